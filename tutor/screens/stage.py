"""The run of a step and its pictures: steered, walked back through, gone on from, and set beside others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from textual import on, work
from textual.message import Message
from textual.worker import Worker, WorkerState

from tutor.course.model import Knob
from tutor.i18n import Language, Text
from tutor.lab import Lab, Plan, Run
from tutor.lab.checkpoints import Checkpoint
from tutor.lab.history import History
from tutor.lab.run import State
from tutor.live.frames import (
    Alarm,
    Console,
    Curve,
    Failed,
    Figure,
    Frame,
    Note,
    Progress,
    Result,
    Start,
)
from tutor.screens.comparison import MOST, SWEEP, SWEEP_LABELS, SWEEP_TABLE, Take, differences, sweep_frames
from tutor.screens.panels import Panels
from tutor.views.curve import CurveView, Other


class Stage(Panels):
    """Plays one run at a time; frames go to the panels they name."""

    @dataclass
    class Moved(Message):
        """The run's state or step changed, or where the learner looks."""

    @dataclass
    class Noted(Message):
        """The demo said a sentence."""

        note: Note

    @dataclass
    class Alarmed(Message):
        """Nan or infinity came up."""

        alarm: Alarm

    @dataclass
    class Ended(Message):
        """The run is over."""

        plan: Plan
        last: Result | Failed

    @dataclass
    class Swept(Message):
        """All runs of a sweep are over, or it was stopped after so many."""

        plan: Plan
        knob: str
        values: list[Figure]

    def __init__(self) -> None:
        super().__init__()
        self.run: Run | None = None
        self.history = History()
        """What the run has shown."""
        self.looking: int | None = None
        """The moment of the history on screen; None for the newest."""
        self.notes: list[Note] = []
        """What the demo said in this run."""
        self.alarms: list[Alarm] = []
        """Where nan or infinity came up in this run."""
        self.begun: Start | None = None
        """How the run began, with the device in force; None until it has."""
        self.settings: dict[str, Figure] = {}
        """The run's knobs as they stand."""
        self.pace = 0.0
        """Steps a second at most; 0 for full speed."""
        self.swept = 0
        """Runs of the present sweep that are over."""
        self.kept: list[Take] = []
        """Runs whose curves are drawn beside the present one's, oldest first."""
        self._lab: Lab | None = None
        self._knobs: Mapping[str, Knob] = {}

    @property
    def alive(self) -> bool:
        """Whether a run is going on, held or not."""
        return self.run is not None and self.run.state != "ended"

    @property
    def state(self) -> State | None:
        """The run's state; None before the first."""
        return self.run.state if self.run is not None else None

    async def prepare(
        self, names: list[str], labels: Mapping[str, Text], language: Language, knobs: Mapping[str, Knob]
    ) -> None:
        """End what runs here and show empty panels of these names."""
        self.halt()
        self._knobs = knobs
        self._forget()
        self.kept = []
        await self.set_up(
            names, {**{name: knob.label for name, knob in knobs.items()}, **labels, **SWEEP_LABELS}, language
        )

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
        for _, view in self.curves():
            view.cursor = None
        self._name_runs()
        self.post_message(self.Moved())

    def _copied(self, checkpoint: Checkpoint) -> None:
        self.post_message(self.Moved())

    def _forget(self) -> None:
        self.history, self.looking = History(), None
        self.notes, self.alarms, self.begun = [], [], None

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

    async def _follow(self, run: Run) -> Result | Failed:
        """Show what a run sends, to its end."""
        async with aclosing(aiter(run)) as batches:  # type: ignore[type-var]
            async for frames in batches:
                pictures = False
                for frame in frames:
                    pictures |= await self._take(frame)
                self.history.add(run.progress.step, frames)
                self.post_message(self.Moved())
                if pictures:
                    self.call_after_refresh(run.seen)
        assert run.last is not None
        return run.last

    @on(Worker.StateChanged)
    def _follow_failed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            event.stop()
            run, self.run = self.run, None
            if run is not None:
                run.stop()
                self.post_message(self.Ended(run.plan, Failed("exception", repr(event.worker.error))))

    async def _take(self, frame: Frame) -> bool:
        """Give a frame to whom it concerns; True for a picture, whose sender waits until it is painted."""
        match frame:
            case Start():
                self.begun = frame
            case Alarm():
                self.alarms.append(frame)
                self.post_message(self.Alarmed(frame))
            case Note():
                self.notes.append(frame)
                self.post_message(self.Noted(frame))
            case Progress() | Result() | Failed():
                pass
            case Curve() | Console():
                await self.draw(frame)
                if isinstance(frame, Curve) and self.kept and not self._compares(frame.name):
                    self._name_runs()
            case _:
                if self.looking is None:
                    await self.draw(frame)
                return True
        return False

    # Controls

    def pause_or_resume(self) -> None:
        """Hold the run, or let it go on."""
        if self.run is not None:
            if self.run.state == "paused":
                self.run.resume()
            else:
                self.run.pause()
            self.post_message(self.Moved())

    def one_step(self) -> None:
        """One step, then hold."""
        if self.run is not None:
            self.look(None)
            self.run.one_step()
            self.post_message(self.Moved())

    def speed(self, steps: float) -> None:
        """At most so many steps a second; 0 for as fast as it goes."""
        if self.run is not None:
            self.pace = steps
            self.run.speed(steps)

    def stop(self) -> None:
        """End the run and say so."""
        if self.run is not None:
            self.run.stop()

    def turn(self, knob: str, value: Figure) -> None:
        """A live knob has a new value."""
        if self.run is not None and self.alive:
            self.settings[knob] = value
            self.run.turn(knob, value)

    # Looking back

    @property
    def moment(self) -> int | None:
        """Steps done at the moment on screen, while the learner looks back."""
        return None if self.looking is None else self.history.moments[self.looking].step

    def look(self, index: int | None) -> None:
        """Show a moment of the history, None for the newest; the curves say what they were at that moment."""
        if index == self.looking:
            return
        newest = len(self.history) - 1
        self.looking = index
        pictures = {picture.name: picture for picture in self.history.pictures_at(newest if index is None else index)}
        places = {} if index is None else self.history.places_at(index)
        for name, panel in self._panels.items():
            if isinstance(panel.view, CurveView):
                panel.view.cursor = places.get(name)
            elif name in pictures:
                panel.show(pictures[name])
            elif name in self.history.panels:
                panel.clear()
        self.post_message(self.Moved())

    def walk(self, by: int) -> None:
        """So many moments forth, or back when negative; a run that goes on is held. After the last comes the newest."""
        if self.run is not None and self.run.state == "running":
            self.run.pause()
        newest = len(self.history) - 1
        index = (newest if self.looking is None else self.looking) + by
        self.look(max(0, index) if index < newest else None)

    def walk_to_checkpoint(self, by: int) -> None:
        """To the next checkpoint, or to the one before when negative."""
        here = self.moment if self.moment is not None else self.history.moments[-1].step
        steps = [checkpoint.step for checkpoint in self.checkpoints()]
        there = [step for step in steps if (step > here if by > 0 else step < here)]
        if there:
            index = self.history.index_at(there[0] if by > 0 else there[-1])
            self.look(index if index < len(self.history) - 1 else None)
        elif by > 0:
            self.look(None)

    # Going on from a checkpoint

    def checkpoints(self) -> list[Checkpoint]:
        """Where the run can be gone on from, by step."""
        return self._lab.checkpoints.of(self.run) if self._lab is not None and self.run is not None else []

    def checkpoint_here(self) -> Checkpoint | None:
        """The last checkpoint up to the moment on screen, while the learner looks back."""
        here = self.moment
        before = [checkpoint for checkpoint in self.checkpoints() if here is not None and checkpoint.step <= here]
        return before[-1] if before else None

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

    def _name_runs(self) -> None:
        """Say in the legends in what the runs differ."""
        present = self._present()
        *others, own = differences([*self.kept, present], self._knobs, self._labels, self._language)
        for name, view in self.curves():
            if name != SWEEP:
                pairs = [
                    Other(words, take.curves[name])
                    for words, take in zip(others, self.kept, strict=True)
                    if name in take.curves
                ]
                view.words, view.others = own, tuple(reversed(pairs))

    def _compares(self, name: str) -> bool:
        view = self.panel(name).view
        return isinstance(view, CurveView) and bool(view.others)

    def _close_sweep(self) -> None:
        self.drop(SWEEP)
        self.drop(SWEEP_TABLE)
