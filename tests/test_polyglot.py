"""Polyglot: programs that try to pass without solving anything, Aider's own code beside ours, and a run that is
killed.

Two things are compared only where they are at hand, given by environment variables: HRM_CODEGEN_POLYGLOT, a
checkout of Aider-AI/polyglot-benchmark, and HRM_CODEGEN_AIDER, a checkout of Aider-AI/aider.
"""
from __future__ import annotations

import ast
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
import types
from collections import defaultdict
from pathlib import Path

import pytest
from aider_peer import apply_with_peer, load_peer
from hypothesis import HealthCheck, given, settings, strategies as st

from hrm_codegen.polyglot.edit_formats import apply_answer, chat_root, choose_fence
from hrm_codegen.polyglot.exercises import TEST_FAILURES, PolyglotSource, make_checkout, make_task, prompt_text
from hrm_codegen.polyglot.files import choose_files
from hrm_codegen.evaluation.polyglot import evaluate_polyglot, summarize, summary_yaml
from hrm_codegen.sandbox.confinement import ConfinementError
from hrm_codegen.polyglot.grader import SUITES, PolyglotGrader, with_files
from hrm_codegen.sandbox.workers import close_workers
from hrm_codegen.records import Attempt, Language

HOSTILE = Path(__file__).parent / "hostile" / "polyglot"
sys.path.insert(0, str(HOSTILE.parent))
import table  # noqa: E402

# Those that say what to expect stand in test_hostile.py
PROGRAMS = [
    pytest.param(
        p.relative_to(HOSTILE), marks=[] if table.fast(p) else [pytest.mark.slow], id=str(p.relative_to(HOSTILE))
    )
    for grader, *_, p in table.programs()
    if grader == "polyglot" and not table.expected(p)
]
BENCHMARK, AIDER = os.environ.get("HRM_CODEGEN_POLYGLOT", ""), os.environ.get("HRM_CODEGEN_AIDER", "")
CATCH = next(
    (
        p
        for p in (
            Path("/usr/include/catch2/catch.hpp"),
            *sorted(Path(BENCHMARK or "/nowhere").glob("cpp/exercises/practice/*/test/catch.hpp")),
        )
        if p.exists()
    ),
    None,
)

WORLD = {
    "python": (
        "double.py", "def double(number):\n    pass\n", "double_test.py",
        "import unittest\n\nfrom double import double\n\n\nclass DoubleTest(unittest.TestCase):\n"
        + "".join(
            f"    def test_{n}(self):\n        self.assertEqual(double({n}), {2 * n})\n\n" for n in (2, 5, 9)
        ),
        {},
    ),
    "javascript": (
        "double.js", "export const double = (number) => {\n  throw new Error('Remove this statement');\n};\n",
        "double.spec.js",
        "import { double } from './double';\n\ndescribe('double', () => {\n"
        + "".join(
            f"  {x}test('of {n}', () => {{\n    expect(double({n})).toEqual({2 * n});\n  }});\n"
            for n, x in ((2, ""), (5, "x"), (9, "x"))
        )
        + "});\n",
        {
            "package.json": '{"name": "double", "private": true, "scripts": {"test": "jest ./*"}}',
            "babel.config.js": (
                "module.exports = { presets: ['@exercism/babel-preset-javascript'], plugins: [] };\n"
            ),
        },
    ),
    "go": (
        "double.go", "package double\n\nfunc Double(number int) int {\n\tpanic(\"Please implement\")\n}\n",
        "double_test.go",
        (
            "package double\n\nimport \"testing\"\n\nvar cases = []struct{ in, out int }{\n\t{2, 4},\n"
            "\t{5, 10},\n}\n\nfunc TestDouble(t *testing.T) {\n\tfor _, c := range cases {\n"
            "\t\tif got := Double(c.in); got != c.out {\n"
            "\t\t\tt.Fatalf(\"Double(%d) = %d, want %d\", c.in, got, c.out)\n\t\t}\n\t}\n}\n\n"
            "func TestNine(t *testing.T) {\n\tif Double(9) != 18 {\n\t\tt.Fatal(\"no\")\n\t}\n}\n"
        ),
        {"go.mod": "module double\n\ngo 1.18\n"},
    ),
    "java": (
        "src/main/java/Twice.java",
        "class Twice {\n    int of(int number) { throw new UnsupportedOperationException(); }\n}\n",
        "src/test/java/TwiceTest.java",
        "import org.junit.jupiter.api.Disabled;\nimport org.junit.jupiter.api.Test;\n"
        "import static org.assertj.core.api.Assertions.assertThat;\n\npublic class TwiceTest {\n"
        + "".join(
            f"    {d}@Test\n    void test{n}() {{\n        assertThat(new Twice().of({n})).isEqualTo({2 * n});\n   "
            " }\n\n"
            for n, d in (
                (21, ""), (35, '@Disabled("Remove to run test")\n    '),
                (49, '@Disabled("Remove to run test")\n    '),
            )
        )
        + "}\n", {},
    ),
    "rust": (
        "src/lib.rs", "pub fn double(number: i64) -> i64 {\n    todo!(\"double {number}\")\n}\n", "tests/double.rs",
        "use double::*;\n\n"
        + "".join(
            f"#[test]\n{i}fn {name}() {{\n    assert_eq!(double({n}), {2 * n});\n}}\n\n"
            for name, n, i in (("two", 2, ""), ("five", 5, "#[ignore]\n"), ("zero", 0, "#[ignore]\n"))
        ),
        {"Cargo.toml": '[package]\nname = "double"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n'},
    ),
    "cpp": (
        "twice.h",
        "#pragma once\n\nnamespace twice {\n\n}\n",
        "twice_test.cpp",
        '#include "twice.h"\n#include "test/catch.hpp"\n\n'
        + "".join(f'TEST_CASE("of {n}") {{\n    REQUIRE(twice::of({n}) == {2 * n});\n}}\n\n' for n in (2, 5, 9)),
        {
            "twice.cpp": '#include "twice.h"\n',
            "CMakeLists.txt": (
                'set_target_properties(${exercise} PROPERTIES CXX_STANDARD 17)\nif("${CMAKE_CXX_COMPILER_ID}"'
                ' MATCHES "(GNU|Clang)")\n    set_target_properties(${exercise} PROPERTIES\n        COMPILE_FLAGS'
                ' "-Wall -Wextra -Wpedantic -Werror"\n    )\nendif()\n\n'
            ),
        },
    ),
}


