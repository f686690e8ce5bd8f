"""The rules of a lesson. Each is a function that looks at a draft and adds what it finds to the draft's problems.

`OWN` need nothing but the lesson file, `FILES` look into its folder; a lesson that breaks one of these does not open.
What `check_programs` finds (a lesson and its demo that do not fit, a program that is no Python) is told by `tutor
check` alone.
"""

from __future__ import annotations

from tutor.course.draft import Draft
from tutor.course.problem import Problem
from tutor.course.rules import demos, figures, files, knobs, programs, questions, steps, texts


def check_own(draft: Draft) -> None:
    """The rules within a lesson.yaml."""
    for room in (texts, steps, questions, knobs, figures):
        room.check(draft)


def check_files(draft: Draft) -> None:
    """The files that a lesson names: there, inside its folder, ordinary, not too large; the bug of a program is one."""
    files.check(draft)
    questions.check_programs(draft)


def check_programs(draft: Draft) -> list[Problem]:
    """Problems in the Python files of a lesson; those of the lesson itself are added to the draft's."""
    return [*demos.check(draft), *programs.check(draft)]


__all__ = ["check_files", "check_own", "check_programs"]
