"""CodeHRM against HrmTextForCausalLM of transformers: the same weights must give the same logits."""

import os

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import pytest
import torch
from hypothesis import given, settings, strategies as st
from transformers import HrmTextConfig, HrmTextForCausalLM

from hrm_codegen.model.code import CodeBatch, CodeConfig, CodeHRM
from hrm_codegen.model.convert import (
    config_to_transformers, from_transformers, from_transformers_folder, save_transformers_folder, to_transformers,
)
from hrm_codegen.model.kv_cache import decode_step, prefill

TOLERANCE = 1e-4

configs = st.builds(
    lambda heads, head_dim, ratio, inner, layers, h, l, tied, scale, theta: CodeConfig(
        vocab_size=67, hidden_size=heads * ratio, num_heads=heads, head_dim=head_dim, intermediate_size=inner,
        high_layers=layers, low_layers=layers, h_cycles=h, l_cycles=l, halt_max_steps=3, max_length=64,
        tie_embeddings=tied, embedding_scale=scale, rope_theta=theta,
    ),
    heads=st.integers(1, 4), head_dim=st.sampled_from([2, 8, 16, 24]), ratio=st.sampled_from([8, 12, 16]),
    inner=st.sampled_from([8, 40]), layers=st.integers(1, 4), h=st.integers(1, 3), l=st.integers(1, 3),
    tied=st.booleans(), scale=st.sampled_from([1.0, 5.5, 50.0]), theta=st.sampled_from([100.0, 10000.0]),
)

# prompt and answer lengths
sequences = st.lists(st.tuples(st.integers(1, 9), st.integers(1, 7)), min_size=1, max_size=4)


def fresh(config:CodeConfig, seed:int) -> CodeHRM:
    torch.manual_seed(seed)
    return CodeHRM(config).eval()


def random_tokens(lengths:list, seed:int) -> tuple:
    generator = torch.Generator().manual_seed(seed)
    draw = lambda count: torch.randint(0, 67, (count,), generator=generator).tolist()
    return [draw(p) for p, _ in lengths], [draw(a) for _, a in lengths]


@torch.no_grad()
def ours(model:CodeHRM, prompts:list, answers:list, segments:int = 1) -> list:
    "Logits for the answer tokens of each sequence."
    batch = CodeBatch.from_sequences(prompts, answers)
    hidden = model(batch, segments=segments)[-1].hidden
    return list(model.logits(hidden, torch.zeros(len(hidden), dtype=torch.int64)).split([len(a) for a in answers]))


@torch.no_grad()
def theirs(model:HrmTextForCausalLM, prompts:list, answers:list, left:bool) -> list:
    "The same from transformers, padded left or right."
    length = max(len(p) + len(a) for p, a in zip(prompts, answers))
    tokens, types, mask, positions = (torch.zeros(len(prompts), length, dtype=torch.int64) for _ in range(4))
    places = []
    for row, (prompt, answer) in enumerate(zip(prompts, answers)):
        total = len(prompt) + len(answer)
        start = length - total if left else 0
        tokens[row, start:start + total] = torch.tensor(prompt + answer)
        types[row, start:start + len(prompt)], mask[row, start:start + total] = 1, 1
        positions[row, start:start + total] = torch.arange(total)
        places.append(slice(start + len(prompt) - 1, start + total - 1))
    logits = model(
        input_ids=tokens, token_type_ids=types, attention_mask=mask, position_ids=positions, use_cache=False
    ).logits
    return [logits[row, place] for row, place in enumerate(places)]


def assert_same(a:list, b:list) -> None:
    for left, right in zip(a, b, strict=True): assert (left - right).abs().max() < TOLERANCE


@settings(max_examples=60, deadline=None, derandomize=True)
@given(config=configs, lengths=sequences, left=st.booleans(), seed=st.integers(0, 1000))
def test_logits_agree(config:CodeConfig, lengths:list, left:bool, seed:int):
    "Any configuration, prompt lengths and padding."
    model, (prompts, answers) = fresh(config, seed), random_tokens(lengths, seed)
    assert_same(ours(model, prompts, answers), theirs(to_transformers(model), prompts, answers, left))


@settings(max_examples=15, deadline=None, derandomize=True)
@given(config=configs, lengths=sequences, segments=st.integers(2, 3), seed=st.integers(0, 1000))
def test_segments_are_cycles(config:CodeConfig, lengths:list, segments:int, seed:int):
    "M segments here equal H_cycles * M there."
    model, (prompts, answers) = fresh(config, seed), random_tokens(lengths, seed)
    assert_same(
        ours(model, prompts, answers, segments),
        theirs(to_transformers(model, segments=segments), prompts, answers, left=False),
    )


@settings(max_examples=15, deadline=None, derandomize=True)
@given(config=configs, lengths=sequences, seed=st.integers(0, 1000))
def test_weights_survive_both_ways(config:CodeConfig, lengths:list, seed:int):
    "There and back is the same model, bit for bit, starting from either side."
    model = fresh(config, seed)
    again = from_transformers(to_transformers(model)).state_dict()
    for name, tensor in model.state_dict().items(): assert torch.equal(again[name], tensor), name
    their = HrmTextForCausalLM(HrmTextConfig(**config_to_transformers(config)))
    back = to_transformers(from_transformers(their)).state_dict()
    for name, tensor in their.state_dict().items(): assert torch.equal(back[name], tensor), name


