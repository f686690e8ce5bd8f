"""The points of curves: bounded memory, exact extremes."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.live.frames import Curve, Series
from tutor.views.curve.data import LIMIT, CurveData, Track

numbers = st.floats(allow_nan=True, allow_infinity=True)


def track(values: list[float], batch: int = 1000) -> Track:
    made = Track()
    for start in range(0, len(values), batch):
        part = values[start : start + batch]
        made.add([float(x) for x in range(start, start + len(part))], part)
    return made


def test_a_million_points_take_bounded_memory_and_keep_peaks() -> None:
    values = [math.sin(x / 5000) for x in range(1_000_000)]
    values[123_456] = 50.0
    values[654_321] = -50.0
    made = track(values, 50_000)
    assert made.count == 1_000_000
    assert len(made.xs) == len(made.ys) < LIMIT
    assert made.first == (0.0, values[0])
    assert made.last == (999_999.0, values[-1])
    assert made.lowest == (654_321.0, -50.0)
    assert made.highest == (123_456.0, 50.0)
    for point in (made.first, made.last, made.lowest, made.highest):
        assert point in zip(made.xs, made.ys, strict=True)
    assert made.xs == sorted(made.xs)


@given(st.lists(numbers, max_size=60), st.integers(1, 40))
def test_any_values_are_counted(values: list[float], batch: int) -> None:
    made = track(values * 150, batch)
    finite = [value for value in values if math.isfinite(value)]
    assert made.count == 150 * len(finite)
    assert made.nans == 150 * sum(map(math.isnan, values))
    assert made.infs == 150 * sum(map(math.isinf, values))
    assert len(made.xs) == len(made.ys) < LIMIT
    if finite:
        assert made.lowest is not None
        assert made.highest is not None
        assert made.lowest[1] == min(finite)
        assert made.highest[1] == max(finite)
        assert min(y for y in made.ys if math.isfinite(y)) == min(finite)
        assert max(y for y in made.ys if math.isfinite(y)) == max(finite)
    assert made.trend() in (None, "falling", "rising", "level")


def test_a_run_that_diverges_keeps_one_mark_of_it() -> None:
    made = track([1.0, 2.0] + [math.nan] * 10_000)
    assert made.nans == 10_000
    assert made.first_bad is not None
    assert made.first_bad[0] == 2.0
    assert len(made.xs) == 3
    assert math.isnan(made.now)
    assert made.last == (1.0, 2.0)
    assert made.right == 10_001.0


def test_a_point_without_a_place_counts_as_nan() -> None:
    made = Track()
    made.add([0.0, math.inf, 2.0], [1.0, 5.0, 3.0])
    assert (made.count, made.nans) == (2, 1)
    assert made.highest == (2.0, 3.0)


@pytest.mark.parametrize(
    ("values", "trend"),
    [
        ([math.exp(-x / 50) for x in range(100)], "falling"),
        ([0.0] * 75 + [0.02 * x for x in range(25)], "rising"),
        ([10.0 - x if x < 9 else 1.0 + (x % 2) * 0.1 for x in range(100)], "level"),
        ([3.0] * 10, "level"),
        ([-1e308, 1e308], "rising"),
        ([1e-300, 0.0], "falling"),
        ([1.0], None),
        ([], None),
        ([math.nan, math.inf], None),
    ],
)
def test_trend(values: list[float], trend: str | None) -> None:
    assert track(values).trend() == trend


def test_the_trend_survives_thinning() -> None:
    falling_then_rising = [1.0 - x / 40_000 for x in range(36_000)] + [0.1 + x / 40_000 for x in range(20_000)]
    assert track(falling_then_rising).trend() == "rising"


def test_series_keep_the_order_in_which_they_came() -> None:
    data = CurveData()
    data.add(Curve("loss", {"b": Series([0.0], [1.0])}))
    data.add(Curve("loss", {"a": Series([0.0], [1.0]), "b": Series([1.0], [2.0])}))
    assert [name for name, _ in data] == ["b", "a"]
    assert data.tracks["b"].last == (1.0, 2.0)
    data.clear()
    assert not data


def test_a_reduced_series_keeps_what_a_plot_shows_and_is_made_once() -> None:
    values = [math.sin(x / 50) for x in range(4000)]
    values[1111], values[2222], values[3333] = 30.0, -30.0, math.nan
    made = track(values)
    xs, ys = made.reduced(150)
    assert len(xs) <= 5 * 150
    assert list(xs) == sorted(xs)
    points = dict(zip(xs, ys, strict=True))
    assert (points[1111.0], points[2222.0]) == (30.0, -30.0)
    assert math.isnan(points[3333.0])
    assert {0.0, 3999.0} <= set(points)
    assert made.reduced(150)[0] is xs
    made.add([4000.0], [99.0])
    assert made.reduced(150)[1][-1] == 99.0
    assert len(made.reduced(30)[0]) <= 5 * 30


@given(st.lists(st.tuples(numbers, numbers), max_size=60), st.integers(1, 5))
def test_reduced_points_are_points_in_their_order(points: list[tuple[float, float]], parts: int) -> None:
    made = Track()
    made.add([x for x, _ in points], [y for _, y in points])
    rest = iter(zip(made.xs, map(repr, made.ys), strict=True))
    xs, ys = made.reduced(parts)
    assert all((x, repr(y)) in rest for x, y in zip(xs, ys, strict=True))


def test_the_newest_point_up_to_a_place_is_exact_before_thinning() -> None:
    made = track([float(x) ** 2 for x in range(1000)])
    assert all(made.at(x + 0.5) == (float(x), float(x) ** 2) for x in range(1000))
