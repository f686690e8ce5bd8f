"""`tutor`, `tutor open LESSON[/STEP]`: the app."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tutor.call import Call, refuse, terminal_here
from tutor.commands.lessons import lesson_at, step_of
from tutor.i18n import Language
from tutor.i18n import cli as words
from tutor.terminal.textual_settings import tell_textual

if TYPE_CHECKING:
    from tutor.course import Pack


def open_app(call: Call) -> int:
    """`tutor`, `tutor open LESSON[/STEP]`."""
    language = call.language
    place: tuple[str, str, str | None] | None = None
    if call.options.place:
        pack, entry, step = call.find(call.options.place)
        if entry.state == "coming":
            raise refuse(words.COMING, language, title=entry.title(language))
        if step is not None and entry.state == "ready":
            step_of(lesson_at(call, call.options.place)[0], step, language)
        place = (pack.name, entry.name, step)
    needs_terminal(language)
    if place is None:
        for pack in call.packs:
            where = call.store.place(pack.name)
            if where is not None and any(entry.name == where[0] and entry.state == "ready" for entry in pack.entries):
                place = (pack.name, *where)
                break
    return run_app(call, call.packs, place, resume=not call.options.place)


def has_terminal() -> bool:
    """Whether the app can be shown."""
    return sys.stdin.isatty() and sys.stdout.isatty() and terminal_here().places


def needs_terminal(language: Language) -> None:
    """Refuses where the app cannot be shown."""
    if not has_terminal():
        raise refuse(words.NEEDS_TERMINAL, language)


def run_app(
    call: Call,
    packs: list[Pack],
    place: tuple[str, str, str | None] | None,
    *,
    resume: bool = False,
    review: bool = False,
) -> int:
    """Run the app on these packs until the learner leaves; its exit code."""
    tell_textual(call.terminal, os.environ)  # before a theme is looked up: to know them is to import Textual
    language, store, device, limits, theme = call.language, call.store, call.device, call.limits, call.theme
    pace, on_width = call.pace, call.on_width
    from tutor.app import TutorApp

    app = TutorApp(
        packs, store, language, place=place, resume=resume, review=review, device=device, limits=limits, theme=theme,
        pace=pace, notice=call.notice, on_width=on_width,
    )  # fmt: skip
    app.run(mouse=call.mouse)
    store.close()
    return app.return_code or 0
