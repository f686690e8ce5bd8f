"""What is said of a run below its pictures: the first alarm, the last note, and how it ended, in the lesson's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from textual import getters, on
from textual.containers import VerticalScroll

from tutor.i18n import Language, Text
from tutor.lab import explain
from tutor.live.frames import Failed, Result
from tutor.screens.stage import Stage
from tutor.screens.step_screen import StepScreen
from tutor.views import alarm_words
from tutor.views.prose.view import Prose
from tutor.views.words import fill

Sentence = Callable[[Language], str]
"""Something to say, as markdown, in whichever language the screen speaks when it is drawn."""


class OutcomeScreen(StepScreen):
    """Says what came of a run."""

    outcome = getters.query_one("#outcome", Prose)
    outcome_box = getters.query_one("#outcome-box", VerticalScroll)

    said: Result | Failed | Sentence | None = None
    """The last thing to know: how the run ended, or a sentence."""

    async def show_step(self) -> None:
        self.said = None
        await super().show_step()

    def relabel(self) -> None:
        super().relabel()
        self.show_outcome()

    def lay_out(self) -> None:
        super().lay_out()
        self.show_outcome()

    @on(Stage.Alarmed)
    @on(Stage.Noted)
    def _run_noted(self) -> None:
        self.show_outcome()

    def show_outcome(self) -> None:
        """Show the first alarm, the last note of the demo and the last thing to know."""
        text = "\n\n".join(filter(None, (self._alarm(), self._note(), self.ending())))
        self.outcome.update(text)
        self.outcome_box.display = bool(text)

    def _scrolling(self) -> list[VerticalScroll]:
        return [*super()._scrolling(), *([self.outcome_box] if self.outcome_box.display else [])]

    def _note(self) -> str:
        """The last sentence of the demo: while it runs, and afterwards if it was said at the end."""
        notes, run, demo = self.stage.notes, self.stage.run, self.demo
        if not notes or demo is None or callable(self.said):
            return ""
        note = notes[-1]
        if isinstance(self.said, Result) and run is not None and note.step < run.progress.total:
            return ""
        return self._filled(demo.notes.get(note.name, Text(note.name, note.name)), note.figures)

    def _alarm(self) -> str:
        """Where nan or infinity came up first; those that follow from it are not told."""
        alarms, demo = self.stage.alarms, self.demo
        return alarm_words.plain(alarms[0], demo.labels, self.language) if alarms and demo is not None else ""

    def ending(self) -> str:
        """The last thing to know, as markdown."""
        match self.said:
            case Failed():
                text = explain(self.said, self.language)
                return f"{text}\n\n    {self.said.source}" if self.said.source else text
            case Result():
                return self.finding(self.said)
            case None:
                return ""
        return self.said(self.language)

    def finding(self, result: Result) -> str:
        """What the run showed, with its figures."""
        return self._filled(self.sentence(), result.figures)

    def sentence(self) -> Text | None:
        """The lesson's sentence for a run that came to its end."""
        return self.demo.sentence if self.demo else None

    def _filled(self, text: Text | None, figures: Mapping[str, Any]) -> str:
        """A sentence of the lesson with the figures of a run."""
        if text is None or self.demo is None:
            return ""
        return fill(text(self.language), figures, self.demo.labels, self.language)
