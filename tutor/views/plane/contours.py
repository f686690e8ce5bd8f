"""Lines of equal height over a field, by marching squares (Lorensen and Cline, 1987, in two dimensions)."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from tutor.live.frames import Plane
from tutor.views.canvas import Dots
from tutor.views.cells import width
from tutor.views.ink import MUTED, Ink
from tutor.views.numbers import short, tick_labels
from tutor.views.plane.area import Area, Cell, Dot
from tutor.views.plane.field import whole

CONTOUR = MUTED
"""The ink of a line."""
_MARGIN = 1
"""Cells around a label in which no other line runs."""
_ROOM = (32, 10)
"""Columns and rows of a picture below which lines carry no labels."""

_DENSE = 0.6
"""Lines at most, for each row of the picture."""

Segment = tuple[Dot, Dot]

_SIDES = {
    1: ((0, 3),),
    2: ((0, 1),),
    3: ((1, 3),),
    4: ((1, 2),),
    6: ((0, 2),),
    7: ((2, 3),),
    8: ((2, 3),),
    9: ((0, 2),),
    11: ((1, 2),),
    12: ((1, 3),),
    13: ((0, 1),),
    14: ((0, 3),),
    5: ((0, 3), (1, 2)),
    10: ((0, 1), (2, 3)),
}
"""Which sides (bottom, right, top, left) a line joins, for the corners at or above it: 1, 2, 4, 8 counterclockwise
from the lower left. At a saddle (5 and 10) whose centre is below."""
_CENTRE_ABOVE = {5: _SIDES[10], 10: _SIDES[5]}


def names(levels: Sequence[float]) -> list[str]:
    """The heights in words: with the same digits after the point where they are evenly spaced."""
    if (len(levels) > 1 and min(map(abs, levels)) * 100 > max(map(abs, levels))) or 0 in levels:
        return tick_labels(levels)
    return [short(level) for level in levels]


def segments(values: Sequence[float], rows: int, cols: int, levels: Sequence[float]) -> Iterator[tuple[int, Segment]]:
    """The pieces of all lines: the index of the level, and two places in (column, row) of the grid.

    Each lies in one square of four neighbouring values, its ends where the straight line between two of them has the
    height. Of a saddle the mean of the four tells which pair is joined. There is no line beside what is not finite.
    """
    ranks = [bisect_right(levels, value) if math.isfinite(value) else -1 for value in values]
    for r in range(rows - 1):
        low, high = r * cols, (r + 1) * cols
        below, above = ranks[low : low + cols], ranks[high : high + cols]
        for c, corners in enumerate(zip(below, below[1:], above[1:], above, strict=False)):
            a, b, d, e = corners
            if a == b == d == e or min(corners) < 0:
                continue
            heights = (values[low + c], values[low + c + 1], values[high + c + 1], values[high + c])
            for k in range(min(corners), max(corners)):
                case = (a > k) | (b > k) << 1 | (d > k) << 2 | (e > k) << 3
                sides = _SIDES[case]
                if case in _CENTRE_ABOVE and sum(height / 4 for height in heights) >= levels[k]:
                    sides = _CENTRE_ABOVE[case]
                for start, end in sides:
                    yield k, (_crossing(start, c, r, heights, levels[k]), _crossing(end, c, r, heights, levels[k]))


def _crossing(side: int, c: int, r: int, heights: Sequence[float], level: float) -> Dot:
    """Where a line crosses a side of a square."""
    if side == 0:
        return c + _share(heights[0], heights[1], level), r
    if side == 1:
        return c + 1, r + _share(heights[1], heights[2], level)
    if side == 2:
        return c + _share(heights[3], heights[2], level), r + 1
    return c, r + _share(heights[0], heights[3], level)


def _share(start: float, end: float, level: float) -> float:
    """How far from start to end a level lies. Halves, for the distance of two large numbers may not fit a float."""
    span = end / 2 - start / 2
    return (level / 2 - start / 2) / span if span else 0.5


@lru_cache(maxsize=8)
def lines(
    values: tuple[float, ...], rows: int, cols: int, levels: tuple[float, ...], across: int, down: int
) -> tuple[Dots, ...]:
    """The line of each level in braille over `across` x `down` cells. Fields often stay while paths grow over them."""
    drawn = tuple(Dots(across, down) for _ in levels)
    wide, high = 2 * across / max(1, cols - 1), 4 * down / max(1, rows - 1)
    for k, ((c0, r0), (c1, r1)) in segments(values, rows, cols, levels):
        x0, y0, x1, y1 = c0 * wide - 0.5, (rows - 1 - r0) * high - 0.5, c1 * wide - 0.5, (rows - 1 - r1) * high - 0.5
        if -1.5 < x1 - x0 < 1.5 and -1.5 < y1 - y0 < 1.5:  # most pieces are as small as a dot
            drawn[k].set(min(round(x0), 2 * across - 1), min(round(y0), 4 * down - 1), CONTOUR)
            drawn[k].set(min(round(x1), 2 * across - 1), min(round(y1), 4 * down - 1), CONTOUR)
        else:
            drawn[k].line(x0, y0, x1, y1, CONTOUR)
    return drawn


def crossed(plane: Plane) -> bool:
    """Whether a plane has lines of equal height: a whole field of a quantity that has one of the heights within."""
    field = plane.field
    if field is None or plane.regions or not whole(field) or min(field.rows, field.cols) < 2:
        return False
    low, high = min(field.values), max(field.values)
    if not (math.isfinite(low) and math.isfinite(high)):
        finite = [value for value in field.values if math.isfinite(value)]
        low, high = min(finite, default=0.0), max(finite, default=0.0)
    return any(low < level <= high for level in plane.contours)


def heights(plane: Plane, rows: int) -> list[float]:
    """The heights of the lines in a picture of so many rows, ascending: every second or third where it is small."""
    levels = sorted(level for level in plane.contours if math.isfinite(level))
    return levels[:: math.ceil(len(levels) / max(2, int(rows * _DENSE)))] if levels else []


def labelled(plane: Plane, size: tuple[int, int]) -> bool:
    """Whether lines carry their heights in a picture of that size; then no glyph needs to tell them."""
    return size[0] >= _ROOM[0] and size[1] >= _ROOM[1] and crossed(plane)


def contours(area: Area, levels: Sequence[float]) -> tuple[Dots, ...]:
    """The lines of a plane at some heights, ascending; empty when it has none."""
    plane, field = area.plane, area.plane.field
    if field is None or not crossed(plane):
        return ()
    return lines(tuple(field.values), field.rows, field.cols, tuple(levels), area.width, area.height)


def labels(
    area: Area, levels: Sequence[float], drawn: Sequence[Dots], taken: Callable[[Cell], bool]
) -> Iterator[tuple[Cell, str, Ink]]:
    """The height of each line, where it runs flat and there is room: the first cell, the text and its ink.

    `taken` says which cells something more important has.
    """
    owners: dict[Cell, int] = {}
    for k, dots in enumerate(drawn):
        for cell in dots.cells:
            owners[cell] = k if owners.get(cell, k) == k else -1
    for k, text in enumerate(names(levels)[: len(drawn)]):
        wide = width(text)
        best: tuple[int, float, Cell] | None = None
        for column, row in drawn[k].cells:
            first = column - wide // 2
            if first < _MARGIN or first + wide + _MARGIN > area.width:
                continue
            around = [(x, row) for x in range(first - _MARGIN, first + wide + _MARGIN)]
            if any(owners.get(cell, k) != k or taken(cell) for cell in around):
                continue
            flat = min(wide, sum(cell in owners for cell in around))
            away = abs(column - area.width * 0.5) / area.width + abs(row - area.height * 0.5) / area.height
            if best is None or (flat, -away) > best[:2]:
                best = flat, -away, (first, row)
        if best is not None:
            column, row = best[2]
            # The margin is the label's too: no other one comes to stand right beside it.
            owners.update({(x, row): -1 for x in range(column - _MARGIN, column + wide + _MARGIN)})
            yield best[2], text, CONTOUR
