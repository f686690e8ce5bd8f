"""The picture of a `Tokens` frame: a segmented text with its tags and spans, or a lattice of words."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Tokens
from tutor.views.frame_view import CursorView
from tutor.views.ink import Line
from tutor.views.latest import Latest
from tutor.views.tokens import draw as tokens_draw
from tutor.views.tokens import words as tokens_words
from tutor.views.tokens.model import Sentence
from tutor.views.tokens.page import Page, lay

_TALL = 10_000
"""More lines than any text has."""


class TokensView(CursorView[Tokens, int]):
    """The newest tokens of a panel. The cursor goes from token to token, and from line to line of them."""

    kind = Tokens

    def forget(self) -> None:
        super().forget()
        self._ready: Latest[Sentence] = Latest()

    def height_of(self, frame: Tokens, width: int) -> int:
        return lay(self._sentence(frame), (width, _TALL), None).height + 1 + tokens_draw.foot(_TALL)

    def facts_of(self, frame: Tokens) -> str:
        return words.STEP(self.language, step=frame.step)

    def gist_of(self, frame: Tokens) -> str:
        return tokens_words.gist(self._sentence(frame), self.language)

    def picture_of(self, frame: Tokens, size: tuple[int, int], colour: bool) -> list[Line]:
        # Marks and places tell all that the inks tell: without colours the picture is the same.
        if not frame.tokens:
            return []
        return tokens_draw.draw(self._sentence(frame), self.language, size, self._at(frame))

    def sentence_of(self, frame: Tokens) -> str:
        return tokens_words.describe(frame, self.labels, self.language)

    def plain_of(self, frame: Tokens) -> str:
        return tokens_words.plain(frame, self.labels, self.language)

    def walk(self, right: int, down: int) -> None:
        if self.frame is None or not self.frame.tokens:
            return
        cursor, last = self._at(self.frame), len(self.frame.tokens) - 1
        if cursor is None:
            self.put(0)
            return
        if down:
            cursor = self._page(self.frame).beside(cursor, down)
        self.put(min(max(cursor + right, 0), last))

    def hover(self, x: int, y: int) -> None:
        if self.frame is not None and self.frame.tokens:
            self.put(self._page(self.frame).at(x, y))

    def _sentence(self, frame: Tokens) -> Sentence:
        """The tokens, ready to be drawn."""
        key = (frame, self.language, self.labels)
        return self._ready.of(key, lambda: Sentence.of(frame, self.labels, self.language))

    def _page(self, frame: Tokens) -> Page:
        width, height = self.room
        return lay(self._sentence(frame), (width, height - tokens_draw.foot(height)), self._at(frame))

    def _at(self, frame: Tokens) -> int | None:
        """The token under the cursor: the last, where the text has become shorter."""
        return None if self.cursor is None else min(self.cursor, len(frame.tokens) - 1)
