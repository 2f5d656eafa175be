"Every option of every command, with every kind of bad value: one line, exit code 2, nothing written, no traceback."
import io
import itertools
import json
import os
import stat
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
import typer
from typer.models import ArgumentInfo

from test_folders import AT_WORK, in_child

from hrm_codegen.cli import app as cli
from hrm_codegen.cli.models import _requests
from hrm_codegen.humaneval.source import read_problems
from hrm_codegen.plumbing import files
from hrm_codegen.plumbing.files import AppendLog
from hrm_codegen.plumbing.folders import FolderLock
from hrm_codegen.records import Task
from hrm_codegen.repositories.instances import read_rows

HUGE, SECONDS = 10**23, 600 # Time for one case; a case that waits takes for ever


@dataclass(frozen=True)
class Parameter:
    "One parameter of a command, read from the function behind it."
    path:tuple[str, ...] # Of the command
    name:str # Of the parameter
    kind:type # int, float, str, bool or Path
    info:object # What typer was told: bounds and spellings

    @property
    def spelled(self): # Such as --out
        "What stands before its value; '' for an argument."
        return "" if isinstance(self.info, ArgumentInfo) else FOUND[self.path, self.name].opts[0]

    def words(self, value):
        "As it is written on the command line."
        if not self.spelled: return [str(value)]
        return [f"{self.spelled}={value}"] if self.spelled.startswith("--") else [self.spelled, str(value)]


def parameters(app=cli.app, names=()):
    "Every parameter of every command."
    for group in app.registered_groups: yield from parameters(group.typer_instance, (*names, group.name))
    for command in app.registered_commands:
        path = (*names, command.name or command.callback.__name__.replace("_", "-"))
        for name, hint in get_type_hints(command.callback, include_extras=True).items():
            if name == "return": continue
            while not hasattr(hint, "__metadata__"): hint = get_args(hint)[0] # Optional[...] around Annotated
            info, kind = hint.__metadata__[0], hint.__origin__
            while get_args(kind): kind = get_args(kind)[0]
            yield Parameter(path, name, kind, info)


def commands(command=None, names=()):
    "Every command as a user finds it, by its words."
    command = typer.main.get_command(cli.app) if command is None else command
    inner = getattr(command, "commands", None)
    if inner is None: return {names: command}
    return {path: leaf for name, each in inner.items() for path, leaf in commands(each, (*names, name)).items()}


COMMANDS = commands()
FOUND = {(path, each.name): each for path, command in COMMANDS.items() for each in command.params}
EVERY = list(parameters())
PARAMETERS = [p for p in EVERY if p.kind is not bool]


def outside(value, folder):
    """Whether a value names something that is not below a folder, links followed; what is relative lies where the
    test runs, which is below it."""
    try: real = os.path.realpath(os.path.join(folder, value))
    except (OSError, ValueError): return False # No file can be called so
    return not (real + "/").startswith(os.path.realpath(folder) + "/")


def device(folder, name, minor):
    """A device of the kernel: for root a copy of our own, since root may replace the machine's; None if there can
    be none."""
    if os.geteuid(): return f"/dev/{name}"
    try:
        os.mknod(folder / name, stat.S_IFCHR | 0o666, os.makedev(1, minor))
        with open(folder / name, "rb"): return str(folder / name)
    except OSError: return None


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    "Paths that are not what they should be, by kind."
    folder = tmp_path_factory.mktemp("bad")
    def made(name, data=None):
        if data is not None: (folder / name).write_bytes(data)
        return str(folder / name)
    (folder / "empty-folder").mkdir()
    os.mkfifo(folder / "fifo")
    (folder / "loop").symlink_to("loop")
    unreadable = made("unreadable", b"{}")
    os.chmod(unreadable, 0)
    found = {
        "missing": made("missing/file"), "folder": str(folder), "empty folder": made("empty-folder"),
        "empty": made("empty", b""), "fifo": made("fifo"), "loop": made("loop"), "null": device(folder, "null", 3),
        "full": device(folder, "full", 7), "broken": made("broken.jsonl", b'{"id": "a", '),
        "other kind": made("list.json", b"[1, 2]"), "number": made("number.json", b"17"),
        "deep": made("deep.json", b"[" * 100_000), "not UTF-8": made("latin.json", b'{"id": "\xff"}'),
        "binary": made("binary", bytes(range(256)) * 10), "long": made("n" * 300),
        "very long": str(folder) + "/x" * 5000, "unreadable": unreadable, "below a file": made("empty") + "/file",
        "surrogate": "half\udcff\ud800", "blank": " ", "nothing": "",
        "up": f"{folder}/empty-folder/../../{folder.name}/up", "NUL": "a\0b",
    }
    found = {what: value for what, value in found.items() if value is not None}
    # Root could write there
    if not os.geteuid(): assert not [value for value in found.values() if outside(value, folder)]
    return found


