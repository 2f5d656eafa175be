"Languages: every table covers every one of them, and a seventh changes nothing for the six."
import subprocess
import sys
from pathlib import Path

import pytest
import torch
import toy_language

from hrm_codegen.decoding.sampling import GenerationError
from hrm_codegen.languages.registry import Language, LanguageRecord, forget, register, spelled
from hrm_codegen.model.code import CodeBatch, CodeConfig, CodeHRM
from hrm_codegen.polyglot.grader import SUITES
from hrm_codegen.records import Attempt, Category, Kind, ReferenceSolver, Task
from hrm_codegen.rosetta.languages import TARGETS
from hrm_codegen.rosetta.source import ROSETTA_KINDS, RosettaSource
from hrm_codegen.runtime.model import CodeModel
from hrm_codegen.runtime.onnx import ModelShape
from hrm_codegen.serving.endpoints import language_of
from hrm_codegen.serving.protocol import guess_language
from hrm_codegen.tokens.encoding import encode_task
from hrm_codegen.tokens.tokenizer import SPECIAL_TOKENS, CodeTokenizer
from hrm_codegen.toolchains.grading import ProgramGrader
from hrm_codegen.toolchains.registry import TOOLCHAINS, toolchain

ROOT = Path(__file__).resolve().parent.parent
SIX = {"cpp": 0, "go": 1, "java": 2, "javascript": 3, "python": 4, "rust": 5}
BEFORE = {l.value: l.id for l in Language} # The six, and those that were added to stay
LATER = ("suite", "loader", "mentioned", "looks_like") # Fields that an added language may leave empty


@pytest.fixture
def toy():
    language = register(toy_language.RECORD)
    yield language
    forget(language)


def test_numbers_that_trained_models_know():
    assert BEFORE | SIX == BEFORE and sorted(BEFORE.values()) == [*range(len(BEFORE))], "no number moves, none is left out"
    assert {k.value: k.id for k in Kind} == {
        "generate": 0, "edit": 1, "repair": 2, "predict_output": 3, "execute": 4, "tool": 5,
        "coordinate": 6,
    }
    kinds = [CodeTokenizer.load().kind_id(kind) for kind in Kind]
    assert kinds == [4, 5, 6, 7, 8, 9, 30] # Of which the last was kept in reserve
    assert SPECIAL_TOKENS[:16] == (
        "<pad>", "<bos>", "<eos>", "<answer>", "<kind:generate>", "<kind:edit>", "<kind:repair>",
        "<kind:predict_output>", "<kind:execute>", "<kind:tool>", "<lang:cpp>", "<lang:go>", "<lang:java>",
        "<lang:javascript>", "<lang:python>", "<lang:rust>",
    )
    assert SPECIAL_TOKENS[16:] == (
        "<user>", "<assistant>", "<tool>", "<file>", "<path>", "<content>", "<test>", "<search>", "<replace>", "<end>",
        *(f"<reserved:{i}>" for i in range(6)),
    )
    assert CodeTokenizer.load().fingerprint == "249405732244c4a4"


@pytest.mark.parametrize("language", list(Language), ids=lambda l: l.value)
def test_every_table_covers_every_language(language):
    record = language.record
    empty = [name for name in LanguageRecord.__dataclass_fields__ if getattr(record, name) in ("", None)]
    assert not empty or language not in SIX and set(empty) <= {*LATER}, empty
    assert isinstance(record.spellings, tuple)
    assert TOOLCHAINS[language].language is language and TOOLCHAINS[language].main == record.main
    if record.suite: assert SUITES[language].language is language
    target = TARGETS[language]
    assert (target.syntax.name, target.solution_path, target.main_path) == (record.name, record.solution, record.main)
    assert record.solution.endswith(record.extension) and record.main.endswith(record.extension)
    assert set(target.syntax.templates) == set(TARGETS[Language.PYTHON].syntax.templates)
    assert CodeTokenizer.load().language_id(language) == SPECIAL_TOKENS.index(f"<{record.token}>")
    if record.mentioned: assert guess_language(f"Write it in {language.title}.", {}) is language
    assert guess_language("", {f"file{language.extension}": ""}) is language
    [code] = RosettaSource("train").task(12, language, Kind.GENERATE).reference.values()
    if record.looks_like: assert language_of(code) is language


