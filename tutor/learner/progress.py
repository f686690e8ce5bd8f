"""How far the learner is with each lesson."""

from __future__ import annotations

import sqlite3
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
    found = {
        lesson: LessonProgress(done=done, begun=True)
        for lesson, done in db.execute("SELECT lesson, sum(done) FROM steps WHERE pack = ? GROUP BY lesson", (pack,))
    }
    for lesson, known, read in db.execute("SELECT lesson, known, read FROM lessons WHERE pack = ?", (pack,)):
        found[lesson] = replace(found.get(lesson, LessonProgress()), known=bool(known), read=bool(read))
    query = "SELECT lesson, count(*), sum(due <= ?), sum(stability >= ?) FROM cards WHERE pack = ? GROUP BY lesson"
    for lesson, cards, due, mature in db.execute(query, (today, MATURE, pack)):
        found[lesson] = replace(found.get(lesson, LessonProgress()), cards=cards, due=due, mature=mature)
    return found
