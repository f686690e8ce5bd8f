"""The values from which and into which a schedule is computed. FSRS itself is only in `schedule`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

Load = Callable[[int], int]
"""How many other cards are due on the day of a number."""


class Fact(NamedTuple):
    """What the schedule needs of an attempt."""

    pack: str
    lesson: str
    step: str
    kind: str
    answer: str
    """JSON."""
    right: bool | None
    how: str
    at: str
    day: int


@dataclass(frozen=True, slots=True)
class Before:
    """A card as it was before the last day on which it was answered."""

    stability: float
    difficulty: float
    day: int
    lapses: int


@dataclass(frozen=True, slots=True)
class Memory:
    """All that the schedule keeps of one card. Days are numbers, see `days`."""

    kind: str
    due: int
    stability: float
    difficulty: float
    last: str
    """When the answer was given that counted last: UTC, ISO 8601."""
    last_day: int
    reps: int
    lapses: int
    rating: int
    """What the last day was rated: 1 again, 2 hard, 3 good, 4 easy."""
    graded: bool
    """Whether the learner rated it."""
    before: Before | None = None
    """None after the first day."""
