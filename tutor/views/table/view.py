"""The picture of a `Table` frame: rows under named columns, numbers aligned by their point."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Frame, Table
from tutor.views import grid
from tutor.views.base import View
from tutor.views.ink import Line
from tutor.views.table.columns import columns, describe


class TableView(View):
    """The newest table of a panel."""

    frame: Table | None

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Table):
            raise TypeError(f"a table cannot show {type(frame).__name__}")
        self.frame = frame

    def forget(self) -> None:
        self.frame = None

    def lines_wanted(self, width: int) -> int | None:
        return 1 + len(self.frame.rows) if self.frame else None

    def gist(self) -> str:
        return words.ROWS_HERE(self.language, count=len(self.frame.rows)) if self.frame else ""

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        if self.frame is None:
            return []
        return grid.lines(columns(self.frame, self.labels, self.language), (width, height), self.language)

    def describe(self) -> str:
        return describe(self.frame, self.labels, self.language) if self.frame else ""

    def plain(self) -> str:
        return grid.text(columns(self.frame, self.labels, self.language)) if self.frame else ""
