"""The ids of steps are read without opening the lesson, and are those that it has when it opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lesson_writing import DEMO_STEP, FILES, HEAD, READ_STEP, write_lesson

from tutor.course import Pack, open_packs
from tutor.course.steps import step_ids


def test_they_are_those_of_our_lessons() -> None:
    (pack,) = open_packs()
    for entry in pack.entries:
        if entry.state == "ready":
            assert pack.step_ids(entry.name) == tuple(step.id for step in pack.lesson(entry.name).steps)
        else:
            assert pack.step_ids(entry.name) is None


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("steps:\n  - id: a\n    read: {steps: [1, 2]}\n  - id: b\n", ("a", "b")),
        ("title: {steps: 3}\nobjectives: [steps, steps]\nsteps: [{id: a}, [1, 2], x]\nmore: [1]\n", ("a", "", "")),
        ("steps:\n  - read: {id: x, en: id}\n    id: 'a b'\n  - {read: id, set: {id: y}, id: [z]}\n", ("a b", "")),
        ("steps: []\n", ()),
        ("steps: 3\nmore: [1, 2]\n", None),
        ("steps:\nmore: [1, 2]\n", None),
        ("title: steps\nminutes: 3\n", None),
        ("- steps\n- [1, 2]\n", None),
        ("", None),
        ("steps: [[[", None),
    ],
)
def test_only_the_items_of_the_steps_count(tmp_path: Path, text: str, ids: tuple[str, ...] | None) -> None:
    (tmp_path / "lesson.yaml").write_text(text, encoding="utf-8")
    assert step_ids(tmp_path / "lesson.yaml") == ids


@given(st.text() | st.text("steps:-[]{}'\"\n &*!#|>"))
def test_any_file_is_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.mktemp("any", numbered=True) / "lesson.yaml"
    file.write_text(text, encoding="utf-8", newline="")
    assert step_ids(file) is None or isinstance(step_ids(file), tuple)


def test_they_are_read_again_when_the_file_has_changed(tmp_path: Path) -> None:
    folder = tmp_path / "one" / "small"
    write_lesson(folder, HEAD + READ_STEP)
    pack = Pack.open(tmp_path)
    assert len(pack.step_ids("small") or ()) == 1
    write_lesson(folder, HEAD + READ_STEP + DEMO_STEP, FILES)
    assert len(pack.step_ids("small") or ()) == 2
    (folder / "lesson.yaml").unlink()
    assert pack.step_ids("small") is None
