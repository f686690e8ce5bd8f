"""`Keeper`: reads and writes that never raise, in the file or, while the file refuses, in memory.

A change that could not be written waits, and is written with the next that can be, in order.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from tutor.i18n import Text
from tutor.i18n import learner as words
from tutor.i18n.filled import filled
from tutor.learner.copies import keep_copy
from tutor.learner.database import NAME, Opened, in_memory, look_through, note_checked, suspect
from tutor.learner.faults import GARBLED, Damaged, is_damage, reason_of
from tutor.learner.upkeep import rebuild, transaction

Change = Callable[[sqlite3.Connection], int]
"""Writes something within a transaction; gives back the id of its row."""
T = TypeVar("T")


def statement(query: str, *values: Any) -> Change:
    """One statement as a change."""
    return partial(_execute, query, values)


def _execute(query: str, values: tuple[Any, ...], db: sqlite3.Connection) -> int:
    return db.execute(query, values).lastrowid or 0


class Keeper:
    """A database in a folder, and what stands in for it. Threads take turns."""

    def __init__(self, folder: Path, opened: Opened) -> None:
        self.folder = folder
        self.warning = opened.warning
        """What the learner should know about the keeping; None when all is well."""
        self.db = opened.db
        """What is read: the file, or memory while the file cannot be written."""
        self.file = opened.db if opened.kept else None
        self.unchecked = opened.unchecked
        """Whether it is time to `check` the file."""
        self._unsaved: list[Change] = []
        self._lock = threading.Lock()

    def read(self, ask: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """What `ask` finds; where it cannot be read, `otherwise`, and a warning."""
        with self._lock:
            try:
                return ask(self.db)
            except (sqlite3.Error, *GARBLED) as error:
                self._warn(words.NOT_READ, error)
                return otherwise

    def rows(self, query: str, *values: Any) -> list[Any]:
        """The rows of a query; none, and a warning, where they cannot be read."""
        nothing: list[Any] = []
        return self.read(lambda db: db.execute(query, values).fetchall(), nothing)

    def write(self, change: Change, *, durable: bool = False) -> int:
        """Writes to the file, or to memory while the file refuses; the id of the row (0: not even there).

        `durable` waits for the disk.
        """
        with self._lock:
            if self.file is not None:
                self._unsaved.append(change)
                row_id = self._save(durable=durable)
                if row_id is not None:
                    return row_id
            try:
                with transaction(self.db):
                    return change(self.db)
            except (sqlite3.Error, *GARBLED) as error:
                self._warn(words.NOT_SAVED, error)
                return 0

    @property
    def unsaved(self) -> bool:
        """Whether something waits to be written to the file."""
        return bool(self._unsaved)

    def keep_copy(self, label: str) -> Path:
        """A copy of the file in its folder, see `copies.keep_copy`.

        Raises:
            OSError, sqlite3.Error: it cannot be made.
        """
        with self._lock:
            return keep_copy(self.db, self.folder, label)

    def check(self) -> None:
        """Looks through the whole file for damage. Meant for a thread: others may read and write meanwhile."""
        self.unchecked = False
        file = self.file
        if file is None:
            return
        try:
            look_through(self.folder / NAME)
        except sqlite3.Error:  # not now; the next opening says again that it is time
            return
        except Damaged:
            with self._lock, suppress(sqlite3.Error):
                self.warning = filled(words.FOUND_DAMAGED, folder=self.folder)
                suspect(file)
            return
        with self._lock, suppress(sqlite3.Error):
            note_checked(file)

    def close(self) -> None:
        """Tries once more to save what could not be saved, and lets go of the file. May be called twice."""
        with self._lock:
            if self._unsaved:
                self._save(durable=True)
            self.db.close()
            if self.file is not None:
                self.file.close()

    def _save(self, *, durable: bool) -> int | None:
        """Writes all that is not saved to the file, or nothing of it; the last row's id, None if it failed.

        After a failure `db` is a copy in memory, which holds all but the last change.
        """
        file = self.file
        assert file is not None
        try:
            file.execute(f"PRAGMA synchronous = {'FULL' if durable or self.db is not file else 'NORMAL'}")
            try:
                row_id = self._put(file)
            except GARBLED:  # what is computed is damaged: the log is not asked by a change
                rebuild(file)
                row_id = self._put(file)
        except (sqlite3.Error, *GARBLED) as error:
            self._step_back(file)
            self._warn(words.NOT_SAVED, error)
            return None
        self._unsaved.clear()
        if self.db is not file:
            self.db.close()
            self.db, self.warning = file, None
        return row_id

    def _put(self, file: sqlite3.Connection) -> int:
        """Makes all changes that wait, in one transaction; the last row's id."""
        row_id = 0
        with transaction(file):
            for change in self._unsaved:
                row_id = change(file)
        return row_id

    def _step_back(self, file: sqlite3.Connection) -> None:
        """Goes on in memory with what the file holds."""
        if self.db is file:
            try:
                self.db = in_memory(file)
            except (sqlite3.Error, Damaged, *GARBLED):
                self.db = in_memory()

    def _warn(self, text: Text, error: Exception) -> None:
        damaged = is_damage(error) if isinstance(error, sqlite3.Error) else isinstance(error, GARBLED)
        if damaged and self.file is not None:
            with suppress(sqlite3.Error):
                suspect(self.file)
        self.warning = filled(text, folder=self.folder, reason=reason_of(error))