@settings(max_examples=20, deadline=None, derandomize=True)
@given(config=configs, lengths=sequences, segments=st.integers(1, 3), seed=st.integers(0, 1000))
def test_cache_agrees(config:CodeConfig, lengths:list, segments:int, seed:int):
    "Writing with our cache, and with theirs, gives the logits of the whole sequence."
    model, (prompts, answers) = fresh(config, seed), random_tokens([(p, 4) for p, _ in lengths], seed)
    whole, count = ours(model, prompts, answers, segments), len(prompts)
    zeros = [0] * count
    state = prefill(model, prompts, zeros, zeros, new_tokens=4, segments=segments)
    written = [state.hidden[:, -1]]
    for token in torch.tensor(answers)[:, :-1].T: written.append(decode_step(model, state, token)[:, -1])
    logits = torch.stack([model.logits(hidden, torch.zeros(count, dtype=torch.int64)) for hidden in written], 1)
    assert_same(whole, list(logits.detach()))

    their, prompt, answer = to_transformers(model, segments=segments), torch.tensor(prompts[:1]), answers[0]
    with torch.no_grad():
        out = their(input_ids=prompt, token_type_ids=torch.ones_like(prompt), use_cache=True)
        steps_of_theirs = [out.logits[:, -1]]
        for token in answer[:-1]:
            out = their(input_ids=torch.tensor([[token]]), past_key_values=out.past_key_values, use_cache=True)
            steps_of_theirs.append(out.logits[:, -1])
    assert_same([torch.cat(steps_of_theirs)], [logits[0].detach()])


@settings(max_examples=20, deadline=None, derandomize=True)
@given(config=configs, lengths=sequences, cut=st.integers(1, 3), seed=st.integers(0, 1000))
def test_packing_agrees(config:CodeConfig, lengths:list, cut:int, seed:int):
    "Several sequences in one row give the logits of each alone."
    model, (prompts, answers) = fresh(config, seed), random_tokens(lengths, seed)
    batch = CodeBatch.from_sequences(prompts, answers)
    keep = batch.sequence_ids >= 0
    flat = CodeBatch(
        *(
            getattr(batch, name)[keep]
            for name in ("tokens", "targets", "sequence_ids", "positions", "prefix", "kinds", "languages")
        )
    )
    with torch.no_grad(): hidden = model(flat, segments=2)[-1].hidden
    packed = model.logits(hidden, torch.zeros(len(hidden), dtype=torch.int64)).detach()
    assert_same(list(packed.split([len(a) for a in answers])), ours(model, prompts, answers, segments=2))


@pytest.mark.parametrize("tied", [True, False])
def test_folder_both_ways(tmp_path, tied:bool):
    "What we save loads there, and what they save loads here."
    config = CodeConfig(
        vocab_size=67, hidden_size=32, num_heads=2, head_dim=16, intermediate_size=40, h_cycles=2, l_cycles=3,
        tie_embeddings=tied,
    )
    model, (prompts, answers) = fresh(config, 1), random_tokens([(5, 4), (3, 6)], 1)
    their = HrmTextForCausalLM.from_pretrained(save_transformers_folder(model, tmp_path / "ours")).eval()
    assert_same(ours(model, prompts, answers), theirs(their, prompts, answers, left=True))
    their.save_pretrained(tmp_path / "theirs", max_shard_size="10KB")
    assert len(list((tmp_path / "theirs").glob("*.safetensors"))) > 1
    assert_same(ours(from_transformers_folder(tmp_path / "theirs"), prompts, answers), ours(model, prompts, answers))


def test_gradients_agree():
    "With all steps trained through, every gradient is the same."
    config = CodeConfig(
        vocab_size=67, hidden_size=32, num_heads=2, head_dim=16, intermediate_size=40, h_cycles=2, l_cycles=2,
        tie_embeddings=False,
    )
    model, (prompts, answers) = fresh(config, 2).train(), random_tokens([(5, 4)], 2)
    their = HrmTextForCausalLM(HrmTextConfig(**config_to_transformers(config), L_bp_cycles=[2, 2])).train()
    their.load_state_dict(to_transformers(model).state_dict())
    targets = torch.tensor(answers[0])
    hidden = model(CodeBatch.from_sequences(prompts, answers))[0].hidden
    torch.nn.functional.cross_entropy(model.logits(hidden, torch.zeros(4, dtype=torch.int64)), targets).backward()
    tokens, types = torch.tensor([prompts[0] + answers[0]]), torch.tensor([[1] * 5 + [0] * 4])
    torch.nn.functional.cross_entropy(their(input_ids=tokens, token_type_ids=types).logits[0, 4:-1], targets).backward()
    named = dict(model.named_parameters())
    for stack, name in (("low_level", "L_module"), ("high_level", "H_module")):
        for number, layer in enumerate(getattr(their.model, name).layers):
            mine = lambda part: named[f"core.{stack}.layers.{number}.{part}.weight"].grad
            attention, mlp = layer.self_attn, layer.mlp
            parts = torch.cat(
                [p.weight.grad for p in (attention.q_proj, attention.k_proj, attention.v_proj, attention.gate_proj)]
            )
            assert torch.allclose(mine("attention.input_projection"), parts, atol=1e-5)
            assert torch.allclose(mine("attention.output_projection"), attention.o_proj.weight.grad, atol=1e-5)
            assert torch.allclose(
                mine("feed_forward.input_projection"),
                torch.cat([mlp.gate_proj.weight.grad, mlp.up_proj.weight.grad]), atol=1e-5,
            )
            assert torch.allclose(mine("feed_forward.output_projection"), mlp.down_proj.weight.grad, atol=1e-5)
    assert torch.allclose(named["token_embedding.weight"].grad, their.model.embed_tokens.weight.grad, atol=1e-5)
    assert torch.allclose(named["unembedding.weight"].grad, their.lm_head.weight.grad, atol=1e-5)
