"""Things to put in order, and things to put together."""

from __future__ import annotations

from tutor.course.draft import Step
from tutor.course.problem import Problems
from tutor.course.rules.questions.parts import distinct, enough, misplaced
from tutor.i18n import course as words


def check_order(step: Step, problems: Problems) -> None:
    """Three items at least, all different; each but the first says why it comes after the one before it."""
    enough(step.node, "items", "order", 3, problems)
    items = step.node.list("items")
    for place, item in enumerate(items):
        if place == 0:
            misplaced(item, ["why", "back"], words.PLACE_FIRST, problems)
        elif item.kind == "map" and item.get("why") is None:
            problems.add(item, "missing-why", words.ITEM_WHY)
    distinct(items, "text", "duplicate-item", words.DUPLICATE_TEXT, problems)


def check_match(step: Step, problems: Problems) -> None:
    """Two pairs at least, all left sides and all right sides different."""
    enough(step.node, "pairs", "match", 2, problems)
    for side in ("left", "right"):
        distinct(step.node.list("pairs"), side, "duplicate-pair", words.DUPLICATE_TEXT, problems)
