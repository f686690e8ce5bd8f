"""What questions and exercises are made of."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import StringConstraints

from tutor.course.model.base import File, Model, Name
from tutor.i18n import Text


class Option(Model):
    """One answer to choose. A wrong one says why it is tempting and what it misses."""

    text: Text
    right: bool = False
    why: Text | None = None
    back: Name | None = None
    """The step that explains it."""
    value: Any = None
    """What the option claims, in YAML; `verify` must give the right option's value and no other's."""
    when: str | None = None
    """For `predict`: an expression over the figures of the run that is true if this option came true."""


class Mistake(Model):
    """A wrong answer that people give, and why: a number, a shape, words (one way or several), or a line of code."""

    answer: int | float | str | list[int] | list[str]
    why: Text
    back: Name | None = None


class Item(Model):
    """One of the things to put in order. They stand in the file in the right order."""

    text: Text
    why: Text | None = None
    """Why it comes after the one before it; all but the first have one."""
    back: Name | None = None


class Pair(Model):
    """Two things that belong together."""

    left: Text
    right: Text
    why: Text
    """Why they do, and what speaks for another; shown when they were not put together."""
    back: Name | None = None


class Trap(Model):
    """What is to be said of one distractor of a family."""

    why: Text
    """Parameters, `{answer}` and `{given}` (what the learner answered) may be filled in."""
    back: Name | None = None


class Wrong(Model):
    """A typical wrong solution of an exercise."""

    file: File
    says: Annotated[str, StringConstraints(min_length=8)]
    """Words of the English message that it must be refused with: those that name this mistake."""
