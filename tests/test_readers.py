"""Every file that we read, spoiled in every place: a value, or one line that names the file, and never a traceback.

Kinds of damage to a whole file (empty, torn, foreign, removed, a folder, a pipe) and, in files of JSON or YAML, another
value in the place of each one that is there. Then files that somebody else may read alone, folders that nobody may
write to, and file systems without room.
"""
from __future__ import annotations

import contextlib
import gzip
import io
import json
import os
import resource
import shutil
import signal
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import yaml

import hrm_codegen
from hrm_codegen.agents.events import Event, EventKind, event_log, state_of
from hrm_codegen.agents.fleet import agents_solver
from hrm_codegen.agents.formats import from_atif, from_mini, from_sweagent, to_atif, to_mini, to_sweagent
from hrm_codegen.agents.recorded import read_trajectories
from hrm_codegen.agents.views import write_report
from hrm_codegen.cli.agents import agents_replay, agents_stats
from hrm_codegen.cli.demo import set_aside
from hrm_codegen.evaluation.livecodebench import GenerationSolver
from hrm_codegen.evaluation.run import attempt_log, verdict_log
from hrm_codegen.evaluation.solvers import FileSolver
from hrm_codegen.humaneval.source import HumanEvalSource
from hrm_codegen.livecodebench.benchmark import LiveCodeBenchSource
from hrm_codegen.model.convert import from_transformers_folder
from hrm_codegen.multipl_e.source import MultiplESource, toy_problems
from hrm_codegen.plumbing import files
from hrm_codegen.plumbing.files import CodegenError, checksum, read_json
from hrm_codegen.plumbing.folders import claim
from hrm_codegen.real_code import source as real_code
from hrm_codegen.real_code.packages import Package
from hrm_codegen.records import Action, Attempt, Message, Task, Test, Trajectory, Verdict, read_jsonl, write_jsonl
from hrm_codegen.repositories import making
from hrm_codegen.repositories.hub import read_instances
from hrm_codegen.repositories.instances import InstanceSource, PredictionSolver
from hrm_codegen.repositories.snapshots import Baseline, Repository, Store, write_snapshot
from hrm_codegen.repositories.suites import Workshop
from hrm_codegen.repositories.tool_use import check_tool_task
from hrm_codegen.runtime.folders import read_folder, write_folder
from hrm_codegen.timing.suite import append_row, read_rows
from hrm_codegen.tokens.tokenizer import CodeTokenizer
from hrm_codegen.training.curriculum import STAGES, Order
from hrm_codegen.training.processes import Processes
from hrm_codegen.training.reinforcement import Rollout, read_rollouts, write_rollouts
from hrm_codegen.training.sharding import load_sharded, save_sharded
from hrm_codegen.training.tracking import MetricsFile, read_metrics

ASSETS = Path(hrm_codegen.__file__).parent / "assets"

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
    agents_stats(path, path.with_suffix(".html"))
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
TOOL = {
    **TASK.to_dict(), "kind": "tool", "files": {}, "metadata": {
        "world": {"setup": "touch a", "history": ["ls"], "after": "x", "output": None, "tool": "ls", "recipe": "ls"},
    },
}
ROLLOUT = Rollout(TASK, Attempt("t", "x"), Verdict("t", "passed"), (1, 2), (3,), (-0.5,), 1.0)
PACKAGE = Package("pip", "x", "1", "0" * 64, "MIT", "python")
MADE = {"package": str(PACKAGE), "cutting": real_code._CUTTING}
FUNCTIONS = [{"path": "a.py", "name": "f", "text": "def f(): pass\n"}]
EXAM = {"step": 10, "stage": "syntax", "score": 0.5, "mastered": True, "next": 1}
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
    if not (there := path.parent / "problems.jsonl").exists(): there.write_bytes(lines([PROBLEM]))
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


def tool_tasks(path:Path) -> None:
    for task in read_jsonl(path, Task): check_tool_task(task)


def covered(path:Path) -> None: # What is damaged is measured again, which is not for here
    with mock.patch.object(making, "measure_coverage", lambda *given: None):
        making.known_coverage(Workshop(Store(path.parent.parent)), "one")


def closing(make:Callable[[Path], Any], use:Callable[[Any], Any], path:Path) -> None:
    with make(path) as log: use(log.values)


