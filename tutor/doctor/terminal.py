"""Probes of what the learner looks at: the terminal, its colours, its characters, the way to it."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.doctor.finding import Finding, Machine
from tutor.i18n import doctor as words
from tutor.i18n.filled import filled, same
from tutor.i18n.locale import lacks_glyphs

LEAST = (40, 15)
"""Columns and rows below which screens do not fit."""


def terminal(machine: Machine) -> Iterator[Finding]:
    """Whether there is one that can place text, and how large it is."""
    if machine.size is None:
        yield Finding("terminal", words.TERMINAL, None, words.NO_TERMINAL, words.NO_TERMINAL_ADVICE)
        return
    term = machine.environ.get("TERM", "")
    columns, rows = machine.size
    advice = None
    if term in ("", "dumb", "unknown"):
        advice = words.DUMB
    elif columns < LEAST[0] or rows < LEAST[1]:
        advice = words.SMALL
    found = same(f"TERM={term or '-'}, {columns}x{rows}")
    yield Finding("terminal", words.TERMINAL, advice is None, found, advice)


def colours(machine: Machine) -> Iterator[Finding]:
    """How many colours the environment promises."""
    term = machine.environ.get("TERM", "")
    depth = machine.environ.get("COLORTERM", "").lower()
    if "NO_COLOR" in machine.environ:
        yield Finding("colours", words.COLOURS, None, words.NO_COLOUR)
    elif depth in ("truecolor", "24bit") or term.endswith("-direct"):
        yield Finding("colours", words.COLOURS, True, words.TRUE_COLOUR)
    else:
        found = words.COLOURS_256 if "256color" in term else words.COLOURS_16
        yield Finding("colours", words.COLOURS, None, found, words.MORE_COLOURS)


def encoding(machine: Machine) -> Iterator[Finding]:
    """Whether Chinese can be printed, and whether pictures may use more than ASCII."""
    good = machine.encoding.lower().replace("-", "").replace("_", "") == "utf8"
    names = [name for name in ("LC_ALL", "LC_CTYPE", "LANG") if machine.environ.get(name)]
    found = same(", ".join([machine.encoding, *(f"{name}={machine.environ[name]}" for name in names)]))
    if good and lacks_glyphs(machine.environ, machine.encoding):
        yield Finding("encoding", words.ENCODING, None, found, words.IN_ASCII)
    else:
        yield Finding("encoding", words.ENCODING, good, found, None if good else words.NOT_UTF8)


def width(machine: Machine) -> Iterator[Finding]:
    """A ruler: only the learner can see how wide the terminal draws a Chinese character."""
    yield Finding("width", words.WIDTH, None, words.RULER, words.RULER_ADVICE)


def connection(machine: Machine) -> Iterator[Finding]:
    """Whether the terminal is far away, and what stands between."""
    far = bool(machine.environ.get("SSH_CONNECTION"))
    where = words.OVER_SSH if far else words.HERE
    between = "tmux" if machine.environ.get("TMUX") else "screen" if machine.environ.get("STY") else ""
    found = filled(words.INSIDE, where=where, multiplexer=between) if between else where
    yield Finding("connection", words.CONNECTION, None, found, words.OVER_SSH_ADVICE if far else None)
