"""The lesson format as types: what a `lesson.yaml` may hold. Rules within one lesson are here, rules between a lesson
and its files, or other lessons, are in `rules`.

Importing this package imports pydantic (about 60 ms), so the contents screen works from `pack.py` alone.
"""

from tutor.course.model.base import File, Identifier, Model, Name, Range, Source, Value, is_inside
from tutor.course.model.demos import Expect, Knob, Limits, Size
from tutor.course.model.lesson import Lesson
from tutor.course.model.parts import Item, Mistake, Option, Pair, Trap, Wrong
from tutor.course.model.steps import (
    STEP_KEYS,
    AnyStep,
    AskStep,
    CodeStep,
    DemoStep,
    FamilyStep,
    PredictStep,
    ReadStep,
    Step,
    kind_of,
)

__all__ = [
    "STEP_KEYS",
    "AnyStep",
    "AskStep",
    "CodeStep",
    "DemoStep",
    "Expect",
    "FamilyStep",
    "File",
    "Identifier",
    "Item",
    "Knob",
    "Lesson",
    "Limits",
    "Mistake",
    "Model",
    "Name",
    "Option",
    "Pair",
    "PredictStep",
    "Range",
    "ReadStep",
    "Size",
    "Source",
    "Step",
    "Trap",
    "Value",
    "Wrong",
    "is_inside",
    "kind_of",
]
