"""Opening the file: a database that works, whatever was found there.

A folder that cannot be written, a full disk, a damaged file or one from a newer version all end in a usable
database, if need be one in memory, and in a warning that says what is lost and what to do.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tutor.i18n import Text
from tutor.i18n import learner as words
from tutor.i18n.filled import filled
from tutor.learner.faults import Damaged, is_busy, is_damage, reason_of
from tutor.learner.schema import NewerSchema, migrate

NAME = "progress.sqlite3"
PATIENCE = 5.0
"""Seconds that a write waits for another process to finish its own."""
COLUMNS = "at, pack, lesson, step, kind, answer, was_right, seconds, language, session"
_TABLES = {"attempts": COLUMNS, "places": "pack, lesson, step, visit, at", "settings": "key, value"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A database, whether it is the file (or memory alone), and what the learner should know."""

    db: sqlite3.Connection
    kept: bool
    warning: Text | None


def default_folder() -> Path:
    """The user's data directory for this program. Nothing is made yet."""
    # Imported here: it takes longer to import than the database takes to open.
    from platformdirs import user_data_path

    return user_data_path("tutor", appauthor=False)


def open_in(folder: Path) -> Opened:
    """The progress kept in a folder, made when it is missing. Never raises for what it finds there."""
    file = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            return Opened(_connect(file), True, None)
        except Damaged:
            return _begin_anew(file)
    except NewerSchema:
        return Opened(in_memory(), False, filled(words.NEWER, folder=folder))
    except (OSError, sqlite3.Error, Damaged) as error:
        return Opened(_readable_copy(file), False, filled(words.NOT_KEPT, folder=folder, reason=reason_of(error)))


def in_memory(source: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """A database that is forgotten at the end, with what another one holds."""
    db = _plain(":memory:")
    if source is not None:
        source.backup(db)
    migrate(db)
    return db


def _connect(file: Path) -> sqlite3.Connection:
    """The database in this file, checked and of the newest schema.

    Raises:
        Damaged: it is not a database, not a whole one, or not ours.
        NewerSchema: it is from a later version.
        sqlite3.Error: it cannot be read or written.
    """
    db = _plain(str(file))
    try:
        _use_wal(db)
        migrate(db)
        found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise Damaged(found)
        _expect_tables(db)
    except BaseException as error:
        db.close()
        if isinstance(error, sqlite3.Error) and is_damage(error):
            raise Damaged(str(error)) from error
        raise
    return db


def _plain(name: str, *, uri: bool = False) -> sqlite3.Connection:
    """A connection in autocommit: each write is whole by itself. The store serialises threads with a lock."""
    return sqlite3.connect(name, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=uri)


def _uri(file: Path, mode: str) -> str:
    return f"{file.absolute().as_uri()}?{mode}"


def _use_wal(db: sqlite3.Connection) -> None:
    """Readers and a writer at the same time. In the file already, this is a look; the first time, a change.

    SQLite answers "busy" at once, without waiting, when two processes make this change together.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _expect_tables(db: sqlite3.Connection) -> None:
    try:
        for table, columns in _TABLES.items():
            db.execute(f"SELECT {columns} FROM {table} LIMIT 0")
    except sqlite3.OperationalError as error:
        raise Damaged(str(error)) from error


def _begin_anew(file: Path) -> Opened:
    """Sets a damaged file aside, begins a new one and brings over every answer that can still be read.

    Raises:
        OSError: the file cannot be renamed.
        sqlite3.Error, Damaged, NewerSchema: no new one can be made.
    """
    with _alone(file.parent):
        try:
            # Another process may have seen the damage first, and this is its new file.
            return Opened(_connect(file), True, None)
        except Damaged:
            pass
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        aside = file.with_name(f"progress.damaged-{moment}.sqlite3")
        # The log beside a database belongs to it: a new database must not find the old one's.
        for suffix in ("", "-wal", "-shm"):
            part = file.with_name(file.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
        db = _connect(file)
        count = _bring_over(aside, db)
    return Opened(db, True, filled(words.DAMAGED, file=aside, count=count))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Only one process at a time. Where there is no `flock`, an open file cannot be renamed anyway."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with (folder / "progress.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _bring_over(aside: Path, db: sqlite3.Connection) -> int:
    """Copies what a damaged file still tells; how many attempts that is."""
    counts = dict.fromkeys(_TABLES, 0)
    with suppress(sqlite3.Error), closing(_plain(_uri(aside, "mode=ro"), uri=True)) as source:
        for table, columns in _TABLES.items():
            marks = ", ".join("?" * (columns.count(",") + 1))
            add = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"
            db.execute("BEGIN IMMEDIATE")
            # Read in the order of the table itself up to the damage; rows that break a rule are left out.
            with suppress(sqlite3.Error):
                for row in source.execute(f"SELECT {columns} FROM {table} NOT INDEXED"):
                    counts[table] += db.execute(add, row).rowcount
            db.execute("COMMIT")
    return counts["attempts"]


def _readable_copy(file: Path) -> sqlite3.Connection:
    """A copy in memory of a file that cannot be written, so that at least what was done before is shown."""
    if file.is_file():
        # Without its log a file in a read-only folder can only be read as one that nobody changes.
        for mode in ("mode=ro", "immutable=1"):
            try:
                with closing(_plain(_uri(file, mode), uri=True)) as source:
                    _expect_tables(source)
                    return in_memory(source)
            except (sqlite3.Error, Damaged, NewerSchema):
                continue
    return in_memory()
