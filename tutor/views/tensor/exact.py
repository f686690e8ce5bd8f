"""A value as Python prints it: the shortest decimal that is this number, and no other, in its own precision."""

from __future__ import annotations

import math

from tutor.live.frames import Tensor

PRECISIONS = {
    "float32": (24, -149),
    "complex64": (24, -149),
    "complex32": (24, -149),  # its magnitudes are taken in single precision
    "float16": (11, -24),
    "bfloat16": (8, -133),
    "float8_e4m3fn": (4, -9),
    "float8_e4m3fnuz": (4, -10),
    "float8_e5m2": (3, -16),
    "float8_e5m2fnuz": (3, -17),
}
"""Bits of the mantissa, and the power of two of the smallest number (IEEE 754; OCP 8-bit floating point, 2023)."""
WHOLE = 2**53
"""From here on a float64, in which values travel, does not tell neighbouring integers apart."""


def exact(value: float, dtype: str) -> str:
    """A float as its dtype tells it from its neighbours, an integer whole, a truth as a word; nan and inf as such."""
    if not math.isfinite(value):
        return str(float(value))
    if dtype == "bool" and value in (0, 1):
        return str(bool(value))
    if is_whole(dtype) and value == int(value):
        return f"{int(value):,}"
    if dtype not in PRECISIONS or _rounded(value, *PRECISIONS[dtype]) != value:
        return repr(float(value))
    for digits in range(1, 10):
        short = float(f"{value:.{digits - 1}e}")
        if _rounded(short, *PRECISIONS[dtype]) == value:
            return repr(short)
    return repr(float(value))


def is_whole(dtype: str) -> bool:
    """Whether a dtype holds integers."""
    return dtype.startswith(("int", "uint")) or dtype in ("bool", "long", "short")


def is_magnitude(tensor: Tensor) -> bool:
    """Whether the values of a frame are magnitudes of complex numbers."""
    return tensor.dtype.startswith("complex")


def _rounded(value: float, bits: int, least: int) -> float:
    """The nearest number of so many bits that is a multiple of 2 to the `least`; ties to even."""
    if value == 0 or not math.isfinite(value):
        return value
    unit = max(math.frexp(value)[1] - bits, least)
    return math.ldexp(round(math.ldexp(value, -unit)), unit)
