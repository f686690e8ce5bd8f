"""Kinds of terminals, and the real program in one of them."""

from __future__ import annotations

import codecs
import fcntl
import struct
import sys
import termios
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from benchmarks.terminal import Terminal
from emulator import Alphabet, Colours, Glass

MATRIX = Path(__file__).parents[1] / "packs" / "matrix"
SECONDS = 60.0
"""How long something may take to appear on a machine that has much else to do."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a terminal says of itself, what it can show, and how tutor is called in it."""

    name: str
    env: Mapping[str, str]
    colours: Colours = "16"
    alphabet: Alphabet = "all"
    ambiguous: int = 1
    words: tuple[str, ...] = ()
    chinese: bool = True
    mouse: bool = True


KINDS = {
    kind.name: kind
    for kind in (
        Kind("truecolor", {"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        Kind("256", {"TERM": "xterm-256color"}, "256"),
        Kind("16", {"TERM": "xterm"}),
        Kind("screen", {"TERM": "screen", "STY": "1.pts-0"}),
        Kind("tmux", {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, "256"),
        Kind("linux", {"TERM": "linux"}, "16", "linux", chinese=False, mouse=False),
        Kind("vt100", {"TERM": "vt100"}, "none", "ascii", chinese=False, mouse=False),
        Kind("no colour", {"TERM": "xterm-256color", "NO_COLOR": "1"}, "none"),
        Kind("ascii", {"TERM": "xterm-256color"}, "256", "ascii", words=("--ascii",), chinese=False),
        Kind("ambiguous", {"TERM": "xterm-256color"}, "256", ambiguous=2, words=("--ambiguous", "wide")),
        Kind("no mouse", {"TERM": "xterm-256color"}, "256", words=("--no-mouse",), mouse=False),
    )
}


class Program(Terminal):
    """The program in a terminal of some kind, which draws what is written and answers what is asked."""

    def __init__(self, kind: Kind, *words: str, data: Path, columns: int, rows: int) -> None:
        self.kind = kind
        self.glass = Glass(
            columns,
            rows,
            alphabet=kind.alphabet,
            colours=kind.colours,
            ambiguous=kind.ambiguous,
            answer=self.send,
        )
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._drawn = 0
        command = [sys.executable, "-m", "tutor", "--data", str(data), "--courses", str(MATRIX), *words, *kind.words]
        super().__init__(command, columns=columns, rows=rows, env={"COLORTERM": "", **kind.env})

    def read(self, seconds: float) -> bool:
        there = super().read(seconds)
        self.glass.write(self._decoder.decode(bytes(self.output[self._drawn :])))
        self._drawn = len(self.output)
        return there

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Read until something is true of the screen. Raises TimeoutError with the screen when it never is."""
        end = monotonic() + SECONDS
        while not true():
            if monotonic() > end or not self.read(0.5):
                raise TimeoutError(f"{what} never came in {self.kind.name}:\n{self.glass.text}")

    def shows(self, *texts: str) -> None:
        """Wait until these texts are on the screen, however they are broken into lines."""
        wanted = ["".join(text.split()) for text in texts]
        self.until(lambda: all(each in "".join(self.glass.text.split()) for each in wanted), f"{texts}")

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self.glass.resize(rows, columns)
        self.glass.scrawl()
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
