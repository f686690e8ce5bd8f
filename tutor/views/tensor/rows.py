"""A tensor of a few rows over many columns, such as gates over time: a line of text for each row, and its range."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.views.canvas import Canvas
from tutor.views.cells import fit, width
from tutor.views.colormap import Scale
from tutor.views.ink import ERROR, MUTED, TEXT, Ink, Line, Run, line_text, merged
from tutor.views.marks import mark
from tutor.views.numbers import column, tick_labels, ticks
from tutor.views.tensor.mark import Places, among, under_cursor
from tutor.views.tensor.matrix import Matrix, mean
from tutor.views.tensor.part import Cell

_TALLEST = 3
"""Lines of text of one row, where there is much room."""


def suits_rows(matrix: Matrix, height: int) -> bool:
    """Whether a line for each row says more than half blocks: names to read, or a shape much wider than high."""
    if matrix.rows > height:
        return False
    return bool(matrix.row_names) or matrix.cols >= 3 * matrix.rows or matrix.rows == 1


def rows(
    matrix: Matrix, scale: Scale, language: Language, size: tuple[int, int], cursor: Cell | None, *, colour: bool
) -> tuple[list[Line], Places]:
    """The rows in `size` (width, height) cells: name, values, lowest and highest value; and where they stand."""
    cells, height = size
    left = min(matrix.names_width, max(1, cells // 3)) if matrix.row_names else 0
    lead = left + 1 if left else 0
    lows, highs = ranges(matrix)
    headed = matrix.rows < height
    heads = (words.MIN(language), words.MAX(language)) if headed else ("", "")
    low_cells, high_cells = max(map(width, [*lows, heads[0]])), max(map(width, [*highs, heads[1]]))
    between = "  " if headed else " .. "
    tail = 2 + low_cells + len(between) + high_cells
    room = cells - lead - tail
    # The picture comes first: ranges are given where at least every fourth column has a cell.
    ranged = room >= 8 and 4 * room >= matrix.cols
    if not ranged:
        room = cells - lead
    across, wide, halves = _fit(matrix.cols, room, colour=colour)
    drawn = (across + 1) // 2 if halves else across * wide

    def ends(low: str, high: str, between: str) -> str:
        return "  " + fit(low, low_cells, "right") + between + fit(high, high_cells, "right")

    tall = max(1, min(_TALLEST, (height - headed) // matrix.rows))
    lines: list[Line] = []
    if headed:
        header_ = header(matrix, across, wide, halves=halves, drawn=drawn)
        lines.append(((" " * lead + header_ + (ends(*heads, between) if ranged else ""), MUTED),))
    for r in range(matrix.rows):
        values = _pool(matrix.row(r), across)
        name: list[Run] = [(fit(matrix.row_names[r], left) + " ", TEXT)] if left else []
        at = among(cursor[1], matrix.cols, across) if cursor is not None and cursor[0] == r else None
        bar = _halves(values, scale, at) if halves else _cells(values, scale, wide, at, colour=colour)
        range_: list[Run] = [(ends(lows[r], highs[r], between), MUTED)] if ranged else []
        lines.append((*name, *bar, *range_))
        lines += [((" " * lead, TEXT), *bar)] * (tall - 1)
    wide_ = across / 2 if halves else drawn
    return lines, Places(lead, int(headed), wide_, tall * matrix.rows, matrix.rows, matrix.cols)


def _fit(cols: int, room: int, *, colour: bool) -> tuple[int, int, bool]:
    """How many columns to draw, how wide each, and whether two share a cell."""
    if room >= cols:
        return cols, room // cols, False
    if colour and 2 * room >= cols:
        return cols, 1, True
    return (2 * room, 1, True) if colour else (max(1, room), 1, False)


def _pool(values: Sequence[float], across: int) -> list[float]:
    """Means of neighbours, so that `across` values are left."""
    count = len(values)
    if across >= count:
        return list(values)
    return [mean(values[index * count // across : -(-(index + 1) * count // across)]) for index in range(across)]


def ranges(matrix: Matrix) -> tuple[list[str], list[str]]:
    """The lowest and highest finite value of each row, in words; - where there is none."""
    finite = [[value for value in matrix.row(r) if math.isfinite(value)] for r in range(matrix.rows)]
    lows = [min(row, default=math.nan) for row in finite]
    highs = [max(row, default=math.nan) for row in finite]
    texts = column(lows + highs, digits=3, most=3)
    texts = ["-" if text == "nan" else text for text in texts]
    return texts[: matrix.rows], texts[matrix.rows :]


def header(matrix: Matrix, across: int, wide: int, *, halves: bool, drawn: int) -> str:
    """Names of the columns where they fit, else a few of their numbers, each at its place."""
    widest = max(map(width, matrix.col_names), default=0)
    # Chinese characters may stand side by side; words need a space between them.
    if widest and across == matrix.cols and not halves and (widest < wide or widest == wide == 2):
        return fit("".join(fit(name, wide) for name in matrix.col_names), drawn)
    canvas = Canvas(drawn, 1)
    first, end = matrix.span
    step = wide / (2 if halves else 1) * across / max(1, end - first)
    at = [tick for tick in ticks(first, max(first + 1, end - 1), max(1, drawn // 8)) if tick == int(tick)]
    free = 0
    for tick, number in zip(at, tick_labels(at), strict=True):
        index = int(tick) - first
        text = matrix.col_names[index] if index < len(matrix.col_names) else number
        x = int(index * step)
        if x >= free and x + width(text) <= drawn:
            free = canvas.write(x, 0, text) + 1
    return line_text(canvas.lines()[0])


def _cells(values: list[float], scale: Scale, wide: int, cursor: int | None, *, colour: bool) -> list[Run]:
    """Each value as a block of `wide` cells, or as its glyph without colours."""
    runs: list[Run] = []
    for index, value in enumerate(values):
        if math.isfinite(value):
            ink = Ink(back=scale.colour(value)) if colour else TEXT
            run = (" " * wide if colour else scale.glyph(value) * wide, ink)
        else:
            run = (fit(mark(value), wide, "centre"), ERROR)
        runs.append(under_cursor(run[0], value, scale, colour=colour) if index == cursor else run)
    return merged(runs)


def _halves(values: list[float], scale: Scale, cursor: int | None) -> list[Run]:
    """Two values to a cell: a left half block. The cursor takes the cell of the one it is on."""
    runs: list[Run] = []
    for index in range(0, len(values), 2):
        pair = values[index : index + 2]
        bad = [value for value in pair if not math.isfinite(value)]
        if bad:
            runs.append((mark(bad[0]), ERROR))
        else:
            back = scale.colour(pair[1]) if len(pair) == 2 else ""
            runs.append(("▌", Ink(scale.colour(pair[0]), back)))
        if cursor is not None and cursor // 2 == index // 2:
            runs[-1] = under_cursor(runs[-1][0], pair[min(cursor % 2, len(pair) - 1)], scale, colour=True)
    return merged(runs)
