"""The themes: dark, light, and one of high contrast, in which all text keeps 7:1 to its ground (WCAG 2, level AAA)."""

from __future__ import annotations

from textual.theme import Theme

from tutor.views import palette

DARK = Theme(
    name="tutor-dark",
    primary="#4aa3df",
    secondary="#3a6ea5",
    accent="#ffb454",
    warning="#ffb454",
    error="#f0647c",
    success="#4fc77f",
    foreground="#dde1e6",
    background="#11151a",
    surface="#191e25",
    panel="#222831",
    dark=True,
)
LIGHT = Theme(
    name="tutor-light",
    primary="#00609c",
    secondary="#3a6ea5",
    accent="#974e00",
    warning="#8a5a00",
    error="#b3123a",
    success="#14692f",
    foreground="#1c2026",
    background="#fcfcfa",
    surface="#f1f1ed",
    panel="#e6e6e1",
    dark=False,
)
CONTRAST = Theme(
    name="tutor-contrast",
    primary="#7cc4ff",
    secondary="#7cc4ff",
    accent="#ffd700",
    warning="#ffd700",
    error="#ff8080",
    success="#5cff8f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    dark=True,
    text_alpha=1.0,
    variables=palette.CONTRAST,
)

THEMES: tuple[Theme, ...] = (DARK, LIGHT, CONTRAST)
"""In the order in which the key goes through them; the first one is what a new learner sees."""


def following(name: str) -> str:
    """The name of the theme after this one; after the last, and after one that is not ours, the first."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
