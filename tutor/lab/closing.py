"""How a run ended, put into its closing frame, whatever the demo has made of the interpreter."""

from __future__ import annotations

import builtins
import contextlib
import errno
import os
import select
import signal
import socket
import sys
import threading
import time
from pathlib import Path
from typing import Any

from tutor.lab.limits import LimitReached, Limits, shown
from tutor.live.frames import Failed

_LONGEST = 400
"""Characters of an exception's text that are told."""
_ERRORS = {errno.ENOMEM: "memory", errno.EFBIG: "output", errno.EMFILE: "files", errno.ENFILE: "files"}
"""Errors of the system that are limits of ours."""
_TEXTS = {"can't allocate memory": "memory", "out of memory": "memory", "Too many open files": "files"}
"""What PyTorch says when it meets one of them."""


class Script:
    """The file of a demo as it was when the run began, or `text` in its place."""

    def __init__(self, name: str, text: str | None = None) -> None:
        self.name = name
        if text is None:
            try:
                text = Path(name).read_text(encoding="utf-8", errors="replace") if name else ""
            except OSError:
                text = ""
        self._lines = text.splitlines()

    def source(self, line: int) -> str:
        """The text of a line, counted from 1; nothing for a line that is not there."""
        return self._lines[line - 1].strip() if 0 < line <= len(self._lines) else ""

    def line(self, error: BaseException) -> int:
        """The last line of the file that an exception passed through; 0 when it passed through none."""
        if isinstance(error, SyntaxError) and error.filename == self.name:
            return error.lineno or 0
        line, place = 0, error.__traceback__
        with contextlib.suppress(Exception):  # an audit hook of the demo's own
            while place is not None:
                if place.tb_frame.f_code.co_filename == self.name:
                    line = place.tb_lineno
                place = place.tb_next
        return line


def limit_frame(limit: str, limits: Limits, script: Script, line: int, step: int) -> Failed:
    """The closing frame of a run that reached a limit."""
    return Failed(limit, shown(limits, limit), line, script.source(line), step)


def failure(error: BaseException, limits: Limits, script: Script, step: int) -> Failed:
    """The closing frame for an exception: which, and on which line of the demo's own file."""
    line = script.line(error)
    if limit := _limit_of(error):
        return limit_frame(limit, limits, script, line, step)
    source = script.source(line)
    if isinstance(error, SystemExit):
        code: Any = error.code
        return Failed("exit", _text(code) if code is not None else "0", line, source, step)
    if isinstance(error, ModuleNotFoundError) and error.name:
        return Failed("missing", error.name.partition(".")[0], line, source, step)
    name, text = type(error).__name__, _text(error)
    return Failed("exception", f"{name}: {text}" if text else name, line, source, step)


def _limit_of(error: BaseException) -> str:
    """The limit that an exception tells of, or nothing."""
    if isinstance(error, LimitReached):
        return error.limit
    if isinstance(error, MemoryError):
        return "memory"
    if isinstance(error, OSError) and error.errno in _ERRORS:
        return _ERRORS[error.errno]
    if isinstance(error, RuntimeError):
        text = _text(error)
        return next((limit for sign, limit in _TEXTS.items() if sign in text), "")
    return ""


def _text(value: object) -> str:
    """The first line of what an object says of itself; nothing when it cannot even do that."""
    try:
        lines = str(value).strip().splitlines()
    except BaseException:
        return ""
    return lines[0][:_LONGEST] if lines else ""


class Interpreter:
    """What the lab's own code needs of Python, to be put back as it was before the demo ran."""

    def __init__(self) -> None:
        modules = (builtins, os, select, socket, sys, threading, time)
        self._kept = [(vars(module), dict(vars(module))) for module in modules]

    def restore(self) -> None:
        """Put it back; no tracing, no handler of a signal, and no depth of calls stands in the way then."""
        for names, before in self._kept:
            names.update(before)
        with contextlib.suppress(Exception):  # an audit hook of the demo's own
            sys.setrecursionlimit(10_000)
            sys.settrace(None)
            sys.setprofile(None)
        for number in signal.valid_signals():
            with contextlib.suppress(Exception):
                if callable(signal.getsignal(number)):
                    signal.signal(number, signal.SIG_IGN)
