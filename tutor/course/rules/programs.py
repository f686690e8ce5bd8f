"""Programs of exercises and questions: each is Python, and has the functions that will be called."""

from __future__ import annotations

import ast

from tutor.course.draft import Draft
from tutor.course.node import Node
from tutor.course.problem import Mark, Problem, Problems
from tutor.course.python import read_module
from tutor.course.rules.files import path_of
from tutor.i18n import course as words


def check(draft: Draft) -> list[Problem]:
    """Problems in the programs; those that are missing or lie outside are `files`' concern."""
    found: list[Problem] = []
    for step in draft.steps_of("code"):
        wrong = (each.get("file") for each in step.node.list("wrong"))
        for node in (*(step.node.get(key) for key in ("code", "solution")), *step.node.list("right"), *wrong):
            found += _program(node, draft)
        found += _program(step.node.get("check"), draft, "check_")
    for step in draft.steps_of("family"):
        found += _program(step.node.get("family"), draft, "make")
    for step in draft.steps_of("ask"):
        for key in ("program", "fixed"):
            found += _program(step.node.get(key), draft)
    return found


def _program(node: Node | None, draft: Draft, needs: str = "") -> list[Problem]:
    """One file; `needs` is `check_`, `make`, or nothing."""
    path = path_of(node, draft)
    if path is None:
        return []
    problems = Problems(path)
    read = read_module(path, problems)
    if read is not None:
        functions = [each for each in read[0].body if isinstance(each, ast.FunctionDef)]
        if needs == "check_" and not any(each.name.startswith(needs) for each in functions):
            problems.add(Mark(), "no-checks", words.NO_CHECKS)
        if needs == "make":
            _makes(functions, problems)
    return list(problems)


def _makes(functions: list[ast.FunctionDef], problems: Problems) -> None:
    """A family's file has a function `make` that can be called with a seed alone."""
    make = next((each for each in functions if each.name == "make"), None)
    if make is None:
        problems.add(Mark(), "no-make", words.NO_MAKE)
        return
    places = [*make.args.posonlyargs, *make.args.args]
    least = len(places) - len(make.args.defaults)
    needed = [
        each for each, default in zip(make.args.kwonlyargs, make.args.kw_defaults, strict=True) if default is None
    ]
    if least > 1 or needed or (not places and make.args.vararg is None):
        problems.add(Mark(make.lineno, make.col_offset + 1), "no-make", words.MAKE_SEED)
