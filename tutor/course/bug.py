"""Where a program differs from the one that is put right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.course.model import AskStep


def differing_lines(program: str, fixed: str) -> list[int]:
    """The lines, from 1, in which two programs of equally many lines differ; blanks at their ends do not count.

    Raises ValueError when the numbers of lines differ.
    """
    first, second = program.splitlines(), fixed.splitlines()
    if len(first) != len(second):
        raise ValueError(f"the programs have {len(first)} and {len(second)} lines")
    pairs = zip(first, second, strict=True)
    return [number for number, (wrong, right) in enumerate(pairs, start=1) if wrong.rstrip() != right.rstrip()]


def bug_line(program: str, fixed: str) -> int:
    """The line, from 1, that is wrong. Raises ValueError when it is not exactly one."""
    lines = differing_lines(program, fixed)
    if len(lines) != 1:
        where = f"lines {', '.join(map(str, lines))}" if lines else "no line"
        raise ValueError(f"the programs differ in {where}, not in one")
    return lines[0]


def programs_of(step: AskStep, folder: Path | None) -> tuple[str, str]:
    """The program of a question about a line, and the one put right, from the lesson's folder.

    Raises OSError or ValueError when they cannot be read, or are not known.
    """
    if folder is None or step.program is None or step.fixed is None:
        raise ValueError("a question about a line needs its two programs, and the folder of its lesson")
    program, fixed = ((folder / name).read_text(encoding="utf-8") for name in (step.program, step.fixed))
    return program, fixed
