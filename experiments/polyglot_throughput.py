"""How long Polyglot's example solutions take, and how much memory the harness needs.

    python experiments/polyglot_throughput.py CHECKOUT [--workers 2] [--cold] [--languages go,rust] [--only reference]

Prints the verdicts of `reference` and `stub` by language, wall time, the seconds spent on each language and on the
slowest exercises, and the memory of this process and of the compilers that stay (Java twice, Babel).
With --cold an empty cache is used: Catch, Go's library, crates, the archive of Java classes are made again, and
jest is installed again from npm, whose time is told apart. The bars: under 2 minutes warm and 4 cold
with 2 workers, every reference whose dependencies are there passes, every stub fails, under 1 GB.
"""
from __future__ import annotations

import argparse
import os
import platform
import resource
import tempfile
import time
from datetime import date
from pathlib import Path

import psutil

from hrm_codegen.polyglot.exercises import PolyglotSource
from hrm_codegen.evaluation.polyglot import evaluate_polyglot, language_table, summarize
from hrm_codegen.evaluation.solvers import UntouchedSolver
from hrm_codegen.polyglot.grader import PolyglotGrader
from hrm_codegen.polyglot.javascript import jest_folder
from hrm_codegen.records import Language, ReferenceSolver


def report(name: str, records: list[dict]) -> None:
    "Verdicts, what was unexpected, and where the time went."
    print(language_table(records))
    judged = [record for record in records if "skipped" not in record]
    seconds = lambda record: sum(verdict["seconds"] for verdict in record["verdicts"])
    print(
        "  seconds of worker time: " + ", ".join(
            f"{l.value} {sum(seconds(r) for r in judged if r['language'] == l.value):.1f}"
            for l in Language
            if any(r["language"] == l.value for r in judged)
        )
    )
    print("  slowest: " + ", ".join(f"{r['language']}/{r['testcase']} {seconds(r):.1f}" for r in sorted(judged, key=seconds)[:-9:-1]))
    print("  passed their true tests alone: " + (", ".join(summarize(records)["true_tests_alone"]) or "none"))
    for record in records:
        if "skipped" in record: print(f"  not judged: {record['language']}/{record['testcase']}: {record['skipped']}")
        elif record["tests_outcomes"][-1] != (name == "reference"):
            print(f"  UNEXPECTED: {record['language']}/{record['testcase']}: {record['verdicts'][-1]['log'][:200]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--cold", action="store_true", help="with an empty cache")
    parser.add_argument("--languages", default=",".join(l.value for l in Language), help="comma-separated")
    parser.add_argument("--only", choices=("reference", "stub"), help="one of the two")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        if options.cold:
            os.environ["XDG_CACHE_HOME"] = work
            began = time.monotonic()
            if "javascript" in options.languages:
                print(f"installing jest: {jest_folder()[1] or f'{time.monotonic() - began:.1f} s'}")
        source = PolyglotSource(options.checkout, tuple(options.languages.split(",")))
        for name, solver in (("reference", ReferenceSolver()), ("stub", UntouchedSolver())):
            if options.only not in (None, name): continue
            began = time.monotonic()
            records = evaluate_polyglot(solver, PolyglotGrader(source, options.workers), Path(work) / name, name)
            print(
                f"{name}: {time.monotonic() - began:.1f} s with {options.workers} workers,"
                f" {'cold' if options.cold and name == (options.only or 'reference') else 'warm'}"
            )
            report(name, records)
        staying = sum(child.memory_full_info().pss for child in psutil.Process().children(recursive=True)) / 2**20
    print(
        f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB,"
        f" compilers that stay: {staying:.0f} MiB; {os.cpu_count()} cores, {platform.machine()}, {date.today()}"
    )


if __name__ == "__main__": main()
