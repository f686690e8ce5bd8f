"""A column of distributions, such as the activations of each layer: all over one axis, each with its figures."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Bins
from tutor.views.canvas import Canvas, Dots
from tutor.views.cells import clip, fit, width
from tutor.views.histogram import bars
from tutor.views.histogram.bars import Bars, Scene
from tutor.views.histogram.cursor import LOOKED_AT, Cursor, Plot, look, reading
from tutor.views.histogram.trail import OWN, Extent, Place, Trail, Way, spread, steps
from tutor.views.histogram.trail import lines as draw_quantiles
from tutor.views.histogram.words import share
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Ink, Line
from tutor.views.layout import Fact, fact, flow
from tutor.views.numbers import column
from tutor.views.words import Labels, label

_TALLEST = 8
_TALL = 2
"""Lines of a row from which on quantiles can be told apart."""
_OUTER = "5-95 %"
"""The title of quantiles where there is no room for more."""
_LEAST = 12
"""Cells that the bars keep before figures are shown beside them."""
_BESIDE = 30
"""Cells for bars from which on some of them show how the distributions came about."""
_GAP = 2
_WRONG = 5
"""The rank of what is not finite: figures of a lower rank go first."""


class Figures(NamedTuple):
    """A column of figures beside the bars."""

    title: str
    texts: list[str]
    ink: Ink
    width: int


def draw(
    scene: Scene,
    trail: Trail,
    labels: Labels,
    language: Language,
    size: tuple[int, int],
    cursor: Cursor | None,
    first: int,
) -> tuple[list[Line], Plot]:
    """The distributions in `size` (width, height) cells, with the bin under the cursor read out; and where bars are.

    Where not all fit, those from the `first` on are shown, or others so that the cursor is in sight.
    """
    cells, height = size
    names = [label(row.name, labels, language) for row in scene.rows]
    foot = height >= 5
    axis = height - foot >= 4
    head = height - foot - axis > min(len(names), 3)
    body = height - foot - axis - head
    shown = min(len(names), body)
    pitch = body // shown
    lines = min(_TALLEST, pitch - 1) if pitch >= 3 else pitch
    pitch = lines + (pitch >= 3)
    if cursor is not None:
        first = min(max(first, cursor.row - shown + 1), cursor.row)
    first = min(first, len(names) - shown)

    left = min(max(map(width, names)), max(cells // 4, min(8, cells // 3))) + 1
    figures = _figures(scene.rows, language, cells - left)
    rest = cells - left - sum(_GAP + one.width for one in figures)
    ways = [trail.way(row.name) for row in scene.rows]
    extent = Extent.around(ways) if rest >= _BESIDE else None
    beside = rest * 2 // 5 if extent else 0
    room = rest - (beside + _GAP if beside else 0)
    canvas = Canvas(cells, head + body + axis)
    plot = Plot(left, Bars.of([0] * scene.bins, room).cells, lines, int(head), pitch, first, shown)
    for number in range(first, first + shown):
        top = head + (number - first) * pitch
        here = cursor if cursor is not None and cursor.row == number else None
        canvas.write(0, top + lines - 1, fit(names[number], left - 1), LOOKED_AT if here else TEXT)
        _bars(canvas, scene, plot, number, room, top, here)
        _line(canvas, cells, top + lines - 1, figures, [one.texts[number] for one in figures])
    bottom = head + shown * pitch - (pitch > lines)
    if axis:
        bars.ticks(canvas, left, plot.cells, bottom, scene.low, scene.high)
        if cursor is not None and plot.cells:
            for cell in bars.span(cursor.bin, scene.bins, plot.cells):
                canvas.put(left + cell, bottom, bars.CURSOR, LOOKED_AT)
    if extent:
        _moved(canvas, language, extent, ways, plot, left + room + _GAP, beside, head=head, axis=axis)
    if head:
        _line(canvas, cells, 0, [one._replace(ink=MUTED) for one in figures], [one.title for one in figures])
    shown_lines = canvas.lines()[: bottom + axis]
    if not foot:
        return shown_lines, plot
    facts = _facts(scene, len(names) - shown, language)
    if cursor is not None:
        facts = reading(scene, cursor, names[cursor.row], language)
    gap: list[Line] = [()] if len(shown_lines) + 2 < height else []
    return [*shown_lines, *gap, *flow(facts, cells, 1)], plot


def _bars(canvas: Canvas, scene: Scene, plot: Plot, number: int, room: int, top: int, cursor: Cursor | None) -> None:
    """One distribution, and the bin of it that is looked at."""
    heights = Bars.of(scene.counts[number], room).heights
    # An eighth stays free above the highest bar, so that rows do not run into each other.
    peak = max(heights, default=0.0) * 8 * plot.lines / (8 * plot.lines - 1)
    bars.draw(canvas, plot.left, top, plot.lines, heights, peak, OWN)
    if cursor is not None and heights:
        look(canvas, scene, cursor, plot, top, peak, heights, None)


def _line(canvas: Canvas, cells: int, row: int, figures: Sequence[Figures], texts: Sequence[str]) -> None:
    """Figures, or their titles, at the right end of a line."""
    x = cells
    for one, text in zip(reversed(figures), reversed(texts), strict=True):
        canvas.write(x - one.width, row, fit(text, one.width, "right"), one.ink)
        x -= one.width + _GAP


def _figures(rows: Sequence[Bins], language: Language, room: int) -> list[Figures]:
    """Mean, standard deviation, zeros and what is not finite: as many as leave room for the bars."""
    # With the same digits: a mean is small or large beside the spread of its values.
    both = _column([*(row.mean for row in rows), *(row.std for row in rows)])
    found = [
        (3, words.MEAN(language), both[: len(rows)], TEXT),
        (4, words.STD(language), both[len(rows) :], TEXT),
    ]
    if any(row.zeros for row in rows):
        found.append((2, words.ZEROS(language), [share(row.zeros, row.total) for row in rows], TEXT))
    for rank, title, counts in (
        (_WRONG, "nan", [row.nans for row in rows]),
        (_WRONG, "inf", [row.infs for row in rows]),
    ):
        if any(counts):
            found.append((rank, title, [f"{count:,}" if count else "" for count in counts], ERROR))

    def needed() -> int:
        return sum(_GAP + max(map(width, [title, *texts])) for _, title, texts, _ in found)

    # What is wrong takes room from the bars before it goes.
    while found and needed() + (_LEAST if min(found)[0] < _WRONG else _LEAST // 2) > room:
        found.remove(min(found, key=lambda one: one[0]))
    return [Figures(title, texts, ink, max(map(width, [title, *texts]))) for _, title, texts, ink in found]


def _column(values: Sequence[float | None]) -> list[str]:
    """Aligned numbers; - where there is none."""
    texts = column([math.nan if value is None else value for value in values], digits=3, most=3)
    return ["-" if text == "nan" else text for text in texts]


def _moved(
    canvas: Canvas,
    language: Language,
    extent: Extent,
    ways: Sequence[Way],
    plot: Plot,
    left: int,
    cells: int,
    *,
    head: bool,
    axis: bool,
) -> None:
    """How each distribution came about: by its quantiles where rows are tall, else by its standard deviation."""
    stds = [row.std or 0.0 for way in ways for _, row in way]
    widest = max((std for std in stds if math.isfinite(std)), default=0.0)
    for place in range(plot.shown):
        way = ways[plot.first + place]
        top = plot.top + place * plot.pitch
        if plot.lines < _TALL:
            spread(canvas, Place(left, top, cells, plot.lines), extent, way, widest)
        else:
            dots = Dots(cells, plot.lines)
            draw_quantiles(dots, extent, way)
            dots.draw(canvas, left, top)
    if head:
        low = plot.lines < _TALL
        title = (words.STD_OVER_STEPS if low else words.QUANTILES_OVER_STEPS)(language)
        if width(title) > cells:
            # That steps go from left to right, the axis below says as well.
            title = words.STD(language) if low else _OUTER
        canvas.write(left, 0, clip(title, cells), MUTED)
    if axis:
        steps(canvas, extent, left, cells, plot.top + plot.shown * plot.pitch - (plot.pitch > plot.lines))


def _facts(scene: Scene, more: int, language: Language) -> list[Fact]:
    """What is wrong, what is not in sight, and how the bars are to be read."""
    nans, infs = sum(row.nans for row in scene.rows), sum(row.infs for row in scene.rows)
    items = [fact(f"{name} {count:,}", ERROR) for name, count in (("nan", nans), ("inf", infs)) if count]
    if more:
        items.append(fact(words.MORE_DISTRIBUTIONS(language, count=more), STRONG, spare=1))
    outside = sum(row.below + row.above for row in scene.rows)
    if outside:
        items.append(fact(words.VALUES_OUTSIDE(language, count=outside), TEXT, spare=2))
    totals = {row.total for row in scene.rows}
    if len(totals) == 1:
        items.append(Fact((("n ", MUTED), (f"{totals.pop():,}", TEXT)), spare=3))
    items.append(fact(words.OWN_HEIGHTS(language), MUTED, spare=4))
    return items
