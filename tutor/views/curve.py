"""The picture of a `Curve` frame: loss and other series over steps, every point counted."""

from __future__ import annotations

from textual.reactive import reactive

from tutor.i18n import views as texts
from tutor.live.frames import Curve, Frame
from tutor.views import curve_words
from tutor.views.base import View
from tutor.views.curve_data import CurveData
from tutor.views.curve_draw import Look, draw
from tutor.views.curve_runs import Other, Shown, shown
from tutor.views.ink import Line
from tutor.views.numbers import short

__all__ = ["CurveView", "Other"]


class CurveView(View):
    """Series in braille between axes with round ticks, and a legend with the newest and the lowest values."""

    data: CurveData
    """The points of the present run. A new run gets new data, so what is handed to an `Other` stays as it is."""

    others: reactive[tuple[Other, ...]] = reactive[tuple[Other, ...]]((), repaint=False)
    """Kept runs of this panel, drawn below the present one. Those named first stay longest where there is no room."""
    words: reactive[str] = reactive("", repaint=False)
    """What sets the present run apart from the others, such as `lr 0.5`; told when there are others."""
    cursor: reactive[float | None] = reactive[float | None](None, repaint=False)
    """The x at which the learner looks: legend and words give the values of the newest points up to there.

    None for the newest of all. It stays when a new run begins: who set it takes it back.
    """
    log_scale: reactive[bool] = reactive(False, repaint=False)
    """Whether the value axis is logarithmic. Values that are not positive are then left out, and said to be."""
    log_x: reactive[bool] = reactive(False, repaint=False)
    """Whether the x axis is logarithmic. Points whose x is not positive are then left out, and said to be."""
    points: reactive[bool] = reactive(False, repaint=False)
    """Whether each point is marked, not only the last: for a sweep, in which a point is a whole run."""

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Curve):
            raise TypeError(f"a curve cannot show {type(frame).__name__}")
        self.data.add(frame)

    def forget(self) -> None:
        self.data = CurveData()

    def watch_others(self) -> None:
        self.redraw()

    def watch_words(self) -> None:
        self.redraw()

    def watch_points(self) -> None:
        self.redraw()

    def watch_cursor(self) -> None:
        self._look_anew()

    def watch_log_scale(self) -> None:
        self._look_anew()

    def watch_log_x(self) -> None:
        self._look_anew()

    def _look_anew(self) -> None:
        self.redraw()
        if self.is_attached:
            self.post_message(self.FactsChanged())

    def facts(self) -> str:
        cursor = "" if self.cursor is None else texts.CURSOR(self.language, at=short(self.cursor))
        scales = [text(self.language) for text, on in ((texts.LOG, self.log_scale), (texts.LOG_X, self.log_x)) if on]
        return texts.COMMA(self.language).join(filter(None, (*scales, cursor)))

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        look = Look(log=self.log_scale, log_x=self.log_x, points=self.points, cursor=self.cursor)
        return draw(self.shown(), self.language, (width, height), look, colour=colour)

    def describe(self) -> str:
        return curve_words.describe(self.shown(), self.language, self.cursor)

    def plain(self) -> str:
        return curve_words.plain(self.shown(), self.language, self.cursor)

    def shown(self) -> list[Shown]:
        """The curves in the order in which they are told: the present run's, then those of the others."""
        return shown(self.data, self.others, self.words, self.labels, self.language)
