"""Training processes are killed with SIGKILL at every kind of moment and started again: the result must not change
by a bit.

Run as a script (`test_training_resume.py FOLDER KILLS SEED`) this file is the driver: it forks training processes,
which is cheap
because torch is imported once and has not computed anything yet, and kills them.
"""
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import safetensors.torch
import torch

from hrm_codegen.model.code import CodeBatch, CodeConfig, CodeHRM
from hrm_codegen.model.losses import LossWeights, batch_losses
from hrm_codegen.runtime.checkpoint import checkpoint_paths, load_checkpoint, load_model
from hrm_codegen.training.loop import train
from hrm_codegen.training.settings import TrainConfig
from hrm_codegen.training.tracking import read_metrics

STEPS = 60
COMPARED = ("step", "loss", "code", "tokens_right", "noise", "gradient_norm", "gradient_norm_peak", "rate")


def training(folder, **settings):
    "Train a tiny code model with a sparse table, two segments, and noise from three random generators."
    import numpy as np
    torch.set_num_threads(1)
    torch.manual_seed(0)
    model = CodeHRM(
        CodeConfig(
            vocab_size=32, hidden_size=32, num_heads=2, head_dim=16, intermediate_size=48, high_layers=1,
            low_layers=1, patterns=64,
        )
    )
    weights = LossWeights()

    def batch_at(step):
        words = torch.randint(4, 32, (8, 5), generator=torch.Generator().manual_seed(step)).tolist()
        return CodeBatch.from_sequences([[1, *w, 2] for w in words], [[*w, 3] for w in words])

    def losses(batch, progress):
        noise = random.random() + float(np.random.rand()) + float(torch.rand(()))
        for segment in batch_losses(model, batch, weights, segments=2):
            yield segment.total * (1 + 0.01 * noise), {
                **segment.parts, "tokens_right": segment.tokens_right, "noise": noise,
            }

    settings = {
        "steps": STEPS, "batch_tokens": 96, "warmup_steps": 5, "log_every": 3, "save_every": 1e-9,
        "dtype": "float32", **settings,
    }
    return train(model, losses, batch_at, TrainConfig(**settings), folder, data_version="test", say=lambda text: None)


def kill_at_operation(number, half):
    "Make this process kill itself at its n-th operation on files; `half` writes half a tensor file first."
    calls = 0

    def counted(function):
        def wrapper(*arguments, **options):
            nonlocal calls
            calls += 1
            if calls == number:
                if half and function is save_file:
                    function(*arguments, **options)
                    os.truncate(arguments[1], os.path.getsize(arguments[1]) // 2)
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*arguments, **options)
        return wrapper

    save_file = safetensors.torch.save_file
    safetensors.torch.save_file = counted(save_file)
    os.fsync, os.rename, shutil.rmtree = counted(os.fsync), counted(os.rename), counted(shutil.rmtree)


def drive(folder, kills, seed):
    "Fork, kill and fork again until the training is done; print how often it was killed and where."
    dice, killed_at = random.Random(seed), []
    while True:
        by_operation, number, half, wait = (
            dice.random() < 0.6, dice.randint(20, 120), dice.random() < 0.5, dice.uniform(0.02, 0.6),
        )
        child = os.fork()
        if child == 0:
            status = 1
            try:
                if len(killed_at) < kills and by_operation: kill_at_operation(number, half)
                training(folder)
                status = 0
            finally:
                os._exit(status)
        if len(killed_at) < kills and not by_operation:
            while not (folder / "metrics.jsonl").exists() and os.waitpid(child, os.WNOHANG) == (0, 0): time.sleep(0.005)
            time.sleep(wait)
            os.kill(child, signal.SIGKILL)
        ended = os.waitpid(child, 0)[1]
        if os.WIFSIGNALED(ended) and os.WTERMSIG(ended) == signal.SIGKILL:
            steps = [p.name for p in checkpoint_paths(folder / "checkpoints")]
            killed_at.append(int(steps[-1][5:]) if steps else 0)
            continue
        print(json.dumps({"status": ended, "killed_at": killed_at}))
        return


