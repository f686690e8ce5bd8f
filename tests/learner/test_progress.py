"""How far a learner is with each lesson, and the learner in figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from learning import FIRST, answer, card, due_in, grade, moment
from tutor.learner import Attempt, LessonProgress, Profile, Store, state_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    yield opened
    assert opened.warning is None
    opened.close()


def test_a_lesson_goes_from_new_to_mastered(store: Store) -> None:
    def state(day: int, steps: int | None = 3) -> str:
        return state_of(store.progress("p", moment(day)).get("l"), steps)

    assert state(0) == "new"
    answer(store, 0, "page", None, kind="read")
    assert state(0) == "begun"
    answer(store, 0, "guess", False, kind="predict")
    answer(store, 0, "ask", False)
    assert state(0) == "begun"
    answer(store, 0, "ask", True, hour=13)
    assert state(0) == "done"
    assert state(0, None) == "begun"  # how many steps there are is not known yet
    assert state(0, 4) == "begun"
    assert state(1) == "due"
    day = 1
    while card(store, "ask").stability < 21:
        answer(store, day, "ask", True)
        assert state(day) in ("done", "mastered")
        day = due_in(store, "ask")
    assert state(day - 1) == "mastered"
    assert state(day) == "due"


def test_a_lesson_without_questions_is_done_and_never_mastered(store: Store) -> None:
    answer(store, 0, "page", None, kind="read")
    assert state_of(store.progress("p", moment(0))["l"], 1) == "done"


def test_a_placement_makes_a_lesson_known_until_it_is_begun(store: Store) -> None:
    answer(store, 0, "ask", True, how="placement")
    answer(store, 0, "", None, kind="known", how="placement")
    assert store.progress("p")["l"] == LessonProgress(known=True)
    assert state_of(store.progress("p")["l"], 3) == "known"
    answer(store, 0, "page", None, kind="read")
    assert state_of(store.progress("p")["l"], 3) == "begun"


def test_a_recap_is_remembered(store: Store) -> None:
    answer(store, 0, "page", None, kind="read")
    assert not store.progress("p")["l"].read
    answer(store, 0, "", None, kind="recap")
    answer(store, 0, "", None, kind="known")
    assert (store.progress("p")["l"].read, store.progress("p")["l"].known) == (True, True)


def test_all_that_progress_tells(store: Store) -> None:
    for step in ("a", "b", "c"):
        answer(store, 0, step, step != "c")
    answer(store, 0, "page", None, kind="read")
    answer(store, 0, "a", True, lesson="other")
    assert store.progress("p", moment(1)) == {
        "l": LessonProgress(done=3, begun=True, cards=3, due=1),
        "other": LessonProgress(done=1, begun=True, cards=1),
    }
    assert store.progress("q") == {}


def test_the_profile_of_a_new_learner_is_empty(store: Store) -> None:
    assert store.profile() == Profile()


def test_answers_and_first_tries_are_counted(store: Store) -> None:
    answer(store, 0, "page", None, kind="read")
    answer(store, 0, "guess", False, kind="predict")
    answer(store, 0, "a", True)
    answer(store, 0, "b", False)
    answer(store, 0, "b", True, hour=13)
    answer(store, 0, "c", True, kind="code")
    grade(store, 0, "a", "easy")
    profile = store.profile(moment(0))
    assert (profile.answered, profile.first_tries, profile.right_first) == (5, 3, 2)


def test_how_sure_is_held_against_what_came_true(store: Store) -> None:
    for number, (sure, right) in enumerate(
        [("guess", False), ("guess", True), ("certain", True), ("certain", True), (None, False)]
    ):
        answer(store, 0, f"s{number}", right, sure=sure, kind="predict" if number % 2 else "ask")
    answer(store, 0, "written", True, kind="code", sure="certain")
    assert store.profile(moment(0)).calibration == [("guess", 2, 1), ("likely", 0, 0), ("certain", 2, 2)]


@pytest.mark.parametrize(
    ("days", "today", "streak", "longest"),
    [
        ([0], 0, 1, 1),
        ([0], 1, 1, 1),  # today may still come
        ([0], 2, 0, 1),
        ([0, 1, 2, 5, 6], 6, 2, 3),
        ([0, 1, 2, 5, 6], 20, 0, 3),
        ([0, 0, 0], 0, 1, 1),
    ],
)
def test_days_in_a_row(store: Store, days: list[int], today: int, streak: int, longest: int) -> None:
    for hour, day in enumerate(days):
        answer(store, day, "page", None, kind="read", hour=float(hour))
    profile = store.profile(moment(today))
    assert (profile.streak, profile.longest_streak) == (streak, longest)
    assert profile.days == {FIRST.date() + timedelta(days=day): days.count(day) for day in days}


def test_words_about_lessons_are_no_work_of_a_day(store: Store) -> None:
    for day, kind in enumerate(("recap", "known", "reset")):
        answer(store, day, "", None, kind=kind)
    assert store.profile(moment(3)).days == {}


def test_an_hour_away_from_the_desk_is_ten_minutes(store: Store) -> None:
    for number, seconds in enumerate((30.0, 3600.0, None)):
        answer(store, 0, f"s{number}", True, seconds=seconds)
    assert store.profile(moment(0)).seconds == 630


def test_the_forgetting_curve_is_what_was_recalled(store: Store) -> None:
    for number in range(4):
        answer(store, 0, f"s{number}", True)
        answer(store, 2, f"s{number}", number > 0)
        answer(store, 2, f"s{number}", True, hour=13)  # practice
        answer(store, 9, f"s{number}", True)
        answer(store, 0, f"code{number}", False, kind="code")
        answer(store, 2, f"code{number}", False, kind="code")
    assert store.profile(moment(9)).curve == [(2.0, 0.75, 4), (7.0, 1.0, 4)]


def test_what_is_expected_of_the_days_to_come(store: Store) -> None:
    for number in range(3):
        answer(store, 0, f"s{number}", True)
    answer(store, 0, "wrong", False)
    profile = store.profile(moment(1))
    cards = store.cards()
    assert [ahead for ahead, _ in profile.forecast] == list(range(31))
    for ahead, share in profile.forecast:
        shares = [store.retrievability(c, moment(1 + ahead)) for c in cards]
        assert share == pytest.approx(sum(shares) / len(shares))
    assert profile.load[:3] == [(0, 1), (1, 3), (2, 0)]
    assert store.profile(moment(10)).load[:2] == [(0, 4), (1, 0)]


def test_days_are_those_of_the_place_where_it_was_learnt(store: Store) -> None:
    there = date(2026, 3, 2).toordinal()
    kept = store.record(Attempt("p", "l", "s", "ask", right=True, at="2026-03-01T23:00:00.000+00:00", day=there))
    assert kept.day == there
    assert list(store.profile(moment(1)).days) == [date(2026, 3, 2)]
