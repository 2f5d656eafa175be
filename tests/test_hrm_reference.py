"""The puzzle model against its NumPy reference over random configurations: three training steps and their gradients
in float64."""
import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hrm_codegen.model.hrm import HRM, HRMConfig, PuzzleBatch, begin, halting_step, step_loss
from hrm_codegen.model.reference import (
    Puzzles, ReferenceModel, central_difference, first_carry, last_step_loss, reference_step,
)

@st.composite
def configurations(draw):
    """Small models of every shape: odd sizes, one or several layers, both kinds of positions, with and without a
    puzzle table."""
    heads = draw(st.integers(1, 3))
    return HRMConfig(
        vocab_size=draw(st.integers(2, 7)), cells=draw(st.integers(1, 9)),
        hidden_size=heads * 2 * draw(st.integers(1, 3)), num_heads=heads, intermediate_size=draw(st.integers(1, 9)),
        high_layers=draw(st.integers(1, 2)), low_layers=draw(st.integers(1, 2)), h_cycles=draw(st.integers(1, 3)),
        l_cycles=draw(st.integers(1, 3)), positions=draw(st.sampled_from(["rotary", "learned"])),
        puzzle_rows=draw(st.integers(0, 3)), puzzle_places=draw(st.integers(1, 2)),
        halt_max_steps=draw(st.integers(1, 4)), halt_exploration=draw(st.sampled_from([0.0, 0.4, 1.0])),
        rope_theta=draw(st.sampled_from([10.0, 10000.0])),
    )


def build(config, seed):
    "The model in float64 with weights that are all alive, and the reference with the same weights."
    torch.manual_seed(seed)
    model = HRM(config).double()
    for parameter in model.parameters(): torch.nn.init.normal_(parameter, std=0.3)
    weights = {name: value.detach().numpy().copy() for name, value in model.state_dict().items()}
    return model, ReferenceModel(
        weights, config.num_heads, config.h_cycles, config.l_cycles, config.halt_max_steps, config.norm_eps,
        config.rope_theta,
    )


def random_puzzles(config, rows, draw):
    "Random tokens and labels; some cells do not count, and sometimes a whole row."
    labels = draw.integers(0, config.vocab_size, (rows, config.cells))
    labels[draw.random(labels.shape) < 0.2] = -100
    labels[0, 0] = 0 # At least one cell of the batch counts
    return Puzzles(
        draw.integers(0, config.vocab_size, (rows, config.cells)), labels,
        draw.integers(0, max(1, config.puzzle_rows), rows),
    )


def least_steps(config, rows, seed):
    "The same draws as in `should_halt`."
    generator = torch.Generator().manual_seed(seed)
    if not config.halt_exploration or config.halt_max_steps == 1: return np.ones(rows, int)
    explores = torch.rand(rows, generator=generator) < config.halt_exploration
    return torch.where(explores, torch.randint(2, config.halt_max_steps + 1, (rows,), generator=generator), 1).numpy()


def close(ours, theirs, tolerance=1e-9):
    "Both the same to the tolerance, relative to the largest number."
    ours = ours.detach().numpy()
    assert ours.shape == np.shape(theirs) and np.isfinite(ours).all()
    assert np.abs(ours - theirs).max(initial=0) <= tolerance * max(1.0, np.abs(theirs).max(initial=0))


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(config=configurations(), rows=st.integers(1, 4), seed=st.integers(0, 10**6), kind=st.sampled_from(["stablemax", "softmax"]))
def test_three_steps_agree(config, rows, seed, kind):
    model, reference = build(config, seed)
    draw = np.random.default_rng(seed)
    batches = [random_puzzles(config, rows, draw) for _ in range(3)]
    carry, expected_carry = begin(model, PuzzleBatch.from_arrays(vars(batches[0]))), first_carry(reference, batches[0])
    for number, new in enumerate(batches):
        step = halting_step(
            model, carry, PuzzleBatch.from_arrays(vars(new)), torch.Generator().manual_seed(seed + number)
        )
        loss = step_loss(step.segment, step.carry.batch.labels, step.going_on, kind)
        expected = reference_step(reference, expected_carry, new, least_steps(config, rows, seed + number), kind)
        carry, expected_carry = step.carry, expected.carry
        close(step.segment.logits, expected.logits)
        close(step.segment.q_values, expected.q_values)
        close(carry.states.high, expected_carry.high)
        close(carry.states.low, expected_carry.low)
        close(loss.total, expected.loss)
        assert (step.going_on is None) == (expected.going_on is None) == (config.halt_max_steps == 1)
        if step.going_on is not None: close(step.going_on, expected.going_on)
        assert carry.steps.tolist() == expected_carry.steps.tolist()
        assert carry.halted.tolist() == expected_carry.halted.tolist()
        assert carry.batch.inputs.tolist() == expected_carry.puzzles.inputs.tolist()
        assert carry.batch.labels.tolist() == expected_carry.puzzles.labels.tolist()
        counted = [t[0] for t, l in zip(expected.targets, expected_carry.puzzles.labels) if (l >= 0).any()]
        assert loss.puzzles_right == pytest.approx(np.mean(counted))


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(config=configurations(), rows=st.integers(1, 3), seed=st.integers(0, 10**6), kind=st.sampled_from(["stablemax", "softmax"]))
def test_gradients_agree(config, rows, seed, kind):
    model, reference = build(config, seed)
    draw = np.random.default_rng(seed)
    puzzles = random_puzzles(config, rows, draw)
    batch = PuzzleBatch.from_arrays(vars(puzzles))
    step = halting_step(model, begin(model, batch), batch, torch.Generator().manual_seed(seed))
    step_loss(step.segment, step.carry.batch.labels, step.going_on, kind).total.backward()
    expected = reference_step(
        reference, first_carry(reference, puzzles), puzzles, least_steps(config, rows, seed), kind
    )
    assert last_step_loss(reference, expected, kind) == pytest.approx(expected.loss, rel=1e-12)
    for name, parameter in model.named_parameters():
        gradient = parameter.grad.to_dense().numpy()
        for index in zip(*(draw.integers(n, size=2) for n in gradient.shape)):
            slope = central_difference(reference, expected, name, index, kind)
            assert gradient[index] == pytest.approx(slope, rel=1e-5, abs=1e-7), name


@pytest.mark.parametrize(
    "fault",
    [
        "core.low_level.layers.0.attention.input_projection.weight", "halting_head.bias", "high_start",
        "token_embedding.weight",
    ],
)
def test_a_fault_is_noticed(fault):
    "A weight moved by one part in a million shows in the comparison, so agreement means something."
    config = HRMConfig(5, 4, hidden_size=8, num_heads=2, intermediate_size=5, high_layers=1, low_layers=1)
    model, reference = build(config, 0)
    puzzles = Puzzles(np.ones((2, 4), int), np.ones((2, 4), int), np.zeros(2, int))
    moved = ReferenceModel({**reference.weights, fault: reference.weights[fault] * (1 + 1e-6)}, 2, 2, 2, 16)
    segment = halting_step(
        model, begin(model, PuzzleBatch.from_arrays(vars(puzzles))), PuzzleBatch.from_arrays(vars(puzzles))
    ).segment
    expected = reference_step(moved, first_carry(moved, puzzles), puzzles, np.ones(2))
    with pytest.raises(AssertionError):
        close(segment.logits, expected.logits)
        close(segment.q_values, expected.q_values)