def cut(path:Path) -> None: # What is damaged is fetched again, which is not for here
    if not (folder := path.parent / "functions").is_symlink(): folder.symlink_to(".")
    names = ("fetch", "source_files", "write_atomically")
    with contextlib.ExitStack() as stack:
        for name in names: stack.enter_context(mock.patch.object(real_code, name, lambda *given: ()))
        found = real_code._cut(PACKAGE, path.parent, None)
    assert found in ([], FUNCTIONS)


def spread(path:Path) -> None:
    "A checkpoint in parts, beside its record."
    import torch
    if not [*path.parent.glob("*.safetensors")]:
        made = save_sharded(path.parent / "made", 1, {"a": torch.ones(2)}, {}, Processes())
        for part in made.glob("*.safetensors"): shutil.copy(part, path.parent)
    load_sharded(path.parent, {"a": torch.zeros(2)}, {})


def indexed(path:Path) -> None:
    if not (path.parent / "config.json").exists(): (path.parent / "config.json").write_text("{}")
    from_transformers_folder(path.parent)


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
    "tasks of tool use": Kind("tools.jsonl", [TOOL], tool_tasks, lines),
    "answers of a training": Kind("rollouts-000000.jsonl", [ROLLOUT.to_dict()], read_rollouts, lines),
    "tokenizer": Kind(
        "tokenizer.json", None, CodeTokenizer.load, lambda value: (ASSETS / "tokenizer.json").read_bytes()
    ),
    "exams of a curriculum": Kind(
        "exams.jsonl", [EXAM], lambda path: Order(path, STAGES, 100, 10, lambda stage: 0.0).stage(10), lines
    ),
    "real code": Kind(
        "train.jsonl", [{**TASK.to_dict(), "metadata": {"form": "line"}}],
        lambda path: list(real_code.RealCode(path.parent).tasks()), lines,
    ),
    "functions of a package": Kind(
        "pip-x-1.json", {**MADE, "functions": FUNCTIONS, "sum": checksum([MADE, FUNCTIONS])}, cut
    ),
    "record of a checkpoint in parts": Kind("record.json", {"step": 1, "about": {}}, spread),
    "index of weights": Kind(
        "model.safetensors.index.json", {"weight_map": {"a": "model-00001.safetensors"}}, indexed
    ),
    "what a demo has evaluated": Kind(
        "evaluation.json", {"a": 1, "weights": []}, lambda path: set_aside(path.parent, a=1)
    ),
    "recorded runs": Kind(
        "runs.jsonl", [to_sweagent(TRAJECTORY)], lambda path: list(read_trajectories(path, Counter())), lines
    ),
    "a recorded run": Kind("run.json", to_atif(TRAJECTORY), lambda path: list(read_trajectories(path, Counter()))),
    "recorded runs in Parquet": Kind(
        "runs.parquet", None, lambda path: list(read_trajectories(path, Counter())), lambda value: b"PAR1 no PAR1"
    ),
    "a published set": Kind("set.jsonl", [INSTANCE], lambda path: list(read_instances(path)), lines),
    "a published set in Parquet": Kind(
        "set.parquet", None, lambda path: list(read_instances(path)), lambda value: b"PAR1 no PAR1"
    ),
    "coverage of a snapshot": Kind("coverage.json", {"t.py::test": {"a.py": [[1, 2]]}}, covered),
    "manifest of a model": Kind(
        "manifest.json", {"kind": "k", "files": {}, "more": [1]}, lambda path: read_folder(path.parent, "k")
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


# Where nobody may read, nobody may write, and nothing fits

@contextlib.contextmanager
def somebody_else() -> Iterator[None]:
    "Root gives up what only root may do; an ordinary user cannot do it anyway."
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try: yield
    finally: os.seteuid(0)


@pytest.fixture
def open_place(monkeypatch):
    "As `place`, where everybody may go."
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    shut = [str(folder) for folder in Path(files.__file__).parents if not folder.stat().st_mode & 0o001]
    if not os.geteuid() and shut: pytest.skip(f"nobody but root may enter {shut[-1]}")
    folder = Path(tempfile.mkdtemp(dir="/tmp")) # The folder that pytest makes for temporary files is shut too
    folder.chmod(0o755)
    snapshot(folder / "store")
    yield folder / "store" / "one"
    folder.joinpath("store", "one").chmod(0o755)
    shutil.rmtree(folder)


MADE_AGAIN = ("coverage of a snapshot", "functions of a package", "what a demo has evaluated")


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.content is not None])
def test_files_that_only_somebody_else_may_read(name, open_place):
    kind, path = KINDS[name], open_place / KINDS[name].name
    path.write_bytes(kind.write(kind.content))
    assert not read(kind, path) # And all that is imported for it is
    path.write_bytes(kind.write(kind.content))
    path.chmod(0)
    with somebody_else(): said = read(kind, path)
    assert not said
    refusal = ""
    with somebody_else(), contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try: kind.read(path)
        except CodegenError as error: refusal = str(error)
    assert path.name in refusal or name in MADE_AGAIN, refusal
    path.chmod(0o600)
    assert path.read_bytes() == kind.write(kind.content)


