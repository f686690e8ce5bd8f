"""How questions look: legible in every theme, ASCII where that was asked for, at home on small screens."""

from __future__ import annotations

import pytest
from test_themes import faintest
from textual.theme import Theme

from support import QUESTIONS, Opened, shown
from tutor.views.themes import CONTRAST, THEMES

MOMENTS = (
    ("choose", ("u", "enter")),
    ("mark", ("1", "down")),
    ("number", ("3", "0", "enter", "4")),
    ("words", tuple("dropout")),
    ("order", ("space", "down", "enter")),
    ("match", ("1", "2", "3", "enter")),
    ("line", ("8", "enter", "1", "1", "enter")),
)
"""Steps, and keys that lead through what is drawn there."""


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("step", "keys"), MOMENTS, ids=[step for step, _ in MOMENTS])
async def test_every_text_is_legible(opened: Opened, theme: Theme, step: str, keys: tuple[str, ...]) -> None:
    least = 7.0 if theme is CONTRAST else 4.5
    app = opened("kinds", step, pack=QUESTIONS, theme=theme.name)
    async with app.run_test(size=(80, 24)) as pilot:
        for each in ("shift+f1", *keys):  # a key that means nothing: the page as it begins
            await pilot.press(each)
            await pilot.pause()
            ratio, text = faintest(app)
            assert ratio >= least, text


@pytest.mark.parametrize(("step", "keys"), MOMENTS, ids=[step for step, _ in MOMENTS])
async def test_every_kind_is_ascii_where_that_was_asked_for(
    only_ascii: None, opened: Opened, step: str, keys: tuple[str, ...]
) -> None:
    app = opened("kinds", step, pack=QUESTIONS)
    async with app.run_test(size=(80, 24)) as pilot:
        for each in ("u", *keys):
            await pilot.press(each)
            await pilot.pause()
            assert shown(app).isascii(), [line for line in shown(app).split("\n") if not line.isascii()]


@pytest.mark.parametrize(
    ("step", "keys", "said"),
    [
        ("match", ("enter",), "still have nothing"),
        ("order", ("enter",), "needs"),
        ("choose", ("down", "down", "enter"), "To read again”"),
    ],
)
async def test_what_is_said_of_an_answer_comes_into_sight(
    opened: Opened, step: str, keys: tuple[str, ...], said: str
) -> None:
    app = opened("kinds", step, pack=QUESTIONS)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        assert said in shown(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 24)])
async def test_how_sure_is_never_broken_within_a_word(opened: Opened, size: tuple[int, int]) -> None:
    app = opened("kinds", "choose", "zh", pack=QUESTIONS)
    async with app.run_test(size=size) as pilot:
        await pilot.press("u", "u", "u")
        await pilot.pause()
        text = shown(app)
        assert all(word in text for word in ("有几分把握？（u）", "猜的", "大概", "[确定]"))


@pytest.mark.parametrize("step", ["order", "match", "line"])
async def test_the_cursor_stays_in_sight_on_a_small_screen(opened: Opened, step: str) -> None:
    app = opened("kinds", step, pack=QUESTIONS)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        for _ in range(5):
            assert "▸" in shown(app)
            await pilot.press("down")
            await pilot.pause()
