"""What `tutor doctor` makes of the widths that a terminal tells, and what the app is told of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from looking import advice, only
from tutor.doctor import Finding, Machine, widths
from tutor.i18n import spelling
from tutor.learner import Store
from tutor.terminal.width import AMBIGUOUS, BRAILLE, CHINESE, Widths

ENVIRON = {"TERM": "xterm-256color", "TERM_PROGRAM": "Terminus", "LANG": "C.UTF-8"}


def told(ambiguous: int = 1, chinese: int = 2, braille: int = 1) -> Widths:
    return Widths(0.01, {**dict.fromkeys(AMBIGUOUS, ambiguous), CHINESE: chinese, BRAILLE: braille})


def setting(folder: Path, identity: str = "Terminus") -> str | None:
    store = Store.open(folder)
    try:
        return store.setting(f"ambiguous {identity}")
    finally:
        store.close()


def looked(folder: Path, answer: Widths | None, **environ: str) -> Finding:
    return only(widths.widths(Machine(folder, environ=ENVIRON | environ, size=(80, 24), widths=answer)))


def test_usual_widths_are_fine_and_nothing_is_remembered(tmp_path: Path) -> None:
    finding = looked(tmp_path, told())
    assert (finding.ok, finding.found.en) == (True, "Chinese 2 cells, points and lines 1, braille 1")
    assert finding.advice is None
    assert setting(tmp_path) is None


def test_wide_points_are_remembered_until_they_are_narrow_again(tmp_path: Path) -> None:
    wide = looked(tmp_path, told(ambiguous=2))
    assert wide.ok is None
    assert "points and lines 2" in wide.found.en
    assert advice(wide).startswith("Remembered for Terminus")
    assert setting(tmp_path) == "2"
    again = looked(tmp_path, told())
    assert "It was two before" in advice(again)
    assert setting(tmp_path) == "1"
    assert looked(tmp_path, told()).advice is None
    assert setting(tmp_path, "xterm-256color") is None


def test_where_nothing_can_be_remembered_the_option_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    assert "`export TUTOR_AMBIGUOUS=wide`" in advice(looked(in_the_way, told(ambiguous=2)))


@pytest.mark.parametrize(("asked", "width", "denied"), [("narrow", 2, True), ("wide", 1, True), ("wide", 2, False)])
def test_what_the_learner_has_told_the_app_holds(tmp_path: Path, asked: str, width: int, denied: bool) -> None:
    finding = looked(tmp_path, told(ambiguous=width), TUTOR_AMBIGUOUS=asked)
    assert finding.ok is None
    assert ("`unset TUTOR_AMBIGUOUS`" in advice(finding)) is denied


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (told(chinese=1), "Have your terminal draw Chinese two cells wide"),
        (told(braille=2), "Curves are drawn in braille"),
        (told(ambiguous=3, chinese=3, braille=3), "Set its encoding to UTF-8"),
        (told(ambiguous=0), "Set its encoding to UTF-8"),
    ],
)
def test_widths_that_spoil_pictures_are_told(tmp_path: Path, answer: Widths, says: str) -> None:
    finding = looked(tmp_path, answer)
    assert finding.ok is False
    assert says in advice(finding)


@pytest.mark.parametrize("answer", [None, Widths(0.01)])
def test_without_an_answer_there_is_a_ruler(tmp_path: Path, answer: Widths | None) -> None:
    finding = looked(tmp_path, answer)
    assert finding.ok is None
    assert finding.found.en.startswith("no answer. Do these bars")
    assert [line[-1] for line in finding.found.zh.split("\n")[1:]] == ["|"] * 3
    assert "`export TUTOR_AMBIGUOUS=wide`" in advice(finding)
    assert setting(tmp_path) is None


def test_a_terminal_that_places_nothing_was_not_asked(tmp_path: Path) -> None:
    assert looked(tmp_path, None, TERM="dumb").found.en.startswith("Do these bars")


def test_inside_tmux_it_is_tmux_that_answers(tmp_path: Path) -> None:
    finding = looked(tmp_path, told(), TMUX="/tmp/tmux-0/default,1,0", TERM="tmux-256color")
    assert finding.ok is None
    assert finding.found.en.startswith("Chinese 2 cells, points and lines 1, braille 1, says tmux. Do these")


def test_a_ruler_has_no_glyphs_that_are_not_drawn(tmp_path: Path, only_ascii: None) -> None:
    assert spelling.limited()
    finding = looked(tmp_path, None)
    assert finding.found("en").split("\n")[1:] == ["汉字宽度|", "abcdefgh|"]


def test_where_only_ascii_is_drawn_widths_do_not_matter(tmp_path: Path) -> None:
    finding = looked(tmp_path, Widths(0.01), LANG="C")
    assert (finding.ok, finding.advice) == (None, None)
    assert "only ASCII" in finding.found.en


QUICK = """
import sys
from tutor.doctor import terminal, widths
sys.modules["tutor.doctor.report"].PROBES = (terminal.terminal, widths.widths, terminal.connection)
from tutor.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(("column", "width"), [(2, "1"), (3, "2")])
def test_the_command_asks_the_terminal_it_was_typed_in(tmp_path: Path, column: int, width: str) -> None:
    command = [sys.executable, "-c", QUICK, "--lang", "en", "--data", str(tmp_path / "data"), "doctor"]
    environ = dict.fromkeys(("TMUX", "STY", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "LC_ALL", "LC_CTYPE"), "")
    terminal = Terminal(command, env={**environ, **ENVIRON})
    try:
        terminal.wait_for("\x1b[6n")
        terminal.send("\x1b[1;1R")
        terminal.wait_for(BRAILLE)
        terminal.send(f"\x1b[1;{column}R" * len(AMBIGUOUS) + "\x1b[1;3R" + "\x1b[1;2R")
        terminal.wait_for("it answers in")
        assert terminal.wait() == 0
        assert f"points and lines {width}, braille 1".encode() in terminal.output
    finally:
        terminal.close()
    assert (setting(tmp_path / "data") or "1") == width


def test_a_file_is_asked_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", QUICK, "--lang", "en", "--data", str(tmp_path / "data"), "doctor"]
    printed = tmp_path / "printed"
    terminal = Terminal(["sh", "-c", 'file=$1; shift; "$@" > "$file"', "sh", str(printed), *command], env=ENVIRON)
    try:
        assert terminal.wait() == 0
        assert terminal.output == b""
    finally:
        terminal.close()
    assert "→●█─→●█─|" in printed.read_text(encoding="utf-8")
