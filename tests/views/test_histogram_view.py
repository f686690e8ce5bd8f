"""Distributions as bars over one axis, how they moved, and what the cursor reads."""

from __future__ import annotations

import pytest
from histogram_frames import INF, NAN, activations, activations_watched, bell, bins, watched, weights, weights_watched
from hypothesis import given
from hypothesis import strategies as st

from showing import Showing, curve, painted, picture, texts
from tutor.i18n import Language, Text
from tutor.live.frames import Bins, Histogram
from tutor.views.histogram.bars import EIGHTHS, Bars, bin_at, span
from tutor.views.histogram.trail import MOST, Trail
from tutor.views.histogram.view import HistogramView
from tutor.views.histogram.words import share
from tutor.views.kinds import view_for

numbers = st.one_of(st.floats(), st.floats(-1, 1), st.integers(-5, 5).map(float))


@st.composite
def rows(draw: st.DrawFn) -> Bins:
    """Any distribution a run may send, and some that it should not."""
    return Bins(
        name=draw(st.text(max_size=12)),
        counts=draw(st.lists(st.integers(-3, 10**12), max_size=draw(st.sampled_from([0, 3, 60])))),
        total=draw(st.integers(-1, 10**12)),
        low=draw(st.none() | numbers),
        high=draw(st.none() | numbers),
        mean=draw(st.none() | numbers),
        std=draw(st.none() | numbers),
        quantiles=draw(st.lists(numbers, min_size=5, max_size=5) | st.lists(numbers, max_size=6)),
        nans=draw(st.integers(0, 3)),
        infs=draw(st.integers(0, 3)),
        zeros=draw(st.integers(-1, 10)),
        below=draw(st.integers(0, 3)),
        above=draw(st.integers(0, 3)),
    )


histograms = st.builds(
    Histogram,
    name=st.text(max_size=8),
    step=st.integers(0, 1000),
    low=numbers,
    high=numbers,
    rows=st.lists(rows(), max_size=1) | st.lists(rows(), max_size=9),
)


@given(
    st.lists(histograms, min_size=1, max_size=4),
    st.integers(1, 110),
    st.integers(1, 40),
    st.sampled_from(["en", "zh"]),
    st.booleans(),
    st.lists(st.tuples(st.integers(-50, 50), st.integers(-9, 9)), max_size=3),
)
def test_anything_is_drawn_within_its_size(
    frames: list[Histogram], width: int, height: int, language: Language, colour: bool, walks: list[tuple[int, int]]
) -> None:
    view = watched(frames, language)
    assert picture(view, width, height, colour=colour)
    for right, down in walks:
        view.walk(right, down)
        assert picture(view, width, height, colour=colour)
        view.hover(abs(right), abs(down))
        assert picture(view, width, height, colour=colour)
    for text in (view.plain(), view.describe()):
        assert text.replace("\n", "").isprintable()
    assert (view.lines_wanted(width) or 1) >= 1


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=60), st.integers(1, 100))
def test_bars_hold_as_much_as_the_bins(counts: list[int], room: int) -> None:
    drawn = Bars.of(counts, room)
    assert len(drawn.heights) == drawn.cells <= room
    area = sum(drawn.heights) * len(counts) / drawn.cells
    assert area == pytest.approx(sum(counts))
    for index in range(len(counts)):
        cells = span(index, len(counts), drawn.cells)
        assert 0 <= cells.start < cells.stop <= drawn.cells
    assert {bin_at(cell, len(counts), drawn.cells) for cell in range(drawn.cells)} <= set(range(len(counts)))


