"""What a learner does with a run beyond running it: look back, go on from there, compare, sweep, slow down."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import ENDLESS, lesson, over, rewrite, until
from support import Opened, shown
from tutor.lab import Lab

pytestmark = pytest.mark.asyncio(loop_scope="session")

DECAY = """
import time
import torch
from tutor import live

level = torch.ones(3)
for step in live.steps(10**9):
    time.sleep(0.002)
    level = level * (1 - 0.001 * live.knob("lr"))
    live.curve("loss", train=level[0])
    if live.due():
        live.tensor("w", level)
"""
QUICK = """
from tutor import live

for step in live.steps(3):
    live.curve("loss", train=live.knob("lr") * step)
live.note("half", step=3)
live.result(w=live.knob("lr") * 2, steps_used=live.knob("steps"))
"""


async def test_looking_back_holds_the_run_and_shows_what_was(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        rewrite(pack, DECAY)
        await pilot.press("r")
        stage = lesson(app).stage
        await until(app, pilot, lambda: len(stage.history) > 6)
        await pilot.press(*["left_square_bracket"] * 3)
        await until(app, pilot, lambda: "looking back at step" in shown(app))
        assert stage.run is not None
        assert stage.run.state == "paused"
        first, here = stage.history.moments[0], stage.moment
        assert here is not None
        frame = next(picture for picture in stage.history.pictures_at(stage.looking or 0) if picture.name == "w")
        await until(app, pilot, lambda: f"step {frame.step:,}" in shown(app))
        assert frame.step <= here
        await pilot.press("left_curly_bracket", "left_square_bracket")
        assert stage.moment is not None
        assert first.step <= stage.moment < here
        await pilot.press("l")
        await until(app, pilot, lambda: "回看第" in shown(app))
        await pilot.press("l", "right_curly_bracket")
        assert stage.moment is None or stage.moment > first.step
        while stage.looking is not None:
            await pilot.press("right_square_bracket")
        await until(app, pilot, lambda: "looking back" not in shown(app))
        await pilot.press("space")
        await until(app, pilot, lambda: "running" in shown(app))


async def test_a_run_goes_on_from_a_checkpoint_with_another_knob(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        rewrite(pack, DECAY)
        await pilot.press("r")
        stage = lesson(app).stage
        await until(app, pilot, lambda: len(stage.checkpoints()) > 1 and len(stage.history) > 6)
        before = stage.run
        await pilot.press("space")
        await until(app, pilot, lambda: stage.state == "paused" and len(stage.history) > 6)
        await pilot.press("left_square_bracket", "left_square_bracket", "+")
        checkpoint = stage.checkpoint_here()
        assert checkpoint is not None
        await pilot.press("space")
        assert stage.run is not before
        await until(app, pilot, lambda: f"Learning rate 0.2 from step {checkpoint.step:,}" in shown(app))
        assert "train · Learning rate 0.1" in shown(app)
        await until(app, pilot, lambda: stage.run is not None and stage.run.progress.step > checkpoint.step)
        _, view = next(iter(stage.curves()))
        track = view.data.tracks["train"]
        assert track.first is not None
        assert track.first[0] == checkpoint.step
        assert before is not None
        assert (await before.gone) is not None
        await pilot.press("x")
        await over(app, pilot)
        # Over, it can still be gone on from: with a knob turned once more, but not without.
        await pilot.press("left_square_bracket", "space")
        await until(app, pilot, lambda: "Turn a knob first" in shown(app))
        await pilot.press("+", "space")
        await until(app, pilot, lambda: "Learning rate 0.5 from step" in shown(app))
        assert len(stage.kept) == 2


SPARSE = """
import time
from tutor import live

for step in live.steps(10**9):
    time.sleep(0.002)
    if step % 30 == 0:
        live.curve("loss", train=step)
