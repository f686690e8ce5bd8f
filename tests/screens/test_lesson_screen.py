"""A lesson by keyboard: pages, questions, help. Runs are in test_running.py."""

from __future__ import annotations

import pytest

from support import Opened, choose, digit_of, shown
from tutor.screens.actions import ACTIONS
from tutor.screens.help import HelpScreen
from tutor.screens.lesson import LessonScreen
from tutor.screens.recap.screen import RecapScreen
from tutor.screens.source import SourceScreen

STEPS = ("hello", "guess", "descend", "pick", "mark", "count", "shape", "write")


async def test_data_in_a_text_is_shown_as_it_is(opened: Opened) -> None:
    app = opened("first", "hello")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "A tensor a[i] has a shape. Watch it." in shown(app)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("width", [80, 120])
async def test_every_key_in_the_footer_is_bound_and_can_act(opened: Opened, step: str, width: int) -> None:
    app = opened("first", step)
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, LessonScreen)
        active = {key: binding.binding.action for key, binding in screen.active_bindings.items()}
        for name in screen.usable():
            for key in ACTIONS[name].keys.split(","):
                assert active[key] == name, f"{key} does not {name}"
            assert hasattr(screen, f"action_{name}")


@pytest.mark.parametrize("step", STEPS)
async def test_help_explains_the_keys_of_this_step(opened: Opened, step: str) -> None:
    app = opened("first", step)
    async with app.run_test(size=(100, 60)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, LessonScreen)
        usable = screen.usable()
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        text = shown(app)
        for name in usable:
            assert ACTIONS[name].help("en") in text
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen_stack[-1] is screen


async def test_a_wrong_choice_says_why_and_leads_back_and_returns(opened: Opened) -> None:
    app = opened("first", "pick")
    async with app.run_test(size=(80, 24)) as pilot:
        await choose(pilot, "A vector")
        await pilot.press("enter")
        await pilot.pause()
        text = shown(app)
        assert "Not quite. It has one." in text
        assert "“Hello”" in text
        await pilot.press("b")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.step.id == "hello"
        await pilot.press("b")
        await pilot.pause()
        assert app.screen.step.id == "pick"
        await choose(pilot, "A matrix")
        await pilot.press("enter")
        await pilot.pause()
        assert "Right. Rows and columns." in shown(app)
        attempts = [attempt for attempt in app.store.attempts("small", "first") if attempt.kind == "ask"]
        assert [attempt.right for attempt in attempts] == [False, True]
        assert [attempt.answer for attempt in attempts] == [0, 1]


async def test_several_options_are_marked_with_space_or_digits(opened: Opened) -> None:
    app = opened("first", "mark")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert "Nothing is marked yet." in shown(app)
        await choose(pilot, "2", "3")
        await pilot.press("enter")
        await pilot.pause()
        assert "Not quite. Odd." in shown(app)
        await choose(pilot, "4")
        await pilot.press(digit_of(app, "3"), "space", "space", "enter")
        await pilot.pause()
        assert "Right." in shown(app)


@pytest.mark.parametrize(
    ("step", "typed", "feedback"),
    [
        ("count", "9", "Right. Six weights and three biases."),
        ("count", "6", "You forgot the bias."),
        ("count", "18/2", "Right."),
        ("count", "7", "Try again."),
        ("count", "--", "That is not a number."),
        ("shape", "(3, 2)", "Right."),
        ("shape", "3x2", "Right."),
        ("shape", "[2,3]", "That is before."),
        ("shape", "(", "That is not a shape."),
    ],
)
async def test_numbers_and_shapes_are_typed(opened: Opened, step: str, typed: str, feedback: str) -> None:
    app = opened("first", step)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*typed, "enter")
        await pilot.pause()
        assert feedback in shown(app)


async def test_an_answer_can_be_pasted(opened: Opened) -> None:
    from textual.events import Paste

    app = opened("first", "shape")
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(Paste("(3, 2)\n"))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "Right." in shown(app)


@pytest.mark.parametrize("step", STEPS)
async def test_the_language_flips_on_every_step(opened: Opened, step: str) -> None:
    app = opened("first", step)
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.press("l")
        await pilot.pause()
        chinese = shown(app)
        assert isinstance(app.screen, LessonScreen)
        current = app.screen.step
        assert current.title is not None
        assert current.title("zh") in chinese
        assert current.title("en") not in chinese
        assert "第一课" in chinese
        await pilot.press("l")
        await pilot.pause()
        assert current.title("en") in shown(app)


async def test_the_source_is_shown_as_it_stands(opened: Opened) -> None:
    app = opened("first", "descend")
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(app.screen, SourceScreen)
        assert 'w -= live.knob("lr") * w.grad' in shown(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)


async def test_hints_come_one_by_one_in_the_language_of_the_moment(opened: Opened) -> None:
    app = opened("first", "write")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("h")
        await pilot.pause()
        first = shown(app)
        await pilot.press("h", "l")
        await pilot.pause()
        assert "或者乘以二。" in shown(app)
    assert "Add it to itself." in first
    assert "Or times two." not in first


async def test_before_the_first_step_is_nothing_and_after_the_last_the_recap(opened: Opened) -> None:
    app = opened("first", "hello")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        assert "back" not in app.screen.usable()
        await pilot.press("p")
        await pilot.press(*["n"] * 7)
        await pilot.pause()
        assert app.screen.step.id == "write"
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, RecapScreen)


async def test_keys_pressed_after_the_last_one_do_no_harm(opened: Opened) -> None:
    app = opened("first", "descend")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in ("q", "s", "question_mark", "n", "c", "l"):
            app.simulate_key(key)
    assert app.return_code == 0


async def test_an_answer_is_kept_even_if_the_page_is_turned_in_the_same_breath(opened: Opened) -> None:
    app = opened("first", "pick")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in (digit_of(app, "A matrix"), "enter", "n"):
            app.simulate_key(key)
        await pilot.pause()
        attempts = [attempt for attempt in app.store.attempts("small", "first") if attempt.kind == "ask"]
        assert [(attempt.step, attempt.answer, attempt.right) for attempt in attempts] == [("pick", 1, True)]
