"""The picture of a `Curve` frame: loss and other series over steps, every point counted."""

from __future__ import annotations

from textual.reactive import reactive

from tutor.i18n import views as texts
from tutor.live.frames import Curve, Frame
from tutor.views.base import View
from tutor.views.curve import words as curve_words
from tutor.views.curve.data import CurveData
from tutor.views.curve.draw import Look, draw, lay_out
from tutor.views.curve.marks import Plot
from tutor.views.curve.places import nearest, next_place
from tutor.views.curve.runs import Other, Shown, shown
from tutor.views.ink import Line
from tutor.views.numbers import short

__all__ = ["CurveView", "Other"]

_UNSEEN = (80, 24)
"""The size, in cells, at which a view that is not on a screen is read."""


class CurveView(View):
    """Series in braille between axes with round ticks, and a legend with the newest and the lowest values."""

    walks = True

    data: CurveData
    """The points of the present run. A new run gets new data, so what is handed to an `Other` stays as it is."""

    others: reactive[tuple[Other, ...]] = reactive[tuple[Other, ...]]((), repaint=False)
    """Kept runs of this panel, drawn below the present one. Those named first stay longest where there is no room."""
    words: reactive[str] = reactive("", repaint=False)
    """What sets the present run apart from the others, such as `lr 0.5`; told when there are others."""
    cursor: reactive[float | None] = reactive[float | None](None, repaint=False)
    """The x at which the learner looks: legend and words give the values of the newest points up to there.

    None for the newest of all. It stays when a new run begins: who set it takes it back. Where the learner walks or
    hovers over the picture goes before it.
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
        self._panel_name = frame.name
        self.data.add(frame)

    def forget(self) -> None:
        self.data = CurveData()
        self._panel_name = ""
        self._here: float | None = None

    def watch_others(self) -> None:
        self.redraw()

    def watch_words(self) -> None:
        self.redraw()

    def watch_points(self) -> None:
        self.redraw()

    def watch_cursor(self) -> None:
        self.look_anew()

    def watch_log_scale(self) -> None:
        self.look_anew()

    def watch_log_x(self) -> None:
        self.look_anew()

    @property
    def looking(self) -> float | None:
        """The x at which the learner looks, by whichever means; None for the newest of all."""
        return self.cursor if self._here is None else self._here

    # The cursor goes from point to point of the present run, or of the others where it has none.

    def walk(self, right: int, down: int) -> None:
        places = self._places()
        if not places:
            return
        if self.looking is None:
            self._put(places[-1])
        else:
            self._put(next_place(places, self._plot().x_axis, self.looking, right))

    def hover(self, x: int, y: int) -> None:
        places, plot = self._places(), self._plot()
        if places and plot.left <= x < plot.left + (plot.x_axis.dots + 1) // 2 and 0 <= y < plot.rows:
            self._put(nearest(places, plot.x_axis, 2 * (x - plot.left) + 0.5))
        else:
            self.leave()

    def leave(self) -> None:
        self._put(None)

    def _put(self, here: float | None) -> None:
        if here != self._here:
            self._here = here
            self.look_anew()

    def _places(self) -> list[float]:
        """The x of the points that can be walked over, ascending."""
        tracks = [track for _, track in self.data] or [track for other in self.others for _, track in other.data]
        return sorted({x for track in tracks for x in track.xs if x > 0 or not self.log_x})

    def _plot(self) -> Plot:
        """Where the plot lies now."""
        size = (self.size.width, self.size.height) if self.size else _UNSEEN
        return lay_out(self.shown(), self.language, size, self._look()).plot

    def _look(self) -> Look:
        return Look(log=self.log_scale, log_x=self.log_x, points=self.points, cursor=self.looking)

    def facts(self) -> str:
        cursor = "" if self.looking is None else texts.CURSOR(self.language, at=short(self.looking))
        scales = [text(self.language) for text, on in ((texts.LOG, self.log_scale), (texts.LOG_X, self.log_x)) if on]
        return texts.COMMA(self.language).join(filter(None, (*scales, cursor)))

    def gist(self) -> str:
        return curve_words.gist(self.shown(), self.language, self.cursor)

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        return draw(self.shown(), self.language, (width, height), self._look(), colour=colour)

    def describe(self) -> str:
        return curve_words.describe(self.shown(), self.language, self.looking)

    def plain(self) -> str:
        return curve_words.plain(self.shown(), self.language, self.looking)

    def shown(self) -> list[Shown]:
        """The curves in the order in which they are told: the present run's, then those of the others."""
        return shown(self.data, self.others, self.words, self.labels, self.language, self._panel_name)
