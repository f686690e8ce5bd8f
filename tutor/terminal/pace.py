"""How many bytes pictures may take of a line, so that what a key changes never waits behind them.

Whatever is written is paid for out of a purse that fills at a rate; pictures are drawn only out of what is in it, and
what a key changes may leave it empty. The rate begins below the budget. Where the terminal answers when it is asked for
its cursor, the time there and back tells whether bytes wait somewhere on the line: then the rate falls, else it rises
to the budget. The idea is that of congestion control by delay (Brakmo and Peterson, TCP Vegas, 1995).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from time import monotonic

from tutor.terminal.kinds import Terminal

BUDGET = 60_000.0
"""Bytes a second over SSH, where nobody says otherwise."""
CAUTION = 0.5
"""The share of the budget that is used as long as nobody tells whether the line carries more."""
LEAST = 2_000.0
"""Bytes a second that pictures get in any case."""
PURSE_SECONDS = 0.08
"""The purse holds what the rate gives in so long, which is how long a key may wait behind a picture."""
WAITING, FREE = 0.06, 0.03
"""Seconds of waiting on the line from which the rate falls, and up to which it rises."""
SLOWER, FASTER, EASIER = 0.7, 1.1, 1.01
"""By what the rate is multiplied: when bytes wait, when none do, and near the rate at which they did."""
STUCK_SECONDS = 0.25
"""A report so much later than the quickest: until it comes, no picture is drawn."""
GIVE_UP_SECONDS = 3.0
"""A report that has not come by then does not come."""
WORTH_ASKING = 500
"""Bytes written since the last report from which another is asked for."""
FORGET = 1.01
"""By how much the quickest way there and back grows with each report, so that a change of route is learned."""
FORGET_FULL = 1.0005
"""By how much the rate at which a silent line was full grows with each piece that it takes without a wait."""
SYSTEM_ROOM = 16_000
"""Bytes that the system keeps for a terminal that does not take them."""


class Pace:
    """The purse of one terminal. It is told of all that is written, in bytes.

    `taken` and `answered` are called by the threads that write and read, all else by the app's.
    """

    def __init__(self, budget: float = BUDGET, *, asks: bool = True, clock: Callable[[], float] = monotonic) -> None:
        self.budget = budget
        """Bytes a second at most."""
        self.rate = budget * CAUTION
        """Bytes a second now."""
        self.asks = asks
        """Whether reports tell of the line: not if who answers them stands before it, as tmux does."""
        self.round_trip = inf
        """Seconds to the terminal and back when nothing waits on the way; infinite as long as it is not known."""
        self._clock = clock
        self._full = inf
        """The rate at which bytes waited last."""
        self._purse = self.rate * PURSE_SECONDS
        self._then = clock()
        self._meant = 0.0
        self._unasked = 0
        self._written, self._taken = 0, 0  # each counted by one thread
        self._asked: float | None = None

    @property
    def purse(self) -> float:
        """Bytes that pictures may take now: none or fewer than none while too much waits already."""
        self._fill()
        room = self._purse - self._meant
        ahead = self._written - self._taken
        return min(0.0, room) if ahead > self.rate * PURSE_SECONDS or self._stuck() else room

    @property
    def wait(self) -> float:
        """Seconds until the purse is half full."""
        self._fill()
        return max(0.0, self.rate * PURSE_SECONDS / 2 - self._purse + self._meant) / self.rate

    def mean(self, count: float) -> None:
        """So many bytes of pictures are about to be written: nobody else may take them."""
        self._meant += count

    def wrote(self, count: int) -> None:
        """So many bytes were written, by whatever; what was meant is among them."""
        self._fill()
        self._purse -= count
        self._meant = 0.0
        self._unasked += count
        self._written += count

    def taken(self, count: int, seconds: float) -> None:
        """So many of these bytes were taken by the system, for which it was waited so long."""
        self._taken += count
        if seconds > WAITING:  # the room for bytes before the line was full, and will be empty before more are drawn
            self._full = min(self.rate, count / seconds)
            self._turn(self._full * SLOWER / self.rate)
            self._purse = min(self._purse, 0.0) - SYSTEM_ROOM
        elif not self.asks:  # nobody says that the line is free; that it has not been full lately is all there is
            self._full *= FORGET_FULL
            self._turn(EASIER, min(self.budget * CAUTION, self._full * SLOWER))

    def _fill(self) -> None:
        now = self._clock()
        self._purse = min(self.rate * PURSE_SECONDS, self._purse + (now - self._then) * self.rate)
        self._then = now

    def _turn(self, by: float, most: float = inf) -> None:
        """Change the rate; it rises to `most` at most, which does not lower it."""
        self.rate = min(self.budget, max(self.rate, most), max(min(LEAST, self.budget), self.rate * by))

    # Reports of the cursor

    def wants_report(self) -> bool:
        """Whether to ask the terminal for one, behind what was written last."""
        return self.asks and self._asked is None and self._unasked >= WORTH_ASKING

    def asked(self) -> None:
        """A report was asked for."""
        self._asked, self._unasked = self._clock(), 0

    def answered(self) -> None:
        """It came."""
        if self._asked is None:
            return
        took, self._asked = self._clock() - self._asked, None
        self.round_trip = min(self.round_trip * FORGET, took)
        waited = took - self.round_trip
        if waited > WAITING:
            self._full = self.rate
            self._turn(SLOWER)
        elif waited < FREE:
            self._turn(FASTER if self.rate < self._full * SLOWER else EASIER)

    @property
    def patience(self) -> float:
        """Seconds in which a report comes, unless it does not come at all."""
        return STUCK_SECONDS + (self.round_trip if self.round_trip < inf else 0.0)

    def _stuck(self) -> bool:
        """Whether a report is so late that too much must be waiting on the line."""
        if self._asked is None:
            return False
        late = self._clock() - self._asked
        if late > GIVE_UP_SECONDS + (self.round_trip if self.round_trip < inf else 0.0):
            self._asked = None
            self.asks = self.round_trip < inf  # who never answered is not asked again
            return False
        return late > self.round_trip + STUCK_SECONDS


def bytes_a_second(text: str) -> float:
    """A budget as it is typed, in kB a second; 0 is none, and infinite here. ValueError for anything else."""
    number = float(text.strip().lower().removesuffix("/s").removesuffix("kb").strip())
    if not 0 <= number < inf:
        raise ValueError(text)
    return 1000 * number or inf


def pace_for(terminal: Terminal, environ: Mapping[str, str], budget: float | None) -> Pace | None:
    """The pace of a terminal at this budget, or at the usual one over SSH; None for no limit."""
    budget = budget or (BUDGET if terminal.far else inf)
    # tmux and screen on this side of the line answer for the terminal, and do not know what waits behind them.
    return None if budget == inf else Pace(budget, asks=not (environ.get("TMUX") or environ.get("STY")))
