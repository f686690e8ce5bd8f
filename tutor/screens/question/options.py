"""Options to choose one of, or to mark all that apply."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widget import Widget

from tutor.course.answers import amiss_among
from tutor.course.model import AskStep, PredictStep
from tutor.i18n import Language, Text
from tutor.i18n import questions as words
from tutor.screens.question.answer import CURSOR, Answer, Row, digit
from tutor.screens.question.asked import Asked


class OptionsAnswer(Answer):
    """For choice, choices and predictions. The answer: the option's place in the file, or a list of places."""

    def __init__(self, asked: Asked, language: Language) -> None:
        super().__init__(asked, language)
        self._places = asked.shown_order(len(asked.step.options))
        self._several = asked.kind == "choices"
        self.set_class(self._several, "-several")

    def compose(self) -> ComposeResult:
        for _ in self._places:
            yield Row("option")

    @property
    def rows(self) -> int:
        return len(self._places)

    def invitation(self) -> Text:
        if isinstance(self.asked.step, PredictStep):
            return words.PREDICT_FIRST
        return words.CHOOSE_SOME if self._several else words.CHOOSE_ONE

    def press(self, character: str) -> bool:
        number = digit(character)
        if number is None or not 1 <= number <= self.rows:
            return number is not None
        self.standing.cursor = number - 1
        if self._several:
            self.mark()
        return True

    def mark(self) -> None:
        if self._several:
            self.standing.marked ^= {self._places[self.standing.cursor]}
            self.asked.changed()

    def given(self) -> object | None:
        standing = self.standing
        if not self._several:
            standing.tried.append(self._places[standing.cursor])
            return self._places[standing.cursor]
        standing.problem = None if standing.marked else words.NOTHING_MARKED
        return sorted(standing.marked) or None

    def speak(self, language: Language) -> None:
        super().speak(language)
        for row, place in zip(self.query(Row), self._places, strict=True):
            row.say(self.asked.step.options[place].text(language))

    def redraw(self) -> None:
        for number, row in enumerate(self.query(Row)):
            here = number == self.standing.cursor and not self.asked.done
            cursor = CURSOR if here else " "
            row.marked(f"{cursor}{number + 1} {self._sign(self._places[number])}", here=here)

    def _sign(self, place: int) -> str:
        standing, option = self.standing, self.asked.step.options[place]
        if self._several:
            told = self.asked.wrong and place == self._amiss()
            return ("[x]" if place in standing.marked else "[ ]") + (" ✗" if told else "")
        answered = place in standing.tried
        if self.asked.done and not self.asked.revealed:
            return "•" if answered else " "
        if self.asked.done and option.right:
            return "✓"
        return "✗" if answered else " "

    def _amiss(self) -> int | None:
        """Of several, the place of the option that the verdict speaks of."""
        step = self.asked.step
        return amiss_among(step, self.standing.marked) if self._several and isinstance(step, AskStep) else None

    def judged(self) -> None:
        if self.asked.wrong and (amiss := self._amiss()) is not None:
            self.standing.cursor = self._places.index(amiss)

    def here(self) -> Widget | None:
        return list(self.query(Row))[self.standing.cursor]
