"""Tensors as frames: right numbers, bounded sizes."""

from __future__ import annotations

import math

import pytest
import torch

from tutor.live import summary
from tutor.live.frames import Tensor


def frame(value: object) -> Tensor:
    return summary.tensor_frame("t", value, 3, None, None)


def test_a_small_tensor_is_shown_as_it_is() -> None:
    shown = frame(torch.tensor([[1, -2], [3, 4]]))
    assert (shown.shape, shown.dtype, shown.grid.values, shown.pooled) == (
        [2, 2],
        "int64",
        [1, -2, 3, 4],
        False,
    )
    assert (shown.low, shown.high, shown.mean, shown.step) == (-2, 4, 1.5, 3)


def test_a_large_tensor_is_pooled_and_keeps_its_facts() -> None:
    value = torch.zeros(1000, 1000)
    value[0, 0] = 7
    shown = frame(value)
    assert shown.pooled
    assert (shown.grid.rows, shown.grid.cols) == (summary.MAX_ROWS, summary.MAX_COLS)
    assert (shown.shape, shown.high) == ([1000, 1000], 7)


def test_nan_and_infinity_are_counted_and_left_out_of_the_statistics() -> None:
    shown = frame(torch.tensor([1.0, math.nan, math.inf, 3.0]))
    assert (shown.nans, shown.infs, shown.low, shown.high, shown.mean) == (1, 1, 1, 3, 2)


@pytest.mark.parametrize(
    "value",
    [
        torch.tensor(3.0, requires_grad=True),
        torch.empty(0, 4),
        torch.ones(2, 3, 4, dtype=torch.complex64),
        torch.tensor([True, False]),
        torch.full((3,), math.nan),
        torch.tensor([1e300, -1e-310], dtype=torch.float64),
        torch.ones(4, 4, dtype=torch.bfloat16),
        torch.eye(3).to_sparse(),
        torch.tensor([2**62]),
        [[1, 2], [3, 4]],
        7,
    ],
    ids=str,
)
def test_every_tensor_has_a_frame(value: object) -> None:
    shown = frame(value)
    assert len(shown.grid.values) == shown.grid.rows * shown.grid.cols


def test_more_than_two_axes_show_the_first_matrix() -> None:
    shown = frame(torch.arange(24).view(2, 3, 4))
    assert (shown.index, shown.grid.values) == ([0], list(range(12)))


def test_the_field_of_a_plane_is_a_quantity_or_regions() -> None:
    quantity = summary.plane_frame("p", 0, torch.rand(200, 400), None, None, (0, 1), (0, 1))
    assert quantity.field is not None
    assert not quantity.regions
    assert (quantity.field.rows, quantity.field.cols) == (summary.MAX_ROWS, summary.MAX_COLS)
    regions = summary.plane_frame("p", 0, torch.randint(0, 3, (200, 400)), None, None, (0, 1), (0, 1))
    assert regions.field is not None
    assert regions.regions
    assert set(regions.field.values) <= {0, 1, 2}


def test_points_keep_their_classes_and_give_the_range() -> None:
    xy = torch.tensor([[0.0, 1.0], [2.0, 5.0]])
    shown = summary.plane_frame("p", 0, None, {"train": (xy, torch.tensor([0, 1]))}, {"way": xy}, None, None)
    assert shown.points[0].labels == [0, 1]
    assert shown.paths[0].ys == [1, 5]
    assert shown.x[0] < 0 < 2 < shown.x[1]


@pytest.mark.parametrize("points", [torch.zeros(3), torch.zeros(3, 3), (torch.zeros(3, 2), torch.zeros(2))])
def test_points_of_another_shape_are_refused_with_what_was_wanted(points: object) -> None:
    with pytest.raises(ValueError, match="points 'train'"):
        summary.plane_frame("p", 0, None, {"train": points}, None, None, None)


def test_figures_are_plain_values() -> None:
    assert summary.figure(torch.tensor([1, 2])) == [1, 2]
    assert summary.figure(torch.tensor(0.5)) == 0.5
    assert summary.figure((True, "x", None)) == [True, "x", None]
    assert summary.cell([1]) == "[1]"
