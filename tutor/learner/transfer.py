"""Progress as JSON, to keep, or to merge on another machine; and forgetting it. The form is in docs/progress.md."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tutor.learner import log, tables
from tutor.learner.attempt import Attempt
from tutor.learner.checked import Place, Read, is_readable, read_export
from tutor.learner.schema import ATTEMPT, forgetting
from tutor.learner.store import Store

SCHEMA = 1
"""The form of an export."""

_ALL = f"SELECT id, {ATTEMPT} FROM attempts ORDER BY at, id"
_PLACES = "SELECT pack, lesson, step, at FROM places ORDER BY visit"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought."""

    added: int
    """Attempts that were new."""
    known: int
    """Attempts that were here already."""


def export_progress(store: Store) -> dict[str, Any]:
    """All that is remembered, as values that JSON can hold; attempts in the order of their times.

    What a damaged file left of an attempt is left out where an import would refuse it.
    """

    def ask(db: sqlite3.Connection) -> dict[str, Any]:
        return {
            "schema": SCHEMA,
            "exported": log.now(),
            "attempts": list(filter(is_readable, (_exported(log.attempt_of(row)) for row in db.execute(_ALL)))),
            "places": [dict(zip(("pack", "lesson", "step", "at"), row, strict=True)) for row in db.execute(_PLACES)],
            "settings": dict(db.execute("SELECT key, value FROM settings ORDER BY key").fetchall()),
        }

    return store.read(ask, {"schema": SCHEMA, "exported": log.now(), "attempts": [], "places": [], "settings": {}})


def _exported(a: Attempt) -> dict[str, Any]:
    return {
        "at": a.at,
        "day": date.fromordinal(a.day).isoformat(),
        "pack": a.pack,
        "lesson": a.lesson,
        "step": a.step,
        "kind": a.kind,
        "answer": _finite(a.answer),
        "right": a.right,
        "seconds": a.seconds,
        "language": a.language,
        "sure": a.sure,
        "how": a.how,
        "session": a.session,
    }


def _finite(value: Any) -> Any:
    """The value with null where a number is nan or infinite: JSON has no word for them."""
    if isinstance(value, dict):
        return {key: _finite(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_finite(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def import_progress(store: Store, data: Any) -> Imported:
    """Merges an export into what is here, all of it or nothing.

    An attempt that is here already is not added again. Of two places in a lesson the later one stays, of two values
    of a setting the one that is here. Then all that is computed is computed anew, from both logs in the order of
    their times. Where nothing can be written, `store.warning` says so.

    Raises:
        BadExport: it is not an export, and nothing was changed.
    """
    read = read_export(data)
    imported = Imported(0, 0)

    def change(db: sqlite3.Connection) -> int:
        nonlocal imported
        imported = _merge(db, read)
        return 0

    store.write(change)
    return imported


def _merge(db: sqlite3.Connection, read: Read) -> Imported:
    here = Counter(db.execute("SELECT session, at, pack, lesson, step, kind FROM attempts"))
    new: list[Sequence[Any]] = []
    for attempt in sorted(read.attempts, key=lambda attempt: attempt.at):
        identity = (attempt.session, attempt.at, attempt.pack, attempt.lesson, attempt.step, attempt.kind)
        if here[identity]:
            here[identity] -= 1
        else:
            new.append(log.row_of(attempt))
    db.executemany(log.INSERT, new)
    _merge_places(db, read.places)
    db.executemany("INSERT OR IGNORE INTO settings VALUES (?, ?)", read.settings.items())
    tables.rebuild(db)
    return Imported(len(new), len(read.attempts) - len(new))


def _merge_places(db: sqlite3.Connection, places: list[Place]) -> None:
    """Adds places of lessons that have none, or an earlier one, and numbers all visits in the order of their times."""
    known = {(pack, lesson): (at, visit) for pack, lesson, at, visit in db.execute(
        "SELECT pack, lesson, at, visit FROM places"
    )}  # fmt: skip
    newer = [place for place in places if place.at > known.get((place.pack, place.lesson), ("", 0))[0]]
    if not newer:
        return
    db.executemany("INSERT OR REPLACE INTO places (pack, lesson, step, at, visit) VALUES (?, ?, ?, ?, 0)", newer)
    order = db.execute("SELECT pack, lesson FROM places ORDER BY at, visit").fetchall()
    db.executemany(
        "UPDATE places SET visit = ? WHERE pack = ? AND lesson = ?",
        [(visit, pack, lesson) for visit, (pack, lesson) in enumerate(order, 1)],
    )


def reset(store: Store, pack: str | None = None, lesson: str | None = None) -> Path:
    """Forgets what was done in a lesson, in a pack, or everywhere; settings stay. The copy of before is kept.

    Of a lesson or a pack nothing is deleted: from now on what came before does not count. Everything is deleted.

    Raises:
        OSError, sqlite3.Error: the copy cannot be made, and nothing was changed.
    """
    copy = store.keep_copy("before-reset")

    def change(db: sqlite3.Connection) -> int:
        if pack is None:
            return _empty(db)
        for name in [lesson] if lesson is not None else _lessons(db, pack):
            log.Adding(Attempt(pack, name, "", "reset", session=store.session))(db)
            db.execute("DELETE FROM places WHERE pack = ? AND lesson = ?", (pack, name))
        return 0

    store.write(change)
    return copy


def _lessons(db: sqlite3.Connection, pack: str) -> list[str]:
    """The lessons of a pack of which anything is remembered."""
    query = "SELECT lesson FROM attempts WHERE pack = ? UNION SELECT lesson FROM places WHERE pack = ?"
    return [row[0] for row in db.execute(query, (pack, pack))]


def _empty(db: sqlite3.Connection) -> int:
    with forgetting(db):
        for table in ("attempts", "places"):
            db.execute(f"DELETE FROM {table}")
    tables.rebuild(db)
    return 0
