"""What `tutor try` and `tutor watch` share: where an exercise stands, what its checks said, and its verdict kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.call import Call
from tutor.i18n import Language

if TYPE_CHECKING:
    from tutor.course.model import CodeStep
    from tutor.lab.checks import Checked


@dataclass(frozen=True, slots=True)
class Place:
    """Where an exercise stands."""

    pack: str
    lesson: str
    step: CodeStep
    folder: Path

    def __str__(self) -> str:
        return f"{self.lesson}/{self.step.id}"


def messages(checked: Checked, language: Language) -> list[str]:
    """What the checks said, a line for each."""
    from tutor.views.findings.words import headline

    if checked.failed is not None:
        return [checked.trouble(language)]
    return [headline(each, language) for each in checked.findings]


def told(checked: Checked, language: Language) -> list[str]:
    """The same with what was called, what came and what was expected."""
    from tutor.views.findings.words import plain

    if checked.failed is not None:
        return [checked.trouble(language)]
    return [plain(each, language) for each in checked.findings]


def record(call: Call, place: Place, checked: Checked, seconds: float) -> None:
    """Keep a verdict as an attempt; a run that came to none is no attempt."""
    from tutor.learner import Attempt
    from tutor.learner.help import help_seen

    if not checked.judged:
        return
    helped = help_seen(call.store, place.pack, place.lesson, place.step.id)
    call.store.record(
        Attempt(
            pack=place.pack,
            lesson=place.lesson,
            step=place.step.id,
            kind="code",
            answer={"messages": checked.kept(), **helped.as_json()},
            right=checked.passed,
            seconds=seconds,
            language=call.language,
            how="shell",
        )
    )
