"""A million steps with a point each: the memory of both processes, and every point in its order.

`python -m benchmarks.long_run [ROUNDS]`. In the real app at 120x40 the app's process and the run's must both stay less
than 60 MB above what they had when the run's first frame was on the screen. Read without the app, as it comes, the same
stream must hold every one of the points, in order.
"""

from __future__ import annotations

import asyncio
import math
import sys
import tempfile
from time import perf_counter

from benchmarks.processes import megabytes
from benchmarks.sitting import LESSON, PACK, Sitting
from tutor.lab import Lab, Plan
from tutor.lab.headless import play
from tutor.live.frames import Curve, Frame, Result

LIMIT = 60.0
EVERY = 0.5
MILLION = 1_000_000
SCRIPT = PACK / "speed" / LESSON / "million.py"


def growth() -> tuple[float, float, float]:
    """Megabytes that the app and the run grew by at their peak, and the seconds it took."""
    with tempfile.TemporaryDirectory() as data:
        sitting = Sitting("million", data, columns=120, rows=40)
        terminal = sitting.terminal
        try:
            start = perf_counter()
            sitting.run(f"of {MILLION:,}")
            run = sitting.run_pid
            first = {pid: megabytes(pid) for pid in (sitting.pid, run)}
            most = dict(first)
            since = len(terminal.output)
            while terminal.output.find(b"Took ", since) < 0:
                since = len(terminal.output) - 8
                terminal.watch(EVERY)
                for pid in most:
                    size = megabytes(pid)
                    most[pid] = most[pid] if math.isnan(size) else max(most[pid], size)
            spent = perf_counter() - start
            assert sitting.figures("million")["taken"] == MILLION
        finally:
            sitting.close()
    return most[sitting.pid] - first[sitting.pid], most[run] - first[run], spent


async def in_order() -> int:
    """Points that arrived at their place: x one more than the one before, and the value of that step."""
    right = 0

    def check(frames: list[Frame]) -> None:
        nonlocal right
        for frame in frames:
            if isinstance(frame, Curve):
                series = frame.series["height"]
                for at, value in zip(series.at, series.values, strict=True):
                    if at == right and value == math.sin(right / 1000):
                        right += 1

    lab = Lab()
    try:
        last = await play(lab, Plan(script=str(SCRIPT), knobs={"steps": MILLION}), check)
    finally:
        lab.close()
    assert isinstance(last, Result), last
    return right


def main(rounds: int) -> int:
    """Print the worst of both; 1 when a process grew too much or a point is missing."""
    grown = [growth() for _ in range(rounds)]
    app, run, seconds = (max(found) for found in zip(*grown, strict=True))
    print(
        f"long run: {MILLION:,} steps in at most {seconds:.0f} s; app +{app:.1f} MB, run +{run:.1f} MB at their peak "
        f"(limit {LIMIT:.0f} MB), {rounds} rounds"
    )
    right = min(asyncio.run(in_order()) for _ in range(rounds))
    print(f"long run: {right:,} of {MILLION:,} points arrived in order, {rounds} rounds")
    return int(max(app, run) >= LIMIT or right != MILLION)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2))
