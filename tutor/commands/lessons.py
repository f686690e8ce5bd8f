"""The lesson and the step that a command line names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tutor.call import Call, refuse, unknown
from tutor.i18n import Language, Text
from tutor.i18n import cli as words

if TYPE_CHECKING:
    from tutor.course.model import Lesson


def lesson_at(call: Call, place: str) -> tuple[Lesson, Path, str | None]:
    """The lesson of a place, its folder, and the step that was named. Refused where it does not open."""
    from tutor.course import LessonBroken, LessonComing

    pack, entry, step = call.find(place)
    language = call.language
    try:
        lesson = pack.lesson(entry.name)
    except LessonComing:
        raise refuse(words.COMING, language, title=entry.title(language)) from None
    except LessonBroken as broken:
        lines = [words.BROKEN(language), *(problem.text(language) for problem in broken.problems)]
        raise refuse(Text("{lines}", "{lines}"), language, lines="\n".join(lines)) from None
    assert entry.folder is not None
    return lesson, entry.folder, step


StepT = TypeVar("StepT")


def step_of_kind(
    lesson: Lesson, name: str | None, kind: type[StepT], language: Language, *, which: Text, none: Text, other: Text
) -> StepT:
    """The step of that id, which is to be of this kind.

    Refused with `which` where no step is named, with `none` where the lesson has none of the kind, and with `other`
    where it is of another; `{steps}` are those that there are.
    """
    ids = [step.id for step in lesson.steps if isinstance(step, kind)]
    if not ids:
        raise refuse(none, language)
    if name is None:
        raise refuse(which, language, steps=words.COMMA(language).join(f"{lesson.lesson}/{each}" for each in ids))
    step = step_of(lesson, name, language)
    if not isinstance(step, kind):
        raise refuse(other, language, name=name, steps=words.COMMA(language).join(ids))
    return step


def step_of(lesson: Lesson, name: str | None, language: Language) -> Any:
    """The step of that id. Refused where there is none."""
    ids = [step.id for step in lesson.steps]
    if name in ids:
        return lesson.step(name or "")
    raise unknown(words.NO_SUCH_STEP, language, name or "", ids)
