"""Formulas in a terminal: LaTeX as one line of Unicode, or as a drawing of several lines.

Nothing here raises: what cannot be read stays LaTeX.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len

from tutor.i18n.spelling import limited, spelled
from tutor.views import glyphs
from tutor.views.maths.layout import CannotDraw, draw
from tutor.views.maths.line import line
from tutor.views.maths.parse import TooDeep, parse
from tutor.views.maths.words import worded
from tutor.views.wrap import wrap

_WITH_SIGN = re.compile(r"[=≈≠≤≥<>→⇒∝∈∼+−·⊙×] ?\S+")
_WITH_ASCII_SIGN = re.compile(r"(?<= )(?:[<>!~:]?=|[-=]>|[<>+*-]|in|x) \S+")

_DRAWN = {ord("╰"): "\\", ord("┘"): "|", ord("╶"): " ", ord("╴"): " "}
"""The foot of a root, and the ends of a fraction's line, in ASCII."""


def inline(latex: str) -> str:
    """A formula within a sentence: `h_{t-1}` is `hₜ₋₁`, `\\\\frac{a}{b+c}` is `a/(b + c)`."""
    return _inline(latex, limited())


@lru_cache(maxsize=1024)
def _inline(latex: str, ascii_: bool) -> str:
    source = " ".join(latex.split())
    try:
        return (spelled(line(worded(parse(latex)))) if ascii_ else line(parse(latex))) or source
    except TooDeep:
        return spelled(source) if ascii_ else source


@lru_cache(maxsize=256)
def _drawing(latex: str, ascii_: bool) -> tuple[str, ...]:
    """The lines of a drawing, or none."""
    try:
        if not ascii_:
            return tuple(draw(parse(latex)))
        return tuple(glyphs.cells(row.translate(_DRAWN), "ascii").rstrip() for row in draw(worded(parse(latex))))
    except (TooDeep, CannotDraw):
        return ()


def display(latex: str, width: int, *, drawn: bool = True) -> list[str]:
    """A formula on lines of its own, each at most `width` cells wide.

    It is drawn on several lines where that helps and fits, else set on one line, else on one line that is broken
    before its signs. A formula that cannot be read is its source. What is to be heard is better not `drawn`: a voice
    reads line by line.
    """
    drawing = _drawing(latex, limited()) if drawn else ()
    if drawing and max(map(cell_len, drawing)) <= width:
        return list(drawing)
    text = inline(latex)
    signs = _WITH_ASCII_SIGN if limited() else _WITH_SIGN
    return wrap(text, width, [match.span() for match in signs.finditer(text)])
