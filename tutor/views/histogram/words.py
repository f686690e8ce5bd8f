"""Distributions in words: where the values lie, how that moved, and all their numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Bins, Histogram
from tutor.views.grid import Column, text
from tutor.views.histogram.bars import Scene, known
from tutor.views.histogram.trail import Trail, Way
from tutor.views.numbers import column, short
from tutor.views.words import Labels, label

_FEW = 3
"""Up to so many distributions each has a clause of its own."""
_CHANGE = 1.1
"""A spread that changed by less than this factor stayed as it was."""
QUANTILES = ("5 %", "25 %", "50 %", "75 %", "95 %")


def share(count: int, total: int) -> str:
    """So many of so many, in percent; what is not all and not none never reads as such."""
    if count <= 0 or total <= 0:
        return "0 %"
    percent = 100 * count / total
    if count < total and percent > 99.9:
        return ">99.9 %"
    return "<0.1 %" if percent < 0.1 else f"{short(percent, 3)} %"


def described(frame: Histogram, trail: Trail, labels: Labels, language: Language) -> str:
    """All distributions in one sentence: each of a few, the ends of many."""
    if not frame.rows:
        return words.NO_VALUES(language) + words.STOP(language)
    names = [label(row.name, labels, language) for row in frame.rows]
    if len(frame.rows) <= _FEW:
        clauses = [
            _clause(row, trail.way(row.name), name, language) for row, name in zip(frame.rows, names, strict=True)
        ]
    else:
        clauses = _extremes(frame.rows, names, language)
    return words.BETWEEN(language).join(clauses) + words.STOP(language)


def _clause(row: Bins, way: Way, name: str, language: Language) -> str:
    quantiles = known(row)
    parts = []
    if quantiles and row.low == row.high and row.low is not None:
        parts.append(words.ALL_EQUAL(language, value=short(row.low, 3)))
    elif quantiles:
        low, median, high = (short(quantiles[index], 3) for index in (0, 2, 4))
        parts.append(words.MOST_BETWEEN(language, low=low, high=high, median=median))
    else:
        parts.append(words.NO_VALUES(language))
    if row.zeros and row.low != row.high:
        parts.append(words.ZERO_SHARE(language, share=share(row.zeros, row.total)))
    if row.nans or row.infs:
        parts.append(words.TENSOR_BAD(language, nans=row.nans, infs=row.infs))
    parts += _moved(way, language)
    said = words.COMMA(language).join(parts)
    return words.NAMED(language, name=name, what=said) if name else said


def _moved(way: Way, language: Language) -> list[str]:
    """How the spread has changed since the first moment."""
    if len(way) < 2:
        return []
    (first, before), (last, now) = way[0], way[-1]
    if before.std is None or now.std is None or not (math.isfinite(before.std) and math.isfinite(now.std)):
        return []
    was, is_, steps = short(before.std, 2), short(now.std, 2), last - first
    if was == is_ or max(before.std, now.std) <= _CHANGE * min(before.std, now.std):
        return [words.SPREAD_STAYED(language, std=is_, steps=steps)]
    kind = words.SPREAD_GREW if now.std > before.std else words.SPREAD_SHRANK
    return [kind(language, before=was, now=is_, steps=steps)]


def _extremes(rows: Sequence[Bins], names: Sequence[str], language: Language) -> list[str]:
    """The narrowest and the widest of many, the one with most zeros, and those with nan or inf."""
    spreads = [(row.std, name) for row, name in zip(rows, names, strict=True) if row.std is not None]
    clauses = [words.DISTRIBUTIONS(language, count=len(rows))]
    if spreads:
        (low, narrow), (high, wide) = min(spreads), max(spreads)
        clauses.append(words.SPREADS(language, low=short(low, 3), narrow=narrow, high=short(high, 3), wide=wide))
    zeros = [(row.zeros / max(1, row.total), index) for index, row in enumerate(rows)]
    most, index = max(zeros, key=lambda pair: pair[0])
    if most > 0:
        clauses.append(words.MOST_ZEROS(language, name=names[index], share=share(rows[index].zeros, rows[index].total)))
    for row, name in zip(rows, names, strict=True):
        if row.nans or row.infs:
            bad = words.TENSOR_BAD(language, nans=row.nans, infs=row.infs)
            clauses.append(words.NAMED(language, name=name, what=bad))
    return clauses


def plain(frame: Histogram, labels: Labels, language: Language) -> str:
    """A row of numbers for each distribution; of a single one the bins, too."""
    if not frame.rows:
        return words.NO_VALUES(language)
    rows = frame.rows
    columns = [Column(words.DISTRIBUTION(language), [label(row.name, labels, language) for row in rows])]
    if not any(row.name for row in rows):
        columns = []
    columns.append(Column("n", [f"{row.total:,}" for row in rows], numbers=True))
    columns += [
        _numbers(words.MEAN(language), [row.mean for row in rows]),
        _numbers(words.STD(language), [row.std for row in rows]),
        _numbers(words.MIN(language), [row.low for row in rows]),
        *(
            _numbers(title, [known(row)[index] if known(row) else None for row in rows])
            for index, title in enumerate(QUANTILES)
        ),
        _numbers(words.MAX(language), [row.high for row in rows]),
    ]
    for title, counts in (
        (words.ZEROS(language), [row.zeros for row in rows]),
        ("nan", [row.nans for row in rows]),
        ("inf", [row.infs for row in rows]),
        (words.BELOW(language), [row.below for row in rows]),
        (words.ABOVE(language), [row.above for row in rows]),
    ):
        if any(counts):
            columns.append(Column(title, [f"{count:,}" for count in counts], numbers=True))
    lines = text(columns).split("\n")
    if len(rows) == 1 and rows[0].total:
        lines += _bins(Scene.of(frame), language)
    return "\n".join(lines)


def _numbers(title: str, values: Sequence[float | None]) -> Column:
    """A column of numbers; - where there is none."""
    texts = column([math.nan if value is None else value for value in values], digits=3)
    return Column(title, ["-" if value is None else text for value, text in zip(values, texts, strict=True)], True)


def _bins(scene: Scene, language: Language) -> list[str]:
    """Each bin with its count and share."""
    edges = column([scene.edge(index) for index in range(scene.bins + 1)])
    wide = max(map(len, edges), default=0)
    total = scene.rows[0].total
    counts = [f"{count:,}" for count in scene.counts[0]]
    room = max(map(len, counts), default=0)
    return [
        f"  {edges[index].rjust(wide)} .. {edges[index + 1].rjust(wide)}  {count.rjust(room)}"
        f"  {share(scene.counts[0][index], total)}"
        for index, count in enumerate(counts)
    ]
