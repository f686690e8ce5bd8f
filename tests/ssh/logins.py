"""A learner at a terminal, logged in to the server: what stands on the screen, and what runs for them over there."""

from __future__ import annotations

import fcntl
import itertools
import os
import re
import signal
import struct
import termios
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pyte
import pytest

from benchmarks.terminal import Terminal
from server import Server
from support import SMALL
from terminals import MARK, nothing_left, processes
from tutor.learner import Store

SECONDS = 30.0
"""How long what is waited for may take."""


class Login(Terminal):
    """`ssh -t host tutor …` in a terminal of ours, which draws what comes."""

    def __init__(self, server: Server, words: list[str], size: tuple[int, int], env: dict[str, str], mark: str) -> None:
        self.mark = mark
        """What every process of this login has in its environment."""
        super().__init__(server.command(*words, env={MARK: mark}), columns=size[0], rows=size[1], env=env)
        self._listener = server.pid
        self._screen = pyte.Screen(*size)
        self._drawing = pyte.ByteStream(self._screen)
        self._drawn = 0

    @property
    def shown(self) -> str:
        """The screen as text."""
        self._drawing.feed(bytes(self.output[self._drawn :]))
        self._drawn = len(self.output)
        rows, columns = range(self._screen.lines), range(self._screen.columns)
        # The right half of a wide character is empty.
        return "\n".join("".join(self._screen.buffer[y][x].data for x in columns).rstrip() for y in rows)

    def see(self, text: str) -> str:
        """The screen, once this stands on it; TimeoutError when it never does."""
        return self.until(lambda screen: text in screen, text)

    def until(self, right: Callable[[str], object], what: str) -> str:
        """The screen, once it is right; TimeoutError, which names what was expected, when it never is."""
        end = monotonic() + SECONDS
        while not right(self.shown):
            if monotonic() > end or not self.read(0.5):
                raise TimeoutError(f"no {what!r} on the screen:\n{self.shown}")
        return self.shown

    def choose(self, words: str) -> None:
        """Press the digit of the option with these words: options are shuffled."""
        found = re.search(rf"(\d)\s+(?:\S\s+)?{re.escape(words)}", self.see(words))
        assert found is not None, self.shown
        self.send(found[1])

    def resize(self, columns: int, rows: int) -> None:
        """Make the terminal larger or smaller, as its window does."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def kill(self) -> None:
        """Cut the line: the client is gone in the middle of whatever it did."""
        os.kill(self.pid, signal.SIGKILL)
        self.wait()

    @property
    def names(self) -> dict[int, str]:
        """The processes of this login on the server, and their names."""
        return {pid: name for pid, name in processes(self.mark).items() if pid != self.pid}

    @property
    def app(self) -> int:
        """The app's process on the server: what a login runs leads its session."""
        return os.getsid(next(pid for pid, name in self.names.items() if name == "tutor" and terminal_of(pid)))

    @property
    def carriers(self) -> list[int]:
        """The processes of sshd that carry this login alone; the first of them does the reading and writing."""
        found = [parent(self.app)]
        while (above := parent(found[-1])) != self._listener:
            found.append(above)
        return found

    def nothing_left(self) -> bool:
        """Whether everything that this login started ends."""
        return nothing_left(self.mark)


def parent(pid: int) -> int:
    """The parent of a process."""
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


def terminal_of(pid: int) -> int:
    """The number of the terminal that a process belongs to; 0 for none."""
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[4])


def answers(data: Path) -> list[tuple[str, bool | None]]:
    """What was answered, read anew from the server's disk."""
    store = Store.open(data)
    try:
        assert store.warning is None
        attempts = store.attempts("small", "first")
        return [(attempt.step, attempt.right) for attempt in attempts if attempt.kind in ("ask", "predict")]
    finally:
        store.close()


Ssh = Callable[..., Login]


@pytest.fixture
def ssh(server: Server, data: Path) -> Iterator[Ssh]:
    """Makes logins, each of which runs tutor on the small pack over there; they end with the test."""
    logins: list[Login] = []
    marks = (f"{data}-{number}" for number in itertools.count(1))

    def log_in(*words: str, size: tuple[int, int] = (100, 30), **env: str) -> Login:
        command = ["tutor", "--data", str(data), "--courses", str(SMALL), *words]
        # A client sends what it knows of its language; whether its terminal has 24-bit colours it never sends.
        environ = {"LANG": "en_US.UTF-8", "COLORTERM": "truecolor", **env}
        logins.append(Login(server, command, size, environ, next(marks)))
        return logins[-1]

    yield log_in
    for login in logins:
        login.close()
    left = [login for login in logins if not login.nothing_left()]
    for login in left:
        for pid in login.names:
            os.kill(pid, signal.SIGKILL)
    assert left == []
