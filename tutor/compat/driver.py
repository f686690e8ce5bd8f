"""The driver of a terminal: what is written to it, what it is asked, and what it answers."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from threading import Event as Flag
from time import monotonic
from typing import Any, TextIO

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import CursorPosition
from textual.message import Message

from tutor.compat import writing
from tutor.compat.sheltered import Sheltered
from tutor.terminal.pace import STUCK_SECONDS

_MOVE = re.compile(r"\x1b\[\d+;\d+H\Z")
"""The cursor is put somewhere, at the end of what is written."""


class _Outlet:
    """The terminal's file, as Textual's writer thread uses it: tells how much was taken, and how long that took.

    When the terminal is gone nothing is taken any more, and nobody waits for it: the app leaves in its own way.
    """

    def __init__(self, file: TextIO, taken: Callable[[int, float], None] | None) -> None:
        self._file, self._taken = file, taken
        self._count, self._seconds = 0, 0.0

    def write(self, text: str) -> None:
        since = monotonic()
        with contextlib.suppress(OSError):
            self._file.write(text)  # which passes on what it holds when that gets too much
        self._count += len(text.encode()) if self._taken is not None else 0
        self._seconds += monotonic() - since

    def flush(self) -> None:
        since = monotonic()
        with contextlib.suppress(OSError):
            self._file.flush()
        count, seconds = self._count, self._seconds + monotonic() - since
        self._count, self._seconds = 0, 0.0
        if self._taken is not None:
            self._taken(count, seconds)

    def fileno(self) -> int:
        return self._file.fileno()


class TerminalDriver(LinuxDriver):
    """The driver of a terminal: asks it how wide it draws, and paces what is written to it where the app wants that.

    It asks by the sequence that asks where the cursor is, which every terminal answers in its turn.
    """

    ASK = "\x1b[6n"
    AMBIGUOUS = "·"
    """One or two cells wide, as the terminal likes; hardly seen in the moment before the first painting."""

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        assert isinstance(app, Sheltered)
        self._pace, self._asks_width = app.pace, app.asks_width
        self._width_wanted = False
        self._answered = Flag()
        self._answered.set()
        taken = None if self._pace is None else self._pace.taken
        self._file = _Outlet(self._file, taken)  # type: ignore[assignment, arg-type, unused-ignore]

    def start_application_mode(self) -> None:
        writing.remember(self._pace is not None)
        self._cursor = ""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._asks_width:
            self._width_wanted = True
            self.write(f"\x1b[H{self.AMBIGUOUS}")
            self._ask()

    def write(self, data: str) -> None:
        if self._pace is not None:
            move = _MOVE.search(data)
            if move is not None and data == self._cursor:
                return  # nothing changed, and the cursor is there already
            self._cursor = move[0] if move is not None else ""
            self._pace.wrote(len(data.encode()))
        super().write(data)

    def flush(self) -> None:
        """Called behind each painting."""
        super().flush()
        if self._pace is not None and self._pace.wants_report():
            self._pace.asked()
            self._ask()

    def _ask(self) -> None:
        self._answered.clear()
        self.write(self.ASK)

    def process_message(self, message: Message) -> None:
        """Called by the thread that reads the terminal."""
        if not isinstance(message, CursorPosition):
            super().process_message(message)
            return
        if self._width_wanted:
            self._width_wanted = False
            self._app.post_message(Sheltered.WidthTold(message.x))
        elif self._pace is not None:
            self._pace.answered()
        self._answered.set()

    def disable_input(self) -> None:
        """Wait for an answer that is on its way, or the shell would get it as if it had been typed."""
        if self._key_thread is not None and not self.exit_event.is_set():
            self._answered.wait(STUCK_SECONDS if self._pace is None else self._pace.patience)
            self._answered.set()  # what has not come by now is not waited for again
        super().disable_input()
