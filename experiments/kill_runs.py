"""Evaluations and the demo, killed in the middle again and again: nothing may be lost, done twice, dropped or left
behind.

    python experiments/kill_runs.py [--kills 4] [--seed 1] [--only tasks,humaneval,livecodebench,polyglot,demo]
    [--benchmark POLYGLOT_CHECKOUT]

Each command first runs undisturbed. Then it is started again with a new folder and killed with SIGKILL as soon as
its logs have grown by a random number of lines, `--kills` times; while it runs, a second process on the same folder
must be refused. Then it runs to the end. The verdicts must be those of the undisturbed run, each once; no line of an
earlier log may be gone; no process, control group or private folder may stay.

The demo is killed twice while it trains, while its model is evaluated, while a baseline is, and before its report is
there. Its training must then have logged the same steps with the same losses, and its weights must be the same to
the bit. Exits with code 1 if any of this fails.
"""
from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil
import safetensors.torch
import torch

import hrm_codegen

from hrm_codegen.evaluation.run import read_evaluation
from hrm_codegen.polyglot.exercises import make_checkout
from hrm_codegen.rosetta.source import RosettaSource
from hrm_codegen.records import write_jsonl
from hrm_codegen.sandbox.resources import find_groups
from hrm_codegen.training.tracking import read_metrics

LOGS = ("attempts.jsonl", "verdicts.jsonl") # Wherever they stand in a folder


def problem(number:int) -> dict:
    "A LiveCodeBench problem of our own: add a number to the input."
    tests = [{"input": f"{n}\n", "output": f"{n + number}\n", "testtype": "stdin"} for n in range(5)]
    return {
        "question_title": f"Add {number}", "question_content": f"Read n and print n + {number}.", "platform": "atcoder",
        "question_id": f"own_{number}", "contest_id": "own", "contest_date": f"2025-01-{number + 1:02}T00:00:00",
        "starter_code": "", "difficulty": "easy", "public_test_cases": json.dumps(tests[:1]),
        "private_test_cases": json.dumps(tests[1:]), "metadata": "{}",
    }


def commands(work:Path, benchmark:Path|None) -> dict[str, list[str]]:
    "What is run, with inputs made in a folder; `--out` comes last."
    write_jsonl(
        work / "tasks.jsonl",
        RosettaSource("held_out", ["python", "javascript"], ["generate"], seed=3, count=150).tasks(),
    )
    (work / "problems.jsonl").write_text("".join(json.dumps(problem(number)) + "\n" for number in range(20)))
    answers = [
        {"question_id": f"own_{n}", "code_list": [f"print(int(input()) + {n})", f"print(int(input()) - {n})"]}
        for n in range(20)
    ]
    (work / "answers.json").write_text(json.dumps(answers))
    checkout = benchmark or make_checkout(work / "polyglot")
    languages = ["--languages", "go,python"] if benchmark else []
    return {
        "tasks": [
            "evaluate", "tasks", str(work / "tasks.jsonl"), "--solver",
            str(Path(hrm_codegen.__file__).parent / "assets" / "nano"),
        ],
        "humaneval": ["evaluate", "humaneval", "--solver", "reference"],
        "livecodebench": [
            "evaluate", "livecodebench", "--problems", str(work / "problems.jsonl"), "--generations",
            str(work / "answers.json"),
        ],
        "polyglot": ["evaluate", "polyglot", "--benchmark", str(checkout), "--solver", "stub", *languages],
        "demo": ["demo", "--tokens", "20480", "--tasks", "2000", "--per-language", "4"],
    }


def lines(folder:Path) -> dict[str, list[bytes]]:
    "What stands in the logs, whole lines only."
    paths = sorted(path for name in LOGS for path in folder.rglob(name))
    return {str(path.relative_to(folder)): path.read_bytes().split(b"\n")[:-1] for path in paths}


def grown(folder:Path) -> int: return sum(map(len, lines(folder).values()))


def trained(folder:Path) -> list[tuple[int, float]]:
    "Steps and losses that a training has logged."
    return [(row["step"], row["loss"]) for row in read_metrics(folder / "metrics.jsonl") if "loss" in row]


Moment = Callable[[Path, int], bool] # Asked of the folder of a run and the lines that its logs had at the start


