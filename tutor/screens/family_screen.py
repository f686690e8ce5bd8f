"""Families in a lesson: a question whose numbers the lab draws anew each time it is met."""

from __future__ import annotations

from dataclasses import dataclass

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical

from tutor.course import Entry, Pack
from tutor.course.model import AskStep, FamilyStep, Lesson
from tutor.i18n import LANGUAGES, Language, Text
from tutor.i18n import questions as words
from tutor.screens.question import QuestionView, joined
from tutor.screens.question_screen import QuestionScreen
from tutor.study.drawing import draw as draw_question
from tutor.views.prose.view import Prose


@dataclass
class Draw:
    """One drawing of a family: its seed, and what came of it."""

    seed: int
    question: AskStep | None = None
    trouble: Text | None = None
    """Why there is none."""


class DrawNote(Vertical):
    """What stands where the question will, and below it once it is answered."""

    DEFAULT_CSS = "DrawNote { height: auto; margin: 1 0 0 0; }"

    def compose(self) -> ComposeResult:
        yield Prose("")

    def say(self, text: Text | None, language: Language) -> None:
        """Show a sentence; without one, nothing."""
        self.display = text is not None
        self.query_one(Prose).update(f"*{text(language)}*" if text is not None else "")


class FamilyScreen(QuestionScreen):
    """Asks the question of a family, and another with new numbers when it is wanted."""

    def __init__(self, pack: Pack, entry: Entry, lesson: Lesson, step_id: str | None = None) -> None:
        super().__init__(pack, entry, lesson, step_id)
        self._draws: dict[str, Draw] = {}
        """The question that each family asks now, by step id."""
        self._drawing: DrawNote | None = None

    async def set_up(self) -> None:
        note, self._drawing = self._drawing, None
        if note is not None:
            await note.remove()
        await super().set_up()
        step = self.step
        if isinstance(step, FamilyStep):
            if self._draw_of(step) is None:
                self._draws[step.id] = Draw(self.app.family_seed(None))
            await self._show_draw(step)

    def _draw_of(self, step: FamilyStep) -> Draw | None:
        """What was drawn; a failure is not kept, so that coming back tries again."""
        draw = self._draws.get(step.id)
        return None if draw is None or draw.trouble is not None else draw

    async def _show_draw(self, step: FamilyStep) -> None:
        """The question, if it is there; if not, ask the lab for it."""
        draw = self._draws[step.id]
        await self.ask(self.text, self._question(draw))
        if self._drawing is None:
            self._drawing = DrawNote()
            await self.text.mount(self._drawing)
        elif self.question is not None:
            self.text.move_child(self._drawing, after=self.question)
        self._say_drawing()
        if draw.question is None:
            self._make(step, draw)

    def _question(self, draw: Draw) -> QuestionView | None:
        return None if draw.question is None else self.question_of(draw.question, str(draw.seed))

    @work(exclusive=True, group="family", exit_on_error=False)
    async def _make(self, step: FamilyStep, draw: Draw) -> None:
        assert self.entry.folder is not None
        found = await draw_question(self.app.lab, self.entry.folder, step, draw.seed)
        if isinstance(found, AskStep):
            draw.question = found
        else:
            draw.trouble = found
        if step is not self.step or self._draws.get(step.id) is not draw:
            return  # the learner turned the page meanwhile
        if draw.question is not None:
            await self._show_draw(step)
        self._say_drawing()
        self.update_keys()

    def _say_drawing(self) -> None:
        if self._drawing is not None:
            self._drawing.say(self._draw_words(), self.language)

    def _draw_words(self) -> Text | None:
        step = self.step
        draw = self._draws.get(step.id) if isinstance(step, FamilyStep) else None
        if draw is None:
            return None
        if draw.trouble is not None:
            return Text(*(joined(each, draw.trouble(each), words.DRAW_AGAIN(each)) for each in LANGUAGES))
        if draw.question is None:
            return words.DRAWING
        return words.NEW_NUMBERS if self.question is not None and self.question.done else None

    def relabel(self) -> None:
        super().relabel()
        self._say_drawing()

    def update_keys(self) -> None:
        super().update_keys()
        self._say_drawing()

    # Answers

    def kept(self, message: QuestionView.Answered) -> object:
        draw = self._draws.get(message.step.id)
        return super().kept(message) if draw is None else {"seed": draw.seed, "answer": message.answer}

    def can(self, action: str) -> bool:
        if action != "another":
            return super().can(action)
        step, question = self.step, self.question
        if not isinstance(step, FamilyStep) or (question is not None and question.typing):
            return False
        draw = self._draws.get(step.id)
        return draw is not None and (draw.trouble is not None or bool(question and question.standing.verdict))

    async def action_another(self) -> None:
        step = self.step
        if isinstance(step, FamilyStep):
            self._draws[step.id] = Draw(self.app.family_seed(self._draws[step.id].seed))
            self._standings.pop(step.id, None)
            await self._show_draw(step)
            self.update_keys()
