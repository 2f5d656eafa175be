"""Throughput of our LiveCodeBench grader against the official one, on the same solutions with the same number of
workers, in one run.

    python experiments/livecodebench_throughput.py CHECKOUT [--workers 2] [--solutions 200] [--repeat 1]

CHECKOUT is a checkout of the official code. Prints milliseconds a solution for light stdin and functional solutions
(10 tests each), the ratio, and whether all verdicts agree; at the end of each the median of the ratios.
Both graders get one untimed warm-up: ours starts its servers, the official one imports its modules.
"""
from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hrm_codegen.livecodebench.grader import Specification, SolutionGrader

OFFICIAL = Path(__file__).resolve().parent.parent / "tests/livecodebench/official.py"

PROGRAMS = [
    "n = int(input())\na = list(map(int, input().split()))\nprint(sum(a))",
    (
        "import sys\ndef main():\n    data = sys.stdin.read().split()\n    n = int(data[0])\n"
        "    a = list(map(int, data[1:n + 1]))\n    best = 0\n    for x in a:\n        best += x\n"
        "    print(best)\nif __name__ == '__main__':\n    main()"
    ),
    (
        "from collections import Counter\nn = int(input())\nc = Counter(map(int, input().split()))\n"
        "print(sum(k * v for k, v in c.items()))"
    ),
    (
        "n = int(input())\na = [int(x) for x in input().split()]\ntotal = 0\nfor i in range(n):\n"
        "    total += a[i]\nprint(total + (1 if n == 7 else 0))"
    ),
]
FUNCTIONS = [
    "class Solution:\n    def total(self, nums: List[int]) -> int:\n        return sum(nums)",
    (
        "class Solution:\n    def total(self, nums: List[int]) -> int:\n        best = 0\n"
        "        for x in nums:\n            best += x\n        return best"
    ),
    (
        "class Solution:\n    def total(self, nums: List[int]) -> int:\n        @cache\n"
        "        def go(i: int) -> int:\n            return 0 if i == len(nums) else nums[i] + go(i + 1)\n"
        "        return go(0)"
    ),
    "class Solution:\n    def total(self, nums: List[int]) -> int:\n        return sum(nums) + (len(nums) == 7)",
]


def make_cases(count:int, functional:bool) -> list[dict]:
    "Solutions with ten small tests each; a quarter of them is wrong on the seventh test."
    found = []
    for number in range(count):
        lists = [[(number * 7 + size * k) % 100 for k in range(size)] for size in range(1, 11)]
        inputs = [
            json.dumps(numbers) if functional else f"{len(numbers)}\n{' '.join(map(str, numbers))}\n"
            for numbers in lists
        ]
        found.append(
            {
                "code": (FUNCTIONS if functional else PROGRAMS)[number % 4], "inputs": inputs,
                "outputs": [str(sum(numbers)) for numbers in lists], "name": "total" if functional else None,
                "timeout": 6,
            }
        )
    return found


def time_official(checkout:str, cases:list[dict], workers:int) -> tuple[list, float]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, "cases.json"), Path(folder, "out.json")]
        paths[0].write_text(json.dumps(cases))
        subprocess.run(
            [sys.executable, OFFICIAL, checkout, *paths, str(workers)], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
        )
        result = json.loads(paths[1].read_text())
    return [verdict[0] for verdict in result["verdicts"]], result["seconds"]


def time_ours(grader:SolutionGrader, cases:list[dict], workers:int) -> tuple[list, float]:
    began = time.time()
    with ThreadPoolExecutor(workers) as pool:
        graded = list(
            pool.map(
                lambda c: grader.judge(
                    Specification(tuple(c["inputs"]), tuple(c["outputs"]), c["name"], c["timeout"]), c["code"]
                ).results,
                cases,
            )
        )
    return graded, time.time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--solutions", type=int, default=200)
    parser.add_argument("--repeat", type=int, default=1)
    options = parser.parse_args()
    grader = SolutionGrader(options.workers)
    for functional in (False, True):
        cases = make_cases(options.solutions, functional)
        time_ours(grader, cases[:2 * options.workers], options.workers)
        ratios = []
        for _ in range(options.repeat):
            theirs, official_seconds = time_official(options.checkout, cases, options.workers)
            ours, our_seconds = time_ours(grader, cases, options.workers)
            print(
                f"{'functional' if functional else 'stdin':10}  official"
                f" {official_seconds / len(cases) * 1000:6.1f} ms   ours {our_seconds / len(cases) * 1000:6.1f} ms "
                f"  {official_seconds / our_seconds:5.1f} times as fast   verdicts"
                f" {'agree' if ours == theirs else 'DIFFER'}   ({len(cases)} solutions, {options.workers} workers)",
                flush=True,
            )
            ratios.append(official_seconds / our_seconds)
        print(
            f"{'functional' if functional else 'stdin':10}  {len(ratios)} times: {min(ratios):.1f} to"
            f" {max(ratios):.1f}, median {statistics.median(ratios):.1f} times as fast",
            flush=True,
        )
    grader.close()


if __name__ == "__main__": main()