TEXTS = {
    "nothing": "", "blank": "  ", "word": "no such thing", "surrogate": "half\udcff", "lone": "\ud800",
    "NUL": "a\0b", "long": "x" * 10_000, "JSON": '{"a": [', "dash": "-", "comma": ",,",
}
NUMBERS = {
    "nothing": "", "blank": " ", "letter": "x", "huge": str(HUGE), "negative": "-5", "huge negative": str(-HUGE),
    "nan": "nan", "infinite": "inf", "minus infinite": "-inf", "exponent": "1e400", "list": "1,2",
}


# Where long work begins, once everything that was given has been looked at
BEGINS = [
    ("cli.demo", "_execute"), ("timing.suite", "_exported"), ("timing.peers", "_exported"),
    ("timing.regression", "export_all"), ("training.loop", "_RunState"),
]


def begin(*given, **options):
    "Instead of long work."
    raise typer.Exit(0)


def begin_when_asked(*given, **options):
    "Instead of long work that is done bit by bit."
    yield begin()


# And what comes before that, and takes its time too
WORK = [
    *BEGINS, ("rosetta.source", "RosettaSource.tasks"), ("rosetta.shape_tasks", "ShapeSource.tasks"),
    ("repositories.tool_use", "ToolSource.tasks"), ("agents.bench", "bench_fleet"),
    ("training.deployment", "calibration_tasks"), ("training.sources", "index_evaluation_sets"),
    ("repositories.suites", "Workshop.run"), ("toolchains.grading", "ProgramGrader.judge"),
]
ONLY_READ = {("repositories", "list"), ("repositories", "check"), ("evaluate", "repositories")} # Their stores
OUTPUTS, UNFIT = ("out", "store", "html", "as_files"), ("below a file", "loop", "very long", "NUL")


def run(arguments, monkeypatch, begins=BEGINS):
    "Exit code and standard error of a command, in this process."
    import uvicorn
    from test_readers import clock
    from hrm_codegen.assistants import browser
    out, err = (
        io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace", write_through=True)
        for _ in range(2)
    )
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    monkeypatch.setattr(browser, "fetch_runtime", lambda folder: None) # Asks a registry
    monkeypatch.setattr(uvicorn.Server, "run", lambda server, sockets=None: None) # Would never end
    for module, name in begins: # Imported first, so that no name is taken from what is not there yet
        import_module(f"hrm_codegen.{module}")
        monkeypatch.setattr(f"hrm_codegen.{module}.{name}", begin_when_asked if name.endswith(".tasks") else begin)
    try:
        with clock(SECONDS): code = cli.run_command(arguments)
    finally:
        monkeypatch.undo()
    return code, err.buffer.getvalue().decode()


