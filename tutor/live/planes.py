"""From a field, points and paths to the frame of a plane, small enough for a panel."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tutor.live.contours import Contours, levels
from tutor.live.frames import Grid, Path, Plane, Points
from tutor.live.summary import MAX_COLS, MAX_ROWS, as_tensor, grid, pooled, real

if TYPE_CHECKING:
    import torch

MAX_POINTS = 4000
"""Points of one scatter, or of one path, that travel; more are thinned evenly."""


def _every(count: int) -> int:
    """Of so many points, every how many-th travels."""
    return math.ceil(count / MAX_POINTS) or 1


def _pairs(value: Any, what: str) -> torch.Tensor:
    """An (n, 2) float tensor."""
    tensor = real(as_tensor(value))
    if tensor.ndim != 2 or tensor.shape[1] != 2:
        raise ValueError(f"{what} must have shape (n, 2), not {tuple(tensor.shape)}")
    return tensor


def _words(value: Any) -> list[str] | None:
    """The texts of a list of texts; None for what is something else."""
    if isinstance(value, Sequence) and value and all(isinstance(item, str) for item in value):
        return list(value)
    return None


def _scatter(name: str, value: Any) -> Points:
    """One set of points, with class numbers or texts when the value is a pair."""
    pair = isinstance(value, tuple) and len(value) == 2
    xy = _pairs(value[0] if pair else value, f"points {name!r}")
    every = _every(len(xy))
    labels: list[int] = []
    texts: list[str] = []
    if pair:
        found = _words(value[1])
        marks = as_tensor(value[1]).flatten().tolist() if found is None else found
        if len(marks) != len(xy):
            what = "classes" if found is None else "texts"
            raise ValueError(f"points {name!r}: {len(xy)} points but {len(marks)} {what}")
        if found is None:
            labels = [int(label) for label in marks[::every]]
        else:
            texts = found[::every]
    xy = xy[::every]
    return Points(name, xy[:, 0].tolist(), xy[:, 1].tolist(), labels, texts)


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


def _field(field: Any) -> tuple[Grid, bool]:
    """The grid of a field, and whether it holds classes."""
    matrix = as_tensor(field)
    if matrix.ndim != 2:
        raise ValueError(f"field must have shape (rows, cols), not {tuple(matrix.shape)}")
    regions = not matrix.is_floating_point()
    numbers = real(matrix)
    if regions:  # a mean of classes is no class: take every k-th instead
        down = math.ceil(numbers.shape[0] / MAX_ROWS) or 1
        across = math.ceil(numbers.shape[1] / MAX_COLS) or 1
        numbers = numbers[::down, ::across]
    return grid(pooled(numbers, MAX_ROWS, MAX_COLS)), regions


def plane_frame(
    name: str,
    step: int,
    field: Any,
    points: Mapping[str, Any] | None,
    path: Mapping[str, Any] | None,
    x: tuple[float, float] | None,
    y: tuple[float, float] | None,
    contours: Contours = None,
    equal: bool | None = None,
    low: float | None = None,
    high: float | None = None,
) -> Plane:
    """A field, scatters and lines over one rectangle."""
    sets = [_scatter(key, value) for key, value in (points or {}).items()]
    lines = []
    for key, value in (path or {}).items():
        xy = _pairs(value, f"path {key!r}")
        if len(xy) > MAX_POINTS:
            # The last one is where the path has come to: it is never left out.
            xy = xy[[*range(0, len(xy) - 1, _every(len(xy) + 1)), len(xy) - 1]]
        lines.append(Path(key, xy[:, 0].tolist(), xy[:, 1].tolist()))
    area, regions = (None, False) if field is None else _field(field)
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
        contours=levels(None if regions else area, contours, wanted=bool(lines)),
        equal=equal,
        low=None if low is None else float(low),
        high=None if high is None else float(high),
    )
