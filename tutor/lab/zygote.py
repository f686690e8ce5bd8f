"""The warm process: imports torch once, then forks a process for every run.

`python -m tutor.lab.zygote FD PARENT` with one end of a Unix socket pair. It keeps to one thread, so that fork is safe,
and leaves when the other end is closed or its parent dies. Where fork is not safe even so, see `nursery`.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
from time import monotonic
from typing import NoReturn

from tutor.lab.keeper import Keeper, connected
from tutor.lab.orders import Ready, Spawn
from tutor.lab.process import die_with_parent, leave, thread_count
from tutor.lab.warm import warm_up
from tutor.live.wire import pack


class Zygote(Keeper):
    """Forks a process for every run."""

    def _spawn(self, order: Spawn, frames: int, news: int) -> None:
        pid = os.fork()
        if pid == 0:
            self._become_run(order, frames, news)
        os.close(frames)
        os.close(news)
        self._runs[order.run] = pid

    def _become_run(self, order: Spawn, frames: int, news: int) -> NoReturn:
        """The forked side."""
        code = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            os.setsid()
            die_with_parent(self._pid)
            self._sock.close()
            for fd in (self._wake, self._waker, *self._sockets):
                os.close(fd)
            from tutor.lab.child import run

            run(order.plan, socket.socket(fileno=frames), socket.socket(fileno=news), self._pid)
            code = 0
        finally:
            leave(code)


def main(fd: int, parent: int) -> None:
    """Become the zygote."""
    sock = connected(fd, parent)
    start = monotonic()
    warm_up()
    zygote = Zygote(sock)
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        sock.sendall(pack(Ready(thread_count(), monotonic() - start)))
        zygote.serve()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
