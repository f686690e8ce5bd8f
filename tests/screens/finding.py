"""Search and glossary under Pilot: waiting for what they find."""

from __future__ import annotations

from textual.pilot import Pilot

from tutor.app import TutorApp
from tutor.screens.lesson import LessonScreen


async def settled(app: TutorApp, pilot: Pilot[None]) -> None:
    """Wait until the lessons are read and the results are those of what was typed."""
    await pilot.pause()
    await app.workers.wait_for_complete([each for each in app.workers if each.group in ("read", "look", "terms")])
    await pilot.pause()


def lesson_of(app: TutorApp) -> LessonScreen:
    assert isinstance(app.screen, LessonScreen)
    return app.screen
