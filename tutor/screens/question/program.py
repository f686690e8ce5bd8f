"""A program with one wrong line, which is to be found."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tutor.course.bug import bug_line
from tutor.course.model import AskStep
from tutor.i18n import Language, Text
from tutor.i18n import questions as words
from tutor.i18n.filled import filled, same
from tutor.i18n.spelling import said
from tutor.screens.question.answer import CURSOR, Answer, digit
from tutor.screens.question.asked import Asked
from tutor.views.code import CodeLine, highlight

STYLES = {
    "keyword": "$text-accent",
    "name": "bold",
    "string": "$text-success",
    "number": "$text-warning",
    "comment": "italic $text-muted",
    "operator": "$text-muted",
}
"""How the roles of `views.code` look; what has none is plain."""


class CodeRow(Horizontal):
    """A line of the program with its number; a long one goes on below itself."""

    def __init__(self, line: CodeLine) -> None:
        super().__init__(classes="row")
        self._code = Content.assemble(*((said(text), STYLES.get(role, "")) for text, role in line))

    def compose(self) -> ComposeResult:
        yield Static(classes="number", markup=False)
        yield Static(self._code, classes="code", markup=False)

    def marked(self, marker: str, *, here: bool) -> None:
        """Show this before the line."""
        number = self.query_one(".number", Static)
        number.update(Content(marker))
        number.styles.width = cell_len(said(marker)) + 1
        self.set_class(here, "-here")


class LineAnswer(Answer):
    """The answer: the number of the line, from 1."""

    def __init__(self, asked: Asked, language: Language) -> None:
        super().__init__(asked, language)
        assert isinstance(asked.step, AskStep)
        program, fixed = self._read(asked.step.program), self._read(asked.step.fixed)
        self._program = highlight(program.rstrip("\n")) if program else ()
        self._fixed = fixed.splitlines()
        try:
            self._bug = bug_line(program, fixed)
        except ValueError as error:
            self._bug = 0
            self.standing.problem = self.standing.problem or filled(words.NO_PROGRAM, reason=same(str(error)))
        self._typed = 0

    def _read(self, name: str | None) -> str:
        try:
            return (self.asked.folder / name).read_text(encoding="utf-8") if self.asked.folder and name else ""
        except (OSError, UnicodeError) as error:
            self.standing.problem = filled(words.NO_PROGRAM, reason=same(f"{name}: {error}"))
            return ""

    def compose(self) -> ComposeResult:
        for line in self._program:
            yield CodeRow(line)
        yield Static(classes="fixed", markup=False)

    @property
    def rows(self) -> int:
        return max(1, len(self._program))

    def invitation(self) -> Text:
        return words.FIND_LINE

    def move(self, by: int) -> None:
        """An empty line cannot be wrong: the cursor passes over it."""
        self._typed = 0
        for _ in range(self.rows):
            super().move(by)
            if not self._program or any(text.strip() for text, _ in self._program[self.standing.cursor]):
                return

    def press(self, character: str) -> bool:
        """Digits in a row are a number: 1 and then 2 is line 12."""
        number = digit(character)
        if number is None:
            return False
        self._typed = next((each for each in (self._typed * 10 + number, number) if 1 <= each <= self.rows), 0)
        if self._typed:
            self.standing.cursor = self._typed - 1
        return True

    def given(self) -> object | None:
        self._typed = 0
        if not self._bug:
            return None
        self.standing.problem = None
        self.standing.tried.append(self.standing.cursor + 1)
        return self.standing.cursor + 1

    def redraw(self) -> None:
        standing, done = self.standing, self.asked.done
        digits = len(str(self.rows))
        for number, row in enumerate(self.query(CodeRow), start=1):
            here = number == standing.cursor + 1 and not done
            sign = "✓" if done and number == self._bug else "✗" if number in standing.tried else " "
            row.marked(f"{CURSOR if here else ' '}{number:>{digits}} {sign} ", here=here)
        fixed = self.query_one(".fixed", Static)
        fixed.display = done
        if done:
            fixed.update(Content(said(f" {self._bug:>{digits}} → {self._fixed[self._bug - 1].strip()}")))

    def here(self) -> Widget | None:
        rows = list(self.query(CodeRow))
        return rows[self.standing.cursor] if rows else None
