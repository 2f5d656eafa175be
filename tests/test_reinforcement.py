"""Learning from execution: killed at an odd moment it goes on to the same weights, no hostile program earns
what a solution earns, and the experiment runs."""
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from test_execution import LIMITS, header, make_task, missing

import table # Beside the hostile programs; test_execution says where
from hrm_codegen.records import Attempt, Test, Task, Verdict
from hrm_codegen.runtime.checkpoint import load_model, save_model
from hrm_codegen.toolchains.grading import ProgramGrader
from hrm_codegen.training.rewards import RewardWeights, reward


class Letters:
    "Passes answers with re in them."
    def judge(self, task, attempt):
        end = "passed" if "re" in attempt.text else "wrong_answer"
        return Verdict(task.id, end, (end,), attempt.index)


def tiny(folder):
    "A model that knows nothing, of few numbers."
    from hrm_codegen.model.code import CodeConfig, CodeHRM
    from hrm_codegen.tokens.tokenizer import CodeTokenizer
    tokenizer = CodeTokenizer.load()
    torch.manual_seed(0)
    shape = CodeConfig(
        vocab_size=tokenizer.vocab_size, hidden_size=32, num_heads=2, head_dim=16, intermediate_size=48,
        high_layers=1, low_layers=1,
    )
    save_model(folder, CodeHRM(shape), {"tokenizer": tokenizer.fingerprint})


def learn(folder, dies_at):
    "Six batches of a tiny model; killed while it makes the tasks of one of them."
    from hrm_codegen.training.reinforcement import ReinforceRun, reinforce
    torch.set_num_threads(1)
    run = ReinforceRun(
        str(folder.parent / "start"), tasks=2, group=4, steps=6, max_tokens=4, peak_rate=0.01, threads=1, updates=2,
    )
    toy = Task("toy", "toy", "generate", "python", "Write return.", files={"a.py": ""}, tests=(Test("1", "[]", "1"),))

    def tasks_at(number):
        if number == dies_at: os.kill(os.getpid(), signal.SIGKILL)
        return [replace(toy, id=f"toy {number} {i}") for i in range(2)]
    reinforce(run, folder, Letters(), say=str, tasks_at=tasks_at)


@pytest.mark.slow
def test_a_killed_run_ends_with_the_same_weights_and_answers(tmp_path):
    tiny(tmp_path / "start")
    for name, deaths in (("alone", (-1,)), ("killed", (1, 4, -1))):
        for dies_at in deaths:
            done = subprocess.run(
                [sys.executable, __file__, str(tmp_path / name), str(dies_at)], cwd=Path(__file__).parent,
                env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
            )
            assert done.returncode == (0 if dies_at < 0 else -signal.SIGKILL)
    one, two = (load_model(tmp_path / name / "model").model.state_dict() for name in ("alone", "killed"))
    assert all(torch.equal(one[name], two[name]) for name in one)
    rollouts = [sorted((tmp_path / name / "rollouts").iterdir()) for name in ("alone", "killed")]
    assert len(rollouts[0]) == 6 and [p.name for p in rollouts[0]] == [p.name for p in rollouts[1]]


EXPERIMENT = Path(__file__).parent.parent / "experiments" / "11_reinforcement.ipynb"
SIZES = {"tests": 1, "tasks": 1, "group": 2}


# Supervised training begins with a model of a preset's shape, and measures first how long its steps take
@pytest.mark.parametrize("start, sizes, ways", [
    ("start", {"seconds": 0.01, **SIZES}, ["grpo"]),
    pytest.param("", SIZES, ["reinforce", "supervised"], marks=pytest.mark.slow),
])
def test_the_experiment_runs(tmp_path, monkeypatch, start, sizes, ways):
    monkeypatch.chdir(EXPERIMENT.parent)
    if start: tiny(start := tmp_path / start)
    names = {}
    for cell in json.loads(EXPERIMENT.read_text())["cells"]:
        if cell["cell_type"] != "code": continue
        exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
        if cell["id"] == "parameters":
            names.update(sizes, folder=str(tmp_path / "run"), start=str(start), ways=",".join(ways))
    assert [row["way"] for row in names["rows"]] == ["start", *ways]
    assert all(row["steps"] > 0 for row in names["rows"][1:])


CHEATS = [
    path.relative_to(table.HOSTILE)
    for grader, language, kind, *_, path in table.programs()
    if grader == "programs" and kind == "false_pass"
]


@pytest.mark.slow
@pytest.mark.parametrize("path", CHEATS, ids=str)
def test_a_cheat_earns_less_than_a_solution(path):
    if lacking := missing(path.parts[0]): pytest.skip(lacking)
    task, weights = make_task(path.parts[0]), RewardWeights()
    attempt = Attempt(task.id, files={task.answer_path: (table.HOSTILE / path).read_text()})
    verdict = ProgramGrader(limits=LIMITS).judge(task, attempt)
    assert header(path, "expect") and reward(attempt, verdict, weights) < weights.passed, verdict


if __name__ == "__main__": learn(Path(sys.argv[1]), int(sys.argv[2]))
