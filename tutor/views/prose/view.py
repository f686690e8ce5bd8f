"""`Prose`: a page of markdown, drawn line by line."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from tutor.views.prose.flow import Line, plain_text
from tutor.views.prose.layout import MEASURE, layout

_STYLES = (
    "heading", "strong", "emphasis", "code", "math", "link", "quiet", "marker", "head", "rule", "quote", "block",
    "keyword", "name", "string", "number", "comment", "operator",
)  # fmt: skip


class Prose(Widget):
    """A page of text: markdown in, as tall as its lines are many.

    One widget for the whole page, whatever it holds, so a page is cheap to mount and to change. Text is data:
    nothing in it is read as Textual's markup.
    """

    ALLOW_SELECT = True
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"prose--{style}" for style in _STYLES}
    DEFAULT_CSS = """
    Prose {
        width: 1fr;
        height: auto;
        & > .prose--heading { color: $text-accent; text-style: bold; }
        & > .prose--strong { text-style: bold; }
        & > .prose--emphasis { text-style: italic; }
        & > .prose--code { color: $text-accent; }
        &:nocolor > .prose--code { text-style: bold; }
        & > .prose--math { color: $text-primary; }
        & > .prose--link { text-style: underline; }
        & > .prose--quiet { color: $text-muted; }
        & > .prose--marker { color: $text-muted; }
        & > .prose--head { text-style: bold; }
        & > .prose--rule { color: $foreground 35%; }
        & > .prose--quote { color: $text-muted; }
        & > .prose--block { color: $foreground; }
        & > .prose--keyword { color: $text-accent; }
        & > .prose--name { color: $text-primary; }
        & > .prose--string { color: $text-success; }
        & > .prose--number { color: $text-warning; }
        & > .prose--comment { color: $text-muted; text-style: italic; }
        & > .prose--operator { color: $text-muted; }
    }
    """

    def __init__(
        self,
        markdown: str = "",
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._markdown = markdown
        self._strips: dict[int, Strip] = {}
        self._drawn_at = 0

    @property
    def markdown(self) -> str:
        """The page as it was given."""
        return self._markdown

    def update(self, markdown: str) -> None:
        """Show another page."""
        if markdown != self._markdown:
            self._markdown = markdown
            self._strips.clear()
            self.refresh(layout=True)

    def plain(self) -> str:
        """The page as text, in lines as wide as they are drawn."""
        return plain_text(self._lines())

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return min(container.width, MEASURE)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(layout(self._markdown, width)) if width else 0

    def notify_style_update(self) -> None:
        self._strips.clear()
        super().notify_style_update()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        return selection.extract(self.plain()), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        self._strips.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        if self._drawn_at != self.size.width:
            self._drawn_at = self.size.width
            self._strips.clear()
        strip = self._strips.get(y)
        if strip is None:
            lines = self._lines()
            strip = self._strips[y] = self._strip(lines[y] if y < len(lines) else (), y)
        return strip

    def _lines(self) -> tuple[Line, ...]:
        return layout(self._markdown, self.size.width) if self.size.width else ()

    def _strip(self, line: Line, y: int) -> Strip:
        base = self.rich_style
        segments = [Segment(text, base + self._style(style)) for text, style in line]
        selection = self.text_selection
        span = selection.get_span(y) if selection is not None else None
        if span is not None:
            segments = _highlit(segments, *span, self.screen.get_component_rich_style("screen--selection"))
        cells = sum(cell_len(segment.text) for segment in segments)
        return Strip(segments, cells).adjust_cell_length(self.size.width, base).apply_offsets(0, y)

    def _style(self, style: str) -> Style:
        """The rules of the components alone, so that bold within a heading keeps the heading's colour."""
        combined = Style.null()
        for name in style.split():
            own = self.get_component_rich_style(f"prose--{name}", partial=True)
            combined += own
            if own.color is not None:
                # Only the whole style has a see-through colour such as $text-muted mixed with the ground.
                combined += Style.from_color(self.get_component_rich_style(f"prose--{name}").color)
        return combined


def _highlit(segments: list[Segment], start: int, end: int, style: Style) -> list[Segment]:
    """Segments with the characters from `start` to `end` (-1: the last) in another style."""
    lit: list[Segment] = []
    offset = 0
    for text, own, _ in segments:
        low = min(max(start - offset, 0), len(text))
        high = len(text) if end < 0 else min(max(end - offset, low), len(text))
        offset += len(text)
        parts = ((text[:low], own), (text[low:high], (own or Style()) + style), (text[high:], own))
        lit += [Segment(part, part_style) for part, part_style in parts if part]
    return lit
