"""The field of a plane in half blocks: two values above each other in a cell, or a glyph where there are no colours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.live.frames import Grid, Plane
from tutor.views.axes import Axis
from tutor.views.canvas import Canvas
from tutor.views.colormap import RAMP, Scale
from tutor.views.ink import CLASS_COLOURS, ERROR, MUTED, Ink
from tutor.views.marks import INF_MARK, NAN_MARK, UPPER
from tutor.views.plane.area import Area, Cell

TEXTURES = " .:-"
"""A class's region where there are no colours."""
MARKS = (NAN_MARK, INF_MARK)
"""What is drawn of a value that has no colour."""


def whole(field: Grid | None) -> bool:
    """Whether there is a field, with a value for each of its places."""
    return field is not None and min(field.rows, field.cols) >= 1 and len(field.values) >= field.rows * field.cols


@dataclass(frozen=True)
class Backs:
    """The colours that the field gives to the cells of an area, for what is drawn over it."""

    shades: Sequence[str] = ()
    """The colour of each value of the field, or its mark."""
    rows: Sequence[int] = ()
    """Where the values of each pixel row begin; two to a row of cells."""
    cols: Sequence[int] = ()
    """Which of them each column of cells shows."""

    def get(self, cell: Cell) -> tuple[str, str] | None:
        """The upper and the lower colour of a cell; None where there is none: a word may reach beyond the field."""
        column, row = cell
        if not self.shades or not (0 <= column < len(self.cols) and 0 <= 2 * row + 1 < len(self.rows)):
            return None
        c = self.cols[column]
        pair = self.shades[self.rows[2 * row] + c], self.shades[self.rows[2 * row + 1] + c]
        return None if pair[0] in MARKS or pair[1] in MARKS else pair


def scale_of(plane: Plane) -> Scale:
    """The colours of a quantity, from its lowest value to its highest where nothing else is said."""
    finite = [value for value in plane.field.values if math.isfinite(value)] if plane.field is not None else []
    low = min(finite, default=0.0) if plane.low is None else plane.low
    high = max(finite, default=0.0) if plane.high is None else plane.high
    return Scale.of((low, high)).faded()


def draw_field(canvas: Canvas, area: Area, *, colour: bool, faint: bool) -> Backs:
    """Draw the field; returns what lies below. `faint` draws no glyphs for a quantity: lines tell its heights."""
    plane, grid = area.plane, area.plane.field
    if grid is None or not whole(grid):
        return Backs()
    scale = None if plane.regions else scale_of(plane)
    # The field's first row and column lie on the lower left corner; each pixel takes the value nearest to it.
    places = Axis(*plane.y, grid.rows).places([area.y(row) for row in range(2 * area.height)])
    rows = [max(0, place) * grid.cols for place in places]
    cols = [max(0, place) for place in Axis(*plane.x, grid.cols).places([area.x(c) for c in range(area.width)])]
    shades = _shades(grid.values, scale)
    row_cells: list[tuple[str, Ink]] = []
    for row in range(area.height):
        above, below = rows[2 * row], rows[2 * row + 1]
        # In a large picture rows are often as the one above them.
        if not row or (above, below) != (rows[2 * row - 2], rows[2 * row - 1]):
            if colour:
                row_cells = _halves([shades[above + c] for c in cols], [shades[below + c] for c in cols])
            else:
                pairs = [(grid.values[above + c], grid.values[below + c]) for c in cols]
                row_cells = [_texture(pair, scale, faint=faint) for pair in pairs]
        canvas.lay(area.left, row, row_cells)
    return Backs(shades, rows, cols) if colour else Backs()


def _halves(above: Sequence[str], below: Sequence[str]) -> list[tuple[str, Ink]]:
    """Two colours in each cell."""
    known: dict[tuple[str, str], tuple[str, Ink]] = {}
    cells: list[tuple[str, Ink]] = []
    for pair in zip(above, below, strict=True):
        cell = known.get(pair)
        if cell is None:
            upper, lower = pair
            if upper in MARKS or lower in MARKS:
                cell = (NAN_MARK if NAN_MARK in pair else INF_MARK, ERROR)
            elif upper == lower:
                cell = (" ", Ink(back=lower))
            else:
                cell = (UPPER, Ink(upper, lower))
            known[pair] = cell
        cells.append(cell)
    return cells


def _shades(values: Sequence[float], scale: Scale | None) -> list[str]:
    """The colours of quantities, or of the regions of classes; the mark of what is not finite."""
    if scale is not None:
        levels = scale.levels(values)
        shades = [scale.colours[level] for level in levels]
        if -1 not in levels:
            return shades
    else:
        shades = [f"region-{int(value) % CLASS_COLOURS}" if math.isfinite(value) else "" for value in values]
    return [
        shade if math.isfinite(value) else NAN_MARK if math.isnan(value) else INF_MARK
        for value, shade in zip(values, shades, strict=True)
    ]


def _texture(pair: tuple[float, float], scale: Scale | None, *, faint: bool) -> tuple[str, Ink]:
    """The glyph of two values where there are no colours."""
    if not (math.isfinite(pair[0]) and math.isfinite(pair[1])):
        return NAN_MARK if any(map(math.isnan, pair)) else INF_MARK, ERROR
    if scale is None:
        return TEXTURES[int(pair[1]) % len(TEXTURES)], MUTED
    if faint:
        return " ", MUTED
    return RAMP[int(scale.share(pair[0] / 2 + pair[1] / 2) * (len(RAMP) - 1) + 0.5)], MUTED


def over(ink: Ink, back: tuple[str, str] | None, half: int) -> Ink:
    """An ink on the upper (0) or lower (1) colour of what lies below it."""
    return ink if back is None else ink._replace(back=back[half])
