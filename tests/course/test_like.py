"""A demo step that is like another one: what it takes, what it sets, and what is told when that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from lesson_writing import DEMO, DEMO_STEP, HEAD, READ_STEP, assert_told

from tutor.course.draft import read_draft
from tutor.course.model import DemoStep, Lesson
from tutor.course.problem import Problems

AGAIN = """\
  - id: again
    like: demo
    set: {size: 7}
    text: {en: Look again, zh: 再看}
    expect: {loss: {equals: 1.0}}
"""
WHOLE = HEAD + READ_STEP + DEMO_STEP + AGAIN


def opened(folder: Path, text: str) -> Lesson:
    (folder / "demo.py").write_text(DEMO)
    file = folder / "lesson.yaml"
    file.write_text(text)
    draft = read_draft(file, Problems(file))
    assert draft is not None
    assert draft.lesson is not None
    return draft.lesson


def test_it_has_all_of_the_other_but_what_it_says_itself(tmp_path: Path) -> None:
    lesson = opened(tmp_path, WHOLE)
    first, again = lesson.step("demo"), lesson.step("again")
    assert isinstance(first, DemoStep)
    assert isinstance(again, DemoStep)
    assert again.knobs["size"].start == 7
    assert first.knobs["size"].start == 3
    assert again.text("en") == "Look again"
    assert again.expect != first.expect
    kept = {"demo", "panels", "notes", "labels", "seed", "pace"}
    assert again.model_dump(include=kept) == first.model_dump(include=kept)
    assert again.knobs["rate"] == first.knobs["rate"]


def test_one_may_be_like_one_that_is_like_another(tmp_path: Path) -> None:
    third = AGAIN.replace("id: again", "id: third").replace("like: demo", "like: again").replace("size: 7", "rate: 0.5")
    step = opened(tmp_path, WHOLE + third).step("third")
    assert isinstance(step, DemoStep)
    assert {name: knob.start for name, knob in step.knobs.items()} == {"size": 7, "rate": 0.5}


def test_what_stands_in_it_replaces_what_stood_there(tmp_path: Path) -> None:
    step = opened(tmp_path, WHOLE + "    pace: 20\n").step("again")
    assert isinstance(step, DemoStep)
    assert step.pace == 20


def test_it_is_well(tmp_path: Path) -> None:
    assert_told(tmp_path, WHOLE, "")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("like: demo", "like: §dem", "unknown-step"),
        ("like: demo", "like: §page", "unknown-step"),
        ("like: demo", "like: §[demo]", "unknown-step"),
        ("    like: demo", "    demo: demo.py\n    §like: demo", "two-kinds"),
        ("{size: 7}", "{§sise: 7}", "unknown-knob"),
        ("{size: 7}", "§7", "wrong-type"),
        ("{size: 7}", "{size: §70}", "out-of-range"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert old in AGAIN
    assert_told(tmp_path, HEAD + READ_STEP + DEMO_STEP + AGAIN.replace(old, new), code)


def test_a_step_that_comes_later_is_none_to_be_like(tmp_path: Path) -> None:
    assert_told(tmp_path, HEAD + READ_STEP + AGAIN.replace("like: demo", "like: §demo") + DEMO_STEP, "unknown-step")
