"""Opening a step that was found: over what the learner was doing, to which they return."""

from __future__ import annotations

from tutor.screens.help import HelpScreen
from tutor.screens.lesson import LessonScreen
from tutor.screens.search.finder import FinderScreen
from tutor.screens.services import Services


def visit(app: Services, pack: str, lesson: str, step: str | None, words: tuple[str, ...] = ()) -> None:
    """Open a step. From the contents that is to go there; from anywhere else a visit, from which escape leads back.

    Search, help and the visit before this one close; what lies below them, with its run, its answers and its place
    on the page, stays as it was. The first line of the step that holds one of `words` is brought into sight.
    """
    while isinstance(app.screen, (FinderScreen, HelpScreen)) or getattr(app.screen, "visiting", False):
        if isinstance(app.screen, LessonScreen):
            app.screen.abandon()
        app.pop_screen()
    home = len(app.screen_stack) == 1
    app.open_lesson(pack, lesson, step)
    if isinstance(app.screen, LessonScreen):
        app.screen.visiting = not home
        app.screen.sought = words
