"""A line of markdown as it reads, where it cannot be drawn as prose: in a list, in a pipe."""

from __future__ import annotations

import re

from tutor.views.maths.formula import inline

_FORMULA = re.compile(r"\$\$?([^$]+)\$\$?")
_EMPHASIS = re.compile(r"\*\*|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")


def one_line(markdown: str) -> str:
    """The words of a line: formulas in Unicode, neither quotes round code nor stars round what is stressed."""
    plain = _EMPHASIS.sub("", markdown)
    return _FORMULA.sub(lambda found: inline(found[1]), plain).replace("`", "")
