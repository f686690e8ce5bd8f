"""A sentence as lines of text: tokens set apart, below them their tags, spans, and the words of a lattice."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Arc
from tutor.views.canvas import Canvas
from tutor.views.cells import ELLIPSIS, clip, width
from tutor.views.ink import CLASS_COLOURS, ERROR, FAINT, MUTED, STRONG, TEXT, Ink, Line
from tutor.views.layout import Fact, fact, flow
from tutor.views.tokens.layout import Block, Place
from tutor.views.tokens.model import Row, Sentence
from tutor.views.tokens.page import Page, differs, lay, score
from tutor.views.tokens.spans import Span
from tutor.views.tokens.words import BEST, token_count, word_count

RULE = "⠒"
"""Says how far a span or a word goes."""
STROKE = "/"
"""Between tokens below which nothing stands."""
WRONG = "✗"
"""A tag that forms no span, and a token whose tags differ."""
CURSOR = ("[", "]")

_SAMPLE = 8
"""Cells of the tag that explains what a mark before a tag means."""
_BEST = Ink("accent", bold=True)


def foot(height: int) -> int:
    """Lines below the tokens that are kept for facts, or for what the cursor reads."""
    return 1 if height >= 3 else 0


def draw(sentence: Sentence, language: Language, size: tuple[int, int], cursor: int | None) -> list[Line]:
    """The sentence in `size` (width, height) cells, with the token under the cursor marked and read."""
    cells, height = size
    page = lay(sentence, (cells, height - foot(height)), cursor)
    canvas = Canvas(cells, min(page.height, height - foot(height)))
    for block, top, lattice in zip(page.blocks, page.tops, page.lattices, strict=True):
        _block(canvas, sentence, page, block, top, cursor)
        tags = len(sentence.rows) * page.tagged(block) + differs(sentence, block)
        _lattice(canvas, page, block, lattice, top + 1 + tags)
    shown = canvas.lines()
    if not foot(height):
        return shown
    spare = height - len(shown)
    said = facts(sentence, language, page) if cursor is None else reading(sentence, language, cursor)
    below = flow(said, cells, 2 if spare >= 3 else 1)
    gap: list[Line] = [()] if len(shown) + len(below) < height else []
    return [*shown, *gap, *below]


def _block(canvas: Canvas, sentence: Sentence, page: Page, block: Block, top: int, cursor: int | None) -> None:
    """One line of tokens with the rows of tags below."""
    plain = not sentence.rows and not sentence.arcs
    for place in block:
        x = page.left + place.x
        here = place.token == cursor
        end = canvas.write(x, top, clip(sentence.tokens[place.token], place.room), _BEST if here else STRONG)
        if plain and place is not block[-1]:
            canvas.write(end + 1, top, STROKE, FAINT)
        if here:
            canvas.put(x - 1, top, CURSOR[0], _BEST)
            canvas.put(end, top, CURSOR[1], _BEST)
        if place.token in sentence.differ:
            canvas.put(x, top + 1 + len(sentence.rows), WRONG, ERROR)
    if not page.tagged(block):
        return
    for number, row in enumerate(sentence.rows):
        y = top + 1 + number
        if page.left:
            canvas.write(0, y, clip(row.name, page.left - 1), MUTED)
        _tags(canvas, page.left, row, block, y)
        inside = (span for span in row.spans or () if span.start <= block[-1].token and span.end > block[0].token)
        for span in inside:
            ink = Ink(f"class-{sentence.types.get(span.type, 0) % CLASS_COLOURS}")
            if span.type:
                _bar(canvas, page.left, block, (span.start, span.end), y, span.type, "", ink, ink)
            else:
                _letters(canvas, page.left, row, block, span, y, ink)


def _tags(canvas: Canvas, left: int, row: Row, block: Block, y: int) -> None:
    """Tags that stand for themselves, those that form no span, and those that say so where no span has a type."""
    for place in block:
        tag, x = row.tags[place.token], left + place.x
        if place.token in row.wrong:
            canvas.put(x - 1, y, WRONG, ERROR)
            canvas.write(x, y, clip(tag, place.room), ERROR)
        elif row.spans is None or row.untyped:
            canvas.write(x, y, clip(tag, place.room), MUTED)


def _letters(canvas: Canvas, left: int, row: Row, block: Block, span: Span, y: int, ink: Ink) -> None:
    """The tags of a span without a type, joined by a rule: where one ends and the next begins is seen."""
    over: list[Place] = [place for place in block if span.start <= place.token < span.end]
    if over[0].token > span.start:
        canvas.write(left + over[0].x - 1, y, ELLIPSIS, ink)
    canvas.write(left + over[0].x, y, RULE * (over[-1].x - over[0].x), ink)
    for place in over:
        canvas.write(left + place.x, y, clip(row.tags[place.token], place.room), ink)


def _lattice(canvas: Canvas, page: Page, block: Block, lattice: Sequence[Sequence[Arc]], top: int) -> None:
    """The words over a line of tokens."""
    for number, row in enumerate(lattice):
        for arc in row:
            bad = arc.score is not None and not math.isfinite(arc.score) and arc.score != -math.inf
            ink = ERROR if bad else _BEST if arc.best else TEXT
            rule = _BEST if arc.best else FAINT
            mark = BEST if arc.best else ""
            text = page.texts[arc] + " " if page.texts[arc] else ""
            _bar(canvas, page.left, block, (arc.start, arc.end), top + number, text, mark, ink, rule)


def _bar(
    canvas: Canvas,
    left: int,
    block: Block,
    span: tuple[int, int],
    y: int,
    text: str,
    mark: str,
    ink: Ink,
    rule: Ink,
) -> None:
    """A name over the tokens of a span, with a rule to its end; what began on the line before says so."""
    over: list[Place] = [place for place in block if span[0] <= place.token < span[1]]
    if not over:
        return
    x, end = left + over[0].x, left + over[-1].end
    lead = ELLIPSIS if over[0].token > span[0] else mark
    if lead:
        canvas.write(x - 1, y, lead, rule)
    x = canvas.write(x, y, text if width(text) <= end - x else clip(text.rstrip(), end - x), ink)
    canvas.write(x, y, RULE * (end - x), rule)


def facts(sentence: Sentence, language: Language, page: Page) -> list[Fact]:
    """How many tokens, spans and words there are, and what the marks mean."""
    count = len(sentence.tokens)
    items: list[Fact] = []
    nans, infs = sentence.bad
    if nans:
        items.append(fact(f"nan {nans:,}", ERROR))
    if infs:
        items.append(fact(f"inf {infs:,}", ERROR))
    wrong = sum(len(row.wrong) for row in sentence.rows)
    if wrong:
        tag = next(row.tags[min(row.wrong)] for row in sentence.rows if row.wrong)
        said = words.ILL_FORMED(language, count=wrong)
        items.append(Fact(((WRONG + clip(tag, _SAMPLE) + " ", ERROR), (said, MUTED))))
    if sentence.differ:
        items.append(Fact(((WRONG + " ", ERROR), (words.TAGS_DIFFER(language, count=len(sentence.differ)), MUTED))))
    if sentence.best:
        items.append(Fact(((BEST + " ", _BEST), (words.BEST_PATH(language), MUTED)), spare=2))
    if sentence.score is not None:
        items.append(Fact(((words.SCORE(language) + " ", MUTED), (score(sentence.score), STRONG)), spare=1))
    if page.blocks and not page.whole:
        first, last = page.blocks[0][0].token + 1, page.blocks[-1][-1].token + 1
        items.append(fact(words.TEXT_SHOWN(language, first=first, last=last, count=count), TEXT, spare=1))
    else:
        items.append(fact(token_count(sentence, language), spare=4))
    if sentence.arcs:
        items.append(fact(word_count(sentence, language), spare=5))
    return items


def reading(sentence: Sentence, language: Language, cursor: int) -> list[Fact]:
    """The token under the cursor: where it stands, its tags, its span, the words of a lattice that start here."""
    count = len(sentence.tokens)
    items = [
        Fact(((clip(sentence.tokens[cursor], 30), _BEST),)),
        fact(words.TOKEN_AT(language, index=cursor + 1, count=count), spare=3),
    ]
    for row in sentence.rows:
        if not row.tags[cursor]:
            continue
        runs = [(row.name + " ", MUTED)] if row.name else []
        runs.append((row.tags[cursor], ERROR if cursor in row.wrong else TEXT))
        if cursor in row.wrong:
            runs.append((" " + words.ILL_FORMED_HERE(language), ERROR))
        span = next((span for span in row.spans or () if span.start <= cursor < span.end), None)
        if span is not None:
            text = clip(sentence.text(span.start, span.end), 30)
            said = words.TAGGED(language, text=text, tag=span.type) if span.type else text
            runs.append((" " + words.IN_SPAN(language, span=said), MUTED))
        items.append(Fact(tuple(runs), spare=1))
    starts = [arc for arc in sentence.arcs if arc.start == cursor]
    for number, arc in enumerate(sorted(starts, key=lambda arc: not arc.best)):
        text = " ".join(filter(None, (sentence.word(arc), score(arc.score))))
        ink = _BEST if arc.best else TEXT
        items.append(
            Fact(((BEST if arc.best else "", _BEST), (clip(text, 30), ink)), spare=1 if arc.best else 2 + number)
        )
    if sentence.arcs and not starts:
        items.append(fact(words.NO_WORD_STARTS(language)))
    return items
