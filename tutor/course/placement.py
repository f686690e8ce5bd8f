"""Which lessons a learner knows already, found out by as few questions as will do.

What is known is closed downwards: who knows a lesson knows what it needs. So each lesson that is asked of decides
others, too: those that it needs when it is known, those that need it when it is not. On a chain of lessons this is a
search by halves. Nothing here knows of screens, or of how a question is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tutor.course.shuffle import shuffled

if TYPE_CHECKING:
    from tutor.course.model import Lesson

QUESTIONS = 2
"""Questions that decide one lesson: it is known when all of them were answered right."""
AT_MOST = 12
"""Questions of a whole test."""


class Placement:
    """One test: what is decided so far, and of which lesson to ask next.

    `needs` names for each lesson those it needs, and may loop or name lessons that do not exist. `lessons` are those
    that may be asked of, in the order of the course; those that are done or known already are best left out.
    """

    def __init__(self, needs: Mapping[str, Iterable[str]], lessons: Sequence[str], questions: int = AT_MOST) -> None:
        self._open = list(dict.fromkeys(lessons))
        self._middle = (len(self._open) - 1) / 2
        self._order = {name: place for place, name in enumerate(self._open)}
        names = dict.fromkeys([*self._open, *needs, *(need for each in needs.values() for need in each)])
        self._below = {name: _reached(name, needs) for name in names}
        """All that a lesson needs, by whatever way, itself among them."""
        self._questions = questions
        self._right = 0
        self.known: set[str] = set()
        """Lessons that are known: passed, or needed by one that was, whether or not they were to be asked of."""
        self.unknown: set[str] = set()
        """Lessons that are not: failed, or in need of one that was."""
        self.asked = 0
        """Questions that were answered."""
        self._next = self._best()

    @property
    def most(self) -> int:
        """The most questions that this test can still ask."""
        return min(self._questions - self.asked, QUESTIONS * len(self._open) - self._right)

    @property
    def lesson(self) -> str | None:
        """The lesson to ask of now, the same until it is decided; None when the test is over."""
        return self._next if self._questions - self.asked >= QUESTIONS - self._right else None

    def _best(self) -> str | None:
        """The lesson that decides most however it is answered; of those, the nearest to the middle of the course."""
        return max(
            self._open, key=lambda name: (self._decides(name), -abs(self._order[name] - self._middle)), default=None
        )

    def _decides(self, name: str) -> int:
        below = self._below[name]
        return min(
            sum(each in below for each in self._open),
            sum(name in self._below[each] for each in self._open),
        )

    def answer(self, right: bool) -> frozenset[str] | None:
        """Take the answer to a question of `lesson`: the lessons that are known by it, none if it was wrong; None while
        the lesson needs one more question.

        Raises ValueError when the test is over.
        """
        lesson = self.lesson
        if lesson is None:
            raise ValueError("the test is over")
        self.asked += 1
        if right and self._right + 1 < QUESTIONS:
            self._right += 1
            return None
        self._right = 0
        found = frozenset(self._below[lesson] - self.known) if right else frozenset()
        if right:
            self.known |= self._below[lesson]
        else:
            self.unknown |= {name for name, below in self._below.items() if lesson in below}
        self._settle([name for name in self._open if name not in self.known and name not in self.unknown])
        return found

    def leave_out(self) -> None:
        """Give up `lesson`, which cannot be asked of: it has too few questions, or does not open."""
        self._right = 0
        self._settle([name for name in self._open if name != self._next])

    def _settle(self, still_open: list[str]) -> None:
        self._open = still_open
        self._next = self._best()


def _reached(name: str, needs: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """A lesson and all that it needs, by whatever way."""
    found = {name}
    ways = [name]
    while ways:
        for need in needs.get(ways.pop(), ()):
            if need not in found:
                found.add(need)
                ways.append(need)
    return frozenset(found)


def questions_of(lesson: Lesson, seed: str = "") -> list[str]:
    """The steps with a question of a lesson in the order in which to ask them: families first, no step twice.

    Another seed has another order. None at all when there are too few to decide the lesson.
    """
    from tutor.course.model import AskStep, FamilyStep

    found: list[str] = []
    for kind in (FamilyStep, AskStep):
        steps = [step.id for step in lesson.steps if isinstance(step, kind)]
        found += [steps[place] for place in shuffled(len(steps), "placement", lesson.lesson, kind.__name__, seed)]
    return found if len(found) >= QUESTIONS else []
