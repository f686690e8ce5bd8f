"""A `Trellis` frame made ready to be drawn: names, scores, and where each score comes from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from tutor.i18n import Language
from tutor.live.frames import Trellis
from tutor.views.cells import clean, width
from tutor.views.words import Labels, label

_INITIALS = 3
"""Characters with which states are told apart in a cell, at most; beyond, states have numbers."""

Cell = tuple[int, int]
"""A time and a state."""


@dataclass(frozen=True)
class Lines:
    """States over time. What of a frame does not fit together reads as not computed, or not known."""

    states: list[str]
    tokens: list[str]
    """One for each time; "" where there is none."""
    scores: list[list[float]]
    """For each state its score at each time; nan where it was not computed."""
    back: list[list[int]]
    """For each time the state before, of every state; -1 where there is none."""
    path: list[int]
    """The state at each time of the best path; -1 where it is not known."""
    at: Cell | None

    @classmethod
    def of(cls, frame: Trellis, labels: Labels, language: Language) -> Lines:
        """The trellis of a frame, its names in words."""
        count, times = max(0, frame.scores.rows), max(0, frame.scores.cols)
        if not count or not times:
            count = times = 0
        values = frame.scores.values
        values = values if len(values) == count * times else [*values, *[math.nan] * (count * times)][: count * times]
        names = [label(name, labels, language) for name in frame.states[:count]]
        back = [[_known(before, count) for before in row[:count]] + [-1] * (count - len(row)) for row in frame.back]
        path = [_known(state, count) for state in frame.path[:times]]
        inside = frame.at is not None and 0 <= frame.at[0] < times and 0 <= frame.at[1] < count
        return cls(
            states=[*names, *map(str, range(len(names), count))],
            tokens=[*map(clean, frame.tokens[:times]), *[""] * (times - len(frame.tokens))],
            scores=[values[state * times : (state + 1) * times] for state in range(count)],
            back=[[-1] * count, *back[1:times], *[[-1] * count] * (times - max(1, len(back)))][:times],
            path=[*path, *[-1] * (times - len(path))],
            at=frame.at if inside else None,
        )

    @property
    def times(self) -> int:
        """How many times there are."""
        return len(self.tokens)

    def score(self, cell: Cell) -> float:
        """The score of a cell."""
        return self.scores[cell[1]][cell[0]]

    def before(self, cell: Cell) -> Cell | None:
        """The cell that a score comes from."""
        state = self.back[cell[0]][cell[1]] if cell[0] > 0 else -1
        return (cell[0] - 1, state) if state >= 0 else None

    def best(self, cell: Cell) -> bool:
        """Whether the best path goes through a cell."""
        return self.path[cell[0]] == cell[1]

    @cached_property
    def finite(self) -> list[float]:
        """All finite scores."""
        return [value for row in self.scores for value in row if math.isfinite(value)]

    @cached_property
    def infinite(self) -> int:
        """How many scores are positive infinity, which none should be; minus infinity is what cannot be."""
        return sum(row.count(math.inf) for row in self.scores)

    @cached_property
    def full(self) -> int:
        """How many times, from the first on, have all their scores."""
        columns = zip(*self.scores, strict=True)
        return next((time for time, column in enumerate(columns) if any(map(math.isnan, column))), self.times)

    @cached_property
    def whole_path(self) -> bool:
        """Whether the best path is known from end to end."""
        return bool(self.path) and min(self.path) >= 0

    @cached_property
    def initials(self) -> list[str]:
        """A few characters that tell each state from the others: the name's first ones, or a number."""
        for length in range(1, _INITIALS + 1):
            found = [name[:length] for name in self.states]
            if len(set(found)) == len(found) and all(width(text) <= _INITIALS and text.strip() for text in found):
                return found
        return list(map(str, range(len(self.states))))

    @cached_property
    def numbered(self) -> bool:
        """Whether states are told apart by numbers, which then stand before their names."""
        return any(not name.startswith(initial) for name, initial in zip(self.states, self.initials, strict=True))


def _known(state: int, count: int) -> int:
    return state if 0 <= state < count else -1
