"""The colours of the themes: legible, told apart, and in order where a terminal has only 256 of them."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import pytest
from rich.color import Color, ColorSystem
from textual.color import Color as Colour
from textual.theme import Theme

from tutor.views import palette
from tutor.views.colormap import FADED, Scale, luminance, rgb
from tutor.views.ink import CLASS_COLOURS, SERIES_COLOURS
from tutor.views.themes import CONTRAST, THEMES, following

SERIES = [f"series-{number}" for number in range(1, SERIES_COLOURS + 1)]
CLASSES = [f"class-{number}" for number in range(CLASS_COLOURS)]
APART = 25
"""A distance in CIE Lab that nobody overlooks: 2 is just seen side by side."""


def resolved(theme: Theme, name: str) -> str:
    """A variable of a theme as `#rrggbb` on its ground."""
    variables = {**palette.variables(dark=theme.dark), **theme.to_color_system().generate(), **theme.variables}
    ground = Colour.parse(variables["background"])
    return (ground + Colour.parse(variables[name])).hex6.lower()


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str) -> tuple[float, float, float]:
    """A colour of sRGB in CIE Lab, for D65."""
    r, g, b = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in rgb(colour))
    shares = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116 for share in shares)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_all_text_is_legible(theme: Theme) -> None:
    ground = resolved(theme, "background")
    least = 7.0 if theme is CONTRAST else 4.5
    names = ("foreground", "muted", "accent", "text-accent", "text-error", "text-warning", "text-primary")
    ratios = {name: contrast(resolved(theme, name), ground) for name in names}
    assert min(ratios.values()) >= least, ratios


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_series_and_classes_stand_out_and_are_told_apart(theme: Theme) -> None:
    ground = resolved(theme, "background")
    for names in (SERIES, CLASSES):
        colours = [resolved(theme, name) for name in names]
        assert min(contrast(colour, ground) for colour in colours) >= (4.5 if theme is CONTRAST else 3.0)
        apart = {pair: math.dist(lab(pair[0]), lab(pair[1])) for pair in combinations(colours, 2)}
        assert min(apart.values()) >= APART, apart


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_points_and_paths_stand_out_of_a_faded_field(theme: Theme) -> None:
    ground = Colour.parse(resolved(theme, "background"))
    for values in ([0.0, 1.0], [-1.0, 1.0]):
        fields = [(ground + Colour.parse(colour)).hex6 for colour in Scale.of(values).faded().colours]
        assert all(colour.endswith(FADED) for colour in Scale.of(values).faded().colours)
        levels = [luminance(field) for field in fields]
        assert all(low < high for low, high in pairwise(levels))
        # The first two paths are the usual ones.
        for name in SERIES[:2]:
            assert min(contrast(resolved(theme, name), field) for field in fields) >= 1.9, name


@pytest.mark.parametrize("values", [[0.0, 1.0], [-1.0, 1.0]])
def test_levels_keep_their_order_in_256_colours(values: list[float]) -> None:
    scale = Scale.of(values)
    quantised = [Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT) for colour in scale.colours]
    levels = [luminance("#{:02x}{:02x}{:02x}".format(*colour.get_truecolor())) for colour in quantised]
    assert all(low <= high for low, high in pairwise(levels))
    assert len({colour.number for colour in quantised}) >= 10
    if scale.diverging:
        middle = len(quantised) // 2
        assert quantised[middle].number not in (quantised[middle - 1].number, quantised[middle + 1].number)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_series_are_told_apart_in_256_colours(theme: Theme) -> None:
    numbers = [Color.parse(resolved(theme, name)).downgrade(ColorSystem.EIGHT_BIT).number for name in SERIES]
    assert len(set(numbers)) == len(SERIES)


def test_the_key_goes_through_all_themes() -> None:
    names = [theme.name for theme in THEMES]
    assert [following(name) for name in names] == [*names[1:], names[0]]
    assert following("of another program") == names[0]
