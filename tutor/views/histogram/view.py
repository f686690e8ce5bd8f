"""The picture of a `Histogram` frame: one distribution, or a column of many, and how they moved over the steps."""

from __future__ import annotations

from typing import ClassVar

from tutor.i18n import views as words
from tutor.live.frames import Frame, Histogram
from tutor.views.base import View
from tutor.views.histogram import one as histogram_one
from tutor.views.histogram import rows as histogram_rows
from tutor.views.histogram import words as histogram_words
from tutor.views.histogram.bars import Scene
from tutor.views.histogram.cursor import Cursor, Plot
from tutor.views.histogram.trail import Trail
from tutor.views.ink import MUTED, Line

_NOWHERE = Plot(0, 0, 0, shown=0)


class HistogramView(View):
    """The newest distributions of a panel, those before them as a trail, and a cursor that reads their bins."""

    walks: ClassVar[bool] = True
    frame: Histogram | None
    cursor: Cursor | None

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Histogram):
            raise TypeError(f"a histogram cannot show {type(frame).__name__}")
        self.frame = frame
        self._scene = Scene.of(frame)
        self._trail.add(frame)

    def forget(self) -> None:
        self.frame = None
        self.cursor = None
        self._trail = Trail()
        self._plot = _NOWHERE

    def facts(self) -> str:
        return words.STEP(self.language, step=self.frame.step) if self.frame else ""

    def lines_wanted(self, width: int) -> int | None:
        # Three lines for each of many: enough for a band of quantiles.
        return None if self.frame is None or len(self.frame.rows) < 2 else 3 * len(self.frame.rows) + 4

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        if self.frame is None:
            return []
        scene, cursor, size = self._scene, self._within(), (width, height)
        if not scene.bins:
            self._plot = _NOWHERE
            return [((words.NO_VALUES(self.language), MUTED),)]
        if len(scene.rows) == 1:
            lines, self._plot = histogram_one.draw(scene, self._trail, self.language, size, cursor)
        else:
            lines, self._plot = histogram_rows.draw(
                scene, self._trail, self.labels, self.language, size, cursor, self._plot.first
            )
        return lines

    def describe(self) -> str:
        if self.frame is None:
            return ""
        return histogram_words.described(self.frame, self._trail, self.labels, self.language)

    def plain(self) -> str:
        return histogram_words.plain(self.frame, self.labels, self.language) if self.frame else ""

    def walk(self, right: int, down: int) -> None:
        if self.frame is None or not self._scene.bins:
            return
        at = self._within()
        if at is None:
            counts = self._scene.counts[0]
            self._move(Cursor(0, counts.index(max(counts))))
            return
        row = min(max(0, at.row + down), len(self._scene.rows) - 1)
        self._move(Cursor(row, min(max(0, at.bin + right), self._scene.bins - 1)))

    def hover(self, x: int, y: int) -> None:
        found = self._plot.at(x, y, self._scene.bins) if self.frame is not None else None
        if found is None:
            self.leave()
        else:
            self._move(found)

    def leave(self) -> None:
        if self.cursor is not None:
            self._move(None)

    def _move(self, cursor: Cursor | None) -> None:
        self.cursor = cursor
        self.redraw()

    def _within(self) -> Cursor | None:
        """The cursor, if the frame on screen has its bin."""
        if self.cursor is None or self.cursor.row >= len(self._scene.rows) or self.cursor.bin >= self._scene.bins:
            return None
        return self.cursor
