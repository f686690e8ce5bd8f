"""The frames a run sends: plain values, no torch. What the lab carries, the views draw and `--json` prints.

Every frame is a msgspec struct tagged by `kind`. A frame that is a picture carries the `name` of its panel and
the `step` it shows: how many steps of the loop had begun, 0 before the first. Numbers are Python floats; grids are
flat, row by row.
"""

from __future__ import annotations

from typing import Any

import msgspec

Figure = bool | int | float | str | None
"""One figure of a result, or one cell of a table."""


class Tagged(msgspec.Struct, frozen=True, tag_field="kind"):
    """A frame: on the wire and in JSON its `kind` says which."""


class Start(Tagged, frozen=True, tag="start"):
    """The run begins: what runs, with which seed and knobs."""

    lesson: str
    step: str
    seed: int
    knobs: dict[str, Figure]
    device: str = "cpu"
    """The device in force."""
    asked: str = "cpu"
    """The device asked for; where it is absent, the CPU is in force."""


class Progress(Tagged, frozen=True, tag="progress"):
    """Where `live.steps` stands: `step` of `total` are done, at `rate` steps a second; `held` by the learner or not."""

    step: int
    total: int
    rate: float
    held: bool = False


class Series(msgspec.Struct, frozen=True):
    """New points of one series: `at` is the x of each value (the step, unless the demo says another)."""

    at: list[float]
    values: list[float]


class Curve(Tagged, frozen=True, tag="curve"):
    """Points to append to the curves of a panel. None is ever left out."""

    name: str
    series: dict[str, Series]


class Grid(msgspec.Struct, frozen=True):
    """A matrix, flat, row by row: `values[r * cols + c]`."""

    rows: int
    cols: int
    values: list[float]


class Tensor(Tagged, frozen=True, tag="tensor"):
    """A tensor as it can be shown: its facts, and a grid of its values.

    `grid` is the tensor itself when it is small, and block means of it when it is not (`pooled`). A tensor of more
    than two axes shows the matrix at `index` of the leading ones. `low`, `high`, `mean`, `std` leave out nan and inf
    and are None when nothing finite is there.
    """

    name: str
    step: int
    shape: list[int]
    dtype: str
    device: str
    grid: Grid
    pooled: bool
    index: list[int]
    rows: list[str]
    cols: list[str]
    low: float | None
    high: float | None
    mean: float | None
    std: float | None
    nans: int
    infs: int


class Points(msgspec.Struct, frozen=True):
    """A scatter: `labels` holds a class for each point, or nothing."""

    name: str
    xs: list[float]
    ys: list[float]
    labels: list[int]


class Path(msgspec.Struct, frozen=True):
    """A line through points in order: a fitted function, or the way of an optimizer."""

    name: str
    xs: list[float]
    ys: list[float]


class Plane(Tagged, frozen=True, tag="plane"):
    """A part of the plane: a field over it, points on it, lines through it.

    `field` has its first row at `y[0]` (the bottom) and its first column at `x[0]`. With `regions` its values are
    classes; without, they are a quantity.
    """

    name: str
    step: int
    x: tuple[float, float]
    y: tuple[float, float]
    field: Grid | None
    regions: bool
    points: list[Points]
    paths: list[Path]


class Layer(msgspec.Struct, frozen=True):
    """One row of a shapes table. `error` says what broke here, if this is where it broke."""

    layer: str
    type: str
    input: str
    output: str
    parameters: int
    bytes: int
    error: str = ""


class Shapes(Tagged, frozen=True, tag="shapes"):
    """The flow of shapes through a model, as far as data has come."""

    name: str
    step: int
    layers: list[Layer]


class Table(Tagged, frozen=True, tag="table"):
    """Rows of cells under named columns."""

    name: str
    step: int
    columns: list[str]
    rows: list[list[Figure]]


class Note(Tagged, frozen=True, tag="note"):
    """A sentence at the right moment: `name` of a sentence in the lesson, with its figures, or the text itself."""

    name: str
    step: int
    figures: dict[str, Any]


class Alarm(Tagged, frozen=True, tag="alarm"):
    """nan or infinity, where it was first shown.

    `name` is the panel and `series` the curve or the path in it, "" for a tensor or a field; of a figure of the result
    `name` is "" and `series` the figure. `value` is the first that is not finite ("nan", "inf" or "-inf") of `count`.
    `tensors` names the demo's own tensors that hold nan or inf at that moment, in the program's order, the last of them
    "…" where there are more. Only the first alarm of a run looks for them. `step` is the loop's own number of the step,
    from 0, as a curve has it.
    """

    name: str
    series: str
    step: int
    value: str
    count: int
    tensors: list[str]


class Console(Tagged, frozen=True, tag="console"):
    """What the demo printed."""

    text: str


class Result(Tagged, frozen=True, tag="result"):
    """The figures that `expect` and `sentence` speak of. The last frame of a run that ended well."""

    figures: dict[str, Any]
    device: str = "cpu"
    """The device in force, where they were computed."""


class Failed(Tagged, frozen=True, tag="failed"):
    """Why a run ended badly. The last frame of such a run.

    `reason` is one of `tutor.lab.REASONS`; `message` is the error's own text; `line` is the line of the demo
    (0 when none is known), `source` its text, and `step` the last step begun.
    """

    reason: str
    message: str
    line: int = 0
    source: str = ""
    step: int = 0


Frame = Start | Progress | Curve | Tensor | Plane | Shapes | Table | Note | Alarm | Console | Result | Failed

Picture = Tensor | Plane | Shapes | Table
"""Frames of which only the newest matters."""
