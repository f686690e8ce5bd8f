"""The front page of the review: what is due, about how long it takes, and what the next days bring."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import date
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.text import Text as RichText
from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from tutor.course import Entry, Pack
from tutor.i18n import Language
from tutor.i18n import review as words
from tutor.learner.days import local_day
from tutor.learner.today import CAPS, Today
from tutor.screens.actions import bindings
from tutor.screens.base import TutorScreen
from tutor.screens.keybar import KeyBar
from tutor.screens.review.load import LoadBars, load_of
from tutor.screens.review.sitting_screen import SittingScreen
from tutor.study.sitting import Sitting, Turn, plan_of

STEP = 5
"""How far one key press turns the cap."""
MEASURE = 64
"""A wider line is hard to follow from a title to its number."""


class ReviewScreen(TutorScreen):
    """Says what is due, and begins; after a sitting it says what came of it."""

    CSS_PATH = "review.tcss"
    BINDINGS = bindings("begin", "go_on_course", "cap_down", "cap_up", "up", "down", "end_review")
    BAR: ClassVar[tuple[str, ...]] = ("begin", "go_on_course", "cap_down", "end_review", "language", "up")

    heading = getters.query_one("#heading", Static)
    facts = getters.query_one("#facts", Static)
    lessons = getters.query_one("#lessons", Static)
    notes = getters.query_one("#notes", Static)
    days = getters.query_one("#days", Static)
    load = getters.query_one(LoadBars)

    def __init__(self) -> None:
        super().__init__()
        self._today: Today | None = None
        self._due: dict[date, int] = {}
        """The days on which questions are due, and how many."""
        self._turns: list[Turn] = []
        self._ready = False
        """Whether the lessons of what is due have been read."""
        self._eager = False
        """Whether the learner wants to begin as soon as they are."""
        self._sitting: Sitting | None = None
        """The sitting that has just ended, if there was one."""

    def compose(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        with VerticalScroll(id="page", can_focus=False):
            yield Static(id="facts", markup=False)
            yield Static(id="lessons", markup=False)
            yield Static(id="notes", markup=False)
            yield Static(id="days", markup=False)
            yield LoadBars()
        yield KeyBar()

    def on_resize(self) -> None:
        if self.composed:
            self.relabel()

    def on_screen_resume(self) -> None:
        self._look()

    def _look(self) -> None:
        """Ask the memory what is due now; what of it is there to be asked is found out in their lessons."""
        self._today, self._due = self.app.store.today(), self.app.store.due_days()
        self._ready = self._eager = False
        self.relabel()
        self.update_keys()
        self._find()

    @work(exclusive=True, group="review", exit_on_error=False)
    async def _find(self) -> None:
        # What checks a lesson is loaded with the first.
        plan = await asyncio.to_thread(plan_of, self.app.store, self.app.packs)
        self._today, self._due, self._turns = plan.today, plan.days, plan.turns
        self._ready = True
        self.relabel()
        self.update_keys()
        if self._eager and self._turns:
            self.action_begin()

    @on(Worker.StateChanged)
    def _worker_failed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.app.report(event.worker.error)

    # Words

    def relabel(self) -> None:
        language, today = self.language, self._today
        self.heading.update(words.REVIEW(language))
        if today is None:
            return
        self.facts.update(self._facts(today, language))
        lessons = self._lessons(language)
        self.lessons.update(lessons)
        self.lessons.display = bool(lessons)
        notes = self._notes(today, language)
        self.notes.update(notes)
        self.notes.display = bool(notes)
        self.days.display = self.load.display = bool(self._due)
        self.days.update(words.NEXT_DAYS(language))
        self.load.show(load_of(self._due, today, local_day()), language)

    def _facts(self, today: Today, language: Language) -> RichText:
        """How many are due, how long they take; before that what came of the sitting that has just ended."""
        text = RichText()
        if self._sitting is not None and self._sitting.answered:
            text.append(
                words.ANSWERED(language, answered=self._sitting.answered, right=self._sitting.right) + "\n", "bold"
            )
            right, count = self._sitting.practised
            if count:
                text.append(words.PRACTISED(language, right=right, count=count) + "\n")
            text.append("\n")
        count = len(today.due)
        text.append(words.due_now(count, today.waiting)(language), "" if text else "bold")
        facts = [words.duration(today.seconds)(language)] if count else []
        if today.done:
            facts.append(words.DONE_TODAY(language, count=today.done))
        text.append("".join(f"   {fact}" for fact in facts))
        return text

    def _lessons(self, language: Language) -> Content:
        """The lessons that the questions are from, in the order of the course, with how many each."""
        counts = Counter((turn.place.pack.name, turn.place.entry.name) for turn in self._turns)
        width = max(20, min(MEASURE, self.app.size.width - 6))
        lines = []
        for pack in self.app.packs:
            for entry in pack.entries:
                count = counts[pack.name, entry.name]
                if count:
                    lines.append(_row(f"{entry.number:02d}  {entry.title(language)}", str(count), width))
        return Content("\n").join(lines)

    def _notes(self, today: Today, language: Language) -> str:
        """What waits, what is left out; where nothing is due, when the next is and what to do instead."""
        notes = []
        if today.waiting:
            notes.append(words.WAITING(language, waiting=today.waiting, cap=today.cap))
        elif today.due:
            notes.append(words.CAP(language, cap=today.cap))
        if today.gone:
            notes.append(words.MISSING(language, count=today.gone))
        if not today.due:
            if not today.waiting:
                notes.append(self._next_due(language))
            lesson = self._lesson_to_go_on_with()
            if lesson is not None:
                notes.append(words.GO_ON_WITH(language, title=lesson[1].title(language)))
        return "\n".join(notes)

    def _next_due(self, language: Language) -> str:
        later = [day for day in self._due if day > local_day()]
        if not later:
            return words.NO_CARDS(language)
        days = (min(later) - local_day()).days
        return words.NEXT_TOMORROW(language) if days <= 1 else words.NEXT_IN_DAYS(language, days=days)

    def _lesson_to_go_on_with(self) -> tuple[Pack, Entry] | None:
        """The lesson where the learner stopped; for a new learner the first that can open."""
        key = self.app.place_key()
        lessons = [(pack, entry) for pack in self.app.packs for entry in pack.entries if not entry.coming]
        named = [(pack, entry) for pack, entry in lessons if f"{pack.name}/{entry.name}" == key]
        return next(((pack, entry) for pack, entry in (*named, *lessons) if entry.state == "ready"), None)

    def about(self) -> str:
        return words.ABOUT_REVIEW(self.language)

    # Actions

    def can(self, action: str) -> bool:
        match action:
            case "begin":
                return self._today is not None and bool(self._turns if self._ready else self._today.due)
            case "go_on_course":
                return self._ready and not self._turns and self._lesson_to_go_on_with() is not None
            case "cap_down":
                return self._today is not None and self._today.cap > CAPS[0]
            case "cap_up":
                return self._today is not None and self._today.cap < CAPS[-1]
        return True

    def action_begin(self) -> None:
        self._eager = not self._ready
        if self._eager:
            return
        self._sitting = Sitting(self._turns)
        self.app.push_screen(SittingScreen(self._sitting))

    def action_go_on_course(self) -> None:
        lesson = self._lesson_to_go_on_with()
        if lesson is not None:
            self.app.show_contents()
            self.app.open_lesson(lesson[0].name, lesson[1].name)

    def action_cap_down(self) -> None:
        self._set_cap(-1)

    def action_cap_up(self) -> None:
        self._set_cap(1)

    def _set_cap(self, direction: int) -> None:
        """The next multiple of five in that direction, or the end of what may be set."""
        if self._today is not None:
            cap = (self._today.cap // STEP + direction) * STEP
            if direction < 0 and self._today.cap % STEP:
                cap += STEP
            self.app.store.set_cap(max(CAPS[0], min(cap, CAPS[-1])))
            self._look()

    def action_up(self) -> None:
        self.query_one("#page").scroll_up(animate=False)

    def action_down(self) -> None:
        self.query_one("#page").scroll_down(animate=False)

    def action_end_review(self) -> None:
        self.app.show_contents()


def _row(title: str, number: str, width: int) -> Content:
    """`01  Tensors and NumPy ········ 5` in so many cells."""
    room = width - cell_len(number) - 2
    if cell_len(title) > room - 2:
        title = set_cell_size(title, max(0, room - 3)).rstrip() + "…"
    return Content.assemble(title, (f" {'·' * max(0, room - cell_len(title))} ", "$faint"), number)
