"""The line at the head of a lesson: where one is, and how the lab is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tutor.views.panel import HERE


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


@dataclass(frozen=True, slots=True)
class Item:
    """A view in the strip."""

    name: str
    gist: str = ""
    """What it shows now, in a few words."""
    letter: str = ""
    """The key that leads into it, while such keys are shown."""


class ViewStrip(Widget, can_focus=False):
    """Where text and pictures take turns: their names, the one on screen marked, and what the others show now."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "strip--here",
        "strip--other",
        "strip--gist",
        "strip--letter",
        "strip--mark",
    }
    DEFAULT_CSS = """
    ViewStrip {
        height: 1; padding: 0 1;
        & > .strip--here { text-style: bold underline; color: $accent; }
        & > .strip--other { color: $foreground 80%; }
        & > .strip--gist { color: $foreground 60%; }
        & > .strip--letter { color: $text-accent; text-style: bold reverse; }
        & > .strip--mark { color: $accent; text-style: bold; }
    }
    """
    GAP = 3

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[Item, ...] = ()
        self._here = 0
        self._inside = False

    def show(self, items: tuple[Item, ...], here: int, inside: bool = False) -> None:
        """Show these; `here` is the one on screen, and `inside` says whether the learner is in it."""
        if (items, here, inside) != (self._items, self._here, self._inside):
            self._items, self._here, self._inside = items, here, inside
            self.refresh()

    def render_line(self, y: int) -> Strip:
        room = self.size.width
        widths = [self._width(index) for index in range(len(self._items))]
        first = 0
        while first < self._here and sum(widths[first : self._here + 1]) + self.GAP * (self._here - first) > room:
            first += 1  # where not all names have room, the one on screen is among them
        spare = room - sum(widths[first:]) - self.GAP * (len(widths) - first - 1)
        segments: list[Segment] = []
        for index in range(first, len(self._items)):
            gist = self._items[index].gist if index != self._here else ""
            if cell_len(gist) + 1 > spare:
                gist = ""
            spare -= cell_len(gist) + 1 if gist else 0
            segments += [*self._item(index, gist), Segment(" " * self.GAP, self.rich_style)]
        strip = Strip(segments[:-1])
        if strip.cell_length > room:
            cut = Segment("…", self.get_component_rich_style("strip--other"))
            strip = Strip([*strip.crop(0, max(0, room - 1)), cut])
        return strip.adjust_cell_length(room, self.rich_style)

    def _mark(self, index: int) -> str:
        return HERE if self._inside and index == self._here else ""

    def _width(self, index: int) -> int:
        """Cells of an item without its gist."""
        item = self._items[index]
        return cell_len(item.name) + 2 * bool(item.letter or self._mark(index))

    def _item(self, index: int, gist: str) -> list[Segment]:
        item, style = self._items[index], self.get_component_rich_style
        kind = style("strip--here" if index == self._here else "strip--other")
        segments = []
        if item.letter:
            segments = [Segment(item.letter, style("strip--letter")), Segment(" ", self.rich_style)]
        elif mark := self._mark(index):
            segments = [Segment(mark + " ", style("strip--mark"))]
        segments.append(Segment(item.name, kind))
        if gist:
            segments.append(Segment(" " + gist, style("strip--gist")))
        return segments
