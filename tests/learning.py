"""A learner's days: answers at moments that a test names, each by the number of its day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tutor.learner import Attempt, Card, Store

FIRST = datetime(2026, 3, 1, tzinfo=UTC)
"""When day 0 begins."""


def moment(day: int, hour: float = 12) -> datetime:
    """An hour of a day."""
    return FIRST + timedelta(days=day, hours=hour)


def answer(
    store: Store, day: int, step: str, right: bool | None = True, *, kind: str = "ask", hour: float = 12, **more: Any
) -> Attempt:
    """Has something answered on a day."""
    at = moment(day, hour).isoformat(timespec="milliseconds")
    fields = {"pack": "p", "lesson": "l", **more}
    return store.record(Attempt(step=step, kind=kind, right=right, at=at, **fields))


def grade(store: Store, day: int, step: str, word: str, *, hour: float = 13) -> None:
    """Has the learner rate a card on a day."""
    answer(store, day, step, None, kind="grade", hour=hour, answer=word, how="review")


def card(store: Store, step: str) -> Card:
    """The card of a step."""
    return next(card for card in store.cards() if card.step == step)


def due_in(store: Store, step: str) -> int:
    """Days from day 0 to when a card is due."""
    return (card(store, step).due_day - FIRST.date()).days
