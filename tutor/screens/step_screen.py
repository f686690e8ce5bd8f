"""One step of a lesson on the screen: what it says, and the way to the next one."""

from __future__ import annotations

import asyncio
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual import work

from tutor.course import Entry, Pack
from tutor.course.model import AnyStep, CodeStep, DemoStep, Lesson, ReadStep
from tutor.i18n import Language, reading
from tutor.i18n import interface as words
from tutor.learner import Attempt
from tutor.learner.attempt import Sure
from tutor.screens.columns_screen import ColumnsScreen
from tutor.screens.source import SourceScreen, source_text
from tutor.views.prose.view import Prose

if TYPE_CHECKING:
    from tutor.course.glossary import Term


class StepScreen(ColumnsScreen):
    """Shows the steps of a lesson one by one."""

    def __init__(self, pack: Pack, entry: Entry, lesson: Lesson, step_id: str | None = None) -> None:
        super().__init__()
        self.pack, self.entry, self.lesson = pack, entry, lesson
        ids = [step.id for step in lesson.steps]
        self.index = ids.index(step_id) if step_id in ids else 0
        self._shown_at = monotonic()
        self._terms: dict[str, list[Term]] = {}
        """By step, the terms that are explained under its text."""

    async def on_mount(self) -> None:
        await super().on_mount()
        await self.show_step()
        self._explain()

    @work(exclusive=True, group="terms", exit_on_error=False)
    async def _explain(self) -> None:
        """Look the lesson's words up in the glossary; the first step is on the screen before that is done."""
        self._terms = await asyncio.to_thread(self.app.library.first_uses, self.pack, self.lesson)
        self._show_page()

    @property
    def step(self) -> AnyStep:
        """The step on screen."""
        return self.lesson.steps[self.index]

    @property
    def demo(self) -> DemoStep | None:
        """The demo that runs here."""
        return self.lesson.demo_of(self.step)

    # Showing a step

    async def show_step(self) -> None:
        """Put the current step on the screen."""
        self.view, self._shown_at = 0, monotonic()
        await self.set_up()
        self.read_program()
        self.program.clear()
        self.text.scroll_home(animate=False)
        self.relabel()
        self.lay_out()
        self.update_keys()
        self.app.remember_place(self.pack, self.lesson.lesson, self.step.id)
        if isinstance(self.step, ReadStep):
            self.record("read", None, None)

    async def set_up(self) -> None:
        """Make what the current step needs; what the one before needed goes."""

    def record(
        self, kind: str, answer: object, right: bool | None, step: str | None = None, sure: Sure | None = None
    ) -> None:
        """Keep what the learner did on a step, this one by default; the rest is as `Attempt` has it."""
        self.app.record(
            Attempt(
                pack=self.pack.name,
                lesson=self.lesson.lesson,
                step=step or self.step.id,
                kind=kind,
                answer=answer,
                right=right,
                seconds=monotonic() - self._shown_at,
                language=self.language,
                sure=sure,
            )
        )

    def relabel(self) -> None:
        super().relabel()
        self._show_page()
        listing = self.listing(self.language)
        page = self.code.query_one(Prose)
        page.update(listing)
        page.display, self.program.display = bool(listing), not listing
        self.program.language = self.language
        self.show_head()

    def _show_page(self) -> None:
        self.prose.update(self.page(self.language) + self.explained(self.language))

    def page(self, language: Language) -> str:
        """The step's own text as markdown."""
        step = self.step
        title = f"## {step.title(language)}\n\n" if step.title else ""
        match step:
            case ReadStep():
                return title + step.read(language)
            case DemoStep() | CodeStep():
                return title + step.text(language)
        return title.rstrip()

    def explained(self, language: Language) -> str:
        """Terms that come up here and are taught later, each with its definition, as markdown."""
        found = self._terms.get(self.step.id, [])
        return "".join(
            f"\n\n> {reading.TERM(language, name=f'**{term.name(language)}**')}{term.text(language)}" for term in found
        )

    def listing(self, language: Language) -> str:
        """What stands in the column for code instead of the program that runs, as markdown."""
        return ""

    def read_program(self) -> None:
        """Read the file that runs here as it stands now."""
        self.program.text = source_text(self.file) if self.file is not None else ""

    @property
    def file(self) -> Path | None:
        """The program that runs here."""
        return self.entry.folder / self.demo.demo if self.demo is not None and self.entry.folder is not None else None

    def has_program(self) -> bool:
        return self.demo is not None

    def show_head(self) -> None:
        """Say where the learner is, and how the lab is."""
        language = self.language
        part = next((part.title(language) for part in self.pack.parts if self.entry in part.entries), "")
        total = len(self.lesson.steps)
        self.header.show(
            part,
            f"{self.entry.number:02d} {self.lesson.title(language)}",
            words.STEP_OF(language, step=self.index + 1, total=total),
            self.app.lab_words(self.stage.run),
        )

    # Actions

    def can(self, action: str) -> bool:
        match action:
            case "source":
                return self.demo is not None
            case "back":
                return self.index > 0
        return super().can(action)

    async def go(self, index: int) -> None:
        """Go to the step of that index, from 0."""
        self.index = index
        await self.show_step()

    async def action_next(self) -> None:
        """The next step; after the last comes the recap."""
        if self.index < len(self.lesson.steps) - 1:
            await self.go(self.index + 1)
        else:
            self.stage.halt()
            self.app.open_recap(self.pack, self.entry)

    async def action_back(self) -> None:
        await self.go(self.index - 1)

    def action_contents(self) -> None:
        self.stage.halt()
        self.app.show_contents()

    def action_source(self) -> None:
        if self.file is not None:
            self.app.push_screen(SourceScreen(self.program.text, self.file.name, self.program.frame))
