"""Glyphs of a tensor's picture that stand for no level: what is not finite, and what is under the cursor."""

from __future__ import annotations

import math
from typing import NamedTuple

from tutor.views.colormap import Scale, luminance
from tutor.views.ink import ERROR, Ink, Run
from tutor.views.tensor.part import Cell

NAN_MARK = "×"
INF_MARK = "∞"
CURSOR_MARK = "○"
"""The element under the cursor where it has one cell; where it has more they are between brackets."""
ACCENT = Ink("accent", bold=True)
_LIGHT = 0.18
"""The luminance from which black is read better than white on a colour."""


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


def mark(value: float) -> str:
    """The glyph of a value that no colour stands for."""
    return NAN_MARK if math.isnan(value) else INF_MARK


def under_cursor(text: str, value: float, scale: Scale, *, colour: bool) -> Run:
    """The cells of one value (its level or its glyph, however often) with the cursor on them."""
    if not math.isfinite(value):
        ink = ERROR
    elif colour:
        back = scale.colour(value)
        ink = Ink("#000000" if luminance(back) > _LIGHT else "#ffffff", back, bold=True)
    else:
        ink = ACCENT
    return ("[" + text[1:-1] + "]" if len(text) > 1 else CURSOR_MARK), ink
