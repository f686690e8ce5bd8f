"""Themes and ASCII on real screens: every text is legible, every cell is ASCII where that was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.color import ColorSystem
from textual.color import Color
from textual.theme import Theme

from support import Opened, shown
from tutor.app import TutorApp
from tutor.course import Pack, open_packs
from tutor.learner import Attempt, Store
from tutor.screens.lesson import LessonScreen
from tutor.views.colormap import luminance
from tutor.views.themes import CONTRAST, THEMES

DECORATION = {*" ·─│├┤┬┴┼╭╮╰╯▁▂▃▄▅▆▇▏◦", *map(chr, range(0x2800, 0x2900))}
"""Leaders, rules, rails, scrollbars and what is drawn in braille: nothing is read there."""


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    dark, light = sorted((luminance(one.hex6.lower()), luminance(other.hex6.lower())))
    return (light + 0.05) / (dark + 0.05)


def faintest(app: TutorApp) -> tuple[float, str]:
    """The lowest contrast of any text on the screen, and that text."""
    lines = app.screen._compositor.render_strips()
    found = [(21.0, "")]
    for y, line in enumerate(lines):
        for segment in line:
            style = segment.style
            if set(segment.text) <= DECORATION or style is None or style.color is None or style.bgcolor is None:
                continue
            ratio = contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))
            found.append((ratio, f"{segment.text!r} in row {y}"))
    return min(found)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_a_theme_is_there_from_the_first_paint(opened: Opened, theme: Theme) -> None:
    app = opened(theme=theme.name)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.screen.styles.background.hex.lower() == theme.background
        assert app.has_class("-dark-mode") is theme.dark


async def test_the_key_changes_the_theme_and_it_is_remembered(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.theme == THEMES[0].name
        for theme in (*THEMES[1:], THEMES[0], THEMES[1]):
            await pilot.press("t")
            await pilot.pause()
            assert app.theme == theme.name
            background = app.screen.styles.background
            assert background == Color.parse(theme.background or "")
        assert app.store.setting("theme") == THEMES[1].name


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_every_text_is_legible(opened: Opened, theme: Theme) -> None:
    least = 7.0 if theme is CONTRAST else 4.5
    app = opened()
    app.store.record(Attempt("small", "first", "pick", "ask", 0, False, 9.0, sure="likely"))
    async with app.run_test(size=(100, 30)) as pilot:
        while app.theme != theme.name:
            await pilot.press("t")
        progress = ((), ("m",), ("down",), ("escape", "p"), ("escape",))
        for keys in (*progress, ("question_mark",), ("escape", "enter"), ("n",), ("n",), ("n",), ("n",)):
            await pilot.press(*keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            ratio, text = faintest(app)
            assert ratio >= least, (text, app.screen)


@pytest.mark.parametrize("system", [ColorSystem.STANDARD, ColorSystem.EIGHT_BIT], ids=["16", "256"])
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_no_text_vanishes_where_there_are_few_colours(opened: Opened, theme: Theme, system: ColorSystem) -> None:
    app = opened()
    async with app.run_test(size=(100, 30)) as pilot:
        while app.theme != theme.name:
            await pilot.press("t")
        for keys in ((), ("enter",), ("n",), ("n",), ("n",)):
            await pilot.press(*keys)
            await pilot.pause()
            for line in app.screen._compositor.render_strips():
                for text, style, _ in line:
                    if text.strip() and not set(text) <= DECORATION and style and style.color and style.bgcolor:
                        fore, back = (colour.downgrade(system).number for colour in (style.color, style.bgcolor))
                        assert fore != back, text


@pytest.mark.lessons
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("lesson", ["tensors-and-numpy", "bias-variance", "lstm-gates"])
async def test_every_screen_of_the_lessons_is_ascii(
    only_ascii: None, tmp_path: Path, lesson: str, size: tuple[int, int]
) -> None:
    packs: list[Pack] = open_packs([])
    app = TutorApp(packs, Store.open(tmp_path), "en", place=(packs[0].name, lesson, None))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, LessonScreen)
        for _ in range(len(packs[0].lesson(lesson).steps)):
            assert shown(app).isascii(), [line for line in shown(app).split("\n") if not line.isascii()]
            await pilot.press("n")
            await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        assert shown(app).isascii()


async def test_the_contents_are_ascii_and_call_chinese_by_its_name(only_ascii: None, opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert shown(app).isascii()
        assert "l Chinese" in shown(app)
        await pilot.press("l")
        await pilot.pause()
        assert "第一课" in shown(app)
        assert not {"▸", "·", "↑"} & set(shown(app))
