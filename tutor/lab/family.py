"""A question of a family, made in the lab: what the screens ask for and `tutor check --run` proves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.i18n import Text
from tutor.i18n import lab as words
from tutor.i18n.filled import filled
from tutor.lab.headless import play
from tutor.lab.lab import Lab
from tutor.lab.plans import family_plan
from tutor.lab.reasons import explain
from tutor.live.frames import Failed

if TYPE_CHECKING:
    from tutor.course.model import AskStep, FamilyStep


class NoQuestion(Exception):
    """A family made no question. `text` says why, in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


async def drawn_question(lab: Lab, folder: Path, step: FamilyStep, seed: int) -> AskStep:
    """The question that a family makes of a seed, with everything filled in; the same for the same seed.

    `folder` is the lesson's. Raises NoQuestion when the file cannot make it.
    """
    from tutor.course.families import BadDraw, Drawn, question_of

    figures = await _figures(lab, folder, step, seed)
    try:
        return question_of(step, Drawn.of(figures))
    except BadDraw as bad:
        raise NoQuestion(filled(words.NO_QUESTION, reason=bad.text)) from None


async def _figures(lab: Lab, folder: Path, step: FamilyStep, seed: int) -> dict[str, Any]:
    last = await play(lab, family_plan(folder, step.family, [seed]))
    if isinstance(last, Failed):
        raise _no_question(last)
    figures: dict[str, Any] = last.figures["draws"][0]
    if "error" in figures:
        raise _no_question(Failed("exception", figures["error"], figures["line"]))
    return figures


def _no_question(failed: Failed) -> NoQuestion:
    return NoQuestion(filled(words.NO_QUESTION, reason=Text(explain(failed, "en"), explain(failed, "zh"))))
