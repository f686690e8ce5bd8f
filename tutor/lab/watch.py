"""Who sees to it that a run keeps to its limits, in the run's own process.

What the system can refuse it refuses (`setrlimit`), and what Python announces is refused before it happens (an audit
hook): the demo sees an exception on its own line. What neither can is looked at a few times a second by the thread that
takes controls, and a run that is over its limits ends there, whatever it catches.
"""

from __future__ import annotations

import _thread
import contextlib
import os
import sys
import threading
from collections.abc import Callable
from time import monotonic, process_time
from types import FrameType
from typing import Any, NoReturn

from tutor.lab.limits import LimitReached, Limits
from tutor.lab.offspring import STARTS, Offspring
from tutor.lab.process import data_bytes

LOOK_SECONDS = 0.25
"""Between two looks."""
GRACE_SECONDS = 0.5
"""How long a run may live on after a refusal: time for its own `finally`, not for going on."""
_THREADS = ("_thread.start_new_thread", "_thread.start_joinable_thread")
"""Audit events before a thread is started."""
_CPU_ROOM = 1
"""Seconds after which the system itself ends a run that computes where no thread of ours can."""


class Watch:
    """Keeps one run to its limits."""

    def __init__(self, limits: Limits, script: str, offspring: Offspring, end: Callable[[str, int], None]) -> None:
        self._limits = limits
        self._script = script
        self._offspring = offspring
        self._end = end
        """Ends the run now: the limit's name, and the line of the demo, 0 when unknown. Returns in no run."""
        self._printed = 0
        self._next_look = 0.0
        self._refused: tuple[str, float, int] | None = None
        """The first refusal: which limit, when, at which line."""
        self._many = False
        """Whether there were too many processes at the last look."""
        self._base = _facts()
        """What the system told of this process before the demo."""
        self._cpu = process_time()
        self._active = threading.active_count()

    def begin(self) -> None:
        """Limit this process from here on."""
        self._base, self._cpu, self._active = _facts(), process_time(), threading.active_count()
        self._next_look = monotonic() + LOOK_SECONDS
        _limit_resources(self._limits, self._cpu)
        self._offspring.begin()
        if sys.version_info < (3, 12):
            _announce_threads()
        sys.addaudithook(self._heed)

    # What can be refused

    def wrote(self, text: str) -> None:
        """The demo prints. LimitReached when that is more than it may write."""
        self._printed += len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        if self._printed > self._limits.output:
            self._refuse("output")

    def _heed(self, event: str, _: Any) -> None:
        if event in STARTS:
            if not self._offspring.admit():
                self._refuse("processes")
        elif event in _THREADS and self._threads() >= self._limits.threads:
            self._refuse("threads")

    def _threads(self) -> int:
        """Threads beyond those the run began with."""
        threads = _facts().get("Threads", 0)
        return threads - self._base["Threads"] if threads else threading.active_count() - self._active

    def _refuse(self, limit: str) -> NoReturn:
        if self._refused is None:
            self._refused = (limit, monotonic(), line_of(sys._getframe(), self._script))
        raise LimitReached(limit)

    # What can only be seen

    def look(self) -> None:
        """End the run if it is over a limit. Called often, from a thread of its own."""
        if self._offspring.stranger:
            return
        now = monotonic()
        if process_time() - self._cpu > self._limits.cpu:
            self._end("cpu", self._line())
        elif now >= self._next_look:
            self._next_look = now + LOOK_SECONDS
            if self._refused is not None and now - self._refused[1] > GRACE_SECONDS:
                self._end(self._refused[0], self._refused[2])
            if limit := self._passed():
                self._end(limit, self._line())

    def _passed(self) -> str:
        """The limit that the run has passed, or nothing."""
        facts, limits = _facts(), self._limits
        if self._printed + facts.get("wchar", 0) - self._base.get("wchar", 0) > limits.output:
            return "output"
        if facts.get("memory", 0) - self._base.get("memory", 0) > limits.memory:
            return "memory"
        if facts.get("Threads", 0) - self._base.get("Threads", 0) > limits.threads:
            return "threads"
        many = (self._offspring.living() or 0) > limits.processes
        self._many, before = many, self._many
        return "processes" if many and before else ""  # twice: another run may just be starting

    def _line(self) -> int:
        """The line at which the demo is now."""
        try:
            frames = sys._current_frames()
        except Exception:  # an audit hook of the demo's own
            return 0
        ident = threading.main_thread().ident
        return line_of(frames.get(ident or 0), self._script)


def line_of(frame: FrameType | None, script: str) -> int:
    """The line of a file where a stack of calls stands; 0 when it has not passed through that file."""
    try:
        while frame is not None and frame.f_code.co_filename != script:
            frame = frame.f_back
    except Exception:  # an audit hook of the demo's own
        return 0
    return frame.f_lineno if frame is not None else 0


def _facts() -> dict[str, int]:
    """What the system tells of this process: `Threads`, `wchar` (bytes written), `memory` (bytes held in memory that
    no file backs). What it does not tell is missing."""
    facts: dict[str, int] = {}
    try:
        for name in ("/proc/self/status", "/proc/self/io"):
            with open(name, encoding="ascii", errors="replace") as file:
                for line in file:
                    key, _, value = line.partition(":")
                    if key in ("Threads", "wchar", "RssAnon", "RssShmem"):
                        facts[key] = int(value.split()[0])
    except (OSError, ValueError):
        return facts
    facts["memory"] = (facts.get("RssAnon", 0) + facts.get("RssShmem", 0)) << 10
    return facts


def _announce_threads() -> None:
    """Have Python announce that a thread is to be started, as it does itself since 3.12."""
    start = _thread.start_new_thread

    def start_new_thread(*arguments: Any) -> int:
        sys.audit(_THREADS[0], *arguments)
        return start(*arguments)

    for module, name in ((_thread, "start_new_thread"), (_thread, "start_new"), (threading, "_start_new_thread")):
        setattr(module, name, start_new_thread)


def _limit_resources(limits: Limits, cpu: float) -> None:
    """What the system itself refuses; `cpu` seconds of computing are spent already."""
    import resource

    _lower(resource.RLIMIT_CPU, int(cpu + limits.cpu) + 1 + _CPU_ROOM, room=1)
    _lower(resource.RLIMIT_FSIZE, limits.output)
    _lower(resource.RLIMIT_NOFILE, limits.files + _open_files())
    if sys.platform == "linux":  # elsewhere it holds nothing back, or far too much
        _lower(resource.RLIMIT_DATA, data_bytes() + limits.memory)


def _lower(kind: int, wanted: int, room: int | None = None) -> None:
    """Lower a limit of this process, and with `room` the highest it may ever have, to that much above."""
    import resource

    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    if room is not None:
        hard = wanted + room if hard == resource.RLIM_INFINITY else min(wanted + room, hard)
    resource.setrlimit(kind, (wanted, hard))


def _open_files() -> int:
    """Descriptors that are open now; a fair guess where the system does not tell."""
    try:
        return len(os.listdir("/proc/self/fd"))
    except OSError:
        return 32


def give_room() -> None:
    """Lift what stands in the way of telling how the run ended: it may have no memory and no file left."""
    import resource

    for kind in (resource.RLIMIT_DATA, resource.RLIMIT_NOFILE, resource.RLIMIT_FSIZE):
        _, hard = resource.getrlimit(kind)
        with contextlib.suppress(ValueError, OSError):  # macOS lets nobody have files without end
            resource.setrlimit(kind, (hard, hard))
