"""`tutor answer LESSON/STEP ANSWER…`: one answer to one question."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tutor.call import Call, Refused, refuse
from tutor.commands.desks import desk_of
from tutor.commands.lessons import lesson_at, step_of
from tutor.i18n import plain as words

if TYPE_CHECKING:
    from tutor.course.model import AskStep, FamilyStep, PredictStep


def answer_step(call: Call) -> int:
    """`tutor answer LESSON/STEP ANSWER… [--seed N] [--show] [--json]`; 0 right, 1 wrong, 2 no answer at all."""
    from tutor.plain.answer import NONSENSE, answer

    options, language = call.options, call.language
    try:
        lesson, _, name = lesson_at(call, options.place)
        if name is None:
            raise refuse(words.WHICH_STEP, language, place=options.place)
        step = _question(call, step_of(lesson, name, language), f"{lesson.lesson}/{name}")
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return NONSENSE
    pack, entry, _ = call.find(options.place)
    line = " ".join(options.answer)
    with desk_of(call, quiet=options.json) as desk:
        return answer(
            desk, pack, entry, lesson, step, line, seed=options.seed, show=options.show, as_json=options.json
        )  # fmt: skip


def _question(call: Call, step: object, place: str) -> AskStep | FamilyStep | PredictStep:
    """The step, if it asks something; what to do at others is told."""
    from tutor.course.model import AskStep, CodeStep, DemoStep, FamilyStep, PredictStep

    if isinstance(step, (AskStep, FamilyStep, PredictStep)):
        return step
    said = words.NOT_A_QUESTION
    if isinstance(step, DemoStep):
        said = words.IS_A_DEMO
    elif isinstance(step, CodeStep):
        said = words.IS_AN_EXERCISE
    raise refuse(said, call.language, name=place.rpartition("/")[2], place=place)
