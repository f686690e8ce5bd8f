"""A large tensor as a heatmap: half blocks, two rows of it in a line of text, so that its elements are square."""

from __future__ import annotations

import math

from tutor.i18n import Language
from tutor.views.cells import fit
from tutor.views.colormap import Scale
from tutor.views.ink import ERROR, MUTED, TEXT, Ink, Line, Run, merged
from tutor.views.marks import UPPER, mark
from tutor.views.tensor.mark import Places, among, under_cursor
from tutor.views.tensor.matrix import Matrix
from tutor.views.tensor.part import Cell
from tutor.views.tensor.rows import header

_BAD, _NOTHING = -1, -2
"""In place of levels: what is not finite, and what lies below the last row."""


def blocks(
    matrix: Matrix, scale: Scale, language: Language, size: tuple[int, int], cursor: Cell | None, *, colour: bool
) -> tuple[list[Line], Places]:
    """The matrix in `size` (width, height) cells, as large as it fits with square elements; means of blocks if not.

    Returns where it stands, too.
    """
    cells, height = size
    headed = bool(matrix.col_names) and height >= 6
    height -= headed
    # Names stand beside the first line of their row; beside block means there are none to name.
    named = matrix.row_names and matrix.rows <= 2 * height
    left = min(matrix.names_width, cells // 3) + 1 if named else 0
    room = max(1, cells - left)
    side = max(1, min(room // matrix.cols, 2 * height // matrix.rows))
    small = matrix.pooled(2 * height, room)
    rows = small.rows * side
    at = None
    if cursor is not None:
        at = (among(cursor[0], matrix.rows, small.rows), among(cursor[1], matrix.cols, small.cols))
    lines: list[Line] = []
    if headed:
        names = header(matrix, small.cols, side, halves=False, drawn=small.cols * side)
        lines.append(((" " * left + names, MUTED),))
    levels = [scale.levels(small.row(row)) for row in range(small.rows)] if colour else []
    known: dict[tuple[int, int], Run] = {}
    for top in range(0, rows, 2):
        upper = small.row(top // side)
        lower = small.row((top + 1) // side) if top + 1 < rows else None
        above = levels[top // side] if colour else []
        below = levels[(top + 1) // side] if colour and lower is not None else None
        runs: list[Run] = []
        for c in range(small.cols):
            value = (upper[c], None if lower is None else lower[c])
            if not colour:
                text, ink = _glyph(value, scale)
            else:
                pair = (above[c], _NOTHING if below is None else below[c])
                found = known.get(pair)
                if found is None:
                    if _BAD in pair:  # the mark of what is not finite is not told by its level
                        found = _pixel(value, scale)
                    else:
                        back = "" if pair[1] == _NOTHING else scale.colours[pair[1]]
                        found = known[pair] = _block(scale.colours[pair[0]], back)
                text, ink = found
            runs.append((text * side, ink))
        if at is not None and (middle := at[0] * side + side // 2) // 2 == top // 2:
            value = (upper[at[1]], None if lower is None else lower[at[1]])
            runs[at[1]] = _marked(runs[at[1]][0], value, middle % 2, scale, colour=colour)
        if left:
            index = -(-top // side)
            begins = index < small.rows and index * side <= top + 1
            runs.insert(0, (fit(matrix.row_names[index] if begins else "", left - 1) + " ", MUTED))
        lines.append(tuple(merged(runs)))
    return lines, Places(left, int(headed), small.cols * side, rows / 2, matrix.rows, matrix.cols)


def _pixel(pair: tuple[float, float | None], scale: Scale) -> Run:
    """Two values, one above the other, as a half block. What is not finite is a glyph of its own."""
    upper, lower = pair
    finite = [value for value in pair if value is not None and math.isfinite(value)]
    if len(finite) < (1 if lower is None else 2):
        bad = next(value for value in pair if value is not None and not math.isfinite(value))
        return mark(bad), ERROR  # on the ground: a hole in the colours
    return _block(scale.colour(upper), "" if lower is None else scale.colour(lower))


def _block(fore: str, back: str) -> Run:
    """Two colours, one above the other; the lower one may be the ground."""
    # Where both are the same a space is: it lies in one run with its neighbours.
    return (" ", Ink(back=back)) if back == fore else (UPPER, Ink(fore, back))


def _glyph(pair: tuple[float, float | None], scale: Scale) -> Run:
    """Two values as the glyph of their mean."""
    values = [value for value in pair if value is not None]
    bad = [value for value in values if not math.isfinite(value)]
    if bad:
        return mark(bad[0]), ERROR
    return scale.glyph(sum(value / len(values) for value in values)), TEXT


def _marked(text: str, pair: tuple[float, float | None], half: int, scale: Scale, *, colour: bool) -> Run:
    """A cell, or the cells, of one element with the cursor on it: of two in a cell, the upper or the lower."""
    upper, lower = pair
    return under_cursor(text, upper if half == 0 or lower is None else lower, scale, colour=colour)
