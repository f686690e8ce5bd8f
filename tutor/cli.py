"""The command line: every command calls a room below; nothing heavy is imported before it is needed."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tutor import commands
from tutor.arguments import parser_in
from tutor.call import Call, Refused, ambiguous_asked, lacks_chinese, terminal_here
from tutor.i18n import Language
from tutor.i18n import cli as words
from tutor.i18n.locale import as_language, language_of
from tutor.i18n.spelling import Glyphs, Spelled, use_glyphs
from tutor.parser import Said

if TYPE_CHECKING:
    import argparse


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 0 when all went well, 1 when not, 2 for a command line that makes no sense."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # JSON is UTF-8; a terminal that cannot show a character shows “?”
            encoding = "utf-8" if "--json" in arguments else stream.encoding
            stream.reconfigure(encoding=encoding, errors="replace")
    language = _language_before_parsing(arguments)
    use_glyphs(_glyphs_before_parsing(arguments))
    with contextlib.redirect_stdout(Spelled(sys.stdout)), contextlib.redirect_stderr(Spelled(sys.stderr)):
        return _run(arguments, language)


def _run(arguments: list[str], language: Language) -> int:
    """Parse the command line, and do what it says."""
    try:
        code = _done(arguments, language)
        sys.stdout.flush()
        return code
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output left, as `head` does
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get("TUTOR_DEBUG"):
            raise
        print(words.TROUBLE(language, error=f"{type(error).__name__}: {error}"), file=sys.stderr)
        return 1


def _done(arguments: list[str], language: Language) -> int:
    """Do what the command line says, or say what there is to say of it."""
    try:
        call = Call(_options(arguments, language), language)
    except Said as said:
        print(said.text.rstrip(), file=sys.stderr if said.status else sys.stdout)
        return said.status
    with _notice_of(call):
        return commands.run(call.options.command, call)


@contextlib.contextmanager
def _notice_of(call: Call) -> Iterator[None]:
    """Say at the end, where it is read, what the learner should know of this call besides."""
    try:
        yield
    finally:
        if call.notice is not None:
            print(call.notice, file=sys.stderr)


def _options(arguments: list[str], language: Language) -> argparse.Namespace:
    """What the command line asks for. Raises Said for help and mistakes, in the language that the learner uses."""
    try:
        return _parsed(arguments, language)
    except Said:
        if (last := _language_used_last(arguments)) in (None, language):
            raise
    return _parsed(arguments, last)


def _parsed(arguments: list[str], language: Language) -> argparse.Namespace:
    if language == "zh" and lacks_chinese() and not any(map(as_language, _given("--lang", arguments))):
        language = "en"
    parser = parser_in(language)
    parser.guess = lambda word: _meant(word, list(parser.commands), arguments)
    options = parser.read(arguments)
    if options.command == "help":
        parser.commands.get(options.topic, parser).print_help()
    return options


def _meant(word: str, names: list[str], arguments: list[str]) -> str | None:
    """The command line that was meant by a word that is no command: another command, or a lesson to open."""
    from tutor.course import open_packs
    from tutor.course.meant import meant
    from tutor.parser import nearest

    packs = open_packs(map(Path, _given("--courses", arguments)))
    lessons = {entry.name for pack in packs for entry in pack.entries}
    if word not in lessons and (near := nearest(word, names)):
        return f"tutor {near}"
    place = meant(packs, word, 0.6)
    return f"tutor open {place}" if place else None


def _given(option: str, arguments: list[str]) -> list[str]:
    """The values of an option, before anything is parsed."""
    return [
        *(value for word, value in pairwise(arguments) if word == option),
        *(word.partition("=")[2] for word in arguments if word.startswith(f"{option}=")),
    ]


def _language_before_parsing(arguments: list[str]) -> Language:
    """The language asked for, else the system's."""
    asked = [as_language(name) for name in _given("--lang", arguments)]
    return next(filter(None, asked), language_of(os.environ))


def _language_used_last(arguments: list[str]) -> Language | None:
    """The language that the app was left in; None where another is asked for, or where nothing is remembered yet."""
    from tutor.learner import Store
    from tutor.learner.database import NAME, default_folder

    if any(map(as_language, _given("--lang", arguments))):
        return None
    try:
        folder = Path((_given("--data", arguments) or [str(default_folder())])[0])
        if not (folder / NAME).is_file():  # to read a help is no reason to make one
            return None
    except (OSError, RuntimeError):
        return None
    store = Store.open(folder)
    try:
        return as_language(store.setting("language"))
    finally:
        store.close()


def _glyphs_before_parsing(arguments: list[str]) -> Glyphs:
    """The glyphs to show: as asked for, else as the terminal needs it. JSON is UTF-8 for whoever reads it."""
    if "--json" in arguments:
        return "all"
    asked = [word for word in arguments if word in ("--ascii", "--no-ascii")]
    if asked[-1:] == ["--ascii"] or (not asked and terminal_here().glyphs == "ascii"):
        return "ascii"
    wide = ambiguous_asked(next(iter(_given("--ambiguous", arguments)), None)) == "wide"
    return "narrow" if wide else "all"


if __name__ == "__main__":
    sys.exit(main())
