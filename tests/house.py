"""The order of the house: which slice may use which, what each offers, and how one page leads to the next.

    python tests/house.py           say what is out of order, or how large lines, cells and modules are
    python tests/house.py --write   put right what is generated: the slices' public names and the links between pages
"""
import ast
import json
import re
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
package, notebooks = root / "hrm_codegen", root / "nbs"

LAYERS = ( # From the bottom: a slice may use those before it
    ("plumbing", "languages", "records"),
    ("sandbox",),
    ("model", "tokens", "toolchains"),
    ("decoding",),
    ("runtime",),
    ("puzzles", "rosetta", "livecodebench", "polyglot", "humaneval", "multipl_e", "repositories", "real_code"),
    ("evaluation", "training", "timing", "serving", "agents"),
    ("assistants",),
    ("cli",),
)
ORDER = [name for layer in LAYERS for name in layer]


def modules() -> list[Path]:
    "All exported modules."
    return sorted(path for path in package.rglob("*.py") if path.parent != package and path.name != "__init__.py")


def imported(path: Path) -> list[tuple[int, list[str]]]:
    "Line and dotted name, in parts, of everything of this package that a module imports, inside functions too."
    own, found = path.relative_to(package).parts, []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = list(own[: len(own) - node.level]) if node.level else []
            parts = base + (node.module or "").split(".") if node.module else base
            if node.level: found.append((node.lineno, parts or [alias.name for alias in node.names][:1]))
            elif parts[:1] == ["hrm_codegen"]: found.append((node.lineno, parts[1:] or [node.names[0].name]))
        elif isinstance(node, ast.Import):
            found += [
                (node.lineno, alias.name.split(".")[1:])
                for alias in node.names
                if alias.name.startswith("hrm_codegen.")
            ]
    return found


def upward() -> list[str]:
    "Imports that point from a slice to one above it."
    found = []
    for path in modules():
        own = path.relative_to(package).parts[0]
        for line, parts in imported(path):
            if parts and parts[0] in ORDER and ORDER.index(parts[0]) > ORDER.index(own):
                found.append(f"{path.relative_to(root)}:{line}: {own} may not use {parts[0]}, which stands above it")
    return found


def unknown() -> list[str]:
    "Folders that no layer names, and slices whose notebooks and modules do not match."
    slices = {path.name for path in package.iterdir() if path.is_dir() and path.name not in ("assets", "__pycache__")}
    found = [f"hrm_codegen/{name}: not in the layers of tests/house.py" for name in sorted(slices - set(ORDER))]
    for name in sorted(slices & set(ORDER)):
        front = package / name / "__init__.py"
        if not front.exists() or "attach_stub" not in front.read_text(encoding="utf-8"):
            found.append(f"hrm_codegen/{name}/__init__.py: lacks a sentence and the two lines that load its names")
    exported = {}
    for page in pages():
        for cell in json.loads(page.read_text(encoding="utf-8"))["cells"]:
            if name := re.search(r"^#\|\s*default_exp\s+(\S+)", "".join(cell["source"]), re.M): exported[page] = name[1]
    for page, name in exported.items():
        place = f"{re.sub(r'^[0-9]+_', '', page.parent.name)}.{re.sub(r'^[0-9]+_', '', page.stem)}"
        if name not in (place, "__main__"):
            found.append(f"{page.relative_to(root)}: exports {name}, its place says {place}")
    numbers = [f"{page.parent.name}/{page.stem.partition('_')[0]}" for page in pages()]
    return found + [f"nbs/{number}: two pages have this number" for number in sorted({*numbers}) if numbers.count(number) > 1]


def offered(folder: Path) -> str:
    "The stub that names everything public of a slice, from which its `__init__` loads lazily."
    lines, seen = [], {}
    for path in sorted(folder.glob("*.py")):
        if path.name == "__init__.py": continue
        names = []
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
                names = ast.literal_eval(node.value)
        for name in sorted(names):
            seen.setdefault(name, []).append(path.stem)
    own = {
        name: places[0]
        for name, places in seen.items()
        if len(places) == 1 and not (folder / f"{name}.py").exists()
    }
    for module in sorted({*own.values()}):
        lines += [f"from .{module} import {name} as {name}" for name in sorted(own) if own[name] == module]
    return "\n".join(lines) + "\n"


