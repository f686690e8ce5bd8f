"""The picture of a `Shapes` frame: layer by layer, what goes in and what comes out."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Shapes
from tutor.views.frame_view import FrameView
from tutor.views.ink import Line
from tutor.views.shapes import rows as shapes_rows


class ShapesView(FrameView[Shapes]):
    """The layers of a model. Rows fill as data flows; the row where it breaks says why."""

    kind = Shapes

    def height_of(self, frame: Shapes, width: int) -> int:
        return len(self.picture_of(frame, (width, len(frame.layers) + 12), self.colourful))

    def gist_of(self, frame: Shapes) -> str:
        return words.LAYERS_HERE(self.language, count=len(frame.layers), done=shapes_rows.reached(frame))

    def picture_of(self, frame: Shapes, size: tuple[int, int], colour: bool) -> list[Line]:
        return shapes_rows.draw(frame, self.labels, self.language, size)

    def sentence_of(self, frame: Shapes) -> str:
        return shapes_rows.describe(frame, self.labels, self.language)

    def plain_of(self, frame: Shapes) -> str:
        return shapes_rows.plain(frame, self.labels, self.language)
