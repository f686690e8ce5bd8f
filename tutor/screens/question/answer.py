"""What every kind of answer is: a widget that shows what can be chosen, takes keys, and knows the answer."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text as RichText
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from tutor.i18n import Language, Text
from tutor.screens.question.asked import Asked
from tutor.views.prose.view import Prose

CURSOR = "▸"


class Answer(Vertical):
    """The part of a question that is answered. Its state is in `asked.standing`, so it can be made anew at any time."""

    moves: ClassVar[bool] = True
    """Whether the arrow keys move among rows."""

    class Changed(Message):
        """The answer was changed otherwise than by a key of the question, or the learner came into its line."""

    def __init__(self, asked: Asked, language: Language) -> None:
        super().__init__()
        self.asked = asked
        self.standing = asked.standing
        self.language_now = language

    @property
    def rows(self) -> int:
        """How many rows the cursor may stand on."""
        return 0

    @property
    def typing(self) -> bool:
        """Whether every character goes into the answer, so that none is a key."""
        return False

    def invitation(self) -> Text:
        """What to do, in a sentence."""
        raise NotImplementedError

    def given(self) -> object | None:
        """The answer as an attempt keeps it; None when there is none yet, and `standing.problem` says why."""
        raise NotImplementedError

    def move(self, by: int) -> None:
        """Move the cursor among the rows; after the last comes the first."""
        self.standing.cursor = (self.standing.cursor + by) % self.rows

    def press(self, character: str) -> bool:
        """Take a character; False when it means nothing here."""
        return False

    def mark(self) -> None:
        """What space does."""

    def judged(self) -> None:
        """The answer was judged."""

    def speak(self, language: Language) -> None:
        """Say everything in this language."""
        self.language_now = language

    def redraw(self) -> None:
        """Draw cursor and marks."""

    def here(self) -> Widget | None:
        """The row under the cursor, to be kept in sight."""
        return None

    def leave(self) -> None:
        """Leave the line that is typed."""


class Row(Horizontal):
    """A marker, and words that may take several lines."""

    def __init__(self, classes: str = "") -> None:
        super().__init__(classes=f"row {classes}")

    def compose(self) -> ComposeResult:
        yield Static(classes="marker", markup=False)
        yield Prose("", classes="words")

    def say(self, markdown: str) -> None:
        """Show these words."""
        self.query_one(Prose).update(markdown)

    def marked(self, marker: str, *, here: bool = False, dim: bool = False) -> None:
        """Show this before them; the row under the cursor is lit, one that is out of play is dimmed."""
        self.query_one(".marker", Static).update(RichText(marker))
        self.set_class(here, "-here")
        self.set_class(dim, "-dim")


def digit(character: str) -> int | None:
    """The digit that a key stands for, full-width ones too; None for another key."""
    return int(character) if character.isdecimal() else None
