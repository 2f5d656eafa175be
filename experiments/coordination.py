"""Who should work? Policies on jobs made of real tasks, at equal budget, and a model that learned to decide.

    python experiments/coordination.py --out experiments/results/coordination.json

The tasks are repair tasks of Rosetta in six languages. Once, and for real, each one's reference and its faulty program
are judged by their tests; only tasks whose reference passes and whose faulty program fails are used. Whether an agent
finds the reference is drawn (`NoisyOracle`): no model of this size repairs well enough to compare policies with.
"""
import argparse
import json
import platform
import random
import sys
import tempfile
import time
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from statistics import fmean

from hrm_codegen.agents.coordination import Job, NoisyOracle, Part, tokens_of
from hrm_codegen.agents.policies import (
    BY_HAND, ONE_AGENT, ROUND_ROBIN, DecisionSource, HRMPolicy, RandomPolicy, best_rule, compare, logged_runs,
)
from hrm_codegen.records import Attempt, Kind
from hrm_codegen.rosetta.source import RosettaSource
from hrm_codegen.runtime.model import CodeModel
from hrm_codegen.toolchains.grading import ProgramGrader
from hrm_codegen.training.code import CodeRun, train_code


def observed_tasks(split, count, seed, say):
    "Tasks whose reference passes its tests and whose faulty program does not, as observed."
    grader, found = ProgramGrader(2), []
    for task in islice(RosettaSource(split, None, [Kind.REPAIR], seed, count).tasks(), count):
        good = grader.judge(task, Attempt(task.id, files={**task.files, **task.reference}))
        bad = grader.judge(task, Attempt(task.id, files=task.files))
        if good.passed and not bad.passed: found.append(task)
    say(f"{split}: {len(found)} of {count} tasks behave as they should")
    return found


def make_jobs(tasks, count, seed):
    "Half of them independent faults, in one to five languages; half of them chains in one language."
    drawn, jobs = random.Random(seed), []
    by_language = {}
    for task in tasks: by_language.setdefault(task.language, []).append(task)
    for number in range(count):
        size = drawn.randint(2, 5)
        if number % 2:
            some = by_language[drawn.choice(sorted(by_language))]
            parts = tuple(Part(drawn.choice(some), (n - 1,) if n else ()) for n in range(size))
        else:
            pool = tasks if drawn.random() < 0.7 else by_language[drawn.choice(sorted(by_language))]
            parts = tuple(Part(drawn.choice(pool)) for _ in range(size))
        jobs.append(Job(f"job-{seed}-{number}", parts))
    return jobs


def budget(job):
    "What one agent needs that finds each answer at once, and reads all it has seen again for the next."
    costs = [read + 60 + tokens_of("".join(part.task.reference.values())) for read, part in zip(job.reads, job.parts)]
    return float(sum(sum(costs[: number + 1]) for number in range(len(costs))))


def save(options, rows, rules, tasks, begun):
    "What is known so far."
    about = {
        "command": f"python experiments/coordination.py {' '.join(sys.argv[1:])}", "date": time.strftime("%Y-%m-%d"),
        "machine": f"{platform.system()} {platform.machine()}", "seconds": round(time.time() - begun),
        "tasks": tasks, "jobs": options.jobs, "best": rules,
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps({"about": about, "rows": rows}, indent=1) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tasks", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=80)
    parser.add_argument("--tokens", type=int, default=250_000)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    begun = time.time()
    def say(text): print(f"{time.time() - begun:6.0f} s  {text}", file=sys.stderr, flush=True)
    known, unseen = observed_tasks("train", options.tasks, 1, say), observed_tasks("held_out", options.tasks, 2, say)
    test, rows, rules = make_jobs(unseen, options.jobs, 1000), [], []
    for seed in range(options.seeds):
        train = make_jobs(known, options.jobs, seed)
        draws = [100 * seed + n for n in range(3)] # Of the comparison
        best = best_rule(train, NoisyOracle, budget, [10_000 + 100 * seed + n for n in range(3)])
        rules.append(asdict(best))
        say(f"seed {seed}: the best rule is {best}")
        logged = tuple(logged_runs(train, NoisyOracle, budget, seed=20_000 + seed))
        with tempfile.TemporaryDirectory() as folder:
            run = CodeRun(preset="nano", tokens=options.tokens, seed=seed, evaluate_every=0, kinds=("tool",), threads=1)
            train_code(run, folder, say=lambda text: None, sources=[(DecisionSource(logged), 1.0)])
            model = HRMPolicy(CodeModel.load(Path(folder, "model"), quiet=True))
            say(f"seed {seed}: trained on the best of {len(logged)} runs")
            for policy in (ONE_AGENT, ROUND_ROBIN, RandomPolicy(seed), BY_HAND, best, model):
                rows += [{"seed": seed, **asdict(row)} for row in compare(policy, test, NoisyOracle, budget, draws)]
            save(options, rows, rules, {"train": len(known), "held_out": len(unseen)}, begun)
            say(
                f"seed {seed}: "
                + ", ".join(f"{r['policy']} {r['half']} {r['solved']:.3f}" for r in rows if r["seed"] == seed)
            )
    for half in ("apart", "chain", "all"):
        for name in dict.fromkeys(row["policy"] for row in rows):
            some = [row for row in rows if (row["policy"], row["half"]) == (name, half)]
            print(
                f"{half:<6} {name:<12} {fmean(r['solved'] for r in some):.3f}"
                f" {[round(r['solved'], 3) for r in some]}"
            )


if __name__ == "__main__": main()
