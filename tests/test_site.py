"The site: every notebook can be staged, and every link and picture leads somewhere."
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

root = Path(__file__).resolve().parent.parent
pages = sorted(root.glob("nbs/**/*.ipynb"))
texts = [*pages, *sorted(root.glob("experiments/*.ipynb")), root / "README.md", root / "CONTRIBUTING.md", root / "CHANGELOG.md"]
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|(?:src|href)=[\"']([^\"']+)[\"']")


def markdown(path):
    "The prose of a notebook or a text file, without code."
    if path.suffix != ".ipynb": prose = path.read_text(encoding="utf-8")
    else: prose = "\n\n".join("".join(c["source"]) for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "markdown")
    prose = re.sub(r"^(```|~~~).*?^\1", "", prose, flags=re.M | re.S)
    return re.sub(r"``.+?``|`[^`\n]+`", "``", "\n".join(line for line in prose.split("\n") if not line.startswith("    ")))


def links(prose):
    "The targets of all links and pictures."
    return [unquote(a or b) for a, b in _LINK.findall(prose)]


def anchors(path):
    "The places of a page that a link can name, as Pandoc names them."
    heads = re.findall(r"^#+ +(.+)$", re.sub(r"``", "", markdown(path)), flags=re.M)
    plain = (re.sub(r"[^\w\s.-]", "", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", head)).strip().lower() for head in heads)
    return {re.sub(r"^[^a-z]+", "", re.sub(r"\s+", "-", head)) for head in plain}


def broken(path, prose):
    "Links of one text that lead nowhere."
    found = []
    for link in links(prose):
        if re.match(r"[a-z][a-z0-9+.-]*:", link): continue
        name, _, anchor = link.partition("#")
        target = path if not name else path.parent / name
        if not target.exists(): found.append(f"{path.relative_to(root)}: {link}: there is no such file")
        elif root / "nbs" in path.parents and root / "nbs" not in target.resolve().parents: found.append(f"{path.relative_to(root)}: {link}: outside the site")
        elif anchor and target.suffix in (".ipynb", ".md") and anchor not in anchors(target): found.append(f"{path.relative_to(root)}: {link}: the page has no such heading")
    return found


def test_links_and_pictures_lead_somewhere():
    problems = [problem for path in texts for problem in broken(path, markdown(path))]
    assert not problems, "\n".join(problems)
    assert sum(len(links(markdown(path))) for path in texts) > 50, "the links were not found at all"


def test_a_broken_link_is_found():
    page = root / "nbs" / "index.ipynb"
    assert broken(page, "[a](00_records/00_tasks.ipynb) ![b](images/playground.png) [c](https://example.org) [d](#where-it-stands)") == []
    wrong = broken(page, "[a](no_such_page.ipynb) ![b](images/none.png) [c](00_records/00_tasks.ipynb#no-such-heading) [d](../setup.py)")
    assert [re.sub(r".*: ", "", w) for w in wrong] == ["there is no such file"] * 2 + ["the page has no such heading", "outside the site"]


@pytest.mark.parametrize("path", pages, ids=lambda path: path.name)
def test_a_page_begins_with_title_and_summary(path):
    first = json.loads(path.read_text(encoding="utf-8"))["cells"][0]
    lines = [line for line in "".join(first["source"]).split("\n") if line.strip()]
    assert first["cell_type"] == "markdown" and re.match(r"# \S", lines[0]) and re.match(r"> \S", lines[1]), lines[:2]


def test_what_the_configuration_names_exists():
    text = (root / "_quarto.yml").read_text(encoding="utf-8")
    assert (root / "nbs" / "_quarto.yml").resolve() == root / "_quarto.yml"
    for key in ("css", "favicon"):
        [name] = re.findall(rf"^ *{key}: *(\S+)", text, flags=re.M)
        assert (root / "nbs" / name).is_file(), f"{key}: {name}"


@pytest.mark.slow # each page imports what it documents
def test_every_notebook_is_staged(tmp_path):
    copy = tmp_path / "project"
    keep_out = lambda folder, names: {".git", ".venv", "runs", "_docs", "_proc", "node_modules", "experiments", "tests", "data"} & set(names) if Path(folder) == root else {"__pycache__"} & set(names)
    shutil.copytree(root, copy, ignore=keep_out, symlinks=True)
    code = "from nbdev.serve import proc_nbs; proc_nbs(n_workers=2, force=True)" # the command nbdev_proc_nbs would install Quarto first
    done = subprocess.run([sys.executable, "-c", code], cwd=copy, capture_output=True, text=True, timeout=1800)
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr[-2000:]
    for path in pages:
        staged = copy / "_proc" / path.relative_to(root / "nbs")
        assert staged.is_file(), f"{staged.name} was not staged: {done.stderr[-500:]}"
        assert json.loads(staged.read_text(encoding="utf-8"))["cells"], staged.name
    for name in ("_quarto.yml", "styles.css", "favicon.svg", "images/playground.png"): assert (copy / "_proc" / name).exists(), name
