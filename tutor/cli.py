"""The command line: every command calls a room below; nothing heavy is imported before it is needed."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tutor import __version__, commands
from tutor.call import Call, Refused
from tutor.i18n import Language, Text
from tutor.i18n import cli as words
from tutor.i18n import exercise as exercise_words
from tutor.i18n import learner as learner_words
from tutor.i18n import search as search_words
from tutor.i18n.locale import as_language, environment, lacks_glyphs, language_of
from tutor.i18n.spelling import Spelled, only_ascii, use_ascii


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 0 when all went well, 1 when not, 2 for a command line that makes no sense."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # JSON is UTF-8; a terminal that cannot show a character shows “?”
            encoding = "utf-8" if "--json" in arguments else stream.encoding
            stream.reconfigure(encoding=encoding, errors="replace")
    language = _language_before_parsing(arguments)
    use_ascii(_ascii_before_parsing(arguments))
    if only_ascii():
        with contextlib.redirect_stdout(Spelled(sys.stdout)), contextlib.redirect_stderr(Spelled(sys.stderr)):
            return _run(arguments, language)
    return _run(arguments, language)


def _run(arguments: list[str], language: Language) -> int:
    """Parse the command line, and do what it says."""
    options = _parser(language).parse_args(arguments)
    try:
        return commands.run(options.command, Call(options, language))
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


def _language_before_parsing(arguments: list[str]) -> Language:
    """The language of the help and of mistakes in the command line itself."""
    for index, word in enumerate(arguments):
        name = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and index + 1 < len(arguments):
            name = arguments[index + 1]
        if found := as_language(name):
            return found
    return language_of(os.environ)


def _ascii_before_parsing(arguments: list[str]) -> bool:
    """Whether to show ASCII only: as asked for, else as the terminal needs it. JSON is UTF-8 for whoever reads it."""
    if "--json" in arguments:
        return False
    asked = [word for word in arguments if word in ("--ascii", "--no-ascii")]
    if asked:
        return asked[-1] == "--ascii"
    return lacks_glyphs(environment(os.environ), getattr(sys.stdout, "encoding", None))


def _parser(language: Language) -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--lang", choices=("en", "zh"), help=words.OPTION_LANG(language))
    shared.add_argument("--data", type=Path, metavar="DIR", help=words.OPTION_DATA(language))
    shared.add_argument("--courses", action="append", metavar="DIR", help=words.OPTION_COURSES(language))
    shared.add_argument("--ascii", action=argparse.BooleanOptionalAction, help=words.OPTION_ASCII(language))
    drawing = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    drawing.add_argument("--theme", metavar="NAME", help=words.OPTION_THEME(language))
    running = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    running.add_argument("--device", metavar="DEVICE", help=words.OPTION_DEVICE(language))
    running.add_argument("--limit", action="append", metavar="NAME=VALUE", help=words.OPTION_LIMIT(language))
    parser = argparse.ArgumentParser(
        prog="tutor",
        parents=[shared, drawing, running],
        description=words.DESCRIPTION(language),
        epilog=words.EPILOG(language),
    )
    parser.add_argument("--version", action="version", version=f"tutor {__version__}")
    parser.set_defaults(command="open", place=None)
    table = parser.add_subparsers(metavar=words.COMMAND(language), title=words.COMMANDS(language))

    def command(name: str, help_text: Text, *more: argparse.ArgumentParser) -> argparse.ArgumentParser:
        sub = table.add_parser(name, parents=[shared, *more], help=help_text(language), description=help_text(language))
        sub.set_defaults(command=name)
        return sub

    sub = command("open", words.HELP_OPEN, drawing, running)
    sub.add_argument("place", metavar="LESSON[/STEP]")
    sub = command("list", words.HELP_LIST)
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("run", words.HELP_RUN, running)
    sub.add_argument("place", metavar="LESSON/STEP")
    sub.add_argument("--set", action="append", default=[], metavar="KNOB=VALUE", help=words.OPTION_SET(language))
    sub.add_argument("--seed", type=int, help=words.OPTION_SEED(language))
    form = sub.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=words.OPTION_JSON_LINES(language))
    form.add_argument("--plain", action="store_true", help=words.OPTION_PLAIN(language))
    sub = command("read", words.HELP_READ)
    sub.add_argument("place", metavar="LESSON")
    sub = command("try", words.HELP_TRY)
    sub.add_argument("place", metavar="LESSON/STEP")
    sub.add_argument("file", type=Path, metavar="FILE.py")
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("review", words.HELP_REVIEW, drawing, running)
    form = sub.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    form.add_argument("--plain", action="store_true", help=words.OPTION_PLAIN(language))
    sub = command("progress", learner_words.HELP_PROGRESS)
    what = learner_words.OPTION_WHAT(language)
    sub.add_argument("what", nargs="?", choices=("export", "import", "reset"), metavar="export|import|reset", help=what)
    sub.add_argument("name", nargs="?", metavar="FILE|LESSON", help=learner_words.OPTION_NAME(language))
    sub.add_argument("--yes", action="store_true", help=learner_words.OPTION_YES(language))
    sub = command("watch", exercise_words.HELP_WATCH)
    sub.add_argument("folder", nargs="?", type=Path, metavar="DIR", help=exercise_words.WATCH_DIR(language))
    sub = command("check", words.HELP_CHECK)
    sub.add_argument("path", nargs="?", type=Path, metavar="PATH")
    sub.add_argument("--run", action="store_true", help=words.OPTION_RUN(language))
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("search", search_words.HELP_SEARCH)
    sub.add_argument("words", nargs="+", metavar="WORDS")
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("glossary", search_words.HELP_GLOSSARY)
    sub.add_argument("term", nargs="*", metavar="TERM")
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("gallery", words.HELP_GALLERY, drawing, running)
    sub.add_argument("names", nargs="*", metavar="NAME", help=words.OPTION_GALLERY_NAMES(language))
    sub.add_argument("--write", type=Path, metavar="DIR", help=words.OPTION_WRITE(language))
    sub = command("doctor", words.HELP_DOCTOR)
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    return parser


if __name__ == "__main__":
    sys.exit(main())
