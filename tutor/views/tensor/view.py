"""The picture of a `Tensor` frame: numbers when it is small, a heatmap when it is large, its facts below."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Tensor
from tutor.live.summary import MAX_COLS, MAX_ROWS
from tutor.views.colormap import Scale
from tutor.views.frame_view import CursorView
from tutor.views.ink import Line
from tutor.views.latest import Latest
from tutor.views.tensor import draw as tensor_draw
from tutor.views.tensor import words as tensor_words
from tutor.views.tensor.mark import Places
from tutor.views.tensor.part import Cell, Part, at_slice, cropped, has_slices, scrolled

_FOOT = 4
"""Lines that a window leaves: the colours, the cursor's value, the facts."""


class TensorView(CursorView[Tensor, Cell]):
    """The newest tensor of a panel, at the slice that is looked at.

    Its cursor stays on its element, a row and a column of the matrix, when another frame comes.
    """

    kind = Tensor
    _turned: list[int] | None = None
    """The slice that the learner turned to; the next run begins with it, too."""

    def forget(self) -> None:
        super().forget()
        self._height: Latest[int] = Latest()
        self._asked: list[int] | None = None
        """The slice that a run was asked for."""
        self._seen: Cell = (0, 0)
        """Where in a window the picture begins, in rows and columns of its grid."""
        self._fresh = False
        """Whether another window came, in whose middle the cursor is to be."""
        self._places: Places | None = None

    def keep(self, frame: Tensor) -> None:
        before = self.frame
        if before is None or before.shape != frame.shape:
            self.forget()
        if has_slices(frame) and self._turned is not None:
            frame = at_slice(frame, self._turned)
        if before is not None and (before.pooled, before.top, before.left) != (frame.pooled, frame.top, frame.left):
            self._fresh = True
        if self._asked == frame.index:
            self._asked = None
        self.frame = frame

    def height_of(self, frame: Tensor, width: int) -> int:
        def lines() -> int:
            # A tensor grows with the room it gets; a line for each of its rows is what it needs.
            size = (width, frame.grid.rows + 6)
            return len(tensor_draw.draw(frame, self.labels, self.language, size, colour=self.colourful))

        return self._height.of((frame.grid.rows, frame.grid.cols, frame.shape, width), lines)

    def facts_of(self, frame: Tensor) -> str:
        step = words.STEP(self.language, step=frame.step)
        if not frame.index:
            return step
        index, sizes = (", ".join(map(str, part)) for part in (frame.index, frame.shape[:-2]))
        return words.COMMA(self.language).join((words.SLICE(self.language, index=index, sizes=sizes), step))

    def gist_of(self, frame: Tensor) -> str:
        bad = words.TENSOR_BAD(self.language, nans=frame.nans, infs=frame.infs) if frame.nans or frame.infs else ""
        return words.COMMA(self.language).join(filter(None, (f"{list(frame.shape)}", bad)))

    def picture_of(self, frame: Tensor, size: tuple[int, int], colour: bool) -> list[Line]:
        shown = self._sight(frame, *size)
        cursor = None if self.cursor is None else Part.of(shown).cell(self.cursor)
        scale = None if shown is frame else Scale.of(frame.grid.values)
        drawn = tensor_draw.drawing(shown, self.labels, self.language, size, cursor, scale, colour=colour)
        self._places = drawn.places
        return drawn.lines

    def _sight(self, frame: Tensor, width: int, height: int) -> Tensor:
        """The frame; of a window, as much as is shown at full resolution, with the cursor in it."""
        part = Part.of(frame)
        if not part.window:
            return frame
        each = 1 if frame.rows else 2
        size = (
            min(part.grid_rows, max(1, each * (height - _FOOT - bool(frame.cols)))),
            min(part.grid_cols, max(1, width * 2 // 3 if frame.rows else width)),
        )
        at = (None, None) if self.cursor is None else part.cell(self.cursor)
        if self._fresh and self.cursor is not None:
            row, col = part.cell(self.cursor)
            self._seen = (row - size[0] // 2, col - size[1] // 2)
        self._fresh = False
        self._seen = (
            scrolled(self._seen[0], at[0], size[0], part.grid_rows),
            scrolled(self._seen[1], at[1], size[1], part.grid_cols),
        )
        return cropped(frame, self._seen, size)

    def sentence_of(self, frame: Tensor) -> str:
        return tensor_words.describe(frame, self.language)

    def plain_of(self, frame: Tensor) -> str:
        return tensor_words.plain(frame, self.labels, self.language)

    # The cursor

    def walk(self, right: int, down: int) -> None:
        if self.frame is None or not self.frame.grid.values:
            return
        part = Part.of(self.frame)
        if self.cursor is None:
            rows, cols = part.grid_rows, part.grid_cols
            if self._places is not None and part.window:
                rows, cols = 2 * self._seen[0] + self._places.rows, 2 * self._seen[1] + self._places.cols
            self.put(part.element((rows // 2, cols // 2)))
        else:
            element = part.moved(self.cursor, right, down)
            self.put(element)
            if not part.holds(element):
                self._ask(self.frame, _around(element))

    def hover(self, x: int, y: int) -> None:
        place = self._places.at(x, y) if self._places is not None else None
        if place is None or self.frame is None:
            return self.leave()
        part = Part.of(self.frame)
        seen = self._seen if part.window else (0, 0)
        self.put(part.element((seen[0] + place[0], seen[1] + place[1])))

    # Slices and windows

    def axes(self) -> int:
        return max(0, len(self.frame.shape) - 2) if self.frame is not None and 0 not in self.frame.shape else 0

    def turn(self, axis: int, by: int) -> None:
        frame = self.frame
        if frame is None or not 0 <= axis < self.axes():
            return
        at = self.axes() - 1 - axis
        index = [*(self._asked or frame.index), *[0] * self.axes()][: self.axes()]
        self._turned = index
        index[at] = (index[at] + by) % frame.shape[at]
        if has_slices(frame):
            self.frame = at_slice(frame, index)
            self.look_anew()
        elif index != frame.index:
            self._asked = index
            part = Part.of(frame)
            self._ask(frame, (part.top, part.left) if part.window else None)

    def refused(self) -> None:
        self._asked = None

    def magnifies(self) -> bool:
        if self.frame is None or not self.frame.grid.values:
            return False
        return self.frame.pooled or Part.of(self.frame).window

    def magnify(self) -> None:
        if self.frame is None or not self.magnifies():
            return
        part = Part.of(self.frame)
        middle = self.cursor or (part.rows // 2, part.cols // 2)
        self._ask(self.frame, None if part.window else _around(middle))

    def _ask(self, frame: Tensor, window: Cell | None) -> None:
        self.look_at(list(self._asked or frame.index), window)


def _around(element: Cell) -> Cell:
    """The top and left of a window with an element in its middle."""
    return max(0, element[0] - MAX_ROWS // 2), max(0, element[1] - MAX_COLS // 2)
