"The house: slices use only what stands below them, offer their names, and pages lead to one another."
import ast
import importlib
import subprocess
import sys
from enum import Enum

import house
import pytest


def test_no_arrow_points_up():
    assert house.upward() == []


def test_an_arrow_that_points_up_is_seen(tmp_path, monkeypatch):
    for place, text in {
        "sandbox/a.py": "def f():\n    from ..training.loop import train\n",
        "sandbox/b.py": "import hrm_codegen.cli.app\n",
        "cli/c.py": "from ..sandbox.a import f\nfrom hrm_codegen.records import Task\n",
    }.items():
        (tmp_path / "hrm_codegen" / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "hrm_codegen" / place).write_text(text)
    monkeypatch.setattr(house, "root", tmp_path)
    monkeypatch.setattr(house, "package", tmp_path / "hrm_codegen")
    assert house.upward() == ["hrm_codegen/sandbox/a.py:2: sandbox may not use training, which stands above it",
                              "hrm_codegen/sandbox/b.py:1: sandbox may not use cli, which stands above it"]


def test_notebooks_and_modules_stand_at_the_same_place():
    assert house.unknown() == []


def test_what_is_generated_is_up_to_date():
    assert house.stale() == []


def test_slices_offer_their_names_lazily():
    "In one process: all slices are imported before the first name is asked for, and what is heavy is loaded once."
    firsts = []
    for name in house.ORDER:
        if not (house.package / name).is_dir(): continue
        [first] = ast.parse((house.package / name / "__init__.pyi").read_text(encoding="utf-8")).body[:1]
        firsts.append((f"hrm_codegen.{name}", f"hrm_codegen.{name}.{first.module}", first.names[0].name))
    code = (
        f"import sys; from importlib import import_module; firsts = {firsts}; slices = [import_module(n) for n, *_ in firsts]"
        "; print([module for _, module, _ in firsts if module in sys.modules])"
        "; print(all(callable(getattr(slice, '__getattr__')) and hasattr(slice, name)"
        " for slice, (_, _, name) in zip(slices, firsts)), all(module in sys.modules for _, module, _ in firsts))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=house.root)
    assert (done.stdout.split("\n"), done.returncode) == (["[]", "True True", ""], 0), done.stderr


def test_lines_and_cells_can_be_read_at_a_glance():
    found = house.figures()
    assert found["lines over 140 characters"] == 0 and found["lines over 120 characters"] <= 0.01, found
    assert found["cells of 5 to 15 lines"] >= 0.5, found
    assert house.twice() == []


@pytest.mark.slow
def test_an_editor_finds_every_public_method():
    "Where `Class.method` is written, going to the definition leads to it; of enumerations jedi knows the members only."
    jedi, lost, asked = pytest.importorskip("jedi"), [], 0
    project = jedi.Project(house.root, sys_path=[str(house.root), *sys.path])
    for path in house.modules():
        module = ".".join(path.relative_to(house.root).with_suffix("").parts)
        methods = [
            (scope.name, node.name)
            for scope in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(scope, ast.ClassDef)
            for node in scope.body
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and not node.name.startswith("_")
            and not issubclass(getattr(importlib.import_module(module), scope.name), Enum)
        ]
        lines = [f"import {module} as it", *(f"it.{scope}.{name}" for scope, name in methods)]
        script = jedi.Script("\n".join(lines), project=project, environment=jedi.InterpreterEnvironment())
        for number, (scope, name) in enumerate(methods, 2):
            found = script.goto(number, len(lines[number - 1]) - 1, follow_imports=True)
            asked += 1
            if not any((one.module_path, one.name) == (path, name) for one in found): lost.append(f"{module}.{scope}.{name}")
    assert asked > 1000 and lost == []
