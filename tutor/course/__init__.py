"""What is taught: lesson files become typed lessons, and everything wrong in them is told with its line.

`check.check` and `check.listing` are for the command line; they bring pydantic, what is exported here does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tutor.course.entry import Entry, Part
    from tutor.course.pack import CourseError, LessonBroken, LessonComing, Pack, UnknownLesson, read_lesson
    from tutor.course.packs import default_folder, open_packs
    from tutor.course.problem import Problem

_HOMES = {
    "CourseError": "pack",
    "Entry": "entry",
    "LessonBroken": "pack",
    "LessonComing": "pack",
    "Pack": "pack",
    "Part": "entry",
    "UnknownLesson": "pack",
    "read_lesson": "pack",
    "default_folder": "packs",
    "open_packs": "packs",
    "Problem": "problem",
}
"""The module that each name comes from, imported when the name is first used."""

__all__ = [
    "CourseError",
    "Entry",
    "LessonBroken",
    "LessonComing",
    "Pack",
    "Part",
    "Problem",
    "UnknownLesson",
    "default_folder",
    "open_packs",
    "read_lesson",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
