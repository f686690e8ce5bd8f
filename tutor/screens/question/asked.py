"""One question as it is asked: the step, how far the learner is, and the order in which things are shown."""

from __future__ import annotations

from pathlib import Path

from tutor.course.model import AskStep, Lesson, PredictStep
from tutor.course.shuffle import shuffled
from tutor.learner.attempt import Sure
from tutor.screens.question.standing import Standing

SURE: tuple[Sure, ...] = ("guess", "likely", "certain")


class Asked:
    """What the parts of a `QuestionView` share."""

    def __init__(
        self, lesson: Lesson, step: AskStep | PredictStep, standing: Standing, seed: str, folder: Path | None
    ) -> None:
        self.lesson, self.step, self.standing, self.folder = lesson, step, standing, folder
        self.sentence = ""
        """What came of a prediction, once its run is over."""
        self._seed = seed

    @property
    def kind(self) -> str:
        """The kind of a question; a prediction is a choice."""
        return self.step.kind if isinstance(self.step, AskStep) else "choice"

    @property
    def done(self) -> bool:
        """Whether the right answer was given, or the prediction made."""
        verdict = self.standing.verdict
        return verdict is not None and (verdict.right or isinstance(self.step, PredictStep))

    @property
    def revealed(self) -> bool:
        """A prediction is judged by the run, not before."""
        return isinstance(self.step, AskStep) or bool(self.sentence)

    @property
    def wrong(self) -> bool:
        """Whether the answer that stands there was judged, and is wrong."""
        verdict = self.standing.verdict
        return verdict is not None and not verdict.right and self.revealed

    @property
    def unsaid(self) -> bool:
        """Whether the learner may still say how sure they are: before the first try."""
        return not self.standing.tries and not self.done

    def shown_order(self, count: int, avoid_sorted: bool = False) -> list[int]:
        """For each row its place in the file; the same as long as the seed is, in both languages."""
        return shuffled(count, self._seed, self.lesson.lesson, self.step.id, avoid_sorted=avoid_sorted)

    def changed(self) -> None:
        """The learner changed a wrong answer: what was said of it counts no longer."""
        self.standing.problem = None
        if not self.done:
            self.standing.verdict = None
