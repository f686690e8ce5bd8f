"""`tutor review`: in words, as JSON, and in a real terminal."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.terminal import Terminal
from terminals import PROMPT, start, tutor
from tutor.learner import Attempt, Store


def review(data: Path, *words: str) -> str:
    """What the command prints where there is no terminal."""
    command = tutor("review", *words, data=data)
    return subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ)).stdout


def met(data: Path, *steps: str) -> None:
    """These questions of the small pack are due."""
    store = Store.open(data)
    at = (datetime.now(UTC) - timedelta(days=20)).isoformat(timespec="milliseconds")
    for step in steps:
        store.record(Attempt("small", "first", step, "ask", 0, True, 20.0, at=at))
    store.close()


def test_a_new_learner_has_nothing_to_review(data: Path) -> None:
    assert review(data, "--lang", "en") == "Nothing is due.\n"
    assert json.loads(review(data, "--json"))["due"] == []


def test_what_is_due_is_told_without_a_terminal(data: Path) -> None:
    met(data, "pick", "count")
    english = review(data, "--plain", "--lang", "en")
    for words in ("2 questions are due", "about a minute", "01  First lesson  2", "Tomorrow: 0."):
        assert words in english
    assert "有 2 题到期" in review(data, "--lang", "zh")


def test_what_is_due_as_json(data: Path) -> None:
    met(data, "pick", "count")
    told = json.loads(review(data, "--json"))
    assert set(told) == {"due", "waiting", "cap", "done", "seconds", "tomorrow"}
    assert sorted(card["step"] for card in told["due"]) == ["count", "pick"]
    assert {(card["pack"], card["lesson"], card["kind"]) for card in told["due"]} == {("small", "first", "ask")}
    assert told["seconds"] == 40


def test_in_a_terminal_it_asks(started: list[Terminal], data: Path) -> None:
    met(data, "count")
    terminal = start(started, tutor("review", "--lang", "en", data=data))
    terminal.wait_for("1 question is due")
    terminal.send("\r")
    terminal.wait_for("Parameters of")
    terminal.send("9\r")
    terminal.wait_for("Six weights")
    terminal.send("q")
    terminal.wait_for(PROMPT)
    assert json.loads(review(data, "--json"))["due"] == []
