"""What the proof of every kind of step needs: runs in a shared lab, and somebody to tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tutor.i18n import Text
from tutor.i18n.filled import filled
from tutor.lab.headless import OnFrames, play
from tutor.lab.lab import Lab
from tutor.lab.orders import Plan
from tutor.lab.reasons import explain
from tutor.live.frames import Failed, Result

Report = Callable[[Path, str, str, Text], None]
"""Called with the lesson's folder, the step's id, a code, and what is wrong."""


class Prover:
    """Runs plans for the steps of one lesson, and tells of each thing that is not as the file says."""

    def __init__(self, lab: Lab, folder: Path, report: Report) -> None:
        self._lab = lab
        self.folder = folder
        self._report = report

    def say(self, step: str, code: str, text: Text, **figures: object) -> None:
        """Tell of something wrong in a step; a figure may be a `Text`."""
        self._report(self.folder, step, code, filled(text, **figures) if figures else text)

    async def ended(self, plan: Plan, on_frames: OnFrames | None = None) -> Result | Failed:
        """How a run ends."""
        return await play(self._lab, plan, on_frames)

    async def result(self, step: str, plan: Plan) -> Result | None:
        """The result of a run; one that fails is told, and is None."""
        last = await self.ended(plan)
        if isinstance(last, Failed):
            self.say(step, "run-failed", reason(last))
            return None
        return last


def reason(failed: Failed) -> Text:
    """Why a run failed, in words."""
    return Text(explain(failed, "en"), explain(failed, "zh"))
