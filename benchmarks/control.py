"""From a control to the frame that shows it: pause, one step, resume, knob and speed, at a `live.steps` boundary.

`python -m benchmarks.control [ROUNDS]`; 95 of 100 must show within 50 ms, for a loop that does nothing and for one
whose steps take 5 ms. No app: a `Run` is told, and its frames are read. A pause, and a slower speed, have acted when
the last step before the silence has come.
"""

from __future__ import annotations

import asyncio
import contextlib
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from pathlib import Path
from time import perf_counter

from benchmarks.figures import percentile
from tutor.lab import Lab, Plan, Run
from tutor.live.frames import Curve, Frame, Progress

LIMIT = 0.050
SILENCE = 0.25
"""Seconds without a frame after which a loop counts as held."""
SLOW = 0.5
"""Steps a second to which a loop is slowed."""
DEMO = """
import time
from tutor import live
for step in live.steps(10**9):
    live.curve("loss", knob=live.knob("knob"))
    time.sleep(live.knob("seconds"))
"""


class Reader:
    """The newest frames of a run, and when they came."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.step = 0
        self.knob = 0.0
        self.at = 0.0
        """When the newest progress came."""
        self._news = asyncio.Event()

    async def read(self) -> None:
        """Take every frame until the run ends."""
        batches: AsyncIterator[list[Frame]]
        async with aclosing(aiter(self.run)) as batches:  # type: ignore[type-var]
            async for frames in batches:
                for frame in frames:
                    if isinstance(frame, Progress):
                        self.step, self.at = frame.step, perf_counter()
                    elif isinstance(frame, Curve):
                        self.knob = frame.series["knob"].values[-1]
                self.run.seen()
                self._news.set()

    async def until(self, shown: Callable[[], bool]) -> float:
        """The time at which this is so; the first frame may wait for a lab that warms up."""
        while not shown():
            self._news.clear()
            await asyncio.wait_for(self._news.wait(), 120)
        return perf_counter()

    async def beyond(self, step: int) -> float:
        """The time at which more steps than this are done."""
        return await self.until(lambda: self.step > step)

    async def silence(self) -> float:
        """The time of the last progress before a silence."""
        while True:
            self._news.clear()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._news.wait(), SILENCE)
                continue
            return self.at


async def _round(reader: Reader, times: dict[str, list[float]], number: int) -> None:
    """Each control once. The loop runs at full speed before and after."""
    run = reader.run

    def note(name: str, start: float, end: float) -> None:
        times.setdefault(name, []).append(max(0.0, end - start))

    await reader.beyond(reader.step + 1)
    await asyncio.sleep(0.037)  # not at the same place between two batches each time
    start = perf_counter()
    run.turn("knob", float(number))
    note("knob", start, await reader.until(lambda: reader.knob == number))
    await reader.beyond(reader.step + 1)
    start = perf_counter()
    run.pause()
    note("pause", start, await reader.silence())
    for _ in range(3):
        start = perf_counter()
        run.one_step()
        note("one step", start, await reader.beyond(reader.step))
        await reader.silence()
    start = perf_counter()
    run.resume()
    note("resume", start, await reader.beyond(reader.step))
    await reader.beyond(reader.step + 1)
    start = perf_counter()
    run.speed(SLOW)
    note("slower", start, await reader.silence())
    start = perf_counter()
    run.speed(0)
    note("full speed", start, await reader.beyond(reader.step))


async def measure(seconds: float, rounds: int) -> dict[str, list[float]]:
    """Seconds of each control on a loop whose steps take so long."""
    times: dict[str, list[float]] = {}
    lab = Lab()
    try:
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder) / "demo.py"
            script.write_text(DEMO, encoding="utf-8")
            reader = Reader(lab.run(Plan(script=str(script), knobs={"knob": -1.0, "seconds": seconds})))
            reading = asyncio.create_task(reader.read())
            await reader.until(lambda: reader.step > 1)
            for number in range(rounds):
                await _round(reader, times, number)
            reader.run.stop()
            await reading
    finally:
        lab.close()
    return times


def main(rounds: int) -> int:
    """Print the 95th percentile of each control; 1 when one is over the limit."""
    worst = 0.0
    for loop, seconds in (("a loop that does nothing", 0.0), ("steps of 5 ms", 0.005)):
        said = []
        for name, times in asyncio.run(measure(seconds, rounds)).items():
            high = percentile(times, 0.95)
            worst = max(worst, high)
            said.append(f"{name} {1e3 * high:.1f} (median {1e3 * statistics.median(times):.1f})")
        print(
            f"control, {loop}: 95th percentiles in ms: {', '.join(said)} (limit {1e3 * LIMIT:.0f} ms), {rounds} rounds"
        )
    return int(worst >= LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
