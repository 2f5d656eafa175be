"""Real code from a fetched package to a model that fills gaps, and to the server that shows it both sides of a cursor."""
import json
import zipfile
from pathlib import Path

import pytest

from hrm_codegen.real_code.packages import Package
from hrm_codegen.real_code.source import RealCode, RealCodeGrader, build
from hrm_codegen.runtime.model import CodeModel

FUNCTION = "def double_{0}(numbers):\n    \"Twice each number of a list.\"\n    {0} = [2 * number for number in numbers]\n    return {0}\n"
NAMES = ("apples", "pears", "plums", "nuts", "grapes", "melons", "dates", "limes")


def wheel(command, folder):
    "In place of pip."
    with zipfile.ZipFile(folder / "toy-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr("toy-1.0.dist-info/METADATA", "License-Expression: MIT\n\n")
        for name in NAMES: archive.writestr(f"toy/{name}.py", FUNCTION.format(name))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real") / "code"
    package = Package("pip", "toy", "1.0", "", "MIT", "python")
    build([package], folder, lambda task: "", {}, lambda line: None, wheel)
    return folder


def test_a_model_without_gaps_says_so():
    assert CodeModel.load(quiet=True).fills_gaps is False


def test_every_row_names_its_origin(dataset: Path):
    rows = [json.loads(line) for line in (dataset / "train.jsonl").read_text().splitlines()]
    assert rows and all(row["metadata"]["license"] == "MIT" and row["metadata"]["package"] == "pip toy 1.0" for row in rows)


@pytest.mark.slow
def test_a_model_learns_gaps_and_the_server_shows_them(dataset: Path, tmp_path: Path):
    from hrm_codegen.serving.endpoints import InfillRequest
    from hrm_codegen.serving.service import RequestReader, ServerLimits
    from hrm_codegen.tokens.encoding import GAP_TOKEN
    from hrm_codegen.training.code import CodeRun, train_code
    run = CodeRun(steps=60, languages=("python",), rows=2, segments=1, dtype="float32", threads=1, evaluate_every=0)
    train_code(run, tmp_path / "run", say=lambda text: None, sources=[(RealCode(dataset), 1.0)])
    model = CodeModel.load(tmp_path / "run" / "model", quiet=True)
    assert model.fills_gaps
    tasks = list(RealCode(dataset, forms=("infill", "line")).tasks())
    verdicts = [RealCodeGrader().judge(task, attempt) for task, attempt in zip(tasks, model.solve(tasks))]
    assert sum(verdict.passed for verdict in verdicts) > len(tasks) / 4 # Learned by heart
    asked = InfillRequest(input_prefix="def double(numbers):\n    ", input_suffix="\n    return twice\n", n_predict=20).ask(64)
    [reply], _ = RequestReader(model, "toy", ServerLimits(max_tokens=64)).prepare(asked)
    assert model.tokenizer.special(GAP_TOKEN) in reply.generation.prompt and not reply.generation.beginning


@pytest.mark.slow
def test_named_on_the_command_line(dataset: Path, tmp_path: Path):
    from hrm_codegen.training.code import CodeRun, prepare_data
    run = CodeRun(steps=1, languages=("python",), sources=(f"{dataset}:2",))
    first = prepare_data(run, tmp_path / "run", lambda text: None)
    assert len(first) > 10 and prepare_data(run, tmp_path / "run", lambda text: None).version == first.version
