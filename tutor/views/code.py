"""Source code as lines of coloured words. Pygments is imported when the first piece of code is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

# Pygments ships no types.
if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

CodeLine = tuple[tuple[str, str], ...]
"""One line: stretches of text, each with its role, one of `ROLES` or nothing."""

ROLES = ("keyword", "name", "string", "number", "comment", "operator")


@lru_cache(maxsize=64)
def highlight(source: str, language: str = "python") -> tuple[CodeLine, ...]:
    """The lines of a program. A language that Pygments does not know is left plain; tabs count to the next fourth."""
    lexer = _lexer(language)
    source = source.expandtabs(4)
    if lexer is None:
        return tuple(((line, ""),) if line else () for line in source.split("\n"))
    lines: list[list[tuple[str, str]]] = [[]]
    for kind, text in lexer.get_tokens(source):
        role = _role(kind)
        first, *others = text.split("\n")
        _append(lines[-1], first, role)
        for part in others:
            lines.append([])
            _append(lines[-1], part, role)
    # Pygments ends every source with a newline.
    return tuple(tuple(line) for line in lines[: source.count("\n") + 1])


def _append(line: list[tuple[str, str]], text: str, role: str) -> None:
    if not text:
        return
    if line and line[-1][1] == role:
        text = line.pop()[0] + text
    line.append((text, role))


@lru_cache(maxsize=16)
def _lexer(language: str) -> Lexer | None:
    if not language or language == "text":
        return None
    if language in ("python", "py"):
        from pygments.lexers.python import (
            PythonLexer,
        )

        return PythonLexer(stripnl=False)
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


@lru_cache(maxsize=256)
def _role(kind: _TokenType) -> str:
    """What a token of Pygments is to the eye: few roles, so that code stays calm."""
    from pygments.token import (
        Comment,
        Keyword,
        Name,
        Number,
        Operator,
        String,
    )

    if kind in Operator.Word or kind in Keyword:
        return "keyword"
    if kind in Name.Function or kind in Name.Class or kind in Name.Decorator:
        return "name"
    for parent, role in ((String, "string"), (Number, "number"), (Comment, "comment"), (Operator, "operator")):
        if kind in parent:
            return role
    return ""
