"""One run of the hidden checks of an exercise: while it goes on, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.i18n import LANGUAGES, Language
from tutor.i18n import exercise as words
from tutor.i18n import lab as lab_words
from tutor.lab.lab import Lab
from tutor.lab.plans import exercise_plan
from tutor.lab.reasons import explain
from tutor.live.findings import CALL, Finding, findings_of
from tutor.live.frames import Failed, Frame, Note, Result

if TYPE_CHECKING:
    from tutor.course.model import CodeStep


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks said of a solution."""

    passed: bool
    findings: list[Finding] = field(default_factory=list)
    """A finding for each check that did not pass."""
    failed: Failed | None = None
    """Why the checks did not come to their end: a limit, an exit, the learner's own stop."""
    call: str = ""
    """The call of the learner's code that went on then, as far as is known."""

    @property
    def judged(self) -> bool:
        """Whether they came to a verdict: not when the learner or the system ended them, or torch is not there."""
        return self.failed is None or self.failed.reason not in ("stopped", "lost", "torch")

    def trouble(self, language: Language) -> str:
        """Why the checks did not come to their end, in a sentence or two; nothing when they did."""
        if self.failed is None:
            return ""
        failed = self.failed
        text = _told(failed, language)
        if self.call and failed.reason != "lost":
            text += (" " if language == "en" else "") + words.DURING(language, call=self.call)
        return text

    def kept(self) -> list[dict[str, Any]]:
        """The messages as an attempt keeps them: without tensors."""
        if self.failed is not None:
            return [{language: self.trouble(language) for language in LANGUAGES} | {"line": self.failed.line}]
        return [
            {"check": each.check, "en": each.en, "zh": each.zh, "file": each.file, "line": each.line}
            for each in self.findings
        ]


_REASONS = {"stopped": words.STOPPED, "time": words.TOO_LONG, "cpu": words.TOO_LONG, "exit": words.LEFT}
"""What ended the checks, where that is not said as of a demo."""


def _told(failed: Failed, language: Language) -> str:
    """Why the checks ended, and at which line."""
    if failed.reason not in _REASONS:
        return explain(failed, language)
    text = _REASONS[failed.reason](language, message=failed.message)
    if failed.line:
        text += (" " if language == "en" else "") + lab_words.AT_LINE(language, line=failed.line)
    return text


class Checking:
    """The checks while they run on a solution, or on `text` in its place."""

    def __init__(self, lab: Lab, folder: Path, step: CodeStep, solution: Path, text: str | None = None) -> None:
        self._run = lab.run(exercise_plan(folder, step.check, solution, text))
        self._lab = lab
        self._call = ""

    async def result(self) -> Checked:
        """Wait for what the checks say. Whoever stops waiting ends them."""
        run = self._run
        try:
            async for frames in run:
                for frame in frames:
                    self._hear(frame)
                run.seen()
        finally:
            if run.last is None:
                run.discard()
        last = run.last
        if isinstance(last, Result):
            return Checked(bool(last.figures["passed"]), findings_of(last.figures))
        assert last is not None
        if last == Failed("lost", "") and self._lab.trouble:
            last = Failed("torch", self._lab.trouble)
        return Checked(passed=False, failed=last, call=self._call)

    def _hear(self, frame: Frame) -> None:
        if isinstance(frame, Note) and frame.name == CALL:
            self._call = str(frame.figures.get("call", ""))

    def stop(self) -> None:
        """End the checks now."""
        self._run.stop()
