"""The picture of a `Gates` frame: what the gates of a recurrent cell do, token by token."""

from __future__ import annotations

from tutor.i18n import views as words
from tutor.live.frames import Gates
from tutor.views.frame_view import CursorView
from tutor.views.gates import draw as gates_draw
from tutor.views.gates import words as gates_words
from tutor.views.gates.draw import Cursor, Look
from tutor.views.gates.layout import Layout
from tutor.views.gates.rows import Row, rows_of
from tutor.views.headings import tokens
from tutor.views.ink import MUTED, Line
from tutor.views.latest import Latest


class GatesView(CursorView[Gates, Cursor]):
    """Gates and states of the newest frame below their tokens; their means, or one unit after the other."""

    kind = Gates
    _unit: int | None
    """The row of units that is looked at; None for the means."""
    _tokens: list[str]
    _named: Latest[list[Row]]
    """The gates with their names in a language."""

    def keep(self, frame: Gates) -> None:
        self.frame = frame
        self._tokens = tokens(frame.tokens)
        self._named.drop()
        if self._unit is not None and self._unit >= self._units:
            self._unit = None
        if self.cursor is not None and not (
            self.cursor.gate < len(frame.gates) and self.cursor.token < len(frame.tokens)
        ):
            self.cursor = None

    def forget(self) -> None:
        super().forget()
        self._tokens = []
        self._named = Latest()
        self._unit = None
        self._layout: Layout | None = None
        self._height: Latest[int] = Latest()

    def _rows(self) -> list[Row]:
        """The gates with their names in the language of now."""
        frame = self.frame
        if frame is None:
            return []
        key = (self.language, id(self.labels))
        return self._named.of(key, lambda: rows_of(frame, self.labels, self.language))

    @property
    def _units(self) -> int:
        """Rows of units of the gate that has most."""
        return max((row.rows for row in self._rows()), default=0)

    def facts_of(self, frame: Gates) -> str:
        several = next((row for row in self._rows() if row.rows == self._units), None)
        unit = several.of(self._unit, self.language) if several is not None and self._unit is not None else ""
        return words.COMMA(self.language).join(filter(None, (unit, words.STEP(self.language, step=frame.step))))

    def height_of(self, frame: Gates, width: int) -> int:
        units = sum(row.rows for row in self._rows() if row.several)
        size = (width, 2 * len(frame.gates) + units + 24)
        key = (len(frame.gates), len(frame.tokens), units, width, self.language)
        return self._height.of(key, lambda: len(self._picture(frame, size, self.colourful)[0]))

    def picture_of(self, frame: Gates, size: tuple[int, int], colour: bool) -> list[Line]:
        lines, self._layout = self._picture(frame, size, colour)
        return lines

    def _picture(self, frame: Gates, size: tuple[int, int], colour: bool) -> tuple[list[Line], Layout | None]:
        rows = self._rows()
        if not rows or not self._tokens:
            return [((words.EMPTY_TENSOR(self.language), MUTED),)], None
        seen = (0, 0) if self._layout is None else (self._layout.gates.start, self._layout.tokens.start)
        look = Look(self._unit, self.cursor, seen)
        return gates_draw.draw(frame, rows, self._tokens, look, self.language, size, colour=colour)

    def sentence_of(self, frame: Gates) -> str:
        return gates_words.describe(frame, self.labels, self.language)

    def plain_of(self, frame: Gates) -> str:
        return gates_words.plain(frame, self.labels, self.language)

    # The cursor

    def walk(self, right: int, down: int) -> None:
        if self.frame is None or not self.frame.gates or not self._tokens:
            return
        last = len(self._tokens) - 1
        if self.cursor is None:
            first = self._layout.gates.start if self._layout else 0
            now = self.frame.at
            self.put(Cursor(first, last if now is None else min(now, last)))
        else:
            gate = max(0, min(len(self.frame.gates) - 1, self.cursor.gate + down))
            self.put(Cursor(gate, max(0, min(last, self.cursor.token + right))))

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
        self.put(Cursor(gate, token, unit))

    def axes(self) -> int:
        return 1 if self._units > 1 else 0

    def turn(self, axis: int, by: int) -> None:
        """Show the next unit, or after the last one the means again."""
        if axis != 0 or not self.axes():
            return
        place = (0 if self._unit is None else self._unit + 1) + by
        place %= self._units + 1
        self._unit = place - 1 if place else None
        if self.cursor is not None:
            self.cursor = self.cursor._replace(row=None)
        self.look_anew()
