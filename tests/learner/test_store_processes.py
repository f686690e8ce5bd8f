"""Several terminals at once, and one that is killed: every confirmed answer is in the file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from tutor.learner import Store
from tutor.learner.database import NAME

WRITER = """
import sys
from pathlib import Path
from tutor.learner import Attempt, Store

folder, name, count = sys.argv[1:]
store = Store.open(Path(folder))
for number in range(int(count)):
    kept = store.record(Attempt("p", name, f"s{number}", "ask", answer="x" * 300, right=True))
    store.set_place("p", name, f"s{number}")
    if store.warning is not None:
        sys.exit(store.warning.en)
    # Only now has the learner seen that it is kept.
    print(kept.step, flush=True)
"""


def start(folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), name, str(count)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(writers: Iterable[subprocess.Popen[str]]) -> None:
    for writer in writers:
        _, errors = writer.communicate()
        assert (writer.returncode, errors) == (0, "")


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    # None of them finds a file: they also make it at once.
    names = ["one", "two", "three"]
    finished([start(tmp_path, name, 200) for name in names])
    store = Store.open(tmp_path)
    assert store.warning is None
    for name in names:
        assert [attempt.step for attempt in store.attempts("p", name)] == [f"s{n}" for n in range(200)]
        assert store.place_in("p", name) == "s199"
    assert len({attempt.session for attempt in store.attempts("p")}) == 3
    assert [attempt.id for attempt in store.attempts("p")] == list(range(1, 601))
    store.close()


def test_processes_that_find_damage_at_once_set_it_aside_once(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"not a database, and long enough to be taken for one" * 50)
    opener = (
        "import sys; from pathlib import Path; from tutor.learner import Attempt, Store;"
        "store = Store.open(Path(sys.argv[1])); store.record(Attempt('p', 'l', sys.argv[2], 'read'));"
        "assert store.file is not None"
    )
    finished(
        [
            subprocess.Popen(
                [sys.executable, "-c", opener, str(tmp_path), f"s{number}"],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for number in range(4)
        ]
    )
    assert len(list(tmp_path.glob("progress.damaged-*.sqlite3"))) == 1
    store = Store.open(tmp_path)
    assert store.done_steps("p") == {"l": {"s0", "s1", "s2", "s3"}}
    store.close()


def test_a_kill_in_the_middle_of_writing_takes_no_confirmed_answer(tmp_path: Path) -> None:
    confirmed: dict[str, list[str]] = {}
    for round_ in range(30):
        name = f"round-{round_}"
        writer = start(tmp_path, name, 1_000_000)
        assert writer.stdout is not None
        seen = [writer.stdout.readline().strip() for _ in range(1 + round_ % 7)]
        writer.kill()  # SIGKILL: the writer is somewhere in a write, or between two
        assert writer.stderr is not None
        with writer:
            rest, errors = writer.stdout.read(), writer.stderr.read()
        assert (writer.returncode, errors) == (-9, "")
        # What it had still printed was confirmed as well; a line cut short was not.
        confirmed[name] = seen + rest.split("\n")[:-1]
    with closing(sqlite3.connect(tmp_path / NAME)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    store = Store.open(tmp_path)
    assert store.warning is None
    for name, steps in confirmed.items():
        kept = [attempt.step for attempt in store.attempts("p", name)]
        assert steps
        assert kept[: len(steps)] == steps
        # At most the answer that was being confirmed is in the file beyond them.
        assert len(kept) - len(steps) <= 1
    store.close()


REVIEWER = """
import sys
from pathlib import Path
from tutor.learner import Attempt, Store

store = Store.open(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    place = ("p", "shared", f"s{number % 10}")
    store.record(Attempt(*place, "ask", right=number % 3 > 0, how="review"))
    store.record(Attempt(*place, "grade", answer="easy" if number % 2 else "again", how="review"))
    store.today(), store.progress("p")
    if store.warning is not None:
        sys.exit(store.warning.en)
"""


def test_two_terminals_that_review_at_once_agree(tmp_path: Path) -> None:
    command = [sys.executable, "-c", REVIEWER, str(tmp_path), "one", "40"]
    finished([subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)])
    store = Store.open(tmp_path)
    assert len(store.attempts("p")) == 160
    at_once = store.cards(), store.progress("p")
    store.rebuild()
    assert (store.cards(), store.progress("p")) == at_once
    assert len(store.cards()) == 10
    store.close()
