"""What is kept while the learner goes on: the app looks through a large file for damage, and says what it finds."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest

from support import Opened, shown
from tutor.learner import Attempt, Store

PAGE = 4096


def an_old_file(folder: Path, *, damaged: bool) -> None:
    """A file of many pages in which nobody looked for damage for eight days."""
    for _ in range(2):
        store = Store.open(folder)
        for number in range(200):
            store.record(Attempt("small", "first", f"old-{number}", "ask", answer="w" * 200, right=True))
        store.close()
    file = store.file
    assert file is not None
    with sqlite3.connect(file) as db:
        db.execute("UPDATE upkeep SET checked = checked - 8")
    db.close()
    if damaged:
        content = bytearray(file.read_bytes())
        content[20 * PAGE : 23 * PAGE] = b"\xa5" * (3 * PAGE)
        file.write_bytes(content)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Every file is large; set once the app has looked through one, which it begins after the first paint."""
    monkeypatch.setattr("tutor.learner.database.SMALL", 0)
    done = threading.Event()
    check = Store.check

    def look(self: Store) -> None:
        check(self)
        done.set()

    monkeypatch.setattr(Store, "check", look)
    return done


async def test_damage_is_told_once_the_contents_stand(opened: Opened, tmp_path: Path, looked: threading.Event) -> None:
    an_old_file(tmp_path / "data", damaged=True)
    app = opened()
    assert app.warning() == ""
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await asyncio.to_thread(looked.wait, 20)
        for _ in range(100):
            if "damaged" in shown(app):
                break
            await pilot.pause()
        assert "damaged" in shown(app), shown(app)
    app.store.close()


async def test_nothing_is_told_of_a_whole_file(opened: Opened, tmp_path: Path, looked: threading.Event) -> None:
    an_old_file(tmp_path / "data", damaged=False)
    app = opened()
    assert app.store.unchecked
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await asyncio.to_thread(looked.wait, 20)
        await pilot.pause()
        assert app.warning() == ""
        assert not app.store.unchecked
    app.store.close()


async def test_what_was_looked_through_lately_is_left_alone(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(self: Store) -> None:
        raise AssertionError("nothing speaks for it")

    an_old_file(tmp_path / "data", damaged=False)
    with sqlite3.connect(tmp_path / "data" / "progress.sqlite3") as db:
        db.execute("UPDATE upkeep SET checked = checked + 8")
    db.close()
    monkeypatch.setattr("tutor.learner.database.SMALL", 0)
    monkeypatch.setattr(Store, "check", look)
    app = opened()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
    app.store.close()
