"""A table set in columns, whose cells wrap; where there is no room for columns, as one small list for each row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len

from tutor.views.prose.blocks import Align, Runs, Table
from tutor.views.prose.flow import Line, flow, natural_width

GAP = 2
LEAST = 4
"""A column that must shrink keeps at least this many cells, or its longest word if that is shorter."""

_NUMBER = re.compile(r"[−+-]?[\d.,]+ ?%?")


def set_table(table: Table, width: int) -> list[Line]:
    """The lines of a table, none wider than `width` cells."""
    columns = len(table.header)
    rows = [(*row[:columns], *[()] * (columns - len(row))) for row in table.rows]
    widths = _widths([table.header, *rows], width - GAP * (columns - 1))
    if widths is None:
        return _records(table.header, rows, width)
    aligns = [_align(align, [row[at] for row in rows]) for at, align in enumerate(table.aligns)]
    head = _row(table.header, widths, aligns, "head")
    ruled: Line = (("─" * (sum(widths) + GAP * (columns - 1)), "rule"),)
    body = [_row(row, widths, aligns, "") for row in rows]
    airy = any(len(lines) > 1 for lines in body)
    lines = [*head, ruled]
    for at, row in enumerate(body):
        if at and airy:
            lines.append(())
        lines += row
    return lines


def _widths(rows: Sequence[Sequence[Runs]], room: int) -> list[int] | None:
    """The width of each column; None when even the longest words do not fit."""
    sizes = [[natural_width(cell) if cell else (0, 0) for cell in row] for row in rows]
    wanted = [max(1, *(natural for natural, _ in column)) for column in zip(*sizes, strict=True)]
    if sum(wanted) <= room:
        return wanted
    least = [max(1, *(longest for _, longest in column)) for column in zip(*sizes, strict=True)]
    if sum(least) > room or any(one < LEAST <= other for one, other in zip(least, wanted, strict=True)):
        least = [min(max(one, LEAST), other) for one, other in zip(least, wanted, strict=True)]
    if sum(least) > room:
        return None
    widths = [0] * len(wanted)
    owed = sum(least)
    # From the narrowest on, a column gets what it wants or its fair share, and the widest what is left.
    for done, at in enumerate(sorted(range(len(wanted)), key=lambda at: wanted[at])):
        owed -= least[at]
        share = max(least[at], room // (len(wanted) - done))
        widths[at] = min(wanted[at], share, room - owed)
        room -= widths[at]
    return widths


def _row(cells: Sequence[Runs], widths: Sequence[int], aligns: Sequence[Align], style: str) -> list[Line]:
    columns = [flow(cell, width, style) for cell, width in zip(cells, widths, strict=True)]
    lines: list[Line] = []
    for at in range(max(map(len, columns))):
        line: list[tuple[str, str]] = []
        for column, width, align in zip(columns, widths, aligns, strict=True):
            own = column[at] if at < len(column) else ()
            room = width - sum(cell_len(text) for text, _ in own)
            left = {"right": room, "center": room // 2}.get(align, 0)
            line += [(" " * left, ""), *own, (" " * (room - left + GAP), "")]
        lines.append(_trimmed(line))
    return lines


def _trimmed(line: list[tuple[str, str]]) -> Line:
    while line and not line[-1][0].strip():
        line.pop()
    return tuple(piece for piece in line if piece[0])


def _align(align: Align, cells: Sequence[Runs]) -> Align:
    """A column of numbers whose author said nothing stands at the right."""
    texts = ["".join(run.text for run in cell).strip() for cell in cells]
    numbers = all(_NUMBER.fullmatch(text) for text in texts if text) and any(texts)
    return align or ("right" if numbers else "left")


def _records(header: Sequence[Runs], rows: Sequence[Sequence[Runs]], width: int) -> list[Line]:
    """Each row as lines of `column: cell`."""
    lines: list[Line] = []
    for at, row in enumerate(rows):
        if at:
            lines.append(())
        for name, cell in zip(header, row, strict=True):
            lines += flow(name, width, "head")
            lines += [((" " * 2, ""), *line) for line in flow(cell, max(width - 2, 1))]
    return lines
