"""Copies of the progress, kept before something is done that cannot be taken back; and one process at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

UNFINISHED = ".part"


def moment() -> str:
    """The present as a part of a file's name."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")


def keep_copy(db: sqlite3.Connection, folder: Path, label: str) -> Path:
    """A copy of a database, made whole or not at all: `progress.<label>-<time>.sqlite3` in this folder.

    Raises:
        OSError, sqlite3.Error: it cannot be made.
    """
    copy = folder / f"progress.{label}-{moment()}.sqlite3"
    unfinished = copy.with_name(copy.name + UNFINISHED)
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as target:
            db.backup(target)
            # What was copied says that it keeps a log beside it; a copy is one file.
            target.execute("PRAGMA journal_mode = DELETE")
        unfinished.replace(copy)
    finally:
        for left in folder.glob(f"{unfinished.name}*"):
            left.unlink(missing_ok=True)
    return copy


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Only one process at a time. Where there is no `flock`, an open file cannot be renamed anyway."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with (folder / "progress.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
