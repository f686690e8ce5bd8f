"""The picture of a `Trellis` frame: states over time, their scores, and the best path."""

from __future__ import annotations

from typing import ClassVar

from tutor.i18n import views as words
from tutor.live.frames import Frame, Trellis
from tutor.views.base import View
from tutor.views.ink import Line
from tutor.views.trellis import draw as trellis_draw
from tutor.views.trellis import words as trellis_words
from tutor.views.trellis.layout import Layout
from tutor.views.trellis.model import Cell, Lines


class TrellisView(View):
    """The newest trellis of a panel. The cursor goes from cell to cell; without it the cell computed last is read."""

    walks: ClassVar[bool] = True

    frame: Trellis | None

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Trellis):
            raise TypeError(f"a picture of a trellis cannot show {type(frame).__name__}")
        self.frame = frame

    def forget(self) -> None:
        self.frame = None
        self._cursor: Cell | None = None
        self._room = (80, 24)
        self._begin: Cell = (0, 0)
        """The first cell in sight."""
        self._made: tuple[object, Lines] | None = None
        """The frame, the language and the labels that were made ready to be drawn last, and what came of it."""

    def facts(self) -> str:
        return words.STEP(self.language, step=self.frame.step) if self.frame else ""

    def gist(self) -> str:
        lines = self._trellis()
        return "" if lines is None else trellis_words.gist(lines, self.language)

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        self._room = (width, height)
        lines = self._trellis()
        if lines is None:
            return []
        layout = self._layout(lines)
        self._begin = (layout.times.start, layout.states.start)
        return trellis_draw.draw(lines, layout, self.language, self._room, self._at(lines), colour=colour)

    def describe(self) -> str:
        return trellis_words.describe(self.frame, self.labels, self.language) if self.frame else ""

    def plain(self) -> str:
        return trellis_words.plain(self.frame, self.labels, self.language) if self.frame else ""

    def walk(self, right: int, down: int) -> None:
        lines = self._trellis()
        if lines is None:
            return
        cursor = self._at(lines)
        if cursor is None:
            self._cursor = trellis_draw.focus(lines, None)
        else:
            time, state = cursor[0] + right, cursor[1] + down
            self._cursor = (min(max(time, 0), lines.times - 1), min(max(state, 0), len(lines.states) - 1))
        self.redraw()

    def hover(self, x: int, y: int) -> None:
        lines = self._trellis()
        if lines is None:
            return
        layout = self._layout(lines)
        found = layout.at(x, y - layout.headers)
        if found != self._cursor:
            self._cursor = found
            self.redraw()

    def leave(self) -> None:
        self._cursor = None
        self.redraw()

    def _trellis(self) -> Lines | None:
        """The trellis; None while there is no cell."""
        if self.frame is None:
            return None
        key = (self.frame, self.language, self.labels)
        if self._made is None or self._made[0] != key:
            self._made = (key, Lines.of(self.frame, self.labels, self.language))
        return self._made[1] if self._made[1].times else None

    def _layout(self, lines: Lines) -> Layout:
        return trellis_draw.place(lines, self._room, self._at(lines), self._begin)

    def _at(self, lines: Lines) -> Cell | None:
        """The cell under the cursor: the nearest, where the trellis has become smaller."""
        if self._cursor is None:
            return None
        return (min(self._cursor[0], lines.times - 1), min(self._cursor[1], len(lines.states) - 1))
