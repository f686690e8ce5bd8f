"""Progress leaves as JSON and comes back; two machines' logs become one; what is forgotten is kept as a copy."""

from __future__ import annotations

import copy
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learning import answer, card, grade
from tutor.learner import Attempt, Store
from tutor.learner.checked import BadExport, read_export
from tutor.learner.transfer import Imported, export_progress, import_progress, reset


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    opened = Store.open(tmp_path / "here"), Store.open(tmp_path / "there")
    yield opened
    for store in opened:
        assert store.warning is None
        store.close()


def carried(store: Store) -> Any:
    """The export as another machine reads it."""
    return json.loads(json.dumps(export_progress(store), allow_nan=False))


def without_ids(store: Store) -> list[tuple[Any, ...]]:
    found = sorted(store.attempts("p"), key=lambda a: a.at)
    return [(a.at, a.day, a.step, a.kind, a.answer, a.right, a.seconds, a.sure, a.how, a.session) for a in found]


def fill(store: Store) -> None:
    answer(store, 0, "read", None, kind="read", seconds=3.5)
    answer(store, 0, "ask", False, answer=[1, 2], sure="likely", seconds=20.0)
    answer(store, 2, "ask", True, answer={"文": "字"}, sure="guess", how="review")
    grade(store, 2, "ask", "easy")
    answer(store, 3, "", None, kind="recap")
    answer(store, 3, "", None, kind="known", lesson="other")
    store.set_place("p", "l", "ask")
    store.set_setting("language", "zh")


def test_what_is_carried_over_is_all_there(stores: tuple[Store, Store]) -> None:
    here, there = stores
    fill(here)
    assert import_progress(there, carried(here)) == Imported(6, 0)
    assert without_ids(there) == without_ids(here)
    assert (there.cards(), there.progress("p")) == (here.cards(), here.progress("p"))
    assert there.place("p") == ("l", "ask")
    assert there.setting("language") == "zh"
    assert carried(there)["attempts"] == carried(here)["attempts"]


def test_a_second_import_adds_nothing(stores: tuple[Store, Store]) -> None:
    here, there = stores
    fill(here)
    data = carried(here)
    import_progress(there, data)
    before = without_ids(there), there.cards()
    assert import_progress(there, data) == Imported(0, 6)
    assert import_progress(here, data) == Imported(0, 6)
    assert (without_ids(there), there.cards()) == before


def test_two_machines_become_one(stores: tuple[Store, Store], tmp_path: Path) -> None:
    here, there = stores
    alone = Store.open(tmp_path / "alone")
    for number, (day, right) in enumerate(((0, True), (2, False), (3, True), (5, True), (14, False), (16, True))):
        for store in (alone, stores[number % 2]):
            answer(store, day, "s", right)
    at_first = carried(here), carried(there)
    import_progress(here, at_first[1])
    import_progress(there, at_first[0])
    assert here.cards() == there.cards() == alone.cards()
    assert here.progress("p") == there.progress("p") == alone.progress("p")
    assert [a.at for a in alone.attempts("p")] == [a["at"] for a in carried(here)["attempts"]]
    alone.close()


def test_the_later_place_stays_and_the_setting_that_is_here(stores: tuple[Store, Store]) -> None:
    here, there = stores
    here.set_place("p", "one", "early")
    there.set_place("p", "one", "late")
    there.set_place("p", "two", "only there")
    here.set_place("q", "three", "only here")
    here.set_setting("language", "en")
    there.set_setting("language", "zh")
    there.set_setting("theme", "night")
    data = carried(there)
    for place, minute in zip(data["places"], (1, 2), strict=True):
        place["at"] = f"2999-01-01T00:0{minute}:00.000+00:00"
    import_progress(here, data)
    assert here.place_in("p", "one") == "late"
    assert here.place("p") == ("two", "only there")
    assert here.place_in("q", "three") == "only here"
    assert (here.setting("language"), here.setting("theme")) == ("en", "night")
    data["places"][0].update(step="older", at="1999-01-01T00:00:00+00:00")
    import_progress(here, data)
    assert here.place_in("p", "one") == "late"


