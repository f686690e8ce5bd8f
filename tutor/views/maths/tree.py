"""The tree of a formula: what stands side by side, above, below and around."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["letter", "binary", "relation", "open", "close", "comma", "function", "big", "space"]


@dataclass(frozen=True, slots=True)
class Atom:
    """One sign or one word. Its kind says what space it has around it."""

    text: str
    kind: Kind = "letter"


@dataclass(frozen=True, slots=True)
class Row:
    """Nodes side by side."""

    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Scripts:
    base: Node
    below: Row | None
    above: Row | None


@dataclass(frozen=True, slots=True)
class Fraction:
    top: Row
    bottom: Row


@dataclass(frozen=True, slots=True)
class Root:
    body: Row
    degree: Row | None


@dataclass(frozen=True, slots=True)
class Accent:
    name: str
    body: Row


@dataclass(frozen=True, slots=True)
class Fenced:
    """What stands between `\\left` and `\\right`; an empty delimiter is none."""

    left: str
    body: Row
    right: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of an environment: a matrix, cases, or lines aligned."""

    environment: str
    rows: tuple[tuple[Row, ...], ...]


Node = Atom | Row | Scripts | Fraction | Root | Accent | Fenced | Grid
