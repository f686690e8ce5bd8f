"""What a tensor has under the cursor, in words: its row and column, and its value to the last digit."""

from __future__ import annotations

from typing import NamedTuple

from tutor.i18n import Language, Text
from tutor.i18n import views as words
from tutor.live.frames import Tensor
from tutor.views.cells import clip, width
from tutor.views.ink import ERROR, MUTED, STRONG, Line
from tutor.views.numbers import short
from tutor.views.tensor.exact import WHOLE, exact, is_magnitude, is_whole
from tutor.views.tensor.matrix import Matrix
from tutor.views.tensor.part import Cell, Part, Span

_MEAN = 6
"""Digits of a block's mean."""


class Reading(NamedTuple):
    """Where: in words, and as an index; what: a number, and what kind of number it is."""

    where: str
    place: str
    value: str
    finite: bool


def read(tensor: Tensor, matrix: Matrix, cell: Cell, language: Language) -> Reading:
    """What stands at a cell of the grid of a frame, of which this is the matrix."""
    part = Part.of(tensor)
    rows, cols = part.spans(cell)
    number = matrix.row(cell[0])[cell[1]]
    where: list[str] = []
    if len(tensor.shape) >= 2:
        where.append(_along(rows, matrix.row_names, cell[0], (words.ROW_HERE, words.ROWS_FROM), language))
    if tensor.shape:
        one, many = (words.COL_HERE, words.COLS_FROM) if where else (words.ELEMENT_HERE, words.ELEMENTS_FROM)
        where.append(_along(cols, matrix.col_names, cell[1], (one, many), language))
    index = ", ".join(map(_slice, [rows, cols][2 - len(where) :]))
    return Reading(
        words.COMMA(language).join(where), f"[{index}]", _value(tensor, number, language), number - number == 0
    )


def _along(span: Span, names: list[str], at: int, texts: tuple[Text, Text], language: Language) -> str:
    """One axis in words."""
    if span[1] - span[0] > 1:
        return texts[1](language, first=span[0], last=span[1] - 1)
    said = texts[0](language, at=span[0])
    return words.NAMED_HERE(language, at=said, name=names[at]) if names else said


def _slice(span: Span) -> str:
    return str(span[0]) if span[1] - span[0] == 1 else f"{span[0]}:{span[1]}"


def _value(tensor: Tensor, number: float, language: Language) -> str:
    """The number in the words that it needs: a mean, a magnitude, one that was rounded on its way."""
    if tensor.pooled:
        said = words.MEAN_HERE(language, value=short(float(number), _MEAN))
    elif is_whole(tensor.dtype) and abs(number) >= WHOLE and number - number == 0:
        said = words.ABOUT(language, value=exact(number, tensor.dtype))
    else:
        said = exact(number, tensor.dtype)
    return words.MAGNITUDE(language, value=said) if is_magnitude(tensor) else said


def line(reading: Reading, cells: int, language: Language) -> Line:
    """A reading in one line of so many cells: in words, else with the index, else the value alone."""
    ink = STRONG if reading.finite else ERROR
    between = words.READ(language)
    for where in (reading.where + between if reading.where else "", reading.place + " "):
        if width(where) + width(reading.value) <= cells:
            return ((where, MUTED), (reading.value, ink)) if where else ((reading.value, ink),)
    return ((clip(reading.value, cells), ink),)
