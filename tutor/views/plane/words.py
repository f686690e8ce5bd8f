"""A plane in words: what lies on it, where, and how many."""

from __future__ import annotations

import math
from collections import Counter

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Path, Plane, Points
from tutor.views.cells import clean
from tutor.views.numbers import short
from tutor.views.plane.contours import names
from tutor.views.words import Labels, label, listed

_NAMED = 100
"""Words of one set whose places are told; of more, how many there are besides."""


def _points(points: Points, plane: Plane, labels: Labels, language: Language) -> str:
    name = label(points.name, labels, language)
    counts = sorted(Counter(points.labels).items())
    if counts:
        classes = [words.CLASS(language, number=kind, count=count) for kind, count in counts]
        text = words.CLASSES(language, name=name, count=len(points.xs), classes=words.LIST(language).join(classes))
    else:
        text = words.POINTS(language, name=name, count=len(points.xs))
    (x0, x1), (y0, y1) = plane.x, plane.y
    outside = sum(not (x0 <= x <= x1 and y0 <= y <= y1) for x, y in zip(points.xs, points.ys, strict=False))
    return text + (words.COMMA(language) + words.OUTSIDE(language, count=outside) if outside else "")


def _word_places(points: Points, labels: Labels, language: Language) -> list[str]:
    """Each word and where it is; nothing for points without words."""
    if not any(points.texts):
        return []
    placed = list(zip(points.texts, points.xs, points.ys, strict=False))
    told = [f"{clean(text)} ({short(x)}, {short(y)})" for text, x, y in placed[:_NAMED]]
    if len(placed) > _NAMED:
        told.append(words.MORE_WORDS(language, count=len(placed) - _NAMED))
    name = label(points.name, labels, language)
    return [words.WORD_PLACES(language, name=name, places=words.LIST(language).join(told))]


def _path(path: Path, labels: Labels, language: Language) -> str:
    name = label(path.name, labels, language)
    if not path.xs or not path.ys:
        return words.EMPTY_PATH(language, name=name)
    return words.PATH(
        language,
        name=name,
        x0=short(path.xs[0]),
        y0=short(path.ys[0]),
        x1=short(path.xs[-1]),
        y1=short(path.ys[-1]),
    )


def _field(plane: Plane, language: Language) -> list[str]:
    field = plane.field
    if field is None or not field.values:
        return []
    finite = [value for value in field.values if math.isfinite(value)]
    said: list[str] = []
    if plane.regions:
        counts = sorted(Counter(int(value) for value in finite).items())
        shares = [
            words.SHARE(language, number=kind, share=_percent(count / len(field.values))) for kind, count in counts
        ]
        said.append(words.REGIONS(language, count=len(counts), shares=words.LIST(language).join(shares)))
    elif finite:
        said.append(words.QUANTITY(language, low=short(min(finite)), high=short(max(finite))))
    if len(finite) < len(field.values):
        said.append(words.FIELD_BAD(language, count=len(field.values) - len(finite)))
    if plane.contours and finite and not plane.regions:
        levels = words.LIST(language).join(names(sorted(plane.contours)))
        said.append(words.LINES_OF_HEIGHT(language, levels=levels))
    return said


def _percent(share: float) -> str:
    """A share in percent, never 0 for what is there."""
    return f"{share:.1%}" if share >= 0.0005 else "<0.1%"


def _clauses(plane: Plane, labels: Labels, language: Language) -> list[str]:
    return [
        *(_points(points, plane, labels, language) for points in plane.points),
        *(_path(path, labels, language) for path in plane.paths),
        *_field(plane, language),
        words.RANGES(language, x0=short(plane.x[0]), x1=short(plane.x[1]), y0=short(plane.y[0]), y1=short(plane.y[1])),
    ]


def describe(plane: Plane, labels: Labels, language: Language, cursor: str = "") -> str:
    """All of it in one sentence; first what the `cursor` reads."""
    return listed([cursor, *_clauses(plane, labels, language)], language)


def plain(plane: Plane, labels: Labels, language: Language, cursor: str = "") -> str:
    """A line for what the `cursor` reads, each set and its words, each line, the field and the ranges."""
    clauses = _clauses(plane, labels, language)
    count = len(plane.points)
    places = [place for points in plane.points for place in _word_places(points, labels, language)]
    return "\n".join(filter(None, [cursor, *clauses[:count], *places, *clauses[count:]]))
