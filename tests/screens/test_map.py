"""The map of a course, as a learner uses it."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import Opened, shown
from tutor.app import TutorApp
from tutor.course import Pack, default_folder
from tutor.learner import Attempt, Store
from tutor.screens.contents import ContentsScreen
from tutor.screens.lesson import LessonScreen
from tutor.screens.map.screen import MapScreen

COURSE = """\
schema: 1
course: woven
title: {en: Woven, zh: 织}
parts:
  - part: begin
    title: {en: Begin, zh: 开始}
    lessons:
      - first
      - {coming: left, title: {en: Left, zh: 左}, needs: [first]}
      - {coming: right, title: {en: Right, zh: 右}, needs: [first]}
      - {coming: both, title: {en: Both, zh: 两边}, needs: [left, right]}
      - {coming: apart, title: {en: Apart, zh: 另外}}
"""


@pytest.fixture
def woven(pack: Path) -> Path:
    """A course in which a way parts and meets again."""
    (pack / "course.yaml").write_text(COURSE, "utf-8")
    return pack


async def drawn(app: TutorApp) -> str:
    await app.workers.wait_for_complete()
    return shown(app)


def on_map(app: TutorApp) -> MapScreen:
    assert isinstance(app.screen, MapScreen)
    return app.screen


async def test_lines_lead_from_each_lesson_to_those_that_build_on_it(opened: Opened, woven: Path) -> None:
    app = opened(pack=woven)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await drawn(app)
        await pilot.pause()
        lines = [line.rstrip() for line in shown(app).splitlines()[3:8]]
    assert [line[4:7].rstrip() for line in lines] == ["○", "├─◦", "◦ │", "◦─╯", "◦"]
    assert [line[9:].split("  ")[0] for line in lines] == ["01", "02", "03", "04", "05"]


async def test_the_cursor_tells_what_comes_before_and_after(opened: Opened, woven: Path) -> None:
    app = opened(pack=woven)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await drawn(app)
        await pilot.press("down")
        await pilot.pause()
        text = shown(app)
        first, left, right, both, apart = text.splitlines()[3:8]
        assert "before" in first
        assert "▸" in left
        assert "after" in both
        assert "before" not in right + apart
        assert "after" not in right + apart
        assert "Builds on: First lesson" in text
        assert "Leads to: Both (coming)" in text
        await pilot.press("l")
        await pilot.pause()
        text = shown(app)
        assert "先学：第一课" in text
        assert "先学" in text.splitlines()[3]
        assert "后学" in text.splitlines()[6]


async def test_it_suggests_what_is_ready_and_locks_nothing(opened: Opened, woven: Path) -> None:
    app = opened(pack=woven)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await drawn(app)
        await pilot.pause()
        assert "Next: First lesson" in shown(app).splitlines()[1]
        await pilot.press("pagedown", "right_square_bracket")
        await pilot.pause()
        assert on_map(app).view is not None
        assert on_map(app).view.selected.name == "first"  # type: ignore[union-attr]
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        assert len(app.screen_stack) == 2


async def test_a_lesson_still_to_come_says_so(opened: Opened, woven: Path) -> None:
    app = opened(pack=woven)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("m")
        await drawn(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        on_map(app)
        assert "“Left” is still to come." in shown(app)


async def test_the_contents_go_on_where_the_map_was_left(opened: Opened, woven: Path) -> None:
    app = opened(pack=woven)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await drawn(app)
        await pilot.press("down", "down", "escape")
        await pilot.pause()
        assert isinstance(app.screen, ContentsScreen)
        assert app.screen.toc.selected is not None
        assert app.screen.toc.selected.number == 3


async def test_what_is_known_opens_what_builds_on_it(opened: Opened, woven: Path) -> None:
    app = opened(pack=woven)
    app.store.record(Attempt("woven", "first", "", "known", how="placement"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await drawn(app)
        await pilot.pause()
        text = shown(app)
        assert "✓" in text.splitlines()[3]
        assert "Everything that there is so far is done." in text


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (200, 60), (40, 15), (12, 5)])
async def test_our_course_is_drawn_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    app = TutorApp([Pack.open(default_folder())], Store.open(tmp_path), "en")
    async with app.run_test(size=size) as pilot:
        await pilot.press("m")
        await drawn(app)
        for key in ("pagedown", "pagedown", "l", "up", "left_square_bracket"):
            await pilot.press(key)
        await pilot.pause()
        text = shown(app)
        assert all(len(line) <= size[0] for line in text.splitlines())
        if size[0] >= 80:
            assert "▸" in text


async def test_a_course_of_lessons_that_need_each_other_in_a_circle_is_drawn(opened: Opened, woven: Path) -> None:
    looped = COURSE.replace("needs: [first]", "needs: [both]")
    (woven / "course.yaml").write_text(looped, "utf-8")
    app = opened(pack=woven)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await drawn(app)
        await pilot.press("down", "down")
        await pilot.pause()
        assert "Builds on: Both (coming)" in shown(app)
