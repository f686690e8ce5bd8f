"""Columns of text: aligned, and made narrower in a sensible order when there is little room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.views.cells import fit, width
from tutor.views.ink import MUTED, TEXT, Ink, Line, Run

GAP = 2
LEAST = 4
"""Cells below which a column of words says nothing."""


@dataclass(frozen=True)
class Column:
    """A titled column. Numbers stand right and are never shortened; words stand left and may be."""

    title: str
    cells: list[str]
    numbers: bool = False

    @property
    def body(self) -> int:
        """The width of the widest cell."""
        return max(map(width, self.cells), default=0)

    @property
    def natural(self) -> int:
        """The width at which nothing is shortened."""
        return max(self.body, width(self.title))

    @property
    def least(self) -> int:
        """The width below which the column is better left out."""
        words_ = min(self.natural, LEAST)
        return max(self.body, words_) if self.numbers else words_


def widths(columns: Sequence[Column], room: int) -> list[int]:
    """The width of each column from the left that is shown; those that find no place are left out."""
    shown = len(columns)
    while shown > 1 and sum(c.least for c in columns[:shown]) + GAP * (shown - 1) > room:
        # Two cells for the sign that there are more.
        room -= 2 if shown == len(columns) else 0
        shown -= 1
    sizes = [column.natural for column in columns[:shown]]
    excess = sum(sizes) + GAP * (shown - 1) - room
    # The widest gives first: a long name is readable without its end, a short one is not.
    while excess > 0:
        spare = [size - column.least for size, column in zip(sizes, columns, strict=False)]
        index = max(range(shown), key=lambda i: (spare[i] > 0, sizes[i]))
        if spare[index] <= 0:
            break
        sizes[index] -= 1
        excess -= 1
    return sizes


def lines(
    columns: Sequence[Column],
    size: tuple[int, int],
    language: Language,
    inks: Sequence[Ink] = (),
    *,
    footer: bool = False,
) -> list[Line]:
    """A header and the rows in `size` (width, height) cells; what does not fit is counted in the last line.

    `inks` colours rows. With `footer` the last row is a sum, and stays in sight when others do not.
    """
    cells, height = size
    if not columns or height < 1:
        return []
    sizes = widths(columns, cells)
    count = max((len(column.cells) for column in columns), default=0)
    hidden = len(columns) - len(sizes)
    header = _row([c.title for c in columns], columns, sizes, MUTED)
    if hidden and cells - _used(sizes) >= 2:
        header = (*header, (" …", MUTED))
    rows = [
        _row([c.cells[r] for c in columns], columns, sizes, inks[r] if r < len(inks) else TEXT) for r in range(count)
    ]
    last = rows[-1:] if footer else []
    body = rows[: len(rows) - len(last)]
    room = height - 1 - len(last)
    if room < 1 and rows:
        return [*rows[: height - len(last)], *last] if height > 1 else rows[:1]
    if len(body) > room:
        count = len(body) - room + 1
        more = words.MORE_ROWS(language, count=count)
        body = [*body[: room - 1], ((more if width(more) <= cells else f"+{count:,}", MUTED),)]
    return [header, *body, *last]


def _used(sizes: Sequence[int]) -> int:
    return sum(sizes) + GAP * (len(sizes) - 1)


def _row(texts: Sequence[str], columns: Sequence[Column], sizes: Sequence[int], ink: Ink) -> Line:
    runs: list[Run] = []
    for text, column, size in zip(texts, columns, sizes, strict=False):
        if runs:
            runs.append((" " * GAP, TEXT))
        runs.append((fit(text, size, "right" if column.numbers else "left"), ink))
    return tuple(runs)


def text(columns: Sequence[Column]) -> str:
    """All columns and rows in plain text, nothing shortened."""
    if not columns:
        return ""
    sizes = [column.natural for column in columns]
    count = max((len(column.cells) for column in columns), default=0)
    rows = [[column.title for column in columns], *([c.cells[r] for c in columns] for r in range(count))]
    return "\n".join("".join(run for run, _ in _row(row, columns, sizes, TEXT)).rstrip() for row in rows)