@pytest.fixture(scope="session")
def checkout(tmp_path_factory) -> Path:
    "Six exercises that all ask for the double of a number."
    root = tmp_path_factory.mktemp("polyglot")
    for language, (solution, stub, test, suite, more) in WORLD.items():
        name = "double" if language not in ("java", "cpp") else "twice"
        folder, honest = (
            root / language / "exercises" / "practice" / name,
            next((HOSTILE / language).glob("_honest.*")).read_text(),
        )
        files = {
            solution: stub, test: suite, **more,
            ".docs/instructions.md": "# Instructions\n\nDouble a number.\n",
            f".meta/example{Path(solution).suffix}": honest,
        }
        example = (
            f".meta/example{Path(solution).suffix}" if language != "java" else ".meta/src/reference/java/Twice.java"
        )
        files[example] = honest
        files[".meta/config.json"] = json.dumps(
            {"files": {"solution": [solution], "test": [test], "example": [example]}}
        )
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        if language == "cpp" and CATCH:
            (folder / "test").mkdir()
            (folder / "test" / "catch.hpp").write_bytes(CATCH.read_bytes())
    return root


@pytest.fixture(scope="session")
def judges(checkout):
    "A grader, one that asks nobody a second time, and their tasks by language."
    source = PolyglotSource(checkout)
    try: graders = PolyglotGrader(source), PolyglotGrader(source, variants=False)
    except ConfinementError as error: pytest.skip(str(error))
    yield graders, {task.language.value: task for task in source.tasks()}
    close_workers()


def lacking(language: str) -> str:
    return SUITES[Language.parse(language)].missing() or (
        "Catch is missing: install catch2" if language == "cpp" and CATCH is None else ""
    )


def examine(judges, language: str, text: str, variants: bool = True):
    if why := lacking(language): pytest.skip(why)
    (grader, credulous), tasks = judges
    return (grader if variants else credulous).examine(
        tasks[language], Attempt(tasks[language].id, files={next(iter(tasks[language].files)): text})
    )


