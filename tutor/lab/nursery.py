"""Keeps warm processes ready, and makes each run of one of them, where fork is not safe.

`python -m tutor.lab.nursery FD PARENT` with one end of a Unix socket pair. It does not load torch itself: each of its
spare processes does, and when one becomes a run, the next begins to warm up.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from tutor.lab.keeper import Keeper, connected
from tutor.lab.orders import Ended, Ready, Spawn
from tutor.lab.pairs import stream_pair
from tutor.lab.spare import Cold, Held, Warm, word_decoder
from tutor.live.wire import Splitter, pack

SPARES = 2
"""Processes that wait for a plan or warm up for it."""
TRIES = 3
"""Spare processes that may end before they are warm, one after the other, until nothing more is tried.

The first of all has one try: where torch is missing, it is missing for each."""


@dataclass(eq=False)
class Member:
    """A process that was started to become a run."""

    pid: int
    sock: socket.socket
    """Its words come out here, and it leaves when this is closed."""
    heard_out: bool = False
    """Whether nothing more is expected from it."""
    warm: Warm | None = None
    trouble: str = "a process of the lab ended before it was ready"
    ends: tuple[int, ...] = ()
    """Connections on their way to it, open here until it has them: not every system keeps them alive meanwhile."""
    splitter: Splitter = field(default_factory=Splitter)


class Nursery(Keeper):
    """Hands every plan to a spare process."""

    def __init__(self, sock: socket.socket) -> None:
        super().__init__(sock)
        self._members: dict[int, Member] = {}
        """Spare processes, and runs that were made of them, by process id."""
        self._spares: list[Member] = []
        """Those that are no runs yet, oldest first."""
        self._waiting: dict[int, tuple[Spawn, int, int]] = {}
        """Runs that no process was free for, with their connections, oldest first."""
        self._ready = False
        self._failures = 0
        self._fill()

    def _spawn(self, order: Spawn, frames: int, news: int) -> None:
        self._waiting[order.run] = order, frames, news
        self._hand_out()

    def _kill(self, run: int) -> None:
        if run in self._waiting:
            _, *ends = self._waiting.pop(run)
            _close(ends)
            self._report(Ended(run, 0, signal.SIGKILL))
        else:
            super()._kill(run)

    def _kept(self) -> set[int]:
        return {*self._members}

    # Spare processes

    def _fill(self) -> None:
        """Let as many warm up as are missing."""
        while len(self._spares) < SPARES:
            ours, theirs = stream_pair()
            process = subprocess.Popen(
                [sys.executable, "-m", "tutor.lab.spare", str(theirs.fileno()), str(os.getpid())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            process.returncode = 0  # not for `subprocess` to wait for: it is reaped here, with all others
            theirs.close()
            self._members[process.pid] = member = Member(process.pid, ours)
            self._spares.append(member)

    def _hand_out(self) -> None:
        """Give what waits to those that are warm."""
        while self._waiting and (member := next((spare for spare in self._spares if spare.warm), None)):
            self._spares.remove(member)
            run, (order, *ends) = next(iter(self._waiting.items()))
            plan = pack(order.plan)
            try:
                sent = socket.send_fds(member.sock, [plan], ends)
                member.sock.sendall(plan[sent:])
            except OSError:  # it has ended, unnoticed so far
                continue
            del self._waiting[run]
            member.ends = tuple(ends)
            self._runs[run] = member.pid
        self._fill()

    def _listening(self) -> list[int]:
        return [member.sock.fileno() for member in self._members.values() if not member.heard_out]

    def _hear(self, fd: int) -> None:
        for member in [member for member in self._members.values() if member.sock.fileno() == fd]:
            self._hear_words(member)

    def _hear_words(self, member: Member) -> None:
        try:
            data = member.sock.recv(1 << 16, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        member.heard_out = not data
        try:
            words = [word_decoder.decode(body) for body in member.splitter.feed(data)]
        except (ValueError, msgspec.MsgspecError):
            words = [Held()]  # a run has found the connection and writes into it
        for word in words:
            match word:
                case Warm():
                    member.warm = word
                    self._is_warm(word)
                case Cold(trouble):
                    member.trouble = trouble
                case Held():
                    member.heard_out = True
                    _close(member.ends)
                    member.ends = ()

    def _is_warm(self, warm: Warm) -> None:
        self._failures = 0
        if not self._ready:
            self._ready = True
            self._report(Ready(warm.threads, warm.seconds))
        self._hand_out()

    def _ended(self, pid: int, status: int) -> float | None:
        member = self._members.get(pid)
        if member is None:
            return None
        if not member.heard_out:
            self._hear_words(member)  # its last
        del self._members[pid]
        member.sock.close()
        _close(member.ends)
        if member in self._spares:
            self._spares.remove(member)
            self._replace(member)
        return member.warm.cpu if member.warm else 0.0

    def _replace(self, member: Member) -> None:
        """A spare process has ended by itself. Start another, unless that would go on for ever: then leave."""
        if member.warm is None:
            self._failures += 1
            if self._failures == (TRIES if self._ready else 1):
                raise SystemExit(member.trouble)
        self._fill()


def _close(ends: Iterable[int]) -> None:
    for end in ends:
        os.close(end)


def main(fd: int, parent: int) -> None:
    """Become the nursery."""
    nursery = Nursery(connected(fd, parent))
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        nursery.serve()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
