"""The picture of a `Trellis` frame: states over time, their scores, and the best path."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Trellis
from tutor.views.frame_view import CursorView
from tutor.views.ink import Line
from tutor.views.latest import Latest
from tutor.views.trellis import draw as trellis_draw
from tutor.views.trellis import words as trellis_words
from tutor.views.trellis.layout import Layout
from tutor.views.trellis.model import Cell, Lines


class TrellisView(CursorView[Trellis, Cell]):
    """The newest trellis of a panel. The cursor goes from cell to cell; without it the cell computed last is read."""

    kind = Trellis

    def forget(self) -> None:
        super().forget()
        self._begin: Cell = (0, 0)
        """The first cell in sight."""
        self._ready: Latest[Lines] = Latest()

    def facts_of(self, frame: Trellis) -> str:
        return words.STEP(self.language, step=frame.step)

    def gist_of(self, frame: Trellis) -> str:
        lines = self._trellis()
        return "" if lines is None else trellis_words.gist(lines, self.language)

    def picture_of(self, frame: Trellis, size: tuple[int, int], colour: bool) -> list[Line]:
        lines = self._trellis()
        if lines is None:
            return []
        layout = self._layout(lines)
        self._begin = (layout.times.start, layout.states.start)
        return trellis_draw.draw(lines, layout, self.language, size, self._at(lines), colour=colour)

    def sentence_of(self, frame: Trellis) -> str:
        return trellis_words.describe(frame, self.labels, self.language)

    def plain_of(self, frame: Trellis) -> str:
        return trellis_words.plain(frame, self.labels, self.language)

    def walk(self, right: int, down: int) -> None:
        lines = self._trellis()
        if lines is None:
            return
        cursor = self._at(lines)
        if cursor is None:
            self.put(trellis_draw.focus(lines, None))
        else:
            time, state = cursor[0] + right, cursor[1] + down
            self.put((min(max(time, 0), lines.times - 1), min(max(state, 0), len(lines.states) - 1)))

    def hover(self, x: int, y: int) -> None:
        lines = self._trellis()
        if lines is not None:
            layout = self._layout(lines)
            self.put(layout.at(x, y - layout.headers))

    def _trellis(self) -> Lines | None:
        """The trellis, ready to be drawn; None while there is no cell."""
        frame = self.frame
        if frame is None:
            return None
        key = (frame, self.language, self.labels)
        lines = self._ready.of(key, lambda: Lines.of(frame, self.labels, self.language))
        return lines if lines.times else None

    def _layout(self, lines: Lines) -> Layout:
        return trellis_draw.place(lines, self.room, self._at(lines), self._begin)

    def _at(self, lines: Lines) -> Cell | None:
        """The cell under the cursor: the nearest, where the trellis has become smaller."""
        if self.cursor is None:
            return None
        return (min(self.cursor[0], lines.times - 1), min(self.cursor[1], len(lines.states) - 1))
