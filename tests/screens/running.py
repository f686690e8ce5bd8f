"""What tests of runs in the app share: a lab, a pack whose demo may be rewritten, and waiting for things to happen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from support import shown
from tutor.app import TutorApp
from tutor.screens.lesson import LessonScreen

HURRIED = """
from tutor import live

for step in live.steps(10**9):
    live.curve("loss", train=1 / (1 + step))
"""
"""It never ends, and takes as many steps as a processor gives: a million points in a few seconds."""
ENDLESS = """
import time
from tutor import live

for step in live.steps(10**9):
    time.sleep(0.002)
    live.curve("loss", train=1 / (1 + step))
"""
"""It never ends, at a pace that leaves the processor to others. For tests that do not ask how many steps it took."""


def lesson(app: TutorApp) -> LessonScreen:
    assert isinstance(app.screen, LessonScreen)
    return app.screen


async def until(
    app: TutorApp, pilot: Pilot[None], true: Callable[[], bool], told: Callable[[], str] = lambda: ""
) -> None:
    """Let the app work until something is true; if it never is, the failure says what `told` gives."""
    for _ in range(700):
        if true():
            return
        await pilot.pause()
    pytest.fail(f"it never happened; {told()} the screen:\n{shown(app)}")


async def over(app: TutorApp, pilot: Pilot[None]) -> None:
    """Wait until the run is over and painted."""
    await app.workers.wait_for_complete([worker for worker in app.workers if worker.group == "run"])
    await pilot.pause()


def rewrite(pack: Path, source: str) -> None:
    """Put another demo in place; the lesson file stays."""
    (pack / "begin" / "first" / "descend.py").write_text(source, encoding="utf-8")
