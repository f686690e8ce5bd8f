"""A folder that cannot be used, a file that is not whole, a full disk: nothing raises, all is said."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tutor.i18n import Text
from tutor.learner import Attempt, Store
from tutor.learner.database import NAME


def said(warning: Text | None, *fragments: str) -> bool:
    """Whether both languages say all of it, and hold no unfilled figure."""
    assert warning is not None
    both = (warning.en, warning.zh)
    return all(f in text for text in both for f in fragments) and not any("{" in text for text in both)


def works(store: Store) -> bool:
    """Whether the store remembers within this sitting."""
    store.record(Attempt("p", "l", "new", "ask", right=True))
    store.set_place("p", "l", "new")
    store.set_setting("language", "zh")
    return (
        "new" in store.done_steps("p")["l"] and store.place("p") == ("l", "new") and store.setting("language") == "zh"
    )


def filled_folder(folder: Path, answers: int = 3) -> Path:
    store = Store.open(folder)
    for number in range(answers):
        store.record(Attempt("p", "l", f"old-{number}", "ask", answer="x" * 200, right=True))
    store.set_place("p", "l", "old-0")
    store.close()
    return folder / NAME


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("in the way")
    store = Store.open(folder)
    assert store.file is None
    assert said(store.warning, str(folder), "--data")
    assert store.warning is not None
    assert "it is not a folder" in store.warning.en
    assert works(store)
    store.close()
    assert folder.read_text() == "in the way"


def test_a_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    store = Store.open(tmp_path / "data" / "deeper")
    assert store.file is None
    assert works(store)
    store.close()


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    store = Store.open(tmp_path)
    assert store.file is None
    assert said(store.warning, str(tmp_path))
    assert works(store)
    store.close()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a file system that refuses new folders")
def test_a_place_where_nothing_can_be_made() -> None:
    store = Store.open(Path("/proc/tutor-data"))
    assert store.file is None
    assert said(store.warning, "/proc/tutor-data")
    assert works(store)
    store.close()


@pytest.mark.parametrize("size", [15, 100, 4096, 40_000])
def test_a_file_that_is_no_database_is_set_aside(tmp_path: Path, size: int) -> None:
    garbage = bytes((7 * n + n // 251) % 256 for n in range(size))
    (tmp_path / NAME).write_bytes(garbage)
    store = Store.open(tmp_path)
    aside = list(tmp_path.glob("progress.damaged-*.sqlite3"))
    assert [file.read_bytes() for file in aside] == [garbage]
    assert said(store.warning, str(aside[0]), " 0 ")
    assert store.file == tmp_path / NAME
    assert works(store)
    store.close()
    again = Store.open(tmp_path)
    assert again.warning is None
    assert again.done_steps("p") == {"l": {"new"}}
    again.close()


def test_answers_before_the_damage_are_brought_over(tmp_path: Path) -> None:
    file = filled_folder(tmp_path, answers=400)
    content = bytearray(file.read_bytes())
    page = 4096
    assert len(content) > 20 * page
    content[-3 * page :] = b"\xa5" * (3 * page)
    file.write_bytes(content)
    store = Store.open(tmp_path)
    (aside,) = tmp_path.glob("progress.damaged-*.sqlite3")
    assert aside.read_bytes() == bytes(content)
    found = [attempt.step for attempt in store.attempts("p")]
    assert 100 < len(found) < 400
    assert found == [f"old-{number}" for number in range(len(found))]
    assert said(store.warning, str(aside), f" {len(found)} ")
    assert store.place("p") == ("l", "old-0")
    assert works(store)
    store.close()


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_garbled_it_opens_and_works(tmp_path: Path, seed: int) -> None:
    import random

    chance = random.Random(seed)
    file = filled_folder(tmp_path, answers=30)
    content = bytearray(file.read_bytes())
    for _ in range(chance.randrange(1, 30)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    file.write_bytes(content)
    store = Store.open(tmp_path)
    store.today(), store.cards(), store.due(), store.profile(), store.progress("p"), store.attempts("p")
    # What is read may be warned of; what is answered now is kept.
    store.record(Attempt("p", "l", "new", "ask", right=True))
    store.close()
    again = Store.open(tmp_path)
    if store.file is not None:
        assert "new" in again.done_steps("p")["l"]
    again.close()


def test_a_large_file_is_checked_when_something_speaks_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.learner.database.SMALL", 0)
    file = filled_folder(tmp_path, answers=400)
    Store.open(tmp_path).close()
    content = bytearray(file.read_bytes())
    content[20 * 4096 : 23 * 4096] = b"\xa5" * (3 * 4096)
    file.write_bytes(content)
    # It was checked today, and its last end was a clean one: it opens at once, and reading finds the damage.
    store = Store.open(tmp_path)
    assert store.warning is None
    store.attempts("p")
    assert said(store.warning, str(tmp_path))
    store.close()
    again = Store.open(tmp_path)
    assert len(list(tmp_path.glob("progress.damaged-*.sqlite3"))) == 1
    assert len(again.attempts("p")) == len(again.cards()) > 20
    assert works(again)
    again.close()


def test_a_truncated_file_is_set_aside(tmp_path: Path) -> None:
    file = filled_folder(tmp_path, answers=200)
    file.write_bytes(file.read_bytes()[:-10_000])
    store = Store.open(tmp_path)
    assert len(list(tmp_path.glob("progress.damaged-*.sqlite3"))) == 1
    assert works(store)
    store.close()


def test_a_database_of_another_program_is_set_aside(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / NAME)
    other.execute("CREATE TABLE attempts (what TEXT)")
    other.execute("PRAGMA user_version = 1")
    other.close()
    store = Store.open(tmp_path)
    assert len(list(tmp_path.glob("progress.damaged-*.sqlite3"))) == 1
    assert store.file is not None
    assert works(store)
    store.close()


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    file = filled_folder(tmp_path)
    newer = sqlite3.connect(file)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = file.read_bytes()
    store = Store.open(tmp_path)
    assert store.file is None
    assert said(store.warning, str(tmp_path), "--data")
    assert works(store)
    store.close()
    assert file.read_bytes() == before
    assert list(tmp_path.glob("*damaged*")) == []


def test_an_empty_file_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / NAME).touch()
    store = Store.open(tmp_path)
    assert store.warning is None
    assert works(store)
    store.close()


FULL_DISK = """
import resource, sys
from pathlib import Path
from tutor.learner import Attempt, Store

