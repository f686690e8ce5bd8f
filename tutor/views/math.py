"""Formulas in a terminal: LaTeX as one line of Unicode, or as a drawing of several lines.

Nothing here raises: what cannot be read stays LaTeX.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len

from tutor.views.math_layout import CannotDraw, draw
from tutor.views.math_line import line
from tutor.views.math_parse import TooDeep, parse
from tutor.views.wrap import wrap

_WITH_SIGN = re.compile(r"[=≈≠≤≥<>→⇒∝∈∼+−·⊙×] ?\S+")


@lru_cache(maxsize=1024)
def inline(latex: str) -> str:
    """A formula within a sentence: `h_{t-1}` is `hₜ₋₁`, `\\\\frac{a}{b+c}` is `a/(b + c)`."""
    source = " ".join(latex.split())
    try:
        return line(parse(latex)) or source
    except TooDeep:
        return source


@lru_cache(maxsize=256)
def _drawing(latex: str) -> tuple[str, ...]:
    """The lines of a drawing, or none."""
    try:
        return tuple(draw(parse(latex)))
    except (TooDeep, CannotDraw):
        return ()


def display(latex: str, width: int) -> list[str]:
    """A formula on lines of its own, each at most `width` cells wide.

    It is drawn on several lines where that helps and fits, else set on one line, else on one line that is broken
    before its signs. A formula that cannot be read is its source.
    """
    drawing = _drawing(latex)
    if drawing and max(map(cell_len, drawing)) <= width:
        return list(drawing)
    text = inline(latex)
    return wrap(text, width, [match.span() for match in _WITH_SIGN.finditer(text)])
