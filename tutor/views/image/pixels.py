"""The pixels of an image as colours: greys, red with green and blue, or the colours that tell a sign."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from tutor.live.frames import Image, Raster
from tutor.views.colormap import RAMP, Scale, channel_levels, levels, luminance, sequential_levels
from tutor.views.ink import ERROR, STRONG, TEXT, Ink, Run
from tutor.views.marks import CURSOR_MARK, UPPER, mark

_BELOW = -1
"""In place of a level: what lies below the last row."""


class Picture(NamedTuple):
    """The planes of one image, each row by row; as long as `rows` x `cols` wants them."""

    rows: int
    cols: int
    planes: tuple[Sequence[float], ...]

    @classmethod
    def of(cls, raster: Raster, rows: int, cols: int) -> Picture:
        """A raster at this size: what lacks is nan, what is too much is left out. It comes from another process."""
        count = rows * cols
        kept = raster.planes[:3] if len(raster.planes) >= 3 else raster.planes[:1] or [[]]
        return cls(rows, cols, tuple([*plane[:count], *[math.nan] * (count - len(plane))] for plane in kept))

    def smaller(self, rows: int, cols: int) -> Picture:
        """Means of blocks, so that `rows` x `cols` pixels are left."""
        if (rows, cols) == (self.rows, self.cols):
            return self
        planes = tuple(list(chain.from_iterable(self._blocks(plane, rows, cols))) for plane in self.planes)
        return Picture(rows, cols, planes)

    def _blocks(self, plane: Sequence[float], rows: int, cols: int) -> Iterable[list[float]]:
        across = [block(col, cols, self.cols) for col in range(cols)]
        for row in range(rows):
            down = block(row, rows, self.rows)
            lines_ = [plane[index * self.cols : (index + 1) * self.cols] for index in down]
            sums = [sum(column) for column in zip(*lines_, strict=True)]
            yield [sum(sums[span.start : span.stop]) / (len(span) * len(down)) for span in across]

    def pixel(self, row: int, col: int) -> tuple[float, ...]:
        """The value of a pixel, or its red, green and blue."""
        return tuple(plane[row * self.cols + col] for plane in self.planes)


def block(index: int, count: int, size: int) -> range:
    """The pixels, along an axis of `size`, that one of `count` stands for: as `adaptive_avg_pool2d` divides them."""
    return range(index * size // count, -(-(index + 1) * size // count))


@lru_cache(maxsize=4096)
def _shade(count: int, red: int, green: int, blue: int) -> str:
    """The colour of three levels of so many."""
    return "#" + "".join(f"{round(level * 255 / (count - 1)):02x}" for level in (red, green, blue))


class Shades:
    """How the pixels of a frame are coloured."""

    def __init__(self, frame: Image) -> None:
        low, high = frame.low, frame.high
        known = low is not None and high is not None and math.isfinite(low) and math.isfinite(high) and low <= high
        bounds = (low, high) if known and low is not None and high is not None else (0.0, 1.0)
        greys = levels(("#000000", "#ffffff"), sequential_levels())
        signs = Scale.of((-1.0, 1.0)).colours
        self.scale = Scale(*bounds, signs if frame.signed else greys)
        self._channel = Scale(*bounds, ("",) * channel_levels())
        self._pairs: dict[tuple[str, str], Run] = {}

    def colours(self, picture: Picture) -> list[str]:
        """The colour of each pixel; "" for what is not finite."""
        if len(picture.planes) == 1:
            named = (*self.scale.colours, "")
            return [named[level] for level in self.scale.levels(picture.planes[0])]
        red, green, blue = (self._channel.levels(plane) for plane in picture.planes)
        count = len(self._channel.colours)
        return [_shade(count, *rgb) if min(rgb) >= 0 else "" for rgb in zip(red, green, blue, strict=True)]

    def run(self, upper: str, lower: str | None) -> Run:
        """Two finite pixels, one above the other; None for what lies below the last row."""
        found = self._pairs.get((upper, lower or ""))
        if found is None:
            if lower is None:
                found = (UPPER, Ink(upper))
            elif upper == lower:
                # Where both are the same a space is: it lies in one run with its neighbours.
                found = (" ", Ink(back=lower))
            else:
                found = (UPPER, Ink(upper, lower))
            self._pairs[upper, lower or ""] = found
        return found

    def brightness(self, pixel: Sequence[float]) -> float:
        """How bright a finite pixel is, 0 to 1: of colours, as the eye weighs them (Rec. 709)."""
        shares = [self.scale.share(value) for value in pixel]
        return shares[0] if len(shares) == 1 else 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]


def lines(
    picture: Picture, shades: Shades, side: int, cursor: tuple[int, int] | None, *, colour: bool
) -> list[list[Run]]:
    """The rows of text of one image, each `side` cells for a pixel; the pixel at `cursor` (row, col) is marked."""
    colours = shades.colours(picture) if colour else []
    rows: list[list[Run]] = []
    for line in range(-(-picture.rows * side // 2)):
        upper = 2 * line // side
        lower = (2 * line + 1) // side
        row = [
            _cell(picture, shades, colours, (upper, lower if lower < picture.rows else None), col)
            for col in range(picture.cols)
        ]
        runs = [(text * side, ink) for text, ink in row]
        if cursor is not None and (cursor[0] * side + (side - 1) // 2) // 2 == line:
            runs[cursor[1] : cursor[1] + 1] = _marked(row[cursor[1]], cursor, colours, picture.cols, side)
        rows.append(runs)
    return rows


def _cell(picture: Picture, shades: Shades, colours: list[str], rows: tuple[int, int | None], col: int) -> Run:
    """A cell: a pixel above another, or one pixel in both halves."""
    upper, lower = rows
    if colours:
        above = colours[upper * picture.cols + col]
        below = None if lower is None else colours[lower * picture.cols + col]
        if above and below != "":
            return shades.run(above, below)
        # On the widget's own ground: a mark must be seen on the darkest pixel and on the brightest.
        return _bad(picture, (upper, lower), col), ERROR
    pixels = [picture.pixel(row, col) for row in {upper: 0, lower: 0} if row is not None]
    if not all(math.isfinite(value) for pixel in pixels for value in pixel):
        return _bad(picture, (upper, lower), col), ERROR
    share = sum(shades.brightness(pixel) for pixel in pixels) / len(pixels)
    return RAMP[int(share * (len(RAMP) - 1) + 0.5)], TEXT


def _bad(picture: Picture, rows: tuple[int, int | None], col: int) -> str:
    """The mark of what is not finite in a cell."""
    values = [value for row in rows if row is not None for value in picture.pixel(row, col)]
    return mark(next(value for value in values if not math.isfinite(value)))


def _marked(run: Run, cursor: tuple[int, int], colours: list[str], cols: int, side: int) -> list[Run]:
    """The cells of a pixel with the cursor in their middle, on the colour of the pixel."""
    text, ink = run
    before, after = (side - 1) // 2, side - 1 - (side - 1) // 2
    back = colours[cursor[0] * cols + cursor[1]] if colours else ""
    seen = STRONG if not back else Ink("#000000" if luminance(back) > 0.2 else "#ffffff", back, bold=True)
    return [(text * before, ink), (CURSOR_MARK, seen), (text * after, ink)]
