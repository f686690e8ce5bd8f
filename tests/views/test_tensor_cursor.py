"""The cursor over a tensor, its slices, and the windows of a large one."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from msgspec import structs

from showing import LABELS, Showing, gates, painted, picture, tensor, texts
from tutor.i18n import Language
from tutor.live.frames import Grid, Tensor
from tutor.live.summary import MAX_COLS, MAX_ROWS
from tutor.views.base import View
from tutor.views.ink import Line
from tutor.views.marks import CURSOR_MARK
from tutor.views.tensor.view import TensorView


class Looking(Showing):
    """Keeps what the view asks for."""

    def __init__(self, view: TensorView) -> None:
        super().__init__(view)
        self.asked: list[tuple[list[int], tuple[int, int] | None]] = []
        self.told = 0

    def on_view_looked(self, message: View.Looked) -> None:
        self.asked.append((message.index, message.window))

    def on_view_facts_changed(self) -> None:
        self.told += 1


def view_of(frame: Tensor, language: Language = "en") -> TensorView:
    view = TensorView(labels=LABELS, language=language)
    view.show(frame)
    return view


def reading(view: TensorView, width: int = 80, height: int = 20) -> str:
    """The line that says what is under the cursor."""
    rows = texts(picture(view, width, height, colour=False))
    return next(row for row in rows if row.startswith(("row", "行", "element")))


def pooled(step: int = 1) -> Tensor:
    """1000 x 2000, of which the block means are numbered."""
    values = [float(index) for index in range(MAX_ROWS * MAX_COLS)]
    frame = tensor(MAX_ROWS, MAX_COLS, lambda r, c: values[r * MAX_COLS + c])
    return structs.replace(frame, shape=[1000, 2000], pooled=True, step=step)


def window(top: int, left: int) -> Tensor:
    """The part of it from there on."""
    frame = tensor(MAX_ROWS, MAX_COLS, lambda r, c: (top + r) + (left + c) / 10_000)
    return structs.replace(frame, shape=[1000, 2000], top=top, left=left, dtype="float64")


def sliced(count: int = 6) -> Tensor:
    """A tensor of 2 x 3 small matrices; the n-th holds n."""
    grids = [Grid(2, 2, [float(number)] * 4) for number in range(count)]
    frame = tensor(2, 2, lambda r, c: 0.0)
    return structs.replace(frame, shape=[2, 3, 2, 2], index=[0, 0], slices=grids)


def test_the_first_step_puts_it_in_the_middle_and_the_next_move_it() -> None:
    view = view_of(tensor(3, 5, lambda r, c: r + c / 10))
    view.walk(1, 0)
    assert reading(view) == "row 1, column 2: 1.2"
    view.walk(1, 1)
    assert reading(view) == "row 2, column 3: 2.3"
    view.walk(9, -9)
    assert reading(view) == "row 0, column 4: 0.4"
    view.leave()
    assert not any("row" in row for row in texts(picture(view, 80, 20)))


def test_a_value_is_read_with_the_names_of_its_row_and_column() -> None:
    frame = tensor(2, 2, lambda r, c: r - c * 0.5, row_names=["forget", "o"], col_names=["今天", "x"])
    view = view_of(frame, "zh")
    view.walk(0, 0)
    view.walk(-1, -1)
    assert reading(view) == "行 0（遗忘门 f），列 0（今天）：0.0"
    view.language = "en"
    assert reading(view) == "row 0 (forget gate f), column 0 (今天): 0.0"


@pytest.mark.parametrize(
    ("dtype", "value", "text"),
    [
        ("float32", 0.10000000149011612, "0.1"),
        ("float64", 0.10000000149011612, "0.10000000149011612"),
        ("float16", 0.0999755859375, "0.1"),
        ("bfloat16", 0.10009765625, "0.1"),
        ("int64", -12345.0, "-12,345"),
        ("int64", 2.0**62, "about 4,611,686,018,427,387,904"),
        ("bool", 1.0, "True"),
        ("complex64", 5.0, "magnitude 5.0"),
        ("float32", math.nan, "nan"),
        ("float32", -math.inf, "-inf"),
    ],
)
def test_a_value_is_read_as_python_prints_it(dtype: str, value: float, text: str) -> None:
    view = view_of(tensor(2, 2, lambda r, c: value, dtype=dtype))
    view.walk(0, 0)
    assert reading(view) == f"row 1, column 1: {text}"


def test_a_list_and_a_single_number() -> None:
    vector = view_of(structs.replace(tensor(1, 4, lambda r, c: c / 2), shape=[4]))
    vector.walk(0, 0)
    assert reading(vector) == "element 2: 1.0"
    scalar = view_of(structs.replace(tensor(1, 1, lambda r, c: 3.5), shape=[]))
    scalar.walk(0, 0)
    assert texts(picture(scalar, 60, 6)) == ["[3.5]", "3.5", "[]  float32  cpu  min 3.5  max 3.5  mean 3.5  std 0"]


def test_nothing_is_read_of_an_empty_tensor() -> None:
    view = view_of(tensor(0, 4, lambda r, c: 0.0))
    view.walk(1, 1)
    view.hover(0, 0)
    assert texts(picture(view, 40, 5))[0] == "The tensor is empty"
    assert (view.axes(), view.magnifies()) == (0, False)


def cells_with(lines: list[Line], mark: str) -> list[tuple[int, int]]:
    """The places (x, y) at which a mark begins in one-cell-wide text."""
    rows = texts(lines)
    return [(x, y) for y, row in enumerate(rows) for x in range(len(row)) if row.startswith(mark, x)]


PICTURES: dict[str, Callable[[], Tensor]] = {
    "numbers": lambda: tensor(4, 5, lambda r, c: r + c / 10),
    "blocks": lambda: tensor(30, 60, lambda r, c: r + c / 100),
    "large blocks": lambda: tensor(19, 20, lambda r, c: r + c / 100),
    "odd blocks": lambda: tensor(12, 22, lambda r, c: r + c / 100),
    "rows": gates,
    "pooled": pooled,
    "window": lambda: window(100, 200),
}


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("size", [(78, 22), (38, 16), (20, 9)])
@pytest.mark.parametrize("colour", [True, False])
def test_what_is_pointed_at_is_what_is_marked(name: str, size: tuple[int, int], colour: bool) -> None:
    """Wherever the pointer finds a value, the mark comes to where the pointer is."""
    frame = PICTURES[name]()
    view = view_of(frame)
    view.walk(0, 0)
    before = picture(view, *size, colour=colour)
    found = 0
    for y in range(0, size[1], 3):
        for x in range(0, size[0], 7):
            view.hover(x, y)
            lines = picture(view, *size, colour=colour)
            if view.cursor is None:
                continue
            found += 1
            row = next(iter(texts(lines)[y : y + 1]))
            begins, ends = max(row.rfind("[", 0, x + 1), row.rfind(CURSOR_MARK, 0, x + 1)), row.find("]", x)
            assert begins == x if row[begins] == CURSOR_MARK else begins <= x <= ends, (x, y, row)
    assert found
    assert len(before) <= size[1]


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("colour", [True, False])
def test_the_cursor_keeps_in_sight_wherever_it_goes(name: str, colour: bool) -> None:
    view = view_of(PICTURES[name]())
    marks = {CURSOR_MARK, "["}
    for right, down in [(0, 0), (99, 0), (0, 99), (-999, 0), (0, -999), (3, 2)]:
        view.walk(right, down)
        lines = texts(picture(view, 60, 18, colour=colour))[:-2]
        assert any(mark in line for line in lines for mark in marks), lines


def test_the_picture_does_not_move_when_the_cursor_comes() -> None:
    view = view_of(tensor(28, 28, lambda r, c: float(r * c)))
    before = texts(picture(view, 60, 24))
    view.walk(0, 0)
    after = texts(picture(view, 60, 24))
    assert len(before) == len(after)
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 2
    assert after[-2] == "row 14, column 14: 196.0"


def test_where_there_is_no_room_it_is_read_in_place_of_the_facts() -> None:
    view = view_of(tensor(30, 30, lambda r, c: math.nan if r == c == 0 else float(r)))
    assert texts(picture(view, 40, 6))[-1].startswith("nan 1  [30, 30]")
    view.walk(0, 0)
    assert texts(picture(view, 40, 6))[-1] == "row 15, column 15: 15.0  nan 1"
    assert texts(picture(view, 14, 6))[-1] == "[15, 15] 15.0"
    assert texts(picture(view, 8, 6))[-1] == "15.0"


def test_the_cursor_stays_on_its_element_in_training() -> None:
    view = view_of(tensor(3, 3, lambda r, c: float(r)))
    view.walk(0, 0)
    view.walk(1, 1)
    view.show(tensor(3, 3, lambda r, c: 10.0 + r))
    assert reading(view) == "row 2, column 2: 12.0"
    view.show(tensor(3, 4, lambda r, c: 10.0 + r))
    assert not any("row 2" in row for row in texts(picture(view, 80, 20)))


def test_of_a_pooled_tensor_it_reads_blocks() -> None:
    view = view_of(pooled())
    view.walk(0, 0)
    assert reading(view) == f"rows 500 to 520, columns 1000 to 1012: mean {24 * MAX_COLS + 80:,}"
    view.walk(1, 0)
    assert reading(view) == f"rows 500 to 520, columns 1012 to 1024: mean {24 * MAX_COLS + 81:,}"


async def test_a_large_tensor_is_magnified_around_the_cursor_and_back() -> None:
    view = TensorView()
    app = Looking(view)
    async with app.run_test(size=(80, 20)) as pilot:
        view.show(pooled())
        assert view.magnifies()
        view.walk(0, 0)
        view.magnify()
        await pilot.pause()
        assert app.asked == [([], (510 - MAX_ROWS // 2, 1006 - MAX_COLS // 2))]
        view.show(window(486, 926))
        await pilot.pause()
        assert "row 510, column 1006: 510.1006" in painted(view)
        assert view.magnifies()
        view.walk(100, 0)
        await pilot.pause()
        assert app.asked[1:] == [([], (486, 1106 - MAX_COLS // 2))]
        view.show(window(486, 1026))
        await pilot.pause()
        assert "row 510, column 1106: 510.1106" in painted(view)
        view.magnify()
        await pilot.pause()
        assert app.asked[2:] == [([], None)]
        view.show(pooled(step=2))
        await pilot.pause()
        assert any(row.startswith("rows 500 to 520, columns 1100 to 1112: mean ") for row in painted(view))


async def test_a_window_comes_with_the_cursor_in_its_middle() -> None:
    view = TensorView()
    async with Looking(view).run_test(size=(80, 20)) as pilot:
        view.show(pooled())
        view.walk(0, 0)
        view.show(window(486, 926))
        await pilot.pause()
        row = next(index for index, text in enumerate(painted(view)) if "○" in text or "[" in text)
        assert 5 <= row <= 10


async def test_slices_turn_at_once_where_the_frame_has_them() -> None:
    view = TensorView()
    app = Looking(view)
    async with app.run_test(size=(80, 10)) as pilot:
        view.show(sliced())
        assert (view.axes(), view.facts()) == (2, "[0, 0] of [2, 3], step 12")
        view.turn(0, 1)
        view.turn(0, 1)
        view.turn(1, -1)
        await pilot.pause()
        assert painted(view)[0] == " 5  5"
        assert view.facts() == "[1, 2] of [2, 3], step 12"
        view.turn(0, 1)
        await pilot.pause()
        assert painted(view)[0] == " 3  3"
        # The slice stays when the next frame comes.
        view.show(structs.replace(sliced(), step=13))
        await pilot.pause()
        assert painted(view)[0] == " 3  3"
        view.language = "zh"
        assert view.facts() == "[2, 3] 中的 [1, 0]，第 13 步"
        assert (app.asked, app.told) == ([], 4)


async def test_other_slices_are_asked_for() -> None:
    view = TensorView()
    app = Looking(view)
    async with app.run_test(size=(80, 10)) as pilot:
        view.show(structs.replace(sliced(), slices=[]))
        view.turn(0, 1)
        view.turn(0, 1)
        view.turn(1, 1)
        view.turn(2, 1)
        await pilot.pause()
        assert app.asked == [([0, 1], None), ([0, 2], None), ([1, 2], None)]
        view.show(structs.replace(sliced(), slices=[], index=[1, 2]))
        assert view.facts() == "[1, 2] of [2, 3], step 12"
        view.turn(0, 1)
        await pilot.pause()
        assert app.asked[3:] == [([1, 0], None)]


def test_slices_that_do_not_fit_the_shape_are_not_shown() -> None:
    view = view_of(sliced(count=4))
    view.turn(0, 1)
    assert view.facts() == "[0, 0] of [2, 3], step 12"
    assert picture(view, 40, 8)


def test_plain_text_has_the_numbers_of_all_slices() -> None:
    lines = view_of(sliced()).plain().split("\n")
    assert lines[1:4] == ["  at [0, 0, :, :]", "   0  0", "   0  0"]
    assert lines[-3:] == ["  at [1, 2, :, :]", "   5  5", "   5  5"]
    assert view_of(structs.replace(sliced(), slices=[]), "zh").plain().split("\n")[1] == "  位置 [0, 0, :, :]"


def test_magnitudes_are_called_so() -> None:
    view = view_of(tensor(2, 2, lambda r, c: 2.0, dtype="complex64"))
    assert view.describe() == "complex64 [2, 2] on cpu, magnitudes from 2 to 2, mean 2, std 0."
    assert "magnitudes" in texts(picture(view, 80, 8))[-1]
    view.language = "zh"
    assert view.describe() == "complex64 [2, 2]，位于 cpu，模从 2 到 2，均值 2，标准差 0。"
