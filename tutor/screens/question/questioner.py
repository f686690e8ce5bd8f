"""A screen that asks questions: which keys are characters of an answer, and which act."""

from __future__ import annotations

from textual import on
from textual.events import Key, Paste
from textual.widget import Widget

from tutor.screens.base import TutorScreen
from tutor.screens.question.answer import Answer
from tutor.screens.question.view import QuestionView

QUESTION_KEYS = ("answer", "leave_line", "mark", "take", "sure", "sure_line")
"""Actions that a screen with questions binds and shows, most useful first."""
WHILE_TYPING = frozenset({"answer", "leave_line", "sure_line", "up", "down", "page_up", "page_down"})
"""What can act while every character goes into the line: its keys are none."""


class Questioner(TutorScreen):
    """One question at a time, put anywhere on the screen. The screen says what is to be done with an answer.

    A screen that builds on this binds `QUESTION_KEYS` with `up` and `down`, calls `ask`, and defines `answered`.
    """

    AUTO_FOCUS = ""
    # A question says itself when its line has the focus.

    question: QuestionView | None = None
    """The question on screen."""

    @property
    def asking(self) -> QuestionView | None:
        """The question to which the keys belong now."""
        return self.question

    async def ask(self, where: Widget, question: QuestionView | None) -> None:
        """Put a question at the end of `where` in place of the one before; None takes that one away."""
        before, self.question = self.question, None
        if before is not None:
            await before.remove()
        if question is not None:
            self.question = question
            await where.mount(question)

    def answered(self, message: QuestionView.Answered) -> None:
        """The learner answered: to be kept by the screen."""

    @on(QuestionView.Answered)
    def _answered(self, message: QuestionView.Answered) -> None:
        self.answered(message)
        if self.question is not None and self.question.step is message.step:
            self.question.tell()
            self.question.feedback.follow()
            self._let_act(self.question)
        self.update_keys()

    @on(Answer.Changed)
    def _answer_changed(self) -> None:
        self.update_keys()

    def relabel(self) -> None:
        super().relabel()
        if self.question is not None:
            self.question.speak(self.language)

    # Keys

    def on_key(self, event: Key) -> None:
        question = self.asking
        if question is not None and question.standing.shut and event.key != "enter":
            question.standing.ahead.append(event.key)
            event.stop()
        elif question is not None and question.typing and event.key == "enter":
            question.standing.shut = True
        elif question is not None and event.character is not None and question.press(event.character):
            event.stop()
            self.keep_in_sight()
            self.update_keys()

    def on_paste(self, event: Paste) -> None:
        question = self.asking
        if question is not None and question.paste(" ".join(event.text.split())):
            event.stop()
            self.update_keys()

    def can(self, action: str) -> bool:
        question = self.asking
        typing = question is not None and question.typing
        if typing and action not in WHILE_TYPING:
            return False
        match action:
            case "answer":
                return question is not None and not question.done
            case "mark":
                return question is not None and question.kind == "choices" and not question.done
            case "take":
                return question is not None and question.kind == "order" and not question.done
            case "sure":
                return question is not None and question.unsaid
            case "sure_line":
                return typing and question is not None and question.unsaid
            case "leave_line":
                return typing
            case "theme" if question is not None and question.kind == "shape":
                return not question.standing.inside
            case "up" | "down" | "page_up" | "page_down" if question is not None and question.moves:
                return True
        return super().can(action)

    def action_answer(self) -> None:
        if self.question is not None:
            self.question.commit()
            if not self.question.standing.shut:
                self._let_act(self.question)
            self.update_keys()
            self.question.feedback.follow()

    def _let_act(self, question: QuestionView) -> None:
        """Let the keys act that came while there was no verdict yet."""
        ahead, question.standing.ahead = question.standing.ahead, []
        for key in ahead:
            self.app.simulate_key(key)

    def action_mark(self) -> None:
        if self.question is not None:
            self.question.mark()
            self.update_keys()

    def action_take(self) -> None:
        self.action_mark()

    def action_sure(self) -> None:
        if self.question is not None:
            self.question.say_sure()

    def action_sure_line(self) -> None:
        self.action_sure()

    def action_leave_line(self) -> None:
        if self.question is not None:
            self.question.leave()
            self.update_keys()

    def action_up(self) -> None:
        self.move(-1)

    def action_down(self) -> None:
        self.move(1)

    def move(self, by: int) -> None:
        """Move within the question, or else scroll."""
        question = self.asking
        if question is not None and question.moves:
            question.move(by)
            self.keep_in_sight()
            self.update_keys()
        else:
            self.scroll_text(by)

    def scroll_text(self, by: int) -> None:
        """Scroll what stands around the question by so many lines."""

    def keep_in_sight(self) -> None:
        """Scroll to where the learner is within the question."""
        if self.question is not None:
            self.question.feedback.followed = False
            self.call_after_refresh(self._show_here, self.question)

    def _show_here(self, question: QuestionView) -> None:
        here = question.here() if question is self.question else None
        if here is not None:
            here.scroll_visible(animate=False)
