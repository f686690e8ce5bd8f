"""Gates as lines of text: the tokens once, a row of values for each gate, its units below, one token in words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Gates
from tutor.views.cells import clip, fit, width
from tutor.views.colormap import Scale
from tutor.views.gates.layout import Layout, layout
from tutor.views.gates.rows import Row
from tutor.views.headings import LIT, heading
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Ink, Line, Run, merged
from tutor.views.layout import Fact, fact, flow
from tutor.views.marks import INF_MARK, NAN_MARK, mark
from tutor.views.numbers import short, with_decimals
from tutor.views.shaded import aligned, digits, on, pixel, under_cursor
from tutor.views.tensor.bar import bar
from tutor.views.tensor.matrix import Matrix

_BAR = 8
"""Cells of a colour bar."""
_EXACT = 7
"""Digits that tell one number in single precision from the next."""


class Cursor(NamedTuple):
    """What is read: a gate, a token, and a row of units; None for the one that is looked at."""

    gate: int
    token: int
    row: int | None = None


class Look(NamedTuple):
    """What of the frame is looked at: a row of units (None: the means), the cursor, where the view begins."""

    unit: int | None
    cursor: Cursor | None
    seen: tuple[int, int]


def draw(
    frame: Gates,
    rows: Sequence[Row],
    tokens: Sequence[str],
    look: Look,
    language: Language,
    size: tuple[int, int],
    *,
    colour: bool,
) -> tuple[list[Line], Layout]:
    """The gates in `size` (width, height) cells, and where they came to stand."""
    cells, height = size
    now = look.cursor.token if look.cursor is not None else frame.at
    wanted = None if look.cursor is None else look.cursor[:2]
    if wanted is None and now is not None:
        wanted = (look.seen[0], now)
    place = layout(rows, tokens, size, wanted, look.seen, colour=colour)
    lit = None if now is None else now - place.tokens.start
    lead: list[Run] = [(" " * place.left, TEXT)] if place.left else []
    titles = heading(tokens[place.tokens.start : place.tokens.stop], place.wide, place.top, lit)
    lines: list[Line] = [(*lead, *title) for title in titles]
    texts = {gate: _digits(rows[gate].values(look.unit), place.wide) for gate in place.gates}
    widest = max((len(text) for found in texts.values() for text in found), default=0)
    for gate, under in zip(place.gates, place.under, strict=True):
        if gate > place.gates.start and place.gap:
            lines.append(())
        row = rows[gate]
        here = look.cursor is not None and look.cursor.gate == gate
        named = LIT if here else TEXT
        name: list[Run] = [(fit(row.name, place.left - 1) + " ", named)] if place.left else []
        if place.above:
            lines.append(((clip(row.name, cells), named),))
        token = look.cursor.token if here and look.cursor is not None else None
        cells_ = _cells(row.values(look.unit), row.scale, texts[gate], widest, place, token, colour=colour)
        lines.append(tuple(merged([*name, *cells_])))
        lines += [(*lead, *runs) for runs in _units(row, place, under, colour=colour)] if under else []
    room = (cells, height - len(lines))
    below = _foot(frame, rows, tokens, look, now, language, place, room, colour=colour)
    gap: list[Line] = [()] if len(lines) + len(below) < height and place.foot >= 3 else []
    return [*lines, *gap, *below][:height], place


def _digits(values: Sequence[float], wide: int) -> list[str]:
    """The values of a gate in digits, nothing where one has none; an empty list when they do not fit."""
    texts = digits([value for value in values if math.isfinite(value)], wide)
    if not texts:
        return []
    shown = iter(texts)
    return [next(shown) if math.isfinite(value) else "" for value in values]


def _cells(
    values: Sequence[float],
    scale: Scale,
    texts: Sequence[str],
    widest: int,
    place: Layout,
    cursor: int | None,
    *,
    colour: bool,
) -> list[Run]:
    """The values of a gate at the tokens in sight, with digits where they fit."""
    runs: list[Run] = []
    wide = place.wide
    for token in place.tokens:
        value = values[token]
        if not math.isfinite(value):
            text, ink = aligned(mark(value), widest, wide) if texts else fit(mark(value), wide), ERROR
        elif texts:
            text, ink = aligned(texts[token], widest, wide), on(scale.colour(value)) if colour else TEXT
        elif colour:
            text, ink = " " * wide, Ink(back=scale.colour(value))
        else:
            text, ink = scale.glyph(value) * wide, TEXT
        if token == cursor:
            # Brackets leave no room for digits that take the whole cell; what is read below has them all.
            inside = " " * wide if texts and len(text.strip()) == wide > 1 else text
            runs.append(under_cursor(inside, ink, wide))
        else:
            runs.append((text, ink))
    return runs


def _units(row: Row, place: Layout, lines: int, *, colour: bool) -> list[list[Run]]:
    """The units of a gate in so many lines, two rows of them to a line; without colours one row, as glyphs."""
    count = len(row.means)
    part = [value for r in range(row.rows) for value in row.unit(r)[place.tokens.start : place.tokens.stop]]
    small = Matrix(row.rows, len(place.tokens), part, [], []).pooled((2 if colour else 1) * lines, count)
    drawn: list[list[Run]] = []
    for y in range(0, small.rows, 2 if colour else 1):
        if colour:
            upper = _shades(small.row(y), row.scale)
            lower = _shades(small.row(y + 1), row.scale) if y + 1 < small.rows else [""] * len(upper)
            runs = [pixel(*pair, place.wide) for pair in zip(upper, lower, strict=True)]
        else:
            runs = [_glyph(value, row.scale, place.wide) for value in small.row(y)]
        drawn.append(merged(runs))
    return drawn


def _shades(values: Sequence[float], scale: Scale) -> list[str]:
    return [scale.colour(value) if math.isfinite(value) else mark(value) for value in values]


def _glyph(value: float, scale: Scale, wide: int) -> Run:
    return (scale.glyph(value) * wide, MUTED) if math.isfinite(value) else (fit(mark(value), wide), ERROR)


def _foot(
    frame: Gates,
    rows: Sequence[Row],
    tokens: Sequence[str],
    look: Look,
    now: int | None,
    language: Language,
    place: Layout,
    room: tuple[int, int],
    *,
    colour: bool,
) -> list[Line]:
    """All gates at one token, what is under the cursor, what the colours mean; in `room` (width, height) cells."""
    cells, lines = room
    if not place.foot and place.gates:
        return []
    facts = [] if look.cursor is None else _here(rows, tokens, look.unit, look.cursor, language, cells)
    nans, infs = sum(gate.nans for gate in frame.gates), sum(gate.infs for gate in frame.gates)
    counts = ((NAN_MARK, "nan", nans), (INF_MARK, "inf", infs))
    facts += [fact(f"{sign} {name} {count:,}", ERROR) for sign, name, count in counts if count]
    facts += _legend(rows, tokens, look, language, place, colour=colour)
    said = _at_token(rows, tokens, look.unit, len(tokens) - 1 if now is None else now, frame.at, language)
    if place.foot >= 2:
        return [*flow(said, cells, max(1, min(3, lines - 1))), *flow(facts, cells, 1)]
    cut = len(place.tokens) < len(tokens) or len(place.gates) < len(rows)
    return flow(facts if look.cursor is not None or nans or infs or cut else said, cells, 1)


def _here(
    rows: Sequence[Row], tokens: Sequence[str], unit: int | None, cursor: Cursor, language: Language, cells: int
) -> list[Fact]:
    """The value under the cursor."""
    row = rows[cursor.gate]
    chosen = unit if cursor.row is None else cursor.row
    value = row.values(chosen)[cursor.token]
    read = short(value, _EXACT)
    said = clip(words.GATE_HERE(language, gate=row.name, token=tokens[cursor.token]), cells - width(read) - 1)
    ink = STRONG if math.isfinite(value) else ERROR
    facts = [Fact(((said + " ", STRONG), (read, ink)))]
    of = row.of(chosen, language)
    return [*facts, fact(of, MUTED, spare=1)] if of else facts


def _legend(
    rows: Sequence[Row], tokens: Sequence[str], look: Look, language: Language, place: Layout, *, colour: bool
) -> list[Fact]:
    """Whose values they are, what is in sight, and the colours of the gates that share a scale."""
    facts: list[Fact] = []
    several = next((row for row in rows if row.several), None)
    if look.cursor is None and several is not None:
        facts.append(fact(several.of(look.unit, language), MUTED, spare=2))
    for text, shown, total in (
        (words.TOKENS_SHOWN, place.tokens, len(tokens)),
        (words.GATES_SHOWN, place.gates, len(rows)),
    ):
        if len(shown) < total:
            facts.append(fact(text(language, first=shown.start + 1, last=shown.stop, count=total), MUTED, spare=3))
    scales: dict[Scale, list[str]] = {}
    for row in rows:
        scales.setdefault(row.scale, []).append(row.name)
    for scale, names in scales.items():
        runs: list[Run] = [(" ".join(names) + " ", MUTED)] if len(scales) > 1 and len(names) <= 3 else []
        runs += [
            (short(scale.low, 3) + " ", MUTED),
            *bar(scale, _BAR, colour=colour),
            (" " + short(scale.high, 3), MUTED),
        ]
        facts.append(Fact(tuple(runs), spare=5))
    return facts


def _at_token(
    rows: Sequence[Row], tokens: Sequence[str], unit: int | None, token: int, now: int | None, language: Language
) -> list[Fact]:
    """The values of all gates at one token."""
    if not 0 <= token < len(tokens):
        return []
    lead: list[Run] = [(words.NOW(language), MUTED)] if token == now else []
    facts = [Fact((*lead, (tokens[token], STRONG)))]
    for row in rows:
        value = row.values(unit)[token]
        said = with_decimals(value, 2) if abs(value) < 1000 else short(value, 3)
        facts.append(Fact(((row.name + " ", MUTED), (said, TEXT if math.isfinite(value) else ERROR))))
    return facts
