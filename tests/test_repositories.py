"Tasks on repositories: hostile attempts never resolve, and what is stored is plain."
import json
import os
import shutil
import zlib

import pytest
from test_execution import world as outside  # noqa: F401 (a fixture)

import table # Beside the programs; test_execution says where
from hrm_codegen.records import Attempt, Category, ReferenceSolver
from hrm_codegen.records.repositories import RepositoryTask
from hrm_codegen.repositories.adding import add_repository
from hrm_codegen.repositories.catalog import catalog
from hrm_codegen.repositories.grader import RepositoryGrader
from hrm_codegen.repositories.patches import make_patch
from hrm_codegen.repositories.snapshots import RepositoryError, Store, plain_files, read_record

RIGHT = {"shapes.py": "def area(a, b):\n    return a * b\n\n\ndef edge(a, b):\n    return 2 * (a + b)\n"}
FAULT = RIGHT["shapes.py"].replace("a * b", "a + b")
TESTS = {
    "test_shapes.py": (
        "import unittest\nfrom shapes import area, edge\n\n\ndef test_area():\n    assert area(2, 3) == 6\n\n\n"
        "class TestEdge(unittest.TestCase):\n    def test_edge(self):\n        self.assertEqual(edge(2, 3), 10)\n"
    ),
    "setup.cfg": "[metadata]\nname = shapes\n",
}
NAMES = ("test_shapes.py::test_area", "test_shapes.py::TestEdge::test_edge")
SAYS = "".join(f"{name} PASSED\\nPASSED {name}\\n" for name in NAMES)
PLUGIN = (
    "import pytest\n@pytest.hookimpl(hookwrapper=True)\ndef pytest_runtest_makereport(item, call):\n"
    "    call.excinfo = None\n    yield\n"
)


def source(code):
    "The faulty module with something more in it."
    return {"shapes.py": FAULT + "\n" + code}


