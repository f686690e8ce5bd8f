"""The grid of a tensor frame with its labels in words, as the pictures of a tensor use it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.i18n import Language
from tutor.live.frames import Tensor
from tutor.views.cells import clean, width
from tutor.views.tensor.part import Part
from tutor.views.words import Labels, label


@dataclass(frozen=True)
class Matrix:
    """`values[r * cols + c]`; `row_names` and `col_names` are empty or have a name for each.

    `among` tells which columns of the tensor they are, or stand for: the first, and the one after the last; None when
    they are all there are.
    """

    rows: int
    cols: int
    values: list[float]
    row_names: list[str]
    col_names: list[str]
    dtype: str = "float32"
    among: tuple[int, int] | None = None

    @property
    def span(self) -> tuple[int, int]:
        """The first of its columns, and the one after the last, as they are counted in the tensor."""
        return self.among or (0, self.cols)

    @classmethod
    def of(cls, tensor: Tensor, labels: Labels, language: Language) -> Matrix:
        """The matrix of a frame. Labels that do not match its size are not used: they belong to other rows."""
        grid = tensor.grid
        count = max(0, grid.rows) * max(0, grid.cols)
        # A frame comes from another process: a grid that is too short is filled with what is not there.
        values = grid.values[:count] + [math.nan] * (count - len(grid.values))
        row_names = [label(name, labels, language) for name in tensor.rows]
        col_names = [label(name, labels, language) for name in tensor.cols]
        return cls(
            rows=grid.rows if count else 0,
            cols=grid.cols if count else 0,
            values=values,
            row_names=row_names if count and len(row_names) == grid.rows else [],
            col_names=col_names if count and len(col_names) == grid.cols else [],
            dtype=clean(tensor.dtype),
            among=_columns(tensor),
        )

    @property
    def empty(self) -> bool:
        return not self.values

    @property
    def has_nan(self) -> bool:
        return any(map(math.isnan, self.values))

    @property
    def has_inf(self) -> bool:
        return any(map(math.isinf, self.values))

    @property
    def names_width(self) -> int:
        """The width of the widest row name; 0 without names."""
        return max(map(width, self.row_names), default=0)

    def row(self, index: int) -> Sequence[float]:
        """The values of one row."""
        return self.values[index * self.cols : (index + 1) * self.cols]

    def pooled(self, rows: int, cols: int) -> Matrix:
        """Block means, at most `rows` x `cols`. A block with nan is nan, one with inf is inf: neither may get lost."""
        rows, cols = min(rows, self.rows), min(cols, self.cols)
        if (rows, cols) == (self.rows, self.cols):
            return self
        spans = [(c * self.cols // cols, -(-(c + 1) * self.cols // cols)) for c in range(cols)]
        values: list[float] = []
        for r in range(rows):
            band = [self.row(row) for row in range(r * self.rows // rows, -(-(r + 1) * self.rows // rows))]
            for left, right in spans:
                total = sum([sum(row[left:right]) for row in band])
                if total - total == 0.0:
                    values.append(total / (len(band) * (right - left)))
                else:  # something is not finite, or the sum is not
                    values.append(mean([value for row in band for value in row[left:right]]))
        return Matrix(rows, cols, values, [], [], self.dtype)


def _columns(tensor: Tensor) -> tuple[int, int]:
    part = Part.of(tensor)
    return (0, part.cols) if part.pooled else (part.left, part.left + part.grid_cols)


def mean(values: Sequence[float]) -> float:
    """A mean that does not overflow; nan if any value is nan, the infinity if any is infinite."""
    if any(map(math.isnan, values)):
        return math.nan
    infinite = [value for value in values if math.isinf(value)]
    if infinite:
        return infinite[0]
    return sum(value / len(values) for value in values)
