"""Terms that a lesson uses before they are taught: each is explained where the learner meets it first."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.course.glossary import Glossary, Term
from tutor.course.model import AnyStep, CodeStep, DemoStep, Lesson, ReadStep
from tutor.i18n import Text


def first_uses(lesson: Lesson, glossary: Glossary, order: Mapping[str, int]) -> dict[str, list[Term]]:
    """By step, the terms that its text is the first of the lesson to use, and that only a later step or lesson teaches.

    `order` gives each lesson of the course its number. A term of an earlier lesson is known, and one that the step
    itself teaches is explained there. Questions explain nothing: that might give their answer away.
    """
    steps = {step.id: number for number, step in enumerate(lesson.steps)}
    here = order.get(lesson.lesson, len(order))
    met: set[str] = set()
    found: dict[str, list[Term]] = {}
    for number, step in enumerate(lesson.steps[:-1]):  # the last says what comes next, and that is explained there
        text = _text(step)
        if text is None:
            continue
        for term in glossary.within(text.en, text.zh):
            if term.name.en in met or term.lesson is None:
                continue
            met.add(term.name.en)
            ahead = order.get(term.lesson, -1) > here
            if term.lesson == lesson.lesson:
                ahead = steps.get(term.step or "", -1) > number
            if ahead:
                found.setdefault(step.id, []).append(term)
    return found


def _text(step: AnyStep) -> Text | None:
    """The page of a step; None for a question, which has none."""
    match step:
        case ReadStep():
            return step.read
        case DemoStep() | CodeStep():
            return step.text
    return None
