"""A trellis as lines of text: a score for each state and time, where it comes from, and the best path lit."""

from __future__ import annotations

import math

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.views.canvas import SOLID, Canvas, Dash, Dots
from tutor.views.cells import clip, fit
from tutor.views.ink import ERROR, FAINT, MUTED, STRONG, TEXT, Ink, Line
from tutor.views.layout import Fact, fact, flow
from tutor.views.numbers import short
from tutor.views.trellis.layout import Layout, lay, names
from tutor.views.trellis.model import Cell, Lines
from tutor.views.trellis.words import BEST, path_names, path_score, reading, window

NEWEST = "<"
"""Behind the score that was computed last."""
CURSOR = ("[", "]")

_BEST = Ink("accent", bold=True)
_ROOMY = 14
"""Lines from which on two of them are kept for facts."""
_DASH = (1, 1)
"""Dots on and off of a connection that is not on the best path, where there are no colours."""


def foot(height: int) -> int:
    """Lines below the states that are kept for facts, or for what the cursor reads."""
    return 0 if height < 3 else 1 if height < _ROOMY else 2


def focus(lines: Lines, cursor: Cell | None) -> Cell:
    """The cell that must be in sight: under the cursor, computed last, or the newest of a path that is traced back."""
    if cursor is not None:
        return cursor
    known = next((time for time, state in enumerate(lines.path) if state >= 0), None)
    if known is not None:
        return (known, lines.path[known])
    return lines.at if lines.at is not None else (0, 0)


def place(lines: Lines, size: tuple[int, int], cursor: Cell | None, begin: Cell) -> Layout:
    """Where the cells stand in `size` (width, height) cells; `begin` is the first that was in sight before."""
    return lay(lines, (size[0], size[1] - foot(size[1])), focus(lines, cursor), begin)


def draw(
    lines: Lines, layout: Layout, language: Language, size: tuple[int, int], cursor: Cell | None, *, colour: bool
) -> list[Line]:
    """The trellis in `size` (width, height) cells, with the cell under the cursor marked and read."""
    cells, height = size
    canvas = Canvas(cells, min(height - foot(height), layout.headers + layout.line(layout.states.stop - 1) + 1))
    if layout.gutter:
        _connections(canvas, lines, layout, colour=colour)
    _header(canvas, lines, layout)
    shown = names(lines)
    for state in layout.states:
        y = layout.headers + layout.line(state)
        canvas.write(0, y, clip(shown[state], layout.left - 1), STRONG)
        for time in layout.times:
            _cell(canvas, lines, layout, (time, state), y, cursor)
    picture = canvas.lines()
    if not foot(height):
        return picture
    said = facts(lines, language, layout) if cursor is None else _read(lines, cursor, language)
    below = flow(said, cells, 2 if height - len(picture) >= (2 if height >= _ROOMY else 3) else 1)
    gap: list[Line] = [()] if len(picture) + len(below) < height else []
    return [*picture, *gap, *below]


def _header(canvas: Canvas, lines: Lines, layout: Layout) -> None:
    """The tokens above their times; numbers where there are none, or room for both."""
    if not layout.headers:
        return
    for time in layout.times:
        end = layout.begin(time) + layout.size(time) - 1
        room = layout.size(time) - 2
        token = lines.tokens[time]
        if layout.headers > 1 or not any(lines.tokens):
            canvas.write(end - room, 0, fit(str(time), room, "right"), MUTED)
        if any(lines.tokens):
            canvas.write(end - room, layout.headers - 1, fit(token, room, "right"), STRONG)


def _connections(canvas: Canvas, lines: Lines, layout: Layout, *, colour: bool) -> None:
    """A line to each score from the one before it: faint, or dotted without colours, but along the best path."""
    dots = Dots(canvas.width, canvas.height)
    for time in layout.times[1:]:
        path = (lines.path[time], lines.path[time - 1])
        for state in layout.states:
            before = lines.before((time, state))
            if before is not None and (state, before[1]) != path:
                _connect(dots, layout, time, before[1], state, FAINT, SOLID if colour else _DASH)
        if min(path) >= 0:
            _connect(dots, layout, time, path[1], path[0], _BEST, SOLID)
    dots.draw(canvas, 0, layout.headers)


def _connect(dots: Dots, layout: Layout, time: int, before: int, state: int, ink: Ink, dash: Dash) -> None:
    # From behind a score, where its mark would be, to the mark before the next; marks are written over it.
    left, right = 2 * (layout.begin(time) - layout.gutter) - 2, 2 * layout.begin(time) + 1
    ys = [4 * layout.line(number) + 1.5 for number in (before, state)]
    dots.line(left, ys[0], right, ys[1], ink, dash)


def _cell(canvas: Canvas, lines: Lines, layout: Layout, cell: Cell, y: int, cursor: Cell | None) -> None:
    """One score, the state it comes from before it, and its marks."""
    x, value, best = layout.begin(cell[0]), lines.score(cell), lines.best(cell)
    before = lines.before(cell)
    if best:
        canvas.write(x, y, BEST, _BEST)
    if layout.initials and cell[0] and before is not None:
        canvas.write(x + 1, y, lines.initials[before[1]], _BEST if best else MUTED)
    end = x + layout.size(cell[0]) - 1
    canvas.write(end - layout.wide, y, fit(layout.texts[cell], layout.wide, "right"), _ink(lines, cell, value))
    if cell == lines.at:
        canvas.write(end, y, NEWEST, _BEST)
    if cell == cursor:
        canvas.write(x, y, CURSOR[0], _BEST)
        canvas.write(end, y, CURSOR[1], _BEST)


def _ink(lines: Lines, cell: Cell, value: float) -> Ink:
    if value == math.inf:
        return ERROR
    if lines.best(cell):
        return _BEST
    if cell == lines.at:
        return STRONG
    return TEXT if math.isfinite(value) else FAINT if math.isnan(value) else MUTED


def _read(lines: Lines, cell: Cell, language: Language) -> list[Fact]:
    """What the cursor reads."""
    items = [fact(said, TEXT, spare=number) for number, said in enumerate(reading(lines, cell, language))]
    if lines.best(cell):
        items.append(Fact(((BEST + " ", _BEST), (words.BEST_PATH(language), MUTED)), spare=2))
    return items


def facts(lines: Lines, language: Language, layout: Layout) -> list[Fact]:
    """The best path once there is one, else the score computed last; and which part is in sight."""
    items: list[Fact] = []
    if lines.infinite:
        items.append(fact(f"inf {lines.infinite:,}", ERROR))
    if max(lines.path, default=-1) >= 0:
        items.append(Fact(((BEST + " ", _BEST), (path_names(lines), _BEST)), spare=1))
        score = path_score(lines)
        if score is not None:
            items.append(Fact(((words.SCORE(language) + " ", MUTED), (short(score), STRONG)), spare=2))
    elif lines.at is not None:
        here, *source = reading(lines, lines.at, language)
        items.append(Fact(((NEWEST + " ", _BEST), (here, TEXT)), spare=1))
        items += [fact(said, TEXT, spare=2) for said in source]
    items += [fact(said, MUTED, spare=1) for said in window(lines, layout.times, layout.states, language)]
    if layout.initials and layout.times.stop > 1 and any(max(row, default=-1) >= 0 for row in lines.back):
        items.append(fact(words.FROM_STATE(language), spare=3))
    return items