"""


async def test_checkpoints_are_found_between_the_frames(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        rewrite(pack, SPARSE)
        await pilot.press("r")
        stage = lesson(app).stage
        await until(app, pilot, lambda: len(stage.checkpoints()) > 3)
        await pilot.press("space")
        await until(app, pilot, lambda: "paused" in shown(app))
        found = []
        for key in ["left_curly_bracket"] * 3 + ["right_curly_bracket"] * 2:
            await pilot.press(key)
            checkpoint = stage.checkpoint_here()
            assert checkpoint is not None
            found.append(checkpoint.step)
        assert found[0] > found[1] > found[2]
        assert found[3:] == [found[1], found[0]]


async def test_turned_while_looking_back_a_knob_acts_once_the_run_goes_on(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        rewrite(pack, DECAY)
        await pilot.press("r")
        stage = lesson(app).stage
        await until(app, pilot, lambda: len(stage.history) > 6)
        await pilot.press("left_square_bracket", "+")
        assert stage.settings["lr"] == 0.1
        while stage.looking is not None:
            await pilot.press("right_square_bracket")
        assert stage.settings["lr"] == 0.2
        await pilot.press("left_square_bracket", "tab", "+", "space")
        await until(app, pilot, lambda: "“Steps” acts only at the start of a run" in shown(app))


async def test_runs_are_compared_with_what_differs_in_the_legend(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        rewrite(pack, QUICK)
        await pilot.press("o", "r")
        await over(app, pilot)
        assert "comparing" in shown(app)
        await pilot.press("+", "r")
        await over(app, pilot)
        await until(app, pilot, lambda: "train · Learning rate 0.1" in shown(app))
        assert "train · Learning rate 0.2" in shown(app)
        await pilot.press("l")
        await until(app, pilot, lambda: "训练 · 学习率 0.1" in shown(app))
        await pilot.press("l", "o", "r")
        await over(app, pilot)
        await until(app, pilot, lambda: "Learning rate 0.1 " not in shown(app).split("comparing")[0].split("▸")[0])
        assert lesson(app).stage.kept == []


async def test_a_sweep_draws_the_result_against_the_knob(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 40)) as pilot:
        rewrite(pack, QUICK)
        await pilot.press("w")
        await over(app, pilot)
        await until(app, pilot, lambda: "7 runs of this demo, from Learning rate 0.001 to 1." in shown(app))
        stage = lesson(app).stage
        table = stage.panel("sweep-table").plain().splitlines()
        tried = [float(line.split()[0]) for line in table if line.strip()[:1].isdigit()]
        assert tried == [0.001, 0.0032, 0.01, 0.032, 0.1, 0.32, 1]
        assert "0.0640" in "\n".join(table)
        curve = dict(stage.curves())["sweep"]
        assert curve.log_x
        assert curve.data.tracks["w"].last == (1.0, 2.0)
        await pilot.press("l")
        await until(app, pilot, lambda: "扫描的数字" in shown(app) and "运行了 7 次" in shown(app))
        await pilot.press("l", "r")
        await over(app, pilot)
        await until(app, pilot, lambda: "sweep, in numbers" not in shown(app))


ONCE = """
import time
from tutor import live

for step in live.steps(3 if live.knob("lr") < 0.002 else 10**9):
    time.sleep(0.002)
    live.curve("loss", train=1 / (1 + step))
live.result(w=1.0)
"""


async def test_a_sweep_can_be_stopped(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        rewrite(pack, ONCE)
        await pilot.press("w")
        # The value of the run, not where the knob stands; and in sight however much else there is to say.
        await until(app, pilot, lambda: "sweep, Learning rate 0.0032: run 2 of 7" in shown(app))
        stage = lesson(app).stage
        await until(app, pilot, lambda: stage.run is not None and stage.run.progress.rate > 0)
        assert "run 2 of 7" in shown(app)
        await pilot.press("i", "a", "z")
        await until(app, pilot, lambda: "run 2 of 7" in shown(app) and "─●─" not in shown(app))
        assert "Learning rate 0.1" not in shown(app)
        await pilot.press("x", "escape", "escape")
        await over(app, pilot)
        assert not stage.alive
        assert "sweep" in lesson(app).usable()
        await until(app, pilot, lambda: "1 run of this demo, with Learning rate 0.001." in shown(app))


async def test_speed_has_four_notches(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        rewrite(pack, ENDLESS)
        await pilot.press("r")
        stage = lesson(app).stage
        await until(app, pilot, lambda: stage.state == "running")
        for speed in ("30", "5", "1"):
            await pilot.press("f")
            await until(app, pilot, lambda speed=speed: f"at most {speed} steps/s" in shown(app))  # type: ignore[misc]
        await pilot.press("f")
        await until(app, pilot, lambda: "at most" not in shown(app))
        await pilot.press("f", "x", "r")
        await until(app, pilot, lambda: "at most 30 steps/s" in shown(app))


async def test_curves_have_a_log_scale(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        rewrite(pack, QUICK)
        await pilot.press("r")
        await over(app, pilot)
        view = dict(lesson(app).stage.curves())["loss"]
        await pilot.press("y")
        assert view.log_scale
        await pilot.press("y")
        assert not view.log_scale
