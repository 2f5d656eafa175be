"""The table of hostile programs, and those that other tests do not run: exercises with several files,
LiveCodeBench, shell commands, environments, and what a fuzzer makes.

Every program is judged by `complaints` and `leftovers`, and the controls below plant what these must see: an
escape, a false pass, a survivor.
The rest of the table is run by test_execution.py (grader `programs`) and test_polyglot.py (exercises of one file).
"""
from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from test_execution import LIMITS, World, grade, make_task, world # noqa: F401 (a fixture)
from test_polyglot import HOSTILE as EXERCISES, WORLD, checkout, lacking # noqa: F401 (a fixture)

import table # Beside the programs; test_execution says where
from hrm_codegen.humaneval.grader import HumanEvalGrader
from hrm_codegen.humaneval.source import make_task as humaneval_task
from hrm_codegen.livecodebench.grader import Specification, SolutionGrader
from hrm_codegen.multipl_e import natives
from hrm_codegen.multipl_e.grader import MultiplEGrader
from hrm_codegen.multipl_e.source import make_task as multipl_e_task
from hrm_codegen.polyglot.exercises import Exercise, PolyglotSource
from hrm_codegen.polyglot.grader import PolyglotGrader
from hrm_codegen.polyglot.remote_suites import alike, run_apart
from hrm_codegen.polyglot.suites import SUITE_LIMITS
from hrm_codegen.records import Attempt, Language, Task, Test
from hrm_codegen.sandbox.confinement import ConfinementError, Sandbox, python_folders, python_program
from hrm_codegen.sandbox.environment import EnvironmentError, SandboxEnvironment
from hrm_codegen.sandbox.resources import remove_left_groups, user_limit
from hrm_codegen.sandbox.workers import close_workers
from hrm_codegen.toolchains.grading import ProgramGrader
from hrm_codegen.toolchains.registry import missing

sys.path.insert(0, str(Path(__file__).parent.parent / "experiments"))
import hostile_fuzz  # noqa: E402

TIGHT = replace(SUITE_LIMITS, wall_seconds=15, output_kb=1024, disk_mb=64) # Enough for an honest exercise
SHORT = replace(TIGHT, wall_seconds=5) # Enough for one that is to be ended; being ended is right for each of these
MODES = ["control groups", "none"]


def chosen(grader: str, keep: Callable[[Path], bool] = lambda path: True) -> list:
    "Programs of one grader as parameters: each mode, a third of the first one fast."
    paths = [path for kind, *_, path in table.programs() if kind == grader and keep(path)]
    return [
        pytest.param(
            path, mode, id=f"{path.relative_to(table.HOSTILE)}, {mode}",
            marks=[] if table.fast(path) and mode == MODES[0] else [pytest.mark.slow],
        )
        for mode in MODES
        for path in paths
    ]


def complaints(passed: bool, said: str, secret: str) -> list[str]: # Empty if all is well
    "What is wrong with how an attempt was judged."
    return [*(["passed"] if passed else []), *(["got out"] if "BREACH" in said or secret in said else [])]


def mounted() -> set[str]:
    "What is mounted: a line each."
    return set(Path("/proc/self/mounts").read_text().splitlines())


def leftovers(folder: Path, groups: dict[str, Path], mounts: set[str]) -> list[str]: # Empty if there is nothing
    "What a judged attempt left on this machine: processes, control groups, private folders, mounts of ours."
    processes = [
        f"process {child.pid}"
        for child in psutil.Process().children(recursive=True)
        if child.status() != psutil.STATUS_ZOMBIE
    ]
    held = [str(group) for parent in {*groups.values()} for group in parent.glob(f"hrm-codegen-{os.getpid()}-*")]
    more = [line for line in mounted() - mounts if str(folder) in line or "hrm-codegen" in line]
    return [*processes, *held, *map(str, folder.glob("hrm-codegen-*")), *more]


# Empty if there is nothing
def settled(folder: Path, groups: dict[str, Path], mounts: set[str], seconds: float = 120) -> list[str]:
    """What is still left once the kernel has had time: a busy machine removes a control group long after its last
    process."""
    deadline = time.monotonic() + seconds
    while True:
        close_workers()
        remove_left_groups()
        if not (left := leftovers(folder, groups, mounts)) or time.monotonic() > deadline: return left
        time.sleep(0.1)


