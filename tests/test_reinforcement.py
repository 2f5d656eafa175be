"""Learning from execution: killed at an odd moment it goes on to the same weights, and no hostile program earns
what a solution earns."""
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
    from hrm_codegen.model.code import CodeConfig, CodeHRM
    from hrm_codegen.tokens.tokenizer import CodeTokenizer
    tokenizer = CodeTokenizer.load()
    torch.manual_seed(0)
    shape = CodeConfig(
        vocab_size=tokenizer.vocab_size, hidden_size=32, num_heads=2, head_dim=16, intermediate_size=48,
        high_layers=1, low_layers=1,
    )
    save_model(tmp_path / "start", CodeHRM(shape), {"tokenizer": tokenizer.fingerprint})
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
