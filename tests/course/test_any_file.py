"""Whatever stands in a lesson.yaml or a demo: problems in order, nothing raised."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lesson_writing import DEMO_STEP, FILES, HEAD, READ_STEP, assert_says_something, write_lesson

from tutor.course import Pack
from tutor.course.check import check, listing

ODD = """\
  - id: q
    ask: {en: a, zh: b}
    kind: number
    kind: shape
    answer: 3
    answer: [1]
    options:
      - {text: {en: a, zh: b}}
      - 3
    options: {a: 1}
    run: demo
    set: {size: x}
  - predict: {en: a, zh: b}
    mistakes: [{answer: {a: 1}}]
    notes: [1]
    knobs: 3
    expect: {loss: 1}
    sentence: {en: '{', zh: 3}
    verify: '('
    code: x
    wrong: [1]
needs: [[1], small]
\tx
- 3
"""
SCRAPS = st.sampled_from((HEAD + READ_STEP + DEMO_STEP + ODD).splitlines(keepends=True))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fuzz") / "small"
    write_lesson(folder, "", FILES)
    return folder


@given(st.lists(SCRAPS).map("".join) | st.lists(SCRAPS).map(lambda lines: HEAD + "".join(lines)))
def test_scraps_of_lessons_are_lessons_or_problems(place: Path, text: str) -> None:
    assert_survives(place, text.encode())


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_a_lesson_or_problems(place: Path, content: bytes) -> None:
    assert_survives(place, content)


@given(st.binary(max_size=200) | st.text("from tutor import live\n.()='\"knobcurve, :{}").map(str.encode))
def test_any_bytes_may_stand_in_a_demo(place: Path, content: bytes) -> None:
    (place / "demo.py").write_bytes(content)
    assert_survives(place, (HEAD + DEMO_STEP).encode())


def assert_survives(place: Path, content: bytes) -> None:
    """`check` tells problems in order, nothing raises, and a lesson that does not open has some."""
    (place / "lesson.yaml").write_bytes(content)
    problems = check(place)
    for problem in problems:
        assert_says_something(problem)
        assert problem.line >= 1
        assert problem.column >= 1
    assert problems == sorted(problems, key=lambda each: (str(each.file), each.line, each.column))
    (row,) = listing(Pack.open(place))
    assert row["state"] == "ready" or problems
