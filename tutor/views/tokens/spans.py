"""Spans that tags write down token by token: BIO, IOBES, BILOU and BMES."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_TAG = re.compile(r"([BIMELSU])(?:[-_](.+))?|(O)", re.DOTALL)
_CLOSING = frozenset("MELSU")
"""Letters that only schemes have in which a span says where it ends."""


class Span(NamedTuple):
    """The tokens `start` to `end` (exclusive) as one; `type` is "" in a scheme without types, such as BMES."""

    start: int
    end: int
    type: str


class Spans(NamedTuple):
    """What tags say: the well-formed spans in order, and the tokens whose tags form none."""

    spans: list[Span]
    wrong: frozenset[int]


def _letter(tag: str) -> str:
    """The letter of a scheme's tag, "" for a tag of no scheme."""
    found = _TAG.fullmatch(tag)
    return (found[1] or found[3]) if found else ""


def is_scheme(rows: Iterable[Sequence[str]]) -> bool:
    """Whether these tags, those not given ("") aside, write down spans."""
    tags = {tag for row in rows for tag in row if tag}
    letters = {_letter(tag) for tag in tags}
    if not tags or "" in letters:
        return False
    # Single letters may be tags of their own; those that begin a span tell that they are not.
    return bool(letters & set("BSU")) or letters == {"O"} or any(len(tag) > 1 for tag in tags)


def closes(rows: Iterable[Sequence[str]]) -> bool:
    """Whether a span says where it ends, so that one without an end is ill-formed: not so in BIO."""
    return any(_letter(tag) in _CLOSING for row in rows for tag in row)


def read(tags: Sequence[str], *, closing: bool) -> Spans:
    """The spans of one row of tags. An ill-formed part is not mended: its tokens are told instead.

    In BIO that is an I that continues nothing of its type; with `closing` also a span that does not end. A tag not
    given yet ("") ends a span that is well-formed so far.
    """
    spans: list[Span] = []
    wrong: set[int] = set()
    start, kind = -1, ""

    def stop(end: int, *, well: bool) -> None:
        nonlocal start
        if start >= 0 and well:
            spans.append(Span(start, end, kind))
        elif start >= 0:
            wrong.update(range(start, end))
        start = -1

    for index, tag in enumerate([*tags, ""]):
        found = _TAG.fullmatch(tag)
        letter, type_ = (found[1] or "O", found[2] or "") if found else ("", "")
        ended = index == len(tags)
        if letter in ("I", "M", "E", "L"):
            if start < 0 or type_ != kind:
                stop(index, well=not closing)
                wrong.add(index)
            elif letter in ("E", "L"):
                stop(index + 1, well=True)
            continue
        stop(index, well=not closing or (not letter and not ended))
        if letter == "B":
            start, kind = index, type_
        elif letter in ("S", "U"):
            spans.append(Span(index, index + 1, type_))
    return Spans(spans, frozenset(wrong))
