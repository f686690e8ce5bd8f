"""The warm process: imports torch once, then forks a process for every run.

`python -m tutor.lab.zygote FD` with one end of a Unix socket pair. It keeps to one thread, so that fork is safe, and
leaves when the other end is closed or its parent dies.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import sys
from time import monotonic

from tutor.lab.orders import Ended, Kill, Ready, Report, Spawn, order_decoder
from tutor.lab.process import die_with_parent, thread_count
from tutor.live.wire import Splitter, pack

_ONE_THREAD = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS")


def warm() -> None:
    """Import what demos need, and take one optimizer step: the first optimizer imports torch._dynamo."""
    import torch
    import torch._dynamo

    torch.set_num_threads(1)
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.Adam(model.parameters())
    loss = torch.nn.functional.mse_loss(model(torch.ones(4, 2)), torch.ones(4, 1))
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()
    with contextlib.suppress(ImportError):  # a demo that needs it says so
        from sklearn.datasets import load_digits

        load_digits()


class Zygote:
    """Takes orders, forks, reaps, reports."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._pid = os.getpid()
        self._runs: dict[int, int] = {}
        """Process id of each run that lives."""
        self._sockets: list[int] = []
        self._splitter = Splitter()
        self._wake, waker = os.pipe()
        os.set_blocking(waker, False)
        os.set_blocking(self._wake, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waker)

    def serve(self) -> None:
        """Work until the app is gone, then end every run."""
        try:
            while True:
                readable, _, _ = select.select([self._sock.fileno(), self._wake], [], [])
                if self._wake in readable:
                    with contextlib.suppress(BlockingIOError):
                        os.read(self._wake, 4096)
                    self._reap()
                if self._sock.fileno() in readable and not self._take_orders():
                    return
        finally:
            if os.getpid() == self._pid:
                for pid in self._runs.values():
                    _kill(pid)

    def _take_orders(self) -> bool:
        data, fds, _, _ = socket.recv_fds(self._sock, 1 << 20, 16)
        if not data:
            return False
        self._sockets.extend(fds)
        for body in self._splitter.feed(data):
            order = order_decoder.decode(body)
            if isinstance(order, Kill):
                if order.run in self._runs:
                    _kill(self._runs[order.run])
            else:
                self._spawn(order)
        return True

    def _spawn(self, order: Spawn) -> None:
        end = self._sockets.pop(0)
        pid = os.fork()
        if pid == 0:
            self._become_run(order, end)
        os.close(end)
        self._runs[order.run] = pid

    def _become_run(self, order: Spawn, end: int) -> None:
        """The forked side: never returns."""
        code = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            os.setsid()
            die_with_parent(self._pid)
            self._sock.close()
            for fd in self._sockets:
                os.close(fd)
            from tutor.lab.child import run

            run(order.plan, socket.socket(fileno=end))
            code = 0
        finally:
            os._exit(code)

    def _reap(self) -> None:
        while self._runs:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            for run, known in list(self._runs.items()):
                if known == pid:
                    del self._runs[run]
                    _kill(pid)  # whatever it started itself shares its process group
                    code = os.waitstatus_to_exitcode(status)
                    self._report(Ended(run, max(code, 0), max(-code, 0)))

    def _report(self, report: Report) -> None:
        self._sock.sendall(pack(report))


def _kill(pid: int) -> None:
    """SIGKILL for a run and everything it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGKILL)


def main(fd: int, parent: int) -> None:
    """Become the zygote."""
    die_with_parent(parent)
    for name in _ONE_THREAD:
        os.environ[name] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sock = socket.socket(fileno=fd)
    start = monotonic()
    warm()
    from tutor.lab import child  # noqa: F401  a run must not wait for its own code

    gc.collect()
    gc.freeze()
    zygote = Zygote(sock)
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        sock.sendall(pack(Ready(thread_count(), monotonic() - start)))
        zygote.serve()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
