"""Colour maps: few levels, and lightness that rises with the value."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorSystem

from tutor.views.colormap import RAMP, Scale, luminance


def test_luminance_ends() -> None:
    assert luminance("#000000") == 0
    assert luminance("#ffffff") == pytest.approx(1)


@pytest.mark.parametrize("values", [[0.0, 1.0], [-5.0, -1.0], [-1.0, 1.0]])
def test_a_map_has_few_levels_and_rises_in_luminance(values: list[float]) -> None:
    colours = Scale.of(values).colours
    assert len(colours) <= 16
    steps = [luminance(colour) for colour in colours]
    assert all(left < right for left, right in pairwise(steps))


def test_one_sign_is_sequential_and_two_signs_diverge_about_zero() -> None:
    assert not Scale.of([0.0, 3.0]).diverging
    assert not Scale.of([-3.0, 0.0]).diverging
    both = Scale.of([-1.0, 3.0])
    assert (both.low, both.high) == (-3.0, 3.0)
    assert both.level(0.0) == len(both.colours) // 2
    assert both.level(1.0) - both.level(0.0) == both.level(0.0) - both.level(-1.0) > 0


@given(st.lists(st.floats()), st.floats(allow_nan=False, allow_infinity=False))
def test_every_finite_value_has_a_colour_and_a_glyph(values: list[float], value: float) -> None:
    scale = Scale.of(values)
    assert scale.colour(value) in scale.colours
    assert scale.glyph(value) in RAMP
    assert math.isfinite(scale.low)


def test_the_ends_have_the_end_colours() -> None:
    scale = Scale.of([-1.5e308, 1.5e308])
    assert scale.colour(scale.low) == scale.colours[0]
    assert scale.colour(scale.high) == scale.colours[-1]
    assert (scale.glyph(scale.low), scale.glyph(scale.high)) == (RAMP[0], RAMP[-1])


@pytest.mark.parametrize("values", [[0.0, 1.0], [-1.0, 1.0]])
def test_the_order_survives_in_256_colours(values: list[float]) -> None:
    """Where a terminal has fewer colours neighbours may become one, but none becomes darker than a lower one."""
    found = [Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT) for colour in Scale.of(values).colours]
    steps = [luminance(colour.get_truecolor().hex) for colour in found]
    assert all(left <= right for left, right in pairwise(steps)), steps
    assert len(set(steps)) >= 8
