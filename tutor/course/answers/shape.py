"""The shape that a text means."""

from __future__ import annotations

import re

from tutor.course.answers.fold import plain, without_stop

LONGEST = 200
"""Characters of a shape that somebody may mean."""
_SIZE = re.compile(r"(?:torch\.)?size ?(?=[(\[])")
_WAYS = (r" ?, ?", r" ?[*x] ?", r" ")
"""What may stand between two sizes, the same throughout."""


def parse_shape(text: str) -> list[int] | None:
    """The shape a text means: `(1, 6, 30, 30)`, `[1,6,30,30]`, `1x6x30x30`, `1 6 30 30`, `torch.Size([1, 6])`.

    `()` is the shape of a number, and `5`, `(5)` and `(5,)` are the same. None for no shape.
    """
    written = without_stop(plain(text).lower())
    if not written or len(written) > LONGEST or "\n" in written:
        return None
    name = _SIZE.match(written)
    inside = written[name.end() :] if name else written
    bare = inside
    # `([1, 6])` and `((1, 6))` are the same to Python, too; `[[1, 6]]` has a list within a list.
    if inside.startswith(("((", "([", "( (", "( [")) and inside.endswith(")"):
        inside = inside[1:-1].strip()
    if inside[:1] + inside[-1:] in ("()", "[]"):
        inside = inside[1:-1].strip()
    if not inside:
        return [] if bare else None
    for between in _WAYS:
        end = " ?,?" if "," in between else ""
        if re.fullmatch(rf"[0-9]{{1,12}}(?:{between}[0-9]{{1,12}})*{end}", inside):
            return [int(size) for size in re.findall("[0-9]+", inside)]
    return None
