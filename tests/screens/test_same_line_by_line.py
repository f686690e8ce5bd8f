"""A lesson done in the app and line by line: both keep the same, and each goes on where the other stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from talking import Knowing, reading, solve
from textual.pilot import Pilot

from running import lesson as on_screen
from running import over, until
from support import SMALL, Opened, choose, shown
from tutor.app import TutorApp
from tutor.course import Pack
from tutor.learner import Store
from tutor.screens.recap.screen import RecapScreen

pytestmark = pytest.mark.asyncio(loop_scope="session")


def kept(store: Store) -> list[tuple[Any, ...]]:
    """What is kept of each thing that was done, but for when and how long."""
    return [
        (each.step, each.kind, each.answer, each.right, each.language, each.sure, each.how)
        for each in store.attempts("small", "first")
    ]


async def done_in_the_app(app: TutorApp, pilot: Pilot[None]) -> None:
    """The whole lesson, every answer right."""
    await pilot.press("n")
    await choose(pilot, "Near 1")
    await pilot.press("enter")
    await until(app, pilot, lambda: "As you predicted" in shown(app))
    await pilot.press("n", "r")
    await over(app, pilot)
    await pilot.press("n")
    await choose(pilot, "A matrix")
    await pilot.press("enter", "n")
    await choose(pilot, "2", "4")
    await pilot.press("enter", "n", "9", "enter")
    await until(app, pilot, lambda: "Six weights" in shown(app))
    await pilot.press("n", *"3,2", "enter")
    await until(app, pilot, lambda: "Right." in shown(app))
    await pilot.press("n", "ctrl+r")
    await until(app, pilot, lambda: "All checks pass" in shown(app))
    await pilot.press("n")
    await until(app, pilot, lambda: isinstance(app.screen, RecapScreen))


async def test_both_keep_the_same(opened: Opened, data: Path, tmp_path: Path) -> None:
    pack = Pack.open(SMALL)
    lesson = pack.lesson("first")
    solve(data, pack, lesson)
    app = opened("first")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await done_in_the_app(app, pilot)
        of_app, place_of_app = kept(app.store), app.store.place("small")
    assert len(of_app) == 10
    other = tmp_path / "other"
    solve(other, pack, lesson)
    knowing = Knowing(pack, lesson, {})
    with reading(other, SMALL, "first") as talk:
        said = talk.heard()
        for index in range(len(lesson.steps)):
            line = knowing.line(index, said)
            if line is not None:
                talk.say(line)
            said = talk.say("")
        assert talk.leave() == 0
    store = Store.open(other)
    assert kept(store) == of_app
    assert store.place("small") == place_of_app
    assert [card.key for card in store.cards()] == [card.key for card in app.store.cards()]
    store.close()


async def test_each_goes_on_where_the_other_stopped(opened: Opened, data: Path) -> None:
    app = opened("first", "count")
    async with app.run_test() as pilot:
        await pilot.pause()
    app.store.close()
    with reading(data, SMALL, "first") as talk:
        assert "Step 6 of 8 (question): Count" in talk.heard()
        assert "Step 7 of 8" in talk.say("n")
        assert talk.leave() == 0
    app = opened("first")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert on_screen(app).step.id == "shape"
