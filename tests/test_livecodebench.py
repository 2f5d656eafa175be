"""Our LiveCodeBench grader against verdicts that the official grader gave.

`livecodebench/cases.py` holds solutions that each meet one habit of the official grader,
`livecodebench/official.json` what it said about them (recorded 2026-11-21 with
Python 3.11 and NumPy 2.4). With a checkout of the official code in the environment variable LIVECODEBENCH_CHECKOUT,
it is asked again and compared live.
"""
from __future__ import annotations

import gc
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from hrm_codegen.livecodebench.augmentation import augment, keeps_state, shuffle_tests
from hrm_codegen.livecodebench.prompts import OfficialPrompts, extract_code, extract_execution, extract_test_output
from hrm_codegen.evaluation.livecodebench import GenerationSolver, evaluate_livecodebench
from hrm_codegen.evaluation.run import read_evaluation
from hrm_codegen.livecodebench.benchmark import LiveCodeBenchGrader, LiveCodeBenchSource, graded_verdict
from hrm_codegen.sandbox.confinement import ConfinementError
from hrm_codegen.livecodebench.grader import Grade, Specification, SolutionGrader
from hrm_codegen.livecodebench.predictions import PredictionGrader, is_prediction
from hrm_codegen.livecodebench.source import load_problems
from hrm_codegen.plumbing.files import CodegenError
from hrm_codegen.records import Attempt, Verdict

HERE = Path(__file__).parent / "livecodebench"
sys.path.insert(0, str(HERE))
import cases  # noqa: E402

FAST, SLOW, CHEATS = cases.PROGRAMS + cases.FUNCTIONS, cases.SLOW, cases.CHEATS
RECORDED = json.loads((HERE / "official.json").read_text())
# What the official custom evaluator and extractors made of made-up data, recorded 2026-11-25
FILES = json.loads((HERE / "official_files.json").read_text())
# Depend on the Python version, on packages or on numbers of the machine; compared live only
UNSTABLE = re.compile(
    r"sympy|sortedcontainers|numpy|np\.|f-string|nesting|stack overflow|too deep|own recursion limit|many"
    r" locals|exception group|object: deeper|huge|posix.fork|multiprocessing|match|long sum|copyright|random function"
)


def key(case) -> str: return case[0] + ("/f" if case[4] else "")


def job(case, timeout:int) -> Specification: return Specification(tuple(case[2]), tuple(case[3]), case[4], timeout)


def plain(graded:Grade) -> list:
    metadata = {k: v for k, v in graded.metadata.items() if k != "execution time"}
    return [graded.results, json.loads(re.sub(" at 0x[0-9a-f]+", "", json.dumps(metadata)))]


@pytest.fixture(scope="module")
def graders():
    try: return {official: SolutionGrader(2, official=official, memory_mb=2048) for official in (False, True)}
    except ConfinementError as error: pytest.skip(str(error))


def grade(problems, generations, out, scenario="codegeneration", **options):
    "From files to files, as the command does."
    source = LiveCodeBenchSource(problems, scenario)
    return evaluate_livecodebench(
        LiveCodeBenchGrader(source), GenerationSolver(generations, source), out, stem=Path(generations).stem,
        **options,
    )


def judge_all(grader:SolutionGrader, chosen:list, timeout:int) -> list[Grade]:
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda case: grader.judge(job(case, timeout), case[1]), chosen))


def differences(chosen:list, verdicts:list[Grade]) -> list[str]:
    return [
        f"{key(c)}: {plain(v)} instead of {RECORDED[key(c)]}"
        for c, v in zip(chosen, verdicts)
        if plain(v) != RECORDED[key(c)]
    ]


def test_every_case_is_recorded():
    names = [key(case) for case in FAST + SLOW + CHEATS]
    assert len(names) == len(set(names)) > 800
    assert set(names) == set(RECORDED)


@pytest.mark.parametrize("official", [False, True], ids=["strict", "official"])
def test_verdicts_and_metadata_are_the_official_ones(graders, official):
    same = sys.version_info[:2] == (3, 11)
    chosen = [case for case in FAST if same or not UNSTABLE.search(case[0] + case[1])]
    if official: chosen = chosen[::8]
    verdicts = judge_all(graders[official], chosen, 6)
    assert not differences(chosen, verdicts)
    for case, graded in zip(chosen, verdicts): # Nothing of it is lost in a record
        verdict = Verdict.from_dict(
            json.loads(json.dumps(graded_verdict(Attempt("task"), graded, job(case, 6).count).to_dict()))
        )
        assert (verdict.passed, verdict.metadata["results"], verdict.metadata["metadata"]) == (
            graded.passed, graded.results, graded.metadata,
        ), key(case)


