"The runtime against PyTorch: random small models of many shapes, whole numbers, files, and how little is imported."
import asyncio
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
onnx = pytest.importorskip("onnx", reason="onnx is not installed")

from hrm_codegen.tokens.encoding import encode_task
from hrm_codegen.rosetta.source import RosettaSource
from hrm_codegen.tokens.tokenizer import SPECIAL_TOKENS, CodeTokenizer
from hrm_codegen.runtime.kv_cache import cache_scales
from hrm_codegen.runtime.export import export_onnx
from hrm_codegen.runtime import kernels
from hrm_codegen.runtime.folders import BUNDLED
from hrm_codegen.runtime.kernels import PRODUCTS, exact_products
from hrm_codegen.runtime.model import CodeModel
from hrm_codegen.runtime.onnx import _READING, OnnxModel
from hrm_codegen.decoding.engine import Engine
from hrm_codegen.model.code import CodeConfig, CodeHRM
from hrm_codegen.model.kv_cache import decode_step, prefill
from hrm_codegen.model.sparse import PhraseVocabulary
from hrm_codegen.plumbing.files import CodegenError
from hrm_codegen.records import Kind, Language, Task

root = Path(__file__).resolve().parent.parent


def small_model(config, seed, extras=True):
    "A random model with everything switched on."
    torch.manual_seed(seed)
    model = CodeHRM(config).eval()
    if extras:
        with torch.no_grad():
            for part in (model.kind_embedding, model.language_embedding): part.weight.normal_(std=0.1)
            for part in (model.pattern_embedding, model.api_embedding, model.tool_embedding):
                if part is not None: part.weight.normal_(std=0.1)
            model.heads.transform.normal_(std=0.02); model.heads.bias.normal_(std=0.3)
            model.halting.weight.normal_(std=0.3); model.halting.bias.fill_(0.2)
        model.api_lexicon = PhraseVocabulary(["ab", "c"], lambda text: [ord(c) % config.vocab_size for c in text])
    return model


configs = st.builds(
    lambda heads, head_dim, inner, high, low, h, l, tied, patterns, theta: CodeConfig(
        vocab_size=131, hidden_size=heads * head_dim, num_heads=heads, head_dim=head_dim, intermediate_size=inner,
        high_layers=high, low_layers=low, h_cycles=h, l_cycles=l, halt_max_steps=3, max_length=160,
        tie_embeddings=tied, patterns=patterns, apis=2, rope_theta=theta,
    ),
    heads=st.integers(1, 3), head_dim=st.sampled_from([16, 32, 48]), inner=st.sampled_from([24, 40, 64]),
    high=st.integers(1, 2), low=st.integers(1, 2), h=st.integers(1, 2), l=st.integers(1, 2), tied=st.booleans(),
    patterns=st.sampled_from([0, 64]), theta=st.sampled_from([300.0, 10000.0]),
)


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate))
@given(configs, st.integers(0, 1000))
def test_scores_agree_with_pytorch(tmp_path_factory, config, seed):
    model, folder = small_model(config, seed), tmp_path_factory.mktemp("model")
    export_onnx(model, folder / "m")
    runtime, random = OnnxModel(folder / "m", threads=1), np.random.default_rng(seed)
    prompts = [[int(t) for t in random.integers(0, 131, random.integers(1, 20))] for _ in range(3)]
    kinds, languages = ([int(n) for n in random.integers(0, 6, 3)] for _ in range(2))
    state = prefill(model, prompts, kinds, languages, 140)
    read = [runtime.prefill(*job) for job in zip(prompts, kinds, languages)]
    assert [p.segments_used for p in read] == state.segments_used.tolist()
    theirs = model.logits(state.hidden[:, -1], state.kinds).detach().numpy()
    assert np.abs(np.stack([p.logits for p in read]) - theirs).max() < 1e-3
    rows = runtime.sequences()
    handles = [rows.add(p) for p in read]
    for _ in range(12):
        tokens = random.integers(0, 131, 3)
        mine = rows.step(dict(zip(handles, tokens)))
        theirs = model.logits(decode_step(model, state, torch.tensor(tokens))[:, -1], state.kinds).detach().numpy()
        assert max(np.abs(mine[h] - theirs[row]).max() for row, h in enumerate(handles)) < 1e-3
    several = random.integers(0, 131, 5)
    alone = state.select(torch.tensor([1]))
    theirs = (
        model.logits(decode_step(model, alone, torch.tensor(several[None]))[0], alone.kinds.expand(5))
        .detach()
        .numpy()
    )
    assert np.abs(rows.append(handles[1], several.tolist()) - theirs).max() < 1e-3
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def words(tmp_path_factory):
    "A random model with the real vocabulary, as a folder for every backend."
    from hrm_codegen.runtime.quantize import QuantizationConfig, block_matrices, quantize, save_quantized
    from hrm_codegen.runtime.checkpoint import save_model
    folder, tokenizer = tmp_path_factory.mktemp("words"), CodeTokenizer.load()
    config = CodeConfig(
        vocab_size=tokenizer.vocab_size, hidden_size=64, num_heads=2, head_dim=32, intermediate_size=96,
        high_layers=1, low_layers=1, halt_max_steps=2, max_length=400, tie_embeddings=False,
    )
    model = small_model(config, 0)
    save_model(folder / "torch", model, {"tokenizer": tokenizer.fingerprint})
    export_onnx(model, folder / "fp32", scales=cache_scales(model, (encode_task(task, tokenizer) for task in tasks)))
    for weights in ("int8", "int4"):
        quantized = quantize(model, QuantizationConfig(weights))
        save_quantized(quantized, folder / f"quanto-{weights}")
        export_onnx(quantized, folder / weights, block_matrices(quantized))
    return folder


