"""What `gpu.sh` runs: a training with large steps, data made ahead, and an evaluation of what it gave. Settings
come from the environment."""
import json
import os
import time
from pathlib import Path

import torch

from hrm_codegen.evaluation.metrics import pass_table
from hrm_codegen.evaluation.run import evaluate
from hrm_codegen.evaluation.solvers import model_solver
from hrm_codegen.records import Kind, Language
from hrm_codegen.rosetta.source import RosettaSource
from hrm_codegen.toolchains.grading import ProgramGrader
from hrm_codegen.toolchains.registry import toolchain
from hrm_codegen.training.code import CodeRun, train_code
from hrm_codegen.training.dashboard import Dashboard


def setting(name): return os.environ.get(name, "")


def names(name): return tuple(filter(None, setting(name).split(",")))


def main():
    began, out = time.monotonic(), Path(setting("OUT"))
    cycles = tuple(int(number) for number in setting("CYCLES").split("-") if number)
    steps = int(setting("STEPS"))
    run = CodeRun(
        preset=setting("PRESET"), kinds=names("KINDS"), languages=names("LANGUAGES"), cycles=cycles, steps=steps,
        minutes=0.0 if steps else float(setting("MINUTES")), rows=int(setting("ROWS")),
        row_tokens=int(setting("ROW_TOKENS")), tasks=int(setting("TASKS")), peak_rate=float(setting("RATE")),
        seed=int(setting("SEED")), evaluate_every=60.0,
    )
    result = train_code(run, out / "run", trackers=[Dashboard(out / "run")], ahead=4)
    languages = [name for name in run.languages if not toolchain(Language.parse(name)).missing()]
    kinds = [Kind.parse(kind) for kind in dict.fromkeys(run.kinds)]
    count = int(setting("HELD_OUT")) * len(languages) * len(kinds)
    tasks = list(RosettaSource("held_out", languages, kinds, seed=1, count=count).tasks())
    found = evaluate(tasks, model_solver(out / "run" / "model"), ProgramGrader(os.cpu_count() or 2), out / "evaluation")
    table = str(pass_table(found.tasks, found.verdicts, ("kind", "language")))
    print(table)
    summary = {
        "result": repr(result), "tokens": result.steps * run.rows * run.row_tokens,
        "training_seconds": result.seconds, "seconds": time.monotonic() - began,
        "device": torch.cuda.get_device_name() if torch.cuda.is_available() else "cpu", "settings": vars(run),
        "passed": sum(v.passed for v in found.verdicts), "judged": len(found.verdicts), "table": table,
    }
    (out / "results.json").write_text(json.dumps(summary, indent=1, default=str))


if __name__ == "__main__": main()
