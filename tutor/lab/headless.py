"""A run without the app: for `tutor run`, `tutor check --run` and `tutor try`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from tutor.lab.lab import Lab
from tutor.lab.limits import Settings
from tutor.lab.orders import Plan
from tutor.lab.run import Run
from tutor.live.frames import Failed, Frame, Result

OnFrames = Callable[[list[Frame]], None]


async def play(
    lab: Lab, plan: Plan, on_frames: OnFrames | None = None, on_run: Callable[[Run], None] | None = None
) -> Result | Failed:
    """Run a plan to its end in a lab that may be shared. `on_run` is given the run as it begins: it may stop it."""
    run = lab.run(plan)
    if on_run is not None:
        on_run(run)
    async for frames in run:
        if on_frames is not None:
            on_frames(frames)
        run.seen()
    assert run.last is not None
    if run.last == Failed("lost", "") and lab.trouble:
        return Failed("torch", lab.trouble)
    return run.last


def play_once(plan: Plan, on_frames: OnFrames | None = None, limits: Settings | None = None) -> Result | Failed:
    """Run one plan in a lab of its own."""
    return play_all([plan], on_frames, limits)[0]


def play_all(
    plans: Sequence[Plan], on_frames: OnFrames | None = None, limits: Settings | None = None
) -> list[Result | Failed]:
    """Run plans one after the other in a lab of their own; `limits` overrule those of the plans."""

    async def work() -> list[Result | Failed]:
        lab = Lab(limits=limits)
        try:
            return [await play(lab, plan, on_frames) for plan in plans]
        finally:
            lab.close()

    return asyncio.run(work())
