"""Where the cells of a trellis stand: which states and times are in sight, and how far apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tutor.views.cells import width
from tutor.views.numbers import decimals, short, with_decimals
from tutor.views.tensor.rows import INF_MARK
from tutor.views.trellis.model import Cell, Lines

NOT_YET = "."
"""A score that was not computed yet."""

_NARROW = 5
"""The least cells of a score, so that little moves when a longer one comes."""
_GUTTER = (1, 8)
"""The least and most cells between the marks of two times, where lines are drawn."""
_FLAT = 4
"""The least where states stand right below each other: shorter lines would be as steep as they are many."""
_APART = 3
"""The most lines from one state to the next."""


@dataclass(frozen=True)
class Layout:
    """The cells in sight. Lines are counted below the header."""

    left: int
    """Cells of the names of states, the space behind them among them."""
    initials: int
    """Cells of the state that a score comes from."""
    wide: int
    """Cells of a score."""
    times: range
    states: range
    gutter: int
    """Cells between two times for lines; 0 without lines."""
    apart: int
    """Lines from one state to the next."""
    headers: int
    """Lines above the states: tokens, and numbers of times where there is room."""
    texts: dict[Cell, str]
    """The scores in sight."""

    def begin(self, time: int) -> int:
        """The column at which a time's cells begin: a mark, the state before, a space, a score, a mark."""
        first = self.size(self.times.start)
        number = time - self.times.start
        return (
            self.left if not number else self.left + first + self.gutter + (number - 1) * (self.size(1) + self.gutter)
        )

    def size(self, time: int) -> int:
        """The cells of one cell of the trellis. At the first time there is no state before."""
        return 2 + self.wide + (self.initials + 1 if time else 0)

    def line(self, state: int) -> int:
        """The line of a state."""
        return (state - self.states.start) * self.apart

    def at(self, x: int, y: int) -> Cell | None:
        """What stands at a column and a line; None off the cells."""
        state, off = divmod(y, self.apart)
        if off or y < 0 or state >= len(self.states):
            return None
        times = (time for time in self.times if self.begin(time) <= x < self.begin(time) + self.size(time))
        time = next(times, None)
        return None if time is None else (time, self.states.start + state)


def lay(lines: Lines, size: tuple[int, int], focus: Cell, begin: Cell) -> Layout:
    """The layout in `size` (width, height) cells: from `begin` on, or from as near to it as has `focus` in sight."""
    cells, height = size
    headers = 1 if height >= 2 else 0
    rows = max(1, height - headers)
    shown = min(len(lines.states), rows)
    spread = (rows - 1) // (shown - 1) if shown > 1 else 1
    left = min(max(width(name) for name in names(lines)), max(1, cells // 4)) + 1 if cells >= 12 else 0
    initials = max(map(width, lines.initials), default=0)
    room = cells - left
    # Lines say more than a fourth digit where states stand apart, and all times more than lines.
    least = _GUTTER[0] if spread >= 2 else _FLAT
    for digits, wanted in ((4, least + 1), (3, least), (4, 0), (3, 0), (2, 0)):
        wide = _wide(lines, digits)
        first, each = 2 + wide, 3 + wide + initials
        if first + (lines.times - 1) * (each + wanted) <= room:
            break
    whole = first + (lines.times - 1) * each <= room
    # Away from the first time every cell has a state before it.
    count = lines.times if whole else max(1, room // each)
    spare = (room - first) // (lines.times - 1) - each if whole and lines.times > 1 else 0
    gutter = min(_GUTTER[1], spare) if spare >= least and shown == len(lines.states) else 0
    apart = max(1, min(_APART, spread, (gutter + 3) // 2)) if gutter else 1
    if headers and any(lines.tokens) and headers + (shown - 1) * apart + 1 < height:
        headers = 2
    times = _window(focus[0], begin[0], count, lines.times)
    states = _window(focus[1], begin[1], shown, len(lines.states))
    texts = _texts(lines, times, states, digits)
    return Layout(left, initials, wide, times, states, gutter, apart, headers, texts)


def names(lines: Lines) -> list[str]:
    """The names of states as they are drawn: with their numbers where cells speak in numbers."""
    if not lines.numbered:
        return lines.states
    return [f"{number} {name}" for number, name in enumerate(lines.states)]


def _window(focus: int, begin: int, count: int, of: int) -> range:
    """`count` of so many with one of them in sight: what is in sight already does not move."""
    start = max(0, min(begin, of - count))
    start = max(min(start, focus), focus - count + 1)
    return range(start, start + count)


def _places(lines: Lines, digits: int) -> int | None:
    """Digits after the point that suit all scores."""
    return decimals(lines.finite, digits, most=digits - 1)


def _text(value: float, places: int | None) -> str:
    """A finite score. What is not zero never reads as zero."""
    text = with_decimals(value, places)
    return short(value, 3) if value and not text.strip("-0.,") else text


def _wide(lines: Lines, digits: int) -> int:
    """The cells of the widest score: the largest, or of a sign the one nearest to zero, which may have an exponent."""
    places = _places(lines, digits)
    below, above = [v for v in lines.finite if v < 0], [v for v in lines.finite if v > 0]
    ends = [end(values) for values in (below, above) if values for end in (min, max)]
    return max([_NARROW, *(width(_text(value, places)) for value in ends)])


def _texts(lines: Lines, times: range, states: range, digits: int) -> dict[Cell, str]:
    """The scores in sight as they are written."""
    places = _places(lines, digits)
    texts: dict[Cell, str] = {}
    for cell in ((time, state) for state in states for time in times):
        value = lines.score(cell)
        if math.isfinite(value):
            texts[cell] = _text(value, places)
        else:
            texts[cell] = NOT_YET if math.isnan(value) else INF_MARK if value > 0 else "-inf"
    return texts
