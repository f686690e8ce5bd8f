"""One line after the other from who types them, and what becomes of Ctrl+C."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.course import Pack
from tutor.course.answers.fold import plain
from tutor.i18n import Text
from tutor.i18n import plain as words
from tutor.plain.desk import Desk
from tutor.plain.terms import found

COMMANDS = {"next": "n", "back": "p", "quit": "q", "help": "?", "hint": "h", "run": "r", "another": "a", "edit": "e"}
"""Words that are the same as letters."""


class Quit(Exception):
    """The learner wants to end it, or there are no more lines. `code` is the exit code."""

    def __init__(self, code: int = 0) -> None:
        super().__init__()
        self.code = code


class Prompter:
    """Asks for lines, and does what a line says that means the same everywhere."""

    def __init__(self, desk: Desk, packs: Sequence[Pack], manual: Text) -> None:
        self._desk, self._packs, self._manual = desk, packs, manual
        self._interrupted = False
        """Whether the last thing that came was Ctrl+C."""

    def line(self, prompt: Sequence[Text]) -> str | None:
        """A line; None after a Ctrl+C. Raises Quit where there are no more."""
        desk = self._desk
        try:
            line = desk.lines.ask(*(text(desk.language) for text in prompt))
        except KeyboardInterrupt:
            self._interrupt()
            return None
        self._interrupted = False
        if line is None:
            raise Quit
        return line

    def tried(self, act: Callable[[], None]) -> None:
        """Do something that takes time; Ctrl+C ends it and nothing else."""
        try:
            act()
        except KeyboardInterrupt:
            self._interrupt()

    def _interrupt(self) -> None:
        """Ctrl+C is also pressed to stop a run that has just ended: only a second one in a row ends everything."""
        if self._interrupted:
            raise Quit(130)
        self._interrupted = True
        self._desk.lines.sentence(words.HOW_TO_QUIT(self._desk.language))

    def does(self, line: str, again: Callable[[], None]) -> bool:
        """Do what a line says that is a command everywhere: `q`, `?`, `g TERM`, `s`, `l`. False when it is none.

        `again` prints once more where the learner is. Raises Quit.
        """
        desk = self._desk
        name, rest = command_of(line)
        if name == "g":
            none = [words.NAME_A_TERM(desk.language)]
            desk.lines.say(*(found(self._packs, rest, desk.language, desk.lines.width) if rest else none))
            return True
        if rest:
            return False
        match name:
            case "q":
                raise Quit
            case "?":
                desk.lines.say(self._manual(desk.language))
            case "l":
                desk.switch_language()
                desk.lines.sentence(words.LANGUAGE_IS(desk.language))
                again()
            case "s":
                again()
            case _:
                return False
        return True


def command_of(line: str) -> tuple[str, str]:
    """The command that a line begins with, by its letter, and what stands behind it. Full-width letters are letters."""
    name, _, rest = plain(line).partition(" ")
    return COMMANDS.get(name.lower(), name.lower()), rest.strip()
