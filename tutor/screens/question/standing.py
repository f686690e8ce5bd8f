"""How far the learner is with one question."""

from __future__ import annotations

from dataclasses import dataclass, field

from tutor.course.answers import Verdict
from tutor.i18n import Text
from tutor.learner.attempt import Sure


@dataclass
class Standing:
    """What was chosen, typed and said of it; kept while the lesson is open.

    Options, items and pairs are named by their places in the file, in whatever order they are shown.
    """

    cursor: int = 0
    """The row under the cursor, as shown; of a program its line, from 0."""
    marked: set[int] = field(default_factory=set)
    """For choices: the options that are marked."""
    typed: str = ""
    """What stands in the line."""
    inside: bool | None = None
    """Whether the learner is in that line; None before they have seen it."""
    shut: bool = False
    """Whether enter was pressed there, and nothing was said to it yet."""
    ahead: list[str] = field(default_factory=list)
    """Keys that came faster than the verdict: they are no part of the answer, and act once it stands."""
    order: list[int] = field(default_factory=list)
    """The items as they stand now."""
    taken: bool = False
    """Whether the item under the cursor goes where the cursor goes."""
    put: dict[int, int] = field(default_factory=dict)
    """The right side put to each left one."""
    sure: Sure | None = None
    """How sure the learner was before the first try."""
    tried: list[int] = field(default_factory=list)
    """The options or lines that were answered, the newest last."""
    tries: int = 0
    """How often an answer was committed."""
    final: bool = False
    """Whether only one try is wanted."""
    verdict: Verdict | None = None
    problem: Text | None = None
    """Why there is no answer yet to judge."""
