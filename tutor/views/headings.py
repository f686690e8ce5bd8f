"""Names over narrow columns: tokens above the columns of a picture, in whatever way they can be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import get_character_cell_size

from tutor.views.canvas import Canvas
from tutor.views.cells import ELLIPSIS, clean, clip, width
from tutor.views.ink import MUTED, Ink, Line

LIT = Ink("accent", bold=True)
"""The name of what the cursor is on."""
SPACE_MARK = "␣"
"""A token of white space, which would not be seen."""
_READABLE = 4
"""Cells in which the beginning of a name still says something."""


def token(text: str) -> str:
    """A token as it can be shown: one clean line in which something is to be seen."""
    shown = clean(text)
    return shown if shown.strip() else SPACE_MARK * max(1, min(len(shown), 4))


def tokens(texts: Iterable[str]) -> list[str]:
    """Tokens as they can be shown."""
    return [token(text) for text in texts]


def heading(names: Sequence[str], wide: int, most: int, lit: int | None = None) -> list[Line]:
    """Names over columns of `wide` cells, in at most so many lines; that of column `lit` stands out.

    Side by side where they fit; else every other one a line lower; else upright; else those that find room.
    """
    if most < 1 or not names:
        return []
    widest = max(map(width, names))
    # Characters may stand side by side; words need a space between them.
    if widest < wide or _close(names, wide):
        return _level(names, wide, 1, lit)
    if most >= 2 and widest < 2 * wide:
        return _level(names, wide, 2, lit)
    longest = max(map(len, names))
    upright = 2 <= wide <= _READABLE and most >= min(longest, 3) and _narrow(names, wide)
    if upright:
        return _upright(names, wide, min(most, longest), lit)
    if wide > _READABLE:
        return _level(names, wide, min(2, most), lit)
    return _sparse(names, wide, lit)


def _narrow(names: Sequence[str], wide: int) -> bool:
    """Whether every character fits a column."""
    return all(get_character_cell_size(character) <= wide for name in names for character in name)


def _close(names: Sequence[str], wide: int) -> bool:
    """Whether the names are read side by side."""
    return max(map(width, names)) <= wide and all(map(_solid, names))


def _solid(name: str) -> bool:
    """Whether a name may stand beside the next without a space: a single character, or a Chinese word."""
    return len(name) == 1 or width(name) == 2 * len(name)


def _ink(index: int, lit: int | None) -> Ink:
    return LIT if index == lit else MUTED


def _level(names: Sequence[str], wide: int, lines: int, lit: int | None) -> list[Line]:
    """Each name over its column, in turns on one of so many lines; shortened where it does not fit."""
    canvas = Canvas(len(names) * wide, lines)
    for index, name in enumerate(names):
        room = min(lines, len(names) - index) * wide
        # The last names have nothing to their right to keep clear of.
        solid = (_solid(name) and width(name) <= room) or index + lines >= len(names)
        canvas.write(index * wide, index % lines, clip(name, room if solid else room - 1), _ink(index, lit))
    return canvas.lines()


def _upright(names: Sequence[str], wide: int, lines: int, lit: int | None) -> list[Line]:
    """Each name downwards over its column, down to the first row of the picture."""
    canvas = Canvas(len(names) * wide, lines)
    for index, name in enumerate(names):
        shown = name if len(name) <= lines else name[: lines - 1] + ELLIPSIS
        for down, character in enumerate(shown, lines - len(shown)):
            canvas.write(index * wide, down, character, _ink(index, lit))
    return canvas.lines()


def _sparse(names: Sequence[str], wide: int, lit: int | None) -> list[Line]:
    """The names that find room from the left, each beginning over its column; that of the cursor before all."""
    canvas = Canvas(len(names) * wide, 1)
    taken = range(0)
    if lit is not None and 0 <= lit < len(names):
        name = clip(names[lit], canvas.width)
        x = min(lit * wide, canvas.width - width(name))
        canvas.write(x, 0, name, LIT)
        taken = range(x - 1, x + width(name) + 1)
    end = 0
    for index, name in enumerate(names):
        x, cells = index * wide, width(name)
        if index != lit and x >= end and x + cells <= canvas.width and not (x in taken or x + cells - 1 in taken):
            end = canvas.write(x, 0, name, MUTED) + 1
    return canvas.lines()
