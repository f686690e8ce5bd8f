"""The cells of a head of attention: weights as colours, with their digits where they fit, two rows to a line else."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.views.attention.head import Head, blank, wrong
from tutor.views.attention.layout import Cell, Layout
from tutor.views.cells import fit
from tutor.views.colormap import Scale
from tutor.views.ink import ERROR, MUTED, TEXT, Ink, Run
from tutor.views.marks import mark
from tutor.views.shaded import aligned, on, pixel, under_cursor

MASK_MARK = "·"
"""Minus infinity among digits: what a mask leaves out."""
_GROUND = ""


def line(
    head: Head,
    row: int,
    layout: Layout,
    scale: Scale,
    texts: Sequence[str] | None,
    cursor: Cell | None,
    *,
    colour: bool,
) -> list[Run]:
    """One query in a line of its own: a run for each key. `texts` are the digits of all weights, if they fit."""
    runs: list[Run] = []
    values, wide = head.row(row), layout.wide
    widest = max(map(len, texts)) if texts else 0

    def cell(text: str) -> str:
        return aligned(text, widest, wide) if texts else fit(text, wide)

    levels = scale.levels(values) if colour else []
    for c in layout.cols:
        value = values[c]
        here = cursor == (row, c)
        if value == -math.inf and texts is not None:
            text, ink = cell(MASK_MARK), MUTED
        elif wrong(value):
            text, ink = cell(mark(value)), ERROR
        elif texts is not None:
            zero = blank(value, scale)
            text = cell("0" if zero else texts[row * head.cols + c])
            ink = MUTED if zero else on(scale.colours[levels[c]]) if colour else TEXT
        elif blank(value, scale):
            text, ink = " " * wide, TEXT
        elif colour:
            text, ink = " " * wide, Ink(back=scale.colours[levels[c]])
        else:
            # What is more than nothing is seen, however little it is.
            text, ink = (scale.glyph(value).strip() or ".") * wide, TEXT
        runs.append(under_cursor(text, ink, wide) if here else (text, ink))
    return runs


def half_line(head: Head, row: int, layout: Layout, scale: Scale, cursor: Cell | None) -> list[Run]:
    """A query and the next in one line of half blocks. What is 0 or left out by a mask shows the ground."""
    wide, runs = layout.wide, []
    upper = _shades(head.row(row), scale)
    lower = _shades(head.row(row + 1), scale) if row + 1 in layout.rows else None
    known: dict[tuple[str, str], Run] = {}
    for c in layout.cols:
        pair = (upper[c], _GROUND if lower is None else lower[c])
        if cursor is not None and cursor[1] == c and cursor[0] - row in (0, 1):
            pair = ("accent", pair[1]) if cursor[0] == row else (pair[0], "accent")
        found = known.get(pair)
        if found is None:
            found = known[pair] = pixel(*pair, wide)
        runs.append(found)
    return runs


def _shades(values: Sequence[float], scale: Scale) -> list[str]:
    """The colour of each value; of what is not finite its mark."""
    shades: list[str] = []
    for value, level in zip(values, scale.levels(values), strict=True):
        if blank(value, scale):
            shades.append(_GROUND)
        else:
            shades.append(mark(value) if level < 0 else scale.colours[level])
    return shades
