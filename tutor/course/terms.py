"""What `tutor check` says of terms: that glossary.yaml names what exists, and that lessons use its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tutor.course.contents import FILE as COURSE
from tutor.course.contents import LESSON_FILE, Contents
from tutor.course.glossary import FILE, Glossary, Term, names, plain, read_glossary
from tutor.course.node import Node
from tutor.course.problem import Mark, Problem, Problems, hint, listed, quote
from tutor.course.source import read_text, read_tree
from tutor.i18n import course as words
from tutor.i18n import search as own

_BRACKETS = re.compile(r"（([^（）\n]{1,60})）")
_BEFORE = 60
"""Characters before a bracket in which the Chinese term is looked for."""
_PARTS = re.compile(r"[，、,;；/]")
_CLAUSE = re.compile(r"[，。；：、！？「」（）|\n]")
_HAN = re.compile("[\u4e00-\u9fff]")


def check_glossary(folder: Path, contents: Contents) -> tuple[Glossary, list[Problem]]:
    """The glossary of a pack, and everything wrong in it."""
    problems = Problems(folder / FILE)
    glossary = read_glossary(folder, problems)
    lessons = {
        row.name: None if row.coming else folder / part.name / row.name for part in contents.parts for row in part.rows
    }
    known = {term.name.en.casefold(): term.name.en for term in glossary.terms}
    steps: dict[str, list[str]] = {}
    for term in glossary.terms:
        for node in term.place.list("see"):
            if node.text is not None and node.text.casefold() not in known:
                near = hint(node.text, list(known.values()))
                problems.add(node, "unknown-term", own.UNKNOWN_TERM, name=quote(node.text), hint=near)
        if term.lesson is not None:
            _check_step(term, term.lesson, lessons, steps, problems)
    return glossary, list(problems)


def _check_step(
    term: Term, lesson: str, lessons: dict[str, Path | None], steps: dict[str, list[str]], problems: Problems
) -> None:
    """Where a term is taught exists. A lesson to come is named alone, a written one with its step."""
    place = term.place.values["step"]
    if lesson not in lessons:
        problems.add(place, "unknown-lesson", words.UNKNOWN_NEED, name=quote(lesson), hint=hint(lesson, lessons))
        return
    folder = lessons[lesson]
    if folder is None:
        if term.step is not None:
            problems.add(place, "unknown-step", own.STEP_OF_COMING, name=quote(lesson))
        return
    known = steps.setdefault(lesson, _step_ids(folder))
    if term.step is None:
        example = quote(f"{lesson}/{known[0] if known else '…'}")
        problems.add(place, "unknown-step", own.STEP_NEEDED, name=quote(lesson), example=example)
    elif term.step not in known and known:
        figures = {"name": quote(term.step), "lesson": quote(lesson), "hint": hint(term.step, known)}
        problems.add(place, "unknown-step", own.NO_SUCH_STEP, **figures)


def _step_ids(folder: Path) -> list[str]:
    """The ids of a lesson's steps; none when it cannot be read, which is told elsewhere."""
    root = read_tree(folder / LESSON_FILE, Problems(folder / LESSON_FILE))
    found = [node.text_at("id") for node in root.list("steps")] if root is not None else []
    return [each for each in found if each is not None]


def glossary_around(folder: Path) -> Glossary:
    """The glossary of the pack that a lesson's folder lies in; an empty one when it lies in none."""
    part = folder.absolute().parent
    for pack in (part.parent, part):
        if (pack / COURSE).is_file():
            return read_glossary(pack)
    return Glossary()


def check_words(root: Node, glossary: Glossary, problems: Problems) -> None:
    """The Chinese texts of a lesson give a term its English name as the glossary does.

    `步幅（stride）` is a problem where the glossary has a stride and no name of it in Chinese stands in that clause.
    """
    known: dict[str, list[str]] = {}
    for term in glossary.terms:
        chinese = [plain(name) for name in names(term) if _HAN.search(name)]
        for name in map(plain, names(term)):
            if name.isascii():
                known.setdefault(name.casefold(), []).extend(chinese)
    if not known:
        return
    lines: list[str] | None = None
    for node in _chinese(root):
        for before, inside in _pairs(node.text or ""):
            expected = [name for part in _PARTS.split(inside) for name in known.get(part.strip().casefold(), ())]
            if not expected or any(name in before for name in expected):
                continue
            if lines is None:
                lines = (read_text(problems.file, Problems(problems.file)) or "").splitlines()
            chosen = listed(list(dict.fromkeys(expected)))
            place = _found(f"（{inside}）", node, lines)
            problems.add(place, "other-term", own.CONTRADICTS, english=quote(inside), glossary=chosen)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """The clause before each pair of brackets, where it ends in Chinese, and what stands in the brackets."""
    for found in _BRACKETS.finditer(text):
        clause = _CLAUSE.split(text[max(0, found.start() - _BEFORE) : found.start()])[-1].rstrip("* _")
        if clause and _HAN.match(clause[-1]):
            yield clause, found[1]


def _chinese(node: Node) -> Iterator[Node]:
    """Every text at a key `zh` below a node."""
    for key, value in node.values.items():
        if key == "zh" and value.text is not None:
            yield value
        else:
            yield from _chinese(value)
    for item in node.items:
        yield from _chinese(item)


def _found(words: str, node: Node, lines: list[str]) -> Mark:
    """Where words of a text stand in the file: a block of text begins lines after its node does."""
    for number, line in enumerate(lines[node.line - 1 :], start=node.line):
        if words in line:
            return Mark(number, line.index(words) + 1)
    return Mark(node.line, node.column)
