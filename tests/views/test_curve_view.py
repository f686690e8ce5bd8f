"""Curves as pictures and in words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showing import LABELS, curve, kept, picture, texts, training
from tutor.i18n import Language
from tutor.live.frames import Curve, Series
from tutor.views.curve.runs import MARKERS
from tutor.views.curve.view import CurveView
from tutor.views.kinds import view_for

numbers = st.floats(allow_nan=True, allow_infinity=True)
frames = st.builds(
    lambda names, points: Curve(
        "loss", {name: Series([x for x, _ in points], [y for _, y in points]) for name in names}
    ),
    st.lists(st.text(max_size=12), max_size=7),
    st.lists(st.tuples(numbers, numbers), max_size=30),
)


looks = st.fixed_dictionaries(
    {"log_scale": st.booleans(), "log_x": st.booleans(), "points": st.booleans(), "cursor": st.none() | numbers}
)


moves = st.lists(st.integers(-200, 200) | st.tuples(st.integers(-5, 95), st.integers(-5, 35)), max_size=4)


@given(
    frames,
    st.lists(frames, max_size=3),
    st.integers(1, 90),
    st.integers(1, 30),
    st.sampled_from(["en", "zh"]),
    looks,
    st.booleans(),
    moves,
)
def test_anything_is_drawn_within_its_size(
    frame: Curve,
    others: list[Curve],
    width: int,
    height: int,
    language: Language,
    look: dict[str, bool | float | None],
    colour: bool,
    walk: list[int | tuple[int, int]],
) -> None:
    view = CurveView(labels=LABELS, language=language)
    view.take(frame)
    for name, value in look.items():
        setattr(view, name, value)
    view.others = tuple(kept(f"lr {index}", other) for index, other in enumerate(others))
    for move in walk:
        if isinstance(move, int):
            view.walk(move, 0)
        else:
            view.hover(*move)
    assert picture(view, width, height, colour=colour)
    for text in (view.plain(), view.describe()):
        assert text.replace("\n", "").isprintable()


def test_the_legend_gives_newest_and_lowest_values_in_columns() -> None:
    view = view_for(curve(train=[1.0, 0.25, 0.5], dev=[12.0, 11.0, 10.0]), labels=LABELS)
    *_, first, second = texts(picture(view, 60, 14))
    assert first == "● train   0.5   lowest  0.25 at 1"
    assert second == "○ dev    10.0   lowest 10.00 at 2"
    view.language = "zh"
    *_, first, second = texts(picture(view, 60, 14))
    assert first == "● 训练集   0.5   最低  0.25（1 处）"
    assert second == "○ 验证集  10.0   最低 10.00（2 处）"


def test_where_names_do_not_fit_values_stay_whole() -> None:
    view = view_for(curve(train=[0.1234], dev=[0.5678]))
    assert texts(picture(view, 20, 3))[-1] == "● 0.1234  ○ 0.5678"
    assert texts(picture(view, 10, 3))[-1] == "● 0.1234"


def test_the_last_point_carries_the_marker_of_the_legend() -> None:
    rows = texts(picture(view_for(training()), 50, 14))
    plot = rows[:-3]
    for marker in MARKERS[:2]:
        assert any(row.endswith(marker) for row in plot)
    assert sum("▾" in row for row in plot) >= 1


def test_without_colours_markers_stand_along_the_curves() -> None:
    view = view_for(training())
    coloured = "".join(texts(picture(view, 80, 20, colour=True)))
    plain = "".join(texts(picture(view, 80, 20, colour=False)))
    assert coloured.count("○") == 2
    assert plain.count("○") >= 5
    assert plain.count("●") >= 5


def test_a_gap_is_marked_and_counted() -> None:
    view = view_for(curve(loss=[1.0, 2.0, math.nan, math.nan, 3.0, math.inf]))
    rows = texts(picture(view, 50, 12))
    assert "×" in rows[0]
    assert "∞" in rows[0]
    assert rows[-1].split()[:3] == ["●", "loss", "inf"]
    assert "nan from 2" in rows[-1]
    assert "2 nan and 1 inf, the first at 2" in view.describe()


def test_a_gap_breaks_the_line() -> None:
    whole = view_for(curve(y=[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0]))
    broken = view_for(curve(y=[0.0, 0.0, math.nan, math.nan, math.nan, math.nan, math.nan, 0.0, 1.0]))
    dots = [sum("⠀" < glyph < "⣿" for row in texts(picture(view, 40, 10)) for glyph in row) for view in (whole, broken)]
    assert dots[1] < dots[0] - 10


def test_log_scale_leaves_out_what_is_not_positive_and_says_so() -> None:
    view = CurveView()
    view.set_reactive(CurveView.log_scale, True)
    view.take(curve(loss=[100.0, 1.0, 0.01, 0.0, -5.0]))
    rows = texts(picture(view, 60, 16))
    ticks = [row[:4].strip() for row in rows[:-2]]
    assert [tick for tick in ticks if tick] == ["100", "1", "0.01"]
    assert "values ≤ 0 left out" in rows[-1]
    assert view.facts() == "log"


@pytest.mark.parametrize(
    "values", [[5.0], [5.0] * 9, [-3.0, -3.0], [1e308, -1e308], [5e-324, 0.0], [1e20, 1e20 + 1e5], [0.3, 0.1 + 0.2]]
)
def test_odd_ranges_have_a_point_an_axis_and_a_legend(values: list[float]) -> None:
    rows = texts(picture(view_for(curve(y=values)), 50, 14))
    assert any("●" in row for row in rows[:-1])
    assert any(row[:1] in "-0123456789" and row.strip() for row in rows[:-2])
    assert rows[-1].startswith("● y")


def test_ticks_are_where_their_values_are() -> None:
    rows = texts(picture(view_for(curve(y=[0.0, 1.0])), 60, 20))
    assert rows[0].startswith("1.0")
    assert rows[17].startswith("0.0")
    assert rows[18].split() == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]


def test_words() -> None:
    view = view_for(curve(train=[1.0, 0.8, 0.25, 0.5]), labels=LABELS)
    assert view.describe() == "train: from 1 to 0.5, lowest 0.25 at 2, rising at the end."
    header, row = view.plain().split("\n")
    assert header.split()[:5] == ["series", "points", "first", "last", "lowest"]
    assert row.split() == ["train", "4", "1", "0.5", "0.25", "2", "1", "0", "rising"]
    view.language = "zh"
    assert view.describe() == "训练集：从 1 到 0.5，最低 0.25（2 处），末段上升。"


def test_words_for_little() -> None:
    assert CurveView().describe() == ""
    assert CurveView().plain() == ""
    one = view_for(curve(y=[2.5]))
    assert one.describe() == "y: one point, 2.5 at 0."
    assert view_for(curve(y=[])).describe() == "y: no points yet."
    assert texts(picture(CurveView(), 20, 3)) == ["Nothing yet"]


def test_points_are_appended_until_the_run_begins_anew() -> None:
    view = view_for(curve(y=[1.0]))
    view.show(Curve("loss", {"y": Series([1.0], [3.0])}))
    assert view.describe().startswith("y: from 1 to 3")
    view.clear()
    assert view.describe() == ""
