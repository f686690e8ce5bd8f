"""One answer to one question: for scripts, pipes and logs."""

from __future__ import annotations

import json
import sys
from typing import Any

from tutor.course import Entry, Pack
from tutor.course.bug import programs_of
from tutor.course.model import AskStep, FamilyStep, Lesson, PredictStep
from tutor.i18n import Language
from tutor.i18n import plain as words
from tutor.plain.asked import Asked, NoAnswer
from tutor.plain.demo import PredictStop
from tutor.plain.desk import Desk
from tutor.plain.question import FamilyStop, QuestionStop
from tutor.plain.stops import stop_for
from tutor.views.reading.questions import answer_command
from tutor.views.reading.reader import Reader

RIGHT, WRONG, NONSENSE = 0, 1, 2
"""Exit codes; the last also for a question that is only asked, and for one that cannot be judged."""


def answer(
    desk: Desk,
    pack: Pack,
    entry: Entry,
    lesson: Lesson,
    step: AskStep | FamilyStep | PredictStep,
    line: str,
    *,
    seed: int | None = None,
    show: bool = False,
    as_json: bool = False,
) -> int:
    """Take an answer to a question, or ask it where there is none; the exit code.

    A question with new numbers is answered with the `seed` that they were drawn by. With `show` the key is told, also
    to a wrong answer. With `as_json` one object is printed, and what a run shows goes to `desk.lines` alone.
    """
    stop = stop_for(step)(desk, pack, entry, lesson, step, [], how="shell")
    assert isinstance(stop, QuestionStop)
    drawn = seed is not None or not isinstance(stop, FamilyStop)
    if isinstance(stop, FamilyStop):
        with desk.lines.silent():
            trouble = stop.draw(seed)
        if trouble is not None:
            print(trouble(desk.language), file=sys.stderr)
            return NONSENSE
    if line and not drawn:
        print(words.WHICH_NUMBERS(desk.language), file=sys.stderr)
    if not line and show and drawn:
        _shown(stop, as_json)
        return RIGHT
    if not line or not drawn:
        _ask(stop, as_json)
        return NONSENSE
    try:
        stop.give(line)
    except NoAnswer as problem:
        print(problem.text(desk.language), file=sys.stderr)
        return NONSENSE
    verdict = stop.verdict
    assert verdict is not None
    if as_json:
        print(json.dumps(_told(stop, show), ensure_ascii=False))
    elif show and not verdict.right:
        stop.show_key()
    if isinstance(stop, PredictStop) and not stop.came:
        return NONSENSE
    return RIGHT if verdict.right else WRONG


def _shown(stop: QuestionStop, as_json: bool) -> None:
    asked = stop.asked
    assert asked is not None
    if as_json:
        print(json.dumps({"key": asked.written(asked.key())}, ensure_ascii=False))
    else:
        stop.show_key()


def _ask(stop: QuestionStop, as_json: bool) -> None:
    """Print the question, and the command that answers it."""
    asked, desk = stop.asked, stop.desk
    assert asked is not None
    seed = stop.seed if isinstance(stop, FamilyStop) else None
    if not as_json:
        stop.tell()
        reader = Reader(desk.language, desk.lines.width)
        desk.lines.say(answer_command(reader, asked.lesson, asked.step, seed))
        return
    step = asked.step
    told: dict[str, Any] = {
        "question": (step.predict if isinstance(step, PredictStep) else step.ask)(desk.language),
        "kind": asked.kind,
        "choices": [text(desk.language) for text in asked.choices],
        **_beside(asked, desk.language),
    }
    if seed is not None:
        told["seed"] = seed
    print(json.dumps(told, ensure_ascii=False))


def _beside(asked: Asked, language: Language) -> dict[str, Any]:
    """What else must be known to answer: the left sides of pairs, the program whose line is looked for, the unit."""
    step = asked.step
    if not isinstance(step, AskStep):
        return {}
    match step.kind:
        case "match":
            return {"lefts": [pair.left(language) for pair in step.pairs]}
        case "line":
            return {"program": programs_of(step, asked.folder)[0]}
        case "number" if step.unit is not None:
            return {"unit": step.unit(language)}
    return {}


def _told(stop: QuestionStop, show: bool) -> dict[str, Any]:
    """What came of an answer, as plain values: `right` is None where a prediction's run did not come to its end."""
    asked, verdict, language = stop.asked, stop.verdict, stop.desk.language
    assert asked is not None
    assert verdict is not None
    judged = not isinstance(stop, PredictStop) or stop.came
    told: dict[str, Any] = {
        "right": verdict.right if judged else None,
        "why": verdict.why(language) if judged and verdict.why else None,
        "back": f"{asked.lesson.lesson}/{verdict.back}" if judged and verdict.back else None,
    }
    if isinstance(stop, PredictStop):
        told |= stop.outcome()
    if judged and (verdict.right or show):
        told["key"] = asked.written(asked.key())
    return told
