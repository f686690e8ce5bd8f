"""A lesson, step by step: text, questions, knobs, and the pictures of the run."""

from __future__ import annotations

from typing import ClassVar

from tutor.i18n import exercise, questions
from tutor.i18n import interface as words
from tutor.screens.actions import bindings, letter_bindings
from tutor.screens.base import TutorScreen
from tutor.screens.cursor_screen import CursorScreen
from tutor.screens.exercise.step import ExerciseScreen
from tutor.screens.family_screen import FamilyScreen
from tutor.screens.question import QUESTION_KEYS
from tutor.screens.visit_screen import VisitScreen


class LessonScreen(VisitScreen, CursorScreen, FamilyScreen, ExerciseScreen):
    """One step of a lesson at a time, whatever its kind: the keys of them all.

    A key that two actions share runs the first that can act. All are bound here, since where a class binds a key anew,
    Textual forgets what its bases bound to it.
    """

    CSS_PATH = "lesson.tcss"
    BINDINGS = letter_bindings() + bindings(
        "into", "leave", "move_earlier", "move_later", "cursor_left", "cursor_right", "cursor_up", "cursor_down",
        "magnify", "slice_back", "slice_forth", "outer_back", "outer_forth", "zoom", "place", "earlier", "later",
        *QUESTION_KEYS, "line_next", "line_back", "another", "revisit", "resume",
        "run", "go_on", "carry_on", "pause", "one_step", "speed", "stop",
        "walk_back", "walk_forth", "checkpoint_back", "checkpoint_forth", "compare", "sweep", "log_scale",
        "knob", "knob_back", "turn_down", "turn_up", "view", "edit", "edit_outside", "check", "hint", "source",
        "up", "down", "page_up", "page_down", "next", "back", "return", "contents", *TutorScreen.EVERYWHERE,
    )  # fmt: skip
    BAR: ClassVar[tuple[str, ...]] = (
        "letter", "return", "leave", "cursor_left", "magnify", "slice_forth", "outer_forth", "move_earlier",
        "resume", *QUESTION_KEYS, "another", "run", "go_on", "carry_on", "pause",
        "next", "line_next", "view", "into", "zoom", "place",
        "edit", "check", "hint", "edit_outside", "turn_down", "knob", "stop", "walk_back", "revisit",
        "language", "up", "one_step", "back",
        "speed", "compare", "contents", "sweep", "source", "checkpoint_back", "log_scale", "page_up",
    )  # fmt: skip

    def about(self) -> str:
        pages = [words.ABOUT_LESSON]
        if self.demo is not None:
            pages += [words.ABOUT_RUN, words.ABOUT_PICTURES]
        if self.question is not None:
            pages.append(questions.ABOUT_QUESTION)
        if self.exercise is not None:
            pages.append(exercise.ABOUT_STEP)
        return "\n\n".join(page(self.language) for page in pages)
