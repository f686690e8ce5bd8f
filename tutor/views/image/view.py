"""The picture of an `Image` frame: one image or a grid of them, pixel for pixel."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar

from rich.color import Color

from tutor.i18n import views as words
from tutor.live.frames import Frame, Image
from tutor.views.base import View
from tutor.views.image import draw as image_draw
from tutor.views.image import words as image_words
from tutor.views.image.layout import Layout
from tutor.views.image.words import Cursor
from tutor.views.ink import Line

_WANTED = 24
"""Lines that images ask for, at most, beyond what they need."""
_LARGE = 28
"""Pixels of a side from which on an image is readable without being enlarged."""
_STYLES = 4096
"""Pairs of colours whose styles are kept: photographs never stop bringing new ones."""


@lru_cache(maxsize=4096)
def _opaque(colour: str) -> Color:
    """A colour of a pixel, as the terminal is told it."""
    return Color.parse(colour)


class ImageView(View):
    """The newest images of a panel, and a cursor that reads their pixels."""

    walks: ClassVar[bool] = True
    frame: Image | None
    cursor: Cursor | None

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Image):
            raise TypeError(f"an image picture cannot show {type(frame).__name__}")
        self.frame = frame
        if len(self._styles) > _STYLES:
            self._styles.clear()

    def forget(self) -> None:
        self.frame = None
        self.cursor = None
        self._room = (0, 0)

    def lines_wanted(self, width: int) -> int | None:
        if self.frame is None or not self.frame.images:
            return None
        rows, cols = image_draw.size_of(self.frame)
        needed = 0
        for side in range(max(1, -(-_LARGE // max(1, rows))), 0, -1):
            across = max(1, (width + 1) // (cols * side + 1))
            down = -(-len(self.frame.images) // across)
            needed = down * (-(-rows * side // 2) + 1) + 2
            if needed <= _WANTED:
                break
        placed = image_draw.layout(self.frame, self.labels, self.language, (width, _WANTED))
        return needed if placed is None or placed.rows == rows else min(needed, _WANTED)

    def facts(self) -> str:
        return words.STEP(self.language, step=self.frame.step) if self.frame else ""

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        if self.frame is None:
            return []
        self._room = (width, height)
        return image_draw.draw(self.frame, self.labels, self.language, self._room, self._cursor_within(), colour=colour)

    def describe(self) -> str:
        return image_words.describe(self.frame, self.language) if self.frame else ""

    def plain(self) -> str:
        return image_words.plain(self.frame, self.labels, self.language) if self.frame else ""

    def walk(self, right: int, down: int) -> None:
        placed = self._placed()
        if placed is None or self.frame is None:
            return
        at = self._cursor_within()
        if at is None:
            self._go(placed, 0, placed.rows // 2, placed.cols // 2)
            return
        shown = min(len(self.frame.images), placed.room)
        # All images side by side are one large picture of pixels.
        line, place = divmod(at.image, placed.across)
        row, col = at.drawn(image_draw.size_of(self.frame), (placed.rows, placed.cols))
        x, y = place * placed.cols + col + right, line * placed.rows + row + down
        line, row = divmod(min(max(0, y), -(-shown // placed.across) * placed.rows - 1), placed.rows)
        place, col = divmod(min(max(0, x), min(shown, placed.across) * placed.cols - 1), placed.cols)
        if line * placed.across + place < shown:  # the last row of images may be shorter
            self._go(placed, line * placed.across + place, row, col)

    def hover(self, x: int, y: int) -> None:
        placed = self._placed()
        found = placed.at(x, y) if placed is not None else None
        if placed is None or found is None or self.frame is None or found[0] >= len(self.frame.images):
            self.leave()
        else:
            self._go(placed, *found)

    def leave(self) -> None:
        if self.cursor is not None:
            self._move(None)

    def _resolve(self, colour: str) -> Color | None:
        # Pixels hide what lies behind them, and a photograph has a thousand colours.
        return _opaque(colour) if colour.startswith("#") else super()._resolve(colour)

    def _go(self, placed: Layout, image: int, row: int, col: int) -> None:
        """Put the cursor on a pixel that is drawn."""
        assert self.frame is not None
        size = image_draw.size_of(self.frame)
        self._move(Cursor.on(image, row, col, size, (placed.rows, placed.cols)))

    def _move(self, cursor: Cursor | None) -> None:
        self.cursor = cursor
        self.redraw()

    def _placed(self) -> Layout | None:
        """The layout as it was drawn last."""
        return image_draw.layout(self.frame, self.labels, self.language, self._room) if self.frame else None

    def _cursor_within(self) -> Cursor | None:
        """The cursor, if what it was on is still shown."""
        placed = self._placed()
        if self.cursor is None or placed is None or self.frame is None:
            return None
        rows, cols = image_draw.size_of(self.frame)
        image, row, col = self.cursor
        return self.cursor if image < min(len(self.frame.images), placed.room) and row < rows and col < cols else None