@pytest.mark.slow
def test_timeouts_are_the_official_ones(graders):
    verdicts = judge_all(graders[False], SLOW, 3)
    # Where exactly an alarm strikes is chance
    assert not [
        d for d in differences(SLOW, verdicts) if not d.startswith(("time: exception caught:", "time: caught/f"))
    ]


def test_cheats_fail_and_the_verdict_says_what_the_official_grader_thinks(graders):
    for case, strict in zip(CHEATS, judge_all(graders[False], CHEATS, 3)):
        assert not strict.passed, case[0]
        assert all(strict.official_results), case[0]
        assert all(outcome > 0 for outcome in RECORDED[key(case)][0])


def test_official_mode_is_fooled(graders):
    verdicts = judge_all(graders[True], CHEATS, 60) # None of them hangs
    assert [v.results for v in verdicts] == [RECORDED[key(case)][0] for case in CHEATS]


@pytest.mark.slow
@pytest.mark.skipif(
    "LIVECODEBENCH_CHECKOUT" not in os.environ,
    reason="LIVECODEBENCH_CHECKOUT does not name a checkout of the official code",
)
def test_live_against_the_official_code(graders, tmp_path):
    timeout = 6
    (tmp_path / "cases.json").write_text(
        json.dumps([dict(code=c[1], inputs=c[2], outputs=c[3], name=c[4], timeout=timeout) for c in FAST])
    )
    subprocess.run(
        [
            sys.executable, HERE / "official.py", os.environ["LIVECODEBENCH_CHECKOUT"], tmp_path / "cases.json",
            tmp_path / "out.json", "2",
        ],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
    )
    theirs = json.loads((tmp_path / "out.json").read_text())["verdicts"]
    ours = judge_all(graders[False], FAST, timeout)
    assert not [f"{key(c)}: {o.results} instead of {t[0]}" for c, o, t in zip(FAST, ours, theirs) if o.results != t[0]]


# --- What must not happen
# -------------------------------------------------------------------------------------------------------------------
TRICKS = {
    "fake frames": (
        "import os, struct, json\nfor d in range(3, 60):\n"
        "    for head, body in ((None, b''), ([0.1, '', 0, False], b'2'), ([0.1, '', 0, False], b'4')):\n"
        "        c = (b'T' if head else b'D') + json.dumps(head).encode() + b'\\n' + body\n"
        "        try: os.write(d, struct.pack('>I', len(c)) + c)\n        except OSError: pass\nos._exit(0)"
    ),
    "a verdict of its own": (
        "import os, struct, json\nc = b'O' + json.dumps([[True, True], {}]).encode() + b'\\n'\n"
        "for d in range(3, 60):\n    try: os.write(d, struct.pack('>I', len(c)) + c)\n    except OSError: pass\n"
        "os._exit(0)"
    ),
    "kill everything": "import posix, signal\nposix.kill(-1, signal.SIGKILL)",
    "kill the server": "import os, posix\nposix.kill(os.getppid(), 9)\nprint(2)",
    "stop the server": "import os, posix\nposix.kill(os.getppid(), 19)\nwhile True: pass",
    "daemon": (
        "import posix, time\nif posix.fork() == 0:\n    if posix.fork() == 0:\n"
        "        while True: time.sleep(1)\n    posix._exit(0)\nprint(input() * 2)"
    ),
    "fork bomb": "import posix\nwhile True:\n    try: posix.fork()\n    except OSError: pass",
    "fifty megabytes": "print('x' * 50_000_000)", "fifty megabytes of lines": "print('1\\n' * 25_000_000)",
    "eight gigabytes": "x = bytearray(8 << 30)\nfor i in range(0, 8 << 30, 4096): x[i] = 1",
    "endless printing": "while True: print('x' * 1000)",
    "leaves files": (
        "open('/tmp/left', 'w').write('2')\nimport posix\nposix.mkdir('/tmp/d')\nopen('/tmp/d/e', 'w')\nprint(3)"
    ),
    "fills the disk": "f = open('/tmp/full', 'wb')\nwhile True: f.write(bytes(1 << 20))",
    "reads the memory of the server": "import os\nopen(f'/proc/{os.getppid()}/mem', 'rb').read(1)\nprint(2)",
    "opens the pipe of the server": (
        "import os\nfor d in range(20):\n"
        "    try: os.write(os.open(f'/proc/{os.getppid()}/fd/{d}', os.O_WRONLY), b'x' * 100)\n"
        "    except OSError: pass\nprint(3)"
    ),
    "prints at exit": "import atexit\natexit.register(print, 2)",
    "closes the pipe": "import os\nos.closerange(3, 100)\nprint(2)",
    "patches os.write": "import os\nos.write = lambda *a: 1\nprint(3)",
    "patches json": "import json\njson.dumps = lambda *a: '[0.1, \"\", 0, false]'\nprint(3)",
    "endless answer": (
        "import struct, os\nfor d in range(3, 30):\n    try:\n        while True: os.write(d, b'\\x00' * 65536)\n"
        "    except OSError: pass"
    ),
}