@pytest.fixture(scope="module")
def clean():
    "A folder for temporary files, of which nothing may be left in the end, nor a process, a control group, a mount."
    before, mounts, tempfile.tempdir = tempfile.tempdir, mounted(), None
    # Makes the folder that all its servers share until this process ends
    try: SolutionGrader(1, memory_mb=1024).judge(Specification(("",), ("",)), "")
    except ConfinementError as error: pytest.skip(str(error))
    with tempfile.TemporaryDirectory(prefix="judged-") as folder:
        tempfile.tempdir = folder
        sandbox = Sandbox()
        close_workers()
        yield lambda: settled(Path(folder), sandbox.groups, mounts)
        tempfile.tempdir = before


def weaken(sandbox: Sandbox, mode: str) -> None:
    "Take the control groups away where the mode says so."
    if mode != "none": return
    if not user_limit(LIMITS): pytest.skip("without control groups nothing limits processes here")
    sandbox.groups = {}


# The table

def test_no_gap():
    assert not table.gaps()
    assert {kind for row in table.CELLS.values() for kind in row} == set(table.KINDS)


def test_every_program_stands_in_the_table_once():
    named = [path for *_, path in table.programs()]
    assert sorted(named) == table.files() and len(named) >= 300


def test_every_program_says_its_trick_and_none_may_pass():
    for path in table.files():
        assert path.read_text().split("\n", 1)[0].split(" ", 1)[1].startswith("attack: "), path
        assert "passed" not in table.expected(path), path


def test_a_gap_is_seen(monkeypatch):
    monkeypatch.setitem(table.CELLS, ("programs", "rust"), {**table.CELLS["programs", "rust"], "hang": " "})
    assert table.gaps() == ["programs, rust: hang"]
    monkeypatch.setitem(table.CELLS, ("programs", "rust"), {"hang": "no_such_program"})
    with pytest.raises(LookupError, match="no_such_program"): table.programs()


def test_modes_are_named_and_for_root(monkeypatch):
    "Weaker modes are asked for by an environment variable; who misspells one is told."
    conftest = sys.modules["conftest"]
    with pytest.raises(SystemExit, match="'root', and may be one of: no control groups, ordinary user"): conftest.begin("root")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match="is for root"): conftest.begin("ordinary user")


def test_about_a_third_is_fast():
    share = sum(map(table.fast, table.files())) / len(table.files())
    assert 0.25 < share < 0.45


# Exercises

@pytest.fixture(scope="module")
def exercises(clean, checkout):
    source = PolyglotSource(checkout)
    graders = {(mode, limits): PolyglotGrader(source, limits=limits) for mode in MODES for limits in (TIGHT, SHORT)}
    return graders, {task.language.value: task for task in source.tasks()}


@pytest.mark.parametrize("path, mode", chosen("polyglot", lambda path: bool(table.expected(path))))
def test_exercise(path, mode, exercises, world):
    graders, tasks = exercises
    if why := lacking(language := path.parent.name): pytest.skip(why)
    grader = graders[mode, SHORT if table.kind(path) in ("hang", "limits") else TIGHT]
    weaken(grader.sandbox, mode)
    files = table.attempt_files(world.fill(path.read_text()), WORLD[language][0])
    for _ in range(2 if path.stem == "state_for_the_next" else 1):
        seen = grader.examine(tasks[language], Attempt(tasks[language].id, files=files))
        assert not complaints(seen.verdict.passed, seen.output + seen.verdict.log, world.secret), seen
        assert seen.verdict.category.value in (*table.expected(path), "timeout"), seen
    world.untouched()


@pytest.mark.parametrize("language", WORLD)
def test_honest_exercise_under_these_limits(language, exercises):
    graders, tasks = exercises
    if why := lacking(language): pytest.skip(why)
    text = next((EXERCISES / language).glob("_honest.*")).read_text()
    seen = replace_limits(graders[MODES[0], TIGHT]).examine(
        tasks[language], Attempt(tasks[language].id, files={WORLD[language][0]: text})
    )
    assert seen.verdict.passed, seen


def replace_limits(grader: PolyglotGrader) -> PolyglotGrader:
    "The same with time enough for a busy machine: here a timeout would be a fault."
    patient = PolyglotGrader(grader.source, limits=replace(TIGHT, wall_seconds=120))
    patient.pools = grader.pools
    return patient


# Suites in another process

