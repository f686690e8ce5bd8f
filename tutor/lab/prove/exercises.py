"""Exercises: right solutions are accepted, typical mistakes are refused in the words that name them."""

from __future__ import annotations

from typing import Any

from tutor.course.model import CodeStep, Wrong
from tutor.i18n import Text
from tutor.i18n import proof as words
from tutor.lab.plans import exercise_plan
from tutor.lab.prove.prover import Prover


async def prove_exercise(prover: Prover, step: CodeStep) -> None:
    """The solution and those in other styles pass; what the learner begins with, and each mistake, does not."""
    for name in (step.solution, *step.right):
        figures = await _examined(prover, step, name)
        if figures is not None and not figures["passed"]:
            code, text = ("solution", words.SOLUTION_FAILS) if name == step.solution else ("right", words.RIGHT_FAILS)
            prover.say(step.id, code, text, name=name, message=_first(figures))
    figures = await _examined(prover, step, step.code)
    if figures is not None and figures["passed"]:
        prover.say(step.id, "wrong-passes", words.WRONG_PASSES, name=step.code)
    for wrong in step.wrong:
        await _mistake(prover, step, wrong)


async def _mistake(prover: Prover, step: CodeStep, wrong: Wrong) -> None:
    figures = await _examined(prover, step, wrong.file)
    if figures is None:
        return
    if figures["passed"]:
        prover.say(step.id, "wrong-passes", words.WRONG_PASSES, name=wrong.file)
    elif wrong.says not in figures["messages"][0]["en"]:
        prover.say(step.id, "says", words.SAYS_ELSE, name=wrong.file, says=wrong.says, message=_first(figures))


async def _examined(prover: Prover, step: CodeStep, name: str) -> dict[str, Any] | None:
    plan = exercise_plan(prover.folder, step.check, prover.folder / name)
    last = await prover.result(step.id, plan)
    return None if last is None else last.figures


def _first(figures: dict[str, Any]) -> Text:
    """The message that a learner reads first."""
    message = figures["messages"][0]
    return Text(message["en"], message["zh"])
