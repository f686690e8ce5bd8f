"""The bar of a colour map: its levels from low to high."""

from __future__ import annotations

from tutor.views.colormap import RAMP, Scale
from tutor.views.ink import TEXT, Ink, Run


def bar(scale: Scale, cells: int, *, colour: bool) -> list[Run]:
    """The levels of a scale in so many cells; between brackets where they are glyphs.

    Of an odd number of cells the middle one says where 0 is, if the scale has both signs.
    """
    count = cells if colour else cells - 2
    steps = [index / max(1, count - 1) for index in range(count)]
    zero = count // 2 if scale.diverging and count % 2 and count >= 5 else -1
    if colour:
        last = len(scale.colours) - 1
        runs = [(" ", Ink(back=scale.colours[int(step * last + 0.5)])) for step in steps]
        if zero >= 0:
            runs[zero] = ("0", Ink("#000000", runs[zero][1].back))
        return runs
    glyphs = [RAMP[int(step * (len(RAMP) - 1) + 0.5)] for step in steps]
    if zero >= 0:
        glyphs[zero] = "0"
    return [("[" + "".join(glyphs) + "]", TEXT)]
