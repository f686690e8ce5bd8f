"""A terminal that keeps what it was told to show, and a list of whatever a real one would have shown wrongly."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import pyte
from wcwidth import wcwidth

Alphabet = Literal["all", "linux", "ascii"]
Colours = Literal["none", "16", "256", "truecolor"]

TOKEN = re.compile(
    r"(?P<csi>\x1b\[[0-?]*[ -/]*[@-~])|(?P<osc>\x1b\].*?(?:\x07|\x1b\\))|(?P<esc>\x1b[()#%].|\x1b[^\[\]()#%])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])|(?P<text>[^\x00-\x1f\x7f]+)",
    re.DOTALL,
)
LINUX = set(map(chr, range(0xA0, 0x100))) | set("─│┌┐└┘├┤┬┴┼═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬▀▄█▌▐░▒▓")
"""What the fonts of a Linux console have besides ASCII, of 256 glyphs: Latin-1, box lines, blocks."""
SCRAWL = "§"
"""What stands where nobody wrote, on a screen that was given another size."""
DEPTH = {"none": 0, "16": 1, "256": 2, "truecolor": 3}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a terminal would have shown wrongly."""

    kind: Literal["past the edge", "outside", "split", "unknown", "colour", "glyph"]
    what: str
    row: int
    column: int


