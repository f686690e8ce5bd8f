"""What a hidden check found: what was called, what came, what was expected, and the message for that mistake."""

from __future__ import annotations

from typing import Any

import msgspec

from tutor.i18n import Language
from tutor.live.values import Shown

CALL = "tutor.call"
"""The name of the note that tells which call of the learner's code begins: a run that is ended says no more."""


class Called(msgspec.Struct, frozen=True, kw_only=True):
    """One call of a function of the learner's, made by a check."""

    function: str
    line: int = 0
    """Where the function begins in the learner's file, from 1."""
    arguments: list[Shown] = []
    """As they were before the call."""
    returned: Shown | None = None
    raised: str = ""
    """The exception that came instead of a result: its name and text."""
    printed: str = ""
    changed: list[Shown] = []
    """Arguments that the call changed in place, as they were after it."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What one check has to say of a solution that does not pass it."""

    check: str
    """The name of the check; empty when the file could not even be read."""
    en: str
    zh: str
    line: int = 0
    """The line of the learner's file that an exception passed through last; 0 where there was none."""
    file: str = ""
    """The name of the learner's file."""
    call: Called | None = None
    """The call that the message speaks of."""
    got: Shown | None = None
    """What the check compared, where that is not simply what the call returned."""
    want: Shown | None = None
    """What it should have been."""

    def message(self, language: Language) -> str:
        """The check's own words."""
        return self.zh if language == "zh" else self.en


def findings_of(figures: dict[str, Any]) -> list[Finding]:
    """The findings in the figures of a run of checks."""
    return msgspec.convert(figures["messages"], list[Finding])
