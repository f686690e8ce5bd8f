"""What stands on top of the lines of curves: markers, the lowest or highest points, what cannot be drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from tutor.views.axes import Axis
from tutor.views.canvas import Canvas
from tutor.views.curve.runs import Shown
from tutor.views.curve.trace import Placed
from tutor.views.ink import ERROR, Ink
from tutor.views.marks import INF_MARK, NAN_MARK

LOWEST_MARK = "▾"
HIGHEST_MARK = "▴"
UP_MARK, DOWN_MARK = "↑", "↓"
"""Where another run leaves the plot."""
_APART = 14
"""Cells between the markers along a curve where there are no colours."""


class Plot(NamedTuple):
    """Where the plot lies on the canvas: its first column, its rows, and its axes."""

    left: int
    rows: int
    x_axis: Axis
    y_axis: Axis | None

    def cell(self, across: int, up: int) -> tuple[int, int]:
        """The cell of a dot, counted from the lower left."""
        return self.left + across // 2, (4 * self.rows - 1 - up) // 4

    def at(self, point: tuple[float, float] | None) -> tuple[int, int] | None:
        """The cell of a point; None when it has no place in the plot."""
        if point is None or self.y_axis is None or not math.isfinite(point[1]):
            return None
        x, y = point
        if (self.x_axis.log and x <= 0) or not self.y_axis.holds(y):
            return None
        return self.cell(self.x_axis(x), self.y_axis(y))


def marks(
    canvas: Canvas,
    plot: Plot,
    curves: Sequence[Shown],
    placed: Sequence[Placed],
    *,
    colour: bool,
    points: bool,
    cursor: float | None,
) -> None:
    """All marks, the present run's above the others'. `placed` are the curves' points, if there is a value axis."""
    for index, (curve, dots) in reversed(list(enumerate(zip(curves, placed, strict=False)))):
        if not curve.own:
            _along(canvas, plot, curve, dots, index, len(curves), every=points, colour=colour)
            _leaving(canvas, plot, curve, dots)
            _last(canvas, plot, curve, cursor)
    own = [(index, pair) for index, pair in enumerate(zip(curves, placed, strict=False)) if pair[0].own]
    for index, (curve, dots) in own:
        _along(canvas, plot, curve, dots, index, len(curves), every=points, colour=colour)
        if curve.track.count > 1 and (cell := plot.at(curve.extreme)):
            canvas.put(*cell, HIGHEST_MARK if curve.upward else LOWEST_MARK, _ink(curve))
    # Last points on top, the first series above all.
    for _, (curve, _) in reversed(own):
        _last(canvas, plot, curve, cursor)
    for curve in sorted(curves, key=lambda curve: curve.own):
        _gaps(canvas, plot, curve)


def _ink(curve: Shown) -> Ink:
    """The marks of the present run are bold."""
    return curve.ink._replace(bold=curve.own)


def _along(
    canvas: Canvas, plot: Plot, curve: Shown, dots: Placed, index: int, count: int, *, every: bool, colour: bool
) -> None:
    """A marker at each point, or without colours at some of them."""
    if not every and (colour or count < 2):
        return
    # Each curve begins elsewhere, so that their markers do not hide each other.
    due = plot.left + (0 if every else (index + 1) * _APART // (count + 1))
    for across, up in zip(dots.across, dots.up, strict=True):
        if up >= 0:
            cell = plot.cell(across, up)
            if every or cell[0] >= due:
                canvas.put(*cell, curve.marker, _ink(curve))
                due = cell[0] + _APART


def _last(canvas: Canvas, plot: Plot, curve: Shown, cursor: float | None) -> None:
    """A marker at the last point, and at the one at which the learner looks."""
    looked_at = curve.track.at(cursor) if cursor is not None else None
    for cell in (plot.at(curve.track.last), plot.at(looked_at)):
        if cell is not None:
            canvas.put(*cell, curve.marker, _ink(curve))


def _leaving(canvas: Canvas, plot: Plot, curve: Shown, dots: Placed) -> None:
    """The marker and an arrow at the edge over which another run goes."""
    if dots.left_at is not None:
        column, row = plot.cell(*dots.left_at)
        canvas.put(column, row, curve.marker, _ink(curve))
        canvas.put(column + 1, row, DOWN_MARK if row else UP_MARK, _ink(curve))


def _gaps(canvas: Canvas, plot: Plot, curve: Shown) -> None:
    """A mark at the upper edge where values are nan or infinite; at the lower edge for minus infinity."""
    if plot.rows < 1 or not curve.track.bad:
        return
    for x, y in zip(curve.track.xs, curve.track.ys, strict=True):
        if not math.isfinite(y) and (x > 0 or not plot.x_axis.log):
            glyph = NAN_MARK if math.isnan(y) else INF_MARK
            row = plot.rows - 1 if y == -math.inf else 0
            canvas.put(plot.left + plot.x_axis(x) // 2, row, glyph, ERROR if curve.own else curve.ink)
