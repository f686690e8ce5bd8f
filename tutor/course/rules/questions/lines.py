"""A program with one wrong line, and the same put right."""

from __future__ import annotations

from pathlib import Path

from tutor.course.bug import differing_lines
from tutor.course.draft import Draft, Step
from tutor.course.node import Node
from tutor.course.problem import Problems, hint, quote
from tutor.course.rules.files import path_of
from tutor.course.rules.questions.parts import shown
from tutor.course.source import read_text
from tutor.i18n import course as words


def check_line(step: Step, problems: Problems) -> None:
    """Both programs are named, and something is said of every line; mistakes are lines."""
    for key in ("program", "fixed", "otherwise"):
        refused = key in step.node.values and problems.has(step.node.values[key])
        if step.node.get(key) is None and not refused:
            problems.add(step.node, "missing-key", words.MISSING_KEY, key=quote(key))
    seen: dict[str, Node] = {}
    for node in _mistakes(step):
        if problems.has(node):
            continue
        if node.text is None or not node.text.strip():
            problems.add(node, "not-a-line", words.ANSWER_NOT_LINE, value=shown(node))
            continue
        twin = seen.setdefault(node.text.strip(), node)
        if twin is not node:
            problems.add(node, "duplicate-mistake", words.DUPLICATE_MISTAKE, value=shown(node), line=twin.line)


def check_programs(draft: Draft) -> None:
    """The two programs differ in one line, and mistakes are other lines of the first."""
    for step in draft.steps_of("ask"):
        program, fixed = (_lines(path_of(step.node.get(key), draft)) for key in ("program", "fixed"))
        if step.node.text_at("kind") == "line" and program is not None and fixed is not None:
            _one_line(step, program, fixed, draft.problems)


def _one_line(step: Step, program: str, fixed: str, problems: Problems) -> None:
    place = step.node.values["fixed"]
    names = {"program": quote(step.node.text_at("program")), "fixed": quote(step.node.text_at("fixed"))}
    lines = program.splitlines()
    try:
        differing = differing_lines(program, fixed)
    except ValueError:
        counts = {"first": len(lines), "second": len(fixed.splitlines())}
        problems.add(place, "no-single-bug", words.LINES_UNEQUAL, **names, **counts)
        return
    if len(differing) != 1:
        if differing:
            numbers = ", ".join(map(str, differing[:8])) + (", …" if len(differing) > 8 else "")
            problems.add(place, "no-single-bug", words.LINES_SEVERAL, **names, lines=numbers)
        else:
            problems.add(place, "no-single-bug", words.LINES_NONE, **names)
        return
    bug = lines[differing[0] - 1].strip()
    if not bug:
        problems.add(place, "no-single-bug", words.LINE_EMPTY, **names, line=differing[0])
    known = [line.strip() for line in lines if line.strip()]
    for node in _mistakes(step):
        text = (node.text or "").strip()
        if not text or problems.has(node):
            continue
        if text == bug:
            problems.add(node, "answer-clash", words.LINE_CLASH, value=shown(node), line=differing[0])
        elif text not in known:
            figures = {"value": shown(node), "program": names["program"], "hint": hint(text, known)}
            problems.add(node, "unknown-line", words.LINE_UNKNOWN, **figures)


def _mistakes(step: Step) -> list[Node]:
    answers = (mistake.get("answer") for mistake in step.node.list("mistakes"))
    nodes = [node for node in answers if node is not None]
    return [item for node in nodes for item in (node.items if node.kind == "list" else [node])]


def _lines(path: Path | None) -> str | None:
    """The text of a program; what hinders reading it is told with the other files."""
    return None if path is None else read_text(path, Problems(path))
