"""Frames to an app that watches: batched by time, never blocking the training loop.

The demo's thread appends and, every 1/30 s, sends without waiting. A second thread, blocked in `select` nearly all
the time, takes the learner's controls, sends what the demo left behind when it computes for long, and ends the
process when the app is gone.
"""

from __future__ import annotations

import contextlib
import os
import select
import socket
import threading
from time import monotonic

from tutor.live.frames import Frame, Progress
from tutor.live.pending import Pending
from tutor.live.session import Session
from tutor.live.wire import OneStep, Pause, Resume, Seen, Speed, Splitter, Turn, pack, unpack_control

BATCH_SECONDS = 1 / 30
PICTURE_SECONDS = 1 / 15


class Stream:
    """A sink over a socket whose other end paints."""

    session: Session
    """Whose knobs the learner turns; set once, before `listen`."""

    def __init__(self, sock: socket.socket, pace: float = 0.0) -> None:
        sock.setblocking(False)
        self._sock = sock
        self._lock = threading.Condition(threading.RLock())
        self._pending = Pending()
        self._rest = memoryview(b"")
        self._next_batch = 0.0
        self._next_picture = 0.0
        self._credit = True
        self._paused = False
        self._steps_granted = 0
        self._interval = 1 / pace if pace > 0 else 0.0
        self._next_step = 0.0
        self._holding = self._interval > 0
        self._at = (0, 0)
        self._moved = False
        self._counted = (0, monotonic())
        self._rate = 0.0

    def listen(self) -> None:
        """Start to take controls."""
        threading.Thread(target=self._listen, name="tutor-control", daemon=True).start()

    # The demo's side

    def emit(self, frame: Frame) -> None:
        """Queue a frame; send if it is time."""
        with self._lock:
            self._pending.add(frame)
        if monotonic() >= self._next_batch:
            self.flush()

    def point(self, name: str, at: float, series: dict[str, float]) -> None:
        """Queue a point; send if it is time."""
        with self._lock:
            self._pending.point(name, at, series)
        if monotonic() >= self._next_batch:
            self.flush()

    def boundary(self, step: int, total: int) -> None:
        """Note the step; wait while the learner holds the run."""
        self._at = (step, total)
        self._moved = True
        if self._holding and step < total:
            self._hold()
        if step == 0 or monotonic() >= self._next_batch:
            self.flush()  # what was shown before the loop is seen before the first step

    def picture_due(self, step: int, total: int) -> bool:
        """A frame was painted since the last picture, and enough time went by; or the run goes step by step."""
        if self._paused or self._interval > PICTURE_SECONDS:
            return True
        return self._credit and monotonic() >= self._next_picture

    def _hold(self) -> None:
        with self._lock:
            if self._interval:
                self._next_step = max(self._next_step + self._interval, monotonic())
            while True:
                if self._paused:
                    if self._steps_granted:
                        self._steps_granted -= 1
                        return
                    self.flush()
                    self._lock.wait()
                elif self._interval and (wait := self._next_step - monotonic()) > 0:
                    self.flush()
                    self._lock.wait(wait)
                else:
                    self._counted = (self._at[0], monotonic())
                    return

    # Sending

    def flush(self) -> None:
        """Send what can be sent now. Called from both threads."""
        with self._lock:
            now = monotonic()
            self._next_batch = now + BATCH_SECONDS
            if self._rest and not self._push():
                return
            if self._moved:
                self._moved = False
                self._pending.progress = Progress(*self._at, self._measure(now))
            if not self._pending:
                return
            if self._pending.pictures:
                self._credit = False
                self._next_picture = now + PICTURE_SECONDS
            self._rest = memoryview(pack(self._pending.take()))
            self._push()

    def _measure(self, now: float) -> float:
        """Steps a second since the last measure, a little smoothed."""
        step, since = self._counted
        if self._at[0] < step:
            self._counted = (self._at[0], now)
        elif now - since > 0.2:
            rate = (self._at[0] - step) / (now - since)
            self._rate = rate if not self._rate else 0.5 * (self._rate + rate)
            self._counted = (self._at[0], now)
        return self._rate

    def _push(self) -> bool:
        """Send the rest of the last batch as far as the socket takes it; True when nothing is left."""
        try:
            while self._rest:
                self._rest = self._rest[self._sock.send(self._rest) :]
        except BlockingIOError:
            return False
        except OSError:
            os._exit(0)  # the app is gone: so is the reason to run
        return True

    def close(self) -> None:
        """Send everything, waiting for the reader as long as it lives."""
        while True:
            with self._lock:
                self._next_batch = 0.0
                self.flush()
                if not self._rest and not self._pending:
                    return
            select.select([], [self._sock], [], 0.5)

    # The second thread

    def _listen(self) -> None:
        splitter = Splitter()
        while True:
            writable = [self._sock] if self._rest else []
            readable, writable, _ = select.select([self._sock], writable, [], 0.05)
            if writable:
                with self._lock:
                    self._push()
            if readable:
                try:
                    data = self._sock.recv(65536)
                except BlockingIOError:
                    continue
                except OSError:
                    os._exit(0)
                if not data:
                    os._exit(0)
                for body in splitter.feed(data):
                    self._obey(body)
            # The demo sends for itself while it steps; this is for what waits while it computes or is held.
            if (self._rest or self._pending) and monotonic() > self._next_batch + BATCH_SECONDS:
                self.flush()

    def _obey(self, body: bytes) -> None:
        with self._lock:
            control = unpack_control(body)
            match control:
                case Seen():
                    self._credit = True
                case Pause():
                    # One more step, whose pictures are due: what is on screen while the run is held is where it is.
                    self._paused, self._steps_granted = True, 1
                case Resume():
                    self._paused, self._steps_granted = False, 0
                    self._next_step = monotonic()
                case OneStep():
                    self._paused = True
                    self._steps_granted += 1
                case Speed(steps):
                    self._interval = 1 / steps if steps > 0 else 0.0
                    self._next_step = monotonic()
                case Turn(knob, value):
                    self.session.knobs[knob] = value
            self._holding = self._paused or self._interval > 0
            self._lock.notify_all()


class EvenStream:
    """A sink whose frames depend on nothing but the demo: the same run sends the same bytes.

    Pictures are wanted at fixed steps, points leave in fixed numbers, and the run waits for its reader. For
    `tutor run --json` and for checks.
    """

    POINTS = 64
    """Points of a panel in one frame."""

    def __init__(self, sock: socket.socket, pictures: int) -> None:
        sock.setblocking(True)
        self._sock = sock
        self._pictures = pictures
        self._points = Pending()
        self._held = 0

    def emit(self, frame: Frame) -> None:
        """Send a frame, after the points that came before it."""
        self._send_points()
        self._send([frame])

    def point(self, name: str, at: float, series: dict[str, float]) -> None:
        """Queue a point."""
        self._points.point(name, at, series)
        self._held += 1
        if self._held >= self.POINTS:
            self._send_points()

    def boundary(self, step: int, total: int) -> None:
        """Nobody holds this run."""

    def picture_due(self, step: int, total: int) -> bool:
        """At evenly spread steps."""
        return self._pictures > 0 and step % max(1, total // self._pictures) == 0

    def close(self) -> None:
        """Send what waits."""
        self._send_points()

    def _send_points(self) -> None:
        if self._held:
            self._held = 0
            self._send(self._points.take())

    def _send(self, frames: list[Frame]) -> None:
        with contextlib.suppress(OSError):  # the reader left: the lab ends this process
            self._sock.sendall(pack(frames))
