"""The one table of actions: key bar, help and bindings of every screen read it, in both languages."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tutor.screens.actions.action import Action
from tutor.screens.actions.exercises import EXERCISES
from tutor.screens.actions.moving import MOVING
from tutor.screens.actions.pictures import LETTERS, PICTURES
from tutor.screens.actions.questions import QUESTIONS
from tutor.screens.actions.reviews import REVIEWS
from tutor.screens.actions.runs import RUNS

__all__ = ["ACTIONS", "LETTERS", "Action", "bindings", "letter_bindings"]

ACTIONS: dict[str, Action] = {**MOVING, **QUESTIONS, **RUNS, **PICTURES, **EXERCISES, **REVIEWS}


def bindings(*names: str) -> list[BindingType]:
    """Bindings for these actions: each key runs `action_<name>` of the screen."""
    return [Binding(ACTIONS[name].keys, name, ACTIONS[name].label.en, id=name, show=False) for name in names]


def letter_bindings() -> list[BindingType]:
    """Bindings for the letters that lead into pictures: each runs `action_letter` with itself."""
    return [Binding(letter, f"letter('{letter}')", ACTIONS["letter"].label.en, show=False) for letter in LETTERS]
