"""A line of the table of contents. What a lesson's own file says of it is read when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from tutor.course.contents import LESSON_FILE, Row, text_of
from tutor.course.problem import Problems
from tutor.course.source import read_tree
from tutor.i18n import Text

State = Literal["ready", "coming", "broken"]


@dataclass(frozen=True, slots=True)
class Head:
    """What a lesson says of itself before its steps."""

    title: Text
    minutes: int | None
    needs: tuple[str, ...]
    state: State
    objectives: tuple[Text, ...] = ()
    """What one can do afterwards."""


@dataclass(frozen=True)
class Entry:
    """A line of the table of contents. `number` counts all lessons of the pack from 1, those to come too.

    To make one reads no file; `title`, `minutes`, `needs` and `state` read the head of the lesson, once.
    """

    number: int
    name: str
    part: str
    home: Path | None
    """The folder in which the lesson's own lies; None while it is to come."""
    listed: Row = field(compare=False, repr=False)
    """Its row in course.yaml."""

    @cached_property
    def folder(self) -> Path | None:
        """Where its lesson.yaml is, or should be; None while it is to come."""
        return None if self.home is None else self.home / self.name

    @cached_property
    def head(self) -> Head:
        """The head of the lesson as its file was when this was first asked."""
        return _head(self)

    @property
    def title(self) -> Text:
        """Its title; its name where that cannot be read."""
        return self.head.title

    @property
    def minutes(self) -> int | None:
        """How long it takes; None where nobody says."""
        return self.head.minutes

    @property
    def needs(self) -> tuple[str, ...]:
        """Lessons of the pack that it builds on, as far as it says so; whether they exist is not looked at."""
        return self.head.needs

    @property
    def state(self) -> State:
        """Broken when its head cannot be read; what is wrong further down shows when it opens."""
        return self.head.state

    @property
    def objectives(self) -> tuple[Text, ...]:
        """What one can do after it, as far as it says so."""
        return self.head.objectives

    @property
    def coming(self) -> bool:
        """Whether it is announced and not written; that alone is known without reading its file."""
        return self.home is None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the course. `name` is its folder, empty for lessons that lie in the pack's own."""

    name: str
    title: Text
    entries: list[Entry]


def _head(entry: Entry) -> Head:
    row = entry.listed
    fallback = row.title or Text(row.name, row.name)
    if entry.folder is None:
        return Head(fallback, None, row.needs, "coming")
    problems = Problems(entry.folder / LESSON_FILE)
    head = read_tree(entry.folder / LESSON_FILE, problems, stop="steps")
    title = text_of(head, problems) if head is not None else None
    minutes = head.number_at("minutes") if head is not None else None
    if head is None or not isinstance(minutes, int) or title is None or problems:
        return Head(title or fallback, None, (), "broken")
    needs = tuple(node.text for node in head.list("needs") if node.text is not None)
    objectives = [(each.text_at("en"), each.text_at("zh")) for each in head.list("objectives")]
    return Head(title, minutes, needs, "ready", tuple(Text(en, zh) for en, zh in objectives if en and zh))
