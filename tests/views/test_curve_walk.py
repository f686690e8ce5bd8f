"""A cursor that the learner walks over curves, and what is told of curves that are better when they are higher."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showing import LABELS, Showing, curve, kept, painted, picture, texts
from tutor.live.frames import Curve, Series
from tutor.views.axes import Axis
from tutor.views.curve.places import nearest, next_place
from tutor.views.curve.runs import upward
from tutor.views.curve.view import CurveView
from tutor.views.kinds import view_for

FEW = Curve(
    "loss", {"train": Series([0.0, 10.0, 20.0, 30.0], [4.0, 3.0, 2.0, 1.0]), "dev": Series([10.0, 40.0], [5.0, 6.0])}
)


def of(frame: Curve) -> CurveView:
    view = view_for(frame, labels=LABELS)
    assert isinstance(view, CurveView)
    return view


def test_the_cursor_goes_from_point_to_point_beginning_at_the_last() -> None:
    view = of(FEW)
    seen = []
    for by in (-1, -1, -1, -2, -1, 1, 99):
        view.walk(by, 0)
        seen.append(view.looking)
    assert seen == [40.0, 30.0, 20.0, 0.0, 0.0, 10.0, 40.0]
    view.walk(-3, 0)
    *_, train, dev = texts(picture(view, 60, 14))
    assert train.startswith("● train  3 at 10   lowest 1 at 30")
    assert dev.startswith("○ dev    5 at 10   lowest 5 at 10")
    assert view.describe().startswith("at 10: train = 3, dev = 5; train: from 4 to 1")
    assert view.facts() == "at 10"
    view.leave()
    assert view.looking is None
    assert view.facts() == ""


def test_where_points_are_denser_than_dots_a_step_is_a_dot() -> None:
    view = of(curve(loss=[1.0 / (1 + step) for step in range(1000)]))
    columns = []
    view.walk(1, 0)
    for _ in range(500):
        columns.append(view.looking)
        view.walk(-1, 0)
    assert view.looking == 0.0
    steps = [before - after for before, after in pairwise(columns) if before and after]
    # 1,000 points on about 150 dots.
    assert all(3 <= step <= 9 for step in steps)


def test_each_end_can_be_reached() -> None:
    view = of(curve(loss=[float(step % 7) for step in range(1000)]))
    view.walk(-1, 0)
    view.walk(-7, 0)
    view.walk(99, 0)
    assert view.looking == 999.0
    view.walk(-9999, 0)
    assert view.looking == 0.0


places = st.lists(st.floats(-1e300, 1e300), min_size=1, max_size=30, unique=True).map(sorted)


@given(places, st.integers(1, 300), st.floats(-1e300, 1e300), st.integers(-40, 40))
def test_a_step_goes_the_way_it_is_asked(xs: list[float], dots: int, here: float, by: int) -> None:
    axis = Axis(xs[0], xs[-1], dots)
    there = next_place(xs, axis, here, by)
    inside = min(xs[-1], max(xs[0], here))
    if by == 0:
        assert there == here
    else:
        assert there in xs
        assert there >= inside if by > 0 else there <= inside
    assert nearest(xs, axis, axis(xs[0])) in xs


async def test_the_pointer_reads_the_nearest_point() -> None:
    view = of(FEW)
    async with Showing(view).run_test(size=(60, 14)) as pilot:
        await pilot.pause()
        before = painted(view)
        view.hover(59, 3)
        await pilot.pause()
        assert painted(view)[-2].startswith("● train  1 at 30")
        view.hover(59 // 2, 3)
        await pilot.pause()
        assert view.looking == 20.0
        assert painted(view)[-2].startswith("● train  2 at 20")
        assert any(glyph in row for row in painted(view)[:11] for glyph in "⡇⢸")
        view.hover(0, 3)
        await pilot.pause()
        assert painted(view) == before
        view.hover(30, 3)
        view.hover(30, 13)
        await pilot.pause()
        assert view.looking is None


async def test_what_is_read_goes_before_the_moment_of_the_run() -> None:
    view = of(FEW)
    async with Showing(view).run_test(size=(60, 14)) as pilot:
        view.cursor = 20.0
        view.walk(-1, 0)
        assert view.looking == 10.0
        view.cursor = 30.0
        await pilot.pause()
        assert view.looking == 10.0
        assert painted(view)[-2].startswith("● train  3 at 10")
        view.leave()
        assert view.looking == 30.0
        view.clear()
        assert view.looking == 30.0


def test_a_new_run_begins_without_the_learners_cursor() -> None:
    view = of(FEW)
    view.walk(-1, 0)
    view.clear()
    assert view.looking is None
    view.walk(-1, 0)
    view.hover(10, 3)
    assert view.looking is None


def test_before_the_present_run_has_points_the_others_can_be_read() -> None:
    view = CurveView(labels=LABELS)
    view.others = (kept("lr 2", FEW),)
    view.walk(-1, 0)
    view.walk(-1, 0)
    assert view.describe().startswith("at 30: train · lr 2 = 1")


def test_a_cursor_stands_where_a_log_axis_has_places() -> None:
    view = of(Curve("loss", {"dev": Series([-1.0, 0.0, 1e-3, 1e-2], [9.0, 4.0, 1.0, 2.0])}))
    view.log_x = True
    view.walk(-1, 0)
    view.walk(-99, 0)
    assert view.looking == 1e-3
    view.hover(79, 2)
    assert view.looking == 1e-2


def test_points_that_came_in_another_order_are_read_where_they_are() -> None:
    view = of(Curve("loss", {"train": Series([3.0, 1.0, 2.0, 0.0, 5.0], [1.0, 2.0, 3.0, 4.0, 5.0])}))
    read = []
    for _ in range(5):
        view.walk(-1, 0)
        read.append(view.describe().partition(";")[0])
    assert read == [f"at {x}: train = {y}" for x, y in ((5, 5), (3, 1), (2, 3), (1, 2), (0, 4))]


def test_a_point_that_is_no_number_can_be_read() -> None:
    view = of(curve(loss=[1.0, math.nan, 3.0]))
    view.walk(-1, 0)
    view.walk(-1, 0)
    assert view.describe().startswith("at 1: Loss = nan")
    only = of(curve(loss=[math.nan, math.nan]))
    only.walk(1, 0)
    assert picture(only, 40, 10)


@pytest.mark.parametrize(
    ("panel", "series", "up"),
    [
        ("loss", "train", False),
        ("accuracy", "train", True),
        ("figures", "dev_accuracy", True),
        ("accuracy", "train_loss", False),
        ("loss", "train_acc", True),
        ("fit", "log_likelihood", True),
        ("fit", "negative_log_likelihood", False),
        ("macro-F1", "dev", True),
        ("accrual", "returned", False),
    ],
)
def test_names_tell_whether_higher_is_better(panel: str, series: str, up: bool) -> None:
    assert upward(panel, series) == up


def test_where_higher_is_better_the_highest_point_is_told() -> None:
    view = of(curve("accuracy", train=[0.1, 0.9, 0.5]))
    rows = texts(picture(view, 60, 14))
    assert rows[-1] == "● train  0.5   highest 0.9 at 1"
    assert sum("▴" in row for row in rows[:-1]) == 1
    assert not any("▾" in row for row in rows)
    assert view.describe() == "train: from 0.1 to 0.5, highest 0.9 at 1, falling at the end."
    view.language = "zh"
    assert texts(picture(view, 60, 14))[-1] == "● 训练集  0.5   最高 0.9（1 处）"
    assert view.describe() == "训练集：从 0.1 到 0.5，最高 0.9（1 处），末段下降。"
