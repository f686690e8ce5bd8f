"""Orders on their way to the lab's process, over a socket that never blocks the app."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections import deque
from collections.abc import Sequence


class Outbox:
    """Sends in order. What the other side cannot take yet waits here: it may be busy with many runs, or stopped."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._waiting: deque[tuple[bytes, Sequence[int]]] = deque()

    def send(self, data: bytes, fds: Sequence[int] = ()) -> None:
        """Send bytes, and descriptors with the first of them; these must stay open until they have left.

        Raises:
            OSError: nobody is there any more.
        """
        self._waiting.append((data, fds))
        if len(self._waiting) == 1:
            self._push()

    def close(self) -> None:
        """Drop what waits."""
        self._waiting.clear()
        asyncio.get_running_loop().remove_writer(self._sock.fileno())

    def _push(self) -> None:
        """Send as much as can be sent now."""
        loop = asyncio.get_running_loop()
        while self._waiting:
            data, fds = self._waiting[0]
            try:
                sent = socket.send_fds(self._sock, [data], list(fds)) if fds else self._sock.send(data)
            except BlockingIOError:
                loop.add_writer(self._sock.fileno(), self._push_later)
                return
            if sent == len(data):
                self._waiting.popleft()
            else:
                self._waiting[0] = data[sent:], ()
        loop.remove_writer(self._sock.fileno())

    def _push_later(self) -> None:
        with contextlib.suppress(OSError):  # whoever reads there hears of the end
            self._push()
