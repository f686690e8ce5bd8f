"""Lines of equal height: where they run, what they say, and the ways over them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showing import descent, picture, texts
from tutor.live.frames import Grid, Path, Plane
from tutor.views.kinds import view_for
from tutor.views.plane.contours import segments


def slope(levels: list[float], paths: list[Path] | None = None) -> Plane:
    """A field that is x, from 0 to 4, with lines at some heights."""
    field = Grid(5, 5, [float(column) for _ in range(5) for column in range(5)])
    return Plane("slope", 0, (0.0, 4.0), (0.0, 4.0), field, False, [], paths or [], levels)


def test_a_line_crosses_where_the_height_is() -> None:
    found = list(segments([0.0, 4.0, 0.0, 4.0], 2, 2, [1.0, 3.0]))
    assert found == [(0, ((0.25, 0), (0.25, 1))), (1, ((0.75, 0), (0.75, 1)))]


heights = st.floats(-4, 4)


@given(st.lists(heights, min_size=12, max_size=12), st.lists(heights, min_size=1, max_size=3, unique=True).map(sorted))
def test_the_ends_of_every_piece_have_the_height(values: list[float], levels: list[float]) -> None:
    for k, piece in segments(values, 3, 4, levels):
        for x, y in piece:
            column, row = min(int(x), 2), min(int(y), 1)
            right, up = x - column, y - row
            corners = [values[(row + r) * 4 + column + c] for r in (0, 1) for c in (0, 1)]
            along = [(1 - right) * corners[0] + right * corners[1], (1 - right) * corners[2] + right * corners[3]]
            assert (1 - up) * along[0] + up * along[1] == pytest.approx(levels[k], abs=1e-6)


@given(st.lists(heights, min_size=20, max_size=20), heights)
def test_a_line_ends_at_the_border_alone(values: list[float], level: float) -> None:
    """Every end inside belongs to two pieces, or the line closes; on the border to one."""
    ends: dict[tuple[float, float], int] = {}
    for _, piece in segments(values, 4, 5, [level]):
        for end in piece:
            ends[end] = ends.get(end, 0) + 1
    inside = [count for (x, y), count in ends.items() if 0 < x < 4 and 0 < y < 3]
    assert all(count % 2 == 0 for count in inside)


def test_at_a_saddle_the_mean_of_the_corners_tells_what_is_joined() -> None:
    low = [piece for _, piece in segments([1.0, 0.0, 0.0, 1.0], 2, 2, [0.6])]
    high = [piece for _, piece in segments([1.0, 0.0, 0.0, 1.0], 2, 2, [0.4])]
    # Above the mean of 0.5 the two summits stand alone, below it the two dips do.
    assert sorted(sorted(piece) for piece in low) == [
        [(0, pytest.approx(0.4)), (pytest.approx(0.4), 0)],
        [(pytest.approx(0.6), 1), (1, pytest.approx(0.6))],
    ]
    assert sorted(sorted(piece) for piece in high) == [
        [(0, pytest.approx(0.6)), (pytest.approx(0.4), 1)],
        [(pytest.approx(0.6), 0), (1, pytest.approx(0.4))],
    ]


def test_no_line_runs_beside_what_is_no_number() -> None:
    assert not list(segments([0.0, 1.0, math.nan, 1.0], 2, 2, [0.5]))
    assert not list(segments([0.0, math.inf, 0.0, 1.0], 2, 2, [0.5]))
    assert not list(segments([1e308, -1e308, 1e308, math.nan], 2, 2, [0.0]))


def test_numbers_of_any_size_have_lines() -> None:
    assert list(segments([1.7e308, -1.7e308] * 2, 2, 2, [0.0])) == [(0, ((0.5, 0), (0.5, 1)))]
    assert len(list(segments([0.0, 5e-324] * 2, 2, 2, [5e-324]))) == 1


def test_lines_stand_at_their_heights_with_their_numbers() -> None:
    rows = texts(picture(view_for(slope([1.0, 3.0])), 46, 20, colour=False))
    plot = [row[2:] for row in rows[: [row.split() for row in rows].index(["0", "4"])]]
    width = len(rows[len(plot)]) - 2
    for row in plot:
        marks = [column for column, glyph in enumerate(row) if glyph != " " and not glyph.isdigit()]
        for mark, share in zip(marks, (0.25, 0.75), strict=False):
            assert len(marks) < 2 or abs((mark + 0.5) / width - share) < 1 / width
    assert [sum(name in row for row in plot) for name in "13"] == [1, 1]
    assert "lines at 1, 3" in rows[-1]


def test_the_numbers_of_lines_cover_no_path() -> None:
    without = texts(picture(view_for(descent()), 60, 18))
    bare = descent()
    paths = texts(picture(view_for(Plane(bare.name, 9, bare.x, bare.y, bare.field, False, [], bare.paths)), 60, 18))
    for row, path in zip(without[:12], paths[:12], strict=True):
        for glyph, under in zip(row[3:], path[3:], strict=False):
            assert not glyph.isdigit() or not "⠀" < under < "⣿"


def test_a_way_has_a_start_and_an_end() -> None:
    view = view_for(descent())
    rows = texts(picture(view, 60, 18))
    assert rows[0].count("○") == 1
    assert "".join(rows[:12]).count("●") == 2
    assert any("○ start ● now" in row for row in rows[-3:])
    view.language = "zh"
    assert any("○ 起点 ● 当前" in row for row in texts(picture(view, 60, 18))[-3:])
    assert "plain (0.0259, 0.013)" in "".join(rows[-3:])


def test_a_function_over_classes_has_neither() -> None:
    field = Grid(2, 2, [0.0, 1.0, 0.0, 1.0])
    frame = Plane("p", 0, (0.0, 1.0), (0.0, 1.0), field, True, [], [Path("model", [0.1, 0.9], [0.5, 0.5])])
    assert not set("○●") & set("".join(texts(picture(view_for(frame), 40, 12))))


def test_words_tell_the_heights() -> None:
    view = view_for(descent())
    assert "lines of equal height at 2, 4, 6, 8, 10" in view.plain().split("\n")
    view.language = "zh"
    assert "等高线的高度为 2、4、6、8、10" in view.describe()


def test_without_colours_the_lines_stand_on_empty_ground() -> None:
    rows = texts(picture(view_for(slope([1.0, 3.0])), 46, 20, colour=False))
    assert not any(set(row[2:]) & set(".:-=+*#%@") for row in rows[:10])
    bare = texts(picture(view_for(slope([])), 46, 20, colour=False))
    assert set("".join(row[2:] for row in bare[:10])) >= set("@#+:")


def test_heights_far_from_each_other_keep_their_digits() -> None:
    rows = texts(picture(view_for(slope([0.01, 0.1, 1.0])), 60, 20))
    assert "lines at 0.01, 0.1, 1" in rows[-1]
    many = slope([0.5 * index for index in range(1, 8)])
    assert "lines at 0.5, 1.0, …, 3.5" in texts(picture(view_for(many), 60, 20))[-1]
    assert "lines at 0.5, 2.0, 3.5" in texts(picture(view_for(many), 60, 6))[-1]
    assert "0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5" in view_for(many).plain()
