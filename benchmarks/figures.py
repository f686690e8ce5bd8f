"""Figures of many measurements."""

from __future__ import annotations

from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of them does not pass: 0.95 for the 95th percentile."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]
