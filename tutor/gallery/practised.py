"""A learner of three weeks, for pictures of what a course looks like from the middle.

The learner is made up: which answers are right is drawn, with a fixed seed. All else is real. Every answer is recorded
by the store on its day, what is reviewed on a day is what the store says is due, and the figures of predictions are
those of real runs.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tutor.course import Pack
from tutor.course.model import AnyStep, PredictStep, kind_of
from tutor.lab import demo_plan
from tutor.lab.headless import play_all
from tutor.learner import MET, Attempt, Store
from tutor.learner.attempt import How, Sure
from tutor.learner.days import begins, local_day
from tutor.learner.statistics import SURES
from tutor.live.frames import Figure, Result

EVENING = timedelta(hours=19)
"""When the learner sits down, after midnight."""
WEEKS: dict[int, tuple[str, int]] = {
    20: ("tensors-and-numpy", 10),
    19: ("tensors-and-numpy", 9),
    18: ("", 0),
    16: ("tensors-and-numpy", 9),
    15: ("tensors-and-numpy", 99),
    14: ("", 0),
    13: ("bias-variance", 9),
    12: ("bias-variance", 8),
    10: ("", 0),
    9: ("bias-variance", 7),
    8: ("bias-variance", 99),
    6: ("", 0),
    5: ("lstm-gates", 5),
    4: ("", 0),
    3: ("lstm-gates", 4),
    2: ("", 0),
    1: ("lstm-gates", 4),
}
"""By how many days ago: the lesson of that day, and how many of its steps. On days without a lesson the learner
reviewed what was due; on the others there was no time for that."""
RECAPPED = ("bias-variance",)
"""Lessons whose predictions are run, for the figures that their recap tells."""
USUAL = {"read": 70.0, "demo": 110.0, "predict": 60.0, "ask": 35.0, "family": 50.0, "code": 540.0}
"""Seconds that a step of a kind takes this learner."""


@dataclass
class Learner:
    """Someone who answers: usually right, more often when certain."""

    store: Store
    pack: Pack
    chance: random.Random
    clock: datetime
    """When the learner does the next thing."""

    def study(self, lesson: str, steps: Sequence[AnyStep], figures: Mapping[str, Mapping[str, Figure]]) -> None:
        """Go through steps of a lesson; what was wrong is answered again at once."""
        for step in steps:
            kind = kind_of(step)
            right = None if kind in ("read", "demo") else self.chance.random() < (0.5 if kind == "predict" else 0.8)
            answer = _option(step, bool(right)) if isinstance(step, PredictStep) else None
            self.keep(lesson, step.id, kind, right, answer)
            if step.id in figures:
                self.keep(lesson, step.id, "demo", None, dict(figures[step.id]))
            if right is False and kind not in MET:
                self.keep(lesson, step.id, kind, True)

    def review(self) -> None:
        """Answer what the store says is due."""
        for card in self.store.today(self.clock).due:
            right = self.chance.random() < self.store.retrievability(card, self.clock)
            self.keep(card.lesson, card.step, card.kind, right, how="review")

    def keep(
        self, lesson: str, step: str, kind: str, right: bool | None, answer: Any = None, how: How = "lesson"
    ) -> None:
        """Record one thing, and let the time pass that it takes."""
        seconds = USUAL.get(kind, 1.0) * self.chance.uniform(0.6, 1.6)
        at = self.clock.isoformat(timespec="milliseconds")
        sure = None if right is None or kind == "code" else self._sure(right)
        self.store.record(Attempt(self.pack.name, lesson, step, kind, answer, right, seconds, "en", sure, how, at=at))
        self.clock += timedelta(seconds=seconds)

    def _sure(self, right: bool) -> Sure | None:
        """How sure one says one is; not everyone says so each time."""
        if self.chance.random() < 0.25:
            return None
        return self.chance.choices(SURES, (1, 4, 6) if right else (4, 4, 1))[0]


def practise(folder: Path, pack: Pack) -> None:
    """Fill a folder with the progress of a learner of the course."""
    store = Store.open(folder)
    today = local_day().toordinal()
    learner = Learner(store, pack, random.Random(59), begins(today))
    todo = {name: list(pack.lesson(name).steps) for name, _ in WEEKS.values() if name}
    figures = {name: _figures(pack, name) for name in RECAPPED}
    for ago, (name, count) in WEEKS.items():
        learner.clock = begins(today - ago) + EVENING
        if not name:
            learner.review()
            continue
        steps = todo[name][:count]
        del todo[name][:count]
        learner.study(name, steps, figures.get(name, {}))
        store.set_place(pack.name, name, steps[-1].id)
        if not todo[name]:
            learner.keep(name, "", "recap", None)
    store.close()


def _option(step: PredictStep, right: bool) -> int:
    """The place of an option that is right, or of one that is wrong."""
    return next(place for place, option in enumerate(step.options) if option.right is right)


def _figures(pack: Pack, name: str) -> dict[str, dict[str, Figure]]:
    """What the runs of a lesson's predictions end with."""
    lesson, folder = pack.lesson(name), pack.entry(name).folder
    assert folder is not None
    predictions = [step for step in lesson.steps if isinstance(step, PredictStep)]
    plans = []
    for step in predictions:
        demo = lesson.demo_of(step)
        assert demo is not None
        plans.append(demo_plan(lesson, demo, folder, knobs=step.set, even=True))
    ends = zip(predictions, play_all(plans), strict=True)
    return {step.id: dict(end.figures) for step, end in ends if isinstance(end, Result)}
