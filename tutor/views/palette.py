"""The colours of the views, by meaning. An app merges them into its theme:

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return palette.variables(dark=self.current_theme.dark)

A theme may set any of them in its own `variables`. The hues are those of Okabe and Ito, which people with any common
colour blindness tell apart, lighter on dark ground and darker on light ground.
"""

from __future__ import annotations

VARIABLES: dict[str, str] = {
    "series-1": "#56b4e9",
    "series-2": "#f0a030",
    "series-3": "#3cc79b",
    "series-4": "#d98cc0",
    "series-5": "#e8dc5a",
    "series-6": "#f07848",
    "class-0": "#56b4e9",
    "class-1": "#f0a030",
    "class-2": "#3cc79b",
    "class-3": "#d98cc0",
    "muted": "#8f96a0",
    "faint": "#4a505a",
    "border-nofocus": "#3a3f47",
}
"""For dark themes."""

LIGHT: dict[str, str] = {
    "series-1": "#0068a8",
    "series-2": "#a85800",
    "series-3": "#007556",
    "series-4": "#98407c",
    "series-5": "#6f6600",
    "series-6": "#b3123a",
    "class-0": "#0068a8",
    "class-1": "#a85800",
    "class-2": "#007556",
    "class-3": "#98407c",
    "muted": "#5c636d",
    "faint": "#b4b9c0",
    "border-nofocus": "#c4c8ce",
}
"""For light themes."""

CONTRAST: dict[str, str] = {
    "series-1": "#5cc8ff",
    "series-2": "#ffb000",
    "series-3": "#3dff9e",
    "series-4": "#ff8cff",
    "series-5": "#ffff66",
    "series-6": "#ff7a5c",
    "class-0": "#5cc8ff",
    "class-1": "#ffb000",
    "class-2": "#3dff9e",
    "class-3": "#ff8cff",
    "muted": "#c8c8c8",
    "faint": "#707070",
    "border-nofocus": "#808080",
    "text-muted": "#c8c8c8",
}
"""For a theme of high contrast, on black."""


def variables(*, dark: bool) -> dict[str, str]:
    """The variables that suit a dark or a light theme."""
    return dict(VARIABLES if dark else LIGHT)


_SERIES = tuple(f"series-{number}" for number in range(1, 7))
_CLASSES = tuple(f"class-{number}" for number in range(4))

COMPONENTS: frozenset[str] = frozenset(
    f"view--{name}"
    for name in (
        "text",
        "muted",
        "faint",
        "error",
        "warning",
        "accent",
        *_SERIES,
        *_CLASSES,
        *(f"region-{number}" for number in range(4)),
    )
)
"""The component classes of every view. Only their `color` counts: an ink uses it in front or behind."""

CSS = "\n".join(
    f"View > .view--{name} {{ color: {value}; }}"
    for name, value in (
        ("text", "$foreground"),
        ("muted", "$muted"),
        ("faint", "$faint"),
        ("error", "$text-error"),
        ("warning", "$text-warning"),
        ("accent", "$text-accent"),
        *((name, f"${name}") for name in (*_SERIES, *_CLASSES)),
        *((f"region-{number}", f"$class-{number} 28%") for number in range(4)),
    )
)
