"""All probes in the order in which a learner cares, and their findings in print."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.doctor import layout
from tutor.doctor.content import lessons, progress
from tutor.doctor.extras import editor, extras
from tutor.doctor.finding import Finding, Machine, Probe
from tutor.doctor.laboratory import lab
from tutor.doctor.packages import packages, torch
from tutor.doctor.sandbox import sandbox
from tutor.doctor.system import memory, python, shared_memory, system
from tutor.doctor.terminal import colours, connection, locale, terminal
from tutor.doctor.widths import ask, widths
from tutor.i18n import Language
from tutor.i18n import doctor as words
from tutor.i18n.filled import filled, same
from tutor.i18n.locale import environment
from tutor.terminal.kinds import Terminal

PROBES: tuple[Probe, ...] = (
    terminal,
    colours,
    widths,
    locale,
    connection,
    torch,
    lab,
    lessons,
    progress,
    editor,
    sandbox,
    extras,
    packages,
    python,
    system,
    memory,
    shared_memory,
)
COLUMNS = 80
"""What a reader has who is no terminal."""


def run(language: Language, *, as_json: bool, data: Path | None, courses: Sequence[str | Path]) -> int:
    """Prints what was found; 0 when nothing wants attention, else 1."""
    environ = environment(os.environ)
    encoding = sys.stdout.encoding or "ascii"
    asked = ask(Terminal.of(environ, encoding))
    machine = Machine(data, courses, environ, _terminal_size(), encoding, asked)
    findings: list[Finding] = []
    if as_json:
        findings.extend(report(machine))
        print(json.dumps([finding.as_json(language) for finding in findings], indent=1))
    else:
        if not _can_print(words.ALL_WELL(language), encoding):
            language = "en"
        columns = machine.size[0] if machine.size else COLUMNS
        for finding in report(machine):  # one by one: the last ones take seconds
            findings.append(finding)
            _print(layout.block(finding, language, columns), encoding)
        _print(layout.closing(findings, language, columns), encoding)
    return 1 if any(finding.ok is False for finding in findings) else 0


def report(machine: Machine, probes: Sequence[Probe] | None = None) -> Iterator[Finding]:
    """Everything that was found, in the order of the probes. Never raises."""
    for probe in PROBES if probes is None else probes:
        try:
            yield from probe(machine)
        except Exception as error:
            name = probe.__name__.replace("_", "-")
            said = f"{type(error).__name__}: {error}"
            yield Finding(name, same(name), False, filled(words.NOT_FOUND_OUT, error=said))


def _print(lines: Iterator[str], encoding: str) -> None:
    for line in lines:
        # What cannot be printed (a folder's name, the ruler) becomes "?"; the locale's own line says why.
        print(line.encode(encoding, "replace").decode(encoding), flush=True)


def _can_print(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _terminal_size() -> tuple[int, int] | None:
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError):
        return None
    return size.columns, size.lines
