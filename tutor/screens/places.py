"""Where the panels of a step stand: how the room of the stage is shared among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.geometry import Region

LOWEST_PICTURE = 8
"""Lines with which a picture, its title among them, still tells something; with fewer it is better a single line."""
GOOD_PICTURE = 20
"""Lines with which a picture, its title among them, needs no column of its own."""
WIDE_STAGE = 100
"""Cells from which on two columns of panels have room."""
GUTTER = 3
"""Cells between two columns."""
FEW_LINES = 10
"""What wants no more lines than these below its title is read rather than seen, and takes the whole width."""

Row = tuple[int, ...]
"""Panels that stand side by side, by their place in the order."""


@dataclass(frozen=True, slots=True)
class Want:
    """What a panel asks for."""

    lines: int | None
    """Lines below its title in which all of it can be shown; None for a picture, which takes what it gets."""
    weight: int = 2
    """Its share of the room among pictures."""

    @property
    def tall(self) -> bool:
        """Whether it is seen rather than read, as far as one knows."""
        return self.lines is None or self.lines > FEW_LINES


def places(wants: Callable[[int], Sequence[Want]], width: int, height: int, first: int | None = None) -> list[Region]:
    """A place for each panel, in a room of `width` x `height` cells.

    Panels are given by importance, the most important first, and `wants` says what they want at a width. Those for
    which there is no useful height get a single line, `first` (the one the learner is in) only when all do. Two columns
    are made where the room is wide and pictures would be low in one.
    """
    wide = wants(width)
    rows: list[Row] = [(index,) for index in range(len(wide))]
    heights, gap = share(rows, wide, height, first)
    low = any(_low(want, lines) for want, lines in zip(wide, heights, strict=True))
    if low and len(rows) > 2 and width >= WIDE_STAGE:
        rows = pairs(wide)
        half = wants((width - GUTTER) // 2)
        own = {row[0]: wide[row[0]] for row in rows if len(row) == 1}
        heights, gap = share(rows, [own.get(index, want) for index, want in enumerate(half)], height, first)
    found = [Region()] * len(wide)
    top = 0
    for row, lines in zip(rows, heights, strict=True):
        cells = (width - GUTTER * (len(row) - 1)) // len(row)
        for number, index in enumerate(row):
            found[index] = Region(number * (cells + GUTTER), top, cells, lines)
        top += lines + (gap if lines > 1 else 0)
    return found


def _low(want: Want, lines: int) -> bool:
    """Whether a picture is lower than it should be where there is room beside it."""
    return want.tall and lines < (GOOD_PICTURE if want.lines is None else min(GOOD_PICTURE, 1 + want.lines))


def pairs(wants: Sequence[Want]) -> list[Row]:
    """Rows of two pictures that follow each other; what is read rather than seen has a row of its own."""
    rows: list[Row] = []
    index = 0
    while index < len(wants):
        two = index + 1 < len(wants) and wants[index].tall and wants[index + 1].tall
        rows.append((index, index + 1) if two else (index,))
        index += len(rows[-1])
    return rows


def share(rows: Sequence[Row], wants: Sequence[Want], height: int, first: int | None = None) -> tuple[list[int], int]:
    """Lines for each row, titles among them, and the empty lines below each that has more than one.

    What is read gets what it needs, what is seen a good height; what is left is shared by weight.
    """
    needed = [_needed([wants[index] for index in row]) for row in rows]
    by_importance = sorted(range(len(rows)), key=lambda number: (first is None or first not in rows[number], number))
    lines = [0] * len(rows)
    for number in by_importance[: max(0, height)]:
        lines[number] = 1
    room = max(0, height) - sum(lines)
    opened: list[int] = []
    for number in by_importance:
        need = needed[number]
        more = (LOWEST_PICTURE if need is None else min(need, LOWEST_PICTURE)) - 1
        if room > 0 and (more <= room or not opened):
            opened.append(number)
            lines[number] += min(more, room)
            room -= min(more, room)
    opened.sort()
    below = sum(number < len(rows) - 1 for number in opened)
    gap = 1 if height >= LOWEST_PICTURE * len(opened) and room >= below else 0
    room -= gap * below
    for number in opened:
        need = needed[number]
        if need is not None:
            more = max(0, min(room, min(need, GOOD_PICTURE) - lines[number]))
            lines[number] += more
            room -= more
    weights = {number: max(wants[index].weight for index in rows[number]) for number in opened}
    while room and weights:
        weights = {number: weight for number, weight in weights.items() if lines[number] != needed[number]}
        rest = sum(weights.values())
        for number, weight in weights.items():  # what rounding leaves goes to the last
            need = needed[number]
            part = room * weight // rest
            part = part if need is None else min(part, need - lines[number])
            lines[number] += part
            room -= part
            rest -= weight
    if not gap and room >= below:
        gap = 1
    return lines, gap


def _needed(wants: Sequence[Want]) -> int | None:
    """Lines that a row needs with its titles; None for one that has a picture."""
    lines = [want.lines for want in wants if want.lines is not None]
    return 1 + max(1, *lines) if len(lines) == len(wants) else None