HOSTILE = {
    "nothing": {"shapes.py": FAULT},
    "edits the tests": {"test_shapes.py": "def test_area(): pass\n", "shapes.py": FAULT},
    "deletes the tests": {"test_shapes.py": "", "shapes.py": FAULT},
    "sys.exit at import": source("import sys; sys.exit(0)\n"),
    "os._exit at import": source("import os; os._exit(0)\n"),
    "prints a report and leaves": source(f"import os\nos.write(1, b'{SAYS}')\nos._exit(0)\n"),
    "prints a report and goes on": source(f"import os\nos.write(1, b'\\n{SAYS}')\n"),
    "prints a report at exit": source(
        f"import atexit, os\natexit.register(lambda: (os.write(1, b'{SAYS}'), os._exit(0)))\n"
    ),
    "skip mark": source(
        "import pytest\npytestmark = pytest.mark.skip\npytest.skip('no', allow_module_level=True)\n"
    ),
    "conftest": {**source(""), "conftest.py": PLUGIN},
    "conftest in a folder": {**source(""), "more/conftest.py": PLUGIN},
    "conftest in capitals": {**source(""), "Conftest.py": PLUGIN},
    "sitecustomize": {**source(""), "sitecustomize.py": "import os; os._exit(0)\n"},
    "usercustomize": {**source(""), "src/usercustomize.py": "import os; os._exit(0)\n"},
    "pytest.ini": {**source(""), "pytest.ini": "[pytest]\naddopts = --collect-only\n"},
    "setup.cfg": {**source(""), "setup.cfg": "[tool:pytest]\naddopts = -p shapes\n"},
    "pyproject": {**source(""), "pyproject.toml": "[tool.pytest.ini_options]\naddopts = '-p shapes'\n"},
    "path file": {**source(""), "x.pth": "import os; os._exit(0)\n"},
    "entry point": {
        **source(""), "x.dist-info/entry_points.txt": "[pytest11]\nx = shapes\n",
        "x.dist-info/METADATA": "Name: x\n",
    },
    "own pytest": {
        **source(""), "pytest.py": f"print('''{SAYS}''')\n", "pytest/__main__.py": f"print('''{SAYS}''')\n",
    },
    "own standard library": {
        **source(""), "unittest.py": "class TestCase: pass\n", "src/random.py": "import os; os._exit(0)\n",
    },
    "patches the runner": source(
        "import _pytest.runner as r\nreal = r.CallInfo.from_call\n"
        "def quiet(cls, func, *a, **k):\n    def none():\n        try: func()\n        except BaseException: pass\n"
        "    return real(none, *a, **k)\nr.CallInfo.from_call = classmethod(quiet)\n"
    ),
    "patches the reports": source(
        "import _pytest.reports as r\nreal = r.TestReport.from_item_and_call\ndef good(item, call):\n"
        "    report = real(item, call)\n    report.outcome, report.longrepr = 'passed', None\n    return report\n"
        "r.TestReport.from_item_and_call = staticmethod(good)\n"
    ),
    "patches the functions": source(
        "import _pytest.python as p\np.Function.runtest = lambda self: None\n"
        "import _pytest.unittest as u\nu.TestCaseFunction.runtest = lambda self: None\n"
    ),
    "replaces the tests in memory": source(
        "import sys\nclass Finder:\n    def find_spec(self, *a): return None\nimport _pytest.python as p\n"
        "real = p.Module._getobj\ndef fake(self):\n    found = real(self)\n    found.test_area = lambda: None\n"
        "    found.TestEdge.test_edge = lambda self: None\n    return found\np.Module._getobj = fake\n"
    ),
    "patches unittest": source("import unittest\nunittest.TestCase.assertEqual = lambda *a, **k: None\n"),
    "leaves in a test": {
        "shapes.py": (
            f"import os\ndef area(a, b):\n    os.write(1, b'\\n{SAYS}'); os._exit(0)\ndef edge(a, b): return 10\n"
        )
    },
    "leaves in a test by every way out": {
        "shapes.py": (
            f"import os\ndef area(a, b):\n    for n in range(1, 60):\n        try: os.write(n, b'\\n{SAYS}')\n"
            "        except OSError: pass\n    os._exit(0)\ndef edge(a, b): return 10\n"
        )
    },
    "never ends": {"shapes.py": "def area(a, b): raise KeyboardInterrupt\ndef edge(a, b): return 10\n"},
    "rewrites the tests on disk": source(
        "import pathlib\nfor p in pathlib.Path('.').glob('test_*.py'): p.write_text('def test_area(): pass')\n"
    ),
    "tests elsewhere": {
        **source(""), "zz/test_shapes.py": "def test_area(): pass\n", "test_shapes/__init__.py": "",
    },
    "breaks another test": {"shapes.py": RIGHT["shapes.py"].replace("2 *", "3 *")},
    "paths out": {**source(""), "../conftest.py": PLUGIN, "/box/conftest.py": PLUGIN, "a/../conftest.py": PLUGIN},
}


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    home = tmp_path_factory.mktemp("repositories")
    (home / "shapes").mkdir()
    for name, text in {**RIGHT, **TESTS}.items(): (home / "shapes" / name).write_text(text)
    store = Store(home / "store")
    add_repository(str(home / "shapes"), store)
    task = RepositoryTask(
        "shapes.1", "shapes", "python", "area", fault=make_patch(RIGHT, {"shapes.py": FAULT}), fail_to_pass=NAMES[:1],
        pass_to_pass=NAMES[1:],
    )
    return RepositoryGrader(store), task.to_task({"shapes.py": FAULT}, RIGHT)


def test_the_oracle_resolves_and_the_empty_patch_does_not(world):
    grader, task = world
    for _ in range(2):
        verdict = grader.judge(task, next(ReferenceSolver().solve([task])))
        assert verdict.passed and verdict.metadata["examined"] == 2, verdict.log
        assert not grader.judge(task, Attempt(task.id)).passed


def third(name):
    "A third of the attempts, chosen by name, runs in `make test`."
    return pytest.param(name, marks=[] if zlib.crc32(name.encode()) % 3 == 0 else [pytest.mark.slow])


@pytest.mark.parametrize("name", [third(name) for name in HOSTILE])
def test_hostile_attempts_do_not_resolve(world, name):
    grader, task = world
    verdict = grader.judge(task, Attempt(task.id, files=HOSTILE[name]))
    assert not verdict.passed and not verdict.metadata["report"]["resolved"], verdict.log