WORDY = { # A test file that wants a word which nobody can know, and an answer that knows it; the word stands for WORD
    "python": (
        "words.py", "words_test.py",
        "import unittest\nfrom words import Unknown, Words\n\nclass WordsTest(unittest.TestCase):\n"
        "    def test_say(self): self.assertEqual(Words(1).say(), 'WORD')\n"
        "    def test_each(self): self.assertEqual(Words(2).each(lambda n: n), ['WORD'])\n"
        "    def test_none(self):\n        with self.assertRaises(Unknown) as caught: Words(-1)\n"
        "        self.assertEqual(caught.exception.args, ('WORD',))\n",
        "class Unknown(ValueError): pass\nclass Words:\n    def __init__(self, number):\n        if number < 0: raise Unknown('WORD')\n"
        "    def say(self): return 'WORD'\n    def each(self, function): return [function('WORD')]\n",
    ),
    "javascript": (
        "words.js", "words.spec.js",
        "import { Words } from './words';\n\ndescribe('words', () => {\n"
        "  test('say', () => { expect(new Words(1).say()).toEqual('WORD'); });\n"
        "  xtest('each', () => { expect(new Words(2).each((n) => n)).toEqual(['WORD']); });\n"
        "  xtest('none', () => { expect(() => new Words(-1)).toThrow(new Error('WORD')); });\n});\n",
        "export class Words {\n  constructor(number) { if (number < 0) throw new Error('WORD'); }\n"
        "  say() { return 'WORD'; }\n  each(f) { return [f('WORD')]; }\n}\n",
    ),
}


class Wordy:
    "Makes exercises about a word, and knows what each suite uses of an answer that knows it."
    def __init__(self, make_folder: Callable[[str], Path]):
        self.make_folder, self.word, self.trusted = make_folder, f"token-{os.urandom(8).hex()}", dict[str, str]()

    def exercise(self, language: str, text: str) -> Exercise:
        "An exercise with a test file."
        folder, (solution, test, *_) = self.make_folder(language) / "words", WORDY[language]
        roles = {"files": {"solution": [solution], "test": [test], "example": []}}
        settings = WORLD[language][4].get("babel.config.js", "")
        files = {
            ".meta/config.json": json.dumps(roles), solution: "", test: text.replace("WORD", self.word),
            "babel.config.js": settings,
        }
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content)
        return Exercise(Language(language), folder)

    def used(self, exercise: Exercise, answer: str) -> str:
        "What the suite uses of an answer that knows the word; it must pass."
        language, limits = exercise.language.value, replace(TIGHT, wall_seconds=120)
        files = {WORDY[language][0]: answer.replace("WORD", self.word)}
        if (key := language + answer) not in self.trusted:
            found = run_apart(exercise, files, Sandbox(), limits)
            assert found.outcome == "passed" and found.message in ("", "relied"), found
            self.trusted[key] = found.used
        return self.trusted[key]


@pytest.fixture(scope="module")
def wordy(clean, checkout, tmp_path_factory): return Wordy(tmp_path_factory.mktemp)


@pytest.mark.parametrize("path, mode", chosen("suites"))
def test_suite_in_another_process(path, mode, wordy, world):
    solution, _, test, answer = WORDY[language := path.parent.name]
    if why := lacking(language): pytest.skip(why)
    weaken(sandbox := Sandbox(), mode)
    files = table.attempt_files(world.fill(path.read_text()), solution)
    exercise = wordy.exercise(language, files.pop("test", test))
    trusted = wordy.used(exercise, files.pop("reference", answer))
    found = run_apart(exercise, files, sandbox, replace(TIGHT, memory_mb=512))
    # Who relied on its own comparisons is asked in another way
    believed = found.outcome == "passed" and not found.message and alike(found.used, trusted)
    assert not complaints(believed, str(found), world.secret) and wordy.word not in found.message, found
    world.untouched()


@pytest.mark.parametrize("language", WORDY)
def test_who_knows_the_words_passes(language, wordy):
    "The control: the same way, an answer that knows the word is right, and one that knows another is not."
    if why := lacking(language): pytest.skip(why)
    exercise, word, answer = wordy.exercise(language, WORDY[language][2]), wordy.word, WORDY[language][3].replace("WORD", wordy.word)
    texts = (answer, answer.replace(word, word[:-1]))
    found = [run_apart(exercise, {WORDY[language][0]: text}, Sandbox(), replace(TIGHT, wall_seconds=120)) for text in texts]
    assert [(one.outcome, one.message) for one in found] == [("passed", ""), ("failed", "3 of 3 tests failed")]


# LiveCodeBench

