"Folders of evaluations: killed anywhere, damaged anywhere, used twice at once."
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from hrm_codegen.cli.app import run_command
from hrm_codegen.evaluation.run import evaluate, read_evaluation, write_attempts
from hrm_codegen.plumbing import files
from hrm_codegen.plumbing.files import AppendLog, FileError, read_json, read_lines, read_text, write_atomically
from hrm_codegen.plumbing.folders import FolderLock
from hrm_codegen.plumbing.files import CodegenError
from hrm_codegen.records import as_requests, Attempt, Task, Test, Verdict, read_jsonl, write_jsonl
from hrm_codegen.training.tracking import MetricsFile

TASKS = [
    Task(
        f"demo/{number}",
        "demo", "generate", "python", "Add.", files={"solution.py": ""}, tests=[Test("one", "[1]", "1")],
    )
    for number in range(5)
]


class Samples:
    "Three answers to each task; the process dies before writing one of them."
    samples = 3
    def __init__(self, last=None): self.last, self.given = last, 0
    def identity(self, tasks): return {"samples": 3}
    def solve(self, requests):
        for request in as_requests(requests):
            task = request.task
            for index in request.indices:
                if self.given == self.last: os.kill(os.getpid(), signal.SIGKILL)
                self.given += 1
                yield Attempt(task.id, text=f"{task.id} {index}", index=index)


class Silent(Samples):
    "One answer each, and no word on how many there are going to be."
    samples = None
    def solve(self, requests): yield from (a for a in super().solve(requests) if a.index == 0)


class Judge:
    "Passes all; the process dies before giving one verdict."
    workers = 1 # So that verdicts can be counted
    def __init__(self, last=None): self.last, self.given = last, 0
    def judge(self, task, attempt):
        if self.given == self.last: os.kill(os.getpid(), signal.SIGKILL)
        self.given += 1
        return Verdict(attempt.task_id, "passed", index=attempt.index)


def in_child(code, **options):
    "Run some lines in a process of its own, with this file imported."
    code = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); from test_folders import *; {code}"
    return subprocess.Popen([sys.executable, "-c", code], **options)


def evaluated(folder, solver, judge, wanted):
    "Go on to the end, and count."
    evaluate(TASKS, solver, judge, folder)
    found = read_evaluation(folder)
    for records in (found.attempts, found.verdicts):
        assert sorted((r.task_id, r.index) for r in records) == wanted, "lost or twice"


@pytest.mark.parametrize("solver, judge", [("Samples(0)", "Judge()"), ("Samples(1)", "Judge()"), ("Samples(4)", "Judge()"), ("Samples(14)", "Judge()"), ("Samples()", "Judge(0)"), ("Samples()", "Judge(7)"), ("Samples()", "Judge(14)")])
def test_a_killed_evaluation_loses_nothing(tmp_path, solver, judge):
    assert in_child(f"evaluate(TASKS, {solver}, {judge}, {str(tmp_path)!r})").wait() == -signal.SIGKILL
    before = list(read_jsonl(tmp_path / "attempts.jsonl", Attempt))
    evaluated(tmp_path, Samples(), Judge(), [(t.id, index) for t in TASKS for index in range(3)])
    assert read_evaluation(tmp_path).attempts[:len(before)] == before, "an answer was dropped"


@pytest.mark.parametrize("after", [0, 1, 3, 4])
def test_a_solver_that_says_nothing_is_asked_once_more_and_nothing_is_dropped(tmp_path, after):
    assert in_child(f"evaluate(TASKS, Silent({after}), Judge(), {str(tmp_path)!r})").wait() == -signal.SIGKILL
    before = list(read_jsonl(tmp_path / "attempts.jsonl", Attempt))
    evaluated(tmp_path, Silent(), Judge(), [(t.id, 0) for t in TASKS])
    assert read_evaluation(tmp_path).attempts[:len(before)] == before


