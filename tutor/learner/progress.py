"""How far the learner is with each lesson."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tutor.learner.cards import MATURE

State = Literal["new", "begun", "done", "due", "mastered", "known"]


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """What was done in a lesson."""

    done: int = 0
    """Steps that are done."""
    begun: bool = False
    """Whether anything was met or answered."""
    known: bool = False
    """Whether a placement test skipped it."""
    read: bool = False
    """Whether its recap was seen."""
    cards: int = 0
    """Questions, families and exercises that come back."""
    due: int = 0
    """Of them those that are due."""
    mature: int = 0
    """Of them those learnt for good."""


def state_of(progress: LessonProgress | None, steps: int | None) -> State:
    """A lesson in a word; `steps` is how many it has, None while that is not known.

    What is due is told before all else, for it is what the learner can act on.
    """
    if progress is None:
        return "new"
    if progress.due:
        return "due"
    if not progress.begun:
        return "known" if progress.known else "new"
    if steps is None or progress.done < steps:
        return "begun"
    return "mastered" if progress.cards and progress.mature == progress.cards else "done"


def progress_of(db: sqlite3.Connection, pack: str, today: int) -> dict[str, LessonProgress]:
    """The lessons of a pack of which anything is known, on the day of that number."""
    return _found(db, today, "pack = ?", "", [pack])


def progress_in(db: sqlite3.Connection, pack: str, lesson: str, steps: Sequence[str], today: int) -> LessonProgress:
    """One lesson, of whose steps only these count: what was done on one that it has no longer is no progress in it."""
    only = f" AND step IN ({', '.join('?' * len(steps))})"
    found = _found(db, today, "pack = ? AND lesson = ?", only, [pack, lesson], steps)
    return found.get(lesson, LessonProgress())


def _found(
    db: sqlite3.Connection, today: int, where: str, only: str, values: Sequence[str], steps: Sequence[str] = ()
) -> dict[str, LessonProgress]:
    """What is known of the lessons in `where`, and of those of their steps in `only`."""
    query = f"SELECT lesson, sum(done) FROM steps WHERE {where}{only} GROUP BY lesson"
    found = {lesson: LessonProgress(done=done, begun=True) for lesson, done in db.execute(query, (*values, *steps))}
    for lesson, known, read in db.execute(f"SELECT lesson, known, read FROM lessons WHERE {where}", values):
        found[lesson] = replace(found.get(lesson, LessonProgress()), known=bool(known), read=bool(read))
    query = "SELECT lesson, count(*), sum(due <= ?), sum(stability >= ?) FROM cards"
    rows = db.execute(f"{query} WHERE {where}{only} GROUP BY lesson", (today, MATURE, *values, *steps))
    for lesson, cards, due, mature in rows:
        found[lesson] = replace(found.get(lesson, LessonProgress()), cards=cards, due=due, mature=mature)
    return found
