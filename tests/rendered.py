"""A staged page as HTML, about as Quarto lays it out, by Pandoc: for looking at, and for measuring what is too wide.

    python tests/rendered.py nbs/index.ipynb index.html
"""
import base64
import html
import json
import re
import subprocess
import sys
from pathlib import Path

STYLES = Path(__file__).resolve().parent.parent / "nbs" / "styles.css"
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
* {{ box-sizing: border-box }} body {{ font: 17px/1.5 sans-serif; margin: 0 auto; padding: 0 1.5em; max-width: 900px }}
pre {{ background: #f6f6f6; padding: 0.4em }} pre > code {{ display: block; white-space: pre; overflow-x: auto }}
td, th {{ padding: 0.4em; border-bottom: 1px solid #ddd; text-align: left }}
{styles}</style></head><body><main class="content">{body}</main></body></html>"""
# What reaches over the edge of the screen; blanks at which a line was broken hang over it and are no matter
TOO_WIDE = """() => {
  const top = document.documentElement, edge = top.clientWidth + 1;
  if (top.scrollWidth <= edge) return [];
  const scrolls = node => node && node !== document.body
    && (/(auto|scroll)/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
  const right = node => Math.round(node.getBoundingClientRect().right);
  return [...document.querySelectorAll("main *")].filter(node => !scrolls(node) && right(node) > edge).slice(0, 3)
    .map(node => `${right(node)} wide: ${node.tagName}: ${node.textContent.trim().slice(0, 60)}`);
}"""

# Lines of code that a reader has to scroll for
CUT = """() => [...document.querySelectorAll("main pre, main pre > code")]
  .filter(node => node.scrollWidth > node.clientWidth + 1)
  .map(node => `a line is cut: ${node.textContent.trim().slice(0, 60)}`)"""


def fence(text: str, classes: str) -> str:
    "A block that nothing inside of it can end."
    ticks = "`" * max([3, *(len(run) + 1 for run in re.findall(r"`{3,}", text))])
    return f"{ticks} {{{classes}}}\n{text}\n{ticks}"


def shown(output: dict) -> str:
    "One stored output."
    data = output.get("data", {})
    for kind in ("image/svg+xml", "image/png"):
        if kind in data:
            text = "".join(data[kind])
            code = base64.b64encode(text[text.index("<svg"):].encode()).decode() if kind.endswith("xml") else text.strip()
            inner = f'<div class="cell-output"><figure><img src="data:{kind};base64,{code}"></figure></div>'
            return fence(inner, "=html")
    if "text/markdown" in data: inner = "".join(data["text/markdown"])
    elif "text/html" in data: inner = fence("".join(data["text/html"]), "=html")
    else: inner = fence("".join(output.get("text", data.get("text/plain", ""))).rstrip("\n"), ".text")
    return f"::: {{.cell-output}}\n{inner}\n:::"


def as_markdown(cells: list[dict]) -> str:
    "A page in Pandoc's Markdown."
    parts = []
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] != "code":
            parts.append(source)
            continue
        options = dict(re.findall(r"^#\| *([\w-]+): *(.*)$", source, re.M))
        code = re.sub(r"^#\|.*\n?", "", source, flags=re.M).strip("\n")
        if code and options.get("echo") != "false":
            block = fence(code, ".python .code-overflow-wrap")
            if options.get("code-fold") == "true":
                title = html.escape(options.get("code-summary", "Code").strip('"'))
                opening = fence(f'<details class="code-fold"><summary>{title}</summary>', "=html")
                block = f"{opening}\n\n{block}\n\n{fence('</details>', '=html')}"
            parts.append(block)
        if options.get("output") != "false": parts += map(shown, cell.get("outputs", []))
    return "\n\n".join(parts)


def rendered(page: Path) -> str: # HTML
    "A page, staged or not."
    text = as_markdown(json.loads(page.read_text(encoding="utf-8"))["cells"])
    done = subprocess.run(
        ["pandoc", "--from", "markdown-implicit_figures", "--to", "html5", "--mathml"], input=text, capture_output=True,
        text=True, check=True,
    )
    return PAGE.format(styles=STYLES.read_text(encoding="utf-8"), body=done.stdout)


if __name__ == "__main__": Path(sys.argv[2]).write_text(rendered(Path(sys.argv[1])), encoding="utf-8")
