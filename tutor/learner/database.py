"""Opening the file: a database that works, whatever was found there.

A folder that cannot be written, a full disk, a damaged file or one from a newer version all end in a usable
database, if need be one in memory, and in a warning that says what is lost and what to do.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

from tutor.i18n import Text
from tutor.i18n import learner as words
from tutor.i18n.filled import filled
from tutor.learner import salvage
from tutor.learner.copies import UNFINISHED, alone, keep_copy, moment
from tutor.learner.days import local_day
from tutor.learner.faults import GARBLED, Damaged, is_busy, is_damage, reason_of
from tutor.learner.schema import ATTEMPT, MIGRATIONS, NewerSchema, migrate, version_of
from tutor.learner.upkeep import catch_up, rebuild

NAME = "progress.sqlite3"
PATIENCE = 5.0
"""Seconds that a write waits for another process to finish its own."""
SMALL = 1 << 20
"""Bytes of the largest file that is checked whole at every opening."""
CHECKED_FOR = 7
"""Days after which a larger file is checked again, if nothing speaks for it before."""
_TABLES = {
    "attempts": ATTEMPT,
    "places": "pack, lesson, step, visit, at",
    "settings": "key, value",
    "steps": "pack, lesson, step, kind, done, first_right, tries, last",
    "lessons": "pack, lesson, known, read",
    "cards": "pack, lesson, step, kind, due, stability, difficulty, last, last_day, reps, lapses, before_day",
    "recall": "gap, asked, recalled",
    "upkeep": "rules, upto, last, checked",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A database, whether it is the file (or memory alone), and what the learner should know."""

    db: sqlite3.Connection
    kept: bool
    warning: Text | None
    unchecked: bool = False
    """Whether it is time to look through the file, which opening it has left for later: see `look_through`."""


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
            return _connect(file)
        except Damaged:
            return _begin_anew(file)
    except NewerSchema:
        return Opened(in_memory(), False, filled(words.NEWER, folder=folder))
    except (OSError, sqlite3.Error, Damaged, *GARBLED) as error:
        return Opened(_readable_copy(file), False, filled(words.NOT_KEPT, folder=folder, reason=reason_of(error)))


def in_memory(source: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """A database that is forgotten at the end, with what another one holds."""
    db = _plain(":memory:")
    if source is not None:
        source.backup(db)
    migrate(db)
    _expect_tables(db)
    catch_up(db)
    return db


def suspect(db: sqlite3.Connection) -> None:
    """Has the next opening check this file, however large it is, and compute anew what is computed."""
    db.execute("UPDATE upkeep SET checked = 0, upto = -1")


def _connect(file: Path, *, locked: bool = False) -> Opened:
    """The database in this file, checked, of the newest schema, and with its computed tables up to date.

    `locked` says that this process is alone already, see `copies.alone`.

    Raises:
        Damaged: it is not a database, not a whole one, or not ours.
        NewerSchema: it is from a later version.
        OSError, sqlite3.Error: it cannot be read or written, or the copy before a migration cannot be made.
    """
    wal = file.with_name(file.name + "-wal")
    # A log beside the file: another terminal is open, or the last one was ended from outside.
    unclean = wal.exists() and wal.stat().st_size > 0
    db = _plain(str(file))
    try:
        _use_wal(db)
        unchecked = _check(db, file, unclean)
        if 0 < version_of(db) < len(MIGRATIONS):
            with nullcontext() if locked else alone(file.parent):
                _keep_older(db, file.parent)
                migrate(db)
        migrate(db)
        _expect_tables(db)
        catch_up(db)
    except BaseException as error:
        db.close()
        if isinstance(error, GARBLED) or (isinstance(error, sqlite3.Error) and is_damage(error)):
            raise Damaged(str(error)) from error
        raise
    return Opened(db, True, None, unchecked)


def _check(db: sqlite3.Connection, file: Path, unclean: bool) -> bool:
    """Looks for damage, where that is quick or some was found before; whether it should be done later.

    Raises:
        Damaged: there is some.
    """
    large = file.stat().st_size > SMALL
    if large:
        with suppress(sqlite3.OperationalError):  # an older version kept no such table
            checked = db.execute("SELECT checked FROM upkeep").fetchone()[0]
            if checked:
                return unclean or not 0 <= local_day().toordinal() - checked < CHECKED_FOR
    _look(db)
    if large:
        with suppress(sqlite3.OperationalError):
            note_checked(db)
    return False


def _look(db: sqlite3.Connection) -> None:
    found = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise Damaged(found)


def look_through(file: Path) -> None:
    """Looks for damage in a whole file, while others may read and write it. Some six milliseconds a megabyte.

    Raises:
        Damaged: there is some.
        sqlite3.Error: it cannot be read now.
    """
    with closing(_plain(salvage.uri(file, "mode=ro"), uri=True)) as db:
        try:
            _look(db)
        except sqlite3.Error as error:
            if is_damage(error):
                raise Damaged(str(error)) from error
            raise


def note_checked(db: sqlite3.Connection) -> None:
    """Notes that no damage was found today."""
    db.execute("UPDATE upkeep SET checked = ?", (local_day().toordinal(),))


def _keep_older(db: sqlite3.Connection, folder: Path) -> None:
    """A copy of a file that is about to be migrated, unless another process has migrated it meanwhile."""
    version = version_of(db)
    if version < len(MIGRATIONS):
        for left in folder.glob(f"progress.v*{UNFINISHED}*"):
            left.unlink(missing_ok=True)
        keep_copy(db, folder, f"v{version}")


def _plain(name: str, *, uri: bool = False) -> sqlite3.Connection:
    """A connection in autocommit: each write is whole by itself. The store serialises threads with a lock."""
    return sqlite3.connect(name, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=uri)


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
        kept = db.execute("SELECT count(*) FROM upkeep").fetchone()[0]
    except sqlite3.OperationalError as error:
        raise Damaged(str(error)) from error
    if kept != 1:
        raise Damaged("upkeep")


def _begin_anew(file: Path) -> Opened:
    """Sets a damaged file aside, begins a new one and brings over every answer that can still be read.

    Raises:
        OSError: the file cannot be renamed.
        sqlite3.Error, Damaged, NewerSchema: no new one can be made.
    """
    with alone(file.parent):
        try:
            # Another process may have seen the damage first, and this is its new file.
            return _connect(file, locked=True)
        except Damaged:
            pass
        aside = file.with_name(f"progress.damaged-{moment()}.sqlite3")
        # The log beside a database belongs to it: a new database must not find the old one's.
        for suffix in ("", "-wal", "-shm"):
            part = file.with_name(file.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
        db = _connect(file, locked=True).db
        count = salvage.bring_over(aside, db)
        rebuild(db)
    return Opened(db, True, filled(words.DAMAGED, file=aside, count=count))


def _readable_copy(file: Path) -> sqlite3.Connection:
    """A copy in memory of a file that cannot be written, so that at least what was done before is shown."""
    if file.is_file():
        # Without its log a file in a read-only folder can only be read as one that nobody changes.
        for mode in ("mode=ro", "immutable=1"):
            try:
                with closing(_plain(salvage.uri(file, mode), uri=True)) as source:
                    return in_memory(source)
            except (sqlite3.Error, Damaged, NewerSchema, *GARBLED):
                continue
    return in_memory()