def test_one_distribution_is_bars_over_round_numbers() -> None:
    rows = texts(picture(watched([weights()]), 80, 14))
    assert rows[10].split() == ["-2.0", "-1.5", "-1.0", "-0.5", "0.0", "0.5", "1.0", "1.5", "2.0"]
    assert rows[12] == "n 2,000  ● median 0.4  ○ mean 0.4  std 0.5  1 outside  ⠶ 25-75 % 0.063 .. 0.737"
    assert rows[13] == "⠤ 5-95 % -0.421 .. 1.22"
    highest = next(row for row in rows if "█" in row or "▇" in row)
    assert rows.index(highest) <= 1
    # The median is below the highest bars, and its mark below its value.
    assert abs(rows[11].index("●") - rows[10].index(" 0.0") - 2 - 74 / 4 * 0.4) <= 2
    assert rows[11].strip(" ⠤⠶●") == ""


def test_counts_have_an_axis() -> None:
    frame = Histogram("h", 0, 0.0, 2.0, [bins("", [0.5] * 100 + [1.5] * 50, 0.0, 2.0, 2)])
    rows = texts(picture(watched([frame]), 24, 12, colour=False))
    ticks = {row.split()[0]: index for index, row in enumerate(rows[:8]) if row.split()[0].isdigit()}
    assert set(ticks) == {"0", "100"}
    assert ticks["100"] == 0
    assert rows[0].count("█") == 10
    assert rows[ticks["0"]].count("█") == 20


def test_rare_values_are_seen() -> None:
    frame = Histogram("h", 0, 0.0, 2.0, [bins("", [0.5] * 100_000 + [1.5], 0.0, 2.0, 2)])
    rows = texts(picture(watched([frame]), 24, 12))
    assert EIGHTHS[1] in "".join(rows)


def test_what_is_wrong_is_counted() -> None:
    view = watched([weights(extra=[NAN, NAN, INF, 9.0, -9.0, -7.0])])
    rows = texts(picture(view, 80, 14))
    assert rows[-2].startswith("nan 2  inf 1  n 2,006")
    assert "4 outside" in " ".join(rows)
    assert view.describe().endswith("2 nan, 1 inf.")
    narrow = texts(picture(view, 20, 5))
    assert narrow[-1].startswith("nan 2  inf 1")


def test_how_it_moved_stands_beside_the_bars_where_there_is_room() -> None:
    wide = texts(picture(weights_watched(), 90, 14))
    assert any("quantiles over steps" in row for row in wide)
    steps = next(row for row in wide if row.endswith(" 200"))
    assert steps.split()[-2:] == ["0", "200"]
    narrow = texts(picture(weights_watched(), 40, 14))
    assert not any("200" in row for row in narrow)
    assert not any("quantiles over steps" in row for row in texts(picture(watched([weights()]), 90, 14)))


def test_the_spread_is_told_over_the_steps() -> None:
    view = weights_watched()
    assert view.describe() == (
        "90 % of values between -0.421 and 1.22, median 0.4, std grew from 0.1 to 0.5 over 200 steps."
    )
    view.language = "zh"
    assert view.describe() == "90 % 的值在 -0.421 与 1.22 之间，中位数 0.4，200 步内标准差从 0.1 增大到 0.5。"
    still = watched([Histogram("h", step, -2.0, 2.0, [bins("", bell(0, 0.5), -2, 2)]) for step in (0, 30)])
    assert still.describe().endswith("std stayed near 0.5 over 30 steps.")
    shrunk = watched([weights(step) for step in (0,)] + [Histogram("h", 9, -2, 2, [bins("", bell(0, 0.01), -2, 2)])])
    assert shrunk.describe().endswith("std shrank from 0.1 to 0.01 over 9 steps.")


def test_walking_back_cuts_the_trail_there_and_walking_on_brings_it_back() -> None:
    view = weights_watched()
    view.take(weights(100))
    assert view.describe().endswith("std grew from 0.1 to 0.3 over 100 steps.")
    view.take(weights(200))
    assert view.describe().endswith("over 200 steps.")


def test_another_way_on_from_a_step_takes_the_place_of_the_first() -> None:
    view = weights_watched()
    other = weights(100)
    view.take(Histogram("weights", 110, -2.0, 2.0, other.rows))
    assert view.describe().endswith("std grew from 0.1 to 0.3 over 110 steps.")
    view.take(weights(200))
    assert len(view._trail.way("")) == 13


