"""Tensors as numbers, as rows over columns, as heatmaps, and in words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showing import LABELS, curve, gates, picture, tensor, texts
from tutor.i18n import Language
from tutor.live.frames import Grid, Tensor
from tutor.views.colormap import RAMP, Scale
from tutor.views.kinds import view_for
from tutor.views.tensor.matrix import Matrix
from tutor.views.tensor.view import TensorView

numbers = st.one_of(st.floats(), st.floats(-1, 1), st.integers(-5, 5).map(float))


@st.composite
def frames(draw: st.DrawFn) -> Tensor:
    """Any matrix a run may send, and some that it should not."""
    rows, cols = draw(st.integers(0, 50)), draw(st.integers(0, 70))
    pattern = draw(st.lists(numbers, min_size=1, max_size=12))
    values = [pattern[(r * cols + c) % len(pattern)] for r in range(rows) for c in range(cols)]
    if draw(st.booleans()):
        values = values[: draw(st.integers(0, 20))]
    finite = [value for value in values if math.isfinite(value)]
    names = st.lists(st.text(max_size=8), max_size=3)
    return Tensor(
        name=draw(st.text(max_size=8)),
        step=draw(st.integers(0, 10**6)),
        shape=draw(st.lists(st.integers(0, 4096), max_size=5)),
        dtype=draw(st.sampled_from(["float32", "int64", "bool", "complex64", "bfloat16"])),
        device="cpu",
        grid=Grid(rows, cols, values),
        pooled=draw(st.booleans()),
        index=draw(st.lists(st.integers(0, 9), max_size=2)),
        rows=[f"r{r}" for r in range(rows)] if draw(st.booleans()) else draw(names),
        cols=[f"列{c}" for c in range(cols)] if draw(st.booleans()) else draw(names),
        low=min(finite, default=None),
        high=max(finite, default=None),
        mean=draw(st.none() | numbers),
        std=draw(st.none() | numbers),
        nans=sum(map(math.isnan, values)),
        infs=sum(map(math.isinf, values)),
        top=draw(st.integers(-3, 200)),
        left=draw(st.integers(-3, 200)),
        slices=[Grid(rows, cols, values[draw(st.integers(0, 5)) :])] * draw(st.integers(0, 9)),
    )


@given(frames(), st.integers(10, 100), st.integers(3, 40), st.sampled_from(["en", "zh"]), st.booleans())
def test_anything_is_drawn_within_its_size(
    frame: Tensor, width: int, height: int, language: Language, colour: bool
) -> None:
    view = view_for(frame, labels=LABELS, language=language)
    assert picture(view, width, height, colour=colour)
    for text in (view.plain(), view.describe()):
        assert text.replace("\n", "").isprintable()
    # What is wrong is told in the last rows, whatever else has no room.
    rows = " ".join(texts(picture(view, width, height, colour=colour))[-3:])
    if width >= 20:
        assert not frame.nans or f"nan {frame.nans:,}" in rows
        assert not frame.infs or f"inf {frame.infs:,}" in rows


@given(
    st.lists(frames(), min_size=1, max_size=3),
    st.integers(1, 90),
    st.integers(1, 30),
    st.booleans(),
    st.lists(st.tuples(st.integers(-99, 99), st.integers(-99, 99)), max_size=4),
)
def test_the_cursor_may_go_anywhere_on_anything(
    shown: list[Tensor], width: int, height: int, colour: bool, moves: list[tuple[int, int]]
) -> None:
    view = TensorView()
    for frame in shown:
        view.show(frame)
        for right, down in moves:
            view.walk(right, down)
            view.turn(abs(right) % 3, down)
            assert picture(view, width, height, colour=colour)
            view.hover(abs(right), abs(down))
            view.magnify()
        assert picture(view, width, height, colour=colour)
        assert view.facts()
        view.lines_wanted(width)


def test_a_small_tensor_is_its_numbers_aligned_by_the_point() -> None:
    frame = tensor(2, 3, lambda r, c: (-1) ** c * (10**r) * 0.25)
    rows = texts(picture(view_for(frame), 80, 10, colour=False))
    assert rows[:2] == ["  0.25  -0.25   0.25", "  2.50  -2.50   2.50"]
    assert rows[-1] == "[2, 3]  float32  cpu  min -2.5  max 2.5  mean 0.458  std 1.72"


def test_names_stand_over_and_beside_the_numbers() -> None:
    frame = tensor(2, 2, lambda r, c: float(r + c), row_names=["forget", "o"], col_names=["今天", "x"])
    rows = texts(picture(view_for(frame, labels=LABELS, language="zh"), 60, 10, colour=False))
    assert rows[:3] == ["          今天     x", "遗忘门 f     0     1", "o            1     2"]


def test_a_long_name_is_cut_rather_than_all_numbers_left_out() -> None:
    def rows(*names: str) -> list[str]:
        frame = tensor(2, 6, lambda r, c: r - c / 4, row_names=names)
        return texts(picture(view_for(frame, labels=LABELS), 54, 10, colour=False))

    assert rows("forget", "o")[:2] == [
        "forget ga…   0.00  -0.25  -0.50  -0.75  -1.00  -1.25",
        "o            1.00   0.75   0.50   0.25   0.00  -0.25",
    ]
    # Names that would be the same when they are cut stay whole.
    assert "forget gate b" in "\n".join(rows("forget gate a", "forget gate b"))


def test_integers_and_truths_are_written_as_such() -> None:
    big = tensor(1, 2, lambda r, c: 20_000.0 + c, dtype="int64")
    assert texts(picture(view_for(big), 40, 5))[0] == " 20,000  20,001"
    truth = tensor(1, 2, lambda r, c: float(c), dtype="bool")
    assert texts(picture(view_for(truth), 40, 5))[0] == " False   True"


def test_numbers_of_a_table_of_floats_lie_on_their_colours() -> None:
    values = [[-1.0, 0.5], [0.25, 1.0]]
    lines = picture(view_for(tensor(2, 2, lambda r, c: values[r][c])), 40, 6)
    faded = Scale.of([-1.0, 1.0]).faded()
    assert [ink.back for _, ink in lines[0]] == [faded.colour(-1.0), faded.colour(0.5)]
    whole = picture(view_for(tensor(2, 2, lambda r, c: float(r), dtype="int64")), 40, 6)
    assert {ink.back for line in whole for _, ink in line} == {""}


def test_nine_named_rows_over_sixty_steps() -> None:
    lines = picture(view_for(gates(), labels=LABELS), 96, 12)
    rows = texts(lines)
    assert rows[0].split() == ["0", "10", "20", "30", "40", "50", "min", "max"]
    assert [row.split()[0] for row in rows[1:10]] == ["flag", "target", "out", "i", "forget", "g", "o", "c", "h"]
    assert rows[1].split()[-2:] == ["0.00", "1.00"]
    assert rows[5].startswith("forget gate f ")
    flag = next(run for run in lines[1] if run[1].back == Scale.of(gates().grid.values).colour(1.0))
    assert flag[0].strip() == ""


def test_rows_are_as_tall_as_there_is_room() -> None:
    lines = picture(view_for(gates()), 96, 40)
    coloured = [line for line in lines if any(ink.back for _, ink in line)]
    assert len(coloured) == 9 * 3 + 1


def test_two_columns_share_a_cell_where_it_is_narrow() -> None:
    lines = picture(view_for(gates()), 45, 12)
    assert any("▌" in row for row in texts(lines))


def test_without_colours_glyphs_tell_the_level() -> None:
    lines = picture(view_for(tensor(1, 90, lambda r, c: float(c // 9))), 120, 3, colour=False)
    row = next(text for line in lines for text, _ in line if "@@" in text)
    assert row == "".join(glyph * 9 for glyph in RAMP)
    assert not any(ink.back for line in lines for _, ink in line)


def test_a_large_tensor_is_square_half_blocks() -> None:
    lines = picture(view_for(tensor(28, 28, lambda r, c: float(r * c))), 60, 20)
    coloured = [line for line in lines if any(ink.back for _, ink in line)]
    assert len(coloured) == 14 + 1
    assert all(sum(len(text) for text, _ in line) == 28 for line in coloured[:-1])
    assert "[28, 28]" in texts(lines)[-1]


def test_a_tensor_larger_than_the_panel_is_pooled_without_losing_nan() -> None:
    frame = tensor(48, 160, lambda r, c: math.nan if (r, c) == (17, 93) else 1.0 + r)
    rows = texts(picture(view_for(frame), 40, 10))
    assert sum(row.count("×") for row in rows[:-2]) == 1
    assert "nan 1" in rows[-1] + rows[-2]


@pytest.mark.parametrize(("value", "mark"), [(math.nan, "×"), (math.inf, "∞"), (-math.inf, "∞")])
@pytest.mark.parametrize("colour", [True, False])
def test_what_is_not_finite_has_a_glyph_of_its_own(value: float, mark: str, colour: bool) -> None:
    frame = tensor(30, 60, lambda r, c: value if (r, c) == (4, 6) else float(r))
    lines = picture(view_for(frame), 80, 24, colour=colour)
    marks = [ink for line in lines[:-3] for text, ink in line if mark in text]
    assert marks
    assert all(ink.fore == "error" for ink in marks)


def test_scalars_vectors_and_nothing() -> None:
    assert texts(picture(view_for(tensor(1, 1, lambda r, c: 3.5)), 30, 3))[0] == " 3.5"
    empty = view_for(tensor(0, 4, lambda r, c: 0.0))
    assert texts(picture(empty, 30, 5))[0] == "The tensor is empty"
    assert empty.describe() == "float32 [0, 4] on cpu, The tensor is empty."


def test_facts_are_given_up_in_order() -> None:
    view = view_for(tensor(30, 30, lambda r, c: math.nan if r == c == 0 else float(r)))
    wide = texts(picture(view, 100, 24))[-1]
    assert wide == "nan 1  [30, 30]  float32  cpu  min 0  max 29  mean 14.5  std 8.65"
    narrow = texts(picture(view, 30, 6))[-1]
    assert narrow.startswith("nan 1  [30, 30]")
    assert "cpu" not in narrow


def test_words() -> None:
    view = view_for(tensor(2, 2, lambda r, c: r - c * 0.5, row_names=["forget", "o"]), labels=LABELS)
    assert view.describe() == "float32 [2, 2] on cpu, from -0.5 to 1, mean 0.25, std 0.559."
    assert view.plain().split("\n")[1:] == ["  forget gate f   0.0  -0.5", "  o               1.0   0.5"]
    view.language = "zh"
    assert view.describe() == "float32 [2, 2]，位于 cpu，从 -0.5 到 1，均值 0.25，标准差 0.559。"
    assert view.facts() == "第 12 步"


def test_words_give_the_range_of_each_named_row_of_a_large_tensor() -> None:
    lines = view_for(gates(), labels=LABELS).plain().split("\n")
    assert len(lines) == 10
    assert lines[1] == "  flag: 0.00 to 1.00"
    assert lines[5].startswith("  forget gate f: -0.96 to 0.9")


def test_pooling_is_the_mean_of_blocks() -> None:
    matrix = Matrix(4, 4, [float(value) for value in range(16)], [], [])
    assert matrix.pooled(2, 2).values == [2.5, 4.5, 10.5, 12.5]
    assert matrix.pooled(9, 9) is matrix
    poisoned = Matrix(1, 4, [1.0, math.inf, math.nan, 2.0], [], [])
    left, right = poisoned.pooled(1, 2).values
    assert left == math.inf
    assert math.isnan(right)


def test_another_kind_of_frame_is_refused() -> None:
    with pytest.raises(TypeError, match="Curve"):
        TensorView().show(curve(y=[1.0]))
