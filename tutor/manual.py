"""The help of a command, drawn in terminal cells: names to the left, what they mean to the right.

Where a terminal is too narrow for two columns, the meaning stands under the name.
"""

from __future__ import annotations

import argparse
import re
import shutil
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tutor.i18n import arguments as words
from tutor.views.cells import width as cells
from tutor.views.wrap import wrap

if TYPE_CHECKING:
    from tutor.parser import Parser

WIDEST = 96
"""Cells of a line; a longer one is hard to follow."""
MARGIN, GAP = 2, 2
NAMES = 30
"""Cells that names may take of a line; a longer one has its meaning below it."""
MEANING = 24
"""Cells that a meaning needs beside a name."""

_COMMAND = re.compile(r"`[^`]+`")

Row = tuple[str, str]
"""A name, and what it means."""


def manual(parser: Parser) -> str:
    """The help of a command line or of one command."""
    language = parser.language
    blocks = [usage(parser).rstrip()]
    if parser.description:
        blocks.append(prose(_sentence(parser)))
    positionals = [(_shown(each), each.help or "") for each in parser.positionals if each.help]
    tables: list[tuple[str, list[Row]]] = [
        (words.COMMANDS(language), [(name, command.description or "") for name, command in parser.commands.items()]),
        (words.ARGUMENTS(language), positionals),
        (words.OPTIONS(language), _options(parser.options)),
        (
            words.SHARED_OPTIONS(language) if parser.options or parser.commands else words.OPTIONS(language),
            _options(parser.general_options),
        ),
    ]
    left = _column([row for _, rows in tables for row in rows])
    blocks += ["\n".join([title, *_table(rows, left or _column(rows))]) for title, rows in tables if rows]
    if parser.epilog:
        blocks.append(prose(parser.epilog))
    return "\n\n".join(blocks) + "\n"


def usage(parser: Parser) -> str:
    """How the command is written, in a line: `Usage: tutor run LESSON/STEP [options]`."""
    language = parser.language
    parts = [parser.prog, *map(_placed, parser.positionals), words.OPTIONS_HERE(language)]
    if parser.commands:
        parts.append(f"[{words.COMMAND(language)}]")
    return prose(words.USAGE(language, line=" ".join(parts))) + "\n"


def _sentence(parser: Parser) -> str:
    """What a command does, as a sentence."""
    text = parser.description or ""
    return text if text.endswith((".", "。")) else words.SENTENCE(parser.language, text=text[:1].upper() + text[1:])


def _options(actions: Sequence[argparse.Action]) -> list[Row]:
    return [(", ".join(each.option_strings) + _value(each), each.help or "") for each in actions]


def _value(action: argparse.Action) -> str:
    """What stands behind an option; nothing for one that is only on or off."""
    return f" {_shown(action)}" if action.nargs != 0 else ""


def _shown(action: argparse.Action) -> str:
    """The name of a value, or the values it may have."""
    if action.metavar is None and action.choices is not None:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest.upper())


def _placed(action: argparse.Action) -> str:
    """An argument as it stands in the usage: `[PATH]` where it may be left out, `WORDS...` where more may follow."""
    name = _shown(action)
    if action.nargs in (argparse.ZERO_OR_MORE, argparse.ONE_OR_MORE):
        name += "..."
    return f"[{name}]" if action.nargs in (argparse.OPTIONAL, argparse.ZERO_OR_MORE) else name


def _width() -> int:
    return max(20, min(WIDEST, shutil.get_terminal_size().columns - 1))


def prose(text: str) -> str:
    """Sentences in lines that fit the terminal; a command in backquotes stays whole where it can."""
    return "\n".join(wrap(text, _width(), [span.span() for span in _COMMAND.finditer(text)]))


def _column(rows: Sequence[Row]) -> int:
    """The cells of the names' column; 0 where the terminal is too narrow for two."""
    left = max((cells(name) for name, _ in rows if cells(name) <= NAMES), default=0)
    return left if _width() - MARGIN - left - GAP >= MEANING else 0


def _table(rows: Sequence[Row], left: int) -> Iterator[str]:
    margin = " " * MARGIN
    for name, meaning in rows:
        indent = MARGIN + left + GAP if left else 2 * MARGIN + GAP
        lines = wrap(meaning, _width() - indent) if meaning else [""]
        if left and cells(name) <= left:
            yield (margin + name + " " * (left - cells(name) + GAP) + lines.pop(0)).rstrip()
        else:
            yield margin + name
        yield from (" " * indent + line for line in lines)
