"""Where a head of attention stands in its panel: names, rows and columns, and what there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.views.attention.head import Head
from tutor.views.cells import width
from tutor.views.headings import heading

Cell = tuple[int, int]
"""A row and a column."""
_WIDEST = 12
"""Cells of a key, at most."""
_LEAST = 4
"""Cells of a key in which two digits just fit."""
_USUAL = 6
"""Cells of a key that show its weight in two digits."""


@dataclass(frozen=True)
class Layout:
    """In cells from the upper left corner: `left` of the names of the queries, `top` of the names of the keys."""

    left: int
    top: int
    wide: int
    """Cells of a key."""
    halves: bool
    """Whether two queries share a line."""
    rows: range
    cols: range
    foot: int
    """Lines below."""

    @property
    def lines(self) -> int:
        """Lines of the matrix."""
        return -(-len(self.rows) // 2) if self.halves else len(self.rows)

    @property
    def right(self) -> int:
        """The cell after the last key."""
        return self.left + len(self.cols) * self.wide

    def at(self, x: int, y: int) -> Cell | None:
        """The row and column of the head at a cell of the panel; the upper of two that share it."""
        row, col = (y - self.top) * (2 if self.halves else 1), (x - self.left) // self.wide
        if y < self.top or not 0 <= row < len(self.rows) or not 0 <= col < len(self.cols):
            return None
        return self.rows[row], self.cols[col]


def layout(
    head: Head, size: tuple[int, int], spare: Sequence[int], *, colour: bool, cursor: Cell | None, seen: Cell
) -> Layout:
    """The head in `size` (width, height) cells, the first of `spare` left to others that costs the keys little.

    What does not fit begins at `seen`, or as near to it as keeps the cursor in sight.
    """
    cells, height = size
    left = min(max(map(width, head.queries), default=0), max(3, cells // 4)) + 1 if cells >= 12 else 0
    widest = max(map(width, head.keys), default=1)
    limit = max(_USUAL, min(widest + 1, _WIDEST))
    room = max(1, cells - left)
    wide = max(1, min(limit, room // head.cols))
    narrower = next((room - other for other in spare if (room - other) // head.cols >= min(wide, _LEAST)), room)
    wide = max(1, min(limit, narrower // head.cols))
    cols = in_sight(head.cols, room // wide, None if cursor is None else cursor[1], seen[1])
    keys = names(head.keys, head.left, cols)
    shares = _shares(height)
    if len(cols) < head.cols or not head.whole or head.rows > (1 + colour) * (height - 2):
        shares = [share for share in shares if share[1] >= 2] or shares  # what is not in sight is said there
    tries = [(_top(keys, wide, most), foot) for most, foot in shares]
    for halves in (False, True) if colour else (False,):
        fitting = [one for one in tries if head.rows <= (height - sum(one)) * (1 + halves)]
        if fitting:
            break
    # What does not fit at all gets all the lines there are.
    top, foot = fitting[0] if fitting else tries[-1]
    lines = max(0, height - top - foot)
    count = 2 * lines if halves else lines
    rows = in_sight(head.rows, count, None if cursor is None else cursor[0], seen[0])
    return Layout(left, top, wide, halves, rows, cols, foot)


def _top(keys: Sequence[str], wide: int, most: int) -> int:
    """Lines that the names of the keys take."""
    return len(heading(keys, wide, most))


def _shares(height: int) -> list[tuple[int, int]]:
    """Lines for the names of the keys, at most, and lines below: as we like it, then with more room for the queries."""
    if height < 6:
        return [(0 if height < 5 else 1, 0 if height < 2 else 1)]
    if height < 8:
        return [(1, 2), (1, 1)]
    most = min(8, height // 4)
    return [(most, 2 if height < 12 else 3), (most, 2), (1, 2), (1, 1)]


def names(texts: Sequence[str], first: int, shown: range) -> list[str]:
    """The tokens in sight."""
    return list(texts[first + shown.start : first + shown.stop])


def in_sight(total: int, room: int, cursor: int | None, first: int) -> range:
    """As many as there is room for, from `first` on if the cursor is then in sight."""
    count = min(total, max(0, room))
    if cursor is not None:
        first = min(max(first, cursor - count + 1), cursor)
    first = max(0, min(total - count, first))
    return range(first, first + count)
