"""The picture of a `Gates` frame: what the gates of a recurrent cell do, token by token."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Frame, Gates
from tutor.views.base import View
from tutor.views.gates import draw as gates_draw
from tutor.views.gates import words as gates_words
from tutor.views.gates.draw import Cursor, Look
from tutor.views.gates.layout import Layout
from tutor.views.gates.rows import Row, rows_of
from tutor.views.headings import tokens
from tutor.views.ink import MUTED, Line


class GatesView(View):
    """Gates and states of the newest frame below their tokens; their means, or one unit after the other."""

    walks = True
    frame: Gates | None
    _unit: int | None
    """The row of units that is looked at; None for the means."""
    _cursor: Cursor | None
    _tokens: list[str]
    _named: tuple[object, list[Row]] | None
    """The gates with their names in a language."""

    def take(self, frame: Frame) -> None:
        if not isinstance(frame, Gates):
            raise TypeError(f"a picture of gates cannot show {type(frame).__name__}")
        self.frame = frame
        self._tokens = tokens(frame.tokens)
        self._named = None
        if self._unit is not None and self._unit >= self._units:
            self._unit = None
        if self._cursor is not None and not (
            self._cursor.gate < len(frame.gates) and self._cursor.token < len(frame.tokens)
        ):
            self._cursor = None

    def forget(self) -> None:
        self.frame = None
        self._tokens = []
        self._named = None
        self._unit = None
        self._cursor = None
        self._layout: Layout | None = None
        self._wanted: tuple[object, int] | None = None

    def _rows(self) -> list[Row]:
        """The gates with their names in the language of now."""
        if self.frame is None:
            return []
        form = (self.language, id(self.labels))
        if self._named is None or self._named[0] != form:
            self._named = (form, rows_of(self.frame, self.labels, self.language))
        return self._named[1]

    @property
    def _units(self) -> int:
        """Rows of units of the gate that has most."""
        return max((row.rows for row in self._rows()), default=0)

    def facts(self) -> str:
        if self.frame is None:
            return ""
        several = next((row for row in self._rows() if row.rows == self._units), None)
        unit = several.of(self._unit, self.language) if several is not None and self._unit is not None else ""
        return words.COMMA(self.language).join(filter(None, (unit, words.STEP(self.language, step=self.frame.step))))

    def lines_wanted(self, width: int) -> int | None:
        if self.frame is None:
            return None
        units = sum(row.rows for row in self._rows() if row.several)
        form = (len(self.frame.gates), len(self.frame.tokens), units, width, self.language)
        if self._wanted is None or self._wanted[0] != form:
            lines = self._picture(width, 2 * len(self.frame.gates) + units + 24, self.colourful)[0]
            self._wanted = (form, len(lines))
        return self._wanted[1]

    def draw(self, width: int, height: int, colour: bool) -> list[Line]:
        lines, self._layout = self._picture(width, height, colour)
        return lines

    def _picture(self, width: int, height: int, colour: bool) -> tuple[list[Line], Layout | None]:
        if self.frame is None:
            return [], None
        rows = self._rows()
        if not rows or not self._tokens:
            return [((words.EMPTY_TENSOR(self.language), MUTED),)], None
        seen = (0, 0) if self._layout is None else (self._layout.gates.start, self._layout.tokens.start)
        look = Look(self._unit, self._cursor, seen)
        return gates_draw.draw(self.frame, rows, self._tokens, look, self.language, (width, height), colour=colour)

    def describe(self) -> str:
        return gates_words.describe(self.frame, self.labels, self.language) if self.frame else ""

    def plain(self) -> str:
        return gates_words.plain(self.frame, self.labels, self.language) if self.frame else ""

    # The cursor

    def walk(self, right: int, down: int) -> None:
        if self.frame is None or not self.frame.gates or not self._tokens:
            return
        if self._cursor is None:
            first = self._layout.gates.start if self._layout else 0
            now = self.frame.at
            self._cursor = Cursor(first, len(self._tokens) - 1 if now is None else min(now, len(self._tokens) - 1))
        else:
            gate, token, _ = self._cursor
            gate = max(0, min(len(self.frame.gates) - 1, gate + down))
            self._cursor = Cursor(gate, max(0, min(len(self._tokens) - 1, token + right)))
        self.redraw()

    def hover(self, x: int, y: int) -> None:
        place = None if self._layout is None else self._layout.at(x, y)
        if place is None or self._layout is None:
            return self.leave()
        gate, token, line = place
        unit: int | None = None
        if line:
            lines = self._layout.under[gate - self._layout.gates.start]
            rows = self._rows()[gate].rows
            unit = min(rows - 1, (line - 1) * rows // lines)
        if self._cursor != (gate, token, unit):
            self._cursor = Cursor(gate, token, unit)
            self.redraw()

    def leave(self) -> None:
        if self._cursor is not None:
            self._cursor = None
            self.redraw()

    def axes(self) -> int:
        return 1 if self._units > 1 else 0

    def turn(self, axis: int, by: int) -> None:
        """Show the next unit, or after the last one the means again."""
        if axis != 0 or not self.axes():
            return
        place = (0 if self._unit is None else self._unit + 1) + by
        place %= self._units + 1
        self._unit = place - 1 if place else None
        if self._cursor is not None:
            self._cursor = self._cursor._replace(row=None)
        self.redraw()
        if self.is_attached:
            self.post_message(self.FactsChanged())
