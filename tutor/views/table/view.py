"""The picture of a `Table` frame: rows under named columns, numbers aligned by their point."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Table
from tutor.views import grid
from tutor.views.frame_view import FrameView
from tutor.views.ink import Line
from tutor.views.table.columns import columns, describe


class TableView(FrameView[Table]):
    """The newest table of a panel."""

    kind = Table

    def height_of(self, frame: Table, width: int) -> int:
        return 1 + len(frame.rows)

    def gist_of(self, frame: Table) -> str:
        return words.ROWS_HERE(self.language, count=len(frame.rows))

    def picture_of(self, frame: Table, size: tuple[int, int], colour: bool) -> list[Line]:
        return grid.lines(columns(frame, self.labels, self.language), size, self.language)

    def sentence_of(self, frame: Table) -> str:
        return describe(frame, self.labels, self.language)

    def plain_of(self, frame: Table) -> str:
        return grid.text(columns(frame, self.labels, self.language))
