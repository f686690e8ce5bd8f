"""The legend of curves: a marker, a name, the newest value, and where the curve was lowest."""

from __future__ import annotations

import math

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.views.cells import clip, fit, width
from tutor.views.curve_data import CurveData, Track
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Line, line_width, series
from tutor.views.layout import Fact, flow
from tutor.views.numbers import column, short
from tutor.views.words import Labels, label

MARKERS = "●○◆◇▲△"
"""At a series' last point and before its name: tells the curves apart where there are no colours."""


def marker(index: int) -> str:
    """The marker of the n-th series."""
    return MARKERS[index % len(MARKERS)]


def rows_for(count: int, height: int) -> int:
    """How many rows the legend may take: one for each series where there is room."""
    if height >= 8 and count <= max(1, (height - 4) // 2):
        return count
    return 1 if height >= 3 else 0


def _trouble(track: Track, language: Language, *, log: bool) -> str:
    """What cannot be drawn of a series."""
    parts = []
    if track.first_bad is not None:
        at, value = track.first_bad
        text = words.NOT_A_NUMBER if math.isnan(value) else words.INFINITE
        parts.append(text(language, at=short(at)))
    if log and track.lowest is not None and track.lowest[1] <= 0:
        parts.append(words.BELOW_ZERO(language))
    return "  ".join(parts)


def _compact(names: list[str], lasts: list[str], cells: int, rows: int) -> list[Line]:
    """Names and newest values one after the other; without names when these do not fit."""

    def facts(named: bool) -> list[Fact]:
        return [
            Fact(
                ((f"{marker(index)} {name} " if named else marker(index) + " ", series(index)), (last, STRONG)),
                spare=index,
            )
            for index, (name, last) in enumerate(zip(names, lasts, strict=True))
        ]

    full = flow(facts(named=True), 1 << 20, 1)
    return full if line_width(full[0]) <= cells else flow(facts(named=False), cells, rows)


def legend(data: CurveData, labels: Labels, language: Language, cells: int, rows: int, *, log: bool) -> list[Line]:
    """Name and last value of each series, and where it was lowest; numbers stand in columns."""
    if rows < 1:
        return []
    tracks = list(data)
    lasts = column([track.now for _, track in tracks])
    if rows < len(tracks) or (rows == 1 and cells < 24):
        return _compact([label(name, labels, language) for name, _ in tracks], lasts, cells, rows)
    names = [label(name, labels, language) for name, _ in tracks]
    name_cells = min(max(map(width, names)), max(4, cells // 3))
    last_cells = max(map(width, lasts))
    lows = column([track.lowest[1] if track.lowest else math.nan for _, track in tracks])
    low_cells = max(map(width, lows))
    ats = [short(track.lowest[0]) if track.lowest else "" for _, track in tracks]
    lines: list[Line] = []
    for index, (_, track) in enumerate(tracks):
        runs = [
            (f"{marker(index)} {fit(names[index], name_cells)}  ", series(index)),
            (fit(lasts[index], last_cells, "right"), STRONG),
        ]
        used = 4 + name_cells + last_cells
        trouble = _trouble(track, language, log=log)
        if trouble:
            runs.append(("  " + clip(trouble, max(0, cells - used - 2)), ERROR))
            used += 2 + width(trouble)
        lowest = words.WHERE(language, value=fit(lows[index], low_cells, "right"), at=ats[index])
        if track.lowest and used + 4 + width(words.LOWEST(language)) + width(lowest) <= cells:
            runs += [(f"   {words.LOWEST(language)} ", MUTED), (lowest, TEXT)]
        lines.append(tuple(runs))
    return lines
