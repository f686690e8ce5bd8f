"""Images pixel by pixel: in greys, in colours and in glyphs, as many as fit, with a cursor that reads them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from image_frames import digits, filters, picture_in_colour

from showing import LABELS, Showing, curve, painted, picture, texts
from tutor.i18n import Language
from tutor.live.frames import Image, Raster
from tutor.views.colormap import RAMP
from tutor.views.image.layout import arrange
from tutor.views.image.view import ImageView
from tutor.views.image.words import exact
from tutor.views.kinds import view_for

numbers = st.one_of(st.floats(), st.floats(-1, 1), st.integers(0, 255).map(float))


def view_of(frame: Image, language: Language = "en") -> ImageView:
    view = view_for(frame, labels=LABELS, language=language)
    assert isinstance(view, ImageView)
    return view


def grey(rows: int, cols: int, values: list[float], count: int = 1) -> Image:
    """Copies of one image between 0 and 1."""
    finite = [value for value in values if math.isfinite(value)]
    images = [Raster(rows, cols, [values])] * count
    return Image(
        "grey",
        0,
        [count, rows, cols],
        "float32",
        images,
        count,
        0.0,
        1.0,
        [],
        least=min(finite),
        most=max(finite),
        mean=sum(finite) / len(finite),
    )


@st.composite
def frames(draw: st.DrawFn) -> Image:
    """Any images a run may send, and some that it should not."""
    rows, cols = draw(st.integers(-1, 30)), draw(st.integers(-1, 40))
    pattern = draw(st.lists(numbers, min_size=1, max_size=12))

    def plane() -> list[float]:
        values = (pattern * (max(0, rows * cols) // len(pattern) + 1))[: max(0, rows * cols)]
        return values[: draw(st.integers(0, 20))] if draw(st.integers(0, 9)) == 0 else values

    images = [
        Raster(rows, cols, [plane() for _ in range(draw(st.sampled_from([1, 1, 3, 0, 2, 5])))])
        for _ in range(draw(st.integers(0, 6)))
    ]
    return Image(
        name=draw(st.text(max_size=8)),
        step=draw(st.integers(0, 10**6)),
        shape=draw(st.lists(st.integers(0, 4096), max_size=5)),
        dtype=draw(st.sampled_from(["float32", "uint8", "bool", "float64", "bfloat16"])),
        images=images,
        count=draw(st.integers(0, 10_000)),
        low=draw(st.none() | numbers),
        high=draw(st.none() | numbers),
        labels=draw(st.lists(st.text(max_size=12), max_size=6)),
        signed=draw(st.booleans()),
        least=draw(st.none() | numbers),
        most=draw(st.none() | numbers),
        mean=draw(st.none() | numbers),
        nans=draw(st.integers(0, 3)),
        infs=draw(st.integers(0, 3)),
    )


@given(frames(), st.integers(1, 100), st.integers(1, 40), st.sampled_from(["en", "zh"]), st.booleans(), st.data())
def test_anything_is_drawn_within_its_size(
    frame: Image, width: int, height: int, language: Language, colour: bool, data: st.DataObject
) -> None:
    view = view_of(frame, language)
    assert picture(view, width, height, colour=colour)
    for right, down in data.draw(st.lists(st.tuples(st.integers(-40, 40), st.integers(-40, 40)), max_size=4)):
        view.walk(right, down)
        assert picture(view, width, height, colour=colour)
    view.hover(data.draw(st.integers(-1, width)), data.draw(st.integers(-1, height)))
    assert picture(view, width, height, colour=colour)
    for text in (view.plain(), view.describe()):
        assert text.replace("\n", "").isprintable()
    assert (view.lines_wanted(width) or 1) >= 1


def test_labels_come_before_facts_where_there_is_no_room_for_both() -> None:
    for height in (5, 6, 14):
        rows = texts(picture(view_of(digits()), 58, height))
        assert rows[4].split() == ["7", "1", "7→1", "1"]
    assert len(texts(picture(view_of(digits()), 58, 5))) == 5
    # How many there are is told beside them, and the cursor in their place.
    view = view_of(digits())
    assert texts(picture(view, 30, 5))[-1].split() == ["7", "1", "2", "of", "4"]
    assert texts(picture(view, 22, 5))[-1].split() == ["7", "1", "of", "4"]
    view.walk(0, 0)
    assert "row " in texts(picture(view, 60, 5))[-1]


def test_a_pixel_is_half_a_cell_and_grey() -> None:
    lines = picture(view_of(grey(4, 2, [0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0, 1.0])), 2, 2)
    assert [[(text, ink.fore, ink.back) for text, ink in line] for line in lines] == [
        [("▀", "#000000", "#ffffff"), ("▀", "#ffffff", "#000000")],
        [("▀▀", "#000000", "#ffffff")],
    ]


def test_brightness_rises_with_the_value() -> None:
    values = [index / 15 for index in range(16) for _ in range(2)]
    line = picture(view_of(grey(2, 16, [*values[::2], *values[::2]])), 16, 1)[0]
    greys = [int(ink.back[1:3], 16) for _, ink in line]
    assert greys == sorted(set(greys))
    assert len(greys) == 16


def test_colours_are_red_green_and_blue() -> None:
    planes = [[255.0, 0.0, 0.0, 255.0], [0.0, 255.0, 0.0, 255.0], [0.0, 0.0, 255.0, 255.0]]
    frame = Image("rgb", 0, [3, 2, 2], "uint8", [Raster(2, 2, planes)], 1, 0.0, 255.0, [])
    line = picture(view_of(frame), 2, 1)[0]
    assert [(ink.fore, ink.back) for _, ink in line] == [("#ff0000", "#0000ff"), ("#00ff00", "#ffffff")]


def test_weights_of_both_signs_have_hues_and_zero_is_grey() -> None:
    frame = Image("w", 0, [2, 3], "float32", [Raster(2, 3, [[-1.0, 0.0, 1.0] * 2])], 1, -1.0, 1.0, [], signed=True)
    line = picture(view_of(frame), 3, 1)[0]
    low, zero, high = (ink.back for _, ink in line)
    assert low[5:7] > low[1:3]
    assert zero[1:3] == zero[3:5] == zero[5:7]
    assert high[1:3] > high[5:7]


def test_small_images_are_enlarged_by_whole_factors() -> None:
    lines = picture(view_of(grey(2, 2, [0.0, 1.0, 1.0, 0.0])), 12, 7)
    assert texts(lines)[:6] == [""] * 6
    assert [[len(text) for text, _ in line] for line in lines[:6]] == [[6, 6]] * 6


def test_labels_stand_below_their_images() -> None:
    rows = texts(picture(view_of(digits()), 36, 7, colour=False))
    assert rows[4].split() == ["7", "1", "7→1", "1"]
    assert [rows[4].index("7"), rows[4].index("7→1")] == [3, 20]
    assert rows[2].split() == ["-@:", "@", "-@:", "@"]


def test_what_does_not_fit_is_counted() -> None:
    rows = texts(picture(view_of(filters(12)), 23, 8))
    assert rows[-1].startswith("8 of 12")
    assert texts(picture(view_of(filters(12), "zh"), 23, 8))[-1].startswith("8/12 幅")
    assert "of" not in texts(picture(view_of(filters(12)), 80, 12))[-1].split()[1]


def test_many_large_images_are_made_smaller_before_they_are_left_out() -> None:
    assert arrange(2, (28, 28), 0, (60, 14)) == arrange(1, (28, 28), 0, (60, 14))._replace(across=2, down=1)  # type: ignore[union-attr]
    eight = arrange(8, (28, 28), 1, (78, 13))
    assert eight is not None
    assert (eight.rows, eight.cols, eight.across, eight.down) == (10, 10, 4, 2)
    one = arrange(1, (200, 300), 0, (20, 5))
    assert one is not None
    assert (one.room, one.rows, one.cols) == (1, 10, 15)


@pytest.mark.parametrize("colour", [True, False])
def test_nan_and_infinity_have_marks_and_are_counted(colour: bool) -> None:
    lines = picture(view_of(digits(broken=True)), 80, 12, colour=colour)
    marks = {text[0] for line in lines[:-1] for text, ink in line if ink.fore == "error"}
    assert marks == {"×", "∞"}
    assert texts(lines)[-1].startswith("nan 1  inf 1  0 ")


def test_without_colours_glyphs_tell_the_brightness() -> None:
    values = [index / 9 for index in range(10)] * 2
    lines = picture(view_of(grey(2, 10, values)), 10, 1, colour=False)
    assert texts(lines) == [RAMP]
    assert not any(ink.back for line in lines for _, ink in line)


def test_the_cursor_walks_from_image_to_image_and_reads_pixels() -> None:
    view = view_of(digits())
    picture(view, 36, 7)
    view.walk(1, 0)  # the first step puts it on the picture
    assert texts(picture(view, 36, 7))[-1] == "image 0 (7)  1  row 4, column 4"
    view.walk(8, 0)
    rows = texts(picture(view, 36, 7, colour=False))
    assert rows[-1] == "image 1 (1)  1  row 4, column 4"
    assert rows[2][9 + 4] == "○"
    view.walk(-100, -100)
    assert texts(picture(view, 36, 7))[-1] == "image 0 (7)  0  row 0, column 0"
    view.leave()
    assert texts(picture(view, 36, 7))[-1].startswith("0 ")


def test_the_mouse_reads_what_it_points_at() -> None:
    view = view_of(digits(), "zh")
    picture(view, 36, 7)
    view.hover(9 + 4, 2)
    assert texts(picture(view, 36, 7))[-1] == "图像 1 (1)  1  行 4，列 4"
    view.hover(8, 2)  # between two images
    assert view.cursor is None


def test_the_cursor_reads_all_three_colours() -> None:
    view = view_of(picture_in_colour())
    picture(view, 60, 18)
    view.hover(20, 7)
    assert texts(picture(view, 60, 18))[-1] == "RGB 131, 123, 255  row 14, column 20"


def test_a_pixel_that_stands_for_many_is_read_as_their_mean() -> None:
    frame = grey(4, 4, [float(index) / 16 for index in range(16)])
    frame = Image(**{**{name: getattr(frame, name) for name in frame.__struct_fields__}, "shape": [40, 80]})
    view = view_of(frame)
    picture(view, 40, 12)
    view.hover(0, 0)
    assert texts(picture(view, 40, 12))[-1] == "mean 0  row 0-9, column 0-19"


def test_the_cursor_goes_where_there_is_nothing_to_read() -> None:
    view = view_of(filters(12))
    picture(view, 23, 8)
    view.hover(7, 5)
    assert view.cursor is not None
    view.show(filters(2))
    assert "row" not in texts(picture(view, 23, 8))[-1]


@pytest.mark.parametrize(
    ("value", "dtype", "said"),
    [
        (0.10000000149011612, "float32", "0.1"),
        (16777216.0, "float32", "1.6777216e7"),
        (0.1, "float64", "0.1"),
        (200.0, "uint8", "200"),
        (math.nan, "float32", "nan"),
        (-math.inf, "float32", "-inf"),
    ],
)
def test_values_are_told_as_the_program_has_them(value: float, dtype: str, said: str) -> None:
    assert exact(value, dtype) == said


def test_words() -> None:
    view = view_of(digits())
    assert view.describe() == "4 images of 8x8 in float32, from 0 to 1, mean 0.249."
    lines = view.plain().split("\n")
    assert lines[1] == "  image 0 (7)"
    assert lines[2].split() == ["0.00", "0.88", "0.88", "0.88", "0.88", "0.88", "1.00", "0.00"]
    view.language = "zh"
    assert view.describe().startswith("4 幅 8x8 的图像，类型 float32，从 0 到 ")
    colours = view_of(picture_in_colour())
    assert colours.describe().startswith("a colour image of 30x40 in uint8, from 0 to 255, mean ")
    assert colours.plain().split("\n")[1].startswith("  image 0: from 0 to 255, mean ")
    broken = view_of(digits(broken=True))
    assert broken.describe().endswith(", 1 nan, 1 inf.")


def test_no_images() -> None:
    empty = view_of(Image("none", 0, [0, 1, 28, 28], "float32", [], 0, None, None, []))
    assert texts(picture(empty, 40, 5)) == ["No images"]
    assert empty.describe() == "0 images of 28x28 in float32."


def test_another_kind_of_frame_is_refused() -> None:
    with pytest.raises(TypeError, match="Curve"):
        ImageView().show(curve(y=[1.0]))


async def test_photographs_do_not_fill_the_memory_with_their_colours() -> None:
    view = view_of(picture_in_colour())
    async with Showing(view).run_test(size=(60, 20)) as pilot:
        assert any(row.startswith("0 .. 255") for row in painted(view))
        for step in range(12):
            frame = picture_in_colour()
            for plane in frame.images[0].planes:
                plane[:] = [(value * (7 + step) + 5 * step * place) % 256 for place, value in enumerate(plane)]
            view.show(frame)
            await pilot.pause()
        assert len(view._styles) < 8192
