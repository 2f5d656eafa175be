"""Hostile attempts put together at random, judged by every grader: nothing may pass, crash, hang or be left.

    python experiments/hostile_fuzz.py [--seed 1] [--minutes 10] [--languages cpp,go,java,javascript,python,rust]
    [--build-seconds 10]

An attempt is made of pieces: what it does before it answers (outputs, files, processes, names, wishes), how often,
what it answers, how it ends, how its text is encoded, and which
further files lie beside it. The graders are those of programs, of exercises (Python and Rust: `make_checkout`), of
LiveCodeBench (Python) and of shell commands. Expected values
are random, so a verdict `passed` is a fault, as are: an error that reaches the caller, a verdict that does not come
in time, and processes, control groups or folders that stay.
A fault is printed with the attempt; the same seed makes the same attempts. Exits with code 1 if there was any.
"""
from __future__ import annotations

import argparse
import json
import os
import random
import secrets
import tempfile
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError as FutureTimeout
from dataclasses import dataclass, field, replace
from pathlib import Path

import psutil

from hrm_codegen.livecodebench.grader import Specification, SolutionGrader
from hrm_codegen.plumbing.files import CodegenError
from hrm_codegen.polyglot import builds
from hrm_codegen.polyglot.exercises import PolyglotSource, make_checkout
from hrm_codegen.polyglot.grader import PolyglotGrader
from hrm_codegen.polyglot.suites import SUITE_LIMITS
from hrm_codegen.records import Attempt, Task, Test
from hrm_codegen.records.tasks import RecordError
from hrm_codegen.sandbox.confinement import Limits
from hrm_codegen.sandbox.resources import remove_left_groups
from hrm_codegen.sandbox.workers import close_workers
from hrm_codegen.toolchains import adapters
from hrm_codegen.toolchains.grading import ProgramGrader

LIMITS, SUITE, PATIENCE = (
    Limits(wall_seconds=1, memory_mb=256, output_kb=256, processes=48, disk_mb=16),
    replace(SUITE_LIMITS, wall_seconds=5, memory_mb=1024, disk_mb=32), 300,
)

