"""Numbers: rounded right, aligned, at round ticks."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tutor.views.numbers import column, log_ticks, short, tick_labels, ticks

finite = st.floats(allow_nan=False, allow_infinity=False)
readable = st.floats(-1e308, 1e308)
"""Numbers that rounding up does not make infinite when they are read back."""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (0.02134, "0.02134"),
        (0.021349, "0.02135"),
        (0.99996, "1"),
        (9999.6, "10,000"),
        (1930.0, "1,930"),
        (1_234_567, "1,234,567"),
        (1_234_567.0, "1.235e6"),
        (0.000012345, "1.234e-5"),
        (5e-324, "4.941e-324"),
        (1.7976931348623157e308, "1.798e308"),
        (math.nan, "nan"),
        (-math.inf, "-inf"),
    ],
)
def test_short(value: float, text: str) -> None:
    assert short(value) == text


@given(readable)
def test_short_is_right_to_the_digits_shown(value: float) -> None:
    shown = float(short(value).replace(",", ""))
    # Four significant digits: half a unit of the fourth, and at the rim of the range one rounding more.
    assert math.isclose(shown, value, rel_tol=5.1e-4, abs_tol=0.0) or (value != 0 and abs(value) < 1e-310)


def test_a_column_has_the_same_places() -> None:
    assert column([0.5, 0.0213, -12.0]) == ["0.500", "0.021", "-12.000"]
    assert column([1.0, 200.0, 3.0]) == ["1", "200", "3"]
    assert column([1e9, 0.5]) == ["1.00e9", "5.00e-1"]
    assert column([0.009999999776482582, 0.032]) == ["0.010", "0.032"]
    assert column([0.1, math.nan, math.inf]) == ["0.1", "nan", "inf"]
    assert column([-0.00001, 5.0])[0] == "-0.00001"


def test_only_zero_reads_as_zero() -> None:
    assert column([8.94e-8, 0.5381321, 0.0]) == ["8.94e-8", "0.5381", "0.0000"]
    assert column([-0.0, 0.5])[0] == "0.0"


@given(st.lists(readable, min_size=1, max_size=20))
def test_a_column_is_right_to_the_digits_shown(values: list[float]) -> None:
    texts = column(values)
    for value, text in zip(values, texts, strict=True):
        mantissa, _, exponent = text.partition("e")
        places = len(mantissa.partition(".")[2])
        unit = 10.0 ** (int(exponent or 0) - places) if exponent or abs(value) < 1e300 else 0
        assert abs(float(text.replace(",", "")) - value) <= 0.5001 * unit + 1e-15 * abs(value)
    if not any("e" in text for text in texts):
        assert len({len(text.partition(".")[2]) for text in texts}) == 1


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (0.0, 1.0, 3, [0.0, 0.5, 1.0]),
        (0.0, 399.0, 5, [0.0, 100.0, 200.0, 300.0]),
        (-0.3, 0.31, 4, [-0.2, 0.0, 0.2]),
        (0.02, 1.0, 6, [0.2, 0.4, 0.6, 0.8, 1.0]),
        (5.0, 5.0, 3, [5.0]),
        (0.0, 1.0, 0, []),
        (1.0, 0.0, 3, []),
    ],
)
def test_ticks_are_round(low: float, high: float, most: int, expected: list[float]) -> None:
    assert ticks(low, high, most) == expected


@given(finite, finite, st.integers(1, 12))
def test_ticks_stay_inside_and_ascend(low: float, high: float, most: int) -> None:
    assume(low < high)
    found = ticks(low, high, most)
    assert 1 <= len(found) <= most
    assert all(low <= tick <= high for tick in found)
    assert all(left < right for left, right in pairwise(found))


@given(st.floats(1e-300, 1e300), st.floats(1e-300, 1e300), st.integers(1, 12))
def test_log_ticks_are_few(low: float, high: float, most: int) -> None:
    assume(low < high)
    found = log_ticks(low, high, most)
    assert len(found) <= most
    assert all(left < right for left, right in pairwise(found))


def test_log_ticks() -> None:
    assert log_ticks(0.01, 10, 5) == [0.01, 0.1, 1, 10]
    assert log_ticks(0.1, 2, 9) == [0.1, 0.2, 0.5, 1, 2]
    assert log_ticks(1e-12, 1, 5) == [1e-12, 1e-9, 1e-6, 1e-3, 1]


def test_tick_labels_share_their_places() -> None:
    assert tick_labels([0.0, 0.5, 1.0]) == ["0.0", "0.5", "1.0"]
    assert tick_labels([0.0, 20000.0]) == ["0", "20,000"]
    assert tick_labels([0.0, 2e6]) == ["0", "2e6"]
    assert tick_labels([0.0002, 0.0004]) == ["0.0002", "0.0004"]
    assert tick_labels([]) == []
