"""What a demo step declares: knobs, expectations, limits."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from tutor.course.model.base import Model, Range, Value
from tutor.course.size import parse_size
from tutor.i18n import Text


class Knob(Model):
    """A value that the learner turns. Its kind follows from `start` and `choices`: number, choice, switch or text."""

    start: Value
    label: Text
    range: Range | None = None
    """Lowest and highest value of a number."""
    step: float | None = Field(default=None, gt=0)
    """How far one key press turns a linear number; by default 1 for integers, 1/20 of the range for others."""
    scale: Literal["linear", "log"] = "linear"
    choices: list[int | float | str] | None = Field(default=None, min_length=2)
    live: bool = False
    """Whether the demo asks for it again while it runs."""

    @property
    def kind(self) -> Literal["number", "choice", "switch", "text"]:
        if self.choices is not None:
            return "choice"
        if isinstance(self.start, bool):
            return "switch"
        return "text" if isinstance(self.start, str) else "number"


class Expect(Model):
    """What a figure of a demo must be at its defaults. `about` and `within`, or `low` and `high`, or `equals`."""

    about: float | None = None
    within: float | None = Field(default=None, ge=0)
    low: float | None = None
    high: float | None = None
    equals: Value | list[Value] | None = None


def _bytes(value: Any) -> Any:
    """A size as bytes, whether it stands there as a number or as a word such as `2GB`."""
    try:
        if type(value) in (int, str):
            return parse_size(str(value))
    except ValueError:
        pass
    raise PydanticCustomError("size", "a size")


Size = Annotated[int, BeforeValidator(_bytes)]
"""Bytes: `512MB`, `2GB`, or a whole number."""


class Limits(Model):
    """What one run of a demo may use at most, where that differs from the defaults."""

    cpu: float | None = Field(default=None, gt=0)
    """Seconds of computing, all threads together."""
    memory: Size | None = None
    output: Size | None = None
    """What it may write, prints and files together."""
    files: int | None = Field(default=None, ge=1)
    """Open at the same time."""
    threads: int | None = Field(default=None, ge=0)
    """At the same time, PyTorch's among them."""
    processes: int | None = Field(default=None, ge=0)
    """At the same time, the run's own not counted."""

    def settings(self) -> dict[str, float]:
        """The limits that are set, by name."""
        return self.model_dump(exclude_none=True)
