"""A part of the plane as lines of text: a field in half blocks, lines in braille over it, points on top."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tutor.i18n import Language
from tutor.live.frames import Plane
from tutor.views.axes import Axis
from tutor.views.canvas import Canvas, Dots
from tutor.views.cells import width
from tutor.views.colormap import RAMP, Scale
from tutor.views.ink import CLASS_COLOURS, ERROR, FAINT, MUTED, TEXT, Ink, Line, series
from tutor.views.numbers import column
from tutor.views.plane_legend import FILLED, HOLLOW, legend
from tutor.views.words import Labels

TEXTURES = " .:-"
"""A class's region where there are no colours."""
DASHES = ((1, 0), (4, 3), (1, 2), (6, 2))
"""Dots on and off of the first line, the second and so on."""
NAN_MARK = "×"
_COMPARABLE = 3.0
"""Up to this ratio of the ranges, a step in x and a step in y are drawn equally long."""


class Area(NamedTuple):
    """The place of the picture on the canvas, in cells, and the axes in half-cell pixels and in dots."""

    left: int
    width: int
    height: int
    plane: Plane

    def x(self, column_: int) -> float:
        """The x of the middle of a column of cells."""
        low, high = self.plane.x
        return low + (high - low) * (column_ + 0.5) / self.width

    def y(self, row: int) -> float:
        """The y of the middle of a pixel row: half a cell high, 0 at the top."""
        low, high = self.plane.y
        return high - (high - low) * (row + 0.5) / (2 * self.height)

    def place(self, x: float, y: float, across: int, down: int) -> tuple[float, float]:
        """Where a point falls on `across` x `down` dots."""
        right, up = Axis(*self.plane.x, across).share(x), Axis(*self.plane.y, down).share(y)
        return right * across - 0.5, (1 - up) * down - 0.5


def draw(plane: Plane, labels: Labels, language: Language, size: tuple[int, int], *, colour: bool) -> list[Line]:
    """The plane in `size` (width, height) cells."""
    cells, height = size
    below = legend(plane, labels, language, cells, _legend_rows(plane, height), colour=colour)
    ranges = height - len(below) >= 4
    rows = height - len(below) - ranges
    y_names = column([plane.y[1], plane.y[0]], digits=3, most=3)
    left = max(map(width, y_names)) + 1 if rows >= 2 and cells >= 20 else 0
    area = _area(plane, left, cells - left, rows)
    canvas = Canvas(cells, area.height)
    backs = _field(canvas, area, colour=colour)
    if plane.field is None:
        _zeros(canvas, area)
    _paths(canvas, area, backs)
    _points(canvas, area, backs, colour=colour)
    if left:
        canvas.write(left - 1 - width(y_names[0]), 0, y_names[0], MUTED)
        canvas.write(left - 1 - width(y_names[1]), area.height - 1, y_names[1], MUTED)
    return [*canvas.lines(), *([_x_range(plane, area)] if ranges else []), *below]


