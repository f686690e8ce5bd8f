"""How many cells a terminal gives a glyph: it is drawn, and the terminal asked where its cursor stands (CSI 6n).

Of some glyphs Unicode leaves the width open (East Asian Width "A": `●`, `→`, `█`): a terminal set up for Chinese may
draw them two cells wide, and then everything to their right is shifted. Only the terminal knows.

Sources: ECMA-48, "Device Status Report" and "Cursor Position Report"; Unicode Standard Annex #11.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import select
import termios
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from time import monotonic

AMBIGUOUS = "●→█─“α×"
"""Glyphs that we draw and of which Unicode leaves the width open."""
CHINESE = "中"
BRAILLE = "⣿"
GLYPHS = AMBIGUOUS + CHINESE + BRAILLE

SECONDS = 0.5
"""How long a terminal on this machine may take to answer."""
SECONDS_FAR = 3.0
"""The same over SSH."""

_ASK = b"\x1b[6n"
_ERASE = b"\r\x1b[K"
_ANSWER = re.compile(rb"\x1b\[[0-9]{1,5};([0-9]{1,5})R")
_LONGEST = 16
"""Bytes of the longest answer, and a little more."""
_LOCAL_MODES, _CHARACTERS = 3, 6
"""Where `termios` keeps the flags of line editing and echo, and the special characters."""


@dataclass(frozen=True, slots=True)
class Widths:
    """What a terminal answered."""

    seconds: float
    """From a question to its answer."""
    cells: dict[str, int] = field(default_factory=dict)
    """The cells that it gives each glyph; empty when it stopped to answer."""

    @property
    def ambiguous(self) -> int | None:
        """2 when the terminal draws any of the ambiguous glyphs that wide, 1 when none; None when it did not tell."""
        widths = {self.cells.get(glyph) for glyph in AMBIGUOUS}
        return 2 if widths in ({2}, {1, 2}) else 1 if widths == {1} else None


def measure(fd_in: int, fd_out: int, seconds: float = SECONDS, glyphs: Sequence[str] = GLYPHS) -> Widths | None:
    """Ask a terminal how wide it draws these glyphs; None when it answers nothing, or is no terminal of ours.

    `seconds` is how long it may take for an answer, and it is asked twice. What is drawn is erased, and the modes of
    the terminal are as before, also after an error or Ctrl+C. Keys that were pressed meanwhile are put back into the
    input where the system allows it (TIOCSTI; many a Linux from 6.2 on does not), and are lost where not.
    """
    if not _ours(fd_in) or not os.isatty(fd_out):
        return None
    listener = _Listener(fd_in)
    columns: list[int] = []
    with _each_key(fd_in):
        asked = monotonic()
        _write(fd_out, _ASK)
        first = listener.columns(1, seconds)
        trip = monotonic() - asked
        if first:
            if first[0] != 1:  # something stands on this line
                _write(fd_out, b"\r\n")
            # Each glyph is erased by what is written with it, so that nothing can come between.
            _write(fd_out, b"".join(glyph.encode() + _ASK + _ERASE for glyph in glyphs))
            columns = listener.columns(len(glyphs), seconds)
    _put_back(fd_in, listener.keys)
    if not first:
        return None
    whole = len(columns) == len(glyphs)
    return Widths(trip, {glyph: column - 1 for glyph, column in zip(glyphs, columns, strict=True)} if whole else {})


def ambiguous_width(fd_in: int, fd_out: int, seconds: float = SECONDS) -> int | None:
    """The cells, 1 or 2, that a terminal gives glyphs of ambiguous width; None when it does not tell. See `measure`."""
    widths = measure(fd_in, fd_out, seconds, AMBIGUOUS)
    return None if widths is None else widths.ambiguous


class _Listener:
    """What comes from a terminal: answers, and the keys between them."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._rest = b""
        """What may be the beginning of an answer."""
        self._keys = bytearray()

    @property
    def keys(self) -> bytes:
        """All that was no answer."""
        return bytes(self._keys) + self._rest

    def columns(self, count: int, seconds: float) -> list[int]:
        """The columns of the next `count` answers, or of as many as come in this time."""
        end = monotonic() + seconds
        columns: list[int] = []
        while True:
            while len(columns) < count and (answer := _ANSWER.search(self._rest)):
                columns.append(int(answer[1]))
                self._keys += self._rest[: answer.start()]
                self._rest = self._rest[answer.end() :]
            left = end - monotonic()
            if len(columns) == count or left <= 0 or not self._hear(left):
                return columns

    def _hear(self, seconds: float) -> bool:
        """Take what comes next, waiting for it at most so long; False when nothing did."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            heard = os.read(self._fd, 4096)
        except OSError:  # the line was dropped
            return False
        self._keys += self._rest[:-_LONGEST]
        self._rest = self._rest[-_LONGEST:] + heard
        return bool(heard)


def _ours(fd: int) -> bool:
    """Whether this is a terminal that this process may change: one in the background would be stopped for it."""
    if not os.isatty(fd):
        return False
    try:
        return os.tcgetpgrp(fd) == os.getpgrp()
    except OSError:  # not the terminal that this process belongs to
        return True


@contextlib.contextmanager
def _each_key(fd: int) -> Iterator[None]:
    """Within it each key arrives as it is pressed, and none is echoed; Ctrl+C still interrupts."""
    before = termios.tcgetattr(fd)
    now = termios.tcgetattr(fd)
    now[_LOCAL_MODES] &= ~(termios.ICANON | termios.ECHO)
    now[_CHARACTERS][termios.VMIN], now[_CHARACTERS][termios.VTIME] = 1, 0
    try:
        termios.tcsetattr(fd, termios.TCSANOW, now)
        yield
    finally:
        with contextlib.suppress(termios.error):  # the line was dropped
            termios.tcsetattr(fd, termios.TCSANOW, before)


def _write(fd: int, data: bytes) -> None:
    while data:
        data = data[os.write(fd, data) :]


def _put_back(fd: int, keys: bytes) -> None:
    """Let the next reader have these keys; not where a terminal has talked nonsense, which nobody typed."""
    if b"\x1b" in keys:
        return
    with contextlib.suppress(OSError):
        for key in keys:
            fcntl.ioctl(fd, termios.TIOCSTI, bytes([key]))