@pytest.mark.parametrize(
    "name",
    [
        n
        if n not in (
            "stop the server", "fork bomb", "eight gigabytes", "fills the disk", "fifty megabytes of lines",
        ) else pytest.param(n, marks=pytest.mark.slow)
        for n in TRICKS
    ],
)
def test_tricks_fail_and_the_next_solution_is_judged_well(graders, name):
    import psutil
    double, before = Specification(("1", "2"), ("2", "4"), timeout=2), psutil.Process().memory_info().rss
    verdict = graders[False].judge(double, TRICKS[name])
    assert not verdict.passed, verdict
    assert psutil.Process().memory_info().rss - before < 200 * 2**20
    patient = replace(double, timeout=60) # An honest solution on a busy machine
    for _ in range(2): assert graders[False].judge(patient, "print(2 * int(input()))").passed
    assert graders[False].judge(patient, "import os; print(os.listdir('/tmp'))").metadata["output"] == "[]\n"
    assert (
        graders[False]
        .judge(patient, "import os; print(sorted(int(n) for n in os.listdir('/proc') if n.isdigit())[:2])")
        .metadata["output"]
        == "[1, 2]\n"
    )


def test_nothing_expected_is_inside(graders):
    secret = "a-very-secret-answer"
    search = (
        "import gc\nwant = input()[::-1]\nprint(want if any(want in str(o) for o in gc.get_objects() if"
        " isinstance(o, (list, tuple, dict))) else 'nothing')"
    )
    verdict = graders[False].judge(Specification((secret[::-1],), (secret,)), search)
    assert not verdict.passed and verdict.metadata["output"] == "nothing\n"


