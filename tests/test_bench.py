"Benchmarks: the noise model over many kinds of noise, processes of other versions, and a real slowdown."
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

import hrm_codegen
from hrm_codegen.timing.suite import append_row, read_rows
from hrm_codegen.timing.statistics import BenchError, interleaved, judge, paired_ratio
from hrm_codegen.timing.regression import Worker, compare, export_all, find_version
from hrm_codegen.runtime.folders import BUNDLED
from hrm_codegen.timing.profiling import in_new_process
from hrm_codegen.plumbing.files import CodegenError

package = Path(hrm_codegen.__file__).resolve().parent


def noisy_pairs(seed, truth, jitter, disturbed, drift, rounds=40):
    "Milliseconds of A and B, of which B truly takes `truth` times as long, in turns on a machine whose load wanders."
    chance, load = np.random.default_rng(seed), [0.0]
    def measure(milliseconds):
        load[0] = 0.99 * load[0] + chance.normal(0, drift)
        return (
            milliseconds
            * np.exp(load[0] + chance.normal(0, jitter))
            * (1 + chance.exponential() if chance.random() < disturbed else 1)
        )
    taken = interleaved({"A": lambda: measure(10), "B": lambda: measure(10 * truth)}, rounds, seed)
    return taken["A"], taken["B"]


noise = {
    "seed": st.integers(0, 10**6), "jitter": st.floats(0, 0.03), "disturbed": st.floats(0, 0.1),
    "drift": st.floats(0, 0.02),
}


@settings(max_examples=150, deadline=None, derandomize=True)
@given(**noise)
def test_equal_programs_are_never_called_slower_or_faster(seed, jitter, disturbed, drift):
    assert judge(paired_ratio(*noisy_pairs(seed, 1.0, jitter, disturbed, drift))) in ("same", "unclear")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(**noise)
def test_a_tenth_is_never_called_the_same(seed, jitter, disturbed, drift):
    assert judge(paired_ratio(*noisy_pairs(seed, 1.1, jitter, disturbed, drift))) in ("slower", "unclear")
    assert judge(paired_ratio(*reversed(noisy_pairs(seed, 1.1, jitter, disturbed, drift)))) in ("faster", "unclear")


def test_a_tenth_is_found_nearly_always():
    words = [judge(paired_ratio(*noisy_pairs(seed, 1.1, 0.03, 0.1, 0.02), resamples=500)) for seed in range(200)]
    assert words.count("slower") >= 190, {word: words.count(word) for word in set(words)}


def test_the_interval_covers_the_truth_as_often_as_it_says():
    inside = [
        low.low <= 1.1 <= low.high
        for low in (
            paired_ratio(*noisy_pairs(seed, 1.1, 0.03, 0.1, 0.0), confidence=0.9, resamples=500)
            for seed in range(300)
        )
    ]
    assert 0.84 <= np.mean(inside) <= 0.97, np.mean(inside)


def test_rows_survive_a_process_that_is_killed_while_writing(tmp_path):
    store, row = tmp_path / "deep" / "store.jsonl", {
        "time": "2026-01-01T00:00:00Z", "machine": {}, "speed": [], "text": "ä" * 50,
    }
    append_row(store, row)
    whole = store.read_bytes()
    for cut in range(0, len(whole), 13):
        store.write_bytes(whole + whole[:cut])
        append_row(store, row)
        assert read_rows(store) == [row, row]


def test_a_module_in_the_present_folder_hides_nothing(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong json')")
    monkeypatch.chdir(tmp_path)
    assert in_new_process("os.path", "basename", p="a/b") == "b"


def other_version(folder, change=""):
    "A copy of the package with something added to its runtime."
    shutil.copytree(package, folder / "hrm_codegen", ignore=shutil.ignore_patterns("__pycache__"))
    runtime = folder / "hrm_codegen" / "runtime" / "onnx.py"
    runtime.write_text(runtime.read_text() + change)
    return folder


def test_a_worker_runs_the_package_it_was_given(tmp_path):
    other = other_version(tmp_path / "other", "\nOnnxModel.prefill = None\n")
    with Worker(package.parent, BUNDLED, 1) as worker:
        assert worker.ask(prompt=40, tokens=4)["prefill"] > 0
        process = worker.process
    assert process.poll() is not None
    with Worker(other, BUNDLED, 1) as worker, pytest.raises(BenchError, match="other: cannot be measured: "):
        worker.ask(prompt=40, tokens=4)


def test_a_revision_is_unpacked(tmp_path):
    if subprocess.run(["git", "-C", str(package.parent), "rev-parse", "HEAD"], capture_output=True).returncode:
        pytest.skip("the package does not lie in a Git checkout")
    root = find_version("HEAD", tmp_path)
    assert (root / "hrm_codegen" / "records" / "tasks.py").is_file() and root == tmp_path.resolve()


def test_a_version_that_cannot_export(tmp_path):
    other = other_version(tmp_path / "other")
    (other / "hrm_codegen" / "runtime" / "export.py").write_text("raise RuntimeError('nothing to export with')")
    with pytest.raises(CodegenError, match="other: cannot be measured: .*RuntimeError: nothing to export with"):
        compare(str(package.parent), str(other), "nano", ["fp32"], threads=1)
    roots = {"baseline": other, "candidate": package.parent}
    made, remark = export_all(roots, tmp_path / "models", "nano", ["fp32"])
    assert made["baseline"] == made["candidate"] and "nothing to export with" in remark


SLOWER = """
_step = OnnxSequences.step
def _slower_step(self, tokens):
    import time
    begin = time.perf_counter()
    found = _step(self, tokens)
    end = time.perf_counter() + 0.10 * (time.perf_counter() - begin)
    while time.perf_counter() < end: pass
    return found
OnnxSequences.step = _slower_step
"""


@pytest.mark.slow
def test_a_real_tenth_is_found_and_nothing_else(tmp_path):
    slower = compare(
        str(package.parent), str(other_version(tmp_path / "slower", SLOWER)), "nano", ["fp32"], tokens=256,
        threads=1, rounds=(20, 60),
    )
    print(slower.markdown())
    assert slower.exit_code == 1 and [f.name for f in slower.regressions] == ["fp32: decode a token (ms)"]


@pytest.mark.slow
def test_a_version_beside_itself_is_quiet():
    same = compare(str(package.parent), str(package.parent), "nano", ["fp32"], tokens=256, threads=1, rounds=(20, 60))
    print(same.markdown())
    assert same.exit_code == 0 and not [f for f in same.findings if f.word == "faster"]
