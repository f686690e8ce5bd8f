"""`BesideView`: two programs side by side where there is room, else one of them."""

from __future__ import annotations

from textual.geometry import Size

from tutor.live.frames import Frame
from tutor.views.base import View
from tutor.views.beside import draw as beside_draw
from tutor.views.ink import Line

BOTH = 96
"""Cells in which both have room."""


class BesideView(View):
    """As tall as the programs; whoever shows it scrolls. Where there is room for one, it is the one of `side`."""

    DEFAULT_CSS = "BesideView { height: auto; }"

    side = 1
    _texts = ("", "")
    _titles = ("", "")

    def take(self, frame: Frame) -> None:
        raise TypeError(f"programs are no frames: {type(frame).__name__}")

    def forget(self) -> None:
        self._texts = ("", "")

    def compare(self, mine: str, other: str, titles: tuple[str, str], side: int) -> None:
        """Show these two programs below their titles."""
        self._texts, self._titles, self.side = (mine, other), titles, side
        self._lines = None
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return max(1, len(self._drawn(width)))

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        return self._drawn(width)[:height]

    def _drawn(self, width: int) -> list[Line]:
        mine, other = self._texts
        if width >= BOTH:
            return beside_draw.lines(mine, other, self._titles, width)
        return beside_draw.alone(mine, other, self.side, self._titles[self.side], width)

    def describe(self) -> str:
        return ""

    def plain(self) -> str:
        return beside_draw.plain(*self._texts)
