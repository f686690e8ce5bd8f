"""A tensor in words: its facts, and its numbers when they are few."""

from __future__ import annotations

import math
from itertools import product

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Tensor
from tutor.views.ink import line_text
from tutor.views.numbers import short
from tutor.views.tensor.exact import is_magnitude
from tutor.views.tensor.matrix import Matrix
from tutor.views.tensor.numbers import MOST, numbers
from tutor.views.tensor.part import Part, as_indexed, at_slice, has_slices
from tutor.views.tensor.rows import ranges
from tutor.views.words import Labels

_WIDEST = 120
"""Cells of the widest line of numbers in plain text."""


def _clauses(tensor: Tensor, language: Language) -> list[str]:
    shape = "[" + ", ".join(map(str, tensor.shape)) + "]"
    clauses = [
        words.TENSOR(
            language,
            dtype=tensor.dtype,
            shape=shape,
            device=tensor.device,
        )
    ]
    known = (tensor.low, tensor.high, tensor.mean, tensor.std)
    if all(value is not None for value in known):
        low, high, mean, std = (short(value) for value in known if value is not None)
        said = words.MAGNITUDE_STATS if is_magnitude(tensor) else words.TENSOR_STATS
        clauses.append(said(language, low=low, high=high, mean=mean, std=std))
    elif 0 in tensor.shape:
        clauses.append(words.EMPTY_TENSOR(language))
    else:
        clauses.append(words.TENSOR_NOTHING_FINITE(language))
    if tensor.nans or tensor.infs:
        clauses.append(words.TENSOR_BAD(language, nans=tensor.nans, infs=tensor.infs))
    return clauses


def describe(tensor: Tensor, language: Language) -> str:
    """The facts in one sentence."""
    return words.COMMA(language).join(_clauses(tensor, language)) + words.STOP(language)


def plain(tensor: Tensor, labels: Labels, language: Language) -> str:
    """The facts, then all numbers if they are few, else the range of each named row.

    Of a tensor with more than two axes the numbers of all its matrices, each below its index, or of the one shown.
    """
    lines = [words.COMMA(language).join(_clauses(tensor, language))]
    sizes = tensor.shape[:-2]
    if has_slices(tensor) and math.prod(tensor.shape) <= MOST:
        parts = [at_slice(tensor, list(index)) for index in product(*map(range, sizes))]
    else:
        parts = [tensor]
    for part in parts:
        if part.index or Part.of(part).window:
            lines.append("  " + words.AT_INDEX(language, index=as_indexed(part)))
        lines += ["  " + line for line in _values(part, labels, language)]
    return "\n".join(lines)


def _values(tensor: Tensor, labels: Labels, language: Language) -> list[str]:
    """The numbers of a matrix, or the ranges of its rows."""
    matrix = Matrix.of(tensor, labels, language)
    if not matrix.empty and not tensor.pooled:
        shown = numbers(matrix, (_WIDEST, matrix.rows + 1))
        if shown is not None:
            return [line_text(line).rstrip() for line in shown[0]]
    lows, highs = ranges(matrix) if matrix.row_names else ([], [])
    return [
        words.ROW_RANGE(language, name=name, low=low, high=high)
        for name, low, high in zip(matrix.row_names, lows, highs, strict=True)
    ]
