"""Every lesson can be completed line by line, by somebody who knows the answers."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from talking import Knowing, drawn, solve

from tutor.course import open_packs
from tutor.course.model import CodeStep
from tutor.learner import Store
from tutor.plain.desk import Desk
from tutor.plain.lines import Lines
from tutor.plain.walk import walk

pytestmark = pytest.mark.lessons
PACK = open_packs()[0]
WRITTEN = [entry.name for entry in PACK.entries if entry.state == "ready"]


class Typist(StringIO):
    """Types at each prompt what is right: first the answer of a step, then an empty line to go on."""

    def __init__(self, out: StringIO, knowing: Knowing, steps: int) -> None:
        super().__init__()
        self._out, self._knowing, self._steps = out, knowing, steps
        self._lines: Iterator[str] = iter(())
        self._index = -1
        self._read = 0

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        """The next line."""
        said, self._read = self._out.getvalue()[self._read :], len(self._out.getvalue())
        line = next(self._lines, None)
        if line is None:
            self._index += 1
            if self._index >= self._steps:
                return ""  # the recap is read, and that is all
            answer = self._knowing.line(self._index, said)
            self._lines = iter([""] if answer is None else [answer, ""])
            line = next(self._lines)
        return f"{line}\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One lab and one memory for all lessons."""
    store = Store.open(tmp_path_factory.mktemp("data"))
    with Desk([PACK], store, "en", Lines(StringIO(), StringIO())) as desk:
        yield desk


@pytest.mark.parametrize("name", WRITTEN)
def test_a_lesson_is_completed_in_plain_text(desk: Desk, name: str) -> None:
    lesson, entry = PACK.lesson(name), PACK.entry(name)
    solve(Path(desk.store.folder), PACK, lesson)
    families = desk.wait(drawn(desk.lab, PACK, lesson))
    out = StringIO()
    desk.lines = Lines(Typist(out, Knowing(PACK, lesson, families), len(lesson.steps)), out)
    assert walk(desk, PACK, entry) == 0
    progress = desk.store.progress(PACK.name)[name]
    left = {step.id for step in lesson.steps} - desk.store.done_steps(PACK.name)[name]
    assert (left, progress.done, progress.read) == (set(), len(lesson.steps), True), out.getvalue()[-2000:]
    assert "\x1b" not in out.getvalue()
    assert any(isinstance(step, CodeStep) for step in lesson.steps)
