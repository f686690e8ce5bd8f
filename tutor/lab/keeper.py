"""What keeps the processes of runs: takes the app's orders, ends runs, reaps them, and reports how they ended.

How a run's process is made is left open: `Zygote` forks it, `Nursery` has it waiting.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
from abc import ABC, abstractmethod

from tutor.lab.cgroup import Groups, homes
from tutor.lab.orders import Adopt, Ended, Kill, Report, Spawn, Taken, order_decoder
from tutor.lab.process import COPY, adopt_orphans, children, die_with_parent, name_of
from tutor.live.wire import Splitter, pack

STRANGERS = 64
"""Ended processes that are remembered until somebody says what they were."""


def connected(fd: int, parent: int) -> socket.socket:
    """The connection to the app; this process becomes the parent of all that its runs leave behind."""
    die_with_parent(parent)
    adopt_orphans()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return socket.socket(fileno=fd)


class Keeper(ABC):
    """Takes orders, reaps, reports."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._pid = os.getpid()
        self._runs: dict[int, int] = {}
        """Process id of each run that lives."""
        self._strangers: dict[int, tuple[int, float]] = {}
        """Status and seconds of computing of processes that ended before anybody said what they were."""
        self._groups = Groups(homes())
        self._sockets: list[int] = []
        self._splitter = Splitter()
        self._wake, self._waker = os.pipe()
        os.set_blocking(self._waker, False)
        os.set_blocking(self._wake, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._waker)

    @abstractmethod
    def _spawn(self, order: Spawn, frames: int, news: int) -> None:
        """Make a run of this order and its two connections."""

    # What a keeper with more processes than its runs adds

    def _kept(self) -> set[int]:
        """The processes that belong here."""
        return {*self._runs.values()}

    def _listening(self) -> list[int]:
        """More descriptors to wait for."""
        return []

    def _hear(self, fd: int) -> None:
        """One of them can be read."""
        raise NotImplementedError

    def _ended(self, pid: int, status: int) -> float | None:
        """A process has ended: seconds of computing that it used before it was a run, None where it never waited."""
        return None

    # Work

    def serve(self) -> None:
        """Work until the app is gone, then end every run."""
        try:
            while True:
                readable, _, _ = select.select([self._sock.fileno(), self._wake, *self._listening()], [], [])
                if self._wake in readable:
                    with contextlib.suppress(BlockingIOError):
                        os.read(self._wake, 4096)
                    self._reap()
                if self._sock.fileno() in readable and not self._take_orders():
                    return
                for fd in self._listening():
                    if fd in readable:
                        self._hear(fd)
        finally:
            if os.getpid() == self._pid:
                self._bury()

    def _bury(self) -> None:
        """End every process below this one, and reap them: who adopts them next may not."""
        while True:
            for pid in {*self._kept(), *children()}:
                end(pid)
            try:
                os.waitpid(-1, 0)
            except ChildProcessError:
                self._groups.clear()
                return

    def _take_orders(self) -> bool:
        data, fds, _, _ = socket.recv_fds(self._sock, 1 << 20, 16)
        if not data:
            return False
        for fd in fds:
            os.set_inheritable(fd, False)  # not every system receives them so
        self._sockets.extend(fds)
        for body in self._splitter.feed(data):
            order = order_decoder.decode(body)
            match order:
                case Kill(run):
                    self._kill(run)
                case Adopt(run, pid):
                    self._adopt(run, pid)
                case Spawn(run):
                    self._report(Taken(run))
                    self._spawn(order, self._sockets.pop(0), self._sockets.pop(0))
        return True

    def _kill(self, run: int) -> None:
        if run in self._runs:
            end(self._runs[run])

    def _adopt(self, run: int, pid: int) -> None:
        """A descendant, an orphan by now, is a run; it may have ended before the app told us so."""
        if pid in self._strangers:
            self._report(_ended(run, *self._strangers.pop(pid)))
        else:
            self._runs[run] = pid

    def _reap(self) -> None:
        """Report what ended, and end what it left behind."""
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            run = next((run for run, known in self._runs.items() if known == pid), None)
            before = self._ended(pid, status)
            cpu = usage.ru_utime + usage.ru_stime - (before or 0.0)
            if run is not None:
                del self._runs[run]
                end(pid)  # whatever it started itself shares its process group
                self._sweep()
                self._report(_ended(run, status, cpu, self._groups.leave(pid)))
            elif before is None:
                self._strangers[pid] = status, cpu
                while len(self._strangers) > STRANGERS:
                    del self._strangers[next(iter(self._strangers))]

    def _sweep(self) -> None:
        """End orphans of runs that left their process group. A copy is an orphan by design."""
        while orphans := [pid for pid in {*children()} - self._kept() if name_of(pid) != COPY]:
            for pid in orphans:
                end(pid)
            for pid in orphans:  # what they started is an orphan then
                os.waitpid(pid, 0)

    def _report(self, report: Report) -> None:
        self._sock.sendall(pack(report))


def _ended(run: int, status: int, cpu: float, out_of_memory: bool = False) -> Ended:
    """How a process ended, from the status that it was reaped with."""
    code = os.waitstatus_to_exitcode(status)
    return Ended(run, max(code, 0), max(-code, 0), cpu, out_of_memory)


def end(pid: int) -> None:
    """SIGKILL for a process and everything it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGKILL)
