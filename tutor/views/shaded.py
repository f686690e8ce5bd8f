"""Cells of a colour map that can be read: digits on a colour, the cell under the cursor, two colours in one cell."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.views.cells import fit
from tutor.views.colormap import luminance
from tutor.views.ink import ERROR, STRONG, Ink, Run
from tutor.views.marks import UPPER
from tutor.views.numbers import decimals, short, with_decimals

HERE = ">"
"""Before the digits under the cursor."""
_DIGITS = 4
"""Cells of a key in which two digits fit."""
_LIGHT = 0.18
"""The luminance from which black is easier to read than white."""


def on(colour: str) -> Ink:
    """The ink of digits on a colour of a map."""
    return Ink("#000000" if luminance(colour) > _LIGHT else "#ffffff", colour)


def digits(values: Sequence[float], wide: int) -> list[str] | None:
    """Values with two digits after the point, else with one, a cell free beside each; None where they do not fit.

    The zero before the point is left out where there is no room for it, and a minus parts as well as a free cell does.
    """
    if wide < _DIGITS:
        return None
    places = decimals(values, digits=2, most=2)
    if places is None:
        texts = [short(value, 2) for value in values]
        return texts if _apart(texts, wide) or _parted(texts, wide) else None
    # Of what is less than one, one digit says too little.
    large = any(abs(value) >= 1 for value in values)
    whole = [
        [with_decimals(value, fewer) for value in values]
        for fewer in range(min(places, 2), min(places, 1 if large else 2) - 1, -1)
    ]
    for fits in (_apart, _parted):
        for texts in whole:
            for written in (texts, [_tight(text) for text in texts]):
                if fits(written, wide):
                    return written
    return None


def _apart(texts: Sequence[str], wide: int) -> bool:
    """Whether a cell is free beside each text."""
    return all(len(text) < wide for text in texts)


def _parted(texts: Sequence[str], wide: int) -> bool:
    """Whether a free cell, or a minus, stands before each text."""
    return all(len(text) <= wide - (not text.startswith("-")) for text in texts)


def aligned(text: str, widest: int, wide: int) -> str:
    """Digits in a cell, a space before them, so that they stand below the beginning of a name."""
    return fit(" " * (widest < wide) + fit(text, widest, "right"), wide)


def _tight(text: str) -> str:
    """A number of shares in fewer cells: .52 and 1.0 for 0.52 and 1.00."""
    if text.startswith(("0.", "-0.")):
        return text.replace("0.", ".", 1)
    return text[:-1] if text in ("1.00", "-1.00") else text


def under_cursor(text: str, ink: Ink, wide: int) -> Run:
    """The cell under the cursor: between brackets, or with a sign before its digits."""
    here = (on(ink.back) if ink.back else ink if ink == ERROR else STRONG)._replace(bold=True)
    free = len(text) - len(text.lstrip())
    if wide >= 3 and text.strip() and free:
        return text[: free - 1] + HERE + text[free:], here
    if wide >= 2:
        return "[" + text[1:-1] + "]", here
    return (text if ink == ERROR else "+"), here


def pixel(upper: str, lower: str, wide: int) -> Run:
    """Two colours one above the other; the mark of what is not finite stands for both."""
    for one, other in ((upper, lower), (lower, upper)):
        if len(one) == 1:
            return fit(one, wide), ERROR._replace(back=other if len(other) > 1 else "")
    if upper == lower:
        return " " * wide, Ink(back=upper)
    if not upper:
        return "▄" * wide, Ink(lower)
    return UPPER * wide, Ink(upper, lower)
