"""`tutor progress` from the shell."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from learning import answer
from support import SMALL
from terminals import start, tutor
from tutor.cli import main
from tutor.learner import Store

Tutor = Callable[..., tuple[int, str, str]]


@pytest.fixture
def progress(data: Path, capsys: pytest.CaptureFixture[str]) -> Tutor:
    """Runs `tutor progress …`; its exit code, what it printed and what it complained of."""

    def run(*words: str, lang: str = "en", folder: Path = data) -> tuple[int, str, str]:
        shared = ["--lang", lang, "--data", str(folder), "--courses", str(SMALL)]
        code = main(["progress", *words, *shared])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


@pytest.fixture
def learnt(data: Path) -> Path:
    """The data of someone who has done a little."""
    store = Store.open(data)
    answer(store, 0, "pick", False, pack="small", lesson="first", seconds=65.0)
    answer(store, 0, "pick", True, pack="small", lesson="first", seconds=60.0, hour=13)
    store.close()
    return data


def attempts(folder: Path) -> int:
    store = Store.open(folder)
    try:
        return len(store.attempts("small"))
    finally:
        store.close()


def test_a_summary_says_where_one_is(learnt: Path, progress: Tutor) -> None:
    code, out, err = progress()
    assert (code, err) == (0, "")
    assert "1 with questions due\n" in out
    assert "Due today: 1, about 1 min" in out
    assert "Answered: 2; right at the first try: 0 of 1." in out
    assert "Time: 0 h 2 min." in out
    code, out, _ = progress(lang="zh")
    assert "1 课有题到期" in out


def test_a_summary_of_nothing_is_calm(progress: Tutor) -> None:
    code, out, err = progress()
    assert (code, err) == (0, "")
    assert " new\n" in out
    assert out.endswith("Nothing is due today.\n")


def test_it_leaves_and_comes_back(learnt: Path, progress: Tutor, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    code, out, _ = progress("export", str(file))
    assert (code, out) == (0, f"Written to {file}; attempts: 2.\n")
    elsewhere = tmp_path / "elsewhere"
    assert progress("import", str(file), folder=elsewhere)[:2] == (0, "Attempts added: 2; here already: 0.\n")
    assert progress("import", str(file), folder=elsewhere)[:2] == (0, "Attempts added: 0; here already: 2.\n")
    assert attempts(elsewhere) == 2
    assert [found.name for found in tmp_path.glob("*.part")] == []


def test_through_a_pipe(learnt: Path, progress: Tutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, _ = progress("export", "-")
    assert code == 0
    assert json.loads(out)["attempts"][0]["step"] == "pick"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(out.encode())))
    assert progress("import", "-", folder=tmp_path / "elsewhere")[0] == 0
    assert attempts(tmp_path / "elsewhere") == 2


def test_an_export_without_a_name_is_named_by_the_day(
    learnt: Path, progress: Tutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert progress("export")[0] == 0
    (file,) = tmp_path.glob("tutor-progress-*.json")
    assert len(json.loads(file.read_text(encoding="utf-8"))["attempts"]) == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"schema": 1,\n "attempts": [}', "line 2, column 15"),
        (b"\xff\xfe\x00", "it is not text"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "`schema`"),
        (b'{"schema": 1, "attempts": [{"at": "now"}]}', "attempts[0].at: expected a time"),
    ],
)
def test_a_bad_file_is_refused_by_the_place(progress: Tutor, tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(content)
    code, out, err = progress("import", str(file))
    assert (code, out) == (1, "")
    assert said in err
    assert progress("import", str(file), lang="zh")[2] != err


@pytest.mark.parametrize("words", [("import",), ("import", "no/such/file"), ("export", "no/such/folder/file")])
def test_what_cannot_be_opened_is_said(progress: Tutor, words: tuple[str, ...]) -> None:
    code, out, err = progress(*words)
    assert (code, out) == (1, "")
    assert err.count("\n") == 1


def test_where_nothing_can_be_kept_nothing_is_taken_in(progress: Tutor, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    file = tmp_path / "mine.json"
    assert progress("export", str(file))[0] == 0
    for words in (("import", str(file)), ("reset", "--yes")):
        code, out, err = progress(*words, folder=tmp_path / "file")
        assert (code, out) == (1, "")
        assert "cannot be kept" in err


def test_a_reset_needs_a_yes_and_keeps_a_copy(learnt: Path, progress: Tutor) -> None:
    code, _, err = progress("reset")
    assert code == 1
    assert "--yes" in err
    assert attempts(learnt) == 2
    code, out, _ = progress("reset", "--yes")
    assert code == 0
    (kept,) = learnt.glob("progress.before-reset-*.sqlite3")
    assert str(kept) in out
    assert attempts(learnt) == 0


def test_one_lesson_is_reset_by_its_name(learnt: Path, progress: Tutor) -> None:
    code, _, err = progress("reset", "frist", "--yes")
    assert code == 1
    assert "first" in err
    assert progress("reset", "first", "--yes")[0] == 0
    assert "1 with questions due" not in progress()[1]
    assert attempts(learnt) == 3


@pytest.mark.parametrize(("typed", "left"), [("no", 2), ("yes", 0)])
def test_a_reset_asks_first(started: list[Terminal], learnt: Path, typed: str, left: int) -> None:
    terminal = start(started, tutor("progress", "reset", "--lang", "en", data=learnt))
    terminal.wait_for("Type yes: ")
    terminal.send(f"{typed}\n")
    status = terminal.wait()
    assert os.waitstatus_to_exitcode(status) == (0 if typed == "yes" else 1)
    assert attempts(learnt) == left
