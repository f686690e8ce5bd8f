"""What the learner wants, from the socket by which the frames leave."""

from __future__ import annotations

import select
import socket

from tutor.live.outgoing import leave
from tutor.live.wire import NO_READER, Control, Splitter, unpack_control

_select = select.select  # as it was before a demo put something else in its place


class Incoming:
    """Reads controls. Where the app is gone it ends the process: so is the reason to run."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._splitter = Splitter()
        # A demo may put something else in the place of what this is called by.
        self._receive = sock.recv

    def wait(self, seconds: float, *, stuck: bool) -> tuple[list[Control], bool]:
        """The controls that came, after so many seconds at most, and whether a socket that was stuck takes more."""
        try:
            readable, writable, _ = _select([self._sock], [self._sock] if stuck else [], [], seconds)
        except (OSError, ValueError):  # the demo has closed it
            leave(NO_READER)
        return self._read() if readable else [], bool(writable)

    def _read(self) -> list[Control]:
        try:
            data = self._receive(65536)
        except BlockingIOError:
            return []
        except OSError:
            leave(NO_READER)
        if not data:
            leave(NO_READER)
        return [unpack_control(body) for body in self._splitter.feed(data)]
