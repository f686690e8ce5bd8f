"""Where a cursor may stand on curves: at their points, one to a dot column where they are denser."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tutor.views.axes import Axis


def nearest(places: Sequence[float], axis: Axis, dot: float) -> float:
    """The place that is drawn nearest to a dot; of equals the last one. `places` are ascending, one at least."""
    dots = axis.places(places)
    return places[min(range(len(places)), key=lambda index: (abs(dots[index] - dot), -index))]


def next_place(places: Sequence[float], axis: Axis, here: float, by: int) -> float:
    """The place so many to the right, or to the left when negative, and at most the last or the first.

    Places in one dot column count as one: a step is always seen. `places` are ascending, one at least.
    """
    for _ in range(min(abs(by), len(places))):
        index = bisect_right(places, here) if by > 0 else bisect_left(places, here) - 1
        column = axis(here)
        while 0 <= index < len(places) and axis(places[index]) == column:
            index += 1 if by > 0 else -1
        here = places[min(len(places) - 1, max(0, index))]
    return here