def stubs() -> dict[Path, str]:
    "Each slice's stub, as it should be."
    return {
        folder / "__init__.pyi": offered(folder)
        for folder in sorted(package.iterdir())
        if folder.name in ORDER and folder.is_dir()
    }


def pages() -> list[Path]:
    "The pages of the library in reading order."
    return sorted(notebooks.glob("[0-9]*/*.ipynb"))


def title(cells: list[dict]) -> str:
    "What a page is called."
    return "".join(cells[0]["source"]).split("\n")[0].removeprefix("# ").strip()


def navigation() -> dict[Path, list[str]]:
    "The last cell of each page: where one comes from and goes on to."
    order, found = pages(), {}
    titles = {page: title(json.loads(page.read_text(encoding="utf-8"))["cells"]) for page in order}

    def link(word: str, here: Path, there: Path) -> str:
        place = there.name if here.parent == there.parent else f"../{there.parent.name}/{there.name}"
        return f"{word}: [{titles[there]}]({place})."

    for number, page in enumerate(order):
        before = [link("Previous", page, order[number - 1])] if number else []
        after = [link("Next", page, order[number + 1])] if number + 1 < len(order) else []
        found[page] = [" ".join(before + after)]
    return found


def linked(page: Path, last: list[str]) -> str:
    "A page with its last cell as it should be."
    book = json.loads(page.read_text(encoding="utf-8"))
    cells = [cell for cell in book["cells"] if cell.get("id") != "navigation"]
    cells.append({"cell_type": "markdown", "id": "navigation", "metadata": {}, "source": last})
    return json.dumps(book | {"cells": cells}, indent=1, ensure_ascii=False) + "\n"


def generated() -> dict[Path, str]:
    "Everything that is generated, as it should be."
    return stubs() | {page: linked(page, last) for page, last in navigation().items()}


def stale() -> list[str]:
    "What was generated from an older state."
    wanted = generated()
    return [f"{path.relative_to(root)}: out of date; run python tests/house.py --write" for path, text in wanted.items()
            if not path.exists() or path.read_text(encoding="utf-8") != text]


def exported_cells() -> list[int]:
    "Lines of each cell that goes into the package, imports left out."
    found = []
    for page in pages():
        for cell in json.loads(page.read_text(encoding="utf-8"))["cells"]:
            text = "".join(cell["source"])
            if cell["cell_type"] != "code" or not re.match(r"#\|\s*exports?\b", text): continue
            code = "\n".join(line for line in text.split("\n") if not line.startswith("#|")).strip()
            if not all(isinstance(node, (ast.Import, ast.ImportFrom, ast.If, ast.Try)) for node in ast.parse(code).body):
                found.append(code.count("\n") + 1)
    return found


def twice() -> list[str]:
    "Functions and methods that are defined twice in one place; the first would be dead."
    found = []
    for path in modules():
        for scope in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(scope, (ast.Module, ast.ClassDef)): continue
            names = [
                node.name for node in scope.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
                and not any("overload" in (text := ast.unparse(d)) or ".setter" in text for d in node.decorator_list)
            ]
            found += [f"{path.relative_to(root)}: {name}" for name in {*names} if names.count(name) > 1]
    return found


def figures() -> dict[str, float]:
    "How large things are: shares of lines and cells, and counts."
    files = [path.read_text(encoding="utf-8").split("\n")[:-1] for path in modules()]
    lines, cells = [line for file in files for line in file], exported_cells()
    return {
        "modules": len(files), "modules over 500 lines": sum(len(file) > 500 for file in files),
        "lines over 120 characters": sum(len(line) > 120 for line in lines) / len(lines),
        "lines over 140 characters": sum(len(line) > 140 for line in lines),
        "exported cells": len(cells), "cells of 5 to 15 lines": sum(5 <= size <= 15 for size in cells) / len(cells),
        "cells over 45 lines": sum(size > 45 for size in cells), "defined twice": len(twice()),
    }


if __name__ == "__main__":
    if "--write" in sys.argv:
        for path, text in generated().items():
            if not path.exists() or path.read_text(encoding="utf-8") != text: path.write_text(text, encoding="utf-8")
    problems = upward() + unknown() + stale()
    print("\n".join(problems) or "the house is in order")
    if not problems:
        print(", ".join(f"{what}: {n:.1%}" if isinstance(n, float) else f"{what}: {n:,}" for what, n in figures().items()))
    sys.exit(bool(problems))
