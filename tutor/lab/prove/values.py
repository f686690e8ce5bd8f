"""Plain values compared and shown."""

from __future__ import annotations

from typing import Any


def equal(got: Any, want: Any, within: float = 0.0) -> bool:
    """Equality of plain values; numbers within a tolerance, lists item by item."""
    if isinstance(got, bool) or isinstance(want, bool) or isinstance(got, str) or isinstance(want, str):
        return type(got) is type(want) and bool(got == want)
    if isinstance(got, (list, tuple)) and isinstance(want, (list, tuple)):
        return len(got) == len(want) and all(equal(a, b, within) for a, b in zip(got, want, strict=True))
    if isinstance(got, (int, float)) and isinstance(want, (int, float)):
        return abs(got - want) <= within + 1e-6 * max(1.0, abs(want))
    return bool(got == want)


def short(value: Any) -> str:
    """A value in few characters."""
    return f"{value:.6g}" if isinstance(value, float) else str(value)
