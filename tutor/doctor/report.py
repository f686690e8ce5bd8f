"""All probes in order, and their findings in print."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.doctor.content import lessons, progress
from tutor.doctor.finding import Finding, Machine, Probe
from tutor.doctor.packages import packages
from tutor.doctor.system import memory, python, shared_memory, system, warm_start
from tutor.doctor.terminal import colours, connection, encoding, terminal, width
from tutor.i18n import Language
from tutor.i18n import doctor as words
from tutor.i18n.filled import filled, same

PROBES: tuple[Probe, ...] = (
    python,
    system,
    memory,
    terminal,
    colours,
    encoding,
    width,
    connection,
    packages,
    progress,
    lessons,
    warm_start,
    shared_memory,
)


def run(language: Language, *, as_json: bool, data: Path | None, courses: Sequence[str | Path]) -> int:
    """Prints what was found; 0 when nothing wants attention, else 1."""
    machine = Machine(data, courses, size=_terminal_size(), encoding=sys.stdout.encoding or "ascii")
    findings = report(machine)
    if as_json:
        print(json.dumps([finding.as_json(language) for finding in findings], indent=1))
    else:
        if not _can_print(words.ALL_WELL(language), machine.encoding):
            language = "en"
        for line in lines(findings, language):
            # What cannot be printed (a folder's name, the ruler) becomes "?"; the encoding's own line says why.
            print(line.encode(machine.encoding, "replace").decode(machine.encoding))
    return 1 if any(finding.ok is False for finding in findings) else 0


def report(machine: Machine, probes: Sequence[Probe] = PROBES) -> list[Finding]:
    """Everything that was found, in the order of the probes. Never raises."""
    return [finding for probe in probes for finding in _guarded(probe, machine)]


def lines(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    """The findings as aligned plain text; what to do stands under what was found."""
    marks = {True: words.FINE(language), None: words.NOTED(language), False: words.BAD(language)}
    mark_width = max(map(_cells, marks.values()))
    topic_width = max((_cells(finding.topic(language)) for finding in findings), default=0)
    margin = " " * (mark_width + topic_width + 4)
    for finding in findings:
        first, *more = finding.found(language).split("\n")
        mark, topic = marks[finding.ok], finding.topic(language)
        yield f"{_padded(mark, mark_width)}  {_padded(topic, topic_width)}  {first}"
        if finding.advice is not None:
            more += finding.advice(language).split("\n")
        yield from (margin + line for line in more)
    count = sum(finding.ok is False for finding in findings)
    yield ""
    yield words.SO_MANY(language, count=count) if count else words.ALL_WELL(language)


def _guarded(probe: Probe, machine: Machine) -> list[Finding]:
    findings: list[Finding] = []
    try:
        findings.extend(probe(machine))
    except Exception as error:
        name = probe.__name__.replace("_", "-")
        said = f"{type(error).__name__}: {error}"
        findings.append(Finding(name, same(name), False, filled(words.NOT_FOUND_OUT, error=said)))
    return findings


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


def _cells(text: str) -> int:
    """The width in terminal cells. Our own, since this must work where no package does."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _cells(text))
