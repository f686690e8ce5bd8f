"""Which kind of stop a step is."""

from __future__ import annotations

from tutor.course.model import AnyStep, AskStep, CodeStep, DemoStep, FamilyStep, PredictStep
from tutor.plain.demo import DemoStop, PredictStop
from tutor.plain.exercise import ExerciseStop
from tutor.plain.question import FamilyStop, QuestionStop
from tutor.plain.stop import Stop


def stop_for(step: AnyStep) -> type[Stop]:
    """The class that knows what to do at a step."""
    match step:
        case DemoStep():
            return DemoStop
        case PredictStep():
            return PredictStop
        case FamilyStep():
            return FamilyStop
        case AskStep():
            return QuestionStop
        case CodeStep():
            return ExerciseStop
    return Stop
