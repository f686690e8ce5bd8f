"""Curves in words: where each series began, where it is, its extremes, and where it is going."""

from __future__ import annotations

from tutor.i18n import Language, Text
from tutor.i18n import views as words
from tutor.views.curve_data import CurveData, Point, Track, Trend
from tutor.views.grid import Column, text
from tutor.views.numbers import column, short
from tutor.views.words import Labels, label, listed

_TRENDS: dict[Trend, Text] = {"falling": words.FALLING, "rising": words.RISING, "level": words.LEVEL}
MISSING = "-"


def _gist(name: str, track: Track, language: Language) -> str:
    """One series in a clause."""
    if track.first is None or track.last is None or track.lowest is None:
        return "" if track.bad else words.NO_POINTS(language, name=name)
    trend = track.trend()
    if trend is None:
        return words.ONE_POINT(language, name=name, value=short(track.last[1]), at=short(track.last[0]))
    return words.CURVE(
        language,
        name=name,
        first=short(track.first[1]),
        last=short(track.last[1]),
        low=short(track.lowest[1]),
        low_at=short(track.lowest[0]),
        trend=_TRENDS[trend](language),
    )


def _fault(name: str, track: Track, language: Language) -> str:
    """The points of a series that are no numbers; empty when all are."""
    if track.first_bad is None:
        return ""
    at = short(track.first_bad[0])
    return words.NOT_FINITE(language, name=name, nans=track.nans, infs=track.infs, at=at)


def describe(data: CurveData, labels: Labels, language: Language) -> str:
    """All series in one sentence."""
    clauses: list[str] = []
    for name, track in data:
        word = label(name, labels, language)
        clauses += [_gist(word, track, language), _fault(word, track, language)]
    return listed(clauses, language)


def plain(data: CurveData, labels: Labels, language: Language) -> str:
    """A table with a row for each series; below it, the points that are no numbers."""
    if not data:
        return ""
    tracks = [track for _, track in data]
    names = [label(name, labels, language) for name, _ in data]
    trends = [track.trend() for track in tracks]
    columns = [
        Column(words.SERIES(language), names),
        Column(words.COUNT(language), [f"{track.count:,}" for track in tracks], True),
        Column(words.FIRST(language), _values([track.first for track in tracks]), True),
        Column(words.LAST(language), _values([track.last for track in tracks]), True),
        Column(words.LOWEST(language), _values([track.lowest for track in tracks]), True),
        Column(words.AT(language), [_place(track.lowest) for track in tracks], True),
        Column(words.HIGHEST(language), _values([track.highest for track in tracks]), True),
        Column(words.AT(language), [_place(track.highest) for track in tracks], True),
        Column(words.TREND(language), [_TRENDS[trend](language) if trend else MISSING for trend in trends]),
    ]
    faults = [_fault(name, track, language) for name, track in zip(names, tracks, strict=True)]
    return "\n".join([text(columns), *filter(None, faults)])


def _values(points: list[Point | None]) -> list[str]:
    """The values of a column, with the same digits after the point."""
    texts = iter(column([point[1] for point in points if point is not None]))
    return [MISSING if point is None else next(texts) for point in points]


def _place(point: Point | None) -> str:
    return MISSING if point is None else short(point[0])
