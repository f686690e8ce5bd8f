"""The frame of a tensor: its facts, and as much of it as a panel can show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tutor.live.frames import Grid, Tensor
from tutor.live.measures import Facts, facts, facts_and_blocks, real
from tutor.live.summary import MAX_COLS, MAX_ROWS, as_tensor, grid

if TYPE_CHECKING:
    import torch


def tensor_frame(
    name: str,
    value: Any,
    step: int,
    rows: Sequence[Any] | None,
    cols: Sequence[Any] | None,
    *,
    index: Sequence[int] | None = None,
    window: tuple[int, int] | None = None,
) -> Tensor:
    """The facts of a tensor and a grid of it, small enough for a panel.

    `index` names a matrix of a tensor with more than two axes; what is missing counts as 0, what lies outside as the
    last. `window` is the top and left of a part to show as it is of a matrix that is too large to be shown whole.
    """
    tensor = as_tensor(value)
    at = _index(tensor, index or ())
    matrix = _matrix(tensor, at)
    height, width = matrix.shape
    large = height > MAX_ROWS or width > MAX_COLS
    pooled = large and window is None
    top, left = _corner(window, (height, width)) if window and large else (0, 0)
    if pooled:
        found, shown = _pooled(tensor, matrix)
    else:
        found, shown = facts(tensor), real(matrix[top : top + MAX_ROWS, left : left + MAX_COLS])
    return Tensor(
        name=name,
        step=step,
        shape=list(tensor.shape),
        dtype=str(tensor.dtype).removeprefix("torch."),
        device=str(tensor.device),
        grid=grid(shown),
        pooled=pooled,
        index=at,
        rows=_labels(rows, height, top, shown.shape[0], pooled=pooled),
        cols=_labels(cols, width, left, shown.shape[1], pooled=pooled),
        low=found.low,
        high=found.high,
        mean=found.mean,
        std=found.std,
        nans=found.nans,
        infs=found.infs,
        top=top,
        left=left,
        slices=_slices(tensor),
    )


def _index(tensor: torch.Tensor, wanted: Sequence[int]) -> list[int]:
    """One number for each of the leading axes, none outside its axis."""
    lead = tensor.shape[:-2]
    given = [*wanted, *[0] * len(lead)]
    return [max(0, min(int(at), size - 1)) for at, size in zip(given, lead, strict=False)]


def _matrix(tensor: torch.Tensor, index: Sequence[int]) -> torch.Tensor:
    """The matrix at an index; fewer than two axes are one row, and no values no rows."""
    if not tensor.numel():
        return tensor.new_zeros((0, 0))
    return tensor[tuple(index)] if tensor.ndim >= 2 else tensor.reshape(1, -1)


def _corner(window: tuple[int, int], size: tuple[int, int]) -> tuple[int, int]:
    """The top and left of a window that lies within its matrix."""
    (top, left), (height, width) = window, size
    return max(0, min(int(top), height - MAX_ROWS)), max(0, min(int(left), width - MAX_COLS))


def _pooled(tensor: torch.Tensor, matrix: torch.Tensor) -> tuple[Facts, torch.Tensor]:
    """The facts of a tensor and the block means of its matrix: in one pass where that is all of it."""
    found, blocks = facts_and_blocks(matrix, MAX_ROWS, MAX_COLS)
    return (found if matrix.numel() == tensor.numel() else facts(tensor)), blocks


def _labels(labels: Sequence[Any] | None, size: int, first: int, count: int, *, pooled: bool) -> list[str]:
    """The labels of what is shown; none where a block has many, and none that are not as many as the axis is long."""
    if labels is None or len(labels) != size or (pooled and count < size):
        return []
    return [str(label) for label in labels[first : first + count]]


def _slices(tensor: torch.Tensor) -> list[Grid]:
    """All matrices of a tensor with more than two axes, in order, if together they are few values; else none."""
    if tensor.ndim <= 2 or not 0 < tensor.numel() <= MAX_ROWS * MAX_COLS:
        return []
    height, width = tensor.shape[-2:]
    if height > MAX_ROWS or width > MAX_COLS:
        return []
    return [grid(matrix) for matrix in real(tensor).reshape(-1, height, width)]
