"""When a large file is looked through for damage: not while the learner waits for the first picture."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from tutor.learner import Attempt, Store

PAGE = 4096


@pytest.fixture(autouse=True)
def _every_file_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.learner.database.SMALL", 0)


def filled(folder: Path) -> Path:
    """A file of many pages that was looked through today, and closed."""
    for _ in range(2):
        store = Store.open(folder)
        if not store.attempts("p"):
            for number in range(400):
                store.record(Attempt("p", "l", f"old-{number}", "ask", answer="w" * 200, right=True))
        store.close()
    assert store.file is not None
    return store.file


def killed(folder: Path, to: Path) -> Path:
    """What a process leaves that is killed while it writes: the same files in another folder, with their log."""
    store = Store.open(folder)
    store.set_setting("language", "zh")
    shutil.copytree(folder, to)
    store.close()
    assert (to / "progress.sqlite3-wal").stat().st_size > 0
    return to / "progress.sqlite3"


def garble(file: Path) -> None:
    content = bytearray(file.read_bytes())
    assert len(content) > 24 * PAGE
    content[20 * PAGE : 23 * PAGE] = b"\xa5" * (3 * PAGE)
    file.write_bytes(content)


def is_set_aside(folder: Path) -> bool:
    return bool(list(folder.glob("progress.damaged-*.sqlite3")))


def checked(file: Path) -> int:
    with sqlite3.connect(file) as db:
        day = db.execute("SELECT checked FROM upkeep").fetchone()[0]
    db.close()
    return int(day)


def age(file: Path, days: int) -> None:
    with sqlite3.connect(file) as db:
        db.execute("UPDATE upkeep SET checked = checked - ?", (days,))
    db.close()


@pytest.mark.parametrize(("days", "due"), [(0, False), (1, False), (8, True), (-3, True)])
def test_once_a_week(tmp_path: Path, days: int, due: bool) -> None:
    file = filled(tmp_path)
    today = checked(file)
    age(file, days)
    store = Store.open(tmp_path)
    assert store.unchecked is due
    if due:
        store.check()
    assert not store.unchecked
    assert store.warning is None
    store.close()
    assert checked(file) == (today if due else today - days)


def test_after_an_unclean_end(tmp_path: Path) -> None:
    filled(tmp_path / "mine")
    killed(tmp_path / "mine", tmp_path / "left")
    store = Store.open(tmp_path / "left")
    assert store.unchecked
    assert store.setting("language") == "zh"
    store.check()
    assert store.warning is None
    store.close()
    again = Store.open(tmp_path / "left")
    assert not again.unchecked
    again.close()


@pytest.mark.parametrize("why", ["old", "unclean"])
def test_damage_is_told_and_the_next_opening_sets_it_aside(tmp_path: Path, why: str) -> None:
    file = filled(tmp_path / "mine")
    if why == "unclean":
        file = killed(tmp_path / "mine", tmp_path / "left")
    else:
        age(file, 8)
    garble(file)
    store = Store.open(file.parent)
    assert store.warning is None  # it opens at once
    assert store.unchecked
    store.check()
    assert store.warning is not None
    assert str(file.parent) in store.warning.en
    assert not is_set_aside(file.parent)
    store.record(Attempt("p", "l", "new", "read"))
    store.close()
    again = Store.open(file.parent)
    assert is_set_aside(file.parent)
    assert len(again.attempts("p")) > 20
    assert not again.unchecked
    again.close()


def test_a_file_that_cannot_be_read_now_is_looked_through_another_time(tmp_path: Path) -> None:
    file = filled(tmp_path)
    age(file, 8)
    store = Store.open(tmp_path)
    file.rename(tmp_path / "elsewhere")
    store.check()
    assert store.warning is None
    (tmp_path / "elsewhere").rename(file)
    store.close()
    again = Store.open(tmp_path)
    assert again.unchecked
    again.close()


def test_a_check_goes_on_beside_answers(tmp_path: Path) -> None:
    file = filled(tmp_path)
    age(file, 8)
    store, other = Store.open(tmp_path), Store.open(tmp_path)
    with sqlite3.connect(file) as reader:
        reader.execute("BEGIN").execute("SELECT * FROM attempts").fetchone()
        store.check()
        store.record(Attempt("p", "l", "mine", "read"))
        other.record(Attempt("p", "l", "theirs", "read"))
    reader.close()
    assert {"mine", "theirs"} <= store.done_steps("p")["l"]
    assert store.warning is None
    other.close()
    store.close()
