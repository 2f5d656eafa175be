"MultiPL-E: right and wrong solutions in six languages, from completion and chat models, with the official record."
import gzip
import json

import pytest

from hrm_codegen.evaluation.multipl_e import multipl_e_table, write_results
from hrm_codegen.evaluation.run import evaluate
from hrm_codegen.multipl_e.grader import MultiplEGrader
from hrm_codegen.multipl_e.source import MultiplESource, make_task, toy_problems
from hrm_codegen.records import Attempt, Category, as_requests
from hrm_codegen.toolchains.registry import missing

# For "multiply by two", as completions; each kind with the verdict it must get
ANSWERS = {
    "right": (
        Category.PASSED,
        {
            "cpp": "    return 2 * n;", "go": "    return 2 * n\n}", "java": "        return 2 * n;",
            "javascript": "  return 2 * n;\n}", "python": "    return 2 * n\n", "rust": "    2 * n",
        },
    ),
    "wrong": (
        Category.WRONG_ANSWER,
        {
            "cpp": "    return 3 * n;", "go": "    return 3 * n\n}", "java": "        return 3 * n;",
            "javascript": "  return 3 * n;\n}", "python": "    return 3 * n\n", "rust": "    3 * n",
        },
    ),
    "does not build": (
        Category.COMPILE_ERROR,
        {
            "cpp": "    return 2 * ;", "go": "    return 2 * \n}", "java": "        return 2 * ;",
            "javascript": "  return 2 * ;\n}", "python": "    return 2 *\n", "rust": "    2 *",
        },
    ),
    "breaks": (
        Category.RUNTIME_ERROR,
        {
            "cpp": "    throw 1;", "go": '    panic("no")\n}', "java": "        throw new RuntimeException();",
            "javascript": "  throw new Error('no');\n}", "python": "    raise KeyError(n)\n",
            "rust": "    panic!()",
        },
    ),
    "exits": (
        Category.RUNTIME_ERROR,
        {
            "cpp": "    _exit(0);", "java": "        Runtime.getRuntime().halt(0); return 0;",
            "javascript": "  process.exit(0);\n}", "python": "    raise SystemExit(0)\n",
            "rust": "    std::process::exit(0)",
        },
    ),
    "whole": (
        Category.PASSED,
        {
            "cpp": "long times(long n) {\n    return n + n;\n}\n",
            "go": (
                'package solution\n\nimport "math"\n\nfunc times(n int) int {\n    return n + n +'
                ' int(math.Abs(0))\n}\n'
            ),
            "java": (
                "import java.util.*;\n\nclass Problem {\n    public static long times(long n) {\n"
                "        return n + n;\n    }\n}\n"
            ),
            "javascript": "const times = (n) => n + n;\n",
            "python": "def times(n: int) -> int:\n    return n + n\n",
            "rust": "pub fn times(n: isize) -> isize {\n    n + n\n}\n",
        },
    ),
}


@pytest.mark.parametrize("language", ["cpp", "go", "java", "javascript", "python", "rust"])
def test_verdicts(language, tmp_path):
    if missing(language): pytest.skip(missing(language))
    [task] = [task for task in map(make_task, toy_problems()) if task.language.value == language]
    texts = {name: (wanted, some[language]) for name, (wanted, some) in ANSWERS.items() if language in some}

    class Answers:
        def solve(self, requests):
            for request in as_requests(requests):
                for index in request.indices:
                    yield Attempt(request.task.id, list(texts.values())[index][1], index=index)

    found = evaluate([task], Answers(), MultiplEGrader(seconds=60), tmp_path, samples=len(texts))
    assert [(name, verdict.category) for name, verdict in zip(texts, found.final())] == [
        (name, wanted) for name, (wanted, _) in texts.items()
    ], [verdict.log for verdict in found.final()]
    passed = sum(wanted is Category.PASSED for wanted, _ in texts.values())
    assert multipl_e_table(found).rows[-1]["pass@1"] == pytest.approx(passed / len(texts))
    [path] = write_results(found, tmp_path).glob("*/*.results.json.gz")
    record = json.loads(gzip.decompress(path.read_bytes()))
    assert sum(one["status"] == "OK" and one["exit_code"] == 0 for one in record["results"]) == passed
    prompt, tests = task.metadata["completion"], task.metadata["test"]
    assert record["results"][0]["program"] == f"{prompt}{texts['right'][1]}\n{tests}"


def test_a_checkout(tmp_path):
    (tmp_path / "prompts").mkdir()
    for problem in toy_problems():
        name = tmp_path / "prompts" / f"humaneval-{problem['language']}-keep.jsonl"
        name.write_text(json.dumps(problem) + "\n")
    (tmp_path / "prompts" / "humaneval-lua-keep.jsonl").write_text("{}")
    assert len(list(MultiplESource(tmp_path, variant="keep").tasks())) == 6