def _legend_rows(plane: Plane, height: int) -> int:
    """The legend takes more rows only where the picture keeps most of the room."""
    if not (plane.points or plane.paths or plane.field) or height < 3:
        return 0
    return max(1, min(4, height // 5))


def comparable(plane: Plane) -> bool:
    """Whether x and y are of one kind, so that the picture must not be stretched.

    A line through points alone is a function, its y another quantity than its x.
    """
    spans = [high - low for low, high in (plane.x, plane.y)]
    if not all(math.isfinite(span) and span > 0 for span in spans):
        return False
    if plane.field is None and not any(points.labels for points in plane.points):
        return False
    return 1 / _COMPARABLE <= spans[0] / spans[1] <= _COMPARABLE


def _area(plane: Plane, left: int, cells: int, rows: int) -> Area:
    """As large as there is room, or, for comparable axes, as large as the true proportions allow."""
    cells, rows = max(1, cells), max(1, rows)
    if comparable(plane):
        ratio = (plane.x[1] - plane.x[0]) / (plane.y[1] - plane.y[0])
        wide = max(1, round(2 * rows * ratio))
        if wide <= cells:
            return Area(left, wide, rows, plane)
        return Area(left, cells, max(1, min(rows, round(cells / ratio / 2))), plane)
    return Area(left, cells, rows, plane)


def _x_range(plane: Plane, area: Area) -> Line:
    """The ends of the x axis below its ends."""
    low, high = column(list(plane.x), digits=3, most=3)
    room = area.width - width(low)
    if room < width(high) + 1:
        return ((" " * area.left, TEXT), (f"{low}..{high}", MUTED))
    return ((" " * area.left + low + high.rjust(room), MUTED),)


def _zeros(canvas: Canvas, area: Area) -> None:
    """Faint lines where x is 0 and where y is 0, if they are in sight."""
    dots = Dots(area.width, area.height)
    x, y = area.place(0.0, 0.0, dots.across, dots.down)
    if area.plane.x[0] < 0 < area.plane.x[1]:
        for row in range(0, dots.down, 4):
            dots.set(round(x), row, FAINT)
    if area.plane.y[0] < 0 < area.plane.y[1]:
        for column_ in range(0, dots.across, 4):
            dots.set(column_, round(y), FAINT)
    dots.draw(canvas, area.left, 0)


def _field(canvas: Canvas, area: Area, *, colour: bool) -> dict[tuple[int, int], tuple[str, str]]:
    """Draw the field; returns the two colours of each cell (column, row), for what is drawn over it."""
    plane, field = area.plane, area.plane.field
    backs: dict[tuple[int, int], tuple[str, str]] = {}
    if field is None or field.rows < 1 or field.cols < 1 or len(field.values) < field.rows * field.cols:
        return backs
    scale = None if plane.regions else Scale.of(field.values).faded()
    # The field's first row and column lie on the lower left corner; each pixel takes the value nearest to it.
    rows = [Axis(*plane.y, field.rows)(area.y(row)) for row in range(2 * area.height)]
    cols = [Axis(*plane.x, field.cols)(area.x(column_)) for column_ in range(area.width)]
    shades = [_shade(value, scale) for value in field.values] if colour else []
    for row in range(area.height):
        above, below = rows[2 * row] * field.cols, rows[2 * row + 1] * field.cols
        for column_, c in enumerate(cols):
            x = area.left + column_
            pair = (field.values[above + c], field.values[below + c])
            if not (math.isfinite(pair[0]) and math.isfinite(pair[1])):
                canvas.put(x, row, NAN_MARK, ERROR)
            elif not colour:
                canvas.put(x, row, _texture(pair, scale), MUTED)
            else:
                upper, lower = shades[above + c], shades[below + c]
                same = upper == lower
                canvas.put(x, row, " " if same else "▀", Ink(back=lower) if same else Ink(upper, lower))
                backs[column_, row] = (upper, lower)
    return backs


def _shade(value: float, scale: Scale | None) -> str:
    """The colour of a quantity, or of a class's region; none for what is not finite."""
    if not math.isfinite(value):
        return ""
    return f"region-{int(value) % CLASS_COLOURS}" if scale is None else scale.colour(value)


def _texture(pair: Sequence[float], scale: Scale | None) -> str:
    """The glyph of two values where there are no colours."""
    if scale is None:
        return TEXTURES[int(pair[1]) % len(TEXTURES)]
    return RAMP[int(scale.share(pair[0] / 2 + pair[1] / 2) * (len(RAMP) - 1) + 0.5)]


def _paths(canvas: Canvas, area: Area, backs: dict[tuple[int, int], tuple[str, str]]) -> None:
    """Lines through finite points, over the field."""
    for index, path in enumerate(area.plane.paths):
        dots = Dots(area.width, area.height)
        ink = series(index)._replace(bold=True)
        places = [
            area.place(x, y, dots.across, dots.down) if math.isfinite(x) and math.isfinite(y) else None
            for x, y in zip(path.xs, path.ys, strict=False)
        ]
        begun = 0
        for start, end in pairwise(places):
            if start is not None and end is not None:
                begun = dots.line(*start, *end, ink, DASHES[index % len(DASHES)], begun)
        if len(places) == 1 and places[0] is not None:
            dots.line(*places[0], *places[0], ink)
        for (column_, row), (glyph, _) in dots.cells.items():
            canvas.put(area.left + column_, row, glyph, _over(ink, backs.get((column_, row)), 0))


def _over(ink: Ink, back: tuple[str, str] | None, half: int) -> Ink:
    """An ink on what lies below it."""
    if back is None:
        return ink
    return ink._replace(back=back[half])


def _points(canvas: Canvas, area: Area, backs: dict[tuple[int, int], tuple[str, str]], *, colour: bool) -> None:
    """The last set first, so that the first one lies on top."""
    for number, points in reversed(list(enumerate(area.plane.points))):
        glyphs = FILLED if number == 0 else HOLLOW
        for index, (x, y) in enumerate(zip(points.xs, points.ys, strict=False)):
            if not inside(area.plane, x, y):
                continue
            kind = points.labels[index] if index < len(points.labels) else 0
            right, down = area.place(x, y, area.width, 2 * area.height)
            column_ = min(area.width - 1, max(0, round(right)))
            pixel = min(2 * area.height - 1, max(0, round(down)))
            name = f"class-{kind % CLASS_COLOURS}" if points.labels else "text"
            ink = _over(Ink(name, bold=True), backs.get((column_, pixel // 2)), pixel % 2)
            canvas.put(area.left + column_, pixel // 2, glyphs[kind % len(glyphs)], ink)


def inside(plane: Plane, x: float, y: float) -> bool:
    """Whether a point lies within the rectangle."""
    return plane.x[0] <= x <= plane.x[1] and plane.y[0] <= y <= plane.y[1]
