"""Do right and nearly right solutions get the verdict that the plain tests give? Mutants of reference solutions,
judged as the grader does it: with the true suite, then from another process where a suite can be run so, else with
variants.

A mutant is a reference solution with one change, found in its syntax tree. Half of them are rewrites that stay right:
another name for a local variable, a helper that nobody calls, comments, another layout, a comparison written the
other way round. The others alter what the program does: an operator, a boundary, a number, a truth value, a text, a
statement that is gone. Whatever passes the true tests is right as far as they tell: it must pass from another
process, too, or show the recorded pattern on variants that are drawn as the grader draws them. A mutant that does not
is a right solution that the judge refuses.

    python experiments/polyglot_mutants.py CHECKOUT --count 170 --workers 1 --out mutants.jsonl
    python experiments/polyglot_mutants.py CHECKOUT --table mutants.jsonl      # instead: what was found so far
    python experiments/polyglot_mutants.py CHECKOUT --pools                    # instead: tests that no variant
    makes fail

A run goes on where it stopped: mutant 17 of a language is always the same one. With --plain 4 the official command is
run as well for every fourth one where it needs no network and no other build tool (pytest, go test, npm's jest,
cargo test), confined.
"""
from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tree_sitter import Node

from hrm_codegen.plumbing.files import AppendLog, read_lines
from hrm_codegen.polyglot.exercises import Exercise, PolyglotSource, make_task, reference_files
from hrm_codegen.polyglot.grader import SUITES, PolyglotGrader, category_of
from hrm_codegen.polyglot.javascript import jest_folder
from hrm_codegen.polyglot.literals import parse, walk
from hrm_codegen.polyglot.mutated_tests import HOWS, all_tests, found_out, rounds
from hrm_codegen.polyglot.alterations import Alterer
from hrm_codegen.polyglot.assertions import TestUnit
from hrm_codegen.polyglot.go import newest_go
from hrm_codegen.polyglot.suites import JOINED, SUITE_LIMITS, exercise_files, suite_files, write_files
from hrm_codegen.records import Category, Language
from hrm_codegen.sandbox.confinement import private_folder, python_folders, python_program
from hrm_codegen.sandbox.workers import close_workers
from hrm_codegen.toolchains.registry import toolchain

OPERATORS = {
    "+": "-", "-": "+", "*": "+", "/": "*", "%": "/", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=",
    "!=": "==", "===": "!==", "!==": "===", "&&": "||", "||": "&&", "and": "or", "or": "and", "+=": "-=", "-=": "+=",
    "<<": ">>", ">>": "<<", "&": "|", "|": "&",
}
MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "==", "!=": "!=", "===": "===", "!==": "!=="}
TRUTHS = {"true": "false", "false": "true", "True": "False", "False": "True"}
NUMBERS = ("integer", "int_literal", "decimal_integer_literal", "integer_literal", "number", "number_literal")
TEXTS = ("string_content", "string_fragment", "interpreted_string_literal_content")
STATEMENTS = ("expression_statement", "assignment_statement", "inc_statement", "break_statement", "continue_statement")
Change = tuple[int, int, str] # First byte, byte after the last, and what stands there instead


def span(node: Node, text: str) -> Change:
    "A change of a whole node."
    return node.start_byte, node.end_byte, text


# Changes that alter what a program does

def operators(root: Node, chance: random.Random) -> list[Change]:
    "Another operator in one place."
    found = [n for n in walk(root) if n.child_count == 0 and n.type in OPERATORS and n.parent.type.endswith(
        ("expression", "operator", "assignment", "assignment_statement")) and n.prev_sibling is not None]
    return [span(chosen := chance.choice(found), OPERATORS[chosen.type])] if found else []


def boundaries(root: Node, chance: random.Random) -> list[Change]:
    "A comparison that takes its boundary in, or leaves it out."
    found = [n for n in walk(root) if n.child_count == 0 and n.type in ("<", "<=", ">", ">=")
             and n.parent.type in ("binary_expression", "comparison_operator")]
    return [span(chosen := chance.choice(found), OPERATORS[chosen.type])] if found else []


