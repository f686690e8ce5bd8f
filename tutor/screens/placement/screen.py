"""The placement test on the screen: what it is, its questions, and what came of it."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import work

from tutor.course import CourseError, Entry, Pack
from tutor.course.model import AskStep, FamilyStep
from tutor.course.placement import AT_MOST, Placement, questions_of
from tutor.i18n import Language
from tutor.i18n import review as words
from tutor.learner import Attempt
from tutor.learner.attempt import How
from tutor.screens.actions import bindings
from tutor.screens.asking import KEYS, AskingScreen
from tutor.screens.base import TutorScreen
from tutor.study.sitting import Place


class PlacementScreen(AskingScreen):
    """Asks two questions a lesson until it is clear which lessons may be skipped. What is decided is kept at once."""

    BINDINGS = bindings(
        "begin", "next_question", "begin_here", *KEYS, "up", "down", "page_up", "page_down", "end_test",
        *TutorScreen.EVERYWHERE,
    )  # fmt: skip
    BAR: ClassVar[tuple[str, ...]] = (
        "begin", "next_question", "begin_here", *KEYS, "end_test", "language", "up", "page_up",
    )  # fmt: skip
    CSS_PATH = "../asking.tcss"
    how: ClassVar[How] = "placement"

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._pack = pack
        self._test: Placement | None = None
        """None until it is known which lessons there are to ask of."""
        self._begun = False
        self._ended = False
        self._steps: dict[str, list[str]] = {}
        """For each lesson that was asked of the steps whose questions are still there to ask."""
        self._skipped: set[str] = set()
        """Lessons that count as known by this test."""
        self._settled: set[str] = set()
        """Lessons that were known, or read to their end, before it."""

    async def on_mount(self) -> None:
        await super().on_mount()
        self._prepare()

    @work(exclusive=True, group="asking", exit_on_error=False)
    async def _prepare(self) -> None:
        progress = self.app.store.progress(self._pack.name)
        self._settled = {name for name, lesson in progress.items() if lesson.known or lesson.read}
        needs, ready = await asyncio.to_thread(_heads, self._pack)
        self._test = Placement(needs, [name for name in ready if name not in self._settled])
        self.relabel()
        self.update_keys()

    # Asking

    @work(exclusive=True, group="asking", exit_on_error=False)
    async def _ask_next(self) -> None:
        """Ask the next question, or end. One that cannot be drawn is passed over; a lesson without any is left out."""
        test = self._test
        assert test is not None
        await self.clear()
        while (name := test.lesson) is not None:
            place = await asyncio.to_thread(self._next_place, name)
            if place is None:
                test.leave_out()
            elif await self.put(place):
                return
        self._ended = True
        self.relabel()
        self.update_keys()

    def _next_place(self, name: str) -> Place | None:
        """The next question of a lesson; None when it has none."""
        try:
            entry, lesson = self._pack.entry(name), self._pack.lesson(name)
        except CourseError:
            return None
        left = self._steps.setdefault(name, questions_of(lesson, self.app.seed))
        there = {step.id: step for step in lesson.steps}  # the lesson may have changed since the first was asked
        while left:
            step = there.get(left.pop(0))
            if isinstance(step, (AskStep, FamilyStep)):
                return Place(self._pack, entry, lesson, step)
        return None

    def judged(self, right: bool) -> None:
        assert self._test is not None
        for name in sorted(self._test.answer(right) or ()):
            if name not in self._settled:
                self._skipped.add(name)
                self.app.record(Attempt(self._pack.name, name, "", "known", how="placement", language=self.language))

    # Words

    def head(self, language: Language) -> tuple[str, str]:
        facts = ""
        if self.place is not None and self._test is not None:
            number = self._test.asked + (not self.closed)
            more = self._test.most - (not self.closed)
            facts = (words.PLACEMENT_FACTS if more else words.PLACEMENT_LAST)(language, number=number, more=more)
        return words.PLACEMENT(language), facts

    def page(self, language: Language) -> str:
        if self._ended:
            return self._result(language)
        if self._begun:
            return ""
        if self._test is not None and self._test.lesson is None:
            return words.PLACEMENT_NOTHING(language)
        most = AT_MOST if self._test is None else self._test.most
        return words.PLACEMENT_TEXT(language, most=most)

    def _result(self, language: Language) -> str:
        """Which lessons may be skipped, and where to begin."""
        skipped = [entry for entry in self._pack.entries if entry.name in self._skipped]
        lines = [(words.PLACEMENT_KNOWN if skipped else words.PLACEMENT_NONE)(language)]
        lines += ["", *(f"- {entry.number:02d} {entry.title(language)}" for entry in skipped), ""]
        first = self._first()
        if first is None:
            lines.append(words.PLACEMENT_ALL(language))
        else:
            lines.append(words.PLACEMENT_BEGIN(language, title=first.title(language)))
        return "\n".join(lines)

    def _first(self) -> Entry | None:
        """The first lesson of the course that is neither known nor still to come."""
        known = self._skipped | self._settled
        return next((entry for entry in self._pack.entries if entry.name not in known and entry.state == "ready"), None)

    def about(self) -> str:
        return "\n\n".join(filter(None, (words.ABOUT_PLACEMENT(self.language), super().about())))

    # Actions

    def can(self, action: str) -> bool:
        match action:
            case "begin":
                return not self._begun and self._test is not None and self._test.lesson is not None
            case "next_question":
                return self.closed and not self.going_on
            case "begin_here":
                return self._ended and self._first() is not None
        return super().can(action)

    def action_begin(self) -> None:
        self._begun = True
        self.relabel()
        self.update_keys()
        self._ask_next()

    def action_next_question(self) -> None:
        self.going_on = True
        self._ask_next()

    def action_begin_here(self) -> None:
        first = self._first()
        if first is not None:
            self.app.show_contents()
            self.app.open_lesson(self._pack.name, first.name)

    async def action_end_test(self) -> None:
        """End the test: what is decided so far is shown, then the contents."""
        if self._begun and not self._ended and self._test is not None and self._test.asked:
            self.workers.cancel_group(self, "asking")
            await self.clear()
            self._ended = True
            self.relabel()
            self.update_keys()
        else:
            self.app.show_contents()


def _heads(pack: Pack) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """What each lesson needs, and those that can be opened, in order; reads the heads of all."""
    return (
        {entry.name: entry.needs for entry in pack.entries},
        [entry.name for entry in pack.entries if entry.state == "ready"],
    )
