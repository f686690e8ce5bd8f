"""Images in half blocks, in rows, with their labels, and a line of facts below."""

from __future__ import annotations

from typing import NamedTuple

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Image
from tutor.views.cells import clean, fit, width
from tutor.views.image.layout import GAP, Layout, arrange
from tutor.views.image.pixels import Picture, Shades, lines
from tutor.views.image.words import Cursor, reading
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Line, Run, merged
from tutor.views.layout import Fact, fact, flow
from tutor.views.numbers import short
from tutor.views.tensor.bar import bar
from tutor.views.words import Labels, label

_BAR = 10
"""Cells of the bar of colours."""


class Size(NamedTuple):
    """Pixels of each image of a frame."""

    rows: int
    cols: int


def size_of(frame: Image) -> Size:
    """The size of the images; what a frame says is not believed beyond the values that came with it."""
    if not frame.images or not frame.images[0].planes:
        return Size(0, 0)
    first = frame.images[0]
    count = len(first.planes[0])
    cols = min(first.cols, count)
    return Size(min(first.rows, -(-count // cols)), cols) if cols > 0 and first.rows > 0 else Size(0, 0)


def layout(frame: Image, labels: Labels, language: Language, room: tuple[int, int]) -> Layout | None:
    """Where the images of a frame stand in `room` (width, height) cells; None when there is nothing to place."""
    widest = max((width(label(name, labels, language)) for name in frame.labels), default=0)
    count, size = len(frame.images), size_of(frame)
    cells, height = room
    placed = arrange(count, size, widest, (cells, height - 1 if height >= 4 else height))
    if placed is None or placed.labelled or not widest or height < 4:
        return placed
    # Labels come before facts: they take the last line, and how many images there are stands beside them.
    whole = arrange(count, size, widest, room)
    if whole is None or not whole.labelled:
        return placed
    if min(count, whole.room) < frame.count and whole.across > 1:
        left = cells - whole.across * (whole.cells + GAP)
        if left < width(_count(frame, whole, language)):
            return whole._replace(across=whole.across - 1)
    return whole


def draw(
    frame: Image,
    labels: Labels,
    language: Language,
    room: tuple[int, int],
    cursor: Cursor | None = None,
    *,
    colour: bool,
) -> list[Line]:
    """The images in `room` (width, height) cells, with the pixel under the cursor marked and read out."""
    cells, height = room
    placed = layout(frame, labels, language, room)
    if placed is None:
        return [((words.NO_IMAGES(language), MUTED),)]
    shades = Shades(frame)
    shown: list[Line] = []
    for first in range(0, min(len(frame.images), placed.room), placed.across):
        numbers = range(first, min(first + placed.across, len(frame.images)))
        if shown and not placed.labelled:
            shown.append(())
        shown += _row(frame, placed, shades, numbers, cursor, colour=colour)
        if placed.labelled:
            names = [label(name, labels, language) for name in frame.labels[first : first + placed.across]]
            shown.append((((" " * GAP).join(fit(name, placed.cells, "centre") for name in names), TEXT),))
    if height < 4:
        return shown[:height]
    facts = _facts(frame, placed, shades, language, colour=colour)
    if cursor is not None:
        facts = reading(frame, size_of(frame), (placed.rows, placed.cols), cursor, labels, language) or facts
    if len(shown) >= height:
        last = shown[height - 1]
        below = _counted(frame, placed, last, cells, language) if cursor is None else flow(facts, cells, 1)[0]
        return [*shown[: height - 1], below]
    gap: list[Line] = [()] if len(shown) + 1 < height else []
    return [*shown, *gap, *flow(facts, cells, 1)]


def _count(frame: Image, placed: Layout, language: Language) -> str:
    """How many of how many images are in sight; "" for all."""
    shown = min(len(frame.images), placed.room)
    return words.IMAGES_OF(language, shown=shown, count=frame.count) if shown < frame.count else ""


def _counted(frame: Image, placed: Layout, names: Line, cells: int, language: Language) -> Line:
    """The last line of labels, with how many images are in sight behind them."""
    said = _count(frame, placed, language)
    free = cells - sum(width(text) for text, _ in names) - width(said)
    return (*names, (" " * free, TEXT), (said, STRONG)) if said and free >= 1 else names


def _row(
    frame: Image, placed: Layout, shades: Shades, numbers: range, cursor: Cursor | None, *, colour: bool
) -> list[Line]:
    """Images side by side."""
    size = size_of(frame)
    rows: list[list[Run]] = [[] for _ in range(placed.lines)]
    before = " " * placed.inset
    after = " " * (placed.cells - placed.wide - placed.inset)
    for number in numbers:
        picture = Picture.of(frame.images[number], *size).smaller(placed.rows, placed.cols)
        at = None
        if cursor is not None and cursor.image == number:
            at = cursor.drawn(size, (placed.rows, placed.cols))
        for row, runs in zip(rows, lines(picture, shades, placed.side, at, colour=colour), strict=True):
            space = before if number == numbers.start else " " * GAP + before
            row += [(space, TEXT), *runs, (after, TEXT)]
    return [tuple(merged([run for run in row if run[0]])) for row in rows]


def _facts(frame: Image, placed: Layout, shades: Shades, language: Language, *, colour: bool) -> list[Fact]:
    """How many of how many, the range of the colours, and what the tensor is."""
    items: list[Fact] = []
    if said := _count(frame, placed, language):
        items.append(fact(said, STRONG))
    if frame.nans:
        items.append(fact(f"nan {frame.nans:,}", ERROR))
    if frame.infs:
        items.append(fact(f"inf {frame.infs:,}", ERROR))
    if frame.low is not None and frame.high is not None:
        low, high = short(frame.low, 3), short(frame.high, 3)
        greys = len(frame.images[0].planes) < 3
        runs = bar(shades.scale, _BAR, colour=colour) if greys else [("..", MUTED)]
        items.append(Fact(((low + " ", TEXT), *runs, (" " + high, TEXT)), spare=1))
    items.append(Fact((("[" + ", ".join(map(str, frame.shape)) + "]", STRONG),), spare=2))
    items.append(fact(clean(frame.dtype), spare=4))
    if frame.mean is not None:
        items.append(Fact(((words.MEAN(language) + " ", MUTED), (short(frame.mean, 3), TEXT)), spare=5))
    if frame.shape[-2:] != [placed.rows, placed.cols]:
        items.append(fact(words.POOLED(language), spare=6))
    return items
