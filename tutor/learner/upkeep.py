"""Whether the computed tables are up to date, and transactions: what opening the file needs of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

RULES = 1
"""Counts the ways in which the tables were computed; one more makes every file rebuild its tables once."""


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing; within another transaction, a part of that one."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def catch_up(db: sqlite3.Connection) -> None:
    """Rebuilds the tables where the log holds what they do not, or a version with other rules wrote them.

    Raises:
        sqlite3.Error: nothing was changed.
    """
    rules, upto = db.execute("SELECT rules, upto FROM upkeep").fetchone()
    if rules != RULES or upto != newest(db):
        rebuild(db)


def rebuild(db: sqlite3.Connection) -> None:
    """Computes the tables anew from the whole log, see `tables.rebuild`."""
    from tutor.learner import tables  # what computes is loaded when there is something to compute

    tables.rebuild(db)


def newest(db: sqlite3.Connection) -> int:
    """The id of the newest attempt; 0 in an empty log."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM attempts").fetchone()[0])


def leave_behind(db: sqlite3.Connection) -> None:
    """Has the next opening rebuild the tables."""
    db.execute("UPDATE upkeep SET upto = -1")
