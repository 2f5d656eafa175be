"""Every file that we read, spoiled in every place: a value, or one line that names the file, and never a traceback.

Kinds of damage to a whole file (empty, torn, foreign, removed, a folder, a pipe) and, in files of JSON or YAML, another
value in the place of each one that is there.
"""
from __future__ import annotations

import contextlib
import gzip
import io
import json
import os
import signal
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from hrm_codegen.agents.events import Event, EventKind, event_log, state_of
from hrm_codegen.agents.fleet import agents_solver
from hrm_codegen.agents.formats import from_atif, from_mini, from_sweagent, to_atif, to_mini, to_sweagent
from hrm_codegen.cli.agents import agents_replay, agents_stats
from hrm_codegen.evaluation.livecodebench import GenerationSolver
from hrm_codegen.evaluation.run import attempt_log, verdict_log
from hrm_codegen.evaluation.solvers import FileSolver
from hrm_codegen.humaneval.source import HumanEvalSource
from hrm_codegen.livecodebench.benchmark import LiveCodeBenchSource
from hrm_codegen.multipl_e.source import MultiplESource, toy_problems
from hrm_codegen.plumbing import files
from hrm_codegen.plumbing.files import CodegenError, claim, read_json
from hrm_codegen.records import Action, Attempt, Message, Task, Test, Trajectory, Verdict, read_jsonl
from hrm_codegen.repositories.instances import InstanceSource, PredictionSolver
from hrm_codegen.repositories.snapshots import Baseline, Repository, Store, write_snapshot
from hrm_codegen.timing.suite import append_row, read_rows
from hrm_codegen.training.tracking import read_metrics

TRAJECTORY = Trajectory(
    "t", (
        Message("user", "Do it."), Message("assistant", "I look.", "Hm.", (Action("bash", {"command": "ls"}, "a1"),)),
        Message("tool", "here", action_id="a1", metadata={"exit_code": 0}),
    ),
)


def events() -> list[dict]:
    "The log of a fleet that did one task and lost another."
    said = [json.loads(json.dumps(m)) for m in TRAJECTORY.to_dict()["messages"]]
    attempt = Attempt("t", "x", metadata={"agent": {"stopped": "submitted", "messages": 3, "try": 0}}).to_dict()
    return [
        e.to_dict()
        for e in (
            Event(EventKind.ASSIGN, "t", 0, 0, "one", 1.0), Event(EventKind.ACCEPT, "t", 0, 0, "one", 1.0),
            *(Event(EventKind.PROGRESS, "t", 0, 0, "one", 1.0, {"message": m}) for m in said),
            Event(EventKind.RESULT, "t", 0, 0, "one", 2.0, {"attempt": attempt}),
            Event(EventKind.ASSIGN, "u", 0, 0, "one", 1.0),
            Event(EventKind.CANCEL, "u", 0, 0, "one", 2.0, {"why": "lost", "counts": True}),
            Event(EventKind.HEARTBEAT, time=3.0, data={"running": 0, "results": 1}),
        )
    ]


def look(path:Path) -> None:
    "All that `hrm-codegen agents` makes of a log."
    agents_stats(path)
    for form in ("text", "atif", "sweagent", "mini", "chat"): agents_replay(path, form=form)


def snapshot(folder:Path) -> Store:
    "A store with one snapshot."
    store = Store(folder)
    (folder / "one" / "files").mkdir(parents=True)
    (folder / "one" / "files" / "a.py").write_text("x = 1\n")
    write_snapshot(
        store, Repository("one", "python", "here", "pytest", "pytest", tests=("t.py",), seconds=5.0),
        Baseline({"t.py::test": "passed"}, ("t.py::test",), 1.0),
    )
    return store