class Glass(pyte.Screen):
    """A terminal's screen: rows of cells, and the faults of whoever wrote on it.

    A glyph that its font lacks is shown as `?`. `ambiguous` is the width of the glyphs that Unicode calls so.
    """

    def __init__(
        self,
        columns: int,
        rows: int,
        *,
        alphabet: Alphabet = "all",
        colours: Colours = "truecolor",
        ambiguous: int = 1,
        answer: Callable[[str], None] = lambda text: None,
    ) -> None:
        self.faults: list[Fault] = []
        self.alphabet, self.colours, self.ambiguous = alphabet, colours, ambiguous
        self._answer = answer
        self._rest = ""
        """The beginning of a sequence whose end is still to come."""
        super().__init__(columns, rows)

    # What is written

    def write(self, text: str) -> None:
        """Take what a program writes, in whatever pieces it comes."""
        text = self._rest + text
        end = 0
        while token := TOKEN.match(text, end):
            end = token.end()
            match token.lastgroup:
                case "text":
                    self.draw(token[0])
                case "csi":
                    self._csi(token[0])
                case "esc":
                    self._escape(token[0])
                case "control":
                    self._control(token[0])
        self._rest = text[end:]
        if len(self._rest) > 4096:
            self._fault("unknown", self._rest[:20])
            self._rest = ""

    def draw(self, data: str) -> None:
        """Put characters where the cursor is. Whoever fills screens addresses each row: nothing may wrap."""
        x, y = self.cursor.x, self.cursor.y
        line, attributes = self.buffer[y], self.cursor.attrs
        cells: dict[str, pyte.screens.Char] = {}
        for character in data:
            width = 1 if character.isascii() else self.width(character)
            if width == 0:
                if x and unicodedata.combining(character):
                    line[x - 1] = line[x - 1]._replace(data=line[x - 1].data + character)
                continue
            if x + width > self.columns:
                self._fault("split" if x < self.columns else "past the edge", character, x, y)
                self.carriage_return()
                self.linefeed()
                x, y = 0, self.cursor.y
                line = self.buffer[y]
            if not self._has(character):
                self._fault("glyph", character, x, y)
                character = "?" * width
            if line[x].data == "" and x:  # the right half of a wide glyph: its left half goes, too
                line[x - 1] = line[x - 1]._replace(data=" ")
            if x + width < self.columns and line[x + width].data == "":
                line[x + width] = line[x + width]._replace(data=" ")
            cell = cells.get(character)
            if cell is None:
                cell = cells[character] = attributes._replace(data=character)
            line[x] = cell
            if width == 2:
                line[x + 1] = attributes._replace(data="")
            x += width
        self.cursor.x = x

    def width(self, character: str) -> int:
        """Cells that a character takes."""
        width: int = wcwidth(character)
        if width == 1 and self.ambiguous == 2 and unicodedata.east_asian_width(character) == "A":
            return 2
        return max(0, width)

    def _has(self, character: str) -> bool:
        if character.isascii() or self.alphabet == "all":
            return True
        return self.alphabet == "linux" and character in LINUX

    def _csi(self, sequence: str) -> None:
        body, last = sequence[2:-1], sequence[-1]
        private = body[:1] if body[:1] in "?<=>" else ""
        numbers = [
            int(part or 0)
            for part in re.split("[;:]", body[len(private) :].rstrip("$! "))
            if part.isdigit() or not part
        ]
        if private or body.endswith(("$", "!", " ")):
            self._private(sequence, private, numbers, last)
            return
        match last:
            case "H" | "f":
                row, column = (*numbers, 1, 1)[:2]
                if not (1 <= max(row, 1) <= self.lines and 1 <= max(column, 1) <= self.columns):
                    self._fault("outside", sequence)
                self.cursor_position(row, column)
            case "m":
                self._check_colours(sequence, numbers)
                self.select_graphic_rendition(*numbers)
            case "K":
                self.erase_in_line(numbers[0] if numbers else 0)
            case "J":
                self.erase_in_display(numbers[0] if numbers else 0)
            case "A" | "B" | "C" | "D":
                move = {"A": self.cursor_up, "B": self.cursor_down, "C": self.cursor_forward, "D": self.cursor_back}
                move[last](*numbers[:1])
            case "n" if numbers == [6]:
                self._answer(f"\x1b[{self.cursor.y + 1};{self.cursor.x + 1}R")
            case "c":
                self._answer("\x1b[?62;22c")
            case "t":
                pass  # titles and sizes of the window
            case _:
                self._fault("unknown", sequence)

    def _private(self, sequence: str, private: str, numbers: list[int], last: str) -> None:
        match private, last:
            case "?", "h" | "l":
                self.modes(numbers, last == "h")
            case "?", "p":  # which modes there are: none of the new ones
                self._answer(f"\x1b[?{numbers[0]};0$y")
            case (">" | "<" | "?" | "=", "u") | (">", "c") | ("", "p" | "q"):
                pass  # the kitty keyboard, the terminal's version, the cursor's form: not answered
            case _:
                self._fault("unknown", sequence)

    def modes(self, numbers: list[int], on: bool) -> None:
        """Switch modes; of them only another screen changes what is seen."""
        for number in numbers:
            if number in (47, 1047, 1049):
                self.alternate = on
                self.erase_in_display(2)
            elif number == 25:
                self.cursor.hidden = not on
            elif number not in (1, 7, 12, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 2004, 2026, 2031, 2048):
                self._fault("unknown", f"mode {number}")

    alternate = False
    """Whether the program has a screen of its own."""

    def _escape(self, sequence: str) -> None:
        if sequence not in ("\x1b7", "\x1b8", "\x1b=", "\x1b>", "\x1b(B"):
            self._fault("unknown", sequence)

    def _control(self, character: str) -> None:
        match character:
            case "\r":
                self.cursor.x = 0
            case "\n":
                if self.alternate and self.cursor.y == self.lines - 1:
                    self._fault("outside", "a line below the last")
                self.linefeed()
            case "\b":
                self.backspace()
            case "\x07" | "\x00":
                pass
            case _:
                self._fault("unknown", character)

    def _check_colours(self, sequence: str, numbers: list[int]) -> None:
        depth, rest = 0, list(numbers)
        while rest:
            number = rest.pop(0)
            if number in (38, 48) and rest:
                mode = rest.pop(0)
                depth = max(depth, 3 if mode == 2 else 2)
                del rest[: 3 if mode == 2 else 1]
            elif 30 <= number % 60 <= 37 or 40 <= number % 60 <= 47:
                depth = max(depth, 1)
        if depth > DEPTH[self.colours]:
            self._fault("colour", sequence)

    def _fault(
        self,
        kind: Literal["past the edge", "outside", "split", "unknown", "colour", "glyph"],
        what: str,
        x: int | None = None,
        y: int | None = None,
    ) -> None:
        self.faults.append(Fault(kind, what, self.cursor.y if y is None else y, self.cursor.x if x is None else x))

    # What is seen

    def rows(self) -> Iterator[str]:
        """The rows of the screen, from the top."""
        for y in range(self.lines):
            line = self.buffer[y]
            yield "".join(line[x].data for x in range(self.columns)).rstrip()

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(self.rows())

    def scrawl(self) -> None:
        """Fill the screen with what nobody wrote, as another size may."""
        cell = self.default_char._replace(data=SCRAWL)
        for y in range(self.lines):
            self.buffer[y].update(dict.fromkeys(range(self.columns), cell))
