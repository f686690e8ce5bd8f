"""Which names may follow what was typed: those of the file itself, keywords and builtins; after a dot, attributes."""

from __future__ import annotations

import builtins
import keyword
import re
from collections import Counter

SHORTEST = 2
"""Characters after which names are offered; after a dot one is enough."""
MOST = 6
"""Names that are offered at once."""

_ASIDE = re.compile(
    r"""#[^\n]*|\"{3}[\s\S]*?(?:\"{3}|\Z)|'{3}[\s\S]*?(?:'{3}|\Z)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?"""
)
"""Comments and strings: no names stand there."""
_NAME = re.compile(r"(\.\s*)?\b([^\W\d]\w*)")
_TYPED = re.compile(r"(?:((?:[^\W\d]\w*)?)\s*(\.)\s*)?([^\W\d]\w*)?\Z")
_COMMON = frozenset(name for name in dir(builtins) if not name.startswith("_")) | frozenset(keyword.kwlist)


def typed(line: str) -> tuple[str, str, bool]:
    """What a line ends in: the owner before a dot, the name begun, and whether there is a dot."""
    found = _TYPED.search(line)
    assert found is not None
    return found[1] or "", found[3] or "", found[2] is not None


def offers(text: str, row: int, column: int) -> list[str]:
    """Names that go on from what stands before the cursor, the most used in the file first; none within a string.

    `row` and `column` count from 0.
    """
    lines = text.split("\n")
    before = "\n".join([*lines[:row], lines[row][:column]])
    if _within(before):
        return []
    owner, begun, dot = typed(lines[row][:column])
    if len(begun) < (1 if dot else SHORTEST):
        return []
    after = text[len(before) :]
    bare = _ASIDE.sub(" ", before[: len(before) - len(begun)] + " " + after)
    names: Counter[str] = Counter()
    for found in _NAME.finditer(bare):
        if bool(found[1]) == dot and (not dot or _owner(bare, found.start()) in (owner, "") or not owner):
            names[found[2]] += 1
    if dot and not any(name.startswith(begun) for name in names):  # an attribute of something else may fit as well
        names = Counter(found[2] for found in _NAME.finditer(bare) if found[1])
    fitting = [name for name, _ in sorted(names.items(), key=lambda item: (-item[1], item[0]))]
    if not dot:
        fitting += sorted(_COMMON - names.keys())
    return [name for name in fitting if name.startswith(begun) and name != begun][:MOST]


def is_known(text: str, name: str) -> bool:
    """Whether a name stands in the file beside the one that is being typed, or is one of Python's."""
    return name in _COMMON or len(re.findall(rf"\b{re.escape(name)}\b", _ASIDE.sub(" ", text))) > 1


def _within(before: str) -> bool:
    """Whether a text ends within a comment or a string."""
    aside = list(_ASIDE.finditer(before))
    if not aside or aside[-1].end() != len(before):
        return False
    body = aside[-1][0]
    if body.startswith("#"):
        return True
    quote = body[:3] if body[:3] in ('"""', "'''") else body[:1]
    return len(body) < 2 * len(quote) or not body.endswith(quote)


def _owner(text: str, end: int) -> str:
    """The name before a dot that stands at `end`."""
    found = re.search(r"([^\W\d]\w*)\s*\Z", text[max(0, end - 60) : end])
    return found[1] if found is not None else ""