PROBLEM = {
    "question_title": "t", "question_content": "c", "platform": "atcoder", "question_id": "q1", "contest_id": "c",
    "contest_date": "2024-01-01T00:00:00", "starter_code": "", "difficulty": "easy", "metadata": "{}",
    "public_test_cases": '[{"input": "1", "output": "1", "testtype": "stdin"}]', "private_test_cases": "[]",
}
EXECUTION = {
    "question_id": "q1", "contest_id": "c", "contest_date": "2024-01-01T00:00:00", "difficulty": "easy",
    "function_name": "f", "code": "def f(): return 1", "input": "f()", "output": "1", "id": "sample_0",
    "problem_id": "p", "numsteps": 3,
}
PREDICTION = {
    **{name: PROBLEM[name] for name in ("question_title", "question_content", "question_id", "contest_id")},
    "contest_date": "2024-01-01", "difficulty": "easy", "test_id": 0, "function_name": "f", "starter_code": "",
    "test": '[{"input": "1", "output": "1", "testtype": "functional"}]',
}
TASK = Task("t", "demo", "generate", "python", "Add.", files={"a.py": ""}, tests=[Test("one", "[1]", "1")])
INSTANCE = {
    "instance_id": "i", "repo": "one", "patch": "--- a/a.py\n+++ b/a.py\n@@ -1 +1 @@\n-x = 1\n+x = 2\n",
    "FAIL_TO_PASS": ["t.py::test"], "PASS_TO_PASS": [], "problem_statement": "It is wrong.", "language": "python",
}
SWE_BENCH = {
    "instance_id": "i", "repo": "a/one", "base_commit": "0" * 40, "patch": "", "test_patch": "", "version": "1",
    "FAIL_TO_PASS": '["t.py::test"]', "PASS_TO_PASS": "[]", "problem_statement": "It is wrong.",
}
MULTI = {
    "org": "a", "repo": "one", "number": 1, "title": "x", "body": "It is wrong.", "fix_patch": "", "test_patch": "",
    "resolved_issues": [{"number": 2, "title": "Wrong", "body": None}], "f2p_tests": {"t": {"run": "PASS"}},
    "p2p_tests": {},
}
FLEET = {
    "agent": "script", "commands": ["ls"], "slots": 2, "starts": 1, "retries": 1, "pause": 0.1, "heartbeat": 1.0,
    "samples": 1, "log": "log.jsonl", "budget": {"steps": 3, "seconds": 9.0, "tokens": None, "shown": 100},
    "limits": {"memory_mb": 64, "processes": 4},
}
ROW = {"time": "2026-01-01T00:00:00Z", "machine": {"processor": "x"}, "speed": []}


@dataclass(frozen=True)
class Kind:
    "A kind of file."
    name:str # What it is called in its folder
    content:Any # JSON values: one, or a list of lines
    read:Callable[[Path], Any] # Reads it, and uses what it gives
    write:Callable[[Any], bytes] = lambda value: json.dumps(value).encode() # Makes the file of the content


def lines(values:list) -> bytes: return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def all_of(path:Path, record:type) -> list: return list(read_jsonl(path, record))


def generations(path:Path) -> GenerationSolver:
    "Saved answers to the one problem."
    (path.parent / "problems.jsonl").write_bytes(lines([PROBLEM]))
    return GenerationSolver(path, LiveCodeBenchSource(path.parent / "problems.jsonl", "codegeneration"))


def problems(scenario:str, path:Path) -> list[Task]:
    source = LiveCodeBenchSource(path, scenario)
    for problem in source.problems.values(): problem.tests()
    return list(source.tasks())


def baseline(path:Path) -> int:
    store = Store(path.parent.parent)
    return len(store.baseline("one").passed) + len(store.baseline("one").examined)


def instances(path:Path) -> list[Task]: return list(InstanceSource(path, Store(path.parent.parent)).tasks())


def predictions(path:Path) -> list[Attempt]:
    solver = PredictionSolver(path)
    return [solver.identity([]), *solver.solve([Task("i", "demo", "repair", "python", "Mend.", files={"a.py": ""})])]


def closing(make:Callable[[Path], Any], use:Callable[[Any], Any], path:Path) -> None:
    with make(path) as log: use(log.values)


def row_added(path:Path) -> None:
    append_row(path, ROW)
    read_rows(path)


def claimed(path:Path) -> None: claim(path.parent, {"a": [1, {"b": "x"}], "c": None}, (), path.name)


def of_text(read:Callable[[Any], Any], path:Path) -> Any:
    "For readers of values that somebody else has read."
    return read(read_json(path, object))


