"""The frames a run sends: plain values, no torch. What the lab carries, the views draw and `--json` prints.

Every frame is a msgspec struct tagged by `kind`. A frame that is a picture carries the `name` of its panel and
the `step` it shows: how many steps of the loop had begun, 0 before the first. Numbers are Python floats; grids are
flat, row by row.
"""

from __future__ import annotations

from typing import Any

import msgspec

from tutor.live.pictures import (
    PICTURES,
    Arc,
    Attention,
    Bins,
    Figure,
    Gate,
    Gates,
    Grid,
    Histogram,
    Image,
    Layer,
    Made,
    Path,
    Picture,
    Plane,
    Points,
    Raster,
    Shapes,
    Source,
    Table,
    Tagged,
    Tags,
    Tensor,
    Tokens,
    Trellis,
)

__all__ = [
    "PICTURES",
    "Alarm",
    "Arc",
    "Attention",
    "Bins",
    "Console",
    "Curve",
    "Failed",
    "Figure",
    "Frame",
    "Gate",
    "Gates",
    "Grid",
    "Histogram",
    "Image",
    "Layer",
    "Made",
    "Note",
    "Path",
    "Picture",
    "Plane",
    "Points",
    "Progress",
    "Raster",
    "Result",
    "Series",
    "Shapes",
    "Source",
    "Start",
    "Table",
    "Tagged",
    "Tags",
    "Tensor",
    "Tokens",
    "Trellis",
]


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


Frame = Start | Progress | Curve | Picture | Note | Alarm | Console | Result | Failed
