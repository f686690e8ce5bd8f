"""Questions: keys, options, whys."""

from __future__ import annotations

from tutor.course.draft import Draft, Step
from tutor.course.node import Node
from tutor.course.problem import Problems, fill, quote
from tutor.course.python import bad_expression
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import course as words

VALUES = ("number", "shape")
CHOICES = ("choice", "choices")


def check(draft: Draft) -> None:
    """Predictions and questions have a key, and a why for everything else."""
    for step in draft.steps_of("predict"):
        _options(step, "predict", draft.problems)
    for step in draft.steps_of("ask"):
        node = step.node.get("kind")
        kind = "choice" if node is None else node.text
        if kind in CHOICES:
            _options(step, kind, draft.problems)
        elif kind in VALUES:
            _value(step, kind, draft.problems)
        for expression in filter(None, [step.node.get("verify")]):
            bad_expression(expression, draft.problems)


def _options(step: Step, kind: str, problems: Problems) -> None:
    options = step.node.list("options")
    if kind in CHOICES and len(options) < 2:
        place = step.node.values.get("options", step.node)
        problems.add(place, "too-few", words.ASK_NEEDS_OPTIONS, kind=kind, count=len(options))
    _right(step, options, kind, problems)
    seen: dict[tuple[str, str], int] = {}
    for option in options:
        if option.kind != "map":
            continue
        if not option.flag_at("right") and option.get("why") is None:
            problems.add(option, "missing-why", words.OPTION_WHY)
        texts = option.map("text")
        for language in LANGUAGES:
            said = texts[language].text if language in texts else None
            if said is not None and said.strip():
                first = seen.setdefault((language, said.strip()), option.line)
                if first != option.line:
                    problems.add(option, "duplicate-option", words.DUPLICATE_OPTION, line=first)
                    break
        if option.get("when") is not None:
            if kind == "predict":
                bad_expression(option.values["when"], problems)
            else:
                _misplaced(option, "when", fill(words.PLACE_KIND, kind=kind), problems)
        if kind == "predict" and "value" in option.keys:
            _misplaced(option, "value", words.PLACE_PREDICT, problems)
    if kind in CHOICES:
        if step.node.get("answer") is not None:
            problems.add(step.node.key("answer"), "has-answer", words.ASK_HAS_ANSWER, kind=kind)
        for key in ("mistakes", "within", "unit"):
            if step.node.get(key) is not None:
                _misplaced(step.node, key, fill(words.PLACE_KIND, kind=kind), problems)


def _right(step: Step, options: list[Node], kind: str, problems: Problems) -> None:
    """As many right options as the kind of question wants."""
    right = [option for option in options if option.flag_at("right")]
    if options and not right:
        problems.add(step.node.values["options"], "no-right-option", words.NO_RIGHT)
    if kind != "choices":
        problem = words.SEVERAL_RIGHT_PREDICT if kind == "predict" else words.SEVERAL_RIGHT
        for option in right[1:]:
            problems.add(option, "several-right-options", problem)


def _value(step: Step, kind: str, problems: Problems) -> None:
    node = step.node
    if node.get("options") is not None:
        problems.add(node.key("options"), "has-options", words.ASK_HAS_OPTIONS, kind=kind)
    if kind == "shape":
        for key in ("within", "unit"):
            if node.get(key) is not None:
                _misplaced(node, key, fill(words.PLACE_KIND, kind=kind), problems)
    answer = node.get("answer")
    if answer is None:
        if not problems.has(node.values.get("answer", node)):
            problems.add(node, "missing-answer", words.ASK_NEEDS_ANSWER, kind=kind)
    else:
        _form(answer, kind, problems)
    within = node.number_at("within") or 0
    seen: list[Node] = []
    for mistake in node.list("mistakes"):
        wrong = mistake.get("answer")
        if wrong is None or not _form(wrong, kind, problems):
            continue
        twin = next((other for other in seen if _same(other, wrong, 0)), None)
        if answer is not None and _same(answer, wrong, within):
            figures = {"value": _shown(wrong), "answer": _shown(answer), "within": f"{within:g}"}
            problems.add(wrong, "answer-clash", words.ANSWER_CLASH, **figures)
        elif twin is not None:
            problems.add(wrong, "duplicate-mistake", words.DUPLICATE_MISTAKE, value=_shown(wrong), line=twin.line)
        seen.append(wrong)


def _form(node: Node, kind: str, problems: Problems) -> bool:
    """Whether an answer is a number, or a shape, as its kind wants."""
    if problems.has(node):
        return False
    if kind == "number":
        if node.number is None:
            problems.add(node, "not-a-number", words.ANSWER_NOT_NUMBER, value=_shown(node))
        return node.number is not None
    sizes = [item.number for item in node.items]
    fits = node.kind == "list" and all(isinstance(size, int) and size >= 0 for size in sizes)
    if not fits and not any(problems.has(item) for item in node.items):
        problems.add(node, "not-a-shape", words.ANSWER_NOT_SHAPE, value=_shown(node))
    return fits


def _same(first: Node, second: Node, within: float) -> bool:
    """Whether two answers count as equal; for numbers as `answers.judge_value` compares them."""
    if first.number is None or second.number is None:
        return first.kind == second.kind == "list" and first.data() == second.data()
    return abs(first.number - second.number) <= within + 1e-9 * max(1.0, abs(first.number))


def _shown(node: Node) -> str:
    return quote(node.data())


def _misplaced(node: Node, key: str, place: Text, problems: Problems) -> None:
    problems.add(node.key(key), "misplaced-key", words.MISPLACED, key=quote(key), place=place)
