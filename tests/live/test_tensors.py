"""Tensors as frames: right numbers, bounded sizes, the part that was asked for."""

from __future__ import annotations

import math

import pytest
import torch

from tutor.live import summary
from tutor.live.frames import Tensor
from tutor.live.tensors import tensor_frame


def frame(value: object) -> Tensor:
    return tensor_frame("t", value, 3, None, None)


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
        torch.empty(2, 0, 3),
        torch.ones(2, 3, 4, dtype=torch.complex64),
        torch.ones(2, dtype=torch.complex64).conj(),
        torch.tensor([True, False]),
        torch.full((3,), math.nan),
        torch.tensor([1e300, -1e-310], dtype=torch.float64),
        torch.ones(4, 4, dtype=torch.bfloat16),
        torch.ones(4).to(torch.float8_e4m3fn),
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


def test_more_than_two_axes_show_the_first_matrix_and_bring_the_others() -> None:
    shown = frame(torch.arange(24).view(2, 3, 4))
    assert (shown.index, shown.grid.values) == ([0], list(range(12)))
    assert [grid.values for grid in shown.slices] == [list(range(12)), list(range(12, 24))]
    assert frame(torch.arange(12).view(3, 4)).slices == []
    assert frame(torch.zeros(2, 3, 0)).slices == []


def test_another_matrix_is_shown_when_asked_for() -> None:
    value = torch.arange(2 * 3 * 50 * 200).view(2, 3, 50, 200)
    shown = tensor_frame("t", value, 0, None, None, index=[1, 7], window=(20, 500))
    assert (shown.index, shown.slices) == ([1, 2], [])
    assert shown.high == value.numel() - 1
    assert (shown.pooled, shown.top, shown.left) == (False, 2, 40)
    assert shown.grid.values == value[1, 2, 2:, 40:].flatten().tolist()


def test_a_window_of_what_is_shown_whole_is_the_whole() -> None:
    shown = tensor_frame("t", torch.zeros(3, 4), 0, None, None, window=(1, 1))
    assert (shown.grid.rows, shown.grid.cols, shown.top, shown.left) == (3, 4, 0, 0)


def test_a_list_too_long_for_a_row_is_pooled_and_can_be_seen_in_part() -> None:
    value = torch.arange(1600.0)
    assert frame(value).grid.values[:2] == [4.5, 14.5]
    shown = tensor_frame("t", value, 0, None, None, window=(5, 700))
    assert (shown.top, shown.left, shown.grid.values[0]) == (0, 700, 700)
    assert shown.partial


def test_what_is_shown_whole_is_not_partial() -> None:
    whole = (torch.tensor(1.0), torch.zeros(5), torch.zeros(0), torch.zeros(3, 4), torch.zeros(2, 3, 4))
    assert not any(frame(value).partial for value in whole)
    assert all(frame(torch.zeros(shape)).partial for shape in ((200,), (49, 2), (9, 40, 40)))


def test_labels_name_what_is_shown() -> None:
    names = [f"row {index}" for index in range(100)]
    value = torch.zeros(100, 3)
    assert tensor_frame("t", value, 0, names, ["a", "b", "c"]).rows == []
    assert tensor_frame("t", value, 0, names, ["a", "b", "c"]).cols == ["a", "b", "c"]
    assert tensor_frame("t", value, 0, names, None, window=(52, 0)).rows == names[52:]
    assert tensor_frame("t", value, 0, ["of another"], None, window=(52, 0)).rows == []