def moments(name:str, calm:Path, kills:int, rng:random.Random) -> list[Moment]:
    "When to kill."
    if name != "demo":
        most = max(1, grown(calm) // (kills + 1))
        return [lambda out, since, more=rng.randint(0, most): grown(out) >= since + more for _ in range(kills)]
    rows, answers = len(trained(calm)), rng.randint(3, 20)
    in_part = lambda out, part: sum(map(len, lines(out / part).values()))
    return [
        lambda out, since: len(trained(out)) >= max(1, rows // 3),
        lambda out, since: len(trained(out)) >= max(2, 2 * rows // 3),
        lambda out, since: in_part(out, "evaluation") >= answers,
        lambda out, since: in_part(out, "baselines") >= answers,
        lambda out, since: (out / "notebooks" / "04_report.ipynb").exists(),
    ]


def start(command:Sequence[str], out:Path) -> subprocess.Popen:
    "One of our commands in a process of its own."
    argv = [sys.executable, "-m", "hrm_codegen", *command, "--out", str(out)]
    return subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def verdicts(folder:Path) -> list[tuple]:
    "What was judged, in an order of its own; nothing about the time it took. Of a training also what it came to."
    found:list[tuple] = []
    for path in sorted(folder.rglob("verdicts.jsonl")):
        judged, where = read_evaluation(path.parent).verdicts, str(path.parent.relative_to(folder))
        found += sorted(
            (where, v.task_id, v.index, v.turn, v.category.value, tuple(o.value for o in v.outcomes)) for v in judged
        )
    if (folder / "metrics.jsonl").exists(): found += [("trained", *row) for row in trained(folder)]
    return found + [("report", path.name) for path in sorted(folder.glob("report.*"))]


def weights(folder:Path) -> dict[str, torch.Tensor]:
    "The trained weights; none if nothing was trained."
    paths = (folder / "model").glob("*.safetensors")
    return {name: value for path in paths for name, value in safetensors.torch.load_file(path).items()}


def compare(calm:Path, out:Path) -> list[str]: # What is wrong
    "Whether a run that was killed came to the same."
    wanted, found, old, new = verdicts(calm), verdicts(out), weights(calm), weights(out)
    wrong = [f"{what}: {count} times" for what, count in Counter(row[:4] for row in found).items() if count > 1]
    wrong += [f"missing or other: {row}" for row in wanted if row not in found][:5]
    wrong += [f"not there before: {row}" for row in found if row not in wanted][:5]
    if old.keys() != new.keys() or not all(torch.equal(old[name], new[name]) for name in old):
        wrong.append("other weights")
    return wrong


def disturb(name:str, command:list[str], work:Path, kills:int, rng:random.Random) -> list[str]: # What is wrong
    calm, out, wrong = work / f"{name}-calm", work / f"{name}-killed", []
    process = start(command, calm)
    said = process.communicate()[1]
    if process.returncode: return [f"the undisturbed run failed: {said[-400:]}"]
    before:dict[str, list[bytes]] = {}
    total, killed = grown(calm), 0
    for number, reached in enumerate(moments(name, calm, kills, rng)):
        process, since = start(command, out), grown(out)
        while process.poll() is None and not reached(out, since): time.sleep(0.02)
        if number == 0 and process.poll() is None and out.exists():
            second = start(command, out)
            complaint = second.communicate()[1]
            if process.poll() is None and (second.returncode == 0 or "another process" not in complaint):
                wrong.append(f"a second process was not refused: {complaint[-300:]}")
        killed += process.poll() is None
        process.send_signal(signal.SIGKILL)
        said = process.communicate()[1]
        if process.returncode not in (0, -signal.SIGKILL): wrong.append(f"start {number} failed: {said[-400:]}")
        now = lines(out)
        for log, old in before.items():
            if now.get(log, [])[:len(old)] != old: wrong.append(f"{log} lost lines after kill {number}")
        before = now
    process = start(command, out)
    said = process.communicate()[1]
    if process.returncode: wrong.append(f"the run to the end failed: {said[-400:]}")
    else: wrong += compare(calm, out)
    print(f"{name}: killed {killed} times in the middle, {total} lines of logs, {len(wrong)} faults", flush=True)
    return wrong


def named(info:dict, work:str) -> bool:
    """Whether a process was started for this run: its environment says so, or, inside the confinement, the folders
    it was given."""
    return (info["environ"] or {}).get("HRM_CODEGEN_KILL_RUN") == work or any(
        work in part for part in info["cmdline"] or ()
    )


def left(work:Path) -> list[str]:
    """Processes, control groups and private folders that outlived their makers, after a wait that only ends early
    if there are none."""
    for _ in range(300):
        processes = [
            p.pid
            for p in psutil.process_iter(["environ", "cmdline"])
            if p.pid != os.getpid() and named(p.info, str(work))
        ]
        if not processes: break
        time.sleep(0.1)
    find_groups() # Takes away what dead ones left, as the next run would
    folders = [p.name for p in (work / "tmp").iterdir()] if not processes else []
    return [f"process {p}" for p in processes] + [
        f"folder {name}" for name in folders if name.startswith("hrm-codegen-private")
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="comma-separated; all if not given")
    parser.add_argument(
        "--benchmark", type=Path, help="checkout of the Polyglot benchmark; three small exercises if not given"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "tmp").mkdir()
        os.environ |= {"TMPDIR": str(work / "tmp"), "HRM_CODEGEN_KILL_RUN": str(work)}
        rng, faults = random.Random(options.seed), []
        for name, command in commands(work, options.benchmark).items():
            if options.only and name not in options.only.split(","): continue
            faults += [f"{name}: {fault}" for fault in disturb(name, command, work, options.kills, rng)]
        faults += left(work)
    print("\n".join(faults) or "nothing was lost, done twice, dropped or left")
    sys.exit(bool(faults))


if __name__ == "__main__": main()
