"""Range, mean and deviation of a tensor that is read a piece at a time, each piece while the cache holds it.

Chan, Golub and LeVeque (1983) tell how the moments of pieces are put together. A piece is summed as it is, in its own
precision; where its numbers lie far from zero and close together, as distances from their mean. Those that are very
large or very small are summed in double precision.
"""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import torch

_RUN = 2**17
"""Squares that are summed in single precision at a stretch: more would cost the fifth digit."""
_SINGLE = struct.Struct("f")
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


def scale_for(low: float | None, high: float | None) -> float:
    """By what numbers of this range should be multiplied before they are squared and summed."""
    size = max(abs(low or 0.0), abs(high or 0.0))
    if size > _HUGE:
        return 1 / _FACTOR
    return _FACTOR if 0 < size < _TINY else 1.0


class Moments:
    """What is known of the pieces so far, multiplied by `scale`."""

    def __init__(self, scale: float = 1.0) -> None:
        self.scale = scale
        self.count = self.nans = self.infs = 0
        self.low, self.high = math.inf, -math.inf
        self.mean = self.squares = 0.0
        self._memory: dict[tuple[str, torch.dtype], torch.Tensor] = {}
        self._rooms: dict[tuple[str, torch.Size, torch.dtype], torch.Tensor] = {}

    @property
    def scale_wanted(self) -> float:
        """By what the numbers should be multiplied; 1 for all but the largest and the smallest."""
        return scale_for(self.low, self.high) if self.count else 1.0

    def facts(self) -> Facts:
        """What was found, in the units of the numbers."""
        if not self.count:
            return Facts(None, None, None, None, self.nans, self.infs)
        std = math.sqrt(self.squares / self.count) / self.scale
        # Rounding must not carry the mean out of the range.
        mean = min(max(self.mean / self.scale, self.low), self.high)
        return Facts(self.low, self.high, mean, std, self.nans, self.infs)

    def add(self, piece: torch.Tensor, sums: torch.Tensor | None = None) -> None:
        """Take a list, or a matrix and add the sums of its columns, multiplied by the scale, to `sums` in float64."""
        numbers = real(piece).contiguous()
        # The first piece tells with what the rest is to be compared, so it is summed with care.
        if not (self.count and self.scale == 1.0 and self._quickly(numbers, sums)):
            self._carefully(numbers.double(), sums)

    def _quickly(self, numbers: torch.Tensor, sums: torch.Tensor | None) -> bool:
        """Take a piece in its own precision; False, and nothing taken, where that is not exact enough."""
        import torch

        shift = self._shift(numbers.dtype) if self.mean * self.mean > 9 * self.squares / self.count else 0.0
        distances = (
            torch.sub(numbers, shift, out=self._room("distances", numbers.shape, numbers.dtype)) if shift else numbers
        )
        # Of all passes a dot product brings memory into the cache soonest.
        squares = _squares(distances)
        low, high = distances.amin().item(), distances.amax().item()
        nans = infs = 0
        if not (math.isfinite(low) and math.isfinite(high)):  # a nan anywhere makes both ends nan
            nans, infs = self._holes(numbers)
            distances = self._filled(numbers, shift)
            if shift:
                distances.sub_(shift)
            squares = _squares(distances)
            low, high = distances.amin().item(), distances.amax().item()
        count = numbers.numel() - nans - infs
        # An overflow shows here, and so do squares too small to be told from zero.
        if not (low == high == 0 or _SMALL * count < squares < _LARGE * count):
            return False
        total = self._total(distances, sums)
        if sums is not None and shift:
            sums.add_(shift * len(numbers))
        if nans or infs:
            self._mark(numbers, sums)
            self.nans, self.infs = self.nans + nans, self.infs + infs
        if not count:
            return True
        self._join(count, shift + total / count, max(0.0, squares - total / count * total))
        zeros = (nans or infs) and not self.low <= 0 <= self.high
        if not (shift or zeros):
            self.low, self.high = min(self.low, low), max(self.high, high)
        # The distances are still in the cache, the numbers are not: they are asked only for ends that may be new.
        elif zeros or _may_pass(-low, -self.low, -shift, numbers) or _may_pass(high, self.high, shift, numbers):
            finite = self._filled(numbers, self._shift(numbers.dtype)) if nans or infs else numbers
            self.low, self.high = min(self.low, finite.amin().item()), max(self.high, finite.amax().item())
        return True

    def _carefully(self, numbers: torch.Tensor, sums: torch.Tensor | None) -> None:
        """Take a piece in double precision, scaled."""
        scaled = numbers * self.scale
        if sums is not None:
            sums.add_(scaled.sum(0))
        low, high = (end.item() for end in numbers.aminmax())
        if not (math.isfinite(low) and math.isfinite(high)):
            nans, infs = self._holes(numbers)
            self.nans, self.infs = self.nans + nans, self.infs + infs
            if nans + infs == numbers.numel():
                return
            numbers = numbers[numbers.isfinite()]
            scaled = numbers * self.scale
            low, high = (end.item() for end in numbers.aminmax())
        self.low, self.high = min(self.low, low), max(self.high, high)
        mean = scaled.mean()
        distances = scaled.sub_(mean).flatten()
        self._join(distances.numel(), mean.item(), distances.dot(distances).item())

    def _shift(self, dtype: torch.dtype) -> float:
        """The mean so far as a number of this type, within the range so far."""
        mean = self.mean if dtype.itemsize == 8 else _SINGLE.unpack(_SINGLE.pack(self.mean))[0]
        return min(max(mean, self.low), self.high)

    def _room(self, use: str, shape: torch.Size, dtype: torch.dtype) -> torch.Tensor:
        """Memory to write to: for each use always the same, so that the cache has it."""
        import torch

        room = self._rooms.get((use, shape, dtype))
        if room is None:
            known = self._memory.get((use, dtype))
            if known is None or known.numel() < shape.numel():
                known = self._memory[use, dtype] = torch.empty(shape.numel(), dtype=dtype)
            room = self._rooms[use, shape, dtype] = known[: shape.numel()].view(shape)
        return room

    def _holes(self, numbers: torch.Tensor) -> tuple[int, int]:
        """How many are nan, and how many infinite."""
        import torch

        room = self._room(
            "distances", numbers.shape, numbers.dtype
        )  # comparing into numbers and adding them is quicker than `isnan`
        same, above, below = (
            int(torch.eq(numbers, other, out=room).sum().item()) for other in (numbers, math.inf, -math.inf)
        )
        return numbers.numel() - same, above + below

    def _filled(self, numbers: torch.Tensor, shift: float) -> torch.Tensor:
        """The numbers with `shift` for what is not finite: it adds nothing to the distances."""
        import torch

        return torch.nan_to_num(numbers, shift, shift, shift, out=self._room("distances", numbers.shape, numbers.dtype))

    def _total(self, distances: torch.Tensor, sums: torch.Tensor | None) -> float:
        """The sum of a list or a matrix; those of the columns are added to `sums`."""
        import torch

        if sums is None:
            return distances.sum().item()
        columns = torch.sum(distances, 0, out=self._room("columns", distances.shape[1:], distances.dtype))
        sums.add_(columns)
        return columns.sum(dtype=torch.float64).item()

    def _mark(self, numbers: torch.Tensor, sums: torch.Tensor | None) -> None:
        """Let the sums of columns that hold nan or inf be nan or inf."""
        import torch

        if sums is not None:
            marks = torch.sum(numbers, 0, out=self._room("columns", numbers.shape[1:], numbers.dtype))
            sums.add_(marks.masked_fill_(marks.isfinite(), 0.0))

    def _join(self, count: int, mean: float, squares: float) -> None:
        """Put the moments of another piece to these."""
        both = self.count + count
        apart = mean - self.mean
        self.squares += squares + apart * apart * self.count * count / both
        self.mean += apart * count / both
        self.count = both


def _squares(numbers: torch.Tensor) -> float:
    """The sum of the squares."""
    flat = numbers.view(-1)
    return sum(run.dot(run).item() for run in (flat[at : at + _RUN] for at in range(0, len(flat), _RUN)))


def _may_pass(distance: float, end: float, shift: float, numbers: torch.Tensor) -> bool:
    """Whether one of the numbers may be greater than `end` when the greatest lies at `distance`, rounded, from `shift`.

    Between half and twice `shift` distances are not rounded (Sterbenz's lemma); elsewhere by less than `eps`.
    """
    import torch

    known = end - shift
    if 0.5 < end / shift < 2:
        return distance > known
    return distance >= known - torch.finfo(numbers.dtype).eps * abs(known)
