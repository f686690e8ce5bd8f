"""The line in which two programs differ."""

from __future__ import annotations

import pytest

from tutor.course.bug import bug_line, differing_lines


def test_the_one_line_that_differs() -> None:
    assert bug_line("a\nb\nc\n", "a\nB\nc\n") == 2
    assert bug_line("a", "b") == 1


def test_blanks_at_the_end_of_a_line_do_not_count_and_those_at_its_begin_do() -> None:
    assert bug_line("a \n  b\nc", "a\nb\nc\n") == 2


@pytest.mark.parametrize(
    ("fixed", "told"),
    [("a\nb\n", "in no line"), ("a\n", "2 and 1 lines"), ("a\nb\nc\n", "2 and 3 lines"), ("x\ny\n", "in lines 1, 2")],
)
def test_not_exactly_one_line(fixed: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        bug_line("a\nb\n", fixed)


def test_all_lines_that_differ() -> None:
    assert differing_lines("a\nb\nc", "x\nb\ny") == [1, 3]