HUMAN = {"task_id": "h", "prompt": "def f():\n", "canonical_solution": " pass", "test": "def check(c): c()", "entry_point": "f"}
MEASURED = {
    "time": "2026-01-01T00:00:00", "commit": "", "load": 0.0, "machine": {"processor": "none", "cores": 1}, "versions": {},
    "settings": {"configuration": "nano", "threads": 1}, "speed": [{"backend": "matmul floor", "token (ms)": 1.0}],
}
OWN = """from hrm_codegen.records import Task, Verdict
class Source:
    def tasks(self): return [Task("t", "own", "generate", "python", "Add.", files={"a.py": ""})]
class Judge:
    def judge(self, task, attempt): return Verdict(task.id, "passed", index=attempt.index)
source, grader = Source(), Judge()
"""


def written(*folders):
    "What is in some folders, besides locks and the folders themselves."
    found = (path for folder in folders for path in Path(folder).rglob("*") if not path.is_dir())
    return {path for path in found if path.name not in ("lock", "demo.lock")}


# For each command, good values of what it cannot do without, and of what keeps it quick if nothing is refused; {} is
# a folder
GOOD = {
    ("tasks", "rosetta"): {"count": 1, "out": "{}/rosetta.jsonl"},
    ("tasks", "shapes"): {"count": 1, "out": "{}/shapes.jsonl"},
    ("tasks", "code"): {"out": "{}/code", "manifest": "{}/no_packages.yaml"},
    ("tasks", "tools"): {"count": 1, "out": "{}/tools.jsonl", "workers": 1},
    ("evaluate", "tasks"): {"file": "{}/tasks.jsonl", "out": "{}/tasks"},
    ("evaluate", "tools"): {"count": 1, "out": "{}/tools"},
    ("generate",): {"tasks": "{}/tasks.jsonl", "max_tokens": 2, "out": "{}/generated"},
    ("evaluate", "livecodebench"): {
        "problems": "{}/problems.jsonl", "generations": "{}/answers.json", "out": "{}/livecodebench",
    },
    ("evaluate", "polyglot"): {"benchmark": "{}", "out": "{}/polyglot"},
    ("train",): {"out": "{}/train", "tasks": 100, "minutes": 0.05, "language": "python"},
    ("reinforce",): {"model": "{}/model", "out": "{}/reinforce", "steps": 1},
    ("quantize",): {"model": "{}/model", "out": "{}/quantized", "calibration": 1},
    ("export",): {"model": "{}/model", "out": "{}/exported", "calibration": 1},
    ("evaluate", "humaneval"): {"problems": "{}/human.jsonl", "out": "{}/human"},
    ("evaluate", "multipl-e"): {"problems": "{}/multiple.jsonl", "solver": "stub", "out": "{}/multiple"},
    ("evaluate", "own"): {"benchmark": "{}/own.py", "solver": "stub", "out": "{}/own"},
    ("evaluate", "repositories"): {
        "instances": "{}/instances.jsonl", "store": "{}/store", "out": "{}/repositories",
    },
    ("repositories", "add"): {"where": "{}/nothing", "store": "{}/store"},
    ("repositories", "make"): {"tasks": 1, "store": "{}/store", "out": "{}/made"},
    ("repositories", "list"): {"store": "{}/store"},
    ("repositories", "check"): {"names": "nothing", "store": "{}/store"},
    ("repositories", "real"): {"where": "quixbugs:{}/nothing", "store": "{}/store", "out": "{}/real.jsonl"},
    ("repositories", "select"): {"where": "{}/instances.jsonl", "out": "{}/selected.jsonl"},
    ("repositories", "validate"): {
        "instances": "{}/instances.jsonl", "store": "{}/store", "out": "{}/validated", "repeats": 1,
    },
    ("repair",): {"folder": "{}/given", "out": "{}/repair", "budget": 20},
    ("agents", "stats"): {"log": "{}/log.jsonl"}, ("agents", "replay"): {"log": "{}/log.jsonl", "form": "chat"},
    ("agents", "watch"): {"log": "{}/log.jsonl"},
    ("agents", "run"): {"config": "{}/fleet.yaml", "tasks": "{}/tasks.jsonl", "out": "{}/agents"},
    ("serve",): {"port": 0}, ("serve-grader",): {"port": 0, "workers": 1},
    ("serve-openenv",): {"tasks": "{}/tasks.jsonl", "port": 0, "workers": 1},
    ("demo",): {"out": "{}/demo", "tasks": 100, "per_language": 1},
    ("bench", "fleet"): {"agents": 1, "commands": 1, "seconds": 0.001},
    ("bench", "repairs"): {"instances": "{}/instances.jsonl", "store": "{}/store"},
    ("bench", "report"): {"store": "{}/measured.jsonl", "out": "{}/report"},
    ("bench", "run"): {"store": "{}/store.jsonl", "configuration": "nano"},
    ("bench", "peer"): {"store": "{}/store.jsonl", "configuration": "nano"},
    ("browser",): {"out": "{}/page"},
}


