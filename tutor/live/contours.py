"""The heights at which lines are drawn over a field: those that a demo names, or round ones."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.live.pictures import Grid

Contours = bool | int | Sequence[float] | None
"""About how many round heights, or the heights themselves; True for a usual number, None to let the picture decide."""

USUAL = 8
"""Lines at most when nothing else is said."""
MOST = 40
"""Lines of one field; more are no lines any more."""
STILL = 1e-6
"""A field that varies by no more than this share of its values is flat up to rounding."""


def levels(field: Grid | None, asked: Contours, *, wanted: bool) -> list[float]:
    """The heights of a field of a quantity, ascending; None for a plane without one.

    When nothing is asked there are lines only if they are `wanted`. Raises ValueError for what cannot be drawn.
    """
    if asked is None:
        asked = USUAL if wanted and field is not None else 0
    if isinstance(asked, (bool, int)):
        if asked < 0:
            raise ValueError(f"contours must be True, a number of lines or a list of heights, not {asked!r}")
        most = USUAL if asked is True else min(int(asked), MOST)
        if not most:
            return []
        return _round_levels([value for value in _field(field).values if math.isfinite(value)], most)
    _field(field)
    heights = sorted({float(height) for height in asked})
    if not all(map(math.isfinite, heights)) or len(heights) > MOST:
        raise ValueError(f"contours must be at most {MOST} finite heights, not {asked!r}")
    return heights


def _field(field: Grid | None) -> Grid:
    if field is None:
        raise ValueError("contours need a field of floats, shape (rows, cols)")
    return field


def _round_levels(values: Sequence[float], most: int) -> list[float]:
    """At most `most` multiples of 1, 2 or 5 times a power of ten between the lowest and the highest value."""
    low, high = min(values, default=0.0), max(values, default=0.0)
    if high / 2 - low / 2 <= STILL * max(abs(low), abs(high)) / 2:
        return []
    if math.isinf(high - low):
        return [10 * level for level in _round_levels([low / 10, high / 10], most)]
    power = math.floor(math.log10((high - low) / most))
    for step in (float(f"{factor}e{power + tens}") for tens in (0, 1) for factor in (1, 2, 5)):
        if step > 0 and math.isfinite(high / step):
            first, last = math.floor(low / step) + 1, math.ceil(high / step) - 1
            if last - first < most:
                # Counting in steps: a sum of them would drift.
                found = (float(f"{index * step:.12g}") for index in range(first, last + 1))
                return [level for level in found if low < level < high]
    return []
