"""Cards: what of the course comes back, and when. Each question, family and exercise that was met is one."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from tutor.learner.days import begins

MATURE = 21.0
"""Days of stability from which a card counts as learnt for good."""

COLUMNS = "pack, lesson, step, kind, due, stability, difficulty, last, last_day, reps, lapses"

# How likely a card was forgotten depends on the days since its last review over its stability alone.
_DUE = "WHERE due <= ? ORDER BY (? - last_day) / stability DESC, due, pack, lesson, step"


class Key(NamedTuple):
    """Which step a card is of."""

    pack: str
    lesson: str
    step: str


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of how well a step is remembered."""

    pack: str
    lesson: str
    step: str
    kind: str
    """ask, family or code."""
    due: datetime
    """When the day begins on which it is to be asked again, in UTC."""
    stability: float
    """Days after which nine of ten such cards would still be known."""
    difficulty: float
    """From 1 to 10."""
    last: datetime
    """When the answer was given that counted last, in UTC."""
    reps: int
    """Days on which an answer counted."""
    lapses: int
    """Of them those, the first not counted, on which it was not known."""

    @property
    def key(self) -> Key:
        """The step it is of."""
        return Key(self.pack, self.lesson, self.step)

    @property
    def due_day(self) -> date:
        """The learner's day on which it is due."""
        return self.due.astimezone().date()

    @property
    def last_day(self) -> date:
        """The learner's day of the answer that counted last."""
        return self.last.astimezone().date()

    @property
    def mature(self) -> bool:
        """Whether it is learnt for good, as far as can be told."""
        return self.stability >= MATURE


def card_of(row: Sequence[Any]) -> Card:
    """The card in a row of `COLUMNS`."""
    pack, lesson, step, kind, due, stability, difficulty, last, _, reps, lapses = row
    return Card(
        pack, lesson, step, kind, begins(due), stability, difficulty, datetime.fromisoformat(last), reps, lapses
    )


def all_cards(db: sqlite3.Connection, pack: str | None) -> list[Card]:
    """The cards of a pack, or of all, in the order of their names."""
    where, values = ("WHERE pack = ?", (pack,)) if pack is not None else ("", ())
    query = f"SELECT {COLUMNS} FROM cards {where} ORDER BY pack, lesson, step"
    return [card_of(row) for row in db.execute(query, values)]


def card_at(db: sqlite3.Connection, key: tuple[str, str, str]) -> Card | None:
    """The card of one step; None when it has none."""
    query = f"SELECT {COLUMNS} FROM cards WHERE pack = ? AND lesson = ? AND step = ?"
    row = db.execute(query, tuple(key)).fetchone()
    return card_of(row) if row is not None else None


def due_days(db: sqlite3.Connection) -> list[tuple[int, Key]]:
    """For each card the number of the day on which it is due, and its step."""
    return [(day, Key(*key)) for day, *key in db.execute("SELECT due, pack, lesson, step FROM cards")]


def due_keys(db: sqlite3.Connection, today: int) -> list[Key]:
    """The steps of `due_cards`, in its order."""
    return [Key(*row) for row in db.execute(f"SELECT pack, lesson, step FROM cards {_DUE}", (today, today))]


def due_cards(db: sqlite3.Connection, today: int) -> list[Card]:
    """The cards due on the day of that number, those first that were most likely forgotten."""
    return [card_of(row) for row in db.execute(f"SELECT {COLUMNS} FROM cards {_DUE}", (today, today))]
