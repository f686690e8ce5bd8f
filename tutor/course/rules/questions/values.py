"""Answers that are typed as a number or a shape, and the mistakes that people make with them."""

from __future__ import annotations

from tutor.course.draft import Step
from tutor.course.node import Node
from tutor.course.problem import Problems
from tutor.course.rules.questions.parts import shown
from tutor.i18n import course as words


def check_value(step: Step, kind: str, problems: Problems) -> None:
    """The key is of its kind; no mistake would count as right, and none stands there twice."""
    node = step.node
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
            figures = {"value": shown(wrong), "answer": shown(answer), "within": f"{within:g}"}
            problems.add(wrong, "answer-clash", words.ANSWER_CLASH, **figures)
        elif twin is not None:
            problems.add(wrong, "duplicate-mistake", words.DUPLICATE_MISTAKE, value=shown(wrong), line=twin.line)
        seen.append(wrong)


def _form(node: Node, kind: str, problems: Problems) -> bool:
    """Whether an answer is a number, or a shape, as its kind wants."""
    if problems.has(node):
        return False
    if kind == "number":
        if node.number is None:
            problems.add(node, "not-a-number", words.ANSWER_NOT_NUMBER, value=shown(node))
        return node.number is not None
    sizes = [item.number for item in node.items]
    fits = node.kind == "list" and all(isinstance(size, int) and size >= 0 for size in sizes)
    if not fits and not any(problems.has(item) for item in node.items):
        problems.add(node, "not-a-shape", words.ANSWER_NOT_SHAPE, value=shown(node))
    return fits


def _same(first: Node, second: Node, within: float) -> bool:
    """Whether two answers count as equal; for numbers as `answers.judge` compares them."""
    if first.number is None or second.number is None:
        return first.kind == second.kind == "list" and first.data() == second.data()
    return abs(first.number - second.number) <= within + 1e-9 * max(1.0, abs(first.number))
