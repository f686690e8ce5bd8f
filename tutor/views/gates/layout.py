"""Where gates stand in their panel: names, tokens, and the units below each mean where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.views.attention.layout import in_sight
from tutor.views.cells import width
from tutor.views.gates.rows import Row
from tutor.views.headings import heading

_WIDEST = 12
"""Cells of a token, at most."""
_LEAST = 4
"""Cells of a token in which two digits just fit."""
_READABLE = 7
"""Cells in which a name is still known, and the space after it."""
_USUAL = 6
"""Cells of a token that show a value in two digits."""
_BELOW = 6
"""Lines of tokens and of what is read, with the empty one before it."""
_NAMED = 14
"""Cells up to which a name is whole where tokens have room for digits beside it, or for none in any case."""


@dataclass(frozen=True)
class Layout:
    """In cells from the upper left corner: `left` of the names of the gates, `top` of the tokens."""

    left: int
    top: int
    wide: int
    """Cells of a token."""
    gates: range
    tokens: range
    under: tuple[int, ...]
    """Lines of units below each gate in sight."""
    gap: int
    """Empty lines between two gates."""
    foot: int
    above: int = 0
    """Lines of a gate above its mean: 1 where its name stands there, else 0."""

    def at(self, x: int, y: int) -> tuple[int, int, int] | None:
        """The gate, the token and the line of the gate (0 is its mean) at a cell of the panel."""
        col = (x - self.left) // self.wide
        if not 0 <= col < len(self.tokens):
            return None
        line = y - self.top
        for gate, under in zip(self.gates, self.under, strict=True):
            if 0 <= line <= self.above + under:
                return gate, self.tokens[col], max(0, line - self.above)
            line -= self.above + 1 + under + self.gap
        return None


def layout(
    rows: Sequence[Row],
    tokens: Sequence[str],
    size: tuple[int, int],
    cursor: tuple[int, int] | None,
    seen: tuple[int, int],
    *,
    colour: bool,
) -> Layout:
    """The gates in `size` (width, height) cells; what does not fit begins at `seen`, the cursor is kept in sight."""
    cells, height = size
    widest = max(map(width, (row.name for row in rows)), default=0)
    left = _left(widest, len(tokens), cells)
    # Names above their rows leave the digits more room.
    crowded = left <= widest or cells - left < _LEAST * len(tokens)
    fits = len(tokens) * _LEAST <= cells and _BELOW + 2 * len(rows) <= height
    above = 1 if crowded and fits and len(tokens) > 1 else 0
    if above:
        left = 0
    room = max(1, cells - left)
    limit = max(_USUAL, min(max(map(width, tokens), default=1) + 1, _WIDEST))
    wide = max(1, min(limit, room // max(1, len(tokens))))
    across = in_sight(len(tokens), room // wide, None if cursor is None else cursor[1], seen[1])
    foot, most = _shares(height, (1 + above) * len(rows))
    top = len(heading(tokens[across.start : across.stop], wide, most))
    lines = max(0, height - top - foot)
    gates = in_sight(len(rows), lines // (1 + above), None if cursor is None else cursor[0], seen[0])
    under, gap = _under([rows[gate] for gate in gates], lines - above * len(gates), colour=colour)
    if above and not any(under) and lines >= 3 * len(gates) - 1:
        gap = 1
    return Layout(left, top, wide, gates, across, under, gap, foot, above)


def _left(widest: int, tokens: int, cells: int) -> int:
    """Cells of the names beside the rows, the space behind them among them; 0 where there is no room for names."""
    if cells < 12:
        return 0
    left = min(widest, max(_NAMED, cells // 4)) + 1
    shorter = cells - _LEAST * tokens
    if shorter >= left or shorter >= _READABLE:
        # The end of a name is given up where digits find room for it.
        return min(left, shorter)
    return left if cells - left >= 2 * tokens else min(widest, max(3, cells // 4)) + 1


def _shares(height: int, gates: int) -> tuple[int, int]:
    """Lines below, and lines for the tokens at most."""
    if height < 3:
        return (1 if height == 2 else 0), 0
    for foot, most in ((3, min(8, height // 4)), (2, 2), (2, 1)):
        if gates + foot + most <= height:
            return foot, most
    return (2 if height > 4 else 1), 1


def _under(rows: Sequence[Row], lines: int, *, colour: bool) -> tuple[tuple[int, ...], int]:
    """Lines of units below each gate, and between two gates.

    Units have no order in which neighbours are alike: where more than two would have to be one, none are shown.
    """
    wanted = [(-(-row.rows // 2) if colour else row.rows) if row.several else 0 for row in rows]
    spare, several = lines - len(rows), sum(map(bool, wanted))
    if not several or spare * 2 < sum(wanted):
        return (0,) * len(rows), 0
    gap = 1 if spare >= sum(wanted) + len(rows) - 1 else 0
    each = spare - gap * (len(rows) - 1)
    while sum(min(each, lines_) for lines_ in wanted) > spare:
        each -= 1
    under = tuple(min(each, lines_) for lines_ in wanted)
    if any(2 * given < lines_ for given, lines_ in zip(under, wanted, strict=True)):
        return (0,) * len(rows), 0
    return under, gap
