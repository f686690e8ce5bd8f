"""Findings as lines of text: all messages, one of them open, with what was called, what came and what was expected."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.i18n import Language
from tutor.i18n import exercise as words
from tutor.live.findings import Finding
from tutor.views.cells import clean, fit, width
from tutor.views.findings.rows import Row, rows
from tutor.views.ink import ERROR, MUTED, STRONG, TEXT, Ink, Line
from tutor.views.tensor import draw as tensor_draw
from tutor.views.tensor.matrix import Matrix
from tutor.views.tensor.numbers import numbers
from tutor.views.wrap import wrap

OPEN, SHUT = ">", " "
"""Before the message that is open, and before the others."""
_PICTURE = 7
"""Lines of the picture of a tensor."""
_FEW = 4
"""Lines of numbers that an argument may take."""
_ACCENT = Ink("accent", bold=True)


def lines(findings: Sequence[Finding], opened: int, language: Language, cells: int, *, colour: bool) -> list[Line]:
    """All findings in `cells` cells; the one that is open in full."""
    drawn: list[Line] = []
    for number, finding in enumerate(findings):
        if drawn:
            drawn.append(())
        drawn += _message(finding, number == opened, language, cells)
        if number == opened:
            drawn += _details(finding, language, cells, colour=colour)
    return drawn


def row_of(findings: Sequence[Finding], opened: int, language: Language, cells: int) -> int:
    """The row in which the finding that is open begins."""
    return sum(len(_message(each, False, language, cells)) + 1 for each in findings[:opened])


def _message(finding: Finding, is_open: bool, language: Language, cells: int) -> list[Line]:
    """The check's own words, and the line of the file where it came from an exception."""
    room = max(8, cells - 2)
    shown: list[Line] = []
    ink = STRONG if is_open else TEXT
    for place, line in enumerate(wrap(clean(finding.message(language)), room)):
        mark = (OPEN if is_open else SHUT) if place == 0 else " "
        shown.append(((mark + " ", _ACCENT), (line, ink)))
    if finding.line:
        shown.append((("  ", TEXT), (f"{clean(finding.file)}  {words.AT_LINE(language, line=finding.line)}", MUTED)))
    return shown


def _details(finding: Finding, language: Language, cells: int, *, colour: bool) -> list[Line]:
    told = list(rows(finding, language))
    if not told:
        return []
    column = min(max(width(row.label) for row in told), max(4, cells // 3)) + 2
    room = max(8, cells - column - 2)
    drawn: list[Line] = [()]
    for row in told:
        text = wrap(row.text, room) or [""]
        ink = ERROR if row.label == words.RAISED(language) else TEXT
        for place, line in enumerate(text):
            label = fit(row.label if place == 0 else "", column)
            drawn.append((("  " + label, MUTED), (line, ink)))
        indent = " " * (column + 2)
        drawn += [((indent, TEXT), *line) for line in _picture(row, language, room, colour=colour)]
    return drawn


def _picture(row: Row, language: Language, cells: int, *, colour: bool) -> list[Line]:
    """The numbers of a tensor where they fit, else its colours if it is what came or what should have come."""
    if row.tensor is None or not row.tensor.grid.values:
        return []
    matrix = Matrix.of(row.tensor, {}, language)
    found = numbers(matrix, (cells, _PICTURE if row.telling else _FEW), None, colour=colour)
    if found is not None and not row.tensor.pooled:
        return found[0]
    if not row.telling:
        return []
    return tensor_draw.draw(row.tensor, {}, language, (cells, _PICTURE), colour=colour)
