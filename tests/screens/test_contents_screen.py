"""The table of contents, as a learner uses it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from support import Opened, shown
from tutor.app import TutorApp
from tutor.learner import Attempt
from tutor.screens.broken import BrokenScreen
from tutor.screens.contents import ContentsScreen
from tutor.screens.lesson import LessonScreen


async def test_parts_and_lessons_stand_with_their_state(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = shown(app)
    lines = [line.strip() for line in text.splitlines()[:6]]
    assert [lines[1], lines[5]] == ["A small course", "Beginnings"]
    assert lines[3].startswith("New here? enter")
    for words in ("Beginnings", "01  First lesson", "3 min", "○ new", "03  Later", "◦ coming"):
        assert words in text


def answer(app: TutorApp, step: str, kind: str, *, right: bool | None = None, days_ago: int = 0) -> None:
    """Something done in the first lesson, so many days ago."""
    at = (datetime.now(UTC) - timedelta(days=days_ago)).isoformat(timespec="milliseconds")
    app.store.record(Attempt("small", "first", step, kind, 0, right, 5.0, at=at))


STEPS = {
    "hello": "read", "guess": "predict", "descend": "demo", "pick": "ask", "mark": "ask", "count": "ask",
    "shape": "ask", "write": "code",
}  # fmt: skip
"""The steps of the first lesson."""


async def test_what_was_begun_tells_how_much_of_it_is_done(opened: Opened) -> None:
    app = opened()
    answer(app, "hello", "read")
    answer(app, "pick", "ask", right=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = shown(app)
        assert "◐ 1 of 8" in text
        assert "New here?" not in text


@pytest.mark.parametrize(
    ("days_ago", "words"), [(0, {"en": "● done", "zh": "● 已学完"}), (90, {"en": "◆ 5 due", "zh": "◆ 到期 5 题"})]
)
async def test_what_is_done_comes_back_when_it_is_due(opened: Opened, days_ago: int, words: dict[str, str]) -> None:
    app = opened()
    for step, kind in STEPS.items():
        answer(app, step, kind, right=True if kind in ("ask", "code") else None, days_ago=days_ago)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = shown(app)
        assert words["en"] in text
        assert ("5 due, about" in text.splitlines()[1]) == (days_ago > 0)
        await pilot.press("l")
        await pilot.pause()
        assert words["zh"] in shown(app)


async def test_what_is_no_longer_there_counts_neither_as_done_nor_as_due(opened: Opened) -> None:
    app = opened()
    for step, kind in {**STEPS, "gone": "ask"}.items():
        if step != "write":
            answer(app, step, kind, right=True if kind == "ask" else None, days_ago=90)
    app.store.record(Attempt("elsewhere", "first", "pick", "ask", 0, False, 5.0, at="2026-01-01T12:00:00+00:00"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = shown(app)
    assert "4 due, about" in text.splitlines()[1]
    assert "◆ 4 due" in text
    assert "7 of 8" in text


async def test_a_lesson_with_questions_due_still_tells_how_far_one_is(opened: Opened) -> None:
    app = opened()
    answer(app, "hello", "read", days_ago=90)
    answer(app, "pick", "ask", right=True, days_ago=90)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        row = next(line for line in shown(app).splitlines() if "First lesson" in line)
        assert "2 of 8" in row
        assert "◆ 1 due" in row
        assert "min" not in row


async def test_a_lesson_that_the_placement_test_skipped_is_known(opened: Opened) -> None:
    app = opened()
    app.store.record(Attempt("small", "first", "", "known", how="placement"))
    async with app.run_test(size=(160, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "✓ known" in shown(app)
        assert "as the placement test showed" in " ".join(shown(app).split())


async def test_beside_the_list_stands_what_a_lesson_builds_on_and_leads_to(opened: Opened, pack: Path) -> None:
    course = (pack / "course.yaml").read_text("utf-8").replace("zh: 以后}", "zh: 以后}, needs: [first]")
    (pack / "course.yaml").write_text(course, "utf-8")
    app = opened(pack=pack)
    async with app.run_test(size=(160, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Leads to: Later (coming)" in shown(app)
        await pilot.press("down", "down")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Builds on: First lesson" in shown(app)


async def test_of_a_long_course_only_the_lessons_in_sight_are_read(opened: Opened, tmp_path: Path) -> None:
    names = [f"lesson-{number}" for number in range(200)]
    rows = "".join(f"      - {name}\n" for name in names)
    head = "schema: 1\ncourse: long\ntitle: {en: Long, zh: 长}\nparts:\n"
    head += "  - part: all\n    title: {en: All, zh: 全}\n"
    folder = tmp_path / "long"
    folder.mkdir()
    (folder / "course.yaml").write_text(head + "    lessons:\n" + rows, "utf-8")
    app = opened(pack=folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "lesson-0" in shown(app)
        # The lessons that are not in sight are written only now, and found as they are.
        for name in names[50:]:
            (folder / "all" / name).mkdir(parents=True)
            text = f"schema: 1\nlesson: {name}\ntitle: {{en: Late {name}, zh: 迟}}\nminutes: 5\nsteps: []\n"
            (folder / "all" / name / "lesson.yaml").write_text(text, "utf-8")
        await pilot.press(*["pagedown"] * 14)
        await pilot.pause()
        assert "200  Late lesson-199" in shown(app)


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


async def test_a_narrow_screen_still_tells_how_far_each_lesson_is(opened: Opened) -> None:
    app = opened()
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        first = next(line for line in shown(app).splitlines() if "First lesson" in line)
        later = next(line for line in shown(app).splitlines() if "Later" in line)
    assert "○" in first
    assert "◦" in later


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
