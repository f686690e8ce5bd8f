"""Demos at their defaults, and predictions about them."""

from __future__ import annotations

import json
from typing import Any

from tutor.course.model import DemoStep, Expect, Lesson, PredictStep
from tutor.i18n import proof as words
from tutor.lab.plans import demo_plan, verify_plan
from tutor.lab.prove.prover import Prover
from tutor.lab.prove.values import equal, short


class Demos:
    """The demos of one lesson; the same run is not made twice."""

    def __init__(self, prover: Prover, lesson: Lesson) -> None:
        self._prover = prover
        self._lesson = lesson
        self._figures: dict[str, dict[str, Any]] = {}
        """Figures of the runs that were made, by the demo and its knobs."""

    async def demo(self, step: DemoStep) -> None:
        """Its figures are as expected."""
        figures = await self._run(step.id, step, {})
        if figures is None:
            return
        for name, expect in step.expect.items():
            if name not in figures:
                self._prover.say(step.id, "no-figure", words.NO_FIGURE, name=name)
            elif not _holds(expect, figures[name]):
                got, want = short(figures[name]), _wanted(expect)
                self._prover.say(step.id, "expect", words.NOT_EXPECTED, name=name, got=got, want=want)

    async def prediction(self, step: PredictStep) -> None:
        """The right option comes true, and no other does."""
        demo = self._lesson.demo_of(step)
        assert demo is not None
        figures = await self._run(step.id, demo, dict(step.set))
        tested = [(index, option) for index, option in enumerate(step.options) if option.when is not None]
        if figures is None or not tested:
            return
        plan = verify_plan([f"bool({option.when})" for _, option in tested], figures)
        last = await self._prover.result(step.id, plan)
        if last is None:
            return
        for (index, option), true in zip(tested, last.figures["values"], strict=True):
            if true != option.right:
                text = words.OPTION_NOT_TRUE if option.right else words.OPTION_TRUE
                self._prover.say(step.id, "when", text, number=index + 1, when=option.when)

    async def _run(self, step: str, demo: DemoStep, knobs: dict[str, Any]) -> dict[str, Any] | None:
        key = json.dumps([demo.id, sorted(knobs.items())])
        if key not in self._figures:
            plan = demo_plan(self._lesson, demo, self._prover.folder, knobs=knobs, even=True, pictures=2)
            last = await self._prover.result(step, plan)
            if last is None:
                return None
            self._figures[key] = last.figures
        return self._figures[key]


def _holds(expect: Expect, got: Any) -> bool:
    """Whether a figure is as expected."""
    if expect.equals is not None:
        return equal(got, expect.equals)
    if not isinstance(got, (int, float)):
        return False
    if expect.about is not None:
        return abs(got - expect.about) <= (expect.within or 0.0)
    return (expect.low is None or got >= expect.low) and (expect.high is None or got <= expect.high)


def _wanted(expect: Expect) -> str:
    if expect.equals is not None:
        return short(expect.equals)
    if expect.about is not None:
        return f"{expect.about:g} ± {expect.within or 0:g}"
    bounds = [f"≥ {expect.low:g}"] if expect.low is not None else []
    return " ".join(bounds + ([f"≤ {expect.high:g}"] if expect.high is not None else []))