def outcome(folder):
    rows = [{k: row[k] for k in COMPARED} for row in read_metrics(folder / "metrics.jsonl")]
    return rows, load_checkpoint(checkpoint_paths(folder / "checkpoints")[-1]).tensors


@pytest.fixture(scope="module")
def left_alone(tmp_path_factory):
    folder = tmp_path_factory.mktemp("alone")
    subprocess.run([sys.executable, __file__, str(folder / "run"), "0", "0"], check=True, timeout=600)
    return outcome(folder / "run")


def check_same(folder, left_alone):
    rows, tensors = outcome(folder)
    assert [row["step"] for row in rows] == list(range(3, STEPS + 1, 3))
    assert rows == left_alone[0]
    assert sorted(tensors) == sorted(left_alone[1])
    different = [name for name, tensor in tensors.items() if not torch.equal(tensor, left_alone[1][name])]
    assert not different
    kinds = {name.split("/")[0] for name in tensors}
    assert kinds == {"model", "optimizer", "average", "random"}
    assert "model/pattern_embedding.weight" in tensors
    assert len(checkpoint_paths(folder / "checkpoints")) == 2
    assert not list(folder.rglob(".*"))
    assert load_model(folder / "model").extra["reason"] == "finished"


def killed_run(folder, kills, seed):
    done = subprocess.run(
        [sys.executable, __file__, str(folder), str(kills), str(seed)], capture_output=True, text=True, timeout=1200
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout.splitlines()[-1])
    assert report["status"] == 0, done.stderr
    return report["killed_at"]


def test_killed_three_times(tmp_path, left_alone):
    assert len(killed_run(tmp_path / "run", 3, seed=1)) >= 2
    check_same(tmp_path / "run", left_alone)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 8))
def test_killed_many_times(tmp_path, left_alone, seed):
    assert len(killed_run(tmp_path / "run", 12, seed)) >= 3
    check_same(tmp_path / "run", left_alone)


def test_the_numbers_depend_on_every_random_generator(left_alone):
    noise = [row["noise"] for row in left_alone[0]]
    assert len(set(noise)) == len(noise)


def test_minutes_go_on_after_a_kill(tmp_path):
    folder, child = tmp_path / "run", None
    # does not end by itself
    script = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import test_training_resume as t;"
        f" t.training({str(folder)!r}, steps=0, minutes=60.0)"
    )
    child = subprocess.Popen([sys.executable, "-c", script])
    try:
        deadline = time.monotonic() + 300
        while len(read_metrics(folder / "metrics.jsonl")) < 4 and time.monotonic() < deadline: time.sleep(0.01)
    finally:
        child.kill()
        child.wait()
    before = load_checkpoint(checkpoint_paths(folder / "checkpoints")[-1])
    assert before.record["seconds"] > 0
    result = training(folder, steps=0, minutes=before.record["seconds"] / 60 + 0.05) # three seconds more
    rows = read_metrics(folder / "metrics.jsonl")
    assert result.reason == "finished" and result.steps > before.step
    assert [row["seconds"] for row in rows] == sorted(row["seconds"] for row in rows)
    assert [row["step"] for row in rows] == sorted({row["step"] for row in rows})
    assert before.record["seconds"] < result.seconds


def test_a_polite_kill_saves_and_ends_well(tmp_path):
    folder = tmp_path / "run"
    script = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import test_training_resume as t;"
        f" print(t.training({str(folder)!r}, steps=10**6, save_every=0).reason)"
    )
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 300
    while len(read_metrics(folder / "metrics.jsonl")) < 2 and time.monotonic() < deadline: time.sleep(0.01)
    child.send_signal(signal.SIGTERM)
    assert child.communicate(timeout=300)[0].strip() == "interrupted"
    assert child.returncode == 0
    saved = load_checkpoint(checkpoint_paths(folder / "checkpoints")[-1])
    assert saved.step >= 6 and saved.record["config"]["steps"] == 10**6
    assert {"config", "seed", "data_version", "provenance"} <= set(saved.record)
    assert saved.record["data_version"] == "test" and set(saved.record["provenance"]) >= {
        "commit", "versions", "threads",
    }


if __name__ == "__main__": drive(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
