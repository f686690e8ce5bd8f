"""Numbers as a learner reads them: rounded to the digits shown, aligned by their point, at round ticks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

LARGE = 1e6
"""From here on a number that is not an integer is written with an exponent."""
SMALL = 1e-4
"""Below, too."""
FLOAT32 = 1e-7
"""A number that differs from a short one by less than this is that number in single precision."""


def _exponent(value: float) -> int:
    """The power of ten of the leading digit; 0 for 0."""
    if value == 0:
        return 0
    return int(f"{abs(value):e}".partition("e")[2])


def _scientific(value: float, digits: int) -> str:
    """`1.23e-5`: without the zeros and the plus of Python's own form."""
    mantissa, _, exponent = f"{value:.{max(0, digits - 1)}e}".partition("e")
    return f"{mantissa}e{int(exponent)}"


def _tidy(text: str) -> str:
    """Without zeros after the point that say nothing."""
    if "e" in text:
        mantissa, _, exponent = text.partition("e")
        return f"{_tidy(mantissa)}e{exponent}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def short(value: float, digits: int = 4) -> str:
    """A number in at most `digits` significant digits: 0.0213, 1,930, 1.5e-7, nan, -inf. Integers keep all theirs."""
    if isinstance(value, int):
        return f"{value:,}" if abs(value) < 10**15 else _tidy(_scientific(float(value), digits))
    if not math.isfinite(value):
        return str(value)
    if value == 0:
        return "0"
    if not SMALL <= abs(value) < LARGE:
        return _tidy(_scientific(value, digits))
    # Round first: 0.99996 has its leading digit before the point once it is rounded to four.
    exponent = _exponent(float(f"{value:.{digits - 1}e}"))
    return _tidy(f"{value:,.{max(0, digits - 1 - exponent)}f}")


def decimals(values: Iterable[float], digits: int = 4, most: int = 6) -> int | None:
    """Digits after the point that suit all of a column; None when only exponents do.

    The largest value gets at least `digits` significant digits; up to `most` places are given for the smallest
    to have two.
    """
    sizes = [abs(value) for value in values if math.isfinite(value) and value != 0]
    if not sizes:
        return 0
    largest = max(sizes)
    if largest >= LARGE and any(size != int(size) or size >= 1e9 for size in sizes):
        return None
    if largest < SMALL * 10:
        return None
    if all(size == int(size) for size in sizes):
        return 0
    for_largest = digits - 1 - _exponent(largest)
    # What is smaller than any place shown has no say.
    for_smallest = 1 - _exponent(min((size for size in sizes if size >= 10.0**-most), default=largest))
    places = max(for_largest, min(for_smallest, most), 1)
    # Zeros that say nothing are left out: 1.5 and 0.25 are not 1.500 and 0.250.
    return next((fewer for fewer in range(1, places) if _whole(sizes, fewer, FLOAT32)), places)


def _whole(values: Sequence[float], places: int, tolerance: float) -> bool:
    """Whether so many places show every value whole, up to a relative tolerance."""
    return all(math.isclose(round(value, places), value, rel_tol=tolerance) for value in values)


def with_decimals(value: float, places: int | None) -> str:
    """A number with so many digits after the point, or with an exponent for None."""
    if not math.isfinite(value):
        return str(value)
    if places is None:
        return "0" if value == 0 else _scientific(value, 3)
    text = f"{value:,.{places}f}"
    return text[1:] if text.startswith("-") and not text.strip("-0.,") else text


def column(values: Sequence[float], digits: int = 4, most: int = 6) -> list[str]:
    """The numbers of a column, all with the same digits after the point: right-aligned, the points stand in line."""
    places = decimals(values, digits, most)
    texts = [with_decimals(value, places) for value in values]
    # A number that is not zero never reads as zero: it alone gets an exponent.
    return [
        _scientific(value, 3) if value and not text.strip("-0.,") else text
        for value, text in zip(values, texts, strict=True)
    ]


def ticks(low: float, high: float, most: int) -> list[float]:
    """At most `most` round numbers (steps of 1, 2 or 5 times a power of ten) within a finite range, ascending."""
    if most < 1 or not low < high:
        return [low] if most >= 1 and low == high else []
    if math.isinf(high - low):
        return [10 * tick for tick in ticks(low / 10, high / 10, most)]
    for step in _steps((high - low) / most):
        # Counting in steps, not adding them: a sum of steps drifts, and may not move at all far from zero.
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last - first + 1 <= most:
            found = [_round(index, step) for index in range(first, last + 1)]
            return [tick for tick in found if low <= tick <= high] or [low]
    return [low]


def _steps(least: float) -> Iterable[float]:
    """Round steps from the one below `least` upwards; none for ranges too fine to count in."""
    exponent = _exponent(least) - 1
    for power in range(exponent, exponent + 5):
        for factor in (1, 2, 5):
            step = float(f"{factor}e{power}")
            if step > 1e-300 and math.isfinite(step):
                yield step


def _round(index: int, step: float) -> float:
    """`index` steps, without the dust of binary fractions: 3 * 0.1 is 0.3 here."""
    return float(f"{index * step:.12g}")


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Powers of ten within a positive range; with 2 and 5 between them when they are few, fewer when they are many."""
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    for factors in ((1, 2, 5), (1,)):
        found = [float(f"{factor}e{power}") for power in range(max(first - 1, -323), last + 1) for factor in factors]
        found = [tick for tick in found if low <= tick * (1 + 1e-9) and tick <= high * (1 + 1e-9)]
        if found and len(found) <= most:
            return found
    every = math.ceil((last - first + 1) / most) if most > 0 else 0
    powers = [float(f"1e{power}") for power in range(first, last + 1) if every and power % every == 0]
    return powers or ([low] if most > 0 else [])


def tick_labels(marks: Sequence[float]) -> list[str]:
    """Ticks in words: all with the same digits after the point, as few as show each of them whole."""
    largest = max(map(abs, marks), default=0.0)
    if largest and not SMALL * 10 <= largest < LARGE:
        return [short(mark) for mark in marks]
    for places in range(9):
        if _whole(marks, places, 1e-12):
            return [with_decimals(mark, places) for mark in marks]
    return [short(mark, 6) for mark in marks]
