"""Standard output and error of a demo: lines become frames."""

from __future__ import annotations

import io
from collections.abc import Callable

from tutor.live.even_stream import EvenStream
from tutor.live.frames import Console
from tutor.live.stream import Stream

_LONGEST = 4096
"""Characters of a line that is not yet ended, beyond which it is sent in pieces."""


class ConsoleWriter(io.TextIOBase):
    """A file to print to."""

    def __init__(self, stream: Stream | EvenStream, wrote: Callable[[str], None]) -> None:
        self._stream = stream
        self._wrote = wrote
        """Told first what is printed; raises when it is too much."""
        self._line = ""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self._wrote(text)
        # Whole lines: `print(a, b)` writes four times, and a frame each would be three too many.
        *lines, self._line = (self._line + text).rsplit("\n", 1)
        if lines:
            self._stream.emit(Console(lines[0] + "\n"))
        elif len(self._line) > _LONGEST:
            self._stream.emit(Console(self._line))
            self._line = ""
        return len(text)

    def finish(self) -> None:
        """Send the last line even if it does not end."""
        if self._line:
            self._stream.emit(Console(self._line + "\n"))
            self._line = ""
