"""`FindingsView`: what the checks of an exercise found, one finding open at a time."""

from __future__ import annotations

from textual.geometry import Size

from tutor.live.findings import Finding
from tutor.live.frames import Frame
from tutor.views.base import View
from tutor.views.findings import draw as findings_draw
from tutor.views.findings import words as findings_words
from tutor.views.ink import Line


class FindingsView(View):
    """As tall as it needs to be; whoever shows it scrolls."""

    DEFAULT_CSS = "FindingsView { height: auto; }"

    findings: list[Finding]
    opened: int

    def take(self, frame: Frame) -> None:
        raise TypeError(f"findings are no frames: {type(frame).__name__}")

    def forget(self) -> None:
        self.findings, self.opened = [], 0

    def tell(self, findings: list[Finding], opened: int = 0) -> None:
        """Show these, one of them open."""
        self.findings, self.opened = findings, opened
        self._lines = None
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._drawn(width, self.colourful))

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        return self._drawn(width, colour)[:height]

    def _drawn(self, width: int, colour: bool) -> list[Line]:
        return findings_draw.lines(self.findings, self.opened, self.language, max(20, width), colour=colour)

    def row_of_opened(self) -> int:
        """The row in which the open finding begins, from 0."""
        return findings_draw.row_of(self.findings, self.opened, self.language, max(20, self.size.width))

    def watch_language(self) -> None:
        self._lines = None
        self.refresh(layout=True)

    def describe(self) -> str:
        return findings_words.summary(self.findings, self.language) if self.findings else ""

    def plain(self) -> str:
        return "\n".join(findings_words.plain(each, self.language) for each in self.findings)
