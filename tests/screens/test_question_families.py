"""Families on the screen: new numbers, drawn by the real lab."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, count

import pytest
from textual.pilot import Pilot

from support import QUESTIONS, Opened, choose, shown
from tutor.app import TutorApp
from tutor.lab import Lab

pytestmark = pytest.mark.asyncio(loop_scope="session")


def pinned(app: TutorApp, monkeypatch: pytest.MonkeyPatch, *seeds: int) -> None:
    """Let the numbers be drawn with these seeds, then with others."""
    following: Iterator[int] = chain(seeds, count(50))
    monkeypatch.setattr(app, "family_seed", lambda before: next(following))


async def drawn(app: TutorApp, pilot: Pilot[None]) -> tuple[int, int]:
    """The rows and columns of the question, once it is there."""
    await app.workers.wait_for_complete([each for each in app.workers if each.group == "family"])
    await pilot.pause()
    found = re.search(r"\((\d+), (\d+)\)", shown(app))
    assert found is not None, shown(app)
    return int(found[1]), int(found[2])


async def test_numbers_are_drawn_answered_and_drawn_anew(
    opened: Opened, lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened("kinds", "family", pack=QUESTIONS, lab=lab)
    pinned(app, monkeypatch, 3, 5)
    async with app.run_test(size=(80, 24)) as pilot:
        rows, columns = await drawn(app, pilot)
        await choose(pilot, str(rows + columns))
        await pilot.press("enter")
        await pilot.pause()
        assert f"{rows + columns} is the sum; sizes multiply." in shown(app)
        await pilot.press("l")
        await pilot.pause()
        assert f"形状为 ({rows}, {columns}) 的张量有多少个数？" in shown(app)
        assert f"{rows + columns} 是和；各轴大小要相乘。" in shown(app)
        # Going away and coming back keeps numbers and verdict.
        await pilot.press("n", "p")
        await pilot.pause()
        assert f"{rows + columns} 是和；各轴大小要相乘。" in shown(app)
        await choose(pilot, str(rows * columns))
        await pilot.press("enter")
        await pilot.pause()
        assert f"{rows} 乘 {columns} 得 {rows * columns}。" in shown(app)
        assert "按 a 换一组数字再做一道。" in shown(app)
        await pilot.press("a")
        assert await drawn(app, pilot) != (rows, columns)
        assert "正确" not in shown(app)
        kept = [each for each in app.store.attempts("questions", "kinds") if each.kind == "family"]
        assert [(each.answer, each.right) for each in kept] == [
            ({"seed": 3, "answer": 1}, False),
            ({"seed": 3, "answer": 0}, True),
        ]


async def test_a_family_may_be_typed(opened: Opened, lab: Lab) -> None:
    app = opened("kinds", "typed-family", pack=QUESTIONS, lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        rows, columns = await drawn(app, pilot)
        await pilot.press(*str(rows * columns), "enter")
        await pilot.pause()
        assert "Right." in shown(app)


async def test_a_family_that_fails_says_why_and_may_be_tried_again(opened: Opened, lab: Lab) -> None:
    app = opened("kinds", "failing", pack=QUESTIONS, lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete([each for each in app.workers if each.group == "family"])
        await pilot.pause()
        text = shown(app)
        assert "No question could be made." in text
        assert "RuntimeError: no numbers for" in text
        before = re.findall(r"no numbers for\s+(\d+)", text)
        await pilot.press("a")
        await app.workers.wait_for_complete([each for each in app.workers if each.group == "family"])
        await pilot.pause()
        assert re.findall(r"no numbers for\s+(\d+)", shown(app)) != before
        await pilot.press("n")
        await pilot.pause()
        assert "That was all." in shown(app)


async def test_while_the_numbers_are_drawn_the_page_may_be_turned(opened: Opened, lab: Lab) -> None:
    app = opened("kinds", "page", pack=QUESTIONS, lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.screen.query("#text")
        for _ in range(9):
            app.simulate_key("right")
        await pilot.pause()
        app.simulate_key("left")
        await app.workers.wait_for_complete([each for each in app.workers if each.group == "family"])
        await pilot.pause()
        assert "The wrong line" in shown(app)
        assert "How many numbers" not in shown(app)
