"""A tensor in words: its facts, and its numbers when they are few."""

from __future__ import annotations

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Tensor
from tutor.views.ink import line_text
from tutor.views.matrix import Matrix
from tutor.views.numbers import short
from tutor.views.tensor_numbers import numbers
from tutor.views.tensor_rows import ranges
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
        clauses.append(words.TENSOR_STATS(language, low=low, high=high, mean=mean, std=std))
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
    """The facts, then all numbers if they are few, else the range of each named row."""
    lines = [words.COMMA(language).join(_clauses(tensor, language))]
    matrix = Matrix.of(tensor, labels, language)
    if not matrix.empty and not tensor.pooled:
        shown = numbers(matrix, (_WIDEST, matrix.rows + 1))
        if shown is not None:
            return "\n".join([*lines, *("  " + line_text(line).rstrip() for line in shown)])
    if matrix.row_names:
        lows, highs = ranges(matrix)
        for name, low, high in zip(matrix.row_names, lows, highs, strict=True):
            lines.append("  " + words.ROW_RANGE(language, name=name, low=low, high=high))
    return "\n".join(lines)
