"""The line at the head of the contents, the map and the pages about progress: a title, and a few words at its right."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget


class Headline(Widget, can_focus=False):
    """`Deep learning        12 due, about 6 min`: the right side is never cut for the left."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"headline--title", "headline--facts"}
    DEFAULT_CSS = """
    Headline {
        height: 1; margin: 0 1 1 1;
        & > .headline--title { text-style: bold; }
        & > .headline--facts { color: $accent; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.facts = ""

    def show(self, title: str, facts: str = "") -> None:
        """Show these."""
        if (title, facts) != (self.title, self.facts):
            self.title, self.facts = title, facts
            self.refresh()

    def render_line(self, y: int) -> Strip:
        width, title, facts = self.size.width, self.title, self.facts
        if cell_len(facts) > width:
            facts = ""
        room = width - cell_len(facts) - (2 if facts else 0)
        if cell_len(title) > room:
            title = set_cell_size(title, max(0, room - 1)).rstrip() + "…" if room > 8 else ""
        gap = max(0, width - cell_len(title) - cell_len(facts))
        return Strip(
            [
                Segment(title, self.get_component_rich_style("headline--title")),
                Segment(" " * gap, self.rich_style),
                Segment(facts, self.get_component_rich_style("headline--facts")),
            ]
        ).adjust_cell_length(width, self.rich_style)
