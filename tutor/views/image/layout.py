"""Where images stand in a panel: how large each is drawn, how many stand in a row, and how many fit."""

from __future__ import annotations

from typing import NamedTuple

GAP = 1
"""Cells between two images, and lines where no labels part them."""
LARGEST = 12
"""Cells of one pixel, at most."""
LEAST_SIDE = 9
"""Pixels of the shorter side that many images keep when they are made smaller to show more of them."""
LEAST_LABEL = 6
"""Cells that a label gets, also below a smaller image."""


class Layout(NamedTuple):
    """Images in rows, each drawn as `rows` x `cols` pixels; a pixel is `side` cells wide and half as many high."""

    rows: int
    cols: int
    side: int
    cells: int
    """The width of a place: of an image, or of its label if that is wider."""
    labelled: bool
    across: int
    down: int

    @property
    def wide(self) -> int:
        """Cells of an image."""
        return self.cols * self.side

    @property
    def lines(self) -> int:
        """Lines of an image."""
        return -(-self.rows * self.side // 2)

    @property
    def pitch(self) -> int:
        """Lines from one row of images to the next."""
        return self.lines + GAP

    @property
    def inset(self) -> int:
        """Cells to the left of an image within its place."""
        return (self.cells - self.wide) // 2

    @property
    def room(self) -> int:
        """How many images fit."""
        return self.across * self.down

    def at(self, x: int, y: int) -> tuple[int, int, int] | None:
        """The image, row and column of drawn pixels at a cell; of the two in a cell the upper one."""
        index, line = divmod(y, self.pitch)
        place, cell = divmod(x, self.cells + GAP)
        cell -= self.inset
        row = 2 * line // self.side
        if not (0 <= cell < self.wide and line < self.lines and row < self.rows and 0 <= place < self.across):
            return None
        if not 0 <= index < self.down:
            return None
        return index * self.across + place, row, cell // self.side


def arrange(count: int, size: tuple[int, int], label: int, room: tuple[int, int]) -> Layout | None:
    """Lay out `count` images of `size` (rows, cols) pixels in `room` (width, height) cells; None when none fits.

    As large as all of them fit; where they do not, smaller down to `LEAST_SIDE`, and then as many as fit. `label` is
    the width of the widest label, 0 without labels.
    """
    rows, cols = size
    if min(count, rows, cols, *room) < 1:
        return None
    most = max(1, min(LARGEST, room[0] // cols, 2 * room[1] // rows))
    for side in range(most, 0, -1):
        best = _laid(rows, cols, side, label, room)
        if best.room >= count:
            return _balanced(best, count)
    divisor = 2
    while best.room < count and min(size) >= LEAST_SIDE * divisor and count > 1:
        best = _laid(-(-rows // divisor), -(-cols // divisor), 1, label, room)
        divisor += 1
    # A label is worth a line of an image that stays large enough without it.
    tallest = room[1] - 1 if label and 2 * (room[1] - 1) >= LEAST_SIDE else room[1]
    for lines in range(tallest if best.room < 1 else 0, 0, -1):
        # As large as there is room for one row of them.
        high = min(rows, 2 * lines, max(1, rows * room[0] // cols))
        best = _laid(high, min(room[0], max(1, round(cols * high / rows))), 1, label, room)
        if best.room:
            break
    return _balanced(best, count)


def _balanced(layout: Layout, count: int) -> Layout:
    """Eight images are four and four rather than seven and one."""
    down = -(-count // layout.across)
    return layout._replace(across=-(-count // down), down=down) if down <= layout.down else layout


def _laid(rows: int, cols: int, side: int, label: int, room: tuple[int, int]) -> Layout:
    """Images of so many pixels, with their labels where those leave room for an image."""
    width, height = room
    lines = -(-rows * side // 2)
    labelled = label > 0 and lines + 1 <= height and height >= 3
    wide = max(cols * side, min(label, LEAST_LABEL, width)) if labelled else cols * side
    across = (width + GAP) // (wide + GAP)
    down = height // (lines + 1) if labelled else (height + GAP) // (lines + GAP)
    return Layout(rows, cols, side, wide, labelled, across, down)
