"""Statistics and block means of a tensor in one pass over its memory, a piece that fits the cache at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tutor.live.moments import Facts as Facts
from tutor.live.moments import Moments, scale_for
from tutor.live.moments import real as real

if TYPE_CHECKING:
    import torch

PIECE = 2**17
"""Values of a piece: 1 MiB of float32."""


def facts(tensor: torch.Tensor) -> Facts:
    """The statistics of a tensor of any shape and dtype."""
    tensor = tensor.permute(sorted(range(tensor.ndim), key=tensor.stride, reverse=True))
    moments = Moments()
    for piece in _pieces(tensor):
        moments.add(piece)
    if moments.scale_wanted != 1.0:
        moments = Moments(moments.scale_wanted)
        for piece in _pieces(tensor):
            moments.add(piece)
    return moments.facts()


def facts_and_blocks(matrix: torch.Tensor, rows: int, cols: int) -> tuple[Facts, torch.Tensor]:
    """The statistics of a matrix, and its block means: (R, C) -> (min(rows, R), min(cols, C)), float64.

    Block i of n begins at `i * R // n` and ends at the ceiling of `(i + 1) * R / n`, as in `adaptive_avg_pool2d`. A nan
    in a block makes it nan, an infinity infinite, and infinities of both signs nan.
    """
    import torch.nn.functional as F

    size = (min(rows, matrix.shape[0]), min(cols, matrix.shape[1]))
    # Pieces are taken along the axis on which neighbours lie far apart, unless a slice across it is too long for one.
    if matrix.numel() <= PIECE:
        found = facts(matrix)
        scale = scale_for(found.low, found.high)
        return found, F.adaptive_avg_pool2d(real(matrix).double()[None] * scale, size)[0] / scale
    turned = (matrix.stride(0) < matrix.stride(1) and matrix.shape[0] <= PIECE) or matrix.shape[1] > PIECE
    if turned:
        matrix, size = matrix.T, (size[1], size[0])
    moments, blocks = _in_pieces(matrix, size, 1.0)
    if moments.scale_wanted != 1.0:
        moments, blocks = _in_pieces(matrix, size, moments.scale_wanted)
    return moments.facts(), blocks.T if turned else blocks


def _in_pieces(matrix: torch.Tensor, size: tuple[int, int], scale: float) -> tuple[Moments, torch.Tensor]:
    """Go through a matrix block row by block row."""
    import torch
    import torch.nn.functional as F

    height, width = matrix.shape
    most = max(1, PIECE // width)
    moments = Moments(scale)
    blocks: list[torch.Tensor] = []
    before = 0
    for index in range(size[0]):
        begin, end = index * height // size[0], -(-(index + 1) * height // size[0])
        # Where a block begins within a row, that row is the last of the block before, too.
        sums = real(matrix[begin:before]).double().sum(0) * scale
        pieces = max(1, round((end - before) / most)) if end > before else 0
        for part in range(pieces):
            first, last = (before + (end - before) * edge // pieces for edge in (part, part + 1))
            moments.add(matrix[first:last], sums)
        blocks.append(F.adaptive_avg_pool1d(sums[None], size[1])[0] / (end - begin))
        before = end
    return moments, torch.stack(blocks) / scale


def _pieces(tensor: torch.Tensor) -> Iterator[torch.Tensor]:
    """A tensor as lists of at most `PIECE` values; copied only where its memory has gaps."""
    if tensor.numel() <= PIECE:
        if tensor.numel():
            yield tensor.reshape(-1)
        return
    each = PIECE // (tensor.numel() // len(tensor))
    if not each:
        for part in tensor:
            yield from _pieces(part)
        return
    for start in range(0, len(tensor), each):
        yield tensor[start : start + each].reshape(-1)
