"""The picture of a `Plane` frame: decision regions, scatters, fitted functions, the way of an optimizer."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Frame, Plane
from tutor.views import plane_draw, plane_words
from tutor.views.base import View
from tutor.views.ink import Line


class PlaneView(View):
    """The newest picture of a part of the plane."""

    weight = 3

    frame: Plane | None

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
        return plane_draw.draw(self.frame, self.labels, self.language, (width, height), colour=colour)

    def describe(self) -> str:
        return plane_words.describe(self.frame, self.labels, self.language) if self.frame else ""

    def plain(self) -> str:
        return plane_words.plain(self.frame, self.labels, self.language) if self.frame else ""