FOOL_AN_EXIT_CODE = """cpp/always_equal.h cpp/leave.h cpp/leave_in_call.h cpp/own_require.h go/fake_report.go go/leave.go go/leave_in_call.go java/always_equal.java java/leave.java java/leave_hard.java
javascript/anything.js javascript/extend_expect.js javascript/leave.js javascript/leave_hard.js javascript/own_wildcard.js javascript/patch_expect.js javascript/patch_identity.js javascript/read_expected.js
python/always_equal.py python/always_equal_number.py python/expect_failure.py python/leave_at_exit.py python/leave_hard.py python/patch_assertions.py python/patch_reports.py python/patch_the_call.py
python/read_expected.py python/skip_each_test.py rust/always_equal.rs rust/fake_lines.rs rust/leave.rs
cpp/convertible.h java/escaped_equals.java javascript/borrowed_constructor.js javascript/built_wildcard.js python/patch_through_a_module.py python/read_through_io.py""".split()


@pytest.mark.parametrize("path", PROGRAMS)
def test_no_cheat_passes(path, judges):
    seen = examine(judges, path.parts[0], (HOSTILE / path).read_text())
    assert seen.verdict.category.value in ("wrong_answer", "runtime_error", "compile_error"), seen
    # The attack is real: whoever looks at the exit code alone is fooled
    if str(path) in FOOL_AN_EXIT_CODE: assert seen.official, seen


PASS_THE_TRUE_TESTS = """cpp/always_equal.h cpp/convertible.h cpp/digraphs.h cpp/equal_with_a_comment.h cpp/inner_macro.h cpp/line_ends.h cpp/own_require.h
cpp/report_of_its_own.h go/between_runner_and_output.go go/fake_report.go java/always_equal.java java/bytecode_of_the_tests.java java/comparable.java
java/escaped_equals.java java/native_stack.java java/patch_the_comparison.java java/secret_in_the_heap.java javascript/anything.js
javascript/borrowed_constructor.js javascript/built_wildcard.js javascript/empty_tests.js javascript/errors_never_kept.js javascript/extend_expect.js
javascript/extend_spelled_apart.js javascript/line_of_the_caller.js javascript/matchers_by_symbol.js javascript/own_wildcard.js
javascript/patch_expect.js javascript/patch_identity.js javascript/primitive.js javascript/read_expected.js javascript/same_value.js
javascript/state_of_the_runner.js python/always_equal.py python/always_equal_number.py python/anything_of_the_library.py
python/constants_in_the_heap.py python/constants_of_the_caller.py python/equal_number_spelled_apart.py python/equality_of_the_library.py
python/loader_reads_tests.py python/patch_assertions.py python/patch_reports.py python/patch_the_call.py python/patch_through_a_module.py
python/read_expected.py python/read_through_io.py python/records_in_the_heap.py python/run_nothing.py python/subclasses_of_object.py
python/wrap_each_test.py rust/always_equal.rs rust/before_main.rs rust/equal_by_macro.rs rust/fake_lines.rs rust/hook.rs rust/own_write.rs""".split()


@pytest.mark.parametrize("name", PASS_THE_TRUE_TESTS)
def test_true_tests_alone_are_fooled(name, judges):
    "The positive control: without altered tests these would pass, so the test above can fail."
    assert examine(judges, name.split("/")[0], (HOSTILE / name).read_text(), variants=False).verdict.passed


@pytest.mark.parametrize("language", WORLD)
def test_each_test_is_altered(language, checkout, judges):
    "In the pool of a suite each test fails in one variant at least and passes in another."
    if why := lacking(language): pytest.skip(why)
    (grader, _), tasks = judges
    pool = grader.pools.of(grader.source.of(tasks[language]))
    names = set(pool.variants[0].pattern)
    assert (
        (pool.blind, grader.pools.problem(grader.source.of(tasks[language]))) == ((), "")
        and len(names) == (2 if language == "go" else 3)
        and len(pool.variants) >= 4
    )
    assert all({v.pattern[name] for v in pool.variants} == {True, False} for name in names)


@pytest.mark.parametrize("language", WORLD)
def test_honest_passes_and_stub_fails(language, judges):
    "The control: the same way to a verdict lets a right solution pass, and the untouched file fail."
    right = examine(judges, language, next((HOSTILE / language).glob("_honest.*")).read_text())
    assert right.verdict.passed and right.official, right
    stub = examine(judges, language, WORLD[language][1])
    assert not stub.verdict.passed and stub.output, stub


