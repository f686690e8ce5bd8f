"""The names that are offered under the cursor of the editor."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Offset
from textual.strip import Strip
from textual.widget import Widget


class NameList(Widget, can_focus=False):
    """A few names over the text, one of them chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"names--name", "names--here"}
    DEFAULT_CSS = """
    NameList {
        layer: names; position: absolute; display: none; background: $panel;
        & > .names--name { color: $foreground; background: $panel; }
        & > .names--here { color: $background; background: $accent; text-style: bold; }
        &:nocolor > .names--here { text-style: reverse bold; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._here = 0

    def show(self, names: list[str], here: int, cursor: Offset) -> None:
        """Show these names below the cursor, or above it where there is no room; no names hide the list."""
        self._names, self._here = names, here
        self.display = bool(names)
        if not names:
            return
        screen = self.screen.size
        width = max(map(cell_len, names)) + 2
        below = cursor.y + 1 + len(names) < screen.height
        self.styles.width, self.styles.height = width, len(names)
        self.styles.offset = (
            max(0, min(cursor.x, screen.width - width)),
            cursor.y + 1 if below else max(0, cursor.y - len(names)),
        )
        self.refresh()

    def render_line(self, y: int) -> Strip:
        if y >= len(self._names):
            return Strip.blank(self.size.width, self.rich_style)
        kind = "names--here" if y == self._here else "names--name"
        style = self.get_component_rich_style(kind)
        return Strip([Segment(f" {self._names[y]} ", style)]).adjust_cell_length(self.size.width, style)
