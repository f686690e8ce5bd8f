"""`Painted`: the cells that a terminal shows, so that over a slow line only those are written that change.

Textual writes a widget whole whenever any of it may have changed, a page that is turned even three times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, repeat
from typing import NamedTuple

from rich.cells import get_character_cell_size
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tutor.views.strips import encode

Cell = tuple[str, Style | None]
"""What is in a cell; nothing, in the right half of a character of two cells."""

NEAR = 8
"""Cells that are written though they have not changed, for to move over them costs as much."""


class Piece(NamedTuple):
    """A part of a row that Textual writes."""

    x: int
    y: int
    strip: Strip


class Painted:
    """What is on the screen, as far as it is known."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Cell | None]] = {}

    def forget(self) -> None:
        """Nothing is known any more: the screen is another, has another size, or somebody else wrote on it."""
        self._rows.clear()

    def update(self, pieces: Iterable[Piece], system: ColorSystem) -> str:
        """What to write so that these pieces are on the screen; nothing where they are already."""
        return encode(self._changes(pieces), system)

    def _changes(self, pieces: Iterable[Piece]) -> Iterator[Segment]:
        for x, y, strip in pieces:
            new = cells(strip)
            end = x + len(new)
            row = self._rows.setdefault(y, [])
            if len(row) < end:
                row.extend(repeat(None, end - len(row)))
            if row[x:end] == new:
                continue
            # Where half of a character of two cells is overwritten nobody knows what becomes of the other.
            if x and _is_half(row[x]):
                row[x - 1] = None
            if end < len(row) and _is_half(row[end]):
                row[end] = None
            for start, stop in spans(row[x:end], new):
                run = new[start:stop]
                yield Segment(f"\x1b[{y + 1};{x + start + 1}H", run[0][1])
                for style, group in groupby(run, key=lambda cell: cell[1]):
                    yield Segment("".join(text for text, _ in group), style)
            row[x:end] = new


def _is_half(cell: Cell | None) -> bool:
    return cell is not None and not cell[0]


def cells(strip: Strip) -> list[Cell]:
    """The cells of a strip."""
    found: list[Cell] = []
    for text, style, control in strip:
        if control:
            continue
        if text.isascii():
            found.extend(zip(text, repeat(style), strict=False))
            continue
        for character in text:
            width = get_character_cell_size(character)
            if width == 0 and found:  # a mark on the character before it
                place = -1 if found[-1][0] else -2
                found[place] = (found[place][0] + character, found[place][1])
            elif width:
                found.append((character, style))
                found.extend(repeat(("", style), width - 1))
    return found


def spans(old: list[Cell | None], new: list[Cell]) -> Iterator[tuple[int, int]]:
    """Where the two differ, from and to, in whole phrases; what is near belongs together."""
    start = stop = 0
    for left, right in phrases(new):
        if old[left:right] == new[left:right]:
            continue
        if stop and left - stop > NEAR:
            yield start, stop
            stop = 0
        if not stop:
            start = left
        stop = right
    if stop:
        yield start, stop


def phrases(row: list[Cell]) -> Iterator[tuple[int, int]]:
    """From and to of words of one style with one blank between them, and of the blanks around."""
    left = 0
    for index in range(1, len(row)):
        (before, style), (now, other) = row[index - 1], row[index]
        if style is not other and style != other:
            fits = False
        elif now == " ":
            fits = before == " " or (index + 1 < len(row) and row[index + 1] != row[index])
        else:
            fits = before != " " or index - left < 2 or row[index - 2] != row[index - 1]
        if not fits:
            yield left, index
            left = index
    if row:
        yield left, len(row)
