"""Lines through points in order: fitted functions, and the ways of optimizers over a quantity."""

from __future__ import annotations

from itertools import pairwise

from tutor.live.frames import Path, Plane
from tutor.views.canvas import Canvas, Dots
from tutor.views.ink import Ink, series
from tutor.views.plane.area import Area, Cell
from tutor.views.plane.field import Backs, over, whole

DASHES = ((1, 0), (4, 3), (2, 2), (6, 2))
"""Dots on and off of the first line, the second and so on."""
START_MARK = "○"
NOW_MARK = "●"
"""Where an optimizer began, and where it is."""


def path_ink(index: int) -> Ink:
    """The ink of the n-th path."""
    return series(index)._replace(bold=True)


def walks_down(plane: Plane) -> bool:
    """Whether the paths are ways over a quantity, which have a start and an end; others are functions."""
    return bool(plane.paths) and not plane.regions and whole(plane.field)


def draw_paths(canvas: Canvas, area: Area, backs: Backs) -> set[Cell]:
    """Lines through finite points, the first on top; returns the cells they have."""
    taken: set[Cell] = set()
    for index, path in reversed(list(enumerate(area.plane.paths))):
        dots = _dots(area, path, index)
        for (column, row), (glyph, ink) in dots.cells.items():
            canvas.put(area.left + column, row, glyph, over(ink, backs.get((column, row)), 0))
            taken.add((column, row))
    if walks_down(area.plane):
        # All starts first: paths often have one in common, and no end may hide below it.
        for mark, end in ((START_MARK, 0), (NOW_MARK, -1)):
            for index, path in reversed(list(enumerate(area.plane.paths))):
                taken |= _mark(canvas, area, backs, _ends(path)[end:][:1], mark, path_ink(index))
    return taken


def _dots(area: Area, path: Path, index: int) -> Dots:
    dots = Dots(area.width, area.height)
    ink = path_ink(index)
    places = area.places(path.xs, path.ys, dots.across, dots.down)
    begun = 0
    for start, end in pairwise(places):
        if start is not None and end is not None:
            begun = dots.line(*start, *end, ink, DASHES[index % len(DASHES)], begun)
    if len(places) == 1 and places[0] is not None:
        dots.line(*places[0], *places[0], ink)
    return dots


def _ends(path: Path) -> list[tuple[float, float]]:
    return list(zip(path.xs, path.ys, strict=False))


def _mark(canvas: Canvas, area: Area, backs: Backs, ends: list[tuple[float, float]], mark: str, ink: Ink) -> set[Cell]:
    """A mark at a point that is in sight."""
    marked: set[Cell] = set()
    for x, y in ends:
        (place,) = area.places([x], [y], 2 * area.width, 4 * area.height)
        if place is not None and area.holds(x, y):
            cell = area.cell(place)
            canvas.put(area.left + cell[0], cell[1], mark, over(ink, backs.get(cell), 0))
            marked.add(cell)
    return marked
