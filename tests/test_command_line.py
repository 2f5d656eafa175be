"The commands of the README, end to end, and what they say about bad input."
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

root = Path(__file__).resolve().parent.parent


def run(*arguments, timeout=300):
    "Exit code, standard output, standard error of one command."
    code = "import sys; from hrm_codegen.cli.app import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, timeout=timeout,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"},
    )
    return done.returncode, done.stdout, done.stderr


def fails(*arguments):
    "The one line with which a command refuses."
    code, out, err = run(*arguments)
    assert code == 2 and out == "" and "Traceback" not in err, (code, out, err)
    assert len(err.strip().splitlines()) == 1, err
    return err


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    "A model trained for three seconds."
    folder = tmp_path_factory.mktemp("run")
    code, _, err = run(
        "train", "--preset", "nano", "--minutes", 0.05, "--tasks", 120, "--language", "python", "--threads", 1,
        "--out", folder,
    )
    assert code == 0, err
    return folder / "model"


@pytest.fixture()
def tasks(tmp_path):
    path = tmp_path / "tasks.jsonl"
    assert run("tasks", "rosetta", "--language", "python", "--count", 3, "--seed", 7, "--out", path)[0] == 0
    return path


def test_tasks_are_the_same_for_the_same_seed(tasks, tmp_path):
    again = tmp_path / "again.jsonl"
    assert run("tasks", "rosetta", "--language", "python", "--count", 3, "--seed", 7, "--out", again)[0] == 0
    assert again.read_bytes() == tasks.read_bytes() and len(tasks.read_text().splitlines()) == 3


def test_tasks_as_files_check_by_hand(tmp_path):
    assert run("tasks", "rosetta", "--language", "python", "--count", 1, "--as-files", tmp_path / "files")[0] == 0
    [folder] = (tmp_path / "files").iterdir()
    done = subprocess.run(["sh", "run.sh", "reference"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0 and "passed" in done.stdout, done
    assert (
        subprocess.run(["sh", "run.sh"], cwd=folder, capture_output=True).returncode != 0
    ), "the unsolved start must fail"


def test_evaluate_reference(tasks, tmp_path):
    code, out, err = run("evaluate", "tasks", tasks, "--solver", "reference", "--out", tmp_path / "e")
    assert code == 0 and re.search(r"python +3 +0 +1\.000", out), (out, err)


def test_generate_and_evaluate_a_model(model, tasks, tmp_path):
    attempts = tmp_path / "attempts.jsonl"
    code, _, err = run("generate", "--model", model, "--tasks", tasks, "--out", attempts)
    assert code == 0 and len(attempts.read_text().splitlines()) == 3, err
    code, out, err = run("evaluate", "tasks", tasks, "--solver", attempts, "--out", tmp_path / "e")
    assert code == 0 and len((tmp_path / "e" / "verdicts.jsonl").read_text().splitlines()) == 3, err
    assert run("generate", "--model", model, "--prompt", "Return the sum of `numbers`.")[0] == 0


def test_killed_generate_goes_on(tmp_path):
    """SIGKILL while answers are written: the same command keeps them, and the file is the one of a run that was let
    alone."""
    tasks, out, whole = tmp_path / "tasks.jsonl", tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    assert run("tasks", "rosetta", "--language", "python", "--count", 200, "--seed", 3, "--out", tasks)[0] == 0
    code = "import sys; from hrm_codegen.cli.app import main; main(sys.argv[1:])"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "generate", "--tasks", str(tasks), "--out", str(out)],
        stderr=subprocess.DEVNULL,
    )
    written = lambda: sum(path.read_bytes().count(b"\n") for path in tmp_path.glob("out.jsonl.*.partial"))
    while process.poll() is None and not written(): time.sleep(0.01)
    process.kill()
    process.wait()
    kept = written()
    assert 0 < kept < 200 and not out.exists()
    code, _, err = run("generate", "--tasks", tasks, "--out", out)
    assert code == 0 and f"{kept} of 200 tasks were answered before" in err, err
    assert run("generate", "--tasks", tasks, "--out", whole)[0] == 0
    texts = lambda path: [(a["task_id"], a["text"]) for a in map(json.loads, path.read_text().splitlines())]
    assert texts(out) == texts(whole) and not list(tmp_path.glob("*.partial"))


