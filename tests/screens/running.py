"""What tests of runs in the app share: a lab, a pack whose demo may be rewritten, and waiting for things to happen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from support import shown
from tutor.app import TutorApp
from tutor.screens.lesson import LessonScreen

ENDLESS = """
from tutor import live

for step in live.steps(10**9):
    live.curve("loss", train=1 / (1 + step))
"""


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
