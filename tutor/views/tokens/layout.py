"""Where each token stands: in lines of whole tokens, so wide that what stands below a token has room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tutor.live.frames import Arc
from tutor.views.cells import width
from tutor.views.tokens.model import Sentence
from tutor.views.tokens.spans import Span

MARGIN = 1
"""Cells before the first token of a line: for marks, and for the bracket of the cursor."""


class Place(NamedTuple):
    """A token's cells: where they begin, and how many they are without the gap behind."""

    token: int
    x: int
    room: int

    @property
    def end(self) -> int:
        """The cell after the last."""
        return self.x + self.room


Block = list[Place]
"""One line of tokens."""


def span_sizes(sentence: Sentence, gap: int) -> list[int]:
    """The cells of each token so that every tag, and the type of every span, has room below."""
    sizes = [width(token) for token in sentence.tokens]
    for row in sentence.rows:
        for index, tag in enumerate(row.tags):
            if row.spans is None or index in row.wrong:
                sizes[index] = max(sizes[index], width(tag))
        for span in row.spans or ():
            have = sum(sizes[span.start : span.end]) + gap * (span.end - span.start - 1)
            sizes[span.end - 1] += max(0, width(span.type) - have)
    return sizes


def arc_size(arcs: Sequence[Arc], texts: Sequence[str], gap: int) -> int:
    """The least cells that all tokens of a lattice need, each the same, so that each arc has room for its text."""
    sizes = (-(-(width(text) + gap) // (arc.end - arc.start)) - gap for arc, text in zip(arcs, texts, strict=True))
    return max(sizes, default=0)


def together(count: int, spans: Iterable[Span | Arc]) -> list[bool]:
    """For each token whether a span or a word goes on from it to the next: a line had better not end there."""
    goes_on = [False] * count
    for span in spans:
        for index in range(span.start, min(span.end, count) - 1):
            goes_on[index] = True
    return goes_on


def wrap(sizes: Sequence[int], goes_on: Sequence[bool], gap: int, cells: int) -> list[Block]:
    """Lines of at most `cells` cells, the margins at both ends among them."""
    room = max(1, cells - 2 * MARGIN)
    blocks: list[Block] = [[]]
    used = 0

    def put(index: int) -> None:
        nonlocal used
        size = min(sizes[index], room)
        if blocks[-1] and used + gap + size > room:
            blocks.append([])
        used = used + gap if blocks[-1] else 0
        blocks[-1].append(Place(index, MARGIN + used, size))
        used += size

    start = 0
    while start < len(sizes):
        end = start + 1
        while end < len(sizes) and goes_on[end - 1]:
            end += 1
        whole = sum(sizes[start:end]) + gap * (end - start - 1)
        if blocks[-1] and whole <= room < used + gap + whole:
            blocks.append([])
        for index in range(start, end):
            put(index)
        start = end
    return blocks if blocks[0] else []


def pages(heights: Sequence[int], gap: int, room: int) -> list[range]:
    """Blocks of these heights, `gap` lines apart, in pages of at most `room` lines, one block in each at least."""
    found: list[range] = []
    start, used = 0, 0
    for index, height in enumerate(heights):
        if index > start and used + gap + height > room:
            found.append(range(start, index))
            start, used = index, 0
        used += height + (gap if index > start else 0)
    if heights:
        found.append(range(start, len(heights)))
    return found


def packed(arcs: Sequence[Arc]) -> list[list[Arc]]:
    """Arcs, sorted by their start, in the fewest rows in which none lies over another.

    The best path is the first row wherever that costs no row.
    """
    best, others = [arc for arc in arcs if arc.best], [arc for arc in arcs if not arc.best]
    fewest = _rows([], arcs)
    if not best:
        return fewest
    first = _rows([], best)
    if len(first) > 1:
        return fewest
    under = _rows(first, others)
    return under if len(under) <= len(fewest) else fewest


def _rows(begun: Sequence[list[Arc]], arcs: Sequence[Arc]) -> list[list[Arc]]:
    """Each arc into the first row that is free there."""
    rows = [list(row) for row in begun]
    for arc in arcs:
        free = (row for row in rows if all(arc.start >= other.end or arc.end <= other.start for other in row))
        row = next(free, None)
        if row is None:
            rows.append([arc])
        else:
            row.append(arc)
    return rows
