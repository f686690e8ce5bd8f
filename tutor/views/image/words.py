"""Images in words: what they are, the values of small ones, and what stands under the cursor."""

from __future__ import annotations

import math
import struct
from typing import NamedTuple

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Image, Raster
from tutor.views.cells import clean
from tutor.views.image.pixels import Picture, block
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT
from tutor.views.layout import Fact, fact
from tutor.views.numbers import column, short
from tutor.views.words import Labels, label

_WIDEST = 16
"""Pixels up to which a row of an image is written out."""
_MOST = 400
"""Values that are written out, of all images."""


class Cursor(NamedTuple):
    """A pixel of an image, as the frame has it."""

    image: int
    row: int
    col: int

    @classmethod
    def on(cls, image: int, row: int, col: int, size: tuple[int, int], drawn: tuple[int, int]) -> Cursor:
        """On the pixel in the middle of one that is drawn, of images of `size` drawn as `drawn` (rows, cols)."""
        return cls(image, (2 * row + 1) * size[0] // (2 * drawn[0]), (2 * col + 1) * size[1] // (2 * drawn[1]))

    def drawn(self, size: tuple[int, int], drawn: tuple[int, int]) -> tuple[int, int]:
        """The row and column that are drawn for this pixel."""
        return (2 * self.row + 1) * drawn[0] // (2 * size[0]), (2 * self.col + 1) * drawn[1] // (2 * size[1])


def exact(value: float, dtype: str) -> str:
    """A value as the program would print it: a float32 in as few digits as tell it from its neighbours."""
    if not math.isfinite(value):
        return str(value)
    if not dtype.startswith(("float", "bfloat", "complex")):
        return f"{value:,.0f}"
    if dtype == "float64":
        return repr(value)
    for digits in range(1, 10):
        text = f"{value:.{digits}g}"
        try:
            if struct.unpack("f", struct.pack("f", float(text)))[0] == value:
                return short(value, digits)
        except OverflowError:
            continue
    return short(value, 9)


def reading(
    frame: Image, size: tuple[int, int], drawn: tuple[int, int], cursor: Cursor, labels: Labels, language: Language
) -> list[Fact]:
    """What is under the cursor: the image, the pixel and its value, or the pixels that one drawn pixel stands for."""
    if not 0 <= cursor.image < len(frame.images):
        return []
    whole = Picture.of(frame.images[cursor.image], *size)
    row, col = cursor.drawn(size, drawn)
    pixel = whole.smaller(*drawn).pixel(row, col)
    height, width = frame.shape[-2:] if len(frame.shape) >= 2 else size
    rows = _span(block(row, drawn[0], whole.rows), whole.rows, height)
    cols = _span(block(col, drawn[1], whole.cols), whole.cols, width)
    single = rows[0] == rows[1] and cols[0] == cols[1]
    name = label(frame.labels[cursor.image], labels, language) if cursor.image < len(frame.labels) else ""
    number = words.IMAGE_NUMBER(language, number=cursor.image)
    values = [exact(value, frame.dtype) if single else short(value) for value in pixel]
    where = words.PIXEL_AT(language, row=_told(rows), col=_told(cols))
    said = ", ".join(values) if len(values) == 1 else "RGB " + ", ".join(values)
    facts = [Fact(((said if single else f"{words.MEAN(language)} {said}", STRONG),)), fact(where, TEXT)]
    if frame.count > 1:
        facts.insert(0, fact(number + (f" ({name})" if name else ""), MUTED, spare=2))
    elif name:
        facts.insert(0, fact(name, MUTED, spare=2))
    # What is wrong stays in sight.
    facts += [
        fact(f"{bad} {count:,}", ERROR, spare=3) for bad, count in (("nan", frame.nans), ("inf", frame.infs)) if count
    ]
    return facts


def _span(pixels: range, count: int, size: int) -> tuple[int, int]:
    """The first and the last pixel of the tensor, along an axis of `size`, in some of the `count` of the frame."""
    first, last = pixels.start * size // count, -(-pixels.stop * size // count) - 1
    return first, max(first, last)


def _told(span: tuple[int, int]) -> str:
    return str(span[0]) if span[0] == span[1] else f"{span[0]}-{span[1]}"


def _gist(frame: Image, language: Language) -> str:
    """What the images are, in clauses."""
    height, width = frame.shape[-2:] if len(frame.shape) >= 2 else (0, 0)
    colours = bool(frame.images) and len(frame.images[0].planes) >= 3
    kind = (
        (words.COLOUR_IMAGES if colours else words.IMAGES)
        if frame.count != 1
        else (words.COLOUR_IMAGE if colours else words.IMAGE)
    )
    clauses = [kind(language, count=frame.count, height=height, width=width, dtype=clean(frame.dtype))]
    if frame.least is not None and frame.most is not None and frame.mean is not None:
        low, high, mean = short(frame.least), short(frame.most), short(frame.mean)
        clauses.append(words.IMAGE_VALUES(language, low=low, high=high, mean=mean))
    elif frame.count:
        clauses.append(words.TENSOR_NOTHING_FINITE(language))
    if frame.nans or frame.infs:
        clauses.append(words.TENSOR_BAD(language, nans=frame.nans, infs=frame.infs))
    return words.COMMA(language).join(clauses)


def describe(frame: Image, language: Language) -> str:
    """The images in one sentence."""
    return _gist(frame, language) + words.STOP(language)


def plain(frame: Image, labels: Labels, language: Language) -> str:
    """The gist, then each image that is here: its values when they are few, else their range and mean."""
    lines = [_gist(frame, language)]
    pictures = [Picture.of(image, max(0, image.rows), max(0, image.cols)) for image in _sensible(frame)]
    if len(pictures) < frame.count:
        lines[0] += words.COMMA(language) + words.IMAGES_HERE(language, count=len(pictures))
    small = all(picture.cols <= _WIDEST and len(picture.planes) == 1 for picture in pictures)
    written = small and sum(picture.rows * picture.cols for picture in pictures) <= _MOST
    for number, picture in enumerate(pictures):
        name = label(frame.labels[number], labels, language) if number < len(frame.labels) else ""
        head = words.IMAGE_NUMBER(language, number=number) + (f" ({name})" if name else "")
        if written:
            lines += ["  " + head, *("    " + row for row in _values(picture))]
        else:
            lines.append("  " + words.NAMED(language, name=head, what=_range(picture, language)))
    return "\n".join(lines)


def _sensible(frame: Image) -> list[Raster]:
    """Rasters that hold about what they say."""
    return [image for image in frame.images if image.planes and image.rows * image.cols <= 2 * len(image.planes[0])]


def _values(picture: Picture) -> list[str]:
    """The numbers of an image, aligned."""
    texts = column(picture.planes[0], digits=3)
    wide = max(map(len, texts), default=0)
    rows = (texts[row * picture.cols : (row + 1) * picture.cols] for row in range(picture.rows))
    return ["  ".join(text.rjust(wide) for text in row) for row in rows]


def _range(picture: Picture, language: Language) -> str:
    """The range and the mean of what is finite in an image."""
    finite = [value for plane in picture.planes for value in plane if math.isfinite(value)]
    if not finite:
        return words.TENSOR_NOTHING_FINITE(language)
    mean = sum(value / len(finite) for value in finite)
    return words.IMAGE_VALUES(language, low=short(min(finite)), high=short(max(finite)), mean=short(mean))
