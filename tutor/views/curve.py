"""The picture of a `Curve` frame: loss and other series over steps, every point counted."""

from __future__ import annotations

from textual.reactive import reactive

from tutor.i18n import views as words
from tutor.live.frames import Curve, Frame
from tutor.views import curve_draw, curve_words
from tutor.views.base import View
from tutor.views.curve_data import CurveData
from tutor.views.ink import Line


class CurveView(View):
    """Series in braille between axes with round ticks, and a legend with the newest and the lowest values."""

    data: CurveData

    log_scale: reactive[bool] = reactive(False, repaint=False)
    """Whether the value axis is logarithmic. Values that are not positive are then left out, and said to be."""

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Curve):
            raise TypeError(f"a curve cannot show {type(frame).__name__}")
        self.data.add(frame)

    def forget(self) -> None:
        self.data = CurveData()

    def watch_log_scale(self) -> None:
        self.redraw()

    def facts(self) -> str:
        return words.LOG(self.language) if self.log_scale else ""

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        return curve_draw.draw(
            self.data, self.labels, self.language, (width, height), log=self.log_scale, colour=colour
        )

    def describe(self) -> str:
        return curve_words.describe(self.data, self.labels, self.language)

    def plain(self) -> str:
        return curve_words.plain(self.data, self.labels, self.language)
