"""From the shell to the first paint: `tutor` against a bare Textual app with a header, a list and a footer.

`python -m benchmarks.first_paint [ROUNDS]`; the ratio of the medians must not pass 1.6. Both run from compiled modules,
as installed programs do.
"""

from __future__ import annotations

import statistics
import sys
import tempfile

from benchmarks.terminal import Terminal, compiled

LIMIT = 1.6
BARE = """
from textual.app import App
from textual.widgets import Footer, Header, OptionList

class Bare(App):
    BINDINGS = [("q", "quit", "quit")]

    def compose(self):
        yield Header()
        yield OptionList(*[f"lesson {n}" for n in range(36)])
        yield Footer()

Bare().run()
"""


def paint(command: list[str], text: str, folder: str) -> float:
    """Seconds to the first appearance of a text; compiled modules are in this folder."""
    terminal = Terminal(command, env=compiled(folder))
    try:
        return terminal.wait_for(text)
    finally:
        terminal.close()


def main(rounds: int) -> int:
    """Measure by turns, so that a busy machine is unfair to neither."""
    bare, ours = [], []
    plain = [sys.executable, "-c", BARE]
    with tempfile.TemporaryDirectory() as modules, tempfile.TemporaryDirectory() as data:
        tutor = [sys.executable, "-m", "tutor", "--lang", "en", "--data", data]
        paint(plain, "lesson 3", modules)
        paint(tutor, "Foundations", modules)
        for _ in range(rounds):
            bare.append(paint(plain, "lesson 3", modules))
            ours.append(paint(tutor, "Foundations", modules))
    ratio = statistics.median(ours) / statistics.median(bare)
    print(
        f"first paint: bare {1e3 * statistics.median(bare):.0f} ms, tutor {1e3 * statistics.median(ours):.0f} ms, "
        f"ratio {ratio:.2f} (limit {LIMIT}), {rounds} rounds"
    )
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 9))