def test_a_solution_sees_no_more_of_an_installation_below_tmp(tmp_path, graders):
    """Wherever the package is installed, also below /tmp, solutions find an empty /tmp, and packages of this
    environment only."""
    package = Path(sys.modules["hrm_codegen"].__file__).parent
    shutil.copytree(
        package, tmp_path / "with blanks" / "hrm_codegen", ignore=shutil.ignore_patterns("assets", "__pycache__")
    )
    decoy = tmp_path / "with blanks" / "site-packages" / "decoy"
    decoy.mkdir(parents=True)
    (decoy / "__init__.py").write_text("")
    script = """
import sys
from hrm_codegen.livecodebench.grader import Specification, SolutionGrader
sys.path.append(sys.argv[1])
look = (
    "import os, sys; print((os.listdir('/tmp'), os.listdir('/box'), [p for p in sys.path if 'packages' in p and not"
    " p.startswith('/packages/')]))"
)
print(SolutionGrader(1).judge(Specification(("",), ("",)), look).metadata["output"], end="")
import hrm_codegen; print(hrm_codegen.__file__)
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(decoy.parent)], cwd=tmp_path / "with blanks",
        env={**os.environ, "PYTHONPATH": str(tmp_path / "with blanks")}, capture_output=True, text=True,
    )
    assert done.stdout.splitlines() == [
        "([], [], [])", str(tmp_path / "with blanks" / "hrm_codegen" / "__init__.py"),
    ], done.stderr


def test_packages_that_are_not_official_can_be_hidden(monkeypatch):
    from hrm_codegen.livecodebench import packages
    code = "import numpy\ntry: import pytest\nexcept ImportError: print('none')"
    monkeypatch.setattr(packages, "_BROUGHT", ()) # As if the extra were installed
    try: verdict = SolutionGrader(1, memory_mb=2048).judge(Specification(("",), ("none",)), code)
    except ConfinementError as error: pytest.skip(str(error))
    assert verdict.passed, verdict


# --- The two prediction scenarios
# -----------------------------------------------------------------------------------------------------------
def test_predictions():
    try: grader = PredictionGrader(1)
    except ConfinementError as error: pytest.skip(str(error))
    code = "def f(x):\n    return [x, x]"
    expected = {
        "[1, 1]": True,
        "[1, 1] # yes": True,
        "[1] * 2": True, "(1, 1)": False, "[1, 2]": False, "[1, 1": False, "": False, "exit()": False,
        "[1, 1]\nbad syntax here": False, "[1, 1], 'text'": True, "[x for x in (1, 1)]": True, "1 / 0": False,
    }
    for prediction, right in expected.items():
        assert grader.judge_execution(code, "f(x = 1)", "[1, 1]", prediction).passed is right, prediction
    for trick in (
        "[1, 1] or 1", "f(x=1)", "f(1)", "[1, 1]\nassert True", "(lambda: [1, 1])()",
        "type('A', (), {'__eq__': lambda s, o: True})()",
    ):
        verdict = grader.judge_execution(code, "f(x = 1)", "[1, 1]", trick)
        assert not verdict.passed and verdict.official_results == [True], trick
    outputs = {
        "assert f(1) == [1, 1]": True, "[1, 1]": True, "[1, 1] ": True, "assert f(1) == [1, 2]": False,
        "assert f(1) == (1, 1)": False, "assert f(1)": False, "assert [1, 1] == f(1)": False, "": False,
        "text\nassert f(1) == [1, 1]\nassert f(1) == 3": True, "[1.0, True]": True, "while": False, "exit()": False,
        "[1] + [1]": True,
    }
    for answer, right in outputs.items(): assert grader.judge_output(answer, "[1, 1]").passed is right, answer
    assert grader.judge_output("json.loads(expected_output)", "[1, 1]").official_results == [True]


# --- Files, texts, the hub
# ---------------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("scenario", ["codegeneration", "selfrepair", "testoutputprediction", "codeexecution"])
def test_result_files_are_the_official_ones(tmp_path, scenario):
    case = FILES[scenario]
    for name in ("problems", "generations"): (tmp_path / f"{name}.json").write_text(json.dumps(case[name]))
    try: grade(tmp_path / "problems.json", tmp_path / "generations.json", tmp_path / "out", scenario)
    except ConfinementError as error: pytest.skip(str(error))
    for end, text in case["files"].items():
        ours = (tmp_path / f"out/generations_{scenario}{end}").read_text()
        assert re.sub(r'(execution time[\\": ]*)[0-9.e-]+', r"\1X", ours) == text, end


def test_half_a_character_goes_through_the_records(tmp_path):
    case, odd = FILES["codegeneration"], "print('\ud800')"
    (tmp_path / "problems.json").write_text(json.dumps(case["problems"]))
    (tmp_path / "generations.json").write_text(
        json.dumps([{"question_id": problem["question_id"], "code_list": [odd]} for problem in case["problems"]])
    )
    try:
        first = grade(tmp_path / "problems.json", tmp_path / "generations.json", tmp_path / "out")
    except ConfinementError as error:
        pytest.skip(str(error))
    assert [
        [problem[name] for name in ("output_list", "code_list")]
        for problem in json.loads((tmp_path / "out/generations_codegeneration_output.json").read_text())
    ] == [[[odd], [odd]]] * len(case["problems"])
    # All of it can be read again
    assert repr(grade(tmp_path / "problems.json", tmp_path / "generations.json", tmp_path / "out")) == repr(first)


def test_tasks_carry_no_private_tests_and_few_are_kept(tmp_path):
    "The tests of all problems together are larger than memory."
    hidden = [{"input": "1", "output": f"hidden {n}", "testtype": "stdin"} for n in range(3)]
    rows = [
        {
            "question_title": "t", "question_content": "c", "platform": "atcoder", "question_id": f"q{n:02}",
            "contest_id": "c", "contest_date": "2024-01-01T00:00:00", "starter_code": "", "difficulty": "easy",
            "public_test_cases": "[]",
            "private_test_cases": json.dumps(hidden + [{"input": "", "output": "x" * 2000, "testtype": "stdin"}]),
            "metadata": "{}",
        }
        for n in range(9)
    ]
    (tmp_path / "problems.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    source = LiveCodeBenchSource(tmp_path / "problems.jsonl")
    assert "hidden" not in json.dumps([task.to_dict() for task in source.tasks()])
    assert "hidden" not in repr([vars(problem) for problem in source.problems.values()])
    try: grader = LiveCodeBenchGrader(source, workers=1)
    except ConfinementError as error: pytest.skip(str(error))
    for task in source.tasks():
        assert grader.jobs.of(source.of(task)).outputs[0] == "hidden 0"
        assert len(grader.jobs.jobs) <= 3
    grader.close()


_PROMPTS = """
import json, sys, types
sys.modules["anthropic"] = types.SimpleNamespace(HUMAN_PROMPT="", AI_PROMPT="")
sys.path.insert(0, ".")
nothing = types.SimpleNamespace(CodeGenerationProblem=None, TestOutputPredictionProblem=None, CodeExecutionProblem=None)
sys.modules["lcb_runner.benchmarks"] = sys.modules["lcb_runner.benchmarks.code_generation"] = nothing
from lcb_runner.lm_styles import LMStyle
from lcb_runner.prompts import code_generation, code_execution, self_repair, test_output_prediction
style, found = LMStyle.OpenAIChat, {}
read = lambda fields: json.loads(json.dumps(fields), object_hook=lambda values: types.SimpleNamespace(**values))
for name, function in (
    ("codegeneration", code_generation.format_prompt_generation),
    ("testoutputprediction", test_output_prediction.format_prompt_test_output),
    ("codeexecution", code_execution.format_prompt_execution),
):
    found[name] = [function(read(problem), style) for problem in json.load(open(sys.argv[1]))[name]]
