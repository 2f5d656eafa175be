"""Do nearly right solutions get the verdict that the plain tests give? Mutants of reference solutions, judged with
and without variants.

A mutant is a reference solution with one operator, number or truth value changed. Most fail the true tests, and
then there is nothing to compare: both verdicts come from the same run.
Those that pass are right as far as the tests tell, however odd they are. Each must show the recorded pattern on
every variant of its exercise.

    python experiments/polyglot_mutants.py polyglot-benchmark --count 10 --seed 0
    python experiments/polyglot_mutants.py polyglot-benchmark --pools              # instead: tests that no variant
    makes fail
"""
from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from hrm_codegen.polyglot.exercises import Exercise, PolyglotSource, make_task, reference_files
from hrm_codegen.polyglot.grader import SUITES, PolyglotGrader, category_of
from hrm_codegen.polyglot.assertions import Alterer, TestUnit
from hrm_codegen.polyglot.mutated_tests import HOWS, all_tests, pattern, rounds
from hrm_codegen.polyglot.suites import suite_files
from hrm_codegen.sandbox.workers import close_workers
from hrm_codegen.records import Category, Language

OPERATORS = {
    "+": "-", "-": "+", "*": "+", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||",
    "||": "&&", "and": "or", "or": "and", "true": "false", "false": "true", "True": "False", "False": "True",
}
TOKEN = re.compile(
    r"(?P<skip>\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|//[^\n]*|/\*.*?\*/|(?<!\S)#[^\n]*)|(?P<word>\b(?:and|or|true|false|True|False)\b|(?<="
    r" )(?:<=|>=|==|!=|&&|\|\||[-+*<>])(?= ))|(?P<number>(?<![\w.])\d{1,6}(?![\w.]))", re.DOTALL,
)


def mutate(text: str, chance: random.Random) -> str:
    "Change one operator, number or truth value; the same text if there is none."
    places = [found for found in TOKEN.finditer(text) if not found["skip"]]
    if not places: return text
    found = chance.choice(places)
    other = OPERATORS[found[0]] if found["word"] else str(max(int(found[0]) + chance.choice((-1, 1)), 0))
    return text[:found.start()] + other + text[found.end():]


def mutants(exercises: list[Exercise], count: int, chance: random.Random) -> list[tuple[Exercise, dict[str, str]]]:
    "Draw mutants, as evenly over the exercises as may be."
    drawn, order = [], chance.sample(exercises, len(exercises))
    for number in range(10 * count):
        if len(drawn) == count: break
        exercise = order[number % len(order)]
        files = reference_files(exercise)
        name = chance.choice([n for n in files if n != "Cargo.toml"])
        other = mutate(files[name], chance)
        if other != files[name]: drawn.append((exercise, {**files, name: other}))
    return drawn


def compare(grader: PolyglotGrader, exercise: Exercise, files: dict[str, str]) -> str:
    "How one mutant fares: failed, agreed or a line about the difference."
    tests = suite_files(exercise)
    if (
        category_of(grader._run(exercise, files, tests), SUITES[exercise.language].count(tests))[0]
        is not Category.PASSED
    ):
        return "failed"
    for number, variant in enumerate(grader.pools.of(exercise).variants):
        shown = pattern(grader._run(exercise, files, variant.tests))
        if shown != variant.pattern:
            return (
                f"{exercise.id}: variant {number} differs in"
                f" {sorted(name for name in shown.keys() | variant.pattern.keys() if shown.get(name) != variant.pattern.get(name))[:3]}"
            )
    return "agreed"


def kind_of(alterer: Alterer, unit: TestUnit) -> str:
    "How a test is altered first: value, sense, loose or not."
    return next((how for how in HOWS if alterer.alter(unit, (how,), random.Random(0)) is not None), "not")


def list_blind(grader: PolyglotGrader, source: PolyglotSource, workers: int) -> None:
    "Print how many tests the variants of all exercises make fail, and which they do not."
    exercises = list(source.exercises.values())
    with ThreadPoolExecutor(workers) as threads: lacking = list(threads.map(grader.unjudged, map(make_task, exercises)))
    pools = {e.id: grader.pools.of(e) for e, why in zip(exercises, lacking) if not why}
    tests = {name: {test for v in pool.variants for test in v.pattern} for name, pool in pools.items()}
    kinds = Counter(
        kind_of(alterer, unit)
        for e in exercises
        for alterer in (Alterer(e.language, all_tests(e)),)
        for unit in alterer.units
    )
    print(
        f"{source.languages[0].value}: tests of all {len(exercises)} exercises by how they are altered:"
        f" {', '.join(f'{how} {kinds[how]}' for how in (*HOWS, 'not'))}",
        flush=True,
    )
    runs = sum(1 + rounds(pool) for pool in pools.values())
    print(
        f"{source.languages[0].value}: {len(pools)} of {len(exercises)} exercises, {sum(map(len, tests.values()))}"
        f" tests, {sum(len(pool.blind) for pool in pools.values())} that no variant makes fail,"
        f" {runs / max(len(pools), 1):.2f} runs for a solution that passes",
        flush=True,
    )
    for name, pool in pools.items():
        if pool.blind: print(f"  {name}: {', '.join(pool.blind)}", flush=True)


def pick(grader: PolyglotGrader, source: PolyglotSource, count: int, chance: random.Random) -> list[Exercise]:
    "Some exercises that this machine can judge."
    found = []
    for exercise in chance.sample(list(source.exercises.values()), len(source.exercises)):
        if len(found) == count: break
        if not grader.unjudged(make_task(exercise)): found.append(exercise)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("benchmark", help="a checkout of the Polyglot benchmark")
    parser.add_argument("--count", type=int, default=10, help="mutants a language")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--pools", action="store_true",
        help="make the variants of all exercises, and list tests that none makes fail",
    )
    parser.add_argument("--languages", nargs="+", default=[language.value for language in Language])
    options = parser.parse_args()
    for language in options.languages:
        source = PolyglotSource(options.benchmark, (language,))
        grader, chance = PolyglotGrader(source), random.Random(options.seed)
        if options.pools:
            list_blind(grader, source, options.workers)
            continue
        drawn = mutants(pick(grader, source, options.count, chance), options.count, chance)
        with ThreadPoolExecutor(options.workers) as pool:
            seen = list(pool.map(lambda pair: compare(grader, *pair), drawn))
        other = [line for line in seen if line not in ("failed", "agreed")]
        print(
            f"{language}: {len(seen)} mutants, {seen.count('failed')} fail the true tests, {seen.count('agreed')}"
            f" pass and agree on every variant, {len(other)} differ",
            flush=True,
        )
        for line in other: print("  " + line, flush=True)
    close_workers()


if __name__ == "__main__": main()
