"""`tutor run LESSON/STEP`: a demo without the app."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from tutor.call import Call, refuse
from tutor.commands.lessons import lesson_at, step_of
from tutor.i18n import Language
from tutor.i18n import cli as words

if TYPE_CHECKING:
    from tutor.course.model import DemoStep
    from tutor.live.frames import Figure


def run_demo(call: Call) -> int:
    """`tutor run LESSON/STEP [--set knob=value]… [--seed N] [--json] [--plain]`."""
    from tutor.course.model import DemoStep
    from tutor.lab import demo_plan, explain
    from tutor.lab.headless import play_once
    from tutor.live.frames import Failed
    from tutor.views.transcript import JsonLines, LiveDisplay, Transcript

    language = call.language
    lesson, folder, name = lesson_at(call, call.options.place)
    demos = [step.id for step in lesson.steps if isinstance(step, DemoStep)]
    step = step_of(lesson, name, language) if name is not None else None
    if not isinstance(step, DemoStep):
        raise refuse(words.NOT_A_DEMO, language, name=name or "", demos=words.COMMA(language).join(demos))
    plan = demo_plan(
        lesson, step, folder, knobs=_settings(step, call.options.set, language), seed=call.options.seed,
        device=call.device, even=call.options.json,
    )  # fmt: skip
    limits = call.limits
    if call.options.json:
        show: Any = JsonLines(sys.stdout)
    elif call.options.plain or not sys.stdout.isatty():
        show = Transcript(step, language, sys.stdout)
    else:
        show = LiveDisplay(step, language)
    with show:
        last = play_once(plan, show.show, limits)
    if isinstance(last, Failed):
        print(explain(last, language), file=sys.stderr)
        return 1
    return 0


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
