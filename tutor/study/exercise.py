"""An exercise while it is worked on: the learner's file, the checks, the hints, and what is remembered of them."""

from __future__ import annotations

from time import monotonic
from typing import Any

from tutor.course import Entry, Pack
from tutor.course.model import CodeStep, Lesson
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import exercise as words
from tutor.lab.checks import Checked, Checking
from tutor.learner import Attempt
from tutor.learner.attempt import How
from tutor.learner.help import Help, help_seen, keep_help
from tutor.study.desk import Desk
from tutor.study.draft import Draft, draft_folder


class Exercise:
    """One exercise while a learner works on it. A `fresh` one begins at the starting file and with no hint seen."""

    def __init__(
        self, desk: Desk, pack: Pack, entry: Entry, lesson: Lesson, step: CodeStep, *, fresh: bool = False
    ) -> None:
        assert entry.folder is not None
        self.pack, self.entry, self.lesson, self.step = pack, entry, lesson, step
        self._desk, self._folder, self._fresh = desk, entry.folder, fresh
        drafts = draft_folder(desk.store, pack.name, lesson.lesson, review=fresh)
        self.draft = Draft(drafts / step.code, self._folder / step.code)
        self.checked: Checked | None = None
        """What the checks said last."""
        self.of: str | None = None
        """The text that they spoke of."""
        self.tries = 0
        """How often the checks came to a verdict."""
        self.passed: bool | None = None
        """Whether the checks ever passed here; None before the first verdict."""
        self._checking: Checking | None = None
        self._since = monotonic()
        seen = Help() if fresh else help_seen(desk.store, pack.name, lesson.lesson, step.id)
        self.hints = min(seen.hints, len(step.hints))
        """Hints that were seen."""
        self.solution_seen = seen.solution

    # Hints and the solution

    @property
    def hints_over(self) -> bool:
        """Whether all hints were seen: then the solution is next."""
        return self.hints >= len(self.step.hints)

    def next_hint(self) -> None:
        """See one hint more."""
        if not self.hints_over:
            self.hints += 1
            self._remember()

    def hints_seen(self, key: str) -> Text | None:
        """The hints seen so far, the newest first, as markdown; `key` shows the next or the solution."""
        if not self.hints and not (self.hints_over and self.step.hints):
            return None
        total = len(self.step.hints)
        pages = []
        for language in LANGUAGES:
            lines = [
                f"**{words.HINT(language, number=number, total=total)}** {self.step.hints[number - 1](language)}"
                for number in range(self.hints, 0, -1)
            ]
            if self.hints_over and not self.solution_seen:
                lines.append(f"*{words.NO_MORE_HINTS(language, key=key)}*")
            pages.append("\n\n".join(lines))
        return Text(*pages)

    def see_solution(self) -> str:
        """The solution; that it was seen is remembered."""
        self.solution_seen = True
        self._remember()
        return (self._folder / self.step.solution).read_text(encoding="utf-8", errors="replace")

    def _remember(self) -> None:
        if not self._fresh:
            keep_help(self._desk.store, self.pack.name, self.lesson.lesson, self.step.id, self._help())

    def _help(self) -> Help:
        return Help(self.hints, self.solution_seen)

    # The checks

    @property
    def busy(self) -> bool:
        """Whether the checks run."""
        return self._checking is not None

    async def check(self, text: str | None = None) -> Checked | None:
        """Run the hidden checks on the file, or on a text in its place; None when they run already."""
        if self._checking is not None:
            return None
        draft = self.draft
        self.of = text if text is not None else draft.read()
        self._checking = Checking(self._desk.lab, self._folder, self.step, draft.path, self.of)
        try:
            self.checked = await self._checking.result()
        finally:
            self._checking = None
        checked = self.checked
        if checked.judged:
            self.tries += 1
            self.passed = bool(self.passed) or checked.passed
            if not self._fresh:
                self._desk.record(self.attempt("lesson"))
        return checked

    def stop(self) -> None:
        """End the checks now."""
        if self._checking is not None:
            self._checking.stop()

    def answer(self) -> dict[str, Any]:
        """What an attempt keeps: the messages, and what help there was."""
        messages = self.checked.kept() if self.checked is not None else []
        return {"messages": messages, **self._help().as_json()}

    def attempt(self, how: How) -> Attempt:
        """The last verdict as an attempt."""
        return Attempt(
            pack=self.pack.name,
            lesson=self.lesson.lesson,
            step=self.step.id,
            kind="code",
            answer=self.answer(),
            right=self.checked.passed if self.checked is not None else None,
            seconds=monotonic() - self._since,
            language=self._desk.language,
            how=how,
        )
