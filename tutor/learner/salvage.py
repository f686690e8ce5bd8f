"""What can still be read of a damaged file."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from tutor.learner.schema import ATTEMPT

_KEPT = {"attempts": ATTEMPT, "places": "pack, lesson, step, visit, at", "settings": "key, value"}
"""What is not computed from something else."""


def uri(file: Path, mode: str) -> str:
    """How SQLite is told to open a file in that mode."""
    return f"{file.absolute().as_uri()}?{mode}"


def bring_over(aside: Path, db: sqlite3.Connection) -> int:
    """Copies what a damaged file still tells, of whatever version it is; how many attempts that is."""
    counts = dict.fromkeys(_KEPT, 0)
    with suppress(sqlite3.Error):
        source = sqlite3.connect(uri(aside, "mode=ro"), isolation_level=None, uri=True)
        source.text_factory = lambda text: text.decode(errors="replace")
        with closing(source):
            for table, known in _KEPT.items():
                with suppress(sqlite3.Error):
                    counts[table] = _copy(source, db, table, known)
    return counts["attempts"]


def _copy(source: sqlite3.Connection, db: sqlite3.Connection, table: str, known: str) -> int:
    there = {row[1] for row in source.execute(f"PRAGMA table_info({table})")}
    columns = ", ".join(name for name in known.split(", ") if name in there)
    marks = ", ".join("?" * (columns.count(",") + 1))
    add = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"
    count = 0
    db.execute("BEGIN IMMEDIATE")
    # Read in the order of the table itself up to the damage; rows that break a rule are left out.
    with suppress(sqlite3.Error):
        for row in source.execute(f"SELECT {columns} FROM {table} NOT INDEXED"):
            count += db.execute(add, row).rowcount
    db.execute("COMMIT")
    return count
