"""The proof of lessons, step by step."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from tutor.course.model import AskStep, CodeStep, DemoStep, FamilyStep, Lesson, PredictStep
from tutor.lab.lab import Lab
from tutor.lab.limits import Settings
from tutor.lab.prove.bugs import prove_bug
from tutor.lab.prove.demos import Demos
from tutor.lab.prove.exercises import prove_exercise
from tutor.lab.prove.families import prove_family
from tutor.lab.prove.keys import prove_key
from tutor.lab.prove.prover import Prover, Report


def prove_all(lessons: Sequence[tuple[Lesson, Path]], report: Report, limits: Settings | None = None) -> None:
    """Run everything of these lessons in one warm lab; `report` hears of each thing that is not as the file says.

    `limits` overrule those of the lessons.
    """

    async def work() -> None:
        lab = Lab(limits=limits)
        try:
            for lesson, folder in lessons:
                await prove_lesson(lab, lesson, folder, report)
        finally:
            lab.close()

    asyncio.run(work())


async def prove_lesson(lab: Lab, lesson: Lesson, folder: Path, report: Report) -> None:
    """Run everything of one lesson, in a lab that may be shared."""
    prover = Prover(lab, folder, report)
    demos = Demos(prover, lesson)
    for step in lesson.steps:
        match step:
            case DemoStep():
                await demos.demo(step)
            case PredictStep():
                await demos.prediction(step)
            case AskStep(kind="line"):
                await prove_bug(prover, step)
            case AskStep():
                await prove_key(prover, step)
            case FamilyStep():
                await prove_family(prover, step)
            case CodeStep():
                await prove_exercise(prover, step)