def numbers(root: Node, chance: random.Random) -> list[Change]:
    "One more or one less."
    found = [n for n in walk(root) if n.type in NUMBERS and re.fullmatch(rb"\d{1,6}", n.text)]
    if not found: return []
    chosen = chance.choice(found)
    return [span(chosen, str(max(int(chosen.text) + chance.choice((-1, 1)), 0)))]


def truths(root: Node, chance: random.Random) -> list[Change]:
    "A truth value turned, or a condition."
    values = [
        span(n, TRUTHS[n.text.decode()])
        for n in walk(root)
        if n.child_count == 0 and n.text.decode(errors="replace") in TRUTHS
    ]
    conditions = [
        c
        for n in walk(root)
        if n.type in ("if_statement", "if_expression") and (c := n.child_by_field_name("condition"))
    ]
    for c in conditions:
        python = n_language(c) == "python"
        if python: values.append(span(c, f"not ({c.text.decode()})"))
        elif c.text.startswith(b"("):values.append(span(c, f"(!{c.text.decode()})"))
        elif b"let " not in c.text: values.append(span(c, f"!({c.text.decode()})"))
    return [chance.choice(values)] if values else []


def n_language(node: Node) -> str:
    "python for a tree of Python, else an empty text."
    while node.parent is not None: node = node.parent
    return "python" if node.type == "module" else ""


def texts(root: Node, chance: random.Random) -> list[Change]:
    "One letter of a text changed for another."
    found = [
        n
        for n in walk(root)
        if n.type in TEXTS and re.search(rb"[a-z]", n.text) and b"\\" not in n.text and b"%" not in n.text
    ]
    if not found: return []
    text = (chosen := chance.choice(found)).text.decode()
    at = chance.choice([m.start() for m in re.finditer("[a-z]", text)])
    return [span(chosen, text[:at] + chance.choice("abcdefgh".replace(text[at], "")) + text[at + 1:])]


def deletions(root: Node, chance: random.Random) -> list[Change]:
    "A statement that is gone."
    found = [n for n in walk(root) if n.type in STATEMENTS and b"super" not in n.text and b"import" not in n.text]
    if not found: return []
    chosen = chance.choice(found)
    return [span(chosen, "pass" if n_language(root) else "")]


# Changes that leave it as it is

def renamed(root: Node, chance: random.Random) -> list[Change]:
    "Another name for a local variable."
    kinds = (
        "function_definition", "function_declaration", "method_definition", "method_declaration", "function_item",
        "arrow_function",
    )
    functions = [n for n in walk(root) if n.type in kinds]
    for function in chance.sample(functions, len(functions)):
        names = sorted({name for node in walk(function) if (name := local_name(node)) and len(name) > 1})
        if not names: continue
        old = chance.choice(names)
        uses = [
            n
            for n in walk(function)
            if n.type in ("identifier", "shorthand_property_identifier_pattern") and n.text.decode() == old
        ]
        plain = all(not (n.prev_sibling is not None and n.prev_sibling.type in (".", "::")) for n in uses)
        called = any(n.parent.type in (*kinds, "method_invocation") and n.parent.child_by_field_name("name") == n for n in uses)
        words = len(re.findall(rf"\b{re.escape(old)}\b", function.text.decode()))
        if uses and plain and not called and words == len(uses): return [span(n, f"{old}_x") for n in uses]
    return []


def local_name(node: Node) -> str:
    "The name that a node gives to a local variable."
    if node.type in (
        "assignment", "let_declaration", "variable_declarator", "init_declarator", "short_var_declaration",
    ):
        target = next(
            (t for key in ("left", "pattern", "name", "declarator") if (t := node.child_by_field_name(key))), None
        )
        if target is not None and target.type == "expression_list" and target.named_child_count == 1:
            target = target.named_children[0]
        if target is not None and target.type == "identifier": return target.text.decode()
    return ""


