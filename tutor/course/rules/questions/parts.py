"""What the rules of several kinds of question share."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tutor.course.node import Node
from tutor.course.problem import Problems, quote
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import course as words


def misplaced(node: Node, keys: Collection[str], place: Text, problems: Problems) -> None:
    """Keys that say nothing here, each where it stands."""
    for key in keys:
        if node.get(key) is not None:
            problems.add(node.key(key), "misplaced-key", words.MISPLACED, key=quote(key), place=place)


def distinct(parts: Sequence[Node], key: str, code: str, message: Text, problems: Problems) -> None:
    """The texts at a key of several parts differ, in each language."""
    seen: dict[tuple[str, str], int] = {}
    for part in parts:
        texts = part.map(key)
        for language in LANGUAGES:
            said = texts[language].text if language in texts else None
            if said is not None and said.strip():
                first = seen.setdefault((language, said.strip()), part.line)
                if first != part.line:
                    problems.add(part, code, message, line=first)
                    break


def enough(node: Node, key: str, kind: str, least: int, problems: Problems) -> None:
    """At least so many parts stand at a key."""
    count = len(node.list(key))
    place = node.values.get(key, node)
    if count < least and not problems.has(place):
        figures = {"kind": kind, "least": least, "key": quote(key), "count": count}
        problems.add(place, "too-few", words.ASK_NEEDS_PARTS, **figures)


def shown(node: Node) -> str:
    """A value as a message can show it."""
    return quote(node.data())
