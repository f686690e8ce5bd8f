"""Where a part of the plane lies on the canvas."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from tutor.live.frames import Plane
from tutor.views.axes import Axis

_COMPARABLE = 3.0
"""Up to this ratio of the ranges, a step in x and a step in y are drawn equally long."""

Cell = tuple[int, int]
"""Column and row of a cell of the area, (0, 0) at the upper left."""
Dot = tuple[float, float]
"""A place in dots, (0, 0) at the upper left."""


class Area(NamedTuple):
    """The place of the picture on the canvas, in cells."""

    left: int
    width: int
    height: int
    plane: Plane

    def x(self, column: int) -> float:
        """The x of the middle of a column of cells."""
        return _between(self.plane.x, (column + 0.5) / self.width)

    def y(self, row: int) -> float:
        """The y of the middle of a pixel row: half a cell high, 0 at the top."""
        return _between(self.plane.y, 1 - (row + 0.5) / (2 * self.height))

    def cell_y(self, row: int) -> float:
        """The y of the middle of a row of cells."""
        return _between(self.plane.y, 1 - (row + 0.5) / self.height)

    def places(self, xs: Sequence[float], ys: Sequence[float], across: int, down: int) -> list[Dot | None]:
        """Where points fall on `across` x `down` dots; None for one that is not finite."""
        right, up = Axis(*self.plane.x, across), Axis(*self.plane.y, down)
        return [
            (right.share(x) * across - 0.5, (1 - up.share(y)) * down - 0.5)
            if math.isfinite(x) and math.isfinite(y)
            else None
            for x, y in zip(xs, ys, strict=False)
        ]

    def cell(self, place: Dot) -> Cell:
        """The cell of a place in braille dots, the nearest one for a place on the very edge."""
        column, row = (max(-1.0, min(place[0], 2.0 * self.width)), max(-1.0, min(place[1], 4.0 * self.height)))
        return (
            min(self.width - 1, max(0, round(column) // 2)),
            min(self.height - 1, max(0, round(row) // 4)),
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies within the rectangle."""
        (x0, x1), (y0, y1) = self.plane.x, self.plane.y
        return x0 <= x <= x1 and y0 <= y <= y1


def _between(ends: tuple[float, float], share: float) -> float:
    # Each end by itself: the distance of two large numbers of different sign may not fit a float.
    return ends[0] * (1 - share) + ends[1] * share


def comparable(plane: Plane) -> bool:
    """Whether x and y are of one kind, so that the picture must not be stretched; as told, else by what it holds.

    A line through points alone is a function, its y another quantity than its x; words need the width there is.
    """
    spans = [high - low for low, high in (plane.x, plane.y)]
    if not all(math.isfinite(span) and span > 0 for span in spans):
        return False
    if plane.equal is not None:
        return plane.equal
    if plane.field is None and not any(points.labels for points in plane.points):
        return False
    return 1 / _COMPARABLE <= spans[0] / spans[1] <= _COMPARABLE


def area(plane: Plane, left: int, cells: int, rows: int) -> Area:
    """As large as there is room, or, for comparable axes, as large as the true proportions allow."""
    cells, rows = max(1, cells), max(1, rows)
    if comparable(plane):
        ratio = (plane.x[1] - plane.x[0]) / (plane.y[1] - plane.y[0])
        if 2 * rows * ratio <= cells:
            return Area(left, max(1, round(2 * rows * ratio)), rows, plane)
        return Area(left, cells, max(1, min(rows, round(cells / ratio / 2))), plane)
    return Area(left, cells, rows, plane)
