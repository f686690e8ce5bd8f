"""How much is to be asked on the next days: a bar and a number for each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tutor.i18n import Language
from tutor.i18n import review as words
from tutor.learner.today import Today

DAYS = 7
"""Today and the days after it."""
EIGHTHS = " ▁▂▃▄▅▆▇█"
HEIGHT = 3
"""Lines of the highest bar."""

Load = list[tuple[date, int]]
"""Days, the first is today, and how many questions are to be asked on each."""


def load_of(due: Mapping[date, int], today: Today, day: date) -> Load:
    """What is to be asked on a day, as `today` has it, and on the days after it.

    What comes due then is `due`. What is beyond the cap of a day waits for the next.
    """
    load, waiting = [(day, len(today.due))], today.waiting
    for ahead in range(1, DAYS):
        later = day + timedelta(days=ahead)
        waiting += due.get(later, 0)
        asked = min(waiting, today.cap)
        waiting -= asked
        load.append((later, asked))
    return load


class LoadBars(Widget, can_focus=False):
    """A week as bars, the day's number and name under each."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"load--today", "load--later", "load--number", "load--day"}
    DEFAULT_CSS = """
    LoadBars {
        height: 5; width: 1fr;
        & > .load--today { color: $accent; }
        & > .load--later { color: $faint; }
        & > .load--number { text-style: bold; }
        & > .load--day { color: $muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._load: Load = []
        self._language: Language = "en"

    def show(self, load: Load, language: Language) -> None:
        """Show these days."""
        self._load, self._language = load, language
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        column = max(6, min(9, width // DAYS))
        segments: list[Segment] = []
        for place, (day, count) in enumerate(self._load):
            kind = "load--today" if place == 0 else "load--later"
            if y < HEIGHT:
                text = EIGHTHS[self._filled(count, HEIGHT - 1 - y)] * 3
            elif y == HEIGHT:
                text, kind = str(count), "load--number" if count else "load--day"
            else:
                text, kind = self._day_name(day, place), "load--day"
            room = " " * max(0, column - cell_len(text))
            segments += [Segment(text, self.get_component_rich_style(kind)), Segment(room, self.rich_style)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _filled(self, count: int, line: int) -> int:
        """Eighths of a cell that a bar fills in the line so many above the lowest; what is more than none is seen."""
        most = max((each for _, each in self._load), default=0)
        eighths = max(1, round(count * HEIGHT * 8 / most)) if count else 0
        return max(0, min(8, eighths - line * 8))

    def _day_name(self, day: date, place: int) -> str:
        return words.TODAY(self._language) if place == 0 else words.WEEKDAYS[day.weekday()](self._language)