def test_an_export_is_json_whatever_was_answered(stores: tuple[Store, Store]) -> None:
    here, there = stores
    answer(here, 0, "a", None, kind="demo", answer={"loss": float("nan"), "w": [float("inf"), 1.5]})
    answer(here, 0, "b", False, answer="half a character: \ud83d")
    assert import_progress(there, carried(here)) == Imported(2, 0)
    assert [a.answer for a in there.attempts("p")] == [{"loss": None, "w": [None, 1.5]}, "half a character: \ud83d"]


def test_another_zone_is_the_same_time(stores: tuple[Store, Store]) -> None:
    here, there = stores
    answer(here, 0, "s", True)
    data = carried(here)
    data["attempts"][0]["at"] = "2026-03-01T20:00:00+08:00"
    assert import_progress(here, data) == Imported(0, 1)
    del data["attempts"][0]["day"]
    assert import_progress(there, data) == Imported(1, 0)
    assert there.cards() == here.cards()


GOOD: dict[str, Any] = {
    "schema": 1,
    "exported": "2026-03-01T12:00:00.000+00:00",
    "attempts": [
        {"at": "2026-03-01T12:00:00.000+00:00", "pack": "p", "lesson": "l", "step": "s", "kind": "ask", "right": True}
    ],
    "places": [{"pack": "p", "lesson": "l", "step": "s", "at": "2026-03-01T12:00:00.000+00:00"}],
    "settings": {"language": "en"},
}


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ((), [], "`schema`"),
        (("schema",), 2, "`schema` is 2"),
        (("schema",), True, "`schema` is True"),
        (("attempts",), {}, "attempts: expected a list"),
        (("attempts", 0), 3, "attempts[0]: expected an object"),
        (("attempts", 0, "at"), "yesterday", "attempts[0].at: expected a time"),
        (("attempts", 0, "at"), "0001-01-01T00:00:00+00:00", "attempts[0].at"),
        (("attempts", 0, "at"), "9999-12-31T23:59:59-12:00", "attempts[0].at"),
        (("attempts", 0, "day"), "2026-03-05", "attempts[0].day"),
        (("attempts", 0, "day"), 3, "attempts[0].day"),
        (("attempts", 0, "pack"), "", "attempts[0].pack: expected a text"),
        (("attempts", 0, "lesson"), None, "attempts[0].lesson"),
        (("attempts", 0, "step"), "\ud800", "attempts[0].step"),
        (("attempts", 0, "step"), "", "attempts[0].step"),
        (("attempts", 0, "kind"), "dance", "attempts[0].kind: expected one of read, demo"),
        (("attempts", 0, "kind"), ["ask"], "attempts[0].kind"),
        (("attempts", 0, "right"), 1, "attempts[0].right: expected true, false or null"),
        (("attempts", 0, "seconds"), "3", "attempts[0].seconds"),
        (("attempts", 0, "seconds"), -1, "attempts[0].seconds"),
        (("attempts", 0, "seconds"), float("nan"), "attempts[0].seconds"),
        (("attempts", 0, "sure"), "very", "attempts[0].sure: expected one of guess"),
        (("attempts", 0, "how"), "asleep", "attempts[0].how"),
        (("attempts", 0, "language"), "fr", "attempts[0].language"),
        (("places", 0, "at"), "x", "places[0].at"),
        (("places", 0, "step"), 3, "places[0].step"),
        (("settings",), [], "settings: expected an object"),
        (("settings", "language"), 3, "settings.language: expected a text"),
    ],
)
def test_what_is_no_export_is_refused_by_the_place(
    stores: tuple[Store, Store], place: tuple[str | int, ...], value: Any, said: str
) -> None:
    data = copy.deepcopy(GOOD)
    read_export(data)
    if place:
        inner: Any = data
        for name in place[:-1]:
            inner = inner[name]
        inner[place[-1]] = value
    else:
        data = value
    with pytest.raises(BadExport) as caught:
        import_progress(stores[0], data)
    assert said in caught.value.text.en
    assert caught.value.text.zh != caught.value.text.en
    assert (stores[0].attempts("p"), stores[0].place("p"), stores[0].setting("language")) == ([], None, None)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["ask", "2026-03-01"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(sorted(GOOD["attempts"][0])), inner),
    max_leaves=6,
)


