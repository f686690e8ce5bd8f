"""From `r` to the first frame in a warm lab, against `python` that imports torch and takes one step.

`python -m benchmarks.first_frame [ROUNDS]`; the ratio of the medians must stay under 1/10.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tutor.lab import Lab, Plan
from tutor.live.frames import Curve

LIMIT = 0.1
STEP = """
import torch
model = torch.nn.Linear(32, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
torch.nn.functional.mse_loss(model(torch.ones(64, 32)), torch.ones(64, 1)).backward()
optimizer.step()
"""
DEMO = """
import torch
from tutor import live
live.seed(0)
model = torch.nn.Linear(32, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in live.steps(1):
    loss = torch.nn.functional.mse_loss(model(torch.ones(64, 32)), torch.ones(64, 1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    live.curve("loss", train=loss)
"""


def fresh() -> float:
    """Seconds of a fresh Python that takes one step."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", STEP], check=True)
    return perf_counter() - start


async def warm(lab: Lab, script: Path) -> float:
    """Seconds from the order to the first frame of a training step."""
    start = perf_counter()
    first = 0.0
    async for frames in lab.run(Plan(script=str(script))):
        if not first and any(isinstance(frame, Curve) for frame in frames):
            first = perf_counter() - start
    return first


async def measure(rounds: int) -> tuple[list[float], list[float]]:
    """Both, by turns."""
    lab = Lab()
    cold, ours = [], []
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "demo.py"
        script.write_text(DEMO, encoding="utf-8")
        await warm(lab, script)
        for _ in range(rounds):
            cold.append(await asyncio.to_thread(fresh))
            ours.append(await warm(lab, script))
    lab.close()
    return cold, ours


def main(rounds: int) -> int:
    """Print the ratio; 1 when it is too large."""
    cold, ours = asyncio.run(measure(rounds))
    ratio = statistics.median(ours) / statistics.median(cold)
    print(
        f"first frame: fresh python {1e3 * statistics.median(cold):.0f} ms, warm lab "
        f"{1e3 * statistics.median(ours):.0f} ms, ratio {ratio:.3f} (limit {LIMIT}), {rounds} rounds"
    )
    return int(ratio >= LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
