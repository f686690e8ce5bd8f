"""Runs in the app: real processes draw in real panels, and whatever they do, the app lives on."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.events import Key

from running import ENDLESS, HURRIED, lesson, over, rewrite, until
from support import Opened, choose, shown
from tutor.app import TutorApp
from tutor.lab import Lab
from tutor.lab.checkpoints import MOST
from tutor.lab.process import name_of
from tutor.live.frames import Failed

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_run_draws_its_panels_and_ends_in_a_sentence(opened: Opened, lab: Lab) -> None:
    app = opened("first", "descend", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("r")
        await over(app, pilot)
        text = shown(app)
        for words in ("Loss", "Weight", "train", "w is 1.000.", "step 2,000 of 2,000"):
            assert words in text
        kinds = [attempt.kind for attempt in app.store.attempts("small", "first")]
        assert kinds == ["demo"]


async def test_the_language_flips_in_the_middle_of_a_run(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        rewrite(pack, ENDLESS)
        await pilot.press("r")
        await until(app, pilot, lambda: "running" in shown(app) and "train" in shown(app))
        await pilot.press("l")
        await until(app, pilot, lambda: "训练" in shown(app))
        text = shown(app)
        assert "运行中" in text
        assert "损失" in text
        assert "train" not in text
        await pilot.press("x")
        await over(app, pilot)
        assert "你在第" in shown(app)


async def test_pause_one_step_resume_and_stop(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        rewrite(pack, HURRIED)
        await pilot.press("r")
        await until(app, pilot, lambda: "of 1,000,000,000" in shown(app))
        await pilot.press("space")
        await until(app, pilot, lambda: "paused" in shown(app))
        run = lesson(app).stage.run
        assert run is not None
        held = run.progress.step
        await pilot.press("full_stop")
        await until(app, pilot, lambda: run.progress.step > held)
        await pilot.press("space")
        await until(app, pilot, lambda: "running" in shown(app))
        await pilot.press("x")
        await over(app, pilot)
        assert isinstance(run.last, Failed)
        assert "You stopped the run at step" in shown(app)
        assert "run" in lesson(app).usable()


async def test_a_live_knob_acts_on_the_run(opened: Opened, lab: Lab, pack: Path) -> None:
    rewrite(
        pack,
        "import time, torch\nfrom tutor import live\nlive.tensor('w', torch.zeros(1))\nlive.knob('steps')\n"
        "for step in live.steps(10**9):\n    time.sleep(0.002)\n    live.curve('loss', train=1.0)\n"
        "    if live.knob('lr') == 0.2: break\nlive.note('half', step=1)\nlive.result(w=live.knob('lr'))\n",
    )
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("r")
        await until(app, pilot, lambda: "running" in shown(app))
        await pilot.press("+")
        await over(app, pilot)
        assert "w is 0.200." in shown(app)


async def test_a_prediction_runs_the_demo_and_is_judged_by_it(opened: Opened, lab: Lab) -> None:
    app = opened("first", "guess", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await choose(pilot, "Near 0")
        await pilot.press("enter")
        await over(app, pilot)
        text = shown(app)
        assert "Not as you predicted. It moves." in text
        assert "w ended at 1.00." in text
        await pilot.press("l")
        await pilot.pause()
        assert "w 停在 1.00。" in shown(app)
        attempts = app.store.attempts("small", "first")
        predicted, ran = attempts
        assert (predicted.kind, predicted.answer, predicted.right) == ("predict", 1, False)
        assert (ran.kind, ran.step, round(ran.answer["w"], 2)) == ("demo", "guess", 1.0)


async def test_text_and_pictures_take_turns_on_a_small_screen(opened: Opened, lab: Lab) -> None:
    app = opened("first", "descend", lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r")
        await over(app, pilot)
        assert "train" in shown(app)
        assert "Watch the loss fall." not in shown(app)
        await pilot.press("v")
        await pilot.pause()
        assert "float32" in shown(app)
        await pilot.press("v")
        await pilot.pause()
        assert "Watch the loss fall." in shown(app)
        assert "w is 1.000." in shown(app)


async def test_one_picture_can_have_all_the_room(opened: Opened, lab: Lab) -> None:
    app = opened("first", "descend", lab=lab)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("r")
        await over(app, pilot)
        both = lesson(app).stage.panel("loss").size.height
        await pilot.press("v")
        await pilot.pause()
        text = shown(app)
        assert lesson(app).stage.panel("loss").size.height > both
        assert "float32" not in text
        assert "Watch the loss fall." in text
        await pilot.press("v", "v")
        await pilot.pause()
        assert "float32" in shown(app)
        assert "train" in shown(app)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("x = 1\nraise ValueError('no [b]good[/b]')\n", ("ValueError: no [b]good[/b]", "line 2")),
        ("import torch\ntorch.ones(2, 3) @ torch.ones(2, 3)\n", ("RuntimeError", "line 2")),
        ("import os\nos._exit(3)\n", ("exit code 3",)),
        ("import no_such_package.inside\n", ("pip install no_such_package", "line 1")),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n", ("signal 11",)),
        ("if x\n", ("SyntaxError", "line 1")),
        ("from tutor import live\nlive.knob('speed')\n", ("speed", "line 2")),
    ],
)
async def test_a_demo_that_fails_says_why_and_the_app_lives_on(
    opened: Opened, lab: Lab, pack: Path, source: str, words: tuple[str, ...]
) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        rewrite(pack, source)
        await pilot.press("r")
        await over(app, pilot)
        text = shown(app)
        for word in words:
            assert word in text
        assert "Traceback" not in text
        await pilot.press("n")
        await pilot.pause()
        assert lesson(app).step.id == "pick"


BREAKS = """
from tutor import live

