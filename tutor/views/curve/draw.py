"""Curves as lines of text: braille between two axes, and a legend of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tutor.i18n import Language
from tutor.views.axes import Axis
from tutor.views.canvas import Canvas, Dots
from tutor.views.cells import width
from tutor.views.curve.axes import beyond, value_axis, x_axis
from tutor.views.curve.legend import legend, rows_for
from tutor.views.curve.marks import Plot, marks
from tutor.views.curve.runs import Shown
from tutor.views.curve.trace import place, trace
from tutor.views.ink import FAINT, MUTED, STRONG, Line
from tutor.views.numbers import short, tick_labels


@dataclass(frozen=True)
class Look:
    """How curves are drawn, whatever they are; the fields are those of `CurveView`."""

    log: bool = False
    log_x: bool = False
    points: bool = False
    cursor: float | None = None


def draw(curves: Sequence[Shown], language: Language, size: tuple[int, int], look: Look, *, colour: bool) -> list[Line]:
    """The curves in `size` (width, height) cells; nothing when no point came yet."""
    if not any(curve.track.count or curve.track.bad for curve in curves):
        return []
    width_, height = size
    own = sum(curve.own for curve in curves)
    below, plot, ticks, names = lay_out(curves, language, size, look)
    left, rows, across, y_axis = plot
    has_ticks = height - len(below) >= 4
    canvas = Canvas(width_, height)
    dots = Dots(width_ - left, rows)
    if y_axis is not None:
        _grid(dots, y_axis, ticks)
        for tick, name in zip(ticks, names, strict=True):
            row = (dots.down - 1 - y_axis(tick)) // 4
            canvas.write(left - 1 - width(name), row, name, MUTED)
    at = look.cursor if look.cursor is not None and across.holds(look.cursor) else None
    if at is not None:
        dots.vertical(across(at), 0, dots.down - 1, FAINT)
    placed = [place(curve, across, y_axis) for curve in curves] if y_axis else []
    # The present run lies over the others.
    for index in [*range(len(placed) - 1, own - 1, -1), *range(min(own, len(placed)))]:
        trace(dots, placed[index], curves[index].ink, quiet=not curves[index].own)
    dots.draw(canvas, left, 0)
    marks(canvas, plot, curves, placed, colour=colour, points=look.points, cursor=at)
    if has_ticks:
        _x_ticks(canvas, across, left, rows, at)
    return canvas.lines()[: height - len(below)] + below


class Laid(NamedTuple):
    """How the room is shared out."""

    below: list[Line]
    """The legend."""
    plot: Plot
    ticks: list[float]
    """The marks of the value axis."""
    names: list[str]


def lay_out(curves: Sequence[Shown], language: Language, size: tuple[int, int], look: Look) -> Laid:
    """The places of the plot, its axes and its legend in `size` (width, height) cells."""
    width_, height = size
    own = sum(curve.own for curve in curves)
    room = rows_for(own, len(curves) - own, height)
    y_axis = value_axis(curves, log=look.log)
    leaving = [y_axis is not None and beyond(curve, y_axis) for curve in curves]
    below = legend(curves, language, width_, room, log=look.log, log_x=look.log_x, cursor=look.cursor, leaving=leaving)
    rows = height - len(below) - (height - len(below) >= 4)
    y_axis = replace(y_axis, dots=4 * rows) if y_axis and rows > 0 else None
    ticks = _value_ticks(y_axis, rows) if y_axis else []
    names = [short(tick) for tick in ticks] if look.log else tick_labels(ticks)
    left = max((width(name) for name in names), default=0) + 1
    if width_ - left < 8:
        left, ticks, names = 0, [], []
    return Laid(
        below, Plot(left, rows, x_axis(curves, 2 * max(0, width_ - left), log=look.log_x), y_axis), ticks, names
    )


def _value_ticks(axis: Axis, rows: int) -> list[float]:
    """A mark in about three rows; more of them where there would be one alone, which tells nothing of the scale."""
    usual = max(2, rows // 3)
    found = axis.ticks(usual)
    for most in range(usual + 1, rows // 2 + 2):
        if len(found) > 1:
            break
        found = axis.ticks(most)
    return found


def _grid(dots: Dots, axis: Axis, ticks: Sequence[float]) -> None:
    """A faint dotted line at each tick."""
    for tick in ticks:
        y = dots.down - 1 - axis(tick)
        for x in range(0, dots.across, 4):
            dots.set(x, y, FAINT)


def _x_ticks(canvas: Canvas, axis: Axis, left: int, row: int, cursor: float | None) -> None:
    """Round numbers below their places, as many as stand clear of each other; the cursor's goes before them."""
    room = canvas.width - left

    def start(mark: float, name: str) -> int:
        return min(max(left + axis(mark) // 2 - width(name) // 2, left), canvas.width - width(name))

    taken = range(0)
    if cursor is not None:
        name = short(cursor)
        x = start(cursor, name)
        canvas.write(x, row, name, STRONG)
        taken = range(x - 1, x + width(name) + 1)
    for most in range(max(1, room // 8), 0, -1):
        ticks = axis.ticks(most)
        names = [short(tick) for tick in ticks] if axis.log else tick_labels(ticks)
        places = [(start(tick, name), name) for tick, name in zip(ticks, names, strict=True)]
        ends = [x + width(name) + 1 for x, name in places]
        if places and places[0][0] >= 0 and all(places[i + 1][0] > ends[i] for i in range(len(places) - 1)):
            for x, name in places:
                if not taken or x + width(name) <= taken.start or x >= taken.stop:
                    canvas.write(x, row, name, MUTED)
            return
