"""What is to be reviewed on a day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from learning import answer, moment
from tutor.learner import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    yield opened
    assert opened.warning is None
    opened.close()


def test_a_new_learner_has_nothing_to_review(store: Store) -> None:
    today = store.today(moment(0))
    assert (today.due, today.waiting, today.done, today.seconds, today.tomorrow) == ([], 0, 0, 0, 0)
    assert today.cap == 30


def test_what_is_most_likely_forgotten_comes_first(store: Store) -> None:
    for day in (0, 2, 11):
        answer(store, day, "strong", True)
    answer(store, 11, "weak", False)
    answer(store, 11, "middling", True)
    now = moment(60)
    assert [c.step for c in store.due(now)] == ["weak", "middling", "strong"]
    shares = [store.retrievability(c, now) for c in store.due(now)]
    assert shares == sorted(shares)


def test_cards_of_all_packs_are_due(store: Store) -> None:
    for pack in ("p", "q"):
        answer(store, 0, "s", False, pack=pack)
    assert [c.pack for c in store.due(moment(1))] == ["p", "q"]
    assert [c.pack for c in store.cards("q")] == ["q"]


def test_after_a_holiday_each_day_keeps_the_cap(store: Store) -> None:
    store.set_cap(8)
    for number in range(20):
        answer(store, 0, f"s{number}", True)
    day = 100
    served: list[str] = []
    while (today := store.today(moment(day))).due:
        assert len(today.due) <= 8
        assert len(today.due) + today.waiting == 20 - len(served)
        assert today.tomorrow <= 8
        for one in today.due:
            answer(store, day, one.step, True)
            served.append(one.step)
        after = store.today(moment(day))
        assert (after.due, after.done) == ([], len(today.due))
        day += 1
    assert day - 100 == 3
    assert sorted(served) == sorted(f"s{number}" for number in range(20))


def test_what_is_no_longer_there_is_neither_due_nor_waiting(store: Store) -> None:
    store.set_cap(2)
    for number in range(5):
        answer(store, 0, f"s{number}", False)
    today = store.today(moment(1), there=lambda key: key.step != "s0")
    assert [c.step for c in today.due] == ["s1", "s2"]
    assert (today.waiting, today.gone) == (2, 1)
    assert store.today(moment(0), there=lambda key: key.step == "s0").tomorrow == 1
    assert sum(store.due_days(lambda key: key.step != "s0").values()) == 4


def test_what_is_learnt_today_is_no_review_of_today(store: Store) -> None:
    answer(store, 0, "s", True)
    assert store.today(moment(0)).done == 0
    answer(store, 2, "s", True)
    assert store.today(moment(2)).done == 1


def test_tomorrow_is_told(store: Store) -> None:
    for number in range(3):
        answer(store, 0, f"s{number}", False)
    assert store.today(moment(0)).tomorrow == 3


def test_time_is_estimated_from_the_learners_own(store: Store) -> None:
    answer(store, 0, "s", False, seconds=50.0)
    assert store.today(moment(1)).seconds == 50
    answer(store, 1, "s", False, seconds=100_000.0)  # the learner left the room
    answer(store, 2, "s", False, seconds=60.0)
    assert store.today(moment(3)).seconds == 60
    # Of one never timed, what others of its kind take; of a kind never seen, what is usual.
    answer(store, 2, "untimed", False, seconds=None)
    for number in range(5):
        answer(store, 2, f"t{number}", False, seconds=10.0, lesson="other")
    seconds = store.today(moment(3)).seconds
    assert seconds == 60 + 10 + 5 * 10
    answer(store, 2, "code", False, kind="code")
    assert store.today(moment(3)).seconds == seconds + 300


@pytest.mark.parametrize(("set_to", "kept"), [(5, 5), (0, 1), (-3, 1), (10**9, 999)])
def test_the_cap_stays_within_bounds(store: Store, set_to: int, kept: int) -> None:
    store.set_cap(set_to)
    assert store.today().cap == kept


def test_a_cap_that_is_no_number_is_the_usual_one(store: Store) -> None:
    store.set_setting("review_cap", "many")
    assert store.today().cap == 30


def test_another_cap_lays_the_plan_anew(tmp_path: Path) -> None:
    first = Store.open(tmp_path)
    for day in (0, 2, 11):
        for number in range(10):
            answer(first, day, f"s{number}", True)
    assert len({c.due for c in first.cards()}) == 1
    first.set_cap(4)
    first.close()
    second = Store.open(tmp_path)
    days = [c.due for c in second.cards()]
    assert max(days.count(day) for day in days) <= 4
    second.close()
