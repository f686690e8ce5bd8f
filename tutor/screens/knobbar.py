"""The knobs of a demo: one line each, name, value, and where in its range it stands."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tutor.course.model import Knob
from tutor.i18n import Language, Text
from tutor.i18n import interface as words
from tutor.lab.knobs import turned
from tutor.live.frames import Figure

LIVE = "~"
"""Behind the name of a knob that acts while the demo runs."""


class KnobBar(Widget, can_focus=False):
    """Knobs in one or more columns. `tab` chooses one, `-` and `+` turn it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"knob--name", "knob--value", "knob--track", "knob--here"}
    DEFAULT_CSS = """
    KnobBar {
        height: auto; padding: 0 1;
        & > .knob--name { color: $foreground 80%; }
        & > .knob--value { text-style: bold; }
        & > .knob--track { color: $muted; }
        & > .knob--here { color: $accent; text-style: bold; }
    }
    """
    COLUMN = 38
    """Cells that one knob wants."""

    brief: reactive[bool] = reactive(False, layout=True)
    """Whether one line is enough: a picture needs the room."""
    chosen: reactive[int] = reactive(0)
    """The knob that `-` and `+` turn."""

    @dataclass
    class Turned(Message):
        """The learner turned a knob."""

        knob: str
        value: Figure

    def __init__(self) -> None:
        super().__init__()
        self._knobs: dict[str, Knob] = {}
        self._labels: Mapping[str, Text] = {}
        self._language: Language = "en"
        self.values: dict[str, Figure] = {}

    def load(self, knobs: Mapping[str, Knob], values: Mapping[str, Figure], labels: Mapping[str, Text]) -> None:
        """Show these knobs at these values; `labels` has words for choices."""
        self._knobs, self._labels = dict(knobs), labels
        self.values = dict(values)
        self.chosen = 0
        self.display = bool(self._knobs)
        self.refresh(layout=True)

    def speak(self, language: Language) -> None:
        """Show the names in this language."""
        self._language = language
        self.refresh(layout=True)

    @property
    def knob(self) -> Knob | None:
        """The chosen knob."""
        return self._knobs.get(self.chosen_name)

    @property
    def chosen_name(self) -> str:
        """The name of the chosen knob; nothing when there is none."""
        return list(self._knobs)[self.chosen] if self._knobs else ""

    def next(self, by: int = 1) -> None:
        """Choose another knob."""
        if self._knobs:
            self.chosen = (self.chosen + by) % len(self._knobs)

    def turn(self, notches: int) -> None:
        """Turn the chosen knob."""
        if not self._knobs:
            return
        name = self.chosen_name
        value = turned(self._knobs[name], self.values[name], notches)
        if value != self.values[name]:
            self.values[name] = value
            self.refresh()
            self.post_message(self.Turned(name, value))

    def watch_chosen(self) -> None:
        self.refresh()

    # Drawing

    def _columns(self, width: int) -> int:
        return max(1, min(len(self._knobs), width // self.COLUMN))

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        lines = math.ceil(len(self._knobs) / self._columns(width)) if self._knobs else 0
        return min(lines, 1 if self.brief else max(1, self.app.size.height // 6))

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        columns = self._columns(width)
        names = list(self._knobs)
        segments: list[Segment] = []
        # Where not every line has room, those around the chosen knob are shown.
        first = max(0, self.chosen // columns - self.size.height + 1)
        label = max((cell_len(self._titled(knob)) for knob in self._knobs.values()), default=0)
        for column in range(columns):
            index = (y + first) * columns + column
            cells = width // columns if column < columns - 1 else width - (columns - 1) * (width // columns)
            if index < len(names):
                segments += self._knob(
                    names[index], index == self.chosen, min(label, max(cells // 3, cells - 16)), cells
                )
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _knob(self, name: str, here: bool, label: int, width: int) -> list[Segment]:
        """`▸ Degree   12   1 ├──────●───┤ 15`, as much of it as fits."""
        knob, value = self._knobs[name], self.values[name]
        style = self.get_component_rich_style
        shown = self._shown(value)
        room = width - label - 3
        value_width = min(max(8, cell_len(shown)), room)
        text = self._titled(knob)
        if cell_len(text) > label:
            text = set_cell_size(text, max(0, label - 1)).rstrip() + "…"
        segments = [
            Segment("▸ " if here else "  ", style("knob--here")),
            Segment(set_cell_size(text, label), style("knob--here" if here else "knob--name")),
            Segment(" " + set_cell_size(shown, value_width), style("knob--value")),
        ]
        used = label + 3 + value_width
        track = self._track(knob, value, width - used - 2)
        segments.append(Segment(set_cell_size(" " + track, width - used), style("knob--track")))
        return segments

    def _titled(self, knob: Knob) -> str:
        """Its name; a mark says that it acts while the demo runs."""
        return knob.label(self._language) + (LIVE if knob.live else "")

    def _shown(self, value: Figure) -> str:
        return shown_value(value, self._labels, self._language)

    def _track(self, knob: Knob, value: Figure, width: int) -> str:
        """Where in its range a knob stands; for a choice, all the choices."""
        if knob.kind == "choice":
            text = " / ".join(self._shown(choice) for choice in knob.choices or [])
            return text if cell_len(text) <= width else ""
        if knob.range is None or not isinstance(value, (int, float)):
            return ""
        low, high = knob.range
        log = knob.scale == "log"
        share = math.log(value / low) / math.log(high / low) if log else (value - low) / (high - low)
        ends = _number(low) + " ", " " + _number(high)
        cells = min(20, width - len(ends[0]) - len(ends[1]))
        if cells < 5:
            return ""
        place = min(max(round(share * (cells - 1)), 0), cells - 1)
        return ends[0] + "─" * place + "●" + "─" * (cells - 1 - place) + ends[1]


def shown_value(value: Figure, labels: Mapping[str, Text], language: Language) -> str:
    """A value in few characters, in the learner's words where the lesson has them."""
    if isinstance(value, bool):
        return (words.ON if value else words.OFF)(language)
    if isinstance(value, str) and value in labels:
        return labels[value](language)
    return _number(value) if isinstance(value, (int, float)) else str(value)


def _number(value: float) -> str:
    """A number in few characters: whole ones in groups of three, others with four digits."""
    return f"{int(value):,}" if value == int(value) else f"{value:.4g}"
