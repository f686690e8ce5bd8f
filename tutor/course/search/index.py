"""Finding: which documents hold all words of a query, and in which order.

A word in a title counts more than one in a text, one that begins there more than one within, and code least. Every
document is looked at: a word is sought in a few thousand characters, which takes less than keeping an index of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tutor.course.search.documents import Document, Said
from tutor.course.search.fold import covered, folded, is_chinese, marked, terms_of
from tutor.i18n import Language

TITLE, TEXT, CODE, AROUND = 8.0, 2.0, 1.0, 0.5
"""What a word counts for in a title, a text, a program, and the title of the lesson around it."""
TERM = 0.75
"""What a glossary's term counts for, as a part of a title."""
WITHIN, LOOSE = 0.4, 0.5
"""What remains of that for a word that begins within another, and for Chinese that stands there in pieces."""
WHOLE = 1.25
"""How much more a whole word counts than the beginning of one."""
SHORTEST = 3
"""Letters of a word that may be found within another."""
PHRASE, NAMED = 3.0, 12.0
"""What the whole query in one piece counts for, and what it does as the very title."""


_CLAUSE = re.compile(r"[。；？！，：]|[.;?!,:] | (?=\S)")
"""Where a clause begins, or at least a word."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found."""

    document: Document
    score: float
    said: Said | None
    """The line in which most of it stands; where all of it stands in the title, the first line of the text."""


def search(documents: Iterable[Document], query: str, language: Language, most: int = 60) -> list[Hit]:
    """The best documents that hold every word of the query, in either language, best first.

    The line shown is one of the learner's language where both have it. Nothing for an empty query.
    """
    terms = terms_of(query)
    if not terms:
        return []
    words = [_Word(term) for term in terms]
    phrase = " ".join(folded(query).split())
    scored = [
        (score, order, document)
        for order, document in enumerate(documents)
        if (score := _score(document, words, phrase)) > 0
    ]
    scored.sort(key=lambda each: (-each[0], each[1]))
    return [Hit(document, score, _line(document, terms, language)) for score, _, document in scored[:most]]


class _Word:
    """A word of a query, and how well it stands in a text."""

    def __init__(self, term: str) -> None:
        self._term = term
        self._chinese = is_chinese(term)
        self._begins = re.compile(rf"(?<![^\W_]){re.escape(term)}") if term[0].isalnum() and not self._chinese else None
        self._whole = re.compile(rf"(?<![^\W_]){re.escape(term)}(?![^\W_])") if self._begins is not None else None

    def strength(self, text: str) -> float:
        """From WHOLE for a word by itself down to 0 where it does not stand there."""
        if self._term not in text:
            return LOOSE if self._chinese and covered(self._term, text) else 0.0
        if self._begins is None or self._whole is None:
            return 1.0
        if self._begins.search(text) is None:
            return WITHIN if len(self._term) >= SHORTEST else 0.0
        return WHOLE if self._whole.search(text) is not None else 1.0


def _score(document: Document, words: Sequence[_Word], phrase: str) -> float:
    """How well a document fits; 0 where a word is missing, or where all of them stand only in the title around it."""
    title = TITLE * TERM if document.kind == "term" else TITLE
    total, own = 0.0, False
    for word in words:
        best = title * word.strength(document.names)
        if best < TEXT * WHOLE:
            best = max(best, TEXT * word.strength(document.body))
        if best < CODE * WHOLE and document.program:
            best = max(best, CODE * word.strength(document.program))
        own = own or best > 0
        if best == 0 and document.kind == "step":
            best = AROUND * word.strength(document.around)
        if best == 0:
            return 0.0
        total += best
    if not own:
        return 0.0
    if phrase in document.names.split("\n"):
        total += NAMED
    elif len(words) > 1 and (phrase in document.names or phrase in document.body):
        total += PHRASE
    # A lesson comes before its own steps.
    return total + (0.5 if document.kind == "lesson" else 0.0)


def _line(document: Document, terms: tuple[str, ...], language: Language) -> Said | None:
    """The line that holds most words of the query, then one of the learner's language, then the first."""
    opening = next((said for said in document.text if said.language == language), None)
    if document.kind == "term":
        return opening
    best: tuple[int, bool, int] | None = None
    found: Said | None = None
    for order, said in enumerate([*document.text, *document.code]):
        text = folded(said.text)
        held = sum(term in text or bool(covered(term, text)) for term in terms)
        if held and (best is None or (held, said.language == language, -order) > best):
            best, found = (held, said.language == language, -order), said
    return found or opening


def excerpt(text: str, terms: tuple[str, ...], room: int) -> str:
    """A line cut to so many characters round the first word found, beginning at a clause where there is one."""
    spans = marked(text, terms)
    if len(text) <= room or not spans:
        return text
    start, end = spans[0]
    low = 0
    if end > room - 1:
        low = max(0, min(start - room // 4, end + 1 - room))
        clauses = [found.end() for found in _CLAUSE.finditer(text, low, start)]
        low = clauses[-1] if clauses and clauses[-1] <= start else low
    return ("…" if low else "") + text[low:].strip()
