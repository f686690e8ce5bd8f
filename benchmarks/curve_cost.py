"""A call of `live.curve` against one of `SummaryWriter.add_scalar`, in the same process, a run of the lab.

`python -m benchmarks.curve_cost [ROUNDS]`; a call must cost at most a fifth. Both are called by turns with a float and
the number of the step; sending the points, and writing the events, is part of what is measured.
"""

from __future__ import annotations

import asyncio
import importlib.util
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from tutor.lab import Lab, Plan
from tutor.lab.headless import play
from tutor.live.frames import Curve, Frame, Result

LIMIT = 0.2
CALLS = 2000
MISSING = "curve cost: SummaryWriter needs tensorboard; install it with: pip install 'tutor-lab[bench]'"
SCRIPT = f"""
import math
from pathlib import Path
from time import perf_counter

from torch.utils.tensorboard import SummaryWriter

from tutor import live
from tutor.live.session import current

writer = SummaryWriter(str(Path(__file__).with_name("events")))
ours, theirs = [], []
for block in range(int(live.knob("rounds"))):
    values = [(step, math.sin(step / 100)) for step in range(block * {CALLS}, (block + 1) * {CALLS})]
    start = perf_counter()
    for step, value in values:
        live.curve("loss", at=step, train=value)
    current().sink.flush()  # sorting and sending them is part of the price
    ours.append((perf_counter() - start) / {CALLS})
    start = perf_counter()
    for step, value in values:
        writer.add_scalar("train", value, step)
    theirs.append((perf_counter() - start) / {CALLS})
writer.close()
live.result(ours=ours, theirs=theirs)
"""


async def measure(rounds: int) -> tuple[dict[str, Any], int]:
    """Seconds a call of each block, and how many points arrived."""
    points = 0

    def count(frames: list[Frame]) -> None:
        nonlocal points
        points += sum(len(frame.series["train"].values) for frame in frames if isinstance(frame, Curve))

    lab = Lab()
    try:
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder) / "demo.py"
            script.write_text(SCRIPT, encoding="utf-8")
            last = await play(lab, Plan(script=str(script), knobs={"rounds": rounds}), count)
    finally:
        lab.close()
    assert isinstance(last, Result), last
    return last.figures, points


def main(rounds: int) -> int:
    """Print the ratio; 1 when it is too large, or when there is nothing to compare with."""
    if importlib.util.find_spec("tensorboard") is None:
        print(MISSING)
        return 1
    figures, points = asyncio.run(measure(rounds))
    ours, theirs = figures["ours"], figures["theirs"]
    ratio = statistics.median(our / their for our, their in zip(ours, theirs, strict=True))
    print(
        f"curve cost: add_scalar {1e6 * statistics.median(theirs):.1f} µs a call, live.curve "
        f"{1e6 * statistics.median(ours):.2f} µs, {1 / ratio:.1f} times cheaper (at least {1 / LIMIT:.0f}), "
        f"{points:,} of {rounds * CALLS:,} points arrived, {rounds} rounds"
    )
    return int(ratio > LIMIT or points != rounds * CALLS)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 25))
