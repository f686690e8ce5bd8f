"""One run, seen from the app: frames out, controls in, and one closing frame whatever happens."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Callable
from typing import Literal

import msgspec

from tutor.lab.checkpoints import Checkpoint
from tutor.lab.limits import shown
from tutor.lab.orders import Ended, Plan
from tutor.live.frames import Failed, Figure, Frame, Progress, Result
from tutor.live.wire import (
    NO_READER,
    Control,
    Look,
    OneStep,
    Pause,
    Resume,
    Seen,
    Speed,
    Splitter,
    Turn,
    Watch,
    pack,
    unpack_frames,
)

State = Literal["waiting", "running", "paused", "ended"]

SILENT_SECONDS = 0.5
"""How long a run may live without a connection, before it is ended."""
READ_SECONDS = 1 / 15
"""Between two reads while a run trains. It sends a little more often, so that there is always something to read: who
waits in `recv` is woken by the run, and the kernel then puts the reader on the run's own core."""
ANSWER_SECONDS = 0.15
"""So long after a control, all is read at once."""
REPORT_SECONDS = 2.0
"""How long the zygote may take to say how a process ended."""


class Run:
    """A run that `Lab.run` started. Iterate over it: batches of frames, the last ending in `Result` or `Failed`."""

    def __init__(
        self,
        number: int,
        plan: Plan,
        sock: socket.socket,
        kill: Callable[[int], None],
        origin: Checkpoint | None = None,
    ) -> None:
        self.number = number
        self.plan = plan
        self.origin = origin
        """Where it went on from; None for a run from the start."""
        self.state: State = "waiting"
        """`waiting` until the first frame arrives."""
        self.last: Result | Failed | None = None
        """The closing frame, once it is known."""
        self.progress = Progress(0, 0, 0.0)
        self.on_late: Callable[[Frame], None] = lambda frame: None
        """Told what a run shows that has ended and lingers, because it was asked to."""
        self._sock = sock
        sock.setblocking(False)
        self._kill = kill
        self.gone: asyncio.Future[Ended | None] = asyncio.get_running_loop().create_future()
        """How the process ended, once it has; None when that was lost with the lab."""
        self._stopped_for: str | None = None
        self._read = False
        """Whether anybody ever iterated."""
        self._allowed = plan.limits.seconds
        self._since = 0.0
        self._alarm: asyncio.TimerHandle | None = None
        self._next_read = 0.0
        self._asked = -ANSWER_SECONDS
        self._steered = asyncio.Event()
        self._late: asyncio.Task[None] | None = None
        """Reads what the run still shows after its end."""

    @property
    def stopping(self) -> bool:
        """Whether it has been told to end, or has ended."""
        return self._stopped_for is not None or self.state == "ended"

    # Controls

    def pause(self) -> None:
        """Hold at the next step."""
        if self.state == "running":
            self.state = "paused"
            self._stop_clock()
            self._tell(Pause())

    def resume(self) -> None:
        """Go on."""
        if self.state == "paused":
            self.state = "running"
            self._start_clock()
            self._tell(Resume())

    def one_step(self) -> None:
        """Take one step, then hold."""
        if self.state in ("running", "paused"):
            self.state = "paused"
            self._stop_clock()
            self._tell(OneStep())

    def speed(self, steps: float) -> None:
        """At most so many steps a second; 0 for full speed."""
        self._tell(Speed(steps))

    def turn(self, knob: str, value: Figure) -> None:
        """Give a knob a new value; the demo sees it when it asks again."""
        self._tell(Turn(knob, value))

    @property
    def answers(self) -> bool:
        """Whether the run is there to be asked for another part of a tensor (`look`)."""
        return self.state in ("running", "paused") or (self._late is not None and not self._late.done())

    def look(self, panel: str, index: list[int], window: tuple[int, int] | None) -> bool:
        """Ask for another part of the tensor in a panel; a frame of it is the answer. False when nobody is there."""
        if self._late is not None and not self._late.done():
            return self._reaches(Look(panel, index, window))
        if self.state not in ("running", "paused"):
            return False
        self._tell(Look(panel, index, window))
        return True

    def watch(self, on: bool) -> None:
        """Say whether anybody looks at the program; then `Source` frames tell where it is."""
        self._send(Watch(on))

    def seen(self) -> None:
        """The pictures received last are painted: the next may come."""
        self._send(Seen())

    def stop(self, reason: str = "stopped") -> None:
        """End the run now, whatever it does."""
        if self.state != "ended":
            self._stopped_for = self._stopped_for or reason
            self._read_on()
            self._kill(self.number)

    def discard(self) -> None:
        """End the run now; nobody reads it any more, or ever began to."""
        self.stop()
        if self._late is not None:
            self._late.cancel()
        if not self._read:
            self._finish()

    def _tell(self, control: Control) -> None:
        """Steer the run, and read at once what it answers."""
        self._read_on()
        self._send(control)

    def _read_on(self) -> None:
        self._asked = asyncio.get_running_loop().time()
        self._steered.set()

    def _send(self, control: Control) -> None:
        # Straight to the socket: a transport that fails to write to a run that has just ended drops what is unread.
        if self.state not in ("waiting", "ended"):
            self._reaches(control)

    def _reaches(self, control: Control) -> bool:
        try:
            self._sock.send(pack(control))
        except OSError:
            return False
        return True

    # Frames

    async def __aiter__(self) -> AsyncIterator[list[Frame]]:
        loop = asyncio.get_running_loop()
        splitter = Splitter()
        self._read = True
        try:
            while self.last is None:
                data = b""
                if not splitter.torn:
                    await self._until_next_read()
                with contextlib.suppress(ConnectionError):
                    data = await loop.sock_recv(self._sock, 1 << 18)
                if not data:
                    break
                try:
                    batches = [unpack_frames(body) for body in splitter.feed(data)]
                except (ValueError, msgspec.MsgspecError):
                    self.stop("pipe")  # the demo wrote there itself
                    break
                for frames in batches:
                    if self.last is None:
                        yield self._received(frames)
            if self.last is None:
                self.last = await self._explain()
                yield [self.last]
        finally:
            if self.plan.lingers and self.last is not None and self._stopped_for is None:
                self.state = "ended"
                self._stop_clock()
                self._late = loop.create_task(self._listen_on(splitter))
            else:
                self._finish()

    async def _listen_on(self, splitter: Splitter) -> None:
        """Read what a run shows after its end, until it leaves; a run that shows all there is leaves at once."""
        loop = asyncio.get_running_loop()
        try:
            while data := await loop.sock_recv(self._sock, 1 << 18):
                for body in splitter.feed(data):
                    for frame in unpack_frames(body):
                        self.on_late(frame)
        except (OSError, ValueError, msgspec.MsgspecError):
            pass  # whatever it says, it is over
        finally:
            self._finish()

    async def _until_next_read(self) -> None:
        """Let a run that trains go on for a while; no longer when it is steered."""
        loop = asyncio.get_running_loop()
        free = self.plan.even or self.state != "running" or not self.progress.step
        if not free and loop.time() > self._asked + ANSWER_SECONDS:
            self._steered.clear()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._steered.wait(), max(0.0, self._next_read - loop.time()))
            self._next_read = loop.time() + READ_SECONDS

    def _received(self, frames: list[Frame]) -> list[Frame]:
        if self.state == "waiting":
            self.state = "running"
            self._start_clock()
        for frame in frames:
            if isinstance(frame, Progress):
                self.progress = frame
            elif isinstance(frame, (Result, Failed)):
                self.last = frame
        return frames

    async def _explain(self) -> Failed:
        """Why the run ended without a closing frame of its own."""
        step = self.progress.step
        ended = await self._death(SILENT_SECONDS)
        if ended is None and not self.gone.done():
            self.stop("pipe")  # it lives and can no longer be heard
            ended = await self._death(REPORT_SECONDS)
        if self._stopped_for is not None:
            seconds = shown(self.plan.limits, "seconds") if self._stopped_for == "time" else ""
            return Failed(self._stopped_for, seconds, step=step)
        if ended is None:
            return Failed("lost", "", step=step)
        if limit := self._limit(ended):
            return Failed(limit, shown(self.plan.limits, limit), step=step)
        if ended.code == NO_READER:
            return Failed("pipe", "", step=step)
        if ended.signal:
            return Failed("killed", str(ended.signal), step=step)
        return Failed("exit", str(ended.code), step=step)

    async def _death(self, seconds: float) -> Ended | None:
        """How the process ended, if that is known in so many seconds."""
        with contextlib.suppress(asyncio.TimeoutError):
            return await asyncio.wait_for(asyncio.shield(self.gone), seconds)
        return None

    def _limit(self, ended: Ended) -> str:
        """The limit for which the system ended the process, or nothing."""
        if ended.signal == signal.SIGKILL and ended.out_of_memory:
            return "memory"
        if ended.signal == signal.SIGXFSZ:
            return "output"
        by_clock = ended.signal in (signal.SIGXCPU, signal.SIGKILL)
        return "cpu" if by_clock and ended.cpu >= self.plan.limits.cpu else ""

    def _finish(self) -> None:
        self._stop_clock()
        self.state = "ended"
        self._kill(self.number)
        self._sock.close()

    def report(self, ended: Ended | None) -> None:
        """The lab learnt how the process ended; None when the whole lab was lost."""
        if not self.gone.done():
            self.gone.set_result(ended)

    # The wall clock stands still while the learner holds the run

    def _start_clock(self) -> None:
        loop = asyncio.get_running_loop()
        self._since = loop.time()
        self._alarm = loop.call_later(max(self._allowed, 0.0), self.stop, "time")

    def _stop_clock(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
            self._allowed -= asyncio.get_running_loop().time() - self._since
