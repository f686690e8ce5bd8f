"""What is to be reviewed today: which cards, how long it will take, and what waits."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from tutor.learner.cards import Card, Key, card_at, due_keys

CAP = 30
"""Cards a day, unless the learner sets another number."""
CAPS = range(1, 1000)
"""What the learner may set."""
CAP_KEY = "review_cap"

USUAL = {"ask": 20.0, "family": 40.0, "code": 300.0}
"""Seconds a card of a kind takes, while the learner's own times are not known."""
QUICKEST, SLOWEST = 2.0, 900.0
"""Seconds: a time outside was no work on the question, and counts as that much."""
RECENT = 400
"""Newest attempts in which the learner's usual time for a kind is looked for."""


@dataclass(frozen=True, slots=True)
class Today:
    """The review of one day."""

    due: list[Card] = field(default_factory=list)
    """At most so many that with those done the cap is kept; those most likely forgotten first."""
    waiting: int = 0
    """Cards that are due as well, beyond the cap."""
    cap: int = CAP
    done: int = 0
    """Cards that were reviewed today."""
    seconds: float = 0.0
    """An estimate of how long `due` will take."""
    tomorrow: int = 0
    """Cards to be asked tomorrow if `due` is done today."""
    gone: int = 0
    """Cards that would be due, of steps that are no longer there."""


def cap_of(db: sqlite3.Connection) -> int:
    """Cards a day at most."""
    row = db.execute("SELECT value FROM settings WHERE key = ?", (CAP_KEY,)).fetchone()
    try:
        return min(max(int(row[0]), CAPS[0]), CAPS[-1]) if row else CAP
    except ValueError:
        return CAP


def coming(db: sqlite3.Connection, today: int) -> tuple[list[Key], list[Key]]:
    """The steps of the cards due on the day of that number, in the order to ask, and of those due the day after."""
    tomorrow = db.execute("SELECT pack, lesson, step FROM cards WHERE due = ?", (today + 1,))
    return due_keys(db, today), [Key(*row) for row in tomorrow]


def today_of(db: sqlite3.Connection, today: int, due: Sequence[Key], tomorrow: int, gone: int) -> Today:
    """The review of the day of that number, of what `coming` told and is there."""
    cap = cap_of(db)
    query = "SELECT count(*) FROM cards WHERE last_day = ? AND reps > 1"
    done = int(db.execute(query, (today,)).fetchone()[0])
    asked = due[: max(0, cap - done)]
    found = [card for key in asked if (card := card_at(db, key)) is not None]
    waiting = len(due) - len(asked)
    return Today(found, waiting, cap, done, _seconds(db, found), min(cap, waiting + tomorrow), gone)


def _seconds(db: sqlite3.Connection, cards: list[Card]) -> float:
    """How long these will take: each as long as it took before, else as others of its kind do."""
    own = "SELECT seconds FROM attempts WHERE pack = ? AND lesson = ? AND step = ? AND kind = ? AND seconds NOT NULL"
    recent = f"SELECT kind, seconds FROM attempts ORDER BY id DESC LIMIT {RECENT}"
    usual: dict[str, float] = {}
    total = 0.0
    for card in cards:
        times = _clipped(row[0] for row in db.execute(own, (*card.key, card.kind)))
        if not times:
            if not usual:
                rows = db.execute(recent).fetchall()
                usual = {kind: _typical(rows, kind) for kind in USUAL}
            times = [usual.get(card.kind, USUAL["ask"])]
        total += median(times)
    return total


def _typical(rows: Sequence[Any], kind: str) -> float:
    times = _clipped(seconds for row_kind, seconds in rows if row_kind == kind and seconds is not None)
    return median(times) if len(times) >= 5 else USUAL[kind]


def _clipped(times: Any) -> list[float]:
    return [min(max(seconds, QUICKEST), SLOWEST) for seconds in times]
