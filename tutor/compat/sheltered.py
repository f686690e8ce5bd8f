"""An app that ends with a sentence, and runs on a terminal that may be far away."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import App
from textual.events import Event, Key, Resize
from textual.message import Message

from tutor.compat import writing
from tutor.terminal.pace import Pace

if TYPE_CHECKING:
    from textual.driver import Driver


class Sheltered(App[None]):
    """An app whose learners never see a traceback: after an error it leaves with a sentence.

    With TUTOR_DEBUG in the environment it shows the traceback, as Textual does.
    """

    pace: Pace | None = None
    """How many bytes pictures may take of the line to the terminal; None where that is no matter."""
    asks_width = False
    """Whether to ask the terminal how wide it draws ambiguous glyphs; it answers with `WidthTold`."""

    @dataclass
    class WidthTold(Message):
        """The terminal gives ambiguous glyphs so many cells."""

        cells: int

    def get_driver_class(self) -> type[Driver]:
        from textual.drivers.linux_driver import LinuxDriver

        from tutor.compat.driver import TerminalDriver

        chosen = super().get_driver_class()
        return TerminalDriver if chosen is LinuxDriver else chosen

    def last_words(self, error: BaseException) -> str:
        """What to tell the learner about an error that ends the app."""
        return f"{type(error).__name__}: {error}"

    async def on_event(self, event: Event) -> None:
        """Drop keys that arrive when the last screen is gone; Textual looks for one and fails."""
        if isinstance(event, Resize):
            writing.forget()
        if not isinstance(event, Key) or self.screen_stack:
            await super().on_event(event)

    def _fatal_error(self) -> None:
        error = sys.exc_info()[1]
        if error is None or os.environ.get("TUTOR_DEBUG"):
            super()._fatal_error()
        else:
            self.panic(Text(self.last_words(error)))
