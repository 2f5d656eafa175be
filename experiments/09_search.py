"""What looking is worth: one answer, the most frequent of n, and the best of n by the tests that stand in the request.

    python experiments/09_search.py [--tasks 150] [--width 8] [--languages python,javascript] [--model FOLDER]

Every way of answering is judged by the hidden tests. Counts only: they do not depend on the machine's speed.
"""
import argparse
from dataclasses import replace
from pathlib import Path

from hrm_codegen.evaluation.search import SearchSolver, with_stated_tests
from hrm_codegen.evaluation.solvers import model_solver
from hrm_codegen.records import Kind, Test
from hrm_codegen.rosetta.source import RosettaSource
from hrm_codegen.runtime.folders import BUNDLED
from hrm_codegen.toolchains.grading import ProgramGrader


def with_example(task):
    "The same task, with one of its tests as an example in the request."
    test: Test = task.tests[0]
    return replace(task, prompt=f"{task.prompt}\nFor example, solve({test.input[1:-1]}) gives {test.expected}.")


class Shown:
    "A solver that is asked without the example, which its model has never seen in training."
    def __init__(self, inner, originals): self.inner, self.originals = inner, originals
    def solve(self, requests):
        return self.inner.solve(replace(r, task=self._plain(r.task)) for r in requests)
    def _plain(self, task):
        before = self.originals.get(task.id)
        return replace(task, prompt=before.prompt) if before else task


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tasks", type=int, default=150)
    parser.add_argument("--width", type=int, default=8)
    parser.add_argument("--languages", default="python,javascript")
    parser.add_argument("--model", type=Path, default=BUNDLED)
    parser.add_argument("--temperature", type=float, default=0.8)
    given = parser.parse_args()
    grader = ProgramGrader()
    greedy, warm = model_solver(given.model), model_solver(given.model, temperature=given.temperature)
    print(
        f"| kind | tasks | 1 answer | any of {given.width} | most frequent of {given.width} | checked, at most"
        f" {given.width} | drawn on average |"
    )
    print("|---|---|---|---|---|---|---|", flush=True)
    for kind in (Kind.GENERATE, Kind.EDIT, Kind.REPAIR):
        tasks = list(RosettaSource("heldout", given.languages.split(","), [kind], seed=17, count=given.tasks).tasks())
        shown = tasks if kind is Kind.REPAIR else [with_example(task) for task in tasks]
        originals = {task.id: task for task in tasks}

        def right(attempts):
            return [verdict.passed for verdict in grader.grade(tasks, list(attempts))]

        one = right(greedy.solve(tasks))
        several = [[a for a in warm.loaded.solve([task], samples=given.width, **warm.options)] for task in tasks]
        flat = [(task, attempt) for task, some in zip(tasks, several) for attempt in some]
        passed = iter(verdict.passed for verdict in grader.grade([t for t, _ in flat], [a for _, a in flat]))
        found = [[next(passed) for _ in some] for some in several]
        votes = [
            max(range(len(some)), key=lambda i: sum(a.files == some[i].files for a in some if not a.error))
            for some in several
        ]
        search = SearchSolver(Shown(warm, originals), grader, given.width)
        answers = list(search.solve(shown))
        assert all(with_stated_tests(task) for task in shown)
        checked = right(answers)
        drawn = sum(a.metadata["search"]["drawn"] for a in answers) / len(answers)
        line = (sum(one), sum(map(any, found)), sum(f[v] for f, v in zip(found, votes)), sum(checked))
        print(f"| {kind.value} | {len(tasks)} | " + " | ".join(map(str, line)) + f" | {drawn:.1f} |", flush=True)


if __name__ == "__main__": main()
