"""The program of a step, as it stands in its file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Region, Spacing
from textual.widget import Widget
from textual.widgets import Static

from tutor.i18n import interface as words
from tutor.live.frames import Source
from tutor.screens.actions import bindings
from tutor.screens.base import TutorScreen
from tutor.screens.keybar import KeyBar
from tutor.views.prose.view import Prose
from tutor.views.source.view import SourceView

AROUND = Spacing(3, 0, 12, 0)
"""Lines before and after the one that runs that are in sight, too: what comes next matters more."""


class PageScreen(TutorScreen):
    """A page to read, over the screen that was there; Esc closes it."""

    CSS_PATH = "page.tcss"
    BINDINGS = bindings("close", "up", "down", "page_up", "page_down")
    BAR: ClassVar[tuple[str, ...]] = ("close", "up", "language", "page_up")

    def compose(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        with VerticalScroll(id="page", can_focus=False):
            yield self.body()
        yield KeyBar()

    def body(self) -> Widget:
        """What is read."""
        return Prose("")

    def relabel(self) -> None:
        self.query_one("#heading", Static).update(self.heading())
        for prose in self.query(Prose):
            prose.update(self.page())

    def heading(self) -> str:
        """The line above the page."""
        return ""

    def page(self) -> str:
        """The page as markdown."""
        return ""

    def action_close(self) -> None:
        self.dismiss()

    def action_up(self) -> None:
        self.query_one("#page").scroll_up(animate=False)

    def action_down(self) -> None:
        self.query_one("#page").scroll_down(animate=False)

    def action_page_up(self) -> None:
        self.query_one("#page").scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        self.query_one("#page").scroll_page_down(animate=False)


def source_text(file: Path) -> str:
    """A Python file; why not, as a comment, when it cannot be read."""
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        return f"# {error}"


def source_page(file: Path) -> str:
    """A Python file as markdown."""
    return code_block(source_text(file))


def code_block(source: str, language: str = "python") -> str:
    """Source as a fenced block; the fence is longer than any run of backquotes within."""
    source = source.rstrip()
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", source)), default=0))
    return f"{fence}{language}\n{source}\n{fence}"


class SourceScreen(PageScreen):
    """The program that runs on a step, where it is, and what its lines have made."""

    def __init__(self, text: str, name: str, frame: Source | None) -> None:
        super().__init__()
        self._text, self._name, self._frame = text, name, frame

    def body(self) -> Widget:
        view = SourceView(language=self.language)
        view.text = self._text
        if self._frame is not None:
            view.take(self._frame)
        return view

    async def on_mount(self) -> None:
        await super().on_mount()
        self.call_after_refresh(self._find)

    def trace(self, frame: Source | None) -> None:
        """Where the program is now."""
        view = self.query_one(SourceView)
        if frame is None:
            view.clear()
        else:
            view.show(frame)
            self._find()

    def _find(self) -> None:
        """Bring the line that runs into sight."""
        view = self.query_one(SourceView)
        if view.frame is not None and view.frame.line:
            self.query_one("#page").scroll_to_region(Region(0, view.row_of_line(), 1, 1), spacing=AROUND, animate=False)

    def relabel(self) -> None:
        super().relabel()
        self.query_one(SourceView).language = self.language

    def heading(self) -> str:
        return words.SOURCE_OF(self.language, name=self._name)
