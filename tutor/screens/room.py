"""What stands over a screen that the terminal has no room for: a sentence that asks for more."""

from __future__ import annotations

from textual import getters
from textual.content import Content
from textual.widgets import Static

from tutor.i18n import room as words
from tutor.screens.services import Services

LEAST = (32, 10)
"""Columns and rows below which no screen can be read."""


class MoreRoom(Static):
    """Covers the screen. What is below stays as it is, and is there again as soon as the terminal has grown."""

    app = getters.app(Services)

    DEFAULT_CSS = """
    MoreRoom { layer: room; dock: top; width: 100%; height: 100%; background: $background; color: $foreground; }
    """

    def render(self) -> Content:
        columns, rows = self.app.size
        return Content(words.MORE_ROOM(self.app.language, columns=columns, rows=rows))


def lacks_room(columns: int, rows: int) -> bool:
    """Whether a terminal of that size is too small for any screen."""
    return columns < LEAST[0] or rows < LEAST[1]