tasks = [
    Task(
        "words", "test", Kind.GENERATE, Language.PYTHON, "Return the sum of two numbers.", files={"solution.py": ""}
    ),
    Task(
        "change", "test", Kind.EDIT, Language.GO, "Multiply by three.",
        files={"solution.go": "package main\n\nfunc solve(n int) int {\n\treturn n * 2\n}\n"},
    ),
    Task(
        "command", "test", Kind.TOOL, Language.PYTHON, "Count the lines of birds.csv.",
        read_only={"birds.csv": "a\nb\n"},
    ),
]


def test_same_answers_from_all_float_backends(words):
    exported, torch_model = CodeModel.load(words / "fp32", quiet=True), CodeModel.load(
        words / "torch", backend="torch", quiet=True
    )
    for task in tasks:
        answers = [
            model.generate(task, max_tokens=50, draft_tokens=most)
            for model in (exported, torch_model)
            for most in (0, 8)
        ]
        assert len({tuple(a.tokens) for a in answers}) == 1
        assert not answers[0].attempt.error or task.kind is Kind.GENERATE


def test_same_text_on_held_out_prompts_from_pytorch_and_onnxruntime(words):
    exported, torch_model = CodeModel.load(words / "fp32", quiet=True), CodeModel.load(
        words / "torch", backend="torch", quiet=True
    )
    asked = [
        t
        for t in RosettaSource("held_out", None, None, seed=31, count=36, with_tests=False).tasks()
        if len(encode_task(t, exported.tokenizer).prompt) < 300
    ]
    assert len(asked) > 25
    same = [
        exported.generate(t, max_tokens=24 + 40 * (t.kind in (Kind.EDIT, Kind.REPAIR)), segments=1).text
        == torch_model.generate(
            t, max_tokens=24 + 40 * (t.kind in (Kind.EDIT, Kind.REPAIR)), segments=1, draft_tokens=0
        ).text
        for t in asked
    ]
    assert sum(same) >= 0.99 * len(same)


def test_keys_and_values_in_8_bits(words):
    wide, narrow = CodeModel.load(words / "fp32", quiet=True), CodeModel.load(words / "fp32", quiet=True, cache="int8")
    assert "keys and values as int8" in narrow.description
    first, second = (model.backend.sequences() for model in (wide, narrow))
    generation = wide.generation(tasks[1])
    one, two = (
        rows.add(model.backend.prefill(generation.prompt, generation.kind, generation.language, 2))
        for rows, model in ((first, wide), (second, narrow))
    )
    random, changes = np.random.default_rng(0), []
    for token in random.integers(50, 4000, 150): # past a page
        a, b = first.step({one: int(token)})[one], second.step({two: int(token)})[two]
        changes.append(np.abs(a - b).mean() / a.std())
    assert 0 < np.mean(changes) < 0.03 and second.megabytes() == first.megabytes() / 4
    assert narrow.backend.prompts.nbytes * 4 == wide.backend.prompts.nbytes
    for task in tasks: # draft tokens, batches and the grammar work with them too
        answers = [narrow.generate(task, max_tokens=50, draft_tokens=most) for most in (0, 8)] + [
            a for a in narrow.solve([task], max_tokens=50)
        ]
        assert len({a.text for a in answers}) == 1


