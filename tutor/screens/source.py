"""The program of a step, as it stands in its file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tutor.i18n import interface as words
from tutor.screens.actions import bindings
from tutor.screens.base import TutorScreen
from tutor.screens.keybar import KeyBar
from tutor.views.prose import Prose


class PageScreen(TutorScreen):
    """A page to read, over the screen that was there; Esc closes it."""

    CSS_PATH = "page.tcss"
    BINDINGS = bindings("close", "up", "down", "page_up", "page_down")
    BAR: ClassVar[tuple[str, ...]] = ("close", "up", "language", "page_up")

    def compose(self) -> ComposeResult:
        yield Static(id="heading", markup=False)
        with VerticalScroll(id="page", can_focus=False):
            yield Prose("")
        yield KeyBar()

    def relabel(self) -> None:
        self.query_one("#heading", Static).update(self.heading())
        self.query_one(Prose).update(self.page())

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


def source_page(file: Path) -> str:
    """A Python file as markdown."""
    try:
        return code_block(file.read_text(encoding="utf-8", errors="replace"))
    except OSError as error:
        return code_block(f"# {error}")


def code_block(source: str) -> str:
    """Python source as a fenced block; the fence is longer than any run of backquotes within."""
    source = source.rstrip()
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", source)), default=0))
    return f"{fence}python\n{source}\n{fence}"


class SourceScreen(PageScreen):
    """The file that runs on a step."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def heading(self) -> str:
        return words.SOURCE_OF(self.language, name=self._file.name)

    def page(self) -> str:
        return source_page(self._file)