def test_killed_run_goes_on(tmp_path):
    "kill -9 in the middle: no record is torn, and what is there is not graded again."
    root, out = make_checkout(tmp_path / "benchmark"), tmp_path / "out"
    if why := lacking("python"): pytest.skip(why)
    template = root / "python" / "exercises" / "practice" / "double"
    for number in range(6):
        copy = template.with_name(f"double-{number}")
        for path in sorted(template.rglob("*")):
            if path.is_file():
                (copy / path.relative_to(template)).parent.mkdir(parents=True, exist_ok=True)
                (copy / path.relative_to(template)).write_bytes(path.read_bytes())
    command = [
        sys.executable, "-c", "from hrm_codegen.cli.app import main; main()", "evaluate", "polyglot", "--benchmark",
        str(root), "--languages", "python", "--workers", "1", "--out", str(out),
    ]
    first = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    records = lambda: {p: p.read_bytes() for p in out.glob("python/exercises/practice/*/.aider.results.json")}
    deadline = time.monotonic() + 120
    while len(records()) < 2 and first.poll() is None and time.monotonic() < deadline: time.sleep(0.02)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    before = {p: (p.stat().st_mtime_ns, json.loads(text)) for p, text in records().items()}
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert len(records()) == 8 and "pass_num_1: 8" in (out / "summary.yaml").read_text()
    assert all(p.stat().st_mtime_ns == when for p, (when, _) in before.items())


ODD = {
    "half": "\ud83d double.py",
    "long": (
        f"Some prose with a dot. {'x' * 300}\n```\n{'<' * 7} SEARCH\n    pass\n{'=' * 7}\n    return 1\n{'>' * 7}"
        " REPLACE\n```\n"
    ),
    "below": f"double.py/x.py\n```\n{'<' * 7} SEARCH\n    pass\n{'=' * 7}\n    return 1\n{'>' * 7} REPLACE\n```\n",
    "large": ("double.py\n" + "<" * 7 + " SEARCH\n") * 50_000,
}


def test_answers_fail_only_themselves(tmp_path):
    """One line in the file of attempts, one exercise: names that cannot be, half of a character, a megabyte of
    markers. The command ends well, and also when it goes on."""
    if why := lacking("python"): pytest.skip(why)
    root, out, attempts = make_checkout(tmp_path / "benchmark"), tmp_path / "out", tmp_path / "attempts.jsonl"
    template = root / "python" / "exercises" / "practice" / "double"
    for name in ODD:
        for path in sorted(template.rglob("*")):
            copy = template.with_name(f"double-{name}") / path.relative_to(template)
            if path.is_file(): copy.parent.mkdir(parents=True, exist_ok=True); copy.write_bytes(path.read_bytes())
    right = f"double.py\n```\n{'<' * 7} SEARCH\n    pass\n{'=' * 7}\n    return 2 * number\n{'>' * 7} REPLACE\n```\n"
    attempts.write_text(
        "".join(json.dumps({"task_id": f"python/double-{name}", "text": text}) + "\n" for name, text in ODD.items())
        + json.dumps({"task_id": "python/double", "text": right})
        + "\n"
    )
    command = [
        sys.executable, "-c", "from hrm_codegen.cli.app import main; main()", "evaluate", "polyglot", "--benchmark",
        str(root), "--languages", "python", "--attempts", str(attempts), "--out", str(out),
    ]
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
    records = {
        p.parent.name: json.loads(p.read_text())
        for p in out.glob("python/exercises/practice/*/.aider.results.json")
    }
    assert {name: record["tests_outcomes"] for name, record in records.items()} == {
        "double": [True], "shout": [False], **{f"double-{name}": [False] for name in ODD},
    }
    assert {name: record["num_malformed_responses"] for name, record in records.items() if name != "shout"} == {
        "double": 0, "double-half": 1, "double-long": 1, "double-below": 0, "double-large": 1,
    }


