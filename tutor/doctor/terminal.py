"""Probes of what the learner looks at: the terminal, its colours, its characters, the way to it."""

from __future__ import annotations

import locale as system_locale
from collections.abc import Iterator, Mapping
from math import inf
from pathlib import Path

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import Text
from tutor.i18n import doctor as words
from tutor.i18n.filled import filled, same

LEAST = (40, 15)
"""Columns and rows below which screens do not fit."""
KINDS = ("/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo", "/usr/local/share/terminfo")
"""Where systems keep what they know of terminals, one file for each kind."""
_LOCALES = ("LC_ALL", "LC_CTYPE", "LANG")
"""What says which characters there are; the first that is set counts."""


def terminal(machine: Machine) -> Iterator[Finding]:
    """Whether there is one that can place text, and how large it is."""
    if machine.size is None:
        yield Finding("terminal", words.TERMINAL, None, words.NO_TERMINAL, words.NO_TERMINAL_ADVICE)
        return
    kind, (columns, rows) = machine.terminal, machine.size
    found = same(f"TERM={kind.name or '-'}, {columns}x{rows}")
    if kind.between:
        found = filled(words.INSIDE, terminal=found, multiplexer=kind.between)
    ok, advice = True, None
    if not kind.places:
        ok, advice = False, words.DUMB
    elif columns < LEAST[0] or rows < LEAST[1]:
        ok, advice = False, words.SMALL
    elif not known(kind.name, machine.environ):
        yield Finding("terminal", words.TERMINAL, None, found, words.UNKNOWN_KIND)
        return
    yield Finding("terminal", words.TERMINAL, ok, found, advice)


def known(name: str, environ: Mapping[str, str]) -> bool:
    """Whether this machine has a description of a kind of terminal; true where it keeps none that we can find."""
    folders = [environ.get("TERMINFO", ""), *environ.get("TERMINFO_DIRS", "").split(":"), *KINDS]
    homes = [Path(environ["HOME"], ".terminfo")] if environ.get("HOME") else []
    there = [folder for folder in [*homes, *map(Path, filter(None, folders))] if folder.is_dir()]
    places = (f"{name[0]}/{name}", f"{ord(name[0]):x}/{name}")
    return not there or any((folder / place).exists() for folder in there for place in places)


def colours(machine: Machine) -> Iterator[Finding]:
    """How many colours the app will use, and what says so."""
    kind, environ = machine.terminal, machine.environ
    source = next((f"{name}={environ[name]}" for name in _sources(machine) if environ.get(name)), "TERM=-")
    ok: bool | None = None
    advice = None
    if kind.colours == "none":
        asked = environ.get("NO_COLOR")
        found = words.NO_COLOUR if asked else filled(words.NO_COLOUR_KIND, why=source)
    elif kind.colours == "truecolor":
        ok, found = True, filled(words.TRUE_COLOUR, why=source)
    else:
        found = filled(words.COLOURS_256 if kind.colours == "256" else words.COLOURS_16, why=source)
        advice = _more_colours(machine)
    if asked := environ.get("TEXTUAL_COLOR_SYSTEM"):
        found = filled(words.COLOURS_ASKED, colours=found, asked=asked)
    yield Finding("colours", words.COLOURS, ok, found, advice)


def _sources(machine: Machine) -> tuple[str, ...]:
    """The variables that may say so many colours, the likeliest first."""
    if machine.terminal.colours != "truecolor" or machine.terminal.name.endswith("-direct"):
        return ("TERM",)
    promised = machine.environ.get("COLORTERM", "").lower() in ("truecolor", "24bit")
    return ("COLORTERM",) if promised else ("TERM_PROGRAM", "LC_TERMINAL", "WT_SESSION", "TERM")


def _more_colours(machine: Machine) -> Text | None:
    """How to come by more colours, where there may be some."""
    kind = machine.terminal
    if kind.between == "screen":
        return words.MORE_COLOURS_SCREEN if kind.colours == "16" else None
    if kind.between == "tmux" and kind.colours == "16":
        return words.MORE_COLOURS_TMUX
    if kind.name.startswith("linux"):
        return None
    return words.MORE_COLOURS_FAR if kind.far else words.MORE_COLOURS


def locale(machine: Machine) -> Iterator[Finding]:
    """Whether Chinese can be printed, and whether pictures may use more than ASCII."""
    good = machine.encoding.lower().replace("-", "").replace("_", "") == "utf8"
    names = [name for name in _LOCALES if machine.environ.get(name)]
    if names:
        found = same(", ".join([*(f"{name}={machine.environ[name]}" for name in names), machine.encoding]))
    else:
        found = filled(words.NO_LOCALE, encoding=machine.encoding)
    ok: bool | None = good
    advice = None if good else words.NOT_UTF8
    if good and names and not installed(name := machine.environ[names[0]]):
        ok, advice = None, filled(words.NOT_INSTALLED_HERE, name=name, variable=names[0])
    elif good and names and machine.environ[names[0]] in ("C", "POSIX"):
        ok, advice = None, words.IN_ASCII
    yield Finding("locale", words.LOCALE, ok, found, advice)


def installed(name: str) -> bool:
    """Whether this machine has that locale."""
    before = system_locale.setlocale(system_locale.LC_CTYPE)
    try:
        system_locale.setlocale(system_locale.LC_CTYPE, name)
    except system_locale.Error:
        return False
    finally:
        system_locale.setlocale(system_locale.LC_CTYPE, before)
    return True


def connection(machine: Machine) -> Iterator[Finding]:
    """Whether the terminal is far away, how far, and how much pictures may take of the line."""
    from tutor.terminal.pace import BUDGET, bytes_a_second

    far = machine.terminal.far
    found = words.OVER_SSH if far else words.HERE
    if machine.widths is not None and not machine.terminal.between:  # who stands between answers at once
        found = filled(words.ROUND_TRIP, where=found, trip=_milliseconds(machine.widths.seconds))
    asked = machine.environ.get("TUTOR_BUDGET")
    try:
        budget = bytes_a_second(asked) if asked else BUDGET if far else inf
    except ValueError:
        yield Finding("connection", words.CONNECTION, False, found, filled(words.BAD_BUDGET, text=asked))
        return
    advice = None
    if budget < inf:
        found = filled(words.BUDGET, where=found, budget=budget / 1000)
        advice = filled(words.SLOW_LINE, less=max(1, budget / 3000)) if far else None
    elif far:
        found = filled(words.NO_BUDGET, where=found)
    yield Finding("connection", words.CONNECTION, None, found, advice)


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 0.01 else f"{seconds * 1000:.0f} ms"
