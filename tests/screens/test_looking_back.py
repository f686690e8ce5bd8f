"""What a learner is told while they look back, and which keys are theirs then."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from running import ENDLESS, lesson, over, rewrite, until
from support import Opened, shown
from tutor.app import TutorApp
from tutor.lab import Lab
from tutor.views.tensor.view import TensorView

pytestmark = pytest.mark.asyncio(loop_scope="session")

LARGE = """
import time
import torch
from tutor import live

noise = torch.arange(4 * 200 * 300.0).view(4, 200, 300)
for step in live.steps(10**9):
    time.sleep(0.002)
    noise = noise * (1 + 0.0001 * live.knob("lr"))
    live.tensor("w", noise)
    live.curve("loss", train=1 / (1 + step))
"""
FIXED = """
import time
from tutor import live

steps = live.knob("steps")
for step in live.steps(10**9):
    time.sleep(0.002)
    live.curve("loss", train=1 / (1 + step))
"""


def keys(app: TutorApp) -> str:
    """The line of keys."""
    return shown(app).splitlines()[-1]


async def held(app: TutorApp, pilot: Pilot[None]) -> None:
    """Run, and hold the run after some moments."""
    await pilot.press("r")
    stage = lesson(app).stage
    await until(app, pilot, lambda: len(stage.history) > 6 and bool(stage.checkpoints()))
    await pilot.press("space")
    await until(app, pilot, lambda: stage.state == "paused")


async def test_what_was_not_shown_then_is_told_with_the_way_to_it(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        rewrite(pack, LARGE)
        await held(app, pilot)
        stage = lesson(app).stage
        await pilot.press("left_square_bracket", "i", "b", "greater_than_sign", "greater_than_sign")
        await until(app, pilot, lambda: "This part was not shown then" in shown(app))
        assert "no longer" not in shown(app)
        await pilot.press("l")
        await until(app, pilot, lambda: "回看" in shown(app))
        assert "This part" not in shown(app)
        await pilot.press("greater_than_sign")
        await until(app, pilot, lambda: "当时没有显示这一部分" in shown(app))
        await pilot.press("l")
        while stage.looking is not None:
            await pilot.press("right_square_bracket")
        # What was refused does not count: the next slice is the one after that on screen.
        view = stage.panel("w").view
        assert isinstance(view, TensorView)
        await pilot.press("greater_than_sign")
        await until(app, pilot, lambda: view.frame is not None and view.frame.index != [0])
        assert view.frame is not None
        assert view.frame.index == [1]
        await pilot.press("x")
        await until(app, pilot, lambda: stage.state == "ended")
        await pilot.press("greater_than_sign")
        await until(app, pilot, lambda: "and the run is no longer" in shown(app))


async def test_the_keys_that_walk_come_first_on_a_small_screen(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        rewrite(pack, ENDLESS)
        await held(app, pilot)
        await pilot.press("left_square_bracket")
        await until(app, pilot, lambda: "looking back" in shown(app))
        assert "[] look back" in keys(app)


async def test_the_space_bar_says_what_it_does(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        rewrite(pack, LARGE)
        await pilot.press("r")
        await until(app, pilot, lambda: "space pause" in keys(app))
        stage = lesson(app).stage
        await until(app, pilot, lambda: len(stage.history) > 6 and bool(stage.checkpoints()))
        await pilot.press("space")
        await until(app, pilot, lambda: "space go on  " in keys(app))
        assert "pause" not in keys(app)
        before = stage.run
        await pilot.press("left_square_bracket")
        await until(app, pilot, lambda: "looking back" in shown(app))
        assert "space go on  " in keys(app)
        assert "goes on from" not in shown(app)
        await pilot.press("+")
        await until(app, pilot, lambda: "space go on from here" in keys(app))
        checkpoint = stage.checkpoint_here()
        assert checkpoint is not None
        assert f"space goes on from step {checkpoint.step:,}" in shown(app)
        await pilot.press("-")
        await until(app, pilot, lambda: "space go on  " in keys(app))
        await pilot.press("space")
        await until(app, pilot, lambda: stage.looking is None and stage.state == "running")
        assert stage.run is before


async def test_where_no_knob_acts_later_nothing_is_gone_on_from(opened: Opened, lab: Lab, pack: Path) -> None:
    text = (pack / "begin" / "first" / "lesson.yaml").read_text(encoding="utf-8")
    (pack / "begin" / "first" / "lesson.yaml").write_text(text.replace("live: true, ", ""), encoding="utf-8")
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        rewrite(pack, FIXED)
        await held(app, pilot)
        await pilot.press("x")
        await over(app, pilot)
        await pilot.press("left_square_bracket", "+")
        await until(app, pilot, lambda: "looking back" in shown(app))
        assert "space" not in shown(app).split("looking back")[1]


async def test_the_strip_speaks_the_language_while_a_run_is_held(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        rewrite(pack, LARGE)
        await held(app, pilot)
        await pilot.press("v")
        await until(app, pilot, lambda: "Loss train" in shown(app))
        await pilot.press("l")
        await until(app, pilot, lambda: "已暂停" in shown(app))
        assert "损失 训练" in shown(app)


async def test_one_message_at_a_time(opened: Opened, lab: Lab) -> None:
    app = opened("first", "descend", lab=lab)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await pilot.press("o")
        await until(app, pilot, lambda: "Comparing:" in shown(app))
        await pilot.press("o")
        await until(app, pilot, lambda: "Comparing:" not in shown(app))
        assert len(app.screen.query("Toast")) == 1
        await pilot.press("l")
        await until(app, pilot, lambda: not app.screen.query("Toast"))
