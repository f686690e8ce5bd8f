"""What a tensor of a hundred million values costs to show, in the run and in the app, beside one of ten thousand.

`python -m benchmarks.big_tensor [ROUNDS]`. In the run, a process of the lab with one thread of torch: one call of
`live.tensor`, the best of rounds, in CPU time of its thread, which depends less than a clock on what else the machine
does. In the app: the median of reading the frame and drawing 80x24 cells up to the strips that go to the terminal. It
needs half a gigabyte of memory.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from textual.app import App, ComposeResult

from tutor.lab import Lab, Plan
from tutor.lab.headless import play
from tutor.live.frames import Frame, Result, Tensor
from tutor.live.wire import Splitter, pack, unpack_frames
from tutor.views import palette
from tutor.views.tensor.view import TensorView

SIZES = (100, 10_000)
LIMITS = {"randn": 100.0, "rand": 100.0, "randn + 10": 115.0}
"""Milliseconds of one call in the run, for what is about zero, beside it, and far from it: that takes one pass more."""
DATA = tuple(LIMITS)
RATIO_LIMIT = 2.0
"""How much more than a small one a large tensor may cost in the app."""
COLUMNS, ROWS = 80, 24
SCRIPT = f"""
from time import thread_time

import torch

from tutor import live

live.seed(0)
torch.set_num_threads(1)
took = {{}}
for size in {SIZES}:
    for data in {DATA}:
        value = torch.rand(size, size) if data == "rand" else torch.randn(size, size)
        if data == "randn + 10":
            value += 10
        for _ in range(int(live.knob("rounds"))):
            start = thread_time()
            live.tensor(f"{{size}} {{data}}", value)
            took.setdefault(f"{{size}} {{data}}", []).append(1000 * (thread_time() - start))
live.result(**took)
"""


class Showing(App[None]):
    """One view that fills the screen."""

    def __init__(self, view: TensorView) -> None:
        super().__init__()
        self.view = view

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return palette.variables(dark=self.current_theme.dark)

    def compose(self) -> ComposeResult:
        yield self.view


async def in_the_run(rounds: int) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Milliseconds of CPU of each call, and the last frame of each tensor, by size and data."""
    frames: dict[str, Tensor] = {}

    def keep(batch: list[Frame]) -> None:
        frames.update((frame.name, frame) for frame in batch if isinstance(frame, Tensor))

    lab = Lab()
    try:
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder) / "demo.py"
            script.write_text(SCRIPT, encoding="utf-8")
            last = await play(lab, Plan(script=str(script), knobs={"rounds": rounds}), keep)
    finally:
        lab.close()
    assert isinstance(last, Result), last
    return last.figures, frames


async def in_the_app(frames: dict[str, Tensor], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of CPU from the bytes of each frame to the strips of its picture, by turns."""
    view = TensorView()
    bodies = {name: next(iter(Splitter().feed(pack([frame])))) for name, frame in frames.items()}
    took: dict[str, list[float]] = {name: [] for name in frames}
    async with Showing(view).run_test(size=(COLUMNS, ROWS)) as pilot:
        view.colour = True
        await pilot.pause()
        for _ in range(rounds):
            for name, body in bodies.items():
                start = perf_counter()
                (frame,) = unpack_frames(body)
                view.take(frame)
                view._lines = None  # drawn anew, as for a size of its own
                for row in range(ROWS):
                    view.render_line(row)
                took[name].append(1000 * (perf_counter() - start))
    return took


def main(rounds: int) -> int:
    """Print the costs; 1 when one is beyond its limit."""
    figures, frames = asyncio.run(in_the_run(rounds))
    small, large = ({data: min(figures[f"{size} {data}"]) for data in DATA} for size in SIZES)
    app = asyncio.run(in_the_app({f"{size}": frames[f"{size} {DATA[0]}"] for size in SIZES}, 10 * rounds))
    few, many = (statistics.median(app[f"{size}"]) for size in SIZES)
    print(
        f"big tensor in the run, best of {rounds}: {small[DATA[0]]:.2f} ms of CPU for {SIZES[0]} x {SIZES[0]}; for "
        f"{SIZES[1]:,} x {SIZES[1]:,} "
        + ", ".join(f"{data} {took:.0f} ms (at most {LIMITS[data]:.0f})" for data, took in large.items())
        + f"; load average {os.getloadavg()[0]:.1f}"
    )
    print(
        f"big tensor in the app, median of {10 * rounds}: {few:.2f} ms and {many:.2f} ms, {many / few:.2f} times as "
        f"much (at most {RATIO_LIMIT:.0f})"
    )
    return int(any(took > LIMITS[data] for data, took in large.items()) or many > RATIO_LIMIT * few)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
