"""The walk in a real terminal, whatever it can do: no escape code is ever written, and Ctrl+C stops what runs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from support import SMALL
from terminals import start, tutor
from tutor.learner import Store

ENDLESS = """
from tutor import live

print("off it goes")
for step in live.steps(10**9):
    live.curve("loss", train=1 / (1 + step))
"""


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """The small pack with a demo that never ends."""
    pack = Path(shutil.copytree(SMALL, tmp_path / "pack"))
    (pack / "begin" / "first" / "descend.py").write_text(ENDLESS, encoding="utf-8")
    return pack


@pytest.mark.parametrize("term", ["dumb", "vt100", "xterm-256color"])
def test_no_terminal_gets_an_escape_code(started: list[Terminal], data: Path, term: str) -> None:
    terminal = start(started, tutor("read", "first/pick", "--lang", "en", data=data), env={"TERM": term})
    terminal.wait_for("\n> ")
    terminal.send("1\n")
    terminal.wait_for("Right. Rows and columns.")
    terminal.send("\x04")
    terminal.wait_for("Your place is kept")
    assert os.waitstatus_to_exitcode(terminal.wait()) == 0
    assert b"\x1b" not in terminal.output


def test_a_narrow_terminal_gets_short_lines(started: list[Terminal], data: Path) -> None:
    terminal = start(started, tutor("read", "first", "--lang", "en", data=data), size=(40, 15))
    terminal.wait_for("\n> ")
    terminal.send("q\n")
    terminal.wait_for("Your place is kept")
    lines = terminal.output.decode().splitlines()
    assert max(map(len, lines)) <= 40


def test_ctrl_c_stops_the_run_and_not_the_walk(started: list[Terminal], data: Path, endless: Path) -> None:
    command = tutor("read", "first/descend", "--lang", "en", data=data, pack=endless)
    terminal = start(started, command, env={"TERM": "dumb"})
    terminal.wait_for("\n> ")
    terminal.send("\n")
    terminal.wait_for("off it goes")
    terminal.send("\x03")
    terminal.wait_for("with another knob.\r\n> ")
    assert b"You stopped" in terminal.output
    terminal.send("\n")
    terminal.wait_for("for later; ? lists the commands.\r\n> ")
    assert b"Step 4 of 8" in terminal.output
    terminal.send("\x03")
    terminal.wait_for("so does another Ctrl+C")
    terminal.send("\x03")
    terminal.wait_for("Your place is kept")
    assert os.waitstatus_to_exitcode(terminal.wait()) == 130
    store = Store.open(data)
    assert store.attempts("small", "first") == []  # a run that was stopped is not kept
    assert store.place("small") == ("first", "pick")
    store.close()


def test_an_exercise_is_written_in_the_own_editor(started: list[Terminal], data: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf 'def double(x):\\n    return x + x\\n' > \"$1\"\n", encoding="utf-8")
    editor.chmod(0o755)
    command = tutor("read", "first/write", "--lang", "en", data=data)
    terminal = start(started, command, env={"TERM": "dumb", "EDITOR": str(editor), "VISUAL": ""})
    terminal.wait_for("e opens it in your own editor")
    terminal.send("e\n")
    terminal.wait_for("n goes on.\r\n> ")
    terminal.send("\n")
    terminal.wait_for("All checks pass.")
    terminal.send("q\n")
    terminal.wait_for("Your place is kept")
    assert os.waitstatus_to_exitcode(terminal.wait()) == 0


def test_an_editor_that_does_not_open_is_no_end(started: list[Terminal], data: Path) -> None:
    command = tutor("read", "first/write", "--lang", "en", data=data)
    terminal = start(started, command, env={"TERM": "dumb", "EDITOR": "false", "VISUAL": ""})
    terminal.wait_for("e opens it")
    terminal.send("e\n")
    terminal.wait_for("The editor did not open.")
    terminal.send("q\n")
    terminal.wait_for("Your place is kept")
    assert os.waitstatus_to_exitcode(terminal.wait()) == 0


def test_all_prints_the_whole_lesson_in_a_terminal(started: list[Terminal], data: Path) -> None:
    terminal = start(started, tutor("read", "first", "--all", "--lang", "en", data=data))
    terminal.wait_for("Hint 2")
    assert os.waitstatus_to_exitcode(terminal.wait()) == 0
    store = Store.open(data)
    assert store.attempts("small") == []
    store.close()
