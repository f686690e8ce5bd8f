"""What of the app leaves, when it is told to or its terminal has gone: in order if it can, but soon in any case."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
import sys
import threading
import time

from tutor.screens.base import TutorScreen
from tutor.screens.services import Services

TERMINAL_SECONDS = 1.0
"""How often it is looked whether the terminal is still there, where the system does not tell by itself."""
LEAVE_SECONDS = 0.7
"""How long the app may take to restore the terminal after a hang-up or a SIGTERM."""
STUCK_SECONDS = 2.0
"""How long it may take to hear of them: while it waits for a line that takes nothing more it hears of nothing."""


class Leaving(Services):
    """Goes at a hang-up and at a SIGTERM; what was answered is on disk already, and drafts are saved."""

    _leaving = False

    def close_lab(self) -> None:
        """End what runs for this app alone."""

    def on_mount(self) -> None:
        if self.is_headless or sys.__stdin__ is None or not sys.__stdin__.isatty():
            return
        loop = asyncio.get_running_loop()
        hear, tell = os.pipe()
        for number in (signal.SIGHUP, signal.SIGTERM):
            # Without these a hang-up ends the app where it stands: nothing restored, nothing closed.
            with contextlib.suppress(NotImplementedError, ValueError):
                loop.add_signal_handler(number, self._leave, number)
                # The loop is still woken for its own; this acts even where the loop does not turn.
                signal.signal(number, lambda number, _: os.write(tell, bytes([number])))
        threading.Thread(target=self._watch, args=(loop, hear), name="tutor-leaving", daemon=True).start()

    def _watch(self, loop: asyncio.AbstractEventLoop, hear: int) -> None:
        """Wait for a signal or the end of the terminal, and then see to it that this process ends.

        Of a closed terminal a signal tells only who leads the session, which may be `make`.
        """
        poll = select.poll()
        poll.register(hear, select.POLLIN)
        poll.register(0, 0)  # no events but those that are always told
        while not (events := dict(poll.poll(1000 * TERMINAL_SECONDS))):
            pass
        number = os.read(hear, 1)[0] if hear in events else signal.SIGHUP
        with contextlib.suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(self._leave, number)
        time.sleep(STUCK_SECONDS)
        with contextlib.suppress(Exception):
            self._save_now()
        os._exit(128 + number)

    def _leave(self, number: int) -> None:
        """Go in order, unless that takes too long: a terminal that is gone can hold up whoever writes to it."""
        if self._leaving:
            return
        self._leaving = True
        self.close_lab()
        last = threading.Timer(LEAVE_SECONDS, os._exit, (128 + number,))
        last.daemon = True
        last.start()
        self._save_now()
        self.exit(return_code=128 + number)

    def _save_now(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, TutorScreen):
                screen.save_now()
