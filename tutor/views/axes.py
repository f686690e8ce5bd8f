"""One axis: from values to dots, linear or logarithmic."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.views.numbers import log_ticks, ticks

_MARGIN = 0.04
"""Of the range, above and below."""


def _edge(share: float, last: int) -> int:
    """The nearer end for a share beyond both; -1 for what is not finite."""
    if not math.isfinite(share):
        return -1
    return 0 if share < 0 else last


@dataclass(frozen=True)
class Axis:
    """Values from `low` to `high` on `dots` dots, the first at 0."""

    low: float
    high: float
    dots: int
    log: bool = False

    def __call__(self, value: float) -> int:
        """The dot of a finite value, between 0 and dots - 1."""
        return round(min(1.0, max(0.0, self.share(value))) * (self.dots - 1))

    def places(self, values: Sequence[float]) -> list[int]:
        """The dots of many values, each as by calling the axis; -1 for what is not finite or not on a log axis."""
        if self.log:
            shares = [self.share(value) if 0 < value < math.inf else math.nan for value in values]
        else:
            span, low = self.high / 2 - self.low / 2, self.low / 2
            if span > 0:
                shares = [(value / 2 - low) / span for value in values]
            else:
                shares = [0.5 if math.isfinite(value) else math.nan for value in values]
        last = self.dots - 1
        return [round(share * last) if 0.0 <= share <= 1.0 else _edge(share, last) for share in shares]

    def share(self, value: float) -> float:
        """Where a value stands: 0 at low, 1 at high, beyond both outside."""
        low, high = self.low, self.high
        if self.log:
            if value <= 0:
                return -1.0
            value, low, high = math.log10(value), math.log10(low), math.log10(high)
        # Halves, because the distance of two large numbers of different sign may not fit a float.
        span = high / 2 - low / 2
        return (value / 2 - low / 2) / span if span > 0 else 0.5

    def holds(self, value: float) -> bool:
        """Whether a finite value has a place on this axis."""
        return self.low <= value <= self.high

    def ticks(self, most: int) -> list[float]:
        """At most `most` round values on this axis."""
        found = (log_ticks if self.log else ticks)(self.low, self.high, most)
        return [tick for tick in found if self.low <= tick <= self.high]


def around(low: float, high: float, dots: int, *, log: bool = False) -> Axis:
    """An axis for values between two finite bounds, with a margin; for a single value, with room on both sides."""
    if log:
        if low == high:
            return Axis(max(low / 10, sys.float_info.min), min(high * 10, sys.float_info.max), dots, log=True)
        margin = (math.log10(high) - math.log10(low)) * _MARGIN
        return Axis(max(low / 10**margin, 5e-324), min(high * 10**margin, sys.float_info.max), dots, log=True)
    margin = 2 * (high / 2 - low / 2) * _MARGIN
    if low == high:
        margin = abs(low) * 0.1 or 1.0
    most = sys.float_info.max
    return Axis(max(-most, low - margin), min(most, high + margin), dots)
