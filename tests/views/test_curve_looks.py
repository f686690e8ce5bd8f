"""A cursor on the curves, a logarithmic x axis, and points of a sweep."""

from __future__ import annotations

import math

import pytest

from showing import LABELS, Showing, curve, kept, painted, picture, sweep, texts
from tutor.live.frames import Curve, Series
from tutor.views.curve.view import CurveView
from tutor.views.kinds import view_for


def looked_at(frame: Curve, cursor: float | None) -> CurveView:
    view = view_for(frame, labels=LABELS)
    assert isinstance(view, CurveView)
    view.cursor = cursor
    return view


STEPS = Curve(
    "loss",
    {
        "train": Series([float(step) for step in range(101)], [1.0 - step / 200 for step in range(101)]),
        "dev": Series([0.0, 50.0, 100.0], [1.0, 0.9, 0.8]),
    },
)


def test_the_legend_gives_the_values_at_the_cursor() -> None:
    *_, train, dev = texts(picture(looked_at(STEPS, 70.0), 60, 14))
    assert train.startswith("● train  0.65 at 70   lowest 0.5 at 100")
    assert dev.startswith("○ dev    0.90 at 50   lowest 0.8 at 100")
    view = looked_at(STEPS, 70.0)
    view.language = "zh"
    *_, train, dev = texts(picture(view, 60, 14))
    assert train.startswith("● 训练集  0.65（70 处）   最低 0.5（100 处）")
    assert view.facts() == "在 70 处"
    *_, train, dev = texts(picture(looked_at(STEPS, None), 60, 14))
    assert train.startswith("● train  0.5   lowest")


def test_between_two_points_the_older_one_counts_and_before_the_first_there_is_none() -> None:
    track = looked_at(STEPS, None).data.tracks["dev"]
    assert track.at(99.9) == (50.0, 0.9)
    assert track.at(100.0) == (100.0, 0.8)
    assert track.at(1e9) == (100.0, 0.8)
    assert track.at(-1.0) is None
    *_, row = texts(picture(looked_at(curve(y=[5.0, 4.0]), -1.0), 60, 14))
    assert row.startswith("● y  -   lowest")


@pytest.mark.parametrize("highest", [0.0424, 0.12, 0.45, 1.9, 4.4, 9.8, 60.0])
@pytest.mark.parametrize("height", [10, 12, 14, 20])
def test_the_value_axis_has_at_least_two_numbers(height: int, highest: float) -> None:
    *rows, _, _ = texts(picture(view_for(curve(y=[0.0, highest / 2, highest])), 60, height))
    assert sum(row.lstrip()[:1].isdecimal() for row in rows) >= 2


def test_a_value_that_is_no_number_is_told_as_such() -> None:
    *_, row = texts(picture(looked_at(curve(y=[1.0, math.nan, math.nan, 4.0]), 2.0), 60, 14))
    assert row.startswith("● y  nan at 1")


def test_a_line_stands_at_the_cursor_and_hides_no_curve() -> None:
    without, with_ = (texts(picture(looked_at(STEPS, cursor), 60, 14)) for cursor in (None, 50.0))
    (column,) = {index for row in with_[:11] for index, glyph in enumerate(row) if glyph in "⡇⢸"}
    for before, after in zip(without[:11], with_[:11], strict=True):
        before, after = before.ljust(60), after.ljust(60)
        assert before[:column] == after[:column]
        assert before[column + 1 :] == after[column + 1 :]
    at = [row.ljust(60)[column] for row in with_[:11]]
    assert sorted(set(at) - {"⡇", "⢸"}) == ["○", "●"]
    assert with_[11].index("50") <= column <= with_[11].index("50") + 1


def test_a_cursor_beyond_the_axis_draws_no_line() -> None:
    rows = texts(picture(looked_at(STEPS, 5000.0), 60, 14))
    assert not any(glyph in row for row in rows[:11] for glyph in "⡇⢸")
    assert rows[11] == texts(picture(looked_at(STEPS, None), 60, 14))[11]


