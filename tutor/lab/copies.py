"""Paused copies of a run, made by the run itself: from each of them it can go on with another knob.

Between two steps the process forks twice, so that the copy is a child of the zygote and may outlive the run. It holds
the whole state: model, optimizer, random generators, the loop itself. It sleeps on a socket whose other end the app
has: when that is closed, it leaves; when `Continue` arrives, it forks twice more, and the newest process goes on from
the very line where the copy was made, as a run of its own.
"""

from __future__ import annotations

import contextlib
import os
import random
import socket
import sys
from collections.abc import Callable
from time import monotonic, sleep, thread_time

import msgspec

from tutor.lab.offspring import fork
from tutor.lab.orders import Born, Continue, Copied, News, continue_decoder
from tutor.lab.pairs import message_pair
from tutor.lab.process import COPY, children, data_bytes, die_with_parent, rename, thread_count
from tutor.live.stream import Stream

SECONDS = 0.5
"""Between two copies of a run that is not held, at least."""
SHARE = 0.005
"""The share of a run's time that copying may take, unless the run waits between its steps anyway."""
AFTERMATH = 3
"""What a fork costs in all for each second it takes itself: afterwards, every page that is written is copied first."""
SPREAD = 8
"""A run of t seconds is copied every t / SPREAD seconds: what is kept reaches back by more than half of it."""
MESSAGE = 1 << 16
"""Bytes that no order and no news exceeds."""
OWN_THREADS = 2
"""The demo's own, and the one that takes controls."""

_encode = msgspec.msgpack.Encoder().encode


class Copies:
    """Decides when a run is copied, and does it. Lives in the run's process."""

    def __init__(self, news: socket.socket, stream: Stream, zygote: int, announce: Callable[[Continue], None]) -> None:
        self._news = news
        self._stream = stream
        self._zygote = zygote
        self._announce = announce
        """Called in a process that goes on, before its first step."""
        self._base = data_bytes()
        self._began = self.due = monotonic()
        self._last: int | None = None

    def take(self, step: int) -> None:
        """Copy the run, `step` steps of whose loop are done. Returns in the run, and in each that goes on from here."""
        start = thread_time()
        self.due = monotonic() + SECONDS
        if step == self._last or not self._possible():
            return
        self._last = step
        ours, theirs = message_pair()
        drawn = random.getstate()  # a fork seeds Python's generator anew; NumPy's and torch's stay as they are
        pid = fork()
        if pid == 0:
            ours.close()
            rename(COPY)
            os.setsid()  # so that whoever ends the run right now does not end the copy with it
            between = os.getpid()
            if fork():
                os._exit(0)
            self._sleep(theirs, between)
            random.setstate(drawn)
            return
        theirs.close()
        os.waitpid(pid, 0)
        self._tell(Copied(step, max(0, data_bytes() - self._base)), [ours.fileno()])
        ours.close()
        now = monotonic()
        cost = 0.0 if self._stream.slowed else AFTERMATH * (thread_time() - start)
        self.due = now + max(SECONDS, (now - self._began) / SPREAD, cost / SHARE)

    def _possible(self) -> bool:
        """Whether a fork would hold all that the run is: no threads of its own, no children, nothing on a GPU."""
        torch = sys.modules.get("torch")
        on_gpu = torch is not None and torch.cuda.is_initialized()
        return thread_count() == OWN_THREADS and not children() and not on_gpu

    def _tell(self, news: News, fds: list[int]) -> None:
        with contextlib.suppress(OSError):  # nobody reads: then nobody wants the copy, and it leaves
            socket.send_fds(self._news, [_encode(news)], fds, socket.MSG_DONTWAIT)

    # The copy

    def _sleep(self, wake: socket.socket, between: int) -> None:
        """Wait for orders; returns only in a process that goes on."""
        try:
            self._detach(between)
            self._stream.detach()
            self._news.close()
            while True:
                data, fds, _, _ = socket.recv_fds(wake, MESSAGE, 2)
                if not data:
                    os._exit(0)
                pid = fork()
                if pid == 0:
                    os.setsid()
                    between = os.getpid()
                    if fork():
                        os._exit(0)
                    wake.close()
                    self._detach(between)
                    self._go_on(continue_decoder.decode(data), socket.socket(fileno=fds[0]), fds[1])
                    return
                os.waitpid(pid, 0)
                for fd in fds:
                    os.close(fd)
        except OSError:
            os._exit(0)

    def _detach(self, between: int) -> None:
        """Be nobody's but the zygote's, as soon as the process between has left; leave if there is no zygote."""
        os.setsid()
        while os.getppid() == between:
            sleep(0.0002)
        die_with_parent(self._zygote)

    def _go_on(self, order: Continue, frames: socket.socket, news: int) -> None:
        """Become a run: another reader, other knobs, the same state."""
        self._news = socket.socket(fileno=news)
        self._tell(Born(os.getpid()), [])
        self._began = monotonic()
        self.due = self._began + SECONDS
        self._stream.attach(frames, order.pace)
        self._announce(order)
