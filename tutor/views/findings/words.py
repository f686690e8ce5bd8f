"""Findings in plain text: for the shell, for pipes, for screen readers."""

from __future__ import annotations

from tutor.i18n import Language
from tutor.i18n import exercise as words
from tutor.live.findings import Finding
from tutor.views.cells import clean, width
from tutor.views.findings.rows import Row, rows
from tutor.views.ink import line_text
from tutor.views.tensor.matrix import Matrix
from tutor.views.tensor.numbers import numbers

_WIDEST = 100
"""Cells of the widest line of a tensor's numbers."""
_TALLEST = 8
"""Lines of the tensor with the most of them that is printed in numbers."""


def summary(findings: list[Finding], language: Language) -> str:
    """How many checks do not pass, in a sentence."""
    if not findings:
        return words.PASSED(language)
    return words.FAILED_ONE(language) if len(findings) == 1 else words.FAILED(language, count=len(findings))


def headline(finding: Finding, language: Language) -> str:
    """The message with the line that it came from: `double.py:3: …`."""
    place = f"{finding.file}:{finding.line}: " if finding.line else ""
    return place + finding.message(language)


def plain(finding: Finding, language: Language) -> str:
    """The message, then what was called, what came and what was expected, indented below it."""
    told = list(rows(finding, language))
    column = max((width(row.label) for row in told), default=0) + 2
    lines = [headline(finding, language)]
    for row in told:
        lines.append(f"    {row.label}{' ' * (column - width(row.label))}{row.text}".rstrip())
        lines += [" " * (4 + column) + line for line in _numbers(row, language)]
    return "\n".join(lines)


def _numbers(row: Row, language: Language) -> list[str]:
    """The numbers of a tensor that has few."""
    if row.tensor is None or not row.tensor.grid.values or row.tensor.pooled:
        return []
    shown = numbers(Matrix.of(row.tensor, {}, language), (_WIDEST, _TALLEST), colour=False)
    return [clean(line_text(line)).rstrip() for line in shown[0]] if shown is not None else []
