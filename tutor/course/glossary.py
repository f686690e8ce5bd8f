"""glossary.yaml: the terms of a course, each with its definition in both languages. No pydantic here.

A name may end in brackets that tell it apart, as in `bias (parameter)`; without them it is its `plain` name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tutor.course.contents import is_map, items_at, only, text_of
from tutor.course.node import Node
from tutor.course.problem import Problems, hint, quote
from tutor.course.source import read_tree
from tutor.i18n import LANGUAGES, Language, Text
from tutor.i18n import course as words
from tutor.i18n import search as own

FILE = "glossary.yaml"
LONGEST = 400
"""Characters of a definition: more is a page, and belongs in a lesson."""
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]$")


@dataclass(frozen=True, slots=True)
class Term:
    """A term and what it means."""

    name: Text
    also: tuple[str, ...]
    """Other names, in either language."""
    text: Text
    """The definition."""
    lesson: str | None
    """The lesson of the pack in which it is taught; None for one that every lesson takes for granted."""
    step: str | None
    """The step of that lesson; None when the lesson is still to come."""
    see: tuple[str, ...]
    """English names of related terms."""
    place: Node = field(compare=False, repr=False)
    """Where it stands in the file."""

    def plain(self, language: Language) -> str:
        """The name without the brackets that tell it apart from others."""
        return plain(self.name(language))


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of one pack, as they stand in the file."""

    terms: tuple[Term, ...] = ()

    def find(self, name: str) -> list[Term]:
        """The terms of that name, in either language; upper and lower case are the same."""
        wanted = name.strip().casefold()
        whole = [term for term in self.terms if wanted in (each.casefold() for each in names(term))]
        return whole or [term for term in self.terms if wanted in (plain(each).casefold() for each in names(term))]

    def within(self, en: str, zh: str) -> list[Term]:
        """The terms that occur in a text in both languages, in the order in which the English one has them."""
        en, zh = en.casefold(), zh.casefold()
        found = [(place, term) for term in self.terms if (place := _place(term, en, zh)) is not None]
        return [term for _, term in sorted(found, key=lambda pair: pair[0])]


def alphabetical(term: Term, language: Language) -> str:
    """What a list of terms in this language is sorted by: English letters; Chinese by pinyin, Latin names before it."""
    name = term.name(language).casefold()
    # The common characters of GB 18030 are in the order of their pinyin.
    return name if language == "en" else name.encode("gb18030", "replace").decode("latin-1")


def plain(name: str) -> str:
    """A name without the brackets at its end: `bias (parameter)` is `bias`."""
    return _BRACKETS.sub("", name) or name


def names(term: Term) -> Iterator[str]:
    """Every name of a term: English, Chinese, and the others."""
    yield from (term.name.en, term.name.zh, *term.also)


def read_glossary(folder: Path, problems: Problems | None = None) -> Glossary:
    """The glossary of a pack's folder, with a problem for each thing wrong in it; an empty one when there is none."""
    problems = Problems(folder / FILE) if problems is None else problems
    try:
        if not (folder / FILE).exists():
            return Glossary()
    except OSError:
        return Glossary()
    root = read_tree(folder / FILE, problems)
    if root is None:
        return Glossary()
    only(root, ("schema", "terms"), problems)
    schema = root.values.get("schema")
    if schema is None:
        problems.add(root, "missing-key", words.MISSING_KEY, key=quote("schema"))
    elif schema.value != 1:
        near = hint(str(schema.value), ["1"])
        problems.add(schema, "unknown-value", words.UNKNOWN_VALUE, value=quote(schema.value), hint=near)
    if root.get("terms") is None:
        problems.add(root, "missing-key", words.MISSING_KEY, key=quote("terms"))
    terms = [_term(node, problems) for node in items_at(root, "terms", problems)]
    known = tuple(term for term in terms if term is not None)
    _once(known, problems)
    return Glossary(known)


def _term(node: Node, problems: Problems) -> Term | None:
    if not is_map(node, problems):
        return None
    only(node, ("term", "also", "text", "step", "see"), problems)
    name, text = text_of(node, problems, "term"), text_of(node, problems, "text")
    also, see = _texts(node, "also", problems), _texts(node, "see", problems)
    place = _texts_of([node.values["step"]], problems)[:1] if node.get("step") is not None else []
    lesson, _, step = place[0].partition("/") if place else ("", "", "")
    if name is None or text is None:
        return None
    for language in LANGUAGES:
        if len(text(language)) > LONGEST:
            problems.add(node.values["text"].values[language], "too-large", own.LONG_DEFINITION, most=LONGEST)
    return Term(name, tuple(also), text, lesson or None, step or None, tuple(see), node)


def _texts(node: Node, key: str, problems: Problems) -> list[str]:
    return _texts_of(items_at(node, key, problems), problems)


def _texts_of(nodes: list[Node], problems: Problems) -> list[str]:
    """The texts among these; a problem for each that is none."""
    said: list[str] = []
    for node in nodes:
        if node.text is not None and node.text.strip():
            said.append(node.text)
        elif not problems.has(node):
            figures = {"value": quote(node.data()), "expected": words.A_TEXT, "advice": words.NOTHING}
            problems.add(node, "wrong-type", words.WRONG_TYPE, **figures)
    return said


def _once(terms: tuple[Term, ...], problems: Problems) -> None:
    """No name stands for two terms, in either language."""
    seen: dict[str, tuple[Term, int]] = {}
    for term in terms:
        for name, place in _placed(term):
            key = name.casefold()
            first = seen.setdefault(key, (term, place.line))
            if first[0] is not term:
                problems.add(place, "duplicate-term", own.DUPLICATE_TERM, name=quote(name), line=first[1])


def _placed(term: Term) -> Iterator[tuple[str, Node]]:
    """Every name of a term, and where it stands."""
    spoken = term.place.values["term"].values
    yield from ((term.name(language), spoken[language]) for language in LANGUAGES)
    yield from ((node.text, node) for node in term.place.list("also") if node.text is not None)


def _place(term: Term, en: str, zh: str) -> int | None:
    """Where a term occurs first, to sort by; None where it does not. Of one told apart by brackets, Chinese decides."""
    distinct = term.plain("en") == term.name.en
    places: list[int] = []
    for name in (plain(each).casefold() for each in names(term)):
        if name.isascii():
            found = re.search(rf"(?<![a-z0-9]){re.escape(name)}(?:s|es)?(?![a-z0-9])", en) if distinct else None
            if found is not None:
                places.append(found.start())
        elif len(name) > 1 and (at := zh.find(name)) >= 0:
            places.append(at + len(en))
    return min(places, default=None)