HELPERS = {
    Language.PYTHON: "\n\ndef _unused_helper(value):\n    \"Not called by anybody.\"\n    return [value, value]\n",
    Language.JAVASCRIPT: "\nfunction unusedHelper(value) {\n  return [value, value];\n}\n",
    Language.GO: (
        "\n// unusedHelper is not called by anybody.\nfunc unusedHelper(value int) []int {\n"
        "\treturn []int{value, value}\n}\n"
    ),
    Language.RUST: "\n#[allow(dead_code)]\nfn unused_helper(value: i32) -> Vec<i32> {\n    vec![value, value]\n}\n",
    Language.CPP: "\nnamespace unused_helper {\ninline int twice(int value) { return 2 * value; }\n}\n",
}


def helper(root: Node, chance: random.Random, language: Language) -> list[Change]:
    "A function that nobody calls."
    if language is Language.JAVA:
        classes = [n for n in root.named_children if n.type == "class_declaration"]
        if not classes: return []
        end = classes[0].child_by_field_name("body").end_byte - 1
        return [(end, end, "\n    private static int unusedHelper(int value) {\n        return 2 * value;\n    }\n")]
    end = root.end_byte
    if language is Language.CPP and (guard := next((n for n in root.children if n.type == "preproc_ifdef"), None)):
        end = guard.children[-1].start_byte
    return [(end, end, HELPERS[language])]


def comments(root: Node, chance: random.Random, language: Language) -> list[Change]:
    "Comments before statements, with words that look like tests."
    mark = "#" if language is Language.PYTHON else "//"
    found = [
        n
        for n in walk(root)
        if n.type in (*STATEMENTS, "return_statement")
        and n.parent.type in ("block", "statement_block", "compound_statement", "statement_list")
    ]
    words = ("expect(1).toBe(1)", "assert_eq!(1, 1)", "TODO: test", "works as it should", "see the tests: 42 == 42")
    chosen = chance.sample(found, min(3, len(found)))
    return [
        (
            n.start_byte, n.start_byte,
            (
                f"{mark} {chance.choice(words)}\n" + " " * n.start_point[1]
                if not tabbed(n)
                else f"{mark} {chance.choice(words)}\n" + "\t" * n.start_point[1]
            ),
        )
        for n in chosen
    ]


def tabbed(node: Node) -> bool:
    "Whether a node's line begins with a tab."
    root = node
    while root.parent is not None: root = root.parent
    return root.text[node.start_byte - node.start_point[1]:node.start_byte].startswith(b"\t")


def mirrored(root: Node, chance: random.Random) -> list[Change]:
    "A comparison written the other way round."
    found = [n for n in walk(root) if n.type in ("binary_expression", "comparison_operator") and n.child_count == 3
             and n.children[1].type in MIRRORED and n.children[0].child_count < 6 and n.children[2].child_count < 6]
    if not found: return []
    one, sign, other = chance.choice(found).children
    if b"(" in one.text and b"(" in other.text: return [] # The order of two calls may matter
    return [span(one, other.text.decode()), span(sign, MIRRORED[sign.type]), span(other, one.text.decode())]


def spelled_out(root: Node, chance: random.Random) -> list[Change]:
    "`x += y` written as `x = x + (y)`."
    found = [
        n
        for n in walk(root)
        if n.type in (
            "augmented_assignment", "augmented_assignment_expression", "compound_assignment_expr",
            "assignment_expression", "assignment_statement",
        )
        and n.child_count == 3
        and n.children[1].text in (b"+=", b"-=", b"*=")
        and re.fullmatch(rb"\w+", n.children[0].text)
    ]
    if not found: return []
    chosen = chance.choice(found)
    name, sign, value = (part.text.decode() for part in chosen.children)
    return [span(chosen, f"{name} = {name} {sign[0]} ({value})")]


