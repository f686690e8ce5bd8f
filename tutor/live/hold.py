"""How the learner holds a run: pausing it, letting single steps through, slowing it down."""

from __future__ import annotations

import math


class Hold:
    """Says when the next step may begin. `pace` is in steps a second, 0 for as fast as it goes; times in seconds."""

    def __init__(self, pace: float = 0.0) -> None:
        self.paused = False
        self.granted = 0
        """Steps that may still begin while it is paused."""
        self.interval = 0.0
        """Seconds from one step to the next; 0 where it is not slowed."""
        self._next = 0.0
        self.slow(pace, 0.0)

    @property
    def on(self) -> bool:
        """Whether a step may have to wait."""
        return self.paused or self.interval > 0

    def pause(self) -> None:
        """Hold it after one more step, whose pictures are due: what is on screen while it is held is where it is."""
        self.paused, self.granted = True, 1

    def resume(self, now: float) -> None:
        self.paused, self.granted = False, 0
        self._next = now

    def one_step(self) -> None:
        """Let one more step through, and no other."""
        self.paused = True
        self.granted += 1

    def slow(self, pace: float, now: float) -> None:
        """Let so many steps a second through; 0 for as fast as it goes."""
        self.interval = 1 / pace if pace > 0 else 0.0
        self._next = now

    def plan(self, now: float) -> None:
        """A step has come to its beginning: when the pace lets it begin."""
        if self.interval:
            self._next = max(self._next + self.interval, now)

    def begin(self, now: float) -> float:
        """0 when the step may begin, and does; else the seconds until it may, endless while it is paused."""
        if self.paused:
            if not self.granted:
                return math.inf
            self.granted -= 1
            return 0.0
        return max(0.0, self._next - now) if self.interval else 0.0