@pytest.fixture(scope="module")
def solutions(clean):
    graders = {mode: SolutionGrader(1, memory_mb=1024) for mode in MODES[:1]}
    yield graders
    for grader in graders.values(): grader.close()


@pytest.mark.parametrize("path, mode", [param for param in chosen("livecodebench") if param.values[1] == MODES[0]])
def test_solution(path, mode, solutions, world):
    double, grader = Specification(("1", "2"), ("2", "4"), timeout=2), solutions[mode]
    for _ in range(2):
        verdict = grader.judge(double, world.fill(path.read_text()))
        assert not complaints(verdict.passed, str(verdict.metadata), world.secret), verdict
        assert all(isinstance(result, int) for result in verdict.results)
    assert grader.judge(replace(double, timeout=20), "print(2 * int(input()))").passed
    world.untouched()


@pytest.mark.parametrize("path, mode", [param for param in chosen("functions") if param.values[1] == MODES[0]])
def test_returned_value(path, mode, solutions, world):
    word = f"token-{os.urandom(8).hex()}"
    says = Specification(tuple("12345"), (json.dumps([word] * 1000),) * 5, name="word", timeout=2)
    verdict = solutions[mode].judge(says, world.fill(path.read_text()))
    assert not complaints(verdict.passed, "", world.secret), verdict
    assert verdict.official_results is None or "__eq__" in path.read_text(), verdict # Officially objects decide themselves
    right = f"def word(n): return [{word!r}] * 1000"
    assert solutions[mode].judge(replace(says, timeout=20), right).passed
    world.untouched()


# HumanEval

def secret_task() -> tuple[Task, str]: # And what its function is to return
    "A problem whose answer nobody can know."
    word = f"token-{os.urandom(8).hex()}"
    test = f"def check(candidate):\n    for n in (1, 2, [3]): assert candidate(n) == {word!r}\n"
    problem = {
        "task_id": "hostile/double", "entry_point": "double", "prompt": 'def double(n):\n    """ Says the word. """\n',
        "canonical_solution": "", "test": test,
    }
    return humaneval_task(problem), word


@pytest.fixture(scope="module")
def completions(clean):
    "Graders whose time is short: most of these programs end at once, and some never."
    graders = {mode: HumanEvalGrader(seconds=2) for mode in MODES}
    for grader in graders.values(): grader.limits = LIMITS
    return graders


@pytest.mark.parametrize("path, mode", chosen("humaneval"))
def test_completion(path, mode, completions, world):
    weaken(completions[mode].sandbox, mode)
    for _ in range(2 if path.stem == "state_for_the_next" else 1):
        task, word = secret_task()
        verdict = completions[mode].judge(task, Attempt(task.id, world.fill(path.read_text())))
        said = verdict.log + verdict.metadata["result"]
        assert word not in said, verdict
        assert not complaints(verdict.passed, said, world.secret), verdict
        assert verdict.category.value in ("wrong_answer", "runtime_error", "compile_error", "timeout"), verdict
    world.untouched()


def test_who_knows_the_word_passes(completions):
    "The control: the same way, a program that returns what is expected is right."
    task, word = secret_task()
    patient = HumanEvalGrader(seconds=60)
    assert patient.judge(task, Attempt(task.id, f"    return {word!r}\n")).passed


# MultiPL-E

