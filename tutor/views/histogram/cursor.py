"""The cursor of distributions: where it is, how it is marked, and what is read there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.views.canvas import Canvas
from tutor.views.histogram import bars
from tutor.views.histogram.bars import Scene
from tutor.views.histogram.words import share
from tutor.views.ink import ERROR, STRONG, TEXT, Ink
from tutor.views.layout import Fact, fact
from tutor.views.numbers import short

LOOKED_AT = Ink("accent", bold=True)


class Cursor(NamedTuple):
    """A bin of a distribution."""

    row: int
    bin: int


class Plot(NamedTuple):
    """Where the bars stand: `cells` wide and `lines` high, the first of them those of distribution `first`."""

    left: int
    cells: int
    lines: int
    top: int = 0
    pitch: int = 1
    first: int = 0
    shown: int = 1

    def at(self, x: int, y: int, bins: int) -> Cursor | None:
        """The bin at a cell; None beside the bars."""
        row = (y - self.top) // max(1, self.pitch)
        if not (0 <= row < self.shown and 0 <= x - self.left < self.cells):
            return None
        return Cursor(self.first + row, bars.bin_at(x - self.left, bins, self.cells))


def look(
    canvas: Canvas,
    scene: Scene,
    cursor: Cursor,
    plot: Plot,
    top: int,
    peak: float,
    heights: Sequence[float],
    axis: int | None,
) -> None:
    """Mark the bin under the cursor: its bar, and its place on the line `axis` below."""
    place = bars.span(cursor.bin, scene.bins, plot.cells)
    bars.draw(canvas, plot.left + place.start, top, plot.lines, heights[place.start : place.stop], peak, LOOKED_AT)
    if axis is not None:
        for cell in place:
            canvas.put(plot.left + cell, axis, bars.CURSOR, LOOKED_AT)


def reading(scene: Scene, cursor: Cursor, name: str, language: Language) -> list[Fact]:
    """What is under the cursor: the range of the bin, its count, and its share of all values."""
    row, count = scene.rows[cursor.row], scene.counts[cursor.row][cursor.bin]
    low, high = (short(scene.edge(index), 4) for index in (cursor.bin, cursor.bin + 1))
    items = [fact(name, STRONG)] if name else []
    items += [
        fact(words.BIN(language, low=low, high=high), TEXT),
        fact(words.VALUES_IN_BIN(language, count=count, total=row.total), STRONG, spare=2),
        fact(share(count, row.total), STRONG, spare=1),
    ]
    # What is wrong stays in sight.
    items += [fact(f"{mark} {bad:,}", ERROR, spare=3) for mark, bad in (("nan", row.nans), ("inf", row.infs)) if bad]
    return items
