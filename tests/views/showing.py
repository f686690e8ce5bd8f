"""Frames to show, and a small app to show them in."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from textual.app import App, ComposeResult
from textual.widget import Widget

from tutor.i18n import Language, Text
from tutor.live.frames import Curve, Grid, Layer, Path, Plane, Points, Series, Shapes, Table, Tensor
from tutor.views import palette
from tutor.views.base import View
from tutor.views.curve.data import CurveData
from tutor.views.curve.view import CurveView, Other
from tutor.views.ink import Line, line_text, line_width
from tutor.views.plane.view import PlaneView

LABELS = {
    "loss": Text(en="Loss", zh="损失"),
    "train": Text(en="train", zh="训练集"),
    "dev": Text(en="dev", zh="验证集"),
    "forget": Text(en="forget gate f", zh="遗忘门 f"),
    "linear": Text(en="a line", zh="直线"),
    "best": Text(en="Best at {step}: {dev:.3f}.", zh="第 {step} 步最好：{dev:.3f}。"),
}


class Showing(App[None]):
    """Widgets one below the other, with the palette of the views."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return palette.variables(dark=self.current_theme.dark)

    def compose(self) -> ComposeResult:
        yield from self.widgets


def painted(view: Widget) -> list[str]:
    """What a mounted widget shows, row by row."""
    return [view.render_line(y).text.rstrip() for y in range(view.size.height)]


def texts(lines: Iterable[Line]) -> list[str]:
    """Drawn lines without their inks."""
    return [line_text(line).rstrip() for line in lines]


def picture(view: View, width: int, height: int, *, colour: bool = True) -> list[Line]:
    """What a view that is not mounted would show; checked to stay within its size."""
    view.set_reactive(View.colour, colour)
    lines = view.picture(width, height)
    assert len(lines) <= height
    for line in lines:
        assert line_width(line) <= width, line_text(line)
    return lines


def curve(name: str = "loss", **series: Sequence[float]) -> Curve:
    """Values at 0, 1, 2 and so on."""
    return Curve(
        name,
        {key: Series([float(x) for x in range(len(values))], list(values)) for key, values in series.items()},
    )


