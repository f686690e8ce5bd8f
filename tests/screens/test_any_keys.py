"""Whatever is pressed, in whatever order: the app answers, and never falls over."""

from __future__ import annotations

import contextlib
import random

import pytest
from textual.worker import WorkerCancelled

from support import Opened, shown
from tutor.lab import Lab
from tutor.screens.actions import ACTIONS

pytestmark = pytest.mark.asyncio(loop_scope="session")

KEYS = sorted({key for action in ACTIONS.values() for key in action.keys.split(",")} - {"q"} | set("123459(,)"))


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (30, 8)])
@pytest.mark.parametrize("seed", [0, 1])
async def test_two_hundred_keys_at_random(opened: Opened, lab: Lab, size: tuple[int, int], seed: int) -> None:
    keys = random.Random(seed).choices(KEYS, k=200)
    app = opened("first", lab=lab)
    async with app.run_test(size=size) as pilot:
        for key in keys:
            if key == "e":  # opens an editor
                continue
            app.simulate_key(key)
        await pilot.pause()
        while working := [worker for worker in app.workers if not worker.is_finished]:
            with contextlib.suppress(WorkerCancelled):  # a later key may end what an earlier one began
                await app.workers.wait_for_complete(working)
        await pilot.pause()
        assert all(len(line) <= size[0] for line in shown(app).splitlines())
        assert app.is_running