@pytest.mark.parametrize("after", [0, 1, 3, 14])
def test_killed_answers_go_on(tmp_path, after):
    out = tmp_path / "answers.jsonl"
    assert in_child(f"write_attempts({str(out)!r}, TASKS, Samples({after}))").wait() == -signal.SIGKILL
    assert not out.exists()
    assert write_attempts(out, TASKS, Samples()) == (15, after // 3)
    assert [a.text for a in read_jsonl(out, Attempt)] == [f"{t.id} {index}" for t in TASKS for index in range(3)]
    assert [p.name for p in tmp_path.iterdir()] == ["answers.jsonl"]


def test_a_second_process_is_refused(tmp_path):
    child = in_child(
        f"lock = FolderLock({str(tmp_path)!r}); print('in', flush=True); input()",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
    assert child.stdout.readline() == "in\n"
    try:
        with pytest.raises(FileError, match=rf"another process is using this folder \(pid {child.pid}\)$"):
            evaluate(TASKS, Samples(), Judge(), tmp_path)
    finally:
        child.kill()
        child.communicate()
    evaluate(TASKS, Samples(), Judge(), tmp_path)


@pytest.mark.parametrize("name", ["attempts.jsonl", "verdicts.jsonl", "tasks.jsonl", "identity.json", "lock"])
@pytest.mark.parametrize("damage", ["empty", "torn", "foreign", "zeros", "removed", "folder", "fifo"])
def test_a_damaged_folder_ends_well_or_with_one_line(tmp_path, name, damage, monkeypatch):
    monkeypatch.setattr(files, "PATIENCE", 0.05) # Nobody is going to write into the pipe
    evaluate(TASKS, Samples(), Judge(), tmp_path)
    path, data = tmp_path / name, (tmp_path / name).read_bytes()
    path.unlink()
    if damage == "folder": path.mkdir()
    elif damage == "fifo": os.mkfifo(path)
    elif damage != "removed": path.write_bytes({"empty": b"", "torn": data[:len(data) * 2 // 3], "foreign": b"Dear reader,\nthis is a letter\n", "zeros": data + bytes(100)}[damage])
    try: evaluated(tmp_path, Samples(), Judge(), [(t.id, index) for t in TASKS for index in range(3)])
    except CodegenError as error: assert "\n" not in str(error) and str(tmp_path) in str(error)
    for _ in range(2): FolderLock(tmp_path / "fresh").release()


@pytest.mark.parametrize("reader", [read_json, read_text, lambda path: list(read_lines(path)), lambda path: list(read_jsonl(path, Task)), lambda path: AppendLog(path, Attempt.from_dict).close(), lambda path: MetricsFile(path).rewind(5),
                                    lambda path: AppendLog(path, Verdict.from_dict).close(), FolderLock], ids=["json", "text", "lines", "records", "log", "metrics", "verdicts", "lock"])
@pytest.mark.parametrize("content", [b"", b'{"a": 1', b'{"a": 1}\n{"b"', b"[1]\n", b"17\n", b"\xff\xfe\n", bytes(9), b"[" * 99_999, b"1" * 9_999, None], ids=str)
def test_readers_give_a_value_or_one_line(tmp_path, reader, content):
    path = tmp_path / "verdicts.jsonl"
    if content is not None: path.write_bytes(content)
    try: reader(path)
    except CodegenError as error: assert "\n" not in str(error) and str(tmp_path) in str(error)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may do all")
def test_what_may_not_be_written_stays(tmp_path):
    (tmp_path / "file").write_text("old")
    (tmp_path / "file").chmod(0o444)
    with pytest.raises(FileError, match="Permission denied"): write_atomically(tmp_path / "file", "new")
    with pytest.raises(FileError, match="Permission denied"): AppendLog(tmp_path / "file")
    assert (tmp_path / "file").read_text() == "old" and len(list(tmp_path.iterdir())) == 1


# Every command that makes something in a folder or a file, with words for where somebody else is at work
AT_WORK = {
    "evaluate tasks {0}/tasks.jsonl --out {0}/run": "run", "evaluate tools --count 1 --out {0}/run": "run",
    "agents run {0}/fleet.yaml {0}/tasks.jsonl --out {0}/run": "run",
    "repositories add {0}/given --store {0}/store": "store/.partial/given/.lock",
    "repositories make --tasks 1 --store {0}/store --out {0}/run": "run",
    "repositories validate --instances {0}/instances.jsonl --store {0}/store --out {0}/run": "run/oracle",
    "repair {0}/given --out {0}/run": "run",
    "train --tasks 100 --tokens 100 --language python --out {0}/run": "run",
    "tasks rosetta --count 1 --out {0}/file": "", "tasks shapes --count 1 --out {0}/file": "",
    "tasks tools --count 1 --out {0}/file": "", "agents replay {0}/log.jsonl --form chat --out {0}/file": "",
    "agents stats {0}/log.jsonl --html {0}/file": "",
    "repositories select {0}/instances.jsonl --out {0}/file": "",
    "repositories real {0}/given --older {0}/given --out {0}/file": "",
    "generate --tasks {0}/tasks.jsonl --max-tokens 2 --out {0}/file": "",
    "bench fleet --agents 1 --commands 1 --seconds 0.001 --out {0}/file": "",
    "bench repairs {0}/instances.jsonl --store {0}/store --out {0}/file": "",
}
QUICK = ("evaluate tasks", "repositories add", "agents replay", "tasks rosetta")


@pytest.mark.parametrize("command", [
    pytest.param(c, id=" ".join(c.split()[:2]), marks=[] if c.startswith(QUICK) else [pytest.mark.slow])
    for c in AT_WORK
])
def test_whoever_comes_second_is_refused(command, tmp_path, monkeypatch, capsys):
    from test_readers import INSTANCE, events, lines, snapshot
    snapshot(tmp_path / "store")
    write_jsonl(tmp_path / "tasks.jsonl", [replace(TASKS[0], read_only={"main.py": ""})])
    for name, data in {
        "log.jsonl": lines(events()), "instances.jsonl": lines([INSTANCE]), "given/a.py": b"def one(): return 1\n",
        "given/test_a.py": b"from a import one\ndef test_one(): assert one() == 2\n",
        "fleet.yaml": b"agent: script\ncommands: [ls]\nslots: 1\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    monkeypatch.chdir(tmp_path)
    where = tmp_path / AT_WORK[command]
    name = where.name if where.name == ".lock" else "lock"
    at_work = FolderLock(where.parent if name == ".lock" else where, name) if AT_WORK[command] else None
    with at_work or files.replacing(tmp_path / "file") as held:
        if not at_work: held.write(b"not yet")
        before = {path for path in tmp_path.rglob("*")}
        code, said = run_command(command.format(tmp_path).split()), capsys.readouterr().err.strip().split("\n")
        assert code == 2 and "another process is" in said[-1], said
        made = {path for path in tmp_path.rglob("*")} - before
        assert not [path for path in made if path.suffix != ".partial" and not path.is_dir()], made
    if not at_work: assert (tmp_path / "file").read_bytes() == b"not yet"
