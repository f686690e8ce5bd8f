"""The program at the other end of a line: what it asks the terminal, what it leaves there, when it is silent."""

from __future__ import annotations

import re
import shlex
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from benchmarks.line import Line
from benchmarks.terminal import Terminal
from terminals import PROMPT, tutor

FAST = 10e6
"""Bytes a second of a line that does not hold anything up."""
ROUND_TRIP = 0.05
QUIET_SECONDS = 1.2
"""What the app sends by a clock it sends more often than that."""


def dial(
    started: list[Terminal], command: list[str], *, answers: bytes = b"\x1b[1;2R", env: Mapping[str, str] | None = None
) -> Line:
    """A program at the other end of a line that is closed after the test."""
    line = Line(command, rate=FAST, round_trip=ROUND_TRIP, answers=answers, env={"COLORTERM": "", **(env or {})})
    started.append(line)
    return line


def settle(line: Line) -> None:
    """Wait until nothing comes for so long. TimeoutError when something always does."""
    for _ in range(60):
        before = len(line.output)
        line.watch(QUIET_SECONDS)
        if len(line.output) == before:
            return
    raise TimeoutError(f"it is never silent: …{bytes(line.output[-200:])!r}")


def test_an_idle_screen_sends_nothing(started: list[Terminal], data: Path) -> None:
    line = dial(started, tutor("open", "first/descend", "--lang", "en", data=data))
    line.wait_for("ready")
    # A run, help over it, the contents, a number half typed, the editor, and something in it.
    for keys in ("", "r", "?", "\x1bc", "\rnnn", "4", "\x1b", "nn", "e", "x"):
        line.send(keys)
        settle(line)
    assert b"not saved yet" in line.output


def test_no_answer_of_the_terminal_is_left_to_the_shell(started: list[Terminal], data: Path) -> None:
    program = shlex.join(tutor("open", "first/descend", "--lang", "en", data=data))
    # What was typed in the next half second is told by the shell that takes over.
    line = dial(started, ["bash", "-c", f"{program}; read -rs -t 0.5 -d '' left; echo \"left [${{left@Q}}]\""])
    line.wait_for("ready")
    line.send("r")
    line.wait_for("step")
    line.send("q")
    line.wait_for("']")
    assert line.output.count(b"\x1b[6n") > 1
    assert b"left ['']" in line.output or b"left []" in line.output


def test_a_terminal_that_does_not_answer_holds_nobody_up(started: list[Terminal], data: Path) -> None:
    line = dial(started, tutor("open", "first/descend", "--lang", "en", data=data), answers=b"")
    line.wait_for("ready")
    line.send("r")
    line.wait_for(" sweep")  # which is offered when a run is over
    line.send("q")
    line.wait_for(PROMPT)
    assert line.wait() == 0


def ambiguous(output: bytes) -> set[str]:
    """Characters that such a terminal draws two cells wide."""
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", output.decode(errors="ignore"))
    return {character for character in text if unicodedata.east_asian_width(character) == "A"}


def test_a_terminal_that_draws_wide_is_found_out_and_remembered(started: list[Terminal], data: Path) -> None:
    wide = b"\x1b[1;3R"
    line = dial(started, tutor("open", "first/descend", "--lang", "en", data=data), answers=wide)
    line.wait_for("ready")
    settle(line)
    since = len(line.output)
    line.send("l")
    line.until(lambda arrived: "就绪".encode() in arrived)
    line.send("r")
    settle(line)
    assert ambiguous(bytes(line.output[since:])) == set()
    line.send("q")
    line.wait_for(PROMPT)
    again = dial(started, tutor("open", "first/descend", "--lang", "en", data=data), answers=wide)
    again.wait_for("ready")
    asked = again.output.index(b"\x1b[6n")
    assert ambiguous(bytes(again.output[asked:])) == set()
