"""Values as colours: few levels, evenly spaced in lightness, so that greys and 256 colours still tell the order.

Both maps rise in luminance from the lowest to the highest value. Where colours are missing a ramp of glyphs takes
their place. Colours after matplotlib's viridis (Smith and van der Walt, 2015, CC0); the diverging map runs from deep
blue over grey to pale orange, so that the hue tells the sign and the lightness the order.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

RAMP = " .:-=+*#%@"
"""From low to high, in ASCII: every terminal has these, one cell each."""

_VIRIDIS = ("#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30", "#fde725")
_DIVERGING = (
    "#123a7a",
    "#2a5ca8",
    "#4a7ab5",
    "#5f7f9f",
    "#919191",
    "#b39879",
    "#d6a060",
    "#f2bd7c",
    "#ffe2b8",
)

FADED = "66"
"""The opacity of a map that lies under something, in hexadecimal: 40 %."""

LEVELS = 16
FEW_LEVELS = 8
"""Where every byte counts: neighbours are of one colour more often."""
CHANNEL_LEVELS = 32
"""Of red, of green and of blue, in a picture in colours."""
FEW_CHANNEL_LEVELS = 8

_few = False


def use_few_levels(on: bool) -> None:
    """From now on use few colours, or as many as tell apart. Like the locale, a matter of the whole process."""
    global _few
    _few = on


def sequential_levels() -> int:
    """How many colours a map of values of one sign has."""
    return FEW_LEVELS if _few else LEVELS


def diverging_levels() -> int:
    """How many a map has that tells the sign: an odd number, zero has one of its own."""
    return sequential_levels() - 1


def channel_levels() -> int:
    """How many shades of red, green and blue there are."""
    return FEW_CHANNEL_LEVELS if _few else CHANNEL_LEVELS


def rgb(colour: str) -> tuple[int, int, int]:
    """`#rrggbb` as three numbers up to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """The relative luminance of sRGB, 0 to 1 (WCAG 2)."""
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@lru_cache(maxsize=8)
def levels(anchors: tuple[str, ...], count: int) -> tuple[str, ...]:
    """`count` colours spread evenly over the anchors."""
    colours: list[str] = []
    for index in range(count):
        position = index / (count - 1) * (len(anchors) - 1)
        left = min(int(position), len(anchors) - 2)
        share = position - left
        mixed = (round(a + share * (b - a)) for a, b in zip(rgb(anchors[left]), rgb(anchors[left + 1]), strict=True))
        colours.append("#{:02x}{:02x}{:02x}".format(*mixed))
    return tuple(colours)


@dataclass(frozen=True)
class Scale:
    """A range of values and its colours. Values outside take the colour of the nearer end."""

    low: float
    high: float
    colours: tuple[str, ...]

    @classmethod
    def of(cls, values: Iterable[float]) -> Scale:
        """The scale that suits the finite values: sequential for one sign, symmetric about zero for both."""
        finite = [value for value in values if math.isfinite(value)]
        low, high = min(finite, default=0.0), max(finite, default=0.0)
        if low < 0 < high:
            bound = max(-low, high)
            return cls(-bound, bound, levels(_DIVERGING, diverging_levels()))
        return cls(low, high, levels(_VIRIDIS, sequential_levels()))

    def faded(self) -> Scale:
        """The same, mixed with the ground: bright lines and points stand out from it."""
        return Scale(self.low, self.high, tuple(colour + FADED for colour in self.colours))

    @property
    def diverging(self) -> bool:
        """Whether zero is in the middle."""
        return self.low < 0 < self.high

    def share(self, value: float) -> float:
        """Where a finite value stands between low (0) and high (1)."""
        # Halves, because the distance of two large numbers of different sign may not fit a float.
        span = self.high / 2 - self.low / 2
        if span <= 0:
            return 0.5
        return min(1.0, max(0.0, (value / 2 - self.low / 2) / span))

    def level(self, value: float) -> int:
        """The index of a finite value's colour."""
        return int(self.share(value) * (len(self.colours) - 1) + 0.5)

    def levels(self, values: Sequence[float]) -> list[int]:
        """The levels of many values; -1 for what is not finite."""
        low, span, most = self.low / 2, self.high / 2 - self.low / 2, len(self.colours) - 1
        if span <= 0:
            return [self.level(value) if math.isfinite(value) else -1 for value in values]
        return [
            int(share * most + 0.5)
            if 0.0 <= (share := (value / 2 - low) / span) <= 1.0
            else self.level(value)
            if math.isfinite(value)
            else -1
            for value in values
        ]

    def colour(self, value: float) -> str:
        """The colour of a finite value."""
        return self.colours[self.level(value)]

    def glyph(self, value: float) -> str:
        """The glyph of a finite value, for terminals without colours."""
        return RAMP[int(self.share(value) * (len(RAMP) - 1) + 0.5)]
