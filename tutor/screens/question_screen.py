"""Questions and predictions in a lesson: what a run makes of a prediction, and the way back to reread."""

from __future__ import annotations

from tutor.course import Entry, Pack
from tutor.course.model import AskStep, Lesson, PredictStep, kind_of
from tutor.i18n import Text
from tutor.live.frames import Figure, Result
from tutor.screens.explore_screen import ExploreScreen
from tutor.screens.question import Questioner, QuestionView, Standing, joined, verdict_head


class QuestionScreen(Questioner, ExploreScreen):
    """Asks the question of a step; a prediction, once made, runs its demo and is judged by it."""

    def __init__(self, pack: Pack, entry: Entry, lesson: Lesson, step_id: str | None = None) -> None:
        super().__init__(pack, entry, lesson, step_id)
        self._standings: dict[str, Standing] = {}
        """How far the learner is with each question, by step id."""
        self._asked: int | None = None
        """The question from which the learner went back to read again."""

    @property
    def asking(self) -> QuestionView | None:
        return self.question if self.inside is None else None

    async def set_up(self) -> None:
        step = self.step
        if isinstance(step, PredictStep):
            made = self._standings.get(step.id)
            if made is not None and made.verdict is not None:
                del self._standings[step.id]
        await self.ask(self.text, self.question_of(step) if isinstance(step, (AskStep, PredictStep)) else None)
        await super().set_up()

    def question_of(self, step: AskStep | PredictStep, seed: str = "") -> QuestionView:
        """The question of a step as the learner left it; `seed` tells apart those that one step asks."""
        standing = self._standings.setdefault(step.id, Standing())
        shuffle = "/".join((self.app.seed, self.pack.name, seed))
        return QuestionView(self.lesson, step, standing, self.language, shuffle, self.entry.folder)

    def relabel(self) -> None:
        if self.question is not None and isinstance(self.said, Result):
            self._reveal(self.question, self.said)
        super().relabel()

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

    def answered(self, message: QuestionView.Answered) -> None:
        step = message.step
        kind = "predict" if isinstance(step, PredictStep) else kind_of(self.lesson.step(step.id))
        self.record(kind, self.kept(message), message.verdict.right, step.id, message.sure)
        if isinstance(step, PredictStep) and step is self.step:  # not when the learner has turned the page already
            self.action_run()

    def kept(self, message: QuestionView.Answered) -> object:
        """The answer as the attempt keeps it."""
        return message.answer

    # Actions

    def can(self, action: str) -> bool:
        question = self.question
        match action:
            case "line_next":
                return self._paging and super(Questioner, self).can("next")
            case "line_back":
                return self._paging and super(Questioner, self).can("back")
            case "revisit":
                return question is not None and bool(question.back) and not question.typing
            case "resume":
                return self._asked is not None and self._asked != self.index and not (question and question.typing)
            case "run" if isinstance(self.step, PredictStep):
                return question is not None and question.done
        return super().can(action)

    @property
    def _paging(self) -> bool:
        """Whether the arrows turn pages though letters are typed: nothing stands in the line yet."""
        return self.question is not None and self.question.typing and self.question.empty

    async def action_line_next(self) -> None:
        await self.action_next()

    async def action_line_back(self) -> None:
        await self.action_back()

    def scroll_text(self, by: int) -> None:
        for column in self._scrolling():
            column.scroll_relative(y=by, animate=False)

    async def go(self, index: int) -> None:
        if index == self._asked:
            self._asked = None
        await super().go(index)

    async def action_revisit(self) -> None:
        question = self.question
        if question is not None and question.back:
            ids = [step.id for step in self.lesson.steps]
            self._asked = self.index
            await self.go(ids.index(question.back))

    async def action_resume(self) -> None:
        if self._asked is not None:
            await self.go(self._asked)
