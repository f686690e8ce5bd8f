"""From tensors to frames that fit a panel. Runs where the tensor lives, so that no big tensor ever travels."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tutor.live.frames import Figure, Grid, Path, Plane, Points, Tensor

if TYPE_CHECKING:
    import torch

MAX_ROWS = 48
MAX_COLS = 160
"""No panel shows a finer grid than this; half blocks put two rows into a line."""
MAX_POINTS = 4000
"""Points of one scatter, or of one path, that travel; more are thinned evenly."""


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


def real(tensor: torch.Tensor) -> torch.Tensor:
    """The numbers to look at: magnitudes for complex values, float32 at least, on the CPU."""
    import torch

    if tensor.is_complex():
        tensor = tensor.abs()
    if tensor.dtype not in (torch.float32, torch.float64):
        wide = tensor.dtype in (torch.int64, torch.int32, torch.uint8, torch.bool)
        tensor = tensor.to(torch.float64 if wide else torch.float32)
    return tensor.cpu()


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


def tensor_frame(name: str, value: Any, step: int, rows: Sequence[Any] | None, cols: Sequence[Any] | None) -> Tensor:
    """The facts of a tensor and a grid of it, small enough for a panel."""
    tensor = as_tensor(value)
    numbers = real(tensor)
    low, high, mean, std, nans, infs = _statistics(numbers)
    lead = [0] * max(0, numbers.ndim - 2)
    matrix = numbers[tuple(lead)] if lead and numbers.numel() else numbers
    if numbers.numel() == 0:
        matrix = numbers.new_zeros((0, 0))
    elif matrix.ndim < 2:
        matrix = matrix.reshape(1, -1)
    small = pooled(matrix, MAX_ROWS, MAX_COLS) if matrix.numel() else matrix
    return Tensor(
        name=name,
        step=step,
        shape=list(tensor.shape),
        dtype=str(tensor.dtype).removeprefix("torch."),
        device=str(tensor.device),
        grid=grid(small),
        pooled=small.shape != matrix.shape,
        index=lead,
        rows=[str(label) for label in rows or ()],
        cols=[str(label) for label in cols or ()],
        low=low,
        high=high,
        mean=mean,
        std=std,
        nans=nans,
        infs=infs,
    )


def _statistics(numbers: torch.Tensor) -> tuple[float | None, float | None, float | None, float | None, int, int]:
    """Lowest, highest, mean and standard deviation of what is finite; how many are nan, and how many infinite."""
    import torch

    if not numbers.numel():
        return None, None, None, None, 0, 0
    low, high = (end.item() for end in numbers.aminmax())
    nans = infs = 0
    if not (math.isfinite(low) and math.isfinite(high)):  # a nan anywhere makes both ends nan
        nans, infs = int(numbers.isnan().sum()), int(numbers.isinf().sum())
        numbers = numbers[numbers.isfinite()]
        if not numbers.numel():
            return None, None, None, None, nans, infs
        low, high = (end.item() for end in numbers.aminmax())
    std, mean = torch.std_mean(numbers.double(), correction=0)
    return low, high, mean.item(), std.item(), nans, infs


def _pairs(value: Any, what: str) -> torch.Tensor:
    """An (n, 2) float tensor, thinned evenly to what can be drawn."""
    tensor = real(as_tensor(value))
    if tensor.ndim != 2 or tensor.shape[1] != 2:
        raise ValueError(f"{what} must have shape (n, 2), not {tuple(tensor.shape)}")
    return tensor[:: math.ceil(len(tensor) / MAX_POINTS) or 1] if len(tensor) > MAX_POINTS else tensor


def _scatter(name: str, value: Any) -> Points:
    """One set of points, with class numbers when the value is a pair."""
    pair = isinstance(value, tuple) and len(value) == 2
    xy = _pairs(value[0] if pair else value, f"points {name!r}")
    labels: list[int] = []
    if pair:
        classes = as_tensor(value[1]).flatten()
        every = math.ceil(len(classes) / MAX_POINTS) if len(classes) > MAX_POINTS else 1
        labels = [int(label) for label in classes[::every].tolist()]
        if len(labels) != len(xy):
            raise ValueError(f"points {name!r}: {len(xy)} points but {len(labels)} classes")
    return Points(name, xy[:, 0].tolist(), xy[:, 1].tolist(), labels)


def _bounds(values: list[float], given: tuple[float, float] | None) -> tuple[float, float]:
    """The range to show: as given, else around the finite values with a margin."""
    if given is not None:
        return float(given[0]), float(given[1])
    finite = [value for value in values if math.isfinite(value)]
    if not finite:
        return 0.0, 1.0
    low, high = min(finite), max(finite)
    margin = 0.05 * (high - low) or 0.5
    return low - margin, high + margin


def plane_frame(
    name: str,
    step: int,
    field: Any,
    points: Mapping[str, Any] | None,
    path: Mapping[str, Any] | None,
    x: tuple[float, float] | None,
    y: tuple[float, float] | None,
) -> Plane:
    """A field, scatters and lines over one rectangle."""
    sets = [_scatter(key, value) for key, value in (points or {}).items()]
    lines = []
    for key, value in (path or {}).items():
        xy = _pairs(value, f"path {key!r}")
        lines.append(Path(key, xy[:, 0].tolist(), xy[:, 1].tolist()))
    area: Grid | None = None
    regions = False
    if field is not None:
        matrix = as_tensor(field)
        if matrix.ndim != 2:
            raise ValueError(f"field must have shape (rows, cols), not {tuple(matrix.shape)}")
        regions = not matrix.is_floating_point()
        numbers = real(matrix)
        if regions:  # a mean of classes is no class: take every k-th instead
            down = math.ceil(numbers.shape[0] / MAX_ROWS) or 1
            across = math.ceil(numbers.shape[1] / MAX_COLS) or 1
            numbers = numbers[::down, ::across]
        area = grid(pooled(numbers, MAX_ROWS, MAX_COLS))
    drawn: list[Points | Path] = [*sets, *lines]
    return Plane(
        name=name,
        step=step,
        x=_bounds([value for item in drawn for value in item.xs], x),
        y=_bounds([value for item in drawn for value in item.ys], y),
        field=area,
        regions=regions,
        points=sets,
        paths=lines,
    )
