"""The runs of a step and what they have to do with each other: gone on from, kept beside each other, swept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from textual import on, work
from textual.message import Message
from textual.worker import Worker, WorkerState

from tutor.course.model import Knob
from tutor.i18n import Language, Text
from tutor.i18n import interface as words
from tutor.lab import Lab, Plan, Run
from tutor.lab.checkpoints import Checkpoint
from tutor.lab.history import History
from tutor.live.frames import Failed, Figure, Result
from tutor.screens.comparison import MOST, SWEEP, SWEEP_LABELS, SWEEP_TABLE, Take, differences, sweep_frames
from tutor.screens.panels import CONSOLE
from tutor.screens.player import Player
from tutor.views.curve.view import CurveView, Other


class Stage(Player):
    """Starts runs, and sets them beside each other."""

    @dataclass
    class Swept(Message):
        """All runs of a sweep are over, or it was stopped after so many."""

        plan: Plan
        knob: str
        values: list[Figure]

    def __init__(self) -> None:
        super().__init__()
        self.swept = 0
        """Runs of the present sweep that are over."""
        self.kept: list[Take] = []
        """Runs whose curves are drawn beside the present one's, oldest first."""
        self._lab: Lab | None = None
        self._knobs: Mapping[str, Knob] = {}

    async def prepare(
        self, names: list[str], labels: Mapping[str, Text], language: Language, knobs: Mapping[str, Knob]
    ) -> None:
        """End what runs here and show empty panels of these names."""
        self.halt()
        self._knobs = knobs
        self._forget()
        self.kept, self.parts = [], {}
        called = {name: knob.label for name, knob in knobs.items()}
        await self.set_up(names, {**called, CONSOLE: words.CONSOLE_PANEL, **labels, **SWEEP_LABELS}, language)

    def speak(self, language: Language) -> None:
        super().speak(language)
        self._name_runs()

    def only(self, name: str | None) -> None:
        super().only(name)
        if name is None and SWEEP_TABLE in self.names:  # a sweep has its own pictures; of the runs', the first
            for other in self.names[1:]:
                self.panel(other).display = other in SWEEP_LABELS
            self.share_room()

    # The run

    def start(self, lab: Lab, plan: Plan, compare: bool = False) -> None:
        """Run a plan; what ran before ends, and stays in sight if it is to be compared."""
        self._set_aside(compare)
        self.halt()
        self._close_sweep()
        run = lab.run(plan)
        self._begin(lab, run)
        self._play(run)

    def sweep(self, lab: Lab, knob: str, plans: Sequence[Plan]) -> None:
        """Run plans that differ in one knob, one after the other, and draw their results against it."""
        self._set_aside(False)
        self.halt()
        self._close_sweep()
        self._sweep(lab, knob, plans)

    def on_unmount(self) -> None:
        self.halt()  # a lab may outlive the app; its runs, also those that linger, are the learner's

    def halt(self) -> None:
        """End the run without a word: the learner went elsewhere."""
        if self.run is not None:
            self.run.discard()
        if self._lab is not None:
            self._lab.checkpoints.close()
        self.workers.cancel_group(self, "run")
        self.run = None

    def _begin(self, lab: Lab, run: Run) -> None:
        """Another run is the present one, and has shown nothing yet."""
        self._lab, self.run = lab, run
        lab.checkpoints.on_added = self._copied
        self._forget()
        self.settings, self.pace = dict(run.plan.knobs), run.plan.pace
        self.clear(SWEEP, SWEEP_TABLE)
        self.post_message(self.Traced(None))
        for _, view in self.curves():
            view.cursor = None
        self._name_runs()
        self.post_message(self.Moved())

    def _copied(self, checkpoint: Checkpoint) -> None:
        self.post_message(self.Moved())

    @work(exclusive=True, group="run", exit_on_error=False)
    async def _play(self, run: Run) -> None:
        last = await self._follow(run)
        self.post_message(self.Ended(run.plan, last))

    @work(exclusive=True, group="run", exit_on_error=False)
    async def _sweep(self, lab: Lab, knob: str, plans: Sequence[Plan]) -> None:
        rows: list[tuple[Figure, Mapping[str, Any]]] = []
        self.swept = 0
        for plan in plans:
            self._begin(lab, run := lab.run(plan))
            last = await self._follow(run)
            if isinstance(last, Failed) and last.reason == "stopped":
                break
            rows.append((plan.knobs[knob], last.figures if isinstance(last, Result) else {}))
            for frame in sweep_frames(knob, rows):
                await self.draw(frame)
            if SWEEP in self.names and isinstance(view := self.panel(SWEEP).view, CurveView):
                view.log_x, view.points = self._knobs[knob].scale == "log", True
            self.swept = len(rows)
        self.post_message(self.Swept(plans[0], knob, [value for value, _ in rows]))

    @on(Worker.StateChanged)
    def _follow_failed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            event.stop()
            run, self.run = self.run, None
            if run is not None:
                run.stop()
                self.post_message(self.Ended(run.plan, Failed("exception", repr(event.worker.error))))

    # Checkpoints

    def checkpoints(self) -> list[Checkpoint]:
        """Where the run can be gone on from, by step."""
        return self._lab.checkpoints.of(self.run) if self._lab is not None and self.run is not None else []

    def checkpoint_here(self) -> Checkpoint | None:
        """The last checkpoint up to the moment on screen, while the learner looks back."""
        if self.looking is None:
            return None
        before = [checkpoint for checkpoint in self.checkpoints() if self._moment_of(checkpoint) <= self.looking]
        return before[-1] if before else None

    def _moment_of(self, checkpoint: Checkpoint) -> int:
        """The moment that was on screen when a checkpoint was made; nothing new need have come with it."""
        return self.history.index_at(checkpoint.step)

    def walk_to_checkpoint(self, by: int) -> None:
        """To the next checkpoint, or to the one before when negative."""
        newest = len(self.history) - 1
        here = newest if self.looking is None else self.looking
        moments = [self._moment_of(checkpoint) for checkpoint in self.checkpoints()]
        there = [moment for moment in moments if (moment > here if by > 0 else moment < here)]
        if there:
            index = there[0] if by > 0 else there[-1]
            self.look(index if index < newest else None)
        elif by > 0:
            self.look(None)

    def go_on_from(self, checkpoint: Checkpoint, settings: Mapping[str, Figure], pace: float) -> None:
        """Go on from a checkpoint with other knobs. The run until now stays in sight."""
        assert self._lab is not None
        before = self.history.until(checkpoint.step)
        alarms = [alarm for alarm in self.alarms if alarm.step < checkpoint.step]
        self._set_aside(True)
        if self.run is not None:
            self.run.discard()
        self.workers.cancel_group(self, "run")
        run = self._lab.branch(checkpoint, {**self.settings, **settings}, pace)
        self._begin(self._lab, run)
        self.history, self.alarms = History(before), alarms
        for picture in self.history.pictures_at(len(before) - 1):
            self.panel(picture.name).show(picture)
        self._play(run)

    # Comparing

    def _set_aside(self, keep: bool) -> None:
        """Keep the curves of the present run beside the next; or forget those that are kept."""
        if not keep:
            self.kept = []
        elif self.run is not None and self.history.moments:
            self.kept = [*self.kept, self._present()][-MOST:]

    def _present(self) -> Take:
        since = self.run.origin.step if self.run is not None and self.run.origin is not None else None
        curves = {name: view.data for name, view in self.curves() if name != SWEEP}
        return Take(dict(self.settings), since, curves)

    def curve_came(self, name: str) -> None:
        if self.kept and not self._compares(name):
            self._name_runs()

    def _name_runs(self) -> None:
        """Say in the legends in what the runs differ."""
        present = self._present()
        *others, own = differences([*self.kept, present], self._knobs, self._labels, self._language)
        for name, view in self.curves():
            if name != SWEEP:
                pairs = [
                    Other(told, take.curves[name])
                    for told, take in zip(others, self.kept, strict=True)
                    if name in take.curves
                ]
                view.words, view.others = own, tuple(reversed(pairs))

    def _compares(self, name: str) -> bool:
        view = self.panel(name).view
        return isinstance(view, CurveView) and bool(view.others)

    def _close_sweep(self) -> None:
        self.drop(SWEEP)
        self.drop(SWEEP_TABLE)
