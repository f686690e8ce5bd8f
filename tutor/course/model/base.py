"""What all parts of a lesson have: names, files, strictness."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=64)]
"""A lesson's or a step's id: lower case, words joined by hyphens."""

Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$", max_length=64)]
"""A knob's, panel's, figure's or note's name, as the demo writes it."""

File = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""A file of the lesson, relative to its folder."""

Value = bool | int | float | str

Range = Annotated[list[float], Field(min_length=2, max_length=2)]


class Model(BaseModel):
    """Unknown keys are errors, and `"3"` is not 3."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Source(Model):
    """Where a fact comes from."""

    title: str
    author: str = ""
    year: int | None = None
    where: str = ""
    url: str = ""


def is_inside(path: str) -> bool:
    """Whether a file name stays within the lesson's folder."""
    pure = PurePosixPath(path.replace("\\", "/"))
    return not pure.is_absolute() and ".." not in pure.parts and ":" not in path
