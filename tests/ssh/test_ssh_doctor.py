"""`ssh -t host tutor doctor`: the terminal at this end of the line is asked from the other."""

from __future__ import annotations

from logins import Ssh
from tutor.terminal.width import BRAILLE, GLYPHS


def test_the_terminal_is_asked_over_the_line(ssh: Ssh) -> None:
    login = ssh("--lang", "en", "doctor")
    login.wait_for("\x1b[6n")
    login.send("\x1b[1;1R")
    login.wait_for(BRAILLE)
    login.send("".join(f"\x1b[1;{3 if glyph == '中' else 2}R" for glyph in GLYPHS))
    login.wait_for("at most")
    assert "Chinese 2 cells, points and lines 1, braille 1" in login.shown
    assert "over SSH; it answers in" in login.shown
    assert "pictures take 60 kB/s" in login.shown
    assert "SSH leaves COLORTERM behind" in login.shown
