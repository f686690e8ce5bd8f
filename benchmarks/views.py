"""What pictures cost: CPU and bytes for each frame, beside what Textual and textual-plotext take for the same.

`python -m benchmarks.views [ROUNDS]`; the median of rounds. One view fills a terminal that is read at once, truecolor,
and gets 120 frames, twenty a second. CPU is that of the app's process, all threads, without the second in which it
starts; in brackets without what the same app takes when it shows nothing. Bytes are those that the terminal gets.
"""

from __future__ import annotations

import importlib.util
import json
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.terminal import Terminal
from benchmarks.views_app import CASES, FRAMES

SIZES = ((80, 24), (200, 60))
MISSING = "views: the comparison needs textual-plotext; install it with: pip install 'tutor-lab[bench]'"

CPU_LIMITS = {
    "heatmap, random": (8.0, 12.0),
    "heatmap, smooth": (8.0, 12.0),
    "heatmap, two rows": (8.0, 12.0),
    "heatmap, unchanged": (8.0, 12.0),
    "curve": (12.0, 25.0),
}
"""Milliseconds a frame, at both sizes."""
BYTE_LIMITS = {"heatmap, smooth": 14_000, "heatmap, two rows": 6_000, "heatmap, unchanged": 0}
"""A frame at 80x24."""
RATIO_LIMITS = {
    ("heatmap, random", "Static, random"): 3.0,
    ("heatmap, smooth", "Static, smooth"): 3.0,
    ("curve", "PlotextPlot"): 2.5,
}
"""How many times the CPU of ours theirs is, at least."""


@dataclass(frozen=True)
class Cost:
    """Of one case: milliseconds of CPU and bytes for each frame, and how long all frames took, in seconds."""

    cpu: float
    written: float
    wall: float


def measure(case: str, columns: int, rows: int) -> Cost:
    """Show all frames of a case in a terminal of its own."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "result.json"
        program = f"from benchmarks.views_app import main; main({case!r}, {str(result)!r})"
        terminal = Terminal([sys.executable, "-c", program], columns=columns, rows=rows)
        try:
            _read_until(terminal, result.with_suffix(".ready"))
            since = len(terminal.output)
            terminal.send("g")
            _read_until(terminal, result)
            terminal.watch(0.1)
            told = json.loads(result.read_text())
            return Cost(1e3 * told["cpu"] / FRAMES, (len(terminal.output) - since) / FRAMES, told["wall"])
        finally:
            terminal.close()


def _read_until(terminal: Terminal, file: Path, seconds: float = 60.0) -> None:
    """Read the terminal until the app has written a file. TimeoutError when it never does."""
    for _ in range(int(seconds / 0.02)):
        if file.exists():
            return
        terminal.watch(0.02)
    raise TimeoutError(f"{file.name} was not written: …{bytes(terminal.output[-400:])!r}")


def median(costs: list[Cost]) -> Cost:
    """Of each figure by itself."""
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs) for name in ("cpu", "written", "wall")))


def main(rounds: int) -> int:
    """Print the table and the ratios; 1 when a limit is passed, or when there is nothing to compare with."""
    if importlib.util.find_spec("textual_plotext") is None:
        print(MISSING)
        return 1
    beyond: list[str] = []
    for place, (columns, rows) in enumerate(SIZES):
        found: dict[str, list[Cost]] = {case: [] for case in CASES}
        for _ in range(rounds):
            for case, costs in found.items():
                costs.append(measure(case, columns, rows))
        nothing = median(found["idle"]).cpu
        print(f"views at {columns}x{rows}, {FRAMES} frames, {rounds} rounds; idle {nothing:.2f} ms of CPU a frame")
        for case, costs in found.items():
            cost = median(costs)
            limit = CPU_LIMITS[case][place] if case in CPU_LIMITS else None
            most = BYTE_LIMITS.get(case) if place == 0 else None
            print(
                f"  {case:20} {cost.cpu:6.2f} ms [{cost.cpu - nothing:6.2f}]"
                f"{'' if limit is None else f' (at most {limit:g})':15} {cost.written:8,.0f} bytes"
                f"{'' if most is None else f' (at most {most:,})':18} {FRAMES / cost.wall:5.1f} frames/s"
            )
            if limit is not None and cost.cpu > limit:
                beyond.append(f"{case} at {columns}x{rows}: {cost.cpu:.2f} ms")
            if most is not None and cost.written > most:
                beyond.append(f"{case} at {columns}x{rows}: {cost.written:,.0f} bytes")
        for (ours, theirs), least in RATIO_LIMITS.items():
            ratio = statistics.median(
                their.cpu / our.cpu for our, their in zip(found[ours], found[theirs], strict=True)
            )
            print(f"  {ours}: {ratio:.1f} times cheaper than {theirs} (at least {least:g})")
            if ratio < least:
                beyond.append(f"{ours} at {columns}x{rows}: only {ratio:.2f} times below {theirs}")
    for sentence in beyond:
        print(f"beyond its limit: {sentence}")
    return int(bool(beyond))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))
