"""Exploring a run: its speed, walking back through it, going on from a checkpoint, comparing runs, sweeping a knob."""

from __future__ import annotations

from textual import on

from tutor.course.model import DemoStep
from tutor.i18n import Language
from tutor.i18n import interface as words
from tutor.lab.knobs import sweep_values
from tutor.live.frames import Figure
from tutor.screens.comparison import SWEEP_LABELS
from tutor.screens.knobbar import KnobBar, shown_value
from tutor.screens.run_screen import RunScreen
from tutor.screens.stage import Stage

SPEEDS = (30.0, 5.0, 1.0)
"""Steps a second, beside full speed."""
BACK_KEYS = ("run", "go_on", "carry_on", "walk_back", "walk_forth")
"""What the key bar shows first while the learner looks back."""


class ExploreScreen(RunScreen):
    """What a learner may do with a run beyond running it."""

    async def show_step(self) -> None:
        self.compare, self.pace, self.sweeping = False, None, None
        await super().show_step()

    # What is said

    def facts(self) -> list[str]:
        language, stage = self.language, self.stage
        parts = []
        if self.sweeping is not None and stage.alive:
            knob, total = self.sweeping
            parts.append(
                words.SWEEPING(
                    language,
                    knob=self._label(knob),
                    value=self._shown(stage.settings.get(knob)),
                    number=stage.swept + 1,
                    total=total,
                )
            )
        here = stage.moment
        if here is not None:
            parts.append(words.LOOKING(language, step=here))
            checkpoint = stage.checkpoint_here()
            if checkpoint is not None and self._goes_on_from_here:
                parts.append(words.GO_ON_FROM(language, step=checkpoint.step))
            elif checkpoint is None and not stage.alive:
                parts.append(words.NO_CHECKPOINT(language))
        else:
            parts += super().facts()
        if self.pace and stage.alive:
            parts.append(words.AT_MOST(language, steps=self.pace))
        if self.compare:
            parts.append(words.COMPARING(language))
        return parts

    def _label(self, knob: str) -> str:
        assert self.demo is not None
        return self.demo.knobs[knob].label(self.language)

    def usable(self) -> tuple[str, ...]:
        names = super().usable()
        if self.stage.looking is None:
            return names
        return tuple(sorted((*names, *self._forth()), key=lambda name: name not in BACK_KEYS))

    def _forth(self) -> tuple[str, ...]:
        """The way forth has a place of its own where there is no way further back."""
        return () if self.can("walk_back") else ("walk_forth",)

    def keyed(self) -> object:
        return (super().keyed(), self.can("go_on"))

    def _shown(self, value: Figure | None) -> str:
        assert self.demo is not None
        return shown_value(value, self.demo.labels, self.language)

    # Actions

    def can(self, action: str) -> bool:
        stage = self.stage
        match action:
            case "speed":
                return stage.alive
            case "walk_back":
                return len(stage.history) > 1 and stage.looking != 0
            case "walk_forth":
                return stage.looking is not None
            case "checkpoint_back" | "checkpoint_forth":
                return len(stage.history) > 1 and bool(stage.checkpoints())
            case "compare":
                return isinstance(self.step, DemoStep)
            case "sweep":
                return isinstance(self.step, DemoStep) and self.knobs.knob is not None and not stage.alive
            case "log_scale":
                return any(True for _ in stage.curves())
            case "go_on":
                return stage.looking is not None and (self._goes_on_from_here or self._turned_in_vain)
            case "carry_on":
                return stage.state == "paused" and not self.can("go_on")
            case "pause":
                return super().can(action) and stage.looking is None
        return super().can(action)

    def action_speed(self) -> None:
        now = self.stage.pace
        self.pace = next((speed for speed in SPEEDS if speed < now or not now), 0.0)
        self.stage.speed(self.pace)
        self.show_status()

    def action_walk_back(self) -> None:
        self.stage.walk(-1)

    def action_walk_forth(self) -> None:
        self.stage.walk(1)
        self._catch_up()

    def action_checkpoint_back(self) -> None:
        self.stage.walk_to_checkpoint(-1)

    def action_checkpoint_forth(self) -> None:
        self.stage.walk_to_checkpoint(1)
        self._catch_up()

    def action_compare(self) -> None:
        self.compare = not self.compare
        self.app.say((words.COMPARE_ON if self.compare else words.COMPARE_OFF)(self.language))
        self.show_status()

    def action_log_scale(self) -> None:
        views = [view for _, view in self.stage.curves()]
        log = not all(view.log_scale for view in views)
        for view in views:
            view.log_scale = log

    def action_sweep(self) -> None:
        demo = self.demo
        if demo is None or not self.knobs.chosen_name:
            return
        name = self.knobs.chosen_name
        values = sweep_values(demo.knobs[name])
        plans = [self.plan({**self.knobs.values, name: value}, pace=0.0, explored=False) for value in values]
        self.sweeping = (name, len(plans))
        self.said = None
        self.stage.sweep(self.app.lab, name, plans)
        self.show_pictures()

    @on(Stage.Appeared)
    def _sweep_appeared(self, message: Stage.Appeared) -> None:
        if self.narrow and message.name in SWEEP_LABELS and self.view > 0:
            self.view = self.views().index(message.name) + 1
            self.lay_out()

    @on(Stage.Swept)
    def _swept(self, message: Stage.Swept) -> None:
        demo, self.sweeping = self.demo, None
        if demo is None or message.plan.step != demo.id or not message.values:
            return
        values, label = message.values, demo.knobs[message.knob].label

        def told(language: Language) -> str:
            first, last = (shown_value(value, demo.labels, language) for value in (values[0], values[-1]))
            sentence = words.SWEPT if len(values) > 1 else words.SWEPT_ONCE
            return sentence(language, count=len(values), knob=label(language), first=first, last=last)

        self.said = told
        self.show_run()
        self.show_outcome()

    # Going on from a checkpoint

    def _turned_knobs(self) -> dict[str, Figure]:
        """The knobs that stand otherwise than in the run on screen."""
        settings = self.stage.settings
        return {name: value for name, value in self.knobs.values.items() if value != settings.get(name)}

    @property
    def _goes_on_from_here(self) -> bool:
        """Whether the run goes on from where the learner looks, as soon as a knob that can act there is turned.

        One that is still there goes on from its newest step until then.
        """
        if self.demo is None or self.stage.checkpoint_here() is None:
            return False
        names = self._turned_knobs() if self.stage.alive else self.demo.knobs
        return any(map(self._live, names))

    @property
    def _turned_in_vain(self) -> bool:
        """Whether knobs were turned of which none acts on a run that is there."""
        turned = self._turned_knobs()
        return self.stage.alive and bool(turned) and not any(map(self._live, turned))

    def _live(self, name: str) -> bool:
        return self.demo is not None and self.demo.knobs[name].live

    def action_go_on(self) -> None:
        """From where the learner looks, with the knobs as they stand; where none was turned, from the newest."""
        stage, turned = self.stage, self._turned_knobs()
        live = {name: value for name, value in turned.items() if self._live(name)}
        checkpoint = stage.checkpoint_here()
        if live and checkpoint is not None:
            self.said = None
            stage.go_on_from(checkpoint, live, stage.pace)
            self.show_outcome()
        elif turned and not live:
            self.app.say(words.ONLY_AT_START(self.language, knob=self._label(next(iter(turned)))))
        else:
            self.app.say(words.TURN_FIRST(self.language))

    def action_carry_on(self) -> None:
        self.stage.look(None)
        self._catch_up()
        super().action_carry_on()

    def _catch_up(self) -> None:
        """Back at the newest, a run that goes on gets the knobs that were turned meanwhile."""
        if self.stage.looking is None and self.stage.alive:
            for name, value in self._turned_knobs().items():
                if self._live(name):
                    self.stage.turn(name, value)

    @on(KnobBar.Turned)
    def _turned(self, message: KnobBar.Turned) -> None:
        # The learner may have turned the page since; then the knob belongs to another demo.
        knob = self.demo.knobs.get(message.knob) if self.demo is not None else None
        if knob is not None and knob.live and self.stage.looking is None:
            self.stage.turn(message.knob, message.value)
        self.show_run()
