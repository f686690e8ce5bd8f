"""One review: which questions are asked, in which order, and what came of them. No screen is known here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tutor.course import CourseError, Entry, Pack
from tutor.course.model import AskStep, CodeStep, FamilyStep, Lesson
from tutor.course.steps import present
from tutor.learner import Store, Today
from tutor.learner.cards import Card, Key


@dataclass(frozen=True, slots=True)
class Place:
    """A question and where it stands."""

    pack: Pack
    entry: Entry
    lesson: Lesson
    step: AskStep | FamilyStep | CodeStep


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a review."""

    card: Card
    place: Place
    practice: bool = False
    """Whether it is asked once more in the same review: then it counts no more."""


def turn_of(card: Card, packs: Sequence[Pack]) -> Turn | None:
    """The question of a card as its lesson has it now; None when there is no such question any more."""
    pack = next((pack for pack in packs if pack.name == card.pack), None)
    if pack is None:
        return None
    try:
        entry, lesson = pack.entry(card.lesson), pack.lesson(card.lesson)
        step = lesson.step(card.step)
    except (CourseError, KeyError):
        return None
    return Turn(card, Place(pack, entry, lesson, step)) if isinstance(step, (AskStep, FamilyStep, CodeStep)) else None


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to review, all of it there to be asked."""

    today: Today
    turns: list[Turn]
    """The questions of `today.due`."""
    days: dict[date, int]
    """The days on which questions are due, and how many."""


def plan_of(store: Store, packs: Sequence[Pack]) -> Plan:
    """What is due now. To open a lesson is to read and check its files: ask in a thread."""
    is_there = present(packs)
    shut: set[Key] = set()

    def there(key: Key) -> bool:
        return key not in shut and is_there(key)

    while True:
        today = store.today(there=there)
        turns = {card.key: turn_of(card, packs) for card in today.due}
        found = [turn for turn in turns.values() if turn is not None]
        if len(found) == len(turns):
            return Plan(today, found, store.due_days(there))
        # These lessons are broken, or the steps are questions no longer: others come in their place.
        shut.update(key for key, turn in turns.items() if turn is None)


class Sitting:
    """The questions of one review. What is answered wrong comes once more at the end, as practice."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = list(turns)
        self._place = 0
        self._answers: dict[int, bool] = {}
        self.total = len(turns)
        """Questions that count."""

    @property
    def turn(self) -> Turn | None:
        """The question now; None when all are over."""
        return self._turns[self._place] if self._place < len(self._turns) else None

    @property
    def verdict(self) -> bool | None:
        """Whether it was answered right; None before it is answered."""
        return self._answers.get(self._place)

    @property
    def number(self) -> tuple[int, int]:
        """Its number, from 1, and of how many: of those that count, or of those that are asked once more."""
        if self._place < self.total:
            return self._place + 1, self.total
        return self._place + 1 - self.total, len(self._turns) - self.total

    def answer(self, right: bool) -> None:
        """Take the first answer to the question now; later ones change nothing."""
        turn = self.turn
        if turn is not None and self._place not in self._answers:
            self._answers[self._place] = right
            if not right:
                self.once_more()

    def once_more(self) -> None:
        """Ask the question now again at the end, as practice; only once."""
        turn = self.turn
        if turn is not None and not turn.practice and not self.comes_again:
            self._turns.append(replace(turn, practice=True))

    @property
    def comes_again(self) -> bool:
        """Whether the question now is asked once more at the end."""
        turn = self.turn
        return turn is not None and any(later.card is turn.card for later in self._turns[self._place + 1 :])

    def next(self) -> None:
        """Go on to the next question."""
        self._place += 1

    @property
    def answered(self) -> int:
        """Questions answered that count."""
        return sum(place < self.total for place in self._answers)

    @property
    def right(self) -> int:
        """Those of them that were right."""
        return sum(right for place, right in self._answers.items() if place < self.total)

    @property
    def practised(self) -> tuple[int, int]:
        """Questions that were right when they were asked once more, and how many were asked so."""
        again = [right for place, right in self._answers.items() if place >= self.total]
        return sum(again), len(again)
