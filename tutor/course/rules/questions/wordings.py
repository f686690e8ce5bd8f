"""Answers in words: what counts in each language, and what people say instead."""

from __future__ import annotations

import re

from tutor.course.answers.text import normal
from tutor.course.draft import Step
from tutor.course.node import Node
from tutor.course.problem import Problems
from tutor.course.rules.questions.parts import shown
from tutor.i18n import course as words

_CHINESE = re.compile("[\u3400-\u9fff]")
_ENGLISH = re.compile("[A-Za-z][A-Za-z -]*")
"""Words of a language; `F.relu` is none, and the same in both."""


def check_text(step: Step, problems: Problems) -> None:
    """Some wording counts in each language; no mistake would count as right, and nothing stands there twice."""
    node = step.node
    answer = node.get("answer")
    if answer is None:
        if not problems.has(node.values.get("answer", node)):
            problems.add(node, "missing-answer", words.ASK_NEEDS_ANSWER, kind="text")
        accepted: list[Node] = []
    else:
        accepted = _wordings(answer, problems)
        _languages(answer, [each.text or "" for each in accepted], problems)
    right = {normal(each.text or ""): each for each in accepted}
    seen: dict[str, Node] = {}
    for each in accepted:
        _once(each, seen, problems)
    for mistake in node.list("mistakes"):
        wrong = mistake.get("answer")
        for each in _wordings(wrong, problems) if wrong is not None else ():
            twin = right.get(normal(each.text or ""))
            if twin is not None:
                problems.add(each, "answer-clash", words.WORDING_CLASH, value=shown(each), answer=shown(twin))
            else:
                _once(each, seen, problems)


def _once(node: Node, seen: dict[str, Node], problems: Problems) -> None:
    twin = seen.setdefault(normal(node.text or ""), node)
    if twin is not node:
        figures = {"value": shown(node), "other": shown(twin), "line": twin.line}
        problems.add(node, "duplicate-wording", words.DUPLICATE_WORDING, **figures)


def _wordings(node: Node, problems: Problems) -> list[Node]:
    """The wordings that stand at a node: one, or a list; what is none is told."""
    if problems.has(node):
        return []
    each = node.items if node.kind == "list" else [node]
    if not each or any(item.text is None for item in each):
        if not any(problems.has(item) for item in each):
            problems.add(node, "not-a-text", words.ANSWER_NOT_TEXT, value=shown(node))
        return []
    for item in each:
        if not normal(item.text or ""):
            problems.add(item, "not-a-text", words.ANSWER_NOT_TEXT, value=shown(item))
    return [item for item in each if not problems.has(item)]


def _languages(answer: Node, wordings: list[str], problems: Problems) -> None:
    """Whoever reads the lesson in one language can answer in it."""
    chinese = [each for each in wordings if _CHINESE.search(each)]
    english = [each for each in wordings if _ENGLISH.fullmatch(each.strip())]
    missing = None
    if chinese and len(chinese) == len(wordings):
        missing = "en"
    # A single word, as `dropout`, is often the same in both languages; two of them are not.
    elif not chinese and len(english) > 1:
        missing = "zh"
    if missing is not None:
        problems.add(answer, "one-language", words.WORDING_LANGUAGE, language=words.LANGUAGE_NAMES[missing])
