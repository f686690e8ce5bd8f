"""`tutor read` and `tutor list` where nobody types: one step, the whole lesson, and what to do next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from support import SMALL
from tutor.cli import main
from tutor.learner import Attempt, Store

Capture = pytest.CaptureFixture[str]


def printed(data: Path, capsys: Capture, *words: str, lang: str = "en") -> str:
    """What a command prints."""
    assert main([*words, "--data", str(data), "--courses", str(SMALL), "--lang", lang]) == 0
    return capsys.readouterr().out


def test_a_step_is_printed_and_a_page_counts_as_met(data: Path, capsys: Capture) -> None:
    assert printed(data, capsys, "read", "first/hello").startswith("Step 1 of 8 (read): Hello\n\nA tensor")
    question = printed(data, capsys, "read", "first/pick")
    assert question.endswith("Answer with:\n    tutor answer first/pick NUMBER\n\n")
    store = Store.open(data)
    assert [(each.step, each.kind, each.how) for each in store.attempts("small")] == [("hello", "read", "shell")]
    store.close()


def test_without_a_lesson_it_is_the_one_where_the_learner_stopped(data: Path, capsys: Capture) -> None:
    assert printed(data, capsys, "read").startswith("Tensors and NumPy\n")
    store = Store.open(data)
    store.set_place("small", "first", "pick")
    store.close()
    whole = printed(data, capsys, "read")
    assert whole.startswith("First lesson\n")
    assert "\nAnswers\n" in whole


def test_the_contents_tell_what_is_done_and_what_is_next(data: Path, capsys: Capture) -> None:
    new = printed(data, capsys, "list")
    assert "  01  First lesson  (first  3 min  new)" in new
    assert new.endswith("\nTo begin: tutor read tensors-and-numpy\n")
    store = Store.open(data)
    store.set_place("small", "first", "pick")
    at = (datetime.now(UTC) - timedelta(days=20)).isoformat(timespec="milliseconds")
    store.record(Attempt("small", "first", "pick", "ask", 1, True, 5.0, at=at))
    store.close()
    begun = printed(data, capsys, "list")
    assert "(first  3 min  1 due  1 of 8)" in begun
    assert begun.endswith(
        "\nTo go on: tutor read first\n"
        "Due for review: 1. To review: tutor review --plain\n"
        "Suggested next: tutor read tensors-and-numpy\n"
    )
    assert "继续学习：tutor read first\n到期的题：1 道。" in printed(data, capsys, "list", lang="zh")


def test_a_transcript_says_why_the_run_failed(data: Path, capsys: Capture) -> None:
    """Whoever reads a log reads the reason there; what a program reads holds objects alone."""
    command = ["run", "first/descend", "--data", str(data), "--courses", str(SMALL), "--lang", "en"]
    assert main([*command, "--plain", "--limit", "seconds=0.001"]) == 1
    out, err = capsys.readouterr()
    assert "longer than the 0.001 seconds allowed" in out
    assert err == ""
    assert main([*command, "--json", "--limit", "seconds=0.001"]) == 1
    out, err = capsys.readouterr()
    assert all(line.startswith("{") for line in out.splitlines())
    assert "longer than the 0.001 seconds allowed" in err


def test_a_run_that_is_read_by_nobody_but_a_program_is_not_kept(data: Path, capsys: Capture) -> None:
    printed(data, capsys, "run", "first/descend", "--json")
    store = Store.open(data)
    assert store.attempts("small") == []
    printed(data, capsys, "run", "first/descend", "--plain")
    (attempt,) = store.attempts("small")
    assert (attempt.step, attempt.kind, attempt.how) == ("descend", "demo", "shell")
    assert attempt.answer == pytest.approx({"w": 1.0})
    store.close()