given = json.load(open(sys.argv[1]))
found["reasoning"] = [
    code_execution.format_prompt_execution_cot(read(problem), style) for problem in given["codeexecution"]
]
found["selfrepair"] = [
    self_repair.format_prompt_self_repair("What?", style, "print(3)", False, json.dumps(said)) for said in given["said"]
]
print(json.dumps(found))
"""
SAID = [
    {"error_code": -2, "inputs": "1", "output": "2", "expected": "3"},
    {"error_code": -3, "error": "slow", "inputs": "1", "expected": "3"},
    {"error_code": -4, "error": "E", "inputs": "1", "expected": "3"}, {"execution time": 1},
]


@pytest.mark.skipif(
    "LIVECODEBENCH_CHECKOUT" not in os.environ,
    reason="LIVECODEBENCH_CHECKOUT does not name a checkout of the official code",
)
def test_prompts_of_a_checkout_are_those_that_it_sends(tmp_path):
    checkout, problems = os.environ["LIVECODEBENCH_CHECKOUT"], {}
    for name in ("codegeneration", "testoutputprediction", "codeexecution"):
        (tmp_path / f"{name}.json").write_text(json.dumps(FILES[name]["problems"]))
        problems[name] = load_problems(tmp_path / f"{name}.json", name)
    asked = {
        name: [{**problem.fields, "test": problem.public_tests} for problem in some]
        for name, some in problems.items()
    }
    (tmp_path / "asked.json").write_text(json.dumps({**asked, "said": SAID}))
    run = subprocess.run(
        [sys.executable, "-c", _PROMPTS, str(tmp_path / "asked.json")], cwd=checkout, capture_output=True, text=True
    )
    assert not run.returncode, run.stderr
    prompts, steps = OfficialPrompts(checkout), OfficialPrompts(checkout, reasoning=True)
    ours = {name: [prompts.ask(problem) for problem in some] for name, some in problems.items()}
    ours["reasoning"] = [steps.ask(problem) for problem in problems["codeexecution"]]
    question = replace(
        problems["codegeneration"][0], fields={**problems["codegeneration"][0].fields, "question_content": "What?"}
    )
    ours["selfrepair"] = [prompts.repair(question, "print(3)", False, said) for said in SAID]
    assert ours == json.loads(run.stdout)


@pytest.mark.parametrize(
    "start, end, left",
    [
        ("2024-01-31", "2024-01-31", ["q2"]), ("2024-01-01", "2024-01-31", ["q1", "q2"]),
        ("2024-01-31", "2024-02-02", ["q10", "q2", "q3"]), (None, "2024-01-01", ["q1"]), ("2024-02-01", None, ["q3"]),
    ],
)
def test_the_window_of_dates_is_the_official_one(tmp_path, start, end, left):
    # q10 is of 2024-01-31, half past eight
    (tmp_path / "problems.json").write_text(json.dumps(FILES["codegeneration"]["problems"]))
    assert [p.id for p in load_problems(tmp_path / "problems.json", "codegeneration", start, end)] == left


def test_answers_are_extracted_as_the_official_code_does():
    for text, *official in FILES["extracted"]:
        ours = [
            extract_code(text), extract_code(text, "base"), extract_test_output(text),
            extract_test_output(text, "codellama"), extract_execution(text),
            extract_execution(text, reasoning=True),
        ]
        assert ours == official, text


def test_a_missing_network_is_said_in_one_line(tmp_path):
    (tmp_path / "answers.json").write_text('[{"question_id": "a", "code_list": ["1"]}]')
    command = [
        sys.executable, "-c", "from hrm_codegen.cli.app import main; main()", "evaluate", "livecodebench",
        "--problems", "release_v6", "--generations", str(tmp_path / "answers.json"), "--out", str(tmp_path / "out"),
    ]
    run = subprocess.run(
        command, env={**os.environ, "HF_ENDPOINT": "http://127.0.0.1:9", "HF_HOME": str(tmp_path)},
        capture_output=True, text=True, timeout=600,
    )
    assert run.returncode and len(run.stderr.strip().splitlines()) == 1, run.stderr
    assert "release_v6" in run.stderr and "local copy" in run.stderr and "Traceback" not in run.stderr


@pytest.mark.parametrize("tests, said", [
    ([{"input": 5, "output": "5"}], "test 1: its input must be a text, not 5"),
    ([{"input": "5", "output": "5"}, {"input": "5", "output": 5}], "test 2: its output must be a text, not 5"),
    ([{"input": "5", "output": ["5"]}], "test 1: its output must be a text"),
    ([5], "test 1: not an object"), ({}, "its tests are not a list"),
])
@pytest.mark.parametrize("place", ["public", "private"])
def test_a_bad_test_is_said_in_one_line(tmp_path, tests, said, place):
    row = {
        "question_title": "t", "question_content": "c", "platform": "atcoder", "question_id": "q1",
        "contest_id": "c", "contest_date": "2024-01-01T00:00:00", "starter_code": "", "difficulty": "easy",
        "metadata": "{}",
    }
    row |= {"public_test_cases": "[]", "private_test_cases": "[]", f"{place}_test_cases": tests}
    (tmp_path / "problems.json").write_text(json.dumps([row]))
    (tmp_path / "answers.json").write_text('[{"question_id": "q1", "code_list": ["print(input())", "print(5)"]}]')
    try:
        with pytest.raises(CodegenError, match=f"problems.json, entry 1: problem q1.*{re.escape(said)}"):
            grade(tmp_path / "problems.json", tmp_path / "answers.json", tmp_path / "out")
    except ConfinementError as error:
        pytest.skip(str(error))


# --- Training
# --------------------------------------------------------------------------------------------------------------------------------
def test_augmented_solutions_are_judged_as_their_originals(graders):
    def compare(case):
        copies = augment(case[1], 2, seed=len(case[1]), keep=[case[4] or ""])
        wanted = graders[False].judge(job(case, 6), case[1]) if copies else None
        return [
            f"{key(case)}: {wanted.results} became {got.results} with {copy}"
            for copy in copies
            if (got := graders[False].judge(job(case, 6), copy)).results != wanted.results
            or got.error_code != wanted.error_code
        ], len(copies)
    with ThreadPoolExecutor(2) as pool: found = list(pool.map(compare, FAST[::3]))
    assert not [line for lines, _ in found for line in lines]
    assert sum(count for _, count in found) > 400


def test_shuffled_tests_give_the_same_verdict(graders):
    chosen = [case for case in FAST if len(case[2]) > 1 and not keeps_state(case[1])]
    assert len(chosen) > 100
    for case in chosen:
        pairs = [{"input": i, "output": o} for i, o in zip(case[2], case[3])]
        mixed = shuffle_tests(
            pairs, next(seed for seed in range(99) if len({*case[2]}) == 1 or shuffle_tests(pairs, seed) != pairs)
        )
        again = Specification(tuple(t["input"] for t in mixed), tuple(t["output"] for t in mixed), case[4], 6)
        assert (
            graders[False].judge(job(case, 6), case[1]).passed == graders[False].judge(again, case[1]).passed
        ), key(case)


# --- A run that is killed
# --------------------------------------------------------------------------------------------------------------------
def test_a_killed_run_goes_on(tmp_path):
    tests = json.dumps([{"input": str(n), "output": str(2 * n), "testtype": "stdin"} for n in range(3)])
    rows = [
        {
            "question_title": "t", "question_content": "c", "platform": "atcoder", "question_id": f"q{n:02}",
            "contest_id": "c", "contest_date": "2024-01-01T00:00:00", "starter_code": "", "difficulty": "easy",
            "public_test_cases": tests, "private_test_cases": "[]", "metadata": "{}",
        }
        for n in range(12)
    ]
    (tmp_path / "problems.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "answers.json").write_text(
        json.dumps(
            [
                {"question_id": row["question_id"], "code_list": ["print(2 * int(input()))", "print(1)"]}
                for row in rows
            ]
        )
    )
    script = """
