"""Cells to draw on: text at a place, and braille dots, two across and four down in a cell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from rich.cells import get_character_cell_size

from tutor.views.ink import FAINT, TEXT, Ink, Line

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of the dot at [row][column] of a braille cell (Unicode 15, chapter 21.1)."""

_LEFT = 0x47
"""The bits of the left column."""

_ink = itemgetter(1)

Dash = tuple[int, int]
"""Dots on and dots off, by turns."""
SOLID: Dash = (1, 0)


class Canvas:
    """A rectangle of cells. What falls outside is not drawn."""

    def __init__(self, width: int, height: int) -> None:
        self.width = max(0, width)
        self.height = max(0, height)
        self._cells: list[list[tuple[str, Ink]]] = [[(" ", TEXT)] * self.width for _ in range(self.height)]

    def put(self, x: int, y: int, glyph: str, ink: Ink) -> None:
        """One character of one cell."""
        if 0 <= x < self.width and 0 <= y < self.height:
            self._clear(x, y)
            self._cells[y][x] = (glyph, ink)

    def write(self, x: int, y: int, text: str, ink: Ink = TEXT) -> int:
        """Clean text from a cell on; returns the column after it. A wide character takes two cells."""
        for character in text:
            wide = get_character_cell_size(character)
            if wide == 0:
                self._attach(x - 1, y, character)
            elif wide == 1:
                self.put(x, y, character, ink)
            elif x >= 0 and x + 1 < self.width and 0 <= y < self.height:
                self._clear(x, y)
                self._clear(x + 1, y)
                self._cells[y][x] = (character, ink)
                self._cells[y][x + 1] = ("", ink)
            x += wide
        return x

    def lay(self, x: int, y: int, cells: Sequence[tuple[str, Ink]]) -> None:
        """Characters one cell wide, and their inks, from a cell inside on, where nothing is written yet."""
        row = self._cells[y]
        row[x : x + len(cells)] = cells
        del row[self.width :]

    def free(self, x: int, y: int, cells: int) -> bool:
        """Whether a stretch of a row lies inside and holds nothing yet."""
        if x < 0 or x + cells > self.width or not 0 <= y < self.height:
            return False
        return all(glyph == " " for glyph, _ in self._cells[y][x : x + cells])

    def lines(self) -> list[Line]:
        """The rows as runs of the same ink."""
        return [
            tuple(("".join([glyph for glyph, _ in cells]), ink) for ink, cells in groupby(row, key=_ink))
            for row in self._cells
        ]

    def _attach(self, x: int, y: int, mark: str) -> None:
        """A combining mark joins the character before it."""
        if 0 <= x < self.width and 0 <= y < self.height and self._cells[y][x][0]:
            glyph, ink = self._cells[y][x]
            self._cells[y][x] = (glyph + mark, ink)

    def _clear(self, x: int, y: int) -> None:
        """Before a cell is overwritten: the other half of a wide character must not remain."""
        row = self._cells[y]
        glyph, _ = row[x]
        if glyph == "" and x > 0:
            row[x - 1] = (" ", row[x - 1][1])
        elif x + 1 < self.width and row[x + 1][0] == "":
            row[x + 1] = (" ", row[x + 1][1])


