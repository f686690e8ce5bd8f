"""The hidden checks of an exercise, run against a solution."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from tutor.lab.limits import LimitReached
from tutor.live.saying import Saying


def _load(name: str, file: str) -> ModuleType:
    """A file as a module; whatever it raises while it is read, it raises here."""
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"not a Python file: {file}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def examine(check: str, solution: str) -> dict[str, Any]:
    """Run every `check_…` function on a solution: `{passed, messages}`, a message for each check that failed."""
    import torch

    messages: list[dict[str, Any]] = []
    checks = _load("tutor_check", check)
    try:
        learner = _load("tutor_solution", solution)
    except LimitReached:
        raise
    except BaseException as error:
        return {"passed": False, "messages": [_message("", error, solution)]}
    for name, function in vars(checks).items():
        if not name.startswith("check_") or not callable(function):
            continue
        torch.manual_seed(0)
        try:
            function(learner)
        except LimitReached:
            raise
        except BaseException as error:
            messages.append(_message(name, error, solution))
    once = {(message["en"], message["line"]): message for message in reversed(messages)}
    return {"passed": not messages, "messages": list(reversed(once.values()))}


def _message(name: str, error: BaseException, solution: str) -> dict[str, Any]:
    """What a learner is told: the check's own words, or the error and the line of their file it came from."""
    line = 0
    if isinstance(error, SyntaxError):
        line = error.lineno or 0
    cause: BaseException | None = error
    while cause is not None:  # a check may put the learner's exception in its own words, `raise … from error`
        place = cause.__traceback__
        while place is not None:
            if place.tb_frame.f_code.co_filename == solution:
                line = place.tb_lineno
            place = place.tb_next
        cause = cause.__cause__
    said = error.args[0] if isinstance(error, AssertionError) and error.args else None
    if isinstance(said, Saying):
        return {"check": name, "en": str(said), "zh": said("zh"), "line": line, "file": Path(solution).name}
    told = error.msg if isinstance(error, SyntaxError) else error  # its own text names the place once more
    text = f"{type(error).__name__}: {told}".rstrip(": ")
    return {"check": name, "en": text, "zh": text, "line": line, "file": Path(solution).name}
