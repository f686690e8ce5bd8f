"""Attention weights and gates as frames: right numbers, bounded sizes, and errors that say what is expected."""

from __future__ import annotations

import math

import pytest
import torch
from sinks import Kept
from torch import nn

from tutor import live
from tutor.live.frames import Alarm, Attention, Frame, Gates
from tutor.live.session import Session, use
from tutor.live.standalone import Lines
from tutor.live.weights import MAX_QUERIES, MAX_UNITS, MAX_WEIGHTS, attention_frame, gates_frame
from tutor.live.wire import pack, unpack_frames

TOKENS = ["the", "cat", "sat"]


def only(sink: Kept) -> Frame:
    (frame,) = sink.frames
    return frame


def test_the_weights_of_a_layer_are_shown_head_by_head(sink: Kept) -> None:
    layer = nn.MultiheadAttention(8, 2, batch_first=True)
    x = torch.randn(1, 3, 8)
    weights = layer(x, x, x, average_attn_weights=False)[1]  # (1, 2, 3, 3)
    live.attention("heads", weights[0], TOKENS, head=1)
    frame = only(sink)
    assert isinstance(frame, Attention)
    assert (frame.layers, frame.heads, frame.index, frame.partial) == (1, 2, (0, 1), False)
    assert (frame.queries, frame.keys) == (TOKENS, TOKENS)
    assert [grid.values for grid in frame.weights] == [head.flatten().tolist() for head in weights[0]]


@pytest.mark.parametrize(("shape", "size"), [((2, 3), (1, 1)), ((4, 2, 3), (1, 4)), ((5, 4, 2, 3), (5, 4))])
def test_layers_and_heads_stand_in_front(sink: Kept, shape: tuple[int, ...], size: tuple[int, int]) -> None:
    live.attention("a", torch.rand(shape), "猫坐", keys=TOKENS)
    frame = only(sink)
    assert isinstance(frame, Attention)
    assert (frame.layers, frame.heads, len(frame.weights)) == (*size, size[0] * size[1])
    assert frame.queries == ["猫", "坐"]


def test_of_many_heads_one_travels() -> None:
    weights = torch.rand(12, 12, 10, 10)
    frame = attention_frame("a", 0, weights, "abcdefghij", "abcdefghij", (3, 7))
    assert weights.numel() > MAX_WEIGHTS
    assert (frame.index, frame.partial, len(frame.weights)) == ((3, 7), True, 1)
    assert frame.weights[0].values == weights[3, 7].flatten().tolist()
    # An index from a time when there were more heads is moved inside.
    assert attention_frame("a", 0, weights, "abcdefghij", "abcdefghij", (99, -4)).index == (11, 0)


def test_of_a_large_head_a_part_travels() -> None:
    count = 300
    weights = torch.rand(count, count)
    tokens = [str(n) for n in range(count)]
    frame = attention_frame("a", 0, weights, tokens, tokens, (0, 0), (290, 10))
    (grid,) = frame.weights
    assert (frame.top, frame.left, grid.rows) == (count - MAX_QUERIES, 10, MAX_QUERIES)
    assert grid.values == weights[frame.top :, 10 : 10 + grid.cols].flatten().tolist()
    assert frame.partial


def test_the_learner_is_shown_the_head_that_was_asked_for(sink: Kept) -> None:
    session = Session(sink)
    use(session)
    weights = torch.rand(12, 12, 10, 10)
    session.parts["a"] = ([2, 5], None)
    session.keeps = True
    live.attention("a", weights, "abcdefghij", layer=1)
    frame = only(sink)
    assert isinstance(frame, Attention)
    assert frame.index == (2, 5)
    later = session.kept["a"]([4, 1], None)
    assert isinstance(later, Attention)
    assert later.weights[0].values == weights[4, 1].flatten().tolist()


