"""Runs drawn together: told apart, the present one first, none pressed flat by another."""

from __future__ import annotations

import math

import pytest

from showing import LABELS, Showing, compared, curve, kept, painted, picture, texts, training
from tutor.live.frames import Curve, Series
from tutor.views.canvas import Dots
from tutor.views.curve.axes import CUT, value_axis
from tutor.views.curve.view import CurveView, Other
from tutor.views.ink import Ink, Line, series
from tutor.views.kinds import view_for


def falling(rate: float, count: int = 100) -> Curve:
    return curve(train=[2.0 * math.exp(-step * rate) for step in range(count)])


def against(present: Curve | None, *others: Other, words: str = "lr 0.1") -> CurveView:
    view = CurveView(labels=LABELS)
    if present is not None:
        view.take(present)
    view.words, view.others = words, others
    return view


def inks(lines: list[Line], glyphs: str) -> set[Ink]:
    """The inks of all runs that hold one of the characters."""
    return {ink for line in lines for text, ink in line if any(glyph in text for glyph in glyphs)}


def places(lines: list[Line], ink: Ink) -> list[tuple[int, int]]:
    """The cells (column, row) in an ink."""
    return [
        (column, row)
        for row, line in enumerate(lines)
        for column, (_, own) in enumerate((glyph, own) for text, own in line for glyph in text)
        if own == ink
    ]


def test_the_legend_has_a_row_for_each_series_with_what_sets_its_run_apart() -> None:
    view = against(curve(train=[1.0, 0.5]), kept("lr 0.5", curve(train=[1.0, 0.25, 0.75])))
    rows = texts(picture(view, 60, 14))
    assert rows[-2:] == [
        "● train · lr 0.1   0.5   lowest  0.5 at 1",
        "○ train · lr 0.5  0.75   lowest 0.25 at 1",
    ]


def test_what_sets_a_run_apart_is_not_cut_for_the_space_before_it() -> None:
    view = against(curve(train=[1.0, 0.0715]), kept("lr 0.25", curve(train=[1.0, 0.25])))
    view.set_reactive(CurveView.language, "zh")
    assert texts(picture(view, 24, 8))[-2:] == ["● 训练集·lr 0.1   0.0715", "○ 训练集·lr 0.25    0.25"]
    assert texts(picture(view, 26, 8))[-1] == "○ 训练集 · lr 0.25    0.25"


def test_what_went_wrong_is_told_in_whole_words() -> None:
    diverged = kept("lr 3", curve(train=[1.6**step for step in range(60)] + [math.nan] * 40))
    for width in range(40, 80):
        row = texts(picture(against(training(), diverged), width, 14))[-1]
        assert "nan from 60" in row
        assert row.endswith(("nan from 60", "leaves the plot")) or "lowest" in row, row


def test_without_others_nothing_is_told_of_them() -> None:
    alone, worded = view_for(training(), labels=LABELS), against(training(), words="lr 0.1")
    for colour in (True, False):
        assert picture(worded, 76, 14, colour=colour) == picture(alone, 76, 14, colour=colour)
    assert (worded.plain(), worded.describe()) == (alone.plain(), alone.describe())


def test_the_present_run_keeps_its_colours_and_no_other_has_them() -> None:
    others = tuple(kept(f"lr {index}", training()) for index in range(5))
    shown = against(training(), *others).shown()
    assert [(curve.ink, curve.marker) for curve in shown[:2]] == [(series(0), "●"), (series(1), "○")]
    signs = [(curve.ink, curve.marker) for curve in shown]
    assert len(set(signs)) == len(signs) == 12
    assert not {ink for ink, _ in signs[2:]} & {series(0), series(1)}
    assert not {marker for _, marker in signs[2:]} & {"●", "○"}


def test_the_others_have_their_colours_before_the_first_point_comes() -> None:
    other = kept("lr 0.5", training())
    before, after = against(None, other).shown(), against(training(), other).shown()
    assert [(curve.ink, curve.marker) for curve in before] == [(curve.ink, curve.marker) for curve in after[2:]]
    rows = texts(picture(against(None, other), 60, 14))
    assert rows[-2].startswith("◆ train · lr 0.5")


