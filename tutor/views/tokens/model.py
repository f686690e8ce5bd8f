"""A `Tokens` frame made ready to be drawn: clean tokens, spans read from their tags, the arcs that lie inside."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from tutor.i18n import Language
from tutor.live.frames import Arc, Tokens
from tutor.views.cells import clean, width
from tutor.views.tokens.spans import Span, closes, is_scheme, read
from tutor.views.words import Labels, label

SPACE = "␣"
"""A space at an end of a token, which would not be seen."""
NOTHING = "''"
"""A token without a visible character."""


class Row(NamedTuple):
    """One row of tags, a tag for each token. `spans` is None where the tags stand for themselves."""

    name: str
    tags: list[str]
    spans: list[Span] | None
    wrong: frozenset[int]

    @property
    def untyped(self) -> bool:
        """Whether its tags are the letters of a scheme alone: they say where spans end, and nothing else."""
        return self.spans is not None and max(map(len, self.tags), default=0) <= 1

    def says(self, start: int, end: int) -> bool:
        """Whether anything stands below the tokens `start` to `end` (exclusive)."""
        if self.spans is None or self.untyped:
            return any(self.tags[start:end])
        within = any(span.start < end and span.end > start for span in self.spans)
        return within or any(start <= index < end for index in self.wrong)


@dataclass(frozen=True)
class Sentence:
    """What a frame says, whatever of its lists does not fit together left out."""

    tokens: list[str]
    """As they are drawn."""
    raw: list[str]
    """As they are joined to words."""
    rows: list[Row]
    arcs: list[Arc]
    types: dict[str, int] = field(default_factory=dict)
    """The types of spans, numbered in order of appearance."""

    @classmethod
    def of(cls, frame: Tokens, labels: Labels, language: Language) -> Sentence:
        """The sentence of a frame, its names in words."""
        raw = [clean(token) for token in frame.tokens]
        count = len(raw)
        tags = [[*row.tags[:count], *[""] * (count - len(row.tags))] for row in frame.tags]
        spanned, closing = is_scheme(tags), closes(tags)
        rows: list[Row] = []
        for row, given in zip(frame.tags, tags, strict=True):
            name = label(row.name, labels, language) if row.name else ""
            if spanned:
                found = read(given, closing=closing)
                spans = [span._replace(type=label(span.type, labels, language)) for span in found.spans]
                rows.append(Row(name, [clean(tag) for tag in given], spans, found.wrong))
            else:
                rows.append(Row(name, [label(tag, labels, language) for tag in given], None, frozenset()))
        types = dict.fromkeys(span.type for row in rows for span in row.spans or ())
        arcs = [arc for arc in frame.arcs if 0 <= arc.start < arc.end <= count]
        return cls(
            [_shown(token) for token in raw],
            raw,
            rows,
            sorted(arcs, key=lambda arc: (arc.start, arc.end)),
            {name: number for number, name in enumerate(types)},
        )

    @cached_property
    def characters(self) -> bool:
        """Whether every token is one character."""
        return all(len(token) == 1 for token in self.raw)

    @cached_property
    def differ(self) -> frozenset[int]:
        """The tokens whose tags, where all rows have one, are not the same in all rows."""
        columns = zip(*(row.tags for row in self.rows), strict=True)
        return frozenset(index for index, tags in enumerate(columns) if all(tags) and len(set(tags)) > 1)

    @cached_property
    def best(self) -> list[Arc]:
        """The words of the best path, as far as it is known."""
        return [arc for arc in self.arcs if arc.best]

    @cached_property
    def score(self) -> float | None:
        """The sum of the scores of a best path from end to end; None when there is none, or words without a score."""
        place, total = 0, 0.0
        for arc in self.best:
            if arc.start != place or arc.score is None:
                return None
            place, total = arc.end, total + arc.score
        return total if place == len(self.tokens) and self.best else None

    @cached_property
    def bad(self) -> tuple[int, int]:
        """How many scores of words are nan, and how many positive infinity; minus infinity is what cannot be."""
        scores = [arc.score for arc in self.arcs if arc.score is not None]
        return sum(map(math.isnan, scores)), scores.count(math.inf)

    def text(self, start: int, end: int) -> str:
        """Tokens as one text: with spaces between words of letters, as people write them."""
        tokens = self.raw[start:end]
        if self.characters or any(token != token.strip() for token in tokens):
            return "".join(tokens).strip()
        parts: list[str] = []
        for before, token in zip(["", *tokens], tokens, strict=False):
            apart = bool(before and token) and width(before[-1]) == 1 and width(token[0]) == 1
            parts.append(" " + token if apart else token)
        return "".join(parts)

    def word(self, arc: Arc) -> str:
        """What an arc is called: its label, or the tokens under it."""
        return clean(arc.label) or self.text(arc.start, arc.end)


def _shown(token: str) -> str:
    """A token of which even its spaces are seen."""
    if not width(token):
        return NOTHING
    core = token.strip()
    lead = len(token) - len(token.lstrip())
    return token if len(core) == len(token) else SPACE * lead + core + SPACE * (len(token) - lead - len(core))
