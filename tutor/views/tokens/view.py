"""The picture of a `Tokens` frame: a segmented text with its tags and spans, or a lattice of words."""

from __future__ import annotations

from typing import ClassVar

from tutor.i18n import views as words
from tutor.live.frames import Frame, Tokens
from tutor.views.base import View
from tutor.views.ink import Line
from tutor.views.tokens import draw as tokens_draw
from tutor.views.tokens import words as tokens_words
from tutor.views.tokens.model import Sentence
from tutor.views.tokens.page import Page, lay

_TALL = 10_000
"""More lines than any text has."""


class TokensView(View):
    """The newest tokens of a panel. The cursor goes from token to token, and from line to line of them."""

    walks: ClassVar[bool] = True

    frame: Tokens | None

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Tokens):
            raise TypeError(f"a picture of tokens cannot show {type(frame).__name__}")
        self.frame = frame

    def forget(self) -> None:
        self.frame = None
        self._cursor: int | None = None
        self._room = (80, 24)
        self._made: tuple[object, Sentence] | None = None
        """The frame, the language and the labels that were made ready to be drawn last, and what came of it."""

    def lines_wanted(self, width: int) -> int | None:
        if self.frame is None:
            return None
        page = lay(self._sentence(self.frame), (width, _TALL), None)
        return page.height + 1 + tokens_draw.foot(_TALL)

    def facts(self) -> str:
        return words.STEP(self.language, step=self.frame.step) if self.frame else ""

    def gist(self) -> str:
        return tokens_words.gist(self._sentence(self.frame), self.language) if self.frame else ""

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        # Marks and places tell all that the inks tell: without colours the picture is the same.
        if self.frame is None or not self.frame.tokens:
            return []
        self._room = (width, height)
        return tokens_draw.draw(self._sentence(self.frame), self.language, self._room, self._at(self.frame))

    def describe(self) -> str:
        return tokens_words.describe(self.frame, self.labels, self.language) if self.frame else ""

    def plain(self) -> str:
        return tokens_words.plain(self.frame, self.labels, self.language) if self.frame else ""

    def walk(self, right: int, down: int) -> None:
        if self.frame is None or not self.frame.tokens:
            return
        cursor, last = self._at(self.frame), len(self.frame.tokens) - 1
        if cursor is None:
            self._cursor = 0
        else:
            if down:
                cursor = self._page(self.frame).beside(cursor, down)
            self._cursor = min(max(cursor + right, 0), last)
        self.redraw()

    def hover(self, x: int, y: int) -> None:
        if self.frame is None or not self.frame.tokens:
            return
        found = self._page(self.frame).at(x, y)
        if found != self._cursor:
            self._cursor = found
            self.redraw()

    def leave(self) -> None:
        self._cursor = None
        self.redraw()

    def _sentence(self, frame: Tokens) -> Sentence:
        key = (frame, self.language, self.labels)
        if self._made is None or self._made[0] != key:
            self._made = (key, Sentence.of(frame, self.labels, self.language))
        return self._made[1]

    def _page(self, frame: Tokens) -> Page:
        width, height = self._room
        return lay(self._sentence(frame), (width, height - tokens_draw.foot(height)), self._at(frame))

    def _at(self, frame: Tokens) -> int | None:
        """The token under the cursor: the last, where the text has become shorter."""
        return None if self._cursor is None else min(self._cursor, len(frame.tokens) - 1)
