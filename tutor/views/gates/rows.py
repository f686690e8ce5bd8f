"""The gates of a `Gates` frame as rows of values with a scale each, and which of their units is looked at."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Gate, Gates
from tutor.views.colormap import Scale
from tutor.views.words import Labels, label

_ENDS = (1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15)
"""Round ends of a scale, and these times a power of ten."""


@dataclass(frozen=True)
class Row:
    """One gate: `values` at each token, of all units (`means`) or of some; `units` are (rows, tokens), flat."""

    name: str
    count: int
    """Units of the gate."""
    block: int
    means: Sequence[float]
    rows: int
    """Rows of units."""
    units: Sequence[float]
    scale: Scale

    @property
    def several(self) -> bool:
        """Whether there is more to see than the means."""
        return self.rows > 1

    def unit(self, row: int) -> Sequence[float]:
        """The values of a row of units at each token."""
        return self.units[row * len(self.means) : (row + 1) * len(self.means)]

    def values(self, row: int | None) -> Sequence[float]:
        """The means, or one row of units; a gate of one unit has but one."""
        return self.means if row is None or not self.several else self.unit(min(row, self.rows - 1))

    def of(self, row: int | None, language: Language) -> str:
        """Whose values they are; nothing for a gate of one unit."""
        if not self.several:
            return ""
        if row is None:
            return words.UNITS_MEAN(language, count=self.count)
        first = min(row, self.rows - 1) * self.block
        last = min(first + self.block, self.count)
        if last <= first + 1:
            return words.UNIT(language, index=first + 1, count=self.count)
        return words.UNITS(language, first=first + 1, last=last, count=self.count)


def rows_of(frame: Gates, labels: Labels, language: Language) -> list[Row]:
    """A row for each gate. A frame comes from another process: what lacks is nan, what is too much is left out."""
    return [_row(gate, len(frame.tokens), label(gate.name, labels, language)) for gate in frame.gates]


def _row(gate: Gate, count: int, name: str) -> Row:
    means = _padded(gate.means, count)
    rows = max(0, gate.grid.rows) if gate.grid.cols == count else 0
    units = _padded(gate.grid.values, rows * count)
    return Row(name, max(1, gate.units), max(1, gate.block), means, rows, units, scale_of([*means, *units]))


def _padded(values: Sequence[float], count: int) -> list[float]:
    """Exactly so many values."""
    return [*values[:count], *[math.nan] * (count - len(values))]


def scale_of(values: Sequence[float]) -> Scale:
    """From 0 to 1 for what lies there, as a sigmoid does; about zero for both signs; to a round end beyond 1."""
    finite = [value for value in values if math.isfinite(value)]
    low, high = min(finite, default=0.0), max(finite, default=0.0)
    end = _round(max(-low, high))
    return Scale.of((-end, end) if low < 0 else (0.0, end))


def _round(value: float) -> float:
    """The first round number from 1 on that is not less: an end that stays while a model learns."""
    if not 1 < value < 1e300:
        return max(1.0, value)
    power = math.floor(math.log10(value))
    return next(end for factor in _ENDS if (end := float(f"{factor}e{power}")) >= value)
