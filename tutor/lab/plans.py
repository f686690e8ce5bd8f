"""From a lesson's step to a plan the lab can run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.lab.knobs import start_values
from tutor.lab.orders import Plan
from tutor.live.frames import Figure

if TYPE_CHECKING:
    from tutor.course.model import DemoStep, Lesson

__all__ = ["Plan", "demo_plan", "exercise_plan", "verify_plan"]


def demo_plan(
    lesson: Lesson,
    step: DemoStep,
    folder: Path,
    *,
    knobs: Mapping[str, Figure] | None = None,
    seed: int | None = None,
    even: bool = False,
    pictures: int = 12,
) -> Plan:
    """A run of a demo, at its start values but for `knobs`."""
    return Plan(
        script=str(folder / step.demo),
        lesson=lesson.lesson,
        step=step.id,
        knobs={**start_values(step), **(knobs or {})},
        seed=seed if seed is not None else step.seed,
        even=even,
        pictures=pictures,
        seconds=step.seconds,
        pace=step.pace,
    )


def verify_plan(expressions: list[str], given: Mapping[str, object] | None = None) -> Plan:
    """Evaluate one-line expressions; the result's figure `values` holds what they gave."""
    return Plan(task="verify", script="", expressions=expressions, given=dict(given or {}), even=True)


def exercise_plan(folder: Path, check: str, solution: Path) -> Plan:
    """Run hidden checks on a solution; the result's figures are `passed` and `messages`."""
    return Plan(task="exercise", script=str(folder / check), given={"solution": str(solution)}, even=True)
