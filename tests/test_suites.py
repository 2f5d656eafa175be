"""Polyglot suites: what file names and wishes of an attempt can do, what a running program can see, and that every
language names its tests."""
from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from test_polyglot import HOSTILE, WORLD, checkout, judges, lacking # noqa: F401 (fixtures)

from hrm_codegen.polyglot.exercises import PolyglotSource, make_exercise
from hrm_codegen.polyglot.files import choose_files, plain_name
from hrm_codegen.polyglot.grader import SUITES, PolyglotGrader
from hrm_codegen.polyglot.suites import SUITE_LIMITS, suite_files
from hrm_codegen.records import Attempt, Language

ENDING = {language: Path(solution).suffix for language, (solution, *_) in WORLD.items()}
NAMES = [
    "$(touch ran){}", "a;touch ran;{}", "`touch ran`{}", "a&&touch ran{}", "-o{}", "x/-o{}", "a b{}", "a\nb{}",
    "a\0b{}", "@options{}", "*{}", "{}", "../a{}", "/tmp/a{}", "x" * 300 + "{}", "d/" * 1500 + "a{}", "\ud800{}",
    "é{}", "a\\b{}", ".hidden/a{}", "it's{}", 'say "a"{}',
    "%zz?#{}",
]


def honest(language: str) -> dict[str, str]:
    return {WORLD[language][0]: next((HOSTILE / language).glob("_honest.*")).read_text()}


def examine_files(judges, language: str, files: dict[str, str]):
    if why := lacking(language): pytest.skip(why)
    (grader, _), tasks = judges
    return grader.examine(tasks[language], Attempt(tasks[language].id, files=files))


@pytest.mark.parametrize("language", WORLD)
def test_names_reach_nothing(language, judges):
    "Ill names are left out or make an attempt malformed; nothing that sees them runs, stops or fails for them."
    (grader, _), tasks = judges
    exercise, folder = grader.source.of(tasks[language]), (
        "src/main/java/" if language == "java" else "src/" if language == "rust" else ""
    )
    for form in NAMES:
        name = folder + form.format(ENDING[language])
        assert not plain_name(name) or name.startswith("src/") and not plain_name(form.format(ENDING[language]))
        choice = choose_files(exercise, {**honest(language), name: ""})
        assert choice.problem or all(map(plain_name, choice.used)), (name, choice.used)
    through = {
        **honest(language), f"{WORLD[language][0]}/a{ENDING[language]}": "",
        f"{WORLD[language][2]}/a{ENDING[language]}": "",
    }
    # A record refuses that one
    for files in (
        {
            **honest(language),
            **{folder + form.format(ENDING[language]): "" for form in NAMES if "\ud800" not in form},
        },
        through,
    ):
        assert examine_files(judges, language, files).verdict.category.value in ("passed", "malformed")


OUTCOMES = {
    "python": (
        "double_test.py::DoubleTest::test_2 double_test.py::DoubleTest::test_5 double_test.py::DoubleTest::test_9"
    ),
    "javascript": "double of 2;double of 5;double of 9", "go": "TestDouble TestNine",
    "java": (
        "[engine:junit-jupiter]/[class:TwiceTest]/[method:test21()]"
        " [engine:junit-jupiter]/[class:TwiceTest]/[method:test35()]"
        " [engine:junit-jupiter]/[class:TwiceTest]/[method:test49()]"
    ),
    "rust": "tests/double.rs two;tests/double.rs five;tests/double.rs zero", "cpp": "of 2;of 5;of 9",
}


@pytest.mark.parametrize("language", WORLD)
def test_every_test_has_its_name(language, judges):
    if why := lacking(language): pytest.skip(why)
    (grader, _), tasks = judges
    exercise = grader.source.of(tasks[language])
    with tempfile.TemporaryDirectory() as folder:
        run = SUITES[Language.parse(language)].run(
            exercise, honest(language), suite_files(exercise), Path(folder).resolve(), grader.sandbox, SUITE_LIMITS
        )
    names = OUTCOMES[language]
    assert dict(run.outcomes) == dict.fromkeys(names.split(";" if ";" in names else " "), True)
    assert SUITES[Language.parse(language)].count(suite_files(exercise)) == len(run.outcomes)


LOOKERS = {
    "cpp": (
        '#pragma once\n#include <filesystem>\n#include <iostream>\nnamespace twice {\ninline int of(int) {\n    for'
        ' (const char* top : {"/box", "/tmp", "."})\n        for (const auto& entry :'
        ' std::filesystem::recursive_directory_iterator(top)) std::cout << "SEEN " << entry.path() << std::endl;\n '
        '   return 0;\n}\n}\n'
    ),
    "go": (
        'package double\n\nimport (\n\t"fmt"\n\t"io/fs"\n\t"path/filepath"\n)\n\nfunc Double(number int) int'
        ' {\n\tfor _, top := range []string{"/box", "/tmp", "."} {\n\t\tfilepath.WalkDir(top, func(path string, d'
        ' fs.DirEntry, err error) error { fmt.Println("SEEN", path); return nil })\n\t}\n\treturn 0\n}\n'
    ),
    "java": (
        'import java.nio.file.*;\nclass Twice {\n    int of(int number) {\n        for (String top : new String[]'
        ' {"/box", "/tmp", "."})\n            try (var all = Files.walk(Path.of(top))) { all.forEach(path ->'
        ' System.out.println("SEEN " + path)); } catch (Exception problem) { }\n        return 0;\n    }\n}\n'
    ),
    "rust": (
        'pub fn double(_: i64) -> i64 {\n    fn walk(top: &std::path::Path) {\n        for entry in'
        ' std::fs::read_dir(top).into_iter().flatten().flatten() { println!("SEEN {}", entry.path().display());'
        ' walk(&entry.path()); }\n    }\n    for top in ["/box", "/tmp", "."] { walk(std::path::Path::new(top));'
        ' }\n    0\n}\n'
    ),
}


