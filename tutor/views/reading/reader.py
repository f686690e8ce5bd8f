"""Plain text in one language: sentences, pages of markdown and lists, no line wider than asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from tutor.i18n import Language, Text
from tutor.i18n import reading as words
from tutor.views.prose.flow import plain_text
from tutor.views.prose.layout import layout
from tutor.views.wrap import wrap

NUMBERS = "12345678"
LETTERS = "ABCDEFGH"
"""A question has at most eight options, items or pairs. What is chosen has a number; left sides of pairs, letters."""


def markdown_text(markdown: str, width: int) -> str:
    """A page of markdown as plain text, no line wider than `width` cells but those of code."""
    return plain_text(layout(markdown, width, plain=True))


class Reader:
    """Writes plain text in one language, `width` cells wide."""

    def __init__(self, language: Language, width: int) -> None:
        self.language: Language = language
        self._width = width

    def say(self, text: Text | str, **figures: object) -> str:
        """A sentence, its figures filled in; a figure that is a `Text` speaks the same language."""
        if isinstance(text, Text):
            told = {name: each(self.language) if isinstance(each, Text) else each for name, each in figures.items()}
            text = text(self.language, **told)
        return "\n".join(wrap(text, self._width))

    def page(self, text: Text) -> str:
        """A page of markdown."""
        return markdown_text(text(self.language), self._width)

    def hanging(self, head: str | Text, text: Text | str, **figures: object) -> str:
        """Markdown behind a head, its further lines indented."""
        head = head if isinstance(head, str) else head(self.language, **figures)
        indent = min(cell_len(head), 4)
        body = text if isinstance(text, str) else text(self.language)
        # A head that leaves no room, as a long wrong answer may, stands on lines of its own.
        if cell_len(head) > self._width // 2:
            lines = markdown_text(body, self._width - indent).split("\n")
            return "\n".join([*wrap(head.rstrip(), self._width), *(" " * indent + line for line in lines)])
        first, *rest = markdown_text(body, self._width - cell_len(head)).split("\n")
        return "\n".join([head + first, *(" " * indent + line for line in rest)])

    def listed(self, texts: Sequence[Text], heads: Iterable[str] = NUMBERS) -> list[str]:
        """Texts with a number, or another head, before each."""
        return [self.hanging(f"{head}. ", text) for head, text in zip(heads, texts, strict=False)]

    def command(self, heading: Text, command: str, **figures: object) -> str:
        """A command to type, below what it is for."""
        return f"{self.say(heading, **figures)}\n    {command}"

    def joined(self, names: Iterable[str]) -> str:
        """Names in a row."""
        return words.COMMA(self.language).join(names)


def figure(value: bool | float | str) -> str:
    """A value as `--set` takes it, whole numbers without a point."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e12 else f"{value:g}"
    return str(value)