def limit(size):
    # Past this size every write to a file is refused, for root as well.
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

def add(store, number):
    store.record(Attempt("p", "l", f"s{number}", "ask", answer="x" * 500, right=True))

store = Store.open(Path(sys.argv[1]))
add(store, 0)
limit(store.file.with_name(store.file.name + "-wal").stat().st_size)
for number in range(1, 40):
    add(store, number)
    store.set_place("p", "l", f"s{number}")
assert store.warning is not None, "a write went through"
print(len(store.done_steps("p")["l"]), store.place("p")[1], store.warning.en)
limit(resource.RLIM_INFINITY)
add(store, 40)
print(len(store.done_steps("p")["l"]), store.warning)
"""


def test_a_full_disk_is_said_and_made_up_for_later(tmp_path: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert shown.stderr == ""
    full, free = shown.stdout.splitlines()
    assert full.startswith("40 s39 The last answer could not be saved")
    assert free == "41 None"
    # The process did not close its store: what it saved late is in the file all the same, in order.
    store = Store.open(tmp_path)
    assert [attempt.step for attempt in store.attempts("p")] == [f"s{n}" for n in range(41)]
    assert store.place("p") == ("l", "s39")
    saved = store.cards(), store.progress("p")
    assert len(saved[0]) == 41
    store.rebuild()
    assert (store.cards(), store.progress("p")) == saved
    store.close()


NO_ROOM = """
import resource, sys
from pathlib import Path
from tutor.learner import Attempt, Store

resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
store = Store.open(Path(sys.argv[1]))
store.record(Attempt("p", "l", "new", "ask", right=True))
print(sorted(store.done_steps("p")["l"]), store.file is None, store.warning is not None)
"""


@pytest.mark.parametrize("room", [0, 100, 5_000])
def test_no_room_to_begin_with(tmp_path: Path, room: int) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(tmp_path), str(room)], capture_output=True, text=True, check=False
    )
    assert shown.stderr == ""
    assert shown.stdout.startswith("['new']")
    assert shown.stdout.endswith("True\n")


def test_with_no_room_what_was_done_before_is_still_shown(tmp_path: Path) -> None:
    filled_folder(tmp_path)
    shown = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(tmp_path), "0"], capture_output=True, text=True, check=False
    )
    assert shown.stderr == ""
    assert shown.stdout == "['new', 'old-0', 'old-1', 'old-2'] True True\n"
