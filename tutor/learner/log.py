"""The log of attempts as rows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from tutor.learner import tables
from tutor.learner.attempt import CARDS, Attempt, answer_of
from tutor.learner.days import DAYS, number_of
from tutor.learner.memory import Fact
from tutor.learner.schema import ATTEMPT

INSERT = f"INSERT INTO attempts ({ATTEMPT}) VALUES ({', '.join('?' * 13)})"


def now() -> str:
    """The present as the log keeps it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def attempt_of(row: Sequence[Any]) -> Attempt:
    """The attempt in a row of its id and `schema.ATTEMPT`."""
    row_id, at, pack, lesson, step, kind, answer, right, seconds, language, session, sure, how, day = row
    return Attempt(
        pack=pack,
        lesson=lesson,
        step=step,
        kind=kind,
        answer=answer_of(answer),
        right=None if right is None else bool(right),
        seconds=seconds,
        language=language,
        sure=sure,
        how=how,
        session=session,
        at=at,
        day=day if day in DAYS else number_of(at),
        id=row_id,
    )


def row_of(attempt: Attempt) -> tuple[Any, ...]:
    """The row of `schema.ATTEMPT` that keeps an attempt."""
    a = attempt
    right = None if a.right is None else int(a.right)
    answer = _json(a.answer)
    what = (a.at, a.pack, a.lesson, a.step, a.kind, answer, right)
    return (*what, a.seconds, a.language, a.session, a.sure, a.how, a.day)


def _json(value: Any) -> str:
    """A value as JSON that a database can keep: half a character, as a broken paste may hold, is spelled out."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, default=str)
    return text


class Adding:
    """An attempt on its way into the log.

    Its time is taken under the lock of the first database that it is written to, so that the times of several
    terminals stand in the order of their ids; another database that it is written to later keeps it.
    """

    def __init__(self, attempt: Attempt) -> None:
        self.attempt = attempt
        if attempt.kind in CARDS or attempt.kind == "grade":
            # Loaded before the lock is taken, not under it.
            from tutor.learner import schedule  # noqa: F401

    def __call__(self, db: sqlite3.Connection) -> int:
        """Adds it, within a transaction; its id."""
        at = self.attempt.at or now()
        a = self.attempt = replace(self.attempt, at=at, day=self.attempt.day or number_of(at))
        row = row_of(a)
        row_id = db.execute(INSERT, row).lastrowid or 0
        tables.add(db, Fact(a.pack, a.lesson, a.step, a.kind, row[5], a.right, a.how, a.at, a.day), row_id)
        return row_id
