"""What the model that comes with the package can do: every score on its card, with its interval.

    python experiments/model_card.py                                    # of the bundled model; 150 tasks of each kind
    python experiments/model_card.py --model runs/mine/model --tasks 30 --out mine.json

Tasks are held out: they combine operations in ways that never occur in training. Every answer is compiled and run
under confinement with all its tests. Interrupted, the same command goes on.
"""
import argparse
import json
from pathlib import Path

from hrm_codegen.evaluation.metrics import mean_interval, value_type
from hrm_codegen.evaluation.run import evaluate
from hrm_codegen.evaluation.solvers import SolverOptions, find_solver
from hrm_codegen.plumbing.files import write_atomically
from hrm_codegen.rosetta.paraphrases import ParaphraseSource
from hrm_codegen.rosetta.source import RosettaSource
from hrm_codegen.runtime.folders import BUNDLED
from hrm_codegen.toolchains.grading import ProgramGrader

LOOKING = SolverOptions(samples=8, temperature=0.7, check=True)


def held_out(kind, count, **options):
    "Tasks of one kind in all languages."
    return list(RosettaSource("held_out", None, [kind], 7, count, **options).tasks())


def questions(count):
    "For each line of the card: its tasks, and how they are answered."
    return {
        "write a function": (held_out("generate", count), SolverOptions()),
        "write, with the signature shown": (held_out("generate", count, show_stub=True), SolverOptions()),
        "edit": (held_out("edit", count), SolverOptions()),
        "repair": (held_out("repair", count), SolverOptions()),
        "repair, best of 8 by the tests in the request": (held_out("repair", count), LOOKING),
        "a command of the shell": (held_out("tool", count), SolverOptions()),
        "what a program gives, step by step": (held_out("execute", count, traced=True), SolverOptions()),
        "what a request gives, step by step": (held_out("predict_output", count, traced=True), SolverOptions()),
        "write, in words that no template has": (list(ParaphraseSource(["python"]).tasks()), SolverOptions()),
    }


def score(passed):
    "Share of the tasks passed, with its 95% interval."
    found = mean_interval([float(each) for each in passed])
    return {"tasks": len(passed), "passed": sum(passed), "share": found.mean, "low": found.low, "high": found.high}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=BUNDLED, help="folder of a model")
    parser.add_argument("--tasks", type=int, default=150, help="of each kind")
    parser.add_argument("--folder", type=Path, default=Path("runs/card"), help="where answers and verdicts go")
    parser.add_argument("--out", type=Path, help="file to write, JSON")
    given = parser.parse_args()
    card = {}
    for name, (tasks, options) in questions(given.tasks).items():
        folder = given.folder / name.replace(" ", "-").replace(",", "")
        result = evaluate(tasks, find_solver(str(given.model), options), ProgramGrader(), folder)
        passed = {verdict.task_id: verdict.passed for verdict in result.verdicts}
        card[name] = score(list(passed.values()))
        values = [passed[task.id] for task in tasks if value_type(task) not in ("", "boolean")]
        if values: card[f"{name}, without booleans"] = score(values)
        print(f"{name}: {card[name]['passed']} of {card[name]['tasks']}", flush=True)
    if given.out: write_atomically(given.out, json.dumps(card, indent=1) + "\n")


if __name__ == "__main__": main()
