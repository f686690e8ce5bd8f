"""Screens on terminals of few colours, none, or ambiguous glyphs: what is chosen is seen, nothing is out of line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from textual.types import AnimationLevel
from textual.widgets import Input

from support import QUESTIONS, Opened, shown
from tutor.app import TutorApp
from tutor.i18n import spelling

WALK: tuple[tuple[str, ...], ...] = (
    (),
    ("question_mark",),
    ("escape", "m"),
    ("escape", "p"),
    ("escape", "g"),
    ("escape", "slash"),
    ("d", "e"),
    ("escape", "l"),
    ("l", "enter"),
    ("u", "1"),
    ("enter",),
    ("n",),
    ("n",),
    ("n",),
    ("n",),
    ("n",),
    ("l",),
    ("p",),
    ("ctrl+c",),
)
"""Keys that lead through the contents, what opens over them, and the steps of a lesson, in both languages."""


@pytest.fixture
def narrow() -> Iterator[None]:
    """Ambiguous glyphs are two cells wide here."""
    spelling.use_glyphs("narrow")
    yield
    spelling.use_glyphs("all")


def styles(app: TutorApp) -> Iterator[tuple[str, Style]]:
    """Every text on the screen with its style."""
    for line in app.screen._compositor.render_strips():
        for text, style, _ in line:
            if style is not None:
                yield text, style


def marked(app: TutorApp) -> str:
    """The text that stands out from its ground."""
    return "".join(
        text for text, style in styles(app) if style.reverse or (style.bgcolor and style.bgcolor.number == 4)
    )


@pytest.mark.parametrize("lesson", [None, "kinds"])
async def test_no_screen_has_an_ambiguous_glyph(narrow: None, opened: Opened, lesson: str | None) -> None:
    app = opened(lesson, pack=QUESTIONS) if lesson else opened()
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in WALK:
            await pilot.press(*keys)
            await pilot.pause()
            wrong = {c for c in shown(app) if unicodedata.east_asian_width(c) == "A"}
            assert wrong == set(), (keys, shown(app))


async def test_without_colours_none_is_written_and_the_cursor_is_reversed(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert marked(app).count("First") == 1
        for keys in ((), ("m",), ("escape", "slash", "d"), ("escape", "escape", "enter"), ("n",), ("n",)):
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert [text for text, style in styles(app) if style.color or style.bgcolor] == []


@pytest.mark.parametrize("theme", ["tutor-dark", "tutor-light", "tutor-contrast"])
async def test_in_16_colours_the_cursor_is_seen(opened: Opened, theme: str) -> None:
    app = opened("kinds", "choose", pack=QUESTIONS, theme=theme)
    app.console = Console(color_system="standard", force_terminal=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        assert "2" in marked(app)
        assert "1" not in marked(app)
        for _, style in styles(app):
            assert style.bgcolor is None or style.bgcolor.downgrade(ColorSystem.STANDARD).number in (0, 4, 15)


@pytest.mark.parametrize("moves", ["full", "none"])
async def test_where_nothing_moves_no_cursor_blinks(opened: Opened, moves: AnimationLevel) -> None:
    app = opened()
    app.animation_level = moves
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash")
        await pilot.pause()
        assert isinstance(app.focused, Input)
        assert app.focused.cursor_blink is (moves == "full")


async def test_what_the_terminal_says_of_its_width_is_believed_at_once(opened: Opened) -> None:
    app = opened("first", "descend")
    told: list[int] = []
    app._on_width = told.append
    try:
        async with app.run_test(size=(100, 30)) as pilot:
            before = shown(app)
            assert any(unicodedata.east_asian_width(character) == "A" for character in before)
            app.post_message(TutorApp.WidthTold(2))
            await pilot.pause()
            assert not any(unicodedata.east_asian_width(character) == "A" for character in shown(app))
            app.post_message(TutorApp.WidthTold(1))
            await pilot.pause()
            assert shown(app) == before
            assert told == [2, 1]
    finally:
        spelling.use_glyphs("all")
