"""Every page of a rendered site in its llms.txt. usage: python tests/llms.py _docs

Quarto writes `04_loop.llms.md` beside `loop.html`, since nbdev gives pages names without numbers, and then lists only
pages whose names agree. Here those get the name of their page, and the list is written anew.
"""
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


if __name__ == "__main__": print(f"llms.txt lists {complete(Path(sys.argv[1]))} pages")
