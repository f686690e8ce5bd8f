"""A small tensor as its numbers, aligned by the point, under the names of its columns."""

from __future__ import annotations

import math

from tutor.views.cells import fit, width
from tutor.views.colormap import Scale
from tutor.views.ink import ERROR, MUTED, TEXT, Ink, Line, Run, merged
from tutor.views.numbers import decimals, with_decimals
from tutor.views.tensor.mark import Places
from tutor.views.tensor.matrix import Matrix
from tutor.views.tensor.part import Cell

PAD = 2
"""Cells around a number, half on each side."""
_NAME = 10
"""Cells that a long name keeps where there would be no room for numbers otherwise."""
MOST = 240
"""More numbers than this are not read, whatever the room."""


def numbers(
    matrix: Matrix, size: tuple[int, int], cursor: Cell | None = None, *, colour: bool = False
) -> tuple[list[Line], Places] | None:
    """All numbers in `size` (width, height) cells, and where they stand; None when they do not fit."""
    cells, height = size
    header = bool(matrix.col_names)
    if matrix.rows + header > height or matrix.rows * matrix.cols > MOST:
        return None
    for left in _lefts(matrix):
        for digits in (4, 3, 2):
            texts = _texts(matrix, digits)
            column = max([*map(width, texts), *map(width, matrix.col_names)])
            lead, wide = left + 1 if left else 0, matrix.cols * (column + PAD)
            if lead + wide <= cells:
                lines = _lines(matrix, texts, left, column, _tint(matrix) if colour else None, cursor)
                return lines, Places(lead, int(header), wide, matrix.rows, matrix.rows, matrix.cols)
    return None


def _lefts(matrix: Matrix) -> list[int]:
    """Cells that the names of the rows may have: all they want, or less if they can still be told from each other."""
    short = {fit(name, _NAME) for name in matrix.row_names}
    return (
        [matrix.names_width, _NAME]
        if matrix.names_width > _NAME and len(short) == matrix.rows
        else [matrix.names_width]
    )


def _tint(matrix: Matrix) -> Scale | None:
    """The colours behind the numbers, for a table of floats; a list, and integers that name things, have none."""
    if matrix.rows < 2 or matrix.cols < 2 or not matrix.dtype.startswith(("float", "bfloat")):
        return None
    return Scale.of(matrix.values).faded()


def _texts(matrix: Matrix, digits: int) -> list[str]:
    """The values with the same number of places; an integer dtype keeps all its digits."""
    if matrix.dtype == "bool" and all(value in (0, 1) for value in matrix.values):
        return ["True" if value else "False" for value in matrix.values]
    places = decimals(matrix.values, digits, most=digits)
    return [with_decimals(value, places) for value in matrix.values]


def _lines(
    matrix: Matrix, texts: list[str], left: int, column: int, tint: Scale | None, cursor: Cell | None
) -> list[Line]:
    lines: list[Line] = []
    lead = left + 1 if left else 0
    if matrix.col_names:
        names = "".join(f" {fit(name, column, 'right')} " for name in matrix.col_names)
        lines.append(((" " * lead + names, MUTED),))
    for r in range(matrix.rows):
        runs: list[Run] = [(fit(matrix.row_names[r], left) + " ", MUTED)] if left else []
        for c, value in enumerate(matrix.row(r)):
            text = fit(texts[r * matrix.cols + c], column, "right")
            ink = _ink(value, tint)
            runs.append((f"[{text}]", ink._replace(bold=True)) if (r, c) == cursor else (f" {text} ", ink))
        lines.append(tuple(merged(runs)))
    return lines


def _ink(value: float, tint: Scale | None) -> Ink:
    """What is not finite steps forward; without colours behind them, zeros step back."""
    if not math.isfinite(value):
        return ERROR
    if tint is not None:
        return Ink(back=tint.colour(value))
    return MUTED if value == 0 else TEXT
