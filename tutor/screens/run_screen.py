"""The run of a step: the keys that steer it, the knobs, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping

from textual import getters, on
from textual.geometry import Region

from tutor.course.model import DemoStep
from tutor.i18n import interface as words
from tutor.lab import Plan, demo_plan
from tutor.lab.knobs import start_values
from tutor.live.frames import Figure, Result
from tutor.screens.outcome_screen import OutcomeScreen
from tutor.screens.source import AROUND, SourceScreen
from tutor.screens.stage import Stage
from tutor.screens.status import StatusLine


class RunScreen(OutcomeScreen):
    """Runs the step's demo and tells how it went."""

    status = getters.query_one(StatusLine)

    pace: float | None = None
    """Steps a second at most, once the learner has chosen; 0 for full speed."""
    compare: bool = False
    """Whether the curves of every run stay in sight."""
    sweeping: tuple[str, int] | None = None
    """The knob that is swept, and how many runs that takes."""

    _keyed: object = None
    """The state for which the key bar was drawn."""

    async def set_up(self) -> None:
        await super().set_up()
        step, demo = self.step, self.demo
        labels = demo.labels if demo else {}
        await self.stage.prepare(
            demo.panels if demo else [], labels, self.language, demo.knobs if demo is not None else {}
        )
        self.knobs.load(step.knobs if isinstance(step, DemoStep) else {}, self.settings(), labels)

    def settings(self) -> dict[str, Figure]:
        """The values with which the knobs of this step begin."""
        return start_values(self.demo) if self.demo else {}

    def relabel(self) -> None:
        self.stage.speak(self.language)
        self.knobs.speak(self.language)
        super().relabel()
        self.show_status()

    def lay_out(self) -> None:
        super().lay_out()
        self._watch_program()

    # Where the run stands

    def show_status(self) -> None:
        """The line below the pictures."""
        self.status.show([*self.facts(), *self._rate()])
        self.status.display = self.demo is not None

    def facts(self) -> list[str]:
        """Where the run stands, in a few words; what matters most comes first."""
        run, begun, language = self.stage.run, self.stage.begun, self.language
        parts = []
        if run is not None and run.progress.total:
            parts.append(words.PROGRESS(language, step=run.progress.step, total=run.progress.total))
        elif isinstance(self.step, DemoStep) and run is None:
            parts.append(words.PRESS_RUN(language))
        if begun is not None and begun.asked != "cpu":
            said = words.ON_DEVICE if begun.device == begun.asked else words.NO_DEVICE
            parts.append(said(language, device=begun.asked))
        return parts

    def _rate(self) -> list[str]:
        """How fast the run is; last, for it comes and goes."""
        run = self.stage.run
        if run is None or run.state != "running" or self.stage.looking is not None or not run.progress.rate:
            return []
        return [words.RATE(self.language, rate=run.progress.rate)]

    # What the run says

    def show_lab(self) -> None:
        """The lab's state changed."""
        if self.is_mounted:
            self.show_head()

    @on(Stage.Moved)
    def show_run(self) -> None:
        """The run moved on, or where the learner looks."""
        self.show_head()
        self.show_status()
        keyed = self.keyed()
        if keyed != self._keyed:
            self._keyed = keyed
            self.update_keys()

    def keyed(self) -> object:
        """What of a run decides which keys work."""
        stage = self.stage
        return (
            stage.state,
            stage.looking is None,
            stage.looking == 0,
            len(stage.history) > 1,
            bool(stage.checkpoints()),
            any(True for _ in stage.curves()),
        )

    @on(Stage.Appeared)
    def _panel_appeared(self) -> None:
        self.lay_out()
        self.update_keys()

    @on(Stage.Traced)
    def _program_moved(self, message: Stage.Traced) -> None:
        if message.frame is None:
            self.program.clear()
        else:
            self.program.show(message.frame)
            self.code.scroll_to_region(Region(0, self.program.row_of_line(), 1, 1), spacing=AROUND, animate=False)
        if isinstance(self.app.screen, SourceScreen):
            self.app.screen.trace(message.frame)

    def on_screen_suspend(self) -> None:
        self._watch_program()

    def on_screen_resume(self) -> None:
        self._watch_program()

    def _watch_program(self) -> None:
        """The run is asked where it is only while somebody sees it."""
        self.stage.watch_program(self.code.display or isinstance(self.app.screen, SourceScreen))

    @on(Stage.Unknown)
    def _part_unknown(self, message: Stage.Unknown) -> None:
        unknown = words.UNKNOWN_PART if message.gone else words.UNKNOWN_THEN
        self.app.say(unknown(self.language))

    @on(Stage.Ended)
    def _run_ended(self, message: Stage.Ended) -> None:
        if self.demo is None or message.plan.step != self.demo.id:
            return  # the learner turned the page since
        self.said = message.last
        if isinstance(message.last, Result):
            self.conclude(message.last)
        self.show_run()
        self.show_outcome()

    def conclude(self, result: Result) -> None:
        """A run came to its end. Of a prediction's run, too, the figures are kept: the recap speaks of them."""
        self.record("demo", result.figures, None)

    # Actions

    def can(self, action: str) -> bool:
        step = self.step
        match action:
            case "run":
                return isinstance(step, DemoStep)
            case "pause":
                return self.stage.alive and self.stage.state != "paused"
            case "carry_on":
                return self.stage.state == "paused"
            case "one_step" | "stop":
                return self.stage.alive
            case "knob" | "knob_back":
                return isinstance(step, DemoStep) and len(step.knobs) > 1
            case "turn_up" | "turn_down":
                return isinstance(step, DemoStep) and bool(step.knobs)
        return super().can(action)

    def plan(self, settings: Mapping[str, Figure], pace: float | None = None, explored: bool = True) -> Plan:
        """A run of the demo here with these knobs. One to explore can be gone on from, and asked afterwards."""
        assert self.demo is not None
        assert self.entry.folder is not None
        return demo_plan(
            self.lesson,
            self.demo,
            self.entry.folder,
            knobs=settings,
            device=self.app.device,
            pace=pace,
            copies=explored,
            lingers=explored,
            watched=explored and self.stage.watched,
        )

    def action_run(self) -> None:
        if self.demo is None:
            return
        self.said = None
        self.read_program()
        self.stage.start(self.app.lab, self.plan(self.knobs.values, self.pace), self.compare)
        self.show_pictures()

    def show_pictures(self) -> None:
        """A run begins: where there is room for one, its first picture."""
        if self.narrow and self.view == 0:
            self.view = 1
        self.lay_out()
        self.update_keys()

    def action_pause(self) -> None:
        self.stage.pause_or_resume()

    def action_carry_on(self) -> None:
        self.stage.pause_or_resume()

    def action_one_step(self) -> None:
        self.stage.one_step()

    def action_stop(self) -> None:
        self.stage.stop()

    def action_knob(self) -> None:
        self.knobs.next()

    def action_knob_back(self) -> None:
        self.knobs.next(-1)

    def action_turn_up(self) -> None:
        self.knobs.turn(1)

    def action_turn_down(self) -> None:
        self.knobs.turn(-1)
