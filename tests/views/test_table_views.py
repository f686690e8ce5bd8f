"""Tables and the shapes of a model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showing import LABELS, errors, layers, picture, texts
from tutor.i18n import Language
from tutor.live.frames import Figure, Layer, Shapes, Table
from tutor.views.kinds import view_for
from tutor.views.shapes.rows import size

figures: st.SearchStrategy[Figure] = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**20), 10**20), st.floats(), st.text(max_size=20)
)
tables = st.builds(
    Table,
    st.just("t"),
    st.just(1),
    st.lists(st.text(max_size=12), max_size=6),
    st.lists(st.lists(figures, max_size=7), max_size=9),
)
models = st.builds(
    Shapes,
    st.just("s"),
    st.just(1),
    st.lists(
        st.builds(
            Layer,
            st.text(max_size=12),
            st.text(max_size=12),
            st.text(max_size=12),
            st.text(max_size=12),
            st.integers(0, 10**12),
            st.integers(0, 10**13),
            st.sampled_from(["", "", "", "mat1 and mat2 shapes cannot be multiplied", "形状不一致" * 9]),
        ),
        max_size=12,
    ),
)


@given(st.one_of(tables, models), st.integers(10, 100), st.integers(3, 20), st.sampled_from(["en", "zh"]))
def test_anything_is_drawn_within_its_size(frame: Table | Shapes, width: int, height: int, language: Language) -> None:
    view = view_for(frame, labels=LABELS, language=language)
    assert picture(view, width, height)
    for text in (view.plain(), view.describe()):
        assert text.replace("\n", "").isprintable()


def test_numbers_are_aligned_by_their_point_and_words_are_translated() -> None:
    view = view_for(errors(), labels=LABELS)
    assert texts(picture(view, 60, 6)) == [
        "model               train     dev  epochs  good",
        "a line             0.3120  0.3309      12  yes",
        "two hidden layers  0.0213  0.1681     400  no",
        "大网络             0.0010       -   1,200  -",
    ]
    view.language = "zh"
    assert texts(picture(view, 60, 6))[:2] == [
        "model              训练集  验证集  epochs  good",
        "直线               0.3120  0.3309      12  是",
    ]


def test_words_give_way_before_numbers_do() -> None:
    rows = texts(picture(view_for(errors()), 36, 6))
    assert rows[2] == "two h…  0.0213  0.1681     400  no"
    assert rows[0].split() == ["model", "train", "dev", "epochs", "good"]
    narrow = texts(picture(view_for(errors()), 22, 6))
    assert narrow[2].split()[-2:] == ["0.0213", "0.1681"]


def test_columns_that_find_no_place_are_hinted_at() -> None:
    wide = Table("t", 1, [f"c{i}" for i in range(30)], [[float(i) for i in range(30)]])
    header = texts(picture(view_for(wide), 31, 4))[0]
    assert header.endswith("…")
    assert header.startswith("c0  c1")


def test_rows_that_find_no_place_are_counted() -> None:
    long = Table("t", 1, ["n"], [[i] for i in range(20)])
    rows = texts(picture(view_for(long), 20, 5))
    assert [row.strip() for row in rows] == ["n", "0", "1", "2", "17 more rows"]
    assert view_for(long).plain().count("\n") == 20


def test_strings_are_drawn_literally() -> None:
    table = Table("t", 1, ["[bold]x[/bold]"], [["a[i]"], ["\x1b[2J[/foo]"]])
    assert texts(picture(view_for(table), 30, 4)) == ["[bold]x[/bold]", "a[i]", "?[2J[/foo]"]


def test_shapes_fill_and_are_summed() -> None:
    rows = texts(picture(view_for(layers(), labels=LABELS), 90, 10))
    assert rows[0].split() == ["layer", "type", "in", "out", "parameters", "bytes"]
    assert rows[1].split()[-3:] == ["156", "624", "B"]
    assert rows[-1].split() == ["total", "142,606", "557", "KiB"]


def test_the_break_is_shown_where_it_happens() -> None:
    error = "mat1 and mat2 shapes cannot be multiplied (1x1176 and 400x120)"
    lines = picture(view_for(layers(error=error)), 72, 10)
    rows = texts(lines)
    index = next(i for i, row in enumerate(rows) if row.startswith("fc1"))
    assert rows[index + 1] == "! " + error
    assert {ink.fore for _, ink in lines[index + 1]} == {"error"}
    assert "error" in {ink.fore for _, ink in lines[index]}
    assert rows[index + 2].startswith("fc2")


@pytest.mark.parametrize("height", [4, 5, 6, 7])
def test_the_break_stays_in_sight(height: int) -> None:
    rows = texts(picture(view_for(layers(error="no")), 60, height))
    assert "! no" in rows
    assert any(row.startswith("fc1") for row in rows)
    assert rows[-1].startswith("total")


def test_narrow_shapes_keep_what_comes_out() -> None:
    rows = texts(picture(view_for(layers()), 44, 8))
    assert rows[0].split() == ["layer", "out", "parameters"]
    assert rows[1].split("  ")[1] == "(1, 6, 28, 28)"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (1023, "1023 B"),
        (1024, "1.0 KiB"),
        (102_400, "100 KiB"),
        (1 << 20, "1.0 MiB"),
        (1 << 40, "1,024 GiB"),
    ],
)
def test_bytes(count: int, text: str) -> None:
    assert size(count) == text


def test_words() -> None:
    broken = view_for(layers(error="no [way]"))
    assert broken.describe().endswith("last shape (1, 6, 14, 14); it breaks at fc1: no [way].")
    assert broken.plain().split("\n")[-1] == "it breaks at fc1: no [way]"
    waiting = Shapes("s", 0, [Layer("fc", "Linear", "", "", 10, 40)])
    assert view_for(waiting, language="zh").describe() == "1 层，10 个参数，40 B，尚无数据流过。"
    assert view_for(errors(), labels=LABELS).describe() == "3 rows of model, train, dev, epochs, good."
