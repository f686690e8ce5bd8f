"""The rules of a lesson. Each is a function that looks at a draft and adds what it finds to the draft's problems.

`OWN` need nothing but the lesson file, `FILES` look into its folder; a lesson that breaks one of these does not open.
What `demos.check` finds (a lesson and its demo that do not fit) is told by `tutor check` alone.
"""

from __future__ import annotations

from tutor.course.draft import Draft
from tutor.course.rules import demos, figures, files, knobs, questions, steps, texts


def check_own(draft: Draft) -> None:
    """The rules within a lesson.yaml."""
    for room in (texts, steps, questions, knobs, figures):
        room.check(draft)


def check_files(draft: Draft) -> None:
    """The files that a lesson names: there, inside its folder, ordinary, and not too large."""
    files.check(draft)


__all__ = ["check_files", "check_own", "demos"]
