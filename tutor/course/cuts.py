"""Texts without quotes that YAML cuts short: at a ` #`, which begins a comment, and at a comma within brackets."""

from __future__ import annotations

import re
from typing import Any

from tutor.course.problem import Mark, Problems, quote
from tutor.i18n import LANGUAGES
from tutor.i18n import course as words

_COMMENT = re.compile(r"[ \t]+#")
_QUOTED = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_CLOSING = re.compile(r"[ \t]#[^\n]*[\]}]")


def tell_cut(event: Any, text: str, key: str | None, flow: bool, problems: Problems) -> None:
    """Add a problem where a scalar without quotes, the value of `key`, holds less than was meant.

    A comment is told where prose stands, at the keys of languages: behind a number or a name it is what it looks like.
    `flow` says whether the scalar stands between brackets or braces.
    """
    place = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
    if flow and opens(event.value):
        problems.add(place, "cut-text", words.CUT_AT_COMMA, value=quote(event.value))
    comment = _COMMENT.match(text, event.end_mark.index)
    if comment and key in LANGUAGES and event.value:
        place = Mark(event.end_mark.line + 1, event.end_mark.column + len(comment[0]))
        problems.add(place, "cut-text", words.CUT_AT_COMMENT)


def opens(value: str) -> bool:
    """Whether a bracket is opened in a text and not closed."""
    return value.count("(") > value.count(")")


def closes(value: str) -> bool:
    """Whether a bracket is closed in a text that was opened before it."""
    return value.count("(") < value.count(")")


def comment_over_bracket(text: str, start: int, end: int) -> Mark | None:
    """Where, between two places of a text, a comment begins that holds a closing bracket or brace; None if nowhere."""
    part = _QUOTED.sub(lambda found: "x" * len(found[0]), text[start:end])
    found = _CLOSING.search(part)
    if found is None:
        return None
    at = start + found.start() + 1
    return Mark(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
