"""The table of contents, as a learner uses it."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import Opened, shown
from tutor.screens.broken import BrokenScreen
from tutor.screens.contents import ContentsScreen
from tutor.screens.lesson import LessonScreen


async def test_parts_and_lessons_stand_with_their_state(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = shown(app)
    assert [line.strip() for line in text.splitlines()[:4]] == ["", "A small course", "", "Beginnings"]
    for words in ("A small course", "Beginnings", "01  First lesson", "3 min", "new", "03  Later", "coming"):
        assert words in text


async def test_the_language_key_changes_every_word_and_is_remembered(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("l")
        await pilot.pause()
        text = shown(app)
        assert app.store.setting("language") == "zh"
    for words in ("小课程", "开始", "第一课", "3 分钟", "未学", "以后", "待写", "打开", "English"):
        assert words in text
    assert "Beginnings" not in text


async def test_enter_opens_the_lesson_and_escape_returns(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)
        await pilot.pause()
        assert "1 of 8" in shown(app) or "begun" in shown(app)


async def test_a_lesson_still_to_come_opens_nothing_and_says_so(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)
        assert "still to come" in shown(app)


async def test_a_broken_lesson_says_what_is_wrong_and_where(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, BrokenScreen)
        text = shown(app)
        assert "lesson.yaml:8:5" in text
        assert "read" in text
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)


async def test_the_cursor_stays_within_the_course(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*["up"] * 3, *["down"] * 9, "pageup", "pagedown")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)
        assert app.screen.toc.selected is not None
        assert app.screen.toc.selected.number == 3


async def test_a_wide_screen_tells_what_the_lesson_is_about(opened: Opened) -> None:
    app = opened(language="zh")
    async with app.run_test(size=(160, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "看懂一步梯度下降" in shown(app)


@pytest.mark.parametrize("size", [(20, 5), (8, 3), (40, 15), (300, 80)])
async def test_any_size_draws(opened: Opened, size: tuple[int, int]) -> None:
    app = opened()
    async with app.run_test(size=size) as pilot:
        await pilot.press("down", "l", "enter", "n", "n", "n", "p", "question_mark", "escape", "escape")
        await pilot.pause()
        assert all(len(line) <= size[0] for line in shown(app).splitlines())


async def test_the_course_reopens_where_the_learner_stopped(opened: Opened) -> None:
    app = opened("first")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "n")
        await pilot.pause()
        assert app.store.place("small") == ("first", "pick")
    again = opened("first")
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(again.screen, LessonScreen)
        assert again.screen.step.id == "pick"


async def test_a_pack_that_cannot_be_read_says_why(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text("schema: 1\ncourse: bad\ntitle: {en: Bad, zh: 坏}\npartz: []\n", "utf-8")
    app = opened(pack=tmp_path)
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        assert "course.yaml:4:1: `partz` is not a key here" in " ".join(shown(app).split())


async def test_a_folder_without_lessons_says_so(opened: Opened, tmp_path: Path) -> None:
    app = opened(pack=tmp_path / "nowhere")
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("down", "enter", "l")
        await pilot.pause()
        assert "中没有课程" in shown(app)
