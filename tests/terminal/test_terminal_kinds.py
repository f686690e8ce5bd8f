"""What each kind of terminal is taken for, by what the environment says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.i18n.locale import environment
from tutor.terminal.kinds import Colours, Terminal

KNOWN = {"LANG": "en_GB.UTF-8"}


def of(**environ: str) -> Terminal:
    """The terminal of an environment whose locale is UTF-8."""
    return Terminal.of({**KNOWN, **environ}, "utf-8")


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "xterm-color"}, "16"),
        ({"TERM": "rxvt"}, "16"),
        ({"TERM": "putty"}, "16"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "putty-256color", "SSH_CONNECTION": "a 1 b 22"}, "256"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, "truecolor"),
        ({"TERM": "xterm-256color", "COLORTERM": "gnome-terminal"}, "256"),
        # Kinds that have them all say so by their name, also at the far end of SSH.
        ({"TERM": "xterm-direct"}, "truecolor"),
        ({"TERM": "xterm-kitty"}, "truecolor"),
        ({"TERM": "xterm-ghostty"}, "truecolor"),
        ({"TERM": "alacritty"}, "truecolor"),
        ({"TERM": "foot-extra"}, "truecolor"),
        ({"TERM": "wezterm"}, "truecolor"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, "truecolor"),
        ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2", "SSH_TTY": "/dev/pts/1"}, "truecolor"),
        ({"TERM": "xterm-256color", "WT_SESSION": "0a1b"}, "truecolor"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, "256"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal", "COLORTERM": "truecolor"}, "256"),
        # tmux takes what it cannot show, and shows what is nearest; screen does not.
        ({"TERM": "screen", "TMUX": "/tmp/tmux-1/default,1,0"}, "16"),
        ({"TERM": "tmux"}, "16"),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/tmux-1/default,1,0"}, "256"),
        ({"TERM": "screen-256color", "TMUX": "/tmp/t,1,0", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "tmux-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "screen"}, "16"),
        ({"TERM": "screen", "STY": "7.pts", "COLORTERM": "truecolor"}, "16"),
        ({"TERM": "screen.xterm-256color", "STY": "7.pts", "COLORTERM": "truecolor"}, "256"),
        ({"TERM": "screen-256color", "STY": "7.pts", "TMUX": "/tmp/t,1,0", "COLORTERM": "truecolor"}, "256"),
        ({"TERM": "screen-256color", "STY": "7.pts", "TERM_PROGRAM": "iTerm.app"}, "256"),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, "16"),
        ({"TERM": "linux-16color"}, "16"),
        ({"TERM": "vt100", "COLORTERM": "truecolor"}, "none"),
        ({"TERM": "vt102"}, "none"),
        ({"TERM": "vt220"}, "none"),
        ({"TERM": "ansi-mono"}, "none"),
        ({"TERM": "xterm-mono"}, "none"),
        ({"TERM": "vte-256color"}, "256"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "none"),
        # An empty NO_COLOR is as if it were not there: so its inventors have it.
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
        ({"TERM": "dumb", "COLORTERM": "truecolor"}, "none"),
        ({}, "none"),
    ],
)
def test_colours(environ: dict[str, str], colours: Colours) -> None:
    assert of(**environ).colours == colours


@pytest.mark.parametrize("name", ["linux", "linux-16color", "vt100", "vt220", "ansi-mono"])
def test_what_has_no_glyphs_has_no_chinese_and_no_mouse(name: str) -> None:
    terminal = of(TERM=name)
    assert (terminal.glyphs, terminal.chinese, terminal.mouse, terminal.places) == ("ascii", False, False, True)


@pytest.mark.parametrize("name", ["xterm-256color", "screen", "tmux", "fbterm", "kmscon", "vte-256color", "putty"])
def test_others_have_all_of_it(name: str) -> None:
    terminal = of(TERM=name)
    assert (terminal.glyphs, terminal.chinese, terminal.mouse, terminal.places) == ("all", True, True, True)


@pytest.mark.parametrize("name", ["", "dumb", "unknown"])
def test_where_text_cannot_be_placed(name: str) -> None:
    terminal = of(TERM=name)
    assert (terminal.places, terminal.mouse, terminal.colours) == (False, False, "none")
    assert not Terminal.of({}, "utf-8").places


@pytest.mark.parametrize(
    ("environ", "ascii_only"),
    [
        ({"LC_ALL": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LC_CTYPE": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "C"}, False),
        ({"LC_ALL": "", "LANG": "C"}, True),
        ({"LC_ALL": "C.UTF-8"}, False),
        ({"LANG": "zh_CN.UTF-8", "TERM": "linux"}, True),
        ({"LANG": "en_GB.UTF-8", "TERM": "vt100"}, True),
        ({}, False),
    ],
)
def test_the_locale_says_what_glyphs_there_are(environ: dict[str, str], ascii_only: bool) -> None:
    assert (Terminal.of(environ, "utf-8").glyphs == "ascii") is ascii_only


@pytest.mark.parametrize(
    ("encoding", "chinese"), [("ascii", False), ("latin-1", False), ("gbk", True), ("no such encoding", False)]
)
def test_an_encoding_without_the_glyphs_says_so_too(encoding: str, chinese: bool) -> None:
    terminal = Terminal.of({**KNOWN, "TERM": "xterm"}, encoding)
    assert (terminal.glyphs, terminal.chinese) == ("ascii", chinese)


def test_what_python_itself_wrote_into_the_environment_does_not_count(tmp_path: Path) -> None:
    given, now = tmp_path / "environ", {"LANG": "C", "LC_CTYPE": "C.UTF-8"}

    def glyphs(file: Path) -> str:
        return Terminal.of(environment(now, file), "utf-8").glyphs

    given.write_bytes(b"LANG=C\0HOME=/\0")
    assert glyphs(given) == "ascii"
    given.write_bytes(b"LANG=C\0LC_CTYPE=C.UTF-8\0")
    assert glyphs(given) == "all"
    # A system that does not tell is believed.
    assert glyphs(tmp_path / "nothing") == "all"


@pytest.mark.parametrize(
    ("environ", "identity"),
    [
        ({"TERM": "xterm-256color"}, "xterm-256color"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app", "LC_TERMINAL": "iTerm2"}, "iTerm.app"),
        ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"}, "iTerm2"),
        ({"TERM": "xterm-256color", "WT_SESSION": "0a1b"}, "Windows Terminal"),
    ],
)
def test_facts_are_kept_by_the_program_where_it_says_its_name(environ: dict[str, str], identity: str) -> None:
    assert of(**environ).identity == identity


@pytest.mark.parametrize(
    ("environ", "far", "between"),
    [
        ({"TERM": "xterm"}, False, ""),
        ({"TERM": "xterm", "SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22"}, True, ""),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0", "SSH_TTY": "/dev/pts/3"}, True, "tmux"),
        ({"TERM": "screen", "TMUX": "/tmp/t,1,0"}, False, "tmux"),
        ({"TERM": "screen", "STY": "7.pts"}, False, "screen"),
        ({"TERM": "screen", "SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22"}, True, "screen"),
        ({"TERM": "tmux-256color", "STY": "7.pts", "TMUX": "/tmp/t,1,0"}, False, "tmux"),
    ],
)
def test_the_way_to_it(environ: dict[str, str], far: bool, between: str) -> None:
    assert (of(**environ).far, of(**environ).between) == (far, between)
