"""An older file becomes a new one, wholly or not at all."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tutor.learner import Attempt, Store, schema
from tutor.learner.database import NAME


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


FIRST_VERSION = """
    INSERT INTO attempts (at, pack, lesson, step, kind, answer, was_right, seconds, language, session)
    VALUES (?, 'p', 'l', ?, 'ask', '3', 1, 2.5, 'zh', 'older')
"""


def older(folder: Path, answers: int = 3) -> Path:
    """A file as the first version left it."""
    folder.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        schema.MIGRATIONS[0](db)
        db.execute("PRAGMA user_version = 1")
        for number in range(answers):
            db.execute(FIRST_VERSION, (f"2026-03-0{number + 1}T12:00:00.000+00:00", f"s{number}"))
        db.execute("INSERT INTO places VALUES ('p', 'l', 's1', 1, '2026-03-01T12:00:00.000+00:00')")
        db.execute("INSERT INTO settings VALUES ('language', 'zh')")
    return folder / NAME


def copies(folder: Path) -> list[Path]:
    return sorted(folder.glob("progress.v1-*"))


def test_a_file_of_the_first_version_is_kept_and_brought_up(tmp_path: Path) -> None:
    older(tmp_path)
    store = Store.open(tmp_path)
    assert store.warning is None
    assert [(a.step, a.answer, a.right, a.how, a.sure) for a in store.attempts("p")] == [
        (f"s{number}", 3, True, "lesson", None) for number in range(3)
    ]
    assert store.done_steps("p") == {"l": {"s0", "s1", "s2"}}
    assert [c.step for c in store.cards()] == ["s0", "s1", "s2"]
    assert len(store.profile().days) == 3
    assert (store.place("p"), store.setting("language")) == (("l", "s1"), "zh")
    store.close()
    (kept,) = copies(tmp_path)
    with closing(sqlite3.connect(kept)) as db:
        assert version(db) == 1
        assert db.execute("SELECT count(*) FROM attempts").fetchone() == (3,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    again = Store.open(tmp_path)
    assert again.warning is None
    again.close()
    assert copies(tmp_path) == [kept]


def test_a_new_file_needs_no_copy(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


def test_without_a_copy_nothing_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = older(tmp_path)
    monkeypatch.setattr("tutor.learner.copies.moment", lambda: "no/such/folder")
    store = Store.open(tmp_path)
    assert store.file is None
    assert store.warning is not None
    assert store.done_steps("p") == {"l": {"s0", "s1", "s2"}}
    assert len(store.cards()) == 3
    store.record(Attempt("p", "l", "new", "read"))
    assert "new" in store.done_steps("p")["l"]
    store.close()
    with closing(sqlite3.connect(file)) as db:
        assert version(db) == 1
        assert db.execute("SELECT count(*) FROM attempts").fetchone() == (3,)
    assert copies(tmp_path) == []


def test_a_damaged_file_of_the_first_version_is_brought_over(tmp_path: Path) -> None:
    file = older(tmp_path)
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        for number in range(300):
            db.execute(FIRST_VERSION, (f"2026-04-01T12:00:{number / 10:06.3f}+00:00", f"more-{number}"))
    content = bytearray(file.read_bytes())
    content[-8192:] = b"\xa5" * 8192
    file.write_bytes(content)
    store = Store.open(tmp_path)
    assert store.file is not None
    assert store.warning is not None
    assert len(list(tmp_path.glob("progress.damaged-*.sqlite3"))) == 1
    assert len(store.cards()) == len(store.attempts("p")) > 100
    store.close()


def test_an_older_version_that_is_still_open_goes_on_writing(tmp_path: Path) -> None:
    with closing(sqlite3.connect(older(tmp_path), isolation_level=None)) as still_open:
        store = Store.open(tmp_path)
        still_open.execute(FIRST_VERSION, ("2026-03-09T12:00:00.000+00:00", "late"))
        store.record(Attempt("p", "l", "new", "read"))
        store.close()
    again = Store.open(tmp_path)
    assert again.warning is None
    assert {"late", "new", "s0"} <= again.done_steps("p")["l"]
    again.close()


OPEN = """
import os, signal, sys
from pathlib import Path
from tutor.learner import Store, schema

first, second = schema.MIGRATIONS[0], schema.MIGRATIONS[1]

def killed(db):
    second(db)
    os.kill(os.getpid(), signal.SIGKILL)

if sys.argv[2] == "killed":
    schema.MIGRATIONS[1] = killed
store = Store.open(Path(sys.argv[1]))
assert store.warning is None, store.warning.en
assert len(store.cards()) == 3
"""


def test_killed_in_the_middle_it_is_as_it_was(tmp_path: Path) -> None:
    file = older(tmp_path)
    done = subprocess.run([sys.executable, "-c", OPEN, str(tmp_path), "killed"], capture_output=True, check=False)
    assert done.returncode == -9
    with closing(sqlite3.connect(file)) as db:
        assert version(db) == 1
    left = tmp_path / "progress.v1-x.sqlite3.part"
    left.write_bytes(b"the half of a copy")
    store = Store.open(tmp_path)
    assert store.warning is None
    assert len(store.cards()) == 3
    store.close()
    assert not left.exists()


def test_two_terminals_that_migrate_at_once_do_it_once(tmp_path: Path) -> None:
    older(tmp_path)
    command = [sys.executable, "-c", OPEN, str(tmp_path), ""]
    together = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    for process in together:
        _, errors = process.communicate()
        assert (process.returncode, errors) == (0, "")
    assert len(copies(tmp_path)) == 1
