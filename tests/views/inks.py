"""The inks of a picture as rows of letters, so that a golden text also says what its colours tell.

| letter | ink |
|---|---|
| `.` `:` | text, bold text |
| `-` `~` | muted, faint |
| `!` `?` `+` | error, warning, accent |
| `1` … `6` | the colours of series |
| `(` `)` `[` `]` | the colours of classes 0 to 3; `{` `}` `<` `>` those of their regions |
| `a` … `z` | a cool colour of a map, from dark to light |
| `A` … `Z` | a warm colour of a map, from dark to light |
"""

from __future__ import annotations

from collections.abc import Iterable

from tutor.views.cells import width
from tutor.views.ink import Line, line_text

_NAMED = {"text": ".", "muted": "-", "faint": "~", "error": "!", "warning": "?", "accent": "+"}
_NUMBERED = {"series": "0123456", "class": "()[]", "region": "{}<>"}
_LIGHT = (0.2126, 0.7152, 0.0722)
"""How much red, green and blue each add to what looks light."""


def inked(lines: Iterable[Line]) -> list[str]:
    """Each line of a picture, and below it in which inks its glyphs are (`f`) and on which they stand (`b`).

    Blank cells and cells on the panel's own ground are blank. A character of two cells has its letter twice.
    """
    rows: list[str] = []
    for line in lines:
        fore = "".join(_over(text, _letter(ink.fore, bold=ink.bold)) for text, ink in line)
        back = "".join((_letter(ink.back) if ink.back else " ") * width(text) for text, ink in line)
        rows.append(f"|{line_text(line)}".rstrip())
        rows += [row.rstrip() for row in (f"f{fore}", f"b{back}") if row[1:].strip()]
    return rows


def _over(text: str, letter: str) -> str:
    return "".join((" " if character == " " else letter) * width(character) for character in text)


def _letter(colour: str, *, bold: bool = False) -> str:
    if colour == "text":
        return ":" if bold else "."
    name, _, number = colour.rpartition("-")
    if name in _NUMBERED:
        return _NUMBERED[name][int(number)]
    if not colour.startswith("#"):
        return _NAMED[colour]
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    opaque = int(colour[7:9] or "ff", 16) / 255
    light = opaque * sum(share * part for share, part in zip(_LIGHT, parts, strict=True)) / 256
    return chr((ord("A") if parts[0] > parts[2] else ord("a")) + int(26 * light))
