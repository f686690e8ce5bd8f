"""A warm process that waits to become a run: what a fork of the zygote is, where fork is not safe.

`python -m tutor.lab.spare FD PARENT` with one end of a Unix socket pair. It says when it is warm, is given one plan
with the run's two connections, and becomes that run. It leaves when the other end is closed, whatever it is by then.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import threading
import traceback
from time import monotonic, process_time

import msgspec

from tutor.lab.orders import Plan
from tutor.lab.process import SPARE, die_with_parent, leave, rename, thread_count
from tutor.lab.warm import warm_up
from tutor.live.wire import NO_READER, Splitter, pack


class Warm(msgspec.Struct, frozen=True, tag="warm"):
    """It waits for a plan."""

    threads: int
    seconds: float
    """How long it took."""
    cpu: float
    """Seconds of computing so far, which no run is to be charged with."""


class Cold(msgspec.Struct, frozen=True, tag="cold"):
    """It cannot get warm."""

    trouble: str


class Held(msgspec.Struct, frozen=True, tag="held"):
    """It has its plan and its connections."""


Word = Warm | Cold | Held

plan_decoder = msgspec.msgpack.Decoder(Plan)
word_decoder = msgspec.msgpack.Decoder(Word)


def main(fd: int, parent: int) -> None:
    """Become a spare process, then a run. Does not return."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    rename(SPARE)
    die_with_parent(parent)
    sock = socket.socket(fileno=fd)
    with contextlib.suppress(OSError):  # the keeper is gone
        word = _warmed()
        _say(sock, word)
        if isinstance(word, Cold):
            leave(1)
        die_with_parent(parent)  # where nobody told that it died meanwhile
        plan, frames, news = _take(sock)
        _say(sock, Held())
        _become_run(plan, frames, news, sock, parent)
    leave(0)


def _warmed() -> Warm | Cold:
    start = monotonic()
    try:
        warm_up()
    except BaseException as error:
        return Cold(traceback.format_exception_only(error)[-1].strip())
    return Warm(thread_count(), monotonic() - start, process_time())


def _say(sock: socket.socket, word: Word) -> None:
    sock.sendall(pack(word))


def _take(sock: socket.socket) -> tuple[Plan, int, int]:
    """The plan and its two connections; leaves when there will be none."""
    splitter, fds, bodies = Splitter(), list[int](), list[bytes]()
    while not bodies:
        data, more, _, _ = socket.recv_fds(sock, 1 << 20, 2)
        if not data:
            leave(0)
        fds += more
        bodies = splitter.feed(data)
    for fd in fds:
        os.set_inheritable(fd, False)
    return plan_decoder.decode(bodies[0]), fds[0], fds[1]


def _become_run(plan: Plan, frames: int, news: int, sock: socket.socket, parent: int) -> None:
    """Run the plan. Copies of it would be forks, and this process is here because fork is not safe."""
    from tutor.lab.child import run

    threading.Thread(target=_leave_with, args=(sock,), name="tutor-keeper", daemon=True).start()
    code = 1
    try:
        plan = msgspec.structs.replace(plan, copies=False)
        run(plan, socket.socket(fileno=frames), socket.socket(fileno=news), parent)
        code = 0
    finally:
        leave(code)


def _leave_with(keeper: socket.socket) -> None:
    """End this process when the keeper is gone: not every system kills a process whose parent dies."""
    with contextlib.suppress(OSError):
        while keeper.recv(1):
            pass
    leave(NO_READER)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
