"""The rails of the map: whatever needs what, every need is joined to the lesson by an unbroken line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.screens.map.rails import LINES, NODE, Rails, lay_out

JOINS: dict[str, set[str]] = {glyph: set() for glyph in "│─╭╮╰╯├┤┬┴┼"}
"""Sides on which a glyph goes on: up, down, left, right."""
for sides, glyph in LINES.items():
    if sum(sides) > 1:
        JOINS[glyph] |= {side for side, joined in zip("udlr", sides, strict=True) if joined}


@st.composite
def graphs(draw: st.DrawFn, acyclic: bool = False) -> list[set[int]]:
    """For each lesson the lessons that it needs."""
    count = draw(st.integers(1, 14))
    return [
        draw(st.sets(st.integers(0, row - 1 if acyclic else count - 1), max_size=4)) if row or not acyclic else set()
        for row in range(count)
    ]


def rows(rails: Rails) -> list[str]:
    return ["".join(cell.glyph for cell in rails.row(row)) for row in range(len(rails.needs))]


def test_a_chain_is_one_lane() -> None:
    assert rows(lay_out([[], [0], [1]])) == ["●", "●", "●"]


def test_a_branch_leaves_the_lane_and_a_meeting_ends_one() -> None:
    assert rows(lay_out([[], [0], [0], [1, 2]])) == ["●  ", "├─●", "● │", "●─╯"]


def test_a_line_passes_behind_a_lane_that_it_does_not_join() -> None:
    assert rows(lay_out([[], [], [0], [0, 1]])) == ["●    ", "│ ●  ", "├─│─●", "●─╯  "]
    assert rows(lay_out([[], [], [], [0], [0, 2, 1]]))[3] == "├─│─│─●"


def test_a_need_that_comes_later_is_joined_from_below() -> None:
    assert rows(lay_out([[1], []])) == ["●─╮", "  ●"]


@given(graphs())
def test_each_need_is_joined_to_its_lesson(needs: list[set[int]]) -> None:
    rails = lay_out(needs)
    drawn = rows(rails)
    assert all(len(row) == rails.width for row in drawn)
    for row, line in enumerate(drawn):
        assert line.count(NODE) == 1
        assert line[2 * rails.columns[row]] == NODE
    for row, each in enumerate(needs):
        for need in each - {row}:
            lane = 2 * rails.columns[need]
            for between in range(min(need, row) + 1, max(need, row)):
                assert {"u", "d"} <= JOINS[drawn[between][lane]]
            start, end = sorted((lane, 2 * rails.columns[row]))
            for place in range(start + 1, end):
                assert drawn[row][place] in "─│┬┴┼├┤╭╮╰╯"
                if place % 2:
                    assert drawn[row][place] == "─"
            if lane != 2 * rails.columns[row]:
                towards = "r" if lane < 2 * rails.columns[row] else "l"
                assert {towards, "u" if need < row else "d"} <= JOINS[drawn[row][lane]]


@given(graphs())
def test_no_two_lessons_share_a_lane_at_the_same_time(needs: list[set[int]]) -> None:
    rails = lay_out(needs)
    for one in range(len(needs)):
        for other in range(one):
            if rails.columns[one] == rails.columns[other]:
                (a, b), (c, d) = sorted((rails.spans[one], rails.spans[other]))
                assert b < c or (b == c and d >= c)
                if b == c:  # the lane is handed over to a lesson that needs the one whose lane it was
                    first, second = (one, other) if rails.spans[one] == (a, b) else (other, one)
                    assert first in needs[second]


@given(graphs(acyclic=True))
def test_every_edge_that_is_named_in_a_cell_is_a_need(needs: list[set[int]]) -> None:
    rails = lay_out(needs)
    for row in range(len(needs)):
        for cell in rails.row(row):
            assert all(need in needs[lesson] for need, lesson in cell.edges)
            assert cell.glyph == " " or cell.glyph == NODE or cell.edges
