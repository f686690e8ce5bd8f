"""What stands under the cursor of a plane: the place, the field there, and the point nearest to it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Plane
from tutor.views.axes import Axis
from tutor.views.canvas import Canvas, Dots
from tutor.views.cells import clean
from tutor.views.ink import FAINT, MUTED, STRONG, TEXT
from tutor.views.layout import Fact, fact
from tutor.views.numbers import short
from tutor.views.plane.area import Area, Cell
from tutor.views.plane.field import Backs, over, whole
from tutor.views.plane.points import class_of
from tutor.views.words import Labels, label

CURSOR_MARK = "+"
_NEAR = 8.0
"""Braille dots up to which a point is near: four cells beside, two above or below."""
_EXACT = 6
"""Digits of the coordinates of a point."""


class Near(NamedTuple):
    """The point that is nearest."""

    what: str
    x: float
    y: float


class Reading(NamedTuple):
    """What is read at a place. `value` is a class where there are regions, None where there is no field."""

    x: float
    y: float
    value: float | None
    near: Near | None


def read(area: Area, cell: Cell, labels: Labels, language: Language) -> Reading:
    """What stands at a cell of the area."""
    x, y = area.x(cell[0]), area.cell_y(cell[1])
    return Reading(x, y, _value(area.plane, x, y), _near(area, cell, labels, language))


def _value(plane: Plane, x: float, y: float) -> float | None:
    """The field's value that is nearest to a place."""
    field = plane.field
    if field is None or not whole(field):
        return None
    row, column = max(0, Axis(*plane.y, field.rows).places([y])[0]), max(0, Axis(*plane.x, field.cols).places([x])[0])
    return field.values[row * field.cols + column]


def _near(area: Area, cell: Cell, labels: Labels, language: Language) -> Near | None:
    """The nearest point of a scatter or, where there is none, of a path."""
    across, down = 2 * area.width, 4 * area.height
    middle = (2 * cell[0] + 0.5, 4 * cell[1] + 1.5)

    def nearest(xs: list[float], ys: list[float]) -> Iterator[tuple[float, int]]:
        for index, place in enumerate(area.places(xs, ys, across, down)):
            if place is not None:
                yield math.hypot(place[0] - middle[0], place[1] - middle[1]), index

    found: list[tuple[float, Near]] = []
    for points in area.plane.points:
        far, index = min(nearest(points.xs, points.ys), default=(math.inf, 0))
        if far <= _NEAR:
            what = label(points.name, labels, language)
            kind = class_of(points, index)
            if index < len(points.texts):
                what = clean(points.texts[index])
            elif kind is not None:
                what += words.COMMA(language) + words.CLASS_HERE(language, number=kind)
            found.append((far, Near(what, points.xs[index], points.ys[index])))
    if not found:
        for path in area.plane.paths:
            far, index = min(nearest(path.xs, path.ys), default=(math.inf, 0))
            if far <= _NEAR:
                name = label(path.name, labels, language)
                count = min(len(path.xs), len(path.ys))
                what = words.POINT_HERE(language, name=name, number=f"{index + 1:,}", count=f"{count:,}")
                found.append((far, Near(what, path.xs[index], path.ys[index])))
    return min(found, default=(0.0, None), key=lambda pair: pair[0])[1]


def facts(reading: Reading, plane: Plane, language: Language) -> list[Fact]:
    """A reading as the legend tells it; the place is never left out."""
    found = [Fact((("x ", MUTED), (short(reading.x, 3), STRONG), ("  y ", MUTED), (short(reading.y, 3), STRONG)))]
    if reading.value is not None:
        found.append(fact(_told(reading.value, plane, language), TEXT, spare=1))
    if reading.near is not None:
        where = f"({short(reading.near.x, _EXACT)}, {short(reading.near.y, _EXACT)})"
        found += [fact(reading.near.what, TEXT, spare=2), fact(where, MUTED, spare=3)]
    return found


def told(reading: Reading, plane: Plane, language: Language) -> str:
    """A reading as a clause."""
    parts = [] if reading.value is None else [_told(reading.value, plane, language)]
    if reading.near is not None:
        x, y = short(reading.near.x, _EXACT), short(reading.near.y, _EXACT)
        parts.append(words.NEAREST(language, what=reading.near.what, x=x, y=y))
    values = words.COMMA(language).join(parts) or words.NO_POINT_NEAR(language)
    return words.AT_PLACE(language, x=short(reading.x, 3), y=short(reading.y, 3), values=values)


def _told(value: float, plane: Plane, language: Language) -> str:
    if plane.regions and math.isfinite(value):
        return words.CLASS_HERE(language, number=int(value))
    return words.VALUE_HERE(language, value=short(value))


def cross(canvas: Canvas, area: Area, backs: Backs, cell: Cell) -> None:
    """Faint lines through the cursor, for points and paths to be drawn over."""
    dots = Dots(area.width, area.height)
    dots.vertical(2 * cell[0], 0, dots.down - 1, FAINT)
    for x in range(dots.across):
        dots.set(x, 4 * cell[1] + 1, FAINT)
    for (column, row), (glyph, ink) in dots.cells.items():
        canvas.put(area.left + column, row, glyph, over(ink, backs.get((column, row)), 0))


def mark(canvas: Canvas, area: Area, backs: Backs, cell: Cell) -> None:
    """The cursor itself, where no point is."""
    canvas.put(area.left + cell[0], cell[1], CURSOR_MARK, over(STRONG, backs.get(cell), 0))
