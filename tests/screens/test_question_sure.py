"""How sure the learner is: said before the first try, kept with it."""

from __future__ import annotations

from support import QUESTIONS, Opened, choose, shown


async def test_how_sure_is_kept_with_the_first_try_alone(opened: Opened) -> None:
    app = opened("kinds", "choose", pack=QUESTIONS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u", "u", "u")
        await pilot.pause()
        assert "[certain]" in shown(app)
        await choose(pilot, "torch.zeros(6)")
        await pilot.press("enter")
        await pilot.pause()
        assert "Not quite. You said: certain. It has one axis." in shown(app)
        assert "How sure" not in shown(app)
        await pilot.press("u")
        await choose(pilot, "torch.zeros(2, 3)")
        await pilot.press("enter")
        await pilot.pause()
        asked = [each for each in app.store.attempts("questions", "kinds") if each.kind == "ask"]
        assert [(each.right, each.sure) for each in asked] == [(False, "certain"), (True, None)]


async def test_it_may_be_taken_back(opened: Opened) -> None:
    app = opened("kinds", "choose", pack=QUESTIONS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u", "l")
        await pilot.pause()
        assert "[猜的]" in shown(app)
        await pilot.press("u", "u", "u", "enter")
        await pilot.pause()
        (asked,) = (each for each in app.store.attempts("questions", "kinds") if each.kind == "ask")
        assert asked.sure is None


async def test_while_a_line_is_typed_tab_says_it(opened: Opened) -> None:
    app = opened("kinds", "words", pack=QUESTIONS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"dropout", "tab", "tab", "enter")
        await pilot.pause()
        (asked,) = (each for each in app.store.attempts("questions", "kinds") if each.kind == "ask")
        assert (asked.answer, asked.sure) == ("dropout", "likely")


async def test_a_prediction_keeps_it_too(opened: Opened) -> None:
    app = opened("first", "guess")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("u")
        await choose(pilot, "Near 1")
        await pilot.press("enter")
        await pilot.pause()
        (guess,) = (each for each in app.store.attempts("small", "first") if each.kind == "predict")
        assert (guess.answer, guess.sure) == (0, "guess")
