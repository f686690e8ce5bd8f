"""The pictures of a step and the run that draws them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass

from textual import on, work
from textual.containers import Vertical
from textual.message import Message
from textual.worker import Worker, WorkerState

from tutor.i18n import Language, Text
from tutor.lab import Lab, Plan, Run
from tutor.lab.run import State
from tutor.live.frames import (
    Console,
    Curve,
    Failed,
    Figure,
    Frame,
    Note,
    Plane,
    Progress,
    Result,
    Shapes,
    Start,
    Table,
    Tensor,
)
from tutor.views.panel import Panel
from tutor.views.tensor import TensorView

CONSOLE = "console"
"""The panel that appears when a demo prints."""

LOWEST_PICTURE = 6
"""Lines that a curve or a plane should have at least."""


class Stage(Vertical):
    """A panel for each name that the step lists; frames of the run go to the panel they name."""

    @dataclass
    class Moved(Message):
        """The run's state or step changed."""

    @dataclass
    class Noted(Message):
        """The demo said a sentence."""

        note: Note

    @dataclass
    class Ended(Message):
        """The run is over."""

        plan: Plan
        last: Result | Failed

    @dataclass
    class Appeared(Message):
        """A panel came that was not listed."""

        name: str

    def __init__(self) -> None:
        super().__init__()
        self.run: Run | None = None
        self.names: list[str] = []
        self.notes: list[Note] = []
        """What the demo said in this run."""
        self._panels: dict[str, Panel] = {}
        self._forms: dict[str, object] = {}
        """What the height of a table or a small tensor depends on, by panel."""
        self._labels: Mapping[str, Text] = {}
        self._language: Language = "en"

    @property
    def alive(self) -> bool:
        """Whether a run is going on, held or not."""
        return self.run is not None and self.run.state != "ended"

    @property
    def state(self) -> State | None:
        """The run's state; None before the first."""
        return self.run.state if self.run is not None else None

    async def prepare(self, names: list[str], labels: Mapping[str, Text], language: Language) -> None:
        """End what runs here and show empty panels of these names."""
        self.halt()
        await self.remove_children()
        self._labels, self._language = labels, language
        self._forms = {}
        self.names = list(names)
        self.notes = []
        self._panels = {name: Panel(name, labels=labels, language=language) for name in names}
        self.display = bool(names)
        if names:
            await self.mount_all(self._panels.values())

    def speak(self, language: Language) -> None:
        """Draw every panel in this language."""
        self._language = language
        for panel in self._panels.values():
            panel.language = language

    def only(self, name: str | None) -> None:
        """Show one panel, or all of them."""
        for key, panel in self._panels.items():
            panel.display = name is None or key == name
        self.share_room()

    def panel(self, name: str) -> Panel:
        """The panel of that name."""
        return self._panels[name]

    # The run

    def start(self, lab: Lab, plan: Plan) -> None:
        """Run a plan; what ran before ends."""
        self.halt()
        for panel in self._panels.values():
            panel.clear()
        self.notes = []
        self.run = lab.run(plan)
        self._follow(self.run)
        self.post_message(self.Moved())

    def halt(self) -> None:
        """End the run without a word: the learner went elsewhere."""
        if self.run is not None:
            self.run.stop()
        self.workers.cancel_group(self, "run")
        self.run = None

    @work(exclusive=True, group="run", exit_on_error=False)
    async def _follow(self, run: Run) -> None:
        async with aclosing(aiter(run)) as batches:  # type: ignore[type-var]
            async for frames in batches:
                pictures = False
                for frame in frames:
                    pictures |= await self._take(run, frame)
                self.post_message(self.Moved())
                if pictures:
                    self.call_after_refresh(run.seen)

    @on(Worker.StateChanged)
    def _follow_failed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            event.stop()
            run, self.run = self.run, None
            if run is not None:
                run.stop()
                self.post_message(self.Ended(run.plan, Failed("exception", repr(event.worker.error))))

    async def _take(self, run: Run, frame: Frame) -> bool:
        """Give a frame to whom it concerns; True for a picture, whose sender waits until it is painted."""
        if isinstance(frame, (Start, Progress)):
            return False
        if isinstance(frame, Note):
            self.notes.append(frame)
            self.post_message(self.Noted(frame))
            return False
        if isinstance(frame, (Result, Failed)):
            self.post_message(self.Ended(run.plan, frame))
            return False
        name = CONSOLE if isinstance(frame, Console) else frame.name
        panel = self._panels.get(name)
        if panel is None:
            panel = self._panels[name] = Panel(name, labels=self._labels, language=self._language)
            self.names.append(name)
            await self.mount(panel)
            self.post_message(self.Appeared(name))
        panel.show(frame)
        if isinstance(frame, (Table, Tensor, Shapes, Plane)):
            self._fit(name, frame)
        return not isinstance(frame, (Curve, Console))

    # Room

    def _fit(self, name: str, frame: Table | Tensor | Shapes | Plane) -> None:
        """Note how many lines a table or a small tensor needs, when that may have changed."""
        match frame:
            case Table(columns=columns, rows=rows):
                form: object = (len(columns), len(rows))
            case Tensor(grid=grid, shape=shape):
                form = (grid.rows, grid.cols, tuple(shape))
            case Shapes(layers=layers):
                form = len(layers)
            case Plane():
                form = "plane"
        if self._forms.get(name) != form:
            self._forms[name] = form
            self.call_after_refresh(self.share_room)

    def share_room(self) -> None:
        """Give what is small no more lines than it needs; pictures share the rest."""
        shown = [panel for panel in self._panels.values() if panel.display]
        height = self.size.height
        if not shown or not height:
            return
        gap = 1 if height >= 8 * len(shown) else 0
        room = height - gap * (len(shown) - 1)
        needed = {panel: lines for panel in shown if (lines := self._needed(panel)) is not None}
        least = {panel: min(needed.get(panel, LOWEST_PICTURE), LOWEST_PICTURE) for panel in shown}
        spare = room - sum(least.values())
        for panel in shown:
            panel.styles.margin = (0, 0, gap if panel is not shown[-1] else 0, 0)
            if spare < 0 or panel not in needed:
                panel.styles.height = "3fr" if self._forms.get(panel.panel) == "plane" else "2fr"
                continue
            more = min(spare, needed[panel] - least[panel])  # the first in the list are the most important
            spare -= more
            panel.styles.height = least[panel] + more

    def _needed(self, panel: Panel) -> int | None:
        """Lines of a panel with its title; None for a picture, which takes what it gets."""
        view = panel.view
        if view is None or self._forms.get(panel.panel) in (None, "plane"):
            return None
        # A tensor grows with the room it gets; a line for each of its rows is what it needs.
        most = view.frame.grid.rows + 6 if isinstance(view, TensorView) and view.frame else 200
        return 1 + max(1, len(view.draw(self.size.width - 2, most, view.colourful)))

    def on_resize(self) -> None:
        self.share_room()

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
            self.run.one_step()
            self.post_message(self.Moved())

    def stop(self) -> None:
        """End the run and say so."""
        if self.run is not None:
            self.run.stop()

    def turn(self, knob: str, value: Figure) -> None:
        """A live knob has a new value."""
        if self.run is not None:
            self.run.turn(knob, value)