WORDS = { # Prompt and test of a function that says a word which nobody can know; the word stands for WORD
    "cpp": (
        "#include<assert.h>\n#include<bits/stdc++.h>\n// Says the word.\nstd::string word(long n) {\n",
        "}\nint main() {\n    auto candidate = word;\n"
        + "".join(f'    assert(candidate(({n})) == ("WORD"));\n' for n in (1, 2, 3)) + "}\n",
        'std::string word(long n) { return "WORD"; }\n',
    ),
    "go_test.go": (
        'package word_test\n\nimport (\n    "testing"\n    "fmt"\n)\n\n// Says the word.\nfunc word(n int) string {\n',
        "func TestWord(t *testing.T) {\n  candidate := word\n\ttype test struct {\n\t\tactual   interface{}\n"
        "\t\texpected interface{}\n\t}\n   tests := []test{\n"
        + "".join(f'     {{ actual: candidate({n}), expected: "WORD" }},\n' for n in (1, 2, 3))
        + '   }\n\n\tfor i, tc := range tests {\n\t\tt.Run(fmt.Sprintf("test num % d", i), func(t *testing.T) {\n'
        '\t\t\tif fmt.Sprintf("%v", tc.actual) != fmt.Sprintf("%v", tc.expected) {\n'
        "\t\t\t\tt.Errorf(\"expected '%s', got '%s'\", tc.expected, tc.actual)\n\t\t\t}\n\t\t})\n\t}\n}\n",
        'package main\n\nfunc word(n int) string { return "WORD" }\n',
    ),
    "java": (
        "import java.util.*;\nclass Problem {\n    // Says the word.\n    public static String word(long n) {\n",
        "    }\n    public static void main(String[] args) {\n"
        + "".join(f'    assert(word(({n}l)).equals(("WORD")));\n' for n in (1, 2, 3)) + "    }\n\n}\n",
        'class Problem {\n    public static String word(long n) { return "WORD"; }\n}\n',
    ),
    "js": (
        "//Says the word.\nfunction word(n){\n",
        "const assert = require('node:assert');\n\n\nfunction test() {\n  let candidate = word;\n"
        + "".join(f'  assert.deepEqual(candidate({n}),"WORD");\n' for n in (1, 2, 3)) + "}\n\ntest();",
        'const word = (n) => "WORD";\n',
    ),
    "rs": (
        "/// Says the word.\nfn word(n: isize) -> String {\n",
        "}\n\nfn main() {\n    let candidate = word;\n"
        + "".join(f'    assert_eq!(candidate({n}), String::from("WORD"));\n' for n in (1, 2, 3)) + "}\n",
        'fn word(n: isize) -> String { String::from("WORD") }\n',
    ),
}


@pytest.fixture(scope="module")
def spoken(clean, tmp_path_factory):
    "Graders, and for each language a problem, its word, and an answer that knows the word."
    word, found = f"token-{os.urandom(8).hex()}", {}
    kept, natives.cache_folder = natives.cache_folder, lambda name: tmp_path_factory.getbasetemp()
    for language, (prompt, test, answer) in WORDS.items():
        task = multipl_e_task(
            {"name": "word", "language": language, "prompt": prompt, "tests": test.replace("WORD", word), "stop_tokens": []}
        )
        found[task.language.value] = task, answer.replace("WORD", word)
    graders = {mode: MultiplEGrader(seconds=4) for mode in MODES}
    for grader in graders.values(): grader.limits = replace(LIMITS, wall_seconds=4, memory_mb=512)
    yield graders, found, word
    natives.cache_folder = kept


@pytest.mark.parametrize("path, mode", chosen("multipl_e"))
def test_translated_problem(path, mode, spoken, world):
    (graders, tasks, word), language = spoken, path.parent.name
    if why := missing(language): pytest.skip(why)
    weaken(graders[mode].sandbox, mode)
    for _ in range(2 if path.stem == "state_for_the_next" else 1):
        task, _ = tasks[language]
        verdict = graders[mode].judge(task, Attempt(task.id, world.fill(path.read_text())))
        assert word not in verdict.log and not complaints(verdict.passed, verdict.log, world.secret), verdict
        assert verdict.category.value in ("wrong_answer", "runtime_error", "compile_error", "timeout"), verdict
    world.untouched()


@pytest.mark.parametrize("language", ["cpp", "go", "java", "javascript", "rust"])
def test_who_knows_the_translated_word_passes(language, spoken):
    "The control: the same way, an answer that knows the word is right; and every test here is taken apart."
    if why := missing(language): pytest.skip(why)
    _, tasks, _ = spoken
    task, answer = tasks[language]
    patient = MultiplEGrader(seconds=120)
    assert patient.judge(task, Attempt(task.id, answer)).passed
    assert language == "javascript" or not patient.known.find(task)[1]


# Shell commands

@pytest.fixture(scope="module")
def commands(clean): return {mode: ProgramGrader(workers=1, limits=LIMITS) for mode in MODES}


@pytest.mark.parametrize("path, mode", chosen("commands"))
def test_command(path, mode, commands, world):
    weaken(commands[mode].sandbox, mode)
    task = Task(
        "command", "hostile", "tool", "python", "", read_only={"notes.txt": "a\n"},
        tests=(Test("1", "", f"token-{os.urandom(8).hex()}\n"),),
    )
    for _ in range(2 if path.stem == "state_for_the_next" else 1):
        verdict, = commands[mode].grade([task], [Attempt(task.id, commands=(world.fill(path.read_text()),))])
        assert not complaints(verdict.passed, verdict.log.replace("echo BREACH", ""), world.secret), verdict
        assert verdict.category.value in ("wrong_answer", "runtime_error", "timeout"), verdict
    world.untouched()


