"""A tensor as lines of text: numbers where they fit, colours where they do not, and its facts below."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Tensor
from tutor.views.cells import width
from tutor.views.colormap import Scale
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Line
from tutor.views.layout import Fact, fact, flow
from tutor.views.matrix import Matrix
from tutor.views.numbers import short
from tutor.views.tensor_bar import bar
from tutor.views.tensor_blocks import blocks
from tutor.views.tensor_numbers import numbers
from tutor.views.tensor_rows import INF_MARK, NAN_MARK, rows, suits_rows
from tutor.views.words import Labels

_BAR = 16
"""Cells of the colour bar."""


def draw(tensor: Tensor, labels: Labels, language: Language, size: tuple[int, int], *, colour: bool) -> list[Line]:
    """The tensor in `size` (width, height) cells."""
    cells, height = size
    matrix = Matrix.of(tensor, labels, language)
    foot = 1 if height >= 2 else 0
    lead: list[Fact] = []
    if matrix.empty:
        shown: list[Line] = [((words.EMPTY_TENSOR(language), MUTED),)]
    elif (found := numbers(matrix, (cells, height - foot), colour=colour)) is not None:
        shown = found
    else:
        shown, lead = _coloured(matrix, language, (cells, height - foot), colour=colour)
    spare = height - len(shown) - foot
    below = facts(tensor, language, cells, 2 if spare >= 1 else 1, lead) if foot else []
    gap: list[Line] = [()] if len(shown) + len(below) < height else []
    return [*shown, *gap, *below]


def _coloured(
    matrix: Matrix, language: Language, size: tuple[int, int], *, colour: bool
) -> tuple[list[Line], list[Fact]]:
    """The values as colours, with a line that explains them.

    Where a line of its own would cost too much, such as the header of named rows, the explanation is given apart.
    """
    cells, height = size
    scale = Scale.of(matrix.values)
    picture = rows if suits_rows(matrix, height) else blocks
    tight = height < 5 or (picture is rows and matrix.rows + 2 > height)
    explained = legend(scale, matrix, cells // 2 if tight else cells, colour=colour)
    if tight:
        return picture(matrix, scale, language, size, colour=colour), explained
    shown = picture(matrix, scale, language, (cells, height - 1), colour=colour)
    return [*shown, *flow(explained, cells, 1)], []


def legend(scale: Scale, matrix: Matrix, cells: int, *, colour: bool) -> list[Fact]:
    """The colours between the values at their ends; and the marks of what has no colour."""
    low, high = short(scale.low, 3), short(scale.high, 3)
    bar_cells = min(_BAR, cells - width(low) - width(high) - 2)
    runs = bar(scale, bar_cells, colour=colour) if bar_cells >= 4 else [("..", MUTED)]
    facts_ = [Fact(((low + " ", TEXT), *runs, (" " + high, TEXT)), spare=1)]
    for mark, name, there in ((NAN_MARK, "nan", matrix.has_nan), (INF_MARK, "inf", matrix.has_inf)):
        if there:
            facts_.append(Fact(((mark, ERROR), (" " + name, MUTED)), spare=8))
    return facts_


def facts(tensor: Tensor, language: Language, cells: int, most: int, lead: Sequence[Fact] = ()) -> list[Line]:
    """Shape, dtype, device and statistics in at most so many rows. What is wrong is never left out."""
    shape = "[" + ", ".join(map(str, tensor.shape)) + "]"
    items = list(lead)
    if tensor.nans:
        items.append(fact(f"nan {tensor.nans:,}", ERROR))
    if tensor.infs:
        items.append(fact(f"inf {tensor.infs:,}", ERROR))
    items += [
        Fact(((shape, STRONG),), spare=2),
        fact(tensor.dtype, spare=4),
        fact(tensor.device, spare=9),
    ]
    if tensor.index:
        index = ", ".join([*map(str, tensor.index), ":", ":"])
        items.append(fact(words.AT_INDEX(language, index=index), spare=6))
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
