"""The picture of a `Histogram` frame: one distribution, or a column of many, and how they moved over the steps."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Histogram
from tutor.views.frame_view import CursorView
from tutor.views.histogram import one as histogram_one
from tutor.views.histogram import rows as histogram_rows
from tutor.views.histogram import words as histogram_words
from tutor.views.histogram.bars import Scene
from tutor.views.histogram.cursor import Cursor, Plot
from tutor.views.histogram.trail import Trail
from tutor.views.ink import MUTED, Line

_NOWHERE = Plot(0, 0, 0, shown=0)


class HistogramView(CursorView[Histogram, Cursor]):
    """The newest distributions of a panel, those before them as a trail, and a cursor that reads their bins."""

    kind = Histogram

    def keep(self, frame: Histogram) -> None:
        self.frame = frame
        self._scene = Scene.of(frame)
        self._trail.add(frame)

    def forget(self) -> None:
        super().forget()
        self._trail = Trail()
        self._plot = _NOWHERE

    def facts_of(self, frame: Histogram) -> str:
        return words.STEP(self.language, step=frame.step)

    def height_of(self, frame: Histogram, width: int) -> int | None:
        # Three lines for each of many: enough for a band of quantiles.
        return None if len(frame.rows) < 2 else 3 * len(frame.rows) + 4

    def picture_of(self, frame: Histogram, size: tuple[int, int], colour: bool) -> list[Line]:
        scene, cursor = self._scene, self._within()
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

    def sentence_of(self, frame: Histogram) -> str:
        return histogram_words.described(frame, self._trail, self.labels, self.language)

    def plain_of(self, frame: Histogram) -> str:
        return histogram_words.plain(frame, self.labels, self.language)

    def walk(self, right: int, down: int) -> None:
        if self.frame is None or not self._scene.bins:
            return
        at = self._within()
        if at is None:
            counts = self._scene.counts[0]
            self.put(Cursor(0, counts.index(max(counts))))
            return
        row = min(max(0, at.row + down), len(self._scene.rows) - 1)
        self.put(Cursor(row, min(max(0, at.bin + right), self._scene.bins - 1)))

    def hover(self, x: int, y: int) -> None:
        self.put(None if self.frame is None else self._plot.at(x, y, self._scene.bins))

    def _within(self) -> Cursor | None:
        """The cursor, if the frame on screen has its bin."""
        if self.cursor is None or self.cursor.row >= len(self._scene.rows) or self.cursor.bin >= self._scene.bins:
            return None
        return self.cursor