def graph_at_full_precision(folder):
    "Let the kernels leave activations as they are, so that only the weights are rounded."
    for path in folder.glob("*.onnx"):
        model = onnx.load(path, load_external_data=False)
        for node in model.graph.node:
            for attribute in node.attribute:
                if attribute.name == "accuracy_level": attribute.i = 1
        path.write_bytes(model.SerializeToString())
    record = json.loads((folder / "manifest.json").read_text())
    record.pop("sha256") # a manifest without a seal is not checked
    for name in record["files"]:
        record["files"][name] = {
            "bytes": (folder / name).stat().st_size,
            "sha256": hashlib.sha256((folder / name).read_bytes()).hexdigest(),
        }
    (folder / "manifest.json").write_text(json.dumps(record))


@pytest.mark.parametrize("weights", ["int8", "int4"])
def test_whole_numbers_are_not_rounded_again(words, weights, tmp_path):
    quanto = CodeModel.load(words / f"quanto-{weights}", quiet=True)
    prompt = quanto.generation(tasks[0]).prompt
    theirs = quanto.backend.prefill(prompt, 0, 4, segments=2).logits
    rounding = OnnxModel(words / weights, threads=1).prefill(prompt, 0, 4, segments=2).logits
    shutil.copytree(words / weights, tmp_path / "exact")
    graph_at_full_precision(tmp_path / "exact")
    # prompts through the graphs that write; those that read round activations and 4-bit weights again
    writing = OnnxModel(tmp_path / "exact", threads=1, products="blocks")
    assert np.abs(writing.prefill(prompt, 0, 4, segments=2).logits - theirs).max() < 1e-3 * theirs.std()
    assert np.abs(rounding - theirs).max() < 0.5 * theirs.std()


@pytest.mark.parametrize("form, kind, middle", [("low.read", "INT8", 0), ("low.read.unsigned", "UINT8", 128)])
def test_reading_graphs_hold_the_same_8_bit_numbers(words, tmp_path, form, kind, middle):
    to_array = pytest.importorskip("onnx.numpy_helper").to_array
    model = OnnxModel(words / "int8", threads=1)
    model._options.optimized_model_filepath = str(tmp_path / "folded.onnx")
    model._sessions.pop(form, None)
    model.session(form) # again, so that onnxruntime saves what it has made of the graph
    folded = [
        t
        for t in onnx.load(tmp_path / "folded.onnx", load_external_data=False).graph.initializer
        if t.data_type == onnx.TensorProto.DataType.Value(kind) and len(t.dims) == 2
    ]
    whole = [to_array(t).astype(np.int16).T - middle for t in folded]
    stored = [
        to_array(t) for t in onnx.load(words / "int8" / "low.onnx").graph.initializer if t.name.endswith(".values")
    ]
    assert stored and sorted(a.tobytes() for a in whole) == sorted(
        (a.reshape(len(a), -1).astype(np.int16) - 128).tobytes() for a in stored
    )


def readings(folder, names=PRODUCTS):
    "The model of a folder, with each way to read prompts that is exact on this processor."
    return {name: OnnxModel(folder, threads=1, products=name) for name in names if name in exact_products()}


def apart(a, b):
    "Mean difference of scores over their spread."
    return float(np.abs(a - b).mean() / b.std())


def test_every_processor_has_two_exact_products():
    assert {"unsigned", "blocks"} <= set(exact_products())


@pytest.mark.parametrize("weights, bits_explain", [("int8", 0.05), ("int4", 0.25)])
def test_each_way_to_read_prompts_agrees_with_float32_as_well_as_writing_does(words, weights, bits_explain):
    float32, ways = CodeModel.load(words / "fp32", quiet=True), readings(words / weights)
    for task in tasks:
        generation = float32.generation(task)
        job = (generation.prompt, generation.kind, generation.language, 2)
        right, found = float32.backend.prefill(*job), {name: way.prefill(*job) for name, way in ways.items()}
        error = {name: apart(prompt.logits, right.logits) for name, prompt in found.items()}
        assert error["unsigned"] < 1.5 * error["blocks"] < 1.5 * bits_explain, error
        if "signed" in found: # the same whole numbers, so the same sums
            assert (found["signed"].logits == found["unsigned"].logits).all()
            for a, b in zip(found["signed"].segments, found["unsigned"].segments): assert (a == b).all()


