"""Where the cells of a trellis stand: which states and times are in sight, and how far apart."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from tutor.views.cells import width
from tutor.views.marks import INF_MARK
from tutor.views.numbers import decimals, short, with_decimals
from tutor.views.trellis.model import Cell, Lines

NOT_YET = "."
"""A score that was not computed yet."""

_NARROW = 5
"""The least cells of a score of three digits, so that little moves when a longer one comes."""
_WIDEST = 12
"""The most cells between the marks of two times."""
_APART = 4
"""The most lines from one state to the next."""


class _Form(NamedTuple):
    """How cells are written: digits of a score, whether the state before stands there, the least cells for lines."""

    digits: int
    told: bool
    gutter: int


_TALL = (_Form(4, True, 5), _Form(3, True, 4), _Form(3, False, 2), _Form(2, False, 1))
"""Where states stand apart: lines say where a score comes from, and matter more than a third digit."""
_FLAT = (_Form(4, True, 5), _Form(3, True, 4))
"""Where states stand right below each other: shorter lines would be as steep as they are many."""
_CLOSE = (_Form(4, True, 0), _Form(3, True, 0), _Form(2, True, 0))
"""Where there is no room for lines."""
_ROLLED = {True: _Form(3, True, 2), False: _Form(3, True, 0)}
"""Where not all times are in sight: the lines to the first that is would come from nowhere."""


@dataclass(frozen=True)
class Layout:
    """The cells in sight. Lines are counted below the header."""

    left: int
    """Cells of the names of states, the space behind them among them."""
    initials: int
    """Cells of the state that a score comes from; 0 where lines alone tell it."""
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
        return 2 + self.wide + (self.initials + 1 if time and self.initials else 0)

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
    tall = spread >= 2 and shown == len(lines.states)
    count = lines.times
    forms = [*(_TALL if tall else _FLAT), *_CLOSE]
    wides = {digits: _wide(lines, digits) for digits in (2, 3, 4)}
    form = next((form for form in forms if _across(count, form, wides[form.digits], initials) <= room), None)
    if form is None:
        form = _ROLLED[tall]
        # Away from the first time every cell has a state before it.
        each = 3 + wides[form.digits] + initials
        count = max(1, min(count, (room + form.gutter) // (each + form.gutter)))
        spare = form.gutter + max(0, room - count * (each + form.gutter) + form.gutter) // max(1, count - 1)
    else:
        spare = form.gutter + (room - _across(count, form, wides[form.digits], initials)) // max(1, count - 1)
    lined = bool(form.gutter) and shown == len(lines.states) and count > 1
    gutter = min(_WIDEST, spare) if lined else 0
    apart = max(1, min(_APART, spread, (gutter + 4) // 2)) if gutter else 1
    digits, wide = form.digits, wides[form.digits]
    initials = initials if form.told else 0
    if headers and any(lines.tokens) and headers + (shown - 1) * apart + 1 < height:
        headers = 2
    times = _window(focus[0], begin[0], count, lines.times)
    states = _window(focus[1], begin[1], shown, len(lines.states))
    texts = _texts(lines, times, states, digits)
    return Layout(left, initials, wide, times, states, gutter, apart, headers, texts)


def _across(times: int, form: _Form, wide: int, initials: int) -> int:
    """The cells that so many times need from the first on, a score in `wide` of them."""
    source = initials + 1 if form.told else 0
    return 2 + wide + (times - 1) * (2 + wide + source + form.gutter)


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
    """Digits after the point that suit all scores; none where two before it are enough."""
    if digits == 2 and max(map(abs, lines.finite), default=0.0) >= 9.95:
        return decimals(map(round, lines.finite))
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
    return max([_NARROW if digits > 2 else 3, *(width(_text(value, places)) for value in ends)])


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
