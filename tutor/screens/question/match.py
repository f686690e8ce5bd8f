"""Things that belong together: to each left side one of the right ones is put, by its digit."""

from __future__ import annotations

from rich.text import Text as RichText
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from tutor.course.model import AskStep
from tutor.i18n import Language, Text
from tutor.i18n import questions as words
from tutor.i18n.filled import filled
from tutor.screens.question.answer import CURSOR, Answer, Row, digit
from tutor.screens.question.asked import Asked
from tutor.views.prose.view import Prose

LETTERS = "ABCDEFGH"


class Left(Horizontal):
    """A left side, and what is put to it."""

    def compose(self) -> ComposeResult:
        yield Static(classes="marker", markup=False)
        yield Prose("", classes="left")
        yield Static(classes="slot", markup=False)
        yield Prose("", classes="put")

    def say(self, left: str, put: str) -> None:
        """Show these words, the second where something is put."""
        self.query_one(".left", Prose).update(left)
        self.query_one(".put", Prose).update(put)

    def marked(self, marker: str, slot: str, *, here: bool) -> None:
        """Show these before the two; the row under the cursor is lit."""
        self.query_one(".marker", Static).update(RichText(marker))
        self.query_one(".slot", Static).update(RichText(slot))
        self.set_class(here, "-here")


class MatchAnswer(Answer):
    """The answer: for each left side, as in the file, the place of the right side put to it."""

    def __init__(self, asked: Asked, language: Language) -> None:
        super().__init__(asked, language)
        assert isinstance(asked.step, AskStep)
        self._pairs = asked.step.pairs
        self._shown = asked.shown_order(len(self._pairs), avoid_sorted=True)
        """For each digit the place of its right side."""

    def compose(self) -> ComposeResult:
        for _ in self._pairs:
            yield Left(classes="row")
        yield Static(classes="gap")
        for _ in self._pairs:
            yield Row("right")

    @property
    def rows(self) -> int:
        return len(self._pairs)

    def invitation(self) -> Text:
        return words.PUT_TOGETHER

    def press(self, character: str) -> bool:
        number = digit(character)
        if number is None or not 0 <= number <= self.rows:
            return number is not None
        self._put(self._shown[number - 1] if number else None)
        return True

    def _put(self, right: int | None) -> None:
        """Put a right side to the left one under the cursor; what is there already is taken away, and so is None."""
        put, left = self.standing.put, self.standing.cursor
        self.asked.changed()
        if right is None or put.get(left) == right:
            put.pop(left, None)
        else:
            for other in [other for other, its in put.items() if its == right]:
                del put[other]
            put[left] = right
            free = [other for other in range(self.rows) if other not in put]
            self.standing.cursor = next((other for other in free if other > left), free[0] if free else left)
        self.speak(self.language_now)

    def given(self) -> object | None:
        put, missing = self.standing.put, self.rows - len(self.standing.put)
        self.standing.problem = filled(words.NOT_ALL_PUT, count=missing) if missing else None
        return None if missing else [put[left] for left in range(self.rows)]

    def speak(self, language: Language) -> None:
        super().speak(language)
        for place, row in enumerate(self.query(Left)):
            right = self.standing.put.get(place)
            row.say(self._pairs[place].left(language), self._pairs[right].right(language) if right is not None else "")
        for right, line in zip(self._shown, self.query(Row), strict=True):
            line.say(self._pairs[right].right(language))

    def _amiss(self) -> int | None:
        """The first left side to which another is put than its own."""
        return next((left for left, right in sorted(self.standing.put.items()) if left != right), None)

    def judged(self) -> None:
        self.standing.cursor = self._amiss() or 0

    def redraw(self) -> None:
        put, done = self.standing.put, self.asked.done
        amiss = self._amiss()
        for place, row in enumerate(self.query(Left)):
            here = place == self.standing.cursor and not done
            sign = "✓" if done else "✗" if self.asked.wrong and place == amiss else " "
            slot = str(self._shown.index(put[place]) + 1) if place in put else "·"
            row.marked(f"{CURSOR if here else ' '}{LETTERS[place]} {sign}", f"← {slot}", here=here)
        taken = {right: left for left, right in put.items()}
        for number, (right, line) in enumerate(zip(self._shown, self.query(Row), strict=True), start=1):
            to = f"{LETTERS[taken[right]]}" if right in taken else " "
            line.marked(f" {number} {to}", dim=right in taken)
            line.display = not done
        self.query_one(".gap").display = not done

    def here(self) -> Widget | None:
        return list(self.query(Left))[self.standing.cursor]
