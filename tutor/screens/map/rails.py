"""Rails: a graph of lessons as lines to the left of their list, one row a lesson, as `git log --graph` has it.

Each lesson has one lane, a column that it keeps from its own row to the row of the last lesson that needs it. A lesson
that needs others is joined to their lanes in its own row. Any graph can be drawn, also one in which a lesson needs one
that comes later in the list, or, by way of others, itself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

LINES = {
    # up, down, left, right
    (True, True, False, False): "│",
    (True, False, False, False): "│",
    (False, True, False, False): "│",
    (False, False, True, True): "─",
    (False, False, True, False): "─",
    (False, False, False, True): "─",
    (False, True, False, True): "╭",
    (False, True, True, False): "╮",
    (True, False, False, True): "╰",
    (True, False, True, False): "╯",
    (True, True, False, True): "├",
    (True, True, True, False): "┤",
    (False, True, True, True): "┬",
    (True, False, True, True): "┴",
    (True, True, True, True): "┼",
    (False, False, False, False): " ",
}
NODE = "●"
"""Where a lesson stands; who draws the rails puts a glyph of its own there."""

Edge = tuple[int, int]
"""A lesson and one that needs it, by their rows."""


class Cell(NamedTuple):
    """One cell of a row, and the edges that run through it."""

    glyph: str
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True)
class Rails:
    """Where the lanes lie: all by row."""

    needs: Sequence[Sequence[int]]
    """For each row the rows of the lessons that it needs."""
    columns: Sequence[int]
    """The lane of each."""
    spans: Sequence[tuple[int, int]]
    """First and last row of each lane."""
    opens: Sequence[Sequence[int]]
    """For each row the rows of those that need it."""
    lanes: Sequence[Sequence[int]]
    """For each row the lessons whose lanes it crosses, its own among them."""

    @property
    def width(self) -> int:
        """Cells of the widest row: a cell a lane and one between each two."""
        return max(0, 2 * max(self.columns, default=-1) + 1)

    def row(self, row: int) -> list[Cell]:
        """The cells of a row, `width` of them."""
        here = self.columns[row]
        owner = {self.columns[lane]: lane for lane in self.lanes[row] if lane != row}
        owner.pop(here, None)  # a lane that ends here hands its column over
        joined = [(self.columns[need], (need, row)) for need in self.needs[row] if need != row]
        cells: list[Cell] = []
        for place in range(self.width):
            column, between = divmod(place, 2)
            crossing = tuple(edge for start, edge in joined if _covers(start, here, column, between))
            if between:
                cells.append(Cell("─" if crossing else " ", crossing))
            elif column == here:
                cells.append(Cell(NODE))
            elif column in owner:
                cells.append(self._lane(owner[column], row, crossing))
            else:
                cells.append(Cell("─" if crossing else " ", crossing))
        return cells

    def _lane(self, lane: int, row: int, crossing: tuple[Edge, ...]) -> Cell:
        """A cell of a lane: it runs on, and if the lesson of this row needs the lane's, it branches off."""
        first, last = self.spans[lane]
        column, here = self.columns[lane], self.columns[row]
        along = tuple((lane, other) for other in self.opens[lane] if min(lane, other) < row < max(lane, other))
        up, down = first < row, last > row
        if lane not in self.needs[row]:
            return Cell(LINES[up, down, False, False], along)  # whatever crosses it passes behind
        beyond = any(_beyond(self.columns[need], column, here) for need, _ in crossing)
        left = here < column or beyond
        right = here > column or beyond
        return Cell(LINES[up, down, left, right], (*along, (lane, row), *crossing))


def lay_out(needs: Sequence[Collection[int]]) -> Rails:
    """Lanes for lessons in rows: `needs[row]` are the rows of what the lesson there needs."""
    count = len(needs)
    wanted = [sorted({need for need in each if need != row}) for row, each in enumerate(needs)]
    opens: list[list[int]] = [[] for _ in range(count)]
    for row, each in enumerate(wanted):
        for need in each:
            opens[need].append(row)
    spans = [(min(row, *opens[row], row), max(row, *opens[row], row)) for row in range(count)]
    starting: list[list[int]] = [[] for _ in range(count)]
    for row, (first, _) in enumerate(spans):
        starting[first].append(row)
    columns = [0] * count
    taken: list[int] = []
    """For each column, the lesson whose lane was there last."""
    lanes: list[list[int]] = []
    open_now: list[int] = []
    for row in range(count):
        for lane in sorted(starting[row], key=lambda lane: lane != row):
            columns[lane] = _free(lane, row, wanted, spans, taken, columns)
            taken[columns[lane]] = lane
        open_now = [lane for lane in open_now if spans[lane][1] >= row] + starting[row]
        lanes.append(open_now)
    return Rails(wanted, columns, spans, opens, lanes)


def _free(
    lane: int,
    row: int,
    wanted: Sequence[Sequence[int]],
    spans: Sequence[tuple[int, int]],
    taken: list[int],
    columns: Sequence[int],
) -> int:
    """A column for a lane that starts in this row: that of a need whose lane ends here, or the first that is free."""
    if lane == row:
        ending = [columns[need] for need in wanted[row] if need < row and spans[need][1] == row]
        for column in sorted(ending):
            if taken[column] < row and spans[taken[column]][1] == row:
                return column
    for column, last in enumerate(taken):
        if spans[last][1] < row:
            return column
    taken.append(lane)
    return len(taken) - 1


def _covers(start: int, here: int, column: int, between: int) -> bool:
    """Whether the way from lane `start` to the lesson's own passes over a cell, the two ends not counted."""
    left, right = min(start, here), max(start, here)
    return left <= column < right if between else left < column < right


def _beyond(other: int, column: int, here: int) -> bool:
    """Whether a lane lies further out than this column, seen from the lesson."""
    return other < column < here or here < column < other
