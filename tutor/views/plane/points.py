"""The scatters of a plane, and the words beside their points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tutor.live.frames import Points
from tutor.views.canvas import Canvas
from tutor.views.cells import clean, clip, width
from tutor.views.ink import CLASS_COLOURS, TEXT, Ink
from tutor.views.plane.area import Area, Cell
from tutor.views.plane.field import Backs, over

FILLED = "●▲■◆"
HOLLOW = "○△□◇"
"""The glyph of a class in the first set of points, and in all others."""
_LONGEST = 24
"""Cells of the longest word; of a longer one its beginning is shown."""


class Mark(NamedTuple):
    """A point as it is drawn: its cell, the half of it (0 the upper), its word if it has one."""

    cell: Cell
    half: int
    glyph: str
    ink: Ink
    text: str


def class_of(points: Points, index: int) -> int | None:
    """The class of a point, if the set has classes."""
    return points.labels[index] if index < len(points.labels) else None


def glyphs_of(number: int) -> str:
    """The glyphs of the n-th set, one for each class."""
    return FILLED if number == 0 else HOLLOW


def marks(area: Area) -> list[Mark]:
    """The points in sight in the order in which they are drawn: the last set first, so that the first lies on top."""
    found: list[Mark] = []
    for number, points in reversed(list(enumerate(area.plane.points))):
        glyphs = glyphs_of(number)
        places = area.places(points.xs, points.ys, area.width, 2 * area.height)
        for index, place in enumerate(places):
            if place is None or not area.holds(points.xs[index], points.ys[index]):
                continue
            column = min(area.width - 1, max(0, round(place[0])))
            pixel = min(2 * area.height - 1, max(0, round(place[1])))
            kind = class_of(points, index)
            ink = TEXT._replace(bold=True) if kind is None else Ink(f"class-{kind % CLASS_COLOURS}", bold=True)
            text = clip(clean(points.texts[index]), _LONGEST) if index < len(points.texts) else ""
            found.append(Mark((column, pixel // 2), pixel % 2, glyphs[(kind or 0) % len(glyphs)], ink, text))
    return found


def draw_points(canvas: Canvas, area: Area, backs: Backs, drawn: list[Mark]) -> None:
    """The points on what lies below them."""
    for mark in drawn:
        ink = over(mark.ink, backs.get(mark.cell), mark.half)
        canvas.put(area.left + mark.cell[0], mark.cell[1], mark.glyph, ink)


def draw_words(canvas: Canvas, area: Area, backs: Backs, drawn: list[Mark], taken: set[Cell]) -> int:
    """The words beside their points: to the right, else to the left, above or below, where no other point or word is.

    Returns how many found no place. `taken` holds the cells of paths, and gets those of the words.
    """
    hidden = 0
    full = taken | {mark.cell for mark in drawn}
    # What is drawn last is on top, and comes first here too.
    for mark in reversed(drawn):
        if not mark.text:
            continue
        cells = next((cells for cells in _places(mark, area, canvas.width - area.left) if full.isdisjoint(cells)), None)
        if cells is None:
            hidden += 1
            continue
        full.update(cells)
        taken.update(cells)
        column, row = cells[1]
        for character in mark.text:
            ink = over(TEXT, backs.get((column, row)), 0)
            column = canvas.write(area.left + column, row, character, ink) - area.left
    return hidden


def _places(mark: Mark, area: Area, room: int) -> Iterator[list[Cell]]:
    """The cells that a word would take, with one before it and one after it.

    They are `room` cells wide at most: beside a narrow picture there is often room for a word.
    """
    wide = width(mark.text)
    column, row = mark.cell
    middle = max(0, min(column - wide // 2, room - wide))
    aside = [(first, line) for line in (row - 1, row + 1) for first in (column, column - wide + 1)]
    for first, line in ((column + 2, row), (column - 1 - wide, row), (middle, row - 1), (middle, row + 1), *aside):
        if first >= 0 and first + wide <= room and 0 <= line < area.height:
            yield [(x, line) for x in range(first - 1, first + wide + 1)]
