"""course.yaml, the table of contents: parts, and in each the lessons, written or still to come. No pydantic here."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from tutor.course.node import Node
from tutor.course.problem import Problems, hint, quote
from tutor.course.source import parse, read_text
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import course as words

FILE = "course.yaml"
LESSON_FILE = "lesson.yaml"
_NAME = re.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Row:
    """A lesson in the table of contents. `title` is None for a written one: its lesson.yaml has it."""

    name: str
    title: Text | None
    coming: bool
    place: Node
    needs: tuple[str, ...] = ()
    """What a lesson to come will build on; a written one says that itself."""
    needed: tuple[Node, ...] = ()
    """The same, where it stands."""


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part and its lessons, in order. `name` is the folder that holds them."""

    name: str
    title: Text
    rows: list[Row]


@dataclass(slots=True)
class Contents:
    """What a course.yaml holds, as far as it is well formed."""

    name: str
    title: Text
    parts: list[PartRow] = field(default_factory=list)


def read_contents(folder: Path, problems: Problems) -> Contents | None:
    """The table of contents in a folder, with a problem for each thing wrong in it; None when there is none at all."""
    text = read_text(folder / FILE, problems)
    root = None if text is None else parse(text, problems)
    if root is None:
        return None
    only(root, ("schema", "course", "title", "parts"), problems)
    schema = root.values.get("schema")
    if schema is not None and schema.value != 1:
        near = hint(str(schema.value), ["1"])
        problems.add(schema, "unknown-value", words.UNKNOWN_VALUE, value=quote(schema.value), hint=near)
    elif schema is None:
        problems.add(root, "missing-key", words.MISSING_KEY, key=quote("schema"))
    fallback = folder.absolute().name
    name = _name(root, "course", problems)
    contents = Contents(name or fallback, text_of(root, problems) or Text(fallback, fallback))
    if root.get("parts") is None:
        problems.add(root, "missing-key", words.MISSING_KEY, key=quote("parts"))
    seen: dict[str, int] = {}
    for node in items_at(root, "parts", problems):
        part = _part(node, seen, problems)
        if part is not None:
            contents.parts.append(part)
    return contents


def text_of(node: Node, problems: Problems, key: str = "title") -> Text | None:
    """The text at a key in both languages; None, with a problem, when a language is missing or empty."""
    value = node.get(key)
    if value is None:
        problems.add(node, "missing-key", words.MISSING_KEY, key=quote(key))
        return None
    if value.kind != "map":
        problems.add(value, "missing-language", words.ONE_LANGUAGE)
        return None
    said: list[str] = []
    for language in LANGUAGES:
        text = value.text_at(language)
        if text is not None and text.strip():
            said.append(text)
        else:
            place = value.values.get(language, value)
            figures = {"language": words.LANGUAGE_NAMES[language]}
            problems.add(place, "missing-language", words.MISSING_LANGUAGE, **figures)
    only(value, LANGUAGES, problems)
    return Text(*said) if len(said) == len(LANGUAGES) else None


def _part(node: Node, seen: dict[str, int], problems: Problems) -> PartRow | None:
    if not is_map(node, problems):
        return None
    only(node, ("part", "title", "lessons"), problems)
    name = _name(node, "part", problems)
    title = text_of(node, problems)
    rows = [_row(item, seen, problems) for item in items_at(node, "lessons", problems)]
    if name is None:
        return None
    _once("part " + name, node.values["part"], seen, problems)
    return PartRow(name, title or Text(name, name), [row for row in rows if row is not None])


def _row(node: Node, seen: dict[str, int], problems: Problems) -> Row | None:
    """A lesson: its name, or `{coming: name, title: …, needs: […]}`. A second one of a name is left out."""
    needed: list[Node] = []
    if node.kind == "map" and "coming" in node.values:
        only(node, ("coming", "title", "needs"), problems)
        name = _name(node, "coming", problems)
        title = text_of(node, problems)
        place = node.values["coming"]
        needed = [each for each in items_at(node, "needs", problems) if _checked(each, problems) is not None]
    elif node.text is not None:
        name, title, place = _checked(node, problems), None, node
    else:
        if not (node.null and problems.has(node)):
            problems.add(node, "bad-entry", words.LESSON_ENTRY)
        return None
    if name is None or not _once(name, place, seen, problems):
        return None
    coming = node.kind == "map"
    needs = tuple(dict.fromkeys(each.text for each in needed if each.text is not None))
    return Row(name, (title or Text(name, name)) if coming else None, coming, place, needs, tuple(needed))


def _once(name: str, place: Node, seen: dict[str, int], problems: Problems) -> bool:
    if name in seen:
        shown = quote(name.removeprefix("part "))
        problems.add(place, "duplicate-name", words.DUPLICATE_NAME, name=shown, line=seen[name])
        return False
    seen[name] = place.line
    return True


def _name(node: Node, key: str, problems: Problems) -> str | None:
    value = node.get(key)
    if value is None:
        problems.add(node.key(key), "missing-key", words.MISSING_KEY, key=quote(key))
        return None
    return _checked(value, problems)


def _checked(node: Node, problems: Problems) -> str | None:
    """A name as `model.Name` has it; it becomes a folder, so that nothing else may pass."""
    name = node.text
    if name and len(name) <= 64 and _NAME.fullmatch(name):
        return name
    problems.add(node, "bad-name", words.BAD_NAME, value=quote(node.data()))
    return None


def items_at(node: Node, key: str, problems: Problems) -> list[Node]:
    """The items of the list at a key; none, with a problem, when something else stands there."""
    value = node.get(key)
    if value is not None and value.kind != "list":
        figures = {"value": quote(value.data()), "expected": words.A_LIST, "advice": words.NOTHING}
        problems.add(value, "wrong-type", words.WRONG_TYPE, **figures)
    return node.list(key)


def is_map(node: Node, problems: Problems) -> bool:
    """Whether this is a mapping; a problem when it is not."""
    if node.kind != "map":
        figures = {"value": quote(node.data()), "expected": words.A_MAPPING, "advice": words.NOTHING}
        problems.add(node, "wrong-type", words.WRONG_TYPE, **figures)
    return node.kind == "map"


def only(node: Node, known: Collection[str], problems: Problems) -> None:
    """A problem for each key of a mapping that is none of these."""
    for key, place in node.keys.items():
        if key not in known:
            problems.add(place, "unknown-key", words.UNKNOWN_KEY, key=quote(key), hint=hint(key, known))
