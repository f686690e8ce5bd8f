"""Frames to an app that watches: batched by time, never blocking the training loop.

The demo's thread appends. A second thread, blocked in `select` nearly all the time, wakes it every 1/20 s, and between
two steps it sends without waiting. The second thread takes the learner's controls, sends what the demo left behind when
it computes for long, and ends the process when the app is gone.
"""

from __future__ import annotations

import contextlib
import math
import select
import socket
import sys
import threading
from collections.abc import Callable
from time import monotonic
from typing import Protocol

from tutor.live.frames import Frame, Progress
from tutor.live.hold import Hold
from tutor.live.incoming import Incoming
from tutor.live.outgoing import BATCH_SECONDS, PICTURE_SECONDS, Outgoing
from tutor.live.program import Program
from tutor.live.rate import Rate
from tutor.live.session import Point, Session
from tutor.live.wire import Control, Look, OneStep, Pause, Resume, Seen, Speed, Turn, Watch

LATE_SECONDS = 1 / 60
"""What the demo has not sent so long after it was time, the second thread sends."""
SLOW_SECONDS = 0.3
"""A demo that has passed no boundary for so long computes for long: it is told at which line."""
MANY = 2048
"""Points that may wait unsorted."""
ACTED = 2
"""Boundaries after a control at which all is sent at once: the second has seen a step that began after it."""


class Copying(Protocol):
    """Makes paused copies of the run (`tutor.lab.copies`)."""

    due: float
    """When the next copy is due, on the monotonic clock."""

    def take(self, step: int) -> None:
        """Copy the run. Returns also in a process that goes on from the copy, on a stream attached anew."""


