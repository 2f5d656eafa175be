"""Who should work? Policies on jobs made of real tasks, at equal budget, and a model that learned to decide.

    python experiments/coordination.py --out experiments/results/coordination.json

The tasks are repair tasks of Rosetta in six languages. Once, and for real, each one's reference and its faulty program
are judged by their tests; only tasks whose reference passes and whose faulty program fails are used. Whether an agent
finds the reference is drawn (`NoisyOracle`): no model of this size repairs well enough to compare policies with.

A model learns twice: from the decisions of the rules that did best in each half of the training jobs, then, going on
with the same weights, from decisions that rollouts found to pay more (reward). Both are compared, and so are their
teachers. `agreement` is the share of a teacher's decisions on the jobs of the comparison that the model would take too.
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
    BY_HAND, ONE_AGENT, ROUND_ROBIN, DecisionSource, HalvesPolicy, HRMPolicy, RandomPolicy, RolloutPolicy, best_rules,
    compare, logged_runs, play,
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


def learned(runs, tokens, seed, folder, start=""):
    "A model that learned the decisions of some runs."
    rate = {"start": start, "peak_rate": 0.001} if start else {}
    run = CodeRun(
        preset="nano", tokens=tokens, seed=seed, evaluate_every=0, kinds=("coordinate",), threads=1, **rate
    )
    train_code(run, folder, say=lambda text: None, sources=[(DecisionSource(tuple(runs)), 1.0)])
    return HRMPolicy(CodeModel.load(Path(folder, "model"), quiet=True))


def agreement(policy, teacher, jobs, seed):
    "How often a policy would decide as its teacher does, in the states that the teacher meets."
    class Asked:
        name, same = "asked", []
        def decide(self, run):
            found = teacher.decide(run)
            if len(run.legal()) > 1: self.same.append(policy.decide(run)[0] == found[0])
            return found
    asked = Asked()
    for job in jobs: play(job, asked, NoisyOracle(seed), budget(job))
    return fmean(asked.same)


def save(options, rows, seeds, tasks, begun):
    "What is known so far."
    about = {
        "command": f"python experiments/coordination.py {' '.join(sys.argv[1:])}", "date": time.strftime("%Y-%m-%d"),
        "machine": f"{platform.system()} {platform.machine()}", "processor_seconds": round(time.process_time()),
        "tasks": tasks, "jobs": options.jobs, "seeds": seeds,
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps({"about": about, "rows": rows}, indent=1) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tasks", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=80, help="to search rules on, and as many others to compare on")
    parser.add_argument("--logged", type=int, default=400, help="jobs whose runs are learned from")
    parser.add_argument("--tried", type=int, default=120, help="jobs whose decisions are tried on")
    parser.add_argument("--tokens", type=int, default=1_000_000, help="to learn from logged runs; a third of it from reward")
    parser.add_argument("--seeds", default="0,1,2")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    begun = time.time()
    def say(text): print(f"{time.time() - begun:6.0f} s  {text}", file=sys.stderr, flush=True)
    known, unseen = observed_tasks("train", options.tasks, 1, say), observed_tasks("held_out", options.tasks, 2, say)
    test, rows, seeds = make_jobs(unseen, options.jobs, 1000), [], []
    for seed in map(int, options.seeds.split(",")):
        draws = [100 * seed + n for n in range(3)] # Of the comparison
        best = best_rules(
            make_jobs(known, options.jobs, seed), NoisyOracle, budget, [10_000 + 100 * seed + n for n in range(3)]
        )
        halves = HalvesPolicy(best["apart"], best["chain"])
        say(f"seed {seed}: the best rule is {best['all']}; of each half {halves}")
        more = make_jobs(known, options.logged + options.tried, 3000 + seed)
        logged = list(logged_runs(more[:options.logged], NoisyOracle, budget, [halves], 2, 20_000 + seed))
        teacher = RolloutPolicy(halves, NoisyOracle, seed=seed)
        tried = list(logged_runs(more[options.logged:], NoisyOracle, budget, [teacher], 1, 30_000 + seed))
        say(f"seed {seed}: {len(logged)} runs logged, {sum(len(run.steps) for run in tried)} decisions tried on")
        with tempfile.TemporaryDirectory() as folder:
            imitating = learned(logged, options.tokens, seed, Path(folder, "imitating"))
            imitating.name = "HRM, logged runs"
            say(f"seed {seed}: learned from logged runs")
            rewarded = learned(
                tried, options.tokens // 3, seed, Path(folder, "rewarded"), str(Path(folder, "imitating", "model"))
            )
            rewarded.name = "HRM, then reward"
            same = {"logged runs": agreement(imitating, halves, test, 500 + seed)}
            same["reward"] = agreement(rewarded, teacher, test[:20], 500 + seed)
            seeds.append({"seed": seed, "best": {half: asdict(rule) for half, rule in best.items()}, "agreement": same})
            say(f"seed {seed}: agreement {same}")
            policies = (ONE_AGENT, ROUND_ROBIN, RandomPolicy(seed), BY_HAND, best["all"], halves, teacher, imitating, rewarded)
            for policy in policies:
                few = draws[:1] if policy is teacher else draws # It tries on hundreds of plays for each of its own
                for row in compare(policy, test, NoisyOracle, budget, few):
                    rows.append({"seed": seed, **asdict(row)})
                    say(f"seed {seed}: {row.policy} {row.half} {row.solved:.3f}")
            save(options, rows, seeds, {"train": len(known), "held_out": len(unseen)}, begun)
    for half in ("apart", "chain", "all"):
        for name in dict.fromkeys(row["policy"] for row in rows):
            some = [row for row in rows if (row["policy"], row["half"]) == (name, half)]
            print(f"{half:<6} {name:<18} {fmean(r['solved'] for r in some):.3f} {[round(r['solved'], 3) for r in some]}")


if __name__ == "__main__": main()
