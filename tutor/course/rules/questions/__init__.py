"""Questions: the keys that each kind has, a right answer, and a why for everything else."""

from __future__ import annotations

from tutor.course.draft import Draft, Step
from tutor.course.problem import Problems, fill
from tutor.course.python import bad_expression
from tutor.course.rules.questions.choices import check_options
from tutor.course.rules.questions.lines import check_line, check_programs
from tutor.course.rules.questions.parts import misplaced
from tutor.course.rules.questions.sequences import check_match, check_order
from tutor.course.rules.questions.values import check_value
from tutor.course.rules.questions.wordings import check_text
from tutor.i18n import course as words

KEYS: dict[str, tuple[str, ...]] = {
    "choice": ("options", "verify"),
    "choices": ("options", "verify"),
    "number": ("answer", "within", "unit", "mistakes", "verify"),
    "shape": ("answer", "mistakes", "verify"),
    "text": ("answer", "mistakes"),
    "order": ("items",),
    "match": ("pairs",),
    "line": ("program", "fixed", "otherwise", "mistakes"),
}
"""Keys of a question that only some kinds have, by its kind."""
TYPED = ("number", "shape", "text")
CHOSEN = ("choice", "choices")


def check(draft: Draft) -> None:
    """Predictions, questions and families have what their kind needs, and nothing that it does not."""
    for step in draft.steps_of("predict"):
        check_options(step, "predict", draft.problems)
    for step in draft.steps_of("ask"):
        _question(step, draft.problems)
    for step in draft.steps_of("family"):
        kind = step.node.text_at("kind") or "choice"
        if kind != "number":
            misplaced(step.node, ("within", "unit"), fill(words.PLACE_KIND, kind=kind), draft.problems)


def _question(step: Step, problems: Problems) -> None:
    node = step.node.get("kind")
    kind = "choice" if node is None else node.text
    if kind not in KEYS:
        return
    _keys(step, kind, problems)
    match kind:
        case "choice" | "choices":
            check_options(step, kind, problems)
        case "number" | "shape":
            check_value(step, kind, problems)
        case "text":
            check_text(step, problems)
        case "order":
            check_order(step, problems)
        case "match":
            check_match(step, problems)
        case "line":
            check_line(step, problems)
    expression = step.node.get("verify")
    if expression is not None and "verify" in KEYS[kind]:
        bad_expression(expression, problems)


def _keys(step: Step, kind: str, problems: Problems) -> None:
    """Keys of other kinds: what is often mixed up is told in its own words."""
    others = {key for keys in KEYS.values() for key in keys} - set(KEYS[kind])
    node = step.node
    if kind in TYPED and node.get("options") is not None:
        problems.add(node.key("options"), "has-options", words.ASK_HAS_OPTIONS, kind=kind)
        others.discard("options")
    if kind in CHOSEN and node.get("answer") is not None:
        problems.add(node.key("answer"), "has-answer", words.ASK_HAS_ANSWER, kind=kind)
        others.discard("answer")
    misplaced(node, sorted(others), fill(words.PLACE_KIND, kind=kind), problems)


__all__ = ["check", "check_programs"]
