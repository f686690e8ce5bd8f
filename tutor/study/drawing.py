"""The question of a family, asked of the lab: a question, or in words why there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tutor.course.model import AskStep, FamilyStep
from tutor.i18n import Text
from tutor.i18n import questions as words
from tutor.i18n.filled import filled, same

if TYPE_CHECKING:
    from tutor.lab import Lab


async def draw(lab: Lab, folder: Path, step: FamilyStep, seed: int) -> AskStep | Text:
    """The question that a family makes of a seed, or why there is none. `folder` is the lesson's."""
    from tutor.lab.family import NoQuestion, drawn_question

    try:
        return await drawn_question(lab, folder, step, seed)
    except NoQuestion as failure:
        return failure.text
    except Exception as error:  # that should not have been is no question either
        return filled(words.NOT_DRAWN, reason=same(f"{type(error).__name__}: {error}"))
