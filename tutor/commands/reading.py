"""`tutor read [LESSON[/STEP]]`: a lesson as plain text, or step by step where somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.call import Call, refuse
from tutor.commands.desks import desk_of, somebody_types
from tutor.commands.lessons import lesson_at, step_of
from tutor.i18n import cli as words

if TYPE_CHECKING:
    from tutor.course import Entry, Pack


def read_lesson(call: Call) -> int:
    """`tutor read [LESSON[/STEP]] [--walk | --all]`."""
    place = call.options.place or stopped_at(call)
    lesson, folder, name = lesson_at(call, place)
    step = step_of(lesson, name, call.language) if name is not None else None
    pack, entry, _ = call.find(place)
    if call.options.walk or (somebody_types() and not call.options.all):
        from tutor.plain.walk import walk

        with desk_of(call) as desk:
            return walk(desk, pack, entry, name)

    from tutor.course.model import ReadStep
    from tutor.course.search.library import Library
    from tutor.learner import Attempt
    from tutor.views.reading import lesson_text, step_text

    terms = Library([pack]).first_uses(pack, lesson)
    if step is None:
        print(lesson_text(lesson, call.language, folder=folder, terms=terms))
        return 0
    print(step_text(lesson, step, call.language, folder=folder, terms=terms))
    if isinstance(step, ReadStep):
        call.store.record(Attempt(pack.name, lesson.lesson, step.id, "read", language=call.language, how="shell"))
    return 0


def stopped_at(call: Call) -> str:
    """The lesson where the learner stopped, else the first that opens. Refused where there is none."""
    found = last_opened(call) or next(
        ((pack, entry) for pack in call.packs for entry in pack.entries if entry.state == "ready"), None
    )
    if found is None:
        raise refuse(words.NO_SUCH_LESSON, call.language, name="")
    return f"{found[0].name}/{found[1].name}"


def last_opened(call: Call) -> tuple[Pack, Entry] | None:
    """The lesson that was opened last, if it opens still."""
    for pack in call.packs:
        where = call.store.place(pack.name)
        for entry in pack.entries:
            if where is not None and entry.name == where[0] and entry.state == "ready":
                return pack, entry
    return None
