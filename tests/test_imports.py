"""Who may import whom. The table is the design; what stands in the files must agree with it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.learner import Store

TUTOR = Path(__file__).parents[1] / "tutor"

GROUND = {"i18n", "terminal"}
WHAT = {"course", "live"}
MIDDLE = {"views", "learner", "lab"}
UPPER = {"screens", "host", "study", "plain"}
TOP = {
    "cli",
    "app",
    "commands",
    "call",
    "arguments",
    "parser",
    "manual",
    "doctor",
    "compat",
    "gallery",
    "__main__",
}

MAY_IMPORT: dict[str, set[str]] = {
    "i18n": set(),
    "terminal": {"i18n"},
    "course": GROUND,
    # A demo run by itself asks the lesson beside it for its knobs; course knows nothing of live.
    "live": {"course"} | GROUND,
    "views": WHAT | GROUND,
    "learner": WHAT | GROUND,
    "lab": WHAT | GROUND,
    "study": MIDDLE | WHAT | GROUND,
    "screens": {"study"} | MIDDLE | WHAT | GROUND,
    "plain": {"study"} | MIDDLE | WHAT | GROUND,
    "host": MIDDLE | WHAT | GROUND,
    **dict.fromkeys(TOP, TOP | UPPER | MIDDLE | WHAT | GROUND),
}

LATER = (
    "pydantic",
    "fsrs",
    "statistics",
    "tree_sitter",
    "watchfiles",
    "msgspec",
    "tutor.live",
    "tutor.lab",
    "tutor.course.model",
    "tutor.course.search.library",
    "tutor.learner.log",
    "tutor.learner.tables",
    "tutor.learner.statistics",
    "tutor.learner.today",
    "tutor.views.wrap",
    "tutor.views.prose.view",
    "tutor.screens.lesson",
)
"""What the first paint does not wait for."""

HEAVY = ("torch", "numpy", "scipy", "sklearn", "jieba", "plotext")
"""What the app's process never loads: it takes seconds and hundreds of megabytes."""


def rooms_of(source: str, module: str) -> Iterator[tuple[int, str, bool]]:
    """Every import of ours in a file, wherever it stands: its line, its room, whether it happens when the file runs.

    `module` is the dotted name of the file, or of the package whose `__init__.py` it is with `.__init__` behind.
    """
    tree = ast.parse(source)
    named_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                package = module.split(".")[: -node.level]
                base = ".".join([*package, base] if base else package)
            names = [f"{base}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            first, *rest = name.split(".")
            # `from tutor import __version__` names no room.
            if first == "tutor" and rest and rest[0] in MAY_IMPORT:
                yield node.lineno, rest[0], id(node) not in named_only


def files() -> Iterator[tuple[Path, str, str]]:
    """Every file of tutor, its dotted name and its room; the package's own `__init__.py` is in no room."""
    for file in sorted(TUTOR.rglob("*.py")):
        parts = file.relative_to(TUTOR).with_suffix("").parts
        if parts != ("__init__",):
            yield file, ".".join(("tutor", *parts)), parts[0]


@pytest.mark.parametrize(
    ("source", "module", "found"),
    [
        ("import tutor.lab", "tutor.views.curve", ["lab"]),
        ("import os, tutor.lab.run as r", "tutor.views.curve", ["lab"]),
        ("from tutor.learner.store import Store", "tutor.views.curve", ["learner"]),
        ("from tutor import live, __version__", "tutor.views.curve", ["live"]),
        ("from ..lab import Lab", "tutor.views.curve", ["lab"]),
        ("from .. import lab", "tutor.views.curve", ["lab"]),
        ("from . import base", "tutor.views.curve", ["views"]),
        ("from .base import View", "tutor.views.__init__", ["views"]),
        ("def f():\n  from tutor.app import TutorApp", "tutor.views.curve", ["app"]),
        ("if TYPE_CHECKING:\n  from tutor.screens import base", "tutor.views.curve", ["screens (named)"]),
        ("if TYPE_CHECKING:\n  pass\nelse:\n  import tutor.screens", "tutor.views.curve", ["screens"]),
        ("import tutorial.lab\nfrom torch import nn", "tutor.views.curve", []),
    ],
)
def test_every_way_to_import_is_seen(source: str, module: str, found: list[str]) -> None:
    assert [room if runs else f"{room} (named)" for _, room, runs in rooms_of(source, module)] == found


def test_every_file_belongs_to_a_room() -> None:
    assert {room for _, _, room in files()} <= set(MAY_IMPORT)


def test_no_room_imports_above_or_beside_itself() -> None:
    broken = [
        f"{file.relative_to(TUTOR.parent)}:{line}: {room} must not import {other}"
        for file, module, room in files()
        for line, other, runs in rooms_of(file.read_text(encoding="utf-8"), module)
        if other != room and other not in MAY_IMPORT[room]
    ]
    assert broken == []


def loaded_by(module: str, names: tuple[str, ...]) -> list[str]:
    """Which of these modules a fresh interpreter has loaded after importing one of ours."""
    return told_by(f"import sys, {module}; print(*[name for name in {names!r} if name in sys.modules])")


def told_by(code: str) -> list[str]:
    """The words that a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_what_is_loaded_is_seen() -> None:
    assert loaded_by("json", ("json", "torch")) == ["json"]


@pytest.mark.parametrize("module", ["tutor.cli", "tutor.app"])
def test_the_apps_process_loads_nothing_heavy(module: str) -> None:
    assert loaded_by(module, HEAVY) == []


COMMANDS = ", ".join(f"tutor.commands.{file.stem}" for file in sorted((TUTOR / "commands").glob("[a-z]*.py")))


@pytest.mark.parametrize(
    "module", ["tutor.cli", COMMANDS, "tutor.course", "tutor.learner", "tutor.lab", "tutor.live.frames"]
)
def test_what_has_no_screen_loads_no_textual(module: str) -> None:
    assert loaded_by(module, (*HEAVY, "textual", "rich")) == []


def test_the_first_paint_loads_no_more_than_it_shows(tmp_path: Path) -> None:
    Store.open(tmp_path).close()  # to make the file takes more than to open it
    # What is due is the first thing that the contents ask for once they stand.
    code = f"""
import functools, os, sys, types
from textual.app import App
from tutor import app, cli
from tutor.commands import opening
from tutor.learner import Store

def told(store, **_):
    print("painted", *[name for name in {LATER + HEAVY!r} if name in sys.modules], file=sys.__stdout__, flush=True)
    os._exit(0)

opening.has_terminal = lambda: True
app.TutorApp.run = functools.partialmethod(App.run, headless=True, size=(100, 30))
app.TutorApp.__init__ = functools.partialmethod(app.TutorApp.__init__, lab=types.SimpleNamespace(state="cold"))
Store.today = told
sys.exit(cli.main(["--lang", "en", "--data", {str(tmp_path)!r}]))
"""
    assert told_by(code) == ["painted"]
