"""The YAML parser's complaints in our words: what is wrong, and what to do about it."""

from __future__ import annotations

from typing import Any

import yaml

from tutor.course.cuts import comment_over_bracket
from tutor.course.problem import Mark, Problems
from tutor.i18n import Text
from tutor.i18n import course as words

_REASONS: tuple[tuple[str, Text], ...] = (
    ("mapping values are not allowed", words.YAML_COLON),
    ("cannot start any token", words.YAML_START),
    ("directive", words.YAML_START),
    ("',' or ']'", words.YAML_BRACKET),
    ("',' or '}'", words.YAML_BRACE),
    ("unexpected end of stream", words.YAML_UNCLOSED),
    ("document indicator", words.YAML_UNCLOSED),
    ("escape", words.YAML_ESCAPE),
    ("hexdecimal", words.YAML_ESCAPE),
    ("alphabetic or numeric character", words.YAML_STAR),
    ("tab character", words.YAML_TAB),
    ("block scalar", words.YAML_BLOCK),
    ("tag", words.YAML_TAG),
    ("expected ':'", words.YAML_NO_COLON),
    ("block sequence entries are not allowed", words.YAML_DASH),
    ("'-' indicator", words.YAML_INDENT),
    ("expected key", words.YAML_INDENT),
    ("block end", words.YAML_INDENT),
    ("<document start>", words.YAML_AFTER_END),
    ("node content", words.YAML_NOTHING),
)
"""A part of the parser's wording, and ours. The first that fits counts."""


def explain(error: yaml.YAMLError, text: str, problems: Problems) -> None:
    """Add what a parser error in a text means, at the place where the parser noticed it."""
    said = f"{getattr(error, 'problem', None) or ''} {getattr(error, 'context', None) or ''}"
    message = next((ours for theirs, ours in _REASONS if theirs in said), words.YAML_OTHER)
    marks: list[Any] = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    if message in (words.YAML_BRACKET, words.YAML_BRACE, words.YAML_UNCLOSED) and all(marks):
        comment = comment_over_bracket(text, marks[1].index, marks[0].index)
        if comment is not None:
            if not problems.has(comment):
                problems.add(comment, "yaml", words.YAML_COMMENT)
            return
    if message in (words.YAML_UNCLOSED, words.YAML_NO_COLON):
        marks.reverse()  # noticed at the end of the file, caused where the text began
    mark = marks[0] or marks[1]
    place = Mark(mark.line + 1, mark.column + 1) if mark is not None else Mark()
    problems.add(place, "yaml", message)
