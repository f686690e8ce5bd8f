"""`Store`: everything that is remembered about a learner, between one evening and the next.

An append-only log of attempts is the truth: what is done is computed from it. Beside it stand the place where
the learner was in each lesson, and a few settings. No method raises for a disk that is full or gone: the
answer stays in memory, `warning` says so, and the next write tries again.

An answer is on the disk when `record` returns (`synchronous=FULL`: neither a kill nor a power cut takes it
back). A place or a setting is written without waiting for the disk (`NORMAL`), so that no key press waits: a
power cut may take the last ones back, a kill does not.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tutor.i18n import Text
from tutor.i18n import learner as words
from tutor.i18n.filled import filled
from tutor.learner.attempt import MET, Attempt
from tutor.learner.database import COLUMNS, NAME, default_folder, in_memory, open_in
from tutor.learner.faults import reason_of

Statement = tuple[str, tuple[Any, ...]]

_ADD = f"INSERT INTO attempts ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PLACE = """
    INSERT INTO places (pack, lesson, step, at, visit)
    VALUES (?, ?, ?, ?, (SELECT coalesce(max(visit), 0) + 1 FROM places))
    ON CONFLICT (pack, lesson) DO UPDATE SET step = excluded.step, at = excluded.at, visit = excluded.visit
"""
_SETTING = "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


class Store:
    """The learner's memory in one folder. Made by `Store.open`; several may be open on the same folder."""

    def __init__(self, folder: Path, db: sqlite3.Connection, kept: bool, warning: Text | None) -> None:
        self.folder = folder
        self.warning = warning
        """What the learner should know about the keeping; None when all is well."""
        self.session = os.urandom(8).hex()
        self._db = db  # what is read: the file, or memory while the file cannot be written
        self._file = db if kept else None
        self._unsaved: list[Statement] = []
        self._lock = threading.Lock()

    @classmethod
    def open(cls, folder: Path | None = None) -> Store:
        """The memory in this folder, or in the user's data directory. Never raises: see `warning`."""
        try:
            folder = folder or default_folder()
        except (OSError, RuntimeError) as error:  # no home directory can be told
            reason = reason_of(error)
            return cls(Path(), in_memory(), False, filled(words.NOT_KEPT, folder="~", reason=reason))
        opened = open_in(folder)
        return cls(folder, opened.db, opened.kept, opened.warning)

    @property
    def file(self) -> Path | None:
        """The file that is written; None when nothing outlives this process."""
        return self.folder / NAME if self._file is not None else None

    def record(self, attempt: Attempt) -> Attempt:
        """Adds an attempt to the log; gives it back with its time, session and id."""
        attempt = replace(attempt, at=attempt.at or _now(), session=attempt.session or self.session)
        right = None if attempt.right is None else int(attempt.right)
        answer = json.dumps(attempt.answer, ensure_ascii=False, default=str)
        row = (attempt.at, attempt.pack, attempt.lesson, attempt.step, attempt.kind, answer, right)
        row_id = self._write(_ADD, (*row, attempt.seconds, attempt.language, attempt.session), durable=True)
        return replace(attempt, id=row_id)

    def attempts(self, pack: str, lesson: str | None = None) -> list[Attempt]:
        """The log of a pack, or of one of its lessons, oldest first."""
        query = f"SELECT id, {COLUMNS} FROM attempts WHERE pack = ?"
        if lesson is None:
            rows = self._read(f"{query} ORDER BY id", (pack,))
        else:
            rows = self._read(f"{query} AND lesson = ? ORDER BY id", (pack, lesson))
        return [_attempt(row) for row in rows]

    def done_steps(self, pack: str) -> dict[str, set[str]]:
        """The steps that are done, by lesson: answered right, or met where there is nothing to answer."""
        met = ", ".join("?" * len(MET))
        done: dict[str, set[str]] = {}
        query = "SELECT DISTINCT lesson, step FROM attempts"
        query += f" WHERE pack = ? AND (was_right = 1 OR kind IN ({met}))"
        for lesson, step in self._read(query, (pack, *sorted(MET))):
            done.setdefault(lesson, set()).add(step)
        return done

    def set_place(self, pack: str, lesson: str, step: str) -> None:
        """Remembers that the learner now stands here."""
        self._write(_PLACE, (pack, lesson, step, _now()))

    def place(self, pack: str) -> tuple[str, str] | None:
        """The lesson and step where the learner last was; None in a pack never opened."""
        rows = self._read("SELECT lesson, step FROM places WHERE pack = ? ORDER BY visit DESC LIMIT 1", (pack,))
        return (rows[0][0], rows[0][1]) if rows else None

    def place_in(self, pack: str, lesson: str) -> str | None:
        """The step of this lesson where the learner last was; None in a lesson never opened."""
        rows = self._read("SELECT step FROM places WHERE pack = ? AND lesson = ?", (pack, lesson))
        return rows[0][0] if rows else None

    def setting(self, key: str) -> str | None:
        """A setting, as it was last set."""
        rows = self._read("SELECT value FROM settings WHERE key = ?", (key,))
        return rows[0][0] if rows else None

    def set_setting(self, key: str, value: str) -> None:
        """Sets a setting (the language, a theme) for this and every later time."""
        self._write(_SETTING, (key, value))

    def close(self) -> None:
        """Tries once more to save what could not be saved, and lets go of the file. May be called twice."""
        with self._lock:
            if self._unsaved:
                self._save(durable=True)
            self._db.close()
            if self._file is not None:
                self._file.close()

    def _read(self, query: str, values: tuple[Any, ...]) -> list[Any]:
        with self._lock:
            try:
                return self._db.execute(query, values).fetchall()
            except sqlite3.Error as error:
                self._warn(words.NOT_READ, error)
                return []

    def _write(self, query: str, values: tuple[Any, ...], *, durable: bool = False) -> int:
        """Writes to the file, or to memory while the file refuses; the id of the row (0: not even there)."""
        with self._lock:
            if self._file is not None:
                self._unsaved.append((query, values))
                row_id = self._save(durable=durable)
                if row_id is not None:
                    return row_id
            try:
                return _execute(self._db, query, values)
            except sqlite3.Error as error:
                self._warn(words.NOT_SAVED, error)
                return 0

    def _save(self, *, durable: bool) -> int | None:
        """Writes all that is not saved to the file, or nothing of it; the last row's id, None if it failed.

        After a failure `_db` is a copy in memory, which holds all but the last statement.
        """
        file = self._file
        assert file is not None
        row_id = 0
        try:
            file.execute(f"PRAGMA synchronous = {'FULL' if durable or self._db is not file else 'NORMAL'}")
            file.execute("BEGIN IMMEDIATE")
            for query, values in self._unsaved:
                row_id = _execute(file, query, values)
            file.execute("COMMIT")
        except sqlite3.Error as error:
            self._step_back(file)
            self._warn(words.NOT_SAVED, error)
            return None
        self._unsaved.clear()
        if self._db is not file:
            self._db.close()
            self._db, self.warning = file, None
        return row_id

    def _step_back(self, file: sqlite3.Connection) -> None:
        """Undoes half a write, and goes on in memory with what the file holds."""
        with suppress(sqlite3.Error):
            if file.in_transaction:
                file.execute("ROLLBACK")
        if self._db is file:
            try:
                self._db = in_memory(file)
            except sqlite3.Error:
                self._db = in_memory()

    def _warn(self, text: Text, error: sqlite3.Error) -> None:
        self.warning = filled(text, folder=self.folder, reason=reason_of(error))


def _execute(db: sqlite3.Connection, query: str, values: tuple[Any, ...]) -> int:
    return db.execute(query, values).lastrowid or 0


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _attempt(row: tuple[Any, ...]) -> Attempt:
    row_id, at, pack, lesson, step, kind, answer, right, seconds, language, session = row
    return Attempt(
        pack=pack,
        lesson=lesson,
        step=step,
        kind=kind,
        answer=json.loads(answer),
        right=None if right is None else bool(right),
        seconds=seconds,
        language=language,
        session=session,
        at=at,
        id=row_id,
    )
