"""Screens where there are few colours or none: what lies under the cursor is seen, and so is what is less important.

Themes tell these by grounds and greys a little away from each other, which in 16 colours become the same. Here a ground
that differs from the screen's is made one that differs clearly: blue, or where there are no colours reversed.
"""

from __future__ import annotations

from functools import lru_cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from tutor.views.colormap import luminance

MARKED = 1.12
"""The contrast with the screen's ground (WCAG 2) from which another ground means something."""
CLEAR = 3.0
"""The contrast from which a ground differs clearly also in 16 colours."""
FAINT = 8.0
"""The contrast up to which a grey is of less importance than the text."""
GREY = 40
"""How far the parts of a grey may be apart, of 255."""
WHITE, BLUE = RichColor.from_ansi(15), RichColor.from_ansi(4)
"""On a console of Linux a bright ground is as dark as the plain one: this one is plain."""


class FewColours(LineFilter):
    """Draws what stands on grounds of its own so that it is seen, for 16 colours or for none."""

    def __init__(self, ground: Color, *, colours: bool) -> None:
        super().__init__()
        self._ground = luminance(ground.hex6.lower())
        self._colours = colours
        self._style = lru_cache(maxsize=1024)(self._made)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [Segment(text, style and self._style(style), control) for text, style, control in segments]

    def _made(self, style: Style) -> Style:
        distance = 1.0 if style.bgcolor is None else self._contrast(style.bgcolor)
        attributes = style.without_color
        if self._colours:
            return attributes + Style(color=WHITE, bgcolor=BLUE) if MARKED <= distance < CLEAR else style
        if distance >= MARKED:
            return attributes + Style(reverse=not style.reverse)
        return attributes + Style(dim=True) if self._is_faint(style.color) else attributes

    def _contrast(self, colour: RichColor) -> float:
        if colour.is_default:
            return 1.0
        own = luminance(Color.from_rich_color(colour).hex6.lower())
        dark, light = sorted((own, self._ground))
        return (light + 0.05) / (dark + 0.05)

    def _is_faint(self, colour: RichColor | None) -> bool:
        if colour is None or colour.is_default:
            return False
        parts = colour.get_truecolor()
        return max(parts) - min(parts) <= GREY and self._contrast(colour) <= FAINT


@lru_cache(maxsize=8)
def few_colours(ground: str, *, colours: bool) -> FewColours:
    """The filter for themes of this ground."""
    return FewColours(Color.parse(ground), colours=colours)