def add_event(path:Path) -> None:
    with event_log(path) as log: log.append(Event.from_dict(events()[0]))


def add_metrics(path:Path) -> None:
    log = MetricsFile(path)
    try: log.log(1, {"loss": 2.0})
    finally: log.finish()


def write_model(path:Path) -> None:
    with write_folder(path, "k", {"more": "x" * 99}) as partial: (partial / "weights.bin").write_bytes(bytes(999))


def write_record(path:Path) -> None:
    write_snapshot(Store(path.parent.parent), Repository("one", "python", "here", "pytest", "pytest"), Baseline())



def write_parts(path:Path) -> None:
    import torch
    save_sharded(path.parent, 1, {"a": torch.ones(9)}, {}, Processes())


WRITERS:dict[str, tuple[str, Callable[[Path], Any]]] = { # What it is called in its folder, and what writes it
    "log of a fleet": ("log.jsonl", add_event), "metrics": ("metrics.jsonl", add_metrics),
    "rows of measurements": ("store.jsonl", lambda path: append_row(path, ROW)), "identity": ("identity.json", claimed),
    "record of a snapshot": ("repository.yaml", write_record),
    "answers of a training": ("rollouts.jsonl", lambda path: write_rollouts(path, [ROLLOUT] * 9)),
    "tasks": ("tasks.jsonl", lambda path: write_jsonl(path, [TASK] * 9)),
    "trajectories": ("t.jsonl", lambda path: write_jsonl(path, [TRAJECTORY] * 9)),
    "report of a fleet": ("log.html", lambda path: write_report(list(map(Event.from_dict, events())), path)),
    "model": ("model", write_model),
    "checkpoint in parts": ("step-00000001", write_parts),
    "real code": ("card.json", lambda path: real_code.build([], path.parent, str, {}, say=str)),
    "data set": ("README.md", lambda path: making.write_card(path.parent, [], [], {})),
}


def content(folder:Path) -> dict[str, bytes]:
    "All files below a folder."
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def check_refused(write:Callable[[Path], Any], path:Path) -> None:
    "One line, about the folder, and nothing has changed in it."
    with clock(SECONDS), pytest.raises(CodegenError) as seen: write(path)
    assert "\n" not in str(seen.value) and str(path.parent) in str(seen.value), seen.value


@pytest.mark.parametrize("name", WRITERS)
def test_folders_that_may_not_be_written_to(name, open_place):
    file, write = WRITERS[name]
    write(open_place / file) # Imports what it needs; stays
    for path in open_place.rglob("*"):
        if path.is_file(): path.chmod(0o444)
    before = content(open_place)
    open_place.chmod(0o555)
    with somebody_else():
        if name == "identity": claimed(open_place / file) # There already, and the same
        else: check_refused(write, open_place / file)
    assert content(open_place) == before


@pytest.mark.parametrize("name", WRITERS)
def test_no_room(name, place):
    "No file may grow beyond some bytes, which is what a full disk looks like to a writer."
    file, write = WRITERS[name]
    if name != "identity": write(place / file)
    before, limits = content(place), resource.getrlimit(resource.RLIMIT_FSIZE)
    largest = max([10, *(len(data) for path, data in before.items() if file in path and file.endswith("l"))])
    appended = name in ("log of a fleet", "metrics", "rows of measurements")
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + 5 if appended else 10, limits[1]))
    try: check_refused(write, place / file)
    finally: resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert content(place) == before
    write(place / file)
