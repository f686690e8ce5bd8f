"""A sentence in words: its spans, where its tags are wrong or differ, its best path; all words of a lattice."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.i18n import Language, Text
from tutor.i18n import views as words
from tutor.live.frames import Tokens
from tutor.views.numbers import short
from tutor.views.tokens.model import Row, Sentence
from tutor.views.tokens.spans import Span
from tutor.views.words import Labels, listed

BETWEEN = " / "
"""Between the words of a segmented text."""
BEST = "*"
"""Before a word of the best path."""
_MOST = 8
"""Spans, or words of a path, that one sentence names."""


def counted(one: Text, many: Text, count: int, language: Language, **figures: object) -> str:
    """A count in words, in the singular where that is due."""
    return (one if count == 1 else many)(language, count=count, **figures)


def token_count(sentence: Sentence, language: Language) -> str:
    """How many tokens, or characters, there are."""
    one, many = (words.ONE_CHARACTER, words.CHARACTERS) if sentence.characters else (words.ONE_TOKEN, words.TOKENS)
    return counted(one, many, len(sentence.tokens), language)


def word_count(sentence: Sentence, language: Language) -> str:
    """How many words a lattice has."""
    return counted(words.ONE_WORD, words.WORDS, len(sentence.arcs), language)


def gist(sentence: Sentence, language: Language) -> str:
    """How many tokens there are, and words over them."""
    count = token_count(sentence, language)
    return words.LATTICE(language, words=word_count(sentence, language), tokens=count) if sentence.arcs else count


def describe(frame: Tokens, labels: Labels, language: Language) -> str:
    """The gist in one sentence."""
    sentence = Sentence.of(frame, labels, language)
    count = gist(sentence, language)
    said = [_row(sentence, row, language, _MOST // len(sentence.rows) or 1) for row in sentence.rows]
    if not said and not sentence.arcs and sentence.tokens:
        said = [_cut(sentence.tokens, _MOST, BETWEEN)]
    if len(said) == 1:
        # "7 tokens, 2 entities", but "7 tokens: The / cat"
        between = words.COMMA if any(row.spans is not None for row in sentence.rows) else words.COLON
        said = [count + between(language) + said[0]]
    else:
        said = [count, *said]
    return listed([*said, *_judged(sentence, language, _MOST)], language)


def plain(frame: Tokens, labels: Labels, language: Language) -> str:
    """Tokens with their tags in a line for each row, all spans, and all words of the lattice with their scores."""
    sentence = Sentence.of(frame, labels, language)
    lines = [token_count(sentence, language)]
    if not sentence.rows:
        lines.append((" " if sentence.characters else BETWEEN).join(sentence.tokens))
    for row in sentence.rows:
        lines.append(_of(row, _tagged(sentence, row, len(sentence.tokens)), language))
        if row.spans is not None:
            lines.append(_row(sentence, row, language, len(sentence.tokens)))
    if sentence.arcs:
        lines.append(word_count(sentence, language))
    for arc in sentence.arcs:
        score = "" if arc.score is None else short(arc.score, 6)
        lines.append(
            " ".join(filter(None, (BEST if arc.best else " ", f"[{arc.start}:{arc.end}]", sentence.word(arc), score)))
        )
    lines += _judged(sentence, language, len(sentence.tokens))
    return "\n".join(filter(None, lines))


def _of(row: Row, said: str, language: Language) -> str:
    """What is said of a row, with the row's name if it has one."""
    return words.OF_ROW(language, name=row.name, said=said) if row.name and said else said


def _tagged(sentence: Sentence, row: Row, most: int) -> str:
    """Tokens, each with its tag."""
    pairs = zip(sentence.tokens, row.tags, strict=True)
    return _cut([f"{token}/{tag}" if tag else token for token, tag in pairs], most, " ")


def _row(sentence: Sentence, row: Row, language: Language, most: int) -> str:
    """The spans of a row, or its tags."""
    if row.spans is None:
        return _of(row, _tagged(sentence, row, most), language)
    return _of(row, _spans(sentence, row.spans, language, most), language)


def _spans(sentence: Sentence, spans: list[Span], language: Language, most: int) -> str:
    """The spans of a row: entities with their types, or words."""
    typed = any(span.type for span in spans)
    if not spans:
        return words.NO_ENTITIES(language)
    texts = [
        words.TAGGED(language, text=sentence.text(span.start, span.end), tag=span.type)
        if span.type
        else sentence.text(span.start, span.end)
        for span in spans
    ]
    one, many = (words.ONE_ENTITY, words.ENTITIES) if typed else (words.ONE_SEGMENT, words.SEGMENTS)
    said = _cut(texts, most, words.LIST(language) if typed else BETWEEN)
    return counted(one, many, len(texts), language, list=said)


def _judged(sentence: Sentence, language: Language, most: int) -> list[str]:
    """What is wrong, and what is best."""
    clauses: list[str] = []
    if sentence.best:
        path = _cut([sentence.word(arc) for arc in sentence.best], most, BETWEEN)
        said = words.THE_BEST_PATH(language, path=path)
        if sentence.score is not None:
            said += words.COMMA(language) + words.THE_SCORE(language, score=short(sentence.score))
        clauses.append(said)
    if wrong := sum(len(row.wrong) for row in sentence.rows):
        clauses.append(counted(words.ONE_ILL_FORMED, words.ILL_FORMED_TAGS, wrong, language))
    if sentence.differ:
        clauses.append(counted(words.ONE_DIFFERS, words.TOKENS_DIFFER, len(sentence.differ), language))
    if any(sentence.bad):
        nans, infs = sentence.bad
        clauses.append(words.SCORES_BAD(language, nans=nans, infs=infs))
    return clauses


def _cut(texts: Sequence[str], most: int, between: str) -> str:
    """The first of many, and that there are more."""
    return between.join([*texts[:most], *(["…"] if len(texts) > most else [])])
