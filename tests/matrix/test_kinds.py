"""The real program in terminals of every kind: a walk through the lesson, and nothing drawn that should not be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from emulator import SCRAWL
from kinds import KINDS, Program
from tutor.i18n import Language

Opened = Callable[..., Program]

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "page": "A page with a formula",
        "guess": "Where does the loss end?",
        "came": "The loss ended at 0.0000.",
        "descend": "Down the bowl",
        "help": "Keys",
        "next": "next",
    },
    "zh": {
        "page": "有公式、列表、代码和表格的一页",
        "guess": "损失停在哪里？",
        "came": "损失停在0.0000。",
        "descend": "走到碗底",
        "help": "按键",
        "next": "下一步",
    },
}


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Opened]:
    """Starts the program in a terminal; all are closed after the test."""
    programs = []

    def start(kind: str, language: Language, size: tuple[int, int] = (80, 24), *words: str) -> Program:
        wanted = ("open", "everything/page", *words, "--lang", language)
        programs.append(Program(KINDS[kind], *wanted, data=tmp_path / "data", columns=size[0], rows=size[1]))
        return programs[-1]

    yield start
    for each in programs:
        each.close()


QUICK = {("linux", "en"), ("ambiguous", "zh")}
"""One that lacks much, and one with its own idea of widths; the others are walked where there are minutes."""


def cases() -> Iterator[object]:
    for kind in KINDS.values():
        for language in ("en", "zh") if kind.chinese else ("en",):
            marks = () if (kind.name, language) in QUICK else pytest.mark.lessons
            yield pytest.param(kind.name, language, marks=marks, id=f"{kind.name}-{language}")


@pytest.mark.parametrize(("kind", "language"), list(cases()))
def test_a_lesson_is_drawn_as_the_terminal_can(program: Opened, kind: str, language: Language) -> None:
    words = WORDS[language]
    terminal = program(kind, language)
    terminal.shows(words["page"], words["next"])
    terminal.send("n")
    terminal.shows(words["guess"])
    terminal.send("1\r")
    terminal.shows(words["came"], words["next"])
    terminal.send("?")
    terminal.shows(words["help"])
    terminal.send("\r")
    terminal.shows(words["came"])
    faults = list(terminal.glass.faults)
    terminal.resize(40, 15)
    terminal.until(lambda: SCRAWL not in terminal.glass.text, "the screen in its new size")
    terminal.send("n")
    terminal.shows(words["descend"], words["next"])
    terminal.glass.faults.clear()  # until it heard of the new size it drew for the one before
    terminal.send("?")
    terminal.shows(words["help"])
    terminal.send("\r")
    terminal.shows(words["descend"], words["next"])
    terminal.send("q")
    assert terminal.wait() == 0
    faults += terminal.glass.faults
    assert not faults, f"{faults[:5]} in\n{terminal.glass.text}"
    assert (b"\x1b[?1003h" in terminal.output) == KINDS[kind].mouse
