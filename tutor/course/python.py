"""Python in lesson files and beside them, parsed and never run."""

from __future__ import annotations

import ast
import warnings
from pathlib import Path

from tutor.course.node import Node
from tutor.course.problem import Mark, Problems, quote
from tutor.course.source import read_text
from tutor.i18n import course as words

_UNPARSABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
"""What `ast.parse` raises: for wrong text, for NUL, and for what is nested too deeply."""


def parse_module(text: str) -> ast.Module:
    """The tree of a module. Raises one of _UNPARSABLE; warnings about escapes are no business of ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


def parse_expression(text: str) -> ast.Expression:
    """The tree of one expression. Raises one of _UNPARSABLE."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text.strip(), mode="eval")


def read_module(file: Path, problems: Problems) -> tuple[ast.Module, str] | None:
    """The tree and the text of a Python file; None when a problem was added: it cannot be read, or not parsed."""
    text = read_text(file, problems)
    if text is None:
        return None
    try:
        return parse_module(text), text
    except SyntaxError as error:
        place = Mark(error.lineno or 1, max(1, error.offset or 1))
        problems.add(place, "python-syntax", words.PYTHON_SYNTAX, reason=_reason(error))
    except _UNPARSABLE as error:
        problems.add(Mark(), "python-syntax", words.PYTHON_SYNTAX, reason=type(error).__name__)
    return None


def bad_expression(node: Node, problems: Problems) -> None:
    """Add a problem when a node's text is not one Python expression, or the texts in `run('…', '…')` are none."""
    if node.text is None:
        return
    try:
        tree = parse_expression(node.text)
    except _UNPARSABLE as error:
        problems.add(node, "bad-expression", words.BAD_EXPRESSION, value=quote(node.text), reason=_reason(error))
        return
    for call in ast.walk(tree):
        match call:
            case ast.Call(
                func=ast.Name("run"), args=[ast.Constant(str() as statements), ast.Constant(str() as expression)]
            ):
                _bad_run(node, statements, expression, problems)


def names_in(node: Node) -> list[str]:
    """The names that an expression reads and does not bind itself, each once; none when it does not parse."""
    try:
        tree = parse_expression(node.text or "")
    except _UNPARSABLE:
        return []
    names = [each for each in ast.walk(tree) if isinstance(each, ast.Name)]
    bound = {each.id for each in names if isinstance(each.ctx, ast.Store)}
    bound |= {each.arg for each in ast.walk(tree) if isinstance(each, ast.arg)}
    return [name for name in dict.fromkeys(each.id for each in names) if name not in bound]


def _bad_run(node: Node, statements: str, expression: str, problems: Problems) -> None:
    try:
        parse_module(statements)
    except _UNPARSABLE as error:
        problems.add(node, "bad-expression", words.BAD_STATEMENTS, value=quote(statements), reason=_reason(error))
    try:
        parse_expression(expression)
    except _UNPARSABLE as error:
        problems.add(node, "bad-expression", words.BAD_EXPRESSION, value=quote(expression), reason=_reason(error))


def _reason(error: BaseException) -> str:
    """Python's own word for it: learners of Python know it, and search for it."""
    return error.msg if isinstance(error, SyntaxError) and error.msg else type(error).__name__
