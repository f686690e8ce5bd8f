"""Where a learner works: what a sitting at the course needs, on a screen or line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tutor.i18n import Language

if TYPE_CHECKING:
    from tutor.lab import Lab
    from tutor.learner import Attempt, Store


class Desk(Protocol):
    """The memory, the lab and the language of one sitting."""

    @property
    def store(self) -> Store:
        """What is remembered."""

    @property
    def lab(self) -> Lab:
        """Where programs run."""

    @property
    def language(self) -> Language:
        """The learner's language."""

    def record(self, attempt: Attempt) -> None:
        """Keep an attempt."""
