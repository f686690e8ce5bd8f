"""From tensors to frames that fit a panel. Runs where the tensor lives, so that no big tensor ever travels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tutor.live.frames import Figure, Grid
from tutor.live.measures import real as real

if TYPE_CHECKING:
    import torch

MAX_ROWS = 48
MAX_COLS = 160
"""No panel shows a finer grid than this; half blocks put two rows into a line."""


def figure(value: Any) -> Any:
    """A Python value for a 0-d tensor or NumPy scalar, a list for a larger one; others as they are."""
    tolist = getattr(value, "tolist", None)
    if tolist is not None:
        return tolist()
    if isinstance(value, (list, tuple)):
        return [figure(item) for item in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return str(value)


def number(value: Any) -> float:
    """A float from a number or a tensor of one element, with or without a graph behind it."""
    if type(value) is float:
        return value
    item = getattr(value, "item", None)
    return float(value if item is None else item())


def cell(value: Any) -> Figure:
    """One cell of a table: a figure, or the text of what is not one."""
    value = figure(value)
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def as_tensor(value: Any) -> torch.Tensor:
    """A detached CPU view of a tensor, an array, a list or a number; nothing is copied that need not be."""
    import torch

    tensor = value.detach() if isinstance(value, torch.Tensor) else torch.as_tensor(value)
    if tensor.is_sparse:
        tensor = tensor.to_dense()
    return tensor.resolve_conj() if tensor.is_complex() else tensor


def pooled(matrix: torch.Tensor, rows: int, cols: int) -> torch.Tensor:
    """Block means of a matrix: (R, C) -> (at most rows, at most cols). A nan in a block makes the block nan."""
    import torch.nn.functional as F

    height, width = matrix.shape
    size = (min(rows, height), min(cols, width))
    if size == (height, width):
        return matrix
    return F.adaptive_avg_pool2d(matrix[None], size)[0]


def grid(matrix: torch.Tensor) -> Grid:
    """A matrix as a grid."""
    rows, cols = matrix.shape
    return Grid(rows, cols, matrix.flatten().tolist())
