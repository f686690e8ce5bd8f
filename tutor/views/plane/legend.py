"""The legend of a plane: which glyph is which set and class, which line is which, and the ends of a colour map."""

from __future__ import annotations

import math
from collections import Counter

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Plane, Points
from tutor.views.ink import CLASS_COLOURS, ERROR, MUTED, TEXT, Ink, Line, Run
from tutor.views.layout import Fact, fact, flow
from tutor.views.marks import INF_MARK, NAN_MARK
from tutor.views.numbers import short
from tutor.views.plane.contours import crossed, heights, labelled, names
from tutor.views.plane.field import scale_of, whole
from tutor.views.plane.paths import NOW_MARK, START_MARK, path_ink, walks_down
from tutor.views.plane.points import glyphs_of
from tutor.views.tensor.bar import bar
from tutor.views.words import Labels, label

SAMPLES = ("⠤⠤⠤", "⠤ ⠤", "⠤⠀⠤", "⠤⠄⠤")
"""What the first line looks like, the second and so on."""
_LISTED = 6
"""Heights that are all listed; of more, the first two and the last."""


def legend(
    plane: Plane,
    labels: Labels,
    language: Language,
    size: tuple[int, int],
    rows: int,
    *,
    colour: bool,
    hidden: int = 0,
) -> list[Line]:
    """The legend in at most `rows` rows, of a picture of `size` cells. `hidden` words are not beside their points."""
    if rows < 1:
        return []
    # Where lines carry their heights, no glyphs fill the field; nor do they here.
    quantity = [_quantity(plane, colour=colour, ramp=colour or not labelled(plane, size))] if _measured(plane) else []
    if crossed(plane):
        quantity.append(fact(words.HEIGHTS(language, levels=_heights(plane, size[1], language)), spare=3))
    for ends in (True, False):
        facts = _facts(plane, labels, language, hidden=hidden, ends=ends) + quantity
        if len(flow(facts, size[0], len(facts))) <= rows:
            break
    return flow(facts, size[0], rows)


def _measured(plane: Plane) -> bool:
    """Whether there is a field of a quantity."""
    return whole(plane.field) and not plane.regions


def _facts(plane: Plane, labels: Labels, language: Language, *, hidden: int, ends: bool) -> list[Fact]:
    facts = [_points(points, glyphs_of(number), labels, language) for number, points in enumerate(plane.points)]
    if hidden:
        facts.append(fact(words.WORDS_HIDDEN(language, count=hidden), spare=1))
    down = walks_down(plane)
    for index, path in enumerate(plane.paths):
        runs = [(SAMPLES[index % len(SAMPLES)], path_ink(index)), (" " + label(path.name, labels, language), TEXT)]
        if ends and down and path.xs and path.ys:
            runs.append((f" ({short(path.xs[-1], 3)}, {short(path.ys[-1], 3)})", MUTED))
        facts.append(Fact(tuple(runs), spare=1))
    if down:
        marked = f"{START_MARK} {words.PATH_START(language)} {NOW_MARK} {words.PATH_NOW(language)}"
        facts.append(fact(marked, spare=5))
    if plane.field is not None and whole(plane.field):
        for glyph, name, there in ((NAN_MARK, "nan", math.isnan), (INF_MARK, "inf", math.isinf)):
            if any(map(there, plane.field.values)):
                facts.append(Fact(((glyph, ERROR), (" " + name, MUTED)), spare=1))
    return facts


def _heights(plane: Plane, rows: int, language: Language) -> str:
    """The heights of the lines, the middle ones left out when there are many."""
    told = names(heights(plane, rows))
    if len(told) > _LISTED:
        told = [*told[:2], "…", told[-1]]
    return words.LIST(language).join(told)


def _points(points: Points, glyphs: str, labels: Labels, language: Language) -> Fact:
    """The glyphs of a set, its name and how many it has."""
    kinds = sorted(Counter(points.labels)) if points.labels else []
    runs: list[Run] = [
        (glyphs[kind % len(glyphs)], Ink(f"class-{kind % CLASS_COLOURS}", bold=True)) for kind in kinds[: len(glyphs)]
    ] or [(glyphs[0], TEXT)]
    runs.append((" " + label(points.name, labels, language), TEXT))
    runs.append((f" {len(points.xs):,}", MUTED))
    return Fact(tuple(runs))


def _quantity(plane: Plane, *, colour: bool, ramp: bool) -> Fact:
    """The ends of the field, and the colour map or the `ramp` of glyphs between them."""
    scale = scale_of(plane)
    between = bar(scale, 10, colour=colour) if ramp else [("..", MUTED)]
    runs = [(short(scale.low, 3) + " ", MUTED), *between, (" " + short(scale.high, 3), MUTED)]
    return Fact(tuple(runs), spare=2)
