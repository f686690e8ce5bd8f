"""Texts: none is empty."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.course.draft import Draft
from tutor.course.node import Node
from tutor.course.problem import quote
from tutor.i18n import LANGUAGES
from tutor.i18n import course as words


def check(draft: Draft) -> None:
    """Both languages of a text say something."""
    for node in texts(draft.root):
        for language in LANGUAGES:
            said = node.text_at(language)
            if said is not None and not said.strip():
                problem = words.EMPTY_TEXT
                draft.problems.add(node.values[language], "empty-text", problem, key=quote(language))


def texts(node: Node, under: str = "") -> Iterator[Node]:
    """Every `{en: …, zh: …}` below a node. An option's `value` is a claim, not a text."""
    if node.kind == "map" and node.values and set(node.values) <= set(LANGUAGES):
        yield node
        return
    for item in node.items:
        yield from texts(item)
    for key, value in node.values.items():
        if key != "value":
            yield from texts(value, key)
