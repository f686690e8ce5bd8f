"""From `r` to the first frame in a warm lab, against `python` that imports torch and takes one step; and back again.

`python -m benchmarks.first_frame [ROUNDS]`; the first frame must come in at most 1/20 of the time, and a run that is
told to stop must have ended within 100 ms, whether it trains, runs `while True: pass`, or is inside a call of C.
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
from tutor.live.frames import Console, Curve, Failed

LIMIT = 0.05
STOP_LIMIT = 0.1
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
HEAD = "import ctypes, time\nprint('begun')\ntime.sleep(0.2)\n"  # so that the word is out before nobody can speak
ENDLESS = {
    "training": HEAD + DEMO.replace("live.steps(1)", "live.steps(10**9)"),
    "while True: pass": HEAD + "while True: pass\n",
    "a blocked call of C": HEAD + "ctypes.PyDLL(None).sleep(3600)\n",  # which keeps the interpreter's lock
}


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


async def stopped(lab: Lab, script: Path) -> float:
    """Seconds from the order to stop to the closing frame; the run has printed by then."""
    run = lab.run(Plan(script=str(script)))
    start = 0.0
    async for frames in run:
        run.seen()
        if not start and any(isinstance(frame, Console) for frame in frames):
            await asyncio.sleep(0.02)
            start = perf_counter()
            run.stop()
    assert isinstance(run.last, Failed), run.last
    assert run.last.reason == "stopped", run.last
    return perf_counter() - start


async def measure(rounds: int) -> tuple[list[float], list[float], dict[str, list[float]]]:
    """Fresh and warm first frames by turns, and the end of each endless program."""
    lab = Lab()
    cold, ours = [], []
    ends: dict[str, list[float]] = {name: [] for name in ENDLESS}
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "demo.py"
        script.write_text(DEMO, encoding="utf-8")
        await warm(lab, script)
        endless = Path(folder) / "endless.py"
        for _ in range(rounds):
            cold.append(await asyncio.to_thread(fresh))
            ours.append(await warm(lab, script))
            for name, source in ENDLESS.items():
                endless.write_text(source, encoding="utf-8")
                ends[name].append(await stopped(lab, endless))
    lab.close()
    return cold, ours, ends


def main(rounds: int) -> int:
    """Print the ratio and the ends; 1 when one is too large."""
    cold, ours, ends = asyncio.run(measure(rounds))
    ratio = statistics.median(ours) / statistics.median(cold)
    print(
        f"first frame: fresh python {1e3 * statistics.median(cold):.0f} ms, warm lab "
        f"{1e3 * statistics.median(ours):.0f} ms, ratio {ratio:.3f} (limit {LIMIT}), {rounds} rounds"
    )
    slowest = max(statistics.median(times) for times in ends.values())
    said = ", ".join(f"{name} {1e3 * statistics.median(times):.0f} ms" for name, times in ends.items())
    print(f"stop to the closing frame: {said} (limit {1e3 * STOP_LIMIT:.0f} ms), {rounds} rounds")
    return int(ratio > LIMIT or slowest >= STOP_LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
