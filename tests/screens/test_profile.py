"""The profile: a learner's own answers in figures, and what will stand there while there are none."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from support import Opened, shown
from tutor.app import TutorApp
from tutor.i18n import Language
from tutor.learner import Attempt, Profile
from tutor.learner.attempt import Sure
from tutor.screens.profile import rows
from tutor.screens.profile.screen import ProfileScreen
from tutor.views.ink import line_text, line_width

TALL = (80, 70)


def keep(app: TutorApp, step: str, right: bool, days_ago: int, sure: Sure | None = None) -> None:
    at = (datetime.now(UTC) - timedelta(days=days_ago)).isoformat(timespec="milliseconds")
    app.store.record(Attempt("small", "first", step, "ask", 0, right, 60.0, sure=sure, at=at))


@pytest.mark.parametrize(("language", "words"), [("en", "Nothing to show yet."), ("zh", "现在还没有内容。")])
async def test_a_new_learner_is_told_what_will_stand_here(opened: Opened, language: Language, words: str) -> None:
    app = opened(language=language)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(app.screen, ProfileScreen)
        assert words in shown(app)
        await pilot.press("escape", "down", "up")
        await pilot.pause()
        assert not isinstance(app.screen, ProfileScreen)


async def test_with_little_data_each_part_says_what_will_stand_there(opened: Opened) -> None:
    app = opened()
    keep(app, "pick", True, 0)
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("p")
        await pilot.pause()
        text = " ".join(shown(app).split())
        assert "1 answered 1 of 1 right at the first try 1 min spent learning" in text
        assert "Say with u how sure you are" in text
        assert "how many days had passed" in text
        assert "1 in a row now, 1 at most" in text
        assert "1 day in a row" in text


async def test_answers_reviews_and_days_are_told(opened: Opened) -> None:
    app = opened()
    for days_ago, right in ((20, False), (20, True), (15, True), (5, True)):
        keep(app, "pick", right, days_ago, "certain")
    for days_ago in (20, 18, 10):
        keep(app, "mark", True, days_ago, "guess")
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("p")
        await pilot.pause()
        text = shown(app)
        assert "7 answered" in text
        assert "1 of 2 right at the first try" in text
        assert "right 3 of 4" in text
        assert "right 3 of 3" in text
        assert "not said yet" in text
        assert "known" in text
        assert "expected" in text
        assert "What comes back" in text
        await pilot.press("l")
        await pilot.pause()
        text = shown(app)
        assert "4 次中答对 3 次" in text
        assert "预计" in text


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (40, 15), (10, 4)])
async def test_any_size_draws(opened: Opened, size: tuple[int, int]) -> None:
    app = opened()
    for days_ago in (20, 18, 10, 2):
        keep(app, "mark", True, days_ago, "likely")
    async with app.run_test(size=size) as pilot:
        await pilot.press("p", "pagedown", "l", "down")
        await pilot.pause()
        assert all(len(line) <= size[0] for line in shown(app).splitlines())


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("4 answered", "1 of 1 right at the first try", "4 min spent learning", "right 4 of 4")),
        ("zh", ("作答 4", "一次答对 1 / 1", "学习时间 4 分钟", "4 次中答对 4 次")),
    ],
)
async def test_on_a_narrow_screen_no_figure_is_cut_off(
    opened: Opened, language: Language, told: tuple[str, ...]
) -> None:
    app = opened(language=language)
    for days_ago in (20, 18, 10, 2):
        keep(app, "mark", True, days_ago, "likely")
    async with app.run_test(size=(40, 70)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert [words for words in told if words not in shown(app)] == []
        await pilot.press("l")
        await pilot.pause()
        assert ("4 answered" if language == "zh" else "作答 4") in shown(app)


async def test_in_ascii_it_loses_nothing(opened: Opened, only_ascii: None) -> None:
    app = opened()
    for days_ago in (20, 18, 10, 2):
        keep(app, "mark", True, days_ago, "likely")
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("p")
        await pilot.pause()
        text = shown(app)
        assert "likely   ####" in text
        assert "right 4 of 4" in text


def test_the_days_stand_in_weeks_with_the_busiest_darkest() -> None:
    today = date(2026, 11, 18)  # a Wednesday
    days = {today: 8, date(2026, 11, 9): 1, date(2026, 11, 10): 4}
    line, months = map(line_text, rows.heat(days, today, 24, "en"))
    assert line.rstrip() == "······· ░▒····· ··█"
    assert months == "11/2"
    assert len(rows.heat(days, today, 500, "zh")) == 2


def test_bars_are_as_long_as_their_share() -> None:
    profile = Profile(
        calibration=[("guess", 10, 0), ("likely", 10, 5), ("certain", 0, 0)], load=[(0, 4), (1, 1), (9, 3)]
    )
    guess, likely, certain = rows.calibration(profile, "en")
    assert [line_text(line).count("█") for line in (guess, likely, certain)] == [0, rows.BAR // 2, 0]
    assert len({line_width(line[:3]) for line in (guess, likely, certain)}) == 1
    load = [line_text(line) for line in rows.load(profile, "en")]
    assert load[0].split() == ["today", "4", "█" * rows.BAR]
    assert load[1].split() == ["tomorrow", "1", "█" * round(rows.BAR / 4)]
    assert load[2].split() == ["in", "2", "days", "0"]
    assert load[-1].split() == ["later", "3"]
