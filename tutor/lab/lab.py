"""`Lab`: the app's side of the warm process. Starts it, hands it runs, starts it again when it is lost."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from typing import Literal

from tutor.lab.orders import Ended, Kill, Order, Plan, Ready, Spawn, report_decoder
from tutor.lab.run import Run
from tutor.live.wire import Splitter, pack

LabState = Literal["cold", "warming", "ready", "lost"]


class Lab:
    """A warm process and its runs. Use it from one asyncio loop; `close` it, or leave it to die with this process."""

    def __init__(self, on_state: Callable[[LabState], None] | None = None) -> None:
        self.state: LabState = "cold"
        self.trouble = ""
        """What the lab's process said when it could not start."""
        self.ready: Ready | None = None
        self.on_state = on_state or (lambda state: None)
        """Told about every change of `state`."""
        self._zygote: subprocess.Popen[bytes] | None = None
        self._sock: socket.socket | None = None
        self._splitter = Splitter()
        self._runs: dict[int, Run] = {}
        self._count = 0
        self._was_ready = False

    @property
    def pid(self) -> int | None:
        """The zygote's process id, while there is one."""
        return self._zygote.pid if self._zygote else None

    def start(self) -> None:
        """Start to warm up; returns at once. Does nothing when already started."""
        if self._zygote is not None:
            return
        self._was_ready = False
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        self._zygote = subprocess.Popen(
            [sys.executable, "-m", "tutor.lab.zygote", str(theirs.fileno()), str(os.getpid())],
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        theirs.close()
        self._sock, self._splitter = ours, Splitter()
        asyncio.get_running_loop().add_reader(ours.fileno(), self._hear)
        self._become("warming")

    def run(self, plan: Plan) -> Run:
        """Start a run; iterate over what is returned. Before the lab is ready, the run waits for it."""
        self.start()
        assert self._sock is not None
        ours, theirs = socket.socketpair()
        self._count += 1
        run = Run(self._count, plan, ours, self._kill)
        self._runs[self._count] = run
        try:
            socket.send_fds(self._sock, [pack(Spawn(self._count, plan))], [theirs.fileno()])
        except OSError:
            run.report(None)
        finally:
            theirs.close()
        return run

    def close(self) -> None:
        """End every run and the zygote; returns when they are gone."""
        if self._zygote is None:
            return
        self._forget()
        self._become("cold")

    def _kill(self, number: int) -> None:
        self._order(Kill(number))

    def _order(self, order: Order) -> None:
        if self._sock is not None:
            with contextlib.suppress(OSError):
                self._sock.sendall(pack(order))

    def _hear(self) -> None:
        assert self._sock is not None
        try:
            data = self._sock.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._lost()
            return
        for body in self._splitter.feed(data):
            report = report_decoder.decode(body)
            if isinstance(report, Ended):
                run = self._runs.pop(report.run, None)
                if run is not None:
                    run.report(report)
            else:
                self.ready, self._was_ready = report, True
                self._become("ready")

    def _lost(self) -> None:
        """The zygote died. Start another, unless this one never got ready: then it never will."""
        again = self._was_ready
        self._forget()
        self._become("lost")
        if again:
            self.start()

    def _forget(self) -> None:
        zygote, sock = self._zygote, self._sock
        self._zygote = self._sock = self.ready = None
        if sock is not None:
            asyncio.get_running_loop().remove_reader(sock.fileno())
            sock.close()
        if zygote is not None:
            zygote.kill()
            zygote.wait()
            if zygote.stderr is not None:
                lines = zygote.stderr.read().decode(errors="replace").strip().splitlines()
                self.trouble = lines[-1] if lines else ""
                zygote.stderr.close()
        for run in self._runs.values():
            run.report(None)
        self._runs.clear()

    def _become(self, state: LabState) -> None:
        self.state = state
        self.on_state(state)
