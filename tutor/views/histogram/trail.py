"""How distributions moved: the frames of a run so far, and their quantiles over the steps."""

from __future__ import annotations

import bisect
import math
from collections.abc import Sequence
from typing import NamedTuple

from tutor.live.frames import Bins, Histogram
from tutor.views.axes import Axis
from tutor.views.canvas import Canvas, Dots
from tutor.views.cells import clip, width
from tutor.views.histogram.bars import draw as draw_bars
from tutor.views.ink import MUTED, series

MOST = 1000
"""Moments that are kept; beyond, every second one goes."""
OWN = series(0)
_FIVE = 16
"""Dots from bottom to top in which five quantiles can be told apart."""

Way = list[tuple[int, Bins]]
"""One distribution over the steps, first step first."""


class Trail:
    """The moments that were shown, up to the one on screen.

    When the learner looks back the later ones stay; they go when something else is shown at a step that has been.
    """

    def __init__(self) -> None:
        self._steps: list[int] = []
        self._rows: list[dict[str, Bins]] = []
        self._shown = 0

    def add(self, frame: Histogram) -> None:
        """Show this frame."""
        rows = {
            row.name: row for row in frame.rows if len(row.quantiles) == 5 and all(map(math.isfinite, row.quantiles))
        }
        place = bisect.bisect_left(self._steps, frame.step)
        if place < len(self._steps):
            if self._steps[place] == frame.step and self._rows[place] == rows:
                self._shown = place + 1
                return
            del self._steps[place:], self._rows[place:]
        if len(self._steps) >= MOST:
            # The first and the newest stay.
            del self._steps[1:-1:2], self._rows[1:-1:2]
        self._steps.append(frame.step)
        self._rows.append(rows)
        self._shown = len(self._steps)

    def way(self, name: str) -> Way:
        """One distribution over the steps up to the one on screen, where it had values."""
        found = zip(self._steps[: self._shown], self._rows, strict=False)
        return [(step, rows[name]) for step, rows in found if name in rows]


class Extent(NamedTuple):
    """Where ways are drawn: the steps from left to right, and the values from bottom to top."""

    first: int
    last: int
    low: float
    high: float

    @classmethod
    def around(cls, ways: Sequence[Way]) -> Extent | None:
        """The steps and the values between the outer quantiles; None where nothing has moved yet."""
        steps = [way[end][0] for way in ways if way for end in (0, -1)]
        if not steps or min(steps) == max(steps):
            return None
        low = min(row.quantiles[0] for way in ways for _, row in way)
        high = max(row.quantiles[-1] for way in ways for _, row in way)
        return cls(min(steps), max(steps), low, high)

    def sampled(self, way: Way, columns: int) -> list[Bins | None]:
        """The moment that each column shows: the newest up to its step."""
        steps = [step for step, _ in way]
        found: list[Bins | None] = []
        for column in range(columns):
            step = self.first + (self.last - self.first) * column / max(1, columns - 1)
            place = bisect.bisect_right(steps, step + 1e-9)
            found.append(way[place - 1][1] if place else None)
        return found


def lines(dots: Dots, extent: Extent, way: Way) -> None:
    """The five quantiles as lines, the median on top, the outer ones faint; in few dots the middle half as a band."""
    few = dots.down < _FIVE
    # One dot stays free above, so that rows do not run into each other.
    axis = Axis(extent.low, extent.high, dots.down - few)
    moments = extent.sampled(way, dots.across)
    inner = () if few else ((1, OWN), (3, OWN), (2, OWN._replace(bold=True)))
    for quantile, ink in ((0, MUTED), (4, MUTED), *inner):
        before: int | None = None
        for x, row in enumerate(moments):
            if row is None:
                continue
            y = dots.down - 1 - axis(row.quantiles[quantile])
            there = y if before is None else before
            dots.vertical(x, min(y, there), max(y, there), ink)
            before = y
    for x, row in enumerate(moments if few else ()):
        if row is not None:
            low, high = (dots.down - 1 - axis(row.quantiles[quantile]) for quantile in (1, 3))
            dots.vertical(x, high, low, OWN)


class Place(NamedTuple):
    """A rectangle of a canvas, in cells."""

    left: int
    top: int
    cells: int
    lines: int


def spread(canvas: Canvas, place: Place, extent: Extent, way: Way, widest: float) -> None:
    """The standard deviation over the steps as bars, the highest possible one at `widest`."""
    heights = [row.std if row is not None and row.std is not None else 0.0 for row in extent.sampled(way, place.cells)]
    finite = [height if math.isfinite(height) else 0.0 for height in heights]
    # An eighth stays free above the highest bar, so that rows do not run into each other.
    peak = widest * 8 * place.lines / (8 * place.lines - 1)
    draw_bars(canvas, place.left, place.top, place.lines, finite, peak, OWN)


def steps(canvas: Canvas, extent: Extent, left: int, cells: int, row: int) -> None:
    """The first and the last step below their ends."""
    last = f"{extent.last:,}"
    canvas.write(left, row, clip(f"{extent.first:,}", max(0, cells - width(last) - 1)), MUTED)
    canvas.write(left + cells - width(last), row, last, MUTED)
