"""What is computed is a function of the log: built up answer by answer or all at once, by one terminal or by two."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learning import answer, card, moment
from tutor.learner import Attempt, Store

DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["ask", "ask", "ask", "family", "code", "read", "predict", "grade", "known", "recap", "reset"]),
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(["one", "two"]),
        st.booleans(),
        st.sampled_from([0.0, 0.0, 1.0, 26.0, 100.0, 1000.0]),
        st.booleans(),
    ),
    max_size=25,
)


def do(store: Store, deed: tuple[Any, ...], hours: float) -> None:
    kind, step, lesson, right, _, _ = deed
    of_lesson = kind in ("known", "recap", "reset")
    given: Any = ("easy" if right else "again") if kind == "grade" else {"hints": int(right)}
    store.record(
        Attempt(
            "p", lesson, "" if of_lesson else step, kind, answer=given,
            right=right if kind in ("ask", "family", "code", "predict") else None,
            at=moment(0, hours).isoformat(timespec="milliseconds"),
        )
    )  # fmt: skip


def computed(folder: Path) -> dict[str, list[Any]]:
    with sqlite3.connect(folder / "progress.sqlite3") as db:
        tables = {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in ("steps", "lessons", "cards")}
        return {**tables, "recall": db.execute("SELECT * FROM recall WHERE asked > 0").fetchall()}


@settings(max_examples=40)
@given(DEEDS)
def test_a_rebuild_comes_to_the_same_and_two_terminals_to_what_one_does(deeds: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        alone, shared = Path(name) / "alone", Path(name) / "shared"
        store, terminals = Store.open(alone), (Store.open(shared), Store.open(shared))
        for each in (store, terminals[0]):
            each.set_cap(1)
        store.rebuild()
        terminals[0].rebuild()
        hours = 0.0
        for deed in deeds:
            hours += deed[4]
            do(store, deed, hours)
            do(terminals[deed[5]], deed, hours)
        step_by_step = computed(alone)
        assert computed(shared) == step_by_step
        store.rebuild()
        assert computed(alone) == step_by_step
        for each in (store, *terminals):
            assert each.warning is None
            each.close()


def test_where_the_clock_went_back_the_next_opening_puts_things_in_order(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    answer(store, 300, "s", True)
    answer(store, 0, "s", False)
    answer(store, 2, "s", True)
    assert card(store, "s").reps == 1
    store.close()
    straight = Store.open(tmp_path / "straight")
    for day, right in ((0, False), (2, True), (300, True)):
        answer(straight, day, "s", right)
    again = Store.open(tmp_path)
    assert again.cards() == straight.cards()
    again.close()
    straight.close()


def test_what_another_version_wrote_is_caught_up_with(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    answer(store, 0, "a", True)
    with sqlite3.connect(tmp_path / "progress.sqlite3") as older:  # it knows neither days nor cards
        older.execute(
            "INSERT INTO attempts (at, pack, lesson, step, kind, answer, was_right, seconds, language, session)"
            " VALUES (?, 'p', 'l', 'b', 'ask', 'null', 1, 3.0, 'en', 'older')",
            (moment(1).isoformat(timespec="milliseconds"),),
        )
    answer(store, 2, "a", True)
    store.close()
    again = Store.open(tmp_path)
    assert again.warning is None
    assert [(c.step, c.reps) for c in again.cards()] == [("a", 2), ("b", 1)]
    assert again.done_steps("p") == {"l": {"a", "b"}}
    assert len(again.profile(moment(2)).days) == 3
    again.close()


def test_other_rules_compute_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(tmp_path)
    answer(store, 0, "s", True)
    before = store.cards()
    store.close()
    with sqlite3.connect(tmp_path / "progress.sqlite3") as db:
        db.execute("UPDATE cards SET due = due + 1")
    unchanged = Store.open(tmp_path)
    assert unchanged.cards() != before  # nothing says that they should be looked at
    unchanged.close()
    monkeypatch.setattr("tutor.learner.upkeep.RULES", 99)
    store = Store.open(tmp_path)
    assert store.cards() == before
    store.close()


def test_damage_in_what_is_computed_costs_no_answer(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    answer(store, 0, "s", True)
    before = store.cards()
    with sqlite3.connect(tmp_path / "progress.sqlite3") as db:
        db.execute("UPDATE cards SET due = 'soon', stability = 0")
    assert store.cards() == []
    assert store.warning is not None
    kept = answer(store, 2, "s", True)
    assert store.file is not None
    assert store.attempts("p")[-1] == kept
    assert card(store, "s").reps == 2
    with sqlite3.connect(tmp_path / "progress.sqlite3") as db:
        db.execute("UPDATE cards SET due = 'soon'")
    assert store.cards() == []
    store.close()
    again = Store.open(tmp_path)
    assert again.warning is None
    assert again.cards() != before
    assert card(again, "s").reps == 2
    again.close()


def test_the_schedule_loads_with_the_first_card_only(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from tutor.learner import Attempt, Store;"
        "store = Store.open(Path(sys.argv[1])); store.record(Attempt('p', 'l', 's', 'read'));"
        "store.progress('p'); store.today(); print('fsrs' in sys.modules);"
        "store.record(Attempt('p', 'l', 's', 'ask', right=True)); print('fsrs' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["False", "True"]