@pytest.mark.parametrize("weights", ["int8", "int4"])
def test_bytes_of_either_sign_write_the_same_text(words, weights):
    models = [
        CodeModel(way, CodeTokenizer.load()) for way in readings(words / weights, ("signed", "unsigned")).values()
    ]
    for task in tasks: assert len({model.generate(task, max_tokens=40).text for model in models}) == 1


def test_the_bundled_model_reads_alike_with_all_products(tmp_path):
    """Against the same weights with activations that are not rounded: reading with bytes costs hardly more than
    writing does."""
    shutil.copytree(BUNDLED, tmp_path / "exact")
    graph_at_full_precision(tmp_path / "exact")
    exact, ways, tokenizer = (
        OnnxModel(tmp_path / "exact", threads=1, products="blocks"), readings(BUNDLED), CodeTokenizer.load(),
    )
    asked = list(RosettaSource("held_out", None, ["generate"], seed=9, count=12, with_tests=False).tasks())
    prompts = [
        (encoded.prompt, encoded.kind, encoded.language, 2)
        for encoded in (encode_task(task, tokenizer) for task in asked)
    ]
    right = [exact.prefill(*prompt).logits for prompt in prompts]
    error = {
        name: np.mean([apart(way.prefill(*prompt).logits, scores) for prompt, scores in zip(prompts, right)])
        for name, way in ways.items()
    }
    assert error["unsigned"] < 2 * error["blocks"] < 0.1, error
    texts = {
        name: [CodeModel(way, tokenizer).generate(task, max_tokens=100).text for task in asked[:6]]
        for name, way in ways.items()
    }
    assert "signed" not in texts or texts["signed"] == texts["unsigned"]
    # another rounding; two nearly equal scores may change places
    assert sum(a == b for a, b in zip(texts["blocks"], texts["unsigned"])) >= 4


def saturating(activations, weights):
    "Unsigned by signed bytes as `vpmaddubsw` adds them: pairs in 16 bits."
    products = activations[:, :, None].astype(np.int64) * weights
    return (products[:, ::2] + products[:, 1::2]).clip(-2 ** 15, 2 ** 15 - 1).sum(1)


@pytest.mark.parametrize("kind", ["signed", "unsigned", "blocks4", "blocks8"])
def test_a_saturating_kernel_is_found_and_never_used(words, monkeypatch, kind):
    weights = kernels.extreme_weights()

    def planted(activations):
        found = kernels.run_products(activations)
        found[kind] = saturating(activations, weights) - 128 * weights.sum(0, dtype=np.int64)
        return found

    errors = kernels.product_errors(planted)
    assert errors[kind.rstrip("48")] > 0.4 and sum(error > 1e-6 for error in errors.values()) == 1 + (
        "signed" not in exact_products() and kind != "signed"
    )
    monkeypatch.setattr(
        kernels, "exact_products", lambda: tuple(name for name, error in errors.items() if error < 1e-6)
    )
    if "blocks" in kind:
        with pytest.raises(CodegenError, match="wrongly on this processor; use a model with float32 weights"):
            CodeModel.load(words / "int8", quiet=True)
        assert CodeModel.load(words / "fp32", quiet=True).backend.products is None
        return
    loaded = CodeModel.load(words / "int8", quiet=True)
    assert loaded.backend.products != kind and f"low{_READING[kind]}" not in loaded.backend._sessions
    if kind == "signed": assert "prompts by u8 x u8 (u8 x s8 is not exact on this processor)" in loaded.description


def test_a_model_exported_before_there_were_unsigned_graphs(words, tmp_path, monkeypatch):
    shutil.copytree(words / "int8", tmp_path / "old")
    record = json.loads((tmp_path / "old" / "manifest.json").read_text())
    record.pop("sha256")
    for name in ("low.read.unsigned.onnx", "high.read.unsigned.onnx"):
        (tmp_path / "old" / name).unlink()
        record["files"].pop(name)
    (tmp_path / "old" / "manifest.json").write_text(json.dumps(record))
    prompt = CodeModel.load(words / "int8", quiet=True).generation(tasks[0]).prompt
    for exact, taken in ((PRODUCTS, "signed"), (("unsigned", "blocks"), "blocks")):
        monkeypatch.setattr(kernels, "exact_products", lambda: tuple(exact))
        old = OnnxModel(tmp_path / "old", threads=1)
        assert old.products == taken
    monkeypatch.undo()
    assert (
        old.prefill(prompt, segments=2).logits
        == OnnxModel(words / "int8", threads=1, products="blocks").prefill(prompt, segments=2).logits
    ).all()


