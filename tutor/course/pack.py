"""A pack: the lessons of one course, listed as course.yaml has them. No pydantic until a lesson opens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.course.contents import FILE, LESSON_FILE, Contents, PartRow, Row, read_contents
from tutor.course.entry import Entry, Part
from tutor.course.node import Node
from tutor.course.problem import Problem, Problems, fill, hint, in_order, nearest, quote
from tutor.course.steps import step_ids
from tutor.i18n import Text
from tutor.i18n import course as words

if TYPE_CHECKING:
    from tutor.course.model import Lesson
    from tutor.course.needs import Graph


class CourseError(Exception):
    """Why a lesson does not open: `text` says it in both languages, `str()` in English."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class UnknownLesson(CourseError):
    """No lesson of the pack has this name; `nearest` is the one that looks most like it."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        self.nearest = nearest(name, known)
        near = words.NOTHING if self.nearest is None else hint(name, known)
        super().__init__(fill(words.NO_SUCH_LESSON, name=quote(name), hint=near))


class LessonComing(CourseError):
    """The lesson is announced and not written."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        super().__init__(fill(words.LESSON_IS_COMING, title=entry.title))


class LessonBroken(CourseError):
    """The lesson's files have problems, all of them in `problems`, in order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__(fill(words.LESSON_IS_BROKEN, count=len(self.problems)))

    def __str__(self) -> str:
        return "\n".join([self.text.en, *map(str, self.problems)])


class Pack:
    """The lessons of one folder."""

    def __init__(self, folder: Path, name: str, title: Text, parts: list[Part], problems: list[Problem]) -> None:
        self.folder = folder
        self.name = name
        self.title = title
        self.parts = parts
        self.problems = problems
        """What is wrong in course.yaml; the lessons speak for themselves when they open."""
        self.entries = [entry for part in parts for entry in part.entries]
        """All lessons, in order."""
        self._entries = {entry.name: entry for entry in self.entries}
        self._lessons: dict[str, tuple[object, Lesson | LessonBroken]] = {}
        self._ids: dict[str, tuple[object, tuple[str, ...] | None]] = {}

    @classmethod
    def open(cls, folder: Path) -> Pack:
        """The pack in a folder, with or without a course.yaml. Raises nothing, whatever the files hold."""
        problems = Problems(folder / FILE)
        contents = read_contents(folder, problems) if holds(folder, FILE) else None
        if contents is None or not contents.parts:
            if contents is None and is_lesson(folder):
                return cls._of_one(folder, in_order(problems))
            found = discover(folder)
            contents = Contents(contents.name, contents.title, found.parts) if contents else found
        parts: list[Part] = []
        number = 0
        for part in contents.parts:
            home = folder / part.name
            rows = enumerate(part.rows, number + 1)
            entries = [Entry(at, row.name, part.name, None if row.coming else home, row) for at, row in rows]
            parts.append(Part(part.name, part.title, entries))
            number += len(entries)
        return cls(folder, contents.name, contents.title, parts, in_order(problems))

    @classmethod
    def _of_one(cls, folder: Path, problems: list[Problem]) -> Pack:
        """A lesson's folder as a pack of its own."""
        name = folder.absolute().name
        entry = Entry(1, name, "", folder.absolute().parent, Row(name, None, False, Node(1, 1)))
        return cls(folder, name, entry.title, [Part("", entry.title, [entry])], problems)

    def entry(self, name: str) -> Entry:
        """The line of a lesson. Raises UnknownLesson."""
        if name not in self._entries:
            raise UnknownLesson(name, list(self._entries))
        return self._entries[name]

    @cached_property
    def graph(self) -> Graph:
        """What each lesson needs, as their heads say; all of them are read when this is first asked."""
        from tutor.course.needs import Graph

        return Graph.of_pack(self)

    def step_ids(self, name: str) -> tuple[str, ...] | None:
        """The ids of a lesson's steps; None where they cannot be told. Read again when the file has changed.

        Takes a few milliseconds the first time. Raises UnknownLesson.
        """
        folder = self.entry(name).folder
        if folder is None:
            return None
        file = folder / LESSON_FILE
        try:
            status = file.stat()
        except OSError:
            return None
        stamp = (status.st_mtime_ns, status.st_size)
        known = self._ids.get(name)
        if known is None or known[0] != stamp:
            known = self._ids[name] = (stamp, step_ids(file))
        return known[1]

    def lesson(self, name: str) -> Lesson:
        """A lesson, whole; read again when one of its files has changed.

        Raises UnknownLesson, LessonComing, or LessonBroken with everything that keeps it from opening.
        """
        entry = self.entry(name)
        if entry.folder is None:
            raise LessonComing(entry)
        stamp = _stamp(entry.folder)
        known = self._lessons.get(name)
        if known is None or known[0] != stamp:
            known = self._lessons[name] = (stamp, _open(entry.folder))
        if isinstance(known[1], LessonBroken):
            raise LessonBroken(known[1].problems)
        return known[1]


def discover(folder: Path) -> Contents:
    """The table of contents of a folder without one: its lessons by name, and those of each subfolder as a part."""
    name = folder.absolute().name
    contents = Contents(name, Text(name, name))
    for part, place in [("", folder), *((each.name, each) for each in _folders(folder))]:
        rows = [Row(each.name, None, False, Node(1, 1)) for each in _folders(place) if is_lesson(each)]
        if rows:
            title = part or name
            contents.parts.append(PartRow(part, Text(title, title), rows))
    return contents


def is_lesson(folder: Path) -> bool:
    """Whether a folder holds a lesson."""
    return holds(folder, LESSON_FILE)


def holds(folder: Path, name: str) -> bool:
    """Whether there is something of this name in a folder that we may look into."""
    try:
        return (folder / name).exists()
    except OSError:
        return False


def read_lesson(file: Path) -> Lesson:
    """The lesson in a lesson.yaml, whether or not the files it names exist. Raises LessonBroken."""
    from tutor.course.draft import read_draft
    from tutor.course.rules import check_own

    problems = Problems(file)
    draft = read_draft(file, problems)
    if draft is not None:
        check_own(draft)
    if draft is None or draft.lesson is None or problems:
        raise LessonBroken(in_order(problems))
    return draft.lesson


def _open(folder: Path) -> Lesson | LessonBroken:
    from tutor.course.draft import read_draft
    from tutor.course.rules import check_files, check_own

    problems = Problems(folder / LESSON_FILE)
    draft = read_draft(folder / LESSON_FILE, problems)
    if draft is not None:
        check_own(draft)
        check_files(draft)
    if draft is None or draft.lesson is None or problems:
        return LessonBroken(in_order(problems))
    return draft.lesson


def _folders(folder: Path) -> list[Path]:
    """The folders in a folder, by name, without hidden ones and what Python leaves behind."""
    try:
        found = [each for each in folder.iterdir() if each.is_dir()]
    except OSError:
        return []
    return sorted(each for each in found if not each.name.startswith((".", "_")))


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Changes whenever a file of a lesson does."""
    stamp: list[tuple[str, int, int]] = []
    for place in [folder, *_folders(folder)]:
        try:
            for each in place.iterdir():
                status = each.stat()
                stamp.append((str(each), status.st_mtime_ns, status.st_size))
        except OSError:
            continue
    return tuple(sorted(stamp))
