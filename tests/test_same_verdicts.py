"A model behind the HTTP door of this project gets the verdicts that its folder gets, on every benchmark."
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("openai", reason="openai is not installed")
pytest.importorskip("fastapi", reason="fastapi is not installed")

from hrm_codegen.evaluation.run import read_evaluation
from hrm_codegen.multipl_e.source import toy_problems
from hrm_codegen.polyglot.exercises import make_checkout
from hrm_codegen.records import Kind, write_jsonl
from hrm_codegen.rosetta.source import RosettaSource
from hrm_codegen.runtime.folders import BUNDLED

root = Path(__file__).resolve().parent.parent


def cases(*pairs): return json.dumps([{"input": a, "output": b, "testtype": "stdin"} for a, b in pairs])


def problems(folder):
    "Two problems of LiveCodeBench."
    path = folder / "test.jsonl"
    texts = {"double": "Read a number and print it twice as large.", "square": "Read a number and print its square."}
    path.write_text(
        "".join(
            json.dumps(
                {
                    "question_id": name, "question_title": name, "question_content": text, "platform": "atcoder",
                    "contest_id": "none", "contest_date": "2026-01-01T00:00:00", "difficulty": "easy",
                    "starter_code": "", "metadata": "{}", "public_test_cases": cases(("4\n", "8\n")),
                    "private_test_cases": cases(("-3\n", "-6\n")),
                }
            )
            + "\n"
            for name, text in texts.items()
        )
    )
    return path


def translated(folder):
    "Problems of MultiPL-E."
    path = folder / "toy.jsonl"
    path.write_text("".join(json.dumps(problem) + "\n" for problem in toy_problems() if problem["language"] != "rs"))
    return path


def completed(folder):
    "Problems of HumanEval."
    path = folder / "completed.jsonl"
    words = {"double": ("twice", "n * 2", 8), "square": ("the square of", "n * n", 16)}
    path.write_text(
        "".join(
            json.dumps(
                {
                    "task_id": f"HumanEval/{name}", "entry_point": name,
                    "prompt": f'def {name}(n: int) -> int:\n    """Return {said} `n`."""\n',
                    "canonical_solution": f"    return {body}\n",
                    "test": f"def check(candidate):\n    assert candidate(4) == {four}\n    assert candidate(0) == 0\n",
                }
            )
            + "\n"
            for name, (said, body, four) in words.items()
        )
    )
    return path


def generated(folder):
    "Programs to be written and mended."
    kinds = Kind.GENERATE, Kind.REPAIR
    write_jsonl(
        folder / "tasks.jsonl",
        [task for kind in kinds for task in RosettaSource("held_out", ["python"], [kind], 3, 4).tasks()],
    )
    return folder / "tasks.jsonl"


BENCHMARKS = {
    "tasks": lambda folder: ("tasks", generated(folder)),
    "livecodebench": lambda folder: ("livecodebench", "--problems", problems(folder), "-n", 2, "-k", 1),
    "selfrepair": lambda folder: ("livecodebench", "--problems", problems(folder), "--scenario", "selfrepair"),
    "polyglot": lambda folder: (
        "polyglot", "--benchmark", make_checkout(folder / "checkout"), "--languages", "python"
    ),
    "humaneval": lambda folder: (
        "humaneval", "--problems", completed(folder), "-n", 2, "-k", 1, "--seed", 7, "--temperature", 0.9,
    ),
    "multipl-e": lambda folder: (
        "multipl-e", "--problems", translated(folder), "--languages", "python,javascript", "-n", 2, "--seed", 7,
        "--temperature", 0.9,
    ),
}


def evaluated(arguments, solver, out, *more):
    "A run by the command line."
    done = subprocess.run(
        [
            sys.executable, "-m", "hrm_codegen", "evaluate", *map(str, arguments), "--solver", solver, "--out",
            str(out), "--max-tokens", "256" if arguments[0] == "tasks" else "96", *more,
        ],
        capture_output=True, text=True, cwd=root, env={**os.environ, "NO_COLOR": "1", "OMP_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr
    return read_evaluation(out), done


@pytest.mark.parametrize("name", BENCHMARKS)
def test_the_same_verdicts(name, own_server, tmp_path):
    arguments = BENCHMARKS[name](tmp_path)
    here, _ = evaluated(arguments, str(BUNDLED), tmp_path / "here")
    there, said = evaluated(arguments, "openai:hrm-codegen", tmp_path / "there", "--base-url", own_server)
    assert re.search(r"\d+ answers: [\d,]+ tokens read, [\d,]+ written", said.stderr)

    def texts(found): return {(a.task_id, a.index, a.turn): a.text for a in found.attempts}

    def verdicts(found): return {(v.task_id, v.index, v.turn): (v.category, v.outcomes) for v in found.verdicts}

    assert texts(there) == texts(here)
    assert verdicts(there) == verdicts(here) and verdicts(here)
    if name == "tasks": assert any(verdict.passed for verdict in here.verdicts)
