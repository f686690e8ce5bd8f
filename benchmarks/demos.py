"""Every demo of every lesson, as a learner runs it: when its first picture comes, and how long it takes.

`python -m benchmarks.demos [LESSON …]`. A picture must be there before the demo computes, so within half a second;
a whole run, held to the pace of its lesson, must be over within 15 seconds.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from time import perf_counter

from tutor.course import default_folder
from tutor.course.model import DemoStep, Lesson
from tutor.course.places import lessons_at
from tutor.lab import Lab, demo_plan
from tutor.live.frames import PICTURES, Console, Curve, Result

FIRST = 0.5
"""Seconds to the first picture."""
WHOLE = 15.0
"""Seconds to the end."""
SHOWN = (*PICTURES, Curve, Console)


async def run(lab: Lab, lesson: Lesson, step: DemoStep, folder: Path) -> tuple[float, float, bool]:
    """Seconds to the first thing to look at, and to the end; and whether it ended well."""
    started = perf_counter()
    first = 0.0
    running = lab.run(demo_plan(lesson, step, folder, pace=step.pace))
    async for frames in running:
        if not first and any(isinstance(frame, SHOWN) for frame in frames):
            first = perf_counter() - started
        running.seen()
    return first, perf_counter() - started, isinstance(running.last, Result)


async def measure(names: list[str]) -> bool:
    """Print a line for each demo; whether all keep to the limits."""
    lab = Lab()
    first_of_all, longest, well = 0.0, 0.0, True
    try:
        for lesson, folder in lessons_at(default_folder()):
            steps = [step for step in lesson.steps if isinstance(step, DemoStep)]
            for step in steps if not names or lesson.lesson in names else []:
                if lab.state != "ready":  # warming up is measured elsewhere
                    await run(lab, lesson, step, folder)
                first, whole, ended = await run(lab, lesson, step, folder)
                good = ended and first <= FIRST and whole <= WHOLE
                told = f"first {first * 1000:.0f} ms, whole {whole:.1f} s{'' if good else '  !'}"
                print(f"{lesson.lesson}/{step.id}: {told}", flush=True)
                first_of_all, longest, well = max(first_of_all, first), max(longest, whole), well and good
    finally:
        lab.close()
    print(f"the latest first picture {first_of_all * 1000:.0f} ms (limit {FIRST * 1000:.0f})")
    print(f"the longest run {longest:.1f} s (limit {WHOLE:.0f})")
    return well


if __name__ == "__main__":
    sys.exit(not asyncio.run(measure(sys.argv[1:])))
