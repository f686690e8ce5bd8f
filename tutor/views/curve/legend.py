"""The legend of curves: a marker, a name, the newest value or the one looked at, and the lowest or highest one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.views.cells import clip, fit, width
from tutor.views.curve.runs import APART, Shown
from tutor.views.curve.words import values
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Line, Run, line_width
from tutor.views.layout import Fact, fact, flow
from tutor.views.numbers import short

_NARROW = 24
"""Cells below which a row cannot hold more than a name and a value."""


class Rows(NamedTuple):
    """How many rows the legend may take for the present run, and for the others."""

    own: int
    others: int


def rows_for(own: int, others: int, height: int) -> Rows:
    """One row for each series where there is room; one for the others at least where there is any."""
    most = max(1, (height - 4) // 2)
    if height < 8:
        row = 1 if height >= 3 else 0
        return Rows(row, 0) if own else Rows(0, row)
    rows = own if own <= most else 1
    return Rows(rows, max(1, most - rows) if others else 0)


class Entry(NamedTuple):
    """What the legend tells of one curve."""

    curve: Shown
    value: str
    at: str
    """Where the value stands; empty for the newest one."""
    extreme: str
    extreme_at: str
    """The lowest value, or the highest where higher is better, and where it stands."""
    troubles: Sequence[str]
    """What cannot be drawn, the worst first."""


def legend(
    curves: Sequence[Shown],
    language: Language,
    cells: int,
    rows: Rows,
    *,
    log: bool = False,
    log_x: bool = False,
    cursor: float | None = None,
    leaving: Sequence[bool] = (),
) -> list[Line]:
    """Name and value of each series, and its lowest or highest one; numbers stand in columns.

    Where rows do not suffice the others stand one behind the other, and those left out are counted: `+2`. `leaving`
    says of each curve whether it leaves the plot.
    """
    if rows.own + rows.others < 1:
        return []
    troubles = [
        _troubles(curve, language, log=log, log_x=log_x, leaving=leaves)
        for curve, leaves in zip(curves, leaving or [False] * len(curves), strict=True)
    ]
    count = sum(curve.own for curve in curves)
    own = _entries(curves[:count], troubles[:count], cursor)
    others = [
        _entries([curve], [trouble], cursor)[0] for curve, trouble in zip(curves[count:], troubles[count:], strict=True)
    ]
    hidden = len(others) if not rows.others else 0
    if rows.own < count or (rows.own == count == 1 and (cells < _NARROW or hidden)):
        return _compact(own, cells, rows.own, hidden) + _flowing(others, cells, rows.others)
    if len(others) <= rows.others and cells >= _NARROW:
        return _table(own + others, language, cells, compared=bool(others))
    return _table(own, language, cells, compared=bool(others)) + _flowing(others, cells, rows.others)


def _entries(curves: Sequence[Shown], troubles: Sequence[Sequence[str]], cursor: float | None) -> list[Entry]:
    """Entries whose numbers have the same digits after the point."""
    tracks = [curve.track for curve in curves]
    points = [(0.0, track.now) if cursor is None else track.at(cursor) for track in tracks]
    ats = ["" if cursor is None or point is None else short(point[0]) for point in points]
    extremes = [curve.extreme for curve in curves]
    places = [short(extreme[0]) if extreme else "" for extreme in extremes]
    return [
        Entry(*entry) for entry in zip(curves, values(points), ats, values(extremes), places, troubles, strict=True)
    ]


def _troubles(curve: Shown, language: Language, *, log: bool, log_x: bool, leaving: bool) -> list[str]:
    track = curve.track
    parts = []
    if track.first_bad is not None:
        at, value = track.first_bad
        text = words.NOT_A_NUMBER if math.isnan(value) else words.INFINITE
        parts.append(text(language, at=short(at)))
    if leaving:
        parts.append(words.BEYOND(language))
    if log and track.lowest is not None and track.lowest[1] <= 0:
        parts.append(words.BELOW_ZERO(language))
    if log_x and track.left <= 0:
        parts.append(words.X_BELOW_ZERO(language))
    return parts


def _told(troubles: Sequence[str], cells: int) -> str:
    """As many of them as fit whole; the first is cut rather than left out."""
    for count in range(len(troubles), 1, -1):
        if width(text := "  ".join(troubles[:count])) <= cells:
            return text
    return clip(troubles[0], max(0, cells)) if troubles else ""


def _table(entries: Sequence[Entry], language: Language, cells: int, *, compared: bool) -> list[Line]:
    """A row for each curve. `compared` says whether there are others, so that names tell the runs apart."""
    if not entries:
        return []
    value_cells = max(width(entry.value) for entry in entries)
    # What sets a run apart stands at the end of the name, and is needed more than where the curve was lowest.
    room = cells - 4 - value_cells if compared else cells // 3
    names = [entry.curve.name for entry in entries]
    if compared and max(map(width, names)) > room:
        names = [name.replace(APART, APART.strip()) for name in names]
    name_cells = min(max(map(width, names)), max(4, room))
    told = [fit(entry.value, value_cells, "right") for entry in entries]
    where = [
        words.WHERE(language, value=value, at=entry.at) if entry.at else value
        for entry, value in zip(entries, told, strict=True)
    ]
    if 4 + name_cells + max(map(width, where)) <= cells:
        told = [fit(value, max(map(width, where))) for value in where]
    extreme_cells = max(width(entry.extreme) for entry in entries)
    lines: list[Line] = []
    for entry, name, value in zip(entries, names, told, strict=True):
        runs: list[Run] = [
            (f"{entry.curve.marker} {fit(name, name_cells)}  ", entry.curve.ink),
            (value, STRONG if entry.curve.own else TEXT),
        ]
        used = 4 + name_cells + width(value)
        if trouble := _told(entry.troubles, cells - used - 2):
            runs.append(("  " + trouble, ERROR if entry.curve.own else MUTED))
            used += 2 + width(trouble)
        which = (words.HIGHEST if entry.curve.upward else words.LOWEST)(language)
        extreme = words.WHERE(language, value=fit(entry.extreme, extreme_cells, "right"), at=entry.extreme_at)
        if entry.extreme_at and used + 4 + width(which) + width(extreme) <= cells:
            runs += [(f"   {which} ", MUTED), (extreme, TEXT)]
        lines.append(tuple(runs))
    return lines


def _compact(entries: Sequence[Entry], cells: int, rows: int, hidden: int) -> list[Line]:
    """Names and values one after the other; without names when these do not fit. `hidden` curves are counted."""

    def facts(named: bool) -> list[Fact]:
        found = [
            Fact(
                (
                    (
                        f"{entry.curve.marker} {entry.curve.name} " if named else f"{entry.curve.marker} ",
                        entry.curve.ink,
                    ),
                    (entry.value, STRONG),
                ),
                spare=index,
            )
            for index, entry in enumerate(entries)
        ]
        return [*found, fact(f"+{hidden}", spare=len(found) + 1)] if hidden else found

    full = flow(facts(named=True), 1 << 20, 1)
    return full if line_width(full[0]) <= cells else flow(facts(named=False), cells, rows)


def _flowing(entries: Sequence[Entry], cells: int, rows: int) -> list[Line]:
    """As many of the others as fit into `rows`, in their order, then how many there are besides."""
    if rows < 1 or not entries:
        return []
    name_cells = max(4, cells // 2)
    facts = [
        Fact(
            (
                (f"{entry.curve.marker} {clip(entry.curve.name, name_cells)}  ", entry.curve.ink),
                (entry.value, TEXT),
            )
        )
        for entry in entries
    ]
    for kept in range(len(facts), 0, -1):
        hidden = len(facts) - kept
        tried = [*facts[:kept], fact(f"+{hidden}")] if hidden else facts
        lines = flow(tried, cells, len(tried))
        if len(lines) <= rows:
            return lines
    return [((clip(f"+{len(facts)}", cells), MUTED),)]
