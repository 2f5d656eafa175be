"""How long Polyglot's example solutions take, and how much memory the harness needs.

    python experiments/polyglot_throughput.py CHECKOUT [--workers 2] [--cold]

Prints the verdicts of `reference` and `stub` by language, wall time, and the peak memory of this process. With --cold the cache of precompiled parts (Catch, Go's library, crates, archives of Java classes; not the
installed jest) is put aside first. The bars: under 2 minutes warm and 4 cold with 2 workers, every reference whose dependencies are there passes, every stub fails, under 1 GB.
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

from hrm_codegen.data.polyglot import PolyglotSource
from hrm_codegen.evaluation.polyglot import PolyglotRun, StubSolver, evaluate_polyglot, language_table
from hrm_codegen.execution.polyglot import PolyglotGrader
from hrm_codegen.execution.polyglot_javascript import jest_folder
from hrm_codegen.records import ReferenceSolver


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--cold", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        if options.cold:
            jest = jest_folder()[0]
            os.environ["XDG_CACHE_HOME"] = work
            (Path(work) / "hrm-codegen").mkdir(mode=0o700)
            (Path(work) / "hrm-codegen" / jest.name).symlink_to(jest)
            jest_folder.__wrapped__.cache_clear() if hasattr(jest_folder.__wrapped__, "cache_clear") else None
        source = PolyglotSource(options.checkout)
        for name, solver in (("reference", ReferenceSolver()), ("stub", StubSolver())):
            began = time.monotonic()
            records = evaluate_polyglot(PolyglotRun(source, solver, PolyglotGrader(source, options.workers), name), Path(work) / name, options.workers)
            print(f"{name}: {time.monotonic() - began:.1f} s with {options.workers} workers, {'cold' if options.cold and name == 'reference' else 'warm'}")
            print(language_table(records))
            for record in records:
                if "skipped" in record: print(f"  not judged: {record['language']}/{record['testcase']}: {record['skipped']}")
                elif record["tests_outcomes"][-1] != (name == "reference"): print(f"  UNEXPECTED: {record['language']}/{record['testcase']}: {record['verdicts'][-1]['log'][:200]}")
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB; {os.cpu_count()} cores, {platform.machine()}, {date.today()}")


if __name__ == "__main__": main()
