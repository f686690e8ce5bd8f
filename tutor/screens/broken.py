"""A lesson whose file has errors: what they are and where, in place of the lesson."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.course import Entry, Problem
from tutor.i18n import interface as words
from tutor.screens.source import PageScreen


class BrokenScreen(PageScreen):
    """The problems of a lesson's file."""

    def __init__(self, entry: Entry, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._entry, self._problems = entry, problems

    def heading(self) -> str:
        return self._entry.title(self.language)

    def page(self) -> str:
        lines = "\n".join(problem.text(self.language) for problem in self._problems)
        return f"{words.BROKEN_LESSON(self.language, count=len(self._problems))}\n\n```text\n{lines}\n```"
