"""Curves in words: where each series began, where it is, its extremes, and where it is going."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.i18n import Language, Text
from tutor.i18n import views as words
from tutor.views.curve.data import Point, Track, Trend
from tutor.views.curve.runs import Shown
from tutor.views.grid import Column, text
from tutor.views.numbers import column, short
from tutor.views.words import listed

_TRENDS: dict[Trend, Text] = {"falling": words.FALLING, "rising": words.RISING, "level": words.LEVEL}
MISSING = "-"
"""Where there is no value."""


def values(points: Sequence[Point | None]) -> list[str]:
    """The values of some points, with the same digits after the point."""
    texts = iter(column([point[1] for point in points if point is not None]))
    return [MISSING if point is None else next(texts) for point in points]


def _gist(curve: Shown, language: Language) -> str:
    """One series in a clause."""
    name, track, extreme = curve.name, curve.track, curve.extreme
    if track.first is None or track.last is None or extreme is None:
        return "" if track.bad else words.NO_POINTS(language, name=name)
    trend = track.trend()
    if trend is None:
        return words.ONE_POINT(language, name=name, value=short(track.last[1]), at=short(track.last[0]))
    first, last, where = short(track.first[1]), short(track.last[1]), _TRENDS[trend](language)
    value, at = short(extreme[1]), short(extreme[0])
    if curve.upward:
        return words.CURVE_HIGHEST(language, name=name, first=first, last=last, high=value, high_at=at, trend=where)
    return words.CURVE(language, name=name, first=first, last=last, low=value, low_at=at, trend=where)


def _fault(name: str, track: Track, language: Language) -> str:
    """The points of a series that are no numbers; empty when all are."""
    if track.first_bad is None:
        return ""
    at = short(track.first_bad[0])
    return words.NOT_FINITE(language, name=name, nans=track.nans, infs=track.infs, at=at)


def describe(curves: Sequence[Shown], language: Language, cursor: float | None = None) -> str:
    """All series in one sentence; with a cursor, first the values there."""
    clauses: list[str] = []
    if cursor is not None:
        there = [(curve.name, curve.track.at(cursor)) for curve in curves]
        told = [f"{name} = {short(point[1])}" for name, point in there if point is not None]
        if told:
            clauses.append(words.AT_CURSOR(language, at=short(cursor), values=words.LIST(language).join(told)))
    for curve in curves:
        clauses += [_gist(curve, language), _fault(curve.name, curve.track, language)]
    return listed(clauses, language)


def gist(curves: Sequence[Shown], language: Language, cursor: float | None = None) -> str:
    """The newest values of the present run, finite or not; with a cursor, those there."""
    told = []
    for curve in curves:
        if not curve.own:
            continue
        if cursor is None:
            if curve.track.count or curve.track.bad:
                told.append(f"{curve.name} {short(curve.track.now)}")
        elif (point := curve.track.at(cursor)) is not None:
            told.append(f"{curve.name} {short(point[1])}")
    return words.LIST(language).join(told)


def plain(curves: Sequence[Shown], language: Language, cursor: float | None = None) -> str:
    """A table with a row for each series; below it, the points that are no numbers."""
    if not curves:
        return ""
    tracks = [curve.track for curve in curves]
    own = sum(curve.own for curve in curves)

    def numbers(points: Sequence[Point | None]) -> list[str]:
        # Each of the others has digits of its own: one that diverged must not blur the present run's.
        return values(points[:own]) + [values([point])[0] for point in points[own:]]

    trends = [track.trend() for track in tracks]
    columns = [
        Column(words.SERIES(language), [curve.name for curve in curves]),
        Column(words.COUNT(language), [f"{track.count:,}" for track in tracks], True),
        Column(words.FIRST(language), numbers([track.first for track in tracks]), True),
        Column(words.LAST(language), numbers([track.last for track in tracks]), True),
        Column(words.LOWEST(language), numbers([track.lowest for track in tracks]), True),
        Column(words.AT(language), [_place(track.lowest) for track in tracks], True),
        Column(words.HIGHEST(language), numbers([track.highest for track in tracks]), True),
        Column(words.AT(language), [_place(track.highest) for track in tracks], True),
        Column(words.TREND(language), [_TRENDS[trend](language) if trend else MISSING for trend in trends]),
    ]
    if cursor is not None:
        there = numbers([track.at(cursor) for track in tracks])
        columns.insert(2, Column(words.CURSOR(language, at=short(cursor)), there, True))
    faults = [_fault(curve.name, curve.track, language) for curve in curves]
    return "\n".join([text(columns), *filter(None, faults)])


def _place(point: Point | None) -> str:
    return MISSING if point is None else short(point[0])
