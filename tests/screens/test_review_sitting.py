"""The order of a review, and its days, without a screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewing import met
from support import SMALL
from tutor.course import Pack
from tutor.learner import Store
from tutor.learner.cards import Card
from tutor.learner.today import Today
from tutor.screens.review.load import DAYS, load_of
from tutor.study.sitting import Sitting, Turn, plan_of, turn_of

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PACK = Pack.open(SMALL)


def card(step: str, lesson: str = "first", pack: str = "small") -> Card:
    return Card(pack, lesson, step, "ask", NOW, 3.0, 5.0, NOW - timedelta(days=3), 1, 0)


def turns(*steps: str) -> list[Turn]:
    found = [turn_of(card(step), [PACK]) for step in steps]
    return [turn for turn in found if turn is not None]


@settings(max_examples=50)
@given(st.lists(st.booleans(), max_size=12))
def test_each_question_counts_once_and_what_was_wrong_comes_once_more(answers: list[bool]) -> None:
    sitting = Sitting(turns("pick", "mark", "count"))
    asked: list[tuple[str, bool]] = []
    given_ = iter(answers)
    while (turn := sitting.turn) is not None:
        asked.append((turn.card.step, turn.practice))
        answer = next(given_, None)
        if answer is None:
            break
        sitting.answer(answer)
        sitting.answer(not answer)
        assert sitting.verdict is answer
        sitting.next()
    first, again = answers[:3], answers[3:]
    assert [step for step, practice in asked if not practice] == ["pick", "mark", "count"][: len(answers) + 1]
    wrong = [step for step, right in zip(("pick", "mark", "count"), first, strict=False) if not right]
    practised = [step for step, practice in asked if practice]
    assert practised == wrong[: len(practised)]
    assert (sitting.answered, sitting.right) == (len(first), sum(first))
    assert sitting.practised == (sum(again[: len(wrong)]), len(again[: len(wrong)]))


def test_luck_is_asked_once_more_and_not_twice() -> None:
    sitting = Sitting(turns("pick"))
    sitting.answer(True)
    assert not sitting.comes_again
    sitting.once_more()
    sitting.once_more()
    assert sitting.comes_again
    sitting.next()
    assert sitting.number == (1, 1)
    sitting.next()
    assert sitting.turn is None


@pytest.mark.parametrize(
    "gone",
    [("small", "first", "nowhere"), ("small", "first", "hello"), ("small", "broken", "pick"),
     ("small", "later", "pick"), ("small", "gone", "pick"), ("elsewhere", "first", "pick")],
    ids=["step", "a page", "broken", "to come", "lesson", "pack"],
)  # fmt: skip
def test_what_is_no_question_any_more_is_counted_and_replaced(tmp_path: Path, gone: tuple[str, str, str]) -> None:
    store = Store.open(tmp_path)
    met(store, *gone, days=90)
    for days, step in enumerate(("pick", "count", "mark"), 20):
        met(store, "small", "first", step, days=days)
    store.set_cap(2)
    plan = plan_of(store, [PACK])
    store.close()
    assert [turn.card.step for turn in plan.turns] == ["mark", "count"]
    assert [turn.card for turn in plan.turns] == plan.today.due
    assert (plan.today.waiting, plan.today.gone, sum(plan.days.values())) == (1, 1, 3)


def test_the_days_follow_each_other_from_today() -> None:
    today = date(2026, 2, 27)
    due = {today: 9, date(2026, 3, 1): 4, date(2026, 4, 1): 7, date(2026, 1, 1): 3}
    load = load_of(due, Today(due=[card("pick")] * 12), today)
    assert load[:3] == [(today, 12), (date(2026, 2, 28), 0), (date(2026, 3, 1), 4)]
    assert len(load) == DAYS
    assert sum(count for _, count in load) == 16


def test_what_is_beyond_the_cap_is_shown_on_the_days_after() -> None:
    today = date(2026, 2, 27)
    load = load_of({date(2026, 2, 28): 3}, Today(due=[card("pick")] * 5, waiting=6, cap=5), today)
    assert [count for _, count in load] == [5, 5, 4, 0, 0, 0, 0]
