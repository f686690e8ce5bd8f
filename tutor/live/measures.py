"""Statistics and block means of a tensor in one pass over its memory, a piece that fits the cache at a time.

Chan, Golub and LeVeque (1983) tell how the moments of pieces are put together. Pieces of ordinary single-precision
numbers are summed as they are; those that hold nan or inf, or that are very large or small, in double precision.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import torch

PIECE = 2**18
"""Values of a piece: 1 MiB of float32."""
_RUN = 2**17
"""Squares that are summed in single precision at a stretch: more would cost the fifth digit."""
_LARGE, _SMALL = 1e30, 1e-30
"""Between these a mean of squares is exact enough in single precision."""
_HUGE, _TINY = 1e100, 1e-100
"""Beyond these the square of a float64, or the sum of many, may not fit one; such tensors are scaled by `_FACTOR`."""
_FACTOR = 2.0**600


class Facts(NamedTuple):
    """Of the finite values; None when there are none. And how many are nan, and how many infinite."""

    low: float | None
    high: float | None
    mean: float | None
    std: float | None
    nans: int
    infs: int


def real(tensor: torch.Tensor) -> torch.Tensor:
    """The numbers to look at: magnitudes for complex values, float32 at least, on the CPU.

    Integers of 32 bits and more become float64; so do those of 64 bits that no float64 holds, rounded.
    """
    import torch

    if tensor.is_complex():
        tensor = (tensor.to(torch.complex64) if tensor.dtype == torch.complex32 else tensor).abs()
    if tensor.dtype not in (torch.float32, torch.float64):
        wide = not tensor.is_floating_point() and tensor.itemsize >= 4
        tensor = tensor.to(torch.float64 if wide else torch.float32)
    return tensor.cpu()


def facts(tensor: torch.Tensor) -> Facts:
    """The statistics of a tensor of any shape and dtype."""
    tensor = tensor.permute(sorted(range(tensor.ndim), key=tensor.stride, reverse=True))
    moments = _Moments()
    for piece in _pieces(tensor):
        moments.add(piece)
    if moments.scale_wanted != 1.0:
        moments = _Moments(moments.scale_wanted)
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
        scale = _scale(found.low, found.high)
        return found, F.adaptive_avg_pool2d(real(matrix).double()[None] * scale, size)[0] / scale
    turned = (matrix.stride(0) < matrix.stride(1) and matrix.shape[0] <= PIECE) or matrix.shape[1] > PIECE
    if turned:
        matrix, size = matrix.T, (size[1], size[0])
    moments, blocks = _in_pieces(matrix, size, 1.0)
    if moments.scale_wanted != 1.0:
        moments, blocks = _in_pieces(matrix, size, moments.scale_wanted)
    return moments.facts(), blocks.T if turned else blocks


def _in_pieces(matrix: torch.Tensor, size: tuple[int, int], scale: float) -> tuple[_Moments, torch.Tensor]:
    """Go through a matrix block row by block row."""
    import torch
    import torch.nn.functional as F

    height, width = matrix.shape
    step = max(1, PIECE // width)
    moments = _Moments(scale)
    blocks: list[torch.Tensor] = []
    before = 0
    for index in range(size[0]):
        begin, end = index * height // size[0], -(-(index + 1) * height // size[0])
        # Where a block begins within a row, that row is the last of the block before, too.
        shared = real(matrix[begin:before]).double().sum(0) * scale
        sums = [moments.add(matrix[start : min(start + step, end)]) for start in range(before, end, step)]
        blocks.append(F.adaptive_avg_pool1d(sum(sums, shared)[None], size[1])[0] / (end - begin))
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


def _scale(low: float | None, high: float | None) -> float:
    """By what numbers of this range should be multiplied before they are squared and summed."""
    size = max(abs(low or 0.0), abs(high or 0.0))
    if size > _HUGE:
        return 1 / _FACTOR
    return _FACTOR if 0 < size < _TINY else 1.0


class _Moments:
    """What is known of the pieces so far, multiplied by `scale`."""

    def __init__(self, scale: float = 1.0) -> None:
        self.scale = scale
        self.count = self.nans = self.infs = 0
        self.low, self.high = math.inf, -math.inf
        self.mean = self.squares = 0.0
        self._room: torch.Tensor | None = None
        """For distances: always the same memory, so that the cache has it."""

    @property
    def scale_wanted(self) -> float:
        """By what the numbers should be multiplied; 1 for all but the largest and the smallest."""
        return _scale(self.low, self.high) if self.count else 1.0

    def facts(self) -> Facts:
        """What was found, in the units of the numbers."""
        if not self.count:
            return Facts(None, None, None, None, self.nans, self.infs)
        std = math.sqrt(self.squares / self.count) / self.scale
        # Rounding must not carry the mean out of the range.
        mean = min(max(self.mean / self.scale, self.low), self.high)
        return Facts(self.low, self.high, mean, std, self.nans, self.infs)

    def add(self, piece: torch.Tensor) -> torch.Tensor:
        """Take a list or a matrix; returns its sum or those of its columns, multiplied by the scale, in float64."""
        import torch

        numbers = real(piece)
        # The first piece tells with what the rest is to be compared, so it is summed with care.
        if self.count and self.scale == 1.0 and numbers.dtype == torch.float32:
            sums = self._single(numbers)
            if sums is not None:
                return sums
        wide = numbers.double()
        sums = (wide * self.scale).sum(0)
        low, high = (end.item() for end in wide.aminmax())
        if not (math.isfinite(low) and math.isfinite(high)):  # a nan anywhere makes both ends nan
            self.nans += int(wide.isnan().sum())
            self.infs += int(wide.isinf().sum())
            wide = wide[wide.isfinite()]
            if not wide.numel():
                return sums
            low, high = (end.item() for end in wide.aminmax())
        self.low, self.high = min(self.low, low), max(self.high, high)
        self._double(wide * self.scale)
        return sums

    def _single(self, numbers: torch.Tensor) -> torch.Tensor | None:
        """Sums in single precision; None, and nothing taken, where they are not exact enough.

        Numbers that lie far from zero and close together are summed as distances.
        """
        import torch

        shift, distances = 0.0, numbers
        if self.mean**2 > 9 * self.squares / self.count:
            shift = float(torch.tensor(self.mean, dtype=torch.float32))
            if self._room is None or self._room.shape != numbers.shape:
                self._room = torch.empty(numbers.shape)
            distances = torch.sub(numbers, shift, out=self._room)
        count = numbers.numel()
        flat = distances.reshape(-1)
        runs = (flat[start : start + _RUN] for start in range(0, count, _RUN))
        squares = sum(run.dot(run).item() for run in runs)
        # A nan, an infinity or an overflow shows here, and so do squares too small to be told from zero.
        if not _SMALL < squares / count < _LARGE:
            return None
        sums = distances.sum(0, dtype=None if len(numbers) > 1 else torch.float64).double()
        total = sums.sum().item()
        self.low = min(self.low, numbers.amin().item())  # two passes, and yet quicker than aminmax
        self.high = max(self.high, numbers.amax().item())
        self._join(count, shift + total / count, max(0.0, squares - total / count * total))
        return sums + len(numbers) * shift if shift else sums

    def _double(self, numbers: torch.Tensor) -> None:
        mean = numbers.mean()
        distances = (numbers - mean).flatten()
        self._join(numbers.numel(), mean.item(), distances.dot(distances).item())

    def _join(self, count: int, mean: float, squares: float) -> None:
        """Put the moments of another piece to these."""
        both = self.count + count
        apart = mean - self.mean
        self.squares += squares + apart * apart * self.count * count / both
        self.mean += apart * count / both
        self.count = both