KINDS = {
    "log of a fleet": Kind("log.jsonl", events(), look, lines),
    "log of a fleet, gone on with": Kind("log.jsonl", events(), partial(closing, event_log, state_of), lines),
    "file of a fleet": Kind("fleet.yaml", FLEET, agents_solver, lambda value: yaml.safe_dump(value).encode()),
    "record of a snapshot": Kind(
        "repository.yaml", {
            "name": "one", "language": "python", "origin": "here", "test": "pytest", "format": "pytest",
            "tests": ["t.py"], "seconds": 5.0, "needs": [], "licence": "MIT",
        },
        lambda path: (store := Store(path.parent.parent)) and [store.record(name) for name in store.names()],
        lambda value: yaml.safe_dump(value).encode(),
    ),
    "outcomes of a snapshot": Kind(
        "outcomes.json", {"outcomes": {"t.py::test": "passed"}, "examined": ["t.py::test"], "seconds": 1.0}, baseline
    ),
    "instances": Kind("instances.jsonl", [INSTANCE], instances, lines),
    "instances in an array": Kind("instances.json", [INSTANCE, {**INSTANCE, "instance_id": "j"}], instances),
    "instances of SWE-bench": Kind("instances.jsonl", [SWE_BENCH], instances, lines),
    "instances of Multi-SWE-bench": Kind("instances.jsonl", [MULTI], instances, lines),
    "instances in Parquet": Kind("instances.parquet", None, instances, lambda value: b"PAR1 no PAR1"),
    "predictions": Kind(
        "predictions.jsonl", [{"instance_id": "i", "model_patch": "x", "model_name_or_path": "m"}], predictions, lines
    ),
    "predictions by id": Kind("predictions.json", {"i": {"model_patch": "x"}, "j": "y"}, predictions),
    "ATIF": Kind("one.json", to_atif(TRAJECTORY), partial(of_text, from_atif)),
    "SWE-agent": Kind("one.traj", to_sweagent(TRAJECTORY), partial(of_text, partial(from_sweagent, "t"))),
    "mini-swe-agent": Kind("one.json", to_mini(TRAJECTORY), partial(of_text, partial(from_mini, "t"))),
    "tasks": Kind("tasks.jsonl", [TASK.to_dict()], partial(all_of, record=Task), lines),
    "trajectories": Kind("t.jsonl", [TRAJECTORY.to_dict()], partial(all_of, record=Trajectory), lines),
    "attempts": Kind(
        "a.jsonl", [Attempt("t", "x", {"a.py": "x"}).to_dict()], lambda path: FileSolver(path).samples(TASK), lines
    ),
    "log of attempts": Kind(
        "a.jsonl", [Attempt("t", "x").to_dict()], partial(closing, attempt_log, list), lines
    ),
    "log of verdicts": Kind(
        "v.jsonl", [Verdict("t", "passed").to_dict()], partial(closing, verdict_log, list), lines
    ),
    "identity": Kind("identity.json", {"a": [1, {"b": "x"}], "c": None}, claimed),
    "metrics": Kind("metrics.jsonl", [{"step": 1, "loss": 2.0}], read_metrics, lines),
    "rows of measurements": Kind("store.jsonl", [ROW], row_added, lines),
    "LiveCodeBench": Kind("p.jsonl", [PROBLEM], partial(problems, "codegeneration"), lines),
    "LiveCodeBench in an array": Kind("p.json", [PROBLEM], partial(problems, "codegeneration")),
    "LiveCodeBench, execution": Kind("p.jsonl", [EXECUTION], partial(problems, "codeexecution"), lines),
    "LiveCodeBench, outputs": Kind("p.jsonl", [PREDICTION], partial(problems, "testoutputprediction"), lines),
    "LiveCodeBench in Parquet": Kind(
        "p.parquet", None, partial(problems, "codegeneration"), lambda value: b"PAR1 no PAR1"
    ),
    "answers": Kind("g.json", [{"question_id": "q1", "code_list": ["print(1)"]}], generations),
    "HumanEval": Kind(
        "h.jsonl", [
            {"task_id": "h", "prompt": "def f():\n", "canonical_solution": " pass", "test": "", "entry_point": "f"}
        ],
        lambda path: list(HumanEvalSource(path).tasks()), lines,
    ),
    "HumanEval, packed": Kind(
        "h.jsonl.gz", None, lambda path: list(HumanEvalSource(path).tasks()), lambda value: gzip.compress(b"{}\n" * 99)
    ),
    "MultiPL-E": Kind("m.jsonl", toy_problems(), lambda path: list(MultiplESource(path).tasks()), lines),
    "MultiPL-E, packed": Kind(
        "m.jsonl.gz", None, lambda path: list(MultiplESource(path).tasks()), lambda value: gzip.compress(b"{}\n" * 99)
    ),
    "MultiPL-E in Parquet": Kind(
        "m.parquet", None, lambda path: list(MultiplESource(path).tasks()), lambda value: b"PAR1 no PAR1"
    ),
}
OTHERS = [None, True, -7, 0.5, 1e300, 10**30, float("nan"), "word", "", "half\ud800", [], [[]], ["word"], {}, {"word": 1}]


