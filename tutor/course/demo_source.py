"""What a demo says about itself: its calls of `live`, read from its syntax tree. Nothing is run.

A call is known when its name is a text in the source: `live.curve("loss", …)`. Where a name is computed, or `live` is
handed on to something else, a rule can no longer say that a name is never used; `complete` is false then.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from tutor.course.problem import Mark, Problems
from tutor.course.python import read_module

PANELS = (
    "attention",
    "curve",
    "gates",
    "histogram",
    "image",
    "plane",
    "shapes",
    "table",
    "tensor",
    "tokens",
    "trellis",
)
"""Calls that show a panel."""
_NAME_AT = {"knob": ("name", 0), "note": ("name", 0), "shapes": ("panel", 1)} | {
    each: ("panel", 0) for each in PANELS if each != "shapes"
}
"""Which argument is the name: its keyword and its position."""
_MODULE = "tutor.live"


@dataclass(frozen=True, slots=True)
class Call:
    """One call of `live`. `name` is None when it is computed."""

    function: str
    name: str | None
    mark: Mark
    figures: tuple[tuple[str, Mark], ...]
    """Keywords: the figures of a note or a result."""
    more: bool
    """Whether `**figures` may hold others."""
    looped: bool
    """Whether it may happen more than once: in a loop, or in a function."""


@dataclass(slots=True)
class DemoSource:
    """The calls of `live` in a demo."""

    calls: list[Call] = field(default_factory=list)
    opaque: bool = False
    """Whether `live` is used in a way that hides calls: `import *`, `show = live.curve`, a module beside the demo."""
    prints: bool = False

    def of(self, functions: Collection[str]) -> list[Call]:
        return [call for call in self.calls if call.function in functions]

    def complete(self, functions: Collection[str]) -> bool:
        """Whether every name that these calls use is known."""
        return not self.opaque and all(call.name is not None for call in self.of(functions))

    @property
    def results(self) -> set[str] | None:
        """The figures reported; None when not all of them are known."""
        calls = self.of(["result"])
        if self.opaque or any(call.more for call in calls):
            return None
        return {name for call in calls for name, _ in call.figures}


def read_demo(file: Path, problems: Problems) -> DemoSource | None:
    """The calls of a demo; None, with a problem at the line, when it does not parse."""
    read = read_module(file, problems)
    if read is None:
        return None
    reader = _Reader(read[1], {path.stem for path in file.parent.glob("*.py")})
    try:
        reader.visit(read[0])
    except RecursionError:  # a sum of a thousand terms: valid, and not worth following
        reader.source.opaque = True
    return reader.source


class _Reader(ast.NodeVisitor):
    """Collects calls of `live`, by whatever name the demo imports it."""

    def __init__(self, text: str, siblings: set[str]) -> None:
        self.source = DemoSource()
        self._lines = re.split(r"\r\n|\r|\n", text)
        self._siblings = siblings
        self._aliases: set[str] = set()
        """Names of the module `tutor.live` in the demo."""
        self._functions: dict[str, str] = {}
        """Names of its functions that were imported one by one."""
        self._depth = 0

    def visit_Import(self, node: ast.Import) -> None:
        for each in node.names:
            if each.name == _MODULE and each.asname:
                self._aliases.add(each.asname)
            elif each.name.split(".")[0] in self._siblings:
                self.source.opaque = True

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for each in node.names:
            name = each.asname or each.name
            if node.module == "tutor" and each.name == "live":
                self._aliases.add(name)
            elif node.module == _MODULE and each.name != "*":
                self._functions[name] = each.name
            elif node.module == _MODULE or node.level or (node.module or "").split(".")[0] in self._siblings:
                self.source.opaque = True

    def visit_Call(self, node: ast.Call) -> None:
        function = self._function(node.func)
        if function is not None:
            self._add(function, node)
        else:
            self.source.prints |= isinstance(node.func, ast.Name) and node.func.id == "print"
            self.visit(node.func)
        for argument in [*node.args, *node.keywords]:
            self.visit(argument)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load) and (node.id in self._aliases or node.id in self._functions):
            self.source.opaque = True  # `live` itself, or a function of it, goes somewhere else

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.value, ast.Name) and node.value.id in self._aliases:
            # A function that is not called here may be called anywhere; types and errors hide nothing.
            self.source.opaque |= node.attr[:1].islower()
        elif isinstance(node.value, ast.Name) and (node.value.id, node.attr) == ("tutor", "live"):
            self.source.opaque = True
        else:
            self.generic_visit(node)

    def _repeated(self, node: ast.AST) -> None:
        self._depth += 1
        self.generic_visit(node)
        self._depth -= 1

    visit_While = visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = visit_ClassDef = _repeated
    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _repeated

    def visit_For(self, node: ast.For) -> None:
        self.visit(node.iter)  # evaluated once
        self._depth += 1
        for part in [node.target, *node.body, *node.orelse]:
            self.visit(part)
        self._depth -= 1

    def _function(self, node: ast.expr) -> str | None:
        """Which function of `live` a call is of."""
        match node:
            case ast.Attribute(ast.Name(name), function) if name in self._aliases:
                return function
            case ast.Attribute(ast.Attribute(ast.Name("tutor"), "live"), function):
                return function
            case ast.Name(name):
                return self._functions.get(name)
        return None

    def _add(self, function: str, node: ast.Call) -> None:
        figures = tuple((each.arg, self._mark(each)) for each in node.keywords if each.arg is not None)
        more = any(each.arg is None for each in node.keywords)
        name, place = self._named(function, node)
        self.source.calls.append(Call(function, name, self._mark(place), figures, more, self._depth > 0))

    def _named(self, function: str, node: ast.Call) -> tuple[str | None, ast.expr]:
        """The name that a call speaks of, and where it stands."""
        if function not in _NAME_AT:
            return None, node
        keyword, position = _NAME_AT[function]
        given = next((each.value for each in node.keywords if each.arg == keyword), None)
        starred = any(isinstance(each, ast.Starred) for each in node.args)
        if given is None and not starred and len(node.args) > position:
            given = node.args[position]
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            return given.value, given
        if given is None and function == "shapes" and not starred and all(each.arg for each in node.keywords):
            return "shapes", node
        return None, node

    def _mark(self, node: ast.expr | ast.keyword) -> Mark:
        """Where a node stands; the parser counts its columns in bytes."""
        line = self._lines[node.lineno - 1] if node.lineno <= len(self._lines) else ""
        before = line.encode("utf-8")[: node.col_offset].decode("utf-8", "replace")
        return Mark(node.lineno, len(before) + 1)
