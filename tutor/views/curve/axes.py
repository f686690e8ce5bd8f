"""The axes of curves: they hold the present run whole, and as much of the others as leaves it readable."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.views.axes import Axis, around
from tutor.views.curve.data import Track
from tutor.views.curve.runs import Shown

CUT = 3
"""Another run is drawn up to so many times the size of the present run's values."""
RUNAWAY = 100
"""So many times as large, it is cut at once; less, when the present run has come as far in x."""
LOG_CUT = 10_000
"""Both, on a logarithmic axis."""


def value_axis(curves: Sequence[Shown], *, log: bool) -> Axis | None:
    """The range of values, not yet laid out on dots; None when there is nothing to place on it.

    All finite values are within, but for another run that would press the present one into a line, as a run that
    diverges does: where its values are many times as large as any of the present run and as its own first, the axis
    ends (see `CUT`), and the curve leaves the plot.
    """
    own = [curve.track for curve in curves if curve.own]
    largest = max((_size(track) for track in own), default=0.0)
    reached = max((track.right for track in own), default=-math.inf)
    low, high = math.inf, -math.inf
    for curve in curves:
        track = curve.track
        if track.lowest is None or track.highest is None:
            continue
        bottom, top = track.positive if log else track.lowest[1], track.highest[1]
        limit = math.inf if curve.own else _limit(track, largest, reached, log=log)
        if not log:
            bottom = max(bottom, -limit)
        low, high = min(low, bottom), max(high, min(top, limit))
    if not math.isfinite(low) or not math.isfinite(high):
        return None
    return around(low, high, 1, log=log)


def x_axis(curves: Sequence[Shown], dots: int, *, log: bool) -> Axis:
    """The range of x; a single x stands in the middle."""
    if log:
        placed = [x for curve in curves for x in curve.track.xs if x > 0]
        left, right = min(placed, default=1.0), max(placed, default=1.0)
        return Axis(left, right, dots, log=True)
    left = min((curve.track.left for curve in curves), default=math.inf)
    right = max((curve.track.right for curve in curves), default=-math.inf)
    if not left <= right:
        left = right = 0.0
    return Axis(left, right, dots)


def beyond(curve: Shown, axis: Axis) -> bool:
    """Whether a curve leaves the plot."""
    lowest, highest = curve.track.lowest, curve.track.highest
    if curve.own or lowest is None or highest is None:
        return False
    return highest[1] > axis.high or (not axis.log and lowest[1] < axis.low)


def _size(track: Track) -> float:
    if track.lowest is None or track.highest is None:
        return 0.0
    return max(abs(track.lowest[1]), abs(track.highest[1]))


def _limit(track: Track, largest: float, reached: float, *, log: bool) -> float:
    """How large the values of another run are drawn; infinite when all of them are."""
    cut, runaway = (LOG_CUT, LOG_CUT) if log else (CUT, RUNAWAY)
    unit = max(largest, abs(track.first[1]) if track.first else 0.0)
    if unit == 0 or _size(track) <= cut * unit:
        return math.inf
    if _size(track) <= runaway * unit:
        sizes = (abs(y) for x, y in zip(track.xs, track.ys, strict=True) if x <= reached and math.isfinite(y))
        if max(sizes, default=0.0) <= cut * unit:
            return math.inf
    return cut * unit