def spoiled(value:Any) -> Iterator[tuple[str, Any]]:
    "Copies with another value in one place, or without it, each with words for what was done."
    def places(value:Any, where:tuple = ()) -> Iterator[tuple]:
        yield where
        inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, part in inner: yield from places(part, (*where, key))

    for where in places(value):
        for other in [*OTHERS, *(["gone"] if where else [])]:
            copy = deepcopy(value)
            if not where: yield f"all is {other!r}", other; continue
            holder = copy
            for key in where[:-1]: holder = holder[key]
            if other == "gone": del holder[where[-1]]
            else: holder[where[-1]] = other
            yield f"{'.'.join(map(str, where))} is {other!r}", copy


DAMAGES:dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"", "blank": lambda data: b" \n\n", "torn": lambda data: data[:len(data) * 2 // 3],
    "without its last byte": lambda data: data[:-1], "zeros at the end": lambda data: data + bytes(99),
    "a letter": lambda data: b"Dear reader,\nthis is a letter\n", "not UTF-8": lambda data: data + b"\xff\xfe\n",
    "another byte": lambda data: data[:len(data) // 2] + b"\x80" + data[len(data) // 2 + 1:],
    "deep": lambda data: b"[" * 99_999, "deep object": lambda data: b'{"a":' * 99_999,
    "long number": lambda data: b"1" * 9_999 + b"\n", "number": lambda data: b"17\n", "null": lambda data: b"null\n",
    "list": lambda data: b"[1]\n", "twice": lambda data: data + data,
}


class Late(BaseException):
    "Nothing catches it."


@contextlib.contextmanager
def clock(seconds:int) -> Iterator[None]:
    "An alarm instead of a test that never ends."
    def late(number:int, frame:Any) -> None: raise Late(f"no answer in {seconds} seconds")
    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try: yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


SECONDS = 60 # For one file: what waits, waits for ever


def read(kind:Kind, path:Path) -> str: # What is wrong; empty if nothing is
    "Read a file with the reader of a kind."
    try:
        with clock(SECONDS), contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            kind.read(path)
    except CodegenError as error: return "" if "\n" not in str(error) else f"two lines: {error!r}"[:300]
    except (Exception, Late) as error: return f"{type(error).__name__}: {error}"[:200]
    return ""


@pytest.fixture
def place(tmp_path, monkeypatch):
    "A folder in a store with one snapshot: where a file lies."
    monkeypatch.setattr(files, "PATIENCE", 0.05) # Nobody is going to write into the pipe
    snapshot(tmp_path / "store")
    return tmp_path / "store" / "one"


@pytest.mark.parametrize("name", KINDS)
def test_damaged_files(name, place):
    kind, path, wrong = KINDS[name], place / KINDS[name].name, []
    data = kind.write(kind.content)
    if kind.content is not None:
        path.write_bytes(data)
        assert not read(kind, path), "what is whole must be read"
    for damage, change in DAMAGES.items():
        path.write_bytes(change(data))
        if said := read(kind, path): wrong.append(f"{damage}: {said}")
    path.unlink()
    if said := read(kind, path): wrong.append(f"removed: {said}")
    with contextlib.suppress(FileNotFoundError): path.unlink() # Made anew
    for what, make in {"folder": os.mkdir, "pipe": os.mkfifo, "loop": lambda p: os.symlink(p, p)}.items():
        make(path)
        if said := read(kind, path): wrong.append(f"{what}: {said}")
        path.rmdir() if what == "folder" else path.unlink()
    assert not wrong, "\n".join(wrong)


FAST = ("file of a fleet", "record of a snapshot", "outcomes of a snapshot", "metrics", "answers")


@pytest.mark.parametrize(
    "name", [
        pytest.param(name, marks=[] if name in FAST else [pytest.mark.slow])
        for name, kind in KINDS.items()
        if kind.content is not None
    ],
)
def test_other_values_in_every_place(name, place):
    kind, path, wrong = KINDS[name], place / KINDS[name].name, []
    for what, content in spoiled(kind.content):
        try: path.write_bytes(kind.write(content))
        except (TypeError, ValueError): continue # Cannot be written in this form
        if said := read(kind, path): wrong.append(f"{what}: {said}")
    assert not wrong, f"{len(wrong)} of them\n" + "\n".join(wrong[:40])
