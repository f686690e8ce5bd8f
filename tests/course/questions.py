"""Questions for tests, of every kind that has a key."""

from __future__ import annotations

from typing import Any

from tutor.course.model import AskStep, FamilyStep
from tutor.i18n import Text


def both(text: str) -> dict[str, str]:
    """The same in both languages."""
    return {"en": text, "zh": text}


def ask(**fields: Any) -> AskStep:
    """A question; its `why` is `so`."""
    return AskStep.model_validate({"id": "q", "ask": both("?"), "why": both("so"), **fields})


def family(**fields: Any) -> FamilyStep:
    """A question whose numbers are drawn."""
    return FamilyStep.model_validate({"id": "f", "family": "f.py", "ask": both("?"), **fields})


def said(text: Text | None) -> str | None:
    """What is said in English."""
    return None if text is None else text("en")
