"""American spelling everywhere. usage: python tests/spelling.py [--write]: say what is spelled otherwise, or mend
it."""
import json
import re
import sys
from functools import cache
from pathlib import Path

root = Path(__file__).resolve().parent.parent
FOLDERS = ("nbs", "experiments", "hrm_codegen", "tests")
SUFFIXES = (".ipynb", ".py", ".md", ".java", ".js")

# Stems before which a word may begin in any way, and what they are in American English
STEMS = {
    "colour": "color", "favour": "favor", "behaviour": "behavior", "neighbour": "neighbor", "honour": "honor",
    "labour": "labor", "flavour": "flavor", "harbour": "harbor", "rumour": "rumor", "vapour": "vapor",
    "optimis": "optimiz", "normalis": "normaliz", "quantis": "quantiz", "organis": "organiz",
    "recognis": "recogniz", "serialis": "serializ", "summaris": "summariz", "initialis": "initializ",
    "memoris": "memoriz", "tokenis": "tokeniz", "parameteris": "parameteriz", "generalis": "generaliz",
    "characteris": "characteriz", "specialis": "specializ", "minimis": "minimiz", "maximis": "maximiz",
    "synchronis": "synchroniz", "randomis": "randomiz", "vectoris": "vectoriz", "visualis": "visualiz",
    "categoris": "categoriz", "prioritis": "prioritiz", "utilis": "utiliz", "standardis": "standardiz",
    "licence": "license", "judgement": "judgment", "artefact": "artifact", "catalogue": "catalog",
    "labelled": "labeled", "labelling": "labeling", "modelled": "modeled", "modelling": "modeling",
    "travell": "travel", "sceptic": "skeptic", "analyse": "analyze",
}
# Words that are whole; of `optimism` and `minimise` the first is right in both
WORDS = {
    "centre": "center", "centres": "centers", "centred": "centered", "grey": "gray", "greyed": "grayed",
    "whilst": "while", "programme": "program", "defence": "defense", "practise": "practice", "ageing": "aging",
    "metre": "meter", "metres": "meters", "litre": "liter", "analysing": "analyzing", "fulfil": "fulfill",
}
RIGHT = re.compile(r"\w*(?:optimis[mt]|minimis[mt]|specialist|generalist|organism)\w*|LICENCE\w*", re.IGNORECASE)
FOUND = re.compile(rf"\w*?(?:{'|'.join(STEMS)})\w*|\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
KEPT = {"tests/spelling.py", "tests/test_spelling.py"} # They name them
# Words of trained models, names of files, and fields of stored records
EXEMPT = (
    "nbs/07_rosetta/10_phrases.ipynb", "hrm_codegen/rosetta/phrases.py", "tests/hostile/",
    "nbs/13_repositories/", "hrm_codegen/repositories/", "nbs/23_cli/07_repositories.ipynb",
    "tests/test_repositories", "hrm_codegen/cli/repositories.py", "hrm_codegen/_modidx.py",
)


def american(word: str) -> str:
    "A word as it is to be spelled."
    if RIGHT.fullmatch(word): return word
    def cased(new: str, old: str) -> str:
        return new.upper() if old.isupper() and len(old) > 1 else new.capitalize() if old[0].isupper() else new
    if new := WORDS.get(word.lower()): return cased(new, word)
    def one(found: re.Match) -> str: return cased(STEMS[found[0].lower()], found[0])
    return re.sub("|".join(STEMS), one, word, flags=re.IGNORECASE)


def mended(text: str) -> str:
    "A text with American spelling."
    return FOUND.sub(lambda found: american(found[0]), text)


def files() -> list[Path]:
    "All that people read."
    found = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.suffix in SUFFIXES]
    here = [path for path in (*found, *sorted(root.glob("*.md"))) if "node_modules" not in path.parts]
    names = {path: str(path.relative_to(root)) for path in here}
    return [path for path, name in names.items() if name not in KEPT and not name.startswith(EXEMPT)]


def sources(path: Path) -> str:
    "What people wrote, of a page without what it printed."
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix != ".ipynb": return text
    return "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])


@cache # Most words stand in many files
def wrong(word: str) -> bool:
    "Whether a word is spelled otherwise."
    return bool(FOUND.fullmatch(word)) and american(word) != word


def problems() -> list[str]:
    "Words that are spelled otherwise, with their place."
    return [
        f"{path.relative_to(root)}: {word}"
        for path in files()
        for word in sorted(filter(wrong, set(re.findall(r"\w+", sources(path)))))
    ]


def write() -> None:
    "Mend the files that are written by hand."
    for path in files():
        if path.is_relative_to(root / "hrm_codegen") and path.suffix == ".py": continue # Exported
        text = path.read_text(encoding="utf-8", errors="replace")
        if path.suffix != ".ipynb": new = mended(text)
        else:
            book = json.loads(text)
            for cell in book["cells"]: cell["source"] = mended("".join(cell["source"])).splitlines(keepends=True)
            new = json.dumps(book, indent=1, ensure_ascii=False) + "\n"
        if new != text: path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    if "--write" in sys.argv: write()
    found = problems()
    print("\n".join(found) or "American spelling everywhere")
    sys.exit(bool(found))
