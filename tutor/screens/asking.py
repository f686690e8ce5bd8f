"""One question after the other, of any lesson: what the review and the placement test share."""

from __future__ import annotations

from time import monotonic
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.worker import Worker, WorkerState

from tutor.course.model import AskStep, CodeStep, FamilyStep, kind_of
from tutor.i18n import Language, Text
from tutor.i18n import questions as question_words
from tutor.learner import Attempt
from tutor.learner.attempt import How, Sure
from tutor.screens.answer_key import key_of
from tutor.screens.header import HeaderLine
from tutor.screens.keybar import KeyBar
from tutor.screens.question import QUESTION_KEYS, Questioner, QuestionView, Standing
from tutor.study.drawing import draw
from tutor.study.sitting import Place
from tutor.views.prose.view import Prose

KEYS = (*QUESTION_KEYS, "revisit")
"""Actions on a question here, most useful first."""


class AskingScreen(Questioner):
    """Shows one question at a time, with the lesson that it comes from. One answer is taken to each.

    A screen that builds on this calls `put`, and says in `judged`, `page` and `below` what comes of it.
    """

    how: ClassVar[How]
    """How the attempts are recorded."""

    header = getters.query_one(HeaderLine)
    text = getters.query_one("#text", VerticalScroll)

    def __init__(self) -> None:
        super().__init__()
        self.place: Place | None = None
        """The question now; None between two of them."""
        self.closed = False
        """Whether it was answered."""
        self.going_on = False
        """Whether the next one is wanted and not there yet: a key that comes now is not meant for this one."""
        self.problem: Text | None = None
        """Why it cannot be asked."""
        self._seed: int | None = None
        """What the numbers of a family were drawn with."""
        self._seeds: dict[str, int] = {}
        """The seeds of the families that were asked, so that one asked again has other numbers."""
        self._count = 0
        """Questions asked so far."""
        self._shown_at = 0.0

    def compose(self) -> ComposeResult:
        yield HeaderLine()
        with VerticalScroll(id="text", can_focus=False):
            yield Prose("", id="page")
            yield VerticalScroll(id="question", can_focus=False)
            yield Prose("", id="below")
        yield KeyBar()

    async def on_mount(self) -> None:
        await super().on_mount()
        self.relabel()
        self.update_keys()

    # One question

    async def put(self, place: Place) -> bool:
        """Put a question on the screen, a family's with new numbers. False when it cannot be: `problem` says why."""
        await self.clear()
        self.place, step = place, place.step
        self.relabel()
        if isinstance(step, FamilyStep):
            known = "/".join((place.pack.name, place.lesson.lesson, step.id))
            self._seed = self._seeds[known] = self.app.family_seed(self._seeds.get(known))
            assert place.entry.folder is not None
            drawn = await draw(self.app.lab, place.entry.folder, step, self._seed)
            if not isinstance(drawn, AskStep):
                self.problem = drawn
                self.relabel()
                return False
            step = drawn
        if isinstance(step, AskStep):
            # Another order each time: who remembers that it was the third has remembered nothing.
            self._count += 1
            order = "/".join((self.app.seed, self.how, place.pack.name, str(self._count)))
            question = QuestionView(place.lesson, step, Standing(final=True), self.language, order, place.entry.folder)
            await self.ask(self.query_one("#question"), question)
        self._shown_at = monotonic()
        self.text.scroll_home(animate=False)
        self.relabel()
        self.update_keys()
        return True

    async def clear(self) -> None:
        """Take the question off the screen."""
        self.place, self.closed, self.problem, self._seed = None, False, None, None
        self.going_on = False
        await self.ask(self.query_one("#question"), None)
        self.relabel()

    def answered(self, message: QuestionView.Answered) -> None:
        place = self.place
        if place is None or self.closed:
            return
        answer = message.answer if self._seed is None else {"seed": self._seed, "answer": message.answer}
        self.close(answer, message.verdict.right, message.sure)

    def close(self, answer: object, right: bool, sure: Sure | None = None) -> None:
        """Take the one answer to the question that counts: keep it, and say what comes of it."""
        place = self.place
        if place is None:
            return
        self.closed = True
        attempt = Attempt(
            place.pack.name, place.lesson.lesson, place.step.id, kind_of(place.step), answer, right,
            monotonic() - self._shown_at, self.language, sure, self.how,
        )  # fmt: skip
        self.keep(attempt)
        self.judged(right)
        if self.question is not None:
            self.question.disabled = True
        self.relabel()
        self.update_keys()
        self.call_after_refresh(self._show_below)

    def keep(self, attempt: Attempt) -> None:
        """Record an attempt."""
        self.app.record(attempt)

    def judged(self, right: bool) -> None:
        """The question was answered, and that is kept."""

    @property
    def asking(self) -> QuestionView | None:
        return None if self.closed else self.question

    def _show_below(self) -> None:
        """What is said of the answer is in sight."""
        if self.question is not None:
            self.question.feedback.scroll_visible(animate=False)
        self.query_one("#below").scroll_visible(animate=False)

    # Words

    def relabel(self) -> None:
        super().relabel()
        language, place = self.language, self.place
        heading, facts = self.head(language)
        if place is None:
            self.header.show("", heading, facts, "")
        else:
            self.header.show(heading, f"{place.entry.number:02d} {place.lesson.title(language)}", facts, "")
        page = self._title(place, language) if place is not None else self.page(language)
        self.query_one("#page", Prose).update(page)
        self.query_one("#below", Prose).update("\n\n".join(filter(None, self.below(language))))

    def _title(self, place: Place, language: Language) -> str:
        """Which step it is; of an exercise its task, too."""
        title = f"## {place.step.title(language)}" if place.step.title is not None else ""
        return f"{title}\n\n{place.step.text(language)}" if isinstance(place.step, CodeStep) else title

    def head(self, language: Language) -> tuple[str, str]:
        """What this is, and how far it has come, for the line at the head."""
        return "", ""

    def page(self, language: Language) -> str:
        """What stands here while no question does, as markdown."""
        return ""

    def below(self, language: Language) -> list[str]:
        """What is said below the question, as paragraphs of markdown."""
        if self.problem is not None:
            return [f"*{self.problem(language)}*"]
        question = self.question
        if question is None:
            return [f"*{question_words.DRAWING(language)}*"] if self._seed is not None else []
        if self.closed and isinstance(question.step, AskStep) and not question.done and self.place is not None:
            key = key_of(question.step, self.place.entry.folder, language)
            return [question_words.THE_KEY(language, key=key)] if key else []
        return []

    def about(self) -> str:
        return question_words.ABOUT_QUESTION(self.language) if self.question is not None else ""

    # Actions

    def can(self, action: str) -> bool:
        if action == "revisit":
            question = self.question
            return question is not None and self.closed and bool(question.back)
        return super().can(action)

    def action_revisit(self) -> None:
        from tutor.screens.search.opening import visit

        question, place = self.question, self.place
        if question is not None and place is not None and question.back:
            visit(self.app, place.pack.name, place.lesson.lesson, question.back)

    def scroll_text(self, by: int) -> None:
        self.text.scroll_relative(y=by, animate=False)

    def action_page_up(self) -> None:
        self.text.scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        self.text.scroll_page_down(animate=False)

    @on(Worker.StateChanged)
    def _worker_failed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.app.report(event.worker.error)
