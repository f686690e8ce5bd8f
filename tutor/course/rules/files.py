"""Files that a lesson names: there, inside its folder, ordinary, and not too large."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from tutor.course.draft import Draft
from tutor.course.model import is_inside
from tutor.course.node import Node
from tutor.course.problem import hint, quote
from tutor.course.source import LARGEST
from tutor.i18n import course as words

KEYS = {"demo": ("demo",), "family": ("family",), "ask": ("program", "fixed"), "code": ("code", "check", "solution")}
"""Keys that name a file, by the kind of step."""


def check(draft: Draft) -> None:
    """Every file that the lesson names can be read, and is the lesson's own."""
    for node in named(draft):
        _file(node, draft)


def named(draft: Draft) -> Iterator[Node]:
    """The nodes that hold a file's name."""
    for step in draft.steps:
        nodes = [step.node.get(key) for key in KEYS.get(step.kind or "", ())]
        if step.kind == "code":
            nodes += [*step.node.list("right"), *(wrong.get("file") for wrong in step.node.list("wrong"))]
        yield from (node for node in nodes if node is not None and node.text)


def path_of(node: Node | None, draft: Draft) -> Path | None:
    """The file that a node names, when it is one of the lesson's own that can be read."""
    if node is None or not node.text or not is_inside(node.text):
        return None
    path = draft.folder / node.text
    try:
        status = path.stat()
        own = path.resolve().is_relative_to(draft.folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return None
    return path if own and stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST else None


def _file(node: Node, draft: Draft) -> None:
    name = node.text or ""
    problems = draft.problems
    if problems.has(node):
        return
    if not is_inside(name) or "\\" in name:
        problems.add(node, "file-outside", words.FILE_OUTSIDE, name=quote(name))
        return
    path = draft.folder / name
    try:
        status = path.stat()
        inside = path.resolve().is_relative_to(draft.folder.resolve())
    except (OSError, ValueError, RuntimeError):
        near = hint(name, _python_files(draft.folder))
        problems.add(node, "missing-file", words.FILE_MISSING, name=quote(name), hint=near)
        return
    if not inside:
        problems.add(node, "file-outside", words.FILE_OUTSIDE, name=quote(name))
    elif not stat.S_ISREG(status.st_mode):
        problems.add(node, "not-a-file", words.NOT_A_FILE, name=name)
    elif status.st_size > LARGEST:
        problems.add(node, "too-large", words.TOO_LARGE, name=name)
    elif not os.access(path, os.R_OK):
        problems.add(node, "unreadable-file", words.UNREADABLE, name=name, reason="EACCES")


def _python_files(folder: Path) -> list[str]:
    """What could have been meant: the Python files of a lesson, and of the folders right below it."""
    found: list[str] = []
    for pattern in ("*.py", "*/*.py"):
        found += [str(PurePosixPath(path.relative_to(folder))) for path in sorted(folder.glob(pattern))[:50]]
    return found
