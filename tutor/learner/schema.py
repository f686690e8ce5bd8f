"""The tables, and how an older file becomes a new one.

`PRAGMA user_version` counts the migrations that a file has been through. A released migration is never
edited: what changes afterwards is appended.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Migration = Callable[[sqlite3.Connection], None]

ATTEMPT = "at, pack, lesson, step, kind, answer, was_right, seconds, language, session, sure, how, day"
"""The columns of the log, without its id."""

# REPLACE deletes without asking a delete trigger, so an id that is taken is refused as well.
GUARDS = {
    "changed": "UPDATE ON attempts",
    "deleted": "DELETE ON attempts",
    "replaced": "INSERT ON attempts WHEN EXISTS (SELECT 1 FROM attempts WHERE id = NEW.id)",
}
"""Triggers that refuse what is not an addition, by what is refused."""


class NewerSchema(Exception):
    """The file was written by a later version of this program."""


def migrate(db: sqlite3.Connection) -> None:
    """Brings a database to the newest schema, in one transaction.

    Raises:
        NewerSchema: it is past the newest schema known here; nothing was changed.
        sqlite3.Error: it cannot be read or written.
    """
    if version_of(db) == len(MIGRATIONS):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another process may have done the work in between.
        version = version_of(db)
        if version > len(MIGRATIONS):
            raise NewerSchema(version)
        for step in MIGRATIONS[version:]:
            step(db)
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def version_of(db: sqlite3.Connection) -> int:
    """How many migrations a file has been through; 0 for an empty one."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def forgetting(db: sqlite3.Connection) -> Iterator[None]:
    """Within a transaction, a log that may be emptied: only a reset of everything does."""
    for name in GUARDS:
        db.execute(f"DROP TRIGGER attempts_never_{name}")
    yield
    _guard(db)


def _guard(db: sqlite3.Connection) -> None:
    """Makes the log append-only."""
    for name, event in GUARDS.items():
        db.execute(
            f"CREATE TRIGGER attempts_never_{name} BEFORE {event} "
            "BEGIN SELECT RAISE(ABORT, 'attempts are append-only'); END"
        )


def _first(db: sqlite3.Connection) -> None:
    """The log of attempts, where one stands, and the settings."""
    db.execute(
        """
        CREATE TABLE attempts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            pack TEXT NOT NULL,
            lesson TEXT NOT NULL,
            step TEXT NOT NULL,
            kind TEXT NOT NULL,
            answer TEXT NOT NULL,
            was_right INTEGER CHECK (was_right IN (0, 1)),
            seconds REAL,
            language TEXT NOT NULL,
            session TEXT NOT NULL
        )
        """
    )
    db.execute("CREATE INDEX attempts_by_step ON attempts (pack, lesson, step)")
    _guard(db)
    # `visit` orders the visits of all processes; the clock may stand still or go back.
    db.execute(
        """
        CREATE TABLE places (
            pack TEXT NOT NULL,
            lesson TEXT NOT NULL,
            step TEXT NOT NULL,
            visit INTEGER NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (pack, lesson)
        )
        """
    )
    db.execute("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL)")


def _second(db: sqlite3.Connection) -> None:
    """How sure, where, and on which day of the learner; and what is computed from the log (see `tables`).

    `day` is a number, as `date.toordinal` counts; empty in what an older version wrote.
    """
    db.execute("ALTER TABLE attempts ADD COLUMN sure TEXT")
    db.execute("ALTER TABLE attempts ADD COLUMN how TEXT NOT NULL DEFAULT 'lesson'")
    db.execute("ALTER TABLE attempts ADD COLUMN day INTEGER")
    step = "pack TEXT NOT NULL, lesson TEXT NOT NULL, step TEXT NOT NULL"
    db.execute(
        f"""
        CREATE TABLE steps (
            {step},
            kind TEXT NOT NULL,
            done INTEGER NOT NULL,
            first_right INTEGER,
            tries INTEGER NOT NULL,
            last TEXT NOT NULL,
            PRIMARY KEY (pack, lesson, step)
        ) WITHOUT ROWID
        """
    )
    db.execute(
        """
        CREATE TABLE lessons (
            pack TEXT NOT NULL,
            lesson TEXT NOT NULL,
            known INTEGER NOT NULL,
            read INTEGER NOT NULL,
            PRIMARY KEY (pack, lesson)
        ) WITHOUT ROWID
        """
    )
    db.execute(
        f"""
        CREATE TABLE cards (
            {step},
            kind TEXT NOT NULL,
            due INTEGER NOT NULL,
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            last TEXT NOT NULL,
            last_day INTEGER NOT NULL,
            reps INTEGER NOT NULL,
            lapses INTEGER NOT NULL,
            rating INTEGER NOT NULL,
            graded INTEGER NOT NULL,
            before_stability REAL,
            before_difficulty REAL,
            before_day INTEGER,
            before_lapses INTEGER,
            PRIMARY KEY (pack, lesson, step)
        ) WITHOUT ROWID
        """
    )
    db.execute("CREATE INDEX cards_by_due ON cards (due)")
    db.execute("CREATE TABLE recall (gap INTEGER PRIMARY KEY, asked INTEGER NOT NULL, recalled INTEGER NOT NULL)")
    # One row: by which rules the tables were computed, up to which attempt, its time, and the day of the last check.
    db.execute("CREATE TABLE upkeep (rules INTEGER, upto INTEGER, last TEXT, checked INTEGER)")
    db.execute("INSERT INTO upkeep VALUES (0, 0, '', 0)")


MIGRATIONS: list[Migration] = [_first, _second]
