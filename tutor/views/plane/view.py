"""The picture of a `Plane` frame: decision regions, scatters, fitted functions, the way of an optimizer."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Frame, Plane
from tutor.views.base import View
from tutor.views.ink import Line
from tutor.views.plane import cursor as plane_cursor
from tutor.views.plane import draw as plane_draw
from tutor.views.plane import words as plane_words
from tutor.views.plane.area import Area, Cell

_UNSEEN = (80, 24)
"""The size, in cells, at which a view that is not on a screen is read."""


class PlaneView(View):
    """The newest picture of a part of the plane."""

    weight = 3
    walks = True

    frame: Plane | None
    _at: tuple[float, float] | None = None
    """Where the cursor is, in shares of the area: from the left and from the top."""

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Plane):
            raise TypeError(f"a plane cannot show {type(frame).__name__}")
        self.frame = frame

    def forget(self) -> None:
        self.frame = None

    def facts(self) -> str:
        return words.STEP(self.language, step=self.frame.step) if self.frame else ""

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        if self.frame is None:
            return []
        return plane_draw.draw(self.frame, self.labels, self.language, (width, height), colour=colour, cursor=self._at)

    def describe(self) -> str:
        return plane_words.describe(self.frame, self.labels, self.language, self._told()) if self.frame else ""

    def plain(self) -> str:
        return plane_words.plain(self.frame, self.labels, self.language, self._told()) if self.frame else ""

    # The cursor goes from cell to cell.

    def walk(self, right: int, down: int) -> None:
        area = self._area()
        if area is None:
            return
        if self._at is None:
            self._put(area, (area.width // 2, area.height // 2))
        else:
            column, row = plane_draw.cell_at(area, self._at)
            self._put(area, (column + right, row + down))

    def hover(self, x: int, y: int) -> None:
        area = self._area()
        if area is not None and area.left <= x < area.left + area.width and 0 <= y < area.height:
            self._put(area, (x - area.left, y))
        else:
            self.leave()

    def leave(self) -> None:
        if self._at is not None:
            self._at = None
            self.redraw()

    def _put(self, area: Area, cell: Cell) -> None:
        column, row = min(area.width - 1, max(0, cell[0])), min(area.height - 1, max(0, cell[1]))
        at = (column + 0.5) / area.width, (row + 0.5) / area.height
        if at != self._at:
            self._at = at
            self.redraw()

    def _area(self) -> Area | None:
        """Where the picture lies now."""
        if self.frame is None:
            return None
        size = (self.size.width, self.size.height) if self.size else _UNSEEN
        return plane_draw.lay_out(self.frame, self.labels, self.language, size, colour=True).area

    def _told(self) -> str:
        """What the cursor reads, as a clause."""
        area = self._area()
        if self._at is None or area is None:
            return ""
        reading = plane_cursor.read(area, plane_draw.cell_at(area, self._at), self.labels, self.language)
        return plane_cursor.told(reading, area.plane, self.language)
