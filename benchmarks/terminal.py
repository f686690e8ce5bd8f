"""A program in a pseudo-terminal, timed from its start to the first appearance of a text."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import termios
from collections.abc import Mapping, Sequence
from time import perf_counter


def compiled(folder: str) -> dict[str, str]:
    """Has Python keep compiled modules in a folder: an installed program has its own, whatever this shell says."""
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}


class Terminal:
    """A child process on a pty of its own."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 100,
        rows: int = 30,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self.start = perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            environ = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})}
            os.execvpe(command[0], list(command), environ)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.output = bytearray()
        self._status: int | None = None

    def wait_for(self, text: str, *, seconds: float = 30.0) -> float:
        """Seconds from the start until `text` is written; TimeoutError when it never is."""
        wanted = text.encode()
        end = perf_counter() + seconds
        while (left := end - perf_counter()) > 0:
            since = max(0, len(self.output) - len(wanted))
            if not self.read(min(left, 0.5)):
                break
            if self.output.find(wanted, since) >= 0:
                return perf_counter() - self.start
        tail = bytes(self.output[-400:]).decode(errors="replace")
        raise TimeoutError(f"{text!r} did not appear: …{tail!r}")

    def read(self, seconds: float) -> bool:
        """Take what the program writes next, waiting for it at most so long; False when it has left."""
        readable, _, _ = select.select([self.fd], [], [], seconds)
        if readable:
            try:
                self.output += os.read(self.fd, 65536)
            except OSError:
                return False
        return True

    def watch(self, seconds: float) -> None:
        """Take what the program writes, as a terminal does, for so long."""
        end = perf_counter() + seconds
        while (left := end - perf_counter()) > 0:
            if not self.read(left):
                return

    def send(self, keys: str) -> None:
        """Type."""
        os.write(self.fd, keys.encode())

    def wait(self) -> int:
        """The program's exit status, once it has left; its last output is read meanwhile."""
        if self._status is None:
            with contextlib.suppress(OSError):
                while os.read(self.fd, 65536):
                    pass
            _, self._status = os.waitpid(self.pid, 0)
        return self._status

    def hang_up(self) -> None:
        """Close the terminal, as a dropped line does."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def close(self) -> None:
        """End the program."""
        if self._status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            _, self._status = os.waitpid(self.pid, 0)
        self.hang_up()
