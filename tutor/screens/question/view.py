"""A question and its answer, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from tutor.course.answers import Verdict, judge
from tutor.course.model import AskStep, Lesson, PredictStep
from tutor.i18n import Language
from tutor.i18n import questions as words
from tutor.i18n.filled import filled, same
from tutor.learner.attempt import Sure
from tutor.screens.question.answer import Answer
from tutor.screens.question.asked import Asked
from tutor.screens.question.feedback import feedback
from tutor.screens.question.match import MatchAnswer
from tutor.screens.question.options import OptionsAnswer
from tutor.screens.question.order import OrderAnswer
from tutor.screens.question.program import LineAnswer
from tutor.screens.question.standing import Standing
from tutor.screens.question.sure import SureRow, following
from tutor.screens.question.typed import TypedAnswer
from tutor.views.prose.view import Prose

ANSWERS: dict[str, type[Answer]] = {
    "choice": OptionsAnswer,
    "choices": OptionsAnswer,
    "number": TypedAnswer,
    "shape": TypedAnswer,
    "text": TypedAnswer,
    "order": OrderAnswer,
    "match": MatchAnswer,
    "line": LineAnswer,
}


class Feedback(Prose):
    """What is said below the answer."""

    followed = False
    """Whether it comes into sight when it grows."""

    def follow(self) -> None:
        """Bring it into sight, and again when its new height is known, until the learner moves."""
        self.followed = True
        self.scroll_visible(animate=False)

    def on_resize(self) -> None:
        if self.followed:
            self.scroll_visible(animate=False)


class QuestionView(Vertical):
    """Draws a question and takes the answer; says `Answered` upwards.

    `seed` decides in which order options, items and right sides are shown. A question about a line of a program needs
    the lesson's `folder`. All that the learner did is in the standing: a view made of it again stands as this one.
    """

    DEFAULT_CSS = """
    QuestionView {
        height: auto;
        & > .question { margin: 0 0 1 0; }
        & > #feedback { margin: 1 0 0 0; }
        & Answer { height: auto; }
        & .row { height: auto; }
        & .row.-here { background: $accent 18%; }
        & .row.-taken { background: $accent 34%; }
        & .row.-dim { color: $text-muted; }
        & .marker { width: 5; }
        & .-several .marker { width: 10; }
        & .words { width: 1fr; }
        & .left { width: 1fr; }
        & .slot { width: 5; margin: 0 0 0 2; }
        & .put { width: 1fr; }
        & .gap { height: 1; }
        & .number { color: $text-muted; }
        & .-here .number { color: $foreground; }
        & .code { width: 1fr; height: auto; }
        & .fixed { height: auto; margin: 1 0 0 0; color: $text-success; }
        & .typed { height: 1; }
        & .sign { width: 2; }
        & .unit { width: auto; max-width: 24; margin: 0 0 0 1; color: $text-muted; }
        & AnswerLine { width: 1fr; max-width: 48; background: $foreground 7%; text-style: bold; }
        &.-number AnswerLine { max-width: 24; }
        &.-shape AnswerLine { max-width: 36; }
        & AnswerLine:focus { background-tint: transparent; }
        & .-inside AnswerLine { background: $accent 18%; }
        & AnswerLine:disabled { opacity: 1; background: transparent; }
        & SureRow { height: auto; color: $text-muted; }
    }
    """

    feedback = getters.query_one(Feedback)
    sure_row = getters.query_one(SureRow)

    @dataclass
    class Answered(Message):
        """The learner committed to an answer."""

        step: AskStep | PredictStep
        answer: object
        """As an `Attempt` keeps it."""
        verdict: Verdict
        sure: Sure | None
        """How sure they said they were; of the first try alone."""
        tries: int
        """Which try it is, from 1."""

    def __init__(
        self,
        lesson: Lesson,
        step: AskStep | PredictStep,
        standing: Standing,
        language: Language,
        seed: str,
        folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.step = step
        self.standing = standing
        self.asked = Asked(lesson, step, standing, seed, folder)
        self._language = language
        self.answer = ANSWERS[self.asked.kind](self.asked, language)
        self.add_class(f"-{self.kind}")

    @property
    def kind(self) -> str:
        """choice, choices, number, shape, text, order, match or line; a prediction is a choice."""
        return self.asked.kind

    @property
    def done(self) -> bool:
        """Whether the right answer was given, or the prediction made."""
        return self.asked.done

    @property
    def typing(self) -> bool:
        """Whether every character goes into a line, so that none is a key."""
        return self.answer.typing

    @property
    def empty(self) -> bool:
        """Whether nothing stands in the line."""
        return not self.standing.typed

    @property
    def moves(self) -> bool:
        """Whether the arrow keys move within the answer."""
        return self.answer.moves and not self.done

    @property
    def unsaid(self) -> bool:
        """Whether the learner may still say how sure they are."""
        return self.asked.unsaid

    @property
    def back(self) -> str | None:
        """The step that explains what was wrong, once an answer was."""
        return self.standing.verdict.back if self.standing.verdict is not None else None

    @property
    def sentence(self) -> str:
        """What happened, added to the feedback of a prediction."""
        return self.asked.sentence

    @sentence.setter
    def sentence(self, sentence: str) -> None:
        self.asked.sentence = sentence

    def compose(self) -> ComposeResult:
        yield Prose("", classes="question")
        yield self.answer
        yield Feedback("", id="feedback")
        yield SureRow(markup=False)

    def on_mount(self) -> None:
        self.speak(self._language)

    def speak(self, language: Language) -> None:
        """Draw everything in this language."""
        self._language = language
        question = self.step.ask if isinstance(self.step, AskStep) else self.step.predict
        self.query_one(".question", Prose).update(question(language))
        self.answer.speak(language)
        self.redraw()

    # Changing the answer

    def move(self, by: int) -> None:
        """Move among the rows."""
        if self.moves:
            self.answer.move(by)
            self.redraw()

    def press(self, character: str) -> bool:
        """Take a character that belongs to the answer; False when it does not."""
        if self.done or not self.answer.press(character):
            return False
        self.redraw()
        return True

    def paste(self, text: str) -> bool:
        """Take a text into the line; False where there is none."""
        if self.done or not isinstance(self.answer, TypedAnswer):
            return False
        self.answer.paste(text)
        self.redraw()
        return True

    def mark(self) -> None:
        """What space does: mark an option, take an item or put it down."""
        if not self.done:
            self.answer.mark()
            self.redraw()

    def leave(self) -> None:
        """Leave the line, so that keys are keys again."""
        self.answer.leave()
        self.redraw()

    def say_sure(self) -> None:
        """How sure the learner is: the next of guess, likely, certain, nothing."""
        if self.unsaid:
            self.standing.sure = following(self.standing.sure)
            self.redraw()

    def commit(self) -> None:
        """Answer."""
        if self.done:
            return
        answer = self.answer.given()
        verdict = self._verdict(answer) if answer is not None else None
        if verdict is not None:
            standing = self.standing
            standing.verdict = verdict
            standing.tries += 1
            sure = standing.sure if standing.tries == 1 else None
            # Nothing is drawn yet: a verdict that was seen must be one that was kept. Who keeps it calls `tell`.
            self.post_message(self.Answered(self.step, answer, verdict, sure, standing.tries))
        else:
            self.redraw()

    def _verdict(self, answer: object) -> Verdict | None:
        """The verdict; None, with the problem said, where the files of the question have changed under it."""
        try:
            return judge(self.step, answer, self.asked.folder)
        except (OSError, ValueError) as error:
            self.standing.problem = filled(words.NO_PROGRAM, reason=same(str(error)))
            return None

    def tell(self) -> None:
        """Show the verdict, now that the answer is kept."""
        self.answer.judged()
        self.redraw()

    @on(Answer.Changed)
    def _changed(self) -> None:
        self.redraw()

    # Drawing

    def redraw(self) -> None:
        """Draw cursor, marks and feedback."""
        self.answer.redraw()
        self.feedback.update(feedback(self.asked, self.answer.invitation(), self._language))
        self.sure_row.display = self.unsaid
        self.sure_row.show(self.standing.sure, "tab" if self.typing else "u", self._language)

    def here(self) -> Widget | None:
        """What the learner is at, to be kept in sight."""
        return self.answer.here()
