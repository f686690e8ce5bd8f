"""A demo that runs while its transcript is printed; Ctrl+C ends the run and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.course.model import DemoStep, Lesson
from tutor.i18n import Text
from tutor.i18n import plain as words
from tutor.i18n.filled import filled
from tutor.plain.desk import Desk

if TYPE_CHECKING:
    from tutor.lab import Run
    from tutor.live.frames import Failed, Figure, Result


class BadSetting(ValueError):
    """What was typed sets no knob. `text` says why, in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def settings_of(step: DemoStep, line: str) -> dict[str, Figure]:
    """What `KNOB=VALUE KNOB=VALUE` sets; a value goes on until the next knob. Raises BadSetting."""
    from tutor.lab.knobs import parsed

    marks = list(re.finditer(r"([A-Za-z_]\w*)\s*[=＝]", line))
    if not marks or line[: marks[0].start()].strip():
        raise BadSetting(words.NOT_UNDERSTOOD)
    values: dict[str, Figure] = {}
    for mark, end in zip(marks, [*(mark.start() for mark in marks[1:]), len(line)], strict=True):
        name, text = mark[1], line[mark.end() : end].strip().rstrip(",")
        if name not in step.knobs:
            raise BadSetting(filled(words.NO_SUCH_KNOB, name=name, knobs=", ".join(step.knobs) or "-"))
        try:
            values[name] = parsed(step.knobs[name], text)
        except ValueError as allowed:
            raise BadSetting(filled(words.BAD_VALUE, name=name, text=text, allowed=allowed)) from None
    return values


def run_demo(
    desk: Desk,
    lesson: Lesson,
    step: DemoStep,
    folder: Path,
    knobs: Mapping[str, Figure],
    sentence: Text | None = None,
) -> Result | Failed:
    """Run a demo and print what it shows; of one that failed, why. `sentence` stands in place of the demo's own."""
    from tutor.lab import demo_plan, explain
    from tutor.lab.headless import play
    from tutor.live.frames import Failed
    from tutor.views.transcript import Transcript

    runs: list[Run] = []

    def stop() -> None:
        for run in runs:
            run.stop()

    desk.lines.sentence(words.RUNNING(desk.language))
    plan = demo_plan(lesson, step, folder, knobs=knobs, device=desk.device, even=True, pace=0.0)
    with Transcript(step, desk.language, desk.lines.out, sentence) as told:
        last = desk.wait(play(desk.lab, plan, told.show, runs.append), stop)
    print(file=desk.lines.out, flush=True)
    if isinstance(last, Failed):
        desk.lines.sentence(explain(last, desk.language))
    return last