def test_names_and_values_stay_when_the_place_of_the_value_finds_no_room() -> None:
    *_, train, dev = texts(picture(looked_at(STEPS, 70.0), 17, 8))
    assert train.endswith("0.65")
    assert dev.endswith("0.90")


def test_words_tell_the_values_at_the_cursor() -> None:
    view = looked_at(STEPS, 70.0)
    view.words, view.others = "lr 1", (kept("lr 2", curve(train=[3.0] * 30)),)
    assert view.describe().startswith(
        "at 70: train · lr 1 = 0.65, dev · lr 1 = 0.9, train · lr 2 = 3; train · lr 1: from 1 to 0.5"
    )
    header, train, dev, other = view.plain().split("\n")
    assert "points  at 70  first" in header
    assert train.split()[5] == "0.65"
    assert dev.split()[5] == "0.90"
    assert other.split()[5] == "3"
    view.language = "zh"
    assert view.describe().startswith("在 70 处：训练集 · lr 1 = 0.65、验证集 · lr 1 = 0.9、")
    assert "在 70 处" in view.plain()


def test_a_log_x_axis_has_equal_room_for_equal_factors() -> None:
    rows = texts(picture(sweep(), 60, 14))
    marks = sorted(index for row in rows[:-3] for index, glyph in enumerate(row) if glyph in "○▾")
    assert rows[-3].split() == ["0.0001", "0.001", "0.01", "0.1"]
    tens = [rows[-3].index(name) + len(name) // 2 for name in ("0.001", "0.01")]
    assert tens[1] - tens[0] == pytest.approx((59 - 2) / 3, abs=2)
    assert any(abs(mark - tens[1]) <= 1 for mark in marks)
    assert sweep().facts() == "log x"
    assert sweep("zh").facts() == "横轴对数"


def test_every_point_of_a_sweep_is_marked() -> None:
    one = Curve("loss", {"dev": Series([1e-3, 1e-2, 1e-1, 1.0], [4.0, 1.0, 2.0, 3.0])})
    view = view_for(one)
    assert isinstance(view, CurveView)
    assert "".join(texts(picture(view, 60, 14))[:-1]).count("●") == 1
    view.points = True
    # The lowest one has its own mark.
    assert "".join(texts(picture(view, 60, 14))[:-1]).count("●") == 3
    view.others = (kept("other", Curve("loss", {"dev": Series([0.25, 0.5, 0.75], [4.0, 4.0, 4.0])})),)
    assert "".join(texts(picture(view, 60, 14))[:-2]).count("○") == 3


def test_what_has_no_place_on_a_log_x_axis_is_left_out_and_said_to_be() -> None:
    values = Curve("loss", {"dev": Series([-1.0, 0.0, 1.0, 10.0], [9.0, 4.0, 1.0, 2.0])})
    view = view_for(values)
    assert isinstance(view, CurveView)
    view.log_x = view.points = True
    rows = texts(picture(view, 60, 14))
    assert "".join(rows[:-1]).count("●") == 1
    assert "x ≤ 0 left out" in rows[-1]
    view.language = "zh"
    assert "未画出 x ≤ 0 的点" in texts(picture(view, 60, 14))[-1]
    view.log_x = False
    assert "".join(texts(picture(view, 60, 14))[:-1]).count("●") == 3


async def test_what_is_set_is_drawn() -> None:
    view = looked_at(STEPS, None)
    async with Showing(view).run_test(size=(60, 14)) as pilot:
        await pilot.pause()
        before = painted(view)
        view.cursor = 70.0
        await pilot.pause()
        assert painted(view)[-2].startswith("● train  0.65 at 70")
        view.cursor = None
        await pilot.pause()
        assert painted(view) == before
        for name in ("log_scale", "log_x", "points"):
            setattr(view, name, True)
            await pilot.pause()
            assert painted(view) != before
            setattr(view, name, False)
            await pilot.pause()
            assert painted(view) == before
