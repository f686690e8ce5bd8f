"""What a learner did in a lesson, told from the log of attempts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tutor.course.model import AnyStep, AskStep, CodeStep, FamilyStep, Lesson, PredictStep
from tutor.i18n import Text
from tutor.learner import Attempt


@dataclass(frozen=True, slots=True)
class Predicted:
    """A prediction, and what came of it."""

    step: PredictStep
    chosen: Text | None
    """What the learner said first; None where no prediction was made."""
    right: bool = False
    figures: Mapping[str, Any] = field(default_factory=dict)
    """Of the learner's own run, the last that came to its end; empty when none did."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A question or an exercise, and how it went."""

    step: AskStep | FamilyStep | CodeStep
    tries: int
    first: bool = False
    """Whether the first try was right."""
    done: bool = False
    """Whether any was."""


@dataclass(frozen=True, slots=True)
class Story:
    """One learner's way through a lesson, in the order of its steps."""

    predictions: list[Predicted]
    questions: list[Tried]
    exercises: list[Tried]


def story(lesson: Lesson, attempts: Iterable[Attempt]) -> Story:
    """The story that a log tells, oldest attempt first. What stands before a reset, and reviews, are left out."""
    by_step: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        if attempt.kind == "reset":
            by_step.clear()
        elif attempt.how in ("lesson", "shell") and attempt.kind != "grade":
            by_step.setdefault(attempt.step, []).append(attempt)
    told = Story([], [], [])
    for step in lesson.steps:
        own = by_step.get(step.id, [])
        if isinstance(step, PredictStep):
            told.predictions.append(_predicted(step, own))
        elif isinstance(step, (AskStep, FamilyStep)):
            told.questions.append(_tried(step, own))
        elif isinstance(step, CodeStep):
            told.exercises.append(_tried(step, own))
    return told


def _predicted(step: PredictStep, attempts: list[Attempt]) -> Predicted:
    said = next((each for each in attempts if each.kind == "predict"), None)
    if said is None:
        return Predicted(step, None)
    runs = [each.answer for each in attempts if each.kind == "demo" and isinstance(each.answer, dict)]
    # The lesson may have changed since: an option may be gone.
    chosen = said.answer if isinstance(said.answer, int) else -1
    text = step.options[chosen].text if 0 <= chosen < len(step.options) else None
    return Predicted(step, text, bool(said.right), runs[-1] if runs else {})


def _tried(step: AskStep | FamilyStep | CodeStep, attempts: list[Attempt]) -> Tried:
    judged = [each for each in attempts if each.right is not None]
    first = bool(judged) and bool(judged[0].right)
    return Tried(step, len(judged), first, any(each.right for each in judged))


def title_of(step: AnyStep) -> Text:
    """The title of a step; its id where it has none."""
    return step.title or Text(step.id, step.id)
