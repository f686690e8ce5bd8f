"""The list of parts and lessons, drawn like a book's table of contents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tutor.i18n import Language, Text
from tutor.screens.cursor_list import CursorList
from tutor.study.states import glyph


@dataclass(frozen=True, slots=True)
class PartRow:
    """The heading of a part."""

    title: Text


@dataclass(frozen=True, slots=True)
class LessonRow:
    """One lesson: `key` tells it apart, `mark` says how far the learner is, in a word or two."""

    key: str
    number: int
    title: Text
    minutes: int | None
    state: str
    """As `states.Outlook` names it."""
    mark: Text
    far: Text | None = None
    """How many of its steps are done, where `mark` says something else; it stands in place of the minutes."""

    @property
    def open(self) -> bool:
        """Whether it opens anything."""
        return self.state != "coming"


Line = PartRow | str | None
"""The heading of a part, the key of a lesson, or an empty line."""


class TableOfContents(CursorList):
    """Parts and lessons, with a cursor that stops at lessons only. A lesson's row is asked for when it is drawn."""

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

    class RowsDrawn(Message):
        """Rows were drawn for the first time: `keys` are theirs."""

        def __init__(self, keys: list[str]) -> None:
            super().__init__()
            self.keys = keys

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._lessons: list[int] = []
        self._places: dict[str, int] = {}
        self._digits = 2
        """Digits of a lesson's number."""
        self._language: Language = "en"
        self._row_of: Callable[[str], LessonRow] | None = None
        self._rows: dict[str, LessonRow] = {}
        self._fresh: list[str] = []

    def show(self, rows: Iterable[PartRow | str], row_of: Callable[[str], LessonRow], language: Language) -> None:
        """Show these parts and lessons; the cursor stays at the lesson where it is.

        `row_of` makes the row of a lesson; it is asked for those that are drawn.
        """
        lines: list[Line] = []
        for row in rows:
            if isinstance(row, PartRow) and lines:
                lines.append(None)
            lines.append(row)
        self._lines, self._row_of, self._language = lines, row_of, language
        self._lessons = [index for index, row in enumerate(lines) if isinstance(row, str)]
        self._digits = max(2, len(str(len(self._lessons))))
        self._places = {str(lines[line]): index for index, line in enumerate(self._lessons)}
        self.virtual_size = Size(1, len(lines))
        self.forget_rows()

    def forget_rows(self) -> None:
        """Ask for every row anew: what is known of the lessons has changed."""
        self._rows.clear()
        self._fresh.clear()
        self.refresh()

    @property
    def selected(self) -> LessonRow | None:
        """The lesson under the cursor; None in an empty course."""
        return self._row(str(self._lines[self._lessons[self.cursor]])) if self._lessons else None

    def _row(self, key: str) -> LessonRow:
        row = self._rows.get(key)
        if row is None:
            assert self._row_of is not None
            row = self._rows[key] = self._row_of(key)
            if not self._fresh:
                self.call_later(self._tell)
            self._fresh.append(key)
        return row

    def _tell(self) -> None:
        fresh, self._fresh = self._fresh, []
        if fresh:
            self.post_message(self.RowsDrawn(fresh))

    def select(self, key: str) -> None:
        """Put the cursor on a lesson."""
        if key in self._places:
            self.cursor = self._places[key]

    @property
    def choices(self) -> int:
        return len(self._lessons)

    def lines_of_cursor(self) -> tuple[int, int] | None:
        if not self._lessons:
            return None
        line = self._lessons[self.cursor]
        above = 1 if line and isinstance(self._lines[line - 1], PartRow) else 0
        return line - above, 1 + above

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        row = self._lines[index] if index < len(self._lines) else None
        base = self.rich_style
        if row is None:
            return Strip.blank(width, base)
        measure = min(width, self.MEASURE)
        if isinstance(row, PartRow):
            text = _fit(" " + row.title(self._language), measure)
            segments = [Segment(text, self.get_component_rich_style("toc--part"))]
        else:
            here = bool(self._lessons) and index == self._lessons[self.cursor]
            segments = self._lesson(self._row(row), here, measure, base)
        return Strip(segments).adjust_cell_length(width, base)

    def _lesson(self, row: LessonRow, here: bool, width: int, base: Style) -> list[Segment]:
        """`▸ 07  Bias and variance ········ 12 min   ◐ 4 of 13`: title to the left, facts to the right."""
        language = self._language
        style = base if row.open else self.get_component_rich_style("toc--coming")
        number = self.get_component_rich_style("toc--number")
        leader = self.get_component_rich_style("toc--leader")
        mark_style = self.get_component_rich_style("toc--begun") if row.state in ("begun", "due") else number
        minutes = ""
        if width >= 60 and (row.far is not None or row.minutes):
            minutes = row.far(language) if row.far is not None else _minutes(language, row.minutes or 0)
        mark = glyph(row.state) + " " + row.mark(language)
        length = " " * (8 - cell_len(minutes)) + minutes if minutes else ""
        gap, column = (3, 12) if width >= 60 else (2, 10)
        mark = " " * gap + mark + " " * max(0, column - cell_len(mark)) if width >= 36 else f" {glyph(row.state)} "
        counted = f"{row.number:0{self._digits}d}  "
        room = width - 3 - len(counted) - cell_len(length) - cell_len(mark)
        title = _fit(row.title(language), room - 1)
        dots = max(0, room - cell_len(title) - 2)
        cells = [
            Segment(" ▸ " if here else "   ", style),
            Segment(counted, number),
            Segment(title + " ", style),
            Segment("·" * dots + " ", leader),
            Segment(length, number),
            Segment(mark, mark_style),
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
