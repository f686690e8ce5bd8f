"""Somebody who reads a lesson line by line and knows every answer, and the program at the other end of a pipe."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from terminals import tutor
from tutor.course import Pack
from tutor.course.families import SEEDS, Drawn, question_of
from tutor.course.model import AskStep, CodeStep, DemoStep, FamilyStep, Lesson, PredictStep
from tutor.i18n import LANGUAGES, Language
from tutor.lab import Lab
from tutor.lab.headless import play
from tutor.lab.plans import family_plan
from tutor.live.frames import Result
from tutor.plain.asked import Asked
from tutor.views.reading import question_text


class Talk:
    """The program behind pipes: what it says up to the next prompt, and one line at a time."""

    def __init__(self, command: list[str], env: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **(env or {})}
        )
        self.said = ""
        """All that it has said."""

    def heard(self) -> str:
        """What it says up to its next prompt, or its end."""
        assert self.process.stdout is not None
        told = b""
        while not told.endswith(b"\n> "):
            more = os.read(self.process.stdout.fileno(), 65536)
            if not more:
                break
            told += more
        self.said += told.decode()
        return told.decode()

    def say(self, line: str) -> str:
        """Type a line; what it says to that."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()
        return self.heard()

    def __enter__(self) -> Talk:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def leave(self) -> int:
        """No more lines; the exit code."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.heard()
        self.process.stdout.close()
        return self.process.wait(60)


def reading(data: Path, pack: Path, *words: str, language: Language = "en") -> Talk:
    """`tutor read --walk` behind pipes."""
    return Talk(tutor("read", "--walk", "--lang", language, *words, data=data, pack=pack))


class Knowing:
    """Knows what to type at each step of a lesson, from its model; of families from what the lab makes of each seed."""

    def __init__(self, pack: Pack, lesson: Lesson, families: Mapping[str, str]) -> None:
        self._lesson, self._families = lesson, families
        self._folder = pack.entry(lesson.lesson).folder

    def line(self, index: int, said: str) -> str | None:
        """What to type at a step, which was told so; None where nothing is asked."""
        step = self._lesson.steps[index]
        match step:
            case AskStep() | PredictStep():
                asked = Asked(self._lesson, step, self._folder)
                return asked.written(asked.key())
            case FamilyStep():
                return next((line for text, line in self._families.items() if text in said), None)
            case DemoStep() | CodeStep():
                return ""
        return None


async def drawn(lab: Lab, pack: Pack, lesson: Lesson) -> dict[str, str]:
    """For every question that the families of a lesson ask, as it reads in either language, the line that answers
    it.
    """
    folder = pack.entry(lesson.lesson).folder
    assert folder is not None
    answers = {}
    for step in lesson.steps:
        if not isinstance(step, FamilyStep):
            continue
        last = await play(lab, family_plan(folder, step.family, range(SEEDS)))
        assert isinstance(last, Result), last
        for seed, figures in enumerate(last.figures["draws"]):
            if "error" in figures:
                continue
            question = question_of(step, Drawn.of(figures))
            asked = Asked(lesson, question, folder, (str(seed),))
            for language in LANGUAGES:
                text = question_text(lesson, question, language, folder=folder, seed=asked.seed)
                answers[text.rstrip("\n")] = asked.written(asked.key())
    return answers


def solve(data: Path, pack: Pack, lesson: Lesson) -> None:
    """The learner has written every exercise of a lesson, in their own editor."""
    folder = pack.entry(lesson.lesson).folder
    assert folder is not None
    for step in lesson.steps:
        if isinstance(step, CodeStep):
            file = data / "drafts" / pack.name / lesson.lesson / step.code
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text((folder / step.solution).read_text(encoding="utf-8"), encoding="utf-8")
