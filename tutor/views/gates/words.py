"""Gates in words: where each is lowest and highest, and the values of all at each token."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Gates
from tutor.views.gates.rows import Row, rows_of
from tutor.views.grid import Column, text
from tutor.views.headings import tokens
from tutor.views.numbers import column, short
from tutor.views.words import Labels


def _clauses(frame: Gates, rows: Sequence[Row], names: Sequence[str], language: Language) -> list[str]:
    gates = words.LIST(language).join(row.name for row in rows)
    clauses = [words.GATES(language, gates=gates, tokens=len(names))]
    units = max((row.count for row in rows), default=1)
    if units > 1:
        clauses[0] += words.COMMA(language) + words.UNITS_MEAN(language, count=units)
    if frame.at is not None and 0 <= frame.at < len(names):
        clauses.append(words.NOW(language) + names[frame.at])
    for gate, row in zip(frame.gates, rows, strict=True):
        finite = [(value, token) for token, value in enumerate(row.means) if math.isfinite(value)]
        if finite:
            (low, low_at), (high, high_at) = min(finite), max(finite, key=lambda pair: pair[0])
            clauses.append(
                words.GATE_EXTREMES(
                    language,
                    name=row.name,
                    low=short(low, 3),
                    low_at=_place(names, low_at),
                    high=short(high, 3),
                    high_at=_place(names, high_at),
                )
            )
        else:
            clauses.append(words.GATE_ONLY(language, name=row.name))
        if gate.nans or gate.infs:
            clauses.append(words.GATE_BAD(language, name=row.name, nans=gate.nans, infs=gate.infs))
    return clauses


def _place(names: Sequence[str], index: int) -> str:
    """A token; with its number, from 1, where the same stands elsewhere too."""
    return names[index] if names.count(names[index]) == 1 else f"{names[index]} #{index + 1}"


def describe(frame: Gates, labels: Labels, language: Language) -> str:
    """The range of each gate in one sentence."""
    clauses = _clauses(frame, rows_of(frame, labels, language), tokens(frame.tokens), language)
    return words.BETWEEN(language).join(clauses) + words.STOP(language)


def plain(frame: Gates, labels: Labels, language: Language) -> str:
    """The ranges, then a line for each token with the mean of every gate."""
    rows, names = rows_of(frame, labels, language), tokens(frame.tokens)
    lines = [words.BETWEEN(language).join(_clauses(frame, rows, names, language))]
    if rows and names:
        columns = [Column(row.name, column(row.means, digits=4), numbers=True) for row in rows]
        lines += ["  " + line for line in text([Column("", names), *columns]).split("\n")]
    return "\n".join(lines)
