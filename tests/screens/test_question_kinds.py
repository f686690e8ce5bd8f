"""Questions of every kind, answered by keyboard on a screen of 80x24."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from textual.events import Key, Paste
from textual.pilot import Pilot

from support import QUESTIONS, Opened, choose, digit_of, shown
from tutor.app import TutorApp
from tutor.learner import Attempt
from tutor.screens.lesson import LessonScreen
from tutor.screens.question.typed import AnswerLine

KINDS = ("choose", "mark", "number", "shape", "words", "order", "match", "line")


def at(opened: Opened, step: str) -> TutorApp:
    """The app at a question."""
    return opened("kinds", step, pack=QUESTIONS)


async def pressed(app: TutorApp, pilot: Pilot[None], *keys: str) -> str:
    """The screen after these keys."""
    await pilot.press(*keys)
    await pilot.pause()
    return shown(app)


def answers(app: TutorApp) -> list[Attempt]:
    """The attempts at questions, oldest first."""
    return [each for each in app.store.attempts("questions", "kinds") if each.kind in ("ask", "family")]


def here(app: TutorApp) -> str:
    """The step on screen."""
    assert isinstance(app.screen, LessonScreen)
    return app.screen.step.id


async def carry(app: TutorApp, pilot: Pilot[None], words: str, place: int) -> None:
    """Take the item with these words to a place, from 1."""
    await choose(pilot, words)
    await pilot.press("space", str(place), "space")
    await pilot.pause()


async def test_items_are_taken_and_carried_into_order(opened: Opened) -> None:
    app = at(opened, "order")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for place, words in enumerate(("Forward pass", "Backward pass", "Compute the loss", "Update the weights"), 1):
            await carry(app, pilot, words, place)
        text = await pressed(app, pilot, "enter")
        assert "Not quite. The gradients are those of the loss." in text
        assert "Press b to read “To read again” again." in text
        # The cursor went to what was said of.
        assert "b reread" in text
        assert "b reread" not in await pressed(app, pilot, "space", "down")
        text = await pressed(app, pilot, "space", "enter")
        assert "Right. Each needs what the one before made." in text
        assert [(each.answer, each.right) for each in answers(app)] == [([0, 2, 1, 3], False), ([0, 1, 2, 3], True)]


async def test_right_sides_are_put_by_their_digits(opened: Opened) -> None:
    app = at(opened, "match")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        digits = {words: digit_of(app, words) for words in ("(3, 2)", "(6,)", "(1, 2, 3)")}
        text = await pressed(app, pilot, digits["(3, 2)"], "enter")
        assert "2 of them still have nothing put to them." in text
        assert not answers(app)
        # A right side that is put elsewhere leaves where it was; its own digit takes it away.
        await pressed(app, pilot, digits["(3, 2)"])
        text = await pressed(app, pilot, "up", digits["(3, 2)"], "enter")
        assert "3 of them still have nothing put to them." in text
        text = await pressed(app, pilot, "up", digits["(3, 2)"], digits["(1, 2, 3)"], digits["(6,)"], "enter")
        assert "Not quite. All in one axis." in text
        text = await pressed(app, pilot, digits["(6,)"], digits["(1, 2, 3)"], "enter")
        assert "Right. The product stays six." in text
        assert [(each.answer, each.right) for each in answers(app)] == [([0, 2, 1], False), ([0, 1, 2], True)]


async def test_of_several_options_the_one_that_is_spoken_of_is_marked(opened: Opened) -> None:
    app = at(opened, "mark")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for words in ("two", "three", "four"):
            await choose(pilot, words)
        text = await pressed(app, pilot, "enter")
        assert [line.split()[-3:] for line in text.splitlines() if "✗" in line] == [["[x]", "✗", "three"]]
        # The cursor went there: space mends it.
        text = await pressed(app, pilot, "space")
        assert "✗" not in text
        assert "Right." in await pressed(app, pilot, "enter")


async def test_backspace_leads_back_into_a_line_that_was_left(opened: Opened) -> None:
    app = at(opened, "number")
    async with app.run_test(size=(80, 24)) as pilot:
        text = await pressed(app, pilot, "1", "2", "x", "enter")
        assert "That is not a number." in text
        text = await pressed(app, pilot, "escape")
        assert "Press enter to write in the line." in text
        text = await pressed(app, pilot, "backspace", "0", "enter")
        assert "Right." in text


async def test_the_wrong_line_is_found_by_its_number_or_by_moving(opened: Opened) -> None:
    app = at(opened, "line")
    async with app.run_test(size=(80, 24)) as pilot:
        text = await pressed(app, pilot, "8", "enter")
        assert "Not quite. It computes gradients as it should." in text
        text = await pressed(app, pilot, "1", "0", "enter")
        assert "That line is as it should be." in text
        text = await pressed(app, pilot, "down", "enter")
        assert "Right. Gradients add up until they are set to zero." in text
        assert "11 → w.grad = None" in text
        assert [(each.answer, each.right) for each in answers(app)] == [(8, False), (10, False), (11, True)]


async def test_words_take_every_character_until_the_line_is_left(opened: Opened) -> None:
    app = at(opened, "words")
    async with app.run_test(size=(80, 24)) as pilot:
        text = await pressed(app, pilot, *"lcpnqbtu", "question_mark", "slash")
        assert "lcpnqbtu?/" in text
        assert here(app) == "words"
        assert "How sure are you? (tab)" in text
        assert "按 enter 回到输入行" in await pressed(app, pilot, "escape", "l")
        await pressed(app, pilot, "n")
        assert here(app) == "order"


async def test_words_in_either_language_are_right_whatever_the_interface_speaks(opened: Opened) -> None:
    app = at(opened, "words")
    async with app.run_test(size=(80, 24)) as pilot:
        text = await pressed(app, pilot, *"Batch-Norm", "enter")
        assert "That rescales and switches nothing off." in text
        # After a wrong answer keys are keys, and enter leads back; what is typed then replaces it.
        text = await pressed(app, pilot, "enter", *"随机失活", "enter")
        assert "Right." in text
        assert "dropout / 随机失活 / 暂退法" in text
        assert [(each.answer, each.right) for each in answers(app)] == [("Batch-Norm", False), ("随机失活", True)]


async def test_arrows_in_an_empty_line_turn_the_page(opened: Opened) -> None:
    app = at(opened, "words")
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(app, pilot, "right")
        assert here(app) == "order"
        await pressed(app, pilot, "left", "x", "left", "y", "right", "z")
        assert here(app) == "words"
        assert "yxz" in shown(app)


async def test_digits_begin_a_number_and_letters_are_keys_until_then(opened: Opened) -> None:
    app = at(opened, "number")
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(app, pilot, "l")
        assert app.language == "zh"
        text = await pressed(app, pilot, "1", "2", "l", "backspace", "0", "space", *"bytes")
        assert app.language == "zh"
        assert "120 bytes" in text
        assert "正确。" in await pressed(app, pilot, "enter")
        assert [(each.answer, each.right) for each in answers(app)] == [(120.0, True)]


async def test_keys_that_come_all_at_once_are_one_answer(opened: Opened) -> None:
    app = at(opened, "number")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key, character in (("1", "1"), ("full_stop", "."), ("5", "5"), ("enter", "\r"), ("l", "l")):
            app.post_message(Key(key, character))
        await pilot.pause()
        await pilot.pause()
        assert "不太对" in shown(app)
        assert [each.answer for each in answers(app)] == [1.5]


@pytest.mark.parametrize("step", ["number", "words"])
async def test_keys_of_a_line_that_come_all_at_once_act_in_their_order(opened: Opened, step: str) -> None:
    app = at(opened, step)
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(app, pilot, "7")
        for key in ("backspace", "1", "3", "backspace", "0", "left", "2"):
            app.post_message(Key(key, key if len(key) == 1 else "\x7f" if key == "backspace" else None))
        await pilot.pause()
        await pilot.pause()
        assert "› 120" in shown(app)


async def test_a_wrong_number_is_replaced_by_the_next_that_is_typed(opened: Opened) -> None:
    app = at(opened, "number")
    async with app.run_test(size=(80, 24)) as pilot:
        text = await pressed(app, pilot, "3", "0", "enter")
        assert "Each takes four bytes." in text
        await pressed(app, pilot, "b")
        assert here(app) == "page"
        await pressed(app, pilot, "b")
        text = await pressed(app, pilot, "4", "backspace", "1", "2", "0", "enter")
        assert "Right. The answer: 120. Four bytes each." in text
        assert [each.answer for each in answers(app)] == [30.0, 120.0]


async def test_a_shape_may_be_typed_as_torch_writes_it(opened: Opened) -> None:
    app = at(opened, "shape")
    async with app.run_test(size=(80, 24)) as pilot:
        text = await pressed(app, pilot, *"torch.Size([1, 6, 30, 30])", "enter")
        assert "Right. The answer: (1, 6, 30, 30)." in text
        assert answers(app)[0].answer == [1, 6, 30, 30]


async def test_a_click_leads_into_the_line_and_what_is_pasted_goes_there(opened: Opened) -> None:
    app = at(opened, "words")
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(app, pilot, "escape")
        await pilot.click(AnswerLine)
        app.post_message(Paste("随机"))
        await pilot.pause()
        text = await pressed(app, pilot, *"失活", "enter")
        assert "Right." in text
    app = at(opened, "number")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.post_message(Paste("１２０ bytes\n"))
        await pilot.pause()
        assert "Right. The answer: 120. Four bytes each." in await pressed(app, pilot, "enter")


@pytest.mark.parametrize("step", ["number", "shape", "words"])
async def test_an_empty_line_is_no_answer(opened: Opened, step: str) -> None:
    app = at(opened, step)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Nothing is typed yet." in await pressed(app, pilot, "enter")
        assert not answers(app)


@pytest.mark.parametrize("step", KINDS)
async def test_a_question_stands_as_it_was_left(opened: Opened, step: str) -> None:
    app = at(opened, step)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        begun = shown(app)
        assert "How sure" in begun
        before = await pressed(app, pilot, "1", "enter")
        assert before != begun
        await pressed(app, pilot, "p", "right")
        assert here(app) == step
        assert shown(app).splitlines()[1:-1] == before.splitlines()[1:-1]


async def test_the_order_of_options_is_that_of_the_sitting(opened: Opened) -> None:
    seen = set()
    for seed in ("a", "b", "c", "d", "e"):
        app = at(opened, "choose")
        app.seed = seed
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            english = "".join(digit_of(app, words) for words in ("torch.zeros(6)", "torch.tensor", "torch.zeros(2, 3)"))
            await pressed(app, pilot, "l")
            chinese = "".join(digit_of(app, words) for words in ("torch.zeros(6)", "torch.tensor", "torch.zeros(2, 3)"))
            assert english == chinese
            await choose(pilot, "torch.tensor(6.0)")
            await pilot.press("enter")
            await pilot.pause()
            assert answers(app)[-1].answer == 2
            seen.add(english)
    assert len(seen) > 1


async def test_options_that_were_tried_stay_marked(opened: Opened) -> None:
    app = at(opened, "choose")
    async with app.run_test(size=(80, 24)) as pilot:
        await choose(pilot, "torch.zeros(6)")
        await pilot.press("enter")
        await choose(pilot, "torch.tensor(6.0)")
        await pilot.press("enter")
        await pilot.pause()
        crossed = [line for line in shown(app).splitlines() if "✗" in line]
        assert len(crossed) == 2


@pytest.mark.parametrize("now", [None, "w = 1\n", "w = {}\n"], ids=["gone", "the same", "shorter"])
async def test_a_program_that_changes_under_the_question_is_said(
    opened: Opened, tmp_path: Path, now: str | None
) -> None:
    pack = Path(shutil.copytree(QUESTIONS, tmp_path / "pack"))
    app = opened("kinds", "line", pack=pack)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for number, name in enumerate(("loop.py", "loop_fixed.py")):
            file = pack / "begin" / "kinds" / name
            file.unlink() if now is None else file.write_text(now.format(number), encoding="utf-8")
        text = await pressed(app, pilot, "1", "1", "enter")
        assert "cannot be read or used" in text
        assert answers(app) == []
        await pressed(app, pilot, "p")
        assert here(app) == "match"
