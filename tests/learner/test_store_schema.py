"""An older file becomes a new one, wholly or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.learner import Attempt, Store, schema


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(tmp_path / "any.sqlite3", isolation_level=None)
    yield opened
    opened.close()


def names(db: sqlite3.Connection) -> set[str]:
    return {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def test_an_empty_file_gets_every_table(db: sqlite3.Connection) -> None:
    schema.migrate(db)
    assert {"attempts", "places", "settings"} <= names(db)
    assert version(db) == len(schema.MIGRATIONS)
    schema.migrate(db)
    assert version(db) == len(schema.MIGRATIONS)


def test_only_the_missing_migrations_run(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    schema.migrate(db)
    later = [*schema.MIGRATIONS, lambda db: db.execute("CREATE TABLE later (x)")]
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    schema.migrate(db)
    assert "later" in names(db)
    assert version(db) == len(later)


def test_a_migration_that_fails_changes_nothing(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    def halfway(db: sqlite3.Connection) -> None:
        db.execute("CREATE TABLE half (x)")
        db.execute("CREATE TABLE half (x)")

    schema.migrate(db)
    before = version(db)
    monkeypatch.setattr(schema, "MIGRATIONS", [*schema.MIGRATIONS, halfway])
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        schema.migrate(db)
    assert "half" not in names(db)
    assert version(db) == before


def test_a_newer_file_is_refused_untouched(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA user_version = 99")
    with pytest.raises(schema.NewerSchema):
        schema.migrate(db)
    assert names(db) == set()
    assert not db.in_transaction


def test_a_file_of_an_older_version_keeps_its_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(tmp_path)
    kept = store.record(Attempt("p", "l", "s", "ask", right=True))
    store.close()
    later = [*schema.MIGRATIONS, lambda db: db.execute("ALTER TABLE attempts ADD COLUMN device TEXT")]
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    store = Store.open(tmp_path)
    assert store.warning is None
    assert store.attempts("p") == [kept]
    store.close()
