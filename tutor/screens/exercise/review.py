"""An exercise that comes back for review: a fresh copy in the editor, and whether it passed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from tutor.course import Entry, Pack
from tutor.course.model import CodeStep, Lesson
from tutor.screens.exercise.editor_screen import EditorScreen
from tutor.screens.services import Services
from tutor.study.exercise import Exercise


def open_fresh(
    app: Services, pack: Pack, entry: Entry, lesson: Lesson, step: CodeStep, left: Callable[[Exercise], None]
) -> None:
    """Open the editor on a fresh copy of an exercise; `left` is called once, when the learner leaves it.

    Nothing is recorded here. Of the exercise that `left` is given, `passed` is whether the checks ever passed (None
    when they came to no verdict), `tries` how often they ran, and `attempt("review")` the last verdict as an attempt.
    """
    exercise = Exercise(app, pack, entry, lesson, step, fresh=True)
    with contextlib.suppress(OSError):
        exercise.draft.remove()
    app.push_screen(EditorScreen(exercise, left))