@pytest.fixture(scope="module")
def others(tmp_path_factory):
    "The values of `GOOD`, with the files that they name."
    from test_readers import INSTANCE, events, lines as as_lines, snapshot
    from hrm_codegen.model.code import CodeConfig, CodeHRM
    from hrm_codegen.multipl_e.source import toy_problems
    from hrm_codegen.runtime.checkpoint import save_model
    from hrm_codegen.tokens.tokenizer import CodeTokenizer
    folder = tmp_path_factory.mktemp("good")
    tasks = folder / "tasks.jsonl"
    assert cli.run_command(["tasks", "rosetta", "--language", "python", "--count", "1", "--out", str(tasks)]) == 0
    problem = {
        "question_title": "t", "question_content": "c", "platform": "atcoder", "question_id": "q1",
        "contest_id": "c", "contest_date": "2024-01-01T00:00:00", "starter_code": "", "difficulty": "easy",
        "metadata": "{}", "public_test_cases": '[{"input": "1", "output": "1", "testtype": "stdin"}]',
        "private_test_cases": "[]",
    }
    (folder / "problems.jsonl").write_text(json.dumps(problem) + "\n")
    (folder / "answers.json").write_text('[{"question_id": "q1", "code_list": ["print(input())"]}]')
    (folder / "log.jsonl").write_bytes(as_lines(events()))
    (folder / "instances.jsonl").write_bytes(as_lines([INSTANCE]))
    (folder / "human.jsonl").write_bytes(as_lines([HUMAN]))
    (folder / "no_packages.yaml").write_text("[]\n")
    (folder / "own.py").write_text(OWN)
    (folder / "measured.jsonl").write_bytes(as_lines([MEASURED]))
    multiple = [problem for problem in toy_problems() if problem["language"] == "py"]
    (folder / "multiple.jsonl").write_bytes(as_lines(multiple))
    (folder / "nothing").mkdir()
    snapshot(folder / "store")
    tokenizer = CodeTokenizer.load()
    shape = CodeConfig(
        vocab_size=tokenizer.vocab_size, hidden_size=64, num_heads=2, head_dim=32, intermediate_size=64, high_layers=1,
        low_layers=1,
    )
    save_model(folder / "model", CodeHRM(shape), {"tokenizer": tokenizer.fingerprint})
    (folder / "fleet.yaml").write_text("agent: script\ncommands: [ls]\nslots: 1\n")
    (folder / "given").mkdir()
    (folder / "given" / "a.py").write_text("def one(): return 2\n")
    (folder / "given" / "test_a.py").write_text("from a import one\ndef test_one(): assert one() == 1\n")
    return {
        path: {name: str(value).format(folder) for name, value in values.items()} for path, values in GOOD.items()
    }


def others_of(parameter, others):
    "What a command is given besides one parameter."
    given = {name: value for name, value in others.get(parameter.path, {}).items() if name != parameter.name}
    known = {p.name: p for p in PARAMETERS if p.path == parameter.path}
    return [word for name, value in given.items() for word in known[name].words(value)]