def test_second_try_goes_on_from_the_first(tmp_path):
    "A second answer edits the files as the first one left them, sees the tests' output, and stands in Aider's record."
    if why := lacking("python"): pytest.skip(why)
    grader, asked = PolyglotGrader(PolyglotSource(make_checkout(tmp_path / "benchmark"), ("python",))), []
    block = lambda old, new: f"double.py\n```\n{'<' * 7} SEARCH\n{old}\n{'=' * 7}\n{new}\n{'>' * 7} REPLACE\n```\n"

    class Learner:
        def solve(self, requests):
            for request in requests:
                asked.append(request)
                steps = [("    pass", "    return number * 3"), ("    return number * 3", "    return number * 2")]
                yield Attempt(
                    request.task.id, text=block(*steps[request.turn]) if request.task.id.endswith("double") else "",
                    turn=request.turn,
                )
    records = {
        record["testcase"]: record for record in evaluate_polyglot(Learner(), grader, tmp_path / "out", "learner")
    }
    assert (records["double"]["tests_outcomes"], records["double"]["num_malformed_responses"]) == ([False, True], 0)
    assert records["shout"]["tests_outcomes"] == [False, False]
    second = next(request for request in asked if request.turn and request.task.id.endswith("double"))
    assert "AssertionError: 6 != 4" in second.messages[-1].content and second.messages[-1].content.endswith(
        TEST_FAILURES.format(files="double.py")
    )
    assert (
        json.loads((tmp_path / "out/python/exercises/practice/double/.aider.results.json").read_text())
        == records["double"]
    )


RUST = {
    "as it is": "lib.rs\n```rust\npub fn double(number: i64) -> i64 {\n    number * 2\n}\n```\n",
    "a new file": (
        "lib.rs\n```rust\nmod twice;\npub use twice::double;\n```\n\ntwice.rs\n```rust\n"
        "pub fn double(number: i64) -> i64 {\n    number * 2\n}\n```\n"
    ),
}


@pytest.mark.parametrize("answer", RUST)
def test_names_of_the_chat_pass(answer, tmp_path):
    "Models name files as the chat does, without the folders that its files share."
    if why := lacking("rust"): pytest.skip(why)
    source = PolyglotSource(make_checkout(tmp_path), ("rust",))
    exercise = source.exercises["rust/double"]
    assert (
        PolyglotGrader(source, edit_format="whole")
        .judge(make_task(exercise), Attempt(f"polyglot/{exercise.id}", text=RUST[answer]))
        .passed
    )


# What Aider's own code makes of an answer

HEAD, DIVIDER, UPDATED = "<" * 7 + " SEARCH\n", "=" * 7 + "\n", ">" * 7 + " REPLACE\n"
CODE = (
    "class Clock:\n    def tick(self):\n        self.time += 1\n\n        self.show()\n\n    def show(self):\n"
    "        print(self.time)\n"
)


def peer(): 
    if not AIDER: pytest.skip("HRM_CODEGEN_AIDER does not name a checkout of Aider")
    return load_peer(Path(AIDER))


def agree(coders, edit_format: str, files: dict[str, str], answer: str, others: dict[str, str] = {}) -> None:
    ours, theirs = apply_answer(edit_format, files, answer, others), apply_with_peer(coders[edit_format], files, answer, choose_fence(files), others)
    # A name that is too long: Aider does not count it
    if theirs[1].startswith("[Errno 36]"): assert ours.malformed and not ours.changed
    # A folder, by the name that it has on a disk
    elif theirs[1].startswith("[Errno 21]"): assert ours.error.startswith("[Errno 21]") and (dict(ours.files), ours.malformed) == theirs[::2]
    else: assert (dict(ours.files), ours.error, ours.malformed) == theirs


LINES = st.sampled_from(
    CODE.splitlines(keepends=True)
    + ["\n", "    pass\n", "...\n", "    ...\n", "x = 1\n", "  x = 1\n", "\t\n", "def tick(self):\n"]
)
TEXT = st.lists(LINES, max_size=5).map("".join)
FRAME = st.sampled_from(
    [
        HEAD, DIVIDER, UPDATED, "a.py\n", "```\n", "```python\n", "b.py:\n", "**a.py**\n", "```bash\n", "text\n",
        "<<<<< SEARCH\n", "=====\n",
    ]
)
BLOCK = st.builds(
    lambda name, search, new: f"{name}```python\n{HEAD}{search}{DIVIDER}{new}{UPDATED}```\n",
    st.sampled_from(["a.py\n", "", "# b.py\n", "c/d.py\n"]),
    TEXT, TEXT,
)
DIFF = st.lists(st.one_of(BLOCK, BLOCK, FRAME, LINES), max_size=6).map("".join)
HUNK = st.lists(st.tuples(st.sampled_from([" ", " ", "-", "+"]), LINES).map("".join), max_size=8).map("".join)
UDIFF = st.lists(
    st.one_of(
        st.builds(
            lambda name, hunk: f"```diff\n--- {name}\n+++ {name}\n@@ @@\n{hunk}```\n",
            st.sampled_from(["a.py", "b.py"]), HUNK,
        ),
        LINES,
    ),
    max_size=3,
).map("".join)
WHOLE = st.lists(
    st.one_of(FRAME, LINES, st.builds(lambda t: f"a.py\n```\n{t}```\n", TEXT), st.just("see `b.py` below\n")),
    max_size=8,
).map("".join)
FILES = st.builds(
    lambda a, b: {"a.py": a, **({"b.py": b} if b is not None else {})}, st.one_of(st.just(CODE), TEXT),
    st.one_of(st.none(), TEXT),
)


