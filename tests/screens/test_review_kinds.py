"""Questions of every kind outside their lesson: drawn anew, answered wrong, and told."""

from __future__ import annotations

import re

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from reviewing import met, press
from support import QUESTIONS, SMALL, Opened, choose, digit_of, shown
from tutor.app import TutorApp
from tutor.lab import Lab
from tutor.screens.placement.screen import PlacementScreen
from tutor.screens.review.front import ReviewScreen
from tutor.screens.review.sitting_screen import SittingScreen

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def begin(app: TutorApp, pilot: Pilot[None], step: str, kind: str = "ask", lesson: str = "kinds") -> str:
    """Begin a review of one question."""
    met(app.store, app.packs[0].name, lesson, step, kind=kind)
    return await press(app, pilot, "r", "enter")


@pytest.mark.parametrize(
    ("step", "keys", "said"),
    [
        ("mark", ["1", "2", "3"], ["Odd.", "The answer:", "◦ two", "◦ four"]),
        ("number", ["3", "0"], ["Each takes four bytes.", "The answer: 120 bytes"]),
        ("shape", ["2", "x", "2"], ["Not quite.", "The answer: (1, 6, 30, 30)"]),
        ("words", [*"drop"], ["Not quite.", "The answer: dropout / 随机失活 / 暂退法"]),
        ("order", [], ["Not quite.", "1. Forward pass", "4. Update the weights"]),
        ("line", ["1"], ["That line is as it should be.", "The answer: 11: w.grad = None"]),
    ],
)
async def test_who_is_wrong_is_told_the_key(opened: Opened, step: str, keys: list[str], said: list[str]) -> None:
    app = opened(pack=QUESTIONS)
    async with app.run_test(size=(80, 40)) as pilot:
        await begin(app, pilot, step)
        text = await press(app, pilot, *keys, "enter")
        for words in said:
            assert words in text
        assert "Try again" not in text
        [attempt] = [each for each in app.store.attempts(app.packs[0].name) if each.how == "review"]
        assert (attempt.step, attempt.kind, attempt.right) == (step, "ask", False)


async def test_what_belongs_together_is_told(opened: Opened) -> None:
    app = opened(pack=QUESTIONS)
    async with app.run_test(size=(80, 40)) as pilot:
        await begin(app, pilot, "match")
        # To each left side the right one of the next.
        for right in ("(6,)", "(1, 2, 3)", "(3, 2)"):
            await press(app, pilot, digit_of(app, right))
        text = await press(app, pilot, "enter")
        assert "x.view(-1) → (6,)" in text


async def test_every_character_goes_into_a_line_that_is_typed(opened: Opened) -> None:
    app = opened(pack=QUESTIONS)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, "words")
        text = await press(app, pilot, *"clean", "minus", "q")
        assert "clean-q" in text
        await press(app, pilot, "escape")
        assert isinstance(app.screen, SittingScreen)
        await press(app, pilot, "escape")
        assert isinstance(app.screen, ReviewScreen)


async def test_a_family_comes_back_with_new_numbers(opened: Opened, lab: Lab) -> None:
    app = opened(pack=QUESTIONS, lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await begin(app, pilot, "family", "family")
        seen = []
        for wrong in (True, False):
            rows, columns = map(int, re.findall(r"shape \((\d+), (\d+)\)", text)[0])
            seen.append((rows, columns))
            await choose(pilot, str(rows + columns if wrong else rows * columns))
            text = await press(app, pilot, "enter")
            assert (f"The answer: {rows * columns}" if wrong else f"{rows} times {columns}") in text
            text = await press(app, pilot, "enter")
        assert seen[0] != seen[1]
        kept = [each for each in app.store.attempts(app.packs[0].name) if each.how == "review"]
        assert [(each.kind, each.right, set(each.answer)) for each in kept] == [
            ("family", False, {"seed", "answer"}),
            ("family", True, {"seed", "answer"}),
        ]


async def test_a_family_that_makes_no_question_says_why_and_is_passed_over(opened: Opened, lab: Lab) -> None:
    app = opened(pack=QUESTIONS, lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await begin(app, pilot, "failing", "family")
        assert text.count("could be made") + text.count("could not be made") == 1
        text = await press(app, pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)
        assert "1 question is due" in text


async def test_an_exercise_is_written_anew(opened: Opened, lab: Lab) -> None:
    app = opened(pack=SMALL, lab=lab)
    async with app.run_test(size=(100, 30)) as pilot:
        text = await begin(app, pilot, "write", "code", "first")
        assert "Write double(x)." in text
        await press(app, pilot, "e")
        editor = app.screen.query_one(TextArea)
        for solution, said in (("x", "Press e to write on"), ("x + x", "All checks pass.")):
            editor.text = f"def double(x):\n    return {solution}\n"
            await pilot.press("ctrl+r")
            await app.workers.wait_for_complete()
            text = await press(app, pilot, "escape")
            assert said in text
            if solution == "x":
                await press(app, pilot, "e")
                editor = app.screen.query_one(TextArea)
                assert "return x" in editor.text
        await press(app, pilot, "enter")
        assert "1 answered, 1 of them right." in shown(app)
        [attempt] = [each for each in app.store.attempts("small") if each.how == "review"]
        assert (attempt.step, attempt.kind, attempt.right) == ("write", "code", True)


async def test_an_exercise_that_is_left_untried_stays_due(opened: Opened, lab: Lab) -> None:
    app = opened(pack=SMALL, lab=lab)
    async with app.run_test(size=(100, 30)) as pilot:
        await begin(app, pilot, "write", "code", "first")
        text = await press(app, pilot, "enter")
        assert "1 question is due" in text
        assert not [each for each in app.store.attempts("small") if each.how == "review"]


async def test_a_placement_test_asks_families_first(opened: Opened, lab: Lab) -> None:
    app = opened(pack=QUESTIONS, lab=lab)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(app, pilot, "a", "enter")
        seen = []
        while isinstance(app.screen, PlacementScreen) and app.screen.place is not None:
            seen.append(app.screen.place.step.id)
            question = app.screen.question
            assert question is not None
            if question.kind == "choice":
                right = next(option.text("en") for option in question.step.options if option.right)
                await press(app, pilot, digit_of(app, right))
            else:
                assert question.kind == "number"
                await press(app, pilot, *str(getattr(question.step, "answer", "")))
            await press(app, pilot, "enter")
            await press(app, pilot, "enter")
        # One family of that lesson makes no question.
        assert sorted(seen) == ["family", "typed-family"]
        assert [each.lesson for each in app.store.attempts("questions") if each.kind == "known"] == ["kinds"]
