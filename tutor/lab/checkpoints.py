"""Checkpoints, seen from the app: paused copies of runs, bounded in number and in memory."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from tutor.lab.orders import Continue

if TYPE_CHECKING:
    from tutor.lab.run import Run

MOST = 12
"""Checkpoints that a lab keeps, of all its runs together; the oldest go first."""
MOST_BYTES = 1 << 30
"""Data that they may hold together; one is always kept."""

_encode = msgspec.msgpack.Encoder().encode


@dataclass(eq=False)
class Checkpoint:
    """A paused process that holds a run as it was after `step` steps."""

    run: Run
    """The run it is a copy of."""
    step: int
    bytes: int
    """Data that it may come to hold for itself alone."""
    wake: socket.socket
    """Orders go in here; the copy leaves when this is closed."""

    def go_on(self, order: Continue, ends: list[int]) -> None:
        """Let a process go on from here. OSError when the copy is gone."""
        socket.send_fds(self.wake, [_encode(order)], ends)

    def close(self) -> None:
        """Let the copy leave."""
        self.wake.close()


class Checkpoints:
    """The checkpoints of a lab, oldest first."""

    def __init__(self) -> None:
        self._kept: list[Checkpoint] = []
        self.on_added: Callable[[Checkpoint], None] = lambda checkpoint: None
        """Told about each that comes."""

    def add(self, checkpoint: Checkpoint) -> None:
        """Keep one more; the oldest make room for it."""
        self._kept.append(checkpoint)
        while len(self._kept) > MOST or (len(self._kept) > 1 and sum(kept.bytes for kept in self._kept) > MOST_BYTES):
            self._kept.pop(0).close()
        self.on_added(checkpoint)

    def of(self, run: Run) -> list[Checkpoint]:
        """Those of a run, and those of the run it went on from up to there, by step."""
        own = [kept for kept in self._kept if kept.run is run]
        if run.origin is None:
            return own
        return [kept for kept in self.of(run.origin.run) if kept.step <= run.origin.step] + own

    def close(self) -> None:
        """Let them all leave."""
        while self._kept:
            self._kept.pop().close()

    def __len__(self) -> int:
        return len(self._kept)
