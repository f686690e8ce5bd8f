"""Attention as lines of text: a head of it under its tokens, what one query looks at in words, all heads small."""

from __future__ import annotations

import math
from typing import NamedTuple

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Attention, Grid
from tutor.views.attention.head import Head, blank, wrong
from tutor.views.attention.layout import Cell, Layout, layout, names
from tutor.views.attention.rows import MASK_MARK, half_line, line
from tutor.views.attention.thumbs import SIDES, Sheet, rooms, sheet, thumbs
from tutor.views.attention.words import ARROW, looks, reading, weight
from tutor.views.cells import clip, fit, width
from tutor.views.colormap import Scale
from tutor.views.headings import LIT, heading
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Line, Run, line_width, merged
from tutor.views.layout import GAP, Fact, fact, flow
from tutor.views.marks import INF_MARK, NAN_MARK
from tutor.views.numbers import short
from tutor.views.shaded import digits
from tutor.views.tensor.bar import bar

_BAR = 12
"""Cells of the colour bar."""
_READABLE = 12
"""Cells in which a key and its weight can be said."""
_BETWEEN = 3
"""Cells between a head and the small pictures of all."""


class Look(NamedTuple):
    """What of the frame is looked at: layer and head, the cursor's row and column of it, where the view begins."""

    head: tuple[int, int]
    cursor: Cell | None
    seen: Cell


def draw(
    frame: Attention, head: Head, scale: Scale, look: Look, language: Language, size: tuple[int, int], *, colour: bool
) -> tuple[list[Line], Layout]:
    """The head in `size` (width, height) cells, and where it came to stand."""
    cells, height = size
    group = _group(frame, look.head[0])
    spare = [_BETWEEN + wide for wide in rooms(len(group), group[0], height - 2)] if group else []
    place = layout(head, size, spare, colour=colour, cursor=look.cursor, seen=look.seen)
    shown = _matrix(head, scale, place, look.cursor, colour=colour)
    shown = _with_thumbs(shown, group, look.head[1], scale, place, size, colour=colour)
    below = _foot(frame, head, scale, look, language, place, cells, colour=colour)
    gap: list[Line] = [()] if len(shown) + len(below) < height and place.foot >= 3 else []
    return [*shown, *gap, *below][:height], place


def _group(frame: Attention, layer: int) -> list[Grid]:
    """The heads of a layer, if there are several and all are in the frame."""
    if frame.heads < 2 or len(frame.weights) < frame.layers * frame.heads:
        return []
    group = frame.weights[layer * frame.heads : (layer + 1) * frame.heads]
    return group if all(grid.rows > 0 and grid.cols > 0 for grid in group) else []


def _matrix(head: Head, scale: Scale, place: Layout, cursor: Cell | None, *, colour: bool) -> list[Line]:
    """The names of the keys, and a line for each query, or for two."""
    lead: list[Run] = [(" " * place.left, TEXT)] if place.left else []
    lit = cursor[1] - place.cols.start if cursor is not None else None
    titles = heading(names(head.keys, head.left, place.cols), place.wide, place.top, lit)
    lines: list[Line] = [(*lead, *title) for title in titles]
    texts = None if place.halves else _digits(head, place)
    for row in place.rows[:: 2 if place.halves else 1]:
        name: list[Run] = []
        named = cursor[0] if cursor is not None and place.halves and cursor[0] == row + 1 else row
        if place.left:
            lit_row = cursor is not None and cursor[0] == named
            name = [(fit(head.query(named), place.left - 1) + " ", LIT if lit_row else MUTED)]
        if place.halves:
            runs = half_line(head, row, place, scale, cursor)
        else:
            runs = line(head, row, place, scale, texts, cursor, colour=colour)
        lines.append(tuple(merged([*name, *runs])))
    return lines


def _digits(head: Head, place: Layout) -> list[str] | None:
    """All values in digits, if there is room for them."""
    return digits(head.values, place.wide)


