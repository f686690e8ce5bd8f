"""The map as a list: rails, lessons, and what the lesson under the cursor needs and leads to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size, Spacing
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tutor.course.needs import Graph
from tutor.i18n import Language, Text
from tutor.i18n import progress as words
from tutor.screens.map.rails import NODE, Cell, lay_out
from tutor.study.states import glyph

MEASURE = 100
"""Cells of a row at most."""
AROUND = Spacing(3, 0, 3, 0)
"""Lines above and below the cursor that are in sight, too."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A lesson on the map."""

    name: str
    number: int
    title: Text
    state: str
    """As `states.Outlook` names it."""
    mark: Text
    suggested: bool
    """Whether it is a lesson to go on with."""


class MapView(ScrollView, can_focus=False):
    """A row a lesson, in the order of the course."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "map--rail",
        "map--before",
        "map--after",
        "map--quiet",
        "map--coming",
        "map--cursor",
    }
    DEFAULT_CSS = """
    MapView {
        height: 1fr;
        scrollbar-size-vertical: 1;
        & > .map--rail { color: $muted; }
        & > .map--before { color: $accent; }
        & > .map--after { color: $series-1; }
        & > .map--quiet { color: $muted; }
        & > .map--coming { color: $muted; }
        & > .map--cursor { background: $accent 22%; text-style: bold; }
    }
    """

    cursor: reactive[int] = reactive(0)
    """The row of the lesson that the learner looks at."""

    def __init__(self, graph: Graph, stops: Sequence[Stop], start: str, moved: Callable[[], None]) -> None:
        super().__init__()
        self._stops = stops
        self._graph = graph
        self._rows = {stop.name: row for row, stop in enumerate(stops)}
        self._rails = lay_out([[self._rows[need] for need in graph.direct[stop.name]] for stop in stops])
        self._moved = moved
        self._language: Language = "en"
        self.before: set[int] = set()
        """Rows of all that the lesson under the cursor needs."""
        self.after: set[int] = set()
        """Rows of all that need it."""
        self.set_reactive(MapView.cursor, self._rows.get(start, 0))
        self._light()

    def on_mount(self) -> None:
        self.virtual_size = Size(1, len(self._stops))
        self.call_after_refresh(self._show_cursor)

    def speak(self, language: Language) -> None:
        """Show all words in this language."""
        self._language = language
        self.refresh()

    @property
    def selected(self) -> Stop:
        """The lesson under the cursor."""
        return self._stops[self.cursor]

    def move(self, by: int) -> None:
        """Move the cursor by so many lessons."""
        self.cursor = self.cursor + by

    def jump(self, by: int) -> None:
        """To the next or the previous lesson that is suggested, round and round."""
        rows = [row for row, stop in enumerate(self._stops) if stop.suggested]
        if rows:
            ahead = [row for row in rows if (row - self.cursor) * by > 0]
            self.cursor = (min(ahead) if by > 0 else max(ahead)) if ahead else (rows[0] if by > 0 else rows[-1])

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self._stops) - 1))

    def watch_cursor(self) -> None:
        self._light()
        self.refresh()
        self._show_cursor()
        self._moved()

    def on_resize(self) -> None:
        self._show_cursor()

    def _show_cursor(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), spacing=AROUND, animate=False, force=True)

    def _light(self) -> None:
        name = self.selected.name
        self.before = {self._rows[each] for each in self._graph.before(name)}
        self.after = {self._rows[each] for each in self._graph.after(name)}

    # Drawing

    def render_line(self, y: int) -> Strip:
        width, base = self.scrollable_content_region.width, self.rich_style
        row = y + self.scroll_offset.y
        if row >= len(self._stops):
            return Strip.blank(width, base)
        segments = self._row(row, min(width, MEASURE), base)
        if row == self.cursor:
            ground = self.get_component_rich_style("map--cursor").bgcolor
            # Quiet words would be too quiet on this ground.
            here = base + Style(bgcolor=ground, bold=True)
            segments = [Segment(text, here) for text, _, _ in segments]
        return Strip(segments).adjust_cell_length(width, base)

    def _row(self, row: int, width: int, base: Style) -> list[Segment]:
        """`├─●   06  Data splits      before   ○ new`: rails, lesson, its part in what the cursor shows, state."""
        stop, language, style = self._stops[row], self._language, self.get_component_rich_style
        quiet, rail = style("map--quiet"), style("map--rail")
        tone = self._tone(row)
        own = style(tone) if tone else base
        title_style = own if tone else style("map--coming") if stop.state == "coming" else base
        part, mark = self._part(row), glyph(stop.state) + " " + stop.mark(language)
        right = "  " + part + " " * max(0, 9 - cell_len(part)) if width >= 60 else ""
        right_mark = mark + " " * max(0, 12 - cell_len(mark)) if width >= 44 else ""
        rails = [Segment(" ▸ " if row == self.cursor else "   ", base)]
        rails += [Segment(*self._cell(cell, stop, own, rail)) for cell in self._rails.row(row)]
        digits = max(2, len(str(len(self._stops))))
        room = max(0, width - 7 - self._rails.width - digits - cell_len(right) - cell_len(right_mark))
        title = stop.title(language)
        if cell_len(title) > room:
            title = set_cell_size(title, max(0, room - 1)).rstrip() + "…" if room > 1 else ""
        begun = style("map--before") if stop.state in ("begun", "due") else quiet
        return [
            *rails,
            Segment("  ", base),
            Segment(f"{stop.number:0{digits}d}  ", quiet),
            Segment(title + " " * (room - cell_len(title)), title_style),
            Segment(right, own if part else quiet),
            Segment(right_mark, begun),
        ]

    def _tone(self, row: int) -> str:
        if row == self.cursor:
            return ""
        return "map--before" if row in self.before else "map--after" if row in self.after else ""

    def _part(self, row: int) -> str:
        """Its part in what the cursor shows, in a word."""
        language = self._language
        if row != self.cursor and row in self.before:
            return words.MAP_BEFORE(language)
        if row != self.cursor and row in self.after:
            return words.MAP_AFTER(language)
        return words.MAP_SUGGESTED(language) if self._stops[row].suggested else ""

    def _cell(self, cell: Cell, stop: Stop, own: Style, rail: Style) -> tuple[str, Style]:
        if cell.glyph == NODE:
            return glyph(stop.state), own
        tones = {self._edge(need, row) for need, row in cell.edges} - {""}
        return cell.glyph, self.get_component_rich_style(max(tones)) if tones else rail

    def _edge(self, need: int, row: int) -> str:
        """The colour of a way between two lessons: lit where it leads to the one under the cursor, or away from it."""
        if need in self.before and (row in self.before or row == self.cursor):
            return "map--before"
        if row in self.after and (need in self.after or need == self.cursor):
            return "map--after"
        return ""
