"""The picture of a `Shapes` frame: layer by layer, what goes in and what comes out."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Frame, Shapes
from tutor.views.base import View
from tutor.views.ink import Line
from tutor.views.shapes import rows as shapes_rows


class ShapesView(View):
    """The layers of a model. Rows fill as data flows; the row where it breaks says why."""

    frame: Shapes | None

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Shapes):
            raise TypeError(f"a shapes table cannot show {type(frame).__name__}")
        self.frame = frame

    def forget(self) -> None:
        self.frame = None

    def lines_wanted(self, width: int) -> int | None:
        return len(self.draw(width, len(self.frame.layers) + 12, self.colourful)) if self.frame else None

    def gist(self) -> str:
        if self.frame is None:
            return ""
        return words.LAYERS_HERE(self.language, count=len(self.frame.layers), done=shapes_rows.reached(self.frame))

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        if self.frame is None:
            return []
        return shapes_rows.draw(self.frame, self.labels, self.language, (width, height))

    def describe(self) -> str:
        return shapes_rows.describe(self.frame, self.labels, self.language) if self.frame else ""

    def plain(self) -> str:
        return shapes_rows.plain(self.frame, self.labels, self.language) if self.frame else ""
