"""The picture of a `Plane` frame: decision regions, scatters, fitted functions, the way of an optimizer."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Plane
from tutor.views.frame_view import CursorView
from tutor.views.ink import Line
from tutor.views.plane import cursor as plane_cursor
from tutor.views.plane import draw as plane_draw
from tutor.views.plane import words as plane_words
from tutor.views.plane.area import Area, Cell


class PlaneView(CursorView[Plane, tuple[float, float]]):
    """The newest picture of a part of the plane. A place is in shares of the area, from the left and from the top."""

    kind = Plane
    weight = 3

    def facts_of(self, frame: Plane) -> str:
        return words.STEP(self.language, step=frame.step)

    def picture_of(self, frame: Plane, size: tuple[int, int], colour: bool) -> list[Line]:
        return plane_draw.draw(frame, self.labels, self.language, size, colour=colour, cursor=self.cursor)

    def sentence_of(self, frame: Plane) -> str:
        return plane_words.describe(frame, self.labels, self.language, self._told(frame))

    def plain_of(self, frame: Plane) -> str:
        return plane_words.plain(frame, self.labels, self.language, self._told(frame))

    # The cursor goes from cell to cell.

    def walk(self, right: int, down: int) -> None:
        area = None if self.frame is None else self._area(self.frame)
        if area is None:
            return
        if self.cursor is None:
            self._put(area, (area.width // 2, area.height // 2))
        else:
            column, row = plane_draw.cell_at(area, self.cursor)
            self._put(area, (column + right, row + down))

    def hover(self, x: int, y: int) -> None:
        area = None if self.frame is None else self._area(self.frame)
        if area is not None and area.left <= x < area.left + area.width and 0 <= y < area.height:
            self._put(area, (x - area.left, y))
        else:
            self.leave()

    def _put(self, area: Area, cell: Cell) -> None:
        column, row = min(area.width - 1, max(0, cell[0])), min(area.height - 1, max(0, cell[1]))
        self.put(((column + 0.5) / area.width, (row + 0.5) / area.height))

    def _area(self, frame: Plane) -> Area | None:
        """Where the picture lies now."""
        return plane_draw.lay_out(frame, self.labels, self.language, self.room, colour=True).area

    def _told(self, frame: Plane) -> str:
        """What the cursor reads, as a clause."""
        area = self._area(frame)
        if self.cursor is None or area is None:
            return ""
        reading = plane_cursor.read(area, plane_draw.cell_at(area, self.cursor), self.labels, self.language)
        return plane_cursor.told(reading, area.plane, self.language)
