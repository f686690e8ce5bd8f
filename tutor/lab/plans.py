"""From a lesson's step to a plan the lab can run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.lab.knobs import start_values
from tutor.lab.limits import Limits, with_settings
from tutor.lab.orders import Plan
from tutor.live.frames import Figure

if TYPE_CHECKING:
    from tutor.course.model import DemoStep, Lesson

__all__ = ["Plan", "demo_plan", "exercise_plan", "family_plan", "verify_plan"]


def demo_plan(
    lesson: Lesson,
    step: DemoStep,
    folder: Path,
    *,
    knobs: Mapping[str, Figure] | None = None,
    seed: int | None = None,
    device: str = "cpu",
    even: bool = False,
    pictures: int = 12,
    pace: float | None = None,
    copies: bool = False,
    lingers: bool = False,
    watched: bool = False,
) -> Plan:
    """A run of a demo, at its start values but for `knobs`, and at the step's own pace unless another is asked for."""
    return Plan(
        script=str(folder / step.demo),
        lesson=lesson.lesson,
        step=step.id,
        knobs={**start_values(step), **(knobs or {})},
        seed=seed if seed is not None else step.seed,
        device=device,
        even=even,
        pictures=pictures,
        limits=with_settings(Limits(seconds=step.seconds), step.limits.settings() if step.limits else {}),
        threads=step.threads,
        pace=step.pace if pace is None else pace,
        copies=copies,
        lingers=lingers,
        watched=watched,
    )


def verify_plan(expressions: list[str], given: Mapping[str, object] | None = None) -> Plan:
    """Evaluate one-line expressions; the result's figure `values` holds what they gave."""
    return Plan(task="verify", script="", expressions=expressions, given=dict(given or {}), even=True)


def exercise_plan(folder: Path, check: str, solution: Path, text: str | None = None) -> Plan:
    """Run hidden checks on a solution, or on `text` in its place; the figures are `passed` and `messages`.

    The messages are findings (`live.findings`) as plain values.
    """
    return Plan(
        task="exercise",
        script=str(folder / check),
        given={"solution": str(solution), "text": text},
        even=True,
        limits=Limits(seconds=30, cpu=30),
    )


def family_plan(folder: Path, family: str, seeds: Sequence[int], *, twice: bool = False) -> Plan:
    """Make what a family makes of these seeds; the figures are those of `making.draws`."""
    return Plan(
        task="family",
        script=str(folder / family),
        given={"seeds": list(seeds), "twice": twice},
        even=True,
        limits=Limits(seconds=10 + 0.2 * len(seeds), cpu=10 + 0.2 * len(seeds), memory=1 << 30, output=1 << 20),
    )