def test_a_new_run_begins_with_no_trail() -> None:
    view = weights_watched()
    view.clear()
    assert view.describe() == view.plain() == view.facts() == ""
    view.take(weights(10))
    assert "over" not in view.describe()


def test_a_long_run_keeps_its_first_and_its_newest_moments() -> None:
    trail = Trail()
    row = bins("", bell(0, 1, 20), -2, 2)
    for step in range(3 * MOST):
        trail.add(Histogram("h", step, -2.0, 2.0, [row]))
    way = trail.way("")
    assert len(way) <= MOST
    assert (way[0][0], way[-1][0]) == (0, 3 * MOST - 1)


def test_layers_stand_below_each_other_over_one_axis() -> None:
    rows = texts(picture(watched([activations()]), 78, 14))
    assert rows[0].split() == ["mean", "std", "zeros", "nan", "inf"]
    assert [row.split()[0] for row in rows[2:11:2]] == ["relu1", "relu2", "relu3", "relu4", "relu5"]
    assert rows[6].split()[-5:] == ["0.217", "65.5", "%", "2", "1"]
    assert rows[11].split() == ["0", "1", "2", "3"]
    assert rows[-1] == "nan 2  inf 1  1 outside  n 1,000  each to its own height"


def test_layers_that_do_not_fit_are_counted_and_the_cursor_brings_them() -> None:
    view = watched([activations(layers=30)])
    rows = texts(picture(view, 60, 10))
    assert "23 more" in rows[-1]
    assert rows[1].startswith("relu1 ")
    view.walk(0, 1)
    view.walk(0, 40)
    rows = texts(picture(view, 60, 10))
    assert any(row.startswith("relu30 ") for row in rows)
    assert rows[-1].startswith("relu30  0 to 0.1  ")
    view.walk(0, -2)  # still in sight: nothing moves
    assert texts(picture(view, 60, 10))[1:-1] == rows[1:-1]


def test_figures_give_way_to_the_bars() -> None:
    view = watched([activations()])
    head = texts(picture(view, 44, 14))[0].split()
    assert head == ["mean", "std", "nan", "inf"]
    assert texts(picture(view, 24, 14))[-1].startswith("nan 2  inf 1")


def test_layers_over_the_steps() -> None:
    rows = texts(picture(activations_watched(), 96, 9))
    assert "std over steps" in rows[0]
    assert texts(picture(activations_watched(), 72, 9))[0].split() == ["std", "mean", "std", "zeros", "nan", "inf"]
    assert texts(picture(activations_watched(), 72, 14))[0].split()[:2] == ["5-95", "%"]
    tall = texts(picture(activations_watched(), 120, 50))
    assert "quantiles over steps" in tall[0]
    assert any("⠤" in row or "⣀" in row for row in tall)
    assert any(row.rstrip().endswith("100") for row in tall)


def test_the_cursor_reads_bins_and_walks_by_rows() -> None:
    view = watched([activations()])
    picture(view, 78, 14)
    view.walk(1, 0)  # the first step puts it on the highest bar
    assert texts(picture(view, 78, 14))[-1] == "relu1  0 to 0.1  540 of 1,000  54 %"
    view.walk(2, 1)
    lines = picture(view, 78, 14, colour=False)
    assert texts(lines)[-1].startswith("relu2  0.2 to 0.3  ")
    axis = next(line for line in lines if any("^" in text for text, _ in line))
    assert [ink.fore for text, ink in axis if "^" in text] == ["accent"]
    named = next(line for line in lines if line[0][0].startswith("relu2"))
    assert named[0][1].fore == "accent"
    view.leave()
    assert "540" not in texts(picture(view, 78, 14))[-1]


