"""What can be written on the command line: its commands, and the options and arguments of each."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from tutor import __version__
from tutor.i18n import Language, Text
from tutor.i18n import arguments as own
from tutor.i18n import cli as words
from tutor.i18n import exercise as exercise_words
from tutor.i18n import learner as learner_words
from tutor.i18n import plain as plain_words
from tutor.i18n import search as search_words
from tutor.parser import Parser


def parser_in(language: Language) -> Parser:
    """The command line, explained in this language."""
    folder, name = own.FOLDER(language), own.NAME(language)
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--lang", choices=("en", "zh"), help=words.OPTION_LANG(language))
    shared.add_argument("--data", type=Path, metavar=folder, help=words.OPTION_DATA(language))
    shared.add_argument("--courses", action="append", metavar=folder, help=words.OPTION_COURSES(language))
    shared.add_argument("--ascii", action=argparse.BooleanOptionalAction, help=words.OPTION_ASCII(language))
    ambiguous = words.OPTION_AMBIGUOUS(language)
    shared.add_argument("--ambiguous", choices=("narrow", "wide"), help=ambiguous)
    drawing = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    drawing.add_argument("--theme", metavar=name, help=words.OPTION_THEME(language))
    drawing.add_argument("--budget", metavar=own.RATE(language), help=words.OPTION_BUDGET(language))
    drawing.add_argument("--mouse", action=argparse.BooleanOptionalAction, help=words.OPTION_MOUSE(language))
    running = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    running.add_argument("--device", metavar=own.DEVICE(language), help=words.OPTION_DEVICE(language))
    running.add_argument("--limit", action="append", metavar=own.LIMIT(language), help=words.OPTION_LIMIT(language))
    parser = Parser(
        language,
        general=[shared],
        prog="tutor",
        parents=[shared, drawing, running],
        description=own.DESCRIPTION(language),
        epilog=own.EPILOG(language),
    )
    parser.add_argument("--version", action="version", version=f"tutor {__version__}", help=own.VERSION(language))
    parser.set_defaults(command="open", place=None)
    table: Any = parser.add_subparsers(prog="tutor", metavar=own.COMMAND(language), parser_class=Parser)

    def command(name: str, description: Text, *more: argparse.ArgumentParser) -> Parser:
        parents = [shared, *more]
        sub: Parser = table.add_parser(
            name, language=language, general=parents[:1], parents=parents, description=description(language)
        )
        sub.set_defaults(command=name)
        parser.commands[name] = sub
        return sub

    sub = command("open", words.HELP_OPEN, drawing, running)
    sub.add_argument("place", metavar=own.LESSON_MAYBE_STEP(language), help=own.A_STEP(language))
    sub = command("list", words.HELP_LIST)
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("run", words.HELP_RUN, running)
    sub.add_argument("place", metavar=own.LESSON_STEP(language), help=own.A_STEP(language))
    setting = own.SETTING(language)
    sub.add_argument("--set", action="append", default=[], metavar=setting, help=words.OPTION_SET(language))
    sub.add_argument("--seed", type=int, metavar=own.NUMBER(language), help=words.OPTION_SEED(language))
    form = sub.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=words.OPTION_JSON_LINES(language))
    form.add_argument("--plain", action="store_true", help=words.OPTION_PLAIN(language))
    sub = command("read", words.HELP_READ, running)
    sub.add_argument("place", nargs="?", metavar=own.LESSON_MAYBE_STEP(language), help=plain_words.A_PLACE(language))
    form = sub.add_mutually_exclusive_group()
    form.add_argument("--walk", action="store_true", help=plain_words.OPTION_WALK(language))
    form.add_argument("--all", action="store_true", help=plain_words.OPTION_ALL(language))
    sub = command("answer", plain_words.HELP_ANSWER, running)
    sub.takes_words = True
    sub.add_argument("place", metavar=own.LESSON_STEP(language), help=own.A_STEP(language))
    given, number = plain_words.ANSWER(language), own.NUMBER(language)
    sub.add_argument("answer", nargs="*", default=[], metavar=given, help=plain_words.OPTION_ANSWER(language))
    sub.add_argument("--seed", type=int, metavar=number, help=plain_words.OPTION_FAMILY_SEED(language))
    sub.add_argument("--show", action="store_true", help=plain_words.OPTION_SHOW(language))
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("try", words.HELP_TRY)
    sub.add_argument("place", metavar=own.LESSON_STEP(language), help=own.A_STEP(language))
    sub.add_argument("file", type=Path, metavar=own.PROGRAM(language), help=own.A_PROGRAM(language))
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("review", words.HELP_REVIEW, drawing, running)
    form = sub.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    form.add_argument("--plain", action="store_true", help=words.OPTION_PLAIN(language))
    sub.add_argument("--walk", action="store_true", help=plain_words.OPTION_WALK(language))
    sub = command("progress", learner_words.HELP_PROGRESS)
    what = learner_words.OPTION_WHAT(language)
    sub.add_argument("what", nargs="?", choices=("export", "import", "reset"), metavar="export|import|reset", help=what)
    which = own.FILE_OR_LESSON(language)
    sub.add_argument("name", nargs="?", metavar=which, help=learner_words.OPTION_NAME(language))
    sub.add_argument("--yes", action="store_true", help=learner_words.OPTION_YES(language))
    sub = command("watch", exercise_words.HELP_WATCH)
    sub.add_argument("folder", nargs="?", type=Path, metavar=folder, help=exercise_words.WATCH_DIR(language))
    sub = command("check", words.HELP_CHECK)
    sub.add_argument("path", nargs="?", type=Path, metavar=own.PATH(language), help=own.A_PATH(language))
    sub.add_argument("--run", action="store_true", help=words.OPTION_RUN(language))
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("search", search_words.HELP_SEARCH)
    sub.add_argument("words", nargs="+", metavar=own.WORDS(language), help=own.SOME_WORDS(language))
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("glossary", search_words.HELP_GLOSSARY)
    sub.add_argument("term", nargs="*", metavar=own.TERM(language), help=own.A_TERM(language))
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("gallery", words.HELP_GALLERY, drawing, running)
    sub.add_argument("names", nargs="*", metavar=name, help=words.OPTION_GALLERY_NAMES(language))
    sub.add_argument("--write", type=Path, metavar=folder, help=words.OPTION_WRITE(language))
    sub = command("doctor", words.HELP_DOCTOR)
    sub.add_argument("--json", action="store_true", help=words.OPTION_JSON(language))
    sub = command("help", own.HELP_HELP)
    commands = [*parser.commands]
    sub.add_argument("topic", nargs="?", choices=commands, metavar=own.COMMAND(language), help=own.A_COMMAND(language))
    return parser
