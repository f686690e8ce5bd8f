"""The legend of a plane: which glyph is which set and class, which line is which, and the ends of a colour map."""

from __future__ import annotations

from collections import Counter

from tutor.i18n import Language
from tutor.live.frames import Plane, Points
from tutor.views.colormap import Scale
from tutor.views.ink import CLASS_COLOURS, MUTED, TEXT, Ink, Line, Run, series
from tutor.views.layout import Fact, flow
from tutor.views.numbers import short
from tutor.views.tensor_bar import bar
from tutor.views.words import Labels, label

FILLED = "●▲■◆"
HOLLOW = "○△□◇"
"""The glyph of a class in the first set of points, and in all others."""
SAMPLES = ("⠤⠤⠤", "⠤ ⠤", "⠄⠄⠄", "⠤⠄⠤")
"""What the first line looks like, the second and so on."""


def legend(plane: Plane, labels: Labels, language: Language, cells: int, rows: int, *, colour: bool) -> list[Line]:
    """The legend in at most `rows` rows."""
    if rows < 1:
        return []
    facts = [
        _points(points, FILLED if number == 0 else HOLLOW, labels, language)
        for number, points in enumerate(plane.points)
    ]
    for index, path in enumerate(plane.paths):
        ink = series(index)._replace(bold=True)
        sample = SAMPLES[index % len(SAMPLES)]
        facts.append(Fact(((sample, ink), (" " + label(path.name, labels, language), TEXT)), spare=1))
    if plane.field is not None and not plane.regions:
        facts.append(_quantity(plane, colour=colour))
    return flow(facts, cells, rows)


def _points(points: Points, glyphs: str, labels: Labels, language: Language) -> Fact:
    """The glyphs of a set, its name and how many it has."""
    kinds = sorted(Counter(points.labels)) if points.labels else []
    runs: list[Run] = [
        (glyphs[kind % len(glyphs)], Ink(f"class-{kind % CLASS_COLOURS}", bold=True)) for kind in kinds[: len(glyphs)]
    ] or [(glyphs[0], TEXT)]
    runs.append((" " + label(points.name, labels, language), TEXT))
    runs.append((f" {len(points.xs):,}", MUTED))
    return Fact(tuple(runs))


def _quantity(plane: Plane, *, colour: bool) -> Fact:
    """The colour map of the field and its ends."""
    assert plane.field is not None
    scale = Scale.of(plane.field.values).faded()
    runs = [(short(scale.low, 3) + " ", MUTED), *bar(scale, 10, colour=colour), (" " + short(scale.high, 3), MUTED)]
    return Fact(tuple(runs), spare=2)
