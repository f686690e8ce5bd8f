"""The tables, and how an older file becomes a new one.

`PRAGMA user_version` counts the migrations that a file has been through. A released migration is never
edited: what changes afterwards is appended.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

Migration = Callable[[sqlite3.Connection], None]


class NewerSchema(Exception):
    """The file was written by a later version of this program."""


def migrate(db: sqlite3.Connection) -> None:
    """Brings a database to the newest schema, in one transaction.

    Raises:
        NewerSchema: it is past the newest schema known here; nothing was changed.
        sqlite3.Error: it cannot be read or written.
    """
    if _version(db) == len(MIGRATIONS):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another process may have done the work in between.
        version = _version(db)
        if version > len(MIGRATIONS):
            raise NewerSchema(version)
        for step in MIGRATIONS[version:]:
            step(db)
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


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
    # REPLACE deletes without asking a delete trigger, so an id that is taken is refused as well.
    for name, event in (
        ("changed", "UPDATE ON attempts"),
        ("deleted", "DELETE ON attempts"),
        ("replaced", "INSERT ON attempts WHEN EXISTS (SELECT 1 FROM attempts WHERE id = NEW.id)"),
    ):
        db.execute(
            f"CREATE TRIGGER attempts_never_{name} BEFORE {event} "
            "BEGIN SELECT RAISE(ABORT, 'attempts are append-only'); END"
        )
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


MIGRATIONS: list[Migration] = [_first]
