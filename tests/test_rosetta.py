"""Rosetta as a whole: the same everywhere, splits that share no structure, tasks that are all different, references
that pass and starts that do not."""
from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hrm_codegen.rosetta.mutants import make_bug, make_change
from hrm_codegen.rosetta.instructions import STYLES, instruct
from hrm_codegen.rosetta.programs import random_case
from hrm_codegen.rosetta.source import TARGETS, RosettaSource, write_as_files
from hrm_codegen.rosetta.text import OPERATIONS
from hrm_codegen.rosetta.tools import make_folder, random_pipeline
from hrm_codegen.rosetta.tree import COMBINERS, SPLITS, pair_split, program_pairs, program_split
from hrm_codegen.sandbox.confinement import ConfinementError
from hrm_codegen.toolchains.grading import ProgramGrader
from hrm_codegen.toolchains.registry import missing
from hrm_codegen.records import Attempt, Kind, Language, ReferenceSolver, Task

PROGRAMS = (Kind.GENERATE, Kind.EDIT, Kind.REPAIR)
MANY = 6_000


def pairs(skeleton:list[str]) -> set[tuple[str, str]]:
    "Neighbors in a list of names, read without help from the package: a combiner joins the two names before it."
    found, ends, i = set(), [], 0
    while i < len(skeleton):
        if i + 2 < len(skeleton) and skeleton[i + 2] in COMBINERS:
            found |= {(e, s) for e in ends for s in skeleton[i : i + 2]} | {
                (s, skeleton[i + 2]) for s in skeleton[i : i + 2]
            }
            ends, i = [skeleton[i + 2]], i + 3
        else:
            found |= {(e, skeleton[i]) for e in ends}
            ends, i = [skeleton[i]], i + 1
    return found


@pytest.fixture(scope="module")
def many() -> dict[str, list[Task]]:
    "Several thousand tasks, most of them for training."
    shares = {"train": MANY // 2, "dev": MANY // 4, "held_out": MANY // 4}
    return {
        split: list(RosettaSource(split, kinds=["generate"], count=count, with_tests=False).tasks())
        for split, count in shares.items()
    }


def test_splits_share_no_reserved_structure(many:dict[str, list[Task]]) -> None:
    seen = {split: set().union(*(pairs(t.metadata["skeleton"]) for t in tasks)) for split, tasks in many.items()}
    reserved = {s: {p for p in set().union(*seen.values()) if pair_split(*p) == s} for s in SPLITS}
    assert not seen["train"] & (reserved["dev"] | reserved["held_out"])
    assert not seen["dev"] & reserved["held_out"] and not seen["held_out"] & reserved["dev"]
    for split in ("dev", "held_out"):
        assert all(pairs(t.metadata["skeleton"]) & reserved[split] and t.metadata["depth"] >= 2 for t in many[split])
    assert len(reserved["held_out"]) > 60 and len(reserved["dev"]) > 30 # The evaluation is not about a handful of pairs


def test_tasks_are_distinct_and_readable(many:dict[str, list[Task]]) -> None:
    for tasks in many.values():
        assert len({(t.prompt, t.language) for t in tasks}) == len(tasks) == len({t.id for t in tasks})
    train = many["train"]
    assert {t.metadata["style"] for t in train} == set(STYLES) and {
        n for t in train for n in t.metadata["skeleton"]
    } >= set(OPERATIONS)
    assert max(len(t.prompt) for t in train) < 700 and not any("$" in t.prompt or "  " in t.prompt for t in train)
    # Most programs are new, not the same again in other words
    assert len({tuple(t.metadata["skeleton"]) for t in train}) > MANY / 8


def test_training_prompts_do_not_leak(many:dict[str, list[Task]]) -> None:
    code = {t.reference[t.answer_path] for t in many["train"]}
    assert not any(t.reference[t.answer_path] in code for t in many["held_out"])


def test_mixed_tasks_are_distinct() -> None:
    tasks = list(RosettaSource(count=1200, seed=77).tasks())
    assert len({(t.prompt, t.kind, t.language, *t.files.values()) for t in tasks}) == 1200 == len({t.id for t in tasks})


@pytest.mark.parametrize("split", SPLITS)
def test_the_start_of_an_edit_or_repair_belongs_to_the_split(split:str) -> None:
    for i in range(300):
        case = random_case(split, random.Random(f"{split} {i}"))
        assert program_split(case.program) == split
        if change := make_change(case, split, random.Random(i)): assert program_split(change.before) in ("train", split)
        if bug := make_bug(case, split, "python", random.Random(i)):
            names = [tuple(n.rstrip("!") for n in pair) for pair in program_pairs(bug.wrong)]
            assert {pair_split(*pair) for pair in names} <= {"train", split}


def test_tool_requests_keep_to_their_split() -> None:
    for split in SPLITS:
        for i in range(150):
            names = random_pipeline(split, make_folder("python", random.Random(i)), random.Random(i)).names
            kinds = {pair_split(f"tool {a}", f"tool {b}") for a, b in zip(names, names[1:])}
            assert kinds <= {"train", split} and (split == "train" or split in kinds)


def test_same_tasks_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib, json; from hrm_codegen.rosetta.source import RosettaSource;"
        " print(hashlib.sha256(json.dumps([t.to_dict() for s in ('train', 'held_out') for t in RosettaSource(s,"
        " count=72, seed=3).tasks()]).encode()).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    here = hashlib.sha256(
        json.dumps(
            [t.to_dict() for s in ("train", "held_out") for t in RosettaSource(s, count=72, seed=3).tasks()]
        ).encode()
    ).hexdigest()
    assert runs == {here + "\n"}


