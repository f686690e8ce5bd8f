"""What a page of text is made of: blocks below each other, runs of text within them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from typing import Literal

Align = Literal["left", "center", "right", ""]


class Mark(Flag):
    """What a stretch of text is, beside being text."""

    NONE = 0
    STRONG = auto()
    EMPHASIS = auto()
    CODE = auto()
    MATH = auto()
    LINK = auto()
    QUIET = auto()
    """An aside of the typesetter, such as the address behind a link."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one kind. Of a formula it is the LaTeX; a newline in it is a forced line end."""

    text: str
    mark: Mark = Mark.NONE


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Formula:
    """Display maths: a formula on lines of its own."""

    latex: str


@dataclass(frozen=True, slots=True)
class Code:
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list. `first` is its first number, or None for bullets; `loose` has blank lines between items."""

    items: tuple[tuple[Block, ...], ...]
    first: int | None
    loose: bool


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    aligns: tuple[Align, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""


Block = Paragraph | Heading | Formula | Code | Listing | Table | Quote | Rule
