"""The README is the home page in another dress: made from its cells and their stored results, never written by hand.

    python tests/readme.py           say whether README.md is out of date
    python tests/readme.py --write   write it
"""
import json
import re
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
home, readme = root / "nbs" / "index.ipynb", root / "README.md"


def led(text: str) -> str:
    "Relative links as they lead from the top of the repository, where pages stay notebooks."
    return re.sub(r"(\]\()(?![a-z]+:|#|/)", r"\1nbs/", text)


def plain(text: str) -> str:
    "Markdown without what only Quarto knows: tabs become parts that open, other divisions and classes go."
    def tabs(found: re.Match) -> str:
        parts = re.split(r"^### (.+)$", found[1], flags=re.M)[1:]
        opened = zip(parts[::2], parts[1::2])
        return (
            "\n".join(
                f"<details{' open' * (number == 0)}><summary>{title}</summary>\n\n{body.strip()}\n\n</details>"
                for number, (title, body) in enumerate(opened)
            )
            + "\n"
        )
    text = re.sub(r"^::: \{\.panel-tabset[^}]*\}\n(.*?)^:::\n", tabs, text, flags=re.M | re.S)
    text = re.sub(r"^:::.*\n?", "", text, flags=re.M)
    return re.sub(r"\[([^]]+)\]\{\.[a-z-]+\}", r"**\1**", text)


def shown(output: dict) -> str:
    "One stored output."
    data = output.get("data", {})
    if "text/markdown" in data: return plain("".join(data["text/markdown"]))
    text = "".join(output.get("text", data.get("text/plain", "")))
    return "\n".join("    " + line for line in text.rstrip().splitlines())


def made() -> str:
    "The README as it should be."
    parts = []
    for cell in json.loads(home.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown": parts.append(plain(source))
        elif not re.search(r"^#\| *(hide|code-fold)", source, re.M): parts.append(f"```python\n{source}\n```")
        if not re.search(r"^#\| *hide", source, re.M): parts += [shown(output) for output in cell.get("outputs", [])]
    return led("\n\n".join(part.strip("\n") for part in parts if part.strip())) + "\n"


if __name__ == "__main__":
    if "--write" in sys.argv: readme.write_text(made(), encoding="utf-8")
    elif readme.read_text(encoding="utf-8") != made(): sys.exit("README.md is out of date; run python tests/readme.py --write")
