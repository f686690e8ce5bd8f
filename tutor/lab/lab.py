"""`Lab`: the app's side of the warm process. Starts it, hands it runs, starts it again when it is lost."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from tutor.lab.checkpoints import Checkpoint, Checkpoints
from tutor.lab.copies import MESSAGE
from tutor.lab.limits import Settings, with_settings
from tutor.lab.method import KEEPERS, Method, usual
from tutor.lab.orders import (
    Adopt,
    Continue,
    Copied,
    Ended,
    Kill,
    Order,
    Plan,
    Ready,
    Spawn,
    Taken,
    news_decoder,
    report_decoder,
)
from tutor.lab.outbox import Outbox
from tutor.lab.pairs import message_pair, stream_pair
from tutor.lab.run import Run
from tutor.live.frames import Figure
from tutor.live.wire import Splitter, pack

LabState = Literal["cold", "warming", "ready", "lost"]

LEAVE_SECONDS = 0.5
"""How long the zygote may take to end its runs and leave, once it is told to."""


class Lab:
    """A warm process and its runs. Use it from one asyncio loop; `close` it, or leave it to die with this process."""

    def __init__(
        self,
        on_state: Callable[[LabState], None] | None = None,
        limits: Settings | None = None,
        method: Method | None = None,
    ) -> None:
        self.method: Method = method or usual()
        """How runs are made."""
        self.state: LabState = "cold"
        self.trouble = ""
        """What the lab's process said when it could not start."""
        self.ready: Ready | None = None
        self.on_state = on_state or (lambda state: None)
        """Told about every change of `state`."""
        self.limits: Settings = limits or {}
        """Limits for every run, whatever its plan says."""
        self._zygote: subprocess.Popen[bytes] | None = None
        self._sock: socket.socket | None = None
        self._outbox: Outbox | None = None
        self._splitter = Splitter()
        self.checkpoints = Checkpoints()
        """Where runs can be gone on from."""
        self._news: set[socket.socket] = set()
        """Where runs tell of their copies."""
        self._runs: dict[int, Run] = {}
        self._ends: dict[int, list[socket.socket]] = {}
        """Connections on their way to runs, open here too: not every system keeps them alive until then."""
        self._count = 0
        self._was_ready = False

    @property
    def copies_runs(self) -> bool:
        """Whether runs can be gone on from: a checkpoint is a fork of a run."""
        return self.method == "fork"

    @property
    def pid(self) -> int | None:
        """The process id of the zygote, or of what stands for it, while there is one."""
        return self._zygote.pid if self._zygote else None

    def start(self) -> None:
        """Start to warm up; returns at once. Does nothing when already started."""
        if self._zygote is not None:
            return
        self._was_ready = False
        ours, theirs = stream_pair()
        ours.setblocking(False)
        self._zygote = subprocess.Popen(
            [sys.executable, "-m", KEEPERS[self.method], str(theirs.fileno()), str(os.getpid())],
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
            env={"PYTHONHASHSEED": "0", **os.environ},  # sets of words have the same order in every run
        )
        theirs.close()
        self._sock, self._outbox, self._splitter = ours, Outbox(ours), Splitter()
        asyncio.get_running_loop().add_reader(ours.fileno(), self._hear)
        self._become("warming")

    def run(self, plan: Plan) -> Run:
        """Start a run; iterate over what is returned. Before the lab is ready, the run waits for it."""
        self.start()
        plan = msgspec.structs.replace(plan, limits=with_settings(plan.limits, self.limits))
        run, ends = self._new_run(plan)
        self._ends[run.number] = ends
        assert self._outbox is not None
        try:
            self._outbox.send(pack(Spawn(run.number, plan)), [end.fileno() for end in ends])
        except OSError:
            run.report(None)
            self._let_go(run.number)
        return run

    def _let_go(self, number: int) -> None:
        """Close what a run's process has got, or never will."""
        for end in self._ends.pop(number, []):
            end.close()

    def branch(self, checkpoint: Checkpoint, knobs: Mapping[str, Figure], pace: float = 0.0) -> Run:
        """Go on from a checkpoint with these knobs, as a run of its own; the checkpoint stays."""
        before = checkpoint.run.plan
        plan = msgspec.structs.replace(before, knobs={**before.knobs, **knobs}, pace=pace)
        run, ends = self._new_run(plan, checkpoint)
        try:
            checkpoint.go_on(Continue(plan.knobs, pace), [end.fileno() for end in ends])
        except OSError:
            run.report(None)
        finally:
            for end in ends:
                end.close()
        return run

    def _new_run(self, plan: Plan, origin: Checkpoint | None = None) -> tuple[Run, list[socket.socket]]:
        """A run, and the ends of its two connections that its process gets."""
        frames, theirs = stream_pair()
        news, their_news = message_pair()
        self._count += 1
        run = Run(self._count, plan, frames, self._kill, origin)
        self._runs[run.number] = run
        news.setblocking(False)
        self._news.add(news)
        asyncio.get_running_loop().add_reader(news.fileno(), self._hear_news, run, news)
        return run, [theirs, their_news]

    def _hear_news(self, run: Run, news: socket.socket) -> None:
        """A run was copied, or a process went on from a copy."""
        try:
            data, fds, _, _ = socket.recv_fds(news, MESSAGE, 1)
        except BlockingIOError:
            return
        except OSError:
            data, fds = b"", []
        if not data:
            self._stop_hearing(news)
            return
        try:
            told = news_decoder.decode(data)
        except msgspec.MsgspecError:  # the demo wrote there itself
            self._stop_hearing(news)
            return
        if isinstance(told, Copied):
            self.checkpoints.add(Checkpoint(run, told.step, told.bytes, socket.socket(fileno=fds[0])))
        else:
            self._order(Adopt(run.number, told.pid))
            if run.stopping:
                self._kill(run.number)

    def _stop_hearing(self, news: socket.socket) -> None:
        asyncio.get_running_loop().remove_reader(news.fileno())
        self._news.discard(news)
        news.close()

    def close(self) -> None:
        """End every run and the zygote; returns when they are gone."""
        if self._zygote is None:
            return
        self._forget()
        self._become("cold")

    def _kill(self, number: int) -> None:
        self._order(Kill(number))

    def _order(self, order: Order) -> None:
        if self._outbox is not None:
            with contextlib.suppress(OSError):
                self._outbox.send(pack(order))

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
            if isinstance(report, Taken):
                self._let_go(report.run)
            elif isinstance(report, Ended):
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
        zygote, sock, outbox = self._zygote, self._sock, self._outbox
        self._zygote = self._sock = self._outbox = self.ready = None
        if sock is not None and outbox is not None:
            outbox.close()
            asyncio.get_running_loop().remove_reader(sock.fileno())
            sock.close()
        if zygote is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                zygote.wait(LEAVE_SECONDS)  # it reaps its runs first
            zygote.kill()
            zygote.wait()
            if zygote.stderr is not None:
                lines = zygote.stderr.read().decode(errors="replace").strip().splitlines()
                self.trouble = lines[-1] if lines else ""
                zygote.stderr.close()
        self.checkpoints.close()
        for news in list(self._news):
            self._stop_hearing(news)
        for number in list(self._ends):
            self._let_go(number)
        for run in self._runs.values():
            run.report(None)
        self._runs.clear()

    def _become(self, state: LabState) -> None:
        self.state = state
        self.on_state(state)
