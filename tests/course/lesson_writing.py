"""Lessons for tests, written with a `§` in front of every place where a problem is expected."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tutor.course.check import check
from tutor.course.problem import Problem

MARK = "§"

HEAD = """\
schema: 1
lesson: small
title: {en: Small, zh: 小}
minutes: 5
objectives: [{en: See, zh: 看}]
steps:
"""

DEMO = """\
from tutor import live

live.seed(0)
size = live.knob("size")
for step in live.steps(10):
    rate = live.knob("rate")
    live.curve("loss", train=1.0)
live.note("end", step=9)
live.result(loss=1.0, error=0.5)
"""

DEMO_STEP = """\
  - id: demo
    demo: demo.py
    text: {en: Look, zh: 看}
    panels: [loss]
    knobs:
      size: {start: 3, range: [1, 9], label: {en: Size, zh: 大小}}
      rate: {start: 0.1, range: [0.01, 1], scale: log, live: true, label: {en: Rate, zh: 步长}}
    notes: {end: {en: "Step {step}.", zh: "第 {step} 步。"}}
"""

READ_STEP = """\
  - id: page
    read: {en: Text, zh: 文字}
"""

FILES = {"demo.py": DEMO}

Where = tuple[str, int, int]
"""File name, line, column."""


def places(name: str, text: str) -> tuple[str, list[Where]]:
    """The text without its marks, and where they stood."""
    found: list[Where] = []
    lines = text.split("\n")
    for index, line in enumerate(lines):
        while MARK in line:
            found.append((name, index + 1, line.index(MARK) + 1))
            line = line.replace(MARK, "", 1)
        lines[index] = line
    return "\n".join(lines), found


def write_lesson(folder: Path, lesson: str, files: Mapping[str, str] = FILES) -> list[Where]:
    """Write a lesson's files; returns the places marked, in the order in which `check` sorts them."""
    folder.mkdir(parents=True, exist_ok=True)
    marked: list[Where] = []
    for name, text in {"lesson.yaml": lesson, **files}.items():
        plain, found = places(name, text)
        marked += found
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(plain, encoding="utf-8")
    return sorted(marked, key=lambda where: (str(folder / where[0]), *where[1:]))


def told(problems: list[Problem], folder: Path) -> list[tuple[Where, str]]:
    """What was found, to compare: places and codes."""
    return [((str(each.file.relative_to(folder)), each.line, each.column), each.code) for each in problems]


def assert_told(folder: Path, lesson: str, codes: str, files: Mapping[str, str] = FILES) -> list[Problem]:
    """A lesson has exactly the problems of these codes at its marks; each says something in both languages."""
    marked = write_lesson(folder / "small", lesson, files)
    problems = check(folder / "small")
    found = told(problems, folder / "small")
    said = "\n".join(map(str, problems))
    assert ([place for place, _ in found], [code for _, code in found]) == (marked, codes.split()), said
    for problem in problems:
        assert_says_something(problem)
    return problems


def assert_says_something(problem: Problem) -> None:
    """A message is ours, in both languages, on one line, and filled in."""
    for said in (problem.message.en, problem.message.zh):
        assert said.strip() == said
        assert said
        assert "\n" not in said
        assert "http" not in said
        assert "pydantic" not in said.lower()
    assert problem.message.en != problem.message.zh
    assert any("\u4e00" <= character <= "\u9fff" for character in problem.message.zh)
    assert str(problem) == f"{problem.file}:{problem.line}:{problem.column}: {problem.message.en}"
