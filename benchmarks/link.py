"""How soon a key is painted over a slow line while two panels of noise are live, and what an idle screen sends.

`python -m benchmarks.link [ROUNDS]`; a line of 50 kB/s with 200 ms there and back, through which 95 of 100 keys must be
painted within 400 ms. Two lines: one with room for a megabyte, as a server of SSH has it, whose terminal says where its
cursor is when it is asked; and one with no room but the system's, whose terminal says nothing. Beside them the same app
on the first line without a budget.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
from functools import partial
from typing import Any

from benchmarks.figures import percentile
from benchmarks.line import Line
from benchmarks.sitting import Sitting

RATE, ROUND_TRIP = 50_000.0, 0.2
KEY_LIMIT = 0.400
KEYS = 40
"""Of a round, on each line."""
IDLE_SECONDS = 4.0
PATIENCE = 20.0
"""Seconds after which a key that was not painted counts as painted then, and no other is pressed."""
SIZE = {"columns": 100, "rows": 30}
WAYS: dict[str, dict[str, Any]] = {
    "answers, much room": {"env": {"TERM": "xterm-256color", "COLORTERM": ""}},
    "silent, little room": {"answers": b"", "room": 4096, "env": {"TERM": "xterm-256color", "COLORTERM": ""}},
    "no budget": {"env": {"TERM": "xterm-256color", "COLORTERM": "", "TUTOR_BUDGET": "0"}},
}


def measured(way: dict[str, Any], keys: int) -> tuple[list[float], float, float]:
    """Seconds from each key to its paint; kB a second that arrived meanwhile; bytes that an idle screen sent."""
    with tempfile.TemporaryDirectory() as data:
        sitting = Sitting("noise", data, **SIZE, terminal=partial(Line, rate=RATE, round_trip=ROUND_TRIP, **way))
        line = sitting.terminal
        assert isinstance(line, Line)
        try:
            line.watch(2.0)
            since = len(line.output)
            line.watch(IDLE_SECONDS)
            idle = len(line.output) - since
            sitting.run("steps/s")
            line.watch(4.0)
            first = line.came[-1]
            times: list[float] = []
            while len(times) < keys and PATIENCE not in times:
                line.watch(random.uniform(0.1, 0.3))
                times.append(painted(line, "-" if len(times) % 2 else "+"))
            last = line.came[-1]
            return times, (last[1] - first[1]) / (last[0] - first[0]) / 1000, idle
        finally:
            sitting.close()


def painted(line: Line, key: str) -> float:
    """Seconds from a key to what it paints."""
    wanted = b"1,234,568" if key == "+" else b"1,234,567"
    line.send(key)
    try:
        return line.until(lambda arrived: wanted in arrived, PATIENCE)
    except TimeoutError:
        return PATIENCE


def main(rounds: int) -> int:
    """Print the times of keys on each line; 1 when a limit is passed."""
    print(f"a line of {RATE / 1000:g} kB/s, {1e3 * ROUND_TRIP:g} ms there and back, two live panels at 100x30")
    beyond = False
    medians: dict[str, float] = {}
    for name, way in WAYS.items():
        times: list[float] = []
        rates, idles = [], []
        limited = name != "no budget"
        for _ in range(rounds):
            found, rate, idle = measured(way, KEYS if limited else KEYS // 4)
            times += found
            rates.append(rate)
            idles.append(idle)
        late, medians[name] = percentile(times, 0.95), statistics.median(times)
        print(
            f"  {name:20} key to paint, 95th percentile of {len(times)}: {1e3 * late:5.0f} ms"
            f"{f' (limit {1e3 * KEY_LIMIT:.0f} ms)' if limited else '':16}, median {1e3 * medians[name]:5.0f} ms, "
            f"{statistics.median(rates):4.1f} kB/s; an idle screen sent {max(idles):g} bytes in {IDLE_SECONDS:g} s"
        )
        beyond |= limited and (late >= KEY_LIMIT or max(idles) > 0)
    print(f"  ratio of the medians, no budget to the first: {medians['no budget'] / medians['answers, much room']:.1f}")
    return int(beyond)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2))
