"""`tutor check --run`: every demo at its defaults, every key, every solution, every typical mistake, in the lab."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tutor.course.model import AskStep, CodeStep, DemoStep, Expect, Lesson, PredictStep
from tutor.i18n import Language, Text
from tutor.i18n import proof as words
from tutor.lab.headless import play
from tutor.lab.lab import Lab
from tutor.lab.limits import Settings
from tutor.lab.orders import Plan
from tutor.lab.plans import demo_plan, exercise_plan, verify_plan
from tutor.lab.reasons import explain
from tutor.live.frames import Failed, Result

Report = Callable[[Path, str, str, Text], None]
"""Called with the lesson's folder, the step's id, a code, and what is wrong."""


def prove_all(lessons: Sequence[tuple[Lesson, Path]], report: Report, limits: Settings | None = None) -> None:
    """Run everything of these lessons in one warm lab; `report` hears of each thing that is not as the file says.

    `limits` overrule those of the lessons.
    """

    async def work() -> None:
        lab = Lab(limits=limits)
        try:
            for lesson, folder in lessons:
                await _Proof(lab, lesson, folder, report).run()
        finally:
            lab.close()

    asyncio.run(work())


class _Proof:
    """The proof of one lesson."""

    def __init__(self, lab: Lab, lesson: Lesson, folder: Path, report: Report) -> None:
        self._lab, self._lesson, self._folder, self._report = lab, lesson, folder, report
        self._figures: dict[str, dict[str, Any]] = {}
        """Figures of the runs that were made, by the plan's knobs."""

    async def run(self) -> None:
        for step in self._lesson.steps:
            match step:
                case DemoStep():
                    await self._demo(step)
                case PredictStep():
                    await self._predict(step)
                case AskStep():
                    await self._ask(step)
                case CodeStep():
                    await self._code(step)

    def _say(self, step: str, code: str, text: Text, **figures: object) -> None:
        self._report(self._folder, step, code, Text(text("en", **figures), text("zh", **figures)))

    async def _play(self, step: str, plan: Plan) -> Result | None:
        last = await play(self._lab, plan)
        if isinstance(last, Failed):
            sentences: list[str] = [explain(last, language) for language in _BOTH]
            self._report(self._folder, step, "run-failed", Text(*sentences))
            return None
        return last

    async def _run(self, step: str, demo: DemoStep, knobs: dict[str, Any]) -> dict[str, Any] | None:
        """Figures of a run; the same run is not made twice."""
        key = json.dumps([demo.id, sorted(knobs.items())])
        if key not in self._figures:
            last = await self._play(
                step, demo_plan(self._lesson, demo, self._folder, knobs=knobs, even=True, pictures=2)
            )
            if last is None:
                return None
            self._figures[key] = last.figures
        return self._figures[key]

    async def _demo(self, step: DemoStep) -> None:
        figures = await self._run(step.id, step, {})
        if figures is None:
            return
        for name, expect in step.expect.items():
            if name not in figures:
                self._say(step.id, "no-figure", words.NO_FIGURE, name=name)
            elif not _holds(expect, figures[name]):
                self._say(
                    step.id,
                    "expect",
                    words.NOT_EXPECTED,
                    name=name,
                    got=_short(figures[name]),
                    want=_wanted(expect),
                )

    async def _predict(self, step: PredictStep) -> None:
        demo = self._lesson.demo_of(step)
        assert demo is not None
        figures = await self._run(step.id, demo, dict(step.set))
        tested = [(index, option) for index, option in enumerate(step.options) if option.when is not None]
        if figures is None or not tested:
            return
        plan = verify_plan([f"bool({option.when})" for _, option in tested], figures)
        last = await self._play(step.id, plan)
        if last is None:
            return
        for (index, option), true in zip(tested, last.figures["values"], strict=True):
            if true != option.right:
                text = words.OPTION_NOT_TRUE if option.right else words.OPTION_TRUE
                self._say(step.id, "when", text, number=index + 1, when=option.when)

    async def _ask(self, step: AskStep) -> None:
        if step.verify is None:
            return
        last = await self._play(step.id, verify_plan([step.verify]))
        if last is None:
            return
        got = last.figures["values"][0]
        if step.kind in ("number", "shape"):
            if not _equal(got, step.answer, step.within):
                self._say(step.id, "verify", words.KEY_DIFFERS, got=_short(got), want=_short(step.answer))
        elif step.kind == "choices":
            key = [option.right for option in step.options]
            if got != key:
                self._say(step.id, "verify", words.KEY_DIFFERS, got=_short(got), want=_short(key))
        else:
            for index, option in enumerate(step.options):
                claimed = option.value if option.value is not None else option.text.en.strip("`")
                same = _equal(got, claimed, step.within) or (option.value is None and str(got) == claimed)
                if same != option.right and (option.right or option.value is not None):
                    text = words.OPTION_NOT_TRUE if option.right else words.OPTION_TRUE
                    self._say(step.id, "verify", text, number=index + 1, when=f"{step.verify} = {_short(got)}")

    async def _code(self, step: CodeStep) -> None:
        solution = await self._play(step.id, exercise_plan(self._folder, step.check, self._folder / step.solution))
        if solution is not None and not solution.figures["passed"]:
            message = solution.figures["messages"][0]
            self._report(
                self._folder,
                step.id,
                "solution",
                Text(
                    words.SOLUTION_FAILS("en", message=message["en"]),
                    words.SOLUTION_FAILS("zh", message=message["zh"]),
                ),
            )
        for name in (step.code, *(wrong.file for wrong in step.wrong)):
            last = await self._play(step.id, exercise_plan(self._folder, step.check, self._folder / name))
            if last is not None and last.figures["passed"]:
                self._say(step.id, "wrong-passes", words.WRONG_PASSES, name=name)


_BOTH: tuple[Language, ...] = ("en", "zh")


def _equal(got: Any, want: Any, within: float = 0.0) -> bool:
    """Equality of plain values; numbers within a tolerance, lists item by item."""
    if isinstance(got, bool) or isinstance(want, bool) or isinstance(got, str) or isinstance(want, str):
        return type(got) is type(want) and bool(got == want)
    if isinstance(got, (list, tuple)) and isinstance(want, (list, tuple)):
        return len(got) == len(want) and all(_equal(a, b, within) for a, b in zip(got, want, strict=True))
    if isinstance(got, (int, float)) and isinstance(want, (int, float)):
        return abs(got - want) <= within + 1e-6 * max(1.0, abs(want))
    return bool(got == want)


def _holds(expect: Expect, got: Any) -> bool:
    """Whether a figure is as expected."""
    if expect.equals is not None:
        return _equal(got, expect.equals)
    if not isinstance(got, (int, float)):
        return False
    if expect.about is not None:
        return abs(got - expect.about) <= (expect.within or 0.0)
    return (expect.low is None or got >= expect.low) and (expect.high is None or got <= expect.high)


def _wanted(expect: Expect) -> str:
    if expect.equals is not None:
        return _short(expect.equals)
    if expect.about is not None:
        return f"{expect.about:g} ± {expect.within or 0:g}"
    bounds = [f"≥ {expect.low:g}"] if expect.low is not None else []
    return " ".join(bounds + ([f"≤ {expect.high:g}"] if expect.high is not None else []))


def _short(value: Any) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)
