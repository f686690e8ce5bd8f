"""From a tree of nodes to a typed lesson: every error that pydantic finds, in our words and at its line."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel, ValidationError

from tutor.course import model
from tutor.course.node import Node
from tutor.course.problem import Problems, hint, listed, nearest, quote
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import course as words

_EXPECTED: dict[str, Text] = {
    "bool_type": words.TRUE_OR_FALSE,
    "int_type": words.A_WHOLE_NUMBER,
    "float_type": words.A_NUMBER,
    "string_type": words.A_TEXT,
    "list_type": words.A_LIST,
    "dict_type": words.A_MAPPING,
    "model_type": words.A_MAPPING,
    "model_attributes_type": words.A_MAPPING,
    "dataclass_type": words.A_MAPPING,
}
"""Errors that say "another type is needed here", and which."""
_BOUNDS = {
    "greater_than": (words.ABOVE, "gt"),
    "greater_than_equal": (words.AT_LEAST, "ge"),
    "less_than_equal": (words.AT_MOST, "le"),
}
_STEPS: dict[str, type[BaseModel]] = {
    each.__name__: each
    for each in (
        model.ReadStep,
        model.DemoStep,
        model.PredictStep,
        model.FamilyStep,
        model.AskStep,
        model.CodeStep,
    )
}
_PARTS: dict[str, type[BaseModel]] = {
    "sources": model.Source,
    "knobs": model.Knob,
    "expect": model.Expect,
    "options": model.Option,
    "mistakes": model.Mistake,
    "items": model.Item,
    "pairs": model.Pair,
    "traps": model.Trap,
    "wrong": model.Wrong,
}
"""What the list or mapping at a key holds."""


def validate(root: Node, problems: Problems) -> model.Lesson | None:
    """The lesson that a tree holds; None, with a problem for each thing wrong, when it holds none."""
    try:
        return model.Lesson.model_validate(root.data())
    except ValidationError as error:
        errors = [_Error(root, each) for each in error.errors(include_url=False)]
    inside = {each.path[:end] for each in errors for end in range(len(each.path))}
    by_place: dict[tuple[tuple[str | int, ...], bool, str], list[_Error]] = {}
    for each in errors:
        # `answer: [1, a]` is no whole number, no number, and no list of them: only the last is worth a word.
        if each.type in _EXPECTED and each.node.kind == "list" and each.path in inside:
            continue
        if each.path[-2:-1] == ("answer",) and not each.meant:
            continue
        # What the reader refused (an alias, `.inf`) was told; that it is missing now is no news.
        if each.node.null and problems.has(each.node):
            continue
        by_place.setdefault((each.path, each.at_key, each.name), []).append(each)
    for group in by_place.values():
        _report(group, problems)
    return None


class _Error:
    """One pydantic error, found again in the file."""

    def __init__(self, root: Node, error: Any) -> None:
        self.type: str = error["type"]
        self.context: dict[str, Any] = error.get("ctx", {})
        self.node = self.key = self.list = root
        """The value that is wrong, the key it stands under (in a list the value itself), and what it stands in."""
        self.tag: str | None = None
        """The kind of the step it belongs to, by its class."""
        location: tuple[str | int, ...] = error["loc"]
        self.at_key = location[-1:] == ("[key]",)
        path: list[str | int] = []
        for index, part in enumerate(location):
            if index == 2 and location[0] == "steps":
                self.tag = str(part)
            elif isinstance(part, int) and part < len(self.node.items):
                self.list = self.node
                self.node = self.key = self.node.items[part]
                path.append(part)
            elif isinstance(part, str) and part in self.node.values:
                self.node, self.key = self.node.values[part], self.node.keys[part]
                path.append(part)
            # Else it is the name of a union's member, or of a key that is missing: nothing in the file.
        self.path = tuple(path)
        self.name = str(location[-1]) if self.type == "missing" else str(path[-1]) if path else ""

    @property
    def meant(self) -> bool:
        """Whether a list of answers was meant to hold what is missed here: its first item tells sizes from wordings."""
        return self.type != ("int_type" if self.list.items[0].text is not None else "string_type")

    @property
    def owner(self) -> type[BaseModel]:
        """The model that the key belongs to."""
        if self.path[-2:-1] == ("limits",):
            return model.Limits
        if len(self.path) >= 3 and self.path[-3] in _PARTS:
            return _PARTS[str(self.path[-3])]
        return _STEPS.get(self.tag or "", model.Lesson)

    @property
    def shown(self) -> str:
        """The value as a message can show it."""
        return quote({"list": "[…]", "map": "{…}"}.get(self.node.kind, self.node.value))


def _report(group: list[_Error], problems: Problems) -> None:
    """One problem for all errors at one place."""
    error = group[0]
    node = error.node
    match error.type:
        case kind if kind in _EXPECTED:
            _wrong_type(group, problems)
        case "missing":
            if error.name in LANGUAGES:
                language = words.LANGUAGE_NAMES[error.name]
                problems.add(node, "missing-language", words.MISSING_LANGUAGE, language=language)
            else:
                problems.add(node, "missing-key", words.MISSING_KEY, key=quote(error.name))
        case "unexpected_keyword_argument":
            _unknown_key(error, list(LANGUAGES), problems)
        case "extra_forbidden":
            keys = [field.alias or name for name, field in error.owner.model_fields.items()]
            _unknown_key(error, keys, problems)
        case "union_tag_not_found":
            _no_kind(error, problems)
        case "literal_error":
            known = re.findall(r"'([^']*)'", error.context["expected"]) or [error.context["expected"]]
            near = hint(str(node.value), known)
            problems.add(node, "unknown-value", words.UNKNOWN_VALUE, value=error.shown, hint=near)
        case "greater_than" | "greater_than_equal" | "less_than_equal":
            message, name = _BOUNDS[error.type]
            limit = f"{error.context[name]:g}"
            problems.add(node, "out-of-range", message, value=error.shown, limit=limit)
        case "string_pattern_mismatch":
            message = words.BAD_NAME if "-" in error.context["pattern"] else words.BAD_IDENTIFIER
            place, value = (error.key, quote(error.name)) if error.at_key else (node, error.shown)
            problems.add(place, "bad-name", message, value=value)
        case "string_too_long":
            place, value = (error.key, quote(error.name)) if error.at_key else (node, error.shown)
            problems.add(place, "too-long", words.TOO_LONG, value=value, most=error.context["max_length"])
        case "size":
            problems.add(node, "bad-size", words.BAD_SIZE, value=error.shown)
        case "string_too_short" if error.context["min_length"] > 1 and error.node.value:
            problems.add(node, "too-short", words.TOO_SHORT, value=error.shown, least=error.context["min_length"])
        case "string_too_short":
            problems.add(node, "empty-text", words.EMPTY_TEXT, key=quote(error.name))
        case "too_short":
            least, count = error.context["min_length"], len(node.items)
            key = quote(error.name)
            problems.add(node, "too-few", words.TOO_FEW, key=key, least=least, count=count)
        case "too_long":
            most, count = error.context["max_length"], len(node.items)
            problems.add(node, "too-many", words.TOO_MANY, key=quote(error.name), most=most, count=count)
        case _:
            problems.add(node, "not-allowed", words.NOT_ALLOWED, value=error.shown)


def _wrong_type(group: list[_Error], problems: Problems) -> None:
    """Another type than the one, or those, that may stand here."""
    error = group[0]
    node = error.node
    kinds = [each.type for each in group if each.type in _EXPECTED]
    if node.null and error.name in LANGUAGES:
        language = words.LANGUAGE_NAMES[error.name]
        problems.add(error.key, "missing-language", words.MISSING_LANGUAGE, language=language)
        return
    if "dataclass_type" in kinds and not node.null:
        problems.add(node, "missing-language", words.ONE_LANGUAGE)
        return
    need = _either([kind for kind in kinds if kind != "int_type" or "float_type" not in kinds])
    if node.null and error.key is not node:
        problems.add(error.key, "missing-value", words.MISSING_VALUE, key=quote(error.name), expected=need)
        return
    advice = words.NOTHING
    if node.text is not None and re.fullmatch(r"[-+]?[\d.]+([eE][-+]?\d+)?|true|false", node.text):
        advice = words.NO_QUOTES
    elif node.kind == "scalar" and "string_type" in kinds:
        advice = words.USE_QUOTES
    problems.add(node, "wrong-type", words.WRONG_TYPE, value=error.shown, expected=need, advice=advice)


def _either(kinds: list[str]) -> Text:
    """`true or false or a number or text`."""
    expected = [_EXPECTED[kind] for kind in dict.fromkeys(kinds)]
    need = expected[0]
    for other in expected[1:]:
        en, zh = (words.ONE_OF_THEM(each, first=need(each), last=other(each)) for each in LANGUAGES)
        need = Text(en=en, zh=zh)
    return need


def _unknown_key(error: _Error, known: list[str], problems: Problems) -> None:
    kinds = {tag: key for key, tag in model.STEP_KEYS.items()}
    if len(error.path) == 3 and error.tag in kinds and error.name in model.STEP_KEYS:
        key = quote(error.name)
        problems.add(error.key, "two-kinds", words.TWO_KINDS, kind=kinds[error.tag], key=key)
        return
    if error.node.null and nearest(error.name, known) is None:  # {en: Look, then say, zh: …}
        problems.add(error.key, "unknown-key", words.UNQUOTED_COMMA, key=quote(error.name))
        return
    near = hint(error.name, known)
    problems.add(error.key, "unknown-key", words.UNKNOWN_KEY, key=quote(error.name), hint=near)


def _no_kind(error: _Error, problems: Problems) -> None:
    """A step without the key that says what it is."""
    if error.node.kind != "map":
        problems.add(error.node, "wrong-type", words.WRONG_TYPE, value=error.shown, expected=words.A_MAPPING, advice="")
        return
    kinds = list(model.STEP_KEYS)
    key = next((key for key in error.node.values if key not in ("id", "title") and nearest(key, kinds)), None)
    near = words.NOTHING if key is None else hint(key, kinds)
    place = error.node if key is None else error.node.keys[key]
    problems.add(place, "no-kind", words.NO_KIND, kinds=listed(kinds), hint=near)