@pytest.mark.parametrize(
    ("weights", "queries", "keys", "said"),
    [
        (torch.rand(3), TOKENS, None, r"must have shape \(queries, keys\).*not \(3,\)"),
        (torch.rand(1, 1, 1, 3, 3), TOKENS, None, r"not \(1, 1, 1, 3, 3\)"),
        (torch.rand(2, 3, 3), TOKENS[:2], None, r"shape \(2, 3, 3\) must be the 2 queries and the 2 keys"),
        (torch.rand(3, 2), TOKENS, TOKENS, r"shape \(3, 2\) must be the 3 queries and the 3 keys"),
        (torch.rand(0, 3, 3), TOKENS, None, "have no head"),
    ],
)
def test_other_shapes_are_refused_with_what_was_wanted(
    sink: Kept, weights: torch.Tensor, queries: list[str], keys: list[str] | None, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        live.attention("a", weights, queries, keys)


def test_a_head_or_layer_that_is_not_there_is_refused(sink: Kept) -> None:
    with pytest.raises(ValueError, match="head 2 is not there: the attention weights have 2"):
        live.attention("a", torch.rand(2, 3, 3), TOKENS, head=2)
    with pytest.raises(ValueError, match="layer -2 is not there: the attention weights have 1"):
        live.attention("a", torch.rand(2, 3, 3), TOKENS, layer=-2)
    live.attention("a", torch.rand(2, 3, 3), TOKENS, head=-1)
    frame = only(sink)
    assert isinstance(frame, Attention)
    assert frame.index == (0, 1)


def test_masks_are_no_fault_but_nan_is(sink: Kept) -> None:
    scores = torch.zeros(3, 3).masked_fill(torch.ones(3, 3).triu(1).bool(), -math.inf)
    broken = scores.clone()
    broken[2, 0] = math.nan
    for _ in live.steps(1):
        live.attention("scores", scores, TOKENS)
        live.attention("broken", broken, TOKENS)
    pictures = [frame for frame in sink.frames if isinstance(frame, Attention)]
    assert [(frame.nans, frame.infs) for frame in pictures] == [(0, 0), (1, 0)]
    alarms = [frame for frame in sink.frames if isinstance(frame, Alarm)]
    assert [(alarm.name, alarm.value, alarm.count) for alarm in alarms] == [("broken", "nan", 1)]


def test_gates_are_shown_with_their_means_and_units(sink: Kept) -> None:
    c = torch.randn(3, 5)
    live.gates("lstm", TOKENS, at=1, flag=torch.tensor([1.0, 0.0, 0.0]), c=c)
    frame = only(sink)
    assert isinstance(frame, Gates)
    assert (frame.tokens, frame.at, [gate.name for gate in frame.gates]) == (TOKENS, 1, ["flag", "c"])
    flag, state = frame.gates
    assert (flag.units, flag.means, flag.grid.rows) == (1, [1.0, 0.0, 0.0], 1)
    assert (state.units, state.block, state.grid.rows, state.grid.cols) == (5, 1, 5, 3)
    assert state.grid.values == c.T.flatten().tolist()
    assert state.means == pytest.approx(c.double().mean(dim=1).tolist(), abs=1e-12)


@pytest.mark.parametrize("units", [24, 25, 100, 1024])
def test_many_units_are_means_of_neighbours_and_the_mean_is_exact(units: int) -> None:
    h = torch.randn(3, units)
    (gate,) = gates_frame("g", 0, TOKENS, {"h": h}).gates
    assert gate.grid.rows <= MAX_UNITS
    assert gate.grid.rows == math.ceil(units / gate.block)
    last = h[:, (gate.grid.rows - 1) * gate.block :].mean(dim=1)
    assert gate.grid.values[-3:] == pytest.approx(last.tolist(), abs=1e-6)
    assert gate.means == pytest.approx(h.double().mean(dim=1).tolist(), abs=1e-12)


def test_gates_may_be_called_as_the_parameters_are(sink: Kept) -> None:
    live.gates("p", TOKENS, panel=torch.rand(3), tokens=torch.rand(3))
    frame = only(sink)
    assert isinstance(frame, Gates)
    assert [gate.name for gate in frame.gates] == ["panel", "tokens"]


@pytest.mark.parametrize("shape", [(2,), (2, 3), (3, 2, 1), (), (3, 0)])
def test_gates_of_another_shape_are_refused_with_what_was_wanted(sink: Kept, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"gate 'f' must have shape \(3,\) or \(3, units\) for 3 tokens, not"):
        live.gates("g", TOKENS, f=torch.zeros(shape))


def test_a_token_that_is_not_there_is_refused(sink: Kept) -> None:
    with pytest.raises(ValueError, match="token 3 is not there: there are 3 tokens"):
        live.gates("g", TOKENS, at=3, f=torch.zeros(3))
    live.gates("g", [], f=torch.zeros(0))
    assert len(sink.frames) == 1


def test_a_gate_that_is_nan_raises_an_alarm_in_its_name(sink: Kept) -> None:
    for _ in live.steps(1):
        live.gates("g", TOKENS, f=torch.ones(3), c=torch.tensor([1.0, math.inf, math.nan]))
    (alarm,) = (frame for frame in sink.frames if isinstance(frame, Alarm))
    assert (alarm.name, alarm.series, alarm.value, alarm.count) == ("g", "c", "inf", 2)


def test_frames_survive_the_wire() -> None:
    frames: list[Frame] = [
        attention_frame("a", 1, torch.rand(2, 3, 3), TOKENS, TOKENS),
        gates_frame("g", 1, TOKENS, {"f": torch.rand(3, 4)}, 2),
    ]
    assert unpack_frames(pack(frames)[4:]) == frames


def test_without_the_app_they_are_lines(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines()
    lines.emit(attention_frame("a", 1, torch.rand(2, 3, 3), TOKENS, TOKENS))
    lines.emit(gates_frame("g", 1, TOKENS, {"f": torch.tensor([0.5, 0.25, 1.0])}))
    assert capsys.readouterr().out.split("\n")[:2] == [
        "attention  a 1 x 2 heads, 3 queries, 3 keys",
        "gates   g f (1 units): 0.5  0.25  1",
    ]
