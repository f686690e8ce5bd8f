"""Text in terminal cells: how wide it is, and how to make it fit. A Chinese character takes two cells.

All strings that a demo shows pass through `clean`, so that nothing in them can move the cursor or break a row.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

from rich.cells import cell_len, get_character_cell_size

from tutor.i18n.spelling import said

ELLIPSIS = "…"

width = cell_len
"""The width of a clean text in cells."""


def clean(text: str) -> str:
    """One printable line: white space becomes a space, control characters a `?`, invisible marks vanish.

    Where only ASCII is shown, it is spelled so.
    """
    return text if text.isascii() and text.isprintable() else said(_clean(text))


@lru_cache(maxsize=4096)
def _clean(text: str) -> str:
    return "".join(map(_printable, text))


def _printable(character: str) -> str:
    # Variation selectors change the width of the character before them, and terminals disagree by how much.
    if "\ufe00" <= character <= "\ufe0f":
        return ""
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    # Cf holds joiners and direction marks: they turn the order of what stands after them.
    return "" if unicodedata.category(character) == "Cf" else "?"


def _head(text: str, cells: int) -> str:
    """As many characters as fit into `cells`."""
    taken = 0
    for index, character in enumerate(text):
        taken += get_character_cell_size(character)
        if taken > cells:
            return text[:index]
    return text


@lru_cache(maxsize=4096)
def clip(text: str, cells: int) -> str:
    """The text if it fits, else its beginning and `…`."""
    if width(text) <= cells:
        return text
    return _head(text, cells - 1).rstrip() + ELLIPSIS if cells > 0 else ""


def fit(text: str, cells: int, align: Literal["left", "right", "centre"] = "left") -> str:
    """The text in exactly `cells` cells: shortened or filled with spaces."""
    text = clip(text, cells)
    room = max(0, cells - width(text))
    left = {"left": 0, "right": room, "centre": room // 2}[align]
    return " " * left + text + " " * (room - left)


def fold(text: str, cells: int) -> list[str]:
    """The text cut into pieces of at most `cells` cells, for output in which columns matter more than words."""
    pieces: list[str] = []
    while text:
        head = _head(text, cells) or text[0]
        pieces.append(head)
        text = text[len(head) :]
    return pieces or [""]
