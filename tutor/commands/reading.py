"""`tutor read LESSON`: a lesson as plain text."""

from __future__ import annotations

from tutor.call import Call
from tutor.commands.lessons import lesson_at


def read_lesson(call: Call) -> int:
    """`tutor read LESSON [--lang zh]`."""
    from tutor.views.reading import lesson_text

    lesson, folder, _ = lesson_at(call, call.options.place)
    print(lesson_text(lesson, call.language, folder=folder))
    return 0
