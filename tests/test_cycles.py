"""A model that sees its input again before every further segment writes the same through every runtime, whatever number
of segments is asked for."""
from dataclasses import replace

import numpy as np
import pytest
import torch

from hrm_codegen.model.code import CodeBatch, CodeConfig, CodeHRM
from hrm_codegen.model.convert import to_transformers
from hrm_codegen.model.layers import ModelError
from hrm_codegen.runtime.checkpoint import load_model, save_model
from hrm_codegen.runtime.model import CodeModel
from hrm_codegen.tokens.tokenizer import CodeTokenizer
from hrm_codegen.training.deployment import export_folder

PROMPT, ANSWER = [5, 6, 7, 8, 9, 10], [11, 12, 13, 14]


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    folder, tokenizer = tmp_path_factory.mktemp("cycles"), CodeTokenizer.load()
    torch.manual_seed(0)
    model = CodeHRM(
        CodeConfig(
            vocab_size=tokenizer.vocab_size, hidden_size=64, num_heads=1, intermediate_size=96, high_layers=1,
            low_layers=1, halt_max_steps=6, injection=True,
        )
    )
    save_model(folder / "model", model, {"tokenizer": tokenizer.fingerprint})
    export_folder(folder / "model", folder / "onnx")
    return folder


def whole(folder, cycles):
    "Logits of the first token and of those behind each token of the answer, computed in one go."
    model = load_model(folder / "model").model.eval()
    with torch.no_grad():
        batch = CodeBatch.from_sequences([PROMPT], [[*ANSWER, 0]], [0], [0])
        hidden = model.cycles(batch, cycles)[-1].hidden
        return model.logits(hidden, torch.zeros(len(hidden), dtype=torch.int64)).numpy()


@pytest.mark.parametrize("name, options", [("model", {"backend": "torch"}), ("onnx", {})])
def test_every_runtime_runs_as_many_cycles_as_asked(folders, name, options):
    "Rows of different numbers of cycles side by side, one token at a time and several at once."
    backend = CodeModel.load(folders / name, quiet=True, **options).backend
    sequences, handles = backend.sequences(), {}
    right = {cycles: whole(folders, cycles) for cycles in (1, 9, 3)} # 9 is more than the model's own limit
    for cycles, logits in right.items():
        prefilled = backend.prefill(PROMPT, 0, 0, segments=cycles)
        np.testing.assert_allclose(prefilled.logits, logits[0], atol=2e-4)
        handles[sequences.add(prefilled)] = cycles
    for handle, logits in sequences.step({handle: ANSWER[0] for handle in handles}).items():
        np.testing.assert_allclose(logits, right[handles[handle]][1], atol=2e-4)
    for handle, cycles in handles.items():
        np.testing.assert_allclose(sequences.append(handle, ANSWER[1:]), right[cycles][2:], atol=2e-4)


def test_an_older_configuration_is_one_without_injection(folders):
    model = load_model(folders / "model").model
    values = {name: value for name, value in vars(model.config).items() if name != "injection"}
    assert CodeConfig.from_dict(values) == replace(model.config, injection=False)


def test_more_than_one_cycle_cannot_be_converted(folders):
    model = load_model(folders / "model").model
    with pytest.raises(ModelError, match="never adds its input again"): to_transformers(model, segments=2)
