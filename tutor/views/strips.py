"""A row of the screen as bytes: each code of colour is written where it changes, and one reset at the end.

Textual writes every run of text with all its codes and a reset behind it, some forty bytes for one cell of a heatmap.
What the terminal shows is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style

_ATTRIBUTES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "blink": "5",
    "blink2": "6",
    "reverse": "7",
    "conceal": "8",
    "strike": "9",
    "underline2": "21",
    "frame": "51",
    "encircle": "52",
    "overline": "53",
}
"""The codes that begin them (ECMA-48, 8.3.117)."""
_OFF = {"1": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""The codes that end some of them and nothing else; the others are ended by a reset."""
_SEEN_ON_BLANKS = {"4", "7", "9", "21", "51", "52", "53"}
_END = "\x1b[0m"
_LINK = "\x1b]8;id={};{}\x1b\\"
_LINK_END = "\x1b]8;;\x1b\\"


class Codes(NamedTuple):
    """What a terminal is set to: codes of attributes, of foreground and background, and the sequence of a link."""

    attributes: frozenset[str] = frozenset()
    fore: str = "39"
    back: str = "49"
    link: str = ""


_RESET = Codes()


def encode(segments: Iterable[Segment], system: ColorSystem) -> str:
    """Segments as text with escape codes, for a terminal that is reset before them and is again after them.

    A blank shows no foreground: it is left as it is.
    """
    attributes, fore, back, link = _RESET
    written: list[str] = []
    for text, style, _ in segments:
        if not text:
            continue
        wanted = _RESET if style is None else _codes(style, system)
        if wanted.attributes or attributes or wanted.link != link or wanted.fore == _RESET.fore:
            now = Codes(attributes, fore, back, link)
            change, (attributes, fore, back, link) = _turn(now, wanted, not text.strip(" "))
            written.append(change + text)
            continue
        # Almost always only colours change, in more ways than are worth remembering.
        turn = fore != wanted.fore and bool(text.strip(" "))
        if turn:
            fore = wanted.fore
        if back != wanted.back:
            back = wanted.back
            written.append(f"\x1b[{fore};{back}m{text}" if turn else f"\x1b[{back}m{text}")
        else:
            written.append(f"\x1b[{fore}m{text}" if turn else text)
    if link:
        written.append(_LINK_END)
    if (attributes, fore, back) != _RESET[:3]:
        written.append(_END)
    return "".join(written)


@lru_cache(maxsize=4096)
def _turn(now: Codes, wanted: Codes, blank: bool) -> tuple[str, Codes]:
    """The escape codes from one setting to another, as short as they can be, and the setting that they lead to."""
    if blank and not (now.attributes | wanted.attributes) & _SEEN_ON_BLANKS:
        wanted = wanted._replace(attributes=now.attributes, fore=now.fore)
    link = "" if wanted.link == now.link else wanted.link or _LINK_END
    if wanted[:3] == now[:3]:
        return link, wanted
    ended = now.attributes - wanted.attributes
    # 22 ends bold and dim alike. Nothing is shorter than a reset that is all there is to do.
    alone = ended <= _OFF.keys() and "2" not in now.attributes and wanted[:3] != _RESET[:3]
    before = now if alone else _RESET
    change = [_OFF[code] for code in sorted(ended)] if alone else ["0"]
    change += sorted(wanted.attributes - before.attributes, key=int)
    change += [wanted.fore] * (wanted.fore != before.fore) + [wanted.back] * (wanted.back != before.back)
    return f"{link}\x1b[{';'.join(change)}m", wanted


@lru_cache(maxsize=16384)
def _codes(style: Style, system: ColorSystem) -> Codes:
    """The codes of a style on a terminal with so many colours."""
    return Codes(
        frozenset(code for name, code in _ATTRIBUTES.items() if getattr(style, name)),
        _colour(style.color, system, foreground=True) or _RESET.fore,
        _colour(style.bgcolor, system, foreground=False) or _RESET.back,
        _LINK.format(style.link_id, style.link) if style.link else "",
    )


def _colour(colour: Color | None, system: ColorSystem, *, foreground: bool) -> str:
    return "" if colour is None else ";".join(colour.downgrade(system).get_ansi_codes(foreground))
