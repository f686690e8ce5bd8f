"""Steps a second of a training loop with all panels open, against the same loop without a word to them.

`python -m benchmarks.streaming [ROUNDS]`; the ratio must be at least 0.93.

A 64-64-10 MLP on the digits of scikit-learn, batches of 64, Adam, `.item()` at each step in both loops. Both run
in the real app at 120x40, by turns, each in a process that its lab forked, and time themselves: `pack/speed/stream/`.
"""

from __future__ import annotations

import statistics
import sys
import tempfile

from benchmarks.sitting import Sitting

LIMIT = 0.93
ENDED = "steps a second"
"""What the screen says when a run is over."""


def measure(rounds: int) -> tuple[list[float], list[float]]:
    """Steps a second of both loops, by turns, after a round that does not count."""
    rates: dict[str, list[float]] = {"bare": [], "watched": []}
    with tempfile.TemporaryDirectory() as data:
        sitting = Sitting("bare", data, columns=120, rows=40)
        try:
            for _ in range(rounds + 1):
                for step, key, title in (("bare", "n", "Every panel"), ("watched", "p", "Nobody watches")):
                    sitting.run(ENDED, 120)
                    rates[step].append(sitting.figures(step)["rate"])
                    sitting.terminal.send(key)
                    sitting.terminal.wait_for(title)
        finally:
            sitting.close()
    return rates["bare"][1:], rates["watched"][1:]


def main(rounds: int) -> int:
    """Print the ratio; 1 when it is too small."""
    bare, watched = measure(rounds)
    ratio = statistics.median(ours / base for base, ours in zip(bare, watched, strict=True))
    print(
        f"streaming: bare loop {statistics.median(bare):,.0f} steps/s, with all panels open "
        f"{statistics.median(watched):,.0f} steps/s, ratio {ratio:.3f} (limit {LIMIT}), {rounds} rounds"
    )
    return int(ratio < LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 9))