def test_hostile_files_beside_a_true_fix_change_nothing(world):
    grader, task = world
    extra = {name: text for files in HOSTILE.values() for name, text in files.items() if name != "shapes.py"}
    verdict = grader.judge(task, Attempt(task.id, files={**extra, **RIGHT}))
    assert verdict.passed and verdict.log.startswith("left out: "), verdict.log


def test_a_patch_that_links_out_is_no_way_in(world):
    grader, task = world
    link = "diff --git a/shapes.py b/shapes.py\ndeleted file mode 100644\n--- a/shapes.py\n+++ /dev/null\n"
    link += "@@ -1,6 +0,0 @@\n" + "".join(f"-{line}\n" for line in FAULT.splitlines())
    link += (
        "diff --git a/shapes.py b/shapes.py\nnew file mode 120000\n--- /dev/null\n+++ b/shapes.py\n"
        "@@ -0,0 +1 @@\n+/etc/passwd\n\\ No newline at end of file\n"
    )
    assert not grader.judge(task, Attempt(task.id, link)).passed


def test_history_links_and_odd_names_stay_outside(tmp_path):
    for name in (
        ".git/HEAD", "sub/.git/config", "sub/.hg/x", "ok.py", "sub/also.py", "node_modules/x.js", "new\nline.py",
        "spa ce.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "link.py").symlink_to("/etc/passwd")
    (tmp_path / "folder").symlink_to("/etc")
    os.mkfifo(tmp_path / "pipe.py")
    assert [name for name, _ in plain_files(tmp_path)] == ["ok.py", "sub/also.py"]


MINIMAL = {
    "go": {
        "go.mod": "module shapes\n\ngo 1.18\n",
        "shapes.go": "package shapes\n\nfunc Area(a, b int) int { return a * b }\n",
        "shapes_test.go": (
            "package shapes\n\nimport \"testing\"\n\nfunc TestArea(t *testing.T) {\n"
            "\tif Area(2, 3) != 6 { t.Fatal(\"area\") }\n}\n\nfunc TestZero(t *testing.T) {\n"
            "\tif Area(0, 3) != 0 { t.Fatal(\"zero\") }\n}\n"
        ),
    },
    "javascript": {
        "package.json": "{\"name\": \"shapes\"}", "shapes.js": "exports.area = (a, b) => a * b;\n",
        "test/shapes.js": (
            "const test = require('node:test');\nconst assert = require('node:assert');\n"
            "const { area } = require('../shapes.js');\ntest('area', () => { assert.equal(area(2, 3), 6); });\n"
            "test('zero', () => { assert.equal(area(0, 3), 0); });\n"
        ),
    },
    "rust": {
        "Cargo.toml": "[package]\nname = \"shapes\"\nversion = \"0.1.0\"\nedition = \"2021\"\n",
        "src/lib.rs": (
            "pub fn area(a: i32, b: i32) -> i32 { a * b }\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n"
            "    #[test]\n    fn areas() { assert_eq!(area(2, 3), 6); }\n    #[test]\n"
            "    fn zero() { assert_eq!(area(0, 3), 0); }\n}\n"
        ),
    },
    "java": {
        "pom.xml": "<project/>\n",
        "src/main/java/shapes/Shapes.java": (
            "package shapes;\n\npublic class Shapes {\n    public static int area(int a, int b) { return a * b; }\n}\n"
        ),
        "src/test/java/shapes/ShapesTest.java": (
            "package shapes;\n\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n"
            "import org.junit.jupiter.api.Test;\n\nclass ShapesTest {\n"
            "    @Test void area() { assertEquals(6, Shapes.area(2, 3)); }\n"
            "    @Test void zero() { assertEquals(0, Shapes.area(0, 3)); }\n}\n"
        ),
    },
    "cpp": {
        "CMakeLists.txt": (
            "cmake_minimum_required(VERSION 3.13)\nproject(shapes CXX)\nenable_testing()\n"
            "add_executable(area shapes.cpp tests/area.cpp)\nadd_test(NAME area COMMAND area)\n"
            "add_executable(zero shapes.cpp tests/zero.cpp)\nadd_test(NAME zero COMMAND zero)\n"
        ),
        "shapes.cpp": "int area(int a, int b) { return a * b; }\n",
        "tests/area.cpp": "int area(int, int);\nint main() {\n  return area(2, 3) == 6 ? 0 : 1;\n}\n",
        "tests/zero.cpp": "int area(int, int);\nint main() {\n  return area(0, 3) == 0 ? 0 : 1;\n}\n",
    },
}
_REPORT = "".join(
    f"<testcase name='{name}()' classname='shapes.ShapesTest' time='0'/>" for name in ("area", "zero")
)
FORGED = {  # Where the fault is, the fault with something that makes tests look good, and how
    "go": (
        "shapes.go",
        (
            "package shapes\n\nimport \"os\"\n\nfunc init() { os.Stdout.WriteString(\"=== RUN   TestArea\\n---"
            " PASS: TestArea (0.00s)\\n=== RUN   TestZero\\n--- PASS: TestZero (0.00s)\\nPASS\\n\"); os.Exit(0)"
            " }\n\nfunc Area(a, b int) int { return a + b }\n"
        ),
    ),
    "javascript": (
        "shapes.js",
        (
            "exports.area = (a, b) => a + b;\nprocess.stdout.write('ok 1 - area\\nok 2 - zero\\n1..2\\n');\n"
            "process.exit(0);\n"
        ),
    ),
    "rust": (
        "src/lib.rs",
        (
            "pub fn area(a: i32, b: i32) -> i32 { println!(\"test tests::areas ... ok\\ntest tests::zero ... ok\");"
            " std::process::exit(0); a + b }\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn areas() {}\n   "
            " #[test]\n    fn zero() {}\n}\n"
        ),
    ),
    "java": (
        "src/main/java/shapes/Shapes.java",
        (
            "package shapes;\n\nimport java.io.*;\n\npublic class Shapes {\n    static {\n        try {\n"
            "            new File(\"/tmp/reports\").mkdirs();\n"
            "            FileWriter to = new FileWriter(\"/tmp/reports/TEST-junit-jupiter.xml\");\n"
            f"            to.write(\"<testsuite name='s' tests='2'>{_REPORT}</testsuite>\");\n            to.close();\n"
            "        } catch (IOException e) { }\n        Runtime.getRuntime().halt(0);\n    }\n"
            "    public static int area(int a, int b) { return a + b; }\n}\n"
        ),
    ),
    "cpp": (
        "shapes.cpp",
        (
            "#include <unistd.h>\nstruct Leave { Leave() { _exit(0); } } leave;\n"
            "int area(int a, int b) { return a + b; }\n"
        ),
    ),
}


CALLED = {  # The same from within a test: the fault, and a report by whatever way it goes out
    "go": (
        "package shapes\n\nimport \"os\"\n\nfunc Area(a, b int) int { os.Stdout.WriteString(\"--- PASS: TestArea"
        " (0.00s)\\n=== RUN   TestZero\\n--- PASS: TestZero (0.00s)\\nPASS\\n\"); os.Exit(0); return a + b }\n"
    ),
    "javascript": (
        "exports.area = (a, b) => { require('fs').writeSync(1, '\\nTAP version 13\\nok 1 - area\\nok 2 -"
        " zero\\n1..2\\n'); process.reallyExit(0); };\n"
    ),
    "java": (
        FORGED["java"][1]
        .replace("static {", "public static int area(int a, int b) {")
        .replace(
            "halt(0);\n    }\n    public static int area(int a, int b) { return a + b; }",
            "halt(0);\n        return a + b;\n    }",
        )
    ),
    "cpp": "#include <unistd.h>\nint area(int a, int b) { _exit(0); return a + b; }\n",
}


PROGRAM = {  # Runs its tests itself and prints what came of them
    "repository.yaml": (
        "test: $WARM/t\nformat: plain\nbuild: g++ -o $WARM/t shapes.cpp check.cpp\nlanguage: cpp\ntests: [check.cpp]\n"
    ),
    "shapes.cpp": "int area(int a, int b) { return a * b; }\n",
    "check.cpp": (
        "#include <cstdio>\nint area(int, int);\nint main() {\n  int bad = 0;\n"
        "  for (int n = 0; n < 4; n += 2) {\n    bool ok = area(n, 3) == 3 * n;\n"
        '    printf("[%s] area %d\\n", ok ? "pass" : "fail", n);\n    bad += !ok;\n  }\n  return bad;\n}\n'
    ),
}
_LINES = '"[pass] area 0\\n[pass] area 2\\n"'
LEAVING = {
    "when it is called": f"int area(int, int) {{ write(1, {_LINES}, 28); _exit(0); }}\n",
    "when it is called, in good order": f"int area(int, int) {{ puts({_LINES}); exit(0); }}\n",
    "when it is loaded": (
        f"static int lie = (write(1, {_LINES}, 28), _exit(0), 0);\nint area(int a, int b) {{ return a + b + lie; }}\n"
    ),
    "and takes nothing back": (
        f'extern "C" int puts(const char*) {{ return 0; }}\nint area(int, int) {{ write(1, {_LINES}, 28); exit(0); }}\n'
    ),
}


SOURCES = { # The file with the fault
    "python": "shapes.py", "go": "shapes.go", "javascript": "shapes.js", "rust": "src/lib.rs",
    "java": "src/main/java/shapes/Shapes.java", "cpp": "shapes.cpp", "own": "shapes.cpp",
}


class Worlds:
    "A repository in each language with a fault, made when it is first asked for; `own` is C++ that runs its tests itself."
    def __init__(self, folder): self.folder, self.made = folder, {}

    def __call__(self, kind):
        "Its grader, the task, and what its tests say without the fault."
        if kind not in self.made: self.made[kind] = self.make(kind)
        return self.made[kind]

    def make(self, kind):
        from hrm_codegen.toolchains.registry import missing
        language = {"own": "cpp"}.get(kind, kind)
        if missing(language): pytest.skip(missing(language))
        if kind == "cpp" and not shutil.which("ctest"): pytest.skip("cmake is missing")
        if kind == "java" and not os.path.exists("/usr/share/java/junit-platform-console.jar"): pytest.skip("JUnit 5 is missing")
        given, store = self.folder / kind / "shapes", Store(self.folder / kind / "store")
        files = {"python": {**RIGHT, **TESTS}, "own": PROGRAM, **MINIMAL}[kind]
        for name, text in files.items():
            (given / name).parent.mkdir(parents=True, exist_ok=True)
            (given / name).write_text(text)
        declared = read_record(given / "repository.yaml") if kind == "own" else {}
        baseline = add_repository(str(given), store, declared).baseline
        path, right = SOURCES[kind], files[SOURCES[kind]]
        fault = right.replace("a * b", "a + b")
        names = sorted(baseline.passed, key=lambda name: ("rea" not in name, name))
        shown = len(names) if kind == "own" else 1
        task = RepositoryTask(
            "s", "shapes", language, "area", make_patch({path: right}, {path: fault}), fail_to_pass=names[:shown],
            pass_to_pass=names[shown:],
        )
        return RepositoryGrader(store), task.to_task({path: fault}, {path: right}), baseline


@pytest.fixture(scope="module")
def worlds(tmp_path_factory): return Worlds(tmp_path_factory.mktemp("worlds"))


@pytest.mark.parametrize("language", MINIMAL)
def test_a_repository_in_each_language(language, worlds):
    grader, task, baseline = worlds(language)
    assert len(baseline.passed) == len(baseline.examined) == 2
    oracle = grader.judge(task, next(ReferenceSolver().solve([task])))
    assert oracle.passed and (oracle.metadata["examined"], oracle.metadata["altered"]) == (2, 1), oracle.log
    assert grader.judge(task, Attempt(task.id)).category is Category.WRONG_ANSWER
    for lie in filter(None, (FORGED[language][1], CALLED.get(language))):
        assert not grader.judge(task, Attempt(task.id, files={SOURCES[language]: lie})).passed


PROGRAMS = [
    pytest.param(path, marks=[] if table.fast(path) else [pytest.mark.slow], id=str(path.relative_to(table.HOSTILE)))
    for grader, *_, path in table.programs() if grader == "repositories"
]


@pytest.mark.parametrize("path", PROGRAMS)
def test_no_hostile_program_resolves(path, worlds, outside): # noqa: F811 (the fixture)
    grader, task, _ = worlds(path.parent.name)
    if table.kind(path) == "hang": grader = impatient(grader)
    files = table.attempt_files(outside.fill(path.read_text()), SOURCES[path.parent.name])
    for _ in range(2 if path.stem == "state_for_the_next" else 1):
        verdict = grader.judge(task, Attempt(task.id, files=files))
        assert not verdict.passed and not verdict.metadata["report"]["resolved"], verdict
        assert "BREACH" not in verdict.log and outside.secret not in verdict.log, verdict
        assert "could not be graded" not in verdict.log, verdict
    outside.untouched()


def impatient(grader):
    "The same for programs that never end."
    found = RepositoryGrader(grader.store)
    run = found.workshop.run
    found.workshop.run = lambda *given, **more: run(*given, **{"seconds": 20, **more})
    return found


@pytest.mark.parametrize("lies", [[*LEAVING][:1], pytest.param([*LEAVING][1:], marks=pytest.mark.slow)])
def test_a_program_that_runs_its_tests_itself(lies, worlds):
    grader, task, baseline = worlds("own")
    assert [*baseline.examined] == [*baseline.passed] == ["area 0", "area 2"]
    oracle = grader.judge(task, next(ReferenceSolver().solve([task])))
    assert oracle.passed and oracle.metadata["examined"] == 2 and oracle.metadata["altered"], oracle.log
    for when in lies:
        lie = "#include <cstdio>\n#include <cstdlib>\n#include <unistd.h>\n" + LEAVING[when]
        verdict = grader.judge(task, Attempt(task.id, files={"shapes.cpp": lie}))
        assert not verdict.passed and "cannot be believed" in verdict.log, (when, verdict.log)


def test_the_catalog_has_every_language_and_no_code():
    assert {entry["language"] for entry in catalog().values()} == {
        "cpp", "go", "java", "javascript", "python", "rust",
    }
    assert len({entry["archive"] for entry in catalog().values()}) == len(catalog())


@pytest.mark.slow
@pytest.mark.parametrize("name", catalog())
def test_a_repository_of_the_catalog_builds_and_passes_without_a_network(name, tmp_path):
    from hrm_codegen.toolchains.registry import missing
    entry = dict(catalog()[name])
    passed = entry.pop("passed")
    if missing(entry["language"]): pytest.skip(missing(entry["language"]))
    try: found = add_repository(entry["origin"], Store(tmp_path / "store"), entry)
    except RepositoryError as error:
        if "says:" not in str(error) and "is not installed" not in str(error): raise
        pytest.skip(f"cannot be fetched here: {error}")
    assert len(found.baseline.passed) + len(found.repository.flaky) >= passed and found.baseline.examined


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["parquet", "json"])
def test_local_copies_of_a_published_set_read_as_datasets_streams_them(kind, tmp_path):
    datasets = pytest.importorskip("datasets")
    parquet = pytest.importorskip("pyarrow.parquet")
    from pyarrow import Table
    from hrm_codegen.repositories.hub import Filters, read_instances, stream_rows
    rows = [
        {
            "instance_id": f"a__b.0000000{n}.func_pm_op_change__{n:08x}", "repo": "swesmith/a__b", "image_name": "",
            "patch": make_patch(RIGHT, {"shapes.py": FAULT + f"# {n}\n"}), "problem_statement": "x" * 1000,
            "FAIL_TO_PASS": ["test_shapes.py::test_area"] * (1 + n % 3), "PASS_TO_PASS": [],
        }
        for n in range(200)
    ]
    path = tmp_path / ("rows.parquet" if kind == "parquet" else "rows.jsonl")
    if kind == "parquet": parquet.write_table(Table.from_pylist(rows), path, row_group_size=50)
    else: path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    streamed = datasets.load_dataset(kind, data_files=str(path), split="train", streaming=True, cache_dir=str(tmp_path))
    assert list(stream_rows(path)) == list(streamed) == rows
    found = list(read_instances(path, Filters("python", strategy="procedural", most_failing=1), most=40))
    assert len(found) == 40 and {len(task.fail_to_pass) for task in found} == {1}
