"""Knobs: values that a learner can turn to, and that a prediction can set."""

from __future__ import annotations

from tutor.course.draft import Draft
from tutor.course.node import Node
from tutor.course.problem import Problems, hint, quote
from tutor.i18n import Text
from tutor.i18n import course as words


def check(draft: Draft) -> None:
    """Knobs start where they may stand; panels are named once; a prediction sets knobs of its demo."""
    for step in draft.steps_of("demo"):
        for name, knob in step.node.map("knobs").items():
            _knob(name, knob, draft.problems)
        _twice(step.node.list("panels"), "duplicate-panel", words.DUPLICATE_PANEL, draft.problems)
    for step in draft.steps_of("predict"):
        demo = draft.demo(step.node.text_at("run"))
        settings = step.node.get("set")
        if demo is not None and settings is not None:
            _set(settings, demo.node.map("knobs"), quote(demo.id), draft.problems)


def kind_of(knob: Node) -> str | None:
    """number, choice, switch or text, as `model.Knob.kind` tells it; None when there is no start to tell from."""
    if knob.get("choices") is not None:
        return "choice"
    start = knob.get("start")
    if start is None or start.kind != "scalar":
        return None
    if isinstance(start.value, bool):
        return "switch"
    return "text" if start.text is not None else "number"


def _knob(name: str, knob: Node, problems: Problems) -> None:
    kind = kind_of(knob)
    if kind is None:
        return
    if kind != "number":
        for key in ("range", "step"):
            if knob.get(key) is not None:
                figures = {"key": quote(key), "name": quote(name)}
                problems.add(knob.key(key), "misplaced-key", words.KNOB_NO_RANGE, **figures)
        if knob.text_at("scale") == "log":
            figures = {"key": quote("scale"), "name": quote(name)}
            problems.add(knob.key("scale"), "misplaced-key", words.KNOB_NO_RANGE, **figures)
    if kind == "number":
        _range(name, knob, problems)
    elif kind == "choice":
        _twice(knob.list("choices"), "duplicate-choice", words.DUPLICATE_CHOICE, problems)
    start = knob.get("start")
    if start is not None:
        _value(name, start, knob, problems)


def _range(name: str, knob: Node, problems: Problems) -> None:
    node = knob.get("range")
    if node is None:
        if "range" not in knob.values or not problems.has(knob.values["range"]):
            problems.add(knob, "missing-range", words.KNOB_NEEDS_RANGE, name=quote(name))
        return
    ends = _ends(knob)
    if ends is None:
        return
    low, high = ends
    if low >= high:
        problems.add(node, "range-order", words.RANGE_ORDER, low=_short(low), high=_short(high))
    elif knob.text_at("scale") == "log" and low <= 0:
        problems.add(node, "log-range", words.LOG_LOW, low=_short(low))


def _ends(knob: Node) -> tuple[float, float] | None:
    """The range of a knob; None when it has none that is well formed."""
    numbers = [item.number for item in knob.list("range")]
    if len(numbers) != 2 or numbers[0] is None or numbers[1] is None:
        return None
    return numbers[0], numbers[1]


def _value(name: str, node: Node, knob: Node, problems: Problems) -> None:
    """Whether a knob can have this value: its start, or what a prediction sets."""
    if node.kind != "scalar" or problems.has(node):
        return
    kind = kind_of(knob)
    if kind == "choice":
        choices = knob.list("choices")
        if not any(_equal(choice, node) for choice in choices):
            near = hint(str(node.value), [str(choice.value) for choice in choices])
            problems.add(node, "not-a-choice", words.NOT_A_CHOICE, value=quote(node.value), hint=near)
        return
    expected: dict[str | None, tuple[bool, Text]] = {
        "number": (node.number is not None, words.A_NUMBER),
        "switch": (isinstance(node.value, bool), words.TRUE_OR_FALSE),
        "text": (node.text is not None, words.A_TEXT),
    }
    fits, need = expected.get(kind, (True, words.NOTHING))
    ends = _ends(knob)
    if not fits:
        figures = {"name": quote(name), "expected": need, "value": quote(node.value)}
        problems.add(node, "knob-type", words.KNOB_TYPE, **figures)
    elif node.number is not None and ends is not None and ends[0] < ends[1]:
        if not ends[0] <= node.number <= ends[1]:
            figures = {"value": quote(node.value), "low": _short(ends[0]), "high": _short(ends[1])}
            problems.add(node, "out-of-range", words.OUT_OF_RANGE, **figures)
        elif isinstance(knob.values["start"].value, int) and not float(node.number).is_integer():
            figures = {"name": quote(name), "expected": words.A_WHOLE_NUMBER, "value": quote(node.value)}
            problems.add(node, "knob-type", words.KNOB_TYPE, **figures)


def _set(settings: Node, knobs: dict[str, Node], demo: str, problems: Problems) -> None:
    for name, value in settings.values.items():
        if name in knobs:
            _value(name, value, knobs[name], problems)
        else:
            figures = {"step": demo, "name": quote(name), "hint": hint(name, knobs)}
            problems.add(settings.keys[name], "unknown-knob", words.UNKNOWN_KNOB, **figures)


def _twice(nodes: list[Node], code: str, problem: Text, problems: Problems) -> None:
    """Values of a list that stand there before."""
    for index, node in enumerate(nodes):
        if node.kind == "scalar" and any(_equal(node, other) for other in nodes[:index]):
            problems.add(node, code, problem, name=quote(node.value), value=quote(node.value))


def _equal(first: Node, second: Node) -> bool:
    """Whether two scalars are the same value; 1 and true are not."""
    both = (first.value, second.value)
    return first.value == second.value and isinstance(both[0], bool) == isinstance(both[1], bool)


def _short(number: float) -> str:
    return f"{number:g}"
