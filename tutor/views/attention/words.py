"""Attention in words: what a query looks at, what a head does, and all weights."""

from __future__ import annotations

import math

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Attention
from tutor.views.attention.head import Head, head_of, wrong
from tutor.views.cells import width
from tutor.views.grid import Column, text
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Line, Run, clip_line
from tutor.views.numbers import column, short
from tutor.views.words import Labels

ARROW = " → "
_EXACT = 7
"""Digits that tell one number in single precision from the next."""
_SEEN = 0.005
"""Weights below this are summed: they would read 0.00."""
_WIDEST = 120
"""Cells of the widest table in plain text."""
_MOST = 6
"""Keys of one query in plain text, where a table would be too wide."""
_HABIT = 0.3
"""The share of the weight from which a head is said to look somewhere."""


def weight(value: float) -> str:
    """One weight as exactly as it is known."""
    return short(value, _EXACT)


def reading(head: Head, cursor: tuple[int, int] | None, language: Language, cells: int) -> Line:
    """What the query under the cursor looks at, largest first; before there is one, the query that looks most sharply.

    As many keys as find room, the rest summed.
    """
    runs: list[Run] = []
    row = 0
    if cursor is not None:
        row = cursor[0]
    elif head.sharpest is not None:
        row = head.sharpest[0]
        runs.append((words.SHARPEST(language), MUTED))
    runs += [(head.query(row), STRONG), (ARROW, MUTED)]
    used = sum(width(run) for run, _ in runs)
    return clip_line((*runs, *looks(head, row, language, cells - used)), cells)


