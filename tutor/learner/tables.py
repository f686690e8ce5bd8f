"""The computed tables: kept up by the transaction that adds an attempt, and rebuilt where they are behind the log."""

from __future__ import annotations

import sqlite3
from typing import Any

from tutor.learner import upkeep
from tutor.learner.cards import Key
from tutor.learner.days import DAYS, number_of, time_of
from tutor.learner.memory import Before, Fact, Memory
from tutor.learner.summary import Marks, Met, Summary
from tutor.learner.today import cap_of
from tutor.learner.upkeep import newest, transaction

_STEP = "INSERT OR REPLACE INTO steps VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_LESSON = "INSERT OR REPLACE INTO lessons VALUES (?, ?, ?, ?)"
_CARD = f"INSERT OR REPLACE INTO cards VALUES ({', '.join('?' * 17)})"
_RECALL = "INSERT OR REPLACE INTO recall VALUES (?, ?, ?)"
_OF_STEP = "WHERE pack = ? AND lesson = ? AND step = ?"


def add(db: sqlite3.Connection, fact: Fact, row_id: int) -> None:
    """Takes into account the attempt that was added under this id, in the transaction that added it."""
    rules, upto, last = db.execute("SELECT rules, upto, last FROM upkeep").fetchone()
    previous = db.execute("SELECT coalesce(max(id), 0) FROM attempts WHERE id < ?", (row_id,)).fetchone()[0]
    if fact.kind == "reset":
        for table in ("steps", "lessons", "cards"):
            db.execute(f"DELETE FROM {table} WHERE pack = ? AND lesson = ?", (fact.pack, fact.lesson))
    else:
        key = Key(fact.pack, fact.lesson, fact.step)
        summary = _rows_of(db, key, fact)
        summary.add(fact)
        _write(db, summary)
    # The rebuilt tables follow the clock. Where it went back, these do not: what comes next is still right
    # enough for this sitting, and the next one begins by putting it right.
    in_order = rules == upkeep.RULES and upto == previous and fact.at >= last
    db.execute("UPDATE upkeep SET upto = ?, last = max(last, ?)", (row_id if in_order else -1, fact.at))


def rebuild(db: sqlite3.Connection) -> None:
    """Computes the tables anew from the whole log, in the order of its times.

    Raises:
        sqlite3.Error: nothing was changed.
    """
    with transaction(db):
        summary = Summary(cap_of(db))
        last = ""
        rows = db.execute(
            "SELECT pack, lesson, step, kind, answer, was_right, how, at, day FROM attempts ORDER BY at, id"
        )
        for row in rows:
            pack, lesson, step, kind, answer, right, how, last, day = row
            was_right = None if right is None else bool(right)
            day = day if day in DAYS else number_of(last)
            summary.add(Fact(pack, lesson, step, kind, answer, was_right, how, time_of(last, day), day))
        for table in ("steps", "lessons", "cards", "recall"):
            db.execute(f"DELETE FROM {table}")
        _write(db, summary)
        db.execute("UPDATE upkeep SET rules = ?, upto = ?, last = ?", (upkeep.RULES, newest(db), last))


def _rows_of(db: sqlite3.Connection, key: Key, fact: Fact) -> Summary:
    """The rows that an attempt on this step may change."""
    if fact.kind in ("known", "recap"):
        row = db.execute("SELECT known, read FROM lessons WHERE pack = ? AND lesson = ?", key[:2]).fetchone()
        return Summary(0, lessons={key[:2]: Marks(bool(row[0]), bool(row[1]))} if row else {})

    def load(day: int) -> int:
        others = "SELECT count(*) FROM cards WHERE due = ? AND NOT (pack = ? AND lesson = ? AND step = ?)"
        return int(db.execute(others, (day, *key)).fetchone()[0])

    summary = Summary(cap_of(db), load)
    row = db.execute(f"SELECT kind, done, first_right, tries, last FROM steps {_OF_STEP}", key).fetchone()
    if row is not None:
        kind, done, first, tries, last = row
        summary.steps[key] = Met(kind, bool(done), None if first is None else bool(first), tries, last)
    row = db.execute(f"SELECT * FROM cards {_OF_STEP}", key).fetchone()
    if row is not None:
        memory = summary.cards[key] = _memory(row[3:])
        gap = fact.day - memory.last_day
        row = db.execute("SELECT asked, recalled FROM recall WHERE gap = ?", (gap,)).fetchone()
        if row is not None:
            summary.recall[gap] = row
    return summary


def _write(db: sqlite3.Connection, summary: Summary) -> None:
    """Writes all rows of a summary."""
    db.executemany(_STEP, [(*key, *met) for key, met in summary.steps.items()])
    db.executemany(_LESSON, [(*lesson, *marks) for lesson, marks in summary.lessons.items()])
    db.executemany(_CARD, [(*key, *_row(memory)) for key, memory in summary.cards.items()])
    db.executemany(_RECALL, [(gap, *counts) for gap, counts in summary.recall.items()])


def _memory(row: tuple[Any, ...]) -> Memory:
    kind, due, stability, difficulty, last, last_day, reps, lapses, rating, graded, *earlier = row
    before = None if earlier[2] is None else Before(*earlier)
    return Memory(kind, due, stability, difficulty, last, last_day, reps, lapses, rating, bool(graded), before)


def _row(memory: Memory) -> tuple[Any, ...]:
    m, before = memory, memory.before
    own = (m.kind, m.due, m.stability, m.difficulty, m.last, m.last_day, m.reps, m.lapses, m.rating, m.graded)
    return (*own, *((before.stability, before.difficulty, before.day, before.lapses) if before else (None,) * 4))
