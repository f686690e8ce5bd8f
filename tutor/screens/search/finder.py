"""A line to type, and below it a list that follows it: what search and glossary share."""

from __future__ import annotations

from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Click, Key
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState

from tutor.screens.actions import bindings
from tutor.screens.base import TutorScreen
from tutor.screens.in_turn import act_in_turn
from tutor.screens.keybar import KeyBar
from tutor.screens.search.rows import RowList


class FinderLine(Input):
    """The line with a cursor."""

    async def _on_key(self, event: Key) -> None:
        await act_in_turn(self, event)


class FinderScreen(TutorScreen):
    """Finds something by its words. Every character goes to the line; arrows move in the list meanwhile."""

    CSS_PATH = "finder.tcss"
    BINDINGS = bindings("choose", "up", "down", "page_up", "page_down", "close")
    BAR: ClassVar[tuple[str, ...]] = ("choose", "up", "close", "page_up")
    EVERYWHERE: ClassVar[tuple[str, ...]] = ()
    """Letters are typed here."""

    line = getters.query_one(Input)
    rows = getters.query_one(RowList)
    heading = getters.query_one("#heading", Static)
    count = getters.query_one("#count", Static)
    hint = getters.query_one("#hint", Static)

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Static(id="heading", markup=False)
            yield Static(id="count", markup=False)
        with Horizontal(id="typed"):
            yield Static("›", id="prompt", markup=False)
            yield FinderLine(compact=True, select_on_focus=False)
        yield Static(id="hint", markup=False)
        yield self.body()
        yield KeyBar()

    def body(self) -> Widget:
        """What stands below the line."""
        return RowList()

    async def on_mount(self) -> None:
        self.line.focus()
        self.relabel()
        self.update_keys()
        self.read()

    def on_click(self, event: Click) -> None:
        self.line.focus()

    @work(exclusive=True, group="read", exit_on_error=False)
    async def read(self) -> None:
        """Read what there is to find, without holding up a key; then look again."""
        await self.load()
        self.look()

    async def load(self) -> None:
        """Read what there is to find."""

    @work(exclusive=True, group="look", exit_on_error=False)
    async def look(self) -> None:
        """Show what fits the line as it is now."""
        await self.find(self.line.value)
        self.update_keys()

    async def find(self, query: str) -> None:
        """Show what fits these words."""

    @on(Input.Changed)
    def _typed(self) -> None:
        self.rows.begin()
        self.look()

    @on(Input.Submitted)
    def _entered(self) -> None:
        if self.can("choose"):
            self.action_choose()

    @on(Worker.StateChanged)
    def _worker_failed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.app.report(event.worker.error)

    def relabel(self) -> None:
        self.look()

    # Actions

    def can(self, action: str) -> bool:
        if action in TutorScreen.EVERYWHERE:
            return False
        return action != "choose" or self.rows.selected is not None

    def action_choose(self) -> None:
        """Open what is under the cursor."""

    def action_close(self) -> None:
        self.dismiss()

    def action_up(self) -> None:
        self.rows.move(-1)

    def action_down(self) -> None:
        self.rows.move(1)

    def action_page_up(self) -> None:
        self.rows.move(-self._page())

    def action_page_down(self) -> None:
        self.rows.move(self._page())

    def _page(self) -> int:
        row = self.rows.selected
        return max(1, self.rows.size.height // (len(row.lines) if row is not None else 1) - 1)
