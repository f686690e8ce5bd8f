"""One distribution: bars over round values, its median and quantiles marked below, and how they moved beside it."""

from __future__ import annotations

import math

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Bins
from tutor.views.axes import Axis
from tutor.views.canvas import Canvas, Dots
from tutor.views.cells import clip, width
from tutor.views.histogram import bars
from tutor.views.histogram.bars import Bars, Scene, known
from tutor.views.histogram.cursor import Cursor, Plot, look, reading
from tutor.views.histogram.trail import OWN, Extent, Trail, Way, lines, steps
from tutor.views.histogram.words import share
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Line
from tutor.views.layout import Fact, fact, flow
from tutor.views.numbers import short, tick_labels

MEDIAN, MEAN = "●", "○"
HALF, MOST = "⠶", "⠤"
"""The middle half of the values, and the middle nine tenths."""
_BESIDE = 64
"""Cells from which on there is room beside the bars for how they came about."""


def draw(
    scene: Scene, trail: Trail, language: Language, size: tuple[int, int], cursor: Cursor | None
) -> tuple[list[Line], Plot]:
    """The distribution in `size` (width, height) cells, with the bin under the cursor read out; and where bars are."""
    cells, height = size
    if not any(scene.counts[0]) and not known(scene.rows[0]):
        nothing: Line = ((words.NO_VALUES(language), MUTED),)
        return [nothing, (), *flow(_facts(scene.rows[0], language), cells, 1)][:height], Plot(0, 0, 0, shown=0)
    row, counts = scene.rows[0], scene.counts[0]
    facts = _facts(row, language) if cursor is None else reading(scene, cursor, "", language)
    below = flow(facts, cells, 2 if height >= 10 else 1) if height >= 3 else []
    if cursor is not None and height >= 10:
        below = [*below, *[()] * (len(flow(_facts(row, language), cells, 2)) - len(below))]
    has_axis = height - len(below) >= 3
    has_marks = height - len(below) >= 6 and bool(known(row))
    tall = max(1, height - len(below) - has_axis - has_marks)
    way = trail.way(row.name)
    extent = Extent.around([way]) if cells >= _BESIDE and tall >= 4 else None
    beside = cells * 2 // 5 if extent else 0
    peak = max(counts, default=0)
    marks = [mark for mark in Axis(0, peak, 8 * tall).ticks(max(2, tall // 3)) if mark == int(mark)] if peak else []
    names = tick_labels(marks)
    left = max(map(width, names), default=0) + 1 if tall >= 3 else 0
    if cells - beside - left < 12:
        left = 0
    drawn = Bars.of(counts, cells - beside - left - (2 if beside else 0))
    canvas = Canvas(cells, height - len(below))
    if left:
        for mark, name in zip(marks, names, strict=True):
            line = min(tall - 1, max(0, math.ceil(mark / peak * tall) - 1))
            canvas.write(left - 1 - width(name), tall - 1 - line, name, MUTED)
    bars.draw(canvas, left, 0, tall, drawn.heights, peak, OWN)
    if has_axis:
        bars.ticks(canvas, left, drawn.cells, tall, scene.low, scene.high)
    if has_marks:
        _marks(canvas, left, drawn.cells, tall + 1, scene, row)
    if cursor is not None and drawn.cells:
        look(canvas, scene, cursor, Plot(left, drawn.cells, tall), 0, peak, drawn.heights, tall if has_axis else None)
    if extent:
        _beside(canvas, language, extent, way, cells - beside, tall, has_axis=has_axis, has_marks=has_marks)
    return [*canvas.lines(), *below], Plot(left, drawn.cells, tall, pitch=tall)


def _marks(canvas: Canvas, left: int, cells: int, row: int, scene: Scene, bins: Bins) -> None:
    """The quantiles as a line that is thicker in the middle, the median and the mean on it."""
    axis = Axis(scene.low, scene.high, max(1, cells))
    low, first, median, third, high = known(bins)
    for start, end, glyph, ink in ((low, high, MOST, MUTED), (first, third, HALF, OWN)):
        if start <= scene.high and end >= scene.low:
            for cell in range(axis(start), axis(end) + 1):
                canvas.put(left + cell, row, glyph, ink)
    if bins.mean is not None and axis.holds(bins.mean):
        canvas.put(left + axis(bins.mean), row, MEAN, STRONG)
    if axis.holds(median):
        canvas.put(left + axis(median), row, MEDIAN, STRONG)


def _beside(
    canvas: Canvas,
    language: Language,
    extent: Extent,
    way: Way,
    left: int,
    tall: int,
    *,
    has_axis: bool,
    has_marks: bool,
) -> None:
    """The quantiles over the steps, with their own axis of values."""
    axis = Axis(extent.low, extent.high, 4 * tall)
    marks = axis.ticks(max(2, tall // 3))
    names = tick_labels(marks)
    room = max(map(width, names), default=0) + 1
    dots = Dots(canvas.width - left - room, tall)
    for mark, name in zip(marks, names, strict=True):
        line = (dots.down - 1 - axis(mark)) // 4
        canvas.write(left + room - 1 - width(name), line, name, MUTED)
    lines(dots, extent, way)
    dots.draw(canvas, left + room, 0)
    if has_axis:
        steps(canvas, extent, left + room, dots.width, tall)
    if has_marks:
        head = clip(words.QUANTILES_OVER_STEPS(language), dots.width)
        canvas.write(left + room, tall + 1, head, MUTED)


def _facts(row: Bins, language: Language) -> list[Fact]:
    """How many values, where their middle is, how far they spread, and what is wrong with them."""
    items: list[Fact] = []
    if row.nans:
        items.append(fact(f"nan {row.nans:,}", ERROR))
    if row.infs:
        items.append(fact(f"inf {row.infs:,}", ERROR))
    items.append(Fact((("n ", MUTED), (f"{row.total:,}", STRONG)), spare=1))
    quantiles = known(row)
    if quantiles:
        items.append(_marked(MEDIAN, words.MEDIAN(language), quantiles[2], spare=3))
    for mark, text, value, spare in ((MEAN, words.MEAN, row.mean, 2), ("", words.STD, row.std, 2)):
        if value is not None and math.isfinite(value):
            items.append(_marked(mark, text(language), value, spare))
    if row.zeros:
        said = share(row.zeros, row.total)
        items.append(Fact(((words.ZEROS(language) + " ", MUTED), (said, TEXT)), spare=4))
    if row.below or row.above:
        items.append(fact(words.VALUES_OUTSIDE(language, count=row.below + row.above), TEXT, spare=3))
    for mark, ink, name, ends in ((HALF, OWN, "25-75 %", (1, 3)), (MOST, MUTED, "5-95 %", (0, 4))):
        if quantiles:
            low, high = (short(quantiles[index], 3) for index in ends)
            items.append(Fact(((mark, ink), (f" {name} ", MUTED), (f"{low} .. {high}", TEXT)), spare=6))
    return items


def _marked(mark: str, name: str, value: float, spare: int) -> Fact:
    said = ((name + " ", MUTED), (short(value, 3), TEXT))
    return Fact(((mark + " ", STRONG), *said) if mark else said, spare)
