"""The table of contents: where a learner chooses what to do."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Resize
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from tutor.course import Entry, Pack
from tutor.course.steps import present
from tutor.i18n import interface
from tutor.i18n import progress as words
from tutor.screens.actions import bindings
from tutor.screens.base import TutorScreen
from tutor.screens.headline import Headline
from tutor.screens.keybar import KeyBar
from tutor.screens.toc import LessonRow, PartRow, TableOfContents
from tutor.study.states import Outlook, Steps

WIDE = 120
"""From this width on, what the lesson is about stands beside the list."""


class ContentsScreen(TutorScreen):
    """Parts, lessons, and how far the learner is."""

    BINDINGS = bindings("choose", "up", "down", "page_up", "page_down", "map", "profile", "recap") + bindings(
        "next", "review", "placement"
    )
    BAR: ClassVar[tuple[str, ...]] = (
        "choose", "review", "up", "map", "profile", "language", "placement", "recap", "page_up",
    )  # fmt: skip

    toc = getters.query_one(TableOfContents)
    heading = getters.query_one(Headline)
    hint = getters.query_one("#hint", Static)
    warning = getters.query_one("#warning", Static)

    outlook: Outlook
    """How far the learner was when this screen came up last."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: dict[str, Steps] = {}
        """The steps of the lessons that were in sight and begun."""
        self._due_now: tuple[int, float] = (0, 0.0)
        """Cards to review today, and the seconds that they take."""
        self._new = False

    def compose(self) -> ComposeResult:
        yield Headline()
        yield Static(id="warning", markup=False)
        yield Static(id="hint", markup=False)
        with Horizontal(id="body"):
            yield TableOfContents()
        yield KeyBar()

    async def on_mount(self) -> None:
        self._look()
        self._new = True
        await super().on_mount()

    def on_screen_resume(self) -> None:
        if not self._new:  # as it is mounted it has just been told everything
            self._look()
            self.relabel()
        self._new = False
        self.toc.select(self.app.place_key())
        self.update_keys()
        self.call_after_refresh(self._tell_due)

    def _look(self) -> None:
        self.outlook = Outlook(self.app.packs, self.app.store)

    def relabel(self) -> None:
        language = self.language
        self.heading.show(" · ".join(pack.title(language) for pack in self.app.packs), self._due())
        self._warn()
        self.hint.update(words.FIRST_TIME(language))
        self.hint.display = self.outlook.blank and any(pack.entries for pack in self.app.packs)
        rows = [row for pack in self.app.packs for row in self._rows(pack)]
        self.toc.show(rows, self._row, language)
        self._describe()

    def _warn(self) -> None:
        warning = self.app.warning()
        self.warning.update(warning)
        self.warning.display = bool(warning)

    def _rows(self, pack: Pack) -> list[PartRow | str]:
        rows: list[PartRow | str] = []
        for part in pack.parts:
            rows.append(PartRow(part.title))
            rows += [f"{pack.name}/{entry.name}" for entry in part.entries]
        return rows

    def _row(self, key: str) -> LessonRow:
        pack, entry = self.at(key)
        steps = self._steps.get(key)
        state = self.outlook.state(pack, entry, steps)
        mark, far = self.outlook.mark(pack, entry, steps), self.outlook.far(pack, entry, steps)
        return LessonRow(key, entry.number, entry.title, entry.minutes, state, mark, far)

    def at(self, key: str) -> tuple[Pack, Entry]:
        """The lesson that a row is of."""
        pack_name, _, name = key.partition("/")
        pack = self.app.pack(pack_name)
        return pack, pack.entry(name)

    # What is due today is told once the contents stand: it is no reason to wait for them.

    @work(exclusive=True, group="due", exit_on_error=False)
    async def _tell_due(self) -> None:
        # Lessons with cards are looked into: what is told here must be there to be asked.
        today = await asyncio.to_thread(self.app.store.today, there=present(self.app.packs))
        self._due_now = (len(today.due), today.seconds)
        self.heading.show(self.heading.title, self._due())

    def _due(self) -> str:
        count, seconds = self._due_now
        return words.TODAY(self.language, count=count, minutes=max(1, round(seconds / 60))) if count else ""

    # The steps of the lessons in sight

    @on(TableOfContents.RowsDrawn)
    def _rows_drawn(self, message: TableOfContents.RowsDrawn) -> None:
        keys = [key for key in message.keys if self._begun(key)]
        if keys:
            self._count(keys)

    def _begun(self, key: str) -> bool:
        pack, entry = self.at(key)
        progress = self.outlook.progress(pack, entry.name)
        return progress is not None and progress.begun and entry.state == "ready"

    @work(group="count", exit_on_error=False)
    async def _count(self, keys: list[str]) -> None:
        """Read which steps lessons have: until that is done, one that was begun is shown as begun."""
        before = dict(self._steps)
        for key in keys:
            pack, entry = self.at(key)
            self._steps[key] = await asyncio.to_thread(pack.step_ids, entry.name)
        if self._steps != before:
            self.toc.forget_rows()

    # What the lesson under the cursor is about, where there is room

    def on_resize(self, event: Resize) -> None:
        self._describe()

    def _describe(self) -> None:
        if self.app.size.width >= WIDE and self.toc.selected is not None:
            self._load_description(self.toc.selected.key)
        else:
            self.query("#about").remove()

    @work(exclusive=True, group="describe", exit_on_error=False)
    async def _load_description(self, key: str) -> None:
        from tutor.study.about_lesson import description
        from tutor.views.prose.view import Prose

        pack, entry = self.at(key)
        text = await asyncio.to_thread(description, pack, entry, self.outlook, self.language)
        if not self.query("#about"):
            scroll = VerticalScroll(Prose(""), id="about", can_focus=False)
            await self.query_one("#body").mount(scroll)
        self.query_one("#about Prose", Prose).update(text)

    @on(Worker.StateChanged)
    def _worker_failed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.app.report(event.worker.error)

    # Actions

    def can(self, action: str) -> bool:
        row = self.toc.selected
        match action:
            case "choose" | "next":
                return row is not None
            case "recap":
                return row is not None and self._begun(row.key)
            case "map" | "profile" | "review" | "placement":
                return any(pack.entries for pack in self.app.packs)
        return True

    def action_up(self) -> None:
        self._move(-1)

    def action_down(self) -> None:
        self._move(1)

    def action_page_up(self) -> None:
        self._move(-max(1, self.toc.size.height - 2))

    def action_page_down(self) -> None:
        self._move(max(1, self.toc.size.height - 2))

    def _move(self, by: int) -> None:
        self.toc.move(by)
        self._describe()
        self.update_keys()

    def action_next(self) -> None:
        self.action_choose()

    def action_choose(self) -> None:
        row = self.toc.selected
        if row is None:
            return
        if not row.open:
            self.app.say(interface.NOT_WRITTEN_YET(self.language, title=row.title(self.language)))
            return
        pack, _, lesson = row.key.partition("/")
        self.app.open_lesson(pack, lesson)

    def action_map(self) -> None:
        from tutor.screens.map.screen import MapScreen

        row = self.toc.selected
        if row is not None:
            pack, entry = self.at(row.key)
            self._over(MapScreen(pack, self.outlook, entry.name, self.toc.select))

    def action_recap(self) -> None:
        row = self.toc.selected
        if row is not None:
            pack, entry = self.at(row.key)
            self.app.open_recap(pack, entry)

    def action_review(self) -> None:
        self.app.open_review()

    def action_placement(self) -> None:
        row = self.toc.selected
        pack = self.at(row.key)[0] if row is not None else self.app.packs[0]
        self.app.open_placement(pack.name)

    def action_profile(self) -> None:
        from tutor.screens.profile.screen import ProfileScreen

        self._over(ProfileScreen())

    def about(self) -> str:
        names = {name: getattr(words, name.upper())(self.language) for name in ("new", "done", "mastered", "known")}
        return words.ABOUT_CONTENTS(self.language, coming=words.COMING(self.language), **names)
