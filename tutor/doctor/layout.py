"""Findings as plain text: a mark, a topic, what was found, and below it what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tutor.doctor.finding import Finding
from tutor.i18n import Language
from tutor.i18n import doctor as words

WIDEST = 100
"""Columns beyond which lines are not easier to read."""
NARROW = 60
"""Columns below which what was found stands under its topic."""
TOPIC = 13
"""Cells for a topic; findings are printed as they come, so it is not measured."""
INDENT = 4
STEP = 2
"""Cells by which advice is indented."""


def block(finding: Finding, language: Language, columns: int) -> Iterator[str]:
    """The lines of one finding, none of them wider than `columns` cells where that can be."""
    marks = {True: words.FINE(language), None: words.NOTED(language), False: words.BAD(language)}
    mark_width = max(map(cells, marks.values()))
    head = f"{padded(marks[finding.ok], mark_width)}  {finding.topic(language)}"
    columns = min(columns, WIDEST)
    if columns < NARROW:
        yield head
        yield from (" " * INDENT + line for line in _texts(finding, language, columns - INDENT))
        return
    head = f"{padded(marks[finding.ok], mark_width)}  {padded(finding.topic(language), TOPIC)}  "
    margin = cells(head)
    for line in _texts(finding, language, columns - margin):
        yield head + line
        head = " " * margin


def _texts(finding: Finding, language: Language, width: int) -> Iterator[str]:
    """What was found, and indented below it what to do."""
    yield from _lines(finding.found(language), width)
    if finding.advice is not None:
        yield from (" " * STEP + line for line in _lines(finding.advice(language), width - STEP))


def closing(findings: Sequence[Finding], language: Language, columns: int) -> Iterator[str]:
    """What stands at the end: whether anything wants attention, and what."""
    bad = [finding.topic(language) for finding in findings if finding.ok is False]
    yield ""
    said = words.SO_MANY(language, topics=words.COMMA(language).join(bad)) if bad else words.ALL_WELL(language)
    yield from _lines(said, min(columns, WIDEST))


def cells(text: str) -> int:
    """The width in terminal cells. Our own, since this must work where no package does."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def padded(text: str, width: int) -> str:
    """The text and as many spaces as it lacks."""
    return text + " " * (width - cells(text))


def _lines(text: str, width: int) -> Iterator[str]:
    for line in text.split("\n"):
        yield from _wrapped(line, width)


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines; a command between backticks stays whole where it fits in a line."""
    try:
        from tutor.views.wrap import divide
    except ImportError:  # half of the packages may be missing
        import textwrap

        return textwrap.wrap(text, width) or [""]
    starts = [index for index, character in enumerate(text) if character == "`"]
    pairs = zip(starts[::2], starts[1::2], strict=False)
    keep = [(start, end + 1) for start, end in pairs if cells(text[start : end + 1]) <= width]
    cuts = [0, *divide(text, width, keep=keep), len(text)]
    return [text[start:end].rstrip() for start, end in pairwise(cuts)]
