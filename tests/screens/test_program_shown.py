"""The program beside a run: the line that runs, and the tensors that its lines make, as they change."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import lesson, over, rewrite, until
from support import Opened, shown
from tutor.lab import Lab
from tutor.screens.source import SourceScreen

pytestmark = pytest.mark.asyncio(loop_scope="session")

GROWING = """
import time
import torch
from tutor import live

def step_of(w):
    doubled = torch.cat([w, w])
    return doubled[:5]

w = torch.ones(2)
for step in live.steps(10**9):
    time.sleep(0.002)
    half = step_of(w) / 2  # (4,)
    live.curve("loss", train=half[0])
"""


async def test_the_program_stands_beside_the_pictures_with_what_its_lines_made(
    opened: Opened, lab: Lab, pack: Path
) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(200, 50)) as pilot:
        rewrite(pack, GROWING)
        await pilot.press("r")
        await until(app, pilot, lambda: "half = step_of(w) / 2  # (4,)" in shown(app) and "(4,) float32" in shown(app))
        assert any("doubled = torch.cat([w, w])" in line and "(4,)" in line for line in shown(app).split("\n"))
        assert ">11 for step in live.steps" in shown(app)
        await pilot.press("x")
        await over(app, pilot)


async def test_the_page_of_the_source_follows_the_run(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        rewrite(pack, GROWING)
        await pilot.press("r")
        await until(app, pilot, lambda: lesson(app).stage.alive)
        stage = lesson(app).stage
        assert not stage.watched
        await pilot.press("s")
        assert isinstance(app.screen, SourceScreen)
        assert stage.watched
        await until(app, pilot, lambda: "doubled = torch.cat([w, w])" in shown(app) and "(4,) float32 1" in shown(app))
        await pilot.press("escape")
        await pilot.pause()
        assert not stage.watched
        await pilot.press("x")
        await over(app, pilot)


async def test_a_run_that_is_over_leaves_what_its_lines_made(opened: Opened, lab: Lab) -> None:
    app = opened("first", "descend", lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        lesson(app).knobs.values["steps"] = 10
        await pilot.press("r")
        await over(app, pilot)
        await pilot.press("s")
        await pilot.pause()
        assert any("loss = ((w - 1) ** 2).sum()" in line and "() float32" in line for line in shown(app).split("\n"))
