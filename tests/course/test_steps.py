"""Steps are counted without opening the lesson, and as many as it has when it opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lesson_writing import DEMO_STEP, FILES, HEAD, READ_STEP, write_lesson

from tutor.course import Pack, open_packs
from tutor.course.steps import count_steps


def test_as_many_as_our_lessons_have() -> None:
    (pack,) = open_packs()
    for entry in pack.entries:
        if entry.state == "ready":
            assert pack.step_count(entry.name) == len(pack.lesson(entry.name).steps)
        else:
            assert pack.step_count(entry.name) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("steps:\n  - id: a\n    read: {steps: [1, 2]}\n  - id: b\n", 2),
        ("title: {steps: 3}\nobjectives: [steps, steps]\nsteps: [{id: a}, [1, 2], x]\nmore: [1]\n", 3),
        ("steps: []\n", 0),
        ("steps: 3\nmore: [1, 2]\n", None),
        ("steps:\nmore: [1, 2]\n", None),
        ("title: steps\nminutes: 3\n", None),
        ("- steps\n- [1, 2]\n", None),
        ("", None),
        ("steps: [[[", None),
    ],
)
def test_only_the_items_of_the_steps_count(tmp_path: Path, text: str, count: int | None) -> None:
    (tmp_path / "lesson.yaml").write_text(text, encoding="utf-8")
    assert count_steps(tmp_path / "lesson.yaml") == count


@given(st.text() | st.text("steps:-[]{}'\"\n &*!#|>"))
def test_any_file_is_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.mktemp("any", numbered=True) / "lesson.yaml"
    file.write_text(text, encoding="utf-8", newline="")
    assert count_steps(file) is None or isinstance(count_steps(file), int)


def test_they_are_counted_again_when_the_file_has_changed(tmp_path: Path) -> None:
    folder = tmp_path / "one" / "small"
    write_lesson(folder, HEAD + READ_STEP)
    pack = Pack.open(tmp_path)
    assert pack.step_count("small") == 1
    write_lesson(folder, HEAD + READ_STEP + DEMO_STEP, FILES)
    assert pack.step_count("small") == 2
    (folder / "lesson.yaml").unlink()
    assert pack.step_count("small") is None