def looks(head: Head, row: int, language: Language, cells: int) -> list[Run]:
    """The keys of a query and their weights, largest first: as many as find room, the rest summed."""
    between = words.LIST(language)
    kept: list[tuple[str, str]] = []
    # Each takes six cells at least: what could not fit is not tried.
    for most in range(min(head.cols, cells // 6), 0, -1):
        kept = _pieces(head, row, language, most)
        if sum(width(name) + 1 + width(value) + width(between) for name, value in kept) <= cells + width(between):
            break
    else:
        kept = kept[:1]
    runs: list[Run] = []
    for index, (name, value) in enumerate(kept):
        bad = value in ("nan", "inf")
        runs += [(between, MUTED)] * (index > 0)
        runs += [(name + " ", TEXT), (value, ERROR if bad else TEXT if index == 0 else MUTED)]
    return runs


def _pieces(head: Head, row: int, language: Language, most: int) -> list[tuple[str, str]]:
    """The keys of a query with their weights: one that is wrong first, then the largest, then the sum of the rest."""
    values = head.row(row)
    bad = [(head.key(c), str(value)) for c, value in enumerate(values) if wrong(value)]
    order = head.largest(row)
    shown = order[:most]
    if head.shares:
        shown = [c for c in shown if values[c] >= _SEEN] or order[:1]
    named = zip((head.key(c) for c in shown), _two([values[c] for c in shown], shares=head.shares), strict=True)
    # Only of shares does the sum say something.
    rest = sum(values[c] for c in order[len(shown) :]) if head.shares and not bad else 0.0
    return [*bad[:1], *named, *([(words.THE_REST(language), f"{rest:.2f}")] if rest >= _SEEN else [])]


def _two(values: list[float], *, shares: bool) -> list[str]:
    """Values with two digits."""
    return [f"{value:.2f}" for value in values] if shares else [short(value, 3) for value in values]


def position(frame: Attention, index: tuple[int, int], language: Language) -> list[str]:
    """Layer and head, each where there are several."""
    said: list[str] = []
    if frame.layers > 1:
        said.append(words.ATTENTION_LAYER(language, index=index[0] + 1, count=frame.layers))
    if frame.heads > 1:
        said.append(words.ATTENTION_HEAD(language, index=index[1] + 1, count=frame.heads))
    return said


def habits(head: Head, language: Language) -> list[str]:
    """What a head does, by its numbers: over how many keys a query spreads, and where most of the weight lies."""
    if not (head.whole and head.shares):
        return []
    rows = [head.row(r) for r in range(head.rows) if all(map(math.isfinite, head.row(r)))]
    entropy = sum(-value * math.log(value) for row in rows for value in row if value > 0) / len(rows)
    spread = short(math.exp(entropy), 2)
    said = [words.SPREAD_ONE(language) if spread == "1" else words.SPREAD(language, count=spread)]
    if list(head.queries) == list(head.keys):
        best, said_of = max(
            (
                (_share(head, 0), words.ON_ITSELF),
                (_share(head, -1), words.ON_PREVIOUS),
                (_share(head, 1), words.ON_NEXT),
            ),
            key=lambda pair: pair[0],
        )
        if best >= _HABIT:
            said.append(said_of(language, share=f"{best:.0%}"))
    return said


def _share(head: Head, offset: int) -> float:
    """The mean weight on the key so many tokens after the query, over the queries that have one; nan counts as none."""
    values = [head.row(r)[r + offset] for r in range(head.rows) if 0 <= r + offset < head.cols]
    return sum(value for value in values if math.isfinite(value)) / len(values) if values else 0.0


def sharpest(head: Head) -> str:
    """The largest weight of the query that looks most sharply at one key; nothing where none is finite."""
    if head.sharpest is None:
        return ""
    row, col = head.sharpest
    return f"{head.query(row)}{ARROW}{head.key(col)} {_two([head.row(row)[col]], shares=head.shares)[0]}"


def describe(frame: Attention, index: tuple[int, int], language: Language) -> str:
    """The head in one sentence."""
    head = head_of(frame, index)
    return words.BETWEEN(language).join(_clauses(frame, head, index, language)) + words.STOP(language)


def _clauses(frame: Attention, head: Head | None, index: tuple[int, int], language: Language) -> list[str]:
    size = words.ATTENTION(language, queries=len(frame.queries), keys=len(frame.keys))
    clauses = [words.COMMA(language).join([size, *position(frame, index, language)])]
    if head is None:
        return [*clauses, words.EMPTY_TENSOR(language)]
    if head.sharpest is None:
        clauses.append(words.TENSOR_NOTHING_FINITE(language))
    else:
        clauses.append(words.STRONGEST(language, weight=sharpest(head)))
    clauses += habits(head, language)
    if frame.nans or frame.infs:
        clauses.append(words.TENSOR_BAD(language, nans=frame.nans, infs=frame.infs))
    return clauses


def plain(frame: Attention, labels: Labels, language: Language) -> str:
    """Every head that is in the frame: what it does, and its weights, in a table where that is not too wide."""
    heads = [divmod(place, max(1, frame.heads)) for place in range(len(frame.weights))]
    if len(heads) <= 1:
        heads = [frame.index]
    lines: list[str] = []
    for layer, number in heads:
        head = head_of(frame, (layer, number))
        clauses = _clauses(frame, head, (layer, number), language)
        if lines:  # how large they are is said once
            clauses[0] = words.COMMA(language).join(position(frame, (layer, number), language))
        lines.append(words.BETWEEN(language).join(clauses))
        if head is not None:
            lines += ["  " + line for line in _table(head, language)]
    return "\n".join(lines)


def _table(head: Head, language: Language) -> list[str]:
    """All weights under their keys, or the largest of each query."""
    queries = [head.query(r) for r in range(head.rows)]
    # Of shares three places say all: what is less is nothing to look at.
    values = [round(value, 3) for value in head.values] if head.shares else head.values
    numbers = column(values, digits=3, most=3)
    columns = [Column(head.key(c), numbers[c :: head.cols], numbers=True) for c in range(head.cols)]
    table = text([Column("", queries), *columns]).split("\n")
    if max(map(width, table)) <= _WIDEST:
        return table
    rows: list[str] = []
    for r, query in enumerate(queries):
        said = [f"{name} {value}" for name, value in _pieces(head, r, language, _MOST)]
        rows.append(query + ARROW + words.LIST(language).join(said))
    return rows
