"""Words for the names that a demo uses, and sentences filled with figures."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from typing import Any

from tutor.i18n import Language, Text
from tutor.i18n import views as words
from tutor.views.cells import clean
from tutor.views.numbers import short

Labels = Mapping[str, Text]


def label(name: str, labels: Labels, language: Language) -> str:
    """The word for a name, or the name as it stands; one clean line."""
    text = labels.get(name)
    return clean(name if text is None else text(language))


def figure(value: Any, labels: Labels, language: Language) -> str:
    """A figure in words: yes and no, a short number, a looked-up name, a list of these."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return (words.YES if value else words.NO)(language)
    if isinstance(value, (int, float)):
        return short(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(figure(item, labels, language) for item in value) + "]"
    return label(str(value), labels, language)


class _Filler(string.Formatter):
    """`str.format` that leaves `{name}` where no figure of that name came, and fails on no format that does not fit."""

    def __init__(self, labels: Labels, language: Language) -> None:
        self.labels = labels
        self.language = language

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> Any:
        # Names only: no attributes, no indices.
        if field_name in kwargs:
            return kwargs[field_name], field_name
        return _Missing(field_name), field_name

    def convert_field(self, value: Any, conversion: Any) -> Any:
        return value

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, _Missing) or not format_spec:
            return str(value) if isinstance(value, _Missing) else figure(value, self.labels, self.language)
        try:
            return format(value, format_spec)
        except (ValueError, TypeError):
            return figure(value, self.labels, self.language)


class _Missing:
    """Stands for a figure that did not come."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return "{" + self.name + "}"


def fill(text: str, figures: Mapping[str, Any], labels: Labels, language: Language) -> str:
    """A sentence with its figures. What is missing stays as `{name}`; a sentence that is no format stays as it is."""
    try:
        return _Filler(labels, language).vformat(text, (), dict(figures))
    except (ValueError, IndexError, KeyError, RecursionError):
        return text


def listed(items: Iterable[str], language: Language) -> str:
    """Clauses as one sentence: parted by semicolons, closed by a full stop."""
    parts = [item for item in items if item]
    return (words.BETWEEN(language).join(parts) + words.STOP(language)) if parts else ""
