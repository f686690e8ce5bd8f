"""Drawings in fewer glyphs (`i18n.spelling.Glyphs`): each cell keeps its place, its ink and what it tells, and only its
glyph changes.

A picture is drawn as ever; its lines are rewritten at the end, so that every kind of view profits:

- a line in braille becomes a row of marks, another mark for each series, which is also its sign in the legend; where
  only ambiguous glyphs are wanting braille stays;
- points of classes become letters, small ones where they were hollow;
- two values in a half block become their mean as one coloured cell; without colours pictures use a ramp anyway;
- a value that is not finite is `N` (nan) or `I` (infinite), whatever stands for ordinary numbers.

What is words and not drawn is spelled out before (`i18n.spelling`), where it may get longer.
"""

from __future__ import annotations

from functools import lru_cache

from rich.cells import get_character_cell_size

from tutor.i18n import spelling
from tutor.i18n.spelling import Glyphs
from tutor.views.colormap import rgb
from tutor.views.ink import SERIES_COLOURS, Ink, Line, Run, merged

SERIES_MARKS = "ox*+#%@&$=~"
"""The first series, the second and so on. The first two are in no ramp of a field that may lie below them."""
CLASS_LETTERS = {"●": "A", "▲": "B", "■": "C", "◆": "D", "○": "a", "△": "b", "□": "c", "◇": "d"}
"""Points: a class is a letter, the first set in capitals."""
NAN_LETTER, INF_LETTER = "N", "I"

THICK = "⠶"
"""A thick rule: told apart from a thin one of the same series."""
_MARKERS = "●○◆◇▲△■□★☆◎"
_HALVES = "▀▄▌▐"
_CELLS = {
    "…": "~", "␣": "_", "·": ".", "—": "-", "–": "-", "×": "x", "∞": "I", "±": "+", "√": "V",
    "●": "O", "○": "o", "◦": "-", "◎": "@", "◉": "@", "■": "#", "□": "o", "▪": "#", "▫": "o", "◆": "#", "◇": "o",
    "★": "*", "☆": "*", "▲": "^", "△": "^", "▴": "^", "▵": "^", "▼": "v", "▽": "v", "▾": "v", "▿": "v",
    "▶": ">", "▷": ">", "▸": ">", "▹": ">", "◀": "<", "◁": "<", "◂": "<", "›": ">", "‹": "<", "❯": ">",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "↔": "-", "↕": "|", "⇧": "^", "⇒": ">", "⇐": "<", "↳": "`", "↗": "/",
    "↘": "\\", "↙": "/", "↖": "\\", "⟶": ">", "≤": "<", "≥": ">", "≠": "!", "≈": "~", "∈": "e", "∑": "S", "∏": "P",
    "✓": "+", "✔": "+", "✗": "x", "✘": "x", "╱": "/", "╲": "\\", "╳": "X", "¬": "!", "∇": "V", "∂": "d",
    "⎛": "/", "⎜": "|", "⎝": "\\", "⎞": "\\", "⎟": "|", "⎠": "/", "⎡": "[", "⎢": "[", "⎣": "[", "⎤": "]", "⎥": "]",
    "⎦": "]", "⎧": "/", "⎨": "<", "⎩": "\\", "⎫": "\\", "⎬": ">", "⎭": "/", "⎪": "|", "‾": "-", "╶": "-", "╴": "-",
    "█": "#", "▉": "#", "▊": "#", "▋": "#", "▌": "|", "▍": "|", "▎": "|", "▏": "|", "▐": "|", "▕": "|",
    "▇": "#", "▆": "#", "▅": "=", "▄": "=", "▃": "-", "▂": "_", "▁": "_", "▀": '"', "▔": "-",
    "▓": "#", "▒": "+", "░": ".", "▖": ".", "▗": ".", "▘": "'", "▝": "'", "▙": "#", "▛": "#", "▜": "#", "▟": "#",
    "▚": "\\", "▞": "/", "⌊": "|", "⌋": "|", "⌈": "|", "⌉": "|", "‖": "|", "∥": "|", "⟨": "<", "⟩": ">",
}  # fmt: skip


def cells(text: str, glyphs: Glyphs | None = None) -> str:
    """The text in these glyphs, else those in use, each character in as many cells as before."""
    if text.isascii():
        return text
    glyphs = glyphs or spelling.glyphs_used()
    return "".join(cell(character, glyphs) for character in text)