# Pieces that hold for every language: what is written, where, and how a text is spelled
LITERALS = [
    "", "x", "\\n", "\\n\\n\\n@", "PASSED", "ok", "test result: ok. 2 passed", "[[1, true]]", "\\x1b]0;x\\x07",
    "9" * 5000, "[" * 3000, "\\u202e", "'", "a b", "{}", "%s%n",
]
PATHS = [
    "/tmp/f", "/dev/shm/f", "f", "/box/f", "/proc/self/fd/1", "/proc/self/fd/2", "/dev/stdin", "/dev/full",
    "/etc/passwd", "/proc/1/mem", "../f", "/tmp/" + "n" * 300, "/tmp/a\\nb",
]
NAMES = [
    "more{}", "{}", "-o{}", "a b{}", "$(touch ran){}", "a;b{}", "../up{}", "/tmp/abs{}", "n" * 300 + "{}",
    "d/" * 30 + "a{}", ".hidden{}", "é{}", "a\\b{}", "a\nb{}", "a\0b{}", "\ud800{}", "conftest.py", "build.rs",
    "sitecustomize.py", "Cargo.toml", "double_test.py", "tests/double.rs", "double.py/a{}", "src/lib.rs/a{}",
    "src/more{}", "main{}", "Main{}", "__init__.py", "json.py", "x.pth", "pytest.ini", ".cargo/config.toml",
    "META-INF/services/a",
]
CONTENT = [
    "", "x", "\0", "raise SystemExit", "fn main() {}", "[" * 5000, "[dependencies]\na = '9'\n", "\n" * 10_000,
    "é" * 1000, "[pytest]\naddopts = --co\n",
]
SPELLINGS = [
    *[str] * 8, lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\r"), lambda text: text + "\0", lambda text: "\0" + text,
    lambda text: text + "\ud800", lambda text: text[:len(text) // 2], lambda text: text[::-1],
    lambda text: text * 3, lambda text: text + "\n" * 20_000, lambda text: text.replace("e", "\u0435"),
    lambda text: " " * 4 + text, lambda text: "", lambda text: text + "(" * 3000,
]


@dataclass(frozen=True)
class Grammar:
    """One language: statements with a place for a literal or a path, ends, answers, and the frame around them;
    `{n}` is a number that differs at each place."""
    statements: tuple[str, ...]
    ends: tuple[str, ...]
    answers: tuple[str, ...]
    frame: str # Of a program's solution
    ending: str
    repeat: str # A statement several times


GRAMMARS = {
    "python": Grammar(
        (
            'print("{text}")', 'open("{path}", "w").write("{text}")', 'open("{path}").read(100)',
            'os.write({n}, b"x" * 9999)', "os.fork()", "threading.Thread(target=time.sleep, args=(60,)).start()",
            "bytearray(2**28)", "os.close({n})", "sys.setrecursionlimit(10**6)", "os.chdir('/tmp')",
            'os.mkdir("{path}"); os.chdir("{path}")', 'os.symlink("/etc/passwd", "{path}")', 'os.mkfifo("{path}")',
            "signal.signal(signal.SIGTERM, signal.SIG_IGN)", "os.setsid()", "import no_such_package",
            'atexit.register(print, "{text}")', "sys.stdout = None", "builtins.print = len",
            "os.kill(os.getppid(), 9)", "gc.get_objects()", "sys.settrace(lambda *a: None)",
            'os.execv("/bin/echo", ["echo", "{text}"])', "class A(int): __eq__ = lambda *a: True",
        ),
        (
            "pass", "os._exit(0)", "sys.exit(0)", "sys.exit('x')", "os.abort()", "raise BaseException",
            "raise Exception('x' * 99999)", "while True: pass", "time.sleep(60)", "os.kill(os.getpid(), 19)",
            "f = lambda: f(); f()", "return",
        ),
        (
            "'{text}'", "None", "10**5000", "float('nan')", "chr(0xd800)",
            "type('A', (str,), {{'__eq__': lambda *a: True}})('x')", "'x' * 10**6", "b'x'", "number",
            "unittest.mock.ANY",
        ),
        "import atexit, builtins, gc, os, signal, sys, threading, time, unittest.mock\ndef {name}(number):\n"
        "    try:\n{body}\n    except (OSError, ValueError, MemoryError, RuntimeError, ImportError): pass\n"
        "    {end}\n"
        "    return {answer}\n", ".py", "for _ in range({n}): {statement}",
    ),
    "javascript": Grammar(
        (
            'console.log("{text}")', 'fs.writeFileSync("{path}", "{text}")', "fs.writeSync({n}, 'x'.repeat(9999))",
            "Buffer.alloc(2 ** 28, 1)", "require('child_process').spawn('sleep', ['60'], {{ detached: true }})",
            "process.chdir('/tmp')", 'fs.symlinkSync("/etc/passwd", "{path}")',
            "process.on('exit', () => console.log('x'))", "console.log = null", "require('no-such-package')",
            "process.kill(process.ppid)", "setInterval(() => {{ }}, 10)", "process.stdout.destroy()",
        ),
        (
            "", "process.exit(0)", "process.abort()", "throw new Error('x'.repeat(99999))", "while (true);",
            "process.reallyExit(0)", "process.kill(process.pid, 'SIGSTOP')", "(function f() {{ f(); }})()",
        ),
        (
            "'{text}'", "null", "10n ** 5000n", "NaN", "{{ toString() {{ return 'x'; }} }}", "'x'.repeat(1e6)",
            "Symbol('x')",
        ),
        "const fs = require('fs');\nexports.{name} = (number) => {{\n  try {{\n{body}\n  }} catch {{ }}\n  {end};\n"
        "  return {answer};\n}};\n", ".js", "for (let i = 0; i < {n}; i++) {statement}",
    ),
    "cpp": Grammar(
        (
            'std::puts("{text}");', 'if (auto f = std::fopen("{path}", "w")) std::fputs("{text}", f);',
            "(void)!write({n}, \"x\", 1);", "fork();", "std::malloc(1 << 28);",
            "std::atexit(+[] {{ std::puts(\"x\"); }});", "close({n});", "setsid();",
            "symlink(\"/etc/passwd\", \"{path}\");", "chdir(\"/tmp\");",
            "#include <no_such_library>\n",
            "#line 1 \"{path}\"\n",
            "#include \"{path}\"\n",
            "#define return\n",
            "asm(\".incbin \\\"/etc/passwd\\\"\");", "kill(getppid(), 9);",
        ),
        (
            "", "std::_Exit(0);", "std::exit(0);", "std::abort();", "throw 1;", "for (;;);", "raise(SIGSTOP);",
            "*(volatile int*)0 = 1;", "return {name}(number + 1) + 'x';",
        ),
        ('"{text}"', "std::string(1 << 20, 'x')", "std::to_string(number)", "nullptr", "std::string()"),
        "#include <csignal>\n#include <cstdio>\n#include <cstdlib>\n#include <string>\n#include"
        " <unistd.h>\nstd::string {name}(int number) {{\n{body}\n    {end}\n    return {answer};\n}}\n", ".cpp",
        "for (int i = 0; i < {n}; ++i) {{ {statement} }}",
    ),
    "go": Grammar(
        (
            'fmt.Println("{text}")', 'os.WriteFile("{path}", []byte("{text}"), 0666)', 'os.ReadFile("{path}")',
            "os.NewFile({n}, \"\").WriteString(\"x\")", 'exec.Command("sleep", "60").Start()',
            "go func() {{ for {{ }} }}()", "_ = make([]byte, 1<<28)", 'os.Chdir("/tmp")',
            'os.Symlink("/etc/passwd", "{path}")', "//go:embed {path}\n", "os.Stdout.Close()",
        ),
        ("", "os.Exit(0)", "panic(\"x\")", "select {{}}", "for {{ }}", "runtime.Goexit()"),
        ('"{text}"', 'string([]byte{{0xff, 0}})', 'fmt.Sprint(number)', 'strings.Repeat("x", 1000000)'),
        "package main\n\nimport (\n\t\"fmt\"\n\t\"os\"\n\t\"os/exec\"\n\t\"runtime\"\n\t\"strings\"\n)\n\n"
        "var _, _, _ = exec.Command, runtime.GC, strings.Repeat\nvar _, _ = fmt.Println, os.Exit\n\n"
        "func {name}(number int)"
        " string {{\n{body}\n\t{end}\n\treturn {answer}\n}}\n", ".go",
        "for i := 0; i < {n}; i++ {{\n{statement}\n}}",
    ),
    "java": Grammar(
        (
            'System.out.println("{text}");',
            'java.nio.file.Files.writeString(java.nio.file.Path.of("{path}"), "{text}");',
            'new ProcessBuilder("sleep", "60").start();', "new Thread(() -> {{ while (true) ; }}).start();",
            "byte[] b{n} = new byte[1 << 28];", "System.setOut(null);",
            "Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(1)));", "System.out.close();",
            "Class.forName(\"no.such.Library\");",
        ),
        (
            "", "System.exit(0);", "Runtime.getRuntime().halt(0);", "if (number != 0) throw new Error();",
            "if (number != 0) while (true) ;", "if (number != 0) return {name}(number + 1) + 1;",
        ),
        ('"{text}"', "null", '"" + number', '"x".repeat(1000000)', "String.valueOf((char) 0xd800)"),
        "class Solution {{\n    static String {name}(int number) {{\n        try {{\n{body}\n        }} catch"
        " (Throwable problem) {{ }}\n        {end}\n        return {answer};\n    }}\n}}\n", ".java",
        "for (int i = 0; i < {n}; i++) {{ {statement} }}",
    ),
    "rust": Grammar(
        (
            'println!("{{}}", "{text}");', 'let _ = std::fs::write("{path}", "{text}");',
            'let _ = std::fs::read("{path}");', 'let _ = std::process::Command::new("sleep").arg("60").spawn();',
            "std::thread::spawn(|| loop {{ }});", "let _v{n} = vec![1u8; 1 << 28];",
            'let _ = std::os::unix::fs::symlink("/etc/passwd", "{path}");', 'let _ = include_str!("{path}");',
            "extern crate no_such_crate;",
        ),
        (
            "", "std::process::exit(0);", "std::process::abort();", "panic!(\"x\");",
            "if number != 0 {{ loop {{ }} }}", "if number != 0 {{ return {name}(number + 1); }}",
        ),
        (
            '"{text}".to_string()', "number.to_string()", '"x".repeat(1_000_000)', "String::new()",
            "unsafe {{ String::from_utf8_unchecked(vec![255, 0]) }}",
        ),
        "pub fn {name}(number: i64) -> String {{\n{body}\n    {end}\n    {answer}\n}}\n", ".rs",
        "for _ in 0..{n} {{ {statement} }}",
    ),
}
SHELL = (
    'echo "{text}"', 'echo "{text}" > "{path}"', 'cat "{path}"', "sleep 60 &", "kill -9 -1",
    "cat /dev/zero | head -c 99999999", "mkdir -p d/d/d; cd d", 'ln -s /etc/passwd "{path}"', 'mkfifo "{path}"',
    "exec 1>&-", "exec 1>{n}", "ulimit -n 3", "trap '' TERM", "x() {{ x | x & }}; x", "set -e", "no-such-tool",
    "(setsid sleep 60 &)", "exit {n}", "cat /proc/self/fd/{n}", "while :; do echo x; done", "chmod 000 .",
    "rm -rf /*", "'", "$(", "\\",
)
EXERCISES = {"python": ("double.py", "double"), "rust": ("src/lib.rs", "double")}


def fill(text: str, chance: random.Random, name: str = "solve") -> str:
    "Put a random literal, path and number into a piece."
    return text.format(
        text=chance.choice(LITERALS), path=chance.choice(PATHS), n=chance.choice([0, 1, 2, 3, 7, 100, 1000]),
        name=name, statement="",
    )


def make_source(language: str, chance: random.Random, name: str) -> str:
    "A solution."
    grammar, lines = GRAMMARS[language], []
    for _ in range(chance.randrange(4)):
        statement = fill(chance.choice(grammar.statements), chance, name)
        if chance.random() < 0.2:
            statement = grammar.repeat.format(n=chance.choice([2, 50, 100_000]), statement=statement)
        lines.append("        " + statement)
    # Many never end, and take the whole of their time
    end = fill(chance.choice(grammar.ends) if chance.random() < 0.4 else grammar.ends[0], chance, name)
    answer = fill(chance.choice(grammar.answers), chance, name)
    text = grammar.frame.format(
        name=name, body="\n".join(lines) or "        " + {"python": "pass"}.get(language, ""), end=end,
        answer=answer,
    )
    return chance.choice(SPELLINGS)(text)


def make_files(language: str, solution: str, name: str, chance: random.Random) -> dict[str, str]: # Path to text
    "A solution and what lies beside it."
    others = {
        chance.choice(NAMES).format(GRAMMARS[language].ending): chance.choice(CONTENT)
        for _ in range(chance.choice([0, 0, 1, 3]))
    }
    return {solution: make_source(language, chance, name), **others} if chance.random() < 0.95 else others


@dataclass
class Report:
    "What judging them showed."
    judged: int = 0
    categories: Counter = field(default_factory=Counter) # Grader, language and category to number
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0 # Seconds

    def add(self, way: tuple[str, str], category: str, seconds: float = 0.0) -> None:
        "Count one attempt."
        self.judged, self.slowest = self.judged + 1, max(self.slowest, seconds)
        self.categories[(*way, category)] += 1


def program_task(language: str) -> Task:
    "A task whose expected values nobody can know; the main file is that of the hostile suite."
    from hrm_codegen.toolchains.registry import toolchain
    adapter, ending = toolchain(language), GRAMMARS[language].ending
    main = (Path(__file__).resolve().parent.parent / "tests" / "hostile" / language / f"_{adapter.main}").read_text()
    tests = tuple(Test(str(n), f"[{n}]", f'"{secrets.token_hex(8)}"') for n in (1, 2, 3))
    return Task(
        f"fuzz-{language}",
        "fuzz", "generate", language, "",
        files={"Solution.java" if language == "java" else "solution" + ending: ""}, read_only={adapter.main: main},
        tests=tests,
    )


class Judges:
    "Every grader, and how each makes and judges an attempt."
    def __init__(self, folder: Path, languages: Sequence[str], workers: int):
        self.programs, self.solutions = ProgramGrader(workers, LIMITS), SolutionGrader(workers, memory_mb=1024)
        self.exercises = PolyglotGrader(PolyglotSource(make_checkout(folder)), workers, SUITE)
        self.tasks = {language: program_task(language) for language in languages}
        self.exercise_tasks = {
            task.language.value: task
            for task in self.exercises.source.tasks()
            if task.id.endswith("double") and task.language.value in languages
        }
        self.command = Task(
            "fuzz-command", "fuzz", "tool", "python", "", read_only={"notes.txt": "a\n"},
            tests=(Test("1", "", secrets.token_hex(8) + "\n"),),
        )
        self.ways = [
            *[("programs", language) for language in languages] * 2,
            *[("exercises", language) for language in self.exercise_tasks],
            *([("livecodebench", "python")] * 2 if "python" in languages else []), ("commands", "shell"),
        ]

    # The attempt to show, and what judges it: the category
    def make(self, way: tuple[str, str], chance: random.Random) -> tuple[object, Callable[[], str]]:
        "One attempt."
        grader, language = way
        if grader == "livecodebench":
            text = make_source("python", chance, "solve") + "\nprint(solve(int(input())))\n"
            job = Specification(("1",), (secrets.token_hex(8),), timeout=1)
            return text, lambda: "passed" if self.solutions.judge(job, text).passed else "failed"
        if grader == "commands":
            text = "\n".join(fill(chance.choice(SHELL), chance) for _ in range(chance.randrange(1, 5)))
            attempt = Attempt(self.command.id, commands=(chance.choice(SPELLINGS)(text),))
            return attempt, lambda: self.programs.judge(self.command, attempt).category.value
        if grader == "exercises":
            task, (solution, name) = self.exercise_tasks[language], EXERCISES[language]
            attempt = Attempt(task.id, files=make_files(language, solution, name, chance))
            return attempt, lambda: self.exercises.examine(task, attempt).verdict.category.value
        task = self.tasks[language]
        attempt = Attempt(
            task.id,
            files=(
                {task.answer_path: make_source(language, chance, "solve")}
                if chance.random() < 0.9
                else make_files(language, task.answer_path, "solve", chance)
            ),
        )
        return attempt, lambda: self.programs.judge(task, attempt).category.value

    def left(self, folder: Path) -> list[str]: # Empty if there is nothing
        "What stays when all servers have ended."
        self.solutions.close()
        close_workers()
        psutil.wait_procs(children := psutil.Process().children(recursive=True), timeout=30)
        deadline = time.monotonic() + 120
        # The kernel lets go of a group late on a busy machine
        while remove_left_groups() and time.monotonic() < deadline: time.sleep(0.1)
        groups = [
            str(group)
            for parent in {*self.programs.sandbox.groups.values()}
            for group in parent.glob(f"hrm-codegen-{os.getpid()}-*")
        ]
        return [
            *(f"process {child.pid}" for child in children if child.is_running()), *groups,
            *map(str, folder.glob("hrm-codegen-*")),
        ]


def fuzz(
    seed: int = 1, # Of everything that is made
    minutes: float = 0.0, # When to stop; 0 for never
    attempts: int = 0, # How many; 0 for no end
    languages: Sequence[str] = tuple(GRAMMARS),
    workers: int = 2, # Attempts judged at the same time
    say: Callable[[str], None] = lambda line: None, # Is told of faults and progress
) -> Report:
    "Make attempts and have them judged."
    report, end, before, waiting, number = Report(), time.monotonic() + 60 * minutes, tempfile.tempdir, deque(), 0
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name, ThreadPoolExecutor(workers) as pool:
        folder = Path(name)
        (folder / "graded").mkdir()
        judges = Judges(folder / "checkout", languages, workers)
        # Makes the folder that all its servers share until this process ends
        if "python" in languages: judges.solutions.judge(Specification(("",), ("",)), "")
        tempfile.tempdir = str(folder / "graded")
        try:
            while waiting or (not attempts or number < attempts) and (not minutes or time.monotonic() < end):
                while (
                    len(waiting) < 2 * workers
                    and (not attempts or number < attempts)
                    and (not minutes or time.monotonic() < end)
                ):
                    chance, number = random.Random(f"{seed} {number}"), number + 1
                    way = chance.choice(judges.ways)
                    try: shown, judge = judges.make(way, chance)
                    except RecordError:report.add(way, "refused by the record")
                    else: waiting.append((number - 1, way, shown, pool.submit(timed, judge)))
                if waiting: take(report, *waiting.popleft())
                if report.judged % 100 == 0:
                    say(f"{report.judged} attempts, {len(report.faults)} faults, slowest {report.slowest:.1f} s")
            report.faults += [f"left: {what}" for what in judges.left(folder / "graded")]
        finally:
            tempfile.tempdir = before
    return report


def timed(judge: Callable[[], str]) -> tuple[str, float]: # Category, seconds
    began = time.monotonic()
    return judge(), time.monotonic() - began


def take(report: Report, number: int, way: tuple[str, str], shown: object, future: Future) -> None:
    "Wait for one verdict and look at it; one that does not come ends this process, since its thread would never end."
    where = f"attempt {number}, {' '.join(way)}"
    try: category, seconds = future.result(PATIENCE)
    except FutureTimeout:
        print(f"FAULT {where}: no verdict in {PATIENCE} seconds: {shown!r:.3000}", flush=True)
        os._exit(1)
    except Exception as error:
        report.add(way, "error")
        report.faults.append(f"{where}: {type(error).__name__}: {error}: {shown!r:.3000}")
        return
    report.add(way, category, seconds)
    if category == "passed": report.faults.append(f"{where}: passed: {shown!r:.3000}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--languages", default=",".join(GRAMMARS))
    parser.add_argument(
        "--build-seconds", type=float, default=10, help="an attempt can let its compiler wait for as long as that"
    )
    options = parser.parse_args()
    adapters.BUILD_LIMITS, builds.BUILD = (
        replace(limits, wall_seconds=options.build_seconds) for limits in (adapters.BUILD_LIMITS, builds.BUILD)
    )
    report = fuzz(
        options.seed, options.minutes, languages=options.languages.split(","),
        say=lambda line: print(line, flush=True),
    )
    for (grader, language, category), number in sorted(report.categories.items()):
        print(f"{grader:14} {language:11} {category:22} {number}")
    for fault in report.faults: print("FAULT", fault)
    print(
        json.dumps(
            {
                "seed": options.seed, "attempts": report.judged, "faults": len(report.faults),
                "slowest_seconds": round(report.slowest, 1),
            }
        )
    )
    raise SystemExit(bool(report.faults))


if __name__ == "__main__":
    try: main()
    except CodegenError as error: raise SystemExit(str(error))
