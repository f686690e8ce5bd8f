"""Planes: fields, points, lines, and what they say in words."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from showing import LABELS, descent, picture, regions, texts
from tutor.i18n import Language
from tutor.live.frames import Grid, Path, Plane, Points
from tutor.views.kinds import view_for
from tutor.views.plane.area import comparable
from tutor.views.plane.field import scale_of

numbers = st.one_of(st.floats(), st.floats(-3, 3))
ranges = st.tuples(numbers, numbers)


@st.composite
def frames(draw: st.DrawFn) -> Plane:
    """Any plane, with ranges that are no ranges among them."""
    rows, cols = draw(st.integers(0, 12)), draw(st.integers(0, 12))
    classes = draw(st.booleans())
    cell = st.integers(-2, 9).map(float) if classes else numbers
    values = draw(st.lists(cell, min_size=rows * cols, max_size=rows * cols))
    coordinates = st.lists(numbers, max_size=6)
    points = st.builds(
        Points,
        st.text(max_size=9),
        coordinates,
        coordinates,
        st.lists(st.integers(-3, 9), max_size=6),
        st.lists(st.text(max_size=6), max_size=6),
    )
    paths = st.builds(Path, st.text(max_size=9), coordinates, coordinates)
    return Plane(
        "fit",
        0,
        draw(ranges),
        draw(ranges),
        draw(st.sampled_from([None, Grid(rows, cols, values)])),
        classes,
        draw(st.lists(points, max_size=3)),
        draw(st.lists(paths, max_size=3)),
        draw(st.lists(numbers, max_size=4)),
        draw(st.none() | st.booleans()),
        draw(st.none() | numbers),
        draw(st.none() | numbers),
    )


moves = st.lists(st.tuples(st.integers(-99, 99), st.integers(-40, 40)), max_size=3)


@given(frames(), st.integers(1, 80), st.integers(1, 30), st.sampled_from(["en", "zh"]), st.booleans(), moves)
def test_anything_is_drawn_within_its_size(
    frame: Plane, width: int, height: int, language: Language, colour: bool, walk: list[tuple[int, int]]
) -> None:
    view = view_for(frame, labels=LABELS, language=language)
    for right, down in walk:
        view.walk(right, down)
    assert picture(view, width, height, colour=colour)
    for text in (view.plain(), view.describe()):
        assert text.replace("\n", "").isprintable()


def test_points_lie_where_they_are_with_a_glyph_for_class_and_set() -> None:
    rows = texts(picture(view_for(regions(), labels=LABELS), 46, 12, colour=False))
    plot = [row[3:] for row in rows[:10]]
    # x = -1.5 lies at an eighth of forty cells; y = 0.9 in the first of ten rows.
    assert plot[0].find("●") in (4, 5)
    assert "▲" in plot[9]
    assert sum(row.count("○") for row in plot) == 1
    # The third point of the second set lies outside.
    assert sum(row.count("△") for row in plot) == 1
    assert rows[-1] == "●▲ train 4  ○△ dev 3"


def test_regions_have_the_colours_of_their_classes() -> None:
    lines = picture(view_for(regions()), 46, 12)
    left = next(ink for text, ink in lines[0] if ink.back)
    assert left.back == "region-0"
    right = [ink for text, ink in lines[8] if ink.back][-1]
    assert right.back == "region-1"


def test_without_colours_regions_differ_by_texture() -> None:
    rows = texts(picture(view_for(regions()), 46, 12, colour=False))
    assert rows[8].count(".") > 30
    assert 10 < rows[0].count(".") < 16


def test_axis_ranges_are_given_as_numbers() -> None:
    rows = texts(picture(view_for(regions()), 46, 12))
    assert rows[0].split()[0] == "1"
    assert rows[9].split()[0] == "-1"
    assert rows[10].split() == ["-2", "2"]


def test_comparable_axes_are_not_stretched() -> None:
    assert comparable(regions())
    lines = picture(view_for(regions()), 120, 12)
    # Ten rows of twenty half cells for a height of 2, so forty cells for a width of 4.
    assert sum(len(text) for text, ink in lines[5] if ink.back) == 40
    narrow = picture(view_for(regions()), 36, 30)
    assert sum(1 for line in narrow if any(ink.back for _, ink in line)) == 8


def test_a_function_fills_the_room() -> None:
    frame = Plane("fit", 0, (-2, 3), (-1, 1), None, False, [], [Path("model", [-2.0, 3.0], [-1.0, 1.0])])
    assert not comparable(frame)
    rows = texts(picture(view_for(frame), 60, 14))
    assert rows[0].rstrip()[-1] not in " "
    assert len(rows[0]) == 60


def test_paths_are_told_apart_by_their_dashes() -> None:
    rows = texts(picture(view_for(descent()), 60, 11))
    assert rows[-2] == "⠤⠤⠤ plain (0.0259, 0.013)  ⠤ ⠤ momentum (0.243, -0.013)"
    narrow = texts(picture(view_for(descent()), 50, 9))
    assert narrow[-1].startswith("⠤⠤⠤ plain  ⠤ ⠤ momentum  ")
    solid, dashed = (
        Plane("p", 0, (0, 1), (0, 1), None, False, [], [Path("a", [9.0, 9.0], [9.0, 9.0])] * skip + [path])
        for skip, path in ((0, Path("b", [0.0, 1.0], [0.5, 0.5])), (1, Path("b", [0.0, 1.0], [0.5, 0.5])))
    )
    lengths = [
        sum("⠀" < glyph < "⣿" for row in texts(picture(view_for(frame), 60, 16))[:-2] for glyph in row)
        for frame in (solid, dashed)
    ]
    assert lengths[1] < lengths[0]


def test_a_path_breaks_at_what_is_not_finite() -> None:
    path = Path("way", [0.0, 0.4, math.nan, 0.6, 1.0], [0.5] * 5)
    rows = texts(picture(view_for(Plane("p", 0, (0.0, 1.0), (0.0, 1.0), None, False, [], [path])), 50, 8))
    middle = next(row for row in rows if set(row) & set("⠤⠒⠉⣀"))
    assert " " in middle.strip()


def test_a_quantity_has_a_bar_with_its_ends() -> None:
    frame = descent()
    bowl = Plane("bowl", 9, frame.x, frame.y, frame.field, False, [], frame.paths)
    rows = texts(picture(view_for(bowl), 70, 20, colour=False))
    assert any("[" in row and "]" in row and " 12" in row for row in rows[-3:])
    lined = texts(picture(view_for(frame), 70, 20, colour=False))
    assert any("0.0178 .. 12" in row for row in lined[-3:])


def test_nan_in_a_field_is_seen() -> None:
    values = [1.0, 2.0, math.nan, 3.0]
    view = view_for(Plane("p", 0, (0.0, 1.0), (0.0, 1.0), Grid(2, 2, values), False, [], []))
    lines = picture(view, 30, 8)
    assert any("×" in row for row in texts(lines))
    assert "1 values of the field are not finite" in view.plain()


def test_words() -> None:
    view = view_for(regions(), labels=LABELS)
    assert view.plain().split("\n") == [
        "train: 4 points (class 0: 2, class 1: 2)",
        "dev: 3 points (class 0: 1, class 1: 2), 1 outside",
        "regions of 2 classes (class 0: 35.0%, class 1: 65.0%)",
        "x from -2 to 2, y from -1 to 1",
    ]
    view.language = "zh"
    assert view.describe().startswith("训练集：4 个点（第 0 类：2、第 1 类：2）；验证集：3 个点")
    assert view.facts() == "第 3 步"


def test_words_of_paths() -> None:
    lines = view_for(descent()).plain().split("\n")
    assert lines[0] == "plain: a line from (1.8, 0.9) to (0.02594, 0.01297)"
    assert lines[2].startswith("a field from 0.0")


def test_a_quantity_keeps_the_ends_it_was_given() -> None:
    nearly_even = Grid(2, 2, [0.49, 0.5, 0.5, 0.51])
    free = Plane("p", 0, (0, 1), (0, 1), nearly_even, False, [], [])
    kept = Plane("p", 0, (0, 1), (0, 1), nearly_even, False, [], [], low=0, high=1)
    assert scale_of(free).share(0.49) == 0
    assert scale_of(kept).share(0.49) == 0.49
    assert " 1 " not in texts(picture(view_for(free), 40, 12))[-1]
    assert texts(picture(view_for(kept), 40, 12))[-1].strip().startswith("0 ")
