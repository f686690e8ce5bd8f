"""The run of a step: its frames go to the panels they name; it is steered, and walked back through."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from time import monotonic

from textual import on
from textual.message import Message

from tutor.lab import Plan, Run
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
    Picture,
    Progress,
    Result,
    Source,
    Start,
)
from tutor.screens.panels import Panels
from tutor.views.curve.view import CurveView
from tutor.views.pacing import pacer_of
from tutor.views.panel import Panel

TOLD_SECONDS = 0.25
"""How often a run's step is told over a slow line."""


class Player(Panels):
    """Plays one run at a time."""

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
    class Traced(Message):
        """Where the program is, and what its lines made; None when another run begins."""

        frame: Source | None

    @dataclass
    class Unknown(Message):
        """The learner asked for a part of a tensor that was not shown, and that nobody can show now."""

        gone: bool
        """Whether the run can no longer be asked, not even at the newest moment."""

    @dataclass
    class Ended(Message):
        """The run is over."""

        plan: Plan
        last: Result | Failed

    def __init__(self) -> None:
        super().__init__()
        self.run: Run | None = None
        self._told: tuple[float, State | None] = (0.0, None)
        """When it was last said that the run has moved, and its state then."""
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
        self.watched = False
        """Whether the program is on the screen."""
        self.parts: dict[str, tuple[list[int], tuple[int, int] | None]] = {}
        """The part of each panel's tensor that the learner asked a run for; the next run is asked, too."""

    @property
    def alive(self) -> bool:
        """Whether a run is going on, held or not."""
        return self.run is not None and self.run.state != "ended"

    @property
    def state(self) -> State | None:
        """The run's state; None before the first."""
        return self.run.state if self.run is not None else None

    # The run

    def _forget(self) -> None:
        self.history, self.looking = History(), None
        self.notes, self.alarms, self.begun = [], [], None

    async def _follow(self, run: Run) -> Result | Failed:
        """Show what a run sends, to its end, and what it is asked for after that."""
        run.on_late = self._answered
        async with aclosing(aiter(run)) as batches:  # type: ignore[type-var]
            async for frames in batches:
                pictures = False
                for frame in frames:
                    pictures |= await self._take(frame)
                self.history.add(run.progress.step, frames)
                self._tell_moved(run)
                if pictures:
                    self._when_painted(run.seen)
        self.post_message(self.Moved())
        assert run.last is not None
        return run.last

    def _tell_moved(self, run: Run) -> None:
        """Say that the run has moved; over a slow line less often, for the step costs as much as a row of a picture."""
        now = monotonic()
        if pacer_of(self.app) is None or run.state != self._told[1] or now > self._told[0] + TOLD_SECONDS:
            self._told = now, run.state
            self.post_message(self.Moved())

    def _when_painted(self, act: Callable[[], None]) -> None:
        pacer = pacer_of(self.app)
        if pacer is None:
            self.call_after_refresh(act)
        else:
            pacer.after(self, act)

    async def _take(self, frame: Frame) -> bool:
        """Give a frame to whom it concerns; True for a picture, whose sender waits until it is painted."""
        match frame:
            case Start():
                self.begun = frame
                if self.run is not None:
                    self.run.watch(self.watched)
                    for panel, part in self.parts.items():
                        self.run.look(panel, *part)
            case Source():
                if self.looking is None:
                    self.post_message(self.Traced(frame))
                return True
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
                if isinstance(frame, Curve):
                    self.curve_came(frame.name)
            case _:
                if self.looking is None:
                    await self.draw(frame)
                return True
        return False

    def _answered(self, frame: Frame) -> None:
        """A run that has ended shows another part of a tensor."""
        if isinstance(frame, Picture) and self.looking is None and frame.name in self.names:
            self.panel(frame.name).show(frame)

    @on(Panel.Looked)
    def _look_for(self, message: Panel.Looked) -> None:
        message.stop()
        # Of a moment that is past only what was shown then is known.
        now = self.looking is None
        if self.run is not None and now and self.run.look(message.panel, message.index, message.window):
            self.parts[message.panel] = (message.index, message.window)
        else:
            view = self.panel(message.panel).view
            if view is not None:
                view.refused()
            self.post_message(self.Unknown(gone=now or self.run is None or not self.run.answers))

    def curve_came(self, name: str) -> None:
        """New points are in the panel of that name."""

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

    def watch_program(self, on: bool) -> None:
        """Whether the program is on the screen: then the run tells where it is."""
        if on != self.watched:
            self.watched = on
            if self.run is not None:
                self.run.watch(on)

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
        for picture in pictures.values():
            if isinstance(picture, Source):
                self.post_message(self.Traced(picture))
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
