"""`like`: a demo step that is another one with other starting values.

A lesson often runs one program several times: too little, too much, just right. The first of the steps says all of it;
the others say `like: first`, what they `set`, and their own text.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.course.node import Node
from tutor.course.problem import Problems, hint, quote
from tutor.i18n import course as words

OWN = ("id", "title", "text", "expect")
"""What a step says itself: what it is called, what to look at, and what comes out."""


def spell_out(root: Node, problems: Problems) -> None:
    """Give every step that says `like` what it takes from an earlier one, as if it stood there."""
    demos: dict[str, Node] = {}
    others: set[str] = set()
    for step in root.list("steps"):
        if "like" in step.values:
            _spell_out(step, demos, others, problems)
        name = step.text_at("id")
        if name is not None and "demo" in step.values:
            demos.setdefault(name, step)
        elif name is not None:
            others.add(name)


def _spell_out(step: Node, demos: dict[str, Node], others: set[str], problems: Problems) -> None:
    place, like = step.keys.pop("like"), step.values.pop("like")
    step.keys.pop("set", None)
    settings = step.values.pop("set", None)
    if "demo" in step.values:
        problems.add(place, "two-kinds", words.TWO_KINDS, kind="demo", key=quote("like"))
    first = demos.get(like.text or "")
    if first is None:
        message = words.LIKE_NOT_DEMO if like.text in others else words.LIKE_UNKNOWN
        problems.add(like, "unknown-step", message, name=quote(like.value), hint=hint(str(like.value), list(demos)))
        return
    for key, value in first.values.items():
        if key not in OWN and key not in step.values:
            step.keys[key], step.values[key] = first.keys[key], value
    if settings is not None and settings.kind != "map":
        figures = {"value": quote(settings.value), "expected": words.A_MAPPING, "advice": words.NOTHING}
        problems.add(settings, "wrong-type", words.WRONG_TYPE, **figures)
    elif settings is not None:
        _start(step, settings, problems)


def _start(step: Node, settings: Node, problems: Problems) -> None:
    """Give knobs other starting values."""
    knobs = step.get("knobs") or Node(step.line, step.column, "map")
    turned = dict(knobs.values)
    for name, value in settings.values.items():
        if name not in knobs.values:
            figures = {"step": step.text_at("id") or "", "name": quote(name), "hint": hint(name, knobs.values)}
            problems.add(settings.keys[name], "unknown-knob", words.UNKNOWN_KNOB, **figures)
            continue
        knob = turned[name]
        turned[name] = replace(knob, values={**knob.values, "start": value})
    if "knobs" in step.values:
        step.values["knobs"] = replace(knobs, values=turned)
