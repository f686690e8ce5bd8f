"""From a path to the lessons it holds, and from a step to its line: what running the lessons needs to report."""

from __future__ import annotations

from pathlib import Path

from tutor.course.model import Lesson
from tutor.course.pack import LessonBroken, Pack, is_lesson
from tutor.course.problem import Problem, Problems
from tutor.course.source import read_tree
from tutor.i18n import Text


def lessons_at(path: Path) -> list[tuple[Lesson, Path]]:
    """The lessons that can open in a pack, a lesson folder or a lesson.yaml, each with its folder."""
    folder = path.parent if path.is_file() else path
    found = []
    if is_lesson(folder):
        pack = Pack.open(folder.absolute().parent)
        names = [folder.absolute().name]
    else:
        pack = Pack.open(folder)
        names = [entry.name for entry in pack.entries if entry.state == "ready"]
    for name in names:
        try:
            lesson = pack.lesson(name)
        except LessonBroken:
            continue
        place = pack.entry(name).folder
        if place is not None:
            found.append((lesson, place))
    return found


def step_problem(file: Path, step: str, code: str, message: Text) -> Problem:
    """A problem that stands at the `id` of a step."""
    tree = read_tree(file, Problems(file))
    for node in tree.list("steps") if tree is not None else []:
        place = node.get("id")
        if place is not None and place.text == step:
            return Problem(file, place.line, place.column, code, message)
    return Problem(file, 1, 1, code, message)
