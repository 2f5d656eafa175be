"""What looking is worth: one answer, several ways to choose among n, and the best of n by the tests that stand in the
request.

    python experiments/09_search.py [--tasks 150] [--width 8] [--seed 17] [--languages python,javascript] [--model FOLDER]

Every way of answering is judged by the hidden tests. All that choose draw the same n answers at the same temperature.
`by halting` writes two likeliest answers to a repair, one to the request as it stands and one to its description
alone, and takes the one whose prompt the halting head trusts more: that head reads the end of a prompt, so it cannot
tell answers to the same prompt apart. Counts only: they do not depend on the machine's speed.
"""
import argparse
import platform
from dataclasses import replace
from pathlib import Path

from hrm_codegen.evaluation.search import SearchSolver, with_stated_tests, written_anew
from hrm_codegen.evaluation.solvers import model_solver
from hrm_codegen.records import Kind, Test
from hrm_codegen.rosetta.source import RosettaSource
from hrm_codegen.runtime.folders import BUNDLED
from hrm_codegen.toolchains.grading import ProgramGrader

WAYS = ("1 answer", "any of {n}", "most frequent", "likeliest", "likeliest per token", "by halting", "checked")


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


def trust(model, task):
    "What the halting head makes of a prompt: the value of halting over that of going on."
    generation = model.generation(task)
    prompt = model.backend.prefill(generation.prompt, generation.kind, generation.language, 1, None, 1)
    return float(prompt.q_values[0] - prompt.q_values[1])


def chosen(some, value):
    "Place of the best answer that is well formed, the first of equals."
    return max(range(len(some)), key=lambda i: (not some[i].error, value(some[i])))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tasks", type=int, default=150)
    parser.add_argument("--width", type=int, default=8)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--languages", default="python,javascript")
    parser.add_argument("--kinds", default="generate,edit,repair")
    parser.add_argument("--model", type=Path, default=BUNDLED)
    parser.add_argument("--temperature", type=float, default=0.8)
    given = parser.parse_args()
    grader = ProgramGrader()
    greedy = model_solver(given.model)
    warm = model_solver(given.model, temperature=given.temperature, seed=given.seed, logprobs=0)
    print(f"seed {given.seed}, {given.tasks} tasks a kind, {given.languages}, {platform.machine()}, {greedy.loaded}")
    print("| kind | tasks | " + " | ".join(WAYS).format(n=given.width) + " | drawn on average |")
    print("|---" * (len(WAYS) + 3) + "|", flush=True)
    for kind in map(Kind.parse, given.kinds.split(",")):
        source = RosettaSource("held_out", given.languages.split(","), [kind], seed=given.seed, count=given.tasks)
        tasks = list(source.tasks())
        shown = tasks if kind is Kind.REPAIR else [with_example(task) for task in tasks]
        originals = {task.id: task for task in tasks}

        def right(attempts):
            return [verdict.passed for verdict in grader.grade(tasks, list(attempts))]

        one = list(greedy.solve(tasks))
        several = [[a for a in warm.loaded.solve([task], samples=given.width, **warm.options)] for task in tasks]
        flat = [(task, attempt) for task, some in zip(tasks, several) for attempt in some]
        passed = iter(verdict.passed for verdict in grader.grade([t for t, _ in flat], [a for _, a in flat]))
        found = [[next(passed) for _ in some] for some in several]

        def picked(value):
            return sum(f[chosen(some, lambda a: value(a, some))] for f, some in zip(found, several))

        votes = picked(lambda a, some: sum(a.files == other.files for other in some if not other.error))
        likely = picked(lambda a, some: a.metadata.get("logprob", -1e9))
        each = picked(lambda a, some: a.metadata.get("logprob", -1e9) / max(a.tokens, 1))
        halting = "-"
        if kind is Kind.REPAIR:
            anew = [written_anew(task) for task in tasks]
            fresh = [replace(a, task_id=t.id) for a, t in zip(greedy.solve(anew), tasks)]
            trusted = [trust(greedy.loaded, b) > trust(greedy.loaded, a) for a, b in zip(tasks, anew)]
            halting = f"{sum(right(b if t else a for a, b, t in zip(one, fresh, trusted)))} (anew alone {sum(right(fresh))})"
        search = SearchSolver(Shown(warm, originals), grader, given.width)
        answers = list(search.solve(shown))
        assert all(with_stated_tests(task) for task in shown)
        drawn = sum(a.metadata["search"]["drawn"] for a in answers) / len(answers)
        line = (sum(right(one)), sum(map(any, found)), votes, likely, each, halting, sum(right(answers)))
        print(f"| {kind.value} | {len(tasks)} | " + " | ".join(map(str, line)) + f" | {drawn:.1f} |", flush=True)


if __name__ == "__main__": main()
