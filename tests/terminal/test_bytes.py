"""What the program writes to each kind of terminal: a process for each, and one screen of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from terminals import PROMPT, start, tutor

SGR = re.compile(rb"\x1b\[([0-9;]*)m")
ESCAPES = re.compile(r"\x1b(\[[0-9;?<>=$ !]*[@-~]|\][^\x1b\x07]*(\x07|\x1b\\)|[@-Z^_=>78]|[()][AB0])")
MOUSE = (b"?1000h", b"?1002h", b"?1003h", b"?1006h", b"?1015h")


def colours_in(output: bytes) -> set[str]:
    """The kinds of colours that are written: `16`, `256`, `truecolor`; nothing of attributes."""
    found = set()
    for codes in SGR.findall(output):
        parts = iter(codes.decode().split(";"))
        for part in parts:
            if part in ("38", "48"):
                found.add({"5": "256", "2": "truecolor"}[next(parts)])
                break
            if re.fullmatch(r"3[0-7]|4[0-7]|9[0-7]|10[0-7]", part):
                found.add("16")
    return found


def text_in(output: bytes) -> str:
    """The text among the codes."""
    return ESCAPES.sub("", output.decode())


def a_question(started: list[Terminal], data: Path, *options: str, env: Mapping[str, str], wait: str) -> bytes:
    """What is written until a question stands on the screen, and when the app has left."""
    clean = {"COLORTERM": "", "LANG": "en_GB.UTF-8", **env}
    terminal = start(started, tutor("open", "first/pick", *options, data=data), size=(80, 24), env=clean)
    terminal.wait_for(wait)
    terminal.send("q")
    terminal.wait_for(PROMPT)
    while terminal.read(30.0):  # what is said when the screen is restored
        pass
    assert b"Traceback" not in terminal.output
    return bytes(terminal.output)


@pytest.mark.parametrize(
    ("env", "colours", "mouse"),
    [
        ({"TERM": "xterm-256color"}, {"256"}, True),
        ({"TERM": "screen", "STY": "7.pts", "COLORTERM": "truecolor", "TUTOR_MOUSE": "0"}, {"16"}, False),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, set(), True),
        ({"TERM": "vt100", "COLORTERM": "truecolor"}, set(), False),
    ],
    ids=["256", "screen", "no-color", "vt100"],
)
def test_a_terminal_gets_what_it_can_show(
    started: list[Terminal], data: Path, env: dict[str, str], colours: set[str], mouse: bool
) -> None:
    output = a_question(started, data, "--lang", "en", env=env, wait="Which has two axes?")
    assert colours_in(output) == colours
    assert any(code in output for code in MOUSE) is mouse
    assert text_in(output).isascii() is (env["TERM"] == "vt100")
    if not colours:  # the answer that the cursor is on
        assert any("7" in codes.decode().split(";") for codes in SGR.findall(output))


def test_the_linux_console_gets_ascii_and_says_why_it_gets_english(started: list[Terminal], data: Path) -> None:
    env = {"TERM": "linux", "LANG": "zh_CN.UTF-8", "COLORTERM": "truecolor"}
    output = a_question(started, data, env=env, wait="Which has two axes?")
    assert output.isascii()
    assert colours_in(output) == {"16"}
    assert not any(code in output for code in MOUSE)
    assert b"has no Chinese characters" in output[output.index(PROMPT.encode()) :]


def test_a_terminal_that_draws_ambiguous_glyphs_wide_gets_none(started: list[Terminal], data: Path) -> None:
    env = {"TERM": "xterm-256color", "TUTOR_AMBIGUOUS": "wide"}
    output = a_question(started, data, "--lang", "zh", env=env, wait="第一课")
    assert [c for c in text_in(output) if unicodedata.east_asian_width(c) == "A"] == []


def test_where_nothing_can_be_placed_the_refusal_says_what_works(started: list[Terminal], data: Path) -> None:
    terminal = start(started, tutor(data=data), env={"TERM": "dumb", "LANG": "en_GB.UTF-8"})
    terminal.wait_for("`tutor read LESSON` and `tutor run LESSON/STEP --plain`")
    assert terminal.wait() != 0
    assert b"\x1b" not in terminal.output
