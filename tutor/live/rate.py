"""How fast a run goes."""

from __future__ import annotations

MEASURE_SECONDS = 0.2
"""How long steps are counted before they are a rate."""


class Rate:
    """Steps a second, a little smoothed. Times are of the monotonic clock, in seconds."""

    def __init__(self, step: int, now: float) -> None:
        self._value = 0.0
        self.restart(step, now)

    def restart(self, step: int, now: float) -> None:
        """Count from here: the time before was not the run's."""
        self._since = (step, now)

    def at(self, step: int, now: float) -> float:
        """The rate, with the steps since the last measure in it when that is long enough ago."""
        begun, since = self._since
        if step < begun:  # another loop
            self.restart(step, now)
        elif now - since > MEASURE_SECONDS:
            rate = (step - begun) / (now - since)
            self._value = rate if not self._value else 0.5 * (self._value + rate)
            self.restart(step, now)
        return self._value
