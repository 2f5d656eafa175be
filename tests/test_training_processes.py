"""Training in several processes through the command: the same weights as one, killed workers come back, two nodes
meet."""
import multiprocessing
import os
import re
import signal
import socket
import subprocess
import sys
import time

import pytest
import torch
import torch.distributed as dist

from hrm_codegen.runtime.checkpoint import checkpoint_paths, load_checkpoint, load_model
from hrm_codegen.training.code import CodeRun, train_code
from hrm_codegen.training.processes import Processes
from hrm_codegen.training.tracking import read_metrics

ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1", "GLOO_SOCKET_IFNAME": "lo", "PYTHONWARNINGS": "ignore"}
OPTIONS = ("--tokens", "24576", "--tasks", "400", "-l", "python", "--threads", "1")


def train(folder, *more, options=OPTIONS):
    "The command, started."
    return subprocess.Popen(
        [sys.executable, "-m", "hrm_codegen", "train", "--out", str(folder), *options, *more],
        env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )


def ended(process, code=0):
    said = process.communicate(timeout=540)[0]
    assert process.returncode == code, said
    return said


def learn(folder, rank, count, run):
    "One of several processes, without anybody who watches over them."
    torch.set_num_threads(1)
    if count > 1: dist.init_process_group("gloo", init_method=f"file://{folder}.meeting", rank=rank, world_size=count)
    train_code(run, folder, say=str, processes=Processes(rank, count, rank))
    if count > 1: dist.destroy_process_group()


def weights(folder):
    return load_checkpoint(checkpoint_paths(folder / "checkpoints")[-1]).tensors


@pytest.mark.slow
@pytest.mark.parametrize("options", [{}, {"cycles": (1, 3)}, {"tables": True}])
def test_two_processes_give_the_weights_of_one(tmp_path, options):
    run = CodeRun(steps=6, tasks=400, languages=("python",), row_tokens=128, rows=2, dtype="float32", **options)
    context = multiprocessing.get_context("spawn")
    os.environ["GLOO_SOCKET_IFNAME"] = "lo"
    for name, count in (("one", 1), ("two", 2)):
        started = [context.Process(target=learn, args=(tmp_path / name, rank, count, run)) for rank in range(count)]
        for process in started: process.start()
        for process in started: process.join()
        assert [process.exitcode for process in started] == [0] * count
    one, two = weights(tmp_path / "one"), weights(tmp_path / "two")
    found = {
        n: float((one[n] - two[n]).abs().max())
        for n in one
        if n.startswith("model/") and one[n].is_floating_point()
    }
    assert max(found.values()) < 1e-5, max(found.items(), key=lambda item: item[1])


@pytest.mark.slow
def test_one_goes_on_with_what_two_began_and_the_other_way_round(tmp_path):
    for name, more in (("one", ()), ("two", ("--processes", "2"))):
        ended(train(tmp_path / name, *more))
    losses = [
        [row["loss"] for row in read_metrics(tmp_path / n / "metrics.jsonl") if "loss" in row]
        for n in ("one", "two")
    ]
    assert losses[0] == pytest.approx(losses[1], abs=0.05) # in the quicker number format, which may be bfloat16
    longer = ("--tokens", "28672", *OPTIONS[2:])
    said = ended(train(tmp_path / "two", options=longer)) + ended(
        train(tmp_path / "one", "--processes", "2", options=longer)
    )
    assert said.count("resumed at step 24") == 2
    assert [load_model(tmp_path / n / "model").extra["steps"] for n in ("one", "two")] == [28, 28]


@pytest.mark.slow
def test_a_killed_worker_comes_back_and_the_run_ends_as_it_would_have(tmp_path):
    process = train(tmp_path / "run", "--processes", "2", options=("--tokens", "61440", *OPTIONS[2:]))
    while not checkpoint_paths(tmp_path / "run" / "checkpoints") and process.poll() is None:
        if len(read_metrics(tmp_path / "run" / "metrics.jsonl")) > 1: break
        time.sleep(0.05)
    found = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True).stdout.split()
    os.kill(int(found[-1]), signal.SIGKILL)
    ended(process)
    rows = [row["step"] for row in read_metrics(tmp_path / "run" / "metrics.jsonl") if "loss" in row]
    assert rows == [10, 20, 30, 40, 50, 60]


