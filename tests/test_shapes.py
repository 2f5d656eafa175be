"""Programs with statements as a whole: what the tree says is what compiled programs do, splits hold, depths are real."""
from __future__ import annotations

from collections.abc import Iterator

import pytest

from hrm_codegen.records import Attempt, Kind, Language, ReferenceSolver, Task
from hrm_codegen.rosetta.dialects import DIALECTS
from hrm_codegen.rosetta.shape_tasks import ShapeSource
from hrm_codegen.rosetta.shapes import WORLDS, shape_pairs
from hrm_codegen.rosetta.source import ROSETTA_KINDS
from hrm_codegen.rosetta.tree import SPLITS, pair_split
from hrm_codegen.sandbox.confinement import ConfinementError
from hrm_codegen.toolchains.grading import ProgramGrader
from hrm_codegen.toolchains.registry import missing


@pytest.fixture(scope="module")
def grader() -> Iterator[ProgramGrader]:
    try: yield ProgramGrader(workers=2)
    except ConfinementError as error: pytest.skip(str(error))


def of_every_world(language:Language, count:int) -> list[Task]:
    "Programs to write: some of each world."
    return [
        task
        for world in WORLDS
        for task in ShapeSource("train", [language], ["generate"], seed=7, count=count, worlds=[world]).tasks()
    ]


def references_pass(tasks:list[Task], grader:ProgramGrader) -> None:
    verdicts = list(grader.grade(tasks, list(ReferenceSolver().solve(tasks))))
    assert all(v.passed for v in verdicts), [(v.task_id, v.category, v.log) for v in verdicts if not v.passed]


def test_every_world_runs_as_the_tree_says(grader:ProgramGrader) -> None:
    references_pass(of_every_world(Language.PYTHON, 1), grader)


@pytest.mark.slow
@pytest.mark.parametrize("language", list(DIALECTS), ids=lambda l: l.value)
def test_every_world_runs_as_the_tree_says_in_all_languages(language:Language, grader:ProgramGrader) -> None:
    if lack := missing(language): pytest.skip(lack)
    references_pass(of_every_world(language, 4), grader)
    deep = list(ShapeSource("held_out", [language], ["generate"], seed=8, count=8, depths=range(5, 9)).tasks())
    references_pass(deep, grader)
    starts = [Attempt(task.id, files=task.files) for task in deep]
    assert not any(verdict.passed for verdict in grader.grade(deep, starts))


@pytest.mark.slow
@pytest.mark.parametrize("language", list(DIALECTS), ids=lambda l: l.value)
def test_what_is_to_be_changed_compiles_and_is_wrong(language:Language, grader:ProgramGrader) -> None:
    if lack := missing(language): pytest.skip(lack)
    tasks = list(ShapeSource("dev", [language], ["edit", "repair"], seed=9, count=12).tasks())
    references_pass(tasks, grader)
    for verdict in grader.grade(tasks, [Attempt(task.id, files=task.files) for task in tasks]):
        assert verdict.category.value == "wrong_answer", verdict


def test_splits_share_no_reserved_pair() -> None:
    for split in SPLITS:
        for task in ShapeSource(split, ["python"], ["execute"], seed=1, count=60).tasks():
            if task.metadata["skeleton"][0] == "machine": continue # Told apart by its first rule
            kinds = {pair_split(*pair) for pair in shape_pairs(task.metadata["skeleton"])}
            assert kinds <= {"train", split} and (split == "train" or split in kinds)


def test_every_kind_and_depth_can_be_had() -> None:
    tasks = list(ShapeSource("train", seed=4, count=60, depths=range(1, 9)).tasks())
    assert {task.kind for task in tasks} == set(ROSETTA_KINDS) - {Kind.TOOL} and {task.language for task in tasks} == set(DIALECTS)
    assert {task.metadata["depth"] for task in tasks} == set(range(1, 9))
    assert not any("$" in task.prompt for task in tasks if task.language is not Language.JAVASCRIPT and task.kind is not Kind.EXECUTE)
