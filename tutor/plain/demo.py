"""Demos and predictions line by line: knobs are typed, a run is told as it goes, and a prediction is judged by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tutor.course.answers import Verdict
from tutor.course.model import DemoStep, PredictStep
from tutor.i18n import Text
from tutor.i18n import plain as words
from tutor.learner.attempt import Sure
from tutor.plain.asked import Asked
from tutor.plain.question import QuestionStop
from tutor.plain.running import BadSetting, run_demo, settings_of
from tutor.plain.stop import Stop, Where
from tutor.study.verdicts import said_of

if TYPE_CHECKING:
    from tutor.live.frames import Failed, Figure, Result


class DemoStop(Stop):
    """Runs a demo, with its knobs as they were set last."""

    needs_lab = True

    def __init__(self, *where: Any, **more: Any) -> None:
        super().__init__(*where, **more)
        assert isinstance(self.step, DemoStep)
        self.demo: DemoStep = self.step
        self._knobs: dict[str, Figure] = {}
        """Those that were set."""
        self._ran = False

    def prompt(self) -> list[Text]:
        if self._ran:
            return [words.ENTER_NEXT_KNOBS if self.demo.knobs else words.ENTER_NEXT_AGAIN]
        return [words.ENTER_RUNS_KNOBS if self.demo.knobs else words.ENTER_RUNS]

    def begin(self) -> None:
        self._ran = False
        super().begin()

    def enter(self) -> Where:
        if self._ran:
            return "next"
        self.run()
        return "stay"

    def run(self) -> None:
        """Run it; a run that comes to its end is kept."""
        from tutor.live.frames import Result

        last = run_demo(self.desk, self.lesson, self.demo, self.folder, self._knobs)
        self._ran = True
        if isinstance(last, Result):
            self.record("demo", last.figures, None)

    def command(self, name: str) -> bool:
        if name == "r":
            self.run()
            return True
        return False

    def take(self, line: str) -> bool:
        if "=" not in line and "＝" not in line:
            return False
        try:
            self._knobs.update(settings_of(self.demo, line))
        except BadSetting as problem:
            self.desk.lines.sentence(problem.text(self.desk.language))
        else:
            self.run()
        return True


class PredictStop(QuestionStop):
    """Takes a prediction, then runs the demo that it speaks of and says whether it came true."""

    needs_lab = True
    final = True
    last: Result | Failed | None = None
    """How the run ended."""

    @property
    def prediction(self) -> PredictStep:
        """The step."""
        assert isinstance(self.step, PredictStep)
        return self.step

    @property
    def came(self) -> bool:
        """Whether the run came to its end, so that it judges the prediction."""
        from tutor.live.frames import Result

        return isinstance(self.last, Result)

    def outcome(self) -> dict[str, Any]:
        """How the run ended, as plain values: its figures, or why it failed."""
        from tutor.lab import explain
        from tutor.live.frames import Failed, Result

        if isinstance(self.last, Result):
            return {"figures": self.last.figures}
        return {"failed": explain(self.last, self.desk.language)} if isinstance(self.last, Failed) else {}

    def begin(self) -> None:
        self.verdict, self.tries = None, 0  # who comes back predicts anew
        super().begin()

    def prompt(self) -> list[Text]:
        if self.done:
            return [words.ENTER_NEXT_AGAIN]
        return [words.PREDICT_FIRST, words.ENTER_SKIPS]

    def answered(self, asked: Asked, written: str, verdict: Verdict, sure: Sure | None) -> None:
        self._run(sure)

    def _run(self, sure: Sure | None = None) -> None:
        """Run it; only a run that comes to its end judges the prediction."""
        from tutor.live.frames import Result

        step, verdict = self.prediction, self.verdict
        demo = self.lesson.demo_of(step)
        if demo is None or verdict is None:
            return
        self.last = last = run_demo(self.desk, self.lesson, demo, self.folder, step.set, step.after)
        if not isinstance(last, Result):
            return
        self.record("demo", last.figures, None)
        language = self.desk.language
        self.desk.lines.markdown(said_of(step, verdict, language, sure=sure))
        if not verdict.right and verdict.back:
            self.desk.lines.sentence(self.reread(verdict.back))

    def command(self, name: str) -> bool:
        if name == "r" and self.done:
            self._run()
            return True
        return False
