"""A run on several sources is killed with SIGKILL while it makes its data and while it trains, and started again: the
weights must not change by a bit, and the record of contamination neither."""
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from hrm_codegen.records import Task, write_jsonl
from hrm_codegen.runtime.checkpoint import load_model

PROGRAM = """
import os, signal, sys
from contextlib import contextmanager
from itertools import count
from hrm_codegen.training import code, sources
folder, own, when, number = sys.argv[1:]
calls = count(1)

def kill():
    if next(calls) == int(number): os.kill(os.getpid(), signal.SIGKILL)

if when == "data":
    save = sources.PackedDataset.save
    def slow(self, path): kill(); save(self, path)
    sources.PackedDataset.save = slow

@contextmanager
def passes(model):
    if when == "step": kill()
    yield

run = code.CodeRun(steps=5, tasks=60, languages=("python",), rows=2, segments=1, dtype="float32", threads=1,
                   evaluate_every=0, sources=("rosetta:2", own + "?edits=2"))
code.train_code(run, folder, say=lambda text: None, passes=passes)
"""


def train(folder, own, when="", number=0):
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), str(own), when, str(number)],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    ).returncode


@pytest.mark.parametrize("when, number", [("data", 2), ("step", 4)])
def test_killed_and_started_again(tmp_path: Path, when: str, number: int):
    own, task = tmp_path / "own.jsonl", Task(
        "sums", "toy", "generate", "python", "Write total and mean.",
        {"sums.py": "def total(numbers):\n    pass\n\n\ndef mean(numbers):\n    pass\n"},
        reference={"sums.py": "def total(n):\n    return sum(n)\n\n\ndef mean(n):\n    return sum(n) / len(n)\n"},
    )
    write_jsonl(own, [task])
    assert train(tmp_path / "whole", own) == 0
    assert train(tmp_path / "killed", own, when, number) == -signal.SIGKILL
    assert train(tmp_path / "killed", own) == 0
    whole, killed = (load_model(tmp_path / name / "model") for name in ("whole", "killed"))
    weights = zip(whole.model.state_dict().values(), killed.model.state_dict().values())
    assert all(torch.equal(a, b) for a, b in weights)
    assert killed.extra["contamination"] == whole.extra["contamination"]
    made = json.loads((tmp_path / "killed" / "data.json").read_text())
    assert sorted(made["contamination"]["compared"]) == sorted(("rosetta:2", f"{own}?edits=2"))
