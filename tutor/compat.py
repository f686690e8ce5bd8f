"""Every touch of Textual's private names, each with a test that fails when it moves."""

from __future__ import annotations

import os
import sys

import textual.content
from rich.text import Text
from textual.app import App
from textual.events import Event, Key


def divide(text: str, width: int, fold: bool = True) -> list[int]:
    """Where Textual's own widgets break a line: our rules, which are loaded when there is something to break."""
    from tutor.views import wrap

    return wrap.divide(text, width, fold)


def install() -> None:
    """Make Textual's own widgets break lines by our rules, so that no line of Chinese begins with a comma.

    Textual 8 imports `divide_line(text, width, fold)` from Rich into `textual.content`, and offers no other way in.
    """
    textual.content.divide_line = divide  # type: ignore[attr-defined, unused-ignore]


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