def test_another_run_is_a_dotted_line_below_that_of_the_present_one() -> None:
    flat = kept("lr 0", curve(train=[2.0] * 100))
    line = next(text for text, ink in picture(against(falling(0.1), flat), 60, 14)[0] if ink == series(1))
    assert len(line) > 40
    assert set(line) <= set("⠁⠂⠄⡀○")
    same = falling(0.03)
    drawn = inks(picture(against(same, kept("again", same)), 60, 14)[:11], "⠑⠤⣀⠒⠉")
    assert drawn == {series(0)}


def test_a_vertical_stroke_of_another_run_is_not_lost() -> None:
    dots = Dots(2, 2)
    dots.vertical(1, 0, 7, series(0))
    dots.thin()
    assert [glyph for glyph, _ in dots.cells.values()] == ["⢸", "⢸"]


def test_without_colours_the_others_have_their_markers_along_the_line() -> None:
    view = against(falling(0.05), kept("lr 0.5", falling(0.01)))
    plain, coloured = ("".join(texts(picture(view, 76, 14, colour=colour))) for colour in (False, True))
    assert coloured.count("○") == 2
    assert plain.count("○") >= 5
    assert plain.count("●") >= 5


@pytest.mark.parametrize(("width", "height"), [(76, 14), (40, 8), (118, 30), (24, 8), (60, 5)])
def test_the_present_run_is_never_left_out_of_the_legend(width: int, height: int) -> None:
    others = tuple(kept(f"lr {index}", training()) for index in range(2, 8))
    rows = texts(picture(against(training(), *others, words="lr 1"), width, height))
    legend = " ".join(rows[-14:])
    assert "0.0269" in legend
    assert "0.3490" in legend
    named = sum(legend.count(f"· lr {index} ") for index in range(2, 8))
    assert f"+{12 - named}" in legend or named == 12


def test_others_that_find_no_room_are_counted() -> None:
    others = tuple(kept(f"lr {index}", curve(train=[1.0, 0.5])) for index in range(9))
    rows = texts(picture(against(curve(train=[1.0, 0.25]), *others, words="lr 9"), 60, 14))
    assert rows[-5].startswith("● train · lr 9  0.25")
    named = sum("train" in part for row in rows[-4:] for part in row.split("  "))
    assert rows[-1].endswith(f"+{9 - named}")
    assert rows[-4].startswith("○ train · lr 0")


def test_a_run_that_diverged_leaves_the_plot_and_says_so() -> None:
    diverged = curve(train=[2.0 * 1.5**step for step in range(50)] + [math.nan] * 50)
    view = against(falling(0.05), kept("lr 3", diverged))
    axis = value_axis(view.shown(), log=False)
    assert axis is not None
    assert axis.high == pytest.approx(CUT * 2.0, rel=0.1)
    rows = texts(picture(view, 76, 14))
    assert "○↑" in rows[0]
    assert "×" in rows[0]
    assert "nan from 50  leaves the plot" in rows[-1]
    # What is beyond is no line along the edge.
    assert not any(glyph in rows[0] for glyph in "⠉⠒⠤⣀⠛⠶")
    view.language = "zh"
    assert "超出图外" in texts(picture(view, 76, 14))[-1]


def test_the_axis_is_the_same_before_and_while_the_present_run_catches_up() -> None:
    diverged = kept("lr 3", curve(train=[2.0 * 1.5**step for step in range(50)]))
    highs = []
    for count in (0, 1, 5, 40):
        axis = value_axis(against(falling(0.05, count) if count else None, diverged).shown(), log=False)
        assert axis is not None
        highs.append(axis.high)
    assert max(highs) < 1.1 * min(highs)


