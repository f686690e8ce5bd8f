"""What of a sentence is shown at a size: the blocks of a page, and what is written on the words of a lattice."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.live.frames import Arc
from tutor.views.cells import width
from tutor.views.marks import INF_MARK, NAN_MARK
from tutor.views.numbers import column, short
from tutor.views.tokens.layout import MARGIN, Block, Place, arc_size, packed, pages, span_sizes, together, wrap
from tutor.views.tokens.model import Sentence

_NAMES = 4
"""The names of rows take at most one of so many cells."""


@dataclass(frozen=True)
class Page:
    """The lines of tokens in sight, and where they stand."""

    left: int
    """Cells for the names of rows; tokens stand to the right of them."""
    blocks: list[Block]
    tops: list[int]
    """The line on which each block begins."""
    lattices: list[list[list[Arc]]]
    """The rows of words below each block; empty without a lattice."""
    texts: dict[Arc, str]
    """What is written on each word."""
    height: int
    """Lines of all blocks in sight."""
    every: list[Block]
    """All blocks, those out of sight too."""
    bare: frozenset[int]
    """The first tokens of blocks below which no tag stands: they need no rows."""

    @property
    def whole(self) -> bool:
        """Whether all tokens are in sight."""
        return len(self.blocks) == len(self.every)

    def tagged(self, block: Block) -> bool:
        """Whether a block has rows of tags."""
        return block[0].token not in self.bare

    def at(self, x: int, y: int) -> int | None:
        """The token at a cell, or above it in its block; None off the tokens."""
        for top, block in zip(reversed(self.tops), reversed(self.blocks), strict=True):
            if y >= top:
                found = (place.token for place in block if place.x - 1 <= x - self.left <= place.end)
                return next(found, None) if y < self.height else None
        return None

    def beside(self, index: int, down: int) -> int:
        """The token as many blocks below (above for a negative number) as there are, in line with another."""
        here = next((number for number, block in enumerate(self.every) if index <= block[-1].token), 0)
        goal = self.every[min(max(here + down, 0), len(self.every) - 1)]
        x = next((place.x for place in self.every[here] if place.token == index), 0)
        return min(goal, key=lambda place: abs(place.x - x)).token


def lay(sentence: Sentence, size: tuple[int, int], cursor: int | None) -> Page:
    """The page of `size` (width, height) cells with the token under the cursor; the first without one."""
    cells, height = size
    names = max((width(row.name) for row in sentence.rows), default=0)
    left = min(names, cells // _NAMES) + 1 if names and cells >= 20 else 0
    room = cells - left
    goes_on = together(
        len(sentence.tokens), [*(span for row in sentence.rows for span in row.spans or ()), *sentence.arcs]
    )
    gap = _gap(sentence)
    least = span_sizes(sentence, gap)
    if gap > 1 and sentence.rows and not sentence.arcs:
        # One cell less between tokens may spare a line of them.
        close = span_sizes(sentence, gap - 1)
        if len(wrap(close, goes_on, gap - 1, room)) < len(wrap(least, goes_on, gap, room)):
            gap, least = gap - 1, close
    writings = _writings(sentence)
    for texts in writings:
        # A name alone is written as far as the tokens have room.
        need = arc_size(sentence.arcs, texts, gap) if texts is not writings[-1] else 0
        if need > max(0, room - 2 * MARGIN):
            continue
        blocks = wrap([max(size, need) for size in least], goes_on, gap, room)
        lattices = [packed(_inside(sentence.arcs, block)) for block in blocks]
        heights = [_height(sentence, block, rows) for block, rows in zip(blocks, lattices, strict=True)]
        if sum(heights) <= height:
            break
    apart = _apart(heights, height)
    shown = next(
        (page for page in pages(heights, apart, height) if cursor is not None and cursor <= blocks[page[-1]][-1].token),
        pages(heights, apart, height)[0] if heights else range(0),
    )
    tops = [sum(heights[shown.start : index]) + apart * (index - shown.start) for index in shown]
    return Page(
        left,
        blocks[shown.start : shown.stop],
        tops,
        lattices[shown.start : shown.stop],
        dict(zip(sentence.arcs, texts, strict=True)),
        tops[-1] + heights[shown[-1]] if tops else 0,
        blocks,
        frozenset(block[0].token for block in blocks if not _tagged(sentence, block)),
    )


def score(value: float | None) -> str:
    """The score of a word; what is no number by its mark."""
    if value is None:
        return ""
    return NAN_MARK if math.isnan(value) else INF_MARK if value == math.inf else short(value, 3)


def _writings(sentence: Sentence) -> list[list[str]]:
    """What may be written on each word of the lattice, most first."""
    finite = [arc.score for arc in sentence.arcs if arc.score is not None and math.isfinite(arc.score)]
    aligned = iter(column(finite, digits=3, most=2))
    scores = [
        next(aligned) if arc.score is not None and math.isfinite(arc.score) else score(arc.score)
        for arc in sentence.arcs
    ]
    names = [sentence.word(arc) for arc in sentence.arcs]
    both = [" ".join(filter(None, pair)) for pair in zip(names, scores, strict=True)]
    return [both, scores, names] if sentence.arcs else [[]]


def _gap(sentence: Sentence) -> int:
    """Cells between two tokens: room for a stroke where nothing stands below to tell where a token ends."""
    if not sentence.rows and not sentence.arcs:
        return 3
    return 1 if not sentence.arcs and max(map(width, sentence.tokens), default=0) <= 2 else 2


def _inside(arcs: Sequence[Arc], block: Block) -> list[Arc]:
    """The arcs that lie over tokens of a block, or over some of them."""
    return [arc for arc in arcs if arc.start <= block[-1].token and arc.end > block[0].token]


def _height(sentence: Sentence, block: Block, lattice: Sequence[object]) -> int:
    return 1 + len(sentence.rows) * _tagged(sentence, block) + differs(sentence, block) + len(lattice)


def _tagged(sentence: Sentence, block: Block) -> bool:
    """Whether a tag, or a span, stands below any token of a block."""
    return any(row.says(block[0].token, block[-1].token + 1) for row in sentence.rows)


def differs(sentence: Sentence, block: Sequence[Place]) -> bool:
    """Whether the rows of tags differ anywhere in a block."""
    return any(place.token in sentence.differ for place in block)


def _apart(heights: Sequence[int], room: int) -> int:
    """An empty line between blocks, where tokens have something below and there is room, or pages to turn anyway."""
    if max(heights, default=1) == 1:
        return 0
    return 1 if sum(heights) + len(heights) - 1 <= room or room >= 10 else 0
