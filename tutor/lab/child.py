"""The process of one run: sets up the session, runs the demo as it stands in its file, reports how it ended."""

from __future__ import annotations

import contextlib
import io
import linecache
import os
import socket
import sys
import traceback
from pathlib import Path
from types import ModuleType
from typing import Any

from tutor.lab.orders import Plan
from tutor.lab.process import limit_memory
from tutor.live.frames import Console, Failed, Result, Start
from tutor.live.session import Session, use
from tutor.live.stream import EvenStream, Stream


class _ConsoleWriter(io.TextIOBase):
    """Standard output and error of a demo: every write becomes a frame."""

    def __init__(self, stream: Stream | EvenStream) -> None:
        self._stream = stream
        self._line = ""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        # Whole lines: `print(a, b)` writes four times, and a frame each would be three too many.
        *lines, self._line = (self._line + text).rsplit("\n", 1)
        if lines:
            self._stream.emit(Console(lines[0] + "\n"))
        return len(text)

    def finish(self) -> None:
        """Send the last line even if it does not end."""
        if self._line:
            self._stream.emit(Console(self._line + "\n"))
            self._line = ""


def run(plan: Plan, sock: socket.socket) -> None:
    """Run a plan to its end; every frame, the last one included, has left when this returns."""
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    stream = EvenStream(sock, plan.pictures) if plan.even else Stream(sock, plan.pace)
    session = Session(stream, knobs=plan.knobs, seed=plan.seed, device=plan.device)
    use(session)
    if isinstance(stream, Stream):
        stream.session = session
        stream.listen()
    console = _ConsoleWriter(stream)
    if plan.task == "demo":
        stream.emit(Start(plan.lesson, plan.step, plan.seed or 0, dict(plan.knobs), plan.device))
    limit_memory(plan.memory)
    try:
        with contextlib.redirect_stdout(console), contextlib.redirect_stderr(console):
            _work(plan, session)
        last: Result | Failed = Result(dict(session.figures))
    except BaseException as error:
        last = _failure(error, plan, session)
        for told in session.on_failure:
            with contextlib.suppress(Exception):
                told(error)
    console.finish()
    stream.emit(last)
    stream.close()


def _work(plan: Plan, session: Session) -> None:
    match plan.task:
        case "demo":
            _run_script(plan.script, "__main__")
        case "verify":
            from tutor.lab.verify import evaluate

            session.figures["values"] = [evaluate(text, plan.given) for text in plan.expressions]
        case "exercise":
            from tutor.lab.exercise import examine

            session.figures.update(examine(plan.script, plan.given["solution"]))


def _run_script(script: str, name: str) -> None:
    """Execute a file as Python would execute it as a script."""
    path = Path(script)
    module = ModuleType(name)
    module.__file__ = script
    sys.modules[name] = module
    sys.argv = [script]
    sys.path.insert(0, str(path.parent))
    exec(compile(path.read_bytes(), script, "exec", dont_inherit=True), module.__dict__)


def _failure(error: BaseException, plan: Plan, session: Session) -> Failed:
    """The closing frame for an exception: which, and on which line of the demo's own file."""
    line = _line_in(error, plan.script)
    name, text = type(error).__name__, str(error).strip()
    message = f"{name}: {text.splitlines()[0]}" if text else name
    source = linecache.getline(plan.script, line).strip() if line else ""
    if isinstance(error, SystemExit):
        code: Any = error.code
        return Failed("exit", str(code if code is not None else 0), line, source, session.begun)
    if isinstance(error, ModuleNotFoundError) and error.name:
        return Failed("missing", error.name.partition(".")[0], line, source, session.begun)
    out = isinstance(error, MemoryError) or "can't allocate memory" in text or "out of memory" in text
    return Failed("memory" if out else "exception", message, line, source, session.begun)


def _line_in(error: BaseException, script: str) -> int:
    """The last line of the demo that the exception passed through; 0 when it passed through none."""
    if isinstance(error, SyntaxError) and error.filename == script:
        return error.lineno or 0
    lines = [frame.lineno or 0 for frame in traceback.extract_tb(error.__traceback__) if frame.filename == script]
    return lines[-1] if lines else 0
