"""The picture of an `Attention` frame: which token looks at which, head by head."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Attention
from tutor.views.attention import draw as attention_draw
from tutor.views.attention import words as attention_words
from tutor.views.attention.draw import Look
from tutor.views.attention.head import Head, head_of, scale_of
from tutor.views.attention.layout import Layout, layout
from tutor.views.colormap import Scale
from tutor.views.frame_view import CursorView
from tutor.views.ink import MUTED, Line
from tutor.views.latest import Latest


class AttentionView(CursorView[Attention, tuple[int, int]]):
    """One head of the newest frame: a row for each query, a column for each key. A place is a query and a key."""

    kind = Attention
    _head: Head | None
    _turned: tuple[int, int] | None = None
    """Layer and head that the learner turned to; the next run begins with them, too."""

    def keep(self, frame: Attention) -> None:
        self.frame = frame
        self._scale = scale_of(frame.weights)
        if self._turned is not None and not (self._turned[0] < frame.layers and self._turned[1] < frame.heads):
            self._turned = None
        self._find()

    def forget(self) -> None:
        super().forget()
        self._head = None
        self._scale = Scale.of(())
        self._layout: Layout | None = None
        self._height: Latest[int] = Latest()

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

    def facts_of(self, frame: Attention) -> str:
        said = attention_words.position(frame, self.index, self.language)
        return words.COMMA(self.language).join([*said, words.STEP(self.language, step=frame.step)])

    def gist_of(self, frame: Attention) -> str:
        sharpest = None if self._head is None else attention_words.sharpest(self._head)
        return words.COMMA(self.language).join(filter(None, (sharpest, self.facts_of(frame))))

    def height_of(self, frame: Attention, width: int) -> int | None:
        head = self._head
        return None if head is None else self._height.of((head.rows, head.keys, width), lambda: _height(head, width))

    def picture_of(self, frame: Attention, size: tuple[int, int], colour: bool) -> list[Line]:
        if self._head is None:
            self._layout = None
            return [((words.EMPTY_TENSOR(self.language), MUTED),)]
        seen = (0, 0) if self._layout is None else (self._layout.rows.start, self._layout.cols.start)
        look = Look(self.index, self._inside(self._head), seen)
        lines, self._layout = attention_draw.draw(
            frame, self._head, self._scale, look, self.language, size, colour=colour
        )
        return lines

    def _inside(self, head: Head) -> tuple[int, int] | None:
        """The cursor in rows and columns of the head that is shown."""
        if self.cursor is None:
            return None
        row, col = self.cursor[0] - head.top, self.cursor[1] - head.left
        return max(0, min(head.rows - 1, row)), max(0, min(head.cols - 1, col))

    def sentence_of(self, frame: Attention) -> str:
        return attention_words.describe(frame, self.index, self.language)

    def plain_of(self, frame: Attention) -> str:
        return attention_words.plain(frame, self.labels, self.language)

    # The cursor

    def walk(self, right: int, down: int) -> None:
        head = self._head
        if head is None:
            return
        if self.cursor is None:
            row, col = head.sharpest or (head.rows // 2, head.cols // 2)
            self.put((head.top + row, head.left + col))
        else:
            rows, cols = len(head.queries), len(head.keys)
            query, key = self.cursor
            self._reach(head, max(0, min(rows - 1, query + down)), max(0, min(cols - 1, key + right)))

    def _reach(self, head: Head, query: int, key: int) -> None:
        """Go to a weight; ask for the part around it when it is not in the frame."""
        self.put((query, key))
        if not (0 <= query - head.top < head.rows and 0 <= key - head.left < head.cols):
            self.look_at(list(self.index), (max(0, query - head.rows // 2), max(0, key - head.cols // 2)))

    def hover(self, x: int, y: int) -> None:
        place = None if self._layout is None else self._layout.at(x, y)
        if place is None or self._head is None:
            return self.leave()
        before = self._inside(self._head)
        # Two queries share a line: where the cursor is on the lower one already, it stays.
        if before != place and not (self._layout and self._layout.halves and before == (place[0] + 1, place[1])):
            self.put((self._head.top + place[0], self._head.left + place[1]))

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
            self.look_anew()
        else:
            window = (self._head.top, self._head.left) if self._head else (0, 0)
            self.look_at([layer, head], window if window != (0, 0) else None)


def _height(head: Head, width: int) -> int:
    """Lines in which all of a head can be shown."""
    place = layout(head, (width, head.rows + 24), (), colour=False, cursor=None, seen=(0, 0))
    return place.top + place.lines + place.foot
