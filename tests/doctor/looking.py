"""What the tests of the doctor share."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.doctor import Finding


def only(findings: Iterator[Finding]) -> Finding:
    """The one finding of a probe."""
    (found,) = findings
    return found


def advice(finding: Finding) -> str:
    """The advice in English; nothing when there is none. In Chinese there is one as well, then."""
    if finding.advice is None:
        return ""
    assert finding.advice.zh
    return finding.advice.en