def test_a_seventh_is_spelled_and_guessed(toy):
    assert Language.parse("Fun") is toy is Language.TOY and spelled("toy") is toy
    assert {l.value: l.id for l in Language} == BEFORE | {"toy": len(BEFORE)}
    assert guess_language("Write it in toy.", {}) is toy and guess_language("", {"a.toy": ""}) is toy
    task = Task("t", "s", "generate", "toy", "p")
    assert Task.from_dict(task.to_dict()) == task and task.to_dict()["language"] == "toy"


def test_a_seventh_is_generated_and_judged(toy):
    tasks = list(RosettaSource("train", [toy], ["generate", "repair"], 0, 6).tasks())
    assert all("fun solve(" in task.reference["solution.toy"] for task in tasks)
    grader = ProgramGrader(1)
    verdicts = [grader.judge(task, attempt) for task, attempt in zip(tasks, ReferenceSolver().solve(tasks))]
    assert {v.category for v in verdicts} == {Category.PASSED}, [v.log for v in verdicts]
    wrong = Attempt(tasks[0].id, files={"solution.toy": "fun solve(*_):\n    return 'nothing'\n"})
    assert grader.judge(tasks[0], wrong).category is Category.WRONG_ANSWER
    assert toolchain("toy").missing() == ""


def test_a_seventh_takes_a_token_in_reserve(toy):
    tokenizer = CodeTokenizer.load()
    number = SPECIAL_TOKENS.index(f"<{toy.record.token}>")
    assert tokenizer.fingerprint == "249405732244c4a4" and tokenizer.language_id(toy) == number
    encoded = encode_task(RosettaSource("train").task(1, toy, Kind.GENERATE), tokenizer)
    assert encoded.language == toy.id and encoded.prompt[:3] == [tokenizer.bos, tokenizer.kind_id("generate"), number]


def tiny(**values) -> CodeHRM:
    torch.manual_seed(0)
    return CodeHRM(CodeConfig(
        vocab_size=40, hidden_size=32, num_heads=1, head_dim=32, intermediate_size=32, high_layers=1, low_layers=1,
        **values,
    ))


def test_models_of_before_load_and_refuse_the_seventh(toy):
    old = {**tiny(kinds=6, languages=6).config.__dict__}
    del old["kinds"], old["languages"] # As it was written down when nobody thought of more
    config = CodeConfig.from_dict(old)
    assert (config.kinds, config.languages) == (6, 6) and ModelShape.from_config(old).languages == 6
    assert CodeHRM(config).language_embedding.weight.shape[0] == 6
    model = CodeModel.load(ROOT / "hrm_codegen" / "assets" / "nano", quiet=True)
    text = model.generate("For a list of integers `numbers`: sort the numbers.", max_tokens=20).text
    assert text.startswith("def solve(")
    with pytest.raises(GenerationError, match=r"trained before Toy was added; it writes C\+\+, Go, Java, JavaScript"):
        model.generate("Sort the numbers.", language="toy")


def test_a_new_model_has_a_row_for_the_seventh(toy):
    model = tiny()
    assert model.config.languages == len(Language)
    batch = CodeBatch.from_sequences([[1, 2]], [[3, 4]], [0], [toy.id])
    model.language_embedding.weight.data[toy.id] = 1.0
    before = model(CodeBatch.from_sequences([[1, 2]], [[3, 4]], [0], [5]))[-1].hidden
    assert not torch.equal(model(batch)[-1].hidden, before)


def test_rows_of_the_six_stay(toy):
    six, seven = tiny(languages=6), tiny(languages=7)
    weights = six.state_dict()
    weights["language_embedding.weight"] = torch.cat((weights["language_embedding.weight"], torch.zeros(1, 32)))
    seven.load_state_dict(weights)
    for kind in ROSETTA_KINDS:
        for language in range(6):
            batch = CodeBatch.from_sequences([[1, 2]], [[3, 4]], [kind.id], [language])
            torch.testing.assert_close(six(batch)[-1].hidden, seven(batch)[-1].hidden)


def test_importing_the_registry_imports_nothing_that_it_names():
    code = "import sys, hrm_codegen.languages.registry; print([m for m in sys.modules if m.startswith('hrm_codegen.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(eval(done.stdout)) == {
        "hrm_codegen.languages", "hrm_codegen.languages.registry", "hrm_codegen.plumbing", "hrm_codegen.plumbing.files",
    }
