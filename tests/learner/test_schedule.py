"""When a card comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path

import fsrs
import pytest

from learning import answer, card, due_in, grade, moment
from tutor.learner import Store
from tutor.learner.schedule import SCHEDULER, placed, recalled


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    yield opened
    assert opened.warning is None
    opened.close()


@pytest.mark.parametrize("kind", ["ask", "family", "code"])
def test_what_was_known_comes_later_than_what_was_not(store: Store, kind: str) -> None:
    answer(store, 0, "known", True, kind=kind)
    answer(store, 0, "unknown", False, kind=kind)
    assert (due_in(store, "known"), due_in(store, "unknown")) == (2, 1)
    assert card(store, "known").kind == kind


@pytest.mark.parametrize("kind", ["read", "demo", "predict"])
def test_what_was_only_met_does_not_come_back(store: Store, kind: str) -> None:
    answer(store, 0, "s", True if kind == "predict" else None, kind=kind)
    assert store.cards() == []


def test_a_placement_test_makes_no_card_and_nothing_done(store: Store) -> None:
    answer(store, 0, "s", True, how="placement")
    assert (store.cards(), store.done_steps("p"), store.progress("p")) == ([], {}, {})


def test_intervals_grow_while_it_is_known(store: Store) -> None:
    gaps, day = [], 0
    for _ in range(5):
        answer(store, day, "s", True)
        gaps.append(due_in(store, "s") - day)
        day = due_in(store, "s")
    assert gaps == sorted(set(gaps))
    assert gaps[-1] > 60
    assert card(store, "s").mature


def test_the_numbers_are_those_of_fsrs(store: Store) -> None:
    reference = fsrs.Card(card_id=1)
    for day, right in ((0, True), (2, True), (11, False), (12, True), (17, True)):
        answer(store, day, "s", right)
        rating = fsrs.Rating.Good if right else fsrs.Rating.Again
        reference, _ = SCHEDULER.review_card(reference, rating, moment(day))
        kept = card(store, "s")
        assert (kept.stability, kept.difficulty) == (reference.stability, reference.difficulty)
        assert kept.due_day == reference.due.date()
        for later in (0, 1, 40):
            now = moment(day + later)
            assert store.retrievability(kept, now) == SCHEDULER.get_card_retrievability(reference, now)


def test_only_the_first_answer_of_a_day_counts(store: Store) -> None:
    answer(store, 0, "s", False)
    first = card(store, "s")
    for hour in (13, 14, 15):
        answer(store, 0, "s", hour % 2 == 0, hour=hour)
    assert card(store, "s") == first
    assert first.reps == 1


def test_a_wrong_answer_is_a_step_back_and_not_the_start(store: Store) -> None:
    for day in (0, 2, 11, 46):
        answer(store, day, "s", True)
    before = card(store, "s")
    answer(store, due_in(store, "s"), "s", False)
    lapsed = card(store, "s")
    assert lapsed.lapses == 1
    assert 1 < lapsed.stability < before.stability
    # Of what was never known, less is left.
    answer(store, 0, "new", False)
    assert lapsed.stability > 5 * card(store, "new").stability
    for hour in range(13, 20):
        answer(store, 300, "s", False, hour=hour)
    assert (card(store, "s").due - card(store, "s").last) > timedelta(hours=1)
    assert card(store, "s").lapses == 2


def test_too_easy_and_again_overrule_the_answer_of_the_day(store: Store) -> None:
    for step in ("easy", "good", "again"):
        answer(store, 0, step, True)
    grade(store, 0, "easy", "easy")
    grade(store, 0, "again", "again")
    assert due_in(store, "again") < due_in(store, "good") < due_in(store, "easy")
    grade(store, 0, "again", "easy", hour=14)
    assert due_in(store, "again") == due_in(store, "easy")
    assert {c.reps for c in store.cards()} == {1}


def test_again_on_a_known_card_is_a_lapse_and_taking_it_back_is_none(store: Store) -> None:
    answer(store, 0, "s", True)
    answer(store, 2, "s", True)
    grade(store, 2, "s", "again")
    assert card(store, "s").lapses == 1
    grade(store, 2, "s", "easy", hour=14)
    assert card(store, "s").lapses == 0


def test_a_word_without_an_answer_counts_as_that_days(store: Store) -> None:
    answer(store, 0, "s", True)
    grade(store, 2, "s", "easy")
    assert card(store, "s").reps == 2
    answer(store, 2, "s", False, hour=15)
    assert card(store, "s").lapses == 0


def test_words_on_what_is_no_card_change_nothing(store: Store) -> None:
    grade(store, 0, "nothing", "easy")
    answer(store, 0, "s", True)
    first = card(store, "s")
    grade(store, 0, "s", "sideways")
    assert store.cards() == [first]


def test_of_an_exercise_the_best_of_the_day_counts(store: Store) -> None:
    for step, given in (("alone", {}), ("hinted", {"hints": 1}), ("shown", {"hints": 0, "solution": True})):
        answer(store, 0, step, False, kind="code", answer={"messages": ["no"]})
        assert due_in(store, step) == 1
        answer(store, 0, step, True, kind="code", hour=13, answer={"messages": [], **given})
    assert card(store, "hinted").stability == card(store, "shown").stability < card(store, "alone").stability
    # What the learner said stands, whatever is checked after it.
    grade(store, 0, "alone", "again", hour=14)
    answer(store, 0, "alone", True, kind="code", hour=15)
    assert due_in(store, "alone") == 1


def test_a_day_begins_at_midnight_where_the_learner_is(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "Asia/Shanghai")  # eight hours before UTC
    time.tzset()
    try:
        answer(store, 0, "s", True, hour=15)
        answer(store, 0, "s", True, hour=17)  # the next day there
        assert card(store, "s").reps == 2
        due = card(store, "s").due
        assert due.tzinfo == UTC
        assert due.hour == 16
        assert card(store, "s").key not in [c.key for c in store.due(due - timedelta(seconds=1))]
        assert card(store, "s").key in [c.key for c in store.due(due)]
    finally:
        monkeypatch.delenv("TZ")
        time.tzset()


def test_what_is_recalled_falls_to_nine_of_ten_at_the_stability() -> None:
    for stability in (0.5, 3.0, 100.0):
        assert recalled(stability, stability) == pytest.approx(0.9)
        assert recalled(0, stability) == 1


@pytest.mark.parametrize(("interval", "cards", "reach"), [(40, 150, 2), (100, 330, 5), (3, 90, 1)])
def test_no_day_has_more_than_the_cap_where_the_interval_allows_it(interval: int, cards: int, reach: int) -> None:
    days: Counter[int] = Counter()
    for _ in range(cards):
        days[placed(1000, interval, 30, days.__getitem__)] += 1
    assert max(days.values()) == 30
    assert all(abs(day - 1000 - interval) <= reach for day in days)


def test_beyond_what_the_interval_allows_the_load_is_even() -> None:
    days: Counter[int] = Counter()
    for _ in range(600):
        days[placed(1000, 40, 30, days.__getitem__)] += 1
    assert days == {1038: 120, 1039: 120, 1040: 120, 1041: 120, 1042: 120}


def test_an_interval_is_kept_while_its_day_has_room() -> None:
    assert placed(1000, 40, 30, lambda day: 29 if day == 1040 else 0) == 1040
    assert placed(1000, 40, 30, lambda day: 30 if day == 1040 else 0) == 1039
    assert placed(1000, 2, 30, lambda day: 30 if day == 1002 else 0) == 1002