def blank_lines(root: Node, chance: random.Random) -> list[Change]:
    "Another layout: blank lines between statements, and blanks at the ends of lines."
    found = [
        n
        for n in walk(root)
        if n.type in (*STATEMENTS, "return_statement")
        and n.parent.type in ("block", "statement_block", "compound_statement", "statement_list")
    ]
    return [(n.end_byte, n.end_byte, "  \n\n") for n in found if root.text[n.end_byte:n.end_byte + 1] == b"\n"]


ALTERING: dict[str, Callable] = {
    "operator": operators, "boundary": boundaries, "number": numbers, "truth": truths, "text": texts,
    "deletion": deletions,
}
KEEPING: dict[str, Callable] = {
    "renamed": renamed, "helper": helper, "comments": comments, "mirrored": mirrored, "spelled out": spelled_out,
    "layout": blank_lines,
}


def mutate(language: Language, text: str, how: str, chance: random.Random) -> str:
    "One mutant of a file; the same text if there is nothing to change in this way."
    root, make = parse(language, content := text.encode()), {**ALTERING, **KEEPING}[how]
    changes = make(root, chance, language) if how in ("helper", "comments") else make(root, chance)
    for start, end, other in sorted(changes, reverse=True): content = content[:start] + other.encode() + content[end:]
    return content.decode()


