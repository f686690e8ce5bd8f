"""The last resort of ASCII: whatever a widget has drawn, Textual's own included, leaves the app as ASCII."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tutor.views import glyphs


class AsciiFilter(LineFilter):
    """Gives every character beyond ASCII another of its width; letters of two cells, such as Chinese ones, stay."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            segment if segment.text.isascii() else Segment(glyphs.cells(segment.text), segment.style, segment.control)
            for segment in segments
        ]
