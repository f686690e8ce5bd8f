"""The last resort where some glyphs are not shown: whatever is drawn, by Textual's own widgets too, keeps to them."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tutor.views import glyphs


class GlyphFilter(LineFilter):
    """Gives every character that is not shown another of its width; letters of two cells stay."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            segment if segment.text.isascii() else Segment(glyphs.cells(segment.text), segment.style, segment.control)
            for segment in segments
        ]
