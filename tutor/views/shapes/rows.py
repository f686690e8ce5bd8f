"""The flow of shapes through a model, as columns and in words."""

from __future__ import annotations

from tutor.i18n import Language
from tutor.i18n import views as words
from tutor.live.frames import Layer, Shapes
from tutor.views.cells import clean, clip
from tutor.views.grid import Column, lines, text
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Line
from tutor.views.words import Labels, label, listed
from tutor.views.wrap import wrap


def size(count: int) -> str:
    """Bytes in units of 1,024: 512 B, 1.5 KiB, 244 MiB."""
    if count < 1024:
        return f"{count} B"
    value = float(count)
    for unit in ("KiB", "MiB", "GiB"):
        value /= 1024
        if value < 999.5 or unit == "GiB":
            break
    return f"{value:.1f} {unit}" if value < 99.95 else f"{value:,.0f} {unit}"


def columns(shapes: Shapes, labels: Labels, language: Language) -> list[Column]:
    """Layer, out, in, parameters, type and bytes: what can be spared stands at the right. The last row is the sum."""
    layers = shapes.layers
    parameters = sum(layer.parameters for layer in layers)
    total = sum(layer.bytes for layer in layers)
    names = [label(layer.layer, labels, language) for layer in layers]
    return [
        Column(words.LAYER(language), [*names, words.TOTAL(language)]),
        Column(words.TYPE(language), [*(clean(layer.type) for layer in layers), ""]),
        Column(words.INPUT(language), [*(clean(layer.input) for layer in layers), ""]),
        Column(words.OUTPUT(language), [*(clean(layer.output) for layer in layers), ""]),
        Column(
            words.PARAMETERS(language),
            [*(f"{layer.parameters:,}" for layer in layers), f"{parameters:,}"],
            True,
        ),
        Column(words.BYTES(language), [*(size(layer.bytes) for layer in layers), size(total)], True),
    ]


def broken(shapes: Shapes) -> Layer | None:
    """The layer at which the data stopped."""
    return next((layer for layer in shapes.layers if layer.error), None)


def reached(shapes: Shapes) -> int:
    """Layers through which the data has flowed."""
    return sum(bool(layer.output) and not layer.error for layer in shapes.layers)


def draw(shapes: Shapes, labels: Labels, language: Language, area: tuple[int, int]) -> list[Line]:
    """The table in `area` (width, height) cells, with what broke right below the layer where it broke."""
    cells, height = area
    made = _narrow(columns(shapes, labels, language), cells)
    inks = [ERROR if layer.error else TEXT if layer.output else MUTED for layer in shapes.layers]
    wrong = broken(shapes)
    if wrong is None or height < 4:
        return lines(made, area, language, [*inks, STRONG], footer=True)
    index = shapes.layers.index(wrong)
    drawn = lines(made, (cells, len(shapes.layers) + 2), language, [*inks, STRONG], footer=True)
    header, body, total = drawn[0], drawn[1:-1], drawn[-1]
    errors: list[Line] = [
        ((clip(("  " if number else "! ") + part, cells), ERROR),)
        for number, part in enumerate(wrap(clean(wrong.error), max(1, cells - 2)))
    ]
    errors = errors[: max(1, height - 4)]
    # The rows around the break: what led to it stays in sight.
    room = height - 2 - len(errors)
    start = max(0, index - room + 1)
    shown = body[start : start + room]
    shown[index - start + 1 : index - start + 1] = errors
    return [header, *shown, total]


def _narrow(made: list[Column], cells: int) -> list[Column]:
    """Without the columns that matter least, until the rest fits: bytes, then types, then inputs."""
    for least in (5, 1, 1, None):
        if sum(column.natural for column in made) + 2 * (len(made) - 1) <= cells or least is None:
            break
        made = [column for index, column in enumerate(made) if index != least]
    return made


def _facts(shapes: Shapes, language: Language) -> str:
    parameters = sum(layer.parameters for layer in shapes.layers)
    total = size(sum(layer.bytes for layer in shapes.layers))
    done = [layer.output for layer in shapes.layers if layer.output]
    count = len(shapes.layers)
    if not done:
        return words.SHAPES_WAIT(language, count=count, parameters=parameters, bytes=total)
    return words.SHAPES(language, count=count, parameters=parameters, bytes=total, output=clean(done[-1]))


def describe(shapes: Shapes, labels: Labels, language: Language) -> str:
    """How large the model is, what came out, and where it broke if it did."""
    wrong = broken(shapes)
    fault = ""
    if wrong is not None:
        name = label(wrong.layer, labels, language)
        fault = words.BROKEN(language, layer=name, error=clean(wrong.error))
    return listed([_facts(shapes, language), fault], language)


def plain(shapes: Shapes, labels: Labels, language: Language) -> str:
    """The whole table; the error below it."""
    wrong = broken(shapes)
    table = text(columns(shapes, labels, language))
    if wrong is None:
        return table
    name = label(wrong.layer, labels, language)
    return table + "\n" + words.BROKEN(language, layer=name, error=clean(wrong.error))
