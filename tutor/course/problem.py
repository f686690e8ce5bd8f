"""What is wrong in a lesson, and where: `file:line:column: what is wrong, and the nearest valid name`."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from tutor.i18n import LANGUAGES, Language, Text
from tutor.i18n import course as words


class Place(Protocol):
    """A line and a column, both counted from 1; a column is a character, not a byte."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Mark(NamedTuple):
    """A place that is no node: in a Python file, or in a file that did not parse."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong. `code` is a short stable name of the rule, for scripts."""

    file: Path
    line: int
    column: int
    code: str
    message: Text

    def text(self, language: Language) -> str:
        """One line, as compilers print it: editors jump to it."""
        return f"{self.file}:{self.line}:{self.column}: {self.message(language)}"

    def __str__(self) -> str:
        return self.text("en")

    def as_json(self, language: Language = "en") -> dict[str, str | int]:
        """The form that `tutor check --json` prints."""
        return {
            "file": str(self.file),
            "line": self.line,
            "column": self.column,
            "code": self.code,
            "message": self.message(language),
        }


class Problems:
    """Problems of one file, as they are found."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._found: list[Problem] = []
        self._places: set[tuple[int, int]] = set()

    def add(self, place: Place, code: str, message: Text, /, **figures: object) -> None:
        """Add a problem; `figures` fill the message, each a value or a `Text` of its own."""
        self._places.add((place.line, place.column))
        self._found.append(Problem(self.file, place.line, place.column, code, fill(message, **figures)))

    def has(self, place: Place) -> bool:
        """Whether something is already known to be wrong exactly there."""
        return (place.line, place.column) in self._places

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def in_order(problems: Collection[Problem] | Problems) -> list[Problem]:
    """Each problem once, by file, then by place."""
    return sorted(set(problems), key=lambda each: (str(each.file), each.line, each.column, each.code, each.message.en))


def fill(message: Text, /, **figures: object) -> Text:
    """The message with its figures in place, in each language; a figure that is a `Text` speaks that language."""
    if not figures:
        return message
    en, zh = (
        message(
            language, **{name: value(language) if isinstance(value, Text) else value for name, value in figures.items()}
        )
        for language in LANGUAGES
    )
    return Text(en=en, zh=zh)


def nearest(name: str, known: Collection[str]) -> str | None:
    """The known name that looks most like this one; None when none does."""
    # A name longer than any known one is no misspelling; difflib takes quadratic time on it.
    close = difflib.get_close_matches(name[:80].lower(), {each.lower(): each for each in known}, n=1)
    return next(each for each in known if each.lower() == close[0]) if close else None


def hint(name: str, known: Collection[str]) -> Text:
    """What to say after an unknown name: the nearest one, or all of a few, or nothing."""
    close = nearest(name, known)
    if close is not None:
        return fill(words.DID_YOU_MEAN, name=close)
    if 0 < len(known) <= 16:
        return fill(words.KNOWN_ARE, names=listed(known))
    return words.NOTHING


def listed(names: Collection[object]) -> Text:
    """Names in a row, each in backquotes."""
    quoted = [quote(name) for name in names]
    return Text(en=", ".join(quoted), zh="、".join(quoted))


def quote(value: object) -> str:
    """A value of a lesson file as it can stand in a message: on one line, at most 40 characters, in backquotes."""
    text = "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    text = "".join(character if character.isprintable() else " " for character in " ".join(text[:400].split()))
    return f"`{text if len(text) <= 40 else text[:39] + '…'}`"
