"""What was made last, kept as long as what it was made of stays the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

MadeT = TypeVar("MadeT")


class Latest(Generic[MadeT]):
    """One value and its key: for what is asked for many times between two frames and costs much to make."""

    def __init__(self) -> None:
        self._made: tuple[object, MadeT] | None = None

    def of(self, key: object, make: Callable[[], MadeT]) -> MadeT:
        """The value of a key; made anew when the key is another than the last."""
        if self._made is None or self._made[0] != key:
            self._made = (key, make())
        return self._made[1]

    def drop(self) -> None:
        """Forget it: what it was made of has changed."""
        self._made = None
