"""What to say to an answer."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.i18n import Text


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an answer is right, why or why not, and the step that explains it."""

    right: bool
    why: Text | None = None
    back: str | None = None
