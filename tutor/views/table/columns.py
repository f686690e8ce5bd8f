"""The columns of a table frame: figures in words, numbers of a column with the same digits after the point."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Figure, Table
from tutor.views.grid import Column
from tutor.views.numbers import column as aligned
from tutor.views.numbers import short
from tutor.views.words import Labels, figure, label


def columns(table: Table, labels: Labels, language: Language) -> list[Column]:
    """The columns in words. A row that is too short has empty cells."""
    made: list[Column] = []
    for index, name in enumerate(table.columns):
        values = [row[index] if index < len(row) else "" for row in table.rows]
        numbers = [value for value in values if _is_number(value)]
        others = [value for value in values if not _is_number(value) and value not in (None, "")]
        right = bool(numbers) and not others
        cells = _numbers(values) if right else [figure(value, labels, language) for value in values]
        made.append(Column(label(name, labels, language), cells, right))
    return made


def _is_number(value: Figure) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _numbers(values: Sequence[Figure]) -> list[str]:
    """Numbers of one column; whole numbers keep all their digits, what is missing is a dash."""
    numbers = [value for value in values if isinstance(value, (int, float))]
    if all(isinstance(value, int) for value in numbers):
        texts = iter([short(value) for value in numbers])
    else:
        texts = iter(aligned([float(value) for value in numbers]))
    return [next(texts) if isinstance(value, (int, float)) else "-" if value is None else "" for value in values]


def describe(table: Table, labels: Labels, language: Language) -> str:
    """How many rows of what."""
    names = words.LIST(language).join(label(name, labels, language) for name in table.columns)
    return words.TABLE(language, rows=len(table.rows), columns=names) + words.STOP(language)
