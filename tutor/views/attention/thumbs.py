"""All heads of a layer at a glance: a tiny picture of each, on the colours of the large one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from tutor.live.frames import Grid
from tutor.views.attention.head import blank, wrong
from tutor.views.cells import fit
from tutor.views.colormap import Scale
from tutor.views.headings import LIT
from tutor.views.ink import ERROR, MUTED, TEXT, Ink, Line, Run, merged
from tutor.views.marks import mark
from tutor.views.tensor.matrix import Matrix

SIDES = (16, 12, 8, 6, 4)
"""Cells of a thumbnail from the left to the right, half as many lines; the largest that fits is taken."""
GAP = 2
"""Cells between two."""


class Sheet(NamedTuple):
    """How thumbnails stand: `across` in a row, each `wide` cells and `high` lines, its number above."""

    across: int
    wide: int
    high: int


def rooms(count: int, grid: Grid, lines: int) -> list[int]:
    """Cells from left to right in which so many thumbnails fit, for each of their sizes that is not too high."""
    found: list[int] = []
    for side in SIDES:
        wide, high = max(min(side, grid.cols), 3), -(-min(side, grid.rows) // 2)
        below = lines // (high + 1)
        if below:
            found.append(-(-count // below) * (wide + GAP) - GAP)
    return found


def sheet(count: int, grid: Grid, cells: int, lines: int) -> Sheet | None:
    """The largest thumbnails of which all fit; None when none do."""
    for side in SIDES:
        wide, high = min(side, grid.cols), -(-min(side, grid.rows) // 2)
        across = (cells + GAP) // (max(wide, 3) + GAP)
        if across >= 1 and -(-count // across) * (high + 1) <= lines:
            return Sheet(min(count, across), max(wide, 3), high)
    return None


def thumbs(grids: Sequence[Grid], shown: int, scale: Scale, form: Sheet, *, colour: bool) -> list[Line]:
    """The heads in order, that which is `shown` large between brackets."""
    lines: list[Line] = []
    for first in range(0, len(grids), form.across):
        group = range(first, min(len(grids), first + form.across))
        named = [
            (fit(f"[{n + 1}]" if n == shown else f" {n + 1}", form.wide), LIT if n == shown else MUTED) for n in group
        ]
        lines.append(_beside([[run] for run in named]))
        pictures = [_picture(grids[n], scale, form, colour=colour) for n in group]
        lines += [_beside([picture[y] for picture in pictures]) for y in range(form.high)]
    return lines


def _beside(parts: Sequence[list[Run]]) -> Line:
    runs: list[Run] = []
    for part in parts:
        if runs:
            runs.append((" " * GAP, TEXT))
        runs += part
    return tuple(merged(runs))


def _picture(grid: Grid, scale: Scale, form: Sheet, *, colour: bool) -> list[list[Run]]:
    """One head, two rows of blocks to a line. A block shows its largest weight: a mean would fade."""
    count = grid.rows * grid.cols
    values = [*grid.values[:count], *[math.nan] * (count - len(grid.values))]
    small = _largest(Matrix(grid.rows, grid.cols, values, [], []), 2 * form.high, form.wide)
    drawn: list[list[Run]] = []
    for y in range(form.high):
        upper, lower = (small.row(r) if r < small.rows else [-math.inf] * small.cols for r in (2 * y, 2 * y + 1))
        runs = [_cell(a, b, scale, colour=colour) for a, b in zip(upper, lower, strict=True)]
        runs.append((" " * (form.wide - small.cols), TEXT))
        drawn.append(merged(runs))
    return drawn


def _largest(matrix: Matrix, rows: int, cols: int) -> Matrix:
    """The largest value of each block, at most so many; what is wrong comes first."""
    rows, cols = min(rows, matrix.rows), min(cols, matrix.cols)
    values: list[float] = []
    for r in range(rows):
        band = [matrix.row(i) for i in range(r * matrix.rows // rows, -(-(r + 1) * matrix.rows // rows))]
        for c in range(cols):
            part = slice(c * matrix.cols // cols, -(-(c + 1) * matrix.cols // cols))
            block = [value for row in band for value in row[part]]
            values.append(next((value for value in block if wrong(value)), max(block)))
    return Matrix(rows, cols, values, [], [])


def _cell(upper: float, lower: float, scale: Scale, *, colour: bool) -> Run:
    """Two values one above the other; the ground where there is nothing."""
    bad = [value for value in (upper, lower) if wrong(value)]
    if bad:
        return mark(bad[0]), ERROR
    seen = [value for value in (upper, lower) if not blank(value, scale)]
    if not seen:
        return " ", TEXT
    if not colour:
        return scale.glyph(sum(value / 2 for value in seen)).strip() or ".", MUTED
    above, below = ("" if blank(value, scale) else scale.colour(value) for value in (upper, lower))
    if above == below:
        return " ", Ink(back=above)
    return ("▀", Ink(above, below)) if above else ("▄", Ink(below))