def test_every_style_names_every_constant() -> None:
    for i in range(400):
        program = random_case("train", random.Random(i)).program
        for style in STYLES:
            text, _ = instruct(program, random.Random(i), style)
            for part in program.parts:
                for c in (part.constant if isinstance(part.constant, tuple) else (part.constant,)):
                    assert c is None or (f'"{c}"' if isinstance(c, str) else str(c)) in text, (style, text)
            assert not program.uses_k or "`k`" in text or style == "terse"


@pytest.fixture(scope="module")
def grader() -> ProgramGrader:
    try: return ProgramGrader(workers=2)
    except ConfinementError as error: pytest.skip(str(error))


def some_tasks(language:Language) -> Iterator[Task]:
    "Eight tasks of one language: programs of all kinds, values, commands."
    for kinds, count in ((["generate", "edit", "repair"], 5), (["predict_output", "execute"], 2), (["tool"], 1)):
        yield from RosettaSource("held_out", [language], kinds, seed=11, count=count).tasks()


@pytest.mark.parametrize("language", list(Language), ids=lambda l: l.value)
def test_a_reference_passes_and_its_start_fails(language:Language, grader:ProgramGrader) -> None:
    if lack := missing(language): pytest.skip(lack)
    [task] = RosettaSource("held_out", [language], ["repair"], seed=5, count=1).tasks()
    right, wrong = grader.grade([task, task], [*ReferenceSolver().solve([task]), Attempt(task.id, files=task.files)])
    assert right.passed and wrong.category.value == "wrong_answer", (right, wrong)


@pytest.mark.slow
@pytest.mark.parametrize("language", list(Language), ids=lambda l: l.value)
def test_references_pass_and_starts_fail(language:Language, grader:ProgramGrader) -> None:
    if lack := missing(language): pytest.skip(lack)
    tasks = list(some_tasks(language))
    verdicts = list(grader.grade(tasks, list(ReferenceSolver().solve(tasks))))
    assert all(v.passed for v in verdicts), [(v.task_id, v.category, v.log) for v in verdicts if not v.passed]
    programs = [t for t in tasks if t.kind in PROGRAMS][:3]
    starts = list(grader.grade(programs, [Attempt(t.id, files=t.files) for t in programs]))
    assert not any(v.passed for v in starts)
    assert all(v.category.value == "wrong_answer" for t, v in zip(programs, starts) if t.kind is Kind.REPAIR)


@pytest.mark.slow
@pytest.mark.parametrize("language", list(Language), ids=lambda l: l.value)
def test_plain_commands_are_enough(language:Language, tmp_path:Path) -> None:
    if lack := missing(language): pytest.skip(lack)
    assert write_as_files(RosettaSource("dev", [language], ["generate"], seed=2, count=1).tasks(), tmp_path) == 1
    folder = next(tmp_path.iterdir())
    assert TARGETS[language].command in (folder / "INSTRUCTIONS.md").read_text()
    good = subprocess.run(["sh", "run.sh", "reference"], cwd=folder, capture_output=True, text=True)
    assert good.stdout == "passed\n", good.stderr
    assert subprocess.run(["sh", "run.sh"], cwd=folder, capture_output=True).returncode != 0
