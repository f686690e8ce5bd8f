"""Frames to a program: the same run sends the same bytes. For `tutor run --json` and for checks."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from time import sleep

from tutor.live.frames import Frame
from tutor.live.pending import Pending
from tutor.live.session import Point
from tutor.live.wire import NO_READER, pack

WATCH_SECONDS = 1 / 20

# As they were before a demo put something else in their place.
_leave, _sleep = os._exit, sleep


class EvenStream:
    """A sink whose frames depend on nothing but the demo: the same run sends the same bytes.

    Pictures are wanted at fixed steps, points leave in fixed numbers, and the run waits for its reader. For
    `tutor run --json` and for checks.
    """

    POINTS = 64
    """Points of a panel in one frame."""
    wake = True
    watch: Callable[[], None] | None = None
    """Called about twenty times a second by a second thread: who sees to the run's limits."""

    def __init__(self, sock: socket.socket, pictures: int) -> None:
        sock.setblocking(True)
        self._sock = sock
        self._pictures = pictures
        self._points = Pending()
        self._held = 0
        self._lock = threading.RLock()
        self._muted = False
        self._ended = False
        self._sendall = sock.sendall

    def listen(self) -> None:
        """Start to see to the run's limits. Controls are not taken."""
        threading.Thread(target=self._watch, name="tutor-watch", daemon=True).start()

    def _watch(self) -> None:
        while self.watch is not None:
            self.watch()
            _sleep(WATCH_SECONDS)

    def mute(self) -> None:
        """Say nothing any more: this process was forked by the demo, and the run speaks for itself."""
        self._lock = threading.RLock()
        self._muted = True
        self._sock.close()

    def end(self, frame: Frame) -> None:
        """Send the closing frame, and nothing after it: only the first that comes is sent."""
        with self._lock:
            if not self._ended:
                self.emit(frame)
                self._ended = True

    def emit(self, frame: Frame) -> None:
        """Send a frame, after the points that came before it."""
        with self._lock:
            self._send_points()
            self._send([frame])

    def point(self, point: Point) -> None:
        """Queue a point."""
        with self._lock:
            self._points.point(*point)
            self._held += 1
            if self._held >= self.POINTS:
                self._send_points()

    def boundary(self, step: int, total: int) -> bool:
        """Nobody holds this run; pictures are wanted at evenly spread steps."""
        return self._pictures > 0 and step % max(1, total // self._pictures) == 0

    def close(self) -> None:
        """Send what waits."""
        self._send_points()

    def _send_points(self) -> None:
        if self._held:
            self._held = 0
            self._send(self._points.take())

    def _send(self, frames: list[Frame]) -> None:
        if not self._muted:
            body = pack(frames)
            try:
                self._sendall(body)
            except OSError:
                _leave(NO_READER)
