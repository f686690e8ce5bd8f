"""A part of the plane as lines of text: a field in half blocks, lines in braille over it, points on top."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tutor.i18n import Language
from tutor.live.frames import Plane
from tutor.views.canvas import Canvas, Dots
from tutor.views.cells import width
from tutor.views.ink import FAINT, MUTED, TEXT, Line
from tutor.views.layout import flow
from tutor.views.numbers import column
from tutor.views.plane import cursor as plane_cursor
from tutor.views.plane.area import Area, Cell, area
from tutor.views.plane.contours import contours, heights, labelled, labels
from tutor.views.plane.field import Backs, draw_field, over
from tutor.views.plane.legend import legend
from tutor.views.plane.paths import draw_paths
from tutor.views.plane.points import draw_points, draw_words, marks
from tutor.views.words import Labels


class Laid(NamedTuple):
    """How the room is shared out."""

    area: Area
    y_names: list[str]
    """The ends of the y axis, the upper one first; empty where there is no room for them."""
    ranges: bool
    """Whether a line gives the ends of the x axis."""
    below: list[Line]
    """The legend."""


def lay_out(plane: Plane, labels_: Labels, language: Language, size: tuple[int, int], *, colour: bool) -> Laid:
    """The places of the picture, its axes and its legend in `size` (width, height) cells."""
    cells, height = size
    below = legend(plane, labels_, language, size, _legend_rows(plane, height), colour=colour)
    ranges = height - len(below) >= 4
    rows = height - len(below) - ranges
    names = column([plane.y[1], plane.y[0]], digits=3, most=3) if rows >= 2 and cells >= 20 else []
    left = max(map(width, names)) + 1 if names else 0
    return Laid(area(plane, left, cells - left, rows), names, ranges, below)


def draw(
    plane: Plane,
    labels_: Labels,
    language: Language,
    size: tuple[int, int],
    *,
    colour: bool,
    cursor: tuple[float, float] | None = None,
) -> list[Line]:
    """The plane in `size` (width, height) cells. `cursor` is where the learner looks, in shares of the area."""
    laid = lay_out(plane, labels_, language, size, colour=colour)
    here, left, below = laid.area, laid.area.left, laid.below
    canvas = Canvas(size[0], here.height)
    levels, told = heights(plane, size[1]), labelled(plane, size)
    lines = contours(here, levels)
    backs = draw_field(canvas, here, colour=colour, faint=told)
    if plane.field is None:
        _zeros(canvas, here)
    at = None if cursor is None else cell_at(here, cursor)
    _lines(canvas, here, backs, lines)
    if at is not None:
        plane_cursor.cross(canvas, here, backs, at)
    points = marks(here)
    taken = draw_paths(canvas, here, backs)
    draw_points(canvas, here, backs, points)
    hidden = draw_words(canvas, here, backs, points, taken)
    held = taken | {mark.cell for mark in points}
    for (x, row), text, ink in labels(here, levels, lines, held.__contains__) if told else ():
        for index, character in enumerate(text):
            canvas.put(left + x + index, row, character, over(ink, backs.get((x + index, row)), 0))
    if at is not None:
        if at not in held:
            plane_cursor.mark(canvas, here, backs, at)
        if below:
            reading = plane_cursor.read(here, at, labels_, language)
            shown = flow(plane_cursor.facts(reading, plane, language), size[0], len(below))
            below = shown + [()] * (len(below) - len(shown))
    elif hidden:
        below = legend(plane, labels_, language, size, len(below), colour=colour, hidden=hidden)
    for name, row in zip(laid.y_names, (0, here.height - 1), strict=False):
        canvas.write(left - 1 - width(name), row, name, MUTED)
    return [*canvas.lines(), *([_x_range(plane, here)] if laid.ranges else []), *below]


def cell_at(here: Area, cursor: tuple[float, float]) -> Cell:
    """The cell of a place that is given in shares of the area, from the upper left."""
    column_, row = (int(share * cells) for share, cells in zip(cursor, (here.width, here.height), strict=True))
    return min(here.width - 1, max(0, column_)), min(here.height - 1, max(0, row))


def _legend_rows(plane: Plane, height: int) -> int:
    """The legend takes more rows only where the picture keeps most of the room."""
    if not (plane.points or plane.paths or plane.field) or height < 3:
        return 0
    return max(1, min(4, height // 5))


def _x_range(plane: Plane, here: Area) -> Line:
    """The ends of the x axis below its ends."""
    low, high = column(list(plane.x), digits=3, most=3)
    room = here.width - width(low)
    if room < width(high) + 1:
        return ((" " * here.left, TEXT), (f"{low}..{high}", MUTED))
    return ((" " * here.left + low + high.rjust(room), MUTED),)


def _zeros(canvas: Canvas, here: Area) -> None:
    """Faint lines where x is 0 and where y is 0, if they are in sight."""
    dots = Dots(here.width, here.height)
    (place,) = here.places([0.0], [0.0], dots.across, dots.down)
    assert place is not None
    if here.plane.x[0] < 0 < here.plane.x[1]:
        for row in range(0, dots.down, 4):
            dots.set(round(place[0]), row, FAINT)
    if here.plane.y[0] < 0 < here.plane.y[1]:
        for column_ in range(0, dots.across, 4):
            dots.set(column_, round(place[1]), FAINT)
    dots.draw(canvas, here.left, 0)


def _lines(canvas: Canvas, here: Area, backs: Backs, lines: Sequence[Dots]) -> None:
    """The lines of all heights; where two meet in a cell, both are there."""
    dots = Dots(here.width, here.height)
    for line in lines:
        dots.join(line)
    for (column_, row), (glyph, ink) in dots.cells.items():
        canvas.put(here.left + column_, row, glyph, over(ink, backs.get((column_, row)), 0))
