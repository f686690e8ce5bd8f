"""What is computed from the log: which steps are done, and when cards come back.

One function, `Summary.add`, says what an attempt changes. `record` applies it to the rows of one step, in the
transaction that adds the attempt; `rebuild` applies it to the whole log. So both come to the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from tutor.learner.attempt import CARDS, MET
from tutor.learner.cards import Key
from tutor.learner.memory import Fact, Load, Memory


class Met(NamedTuple):
    """What was done on a step."""

    kind: str
    done: bool
    first_right: bool | None
    """Whether the first answer was right; None where nothing is."""
    tries: int
    last: str
    """When it was met last: UTC, ISO 8601."""


class Marks(NamedTuple):
    """What is remembered of a lesson as a whole."""

    known: bool = False
    read: bool = False


@dataclass(slots=True)
class Summary:
    """The computed tables, or those rows of them that one attempt may change."""

    cap: int
    """Cards a day, see `schedule.placed`."""
    load: Load | None = None
    """How many cards are due on a day, where `cards` does not hold all of them."""
    steps: dict[Key, Met] = field(default_factory=dict)
    lessons: dict[tuple[str, str], Marks] = field(default_factory=dict)
    cards: dict[Key, Memory] = field(default_factory=dict)
    recall: dict[int, tuple[int, int]] = field(default_factory=dict)
    """By the days since the last review: questions asked, questions known."""
    _due: Counter[int] = field(default_factory=Counter)

    def add(self, fact: Fact) -> None:
        """Take one attempt into account; attempts come in the order in which they were made."""
        lesson = (fact.pack, fact.lesson)
        if fact.kind == "reset":
            self._forget(lesson)
        elif fact.kind in ("known", "recap"):
            marks = self.lessons.get(lesson, Marks())
            self.lessons[lesson] = marks._replace(**{"known" if fact.kind == "known" else "read": True})
        elif fact.how != "placement":
            key = Key(fact.pack, fact.lesson, fact.step)
            if fact.kind != "grade":
                self.steps[key] = _met(self.steps.get(key), fact)
            if fact.kind in CARDS or fact.kind == "grade":
                self._review(key, fact)

    def _review(self, key: Key, fact: Fact) -> None:
        from tutor.learner import schedule

        old = self.cards.get(key)
        if old is not None:
            self._due[old.due] -= 1
        new = schedule.after(old, fact, self.cap, self.load or self._due.__getitem__)
        if new is not None:
            self._due[new.due] += 1
            self.cards[key] = new
        if old is not None and fact.kind in ("ask", "family") and fact.right is not None and fact.day > old.last_day:
            gap = fact.day - old.last_day
            asked, known = self.recall.get(gap, (0, 0))
            self.recall[gap] = (asked + 1, known + fact.right)

    def _forget(self, lesson: tuple[str, str]) -> None:
        self.lessons.pop(lesson, None)
        for key in [key for key in self.steps if key[:2] == lesson]:
            del self.steps[key]
        for key in [key for key in self.cards if key[:2] == lesson]:
            self._due[self.cards.pop(key).due] -= 1


def _met(before: Met | None, fact: Fact) -> Met:
    done = bool(fact.right) or fact.kind in MET
    if before is None:
        return Met(fact.kind, done, fact.right, 1, fact.at)
    first = fact.right if before.first_right is None else before.first_right
    return Met(fact.kind, before.done or done, first, before.tries + 1, max(before.last, fact.at))
