"""Options: one right or several, a why for every wrong one."""

from __future__ import annotations

from tutor.course.draft import Step
from tutor.course.node import Node
from tutor.course.problem import Problems, fill
from tutor.course.python import bad_expression
from tutor.course.rules.questions.parts import distinct, enough, misplaced
from tutor.i18n import course as words


def check_options(step: Step, kind: str, problems: Problems) -> None:
    """The options of a prediction (`predict`) or of a question (`choice`, `choices`)."""
    options = step.node.list("options")
    if kind != "predict":
        enough(step.node, "options", kind, 2, problems)
    _right(step, options, kind, problems)
    for option in options:
        if option.kind == "map" and not option.flag_at("right") and option.get("why") is None:
            problems.add(option, "missing-why", words.OPTION_WHY)
        when = option.get("when")
        if kind != "predict":
            misplaced(option, ["when"], fill(words.PLACE_KIND, kind=kind), problems)
        elif when is not None:
            bad_expression(when, problems)
        if kind == "predict":
            misplaced(option, ["value"], words.PLACE_PREDICT, problems)
    distinct(options, "text", "duplicate-option", words.DUPLICATE_OPTION, problems)


def _right(step: Step, options: list[Node], kind: str, problems: Problems) -> None:
    """As many right options as the kind of question wants."""
    right = [option for option in options if option.flag_at("right")]
    if options and not right:
        problems.add(step.node.values["options"], "no-right-option", words.NO_RIGHT)
    if kind != "choices":
        problem = words.SEVERAL_RIGHT_PREDICT if kind == "predict" else words.SEVERAL_RIGHT
        for option in right[1:]:
            problems.add(option, "several-right-options", problem)
