"""A program at the other end of a slow line: so many bytes a second, so long on the way, and room for what waits."""

from __future__ import annotations

import os
import select
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter

from benchmarks.terminal import Terminal

REPORT = b"\x1b[6n"
PIECE = 512
"""Bytes that are on the way together."""


class Line(Terminal):
    """A program in a terminal that is far away. Times are those of whoever sits at it; `output` is what has arrived."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        rate: float,
        round_trip: float,
        room: int = 1 << 20,
        answers: bytes = b"\x1b[1;2R",
        columns: int = 100,
        rows: int = 30,
        env: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(command, columns=columns, rows=rows, env={"SSH_CONNECTION": "far away", **(env or {})})
        self.rate = rate
        """Bytes a second towards the terminal."""
        self.delay = round_trip / 2
        """Seconds each way."""
        self.room = room
        """Bytes that wait on the line before the program has to: a server of SSH has much, a mere terminal little."""
        self.answers = answers
        """What the terminal says when it is asked where its cursor is; nothing for one that says nothing."""
        self.came: list[tuple[float, int]] = []
        """When how many bytes had arrived."""
        self._waiting = bytearray()
        self._way: deque[tuple[float, bytes]] = deque()
        self._back: deque[tuple[float, bytes]] = deque()
        self._free = perf_counter()
        self._left = False

    def send(self, keys: str) -> None:
        """Type; it is on its way."""
        self._back.append((perf_counter() + self.delay, keys.encode()))

    def read(self, seconds: float) -> bool:
        """Carry bytes both ways for at most so long, or until some have arrived; False when the program has left."""
        before, end = len(self.output), perf_counter() + seconds
        while len(self.output) == before:
            now = perf_counter()
            if now >= end:
                return True
            self._carry(now)
            hungry = [self.fd] if len(self._waiting) < self.room and not self._left else []
            if select.select(hungry, [], [], min(self._next(now), max(0.0, end - now)))[0]:
                try:
                    self._waiting += os.read(self.fd, 4096)
                except OSError:
                    self._left = True
            if self._left and not (self._waiting or self._way):
                return len(self.output) > before
        return True

    def until(self, arrived: Callable[[bytes], bool], seconds: float = 60.0) -> float:
        """Seconds until what arrives from now on is what was waited for. TimeoutError when it never is."""
        since, start = len(self.output), perf_counter()
        while not arrived(bytes(self.output[since:])):
            if perf_counter() - start > seconds or not self.read(0.5):
                raise TimeoutError(f"it did not arrive: …{bytes(self.output[-400:])!r}")
        return perf_counter() - start

    def _next(self, now: float) -> float:
        """Seconds until something is to be done again."""
        times = [queue[0][0] for queue in (self._way, self._back) if queue]
        if self._waiting:
            times.append(self._free)
        return max(0.0, min(times, default=now + 0.05) - now)

    def _carry(self, now: float) -> None:
        while self._waiting and self._free <= now:
            piece = bytes(self._waiting[:PIECE])
            del self._waiting[:PIECE]
            self._free = max(self._free, now - 0.005) + len(piece) / self.rate
            self._way.append((self._free + self.delay, piece))
        while self._way and self._way[0][0] <= now:
            when, piece = self._way.popleft()
            asked = (self.output[-3:] + piece).count(REPORT)
            self.output += piece
            self.came.append((when, len(self.output)))
            if self.answers:
                self._back.extend([(when + self.delay, self.answers)] * asked)
        while self._back and self._back[0][0] <= now:
            keys = self._back.popleft()[1]
            if not self._left:
                os.write(self.fd, keys)
