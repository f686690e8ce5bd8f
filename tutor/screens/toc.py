"""The list of parts and lessons, drawn like a book's table of contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tutor.i18n import Language, Text


@dataclass(frozen=True, slots=True)
class PartRow:
    """The heading of a part."""

    title: Text


@dataclass(frozen=True, slots=True)
class LessonRow:
    """One lesson: `key` tells it apart, `mark` says how far the learner is."""

    key: str
    number: int
    title: Text
    minutes: int | None
    mark: Text
    open: bool
    """Whether it opens anything."""
    begun: bool = False


class TableOfContents(ScrollView, can_focus=False):
    """Parts and lessons, with a cursor that stops at lessons only."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "toc--part",
        "toc--number",
        "toc--coming",
        "toc--leader",
        "toc--cursor",
        "toc--begun",
    }
    DEFAULT_CSS = """
    TableOfContents {
        height: 1fr;
        scrollbar-size-vertical: 1;
        & > .toc--part { color: $accent; text-style: bold; }
        & > .toc--number { color: $muted; }
        & > .toc--coming { color: $muted; }
        & > .toc--leader { color: $foreground 25%; }
        & > .toc--begun { color: $accent; }
        & > .toc--cursor { background: $accent 22%; text-style: bold; }
    }
    """
    MEASURE = 92
    """A wider line is hard to follow from the title to its mark."""

    cursor: reactive[int] = reactive(0)
    """Index among the lessons."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PartRow | LessonRow | None] = []
        self._lessons: list[int] = []
        self._language: Language = "en"

    def show(self, rows: Sequence[PartRow | LessonRow], language: Language) -> None:
        """Show these rows; the cursor stays at the lesson where it is."""
        lines: list[PartRow | LessonRow | None] = []
        for row in rows:
            if isinstance(row, PartRow) and lines:
                lines.append(None)
            lines.append(row)
        self._rows, self._language = lines, language
        self._lessons = [index for index, row in enumerate(lines) if isinstance(row, LessonRow)]
        self.virtual_size = Size(1, len(lines))
        self.refresh()

    @property
    def selected(self) -> LessonRow | None:
        """The lesson under the cursor; None in an empty course."""
        row = self._rows[self._lessons[self.cursor]] if self._lessons else None
        return row if isinstance(row, LessonRow) else None

    def select(self, key: str) -> None:
        """Put the cursor on a lesson."""
        for index, line in enumerate(self._lessons):
            row = self._rows[line]
            if isinstance(row, LessonRow) and row.key == key:
                self.cursor = index

    def move(self, by: int) -> None:
        """Move the cursor by so many lessons."""
        self.cursor = self.cursor + by

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self._lessons) - 1))

    def watch_cursor(self) -> None:
        self.refresh()
        self.call_after_refresh(self._show_cursor)

    def on_resize(self) -> None:
        self._show_cursor()

    def _show_cursor(self) -> None:
        if self._lessons:
            line = self._lessons[self.cursor]
            above = 1 if line and isinstance(self._rows[line - 1], PartRow) else 0
            self.scroll_to_region(Region(0, line - above, 1, 1 + above), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        index = y + self.scroll_offset.y
        row = self._rows[index] if index < len(self._rows) else None
        base = self.rich_style
        if row is None:
            return Strip.blank(width, base)
        measure = min(width, self.MEASURE)
        if isinstance(row, PartRow):
            text = _fit(" " + row.title(self._language), measure)
            segments = [Segment(text, self.get_component_rich_style("toc--part"))]
        else:
            here = bool(self._lessons) and index == self._lessons[self.cursor]
            segments = self._lesson(row, here, measure, base)
        return Strip(segments).adjust_cell_length(width, base)

    def _lesson(self, row: LessonRow, here: bool, width: int, base: Style) -> list[Segment]:
        """`▸ 07  Bias and variance ········ 12 min   4 of 13`: title to the left, facts to the right."""
        language = self._language
        style = base if row.open else self.get_component_rich_style("toc--coming")
        number = self.get_component_rich_style("toc--number")
        leader = self.get_component_rich_style("toc--leader")
        mark_style = self.get_component_rich_style("toc--begun") if row.begun else number
        minutes = _minutes(language, row.minutes) if row.minutes and width >= 60 else ""
        mark = row.mark(language)
        right = f"{minutes:>8}" if minutes else ""
        right += "  " + mark + " " * max(0, 10 - cell_len(mark)) if width >= 36 else ""
        room = width - 7 - cell_len(right)
        title = _fit(row.title(language), room - 1)
        dots = max(0, room - cell_len(title) - 2)
        cells = [
            Segment(" ▸ " if here else "   ", style),
            Segment(f"{row.number:02d}  ", number),
            Segment(title + " ", style),
            Segment("·" * dots + " ", leader),
            Segment(right, mark_style),
        ]
        if here:
            cursor = self.get_component_rich_style("toc--cursor")
            cells = [
                # Quiet words would be too quiet on this ground.
                Segment(text, (leader if each is leader else base) + Style(bgcolor=cursor.bgcolor, bold=True))
                for text, each, _ in cells
            ]
        return cells


def _minutes(language: Language, minutes: int) -> str:
    """Minutes in eight cells at most."""
    return f"{minutes} 分钟" if language == "zh" else f"{minutes} min"


def _fit(text: str, width: int) -> str:
    """Text in at most `width` cells, shortened by an ellipsis."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + "…" if width > 0 else ""