@lru_cache(maxsize=4096)
def cell(character: str, glyphs: Glyphs) -> str:
    """One character in these glyphs, in as many cells; nothing for a mark that takes none."""
    wide = get_character_cell_size(character)
    if spelling.stays(character, glyphs) and (wide == 2 or not spelling.is_wide(character)):
        return character
    if wide != 1:
        return "?" * wide
    if character in _CELLS:
        return _CELLS[character]
    if "\u2500" <= character <= "\u257f":
        return _box(character)
    if "\u2800" <= character <= "\u28ff":
        return _dots(ord(character) - 0x2800)
    # Its spelling, or what that begins with: `s` for sigma, `2` for a raised 2.
    return next((letter for letter in spelling.spelled(character).lstrip("_^") if letter.isprintable()), "?")


def line(runs: Line) -> Line:
    """A line of a picture in the glyphs in use, exactly as wide."""
    if all(text.isascii() for text, _ in runs):
        return runs
    glyphs = spelling.glyphs_used()
    kept: list[Run] = []
    for text, ink in runs:
        kept += [(text, ink)] if text.isascii() else _run(text, ink, glyphs)
    return tuple(merged(kept))


def _run(text: str, ink: Ink, glyphs: Glyphs) -> list[Run]:
    """One run; a half block takes its two colours' mean as its ground, so a run may become several."""
    coloured = bool(ink.back) or ink.fore.startswith("#")
    runs: list[Run] = []
    for character in text:
        if character in _HALVES and coloured:
            runs.append((" ", Ink(back=_mean(ink))))
        else:
            runs.append((_glyph(character, ink, glyphs), ink))
    return runs


@lru_cache(maxsize=4096)
def _glyph(character: str, ink: Ink, glyphs: Glyphs) -> str:
    """What stands for a glyph drawn in this ink."""
    if character == "×":
        return NAN_LETTER
    if character == "∞":
        return INF_LETTER
    kind, _, number = ink.fore.partition("-")
    if kind == "series" and number.isdecimal():
        if character in _MARKERS:
            return SERIES_MARKS[_MARKERS.index(character)]
        if "\u2800" < character <= "\u28ff" and character != THICK and glyphs == "ascii":
            return SERIES_MARKS[(int(number) - 1) % SERIES_COLOURS]
    if kind == "class" and character in CLASS_LETTERS:
        return CLASS_LETTERS[character]
    return cell(character, glyphs)


@lru_cache(maxsize=1024)
def _mean(ink: Ink) -> str:
    """The colour between an ink's two; of colours of the palette, which cannot be mixed, the one behind."""
    fore, back = ink.fore, ink.back
    if not back:
        return fore
    if not (fore.startswith("#") and back.startswith("#")):
        return back
    mixed = "#" + "".join(f"{(a + b) // 2:02x}" for a, b in zip(rgb(fore), rgb(back), strict=True))
    return mixed + (fore[7:] if fore[7:] == back[7:] else "")


def _box(character: str) -> str:
    """A line of a box: along, upright, or a corner."""
    if character in "─━═╌╍┄┅┈┉╴╶╸╺╼╾":
        return "-"
    return "|" if character in "│┃║╎╏┆┇┊┋╵╷╹╻╽╿" else "+"


_SHAPES = {
    " ": (0x00,),
    "'": (0x01, 0x08, 0x03, 0x18),
    ".": (0x40, 0x80, 0x44, 0xA0, 0x04, 0x20),
    ":": (0x41, 0x88, 0x81, 0x48, 0xC9),
    '"': (0x09,),
    "-": (0x12, 0x24, 0x02, 0x10, 0x22, 0x14),
    "_": (0xC0,),
    "=": (0x1B, 0xE4, 0x36),
    "/": (0x1C, 0x38, 0x9C, 0x5C, 0x78, 0x60, 0x0A, 0x30 | 0x44, 0x18 | 0x44, 0x0C, 0x14 | 0x40),
    "\\": (0xA3, 0x87, 0xA1, 0xE3, 0x84, 0x11, 0x06 | 0xA0, 0x03 | 0xA0, 0x21, 0x22 | 0x80),
    "|": (0x47, 0xB8, 0x07, 0x38, 0x46, 0xB0, 0xFF & ~0x48),
    "X": (0x99 | 0x66, 0xBC, 0xE7, 0xDB),
    "#": (0xFF, 0xF6, 0x3F),
}
"""What braille cells each glyph looks like; of two that are as near, the one named first."""


def _dots(bits: int) -> str:
    """Dots that belong to no series: the glyph that looks most like them."""
    return min(_SHAPES, key=lambda glyph: min((bits ^ shape).bit_count() for shape in _SHAPES[glyph]))
