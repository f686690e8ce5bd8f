"""One head of an `Attention` frame: its matrix with the tokens, the scale of its colours, and what its rows say."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tutor.live.frames import Attention, Grid
from tutor.views.colormap import Scale
from tutor.views.headings import tokens

_ROUND = 1e-6
"""How far beyond 1 a weight may lie that was computed in single precision."""


@dataclass(frozen=True)
class Head:
    """`values[r * cols + c]`: how much query `top + r` looks at key `left + c`. Names are those of all tokens."""

    rows: int
    cols: int
    values: Sequence[float]
    queries: Sequence[str]
    keys: Sequence[str]
    top: int
    left: int

    @property
    def whole(self) -> bool:
        """Whether it holds every query and every key."""
        return (self.rows, self.cols) == (len(self.queries), len(self.keys))

    def row(self, index: int) -> Sequence[float]:
        """The weights of one of its queries."""
        return self.values[index * self.cols : (index + 1) * self.cols]

    def query(self, row: int) -> str:
        """The token of one of its rows."""
        return self.queries[self.top + row]

    def key(self, col: int) -> str:
        """The token of one of its columns."""
        return self.keys[self.left + col]

    def largest(self, row: int) -> list[int]:
        """The keys of a query, the one with the largest finite weight first."""
        values = self.row(row)
        return sorted((c for c, value in enumerate(values) if math.isfinite(value)), key=lambda c: -values[c])

    @cached_property
    def sharpest(self) -> tuple[int, int] | None:
        """The query that looks most at one key, and that key; one that has no choice counts only if all are like it.

        None where no weight is finite.
        """
        best: tuple[bool, float, int, int] | None = None
        for r in range(self.rows):
            values = [value if math.isfinite(value) else -math.inf for value in self.row(r)]
            top = max(values, default=-math.inf)
            if top == -math.inf:
                continue
            choice = sum(value != 0 and value != -math.inf for value in values) > 1
            if best is None or (choice, top) > best[:2]:
                best = (choice, top, r, values.index(top))
        return None if best is None else best[2:]

    @cached_property
    def shares(self) -> bool:
        """Whether each row that can be read is weights that sum to one."""
        sums = [sum(values) for r in range(self.rows) if all(map(math.isfinite, values := self.row(r)))]
        return bool(sums) and self.cols == len(self.keys) and all(abs(one - 1) < 0.01 for one in sums)


def head_of(frame: Attention, index: tuple[int, int]) -> Head | None:
    """The head at (layer, head), or the one that is in the frame when that is not; None when there is nothing in it.

    A frame comes from another process: a grid that is too short is filled with nan, and names that lack are numbers.
    """
    if not frame.weights:
        return None
    layer, head = index
    place = layer * frame.heads + head
    grid = frame.weights[place if 0 <= place < len(frame.weights) else 0]
    rows, cols = max(0, grid.rows), max(0, grid.cols)
    if not rows * cols:
        return None
    values = list(grid.values[: rows * cols])
    values += [math.nan] * (rows * cols - len(values))
    top, left = max(0, frame.top), max(0, frame.left)
    return Head(rows, cols, values, _names(frame.queries, top + rows), _names(frame.keys, left + cols), top, left)


def _names(texts: Sequence[str], least: int) -> list[str]:
    return tokens(texts) + [str(number) for number in range(len(texts), least)]


def scale_of(grids: Sequence[Grid]) -> Scale:
    """The colours of weights: from 0 to 1, or to a round number above the largest; any other values by what they are.

    A round end stays where it is while a model learns.
    """
    values = [value for grid in grids for value in grid.values if math.isfinite(value)]
    low, high = min(values, default=0.0), max(values, default=1.0)
    if not -_ROUND <= low <= high <= 1 + _ROUND:
        return Scale.of(values)
    end = 1.0
    for power in range(1, 5):
        for factor in (5, 2, 1):
            if 0 < high <= (1 + _ROUND) * (smaller := float(f"{factor}e-{power}")):
                end = smaller
    return Scale.of((0.0, end))


def blank(value: float, scale: Scale) -> bool:
    """Whether a value shows the ground: a weight of exactly 0, and what a mask leaves out."""
    return value == -math.inf or (value == 0 and not scale.diverging)


def wrong(value: float) -> bool:
    """Whether a weight is nan or plus infinity."""
    return math.isnan(value) or value == math.inf
