"""What is chosen for a terminal: by options, else by the environment, else by what it is, or was found to be."""

from __future__ import annotations

import argparse
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.call import Call
from tutor.i18n import spelling
from tutor.terminal.kinds import Terminal
from tutor.terminal.textual_settings import tell_textual


class Screen(io.StringIO):
    """What is printed goes to a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A terminal to print on, of which a test says more; afterwards all glyphs are shown again."""
    yield monkeypatch
    spelling.use_glyphs("all")


def on_terminal(screen: pytest.MonkeyPatch, **environ: str) -> None:
    """Print on a terminal of this environment; within the test, for pytest puts its own output in place before it."""
    screen.setattr("sys.stdout", Screen())
    for name, value in environ.items():
        screen.setenv(name, value)


def call(data: Path, **options: object) -> Call:
    """A call with these options."""
    return Call(argparse.Namespace(data=data, **options), "zh")


@pytest.mark.parametrize(
    ("term", "environ", "option", "mouse"),
    [
        ("xterm", None, None, True),
        ("xterm", "0", None, False),
        ("xterm", "1", False, False),
        ("xterm", "0", True, True),
        ("linux", None, None, False),
        ("linux", "1", None, True),
        ("linux", None, True, True),
    ],
)
def test_the_mouse(
    screen: pytest.MonkeyPatch, tmp_path: Path, term: str, environ: str | None, option: bool | None, mouse: bool
) -> None:
    on_terminal(screen, TERM=term)
    if environ is not None:
        screen.setenv("TUTOR_MOUSE", environ)
    assert call(tmp_path, **({} if option is None else {"mouse": option})).mouse is mouse


@pytest.mark.parametrize(
    ("term", "options", "language"),
    [("linux", {}, "en"), ("linux", {"lang": "zh"}, "zh"), ("xterm", {}, "zh")],
)
def test_chinese_gives_way_where_there_are_no_characters_for_it(
    screen: pytest.MonkeyPatch, tmp_path: Path, term: str, options: dict[str, str], language: str
) -> None:
    on_terminal(screen, TERM=term)
    asked = call(tmp_path, **options)
    assert asked.language == language
    assert (asked.notice is not None) is (language == "en")


def test_what_goes_into_a_file_stays_chinese(screen: pytest.MonkeyPatch, tmp_path: Path) -> None:
    on_terminal(screen, TERM="linux")
    screen.setattr("sys.stdout", io.StringIO())
    assert call(tmp_path).language == "zh"


@pytest.mark.parametrize(
    ("found", "environ", "option", "glyphs"),
    [
        (None, None, None, "all"),
        ("1", None, None, "all"),
        ("2", None, None, "narrow"),
        # Who says how it is knows better than what was found: with it `cli` has chosen before anything is looked up.
        ("2", "narrow", None, "all"),
        ("2", None, "narrow", "all"),
        ("2", "wide", "narrow", "all"),
    ],
)
def test_what_doctor_found_of_this_terminal_is_used(
    screen: pytest.MonkeyPatch,
    tmp_path: Path,
    found: str | None,
    environ: str | None,
    option: str | None,
    glyphs: str,
) -> None:
    on_terminal(screen, TERM_PROGRAM="mlterm")
    first = call(tmp_path)
    if found is not None:
        first.store.set_setting("ambiguous mlterm", found)
    first.store.set_setting("ambiguous another", "2")
    first.store.close()
    assert spelling.glyphs_used() == "all"
    if environ is not None:
        screen.setenv("TUTOR_AMBIGUOUS", environ)
    again = call(tmp_path, ambiguous=option)
    again.store.close()
    assert spelling.glyphs_used() == glyphs


@pytest.mark.parametrize(
    ("environ", "told"),
    [
        ({"TERM": "xterm-256color"}, {"TEXTUAL_COLOR_SYSTEM": "256"}),
        ({"TERM": "xterm", "NO_COLOR": "", "LANG": "C"}, {"TEXTUAL_COLOR_SYSTEM": "standard"}),
        ({"TERM": "vt100"}, {"TEXTUAL_COLOR_SYSTEM": "standard", "NO_COLOR": "1"}),
        ({"TERM": "linux", "TEXTUAL_COLOR_SYSTEM": "256"}, {"TEXTUAL_COLOR_SYSTEM": "256"}),
        (
            {"TERM": "xterm-kitty", "SSH_CONNECTION": "a 1 b 22", "ESCDELAY": "900"},
            {
                "TEXTUAL_COLOR_SYSTEM": "truecolor",
                "ESCDELAY": "900",
                "TEXTUAL_ANIMATIONS": "none",
                "TEXTUAL_SMOOTH_SCROLL": "0",
            },
        ),
        (
            {"TERM": "xterm-direct", "SSH_TTY": "/dev/pts/1"},
            {
                "TEXTUAL_COLOR_SYSTEM": "truecolor",
                "ESCDELAY": "250",
                "TEXTUAL_ANIMATIONS": "none",
                "TEXTUAL_SMOOTH_SCROLL": "0",
            },
        ),
    ],
)
def test_textual_is_told_and_the_learners_own_settings_hold(environ: dict[str, str], told: dict[str, str]) -> None:
    now = dict(environ)
    tell_textual(Terminal.of(environ, "utf-8"), now)
    asked = ("TEXTUAL_COLOR_SYSTEM", "TEXTUAL_ANIMATIONS", "TEXTUAL_SMOOTH_SCROLL", "ESCDELAY", "NO_COLOR")
    assert {name: now[name] for name in asked if name in now} == told