@pytest.mark.parametrize("edit_format, answers", [("diff", DIFF), ("diff-fenced", DIFF), ("udiff", UDIFF), ("whole", WHOLE)])
def test_formats_as_aider(edit_format, answers):
    coders = peer()

    @settings(max_examples=int(os.environ.get("HRM_CODEGEN_EXAMPLES", 150)), deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(FILES, answers, st.sampled_from(["as it is", "CRLF", "no end", "cut off"]))
    def compare(files, answer, change):
        agree(
            coders, edit_format, files,
            {
                "CRLF": answer.replace("\n", "\r\n"), "no end": answer.rstrip("\n"),
                "cut off": answer[: len(answer) * 2 // 3],
            }.get(change, answer),
        )

    compare()


# Files of exercises in their folders, names as models write them, and what stands around an answer
LAYOUTS = st.sampled_from(
    [
        ({"src/lib.rs": CODE}, {"Cargo.toml": "[package]\n", "tests/double.rs": CODE}),
        ({"src/main/java/A.java": CODE, "src/main/java/b/B.java": "x = 1\n"}, {"build.gradle": "x\n"}),
        ({"a.h": CODE, "a.cpp": "x = 1\n"}, {"test/catch.hpp": "x\n"}), ({"a.py": ""}, {"a_test.py": CODE}),
    ]
)
NAMES = st.sampled_from(
    [
        "lib.rs", "src/lib.rs", "../src/lib.rs", "../Cargo.toml", "../tests/double.rs", "twice.rs", "sub/x.rs",
        "lib.rs/x.rs", "A.java", "b/B.java", "B.java", "src/main/java/A.java", "a.h", "A.h", "a.cpp", "a.py",
        "a.py/b.py", "../../x.rs", "README.md", "**lib.rs**", "`lib.rs`:",
        "# A.java",
        "path/to/lib.rs", "./lib.rs", "1. lib.rs", "File: `lib.rs`", "sub\\x.rs", "lib.rs\x0c", "\ufefflib.rs", "[lib.rs](lib.rs)",
        "ä.rs", "..", ".", "", "src", "../src", "two words.rs", "libb.rs", "x" * 252 + ".y",
        "Some prose. " + "w" * 260,
    ]
)
PART = st.one_of(
    TEXT,
    st.builds(
        lambda at, size: "".join(CODE.splitlines(keepends=True)[at : at + size]), st.integers(0, 6),
        st.integers(0, 4),
    ),
)
EDITS = {
    "whole": st.builds(
        lambda name, text, how: {
            "fenced": f"{name}\n```\n{text}```\n", "mentioned": f"See `{name}` below.\n\n```\n{text}```\n",
            "cut off": f"{name}\n```python\n{text}",
        }[how],
        NAMES, PART, st.sampled_from(["fenced", "fenced", "mentioned", "cut off"]),
    ),
    "diff": st.builds(
        lambda name, search, new, inside: (
            f"```\n{name}\n{HEAD}{search}{DIVIDER}{new}{UPDATED}```\n"
            if inside
            else f"{name}\n```\n{HEAD}{search}{DIVIDER}{new}{UPDATED}```\n"
        ),
        NAMES, PART, TEXT, st.booleans(),
    ),
    "udiff": st.builds(
        lambda name, hunk, old: (
            f"```diff\n--- {old + name if old != '/dev/null' else old}\n+++ {'b/' if old else ''}{name}\n@@ @@\n"
            f"{hunk}```\n"
        ),
        NAMES, HUNK, st.sampled_from(["", "a/", "/dev/null"]),
    ),
}
EDITS["diff-fenced"] = EDITS["diff"]
AROUND = st.sampled_from(
    [
        "{}", "{}", "{}", "\n  \n{}\n\n ", "<think>\nlib.rs\n```\nno\n```\n</think>\n{}", "thoughts\n</think>\n{}",
        "<think>{}", "{}<think>a</think>\n", "words\n{}```bash\nls\n```\n",
    ]
)


@pytest.mark.parametrize("edit_format", ["whole", "diff", "diff-fenced", "udiff"])
def test_names_and_thoughts_as_aider(edit_format):
    "Names relative to the folder that the chat's files share, new files, names that cannot be, and thoughts."
    coders = peer()

    @settings(max_examples=int(os.environ.get("HRM_CODEGEN_EXAMPLES", 150)), deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(LAYOUTS, st.lists(EDITS[edit_format], max_size=4).map("".join), AROUND)
    def compare(layout, answer, around):
        agree(coders, edit_format, layout[0], around.replace("{}", answer), layout[1])

    compare()


# Found by comparing some ten thousand answers; each differed once
CORNERS = [
    ("udiff", "```diff\n+++ a.py\n-x\n+y\n```\n", "list index out of range", False),
    ("udiff", "```diff\n--- a.py\n+++ a.py\n--- b.py\n+++ b.py\n-x\n```\n", "list index out of range", False),
    (
        "udiff", "```diff\n--- a.py\n+++ a.py\n@@ @@\n-class Clock:\n+class Watch:\n```\n```diff",
        "cannot access local variable", False,
    ),
    ("udiff", "```diff\n@@ @@\n class Clock:\n```\n", "", False),
    ("udiff", "```diff\n@@ @@\n-class Clock:\n```\n", "unsupported operand", False),
    ("udiff", "```diff\n--- a.py\n+++ ./a.py\n@@ @@\n-unknown line here\n+y\n```\n", "lines in ./a.py!", True),
    (
        "diff", f"x/../b.py\n```\n{HEAD}unknown line here\n{DIVIDER}y\n{UPDATED}```\n",
        "match lines in x/../b.py\n", True,
    ),
    (
        "diff",
        f"a.py\n```\n{HEAD}{DIVIDER}y\n{UPDATED}```\n".replace("\n", "\r\n")
        + f"a.py\n```\n{HEAD}class Clock:\n{DIVIDER}class Watch:\n{UPDATED}```\n", "", False,
    ),
]


@pytest.mark.parametrize("edit_format, answer, error, malformed", CORNERS)
def test_corners_of_formats(edit_format, answer, error, malformed):
    "What Aider makes of odd answers; beside Aider itself where it is at hand."
    done = apply_answer(edit_format, {"a.py": CODE}, answer)
    assert (error in done.error, bool(done.error), done.malformed) == (True, bool(error), malformed)
    assert ("a.py" in done.changed) == (not error and "Watch" in answer)
    if AIDER: agree(peer(), edit_format, {"a.py": CODE}, answer)


def test_prompts_as_aider():
    if not (AIDER and BENCHMARK): pytest.skip("HRM_CODEGEN_AIDER and HRM_CODEGEN_POLYGLOT do not name checkouts")
    words: dict[str, str] = {}
    exec((Path(AIDER) / "benchmark" / "prompts.py").read_text(), words)
    assert words["test_failures"].replace("{file_list}", "{files}") == TEST_FAILURES
    for exercise in PolyglotSource(BENCHMARK).exercises.values():
        texts = [
            exercise.folder / ".docs" / f"{name}.md"
            for name in ("introduction", "instructions", "instructions.append")
        ]
        names = " ".join(Path(n).name for n in exercise.solution_names)
        assert prompt_text(exercise) == "".join(p.read_text() for p in texts if p.exists()) + words[
            "instructions_addendum"
        ].format(file_list=names)


def aider_summary(folder: Path) -> str:
    "What `benchmark.py --stats` of Aider prints about a folder, from its own functions."
    source = (Path(AIDER) / "benchmark" / "benchmark.py").read_text()
    wanted = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and node.name in ("load_results", "summarize_results")
    ]
    lines: list[str] = []
    console = types.SimpleNamespace(rule=lambda **titles: None, print=lambda text="", **ignored: lines.append(text))
    world = {
        "json": json, "Path": Path, "SimpleNamespace": types.SimpleNamespace, "defaultdict": defaultdict,
        "Console": lambda **ignored: console, "get_versions": lambda hashes: ["0"],
        "print": lambda *parts: lines.append(" ".join(map(str, parts))),
    }
    exec(compile(ast.Module(wanted, []), "benchmark.py", "exec"), world)
    world["summarize_results"](folder)
    return "\n".join(lines)


def test_summary_as_aider(tmp_path):
    "The same keys in the same order with the same numbers, from the same files."
    if not AIDER: pytest.skip("HRM_CODEGEN_AIDER does not name a checkout of Aider")
    chance, records = random.Random(3), []
    for number in range(40):
        outcomes = chance.choice([[True], [False, True], [False, False]])
        numbers = {
            key: chance.randrange(3)
            for key in (
                "test_timeouts", "num_error_outputs", "num_user_asks", "num_exhausted_context_windows",
                "num_malformed_responses", "syntax_errors", "indentation_errors", "lazy_comments", "prompt_tokens",
                "completion_tokens",
            )
        }
        records.append(
            {
                "testcase": f"e{number}", "language": chance.choice(["go", "rust"]), "model": "m",
                "edit_format": "diff", "commit_hash": "", "tests_outcomes": outcomes, "cost": 0.0,
                "duration": chance.random() * 9, "reasoning_effort": None, "edit_lines": 1,
                "smallest_edit_lines": 1, "edit_excess": 0, "kept_share": 1.0, **numbers,
            }
        )
        place = tmp_path / records[-1]["language"] / "exercises" / "practice" / f"e{number}"
        place.mkdir(parents=True)
        (place / ".aider.results.json").write_text(json.dumps(records[-1]))
    parse = lambda text: {
        key: value.strip().strip("\"'") for key, value in re.findall(r"^[- ] (\w+):(.*)$", text, re.MULTILINE)
    }
    theirs, ours = parse(aider_summary(tmp_path)), parse(summary_yaml(summarize(records, tmp_path.name)))
    assert [key for key in ours if key in theirs] == list(theirs)
    told = {"command", "date", "versions"} # Of the program itself
    assert {key: ours[key] for key in theirs if key not in told | {"dirname", "total_cost"}} == {
        key: value for key, value in theirs.items() if key not in told | {"dirname", "total_cost"}
    }


# The real benchmark

def real() -> PolyglotSource:
    if not BENCHMARK: pytest.skip("HRM_CODEGEN_POLYGLOT does not name a checkout of the benchmark")
    return PolyglotSource(BENCHMARK)


def test_exercises_of_the_benchmark():
    counts = {l.value: 0 for l in Language}
    for task in real().tasks():
        counts[task.language.value] += 1
        assert task.prompt and task.files and task.reference and set(task.files).isdisjoint(t.name for t in task.tests)
    assert counts == {"cpp": 26, "go": 39, "java": 47, "javascript": 49, "python": 34, "rust": 30}


def test_names_of_the_chat_in_the_benchmark():
    "The example solution of every exercise as a model would write it: files named without the folders that they share."
    for exercise in real().exercises.values():
        task = make_task(exercise)
        wanted = {name: text for name, text in task.reference.items() if name != "Cargo.toml" and "```" not in text}
        root = chat_root(exercise.solution_names)
        answer = "".join(
            f"{name.removeprefix(root).lstrip('/')}\n```\n{text if text.endswith(chr(10)) else text + chr(10)}```\n\n"
            for name, text in wanted.items()
        )
        answered = with_files(
            task, Attempt(task.id, text=f"<think>Easy.</think>\n{answer}README.md\n```\nDone.\n```\n"), "whole",
            exercise,
        )
        choice = choose_files(exercise, answered.attempt.files)
        assert (
            not answered.malformed
            and not choice.problem
            and (not wanted or any("README.md" in name for name in choice.left_out))
        )
        assert all(
            choice.used.get(name, exercise.read(name)).rstrip("\n") == text.rstrip("\n")
            for name, text in wanted.items()
        ), exercise.id


def test_benchmark_is_not_in_training():
    from hrm_codegen.rosetta.source import RosettaSource
    from hrm_codegen.training.contamination import ContaminationIndex
    source = real()
    training = [
        t
        for split in ("train", "dev")
        for t in RosettaSource(split, None, ["generate", "edit", "repair"], 0, 600).tasks()
    ]
    index = ContaminationIndex()
    index.add("polyglot", source.tasks())
    assert [str(found) for task in training if (found := index.find(task))] == []
    assert len([task for task in source.tasks() if index.find(task)]) == 225
