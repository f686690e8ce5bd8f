"""The real app in a terminal, at a step of the pack of benchmarks: what the harnesses here start and steer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.processes import descendants, name
from benchmarks.terminal import Terminal
from tutor.learner import Store

PACK = Path(__file__).parent / "pack"
NAME = "benchmarks"
LESSON = "stream"
RUN = "tutor-run"
"""What the process of a run calls itself."""


class Sitting:
    """One learner at one step. Close it at the end; `data` is the folder that keeps the progress."""

    def __init__(
        self, step: str, data: str, *, columns: int, rows: int, terminal: Callable[..., Terminal] = Terminal
    ) -> None:
        program = [sys.executable, "-m", "tutor", "--lang", "en", "--data", data, "--courses", str(PACK)]
        self.terminal = terminal([*program, "open", f"{LESSON}/{step}"], columns=columns, rows=rows)
        self._data = Path(data)
        # The lab is warm: no run waits for it.
        self.terminal.wait_for("ready", seconds=120)

    @property
    def pid(self) -> int:
        """The app's own process."""
        return self.terminal.pid

    @property
    def run_pid(self) -> int:
        """The process of the run that goes on."""
        return next(pid for pid in descendants(self.pid) if name(pid) == RUN)

    def run(self, shows: str, seconds: float = 60.0) -> None:
        """Press `r` and wait until something of the run is on the screen."""
        self.terminal.send("r")
        self.terminal.wait_for(shows, seconds=seconds)

    def figures(self, step: str) -> dict[str, Any]:
        """What the newest run of a step that came to its end has shown, from the learner's own record."""
        store = Store.open(self._data)
        try:
            found = [attempt.answer for attempt in store.attempts(NAME, LESSON) if attempt.step == step]
        finally:
            store.close()
        figures: dict[str, Any] = found[-1]
        return figures

    def close(self) -> None:
        """End the app; its lab ends with it."""
        self.terminal.close()