for step in live.steps(100):
    live.curve("loss", train=1 / (1 + step))
    if step == 60:
        {what}
live.result(w=1.0)
"""


@pytest.mark.parametrize("what", ["raise ValueError(step)", "break"])
async def test_the_status_tells_the_step_at_which_a_run_left_its_loop(
    opened: Opened, lab: Lab, pack: Path, what: str
) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        rewrite(pack, BREAKS.format(what=what))
        await pilot.press("r")
        await over(app, pilot)
        assert "step 61 of 100" in shown(app)


async def test_an_endless_loop_is_stopped_by_a_key_or_by_leaving(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        rewrite(pack, "while True: pass\n")
        await pilot.press("r")
        await until(app, pilot, lambda: "running" in shown(app))
        await pilot.press("x")
        await over(app, pilot)
        assert "You stopped the run" in shown(app)
        await pilot.press("r")
        await until(app, pilot, lambda: "running" in shown(app))
        run = lesson(app).stage.run
        assert run is not None
        await pilot.press("n")
        await run.gone
        assert lesson(app).step.id == "pick"


LINGERS = """
import torch

from tutor import live

live.tensor("weight", torch.randn(500, 500))  # more than a frame holds: the run stays, to be asked for the rest
live.result(w=1.0)
"""


@pytest.mark.parametrize("program", [LINGERS, ENDLESS], ids=["lingers", "endless"])
async def test_an_app_leaves_no_run_behind_in_a_lab_it_was_lent(
    opened: Opened, lab: Lab, pack: Path, program: str
) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        rewrite(pack, program)
        await pilot.press("r")
        await until(app, pilot, lambda: "tutor-run" in processes(app))
        if program is LINGERS:
            await over(app, pilot)
        run = lesson(app).stage.run
    assert run is not None
    await asyncio.wait_for(run.gone, timeout=60)


async def test_many_quick_presses_leave_one_run(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        rewrite(pack, ENDLESS)
        await pilot.press("r")
        await until(app, pilot, lambda: "running" in shown(app))
        for key in ["r", "x", "r"] * 67:  # faster than a run starts, and without a pause for the app to come to rest
            app.post_message(Key(key, key))
        taken = asyncio.Event()
        app.call_later(taken.set)  # behind all the keys
        await taken.wait()
        await until(
            app,
            pilot,
            lambda: "running" in shown(app) and processes(app).count("tutor-run") == 1,
            lambda: str(processes(app)),
        )
        assert lesson(app).stage.alive
        assert processes(app).count("tutor-copy") <= MOST
        await pilot.press("x")
        await over(app, pilot)
        await pilot.press("n")
        await until(app, pilot, lambda: processes(app) == [], lambda: str(processes(app)))


def processes(app: TutorApp) -> list[str]:
    """The names of the processes that the zygote has forked and not yet buried."""
    pids = Path(f"/proc/{app.lab.pid}/task/{app.lab.pid}/children").read_text().split()
    return [name for pid in pids if (name := name_of(int(pid)))]


async def test_what_a_demo_prints_has_a_panel(opened: Opened, lab: Lab, pack: Path) -> None:
    app = opened("first", "descend", lab=lab, pack=pack)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        rewrite(pack, "print('a[i] = [bold]3[/bold]')\n")
        await pilot.press("r")
        await over(app, pilot)
        assert "a[i] = [bold]3[/bold]" in shown(app)
        assert "printed" in shown(app)
        await pilot.press("l")
        await until(app, pilot, lambda: "打印输出" in shown(app))
