"""What is remembered: attempts, places and settings; and what follows from them. No Textual, no torch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tutor.learner.attempt import MET, Attempt
    from tutor.learner.cards import Card
    from tutor.learner.database import default_folder
    from tutor.learner.progress import LessonProgress, state_of
    from tutor.learner.statistics import Profile
    from tutor.learner.store import Store
    from tutor.learner.today import Today

_HOMES = {
    "MET": "attempt",
    "Attempt": "attempt",
    "Card": "cards",
    "LessonProgress": "progress",
    "Profile": "statistics",
    "Store": "store",
    "Today": "today",
    "default_folder": "database",
    "state_of": "progress",
}
"""The module that each name comes from, imported when the name is first used."""

__all__ = ["MET", "Attempt", "Card", "LessonProgress", "Profile", "Store", "Today", "default_folder", "state_of"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
