"""From tensors to histograms: counts over common bins, and quantiles, summarised where the tensors live."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from tutor.live.frames import Bins, Histogram
from tutor.live.measures import PIECE, facts, real
from tutor.live.summary import as_tensor

if TYPE_CHECKING:
    import torch

MAX_BINS = 400
"""No panel has more columns to show."""
MAX_DISTRIBUTIONS = 60
"""No panel has more lines."""
EXACT = 2**18
"""Up to so many values quantiles are exact; of more, every k-th value is sorted."""
_HUGE = 2.0**500
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


def histogram(panel: str, values: Any, bins: int = 40, low: float | None = None, high: float | None = None) -> None:
    """Show how the values of a tensor are distributed, or, for a mapping of names to tensors, those of each.

    All share the same bins from `low` to `high`, by default from the lowest to the highest finite value; values beyond
    are counted apart. Of integers each bin holds as many. Counts, mean and standard deviation are exact; quantiles are,
    too, up to 262,144 values, and of more are those of every k-th value. Complex numbers are shown by their magnitude.
    Raises ValueError for a range or a number of bins that cannot be shown.
    """
    from tutor.live.session import current

    session = current()
    tensors = _named(values)
    frame = histogram_frame(panel, session.begun, tensors, bins, low, high)
    session.sink.emit(frame)
    session.alarms.histogram(frame, tensors)


def _named(values: Any) -> dict[str, Any]:
    """The distributions by name; a single one has the name ""."""
    return {str(name): value for name, value in values.items()} if isinstance(values, Mapping) else {"": values}


def histogram_frame(
    name: str, step: int, values: Any, bins: int = 40, low: float | None = None, high: float | None = None
) -> Histogram:
    """The frame of a tensor, or of a mapping of names to tensors."""
    tensors = {key: as_tensor(value) for key, value in _named(values).items()}
    if not 1 <= bins <= MAX_BINS:
        raise ValueError(f"bins must be from 1 to {MAX_BINS}, not {bins}")
    if len(tensors) > MAX_DISTRIBUTIONS:
        raise ValueError(f"at most {MAX_DISTRIBUTIONS} distributions can be shown, not {len(tensors)}")
    found = {key: facts(tensor) for key, tensor in tensors.items()}
    lows = [fact.low for fact in found.values() if fact.low is not None]
    highs = [fact.high for fact in found.values() if fact.high is not None]
    whole = not any(tensor.is_floating_point() or tensor.is_complex() for tensor in tensors.values())
    left, right, bins = _range(min(lows, default=0.0), max(highs, default=1.0), low, high, bins, whole=whole)
    rows = []
    for key, tensor in tensors.items():
        fact = found[key]
        flat = tensor.flatten()
        finite = not (fact.nans or fact.infs)
        counted = _count(flat, left, right, bins, finite=finite)
        rows.append(
            Bins(
                name=key,
                counts=counted.counts,
                total=flat.numel(),
                low=fact.low,
                high=fact.high,
                mean=fact.mean,
                std=fact.std,
                quantiles=_quantiles(flat, finite=finite),
                nans=fact.nans,
                infs=fact.infs,
                zeros=counted.zeros,
                below=counted.below,
                above=counted.above,
            )
        )
    return Histogram(name, step, left, right, rows)


def _range(
    least: float, most: float, low: float | None, high: float | None, bins: int, *, whole: bool
) -> tuple[float, float, int]:
    """Where the bins begin and end, and how many there are."""
    left = least if low is None else float(low)
    right = most if high is None else float(high)
    given = low is not None or high is not None
    if not (math.isfinite(left) and math.isfinite(right)):
        raise ValueError(f"the ends of a histogram must be finite, not {left:g} and {right:g}")
    if low is not None and high is not None and left >= right:
        raise ValueError(f"a histogram needs low < high, not {left:g} and {right:g}")
    if whole and not given and right - left < 2**52:
        # As many integers in each bin: else some would hold two where their neighbours hold one.
        each = max(1, math.ceil((right - left + 1) / bins))
        bins = math.ceil((right - left + 1) / each)
        return left - 0.5, left - 0.5 + bins * each, bins
    if left >= right:
        # One value alone, or all of them beyond the end that was asked for.
        fixed = right if high is not None else left
        margin = abs(fixed) * 0.1 or 0.5
        left = fixed - margin if low is None else left
        right = fixed + margin if high is None else right
    return left, right, bins


class _Counted(NamedTuple):
    """How many values fall into each bin, below the first and above the last; and how many are zero."""

    counts: list[int]
    below: int
    above: int
    zeros: int


def _count(flat: torch.Tensor, low: float, high: float, bins: int, *, finite: bool) -> _Counted:
    """Count the finite values of a vector."""
    import torch

    # Counting multiplies the range by the number of bins: where float64 has no room for that, all is made smaller.
    scale = 1.0 if max(-low, high) < _HUGE else 1 / _HUGE
    low, high = low * scale, high * scale
    # torch.histc counts in the type of the values: float32 would lose count at 2**24, and misplace values near an edge.
    counts = torch.zeros(bins, dtype=torch.float64)
    below = above = zeros = 0
    for start in range(0, flat.numel(), PIECE):
        numbers = real(flat[start : start + PIECE]).double()
        if not finite:
            numbers = numbers[numbers.isfinite()]
        zeros += numbers.numel() - int(numbers.count_nonzero())
        if scale != 1.0:
            numbers = numbers * scale
        inside = torch.histc(numbers, bins, low, high)
        counts += inside
        if inside.sum().item() != numbers.numel():
            below += int((numbers < low).sum())
            above += int((numbers > high).sum())
    return _Counted([int(count) for count in counts.tolist()], below, above, zeros)


def _quantiles(flat: torch.Tensor, *, finite: bool) -> list[float]:
    """The quantiles of the finite values, interpolated linearly; none without values."""
    # An odd stride: layers have powers of two of everything, and a stride in step with them would see one channel.
    values = real(flat[:: (-(-flat.numel() // EXACT)) | 1] if flat.numel() > EXACT else flat)
    if not finite:
        values = values[values.isfinite()]
    if not values.numel():
        return []
    ascending = values.sort().values
    return [_between(ascending, share) for share in QUANTILES]


def _between(ascending: torch.Tensor, share: float) -> float:
    """The value at a share of a sorted tensor."""
    place = share * (len(ascending) - 1)
    left = float(ascending[int(place)])
    right = float(ascending[min(int(place) + 1, len(ascending) - 1)])
    part = place - int(place)
    return left * (1 - part) + right * part
