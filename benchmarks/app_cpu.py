"""What the app itself costs while a run streams into two panels at 80x24, and how soon a key is painted then.

`python -m benchmarks.app_cpu [ROUNDS]`; in each round of six seconds the app's process, without its lab, must stay
under a quarter of a core, with the curve on the screen and with the matrix; 95 of 100 keys must be painted within
40 ms. Beside it stands a bare Textual app: two `Static` that fill the same screen, a curve and a matrix of plain text,
updated 15 times a second, and a third that shows the last key.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import tempfile
from time import perf_counter

from benchmarks.figures import percentile
from benchmarks.processes import cpu_seconds
from benchmarks.sitting import Sitting
from benchmarks.terminal import Terminal

SHARE_LIMIT = 0.25
KEY_LIMIT = 0.040
SECONDS = 6.0
KEYS = 30
"""Of a round, on each of the two views."""
STEP = re.compile(rb"step ([0-9,]+) of")
BARE = """
import random
from rich.style import Style
from rich.text import Text
from textual.app import App
from textual.widgets import Static

COLOURS = [Style.parse(f"rgb({16 * n},80,{255 - 16 * n}) on rgb({8 * n},40,{128 - 8 * n})") for n in range(16)]

class Bare(App):
    BINDINGS = [("plus", "turn(1)"), ("minus", "turn(-1)")]
    number = 1234567

    def compose(self):
        for name in ("curve", "matrix", "value"):
            yield Static(id=name, markup=False)

    def on_mount(self):
        self.set_interval(1 / 15, self.tick)
        self.action_turn(0)

    def tick(self):
        rows = ["".join(random.choices("⠁⠂⠄⡀⢀⠠⠐⠈ ", k=78)) for _ in range(10)]
        self.query_one("#curve").update("\\n".join(rows))
        cells = Text()
        for _ in range(10):
            for _ in range(78):
                cells.append("▀", random.choice(COLOURS))
            cells.append("\\n")
        self.query_one("#matrix").update(cells)

    def action_turn(self, by):
        self.number += by
        self.query_one("#value").update(f"{self.number:,}")

Bare().run()
"""


def share(terminal: Terminal) -> float:
    """The share of a core that a program takes while its terminal is read."""
    since, start = cpu_seconds(terminal.pid), perf_counter()
    terminal.watch(SECONDS)
    return (cpu_seconds(terminal.pid) - since) / (perf_counter() - start)


def key_times(terminal: Terminal, keys: int) -> list[float]:
    """Seconds from a key to its paint. `+` and `-` by turns; the number on the screen tells which was painted."""
    times = []
    for index in range(keys):
        terminal.watch(random.uniform(0.05, 0.12))
        start = perf_counter()
        terminal.send("-" if index % 2 else "+")
        terminal.wait_for("1,234,567" if index % 2 else "1,234,568")
        times.append(perf_counter() - start)
    return times


def main(rounds: int) -> int:
    """Print shares, keys and their limits; 1 when one is passed."""
    shares: dict[str, list[float]] = {"curve": [], "matrix": [], "bare": []}
    ours: list[float] = []
    theirs: list[float] = []
    frames: list[float] = []
    with tempfile.TemporaryDirectory() as data:
        bare = Terminal([sys.executable, "-c", BARE], columns=80, rows=24)
        sitting = Sitting("endless", data, columns=80, rows=24)
        try:
            bare.wait_for("1,234,567")
            sitting.run("steps/s")
            for _ in range(rounds):
                for view in ("curve", "matrix"):
                    since = len(sitting.terminal.output)
                    shares[view].append(share(sitting.terminal))
                    frames.append(len(set(STEP.findall(sitting.terminal.output[since:]))) / SECONDS)
                    ours += key_times(sitting.terminal, KEYS)
                    sitting.terminal.send("v" if view == "curve" else "vv")
                bare.watch(0.2)
                shares["bare"].append(share(bare))
                theirs += key_times(bare, KEYS)
        finally:
            sitting.close()
            bare.close()
    curve, matrix, plain = (statistics.median(found) for found in shares.values())
    key, plain_key = percentile(ours, 0.95), percentile(theirs, 0.95)
    print(
        f"app CPU at {statistics.median(frames):.1f} frames/s: {100 * curve:.1f} % of a core with the curve, "
        f"{100 * matrix:.1f} % with the matrix (limit {100 * SHARE_LIMIT:.0f} %), bare Textual with two Static "
        f"{100 * plain:.1f} %, ratio {max(curve, matrix) / plain:.2f}, {rounds} rounds"
    )
    print(
        f"key to paint, 95th percentile of {len(ours)}: {1e3 * key:.1f} ms (limit {1e3 * KEY_LIMIT:.0f} ms), median "
        f"{1e3 * statistics.median(ours):.1f} ms; bare Textual {1e3 * plain_key:.1f} ms, ratio {key / plain_key:.2f}"
    )
    return int(max(curve, matrix) >= SHARE_LIMIT or key >= KEY_LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))
