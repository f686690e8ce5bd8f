"""The picture of a `Tensor` frame: numbers when it is small, a heatmap when it is large, its facts below."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Frame, Tensor
from tutor.views import tensor_draw, tensor_words
from tutor.views.base import View
from tutor.views.ink import Line


class TensorView(View):
    """The newest tensor of a panel."""

    frame: Tensor | None

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Tensor):
            raise TypeError(f"a tensor picture cannot show {type(frame).__name__}")
        self.frame = frame

    def forget(self) -> None:
        self.frame = None
        self._wanted: tuple[object, int] | None = None

    def lines_wanted(self, width: int) -> int | None:
        if self.frame is None:
            return None
        grid = self.frame.grid
        form = (grid.rows, grid.cols, self.frame.shape, width)
        if self._wanted is None or self._wanted[0] != form:
            # A tensor grows with the room it gets; a line for each of its rows is what it needs.
            self._wanted = (form, len(self.draw(width, grid.rows + 6, self.colourful)))
        return self._wanted[1]

    def facts(self) -> str:
        return words.STEP(self.language, step=self.frame.step) if self.frame else ""

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        if self.frame is None:
            return []
        return tensor_draw.draw(self.frame, self.labels, self.language, (width, height), colour=colour)

    def describe(self) -> str:
        return tensor_words.describe(self.frame, self.language) if self.frame else ""

    def plain(self) -> str:
        return tensor_words.plain(self.frame, self.labels, self.language) if self.frame else ""