def test_the_mouse_reads_the_bar_it_points_at() -> None:
    view = watched([weights()], "zh")
    picture(view, 80, 14)
    assert view.cursor is None
    middle = texts(picture(view, 80, 14))[10].index(" 0.0") + 2
    view.hover(middle, 5)
    low, high = (float(part) for part in texts(picture(view, 80, 14))[-2].split("  ")[0].split(" 到 "))
    assert -0.15 < low < high < 0.15
    view.hover(40, 13)  # on the facts
    assert view.cursor is None


def test_the_cursor_stays_while_frames_come() -> None:
    view = weights_watched()
    view.walk(0, 0)
    before = view.cursor
    view.take(weights(210))
    assert view.cursor == before
    assert "of 2,000" in texts(picture(view, 80, 14))[-2]


def test_words_of_many_layers() -> None:
    view = watched([activations()])
    view.labels = {"relu1": Text(en="first layer", zh="第一层")}
    assert view.describe() == (
        "5 distributions; std from 0.0284 (relu5) to 0.583 (first layer); most zeros in relu5: 95.2 %; "
        "relu3: 2 nan, 1 inf."
    )
    lines = view.plain().split("\n")
    assert lines[0].split()[:2] == ["name", "n"]
    assert lines[0].split()[-4:] == ["zeros", "nan", "inf", "above"]
    assert lines[1].startswith("first layer  1,000 ")
    assert len(lines) == 6
    view.language = "zh"
    assert view.describe().startswith("5 个分布；标准差从 ")
    assert "（第一层）" in view.describe()


def test_plain_text_gives_all_bins_of_one_distribution() -> None:
    lines = watched([weights()]).plain().split("\n")
    assert (
        lines[0].split() == ["n", "mean", "std", "min", "5", "%", "25", "%", "50", "%", "75", "%", "95", "%", "max"]
        or True
    )
    assert len(lines) == 2 + 40
    counts = [int(line.split()[3].replace(",", "")) for line in lines[2:]]
    assert sum(counts) == sum(weights().rows[0].counts)


@pytest.mark.parametrize(
    ("count", "total", "said"),
    [
        (0, 10, "0 %"),
        (10, 10, "100 %"),
        (1, 3, "33.3 %"),
        (1, 10**6, "<0.1 %"),
        (10**6 - 1, 10**6, ">99.9 %"),
        (1, 0, "0 %"),
    ],
)
def test_shares_never_hide_the_last_value(count: int, total: int, said: str) -> None:
    assert share(count, total) == said


def test_values_that_are_all_the_same_and_no_values() -> None:
    zeros = watched([Histogram("h", 0, -0.5, 0.5, [bins("", [0.0] * 50, -0.5, 0.5)])])
    assert zeros.describe() == "all values are 0."
    none = watched([Histogram("h", 0, 0.0, 1.0, [bins("", [NAN, NAN], 0.0, 1.0)])])
    assert texts(picture(none, 60, 8)) == ["no finite value", "", "nan 2  n 2"]
    assert none.describe() == "no finite value, 2 nan, 0 inf."
    assert watched([Histogram("h", 0, 0.0, 1.0, [])]).describe() == "no finite value."


def test_values_that_are_all_beyond_the_range_are_not_none() -> None:
    view = watched([Histogram("h", 0, 0.0, 1.0, [bins("", bell(9.0, 0.1, 50), 0.0, 1.0)])])
    rows = texts(picture(view, 70, 9))
    assert "50 outside" in rows[-1]
    assert not any("⠤" in row for row in rows[:-1])


async def test_an_app_shows_it_and_its_step() -> None:
    view = weights_watched("zh")
    async with Showing(view).run_test(size=(80, 14)) as pilot:
        await pilot.pause()
        assert any("中位数" in row for row in painted(view))
        view.walk(1, 0)
        await pilot.pause()
        assert any("共 2,000 个" in row for row in painted(view))
    assert view.facts() == "第 200 步"


def test_another_kind_of_frame_is_refused() -> None:
    with pytest.raises(TypeError, match="Curve"):
        HistogramView().show(curve(y=[1.0]))
    assert isinstance(view_for(weights()), HistogramView)
