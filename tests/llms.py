"""Every page of a rendered site in its llms.txt, and a search index without the code. usage: python tests/llms.py _docs

Quarto writes `04_loop.llms.md` beside `loop.html`, since nbdev gives pages names without numbers, and then lists only
pages whose names agree. Here those get the name of their page, and the list is written anew. Its search index holds
all code, three quarters of what a visitor would load; words are left, and the names that code defines.
"""
import html
import json
import re
import sys
from pathlib import Path


def complete(site: Path) -> int: # Pages that are listed
    "Rename what Quarto wrote for a page and did not find again, and list all of it in reading order."
    found = []
    for path in sorted(site.rglob("*.llms.md")):
        page = path.with_name(re.sub(r"^[0-9]+_", "", path.name).replace(".llms.md", ".html"))
        if not page.is_file() or page == site / "404.html": continue
        title = path.read_text(encoding="utf-8").removeprefix("# ").split("\n")[0]
        path = path.rename(page.with_suffix(".llms.md"))
        found.append((title, path.relative_to(site).as_posix()))
    found.sort(key=lambda entry: (entry[1] != "index.llms.md", not entry[1].startswith("tutorials/"))) # The rest stays
    head, _, listed = (site / "llms.txt").read_text(encoding="utf-8").partition("## Pages\n")
    address = re.search(r"\((.*/)index\.llms\.md\)", listed)[1]
    lines = [f"- [{title}]({address}{place})" for title, place in found]
    (site / "llms.txt").write_text(f"{head}## Pages\n\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return len(found)


_CODE = re.compile(r"<(pre|annotation)\b.*?</\1>", re.DOTALL) # Formulas carry their source in the second
_DEFINED = re.compile(r"^\s*(?:async )?(?:def|class) (\w+)", re.MULTILINE)


def shorten(site: Path) -> int: # Characters of the index
    "Take code and the source of formulas out of the search index."
    index, code_of = site / "search.json", {}
    entries = json.loads(index.read_text(encoding="utf-8"))
    for entry in entries:
        page = site / entry["href"].partition("#")[0]
        if page not in code_of:
            blocks = _CODE.finditer(page.read_text(encoding="utf-8"))
            texts = {html.unescape(re.sub(r"<[^>]*>", "", block[0])) for block in blocks}
            code_of[page] = sorted((t for t in texts if len(t) > 40 or "\\" in t), key=len, reverse=True)
        text = html.unescape(entry["text"])
        for code in code_of[page]: text = text.replace(code, " ".join(_DEFINED.findall(code)))
        entry["text"] = html.escape(text)
    return index.write_text(json.dumps(entries, ensure_ascii=False, indent=2), encoding="utf-8")


if __name__ == "__main__":
    docs = Path(sys.argv[1])
    print(f"llms.txt lists {complete(docs)} pages, search.json has {shorten(docs):,} characters")
