"""The table of contents: where a learner chooses what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Resize
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from tutor.course import Entry, Pack
from tutor.i18n import Text
from tutor.i18n import interface as words
from tutor.screens.actions import bindings
from tutor.screens.base import TutorScreen
from tutor.screens.keybar import KeyBar
from tutor.screens.toc import LessonRow, PartRow, TableOfContents

if TYPE_CHECKING:
    pass

WIDE = 120
"""From this width on, what the lesson is about stands beside the list."""


class ContentsScreen(TutorScreen):
    """Parts, lessons, and how far the learner is."""

    BINDINGS = bindings("choose", "up", "down", "page_up", "page_down") + bindings("next")
    BAR: ClassVar[tuple[str, ...]] = ("choose", "up", "language", "page_up")

    toc = getters.query_one(TableOfContents)
    heading = getters.query_one("#heading", Static)
    warning = getters.query_one("#warning", Static)

    def compose(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        yield Static(id="warning", markup=False)
        with Horizontal(id="body"):
            yield TableOfContents()
        yield KeyBar()

    async def on_mount(self) -> None:
        await super().on_mount()
        self.toc.select(self.app.place_key())

    def on_screen_resume(self) -> None:
        self.relabel()
        self.toc.select(self.app.place_key())
        self.update_keys()
        self.call_after_refresh(self.app.count_steps)

    def relabel(self) -> None:
        self.heading.update(" · ".join(pack.title(self.language) for pack in self.app.packs))
        self._warn()
        self.toc.show([row for pack in self.app.packs for row in self._rows(pack)], self.language)
        self._describe()

    def _warn(self) -> None:
        warning = self.app.warning()
        self.warning.update(warning)
        self.warning.display = bool(warning)

    def _rows(self, pack: Pack) -> list[PartRow | LessonRow]:
        done = self.app.store.done_steps(pack.name)
        rows: list[PartRow | LessonRow] = []
        for part in pack.parts:
            rows.append(PartRow(part.title))
            for entry in part.entries:
                count = len(done.get(entry.name, ()))
                rows.append(
                    LessonRow(
                        key=f"{pack.name}/{entry.name}",
                        number=entry.number,
                        title=entry.title,
                        minutes=entry.minutes,
                        mark=self._mark(pack, entry, count),
                        open=entry.state != "coming",
                        begun=count > 0,
                    )
                )
        return rows

    def _mark(self, pack: Pack, entry: Entry, count: int) -> Text:
        if entry.state == "coming":
            return words.COMING
        if entry.state == "broken":
            return words.BROKEN
        if not count:
            return words.NEW
        total = self.app.step_count(pack, entry.name)
        if total is None:
            return words.BEGUN
        if count >= total:
            return words.DONE
        return Text(*(words.SO_MANY_OF(language, count=count, total=total) for language in ("en", "zh")))

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
        from tutor.views.prose.view import Prose

        about = self.query("#about")
        if not about:
            scroll = VerticalScroll(Prose(""), id="about", can_focus=False)
            await self.query_one("#body").mount(scroll)
        self.query_one("#about Prose", Prose).update(self.app.description(key, self.language))

    @on(Worker.StateChanged)
    def _worker_failed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.app.report(event.worker.error)

    # Actions

    def can(self, action: str) -> bool:
        if action in ("choose", "next"):
            return self.toc.selected is not None
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

    def action_next(self) -> None:
        self.action_choose()

    def action_choose(self) -> None:
        row = self.toc.selected
        if row is None:
            return
        if not row.open:
            self.app.say(words.NOT_WRITTEN_YET(self.language, title=row.title(self.language)))
            return
        pack, _, lesson = row.key.partition("/")
        self.app.open_lesson(pack, lesson)

    def about(self) -> str:
        return words.ABOUT_CONTENTS(self.language)
