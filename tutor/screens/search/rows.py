"""A list of what was found: rows of a line or two, with a cursor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from tutor.screens.cursor_list import CursorList
from tutor.views.cells import clean, clip

Piece = tuple[str, str]
"""Text and its style: `name`, `muted`, `match`, or nothing for plain text."""


@dataclass(frozen=True, slots=True)
class Row:
    """Something to choose; without a key a heading, at which no cursor stops."""

    key: object
    lines: tuple[tuple[Piece, ...], ...]
    right: str = ""
    """Stands at the right end of the first line, where there is room."""


class RowList(CursorList):
    """Rows, one of them under the cursor. What does not fit into a line is cut."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--heading", "rows--name", "rows--muted", "rows--match", "rows--cursor",
    }  # fmt: skip
    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        scrollbar-size-vertical: 1;
        & > .rows--heading { color: $accent; text-style: bold; }
        & > .rows--name { text-style: bold; }
        & > .rows--muted { color: $muted; }
        & > .rows--match { color: $accent; text-style: bold underline; }
        & > .rows--cursor { background: $accent 22%; }
    }
    """
    MARGIN = 3
    """Cells before a row, where the cursor's mark stands."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()
        self._lines: list[tuple[int, int]] = []
        """For each line of the list its row, and which line of that row it is."""
        self._chosen: list[int] = []
        """The rows that can be chosen."""
        self._anew = False
        """Whether the next rows are others, not the same ones told anew."""

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows, the cursor at the first; at the same one as before where that is among them."""
        before = None if self._anew else self.selected
        self._anew = False
        self._rows = rows
        self._chosen = [index for index, row in enumerate(rows) if row.key is not None]
        self._lines = [(index, line) for index, row in enumerate(rows) for line in range(len(row.lines))]
        keys = [rows[index].key for index in self._chosen]
        self.virtual_size = Size(1, len(self._lines))
        self.cursor = keys.index(before.key) if before is not None and before.key in keys else 0
        self.refresh()
        self.call_after_refresh(self.show_cursor)

    def begin(self) -> None:
        """Put the cursor at the first row, also of the rows that are shown next."""
        self.cursor = 0
        self._anew = True

    def select(self, key: object) -> None:
        """Put the cursor on the row of this key."""
        for at, index in enumerate(self._chosen):
            if self._rows[index].key == key:
                self.cursor = at

    @property
    def selected(self) -> Row | None:
        """The row under the cursor; None where there is none."""
        return self._rows[self._chosen[self.cursor]] if self.cursor < len(self._chosen) else None

    @property
    def choices(self) -> int:
        return len(self._chosen)

    def lines_of_cursor(self) -> tuple[int, int] | None:
        row = self.selected
        if row is None:
            return None
        first = next(at for at, (index, _) in enumerate(self._lines) if self._rows[index] is row)
        above = 1 if first and self._rows[self._lines[first - 1][0]].key is None else 0
        return first - above, len(row.lines) + above

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        at = y + self.scroll_offset.y
        base = self.rich_style
        if at >= len(self._lines):
            return Strip.blank(width, base)
        index, line = self._lines[at]
        row = self._rows[index]
        here = row is self.selected
        if row.key is None:
            text = clip(clean("".join(text for text, _ in row.lines[line])), max(0, width - 1))
            return Strip([Segment(" " + text, self.get_component_rich_style("rows--heading"))]).adjust_cell_length(
                width, base
            )
        ground = Style(bgcolor=self.get_component_rich_style("rows--cursor").bgcolor) if here else Style()
        mark = " ▸ " if here and line == 0 else " " * self.MARGIN
        right = clean(row.right) if line == 0 else ""
        room = width - self.MARGIN - 1
        if cell_len(right) > room // 3:
            right = ""
        segments = [Segment(mark, base + ground)]
        used = 0
        for text, style in row.lines[line]:
            whole = clean(text)
            fitted = clip(whole, max(0, room - used - (cell_len(right) + 2 if right else 0)))
            used += cell_len(fitted)
            # Quiet words would be too quiet on the ground of the cursor.
            own = base if not style or (here and style == "muted") else self.get_component_rich_style(f"rows--{style}")
            segments.append(Segment(fitted, own + ground))
            if fitted != whole:
                break
        segments.append(Segment(" " * max(0, room - used - cell_len(right)), base + ground))
        quiet = base if here else self.get_component_rich_style("rows--muted")
        segments.append(Segment(right + " ", quiet + ground))
        return Strip(segments).adjust_cell_length(width, base + ground)
