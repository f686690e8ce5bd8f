"""The line at the head of a lesson: where one is, and how the lab is."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget


class HeaderLine(Widget, can_focus=False):
    """`Foundations / 07 Bias and variance        step 4 of 8   ready`: the right side is never cut for the left."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"header--here", "header--facts", "header--state"}
    DEFAULT_CSS = """
    HeaderLine {
        dock: top; height: 1; padding: 0 1;
        & > .header--here { text-style: bold; }
        & > .header--facts { color: $foreground 70%; }
        & > .header--state { color: $accent; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts = ("", "", "", "")

    def show(self, part: str, lesson: str, facts: str, state: str) -> None:
        """Show these; the part's name goes first when room is short."""
        if (part, lesson, facts, state) != self._parts:
            self._parts = (part, lesson, facts, state)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        part, lesson, facts, state = self._parts
        width = self.size.width
        right = cell_len(facts) + 3 + cell_len(state)
        room = width - right - 2
        crumb = f"{part} / " if part and cell_len(part) + 3 + cell_len(lesson) <= room else ""
        if cell_len(lesson) > room - cell_len(crumb):
            lesson = set_cell_size(lesson, max(0, room - 1)).rstrip() + "…" if room > 8 else ""
        gap = max(1, width - cell_len(crumb) - cell_len(lesson) - right)
        style = self.get_component_rich_style
        return Strip(
            [
                Segment(crumb, style("header--facts")),
                Segment(lesson, style("header--here")),
                Segment(" " * gap, self.rich_style),
                Segment(facts, style("header--facts")),
                Segment("   ", self.rich_style),
                Segment(state, style("header--state")),
            ]
        ).adjust_cell_length(width, self.rich_style)


class ViewStrip(Widget, can_focus=False):
    """Where text and pictures take turns: their names, the one on screen marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"strip--here", "strip--other"}
    DEFAULT_CSS = """
    ViewStrip {
        height: 1; padding: 0 1;
        & > .strip--here { text-style: bold underline; color: $accent; }
        & > .strip--other { color: $foreground 60%; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._here = 0

    def show(self, names: tuple[str, ...], here: int) -> None:
        """Show these names; `here` is the one on screen."""
        if (names, here) != (self._names, self._here):
            self._names, self._here = names, here
            self.refresh()

    def render_line(self, y: int) -> Strip:
        segments = []
        for index, name in enumerate(self._names):
            kind = "strip--here" if index == self._here else "strip--other"
            segments += [Segment(name, self.get_component_rich_style(kind)), Segment("   ", self.rich_style)]
        return Strip(segments[:-1]).adjust_cell_length(self.size.width, self.rich_style)
