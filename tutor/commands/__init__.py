"""What each command of the command line does: a module for each theme, loaded when its command runs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.call import Call

COMMANDS = {
    "open": "opening.open_app",
    "list": "listing.list_lessons",
    "run": "running.run_demo",
    "read": "reading.read_lesson",
    "answer": "answering.answer_step",
    "try": "trying.try_solution",
    "watch": "watching.watch",
    "review": "reviewing.review",
    "progress": "progress.progress",
    "check": "checking.check_lessons",
    "search": "searching.search",
    "glossary": "searching.glossary",
    "gallery": "gallery.gallery",
    "doctor": "doctor.doctor",
}
"""The module and the function of each command."""


def run(name: str, call: Call) -> int:
    """Does what a command says; its exit code."""
    module, function = COMMANDS[name].split(".")
    return int(getattr(import_module(f"{__name__}.{module}"), function)(call))
