"The one command for a lent graphics card works in miniature on a processor: it trains, evaluates and packs."
import json
import os
import subprocess
import sys
import tarfile

import pytest
import house


@pytest.mark.slow
def test_the_command_for_a_graphics_card_in_miniature(tmp_path):
    done = subprocess.run(
        [house.root / "experiments" / "gpu.sh", str(tmp_path / "out")], capture_output=True, text=True,
        env={**os.environ, "MINIATURE": "1", "PYTHON": sys.executable, "OMP_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    with tarfile.open(tmp_path / "out" / "results.tar.gz") as packed: names = packed.getnames()
    assert {"results.json", "run/metrics.jsonl", "run/dashboard.html", "evaluation/verdicts.jsonl"} <= {*names}
    found = json.loads((tmp_path / "out" / "results.json").read_text())
    assert (found["judged"], found["tokens"]) == (4, 4 * 4 * 128)