import os, signal, sys
from hrm_codegen.evaluation.livecodebench import GenerationSolver, evaluate_livecodebench
from hrm_codegen.livecodebench.benchmark import LiveCodeBenchGrader, LiveCodeBenchSource
def progress(what, done, total):
    if (what, done) == ("graded", 5): os.kill(os.getpid(), signal.SIGKILL)
source = LiveCodeBenchSource(sys.argv[1])
evaluate_livecodebench(LiveCodeBenchGrader(source), GenerationSolver(sys.argv[2], source), sys.argv[3], progress=progress)
"""
    killed = subprocess.run(
        [
            sys.executable, "-c", script, str(tmp_path / "problems.jsonl"), str(tmp_path / "answers.json"),
            str(tmp_path / "out"),
        ],
        stderr=subprocess.PIPE, text=True,
    )
    if "ConfinementError" in killed.stderr: pytest.skip(killed.stderr)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    log = tmp_path / "out/verdicts.jsonl"
    with log.open("ab") as file: file.write(b'{"task_id": "q1')
    before, seen = log.read_bytes().count(b"\n"), []
    result = grade(
        tmp_path / "problems.jsonl", tmp_path / "answers.json", tmp_path / "out",
        progress=lambda what, done, total: seen.append((what, done)),
    )
    graded = [done for what, done in seen if what == "graded"]
    assert before == 5 and graded == list(range(6, 25))
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert sorted((line["task_id"], line["index"], line["passed"]) for line in lines) == [
        (f"q{n:02}", i, i == 0) for n in range(12) for i in (0, 1)
    ]
    assert [(v.task_id, v.index) for v in read_evaluation(tmp_path / "out").verdicts] == [
        (f"q{n:02}", i) for n in range(12) for i in (0, 1)
    ]
    assert result.metrics["pass@1"] == 0.5


class _Litter:
    "Rubbish whose clearing lets another thread in, in the middle of a parse."
    def __init__(self): self.circle = self
    def __del__(self): sum(range(50))


def test_predictions_are_parsed_alike_in_many_threads():
    """CPython's parser fails now and then when several threads build trees; a right prediction must not be called
    wrong for that."""
    bodies = ["\n".join(f"v{n} = {n}" for n in range(count)) for count in (500, 700, 30)] + [
        "\n".join(f"if a{n}:\n  while b:\n    c = [d, (e, f)]" for n in range(100))
    ]
    def right(number):
        litter = [_Litter() for _ in range(3)]
        return is_prediction(bodies[number % 4], f"f({number})", str(number)) and bool(litter)
    interval, threshold = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(1e-6); gc.set_threshold(50)
    try:
        with ThreadPoolExecutor(8) as pool: found = list(pool.map(right, range(100)))
    finally:
        sys.setswitchinterval(interval)
        gc.set_threshold(*threshold)
    assert all(found)
