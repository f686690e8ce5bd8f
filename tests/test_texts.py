"""The modules of sentences: none defines a name twice, for the second would silently replace the first."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from tutor import i18n

MODULES = sorted(Path(i18n.__file__).parent.rglob("*.py"))


def defined(source: str) -> list[str]:
    """The names that a module gives a value, a class or a function, as often as it does."""
    names: list[str] = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign):
            names += [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.append(node.target.id)
        elif isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.append(node.name)
    return names


def twice(source: str) -> list[str]:
    return [name for name, count in Counter(defined(source)).items() if count > 1]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_no_sentence_is_defined_twice(module: Path) -> None:
    assert twice(module.read_text(encoding="utf-8")) == []


def test_a_name_defined_twice_is_found() -> None:
    assert twice("A = 1\nB: int = 2\ndef C(): ...\nA = 3\nB = A\n") == ["A", "B"]
