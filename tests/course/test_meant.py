"""What was meant by a name that is no lesson."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import SMALL
from tutor.course import Pack
from tutor.course.meant import meant


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("frist", "first"),
        ("frist/descnd", "first/descend"),
        ("first/nothing-like-it", "first"),
        ("descend", "first/descend"),
        ("Descend", "first/descend"),
        ("nowhere/descend", "first/descend"),
        ("exercises/write.py", "first/write"),
        ("descendd", "first/descend"),
        ("qqqq", None),
        ("/", None),
        ("x" * 10_000, None),
    ],
)
def test_a_lesson_or_a_step_is_found_by_what_was_typed(place: str, found: str | None) -> None:
    assert meant([Pack.open(SMALL)], place) == found


def test_one_that_is_little_alike_is_named_only_where_that_is_enough() -> None:
    packs = [Pack.open(SMALL)]
    assert meant(packs, "fxxxt") == "first"
    assert meant(packs, "fxxxt", 0.6) is None


def test_the_very_name_of_a_step_goes_before_a_lesson_that_is_alike(tmp_path: Path) -> None:
    for lesson, step in (("gates", "page"), ("other", "gate")):
        (tmp_path / lesson).mkdir()
        (tmp_path / lesson / "lesson.yaml").write_text(f"lesson: {lesson}\nsteps:\n  - id: {step}\n", "utf-8")
    packs = [Pack.open(tmp_path)]
    assert meant(packs, "gate") == "other/gate"
    assert meant(packs, "gaets") == "gates"