@settings(max_examples=150)
@given(st.dictionaries(st.sampled_from(["attempts", "places", "settings"]), VALUES | st.lists(VALUES, max_size=2)))
def test_no_json_crashes_the_reading(data: dict[str, Any]) -> None:
    with suppress(BadExport):
        read_export({"schema": 1, **data})


def test_a_lesson_is_forgotten_and_its_log_kept(stores: tuple[Store, Store]) -> None:
    here, there = stores
    fill(here)
    answer(here, 4, "s", True, lesson="other")
    here.set_place("p", "other", "s")
    kept = reset(here, "p", "l")
    assert set(here.progress("p")) == {"other"}
    assert [c.lesson for c in here.cards()] == ["other"]
    assert here.place_in("p", "l") is None
    assert here.place("p") == ("other", "s")
    assert len(here.attempts("p", "l")) == 6
    with closing(sqlite3.connect(kept)) as before:
        assert before.execute("SELECT count(*) FROM attempts").fetchone() == (7,)
        assert before.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    # It is forgotten on the other machine as well, and what is learnt anew counts anew.
    import_progress(there, carried(here))
    assert set(there.progress("p")) == {"other"}
    store = here.record(Attempt("p", "l", "ask", "ask", right=True))
    assert store.id
    assert card(here, "ask").reps == 1
    assert here.progress("p")["l"].done == 1


def test_a_pack_is_forgotten_lesson_by_lesson(stores: tuple[Store, Store]) -> None:
    here, _ = stores
    for pack, lesson in (("p", "one"), ("p", "two"), ("q", "one")):
        answer(here, 0, "s", True, pack=pack, lesson=lesson)
        here.set_place(pack, lesson, "s")
    reset(here, "p")
    assert (here.progress("p"), here.place("p")) == ({}, None)
    assert set(here.progress("q")) == {"one"}
    assert [c.pack for c in here.cards()] == ["q"]


def test_everything_is_forgotten_while_another_terminal_is_open(stores: tuple[Store, Store]) -> None:
    here, _ = stores
    fill(here)
    data = carried(here)
    other = Store.open(here.folder)
    kept = reset(here)
    assert kept.parent == here.folder
    assert (other.attempts("p"), other.cards(), other.progress("p"), other.place("p")) == ([], [], {}, None)
    assert other.setting("language") == "zh"
    answer(other, 5, "new", True)
    assert here.done_steps("p") == {"l": {"new"}}
    with (
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
        closing(sqlite3.connect(here.folder / "progress.sqlite3")) as db,
    ):
        db.execute("DELETE FROM attempts")
    # The copy is a whole store, and so is an export from before.
    restored = here.folder / "restored"
    restored.mkdir()
    kept.rename(restored / "progress.sqlite3")
    again = Store.open(restored)
    assert again.warning is None
    assert len(again.attempts("p")) == 6
    again.close()
    assert import_progress(here, data).added == 6
    assert len(other.cards()) == 2
    assert other.warning is None
    other.close()


def test_without_a_copy_nothing_is_forgotten(stores: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch) -> None:
    here, _ = stores
    fill(here)
    monkeypatch.setattr("tutor.learner.copies.moment", lambda: "no/such/folder")
    with pytest.raises((OSError, sqlite3.Error)):
        reset(here)
    assert len(here.attempts("p")) == 6