@pytest.mark.parametrize("language", LOOKERS)
def test_sources_are_out_of_sight(language, judges):
    "A compiled program finds neither its tests nor its sources while it runs."
    seen = examine_files(judges, language, {WORLD[language][0]: LOOKERS[language]})
    assert seen.verdict.category.value == "wrong_answer", seen
    lines = [line for line in seen.output.splitlines() if "SEEN" in line]
    assert lines and not [
        line
        for line in lines
        if line.rstrip('"').endswith((".cpp", ".h", ".hpp", ".go", ".java", ".rs", ".o", ".a"))
    ], lines


WISHES = {
    "cpp": '#include <no_such_library/all.hpp>\n',
    "go": (
        'package double\n\nimport "slices_of_nobody"\n\nfunc Double(number int) int { return'
        ' slices_of_nobody.Double(number) }\n'
    ),
    "java": (
        "import org.json.JSONObject;\nimport no.such.Library;\n"
        "class Twice { int of(int number) { return 2 * number; } }\n"
    ),
    "javascript": "import { double as other } from 'no-such-package';\nexport const double = other;\n",
    "python": "import no_such_package\n\ndef double(number): return 2 * number\n",
    "rust": "use no_such_crate::double as other;\npub fn double(number: i64) -> i64 { other(number) }\n",
}


@pytest.mark.parametrize("language", WORLD)
def test_wishes_are_not_excuses(language, judges):
    "Who wants a package that is not there has failed; who only writes of one is judged like all."
    files = {
        WORLD[language][0]: WISHES[language],
        **(
            {
                "Cargo.toml": (
                    '[package]\nname = "double"\nversion = "0.1.0"\n\n[dependencies]\nno-such-crate = "9.9"\n'
                )
            }
            if language == "rust"
            else {}
        ),
    }
    assert examine_files(judges, language, files).verdict.category.value in ("compile_error", "runtime_error")
    path, text = next(iter(honest(language).items()))
    mark = "#" if language == "python" else "//"
    comment = "".join(
        f"{mark} {word}\n"
        for word in (
            'import "slices"', "import org.json.JSONObject;",
            "#include <boost/date_time.hpp>",
            "use rand::Rng;",
        )
    )
    assert examine_files(judges, language, {path: text + comment}).verdict.passed


@pytest.mark.parametrize("manifest", ['[dependencies]\na = {' + 'version = "x ' * 20_000, "[dependencies]\n" + "".join(f'crate-{n} = "1"\n' for n in range(400)), "[dependencies]\n[[[", ""])
def test_manifests_are_read_within_bounds(manifest, judges):
    seen = examine_files(judges, "rust", {**honest("rust"), "Cargo.toml": manifest})
    assert seen.verdict.category.value in ("compile_error", "passed"), seen


@pytest.mark.slow
def test_the_clock_of_jest_condemns_nobody(tmp_path):
    "A right solution that waits longer than jest's 5 s, as any does on a machine that is busy enough, passes."
    if why := SUITES[Language.JAVASCRIPT].missing(): pytest.skip(why)
    spec = "import { late } from './late';\n\ntest('late', async () => {\n  expect(await late(2)).toBe(4);\n});\n"
    exercise = make_exercise(tmp_path, Language.JAVASCRIPT, {
        "late.js": "export const late = (n) => {};\n", "late.spec.js": spec,
        ".meta/proof.ci.js": "export const late = async (n) => 2 * n;\n", ".docs/instructions.md": "Double, late.\n",
        "package.json": '{"private": true}',
        "babel.config.js": "module.exports = { presets: ['@exercism/babel-preset-javascript'] };\n",
    }, "late")
    roles = {"solution": ["late.js"], "test": ["late.spec.js"], "example": [".meta/proof.ci.js"]}
    (exercise.folder / ".meta" / "config.json").write_text(json.dumps({"files": roles}))
    grader = PolyglotGrader(PolyglotSource(tmp_path, ("javascript",)))
    [task] = grader.source.tasks()
    def verdict(answer: str):
        text = f"export const late = (n) => new Promise((done) => setTimeout(() => done({answer}), 5500));\n"
        return grader.judge(task, Attempt(task.id, files={"late.js": text}))
    assert verdict("2 * n").passed
    wrong = verdict("5")
    assert wrong.category.value == "wrong_answer" and "Exceeded timeout of 5000 ms" in wrong.metadata["output"]
