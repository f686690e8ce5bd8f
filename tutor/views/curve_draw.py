"""Curves as lines of text: braille between two axes, and a legend of numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.i18n import Language
from tutor.views.axes import Axis, around
from tutor.views.canvas import Canvas, Dots
from tutor.views.cells import width
from tutor.views.curve_data import CurveData, Track
from tutor.views.curve_legend import legend, marker, rows_for
from tutor.views.ink import ERROR, FAINT, MUTED, Ink, Line, series
from tutor.views.numbers import short, tick_labels
from tutor.views.words import Labels

LOWEST_MARK = "▾"
NAN_MARK = "×"
INF_MARK = "∞"
_APART = 14
"""Cells between the markers along a curve where there are no colours."""


def draw(
    data: CurveData, labels: Labels, language: Language, size: tuple[int, int], *, log: bool, colour: bool
) -> list[Line]:
    """The curves in `size` (width, height) cells; nothing when no point came yet."""
    if not any(track.count or track.bad for _, track in data):
        return []
    width_, height = size
    below = legend(data, labels, language, width_, rows_for(len(data), height), log=log)
    has_ticks = height - len(below) >= 4
    rows = height - len(below) - has_ticks
    y_axis = _y_axis(data, 4 * rows, log=log)
    marks = y_axis.ticks(max(2, rows // 3)) if y_axis else []
    names = [short(mark) for mark in marks] if log else tick_labels(marks)
    left = max((width(name) for name in names), default=0) + 1
    if width_ - left < 8:
        left, marks, names = 0, [], []
    canvas = Canvas(width_, height)
    plot = Dots(width_ - left, rows)
    x_axis = _x_axis(data, plot.across)
    if y_axis is not None:
        _grid(plot, y_axis, marks)
        for mark, name in zip(marks, names, strict=True):
            row = (plot.down - 1 - y_axis(mark)) // 4
            canvas.write(left - 1 - width(name), row, name, MUTED)
        for index, (_, track) in enumerate(data):
            _trace(plot, track, x_axis, y_axis, series(index))
    plot.draw(canvas, left, 0)
    if y_axis is not None:
        _marks(canvas, data, left, rows, x_axis, y_axis, colour=colour)
    _gaps(canvas, data, left, rows, x_axis)
    if has_ticks:
        _x_ticks(canvas, x_axis, left, rows)
    return canvas.lines()[: height - len(below)] + below


def _y_axis(data: CurveData, dots: int, *, log: bool) -> Axis | None:
    """The range of all values; None when there is nothing to place on it."""
    tracks = [track for _, track in data if track.lowest is not None and track.highest is not None]
    lows = [track.positive if log else track.lowest[1] for track in tracks if track.lowest]
    highs = [track.highest[1] for track in tracks if track.highest]
    low, high = min(lows, default=math.inf), max(highs, default=-math.inf)
    if dots < 1 or not math.isfinite(low) or not math.isfinite(high):
        return None
    return around(low, high, dots, log=log)


def _x_axis(data: CurveData, dots: int) -> Axis:
    """The range of x; a single x stands in the middle."""
    left = min((track.left for _, track in data), default=math.inf)
    right = max((track.right for _, track in data), default=-math.inf)
    if not left <= right:
        left = right = 0.0
    return Axis(left, right, dots)


def _grid(plot: Dots, axis: Axis, marks: Sequence[float]) -> None:
    """A faint dotted line at each tick."""
    for mark in marks:
        y = plot.down - 1 - axis(mark)
        for x in range(0, plot.across, 4):
            plot.set(x, y, FAINT)


def _trace(plot: Dots, track: Track, x_axis: Axis, y_axis: Axis, ink: Ink) -> None:
    """A line through the points, broken at gaps. Of the points over one dot column the span from lowest to highest."""
    column_ = -1
    first = last = low = high = 0
    open_ = False
    # The faint grid gives way: its dots would look like part of the curve.
    own = Dots(plot.width, plot.height)
    for px, up in zip(x_axis.places(track.xs), y_axis.places(track.ys), strict=True):
        if up < 0:
            if open_:
                own.vertical(column_, low, high, ink)
            open_ = False
            continue
        py = plot.down - 1 - up
        if open_ and px == column_:
            low, high, last = min(low, py), max(high, py), py
            continue
        if open_:
            own.vertical(column_, low, high, ink)
            own.line(column_, last, px, py, ink)
        column_, first, open_ = px, py, True
        last = low = high = first
    if open_:
        own.vertical(column_, low, high, ink)
    own.over(plot)


def _marks(canvas: Canvas, data: CurveData, left: int, rows: int, x_axis: Axis, y_axis: Axis, *, colour: bool) -> None:
    """The lowest point and the last one of each series; without colours, markers along the curve as well."""

    def cell(x: float, y: float) -> tuple[int, int]:
        return left + x_axis(x) // 2, (4 * rows - 1 - y_axis(y)) // 4

    def shown(y: float) -> bool:
        return math.isfinite(y) and (y > 0 or not y_axis.log)

    for index, (_, track) in enumerate(data):
        ink = series(index)._replace(bold=True)
        if not colour and len(data) > 1:
            # Each series begins elsewhere, so that their markers do not hide each other.
            due = left + (index + 1) * _APART // (len(data) + 1)
            for x, y in zip(track.xs, track.ys, strict=True):
                if shown(y):
                    column_, row = cell(x, y)
                    if column_ >= due:
                        canvas.put(column_, row, marker(index), ink)
                        due = column_ + _APART
        if track.lowest is not None and shown(track.lowest[1]) and track.count > 1:
            canvas.put(*cell(*track.lowest), LOWEST_MARK, ink)
    # Last points on top, the first series above all.
    for index, (_, track) in reversed(list(enumerate(data))):
        if track.last is not None and shown(track.last[1]):
            canvas.put(*cell(*track.last), marker(index), series(index)._replace(bold=True))


def _gaps(canvas: Canvas, data: CurveData, left: int, rows: int, x_axis: Axis) -> None:
    """A mark at the upper edge where values are nan or infinite; at the lower edge for minus infinity."""
    if rows < 1:
        return
    for _, track in data:
        for x, y in zip(track.xs, track.ys, strict=True):
            if not math.isfinite(y):
                glyph = NAN_MARK if math.isnan(y) else INF_MARK
                canvas.put(left + x_axis(x) // 2, rows - 1 if y == -math.inf else 0, glyph, ERROR)


def _x_ticks(canvas: Canvas, axis: Axis, left: int, row: int) -> None:
    """Round numbers below their places, as many as stand clear of each other."""
    room = canvas.width - left
    for most in range(max(1, room // 8), 0, -1):
        marks = axis.ticks(most)
        places = []
        for mark, name in zip(marks, tick_labels(marks), strict=True):
            x = left + axis(mark) // 2 - width(name) // 2
            places.append((min(max(x, left), canvas.width - width(name)), name))
        ends = [x + width(name) + 1 for x, name in places]
        if places and places[0][0] >= 0 and all(places[i + 1][0] > ends[i] for i in range(len(places) - 1)):
            for x, name in places:
                canvas.write(x, row, name, MUTED)
            return
