"""Which lesson or step was meant by a name that is none: a misspelling, a step without its lesson, a file's name."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.course.pack import Pack

CLOSE = 0.6
"""How alike, from 0 to 1, two names are of which one is a misspelling of the other."""
CLOSE_STEP = 0.75
"""The same for a step of any lesson: there are many, and short ones among them."""


def meant(packs: Sequence[Pack], place: str, least: float = 0.4) -> str | None:
    """`LESSON` or `LESSON/STEP`; None when no name is alike by `least`. Reads the ids of all steps, if it must."""
    names = [_plain(name) for name in place.split("/") if name]
    if not names:
        return None
    lessons = [entry.name for pack in packs for entry in pack.entries]
    lesson = next(iter(difflib.get_close_matches(names[0], lessons, 1, CLOSE)), None)
    if lesson is not None and (lesson == names[0] or len(names) > 1):
        return _with_step(packs, lesson, names[1:])
    steps = [f"{owner}/{step}" for owner, step in _steps(packs)]
    same = [step for step in steps if step.endswith(f"/{names[-1]}")]
    if same:
        return same[0]
    if lesson is not None:
        return lesson
    ids = {step.rpartition("/")[2]: step for step in reversed(steps)}
    close = difflib.get_close_matches(names[-1], ids, 1, CLOSE_STEP)
    if close:
        return ids[close[0]]
    return next(iter(difflib.get_close_matches(names[0], lessons, 1, least)), None)


def _plain(name: str) -> str:
    """A name as ids are written: a program's file has the name of its step, with underscores."""
    return name[:80].removesuffix(".py").replace("_", "-").lower()


def _with_step(packs: Sequence[Pack], lesson: str, names: Sequence[str]) -> str:
    """The lesson, with the step that was meant, where there is one."""
    ids = [step for owner, step in _steps(packs) if owner == lesson]
    close = difflib.get_close_matches(names[0], ids, 1, CLOSE) if names else []
    return f"{lesson}/{close[0]}" if close else lesson


def _steps(packs: Sequence[Pack]) -> Iterator[tuple[str, str]]:
    """Every step of every lesson that is written: the lesson's name, and the id."""
    for pack in packs:
        for entry in pack.entries:
            for step in pack.step_ids(entry.name) or ():
                if step:
                    yield entry.name, step
