"""What a terminal is asked about the width of glyphs: real pseudo-terminals, and small emulators at their other end."""

from __future__ import annotations

import fcntl
import os
import re
import struct
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from tutor.terminal.width import AMBIGUOUS, BRAILLE, CHINESE, GLYPHS, Widths, ambiguous_width, measure

Width = Callable[[str], int]


def narrow(glyph: str) -> int:
    return 2 if glyph == CHINESE else 1


def wide(glyph: str) -> int:
    return 1 if glyph == BRAILLE else 2


def quotes_alone(glyph: str) -> int:
    return 2 if glyph in "“中" else 1


def bytes_each(glyph: str) -> int:
    """As a terminal draws that knows nothing of UTF-8."""
    return len(glyph.encode())


class Emulator:
    """A terminal of one line that gives each character the cells we like, and answers as we like."""

    def __init__(self, width: Width = narrow, *, answers: int = 1000, says: str = "", piecewise: bool = False) -> None:
        self.width, self.left, self.says, self.piecewise = width, answers, says, piecewise
        self.line: list[str] = []
        self.column = 1
        self.master, self.slave = os.openpty()
        self.before = termios.tcgetattr(self.slave)
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Everything that was written to it has been drawn when this returns."""
        os.write(self.slave, b"\x04")
        self._thread.join()
        os.close(self.slave)
        os.close(self.master)

    def _work(self) -> None:
        text = ""
        while not text.endswith("\x04"):
            text += os.read(self.master, 4096).decode(errors="replace")
            while part := re.match(r"\x1b\[6n|\x1b\[K|[^\x1b\x04]", text):
                text = text[part.end() :]
                self._draw(part[0])

    def _draw(self, part: str) -> None:
        if part == "\x1b[6n":
            if self.left:
                self.left -= 1
                self._send(f"{self.says}\x1b[24;{self.column}R".encode())
        elif part == "\x1b[K":
            del self.line[self.column - 1 :]
        elif part == "\r":
            self.column = 1
        elif part == "\n":
            self.line = []
        else:
            self.line[self.column - 1 :] = [part] * self.width(part)
            self.column += self.width(part)

    def _send(self, data: bytes) -> None:
        if not self.piecewise:
            os.write(self.master, data)
            return
        for byte in data:
            os.write(self.master, bytes([byte]))
            while struct.unpack("i", fcntl.ioctl(self.slave, termios.FIONREAD, bytes(4))) != (0,):
                os.sched_yield()  # until it was read


@pytest.fixture
def emulated() -> Iterator[Callable[..., Emulator]]:
    made: list[Emulator] = []

    def make(*args: Width, **options: object) -> Emulator:
        made.append(Emulator(*args, **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for emulator in made:
        modes = termios.tcgetattr(emulator.slave)
        emulator.close()
        assert modes == emulator.before
        if not emulator.says:  # what nobody asked for is echoed, as keys are
            assert (emulator.line, emulator.column) == ([], 1)


@pytest.mark.parametrize(
    ("width", "ambiguous"),
    [(narrow, 1), (wide, 2), (quotes_alone, 2), (bytes_each, None)],
)
def test_what_the_terminal_draws_is_what_is_told(
    emulated: Callable[..., Emulator], width: Width, ambiguous: int | None
) -> None:
    terminal = emulated(width)
    widths = measure(terminal.slave, terminal.slave, 30)
    assert widths is not None
    assert widths.cells == {glyph: width(glyph) for glyph in GLYPHS}
    assert widths.ambiguous == ambiguous
    assert 0 <= widths.seconds < 30
    assert ambiguous_width(terminal.slave, terminal.slave, 30) == ambiguous


def test_answers_may_come_in_pieces(emulated: Callable[..., Emulator]) -> None:
    terminal = emulated(wide, piecewise=True)
    assert ambiguous_width(terminal.slave, terminal.slave, 30) == 2


def test_a_silent_terminal_is_drawn_nothing_upon(emulated: Callable[..., Emulator]) -> None:
    terminal = emulated(answers=0)
    assert measure(terminal.slave, terminal.slave, 0.01) is None
    assert ambiguous_width(terminal.slave, terminal.slave, 0.01) is None


def test_a_terminal_that_stops_answering_has_told_how_far_it_is(emulated: Callable[..., Emulator]) -> None:
    terminal = emulated(answers=1 + len(AMBIGUOUS))
    widths = measure(terminal.slave, terminal.slave, 0.5)
    assert widths is not None
    assert (widths.cells, widths.ambiguous) == ({}, None)


@pytest.mark.parametrize("says", ["\x1b[?62c", "\x1b[5;", "R;1R", "\x1b[A", "12;40R", "x" * 300, "\x1b]11;rgb:0/0/0\a"])
def test_what_is_no_answer_does_no_harm(emulated: Callable[..., Emulator], says: str) -> None:
    terminal = emulated(wide, says=says)
    assert ambiguous_width(terminal.slave, terminal.slave, 30) == 2


def test_nonsense_alone_is_no_answer(emulated: Callable[..., Emulator]) -> None:
    terminal = emulated(answers=0, says="nonsense")
    os.write(terminal.master, b"\x1b[;R\x1b[1R\x1b[1;2;3R hello \xff\n")
    assert measure(terminal.slave, terminal.slave, 0.01) is None


def test_what_is_no_terminal_is_not_asked() -> None:
    reader, writer = os.pipe()
    try:
        assert measure(reader, writer, 30) is None
    finally:
        os.close(reader)
        os.close(writer)


def test_a_width_that_was_not_told_is_unknown() -> None:
    assert Widths(0.1).ambiguous is None
    assert Widths(0.1, {**dict.fromkeys(AMBIGUOUS, 1), "α": 0}).ambiguous is None


IN_A_TERMINAL = """
import os, sys, termios
from tutor.terminal.width import ambiguous_width
before = termios.tcgetattr(0)
try:
    print("width", ambiguous_width(0, 1, 60), end=" ")
except KeyboardInterrupt:
    print("interrupted", end=" ")
print("as before" if termios.tcgetattr(0) == before else "changed")
print("typed", sys.stdin.readline())
"""


@pytest.fixture
def program() -> Iterator[Terminal]:
    """A program that asks the terminal which it was started in."""
    terminal = Terminal([sys.executable, "-c", IN_A_TERMINAL])
    yield terminal
    terminal.close()


def test_ctrl_c_leaves_the_terminal_as_it_was(program: Terminal) -> None:
    program.wait_for("\x1b[6n")
    program.send("\x1b[1;1R")
    program.wait_for("×")
    program.send("\x03")
    program.wait_for("\r\x1b[Kinterrupted as before")


def test_keys_that_were_pressed_meanwhile_are_not_lost(program: Terminal) -> None:
    allowed = Path("/proc/sys/dev/tty/legacy_tiocsti")
    if allowed.exists() and allowed.read_text(encoding="ascii").strip() != "1":
        pytest.skip("the system lets nobody put keys back")
    program.wait_for("\x1b[6n")
    program.send("\x1b[1;1Rab" + "\x1b[1;2R" * len(AMBIGUOUS) + "c\n")
    program.wait_for("typed abc")
    assert b"width 1 as before" in program.output


def test_a_line_that_was_begun_is_left_alone(program: Terminal) -> None:
    program.wait_for("\x1b[6n")
    program.send("\x1b[1;7R" + "\x1b[1;3R" * len(AMBIGUOUS))
    program.wait_for("as before")
    assert "\x1b[6n\r\r\n●".encode() in program.output
    assert b"width 2" in program.output
