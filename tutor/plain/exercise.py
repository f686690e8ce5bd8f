"""An exercise line by line: the learner writes in their own editor; here it is checked, with hints when wanted."""

from __future__ import annotations

import contextlib
import signal
import subprocess
from collections.abc import Iterator
from typing import Any

from tutor.course.model import CodeStep
from tutor.i18n import Text
from tutor.i18n import exercise as exercise_words
from tutor.i18n import plain as words
from tutor.lab.checks import Checked
from tutor.learner.faults import reason_of
from tutor.plain.stop import Stop, Where
from tutor.study.editor import own_editor
from tutor.study.exercise import Exercise
from tutor.views.findings.words import plain, summary


class ExerciseStop(Stop):
    """Checks the learner's file, the same that the app's editor writes."""

    needs_lab = True
    fresh = False
    """Whether it is written anew, for a review."""

    def __init__(self, *where: Any, **more: Any) -> None:
        super().__init__(*where, **more)
        assert isinstance(self.step, CodeStep)
        self.exercise = Exercise(self.desk, self.pack, self.entry, self.lesson, self.step, fresh=self.fresh)
        self._warned = False
        """Whether the learner was told that the solution comes next."""

    @property
    def done(self) -> bool:
        """Whether the checks passed here."""
        return bool(self.exercise.passed)

    def tell(self) -> None:
        super().tell()
        lines, language, draft = self.desk.lines, self.desk.language, self.exercise.draft
        try:
            draft.make()
        except OSError as error:
            lines.sentence(words.NO_DRAFT(language, reason=reason_of(error)(language)))
        else:
            lines.say(f"{words.YOUR_FILE(language)}\n    {draft.path}")

    def prompt(self) -> list[Text]:
        if self.done:
            return super().prompt()
        return [words.ENTER_CHECKS_EDIT if self.desk.lines.typed else words.ENTER_CHECKS]

    def enter(self) -> Where:
        if self.done:
            return "next"
        self.check()
        return "stay"

    def check(self) -> None:
        """Run the hidden checks on the file as it stands, and print what they say."""
        lines, language = self.desk.lines, self.desk.language
        lines.sentence(words.CHECKING(language))
        checked = self.desk.wait(self.exercise.check(), self.exercise.stop)
        if checked is not None:
            lines.say(*self._verdict(checked))

    def _verdict(self, checked: Checked) -> list[str]:
        language = self.desk.language
        if checked.failed is not None:
            source = checked.failed.source.strip()
            return [checked.trouble(language), f"    {source}" if source else ""]
        if checked.passed:
            seen = self.exercise.solution_seen
            return [(exercise_words.PASSED_AFTER_SOLUTION if seen else exercise_words.PASSED)(language)]
        return [summary(checked.findings, language), *(plain(each, language) for each in checked.findings)]

    def edit(self) -> None:
        """Open the learner's own editor on the file, and wait for its end."""
        path = self.exercise.draft.path
        try:
            self.exercise.draft.make()
            command = own_editor()
            with _left_alone():
                opened = bool(command) and subprocess.run([*command, str(path)], check=False).returncode == 0
        except (OSError, ValueError):
            opened = False
        if not opened:
            self.desk.lines.say(words.NO_EDITOR(self.desk.language) + f"\n    {path}")

    def command(self, name: str) -> bool:
        if name == "r":
            self.check()
            return True
        if name == "e" and self.desk.lines.typed:
            self.edit()
            return True
        if name != "h":
            return False
        exercise, lines, language = self.exercise, self.desk.lines, self.desk.language
        if not exercise.hints_over:
            exercise.next_hint()
            head = exercise_words.HINT(language, number=exercise.hints, total=len(exercise.step.hints))
            lines.markdown(
                f"{head}{'：' if language == 'zh' else ': '}{exercise.step.hints[exercise.hints - 1](language)}"
            )
        elif not exercise.solution_seen and not self._warned:
            self._warned = True
            lines.sentence((words.SURE_OF_SOLUTION if exercise.step.hints else words.NO_HINTS)(language))
        else:
            solution = exercise.see_solution().rstrip()
            lines.say(words.SOLUTION(language), "\n".join(f"    {line}".rstrip() for line in solution.splitlines()))
        return True


@contextlib.contextmanager
def _left_alone() -> Iterator[None]:
    """Within this, Ctrl+C is the editor's: `ed` takes it as a command, and keeps what was written."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
