"""One-line expressions of lesson files, evaluated in a run's process: the keys of questions, computed."""

from __future__ import annotations

import math
from typing import Any

from tutor.live.summary import figure


def _run(statements: str, expression: str) -> Any:
    """Execute statements, then evaluate an expression among their names."""
    names = _names()
    exec(statements, names)
    return eval(expression, names)


def _names() -> dict[str, Any]:
    import numpy
    import torch

    return {
        "torch": torch,
        "nn": torch.nn,
        "F": torch.nn.functional,
        "np": numpy,
        "math": math,
        "run": _run,
    }


def evaluate(expression: str, given: dict[str, Any]) -> Any:
    """The value of an expression as plain Python, with torch at hand and the given names on top."""
    return figure(eval(expression, {**_names(), **given}))
