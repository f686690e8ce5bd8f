"""`tutor run LESSON/STEP`: a demo without the app."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Any

from tutor.call import Call, refuse
from tutor.commands.lessons import lesson_at, step_of_kind
from tutor.commands.opening import has_terminal
from tutor.i18n import Language
from tutor.i18n import cli as words
from tutor.i18n import plain as plain_words

if TYPE_CHECKING:
    from tutor.course.model import DemoStep, Lesson, PredictStep
    from tutor.live.frames import Figure


def run_demo(call: Call) -> int:
    """`tutor run LESSON/STEP [--set knob=value]… [--seed N] [--json] [--plain]`.

    Of a prediction its demo runs, with its knobs, once the learner has predicted. A run that comes to its end is kept,
    but for one that a program reads.
    """
    from tutor.course.model import DemoStep
    from tutor.lab import demo_plan, explain
    from tutor.lab.headless import play_once
    from tutor.learner import Attempt
    from tutor.live.frames import Failed
    from tutor.views.transcript import JsonLines, LiveDisplay, Transcript

    language = call.language
    lesson, folder, name = lesson_at(call, call.options.place)
    pack = call.find(call.options.place)[0].name
    prediction = _prediction(call, pack, lesson, name)
    step = lesson.demo_of(prediction) if prediction is not None else None
    if step is None:
        step = step_of_kind(
            lesson, name, DemoStep, language, which=words.WHICH_DEMO, none=words.NO_DEMO, other=words.NOT_A_DEMO
        )
    knobs, sentence = _settings(step, call.options.set, language), None
    if prediction is not None:
        knobs, sentence = {**prediction.set, **knobs}, prediction.after
    plain = not call.options.json and (call.options.plain or not has_terminal())
    plan = demo_plan(
        lesson, step, folder, knobs=knobs, seed=call.options.seed, device=call.device,
        even=call.options.json or plain, pace=0.0 if plain else None,
    )  # fmt: skip
    limits = call.limits
    if call.options.json:
        show: Any = JsonLines(sys.stdout)
    elif plain:
        show = Transcript(step, language, sys.stdout, sentence)
    else:
        show = LiveDisplay(step, language, sentence)
    since = monotonic()
    with show:
        last = play_once(plan, show.show, limits)
    if isinstance(last, Failed):
        # A transcript says it where it says all else; what programs read, and what is redrawn, holds figures alone.
        print(explain(last, language), file=sys.stdout if plain else sys.stderr)
        return 1
    if not call.options.json:
        asked, seconds = (prediction or step).id, monotonic() - since
        call.store.record(
            Attempt(pack, lesson.lesson, asked, "demo", last.figures, None, seconds, language, how="shell")
        )
    return 0


def _prediction(call: Call, pack: str, lesson: Lesson, name: str | None) -> PredictStep | None:
    """The prediction of that id, if it is one. Refused where it was not made: its run would tell."""
    from tutor.course.model import PredictStep

    step = next((each for each in lesson.steps if each.id == name), None)
    if not isinstance(step, PredictStep):
        return None
    if not any(each.step == name and each.kind == "predict" for each in call.store.attempts(pack, lesson.lesson)):
        raise refuse(plain_words.PREDICT_BEFORE, call.language, place=f"{lesson.lesson}/{name}")
    return step


def _settings(step: DemoStep, settings: list[str], language: Language) -> dict[str, Figure]:
    """What `--set` means for this demo."""
    from tutor.lab.knobs import parsed

    values: dict[str, Figure] = {}
    for text in settings:
        name, equals, value = text.partition("=")
        if not equals:
            raise refuse(words.BAD_SETTING, language, text=text)
        if name not in step.knobs:
            raise refuse(words.NO_SUCH_KNOB, language, name=name, knobs=words.COMMA(language).join(step.knobs))
        try:
            values[name] = parsed(step.knobs[name], value)
        except ValueError as allowed:
            raise refuse(words.BAD_VALUE, language, name=name, text=value, allowed=allowed) from None
    return values
