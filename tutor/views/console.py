"""The picture of `Console` frames: the last lines that a demo printed."""

from __future__ import annotations

from collections import deque

from tutor.i18n import views as words
from tutor.live.frames import Console, Frame
from tutor.views.base import View
from tutor.views.cells import fold
from tutor.views.ink import TEXT, Line
from tutor.views.sentences import printed

KEPT = 2000
"""Lines that are remembered."""
LONGEST = 2000
"""Characters of one line that are remembered."""


class ConsoleView(View):
    """The end of a demo's output. A long line is folded, so that nothing of it is lost."""

    _full: deque[str]
    _open: str
    _count: int

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Console):
            raise TypeError(f"the console cannot show {type(frame).__name__}")
        *whole, rest = (self._open + frame.text).split("\n")
        self._full.extend(printed(line[-LONGEST:]) for line in whole)
        self._count += len(whole)
        self._open = rest[-LONGEST:]

    def forget(self) -> None:
        self._full = deque(maxlen=KEPT)
        self._open = ""
        self._count = 0

    def rows(self) -> list[str]:
        """The lines that are remembered; the last may still grow."""
        return [*self._full, *([printed(self._open)] if self._open else [])]

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        pieces = [piece for row in self.rows()[-height:] for piece in fold(row, width)]
        return [((piece, TEXT),) for piece in pieces[-height:]]

    def describe(self) -> str:
        count = self._count + bool(self._open)
        return words.PRINTED(self.language, count=count) + words.STOP(self.language) if count else ""

    def plain(self) -> str:
        return "\n".join(self.rows())
