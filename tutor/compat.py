"""Every touch of Textual's private names, each with a test that fails when it moves."""

from __future__ import annotations

import os
import sys

import textual.content
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.text import Text
from textual.app import App
from textual.events import Event, Key
from textual.strip import Strip

from tutor.views.strips import encode


def divide(text: str, width: int, fold: bool = True) -> list[int]:
    """Where Textual's own widgets break a line: our rules, which are loaded when there is something to break."""
    if cell_len(text) <= width:
        return []
    from tutor.views import wrap

    return wrap.divide(text, width, fold)


def render(self: Strip, console: Console) -> str:
    """A part of a row as the terminal gets it, in as few bytes as it takes."""
    if self._render_cache is None:
        self._render_cache = encode(self, console._color_system or ColorSystem.TRUECOLOR)
    return self._render_cache


def install() -> None:
    """Make Textual's own widgets break lines by our rules, and all of them write fewer bytes.

    So no line of Chinese begins with a comma. Textual 8 imports `divide_line(text, width, fold)` from Rich into
    `textual.content`, and every strip of the screen becomes text in `Strip.render`; it offers no other way in.
    """
    textual.content.divide_line = divide  # type: ignore[attr-defined, unused-ignore]
    Strip.render = render  # type: ignore[method-assign]


class Sheltered(App[None]):
    """An app whose learners never see a traceback: after an error it leaves with a sentence.

    With TUTOR_DEBUG in the environment it shows the traceback, as Textual does.
    """

    def last_words(self, error: BaseException) -> str:
        """What to tell the learner about an error that ends the app."""
        return f"{type(error).__name__}: {error}"

    async def on_event(self, event: Event) -> None:
        """Drop keys that arrive when the last screen is gone; Textual looks for one and fails."""
        if not isinstance(event, Key) or self.screen_stack:
            await super().on_event(event)

    def _fatal_error(self) -> None:
        error = sys.exc_info()[1]
        if error is None or os.environ.get("TUTOR_DEBUG"):
            super()._fatal_error()
        else:
            self.panic(Text(self.last_words(error)))
