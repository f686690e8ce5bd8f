"""The frames that are pictures: of each panel only the newest matters.

They are plain values, no torch. Each carries the `name` of its panel and the `step` it shows: how many steps of the
loop had begun, 0 before the first. Numbers are Python floats; grids are flat, row by row.
"""

from __future__ import annotations

from typing import get_args

import msgspec

Figure = bool | int | float | str | None
"""One figure of a result, or one cell of a table."""


class Tagged(msgspec.Struct, frozen=True, tag_field="kind"):
    """A frame: on the wire and in JSON its `kind` says which."""


class Grid(msgspec.Struct, frozen=True):
    """A matrix, flat, row by row: `values[r * cols + c]`."""

    rows: int
    cols: int
    values: list[float]


class Tensor(Tagged, frozen=True, tag="tensor"):
    """A tensor as it can be shown: its facts, and a grid of its values.

    `grid` is the tensor itself when it is small, and block means of it when it is not (`pooled`). A tensor of more
    than two axes shows the matrix at `index` of the leading ones. `low`, `high`, `mean`, `std` leave out nan and inf
    and are None when nothing finite is there; like `nans` and `infs` they speak of the whole tensor.
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
    top: int = 0
    left: int = 0
    """Where the grid begins in its matrix: beyond 0 in a window of a large one."""
    slices: list[Grid] = []
    """The matrices at every leading index, in order, when all of them are few values; else the run can be asked."""

    @property
    def partial(self) -> bool:
        """Whether there is more to see than the frame holds."""
        window = [1, 1, *self.shape][-2:] != [self.grid.rows, self.grid.cols]
        return 0 not in self.shape and (self.pooled or (bool(self.index) and not self.slices) or window)


class Raster(msgspec.Struct, frozen=True):
    """One image: `planes` holds one grid of brightness, or three of red, green and blue, each flat, row by row."""

    rows: int
    cols: int
    planes: list[list[float]]


class Image(Tagged, frozen=True, tag="image"):
    """Images of one size, such as a batch of digits or the filters of a layer.

    `low` and `high` are drawn darkest and brightest. `count` images are in the tensor, of which the first are here; a
    large one as its block means. `labels` is empty or names each of those that are here. `least`, `most` and `mean`
    leave out nan and inf; like `nans` and `infs` they speak of the whole tensor.
    """

    name: str
    step: int
    shape: list[int]
    dtype: str
    images: list[Raster]
    count: int
    low: float | None
    high: float | None
    labels: list[str]
    signed: bool = False
    """Whether the values are weights about zero rather than brightness."""
    least: float | None = None
    most: float | None = None
    mean: float | None = None
    nans: int = 0
    infs: int = 0


class Bins(msgspec.Struct, frozen=True):
    """One distribution: how many values fall into each bin, and what they are like.

    `quantiles` are those at 5, 25, 50, 75 and 95 %; like `low`, `high`, `mean`, `std` they are of the finite values.
    """

    name: str
    counts: list[int]
    total: int
    low: float | None
    high: float | None
    mean: float | None
    std: float | None
    quantiles: list[float]
    nans: int
    infs: int
    zeros: int = 0
    """Values that are exactly zero: units that a ReLU has switched off."""
    below: int = 0
    above: int = 0
    """Finite values beyond the bins."""


class Histogram(Tagged, frozen=True, tag="histogram"):
    """Distributions over common bins: bin i of n begins at `low + i * (high - low) / n`; the last includes `high`."""

    name: str
    step: int
    low: float
    high: float
    rows: list[Bins]


class Points(msgspec.Struct, frozen=True):
    """A scatter: `labels` holds a class for each point, or nothing; `texts` a word for each point, or nothing."""

    name: str
    xs: list[float]
    ys: list[float]
    labels: list[int]
    texts: list[str] = []


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
    contours: list[float] = []
    """Heights of a quantity at which lines are drawn."""
    equal: bool | None = None
    """Whether a step in x and a step in y are drawn equally long; None lets the view decide."""
    low: float | None = None
    """The value of a quantity that has the first colour; None for the lowest there is."""
    high: float | None = None


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


class Arc(msgspec.Struct, frozen=True):
    """A word over the tokens `start` to `end` (exclusive). `best` when the best path goes through it."""

    start: int
    end: int
    label: str
    score: float | None
    best: bool


class Tags(msgspec.Struct, frozen=True):
    """A tag for each token: parts of speech, BIO or BMES. `name` says whose: predicted, true; "" for the only ones."""

    name: str
    tags: list[str]


class Tokens(Tagged, frozen=True, tag="tokens"):
    """A segmented text, with tags and with the words of a lattice over it."""

    name: str
    step: int
    tokens: list[str]
    tags: list[Tags]
    arcs: list[Arc]


class Trellis(Tagged, frozen=True, tag="trellis"):
    """States over time. `scores` is (states, time); nan where nothing was computed yet.

    `back` holds for each time the state before, of every state; -1 where there is none. `path` holds the state at each
    time of the best path, as far as it is known, from the first time on; -1 where it is not known yet. `at` is the
    time and the state that were computed last.
    """

    name: str
    step: int
    states: list[str]
    tokens: list[str]
    scores: Grid
    back: list[list[int]]
    path: list[int]
    at: tuple[int, int] | None


class Attention(Tagged, frozen=True, tag="attention"):
    """Weights of every query over every key, for each layer and head; a row of a grid is one query's.

    `weights` holds the grids of all heads, layer by layer, when they are few values; else only that at `index`, and of
    a large one a part. `nans` and `infs` count over all heads; minus infinity is how masks are written, and no fault.
    """

    name: str
    step: int
    queries: list[str]
    keys: list[str]
    layers: int
    heads: int
    index: tuple[int, int]
    """Layer and head that the demo, or the learner, asked to see first."""
    weights: list[Grid]
    top: int = 0
    left: int = 0
    """Query and key at which the grid begins: beyond 0 in a part of a large one."""
    nans: int = 0
    infs: int = 0

    @property
    def partial(self) -> bool:
        """Whether there is more to see than the frame holds."""
        whole = (len(self.queries), len(self.keys))
        return len(self.weights) < self.layers * self.heads or any((g.rows, g.cols) != whole for g in self.weights)


class Gate(msgspec.Struct, frozen=True):
    """One gate, or state, over the tokens.

    `means` has the mean of all units at each token. `grid` is (units, tokens); where `block` is more than 1, a row of
    it is the mean of so many neighbours, the last row of those that are left.
    """

    name: str
    units: int
    means: list[float]
    grid: Grid
    block: int = 1
    nans: int = 0
    infs: int = 0


class Gates(Tagged, frozen=True, tag="gates"):
    """Gates and states of a recurrent cell, aligned by token. `at` is the token that is read now."""

    name: str
    step: int
    tokens: list[str]
    gates: list[Gate]
    at: int | None = None


class Made(msgspec.Struct, frozen=True):
    """A tensor that a line of the program made."""

    line: int
    name: str
    shape: list[int]
    dtype: str
    low: float | None
    high: float | None


class Source(Tagged, frozen=True, tag="source"):
    """Where the program is: the `line` that runs, and the tensors made by the lines around it."""

    name: str
    step: int
    line: int
    made: list[Made]


Picture = Tensor | Image | Histogram | Plane | Shapes | Tokens | Trellis | Attention | Gates | Table | Source
"""Frames of which only the newest matters."""

PICTURES: tuple[type[Picture], ...] = get_args(Picture)
"""Each of them."""