class Stream:
    """A sink over a socket whose other end paints."""

    session: Session
    """Whose knobs the learner turns; set once, before `listen`."""
    copies: Copying | None = None
    """Who copies the run between two steps, if anybody does."""
    program: Program | None = None
    """Who knows which line runs, if that may be asked."""
    watch: Callable[[], None] | None = None
    """Called about twenty times a second by the second thread: who sees to the run's limits."""

    def __init__(self, sock: socket.socket, pace: float = 0.0) -> None:
        self._begin(sock, pace)

    def _begin(self, sock: socket.socket, pace: float) -> None:
        self._sock = sock
        self._mutex = threading.RLock()
        self._lock = threading.Condition(self._mutex)
        self._out, self._in = Outgoing(sock), Incoming(sock)
        self.point = self._out.points.append  # type: ignore[method-assign, assignment]  # nothing is cheaper
        self.wake = True
        self._hold = Hold(pace)
        self._held = False
        self._at = (0, 0)
        self._moved = False
        self._rate = Rate(0, monotonic())
        self._looping = False
        self._prompt = 0
        self._wanted = False
        self._ended = False
        self._asked: list[str] = []
        self._line = 0

    def listen(self) -> None:
        """Start to take controls."""
        threading.Thread(target=self._listen, name="tutor-control", daemon=True).start()

    def detach(self) -> None:
        """Forget the reader: this process is a copy of the run that has it."""
        self._sock.close()

    def attach(self, sock: socket.socket, pace: float) -> None:
        """Begin anew with another reader, in a process that goes on from a copy: all before was said by the run."""
        at = self._at
        self._begin(sock, pace)
        self._at, self._rate, self._looping = at, Rate(at[0], monotonic()), True
        self.listen()

    def mute(self) -> None:
        """Say nothing any more: this process was forked by the demo, and the run speaks for itself."""
        self._begin(self._sock, 0.0)  # what is held by a thread that was not forked with us is held for ever
        self._out.muted, self.copies = True, None
        self._sock.close()

    @property
    def slowed(self) -> bool:
        """Whether the run waits between its steps."""
        return self._hold.interval > 0

    # The demo's side

    def emit(self, frame: Frame) -> None:
        """Queue a frame. In a loop it leaves at a boundary, so that all pictures of a step are painted at once."""
        with self._mutex:
            self._out.add(frame)
        if not self._looping:
            if monotonic() >= self._out.next_batch:
                self.flush()
        elif self._wanted and self._out.pictures:
            self._wanted = False
            self._prompt = self._prompt or 1  # the picture leaves at the end of its step
            self.wake = True

    def point(self, point: Point) -> None:
        """Queue a point; it leaves with the next batch."""

    def boundary(self, step: int, total: int) -> bool:
        """Note the step; wait while the learner holds the run."""
        self.wake = False
        self._at = (step, total)
        self._moved = True
        self._looping = step < total
        if self._asked:
            self._answer()
        if self.program is not None and self.program.let_go(sys._getframe()):
            self.emit(self.program.tell(self.session.begun))
        if self._hold.on and step < total:
            self._wait_for_learner(step)
        now = monotonic()
        if step == 0 or self._prompt or now >= self._out.next_batch:
            self._prompt = max(0, self._prompt - 1)
            self.flush()  # what was shown before the loop is seen before the first step
        elif len(self._out.points) > MANY:
            with self._lock:
                self._out.gather()  # sorted into series, a point takes a twentieth of the room
        if self.copies is not None and now >= self.copies.due and step < total:
            self.flush()
            self.copies.take(step)
        if self._hold.on or self._prompt:
            self.wake = True
        self._wanted = self._wants_picture()
        if self._wanted and self.program is not None and self.program.watched:
            self.program.follow(sys._getframe())
            self.wake = True  # so that the next boundary is told, which is where it ends
        return self._wanted

    def _wants_picture(self) -> bool:
        """Whether the last was painted, and enough time went by; or the run goes step by step."""
        return self._hold.paused or self._hold.interval > PICTURE_SECONDS or self._out.takes_picture

    def _wait_for_learner(self, step: int) -> None:
        if self._hold.paused and not self._hold.granted and self.copies is not None:
            self.flush()
            self.copies.take(step)  # whoever holds a run may want to go on from here
        with self._lock:
            self._hold.plan(monotonic())
        while self._wait():
            self._answer()

    def _wait(self) -> bool:
        """Wait until the next step may begin; True when the learner asks for something before that."""
        with self._lock:
            while not self._asked:
                wait = self._hold.begin(monotonic())
                if not wait:
                    if not self._hold.paused:
                        self._rate.restart(self._at[0], monotonic())
                    self._held = False
                    return False
                if wait < math.inf:
                    self.flush()
                    self._lock.wait(wait)
                    continue
                if not self._held:
                    self._held = self._moved = True
                    self.flush()
                self._lock.wait()
            return True

    def _answer(self) -> None:
        """Show the parts of tensors that the learner asks for."""
        with self._lock:
            asked, self._asked = self._asked, []
        for panel in dict.fromkeys(asked):
            make = self.session.kept.get(panel)
            # The demo may have done anything to the tensor since it was shown.
            with contextlib.suppress(Exception):
                if make is not None:
                    self.emit(make(*self.session.parts[panel]))
        self.flush()

    def linger(self) -> None:
        """After the end: show whoever looks what he asks for. Returns never; the end of the connection ends it."""
        while True:
            with self._lock:
                while not self._asked:
                    self._lock.wait()
            self._answer()

    # Sending

    def flush(self) -> None:
        """Send what can be sent now. Called from both threads."""
        with self._lock:
            now = monotonic()
            if self._moved:
                self._moved = False
                self._out.progress(Progress(*self._at, self._rate.at(self._at[0], now), self._held))
            self._out.send(now, held=self._held)

    def close(self) -> None:
        """Send everything, waiting for the reader as long as it lives."""
        self._out.closing = True
        while True:
            with self._lock:
                self.flush()
                if not self._out:
                    return
            select.select([], [self._sock], [], 0.5)

    def end(self, frame: Frame) -> None:
        """Send the closing frame, and nothing after it: only the first that comes is sent. Waits for the reader."""
        with self._lock:
            if not self._ended:
                if self.session.begun > self._at[0]:  # it failed, or left its loop
                    self._at, self._moved = (self.session.begun, self._at[1]), True
                self.emit(frame)
                self.close()
                self._ended = True

    # The second thread

    def _listen(self) -> None:
        while True:
            controls, unstuck = self._in.wait(BATCH_SECONDS, stuck=self._out.stuck)
            if self.watch is not None:
                self.watch()
            if unstuck:
                with self._lock:
                    self._out.push()
            for control in controls:
                self._obey(control)
            now = monotonic()
            if now >= self._out.next_batch:
                self.wake = True  # the demo sends for itself at the next boundary
            # This is for what waits while it computes for long, or is held.
            if self._out and now > self._out.next_batch + LATE_SECONDS:
                self._catch_up()
                self.flush()
            if now > self._out.next_batch + SLOW_SECONDS:
                self._look_at_program()

    def _catch_up(self) -> None:
        """Note the step that goes on now: not every boundary is told."""
        step, (at, total) = self.session.step, self._at
        if step > at:
            self._at, self._moved = (step, total), True

    def _look_at_program(self) -> None:
        """Tell at which line a run is that computes for long."""
        if self.program is not None and self.program.watched and not self._held:
            line = self.program.line_in(threading.main_thread().ident or 0)
            with self._lock:
                if line and line != self._line:
                    self._line = line
                    self._out.add(self.program.tell(self.session.begun, line))

    def _obey(self, control: Control) -> None:
        with self._lock:
            match control:
                case Seen():
                    self._out.credit = True
                    self.wake = self.wake or self._out.pictures
                case Pause():
                    self._hold.pause()
                case Resume():
                    self._hold.resume(monotonic())
                case OneStep():
                    self._hold.one_step()
                case Speed(steps):
                    self._hold.slow(steps, monotonic())
                case Turn(knob, value):
                    self.session.knobs[knob] = value
                case Look(panel, index, window):
                    self.session.parts[panel] = (index, window)
                    self._asked.append(panel)
                case Watch(on):
                    if self.program is not None:
                        self.program.watched = on
            if not isinstance(control, Seen):
                self._prompt, self.wake = ACTED, True
            self._lock.notify_all()
