"""A curve in dots: where its points lie, and the line through them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tutor.views.axes import Axis
from tutor.views.canvas import Dots
from tutor.views.curve.axes import beyond
from tutor.views.curve.runs import Shown
from tutor.views.ink import Ink

GAP = -1
"""Where the line is broken: a value that has no place."""


class Placed(NamedTuple):
    """The dots of a curve's points: columns from the left, rows from the bottom or `GAP`."""

    across: Sequence[int]
    up: Sequence[int]
    left_at: tuple[int, int] | None = None
    """The point at which it leaves the plot for the first time, at the upper or lower edge."""


def place(curve: Shown, x_axis: Axis, y_axis: Axis) -> Placed:
    """The points of a curve on two axes. Those with no place in x are left out."""
    # A kept run does not change: as many of its points as one sees are chosen once.
    whole = curve.own or x_axis.log
    xs, ys = (curve.track.xs, curve.track.ys) if whole else curve.track.reduced(x_axis.dots)
    across, up = x_axis.places(xs), y_axis.places(ys)
    left_at = None
    if beyond(curve, y_axis):
        inside = [y_axis.low <= y <= y_axis.high for y in ys]
        for index, px in enumerate(across):
            if not inside[index] and up[index] != GAP:
                left_at = left_at or (px, up[index])
                # The line goes to the edge and no farther.
                if not any(inside[max(0, index - 1) : index + 2]):
                    up[index] = GAP
    if x_axis.log:
        kept = [index for index, px in enumerate(across) if px >= 0]
        across, up = [across[index] for index in kept], [up[index] for index in kept]
    return Placed(across, up, left_at)


def trace(plot: Dots, placed: Placed, ink: Ink, *, quiet: bool = False) -> None:
    """A line through the points, broken at gaps. Of the points over one dot column the span from lowest to highest.

    A quiet line is a dotted one: with or without colours, the eye goes to the others first.
    """
    column = -1
    first = last = low = high = 0
    open_ = False
    # The faint grid gives way: its dots would look like part of the curve.
    own = Dots(plot.width, plot.height)
    for px, up in zip(placed.across, placed.up, strict=True):
        if up < 0:
            if open_:
                own.vertical(column, low, high, ink)
            open_ = False
            continue
        py = plot.down - 1 - up
        if open_ and px == column:
            low, high, last = min(low, py), max(high, py), py
            continue
        if open_:
            if low < high:
                own.vertical(column, low, high, ink)
            own.line(column, last, px, py, ink)
        column, first, open_ = px, py, True
        last = low = high = first
    if open_:
        own.vertical(column, low, high, ink)
    if quiet:
        own.thin()
    own.over(plot)
