"""Questions and predictions: keys that answer them, what a run makes of a prediction, and the way back to reread."""

from __future__ import annotations

from textual import on
from textual.events import Key, Paste

from tutor.course import Entry, Pack
from tutor.course.model import AskStep, Lesson, PredictStep, kind_of
from tutor.i18n import Text
from tutor.live.frames import Figure, Result
from tutor.screens.explore_screen import ExploreScreen
from tutor.screens.question import TYPED, QuestionView, Standing, joined, verdict_head


class QuestionScreen(ExploreScreen):
    """Asks the question of a step; a prediction, once made, runs its demo and is judged by it."""

    def __init__(self, pack: Pack, entry: Entry, lesson: Lesson, step_id: str | None = None) -> None:
        super().__init__(pack, entry, lesson, step_id)
        self._standings: dict[str, Standing] = {}
        """How far the learner is with each question, by step id."""
        self._asked: int | None = None
        """The question from which the learner went back to read again."""
        self.question: QuestionView | None = None
        """The question on screen."""

    async def set_up(self) -> None:
        step, before, self.question = self.step, self.question, None
        if before is not None:
            await before.remove()
        if isinstance(step, (AskStep, PredictStep)):
            standing = self._standings.setdefault(step.id, Standing())
            if isinstance(step, PredictStep) and standing.verdict is not None:
                standing = self._standings[step.id] = Standing()
            self.question = QuestionView(self.lesson, step, standing, self.language)
            await self.text.mount(self.question)
        await super().set_up()

    def relabel(self) -> None:
        super().relabel()
        if self.question is not None:
            if isinstance(self.said, Result):
                self._reveal(self.question, self.said)
            self.question.speak(self.language)

    # Predictions

    def settings(self) -> dict[str, Figure]:
        values = super().settings()
        if isinstance(self.step, PredictStep):
            values.update(self.step.set)
        return values

    def sentence(self) -> Text | None:
        return (self.step.after if isinstance(self.step, PredictStep) else None) or super().sentence()

    def ending(self) -> str:
        """The verdict goes with it where the question is out of sight; where it is not, all stands under it."""
        text, question = super().ending(), self.question
        if not isinstance(self.step, PredictStep) or not isinstance(self.said, Result):
            return text
        if question is not None and not self.text.display:
            return joined(self.language, verdict_head(question.standing.verdict, self.language), text)
        return ""

    def conclude(self, result: Result) -> None:
        super().conclude(result)
        if self.question is not None:
            self._reveal(self.question, result)
            self.question.redraw()

    def _reveal(self, question: QuestionView, result: Result) -> None:
        """Tell a prediction what came of it, once its run is over."""
        if isinstance(self.step, PredictStep):
            question.sentence = self.finding(result) or " "

    # Answers

    @on(QuestionView.Answered)
    def _answered(self, message: QuestionView.Answered) -> None:
        step = message.step
        kind = "predict" if isinstance(step, PredictStep) else kind_of(step)
        self.record(kind, message.answer, message.verdict.right, step.id)
        if isinstance(step, PredictStep) and step is self.step:  # not when the learner has turned the page already
            self.action_run()
        self.update_keys()

    def on_key(self, event: Key) -> None:
        question = self.question
        if question is None or self.inside is not None:
            return
        if question.typing:
            if event.key == "backspace":
                question.type("\b")
                event.stop()
            elif event.character is not None and event.character in TYPED:
                question.type(event.character)
                event.stop()
        elif event.character is not None and event.character.isdigit() and question.step.options:
            question.digit(int(event.character))
            event.stop()

    def on_paste(self, event: Paste) -> None:
        question = self.question
        if question is not None and question.typing:
            for character in event.text.strip():
                if character in TYPED:
                    question.type(character)

    # Actions

    def can(self, action: str) -> bool:
        question = self.question
        match action:
            case "answer":
                return question is not None and not question.done
            case "mark":
                return question is not None and question.kind == "choices" and not question.done
            case "revisit":
                return question is not None and bool(question.standing.verdict and question.standing.verdict.back)
            case "resume":
                return self._asked is not None and self._asked != self.index
            case "run" if isinstance(self.step, PredictStep):
                return question is not None and question.done
            case "up" | "down" | "page_up" | "page_down" if self._choosing is not None:
                return True
        return super().can(action)

    @property
    def _choosing(self) -> QuestionView | None:
        """The question, while the arrow keys move among its options."""
        question = self.question
        return question if question is not None and question.step.options and not question.done else None

    def action_answer(self) -> None:
        if self.question is not None:
            self.question.commit()
            self.update_keys()

    def action_mark(self) -> None:
        if self.question is not None:
            self.question.toggle()

    def move(self, by: int) -> None:
        question = self._choosing
        if question is None:
            super().move(by)
            return
        question.move(by)
        self.call_after_refresh(
            question.query(f"#option-{question.standing.cursor}").first().scroll_visible, animate=False
        )

    async def go(self, index: int) -> None:
        if index == self._asked:
            self._asked = None
        await super().go(index)

    async def action_revisit(self) -> None:
        question = self.question
        if question is not None and question.standing.verdict and question.standing.verdict.back:
            ids = [step.id for step in self.lesson.steps]
            self._asked = self.index
            await self.go(ids.index(question.standing.verdict.back))

    async def action_resume(self) -> None:
        if self._asked is not None:
            await self.go(self._asked)
