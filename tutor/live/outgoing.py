"""Frames on a socket whose other end paints: batched by time, and never waiting for the reader."""

from __future__ import annotations

import os
import socket
from time import monotonic

from tutor.live.frames import Frame, Progress
from tutor.live.pending import Pending
from tutor.live.session import Point
from tutor.live.wire import NO_READER, pack

BATCH_SECONDS = 1 / 20
PICTURE_SECONDS = 1 / 20
"""A little less than the app waits between two reads (`tutor.lab.run`)."""

leave = os._exit
"""As it was before a demo put something else in its place."""


class Outgoing:
    """What waits, and the batch that is on its way. Whoever calls a method holds the stream's lock."""

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(False)
        self.points: list[Point] = []
        """Points that wait unsorted. The demo's thread appends without the lock."""
        self.next_batch = 0.0
        """When the next batch is due, on the monotonic clock."""
        self.credit = True
        """Whether the last picture was painted, so that another may go."""
        self.closing = False
        """Whether all is to go now, pictures too."""
        self.muted = False
        """Whether all is thrown away."""
        self._pending = Pending()
        self._next_picture = 0.0
        self._rest = memoryview(b"")
        # A demo may put something else in the place of what this is called by.
        self._send = sock.send

    @property
    def stuck(self) -> bool:
        """Whether a batch went only in part: the reader is slow."""
        return bool(self._rest)

    @property
    def pictures(self) -> bool:
        """Whether a picture waits."""
        return self._pending.pictures

    @property
    def takes_picture(self) -> bool:
        """Whether the last was painted, and enough time went by."""
        return self.credit and monotonic() >= self._next_picture

    def __bool__(self) -> bool:
        return bool(self._rest or self.points or self._pending)

    def add(self, frame: Frame) -> None:
        """Queue a frame."""
        self._pending.add(frame)

    def progress(self, frame: Progress) -> None:
        """Say with the next batch where the run is."""
        self._pending.progress = frame

    def gather(self) -> None:
        """Sort the newest points into series. The demo's thread may append meanwhile: what came later stays."""
        new = self.points[:]
        for name, at, series in new:
            self._pending.point(name, at, series)
        del self.points[: len(new)]

    def send(self, now: float, *, held: bool) -> None:
        """Send what can be sent now; of a run that is held also the pictures that nobody asked for."""
        self.next_batch = now + BATCH_SECONDS
        self.gather()
        if self.muted:
            self._pending.take()
        elif self.push() and self._pending:
            pictures = self._pending.pictures and (self.credit or held or self.closing)
            if pictures:
                self.credit = False
                self._next_picture = now + PICTURE_SECONDS
            frames = self._pending.take(pictures)
            if frames:
                self._rest = memoryview(pack(frames))
                self.push()

    def push(self) -> bool:
        """Send the rest of the last batch as far as the socket takes it; True when nothing is left."""
        try:
            while self._rest:
                self._rest = self._rest[self._send(self._rest) :]
        except BlockingIOError:
            return False
        except OSError:
            leave(NO_READER)  # the app is gone: so is the reason to run
        return True