def draw(exercises: list[Exercise], number: int, seed: int) -> tuple[Exercise, str, dict[str, str]]|None:
    "The mutant of a number: its exercise, how it was made, and its files; None if there is nothing to change."
    language = exercises[0].language
    chance = random.Random(f"{seed}/{language.value}/{number}")
    order = random.Random(f"{seed}/{language.value}").sample(exercises, len(exercises))
    exercise, hows = order[number % len(order)], list(KEEPING if (number + number // len(order)) % 2 == 0 else ALTERING)
    files = reference_files(exercise)
    for how in chance.sample(hows, len(hows)):
        name = chance.choice([n for n in files if n != "Cargo.toml"])
        other = mutate(language, files[name], how, chance)
        if other != files[name]: return exercise, how, {**files, name: other}
    return None


# The official commands, where they need neither the network nor another build tool

def plain(grader: PolyglotGrader, exercise: Exercise, files: dict[str, str]) -> bool|None:
    "Whether the official test command succeeds; None where it is not run."
    tests, more, environment = suite_files(exercise), [], {}
    if exercise.language is Language.PYTHON:
        import pytest
        packages = Path(pytest.__file__).parent.parent
        command, readable = [python_program(), "-m", "pytest", "-q"], [*python_folders(), str(packages)]
        environment = {"PYTHONPATH": str(packages)}
    elif exercise.language is Language.GO:
        go = newest_go()
        command, readable = [str(go.ask("env", "GOROOT")) + "/bin/go", "test", "./..."], [
            *go.folders(), go.ask("env", "GOROOT"),
        ]
        environment = {
            "GOCACHE": "/tmp/go", "GOPATH": "/tmp/path", "GOFLAGS": "-mod=mod", "GOTOOLCHAIN": "local",
            "GOPROXY": "off",
        }
    elif exercise.language is Language.JAVASCRIPT:
        tests = {name: re.sub(r"\bxtest\(", "test(", text) for name, text in tests.items()}
        home = jest_folder()[0]
        command, readable = ["node", f"{home}/node_modules/jest/bin/jest.js", "--testTimeout=60000"], [
            str(home), (f"{home}/node_modules", "/box/node_modules"),
        ]
    elif exercise.language is Language.RUST:
        if re.search(r"\[dependencies\]\s*\n\s*\w", files.get("Cargo.toml") or exercise.read("Cargo.toml")): return None
        command, readable = ["cargo", "test", "--offline", "--", "--include-ignored"], toolchain(
            Language.RUST
        ).folders()
        root = toolchain(Language.RUST).root()
        environment = {"PATH": f"{root}/bin:/usr/bin:/bin", "CARGO_HOME": "/tmp/cargo"}
    else:
        return None
    with private_folder() as folder:
        write_files(folder, exercise_files(exercise, files, tests))
        if exercise.language is Language.GO:
            write_files(folder, {n: t.encode() for n, t in all_tests(exercise).items()})
        result = grader.sandbox.run(
            [*JOINED, *command, *more], folder, limits=SUITE_LIMITS, readable=readable, writable=True,
            address_space=False, environment=environment,
        )
    return result.clean


def asked_apart(grader: PolyglotGrader, exercise: Exercise, files: dict[str, str], found: dict) -> bool:
    "Whether the suite decides from another process, so that no variant is needed; what it says goes into `found`."
    if not grader.apart.proven(exercise): return False
    apart = grader.apart.run(exercise, files)
    found["apart"] = apart.message or apart.outcome
    if apart.outcome not in ("passed", "none"): found["differs"].append(["apart", [apart.message]])
    return apart.outcome != "none" and apart.message != "relied"


def compare(grader: PolyglotGrader, exercise: Exercise, files: dict[str, str], also_plain: bool) -> dict:
    "How one mutant fares."
    began, tests = time.monotonic(), suite_files(exercise)
    run = grader.runs.run_true(exercise, files)
    category, _ = category_of(run, SUITES[exercise.language].count(tests))
    found = {"official": run.clean, "category": category.value, "differs": []}
    if category is Category.PASSED and not asked_apart(grader, exercise, files, found):
        pool = grader.pools.of(exercise)
        def run_variant(tests: dict[str, str]): return grader.runs.run(exercise, files, tests, grader.runs.patient)
        if reason := found_out(pool, run_variant): found["differs"].append(["variants", [reason]])
        found["variants"] = min(rounds(pool.variants), len(pool.variants))
    if also_plain: found["plain"] = plain(grader, exercise, files)
    return {**found, "seconds": round(time.monotonic() - began, 2)}


def judged(grader: PolyglotGrader, exercises: list[Exercise], number: int, options: argparse.Namespace) -> dict:
    "The record of one mutant."
    record = {"language": exercises[0].language.value, "number": number, "seed": options.seed}
    if (drawn := draw(exercises, number, options.seed)) is None: return {**record, "how": "nothing to change"}
    exercise, how, files = drawn
    if why := grader.unjudged(make_task(exercise)):
        return {**record, "exercise": exercise.id, "how": "not judged", "why": why}
    return {
        **record, "exercise": exercise.id, "how": how,
        **compare(grader, exercise, files, options.plain and number % options.plain == 0),
    }


def table(records: list[dict]) -> list[str]:
    "Lines of a table: what became of the mutants of each language."
    made = [r for r in records if "category" in r]
    lines = [
        (
            "| language | mutants | stay right | pass | of altered ones | pass | variants asked | from another"
            " process | refused though they pass | plain command run | other verdict |"
        ),
        "|" + "---|" * 11,
    ]
    for language in [*(l.value for l in Language if any(r["language"] == l.value for r in made)), "all"]:
        some = [r for r in made if language in ("all", r["language"])]
        kept, altered = [r for r in some if r["how"] in KEEPING], [r for r in some if r["how"] in ALTERING]
        passed = lambda part: sum(r["category"] == "passed" for r in part)
        run = [r for r in some if r.get("plain") is not None]
        cells = (
            language, len(some), len(kept), passed(kept), len(altered), passed(altered),
            sum(r.get("variants", 0) for r in some), sum("apart" in r for r in some), sum(bool(r["differs"]) for r in some), len(run),
            sum(r["plain"] != (r["category"] == "passed") for r in run),
        )
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    lines += [
        f"  refused: {r['exercise']} ({r['how']}, number {r['number']}): {r['differs']}"
        for r in made
        if r["differs"]
    ]
    lines += [
        f"  plain {r['plain']}, ours {r['category']}: {r['exercise']} ({r['how']}, number {r['number']})"
        for r in made
        if r.get("plain") is not None and r["plain"] != (r["category"] == "passed")
    ]
    lines += [
        f"  rewrite that fails: {r['exercise']} ({r['how']}, number {r['number']}): {r['category']}"
        for r in made
        if r["how"] in KEEPING and r["category"] != "passed"
    ]
    return lines


def kind_of(alterer: Alterer, unit: TestUnit) -> str:
    "How a test is altered first: value, sense, loose or not."
    return next((how for how in HOWS if alterer.alter(unit, (how,), random.Random(0)) is not None), "not")


def list_blind(grader: PolyglotGrader, source: PolyglotSource, workers: int) -> None:
    "Print how many tests the variants of all exercises make fail, and which they do not."
    language, exercises = source.languages[0].value, list(source.exercises.values())
    with ThreadPoolExecutor(workers) as threads:
        lacking = list(threads.map(grader.unjudged, map(make_task, exercises)))
        judgeable = [e for e, why in zip(exercises, lacking) if not why]
        pools = dict(zip((e.id for e in judgeable), threads.map(grader.pools.of, judgeable)))
    tests = {name: {test for v in pool.variants for test in v.pattern} for name, pool in pools.items()}
    alterers = [Alterer(e.language, all_tests(e)) for e in exercises]
    kinds = Counter(kind_of(alterer, unit) for alterer in alterers for unit in alterer.units)
    how = ", ".join(f"{how} {kinds[how]}" for how in (*HOWS, "not"))
    print(f"{language}: tests of all {len(exercises)} exercises by how they are altered: {how}", flush=True)
    runs = sum(1 + min(rounds(pool.variants), len(pool.variants)) for pool in pools.values()) / max(len(pools), 1)
    blind = sum(len(pool.blind) for pool in pools.values())
    print(f"{language}: {len(pools)} of {len(exercises)} exercises, {sum(map(len, tests.values()))} tests,"
          f" {blind} that no variant makes fail, {runs:.2f} runs for a solution that passes", flush=True)
    for name, pool in pools.items():
        if pool.blind: print(f"  {name}: {', '.join(pool.blind)}", flush=True)
        if pool.unstable: print(f"  {name}: unstable: {', '.join(pool.unstable)}", flush=True)


def arguments() -> argparse.Namespace:
    "What was asked for."
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("benchmark", help="a checkout of the Polyglot benchmark")
    parser.add_argument("--count", type=int, default=10, help="mutants a language")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", default="mutants.jsonl", help="a record a line; a run goes on where it stopped")
    parser.add_argument(
        "--plain", type=int, default=0, help="run the official command as well for every so many mutants"
    )
    parser.add_argument("--table", help="print what such a file holds, and judge nothing")
    parser.add_argument("--pools", action="store_true", help="list tests that no variant makes fail, and judge nothing")
    parser.add_argument("--languages", nargs="+", default=[language.value for language in Language])
    return parser.parse_args()


def main() -> None:
    options = arguments()
    if options.table: return print("\n".join(table([record for _, record in read_lines(options.table)])))
    sources = {l: PolyglotSource(options.benchmark, (l,)) for l in options.languages}
    graders = {l: PolyglotGrader(source, options.workers) for l, source in sources.items()}
    if options.pools:
        for language, source in sources.items(): list_blind(graders[language], source, options.workers)
        return close_workers()
    exercises = {l: list(source.exercises.values()) for l, source in sources.items()}
    with AppendLog(options.out) as log, ThreadPoolExecutor(options.workers) as pool:
        done = {(r["language"], r["number"]) for r in log.values if r["seed"] == options.seed}
        jobs = [(l, n) for n in range(options.count) for l in options.languages if exercises[l] and (l, n) not in done]
        for record in pool.map(lambda job: judged(graders[job[0]], exercises[job[0]], job[1], options), jobs):
            log.append(record)
        print("\n".join(table(log.values)))
    close_workers()


if __name__ == "__main__": main()
