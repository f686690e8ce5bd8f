"""Where a matrix was drawn, and the look of what is under the cursor."""

from __future__ import annotations

import math
from typing import NamedTuple

from tutor.views.colormap import Scale
from tutor.views.ink import ERROR, Ink, Run
from tutor.views.marks import CURSOR_MARK
from tutor.views.shaded import on
from tutor.views.tensor.part import Cell

ACCENT = Ink("accent", bold=True)


class Places(NamedTuple):
    """Where a matrix of (`rows`, `cols`) was drawn: the cell of its top left corner, and its size in cells."""

    left: int
    top: int
    width: float
    height: float
    rows: int
    cols: int

    def at(self, x: int, y: int) -> Cell | None:
        """The row and column of what stands at a cell; None beside the picture."""
        across, down = x - self.left, y - self.top
        if not (0 <= across < self.width and 0 <= down < self.height):
            return None
        row, col = (down + 0.5) * self.rows / self.height, (across + 0.5) * self.cols / self.width
        return min(int(row), self.rows - 1), min(int(col), self.cols - 1)


def among(index: int, size: int, count: int) -> int:
    """Which of `count` blocks an index of an axis is drawn in: the one in which its middle lies."""
    return (2 * index + 1) * count // (2 * size)


def under_cursor(text: str, value: float, scale: Scale, *, colour: bool) -> Run:
    """The cells of one value (its level or its glyph, however often) with the cursor on them."""
    if not math.isfinite(value):
        ink = ERROR
    elif colour:
        ink = on(scale.colour(value))._replace(bold=True)
    else:
        ink = ACCENT
    return ("[" + text[1:-1] + "]" if len(text) > 1 else CURSOR_MARK), ink
