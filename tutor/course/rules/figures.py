"""Figures: what is expected of them, and where sentences show them."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from tutor.course.draft import Draft, Step
from tutor.course.node import Node
from tutor.course.problem import Problems, listed, quote
from tutor.i18n import LANGUAGES
from tutor.i18n import course as words

_SPEC = re.compile(r"(.?[<>=^])?[-+ ]?z?#?0?\d{0,2}[,_]?(\.\d{1,2})?[bcdeEfFgGnosxX%]?")
"""Format specs that cannot ask for a page of blanks."""


def check(draft: Draft) -> None:
    """Expectations have one form; sentences with figures can be filled, and tell the same ones in both languages."""
    for step in draft.steps_of("demo"):
        expect = step.node.get("expect")
        for name, node in step.node.map("expect").items():
            if expect is not None:
                _expect(name, node, expect.keys[name], draft.problems)
    for step in draft.steps:
        for text in sentences(step):
            _sentence(text, draft.problems)


def sentences(step: Step) -> Iterator[Node]:
    """The texts of a step that are filled with figures."""
    for key in ("sentence", "after"):
        node = step.node.get(key)
        if node is not None and step.kind in ("demo", "predict"):
            yield node
    if step.kind == "demo":
        yield from step.node.map("notes").values()
    if step.kind == "family":
        traps = (trap.get("why") for trap in step.node.map("traps").values())
        yield from (node for node in (step.node.get("ask"), step.node.get("why"), *traps) if node is not None)


def placeholders(text: str) -> list[str]:
    """The names of the figures that a sentence shows. Raises ValueError, with the part that is wrong, if it cannot be
    filled by `str.format` with plain names; the part is empty when a brace stands alone.
    """
    names = []
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        raise ValueError("") from None
    for _, name, spec, conversion in parts:
        if name is None:
            continue
        whole = "{" + name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "") + "}"
        if not name.isidentifier() or not name.isascii() or not _can_fill(spec or "", conversion):
            raise ValueError(whole)
        names.append(name)
    return names


def _can_fill(spec: str, conversion: str | None) -> bool:
    """Whether some figure, a number or a text, can be written this way."""
    if conversion not in (None, "r", "s", "a") or not _SPEC.fullmatch(spec):
        return False
    for value in (1.5, 1, "text"):
        try:
            format(value if conversion is None else "text", spec)
        except ValueError:
            continue
        return True
    return False


def _sentence(text: Node, problems: Problems) -> None:
    found: list[set[str]] = []
    for language in LANGUAGES:
        node = text.get(language)
        if node is None or node.text is None:
            continue
        try:
            found.append(set(placeholders(node.text)))
        except ValueError as error:
            part = str(error)
            if part:
                problems.add(node, "bad-placeholder", words.BAD_PLACEHOLDER, value=quote(part))
            else:
                problems.add(node, "bad-placeholder", words.LONE_BRACE)
    if len(found) == 2 and found[0] != found[1]:
        names = listed(sorted(found[0] ^ found[1]))
        problems.add(text, "placeholders-differ", words.PLACEHOLDERS_DIFFER, names=names)


def _expect(name: str, node: Node, key: Node, problems: Problems) -> None:
    if node.kind != "map":
        return
    about, within, low, high, equals = (
        node.get(each) is not None for each in ("about", "within", "low", "high", "equals")
    )
    forms = (about or within, low or high, equals)
    if sum(forms) != 1 or about != within:
        problems.add(key, "expect-form", words.EXPECT_FORM, name=quote(name))
        return
    bottom, top = node.number_at("low"), node.number_at("high")
    if bottom is not None and top is not None and bottom > top:
        problems.add(node, "expect-order", words.EXPECT_ORDER, low=f"{bottom:g}", high=f"{top:g}")
