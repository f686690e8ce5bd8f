"""The hidden checks of an exercise, run against a solution."""

from __future__ import annotations

import importlib.util
import linecache
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from tutor.lab.limits import LimitReached
from tutor.lab.recorder import Recorder, Watched
from tutor.live.checking import Unmet
from tutor.live.findings import CALL, Finding
from tutor.live.frames import Note
from tutor.live.saying import Saying
from tutor.live.session import current
from tutor.live.values import said_by, shown, text_of

DETAILED = 6
"""Findings that tell the call and its tensors; those after them tell their message."""


def _load(name: str, file: str) -> ModuleType:
    """A file as a module; whatever it raises while it is read, it raises here."""
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"not a Python file: {file}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _read(name: str, file: str, text: str) -> ModuleType:
    """A text as the module that a file would be."""
    module = ModuleType(name)
    module.__file__ = file
    sys.modules[name] = module
    # The file may hold another version: what an error or `inspect` shows of it is this one.
    linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
    exec(compile(text, file, "exec", dont_inherit=True), module.__dict__)
    return module


def examine(
    check: str, solution: str, text: str | None = None, announce: Callable[[str], None] | None = None
) -> dict[str, Any]:
    """Run every `check_…` function on a solution: `{passed, messages}`, a `Finding` for each check that failed.

    `text` is examined in place of what the file holds. `announce` is told of each call of the learner's code before it
    begins.
    """
    import torch

    findings: dict[tuple[str, int], Finding] = {}
    recorder = Recorder(announce or _announce)
    checks = _load("tutor_check", check)
    sys.dont_write_bytecode = True
    try:
        module = _load("tutor_solution", solution) if text is None else _read("tutor_solution", solution, text)
        learner = Watched(module, recorder)
    except LimitReached:
        raise
    except BaseException as error:
        return _figures([_finding("", error, solution, None)])
    for name, function in list(vars(checks).items()):  # a check may add to it: the first warning in a module does
        if not name.startswith("check_") or not callable(function):
            continue
        torch.manual_seed(0)
        recorder.begin()
        try:
            function(learner)
        except LimitReached:
            raise
        except BaseException as error:
            found = _finding(name, error, solution, recorder if len(findings) < DETAILED else None)
            findings.setdefault((found.en, found.line), found)
    return _figures(list(findings.values()))


def _figures(findings: list[Finding]) -> dict[str, Any]:
    return {"passed": not findings, "messages": msgspec.to_builtins(findings)}


def _announce(call: str) -> None:
    session = current()
    session.sink.emit(Note(CALL, 0, {"call": call}))


def _finding(check: str, error: BaseException, solution: str, recorder: Recorder | None) -> Finding:
    """What a learner is told: the check's own words, or the error and the line of their file it came from."""
    line = _line(error, solution)
    said = error.args[0] if isinstance(error, AssertionError) and error.args else None
    if isinstance(said, Saying):
        en, zh = str(said), said("zh")
    else:
        # Its own text names the place once more.
        told = error.msg if isinstance(error, SyntaxError) else said_by(error)
        en = zh = f"{type(error).__name__}: {told}".rstrip(": ")
    finding = Finding(check=check, en=en, zh=zh, line=line, file=Path(solution).name)
    if recorder is None:
        return finding
    got = error.got if isinstance(error, Unmet) else None
    call = recorder.about(got)
    if call is not None:
        finding = msgspec.structs.replace(finding, call=call.as_called())
    if isinstance(error, Unmet):
        alike = text_of(error.got) == text_of(error.want)
        exact = alike and text_of(error.got, exact=True) != text_of(error.want, exact=True)
        finding = msgspec.structs.replace(finding, want=shown("", error.want, exact))
        if exact or call is None or call.result is not error.got:
            finding = msgspec.structs.replace(finding, got=shown("", error.got, exact))
    return finding


def _line(error: BaseException, solution: str) -> int:
    """The line of the learner's file that an exception passed through last; 0 when it passed through none."""
    line = 0
    if isinstance(error, SyntaxError) and error.filename == solution:
        line = error.lineno or 0
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        # A check may put the learner's exception in its own words, `raise … from error`.
        seen.add(id(cause))
        place = cause.__traceback__
        while place is not None:
            if place.tb_frame.f_code.co_filename == solution:
                line = place.tb_lineno
            place = place.tb_next
        cause = cause.__cause__
    return line
