"""However the app is left, or its lab struck: milliseconds until nothing of it is left.

`python -m benchmarks.leaving [ROUNDS]`. Each time the real app streams an endless run; then one thing happens, and the
last of the processes concerned must be gone within a second. When the zygote is killed, that is the zygote and its run:
the app must live on, with another zygote.
"""

from __future__ import annotations

import os
import signal
import statistics
import sys
import tempfile
from collections.abc import Callable
from time import perf_counter

from benchmarks.processes import Watched, descendants
from benchmarks.sitting import Sitting

LIMIT = 1.0
PATIENCE = 10.0
"""How long a process that should be gone is waited for, in seconds."""


def _stop_then_quit(sitting: Sitting) -> None:
    os.kill(sitting.run_pid, signal.SIGSTOP)
    sitting.terminal.send("q")


WAYS: dict[str, Callable[[Sitting], None]] = {
    "q": lambda sitting: sitting.terminal.send("q"),
    "Ctrl+Q": lambda sitting: sitting.terminal.send("\x11"),
    "the terminal closed": lambda sitting: sitting.terminal.hang_up(),
    "SIGHUP": lambda sitting: os.kill(sitting.pid, signal.SIGHUP),
    "SIGTERM": lambda sitting: os.kill(sitting.pid, signal.SIGTERM),
    "SIGKILL": lambda sitting: os.kill(sitting.pid, signal.SIGKILL),
    "the run stopped, q": _stop_then_quit,
}
ZYGOTE = "the zygote killed"


def opened(data: str) -> Sitting:
    """The app with a run that streams."""
    sitting = Sitting("endless", data, columns=80, rows=24)
    sitting.run("steps/s")
    return sitting


def leave(way: Callable[[Sitting], None], data: str) -> float:
    """Seconds until the app and all below it are gone."""
    sitting = opened(data)
    try:
        watched = Watched([sitting.pid, *descendants(sitting.pid)])
        start = perf_counter()
        way(sitting)
        return watched.seconds_until_gone(start, PATIENCE, sitting.terminal)
    finally:
        sitting.close()


def lose_zygote(data: str) -> float:
    """Seconds until the zygote and its run are gone; PATIENCE when the app does not get over it."""
    sitting = opened(data)
    try:
        below = descendants(sitting.pid)
        watched = Watched(below)
        start = perf_counter()
        os.kill(below[0], signal.SIGKILL)
        gone = watched.seconds_until_gone(start, PATIENCE, sitting.terminal)
        sitting.terminal.wait_for("ready", seconds=120)
        sitting.run("steps/s")
        return gone if sitting.run_pid not in below else PATIENCE
    finally:
        sitting.close()


def main(rounds: int) -> int:
    """Print the slowest and the median of each; 1 when one is over the limit."""
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as data:
        for _ in range(rounds):
            for name, way in WAYS.items():
                times.setdefault(name, []).append(leave(way, data))
            times.setdefault(ZYGOTE, []).append(lose_zygote(data))
    for name, found in times.items():
        print(
            f"leaving, {name}: nothing left after {1e3 * statistics.median(found):.0f} ms, at most "
            f"{1e3 * max(found):.0f} ms (limit {1e3 * LIMIT:.0f} ms), {rounds} rounds"
        )
    return int(max(map(max, times.values())) >= LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))
