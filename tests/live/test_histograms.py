"""Tensors as histograms: right counts and quantiles, whatever the tensor."""

from __future__ import annotations

import math

import msgspec
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sinks import Kept

from tutor import live
from tutor.live import histograms
from tutor.live.frames import Alarm, Bins, Histogram
from tutor.live.histograms import histogram_frame


def single(value: object, **more: object) -> tuple[Histogram, Bins]:
    """The frame of one tensor, and its only row."""
    frame = histogram_frame("h", 3, value, **more)  # type: ignore[arg-type]
    return frame, frame.rows[0]


def test_counts_are_those_of_the_bins() -> None:
    frame, row = single(torch.tensor([0.0, 0.1, 0.9, 1.0, 2.0, 4.0]), bins=4)
    assert (frame.low, frame.high, frame.step, row.name) == (0, 4, 3, "")
    assert row.counts == [3, 1, 1, 1]  # the last bin holds both its ends
    assert (row.total, row.zeros, row.below, row.above) == (6, 1, 0, 0)


@given(st.lists(st.floats(-100, 100), min_size=1, max_size=60), st.integers(1, 50))
def test_nothing_is_lost_between_the_bins(values: list[float], bins: int) -> None:
    _, row = single(torch.tensor(values, dtype=torch.float64), bins=bins)
    assert sum(row.counts) == row.total == len(values)
    assert len(row.counts) == bins


def test_values_beyond_the_range_are_counted_apart() -> None:
    frame, row = single(torch.tensor([-9.0, -1.0, 0.0, 0.5, 1.0, 7.0, 8.0]), bins=2, low=-1, high=1)
    assert (frame.low, frame.high, row.counts, row.below, row.above) == (-1, 1, [1, 3], 1, 2)


def test_nan_and_infinity_are_counted_and_left_out() -> None:
    frame, row = single(torch.tensor([1.0, math.nan, math.inf, -math.inf, -2.0]), bins=3)
    assert (row.nans, row.infs, row.total, row.counts, row.mean) == (1, 2, 5, [1, 0, 1], -0.5)
    assert (frame.low, frame.high, row.low, row.high) == (-2, 1, -2, 1)


def test_each_integer_has_a_bin_of_its_own_or_shares_it_with_as_many() -> None:
    frame, row = single(torch.arange(10).repeat(3))
    assert (frame.low, frame.high, row.counts) == (-0.5, 9.5, [3] * 10)
    frame, row = single(torch.arange(100), bins=40)
    assert (frame.low, frame.high) == (-0.5, 101.5)
    assert row.counts == [3] * 33 + [1]


def test_quantiles_are_exact_up_to_a_quarter_of_a_million_values() -> None:
    value = torch.randn(histograms.EXACT, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    _, row = single(value)
    wanted = torch.quantile(value, torch.tensor(histograms.QUANTILES, dtype=torch.float64))
    assert row.quantiles == pytest.approx(wanted.tolist(), rel=1e-12, abs=1e-12)


def test_quantiles_of_more_values_are_close() -> None:
    value = torch.arange(4_000_000.0)[torch.randperm(4_000_000, generator=torch.Generator().manual_seed(0))]
    _, row = single(value)
    assert row.quantiles == pytest.approx([4e6 * share for share in histograms.QUANTILES], abs=4e6 * 0.005)
    assert row.counts == [100_000] * 40
    assert row.mean == pytest.approx(1_999_999.5)


def test_channels_that_come_in_turn_all_have_a_say() -> None:
    value = torch.zeros(2**20, 2)
    value[:, 1] = 1.0
    _, row = single(value)
    assert row.quantiles == [0, 0, row.quantiles[2], 1, 1]


def test_a_count_that_float32_cannot_hold_is_right() -> None:
    _, row = single(torch.zeros(1, dtype=torch.uint8).expand(2**24 + 3), bins=1)
    assert row.counts == [2**24 + 3]


def test_several_tensors_share_their_bins() -> None:
    frame = histogram_frame("h", 0, {"a": torch.tensor([0.0, 1.0]), "b": torch.tensor([[3.0], [4.0]])}, bins=4)
    assert (frame.low, frame.high) == (0, 4)
    assert [(row.name, row.counts) for row in frame.rows] == [("a", [1, 1, 0, 0]), ("b", [0, 0, 0, 2])]


@pytest.mark.parametrize(
    "value",
    [
        torch.empty(0),
        torch.tensor(3.0, requires_grad=True),
        torch.zeros(7),
        torch.full((3,), math.nan),
        torch.full((3,), math.inf),
        torch.tensor([True, False, True]),
        torch.tensor([2**62, -(2**62)]),
        torch.tensor([1e308, -1.7e308], dtype=torch.float64),
        torch.tensor([5e-324, 0.0], dtype=torch.float64),
        torch.ones(2, 3, 4, dtype=torch.complex64),
        torch.linspace(-1, 1, 16).view(4, 4).bfloat16(),
        torch.linspace(-1, 1, 16).view(4, 4).half(),
        torch.eye(3).to_sparse(),
        torch.arange(30.0).view(5, 6).T[::2],
        [1, 2, 3],
        7.5,
    ],
)
def test_every_tensor_has_a_frame_that_travels(value: object) -> None:
    frame, row = single(value)
    assert frame.low < frame.high
    assert sum(row.counts) + row.nans + row.infs + row.below + row.above == row.total
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(frame), type=Histogram) == frame


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"bins": 0}, "bins must be from 1 to 400"),
        ({"bins": 401}, "not 401"),
        ({"low": 1.0, "high": 1.0}, "low < high"),
        ({"low": math.nan}, "must be finite"),
    ],
)
def test_what_cannot_be_shown_is_refused(more: dict[str, float], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        single(torch.ones(3), **more)


def test_too_many_distributions_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 60 distributions can be shown, not 61"):
        histogram_frame("h", 0, {f"layer{number}": torch.ones(1) for number in range(61)})


def test_one_end_that_is_given_never_ends_a_run() -> None:
    frame, row = single(torch.full((3,), -5.0), low=0.0)
    assert (frame.low, row.below, sum(row.counts)) == (0, 3, 0)
    assert frame.low < frame.high


def test_a_demo_shows_layers_and_is_told_which_of_them_broke(sink: Kept) -> None:
    for step in live.steps(3):
        broken = torch.tensor([1.0, math.nan if step else 2.0])
        live.histogram("activations", {"layer1": torch.ones(3), "layer2": broken}, bins=5)
    frames = [frame for frame in sink.frames if isinstance(frame, Histogram)]
    assert [frame.step for frame in frames] == [1, 2, 3]
    alarms = [frame for frame in sink.frames if isinstance(frame, Alarm)]
    assert [(alarm.name, alarm.series, alarm.step, alarm.value) for alarm in alarms] == [
        ("activations", "layer2", 1, "nan")
    ]
