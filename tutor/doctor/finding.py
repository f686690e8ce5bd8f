"""What a probe looks at, and what it gives."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tutor.i18n import Language, Text
from tutor.terminal.kinds import Terminal
from tutor.terminal.width import Widths


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one thing."""

    name: str
    """What it is about, for programs: it never changes."""
    topic: Text
    ok: bool | None
    """None where nothing can be good or bad."""
    found: Text
    advice: Text | None = None
    """What to do, or what to know."""

    def as_json(self, language: Language) -> dict[str, str | bool | None]:
        """The finding in one language, as `tutor doctor --json` prints it."""
        return {
            "name": self.name,
            "topic": self.topic(language),
            "ok": self.ok,
            "found": self.found(language),
            "advice": None if self.advice is None else self.advice(language),
        }


@dataclass(frozen=True)
class Machine:
    """Where the probes look, so that a test can imagine another machine."""

    data: Path | None = None
    """Where progress is kept; None for the user's data directory."""
    courses: Sequence[str | Path] = ()
    """Packs of lessons beside the course."""
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    size: tuple[int, int] | None = None
    """Columns and rows of the terminal; None where there is none."""
    encoding: str = "utf-8"
    """How what is printed is encoded."""
    widths: Widths | None = None
    """What the terminal answered when it was asked how wide it draws; None when it did not, or was not asked."""
    patience: float = 60.0
    """Seconds that one package may take to be imported, and the lab to warm up."""

    @property
    def terminal(self) -> Terminal:
        """The terminal as the app will see it."""
        return Terminal.of(self.environ, self.encoding)


Probe = Callable[[Machine], Iterator[Finding]]
