"""What a terminal cannot show is put otherwise at the very end, also what Textual's own widgets have drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.app import App
from textual.filter import LineFilter, Monochrome

from tutor.i18n.spelling import limited


def filters_for(app: App[Any], own: Sequence[LineFilter]) -> Sequence[LineFilter]:
    """The filters of the app on this terminal, made of those that Textual would use.

    For NO_COLOR Textual draws in greys, which are colours: here there are none then.
    """
    filters = list(own)
    if app.no_color or app.console.color_system == "standard":
        from tutor.views.few_colours import few_colours

        filters = [each for each in own if not isinstance(each, Monochrome)]
        filters.append(few_colours(app.current_theme.background or "#000000", colours=not app.no_color))
    if limited():
        from tutor.views.glyph_filter import GlyphFilter

        filters.append(GlyphFilter())
    return filters
