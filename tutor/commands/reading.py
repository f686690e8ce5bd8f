"""`tutor read LESSON`: a lesson as plain text."""

from __future__ import annotations

from tutor.call import Call
from tutor.commands.lessons import lesson_at


def read_lesson(call: Call) -> int:
    """`tutor read LESSON [--lang zh]`."""
    from tutor.course.search.library import Library
    from tutor.views.reading import lesson_text

    lesson, folder, _ = lesson_at(call, call.options.place)
    pack, _, _ = call.find(call.options.place)
    terms = Library([pack]).first_uses(pack, lesson)
    print(lesson_text(lesson, call.language, folder=folder, terms=terms))
    return 0
