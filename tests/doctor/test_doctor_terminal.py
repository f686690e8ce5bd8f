"""What `tutor doctor` says of terminals that are better and worse: their kind, colours, locale, and the way to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from looking import advice, only
from tutor.doctor import Machine, terminal
from tutor.terminal.width import Widths


@pytest.mark.parametrize(
    ("environ", "size", "ok", "found"),
    [
        ({"TERM": "xterm-256color"}, (80, 24), True, "TERM=xterm-256color, 80x24"),
        ({"TERM": "linux"}, (40, 15), True, "TERM=linux, 40x15"),
        ({"TERM": "screen", "TMUX": "/tmp/tmux-0/default,1,0"}, (80, 24), True, "TERM=screen, 80x24, inside tmux"),
        ({"TERM": "screen", "STY": "7.a"}, (80, 24), True, "TERM=screen, 80x24, inside screen"),
        ({"TERM": "xterm"}, (39, 15), False, "TERM=xterm, 39x15"),
        ({"TERM": "xterm"}, (80, 14), False, "TERM=xterm, 80x14"),
        ({"TERM": "dumb"}, (80, 24), False, "TERM=dumb, 80x24"),
        ({}, (80, 24), False, "TERM=-, 80x24"),
    ],
)
def test_a_terminal_must_place_text_and_have_room(
    environ: dict[str, str], size: tuple[int, int], ok: bool, found: str
) -> None:
    finding = only(terminal.terminal(Machine(environ=environ, size=size)))
    assert (finding.ok, finding.found.en) == (ok, found)
    assert (finding.advice is None) is ok


def test_no_terminal_is_no_fault() -> None:
    finding = only(terminal.terminal(Machine(environ={"TERM": "xterm"})))
    assert finding.ok is None
    assert "tutor read" in advice(finding)


def test_a_kind_that_this_machine_does_not_know_is_told(tmp_path: Path) -> None:
    environ = {"TERM": "shiny-new", "TERMINFO": str(tmp_path)}
    finding = only(terminal.terminal(Machine(environ=environ, size=(80, 24))))
    assert finding.ok is None
    assert "`TERM=xterm-256color tutor`" in advice(finding)
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "shiny-new").touch()
    assert only(terminal.terminal(Machine(environ=environ, size=(80, 24)))).ok is True


@pytest.mark.parametrize(
    ("environ", "found", "says"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "16 million, says COLORTERM=truecolor", ""),
        ({"TERM": "xterm-direct"}, "16 million, says TERM=xterm-direct", ""),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, "16 million, says TERM_PROGRAM=WezTerm", ""),
        ({"TERM": "xterm-256color"}, "256, says TERM=xterm-256color", "`COLORTERM=truecolor tutor`"),
        ({"TERM": "xterm-256color", "SSH_TTY": "/dev/pts/1"}, "256, says TERM=xterm-256color", "SSH leaves COLORTERM"),
        ({"TERM": "screen", "TMUX": "/tmp/t,1,0"}, "16, says TERM=screen", "~/.tmux.conf"),
        ({"TERM": "screen", "STY": "7.a"}, "16, says TERM=screen", "~/.screenrc"),
        ({"TERM": "screen-256color", "STY": "7.a"}, "256, says TERM=screen-256color", ""),
        ({"TERM": "linux"}, "16, says TERM=linux", ""),
        ({"TERM": "vt100"}, "none: TERM=vt100 has none", ""),
        ({"TERM": "xterm", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "none, as NO_COLOR asks", ""),
        (
            {"TERM": "xterm", "TEXTUAL_COLOR_SYSTEM": "256"},
            "16, says TERM=xterm; but TEXTUAL_COLOR_SYSTEM=256",
            "If your",
        ),
    ],
)
def test_colours_and_who_says_so(environ: dict[str, str], found: str, says: str) -> None:
    finding = only(terminal.colours(Machine(environ=environ)))
    assert finding.found.en == found
    assert says in advice(finding)
    assert bool(says) is bool(advice(finding))


@pytest.mark.parametrize(
    ("environ", "encoding", "ok", "found", "says"),
    [
        ({"LANG": "C.UTF-8"}, "utf-8", True, "LANG=C.UTF-8, utf-8", ""),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, "UTF8", True, "LC_ALL=C.UTF-8, LANG=C, UTF8", ""),
        ({}, "utf-8", True, "none set, utf-8", ""),
        ({"LANG": "C.UTF-8"}, "ascii", False, "LANG=C.UTF-8, ascii", "`export LANG=C.UTF-8`"),
        ({"LANG": "C"}, "iso8859-1", False, "LANG=C, iso8859-1", "`export LANG=C.UTF-8`"),
        ({"LANG": "C"}, "utf-8", None, "LANG=C, utf-8", "`tutor --no-ascii`"),
        ({"LC_ALL": "POSIX"}, "utf-8", None, "LC_ALL=POSIX, utf-8", "`tutor --no-ascii`"),
        ({"LC_ALL": "xx_YY.UTF-8"}, "utf-8", None, "LC_ALL=xx_YY.UTF-8, utf-8", "`export LC_ALL=C.UTF-8`"),
    ],
)
def test_the_locale_and_its_characters(
    environ: dict[str, str], encoding: str, ok: bool | None, found: str, says: str
) -> None:
    finding = only(terminal.locale(Machine(environ=environ, encoding=encoding)))
    assert (finding.name, finding.ok, finding.found.en) == ("locale", ok, found)
    assert says in advice(finding)
    assert bool(says) is bool(advice(finding))


SSH = {"SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22"}


@pytest.mark.parametrize(
    ("environ", "trip", "found", "says"),
    [
        ({}, None, "on this machine", ""),
        ({}, 0.0004, "on this machine; it answers in 0.4 ms", ""),
        ({"TMUX": "/tmp/t,1,0"}, 0.0004, "on this machine", ""),
        (SSH, None, "over SSH; pictures take 60 kB/s at most", "`tutor --budget 20`"),
        (SSH, 0.2031, "over SSH; it answers in 203 ms; pictures take 60 kB/s at most", "`tutor --budget 20`"),
        (SSH | {"TUTOR_BUDGET": "30"}, None, "over SSH; pictures take 30 kB/s at most", "`tutor --budget 10`"),
        (SSH | {"TUTOR_BUDGET": "0"}, None, "over SSH; pictures take what they want", ""),
        ({"TUTOR_BUDGET": "30"}, None, "on this machine; pictures take 30 kB/s at most", ""),
    ],
)
def test_the_way_to_the_terminal(environ: dict[str, str], trip: float | None, found: str, says: str) -> None:
    machine = Machine(environ=environ, widths=None if trip is None else Widths(trip))
    finding = only(terminal.connection(machine))
    assert finding.found.en == found
    assert says in advice(finding)
    assert bool(says) is bool(advice(finding))


def test_a_budget_that_is_nonsense_is_told() -> None:
    finding = only(terminal.connection(Machine(environ={"TUTOR_BUDGET": "lots"})))
    assert finding.ok is False
    assert "`unset TUTOR_BUDGET`" in advice(finding)
