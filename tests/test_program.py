"""The program itself, in a real terminal: how it starts, in whichever terminal, and what it says of mistakes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from support import SMALL
from terminals import PROMPT, start, tutor

NO_TORCH = pytest.mark.usefixtures("hollow")
"""For what runs no demo: a lab that warms up at once."""


@NO_TORCH
def test_the_course_opens_again_where_it_was_left(started: list[Terminal], data: Path) -> None:
    first = start(started, tutor("open", "first/count", "--lang", "zh", data=data))
    first.wait_for("多少参数")
    first.send("9\rl")
    first.wait_for("Six weights")
    first.send("q")
    first.wait_for(PROMPT)
    again = start(started, tutor(data=data))
    again.wait_for("Parameters of")


def test_a_terminal_without_other_characters_gets_ascii(started: list[Terminal], data: Path) -> None:
    terminal = start(started, tutor("open", "first/descend", "--lang", "en", data=data), env={"LANG": "C"})
    terminal.wait_for("Learning rate")
    terminal.send("r")
    terminal.wait_for("w is 1.000.")
    terminal.send("?")
    terminal.wait_for("what it does")
    terminal.send("\rc")
    terminal.wait_for("Beginnings")
    terminal.send("q")
    terminal.wait_for(PROMPT)
    assert max(terminal.output) < 128
    assert b"o train" in terminal.output


@NO_TORCH
def test_ascii_may_be_asked_for_and_refused(started: list[Terminal], data: Path) -> None:
    asked = start(started, tutor("--ascii", data=data))
    asked.wait_for("Foundations")
    assert max(asked.output) < 128
    refused = start(started, tutor("--no-ascii", data=data), env={"LC_ALL": "C"})
    refused.wait_for("▸")


@NO_TORCH
def test_chinese_stays_chinese_in_ascii(started: list[Terminal], data: Path) -> None:
    terminal = start(started, tutor("--ascii", "--lang", "zh", data=data))
    terminal.wait_for("张量与 NumPy")
    assert "·".encode() not in terminal.output


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["read", "lstm-gates"],
        ["run", "first/descend", "--plain"],
        ["check", str(SMALL)],
        ["--help"],
        ["open", "frist"],
    ],
    ids=lambda words: words[0],
)
def test_what_is_printed_in_the_locale_c_is_ascii(data: Path, words: list[str]) -> None:
    command = tutor(*words, "--lang", "en", data=data)
    done = subprocess.run(command, capture_output=True, env={**os.environ, "LC_ALL": "C"}, check=False)
    assert done.stdout + done.stderr
    assert (done.stdout + done.stderr).isascii()
    assert b"Traceback" not in done.stderr
    # JSON is for programs: it stays as it is.
    if words == ["list"]:
        rows = subprocess.run([*command, "--json"], capture_output=True, env={**os.environ, "LC_ALL": "C"}, check=True)
        assert json.loads(rows.stdout.decode("utf-8"))[0]["title"]["zh"] == "张量与 NumPy"


@NO_TORCH
def test_a_theme_is_chosen_on_the_command_line(started: list[Terminal], data: Path) -> None:
    contrast = start(started, tutor("--theme", "tutor-contrast", "--lang", "en", data=data))
    contrast.wait_for("Foundations")
    assert b"48;2;0;0;0" in contrast.output
    light = start(started, tutor("--lang", "en", data=data), env={"TUTOR_THEME": "light"})
    light.wait_for("Foundations")
    assert b"48;2;252;252;250" in light.output
    unknown = start(started, tutor("--theme", "nocturne", "--lang", "en", data=data))
    unknown.wait_for("tutor-dark, tutor-light, tutor-contrast")
    assert os.waitstatus_to_exitcode(unknown.wait()) == 1


@NO_TORCH
def test_a_tiny_terminal_opens(started: list[Terminal], data: Path) -> None:
    terminal = start(started, tutor("--lang", "en", data=data), size=(20, 5))
    terminal.wait_for("help")
    terminal.send("\r")
    terminal.send("q")
    terminal.wait_for(PROMPT)
    assert b"Traceback" not in terminal.output


@NO_TORCH
def test_a_data_folder_that_cannot_be_written_warns_and_goes_on(started: list[Terminal], data: Path) -> None:
    data.write_text("a file where the folder should be", encoding="utf-8")
    terminal = start(started, tutor("--lang", "en", data=data))
    terminal.wait_for("Foundations")
    assert b"Traceback" not in terminal.output
    terminal.send("q")
    terminal.wait_for(PROMPT)


def call(*words: str, data: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """A command without a terminal."""
    environ = {**os.environ, "LC_ALL": "en_US.UTF-8", **env}
    return subprocess.run(tutor(*words, data=data), capture_output=True, text=True, env=environ, check=False)


def test_without_a_terminal_the_app_says_what_works(data: Path) -> None:
    done = call(data=data)
    assert done.returncode == 1
    assert "tutor read" in done.stderr
    chinese = call(data=data, LC_ALL="zh_CN.UTF-8")
    assert "没有可以绘制界面的终端" in chinese.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["open", "frist"], "first"),
        (["open", "later"], "still to come"),
        (["open", "first/descnd"], "descend"),
        (["read", "broken"], "lesson.yaml:8:5"),
        (["run", "first/pick"], "descend"),
        (["run", "first/descend", "--set", "lr"], "KNOB=VALUE"),
        (["run", "first/descend", "--set", "rate=1"], "lr, steps"),
        (["run", "first/descend", "--set", "lr=7"], "0.001 … 1"),
        (["check", "nowhere"], "nowhere"),
        (["try", "first/write", "nowhere.py"], "nowhere.py"),
        (["try", "first/pick", "nowhere.py"], "not a code exercise. Exercises here: write"),
        (["try", "first", "nowhere.py"], "which exercise? Write LESSON/STEP: first/write"),
        (["try", "write", "nowhere.py"], "first/write"),
        (["run", "first"], "which demo? Write LESSON/STEP: first/descend"),
    ],
)
def test_a_mistake_on_the_command_line_gets_a_sentence(data: Path, words: list[str], said: str) -> None:
    done = call(*words, data=data)
    assert done.returncode == 1
    assert said in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_a_latin_terminal_gets_question_marks_and_json_stays_utf8(data: Path) -> None:
    plain = subprocess.run(
        tutor("list", "--lang", "zh", data=data),
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        check=True,
    )
    assert b"Tensors" not in plain.stdout
    assert b"?" in plain.stdout
    rows = subprocess.run(
        tutor("list", "--json", data=data),
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        check=True,
    )
    assert json.loads(rows.stdout.decode("utf-8"))[0]["title"]["zh"] == "张量与 NumPy"


def test_the_course_lists_36_lessons_and_the_whole_first_part_is_ready(data: Path) -> None:
    command = [sys.executable, "-m", "tutor", "list", "--json", "--data", str(data)]
    rows = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert len(rows) == 36
    ready = [row["lesson"] for row in rows if row["state"] == "ready"]
    assert ready == [*(row["lesson"] for row in rows if row["part"] == "foundations"), "lstm-gates"]
    assert len(ready) == 12
    assert all(set(row) == {"part", "lesson", "title", "minutes", "state", "steps"} for row in rows)


CRASH = """
import sys

from tutor.cli import main
from tutor.screens.contents import ContentsScreen

ContentsScreen.action_down = lambda self: 1 / 0
sys.exit(main(sys.argv[1:]))
"""


@NO_TORCH
def test_an_error_of_our_own_ends_in_a_sentence_and_a_report(started: list[Terminal], data: Path) -> None:
    terminal = start(started, [sys.executable, "-c", CRASH, "--data", str(data), "--lang", "en"])
    terminal.wait_for("Foundations")
    terminal.send("j")
    terminal.wait_for("tutor had to close: ZeroDivisionError")
    assert os.waitstatus_to_exitcode(terminal.wait()) == 1
    assert b"Traceback" not in terminal.output
    assert "ZeroDivisionError" in (data / "last-error.txt").read_text(encoding="utf-8")