class Dots:
    """Braille over `width` x `height` cells: 2 * width by 4 * height dots, (0, 0) at the top left."""

    def __init__(self, width: int, height: int) -> None:
        self.width = max(0, width)
        self.height = max(0, height)
        self.across = 2 * self.width
        self.down = 4 * self.height
        self._bits: dict[tuple[int, int], int] = {}
        self._inks: dict[tuple[int, int], Ink] = {}

    def set(self, x: int, y: int, ink: Ink) -> None:
        """One dot. Where inks meet in a cell, the last one has it."""
        if 0 <= x < self.across and 0 <= y < self.down:
            cell = (x >> 1, y >> 2)
            self._bits[cell] = self._bits.get(cell, 0) | _DOTS[y & 3][x & 1]
            self._inks[cell] = ink

    def vertical(self, x: int, top: int, bottom: int, ink: Ink) -> None:
        """Dots from top to bottom, both included."""
        if not 0 <= x < self.across:
            return
        bits, inks, column, half = self._bits, self._inks, x >> 1, x & 1
        for y in range(max(0, top), min(self.down - 1, bottom) + 1):
            cell = (column, y >> 2)
            bits[cell] = bits.get(cell, 0) | _DOTS[y & 3][half]
            inks[cell] = ink

    def line(self, x0: float, y0: float, x1: float, y1: float, ink: Ink, dash: Dash = SOLID, begun: int = 0) -> int:
        """A straight line between two places in dots, which may lie outside.

        `begun` is how many dots of the dash pattern came before; returns it for the next piece of the same path.
        """
        right, bottom = self.across - 1, self.down - 1
        if not (0 <= x0 <= right and 0 <= x1 <= right and 0 <= y0 <= bottom and 0 <= y1 <= bottom):
            inside = _clipped(x0, y0, x1, y1, right, bottom)
            if inside is None:
                return begun
            x0, y0, x1, y1 = inside
        count = max(abs(round(x1) - round(x0)), abs(round(y1) - round(y0)))
        on, off = dash
        wide, high, parts = x1 - x0, y1 - y0, max(1, count)
        bits, inks = self._bits, self._inks
        for index in range(count + 1):
            if off and (begun + index) % (on + off) >= on:
                continue
            share = index / parts
            x, y = round(x0 + wide * share), round(y0 + high * share)
            if 0 <= x <= right and 0 <= y <= bottom:
                cell = (x >> 1, y >> 2)
                bits[cell] = bits.get(cell, 0) | _DOTS[y & 3][x & 1]
                inks[cell] = ink
        # The last dot is the first one of the next piece.
        return begun + count

    def over(self, under: Dots) -> None:
        """Lay these dots over others of the same size: faint ones give way, the rest share the cell."""
        for cell, bits in self._bits.items():
            shares = under._inks.get(cell, FAINT) != FAINT
            under._bits[cell] = bits | (under._bits[cell] if shares else 0)
            under._inks[cell] = self._inks[cell]

    def join(self, other: Dots) -> None:
        """Set the dots of another of the same size too. Where inks meet in a cell, the other's has it."""
        for cell, bits in other._bits.items():
            self._bits[cell] = self._bits.get(cell, 0) | bits
            self._inks[cell] = other._inks[cell]

    def thin(self) -> None:
        """Keep one of the two columns in each cell: a line becomes a dotted one."""
        for cell, bits in self._bits.items():
            self._bits[cell] = bits & _LEFT or bits

    def draw(self, canvas: Canvas, x: int, y: int) -> None:
        """Put all cells that hold dots onto a canvas."""
        for (column, row), bits in self._bits.items():
            canvas.put(x + column, y + row, chr(0x2800 + bits), self._inks[column, row])

    @property
    def cells(self) -> dict[tuple[int, int], tuple[str, Ink]]:
        """The glyph and ink of every cell (column, row) that holds dots."""
        return {cell: (chr(0x2800 + bits), self._inks[cell]) for cell, bits in self._bits.items()}


def _clipped(
    x0: float, y0: float, x1: float, y1: float, right: float, bottom: float
) -> tuple[float, float, float, float] | None:
    """The part of a line within (0, 0)-(right, bottom), by Liang and Barsky (1984); None when there is none."""
    dx, dy = x1 - x0, y1 - y0
    if not (math.isfinite(dx) and math.isfinite(dy) and math.isfinite(x0) and math.isfinite(y0)):
        return None
    start, end = 0.0, 1.0
    # Half a dot of margin: a line on the very edge is drawn.
    for delta, room in ((-dx, x0 + 0.5), (dx, right + 0.5 - x0), (-dy, y0 + 0.5), (dy, bottom + 0.5 - y0)):
        if delta == 0:
            if room < 0:
                return None
        elif delta < 0:
            start = max(start, room / delta)
        else:
            end = min(end, room / delta)
    if start > end:
        return None
    return x0 + start * dx, y0 + start * dy, x0 + end * dx, y0 + end * dy