def each_of(some):
    "Parameters by their names."
    return pytest.mark.parametrize("parameter", some, ids=[f"{' '.join(p.path)}: {p.name}" for p in some])


@pytest.mark.slow
@each_of([
    p for p in PARAMETERS if p.name in OUTPUTS and p.kind is Path and not (p.name == "store" and p.path in ONLY_READ)
])
def test_outputs_are_looked_at_before_the_work(parameter, bad, others, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for what in UNFIT:
        words = [*parameter.path, *others_of(parameter, others), *parameter.words(bad[what])]
        code, err = run(words, monkeypatch, WORK)
        assert code == 2, f"{what}: exit code {code}, {err[-300:]}"


# What is held while somebody else is at work; the other commands stand in the table of test_folders
HELD = {
    ("evaluate", "humaneval"): "lock", ("evaluate", "livecodebench"): "lock", ("evaluate", "multipl-e"): "lock",
    ("evaluate", "own"): "lock", ("evaluate", "polyglot"): "lock", ("evaluate", "repositories"): "lock",
    ("reinforce",): "lock", ("tasks", "code"): "lock", ("demo",): "demo.lock", ("bench", "run"): "store.jsonl",
    ("bench", "peer"): "store.jsonl", ("bench", "report"): "lock", ("browser",): "lock",
}
# Where nobody is refused: each has a folder of its own until it is done, and then that takes the place of the old one
WHOLE = {("quantize",), ("export",)}


@pytest.mark.slow
@pytest.mark.parametrize("path", HELD, ids=" ".join)
def test_whoever_comes_second_is_refused(path, others, monkeypatch, tmp_path):
    from hrm_codegen.polyglot.exercises import make_checkout
    name, known = HELD[path], {p.name: p for p in PARAMETERS if p.path == path}
    option, where = ("out", tmp_path) if name.endswith("lock") else ("store", tmp_path / name)
    if path == ("evaluate", "polyglot"): make_checkout(tmp_path / "checkout")
    more = {"benchmark": tmp_path / "checkout"} if path == ("evaluate", "polyglot") else {}
    given = {**others[path], option: where, **more}
    words = [word for name, value in given.items() for word in known[name].words(value)]
    with FolderLock(tmp_path, name) if option == "out" else AppendLog(where):
        code, err = run([*path, *words], monkeypatch)
    assert code == 2 and "another process is" in err, err


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(WHOLE), ids=" ".join)
def test_whoever_is_done_last_leaves_a_whole_folder(path, others, monkeypatch, tmp_path):
    "Somebody begins, the command comes and is done, and somebody is done too: nothing of both is mixed, nothing lies about."
    known, out = {p.name: p for p in PARAMETERS if p.path == path}, tmp_path / "out"
    words = [word for name, value in {**others[path], "out": out}.items() for word in known[name].words(value)]
    child = in_child(
        "from hrm_codegen.plumbing.folders import whole_folder\n"
        f"with whole_folder({str(out)!r}, os.listdir) as own: (own / 'a').touch(); print('in', flush=True); input()",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
    assert child.stdout.readline() == "in\n"
    code, err = run([*path, *words], monkeypatch)
    assert code == 0 and (out / "manifest.json").exists() and not (out / "a").exists(), err
    child.communicate("\n")
    assert child.returncode == 0 and [p.name for p in tmp_path.rglob("*")] == ["out", "a"]


def test_every_command_that_writes_is_in_a_table_of_two_writers():
    writes = {p.path for p in PARAMETERS if p.name in OUTPUTS} - ONLY_READ - WHOLE - HELD.keys()
    tried = {tuple(itertools.takewhile(str.isalpha, command.split())) for command in AT_WORK}
    assert not writes - tried


@pytest.mark.slow
@each_of(PARAMETERS)
def test_bad_values_are_one_line(parameter, bad, others, monkeypatch, tmp_path):
    from test_readers import Late
    number, rest = parameter.kind in (int, float), others_of(parameter, others)
    wrong, places = [], [tmp_path, bad["folder"], *{Path(value).parent for value in others.get(parameter.path, {}).values() if os.sep in str(value)}]
    for what, value in (NUMBERS if number else bad if parameter.kind is Path else TEXTS).items():
        monkeypatch.chdir(tmp_path)
        before = written(*places)
        try: code, err = run([*parameter.path, *rest, *parameter.words(value)], monkeypatch)
        except (Exception, SystemExit, Late) as error: # Whatever comes out here is a traceback for a user
            wrong.append(f"{what}: {type(error).__name__}: {error}"[:300])
            continue
        lines = err.strip().splitlines()
        if code not in (0, 2) or "Traceback" in err or (code and not (lines and lines[-1].startswith("hrm-codegen: "))): wrong.append(f"{what}: exit code {code}, {err[-300:]!r}")
        if number and not code: wrong.append(f"{what}: {value} was taken")
        if code and (more := written(*places) - before): wrong.append(f"{what}: exit code {code}, and wrote {sorted(more)[:3]}")
    assert not wrong, "\n".join(wrong)


def test_what_root_must_not_be_given_is_seen(tmp_path):
    (tmp_path / "link").symlink_to("/etc")
    assert all(
        outside(value, tmp_path)
        for value in ("/etc/passwd", "../x", "link/passwd", f"{tmp_path}/../x", "/dev/null")
    )
    assert not any(outside(value, tmp_path) for value in ("x", f"{tmp_path}/x", "a\0b", "", "half\udcff"))


def test_every_number_has_bounds():
    without = [
        f"{' '.join(p.path)} {p.name}"
        for p in PARAMETERS
        if p.kind in (int, float) and None in (p.info.min, p.info.max)
    ]
    assert not without, f"no bounds: {', '.join(without)}"


def test_the_table_covers_every_command_and_option():
    assert {place for place in FOUND if place[1] != "help"} == {(p.path, p.name) for p in EVERY}
    assert {path for path, _ in FOUND} > {("repair",), ("serve-grader",), ("agents", "watch"), ("tasks", "tools")}
    assert next(p for p in EVERY if (p.path, p.name) == (("evaluate", "tools"), "file")).spelled == "--tasks"


def test_nothing_hides_behind_an_option_that_is_missing():
    "With the good values alone no command may complain that something was not given."
    lacking = [
        f"{' '.join(path)} {name}"
        for (path, name), each in FOUND.items()
        if each.required and name not in GOOD.get(path, {})
    ]
    named = {(path, name) for path, values in GOOD.items() for name in values}
    assert not lacking and not named - FOUND.keys()


@pytest.mark.slow
@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_flags_take_no_value(path, monkeypatch):
    for flag in (p for p in EVERY if p.path == path and p.kind is bool):
        code, err = run([*path, f"{flag.spelled}=yes"], monkeypatch)
        assert code == 2 and err.startswith("hrm-codegen: ") and err.count("\n") == 1, err


def test_json_lines_end_at_line_feeds_alone(tmp_path, monkeypatch):
    "Texts hold every character that Python calls the end of a line."
    odd = "a\u2028b\u2029c\x85d"
    problem = {
        "task_id": "x/1", "prompt": f"def f():\n    '{odd}'\n", "canonical_solution": "    return 1\n",
        "test": "def check(candidate): assert candidate() == 1\n", "entry_point": "f",
    }
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(problem | {"task_id": f"x/{n}"}, ensure_ascii=False) + "\n" for n in (1, 2)))
    assert [found["prompt"] for found in read_problems(file)] == [problem["prompt"]] * 2
    assert [row["prompt"] for row in read_rows(file, "task_id")] == [problem["prompt"]] * 2
    task = Task("x", "example", "generate", "python", odd, files={"a.py": ""})
    said = json.dumps(task.to_dict(), ensure_ascii=False) + "\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said.encode() * 2), encoding="utf-8"))
    assert _requests("", None, "python", "generate", []) == [task, task]
