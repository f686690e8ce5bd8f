"""The key of a question in words, for who has answered it wrong and is not asked again at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tutor.course.answers import wordings
from tutor.course.bug import bug_line, programs_of
from tutor.course.families import shown
from tutor.course.model import AskStep
from tutor.i18n import Language


def key_of(step: AskStep, folder: Path | None, language: Language) -> str:
    """The key as markdown: a few words, or a list; of a wrong line its number and how it should read.

    Nothing where the files of the question cannot be read.
    """
    match step.kind:
        case "choice":
            return next((option.text(language) for option in step.options if option.right), "")
        case "choices":
            return _listed(option.text(language) for option in step.options if option.right)
        case "order":
            items = (item.text(language) for item in step.items)
            return "\n\n" + "\n".join(f"{place}. {item}" for place, item in enumerate(items, 1))
        case "match":
            return _listed(f"{pair.left(language)} → {pair.right(language)}" for pair in step.pairs)
        case "line":
            return _line(step, folder)
        case "text":
            return " / ".join(f"`{each}`" for each in wordings(step.answer))
    unit = f" {step.unit(language)}" if step.unit else ""
    return f"`{shown(step.answer)}`{unit}"


def _listed(rows: Iterable[str]) -> str:
    return "\n\n" + "\n".join(f"- {row}" for row in rows)


def _line(step: AskStep, folder: Path | None) -> str:
    try:
        program, fixed = programs_of(step, folder)
        number = bug_line(program, fixed)
    except (OSError, ValueError):
        return ""
    return f"{number}: `{fixed.splitlines()[number - 1].strip()}`"
