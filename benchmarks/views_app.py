"""The app that `benchmarks.views` measures: one widget that fills the screen, and a new frame twenty times a second.

Nothing happens until `g` is pressed; then `FRAMES` frames are shown, and what they cost is written to a file.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from tutor import compat
from tutor.live.frames import Curve, Grid, Series, Tensor
from tutor.views import palette
from tutor.views.base import View
from tutor.views.curve.view import CurveView
from tutor.views.tensor import draw as tensor_draw
from tutor.views.tensor.view import TensorView

FRAMES = 120
RATE = 20
"""Frames a second that are asked for."""
ROWS, COLS = 30, 60
POINTS = 200
READY = "ready"
"""Written over the first line when the app can be measured."""

Show = Callable[[int], None]


def heatmap(value: Callable[[int, int], float]) -> Tensor:
    """The frame of a matrix of 30 x 60 values."""
    values = [value(row, column) for row in range(ROWS) for column in range(COLS)]
    mean = math.fsum(values) / len(values)
    std = math.sqrt(math.fsum((one - mean) ** 2 for one in values) / len(values))
    facts = (min(values), max(values), mean, std, 0, 0)
    return Tensor("w", 1, [ROWS, COLS], "float32", "cpu", Grid(ROWS, COLS, values), False, [], [], [], *facts)


def random_heatmaps() -> list[Tensor]:
    """Every element new in every frame."""
    chance = random.Random(0)
    return [heatmap(lambda row, column: chance.random()) for _ in range(FRAMES)]


def smooth_heatmaps() -> list[Tensor]:
    """Two waves that wander: every row changes in every frame, and neighbours are alike."""

    def at(time: int) -> Callable[[int, int], float]:
        return lambda row, column: math.sin(column / 9 + time / 7) * math.cos(row / 7 - time / 11)

    return [heatmap(at(time)) for time in range(FRAMES)]


def two_row_heatmaps() -> list[Tensor]:
    """Two lines of text that change, one with random values and one with smooth ones; the others stay."""
    chance = random.Random(0)
    still = [[chance.random() for _ in range(COLS)] for _ in range(ROWS)]

    def at(time: int) -> Callable[[int, int], float]:
        def value(row: int, column: int) -> float:
            if row == 10:
                return chance.random()
            return 0.5 + 0.49 * math.sin(column / 9 + time / 7) if row == 20 else still[row][column]

        return value

    return [heatmap(at(time)) for time in range(FRAMES)]


def curves() -> list[list[list[float]]]:
    """Two series of new values for each frame: a training curve that falls, and one that turns."""
    chance = random.Random(0)

    def series(turn: float, phase: int) -> list[float]:
        return [
            math.exp(-step / 40) + turn * step + 0.1 * math.sin(step / 9 + phase / 5) + 0.03 * chance.random()
            for step in range(POINTS)
        ]

    return [[series(0.0, time), series(0.002, time)] for time in range(FRAMES)]


class Measured(App[None]):
    """One widget, and what shows it the n-th frame."""

    CSS = "Screen { overflow: hidden; } Screen > * { width: 1fr; height: 1fr; }"
    BINDINGS: ClassVar = [("g", "go", "Go")]

    def __init__(self, case: str, result: str) -> None:
        super().__init__()
        self.result = Path(result)
        self.widget, self.show = CASES[case](self)
        self.number = -1
        self.ticking: Timer | None = None

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return palette.variables(dark=self.current_theme.dark)

    def compose(self) -> ComposeResult:
        yield self.widget

    def on_mount(self) -> None:
        self.show(0)
        self.set_timer(0.5, lambda: self.result.with_suffix(".ready").touch())

    def action_go(self) -> None:
        self.began, self.cpu = perf_counter(), process_time()
        self.ticking = self.set_interval(1 / RATE, self.tick)

    def tick(self) -> None:
        self.number += 1
        if self.number < FRAMES:
            self.show(self.number)
        elif self.ticking is not None:
            self.ticking.stop()
            # The last frame is painted before anything is written down.
            self.set_timer(0.1, self.tell)

    def tell(self) -> None:
        """Seconds of CPU and of the clock; in place only when whole."""
        told = {"cpu": process_time() - self.cpu, "wall": perf_counter() - self.began}
        part = self.result.with_suffix(".part")
        part.write_text(json.dumps(told))
        part.rename(self.result)


def tensors(frames: list[Tensor]) -> tuple[Widget, Show]:
    """Frames through the view, as in the app."""
    compat.install()
    view: View = TensorView()
    return view, lambda number: view.show(frames[number % len(frames)])


def curve(app: App[None]) -> tuple[Widget, Show]:
    """A run that is over in one frame, again and again."""
    compat.install()
    view = CurveView()
    at = [float(step) for step in range(POINTS)]
    frames = [Curve("loss", {"train": Series(at, train), "dev": Series(at, dev)}) for train, dev in curves()]

    def show(number: int) -> None:
        view.forget()
        view.show(frames[number])

    return view, show


def plotext(app: App[None]) -> tuple[Widget, Show]:
    """The same values by textual-plotext."""
    from textual_plotext import PlotextPlot

    plot, frames = PlotextPlot(), curves()

    def show(number: int) -> None:
        plot.plt.clear_data()
        for name, values in zip(("train", "dev"), frames[number], strict=True):
            plot.plt.plot(values, label=name, marker="braille")
        plot.refresh()

    return plot, show


def static(app: App[None], frames: list[Tensor]) -> tuple[Widget, Show]:
    """The same lines as content of a `Static`, the cheaper of the two kinds of text it takes."""
    widget = Static()

    def show(number: int) -> None:
        size = (app.size.width, app.size.height)
        lines = tensor_draw.draw(frames[number], {}, "en", size, colour=True)
        parts: list[str | tuple[str, str]] = []
        for line in lines:
            for text, ink in line:
                fore = ink.fore if ink.fore.startswith("#") else "white"
                parts.append((text, f"{fore} on {ink.back}" if ink.back else fore))
            parts.append("\n")
        widget.update(Content.assemble(*parts), layout=False)

    return widget, show


def idle(app: App[None]) -> tuple[Widget, Show]:
    """The same app with nothing to do."""
    return Static("idle"), lambda number: None


CASES: dict[str, Callable[[App[None]], tuple[Widget, Show]]] = {
    "idle": idle,
    "heatmap, random": lambda app: tensors(random_heatmaps()),
    "heatmap, smooth": lambda app: tensors(smooth_heatmaps()),
    "heatmap, two rows": lambda app: tensors(two_row_heatmaps()),
    "heatmap, unchanged": lambda app: tensors(smooth_heatmaps()[:1]),
    "Static, random": lambda app: static(app, random_heatmaps()),
    "Static, smooth": lambda app: static(app, smooth_heatmaps()),
    "curve": curve,
    "PlotextPlot": plotext,
}


def main(case: str, result: str) -> None:
    """Run one case; its figures are in the file `result` when it is over."""
    Measured(case, result).run()
