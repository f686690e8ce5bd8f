"""Which part of a tensor a frame shows: from cells of its grid to rows and columns of the matrix, and back."""

from __future__ import annotations

import math
from typing import NamedTuple

from msgspec import structs

from tutor.live.frames import Grid, Tensor

Cell = tuple[int, int]
"""A row and a column."""
Span = tuple[int, int]
"""The first, and the one after the last."""


class Part(NamedTuple):
    """A grid of (`grid_rows`, `grid_cols`) over a matrix of (`rows`, `cols`), both at least 1 x 1.

    It begins at `top`, `left`; or, `pooled`, stands for all of it by block means.
    """

    rows: int
    cols: int
    grid_rows: int
    grid_cols: int
    top: int
    left: int
    pooled: bool

    @classmethod
    def of(cls, tensor: Tensor) -> Part:
        """The part that a frame shows. Where its shape and its grid do not fit together the grid is believed."""
        height, width = [1, 1, *tensor.shape][-2:]
        rows, cols = max(1, tensor.grid.rows), max(1, tensor.grid.cols)
        top, left = (0, 0) if tensor.pooled else (max(0, tensor.top), max(0, tensor.left))
        return cls(max(height, top + rows), max(width, left + cols), rows, cols, top, left, tensor.pooled)

    @property
    def window(self) -> bool:
        """Whether it is a part at full resolution of something larger."""
        return not self.pooled and (self.grid_rows < self.rows or self.grid_cols < self.cols)

    def holds(self, element: Cell) -> bool:
        """Whether a row and column of the matrix lie in it."""
        row, col = element[0] - self.top, element[1] - self.left
        return self.pooled or (0 <= row < self.grid_rows and 0 <= col < self.grid_cols)

    def cell(self, element: Cell) -> Cell:
        """The cell of the grid that shows a row and column of the matrix, or the one nearest to it."""
        row, col = element[0] - self.top, element[1] - self.left
        if self.pooled:
            row, col = row * self.grid_rows // self.rows, col * self.grid_cols // self.cols
        return max(0, min(row, self.grid_rows - 1)), max(0, min(col, self.grid_cols - 1))

    def spans(self, cell: Cell) -> tuple[Span, Span]:
        """The rows and the columns of the matrix that a cell of the grid stands for."""
        if not self.pooled:
            row, col = self.top + cell[0], self.left + cell[1]
            return (row, row + 1), (col, col + 1)
        return _block(cell[0], self.rows, self.grid_rows), _block(cell[1], self.cols, self.grid_cols)

    def element(self, cell: Cell) -> Cell:
        """The row and column in the middle of what a cell of the grid stands for."""
        (top, bottom), (left, right) = self.spans(cell)
        return (top + bottom) // 2 if self.pooled else top, (left + right) // 2 if self.pooled else left

    def moved(self, element: Cell, right: int, down: int) -> Cell:
        """The element so many cells away, within the matrix; it may lie outside this part of it."""
        if not self.pooled:
            row, col = element[0] + down, element[1] + right
            return max(0, min(row, self.rows - 1)), max(0, min(col, self.cols - 1))
        row, col = self.cell(element)
        row, col = max(0, min(row + down, self.grid_rows - 1)), max(0, min(col + right, self.grid_cols - 1))
        return self.element((row, col))


def _block(index: int, size: int, count: int) -> Span:
    """Where a block of a pooled axis begins and ends."""
    return index * size // count, -(-(index + 1) * size // count)


def at_slice(tensor: Tensor, index: list[int]) -> Tensor:
    """The frame with another of its slices in the grid; as it is when it does not have it."""
    if index == tensor.index or not has_slices(tensor):
        return tensor
    number = 0
    for at, size in zip(index, tensor.shape, strict=False):
        number = number * size + at
    if len(index) != len(tensor.shape) - 2 or not 0 <= number < len(tensor.slices):
        return tensor
    return structs.replace(tensor, grid=tensor.slices[number], index=list(index))


def has_slices(tensor: Tensor) -> bool:
    """Whether the frame holds the matrices at every leading index."""
    return len(tensor.shape) > 2 and bool(tensor.slices) and math.prod(tensor.shape[:-2]) == len(tensor.slices)


def cropped(tensor: Tensor, first: Cell, size: tuple[int, int]) -> Tensor:
    """The frame with only so many (rows, columns) of its grid, from a row and column of the grid on."""
    grid, (top, left), (rows, cols) = tensor.grid, first, size
    values = [
        value
        for row in range(top, top + rows)
        for value in grid.values[row * grid.cols + left : row * grid.cols + left + cols]
    ]
    return structs.replace(
        tensor,
        grid=Grid(rows, cols, values),
        top=tensor.top + top,
        left=tensor.left + left,
        rows=tensor.rows[top : top + rows] if len(tensor.rows) == grid.rows else [],
        cols=tensor.cols[left : left + cols] if len(tensor.cols) == grid.cols else [],
    )


def as_indexed(tensor: Tensor) -> str:
    """What of the tensor is shown, as it is indexed."""
    part = Part.of(tensor)
    ends = ((part.top, part.grid_rows, part.rows), (part.left, part.grid_cols, part.cols))
    spans = [":" if part.pooled or count == size else f"{first}:{first + count}" for first, count, size in ends]
    return ", ".join([*map(str, tensor.index), *(spans if len(tensor.shape) >= 2 else spans[1:])])


def scrolled(first: int, at: int | None, room: int, count: int) -> int:
    """The first of `count` in sight, where there is room for so many: moved no more than to keep `at` in sight."""
    if at is not None:
        first = max(at - room + 1, min(first, at))
    return max(0, min(first, count - room))
