"""Images to show: handwriting of eight by eight pixels, filters, a colour picture."""

from __future__ import annotations

import math

from tutor.live.frames import Image, Raster

_SEVEN = """
 #####%
     *%
    .%*
   -%%+
    %-
   +%
   %*
   %.
"""
_ONE = """
    %
   *%
  .%%
   #%
    %
    %
    %+
   #%%*
"""
_SHADES = " .:-=+*#%"


def _pixels(drawing: str) -> list[float]:
    rows = drawing.strip("\n").split("\n")
    return [_SHADES.index(mark) / 8 for row in rows for mark in row.ljust(8)[:8]]


def digits(*, broken: bool = False) -> Image:
    """Four digits, one of which was read wrongly; one may hold nan and infinity."""
    planes = [_pixels(_SEVEN), _pixels(_ONE), _pixels(_SEVEN), _pixels(_ONE)]
    if broken:
        planes[1][0], planes[1][27] = math.nan, math.inf
    finite = [value for plane in planes for value in plane if math.isfinite(value)]
    return Image(
        name="digits",
        step=12,
        shape=[4, 1, 8, 8],
        dtype="float32",
        images=[Raster(8, 8, [plane]) for plane in planes],
        count=4,
        low=0.0,
        high=1.0,
        labels=["7", "1", "7→1", "1"],
        least=min(finite),
        most=max(finite),
        mean=sum(finite) / len(finite),
        nans=int(broken),
        infs=int(broken),
    )


def filters(count: int = 12) -> Image:
    """Waves of five by five weights."""
    planes = [
        [
            math.sin(0.9 * (row * math.cos(turn / 2) + col * math.sin(turn / 2)) + turn)
            for row in range(5)
            for col in range(5)
        ]
        for turn in range(count)
    ]
    return Image(
        name="filters",
        step=3,
        shape=[count, 1, 5, 5],
        dtype="float32",
        images=[Raster(5, 5, [plane]) for plane in planes],
        count=count,
        low=-1.0,
        high=1.0,
        labels=[],
        signed=True,
        least=min(map(min, planes)),
        most=max(map(max, planes)),
        mean=sum(map(sum, planes)) / (25 * count),
    )


def picture_in_colour(rows: int = 30, cols: int = 40) -> Image:
    """Red from left to right, green from top to bottom, blue along a circle."""
    red = [round(255 * col / (cols - 1)) for _ in range(rows) for col in range(cols)]
    green = [round(255 * row / (rows - 1)) for row in range(rows) for _ in range(cols)]
    disc = rows * cols / 12
    blue = [
        255 * int((row - rows / 2) ** 2 + (col - cols / 2) ** 2 < disc) for row in range(rows) for col in range(cols)
    ]
    planes = [[float(value) for value in plane] for plane in (red, green, blue)]
    mean = sum(map(sum, planes)) / (3 * rows * cols)
    return Image(
        "photo",
        0,
        [3, rows, cols],
        "uint8",
        [Raster(rows, cols, planes)],
        1,
        0.0,
        255.0,
        [],
        least=0.0,
        most=255.0,
        mean=mean,
    )
