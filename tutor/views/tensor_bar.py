"""The bar of a colour map: its levels from low to high."""

from __future__ import annotations

from tutor.views.colormap import RAMP, Scale
from tutor.views.ink import TEXT, Ink, Run


def bar(scale: Scale, cells: int, *, colour: bool) -> list[Run]:
    """The levels of a scale in so many cells; between brackets where they are glyphs."""
    count = cells if colour else cells - 2
    steps = [index / max(1, count - 1) for index in range(count)]
    if colour:
        last = len(scale.colours) - 1
        return [(" ", Ink(back=scale.colours[int(step * last + 0.5)])) for step in steps]
    return [("[" + "".join(RAMP[int(step * (len(RAMP) - 1) + 0.5)] for step in steps) + "]", TEXT)]
