"""Things to put in order: take one, carry it, put it down."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widget import Widget

from tutor.course.model import AskStep
from tutor.i18n import Language, Text
from tutor.i18n import questions as words
from tutor.screens.question.answer import CURSOR, Answer, Row, digit
from tutor.screens.question.asked import Asked

CARRIED = "◆"


class OrderAnswer(Answer):
    """The answer: the items' places in the file, in the learner's order."""

    def __init__(self, asked: Asked, language: Language) -> None:
        super().__init__(asked, language)
        assert isinstance(asked.step, AskStep)
        self._items = asked.step.items
        if not self.standing.order:
            self.standing.order = asked.shown_order(len(self._items), avoid_sorted=True)

    def compose(self) -> ComposeResult:
        for _ in self._items:
            yield Row("option")

    @property
    def rows(self) -> int:
        return len(self._items)

    def invitation(self) -> Text:
        return words.CARRYING if self.standing.taken else words.PUT_IN_ORDER

    def move(self, by: int) -> None:
        if self.standing.taken:
            self._carry(max(0, min(self.standing.cursor + by, self.rows - 1)))
        else:
            super().move(by)

    def press(self, character: str) -> bool:
        number = digit(character)
        if number is None or not 1 <= number <= self.rows:
            return number is not None
        if self.standing.taken:
            self._carry(number - 1)
        else:
            self.standing.cursor = number - 1
        return True

    def _carry(self, to: int) -> None:
        standing = self.standing
        if to != standing.cursor:
            standing.order.insert(to, standing.order.pop(standing.cursor))
            standing.cursor = to
            self.asked.changed()
            self.speak(self.language_now)

    def mark(self) -> None:
        self.standing.taken = not self.standing.taken

    def given(self) -> object | None:
        self.standing.taken = False
        return list(self.standing.order)

    def speak(self, language: Language) -> None:
        super().speak(language)
        for row, place in zip(self.query(Row), self.standing.order, strict=True):
            row.say(self._items[place].text(language))

    def _misplaced(self) -> int | None:
        """The first row with another item than belongs there."""
        return next((row for row, place in enumerate(self.standing.order) if row != place), None)

    def judged(self) -> None:
        self.standing.cursor = self._misplaced() or 0

    def redraw(self) -> None:
        standing, done = self.standing, self.asked.done
        misplaced = self._misplaced()
        for number, row in enumerate(self.query(Row)):
            here = number == standing.cursor and not done
            sign = "✓" if done else "✗" if self.asked.wrong and number == misplaced else " "
            sign = CARRIED if here and standing.taken else sign
            row.marked(f"{CURSOR if here else ' '}{number + 1} {sign}", here=here)
            row.set_class(here and standing.taken, "-taken")

    def here(self) -> Widget | None:
        return list(self.query(Row))[self.standing.cursor]
