"""One thing that the learner did: the record from which all progress is computed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from tutor.i18n import Language

Sure = Literal["guess", "likely", "certain"]
"""How sure the learner was, told before the answer was judged."""
How = Literal["lesson", "review", "placement", "shell"]
"""Where an attempt was made."""
CARDS = frozenset({"ask", "family", "code"})
"""Kinds of step that come back for review. A prediction does not: its run has been seen."""

MET = frozenset({"read", "demo", "predict"})
"""Kinds of step that are done once they were met: a prediction teaches whether it comes true or not. The others are
done once they were answered right."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """An answer, or a page read, or a demo run.

    `at`, `day`, `session` and `id` are filled in by `Store.record` when they are empty.
    """

    pack: str
    lesson: str
    step: str
    kind: str
    """read, demo, predict, ask, family or code; or one of the learner's own words on a step: `grade` (`answer` is easy
    or again), and on a lesson, where `step` is empty: `known` (a placement test skipped it), `recap` (it was read to
    its end), `reset` (what came before counts no longer)."""
    answer: Any = None
    """What was given, as a value that JSON can hold: of options their places in the file, whatever order they were
    shown in; of a family `{"seed": …, "answer": …}`; of a demo the figures of its result."""
    right: bool | None = None
    """Whether it was right; None where nothing can be right or wrong."""
    seconds: float | None = None
    """How long the learner took."""
    language: Language = "en"
    sure: Sure | None = None
    """For a prediction or a question, if the learner said so."""
    how: How = "lesson"
    session: str = ""
    """One opening of the store: the attempts of one sitting share it."""
    at: str = ""
    """UTC, ISO 8601 with milliseconds."""
    day: int = 0
    """The number of the learner's day it belongs to, as `date.toordinal` counts; by the clock on the wall there."""
    id: int = 0
    """Its place in the log, from 1."""

    @property
    def done(self) -> bool:
        """Whether this attempt makes its step done. A placement test does not: it asks about what may be skipped."""
        return self.how != "placement" and (bool(self.right) or self.kind in MET)


def answer_of(text: str) -> Any:
    """The answer that the log keeps as JSON; None for what a damaged file left of one."""
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError):
        return None