def test_bad_input_is_one_line(model, tasks, tmp_path):
    lines = tasks.read_text().splitlines()
    broken = tmp_path / "broken.jsonl"
    broken.write_text(lines[0] + "\n" + lines[1][:40])
    assert "broken.jsonl, line 2" in fails("evaluate", "tasks", broken, "--out", tmp_path / "a")
    broken.write_bytes(lines[0].encode() + b"\n\xff\xfe\n")
    assert "line 2: not UTF-8" in fails("evaluate", "tasks", broken, "--out", tmp_path / "a")
    broken.write_text(json.dumps(json.loads(lines[0]) | {"kind": "sing"}) + "\n")
    assert "unknown kind 'sing'" in fails("evaluate", "tasks", broken, "--out", tmp_path / "a")
    broken.write_text(json.dumps(json.loads(lines[0]) | {"tests": []}) + "\n")
    assert "test" in fails("evaluate", "tasks", broken, "--out", tmp_path / "b")
    broken.write_text("")
    assert "no tasks" in fails("evaluate", "tasks", broken, "--out", tmp_path / "a")
    assert "no solver" in fails("evaluate", "tasks", tasks, "--solver", "magic", "--out", tmp_path / "a")
    assert "unknown preset" in fails("train", "--preset", "huge", "--out", tmp_path / "t")
    assert "unknown language" in fails("train", "--language", "cobol", "--out", tmp_path / "t")
    assert "this is a folder" in fails("tasks", "rosetta", "--count", 1, "--out", tmp_path)
    assert "unknown kind 'sing'" in fails("demo", "--kinds", "generate,sing", "--out", tmp_path / "d")
    assert not any((tmp_path / name).exists() for name in "atd"), "nothing half-written"


def test_bad_checkpoints_are_one_line(model, tmp_path):
    weights = model / "model.safetensors"
    for name, data in {"cut": weights.read_bytes()[:5000], "foreign": b"PK\x03\x04" + bytes(200), "empty": b""}.items():
        folder = tmp_path / name
        folder.mkdir()
        (folder / "config.json").write_bytes((model / "config.json").read_bytes())
        (folder / "model.safetensors").write_bytes(data)
        assert "model.safetensors" in fails("generate", "--model", folder, "--prompt", "x")
    assert "no such folder" in fails("generate", "--model", tmp_path / "nowhere", "--prompt", "x")


def test_prompts_that_cannot_be_answered_lose_nothing(model, tasks, tmp_path):
    rows = [json.loads(line) for line in tasks.read_text().splitlines()]
    rows[0]["prompt"], rows[1]["prompt"] = "", "many words " * 5000
    odd = tmp_path / "odd.jsonl"
    odd.write_text("".join(json.dumps(r) + "\n" for r in rows))
    out = tmp_path / "attempts.jsonl"
    assert run("generate", "--model", model, "--tasks", odd, "--out", out)[0] == 0
    answers = [json.loads(line) for line in out.read_text().splitlines()]
    assert "empty" in answers[0]["error"] and "tokens" in answers[1]["error"] and answers[2]["task_id"] == rows[2]["id"]


def test_readme_commands_have_these_options():
    text = (root / "README.md").read_text()
    for line in re.findall(r"^hrm-codegen .*$", text, re.M):
        words = re.split(r" --\S+| -", line)[0].split()[1:]
        command = [w for w in words if not w.endswith(".jsonl")]
        code, out, _ = run(*command, "--help")
        assert code == 0, line
        for option in re.findall(r"--[a-z-]+", line): assert option in out, (line, option)
