"""What a demo imports: `from tutor import live`. A small vocabulary for showing what a program does.

The same script runs in the app's lab, under `tutor run`, and by `python demo.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tutor.live.checking import expect
from tutor.live.frames import Note, Table, Tensor
from tutor.live.generators import seed_all
from tutor.live.histograms import histogram
from tutor.live.images import image
from tutor.live.planes import plane_frame
from tutor.live.saying import Saying, say
from tutor.live.sequences import tokens, trellis
from tutor.live.session import LiveError, current
from tutor.live.summary import as_tensor, cell, figure, number
from tutor.live.tensors import tensor_frame
from tutor.live.weights import attention, gates

if TYPE_CHECKING:
    import torch

__all__ = [
    "LiveError",
    "Saying",
    "attention",
    "curve",
    "device",
    "due",
    "expect",
    "gates",
    "histogram",
    "image",
    "knob",
    "note",
    "plane",
    "result",
    "say",
    "seed",
    "shapes",
    "steps",
    "table",
    "tensor",
    "tokens",
    "trellis",
]


def knob(name: str) -> Any:
    """The current value of a knob: a number, a choice, true or false, or the learner's text.

    Ask again inside the loop for a knob that may be turned while the demo runs. Raises LiveError for a name that
    the lesson does not declare.
    """
    return current().knob(name)


def seed(number: int) -> int:
    """Seed Python, NumPy and torch, with the run's own seed if one was asked for; returns the seed in force."""
    session = current()
    number = number if session.seed is None else session.seed
    seed_all(number)
    return number


def device() -> torch.device:
    """The device asked for: the CPU unless the run was started with another that is present."""
    import torch

    return torch.device(current().device)


def steps(total: int) -> Iterator[int]:
    """0, 1, … total-1. Pause, one step, speed and stop all happen between two of them."""
    return current().steps(int(total))


def due() -> bool:
    """Whether a picture is wanted now. Pay for pictures only then; always true at the last step."""
    return current().due


def curve(panel: str, at: float | None = None, **series: Any) -> None:
    """Add one point to each series of a panel. Every point is kept. `at` is its x; by default the step."""
    session = current()
    finite = True
    for name, value in series.items():
        if type(value) is not float:
            series[name] = value = number(value)
        if value - value != 0.0:  # true of nan and infinity alone, and the cheapest way to ask
            finite = False
    if at is None:
        at = session.step
        if at < 0:
            at = 0
    session.sink.point((panel, at, series))
    if not finite:
        session.alarms.curve(panel, series)


def tensor(panel: str, value: Any, rows: Sequence[Any] | None = None, cols: Sequence[Any] | None = None) -> None:
    """Show a tensor: its values when it is small, a heatmap when it is large; with labels of rows and columns.

    Of a tensor with more than two axes a matrix is shown, and the learner may ask for the others.
    """
    session = current()
    shown = as_tensor(value)

    def make(index: Sequence[int] | None, window: tuple[int, int] | None) -> Tensor:
        return tensor_frame(panel, shown, session.begun, rows, cols, index=index, window=window)

    session.alarms.tensor(session.show(panel, make), value)


def plane(
    panel: str,
    field: Any = None,
    points: Mapping[str, Any] | None = None,
    path: Mapping[str, Any] | None = None,
    x: tuple[float, float] | None = None,
    y: tuple[float, float] | None = None,
    contours: bool | int | Sequence[float] | None = None,
    equal: bool | None = None,
    low: float | None = None,
    high: float | None = None,
) -> None:
    """Show a part of the plane.

    `field` is (rows, cols) over the rectangle `x`, `y`, first row at the bottom: integers are regions of classes,
    floats a quantity. `points` maps names to (n, 2) tensors, or to pairs of one and n class numbers, or of one and n
    texts. `path` maps names to (n, 2) tensors drawn as lines. `contours` draws lines of equal height over a quantity:
    about so many, or at those heights; with a path there are some unless it is 0. `equal` says whether a step in x is
    drawn as long as one in y; else the picture decides. `low` and `high` are the ends of the colours of a quantity,
    as 0 and 1 for a probability; else they are its lowest and highest value. Raises ValueError for other shapes.
    """
    session = current()
    frame = plane_frame(panel, session.begun, field, points, path, x, y, contours, equal, low, high)
    session.sink.emit(frame)
    session.alarms.plane(frame, field)


def shapes(model: torch.nn.Module, panel: str = "shapes") -> None:
    """Show the layers of a model; shapes appear as data flows through them, an error where it happens."""
    from tutor.live.shape_tracker import ShapeTracker

    ShapeTracker(current(), model, panel)


def table(
    panel: str,
    rows: Sequence[Mapping[str, Any] | Sequence[Any]],
    columns: Sequence[str] | None = None,
) -> None:
    """Show rows: mappings from column to cell, or plain sequences with `columns`."""
    names = list(columns or ())
    for row in rows:
        if isinstance(row, Mapping):
            names.extend(key for key in row if key not in names)
    cells = [
        [cell(row.get(name)) for name in names] if isinstance(row, Mapping) else [cell(item) for item in row]
        for row in rows
    ]
    session = current()
    session.sink.emit(Table(panel, session.begun, names, cells))


def note(name: str, **figures: Any) -> None:
    """Show a sentence at the right moment: one of the lesson's notes by name, or a text of your own."""
    session = current()
    session.sink.emit(Note(name, session.begun, {key: cell(value) for key, value in figures.items()}))


def result(**figures: Any) -> None:
    """The figures that the lesson speaks of. May be called more than once; the last value of a name counts."""
    session = current()
    plain = {key: figure(value) for key, value in figures.items()}
    session.figures.update(plain)
    session.alarms.result(plain)
