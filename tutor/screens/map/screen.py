"""The map of a course: what each lesson builds on, and which to take next. It suggests, and locks nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tutor.course import Entry, Pack
from tutor.i18n import interface
from tutor.i18n import progress as words
from tutor.screens.actions import bindings
from tutor.screens.base import TutorScreen
from tutor.screens.headline import Headline
from tutor.screens.keybar import KeyBar
from tutor.screens.map.view import MapView, Stop
from tutor.study.about_lesson import titles
from tutor.study.states import Outlook


class MapScreen(TutorScreen):
    """Lessons and what they build on; `chosen` is told where the cursor was when the learner leaves."""

    CSS_PATH = "map.tcss"
    BINDINGS = bindings(
        "choose", "up", "down", "page_up", "page_down", "suggestion_forth", "suggestion_back", "contents"
    )
    BAR: ClassVar[tuple[str, ...]] = ("choose", "up", "suggestion_forth", "contents", "language", "page_up")

    heading = getters.query_one(Headline)
    words = getters.query_one("#around", Static)

    def __init__(self, pack: Pack, outlook: Outlook, start: str, chosen: Callable[[str], None]) -> None:
        super().__init__()
        self.pack, self.outlook = pack, outlook
        self._start = start
        self._chosen = chosen
        self._suggested: list[Entry] = []

    def compose(self) -> ComposeResult:
        yield Headline()
        yield Vertical(id="map")
        yield Static(id="around", markup=False)
        yield KeyBar()

    async def on_mount(self) -> None:
        await super().on_mount()
        self._draw()

    @work(exclusive=True, group="map", exit_on_error=False)
    async def _draw(self) -> None:
        """Read the heads of all lessons, then draw: in a large pack that takes a moment."""
        stops = await asyncio.to_thread(self._stops)
        view = MapView(self.pack.graph, stops, self._start, self.tell)
        await self.query_one("#map", Vertical).mount(view)
        self.relabel()
        self.update_keys()

    def _stops(self) -> list[Stop]:
        self._suggested = self.outlook.suggested(self.pack)
        names = {entry.name for entry in self._suggested}
        return [self._stop(entry, entry.name in names) for entry in self.pack.entries]

    def _stop(self, entry: Entry, suggested: bool) -> Stop:
        outlook, pack = self.outlook, self.pack
        progress = outlook.progress(pack, entry.name)
        steps = pack.step_ids(entry.name) if progress is not None and progress.begun else None
        state, mark = outlook.state(pack, entry, steps), outlook.mark(pack, entry, steps)
        return Stop(entry.name, entry.number, entry.title, state, mark, suggested)

    @property
    def view(self) -> MapView | None:
        """The map, once it is drawn."""
        return next(iter(self.query(MapView)), None)

    def relabel(self) -> None:
        language, view = self.language, self.view
        self.heading.show(words.MAP(language), self._next())
        if view is not None:
            view.speak(language)
            self.tell()

    def _next(self) -> str:
        """Lessons to go on with: one is told, for that is enough to begin."""
        if self.view is None:
            return ""
        language = self.language
        if not self._suggested:
            return words.MAP_NOTHING_NEXT(language)
        return words.MAP_NEXT(language, titles=self._suggested[0].title(language))

    def tell(self) -> None:
        """What the lesson under the cursor builds on and leads to, in words."""
        view = self.view
        if view is None:
            return
        language, name = self.language, view.selected.name
        needs, opens = self.pack.graph.needs[name], self.pack.graph.opens[name]
        said = [words.AROUND_NEEDS(language, titles=titles(self.pack, needs, language))] if needs else []
        if opens:
            said.append(words.AROUND_OPENS(language, titles=titles(self.pack, opens, language)))
        if not needs:
            said.insert(0, words.NEEDS_NOTHING(language))
        self.words.update("\n".join(said))

    # Actions

    def can(self, action: str) -> bool:
        match action:
            case "choose" | "up" | "down" | "page_up" | "page_down":
                return self.view is not None
            case "suggestion_forth" | "suggestion_back":
                return self.view is not None and bool(self._suggested)
        return True

    def action_up(self) -> None:
        self._move(-1)

    def action_down(self) -> None:
        self._move(1)

    def action_page_up(self) -> None:
        self._move(-self._page)

    def action_page_down(self) -> None:
        self._move(self._page)

    @property
    def _page(self) -> int:
        return max(1, self.view.size.height - 2) if self.view is not None else 1

    def _move(self, by: int) -> None:
        if self.view is not None:
            self.view.move(by)

    def action_suggestion_forth(self) -> None:
        if self.view is not None:
            self.view.jump(1)

    def action_suggestion_back(self) -> None:
        if self.view is not None:
            self.view.jump(-1)

    def action_choose(self) -> None:
        if self.view is None:
            return
        stop = self.view.selected
        if stop.state == "coming":
            self.app.say(interface.NOT_WRITTEN_YET(self.language, title=stop.title(self.language)))
            return
        self.action_contents()
        self.app.open_lesson(self.pack.name, stop.name)

    def action_contents(self) -> None:
        if self.view is not None:
            self._chosen(f"{self.pack.name}/{self.view.selected.name}")
        self.dismiss()

    def about(self) -> str:
        return words.ABOUT_MAP(self.language)
