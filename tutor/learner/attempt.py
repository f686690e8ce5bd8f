"""One thing that the learner did: the record from which all progress is computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tutor.i18n import Language

MET = frozenset({"read", "demo", "predict"})
"""Kinds of step that are done once they were met: a prediction teaches whether it comes true or not. The others are
done once they were answered right."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """An answer, or a page read, or a demo run.

    `at`, `session` and `id` are filled in by `Store.record` when they are empty.
    """

    pack: str
    lesson: str
    step: str
    kind: str
    """read, demo, predict, ask or code."""
    answer: Any = None
    """What was given, as a value that JSON can hold."""
    right: bool | None = None
    """Whether it was right; None where nothing can be right or wrong."""
    seconds: float | None = None
    """How long the learner took."""
    language: Language = "en"
    session: str = ""
    """One opening of the store: the attempts of one sitting share it."""
    at: str = ""
    """UTC, ISO 8601 with milliseconds."""
    id: int = 0
    """Its place in the log, from 1."""

    @property
    def done(self) -> bool:
        """Whether this attempt makes its step done."""
        return bool(self.right) or self.kind in MET
