"""Bars in eighths of a line, and the values below them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from tutor.live.frames import Bins, Histogram
from tutor.views.axes import Axis
from tutor.views.canvas import Canvas
from tutor.views.cells import width
from tutor.views.ink import MUTED, Ink
from tutor.views.numbers import tick_labels

EIGHTHS = " ▁▂▃▄▅▆▇█"
CURSOR = "^"
_MOST = 1000
"""Bins that are looked at."""
_FULL = 0.75
"""Bars of one width that take so much of the room are not stretched to take it all."""


class Scene(NamedTuple):
    """The bins of a frame. It comes from another process: what does not fit together is made to."""

    low: float
    high: float
    bins: int
    rows: list[Bins]
    counts: list[list[int]]

    @classmethod
    def of(cls, frame: Histogram) -> Scene:
        """What a frame holds: as many counts for each distribution, none of them negative."""
        sound = math.isfinite(frame.low) and math.isfinite(frame.high) and frame.low < frame.high
        low, high = (frame.low, frame.high) if sound else (0.0, 1.0)
        bins = min(_MOST, max((len(row.counts) for row in frame.rows), default=0))
        counts = [
            [*(max(0, count) for count in row.counts[:bins]), *[0] * (bins - len(row.counts))] for row in frame.rows
        ]
        return cls(low, high, bins, frame.rows, counts)

    def edge(self, index: int) -> float:
        """Where a bin begins, and the one before it ends."""
        share = index / max(1, self.bins)
        return self.low * (1 - share) + self.high * share


class Bars(NamedTuple):
    """Columns of cells: `heights` is the count of a bin that a column stands for, or the mean of those in it."""

    cells: int
    heights: list[float]

    @classmethod
    def of(cls, counts: Sequence[int], room: int) -> Bars:
        """Bars of one width where they take most of the room, else a column of each cell of it."""
        bins = len(counts)
        if bins == 0 or room < 1:
            return cls(0, [])
        cells = room // bins * bins
        if cells < _FULL * room:
            cells = room
        heights = []
        for column in range(cells):
            left, right = column * bins / cells, (column + 1) * bins / cells
            first, last = int(left), min(bins, math.ceil(right - 1e-9))
            shares = [min(index + 1, right) - max(index, left) for index in range(first, last)]
            held = sum(part * count for part, count in zip(shares, counts[first:last], strict=True))
            heights.append(held / (right - left))
        return cls(cells, heights)


def known(row: Bins) -> list[float]:
    """The five quantiles; none when they are not all there."""
    return row.quantiles if len(row.quantiles) == 5 and all(map(math.isfinite, row.quantiles)) else []


def span(index: int, bins: int, cells: int) -> range:
    """The cells of a bin."""
    left = index * cells // bins
    return range(left, max(left + 1, -(-(index + 1) * cells // bins)))


def bin_at(cell: int, bins: int, cells: int) -> int:
    """The bin at the middle of a cell."""
    return min(bins - 1, int((cell + 0.5) * bins / cells))


def draw(canvas: Canvas, left: int, top: int, lines: int, heights: Sequence[float], peak: float, ink: Ink) -> None:
    """Bars on the canvas, the highest possible one at `peak`; what is not zero is seen."""
    for column, height in enumerate(heights):
        if height <= 0 or peak <= 0:
            continue
        eighths = max(1, round(min(1.0, height / peak) * 8 * lines))
        for line in range(lines):
            part = min(8, eighths - 8 * line)
            if part <= 0:
                break
            canvas.put(left + column, top + lines - 1 - line, EIGHTHS[part], ink)


def ticks(canvas: Canvas, left: int, cells: int, row: int, low: float, high: float) -> None:
    """Round numbers below their places, as many as stand clear of each other."""
    axis = Axis(low, high, max(1, cells))
    for most in range(max(1, cells // 6), 0, -1):
        marks = axis.ticks(most)
        places: list[tuple[int, str]] = []
        for mark, name in zip(marks, tick_labels(marks), strict=True):
            x = left + axis(mark) - width(name) // 2
            places.append((min(max(left, x), left + cells - width(name)), name))
        ends = [x + width(name) for x, name in places]
        if places and places[0][0] >= left and all(x > end + 1 for (x, _), end in zip(places[1:], ends, strict=False)):
            for x, name in places:
                canvas.write(x, row, name, MUTED)
            return