OTHERS = { # Processors that qemu stands in for, and the products that are exact there
    "Haswell": ["unsigned", "blocks"], # AVX2 alone, as in most laptops
    "EPYC-Rome": ["unsigned", "blocks"], "SandyBridge": ["signed", "unsigned", "blocks"], # AVX alone
    "Nehalem": ["signed", "unsigned", "blocks"], # Neither
}


def on_another(processor: str, code: str) -> str:
    "What Python prints on another processor."
    if not shutil.which("qemu-x86_64") or platform.machine() != "x86_64":
        pytest.skip("qemu-x86_64, which stands in for another processor, is not installed")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OPENBLAS_")}
    done = subprocess.run(
        ["qemu-x86_64", "-cpu", processor, sys.executable, "-c", code], capture_output=True, text=True, timeout=900,
        cwd=root, env={**environment, "OMP_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("processor", OTHERS)
def test_real_kernels_of_other_processors(processor):
    "The choice of products is right there, and the bundled model writes the same text as here."
    code = (
        "import json; from hrm_codegen.runtime.kernels import exact_products\n"
        "from hrm_codegen.runtime.model import CodeModel\n"
        "answer = CodeModel.load(threads=1, quiet=True).generate('For a list of integers `numbers`: sort the numbers.',"
        " max_tokens=24)\nprint(json.dumps([exact_products(), answer.text]))"
    )
    exact, text = json.loads(on_another(processor, code))
    assert exact == OTHERS[processor]
    assert text == CodeModel.load(quiet=True).generate(
        "For a list of integers `numbers`: sort the numbers.", max_tokens=24
    ).text


def test_batches_streams_and_engine_agree(words):
    model = CodeModel.load(words / "fp32", quiet=True)
    generations = [
        model.generation(task, index, max_tokens=40, temperature=0.7) for index in range(3) for task in tasks
    ]
    Engine(model.backend, max_batch=4).generate(generations)
    for generation in generations:
        alone = model.generate(generation.task, index=generation.index, max_tokens=40, temperature=0.7)
        assert alone.tokens == generation.ids
    batcher = model.batcher(max_batch=3)

    async def read(generation): return "".join([str(piece) async for piece in batcher.astream(generation)])

    async def together():
        return await asyncio.gather(*(read(model.generation(task, max_tokens=40)) for task in tasks * 3))

    texts = asyncio.run(together())
    assert texts == ["".join(map(str, model.generate(task, stream=True, max_tokens=40))) for task in tasks] * 3
    batcher.close()


def test_every_damaged_file_is_one_clear_line(words, tmp_path):
    for folder in ("int4", "quanto-int4", "torch"):
        for name in sorted(p.name for p in (words / folder).iterdir()):
            for change in (
                lambda data: data[:len(data) // 2], lambda data: data[:-1] + bytes([data[-1] ^ 1]),
                lambda data: b"",
            ):
                broken = tmp_path / "broken"
                shutil.copytree(words / folder, broken)
                (broken / name).write_bytes(change((words / folder / name).read_bytes()))
                try: CodeModel.load(broken, quiet=True)
                except CodegenError as error: assert "broken" in str(error) and "\n" not in str(error)
                # a changed last line feed is harmless
                else: assert name == "manifest.json" or name == "config.json", f"{folder}/{name} was damaged and loaded"
                shutil.rmtree(broken)


def test_a_damaged_manifest_never_gives_a_stack_trace(words, tmp_path):
    random, refused = np.random.default_rng(4), 0
    shutil.copytree(words / "int8", tmp_path / "m")
    whole = (tmp_path / "m" / "manifest.json").read_bytes()
    for _ in range(60):
        data, place = bytearray(whole), int(random.integers(len(whole)))
        data[place] ^= 1 << int(random.integers(7))
        (tmp_path / "m" / "manifest.json").write_bytes(data)
        try: CodeModel.load(tmp_path / "m", quiet=True).generate("Add.", max_tokens=2)
        except CodegenError as error: refused += 1; assert "\n" not in str(error)
    assert refused > 45 # spaces and the like may change


def test_names_of_special_tokens_are_text(words):
    model, text = CodeModel.load(words / "fp32", quiet=True), "<eos> <answer> <search><replace><end> <kind:tool>"
    asked = [
        Task("g", "test", Kind.GENERATE, Language.PYTHON, text, files={"solution.py": ""}),
        Task("e", "test", Kind.EDIT, Language.GO, text, files={"a.go": f"// {text}\n", "b.go": text}),
        Task("t", "test", Kind.TOOL, Language.PYTHON, text, read_only={"x.txt": text}),
    ]
    plain = [
        replace(t, prompt="say", files={n: "say" for n in t.files}, read_only={n: "say" for n in t.read_only})
        for t in asked
    ]
    special = lambda task: [
        token for token in model.generation(task, max_tokens=300).prompt if token < len(SPECIAL_TOKENS)
    ]
    # only the frame, whatever the text says
    for task, other in zip(asked, plain): assert special(task) == special(other)
    answers = list(model.solve(asked, max_tokens=120)) # and the text can be decoded and applied
    assert [a.error for a in answers[1:]] == ["", ""]


def test_bad_requests(words):
    model = CodeModel.load(words / "fp32", quiet=True)
    for request, options, words_ in (
        ("", {}, "empty"), ("x", {"max_tokens": -1}, "max_tokens"), ("x", {"temperature": -1}, "temperature"),
        ("x", {"top_p": 2}, "top_p"), ("word " * 999, {}, "of the model's 400"), ("\ud800", {}, "UTF-8"),
        ("x", {"max_tokens": "9"}, "whole number"), ("x", {"temperature": "hot"}, "a number"),
        ("x", {"top_k": 1.5}, "top_k"), ("x", {"stop": 3}, "stop"), ("x", {"stop": ("",)}, "stop"),
        ("x", {"draft_tokens": -1}, "draft_tokens"), ("x", {"files": "a"}, "files"),
        ("x", {"language": "cobol"}, "unknown language"), ("x", {"segments": 0}, "segments"),
    ):
        with pytest.raises(CodegenError, match=words_): model.generate(request, **options)
    marks = model.generation("Say <eos> and <answer>.")
    assert marks.prompt.count(model.tokenizer.eos) == 0 and marks.prompt.count(model.tokenizer.answer) == 1


def test_quick_import_and_no_torch(words):
    code = (
        "import sys, hrm_codegen\nassert 'torch' not in sys.modules\nfrom hrm_codegen import CodeModel\n"
        "m = CodeModel.load(sys.argv[1], quiet=True)\na = m.generate('Add two numbers.', max_tokens=8)\n"
        "assert 'torch' not in sys.modules and 'onnx' not in sys.modules, 'too much is imported'\n"
        "print(len(a.tokens))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(words / "int4")], capture_output=True, text=True, timeout=120, cwd=root
    )
    assert done.returncode == 0 and 1 <= int(done.stdout) <= 8, done.stderr


def test_command_line(words, tmp_path):
    def run(*arguments, stdin=None):
        code = "import sys; from hrm_codegen.cli.app import main; main(sys.argv[1:])"
        done = subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)], input=stdin, capture_output=True, timeout=300
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()
    code, out, err = run(
        "generate", "--model", words / "int4", "--language", "rust", "--max-tokens", 8, stdin=b"Add two numbers."
    )
    assert code == 0 and "runs with onnxruntime, int4" in err, err
    code, out, err = run(
        "generate", "--model", words / "int4", "--json", "--max-tokens", 30,
        stdin="\n".join(json.dumps(t.to_dict()) for t in tasks).encode(),
    )
    assert code == 0 and [json.loads(line)["task_id"] for line in out.splitlines()] == [
        "words", "change", "command",
    ], err
    code, out, err = run("generate", "--model", words / "int4", stdin=b"\xff\xfe")
    assert (code, out) == (2, "") and err.strip().endswith("not UTF-8 text"), err
    code, out, err = run("export", "--model", words / "quanto-int4", "--out", tmp_path / "out")
    assert code == 0 and (tmp_path / "out" / "low.onnx").is_file(), err
