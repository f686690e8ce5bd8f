"""`argparse` that speaks the learner's language: its help, and what it says of mistakes.

Of argparse's private names one is used, `_actions`: what was declared. Its sentences about mistakes come in through
`error`; each is recognised by its form and said anew. One that is not recognised is shown as it is.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from tutor.i18n import Language, Text
from tutor.i18n import arguments as words


class Said(Exception):
    """What there is to say instead of doing something: help, or a mistake in the command line."""

    def __init__(self, text: str, status: int) -> None:
        super().__init__(text)
        self.text = text
        self.status = status
        """The exit code: 0 for help, 2 for a mistake."""


_OF = re.compile(r"argument (?P<argument>\S.*?): (?P<rest>.*)", re.DOTALL)
_MISTAKES: tuple[tuple[str, Text], ...] = (
    (r"expected (one|at least one|at most one|\d+) arguments?", words.NO_VALUE),
    (r"invalid int value: (?P<value>.*)", words.NOT_A_NUMBER),
    (r"invalid \S+ value: (?P<value>.*)", words.BAD_VALUE),
    (r"not allowed with argument (?P<other>.*)", words.NOT_TOGETHER),
    (r"ignored explicit argument (?P<value>.*)", words.TAKES_NO_VALUE),
)
"""What argparse says of one argument, and what is said for it."""
_CHOICE = re.compile(r"invalid choice: (?P<value>.*?)(, maybe you meant .*)? \(choose from .*\)", re.DOTALL)
_REQUIRED = re.compile(r"the following arguments are required: (?P<names>.*)", re.DOTALL)
_AMBIGUOUS = re.compile(r"ambiguous option: (?P<name>.*) could match (?P<names>.*)", re.DOTALL)

_NEGATIVE = re.compile(r"-$|-\s*[\d.(]")
"""What begins with a minus and is no option."""


class Parser(argparse.ArgumentParser):
    """A command line, or one command of it. Raises `Said` where argparse would print and exit."""

    def __init__(self, language: Language = "en", *, general: Sequence[Any] = (), **rest: Any) -> None:
        """`general` are parsers whose options every command has."""
        super().__init__(add_help=False, **rest)
        self._inherited = {id(action) for action in self._actions}
        self.language = language
        self.commands: dict[str, Parser] = {}
        """The parser of each command, by its name."""
        self.guess: Callable[[str], str | None] = lambda word: None
        """The command line that was meant by a word that is no command."""
        self.takes_words = False
        """Whether its words may stand on both sides of its options, and begin with a minus: `-3/4`."""
        self.add_argument("-h", "--help", action="help", default=argparse.SUPPRESS, help=words.HELP(language))
        self._general = {id(action) for parser in general for action in parser._actions}
        self._general.add(id(self._actions[-1]))

    @property
    def positionals(self) -> list[argparse.Action]:
        """The arguments that are known by their place, but for the command."""
        return [each for each in self._actions if not each.option_strings and each.nargs != argparse.PARSER]

    @property
    def options(self) -> list[argparse.Action]:
        """The options of this command, those first that no other command has."""
        own = [each for each in self._actions if each.option_strings and id(each) not in self._general]
        return sorted(own, key=lambda each: id(each) in self._inherited)

    @property
    def general_options(self) -> list[argparse.Action]:
        """The options that it shares with every other."""
        return [each for each in self._actions if each.option_strings and id(each) in self._general]

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """What was asked for. Raises Said."""
        options, extra = self.parse_known_args(arguments)
        if extra:
            self.commands.get(options.command, self)._refuse(extra, early=self._before_command(arguments))
        return options

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[argparse.Namespace, list[str]]:
        known: tuple[argparse.Namespace, list[str]] = super().parse_known_args(
            self._words_last(args) if self.takes_words and args is not None else args, namespace
        )
        return known

    def _words_last(self, arguments: Sequence[str]) -> list[str]:
        """The options, each with its value, before the words."""
        options: list[str] = []
        words: list[str] = []
        left = iter(arguments)
        for each in left:
            if each == "--":
                words += left
            elif not each.startswith("-") or _NEGATIVE.match(each):
                words.append(each)
            else:
                options.append(each)
                meant = [action for action in self._actions if any(o.startswith(each) for o in action.option_strings)]
                if meant and meant[0].nargs is None and (value := next(left, None)) is not None:
                    options.append(value)
        return [*options, "--", *words]

    def _before_command(self, arguments: Sequence[str]) -> Sequence[str]:
        """The words in front of the command."""
        places = [index for index, word in enumerate(arguments) if word in self.commands]
        return arguments[: places[0]] if places else ()

    # In place of what argparse prints

    def format_help(self) -> str:
        from tutor.manual import manual

        return manual(self)

    def format_usage(self) -> str:
        from tutor.manual import usage

        return usage(self)

    def print_help(self, file: Any = None) -> NoReturn:
        raise Said(self.format_help(), 0)

    def error(self, message: str) -> NoReturn:
        """Refuse, in the learner's language, what argparse has found wrong."""
        raise self._mistake(self._sentence(message))

    def _mistake(self, sentence: str) -> Said:
        from tutor.manual import prose

        language = self.language
        first = prose(words.MISTAKE(language, program=self.prog, sentence=sentence))
        more = prose(words.MORE_HELP(language, command=" ".join(["tutor", "help", *self.prog.split()[1:]])))
        return Said(f"{first}\n{self.format_usage()}{more}\n", 2)

    def _sentence(self, message: str) -> str:
        language = self.language
        if found := _REQUIRED.fullmatch(message):
            names = [words.QUOTED(language, name=name) for name in found["names"].split(", ")]
            return words.MISSING(language, names=self._listed(names))
        if found := _AMBIGUOUS.search(message):
            return words.AMBIGUOUS(language, name=found["name"], names=self._listed(found["names"].split(", ")))
        of = _OF.fullmatch(message)
        if of is None:
            return message
        if found := _CHOICE.fullmatch(of["rest"]):
            return self._no_choice(of["argument"], _bare(found["value"]))
        for form, text in _MISTAKES:
            if found := re.fullmatch(form, of["rest"], re.DOTALL):
                return text(language, argument=of["argument"], **{k: _bare(v) for k, v in found.groupdict().items()})
        return message

    def _no_choice(self, argument: str, value: str) -> str:
        """What is said of a word that is none of those which may stand there."""
        language = self.language
        action = next(each for each in self._actions if argument in ("/".join(each.option_strings), each.metavar))
        names = [str(each) for each in action.choices or ()]
        if action.nargs == argparse.PARSER:
            return words.UNKNOWN_COMMAND(language, name=value) + self._hint(self.guess(value))
        near = nearest(value, names)
        hint = self._hint(near) if near else words.MAY_BE(language, names=self._listed(names))
        return words.UNKNOWN_CHOICE(language, argument=argument, value=value) + hint

    def _refuse(self, extra: Sequence[str], early: Sequence[str]) -> NoReturn:
        """Refuse words that nothing was declared for."""
        language = self.language
        name = next((word for word in extra if word.startswith("-")), None)
        if name is None:
            raise self._mistake(words.TOO_MUCH(language, name=extra[0]))
        option = name.partition("=")[0]
        names = [each for action in self._actions for each in action.option_strings]
        if option in names and name in early:
            line = f"{self.prog} … {option}"
            raise self._mistake(words.OPTION_TOO_EARLY(language, name=option, line=line))
        raise self._mistake(words.UNKNOWN_OPTION(language, name=option) + self._hint(nearest(option, names)))

    def _hint(self, meant: str | None) -> str:
        return words.HINT(self.language, name=meant) if meant else ""

    def _listed(self, names: Sequence[str]) -> str:
        return words.COMMA(self.language).join(names)


def nearest(word: str, names: Sequence[str]) -> str | None:
    """The name that looks most like this word; None when none does."""
    import difflib

    near = difflib.get_close_matches(word[:80], names, 1, 0.6)
    return near[0] if near else None


def _bare(text: str) -> str:
    """A value as it was typed; argparse shows most of them as Python writes them."""
    import ast

    try:
        return str(ast.literal_eval(text))
    except (ValueError, SyntaxError):
        return text