# Environments

@pytest.mark.parametrize("path, mode", chosen("environment"))
def test_environment(path, mode, clean, world):
    sandbox = Sandbox()
    weaken(sandbox, mode)
    for _ in range(2 if path.stem == "state_for_the_next" else 1):
        with SandboxEnvironment({"note": "ours"}, replace(LIMITS, disk_mb=32), sandbox=sandbox) as place:
            said = place.exec(world.fill(path.read_text()), seconds=3)
            assert not complaints(
                False, (said.stdout + said.stderr).decode(errors="replace").replace("echo BREACH", ""), world.secret
            ), said
            for name in ("note", "target", "in", "up/etc/shadow", "../note", "-rf", "d/d/d", "n" * 300, "a\nb"):
                for call in (lambda: place.read(name, seconds=2), lambda: place.write(name, "x", seconds=2) or b""):
                    try: assert world.secret.encode() not in call() and b"BREACH" not in call()
                    except EnvironmentError as error: assert "\n" not in str(error) and world.secret not in str(error)
            alive = place.exec(["/bin/echo", "alive"], seconds=20)
            assert (
                alive.stdout == b"alive\n"
                or alive.ended != "exit"
                or path.stem in ("fills_its_folder", "small_files", "nested_folders")
            ), alive
        with pytest.raises(EnvironmentError, match="closed"): place.exec("true")
    world.untouched()


# What a fuzzer makes

@pytest.mark.parametrize("attempts", [50, pytest.param(200, marks=[pytest.mark.slow])])
def test_made_attempts(attempts, clean):
    "A fixed seed: no crash, no hang, no false pass, nothing left."
    report = hostile_fuzz.fuzz(seed=7, attempts=attempts, languages=("python",), workers=4)
    assert report.judged == attempts and not report.faults, report.faults


# After all of it

def test_nothing_is_left(clean):
    assert not clean()


# Controls: what is planted is seen

def test_a_planted_escape_is_seen(clean, world):
    """A folder that is shown by mistake is an escape, and the program's own word and the secret are both found in
    what it says."""
    code = f"print(open({str(world.canary)!r}).read(), 'BREACH: read')"
    with tempfile.TemporaryDirectory() as folder:
        run = {
            shown: (
                Sandbox().run(
                    [python_program(), "-I", "-S", "-c", code], folder,
                    readable=[*python_folders(), *([world.canary] if shown else [])],
                )
            )
            for shown in (True, False)
        }
    said = {shown: result.stdout.decode() for shown, result in run.items()}
    assert complaints(False, said[True], world.secret) == ["got out"] == complaints(
        False, world.secret, world.secret
    ) and not complaints(False, said[False], world.secret)


def test_a_planted_false_pass_is_seen(exercises):
    "A grader that believes the report lets an answer pass that is equal to everything."
    graders, tasks = exercises
    credulous, text = (
        PolyglotGrader(graders[MODES[0], TIGHT].source, variants=False),
        (EXERCISES / "python" / "always_equal.py").read_text(),
    )
    seen = credulous.examine(tasks["python"], Attempt(tasks["python"].id, files={WORLD["python"][0]: text}))
    assert complaints(seen.verdict.passed, seen.output, "secret") == ["passed"]


def test_planted_survivors_are_seen(clean, monkeypatch):
    "A process, a private folder, a control group and a mount that outlive their attempt."
    sandbox, folder, mounts = Sandbox(), Path(tempfile.gettempdir()), mounted()
    clean()
    survivor, left = subprocess.Popen(["sleep", "60"]), folder / "hrm-codegen-left"
    left.mkdir()
    groups = [parent / f"hrm-codegen-{os.getpid()}-left" for parent in {*sandbox.groups.values()}]
    try:
        for group in groups: group.mkdir()
        assert {f"process {survivor.pid}", str(left), *map(str, groups)} <= set(
            leftovers(folder, sandbox.groups, mounts)
        )
        line = f"tmpfs {folder}/box tmpfs rw 0 0"
        with monkeypatch.context() as patched:
            patched.setattr(sys.modules[__name__], "mounted", lambda: mounts | {line, "tmpfs /media/of-others tmpfs rw 0 0"})
            assert leftovers(folder, sandbox.groups, mounts)[-1] == line
    finally:
        for group in groups: group.rmdir()
        left.rmdir()
        survivor.kill()
        survivor.wait()
    assert not {str(left), *map(str, groups)} & set(leftovers(folder, sandbox.groups, mounts))
