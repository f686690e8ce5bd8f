"""What a store remembers, and what it never forgets."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tutor.learner import Attempt, Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    assert opened.warning is None
    yield opened
    opened.close()


def test_an_attempt_comes_back_as_it_was_given(store: Store) -> None:
    given = Attempt(
        pack="tutor",
        lesson="bias-variance",
        step="guess",
        kind="predict",
        answer={"option": 2, "text": "十五"},
        right=False,
        seconds=4.25,
        language="zh",
    )
    kept = store.record(given)
    assert store.attempts("tutor") == [kept]
    assert (kept.id, kept.session) == (1, store.session)
    assert kept.answer == {"option": 2, "text": "十五"}
    assert kept.right is False
    assert datetime.fromisoformat(kept.at).tzinfo == UTC


@pytest.mark.parametrize("right", [True, False, None])
def test_right_keeps_its_three_values(store: Store, right: bool | None) -> None:
    store.record(Attempt("p", "l", "s", "ask", right=right))
    assert store.attempts("p")[0].right is right


def test_a_time_and_a_session_that_are_given_are_kept(store: Store) -> None:
    kept = store.record(Attempt("p", "l", "s", "ask", at="2026-01-02T03:04:05.000+00:00", session="elsewhere"))
    assert (kept.at, kept.session) == ("2026-01-02T03:04:05.000+00:00", "elsewhere")


def test_attempts_stand_in_the_order_in_which_they_were_made(store: Store) -> None:
    # The clock of a machine may go back; the order of the log does not.
    for year in (2030, 2020):
        store.record(Attempt("p", "l", str(year), "read", at=f"{year}-01-01T00:00:00.000+00:00"))
    assert [a.step for a in store.attempts("p")] == ["2030", "2020"]


def test_attempts_of_one_lesson_leave_out_the_others(store: Store) -> None:
    for pack, lesson in (("p", "one"), ("p", "two"), ("q", "one")):
        store.record(Attempt(pack, lesson, "s", "read"))
    assert [(a.pack, a.lesson) for a in store.attempts("p", "one")] == [("p", "one")]
    assert [(a.pack, a.lesson) for a in store.attempts("p")] == [("p", "one"), ("p", "two")]
    assert store.attempts("nowhere") == []


def test_a_step_is_done_when_answered_right_or_met(store: Store) -> None:
    for lesson, step, kind, right in (
        ("one", "page", "read", None),
        ("one", "picture", "demo", None),
        ("one", "wrong-once", "ask", False),
        ("one", "wrong-then-right", "ask", False),
        ("one", "wrong-then-right", "ask", True),
        ("two", "right-then-wrong", "ask", True),
        ("two", "right-then-wrong", "ask", False),
        ("three", "unfinished", "code", False),
        ("three", "given-up", "code", None),
    ):
        store.record(Attempt("p", lesson, step, kind, right=right))
    assert store.done_steps("p") == {
        "one": {"page", "picture", "wrong-then-right"},
        "two": {"right-then-wrong"},
    }
    assert store.done_steps("q") == {}


def test_the_place_is_the_last_one_whatever_the_clock_says(store: Store) -> None:
    assert store.place("p") is None
    assert store.place_in("p", "one") is None
    for lesson, step in (("one", "a"), ("two", "b"), ("one", "c"), ("two", "d"), ("one", "e")):
        store.set_place("p", lesson, step)
        assert store.place("p") == (lesson, step)
    store.set_place("other", "three", "f")
    assert store.place("p") == ("one", "e")
    assert store.place_in("p", "two") == "d"


def test_a_setting_is_what_it_was_last_set_to(store: Store) -> None:
    assert store.setting("language") is None
    store.set_setting("language", "en")
    store.set_setting("language", "zh")
    assert store.setting("language") == "zh"


def test_a_later_opening_finds_everything(tmp_path: Path) -> None:
    first = Store.open(tmp_path / "made" / "on" / "the" / "way")
    kept = first.record(Attempt("p", "l", "s", "ask", answer=[1, 6, 30, 30], right=True))
    first.set_place("p", "l", "s")
    first.set_setting("language", "zh")
    first.close()
    second = Store.open(first.folder)
    assert second.attempts("p") == [kept]
    assert second.place("p") == ("l", "s")
    assert second.setting("language") == "zh"
    assert second.record(Attempt("p", "l", "s", "ask")).session != kept.session
    second.close()


def test_two_stores_on_one_folder_see_each_other(tmp_path: Path) -> None:
    one, two = Store.open(tmp_path), Store.open(tmp_path)
    one.record(Attempt("p", "l", "from-one", "read"))
    two.record(Attempt("p", "l", "from-two", "read"))
    two.set_place("p", "l", "from-two")
    one.set_place("p", "l", "from-one")
    assert one.done_steps("p") == two.done_steps("p") == {"l": {"from-one", "from-two"}}
    assert one.place("p") == two.place("p") == ("l", "from-one")
    one.close()
    two.close()


def test_an_answer_waits_for_the_disk_and_a_place_does_not(store: Store) -> None:
    # A power cut cannot be had in a test; SQLite's own setting for each kind of write can.
    asked: list[str] = []
    db = store._keeper.db
    db.set_trace_callback(asked.append)
    store.set_place("p", "l", "s")
    store.record(Attempt("p", "l", "s", "read"))
    store.set_setting("language", "zh")
    levels = [statement.split()[-1] for statement in asked if "synchronous" in statement]
    assert levels == ["NORMAL", "FULL", "NORMAL"]
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attempts SET was_right = 1",
        "DELETE FROM attempts",
        "REPLACE INTO attempts SELECT * FROM attempts",
        "INSERT OR REPLACE INTO attempts SELECT * FROM attempts WHERE id = 1",
    ],
)
def test_the_log_of_attempts_only_grows(store: Store, statement: str) -> None:
    kept = store.record(Attempt("p", "l", "s", "ask", right=False))
    assert store.file is not None
    other = sqlite3.connect(store.file)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        other.execute(statement)
    other.close()
    assert store.attempts("p") == [kept]


def test_a_closed_store_may_be_closed_again_and_still_takes_answers(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.close()
    store.close()
    store.record(Attempt("p", "l", "s", "read"))
    assert store.done_steps("p") == {"l": {"s"}}
    assert store.warning is not None
    store.close()


def test_without_a_folder_it_is_the_users_data_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    store = Store.open()
    assert store.file is not None
    assert store.file.is_relative_to(tmp_path)
    assert store.file.parent.name == "tutor"
    assert store.file.exists()
    store.close()


def test_the_room_is_light() -> None:
    """The first screen waits for it, so it brings no UI, no validator and no parser."""
    heavy = ["textual", "rich", "torch", "numpy", "pydantic", "yaml", "msgspec", "platformdirs", "asyncio"]
    code = f"import sys, tutor.learner; print([m for m in {heavy} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
