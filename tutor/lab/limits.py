"""What one run may use at most, and how limits are asked for: `memory=2GB`, `cpu=30`."""

from __future__ import annotations

import math
from collections.abc import Mapping

import msgspec

from tutor.course.size import parse_size, size_words

Settings = Mapping[str, float]
"""Some limits by name, in the units of `Limits`; the others stay as they are."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one run may use at most. Each limit ends the run with a reason of the same name (`time` for `seconds`)."""

    seconds: float = 60.0
    """Wall clock, not counting pauses."""
    cpu: float = 120.0
    """Seconds of computing, all threads of the run together."""
    memory: int = 4 << 30
    """Bytes of data beyond what the run starts with."""
    output: int = 64 << 20
    """Bytes it may write, what it prints and what goes to files together; no file may be larger either."""
    files: int = 256
    """Files, sockets and pipes open at the same time."""
    threads: int = 64
    """Threads at the same time, those of PyTorch among them, its first not counted."""
    processes: int = 64
    """Processes that it may have at the same time, itself not counted."""


NAMES: tuple[str, ...] = Limits.__struct_fields__
SIZES = ("memory", "output")
SECONDS = ("seconds", "cpu")
_FROM_NONE = ("threads", "processes")
"""Limits that may be 0."""


class LimitReached(BaseException):
    """The run asked for more than it is allowed. No `Exception`: ordinary handlers of a demo let it pass."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit
        """The name of the limit."""


def with_settings(limits: Limits, settings: Settings) -> Limits:
    """Limits with some of them set anew."""
    return msgspec.structs.replace(limits, **settings) if settings else limits


def parsed(name: str, text: str) -> float:
    """The value of the limit `name` that a word means; ValueError when it cannot be that."""
    if name in SIZES:
        return parse_size(text)
    if name in SECONDS:
        seconds = float(text)
        if not 0 < seconds < math.inf:
            raise ValueError(text)
        return seconds
    count = int(text)
    if not (0 if name in _FROM_NONE else 1) <= count <= 1_000_000:
        raise ValueError(text)
    return count


def shown(limits: Limits, name: str) -> str:
    """A limit for a reader: a number of seconds, a size with its unit, a count."""
    value = getattr(limits, name)
    return size_words(value) if name in SIZES else f"{value:g}"
