"""What a demo calls, with a sink that remembers."""

from __future__ import annotations

import math

import pytest
import torch
from sinks import Kept

from tutor import live
from tutor.live.frames import Curve, Note, Shapes, Table
from tutor.live.pending import MAX_POINTS, Pending, thin
from tutor.live.session import Session, current, use
from tutor.live.wire import Splitter, Turn, pack, unpack_control, unpack_frames


class Memory(Kept):
    """It also keeps the steps, and wants a picture at every tenth."""

    wake = True

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[int] = []

    def boundary(self, step: int, total: int) -> bool:
        self.steps.append(step)
        return step % 10 == 0


@pytest.fixture
def sink() -> Memory:
    sink = Memory()
    use(Session(sink, knobs={"lr": 0.1}))
    return sink


def test_steps_count_and_pictures_are_due_at_the_wanted_steps_and_the_last(sink: Memory) -> None:
    due = [step for step in live.steps(25) if live.due() and live.due()]
    assert sink.steps == list(range(26))
    assert due == [0, 10, 20, 24]
    assert live.due()


def test_a_curve_has_the_step_as_its_x_unless_another_is_given(sink: Memory) -> None:
    for _ in live.steps(2):
        live.curve("loss", train=torch.tensor(0.5, requires_grad=True))
    live.curve("loss", at=9, dev=math.nan)
    assert [point[:2] for point in sink.points] == [("loss", 0.0), ("loss", 1.0), ("loss", 9.0)]
    assert sink.points[0][2] == {"train": 0.5}


def test_an_unknown_knob_names_the_nearest(sink: Memory) -> None:
    assert live.knob("lr") == 0.1
    with pytest.raises(live.LiveError, match="did you mean 'lr'"):
        live.knob("l_r")


def test_the_seed_asked_for_wins_over_the_demos_own(sink: Memory) -> None:
    assert live.seed(3) == 3
    first = torch.rand(1)
    use(Session(sink, seed=3))
    assert live.seed(0) == 3
    assert torch.rand(1) == first


def test_rows_of_a_table_may_be_mappings_or_lists(sink: Memory) -> None:
    live.table("t", [{"a": 1, "b": torch.tensor(2.0)}, {"a": 3}])
    live.table("t", [[1, "x"]], columns=["n", "s"])
    mappings, lists = sink.frames
    assert isinstance(mappings, Table)
    assert isinstance(lists, Table)
    assert (mappings.columns, mappings.rows) == (["a", "b"], [[1, 2.0], [3, None]])
    assert (lists.columns, lists.rows) == (["n", "s"], [[1, "x"]])


def test_notes_carry_their_figures(sink: Memory) -> None:
    live.note("best", dev=torch.tensor(0.25))
    assert sink.frames == [Note("best", 0, {"dev": 0.25})]


def test_shapes_fill_as_data_flows_and_stop_where_a_shape_breaks(sink: Memory) -> None:
    model = torch.nn.Sequential(torch.nn.Linear(4, 3), torch.nn.ReLU(), torch.nn.Linear(5, 1))
    live.shapes(model)
    with pytest.raises(RuntimeError) as raised:
        model(torch.zeros(2, 4))
    for told in current().on_failure:
        told(raised.value)
    last = sink.frames[-1]
    assert isinstance(last, Shapes)
    assert [(row.input, row.output) for row in last.layers] == [
        ("(2, 4)", "(2, 3)"),
        ("(2, 3)", "(2, 3)"),
        ("(2, 3)", ""),
    ]
    assert "mat1 and mat2" in last.layers[2].error
    assert [row.parameters for row in last.layers] == [15, 0, 6]


def test_a_lazy_layer_has_parameters_once_data_came(sink: Memory) -> None:
    model = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.LazyLinear(10))
    live.shapes(model)
    model(torch.zeros(2, 3, 4))
    first, last = [frame for frame in sink.frames if isinstance(frame, Shapes)][:: len(sink.frames) - 1]
    assert [(row.type, row.parameters) for row in first.layers] == [("Flatten", 0), ("LazyLinear", 0)]
    assert [(row.type, row.parameters, row.bytes) for row in last.layers] == [("Flatten", 0, 0), ("Linear", 130, 520)]


def test_shapes_may_be_asked_for_twice(sink: Memory) -> None:
    live.shapes(torch.nn.Linear(4, 3), "first")
    live.shapes(torch.nn.Linear(3, 2), "second")
    assert [frame.name for frame in sink.frames if isinstance(frame, Shapes)] == ["first", "second"]


def test_pending_keeps_every_point_and_the_newest_picture() -> None:
    pending = Pending()
    for step in range(5):
        pending.point("loss", step, {"train": step})
        pending.add(Table("t", step, [], []))
    frames = pending.take()
    assert [frame.step for frame in frames if isinstance(frame, Table)] == [4]
    (curve,) = [frame for frame in frames if isinstance(frame, Curve)]
    assert curve.series["train"].values == [0, 1, 2, 3, 4]
    assert not pending


def test_a_reader_that_sleeps_costs_detail_but_no_extreme_and_no_memory() -> None:
    pending = Pending()
    for step in range(4 * MAX_POINTS):
        pending.point("loss", step, {"train": -9.0 if step == 70001 else 9.0 if step == 99999 else step % 7})
    (curve,) = pending.take()
    assert isinstance(curve, Curve)
    series = curve.series["train"]
    assert len(series.values) <= MAX_POINTS
    assert (min(series.values), max(series.values)) == (-9.0, 9.0)
    assert series.at[-1] == 4 * MAX_POINTS - 1
    assert series.at == sorted(series.at)


def test_thinning_halves_and_keeps_both_ends() -> None:
    at, values = [float(n) for n in range(100)], [math.sin(n) for n in range(100)]
    low, high = min(values), max(values)
    thin(at, values)
    assert len(values) <= 51
    assert at[-1] == 99
    assert (min(values), max(values)) == (low, high)


def test_thinning_keeps_every_burst_of_nan_and_the_extremes_beside_it() -> None:
    at = [float(n) for n in range(101)]
    values = [math.nan if n == 41 else 7.0 if n == 42 else n % 3 for n in range(101)]
    thin(at, values)
    assert any(math.isnan(value) for value in values)
    assert max(value for value in values if not math.isnan(value)) == 7.0


def test_messages_survive_any_cut_of_the_stream() -> None:
    sent = pack([Note("a", 0, {}), Note("b", 1, {"x": 0.5})]) + pack([Table("t", 0, ["a"], [[1]])])
    splitter = Splitter()
    bodies = [body for index in range(len(sent)) for body in splitter.feed(sent[index : index + 1])]
    assert [len(unpack_frames(body)) for body in bodies] == [2, 1]
    assert unpack_control(pack(Turn("lr", 0.5))[4:]) == Turn("lr", 0.5)


def test_a_damaged_stream_is_refused() -> None:
    with pytest.raises(ValueError, match="bytes"):
        Splitter().feed(b"\xff\xff\xff\xff")
