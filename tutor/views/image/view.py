"""The picture of an `Image` frame: one image or a grid of them, pixel for pixel."""

from __future__ import annotations

from functools import lru_cache

from rich.color import Color

from tutor.i18n import views as words
from tutor.live.frames import Image
from tutor.views.frame_view import CursorView
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


class ImageView(CursorView[Image, Cursor]):
    """The newest images of a panel, and a cursor that reads their pixels."""

    kind = Image

    def keep(self, frame: Image) -> None:
        self.frame = frame
        if len(self._styles) > _STYLES:
            self._styles.clear()

    def height_of(self, frame: Image, width: int) -> int | None:
        if not frame.images:
            return None
        rows, cols = image_draw.size_of(frame)
        needed = 0
        for side in range(max(1, -(-_LARGE // max(1, rows))), 0, -1):
            across = max(1, (width + 1) // (cols * side + 1))
            down = -(-len(frame.images) // across)
            needed = down * (-(-rows * side // 2) + 1) + 2
            if needed <= _WANTED:
                break
        placed = image_draw.layout(frame, self.labels, self.language, (width, _WANTED))
        return needed if placed is None or placed.rows == rows else min(needed, _WANTED)

    def facts_of(self, frame: Image) -> str:
        return words.STEP(self.language, step=frame.step)

    def picture_of(self, frame: Image, size: tuple[int, int], colour: bool) -> list[Line]:
        return image_draw.draw(frame, self.labels, self.language, size, self._cursor_within(frame), colour=colour)

    def sentence_of(self, frame: Image) -> str:
        return image_words.describe(frame, self.language)

    def plain_of(self, frame: Image) -> str:
        return image_words.plain(frame, self.labels, self.language)

    def walk(self, right: int, down: int) -> None:
        frame = self.frame
        placed = None if frame is None else self._placed(frame)
        if frame is None or placed is None:
            return
        size, drawn = image_draw.size_of(frame), (placed.rows, placed.cols)
        at = self._cursor_within(frame)
        if at is None:
            self.put(Cursor.on(0, placed.rows // 2, placed.cols // 2, size, drawn))
            return
        shown = min(len(frame.images), placed.room)
        # All images side by side are one large picture of pixels.
        line, place = divmod(at.image, placed.across)
        row, col = at.drawn(size, drawn)
        x, y = place * placed.cols + col + right, line * placed.rows + row + down
        line, row = divmod(min(max(0, y), -(-shown // placed.across) * placed.rows - 1), placed.rows)
        place, col = divmod(min(max(0, x), min(shown, placed.across) * placed.cols - 1), placed.cols)
        if line * placed.across + place < shown:  # the last row of images may be shorter
            self.put(Cursor.on(line * placed.across + place, row, col, size, drawn))

    def hover(self, x: int, y: int) -> None:
        frame = self.frame
        placed = None if frame is None else self._placed(frame)
        found = None if placed is None else placed.at(x, y)
        if frame is None or placed is None or found is None or found[0] >= len(frame.images):
            self.leave()
        else:
            self.put(Cursor.on(*found, image_draw.size_of(frame), (placed.rows, placed.cols)))

    def _resolve(self, colour: str) -> Color | None:
        # Pixels hide what lies behind them, and a photograph has a thousand colours.
        return _opaque(colour) if colour.startswith("#") else super()._resolve(colour)

    def _placed(self, frame: Image) -> Layout | None:
        """The layout as it was drawn last."""
        return image_draw.layout(frame, self.labels, self.language, self.room)

    def _cursor_within(self, frame: Image) -> Cursor | None:
        """The cursor, if what it was on is still shown."""
        placed = self._placed(frame)
        if self.cursor is None or placed is None:
            return None
        rows, cols = image_draw.size_of(frame)
        image, row, col = self.cursor
        return self.cursor if image < min(len(frame.images), placed.room) and row < rows and col < cols else None
