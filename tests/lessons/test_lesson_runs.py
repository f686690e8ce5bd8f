"""Every demo of every lesson at both ends of each knob; every key, solution and typical mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.course import default_folder, open_packs
from tutor.course.model import CodeStep, DemoStep, FamilyStep, Knob, Lesson, ReadStep
from tutor.course.places import lessons_at
from tutor.i18n import Text
from tutor.lab import Lab, demo_plan
from tutor.lab.headless import play
from tutor.lab.prove import prove_all
from tutor.live.frames import Figure, Result

LESSONS = lessons_at(default_folder())
pytestmark = pytest.mark.lessons


def ends(knob: Knob) -> list[Figure]:
    """The values at which a knob stops: both ends of a range, every choice, on and off."""
    if knob.choices is not None:
        return list(knob.choices)
    if knob.kind == "switch":
        return [True, False]
    if knob.range is None:
        return [""]
    whole = isinstance(knob.start, int)
    return [round(end) if whole else end for end in knob.range]


TURNS = [
    pytest.param(lesson, folder, step, name, value, id=f"{lesson.lesson}/{step.id}-{name}={value}")
    for lesson, folder in LESSONS
    for step in lesson.steps
    if isinstance(step, DemoStep)
    for name, knob in step.knobs.items()
    for value in ends(knob)
    if value != knob.start
]


def test_every_written_lesson_opens() -> None:
    written = [entry.name for entry in open_packs()[0].entries if entry.state != "coming"]
    assert [lesson.lesson for lesson, _ in LESSONS] == written


@pytest.mark.parametrize(("lesson", "folder"), LESSONS, ids=[lesson.lesson for lesson, _ in LESSONS])
def test_every_lesson_can_be_practised(lesson: Lesson, folder: Path) -> None:
    assert lesson.takeaway is not None
    assert sum(isinstance(step, FamilyStep) for step in lesson.steps) >= 2
    assert any(isinstance(step, ReadStep) and step.errata for step in lesson.steps)
    for step in lesson.steps:
        if isinstance(step, CodeStep):
            assert len(step.right) >= 3, f"{step.id}: right solutions in other styles"
            files = {str(file.relative_to(folder)) for file in folder.glob("*/*.py")}
            assert files == {*step.right, *(wrong.file for wrong in step.wrong)}, "each file is proved"


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("lesson", "folder", "step", "knob", "value"), TURNS)
async def test_a_demo_runs_wherever_a_knob_stands(
    lab: Lab, lesson: Lesson, folder: Path, step: DemoStep, knob: str, value: Figure
) -> None:
    last = await play(lab, demo_plan(lesson, step, folder, knobs={knob: value}, even=True, pictures=1))
    assert isinstance(last, Result), last
    assert set(step.expect) <= set(last.figures)


@pytest.mark.parametrize(("lesson", "folder"), LESSONS, ids=[lesson.lesson for lesson, _ in LESSONS])
def test_every_expectation_key_and_solution_holds(lesson: Lesson, folder: Path) -> None:
    said: list[str] = []

    def report(_: Path, step: str, code: str, text: Text) -> None:
        said.append(f"{step}: {code}: {text('en')}")

    prove_all([(lesson, folder)], report)
    assert said == []
