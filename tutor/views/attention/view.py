"""The picture of an `Attention` frame: which token looks at which, head by head."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Attention, Frame
from tutor.views.attention import draw as attention_draw
from tutor.views.attention import words as attention_words
from tutor.views.attention.draw import Look
from tutor.views.attention.head import Head, head_of, scale_of
from tutor.views.attention.layout import Layout, layout
from tutor.views.base import View
from tutor.views.colormap import Scale
from tutor.views.ink import MUTED, Line


class AttentionView(View):
    """One head of the newest frame: a row for each query, a column for each key, and a cursor that reads a weight."""

    walks = True
    frame: Attention | None
    _head: Head | None
    _turned: tuple[int, int] | None
    """Layer and head that the learner turned to."""
    _cursor: tuple[int, int] | None
    """Query and key under the cursor."""

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Attention):
            raise TypeError(f"an attention picture cannot show {type(frame).__name__}")
        self.frame = frame
        self._scale = scale_of(frame.weights)
        if self._turned is not None and not (self._turned[0] < frame.layers and self._turned[1] < frame.heads):
            self._turned = None
        self._find()

    def forget(self) -> None:
        self.frame = None
        self._head = None
        self._scale = Scale.of(())
        self._turned = None
        self._cursor = None
        self._layout: Layout | None = None
        self._wanted: tuple[object, int] | None = None

    @property
    def index(self) -> tuple[int, int]:
        """Layer and head that are shown."""
        if self.frame is None:
            return 0, 0
        # Of a frame that holds one head, that one is shown, whatever was asked for.
        return self._turned if self._turned is not None and self._holds_all else self.frame.index

    @property
    def _holds_all(self) -> bool:
        return self.frame is not None and len(self.frame.weights) >= self.frame.layers * self.frame.heads

    def _find(self) -> None:
        self._head = None if self.frame is None else head_of(self.frame, self.index)

    def facts(self) -> str:
        if self.frame is None:
            return ""
        said = attention_words.position(self.frame, self.index, self.language)
        return words.COMMA(self.language).join([*said, words.STEP(self.language, step=self.frame.step)])

    def gist(self) -> str:
        sharpest = None if self._head is None else attention_words.sharpest(self._head)
        return words.COMMA(self.language).join(filter(None, (sharpest, self.facts())))

    def lines_wanted(self, width: int) -> int | None:
        if self.frame is None or self._head is None:
            return None
        form = (self._head.rows, self._head.keys, width)
        if self._wanted is None or self._wanted[0] != form:
            place = layout(self._head, (width, self._head.rows + 24), (), colour=False, cursor=None, seen=(0, 0))
            self._wanted = (form, place.top + place.lines + place.foot)
        return self._wanted[1]

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        lines, self._layout = self._picture(width, height, colour)
        return lines

    def _picture(self, width: int, height: int, colour: bool) -> tuple[list[Line], Layout | None]:
        if self.frame is None:
            return [], None
        if self._head is None:
            return [((words.EMPTY_TENSOR(self.language), MUTED),)], None
        seen = (0, 0) if self._layout is None else (self._layout.rows.start, self._layout.cols.start)
        look = Look(self.index, self._inside(), seen)
        return attention_draw.draw(
            self.frame, self._head, self._scale, look, self.language, (width, height), colour=colour
        )

    def _inside(self) -> tuple[int, int] | None:
        """The cursor in rows and columns of the head that is shown."""
        if self._cursor is None or self._head is None:
            return None
        row, col = self._cursor[0] - self._head.top, self._cursor[1] - self._head.left
        return max(0, min(self._head.rows - 1, row)), max(0, min(self._head.cols - 1, col))

    def describe(self) -> str:
        return attention_words.describe(self.frame, self.index, self.language) if self.frame else ""

    def plain(self) -> str:
        return attention_words.plain(self.frame, self.labels, self.language) if self.frame else ""

    # The cursor

    def walk(self, right: int, down: int) -> None:
        head = self._head
        if head is None or self.frame is None:
            return
        if self._cursor is None:
            row, col = head.sharpest or (head.rows // 2, head.cols // 2)
            self._cursor = (head.top + row, head.left + col)
        else:
            rows, cols = len(head.queries), len(head.keys)
            row, col = self._cursor
            self._cursor = (max(0, min(rows - 1, row + down)), max(0, min(cols - 1, col + right)))
            self._reach()
        self.redraw()

    def _reach(self) -> None:
        """Ask for the part around the cursor when it left the one that is in the frame."""
        head = self._head
        if head is None or self._cursor is None:
            return
        row, col = self._cursor[0] - head.top, self._cursor[1] - head.left
        if not (0 <= row < head.rows and 0 <= col < head.cols) and self.is_attached:
            window = (max(0, self._cursor[0] - head.rows // 2), max(0, self._cursor[1] - head.cols // 2))
            self.post_message(self.Looked(list(self.index), window))

    def hover(self, x: int, y: int) -> None:
        place = None if self._layout is None else self._layout.at(x, y)
        if place is None or self._head is None:
            return self.leave()
        before = self._inside()
        # Two queries share a line: where the cursor is on the lower one already, it stays.
        if before != place and not (self._layout and self._layout.halves and before == (place[0] + 1, place[1])):
            self._cursor = (self._head.top + place[0], self._head.left + place[1])
            self.redraw()

    def leave(self) -> None:
        if self._cursor is not None:
            self._cursor = None
            self.redraw()

    def axes(self) -> int:
        if self.frame is None:
            return 0
        return 2 if self.frame.layers > 1 else 1 if self.frame.heads > 1 else 0

    def turn(self, axis: int, by: int) -> None:
        if self.frame is None or not 0 <= axis < self.axes():
            return
        layer, head = self._turned or self.index
        if axis == 0:
            head = (head + by) % max(1, self.frame.heads)
        else:
            layer = (layer + by) % max(1, self.frame.layers)
        if (layer, head) == (self._turned or self.index):
            return
        self._turned = (layer, head)
        if self._holds_all:
            self._find()
            self.redraw()
            if self.is_attached:
                self.post_message(self.FactsChanged())
        elif self.is_attached:
            window = (self._head.top, self._head.left) if self._head else (0, 0)
            self.post_message(self.Looked([layer, head], window if window != (0, 0) else None))
