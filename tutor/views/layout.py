"""Facts in a row: those that matter most stay when there is little room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tutor.views.cells import width
from tutor.views.ink import MUTED, TEXT, Ink, Line, Run, clip_line

GAP = 2
"""Cells between two facts."""


class Fact(NamedTuple):
    """A few runs that belong together, and how gladly they are left out (0: never)."""

    runs: tuple[Run, ...]
    spare: int = 0

    @property
    def width(self) -> int:
        return sum(width(text) for text, _ in self.runs)


def fact(text: str, ink: Ink = MUTED, spare: int = 0) -> Fact:
    """A fact of one run."""
    return Fact(((text, ink),), spare)


def _rows(facts: Sequence[Fact], cells: int) -> list[list[Fact]]:
    """Facts in as many rows as they need."""
    rows: list[list[Fact]] = []
    used = 0
    for item in facts:
        if rows and used + GAP + item.width <= cells:
            rows[-1].append(item)
            used += GAP + item.width
        else:
            rows.append([item])
            used = item.width
    return rows


def flow(facts: Sequence[Fact], cells: int, most: int) -> list[Line]:
    """Facts in at most `most` rows, two spaces apart. What can be spared most goes first when they do not fit."""
    kept = list(facts)
    while len(_rows(kept, cells)) > most:
        spare = max(item.spare for item in kept)
        if spare == 0 or len(kept) == 1:
            break
        # Of equals the last one goes.
        index = max(i for i, item in enumerate(kept) if item.spare == spare)
        del kept[index]
    lines: list[Line] = []
    for row in _rows(kept, cells)[:most]:
        runs: list[Run] = []
        for item in row:
            if runs:
                runs.append((" " * GAP, TEXT))
            runs.extend(item.runs)
        lines.append(clip_line(tuple(runs), cells))
    return lines