def test_a_run_that_rises_from_nothing_is_whole_while_the_present_one_is_young() -> None:
    other = kept("lr 0.5", curve(norm=[0.1 * step for step in range(100)]))
    young = value_axis(against(curve(norm=[0.0, 0.1, 0.2]), other).shown(), log=False)
    assert young is not None
    assert young.holds(9.9)
    # The same, once the present run has come as far and is a tenth as large.
    slow = value_axis(against(curve(norm=[0.01 * step for step in range(100)]), other).shown(), log=False)
    assert slow is not None
    assert not slow.holds(9.9)
    assert slow.holds(CUT * 0.99)


def test_on_a_log_scale_more_of_a_run_that_diverged_is_seen() -> None:
    diverged = kept("lr 3", curve(train=[2.0 * 1.5**step for step in range(100)]))
    view = against(falling(0.05), diverged)
    view.log_scale = True
    rows = texts(picture(view, 76, 14))
    assert any("1,000" in row or "10,000" in row for row in rows)
    assert "leaves the plot" in rows[-1]
    view.others = (kept("lr 3", curve(train=[3.0, 0.0, -1.0])),)
    assert "values ≤ 0 left out" in texts(picture(view, 76, 14))[-1]


def test_a_present_run_that_diverges_is_whole() -> None:
    view = against(curve(train=[2.0, 50.0, 9000.0]), kept("lr 0.1", falling(0.05)))
    axis = value_axis(view.shown(), log=False)
    assert axis is not None
    assert axis.holds(9000.0)


def test_a_branch_begins_where_it_left() -> None:
    branch = Curve("loss", {"train": Series([50.0 + step for step in range(50)], [0.5] * 50)})
    view = against(branch, kept("lr 0.5", falling(0.01)))
    columns = [column for column, _ in places(picture(view, 76, 14)[:11], series(0))]
    assert 37 <= min(columns) <= 41
    assert max(columns) >= 74


def test_a_long_run_kept_is_drawn_with_its_extremes() -> None:
    values = [1.0] * 4000
    values[1234] = 9.0
    view = against(curve(train=[5.0] * 4000), kept("lr 0.5", curve(train=values)))
    at = [column for column, row in places(picture(view, 76, 14)[:11], series(1)) if row == 1]
    assert at == [pytest.approx(2 + 74 * 1234 / 4000, abs=1)]


def test_words_tell_the_others_too() -> None:
    view = against(curve(train=[1.0, 0.5]), kept("lr 0.5", curve(train=[1.0, 0.25, 1e12])))
    header, own, other = view.plain().split("\n")
    assert header.split()[:3] == ["series", "points", "first"]
    # The digits of the present run are its own, whatever the other came to.
    assert own.split() == ["train", "·", "lr", "0.1", "2", "1", "0.5", "0.5", "1", "1", "0", "falling"]
    assert other.split() == ["train", "·", "lr", "0.5", "3", "1", "1.00e12", "0.25", "1", "1.00e12", "2", "rising"]
    assert view.describe() == (
        "train · lr 0.1: from 1 to 0.5, lowest 0.5 at 1, falling at the end; "
        "train · lr 0.5: from 1 to 1e12, lowest 0.25 at 1, rising at the end."
    )


def test_a_new_run_leaves_what_was_kept_of_the_last_one() -> None:
    view = view_for(training(), labels=LABELS)
    assert isinstance(view, CurveView)
    view.others = (Other("lr 0.1", view.data),)
    view.clear()
    view.show(curve(train=[3.0]))
    assert view.describe().startswith("train: one point, 3 at 0; train · lr 0.1: from 1.02")


async def test_what_is_set_is_drawn() -> None:
    view = compared()
    view.others = ()
    async with Showing(view).run_test(size=(76, 14)) as pilot:
        await pilot.pause()
        alone = painted(view)
        view.others = (kept("lr 0.05", training()),)
        await pilot.pause()
        assert painted(view)[-1].startswith("◇ dev · lr 0.05")
        view.words = "lr 7"
        await pilot.pause()
        assert any("train · lr 7" in row for row in painted(view))
        view.others = ()
        await pilot.pause()
        assert painted(view) == alone