@pytest.mark.slow
def test_two_nodes_meet_on_one_machine(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    nodes = [
        subprocess.Popen(
            [
                sys.executable, "-m", "torch.distributed.run", "--nnodes", "2", "--nproc-per-node", "1",
                "--rdzv-backend", "c10d", "--rdzv-endpoint", f"127.0.0.1:{port}", "--rdzv-id", "test",
                "--local-addr", "127.0.0.1", "-m", "hrm_codegen", "train", "--out", str(tmp_path / name), *OPTIONS,
            ],
            env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for name in ("first", "second")
    ]
    for node in nodes: ended(node)
    made = [name for name in ("first", "second") if (tmp_path / name / "model").exists()]
    assert len(made) == 1 # folders of their own: one of them writes
    ended(train(tmp_path / "one"))
    one, two = (
        torch.cat([t.float().flatten() for t in load_model(tmp_path / n / "model").model.state_dict().values()])
        for n in ("one", made[0])
    )
    assert float((one - two).abs().max()) < 0.05


def spread(folder, rank, count, run, shape):
    "One of several processes that hold a part of every block of a model of another shape than the preset's."
    from dataclasses import replace
    from functools import partial

    from hrm_codegen.training import code
    torch.set_num_threads(1)
    dist.init_process_group("gloo", init_method=f"file://{folder}.{run.steps}.{count}", rank=rank, world_size=count)
    preset = code.PRESETS[run.preset]
    code.PRESETS[run.preset] = lambda: replace(preset(), **shape)
    code.TrainConfig = partial(code.TrainConfig, warmup_steps=0, final_ratio=1.0) # The rate knows not how long it takes
    train_code(run, folder, say=str, processes=Processes(rank, count, rank))
    dist.destroy_process_group()


NARROW = {"hidden_size": 64, "num_heads": 2, "head_dim": 32, "intermediate_size": 96}


def spread_over(folder, count, shape=NARROW, **options):
    run = CodeRun(
        rows=2, row_tokens=128, segments=1, tasks=100, languages=("python",), measured=4, peak_rate=0.001,
        sharded=True, **options,
    )
    context = multiprocessing.get_context("spawn")
    os.environ["GLOO_SOCKET_IFNAME"] = "lo"
    started = [context.Process(target=spread, args=(folder, rank, count, run, shape)) for rank in range(count)]
    for process in started: process.start()
    for process in started: process.join()
    assert [process.exitcode for process in started] == [0] * count
    return load_model(folder / "model").model.state_dict()


def apart(one, two):
    return max(float((one[name] - two[name]).abs().max()) for name in one if one[name].numel())


@pytest.mark.slow
def test_a_model_spread_over_two_is_that_of_one_and_goes_on_with_another_number(tmp_path):
    one, two = (spread_over(tmp_path / str(count), count, steps=4) for count in (1, 2))
    assert apart(one, two) < 1e-5
    begun = spread_over(tmp_path / "other", 2, steps=2)
    gone_on = spread_over(tmp_path / "other", 1, steps=4) # written by two, read by one
    assert apart(begun, gone_on) > 1e-4 and apart(one, gone_on) < 1e-5
    assert [row["step"] for row in read_metrics(tmp_path / "other" / "metrics.jsonl") if "loss" in row] == [2, 4]
NARROWED = """import runpy, sys
from dataclasses import replace
from hrm_codegen.training import code, sharding

preset = code.PRESETS["nano"]
code.PRESETS["nano"] = lambda: replace(preset(), **{shape})
sharding._ShardedRun.save_steps = 10
sys.executable, sys.argv = {wrapper!r}, ["hrm-codegen", *sys.argv[3:]]
runpy.run_module("hrm_codegen", run_name="__main__")
"""


@pytest.fixture
def narrowed(tmp_path):
    "A Python whose command trains a narrower model and saves every ten steps, here and in the workers it starts."
    wrapper, program = tmp_path / "python", tmp_path / "narrowed.py"
    program.write_text(NARROWED.format(shape=NARROW, wrapper=str(wrapper)))
    wrapper.write_text(f"#!/bin/sh\nexec {sys.executable} {program} \"$@\"\n")
    wrapper.chmod(0o755)
    return str(wrapper)


@pytest.mark.slow
def test_a_killed_worker_of_a_model_spread_over_two_comes_back(tmp_path, narrowed, monkeypatch):
    "Killed in the middle of a step: the run goes on from its checkpoint, and ends with the weights of one that nobody disturbed."
    monkeypatch.setattr(sys, "executable", narrowed)
    options = ("--tokens", "30720", "--shard", "--processes", "2", "--rate", "0.001", "--row-tokens", "128", *OPTIONS[2:])
    ended(train(tmp_path / "undisturbed", options=options))
    process = train(tmp_path / "run", options=options)
    def logged(): return [row["step"] for row in read_metrics(tmp_path / "run" / "metrics.jsonl") if "loss" in row]
    while not (logged() and logged()[-1] > 10) and process.poll() is None: time.sleep(0.05)
    found = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True).stdout.split()
    os.kill(int(found[-1]), signal.SIGKILL)
    assert re.search(r"resumed at step [1-5]0 from step-000000[1-5]0", said := ended(process)), said
    assert logged() == [10, 20, 30, 40, 50, 60]
    one, two = (load_model(tmp_path / name / "model").model.state_dict() for name in ("undisturbed", "run"))
    assert apart(one, two) < 1e-6
