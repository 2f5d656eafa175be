"""Do MultiPL-E's own tests survive being taken apart? Every problem is answered by an oracle that knows its expected
values and gives them call by call, and by one that begins with the second of them.

    python experiments/multipl_e_oracles.py CHECKOUT --languages cpp,go --every 8 --whole

Says how many tests can be taken apart, how many oracles pass, and with --whole how many verdicts differ from those of
a program with its tests in it, as officially.
"""
from __future__ import annotations

import argparse
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from hrm_codegen.multipl_e.grader import MultiplEGrader, _run_whole
from hrm_codegen.multipl_e.natives import comparisons
from hrm_codegen.multipl_e.source import MultiplESource
from hrm_codegen.records import Attempt, Category, Language, Task

COMPARED = {  # How scripts compare a call with a value
    Language.PYTHON: r"^ *assert candidate\(.*\) == (.*)$",
    Language.JAVASCRIPT: r"^ *assert\.deepEqual\(candidate\(.*\),(.*)\);$",
}
SHAPES = {  # A body that gives one value after another, and what stands around it
    Language.CPP: ("    static int hrm_n = {first}; switch (hrm_n++) {{\n{cases}\n    }}\n    throw 0;", "    case {i}: return {value};"),
    Language.GO: (
        "    hrmNow := hrmCount; hrmCount++\n    switch hrmNow {{\n{cases}\n    }}\n    panic(0)\n}}\nvar hrmCount = {first}\n",
        "    case {i}: return {value}",
    ),
    Language.JAVA: (
        "        switch (hrmCount++) {{\n{cases}\n        }}\n        throw new RuntimeException();\n    }}\n"
        "    static int hrmCount = {first};\n    static void hrmNothing() {{",
        "        case {i}: return {value};",
    ),
    Language.JAVASCRIPT: (
        "  switch (hrmCount++) {{\n{cases}\n  }}\n  throw new Error();\n}}\nvar hrmCount = {first};\n",
        "  case {i}: return {value};",
    ),
    Language.PYTHON: (
        "\n    hrm_count[0] += 1\n{cases}\n    raise KeyError\n\nhrm_count = [{first} - 1]\n",
        "    if hrm_count[0] == {i}: return {value}",
    ),
    Language.RUST: (
        "    static N: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new({first});\n"
        "    match N.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {{\n{cases}\n    _ => panic!(),\n    }}",
        "    {i} => {value},",
    ),
}


def expected_texts(task: Task) -> list[str]:
    "The expected values of a problem, as its test writes them."
    if task.language not in COMPARED: return [value for _, value in comparisons(task)]
    return re.findall(COMPARED[task.language], task.metadata["test"], re.MULTILINE)


def oracle(task: Task, first: int) -> str: # A completion
    "One that gives the expected values in their order, from the first or the second on."
    body, case = SHAPES[task.language]
    values = expected_texts(task)
    return body.format(first=first, cases="\n".join(case.format(i=i, value=v) for i, v in enumerate([*values, values[0]])))


def examine(task: Task, grader: MultiplEGrader, whole: bool, count: bool) -> Counter:
    "What is to be counted of one problem."
    seen = Counter(problems=1)
    if task.language not in COMPARED:
        why = grader.known.find(task)[1]
        seen["whole" if why else "apart"] += 1
        if why: print(task.id, why.replace("\n", " ")[:300], flush=True)
    if count or not expected_texts(task): return seen
    for first, name in ((0, "right"), (1, "shifted")):
        answer = oracle(task, first)
        verdict = grader.judge(task, Attempt(task.id, answer))
        seen[name, verdict.category.value] += 1
        if first == 0 and not verdict.passed: print(task.id, name, verdict.log[:500], flush=True)
        if whole and task.language not in COMPARED:
            other = _run_whole(task, answer, grader.sandbox, grader.limits)
            differs = verdict.passed != (other.category is Category.PASSED)
            seen["differs"] += differs
            if differs: print(task.id, name, verdict.category, "whole:", other.category, other.log[:300], flush=True)
    return seen


def main() -> None:
    "Read options, examine, count."
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkout")
    parser.add_argument("--languages", default=",".join(language.value for language in Language))
    parser.add_argument("--every", type=int, default=1, help="one problem of so many")
    parser.add_argument("--whole", action="store_true", help="compare with the official way")
    parser.add_argument("--count", action="store_true", help="only count which tests can be taken apart")
    options = parser.parse_args()
    grader = MultiplEGrader(seconds=60)
    for language in map(Language.parse, options.languages.split(",")):
        tasks = list(MultiplESource(options.checkout, languages=(language,)).tasks())[:: options.every]
        with ThreadPoolExecutor(2) as pool:
            total = sum(pool.map(lambda task: examine(task, grader, options.whole, options.count), tasks), Counter())
        print(language.value, dict(total), flush=True)


if __name__ == "__main__": main()