def training(count: int = 200) -> Curve:
    """A training curve that falls, and a dev curve that turns at a quarter."""
    train = [math.exp(-step / 40) + 0.02 for step in range(count)]
    dev = [0.8 * math.exp(-step / 20) + 0.2 + 0.001 * max(0, step - count // 4) for step in range(count)]
    return curve(train=train, dev=dev)


def kept(words: str, frame: Curve) -> Other:
    """A run to compare with."""
    data = CurveData()
    data.add(frame)
    return Other(words, data)


def compared(language: Language = "en") -> CurveView:
    """A run that branched off at 60, between the run that it left and one that diverged, looked at where it is 100."""
    view = CurveView(labels=LABELS, language=language)
    whole = training()
    view.take(
        Curve(
            "loss",
            {name: Series(one.at[60:160], [0.7 * y for y in one.values[60:160]]) for name, one in whole.series.items()},
        )
    )
    view.words = "lr 0.1"
    view.others = (
        kept("lr 0.05", whole),
        kept("lr 3", curve(train=[1.6**step for step in range(60)] + [math.nan] * 40)),
    )
    view.cursor = 100.0
    return view


def sweep(language: Language = "en") -> CurveView:
    """The best errors over seven learning rates."""
    view = CurveView(labels=LABELS, language=language)
    rates = [1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1]
    view.take(
        Curve(
            "loss",
            {
                "train": Series(rates, [1.8, 1.2, 0.6, 0.2, 0.05, 0.1, 2.2]),
                "dev": Series(rates, [1.9, 1.4, 0.8, 0.4, 0.25, 0.31, 2.3]),
            },
        )
    )
    view.log_x = view.points = True
    return view


def tensor(
    rows: int,
    cols: int,
    value: Callable[[int, int], float],
    *,
    row_names: Sequence[str] = (),
    col_names: Sequence[str] = (),
    dtype: str = "float32",
) -> Tensor:
    """The frame of a matrix, with its statistics."""
    values = [float(value(r, c)) for r in range(rows) for c in range(cols)]
    finite = [number for number in values if math.isfinite(number)]
    mean = sum(number / len(finite) for number in finite) if finite else None
    return Tensor(
        name="w",
        step=12,
        shape=[rows, cols],
        dtype=dtype,
        device="cpu",
        grid=Grid(rows, cols, values),
        pooled=False,
        index=[],
        rows=list(row_names),
        cols=list(col_names),
        low=min(finite, default=None),
        high=max(finite, default=None),
        mean=mean,
        std=None if mean is None else math.sqrt(sum((number - mean) ** 2 for number in finite) / len(finite)),
        nans=sum(map(math.isnan, values)),
        infs=sum(map(math.isinf, values)),
    )


def gates() -> Tensor:
    """Nine named rows over sixty steps, as a lesson on LSTM shows them."""
    names = ["flag", "target", "out", "i", "forget", "g", "o", "c", "h"]

    def value(row: int, step: int) -> float:
        return float(step % 13 == 0) if row == 0 else math.tanh(2 * math.sin(step / 9 + row))

    return tensor(len(names), 60, value, row_names=names)


def regions() -> Plane:
    """Two classes above and below a line, two sets of points."""
    rows, cols = 20, 30
    field = Grid(rows, cols, [float(c > r) for r in range(rows) for c in range(cols)])
    train = Points("train", [-1.5, -0.5, 0.5, 1.5], [0.9, 0.5, -0.5, -0.9], [0, 0, 1, 1])
    dev = Points("dev", [-1.0, 1.0, 5.0], [0.8, -0.8, 0.0], [0, 1, 1])
    return Plane("fit", 3, (-2.0, 2.0), (-1.0, 1.0), field, True, [train, dev], [])


def descent() -> Plane:
    """A bowl, and two ways down."""
    rows, cols = 24, 40
    axis_x = [-2 + 4 * c / (cols - 1) for c in range(cols)]
    axis_y = [-1 + 2 * r / (rows - 1) for r in range(rows)]
    field = Grid(rows, cols, [x * x + 8 * y * y for y in axis_y for x in axis_x])
    steps = range(20)
    straight = Path("plain", [1.8 * 0.8**k for k in steps], [0.9 * 0.8**k for k in steps])
    zigzag = Path("momentum", [1.8 * 0.9**k for k in steps], [0.9 * (-0.8) ** k for k in steps])
    heights = [2.0, 4.0, 6.0, 8.0, 10.0]
    return Plane("bowl", 9, (-2.0, 2.0), (-1.0, 1.0), field, False, [], [straight, zigzag], heights)


def embedding(language: Language = "en") -> PlaneView:
    """Words in a plane, some of them too close to each other to be named."""
    places = {
        "king": (0.9, 1.8), "queen": (1.1, 1.2), "man": (-0.6, 1.7), "woman": (-0.4, 1.0), "国王": (1.0, 1.7),
        "女王": (1.3, 1.1), "paris": (-1.6, -0.9), "france": (-0.4, -1.0), "berlin": (-1.5, -1.4),
        "germany": (-0.2, -1.5), "cat": (1.8, -0.4), "dog": (1.9, -0.5), "horse": (1.7, -0.5),
    }  # fmt: skip
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    view = PlaneView(labels=LABELS, language=language)
    view.take(Plane("words", 4, (-2.0, 2.0), (-2.0, 2.0), None, False, [Points("train", xs, ys, [], list(places))], []))
    return view


def layers(*, error: str = "") -> Shapes:
    """A small convolutional network, through which data has come to fc1."""
    return Shapes(
        "shapes",
        1,
        [
            Layer("conv1", "Conv2d", "(1, 1, 32, 32)", "(1, 6, 28, 28)", 156, 624),
            Layer("pool1", "MaxPool2d", "(1, 6, 28, 28)", "(1, 6, 14, 14)", 0, 0),
            Layer("fc1", "Linear", "(1, 1176)", "" if error else "(1, 120)", 141_240, 564_960, error),
            Layer("fc2", "Linear", "", "", 1_210, 4_840),
        ],
    )


def errors() -> Table:
    """Three models with their errors."""
    return Table(
        "models",
        1,
        ["model", "train", "dev", "epochs", "good"],
        [
            ["linear", 0.312, 0.33091, 12, True],
            ["two hidden layers", 0.0213, 0.16812, 400, False],
            ["大网络", 0.001, None, 1200, None],
        ],
    )
