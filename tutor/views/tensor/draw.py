"""A tensor as lines of text: numbers where they fit, colours where they do not, and its facts below."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Tensor
from tutor.views.cells import width
from tutor.views.colormap import Scale
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Line
from tutor.views.layout import Fact, fact, flow
from tutor.views.marks import INF_MARK, NAN_MARK
from tutor.views.numbers import short
from tutor.views.tensor.bar import bar
from tutor.views.tensor.blocks import blocks
from tutor.views.tensor.exact import is_magnitude
from tutor.views.tensor.mark import Places
from tutor.views.tensor.matrix import Matrix
from tutor.views.tensor.numbers import numbers
from tutor.views.tensor.part import Cell, Part, as_indexed
from tutor.views.tensor.reading import line, read
from tutor.views.tensor.rows import rows, suits_rows
from tutor.views.words import Labels

_BAR = 17
"""Cells of the colour bar: an odd number, so that 0 can stand in the middle."""


class Drawing(NamedTuple):
    """A picture, and where in it the values stand; None where there are none."""

    lines: list[Line]
    places: Places | None


def draw(tensor: Tensor, labels: Labels, language: Language, size: tuple[int, int], *, colour: bool) -> list[Line]:
    """The tensor in `size` (width, height) cells."""
    return drawing(tensor, labels, language, size, colour=colour).lines


def drawing(
    tensor: Tensor,
    labels: Labels,
    language: Language,
    size: tuple[int, int],
    cursor: Cell | None = None,
    scale: Scale | None = None,
    *,
    colour: bool,
) -> Drawing:
    """The tensor in `size` (width, height) cells, with what stands under a cursor at a cell of its grid.

    `scale` gives the colours, where they are to stay as they are when another part is shown.
    """
    cells, height = size
    matrix = Matrix.of(tensor, labels, language)
    foot = 1 if height >= 2 else 0
    lead: list[Fact] = []
    places: Places | None = None
    if matrix.empty:
        shown: list[Line] = [((words.EMPTY_TENSOR(language), MUTED),)]
        cursor = None
    elif (found := numbers(matrix, (cells, height - foot), cursor, colour=colour)) is not None:
        shown, places = found
    else:
        shown, places, lead = _coloured(matrix, scale, language, (cells, height - foot), cursor, colour=colour)
    spare = height - len(shown) - foot
    below = facts(tensor, language, cells, 2 if spare >= 1 else 1, lead) if foot else []
    gap: list[Line] = [()] if len(shown) + len(below) < height else []
    if cursor is not None and foot:
        # In the empty line if there is one: the picture does not move when the cursor comes.
        reading = line(read(tensor, matrix, cursor, language), cells, language)
        (gap or below)[-1] = reading if gap or len(below) > 1 else flow([Fact(reading), *_bad(tensor)], cells, 1)[0]
    return Drawing([*shown, *gap, *below], places)


def _coloured(
    matrix: Matrix,
    scale: Scale | None,
    language: Language,
    size: tuple[int, int],
    cursor: Cell | None,
    *,
    colour: bool,
) -> tuple[list[Line], Places, list[Fact]]:
    """The values as colours, with a line that explains them.

    Where a line of its own would cost too much, such as the header of named rows, the explanation is given apart.
    """
    cells, height = size
    scale = scale or Scale.of(matrix.values)
    picture = rows if suits_rows(matrix, height) else blocks
    tight = height < 5 or (picture is rows and matrix.rows + 2 > height)
    explained = legend(scale, matrix, cells // 2 if tight else cells, colour=colour)
    if tight:
        return *picture(matrix, scale, language, size, cursor, colour=colour), explained
    shown, places = picture(matrix, scale, language, (cells, height - 1), cursor, colour=colour)
    return [*shown, *flow(explained, cells, 1)], places, []


def legend(scale: Scale, matrix: Matrix, cells: int, *, colour: bool) -> list[Fact]:
    """The colours between the values at their ends; and the marks of what has no colour."""
    low, high = short(scale.low, 3), short(scale.high, 3)
    bar_cells = min(_BAR + (0 if colour else 2), cells - width(low) - width(high) - 2)
    runs = bar(scale, bar_cells, colour=colour) if bar_cells >= 4 else [("..", MUTED)]
    facts_ = [Fact(((low + " ", TEXT), *runs, (" " + high, TEXT)), spare=1)]
    for mark, name, there in ((NAN_MARK, "nan", matrix.has_nan), (INF_MARK, "inf", matrix.has_inf)):
        if there:
            facts_.append(Fact(((mark, ERROR), (" " + name, MUTED)), spare=8))
    return facts_


def _bad(tensor: Tensor) -> list[Fact]:
    """What is not finite, counted."""
    counts = (("nan", tensor.nans), ("inf", tensor.infs))
    return [fact(f"{name} {count:,}", ERROR, spare=1) for name, count in counts if count]


def facts(tensor: Tensor, language: Language, cells: int, most: int, lead: Sequence[Fact] = ()) -> list[Line]:
    """Shape, dtype, device and statistics in at most so many rows. What is wrong is never left out."""
    shape = "[" + ", ".join(map(str, tensor.shape)) + "]"
    items = list(lead)
    items += [fact_._replace(spare=0) for fact_ in _bad(tensor)]
    items += [
        Fact(((shape, STRONG),), spare=2),
        fact(tensor.dtype, spare=4),
        fact(tensor.device, spare=9),
    ]
    if is_magnitude(tensor):
        items.append(fact(words.MAGNITUDES(language), spare=6))
    if tensor.index or Part.of(tensor).window:
        items.append(fact(words.AT_INDEX(language, index=as_indexed(tensor)), spare=6))
    if tensor.pooled:
        items.append(fact(words.POOLED(language), spare=7))
    for text, value, spare in (
        (words.MIN, tensor.low, 3),
        (words.MAX, tensor.high, 3),
        (words.MEAN, tensor.mean, 5),
        (words.STD, tensor.std, 5),
    ):
        if value is not None and math.isfinite(value):
            items.append(Fact(((text(language) + " ", MUTED), (short(value, 3), TEXT)), spare))
    return flow(items, cells, most)