def _with_thumbs(
    shown: list[Line], group: list[Grid], head: int, scale: Scale, place: Layout, size: tuple[int, int], *, colour: bool
) -> list[Line]:
    """All heads beside the large one, or below it, where there is room."""
    if not group:
        return shown
    cells, lines = size[0], size[1] - place.foot
    beside = cells - place.right - _BETWEEN
    form: Sheet | None = sheet(len(group), group[0], beside, lines)
    if form is not None:
        small = thumbs(group, head, scale, form, colour=colour)
        start = min(max(0, place.top - 1), lines - len(small))
        wide = place.right + _BETWEEN
        shown = [*shown, *[()] * (start + len(small) - len(shown))]
        for y, picture in enumerate(small, start):
            shown[y] = (*shown[y], (" " * (wide - line_width(shown[y])), TEXT), *picture)
        return shown
    form = sheet(len(group), group[0], cells - place.left, lines - len(shown) - 1)
    if form is None or form.wide < SIDES[-2] < group[0].cols:
        return shown
    return [
        *shown,
        (),
        *(((" " * place.left, TEXT), *picture) for picture in thumbs(group, head, scale, form, colour=colour)),
    ]


def _foot(
    frame: Attention,
    head: Head,
    scale: Scale,
    look: Look,
    language: Language,
    place: Layout,
    cells: int,
    *,
    colour: bool,
) -> list[Line]:
    """What is wrong, what is under the cursor, what its query looks at, what the colours mean."""
    if place.foot == 0:
        return [] if place.lines else [reading(head, look.cursor, language, cells)]
    facts = _wrong(frame) if place.foot >= 2 or look.cursor is None else []
    if look.cursor is not None:
        facts.insert(0, _here(head, *look.cursor, cells))
    if place.foot == 1:
        facts += _in_sight(head, language, place)
        if not facts:
            return [reading(head, None, language, cells)]
        said = flow(facts, cells, 1)[0]
        room = cells - line_width(said) - GAP
        if room < _READABLE:
            return [said]
        runs = (
            reading(head, None, language, room) if look.cursor is None else looks(head, look.cursor[0], language, room)
        )
        return [(*said, (" " * GAP, TEXT), *runs)]
    facts += _legend(head, scale, language, place, cells, colour=colour)
    return [reading(head, look.cursor, language, cells), *flow(facts, cells, 1)]


def _here(head: Head, row: int, col: int, cells: int) -> Fact:
    """The weight under the cursor; of names that are too long the beginning."""
    value = head.row(row)[col]
    said = clip(f"{head.query(row)}{ARROW}{head.key(col)}", cells - width(weight(value)) - 1)
    return Fact(((said + " ", STRONG), (weight(value), ERROR if wrong(value) else STRONG)))


def _wrong(frame: Attention) -> list[Fact]:
    """How many weights are not numbers."""
    counts = ((NAN_MARK, "nan", frame.nans), (INF_MARK, "inf", frame.infs))
    return [fact(f"{sign} {name} {count:,}", ERROR) for sign, name, count in counts if count]


def _in_sight(head: Head, language: Language, place: Layout) -> list[Fact]:
    """Which queries and keys are in sight, where not all of them are."""
    facts: list[Fact] = []
    for text, shown, first, total in (
        (words.QUERIES_SHOWN, place.rows, head.top, len(head.queries)),
        (words.KEYS_SHOWN, place.cols, head.left, len(head.keys)),
    ):
        if len(shown) < total:
            said = text(language, first=first + shown.start + 1, last=first + shown.stop, count=total)
            facts.append(fact(said, MUTED, spare=3))
    return facts


def _legend(head: Head, scale: Scale, language: Language, place: Layout, cells: int, *, colour: bool) -> list[Fact]:
    """What is in sight, and what the colours mean."""
    facts = _in_sight(head, language, place)
    low, high = short(scale.low, 3), short(scale.high, 3)
    size = min(_BAR, cells // 4)
    if size >= 4:
        runs: list[Run] = [(low + " ", MUTED), *bar(scale, size, colour=colour), (" " + high, MUTED)]
        facts.append(Fact(tuple(runs), spare=5))
    written = not place.halves and digits(head.values, place.wide) is not None
    if -math.inf in head.values:
        masked = Fact(((MASK_MARK, TEXT), (" " + words.MASKED(language), MUTED)), spare=6)
        facts.append(masked if written else fact(words.BLANK_MASKED(language), MUTED, spare=6))
    elif 0.0 in head.values and not written and blank(0.0, scale):
        facts.append(fact(words.BLANK_ZERO(language), MUTED, spare=7))
    return facts
