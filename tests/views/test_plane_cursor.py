"""A cursor over the plane, and words beside points."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from showing import LABELS, Showing, descent, embedding, painted, picture, regions, texts
from tutor.live.frames import Grid, Path, Plane, Points
from tutor.views.cells import width
from tutor.views.kinds import view_for
from tutor.views.plane.view import PlaneView


def named(places: dict[str, tuple[float, float]], equal: bool | None = None) -> Plane:
    """Words in the unit square."""
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    points = Points("words", xs, ys, [], list(places))
    return Plane("p", 0, (0.0, 1.0), (0.0, 1.0), None, False, [points], [], equal=equal)


def plot(frame: Plane, columns: int = 44, height: int = 12) -> list[str]:
    return [row[2:] for row in texts(picture(view_for(frame), columns, height))[: height - 2]]


def test_a_word_stands_beside_its_point() -> None:
    rows = plot(named({"king": (0.5, 0.55), "女王": (0.99, 0.95)}))
    assert any("● king" in row for row in rows)
    assert rows[0].rstrip().endswith("女王 ●")


def test_a_word_without_room_on_a_side_takes_another() -> None:
    rows = plot(named({"first": (0.5, 0.55), "second": (0.52, 0.55), "third": (0.54, 0.55)}))
    row = next(row for row in rows if "●●" in row)
    assert "●●● third" in row
    assert "first ●●●" in row
    assert sum("second" in row for row in rows) == 1


def test_words_that_find_no_room_are_counted_and_their_points_stay() -> None:
    frame = named({f"word {index}": (0.5, 0.5) for index in range(12)})
    rows = texts(picture(view_for(frame), 44, 12))
    shown = sum(row.count("word ") for row in rows[:10])
    assert 1 <= shown < 12
    assert rows[-1] == f"● words 12  {12 - shown} unnamed"
    assert "word 11 (0.5, 0.5)" in view_for(frame).plain()


unit = st.floats(0, 1)


@given(st.dictionaries(st.sampled_from(["a", "of", "king", "国王", "a longer word"]), st.tuples(unit, unit)))
def test_no_word_covers_another_or_a_point(places: dict[str, tuple[float, float]]) -> None:
    view = view_for(named(places))
    rows = texts(picture(view, 44, 12))
    text = "\n".join(rows[:10])
    hidden = int(rows[-1].split()[-2]) if "unnamed" in rows[-1] else 0
    assert sum(text.count(f"{word}") > 0 for word in places if word != "a") >= len(places) - hidden - ("a" in places)
    assert all(width(row) <= 44 for row in rows)
    assert text.count("●") == len({(round(row), column) for row, column in _cells(places)})


def _cells(places: dict[str, tuple[float, float]]) -> list[tuple[int, int]]:
    """The cells (row, column) on which points fall, in the 42 x 10 cells of the plot."""
    cells = []
    for x, y in places.values():
        column = min(41, max(0, round(x * 42 - 0.5)))
        cells.append((min(19, max(0, round((1 - y) * 20 - 0.5))) // 2, column))
    return cells


def test_words_need_the_width_there_is_unless_proportions_are_asked_for() -> None:
    places = {"left": (0.02, 0.5), "right": (0.9, 0.5)}
    assert "".join(plot(named(places))).index("right") > 30
    narrow = plot(named(places, equal=True))
    row = next(row for row in narrow if "● left" in row)
    assert row.index("● right") < 20


def test_proportions_may_be_asked_for_or_refused() -> None:
    frame = regions()
    wide = Plane(frame.name, 0, frame.x, frame.y, frame.field, True, [], [], equal=False)
    lines = picture(view_for(wide), 100, 14)
    assert sum(len(text) for text, ink in lines[3] if ink.back) > 90
    function = Plane("f", 0, (0.0, 1.0), (0.0, 1.0), None, False, [], [Path("f", [0.0, 1.0], [0.0, 1.0])], equal=True)
    rows = texts(picture(view_for(function), 100, 14))
    # Twelve rows of two half cells for a height of 1, so twenty-four cells for a width of 1.
    assert max(map(len, rows[:12])) <= 3 + 24


async def test_the_cursor_reads_what_is_under_it() -> None:
    view = view_for(regions(), labels=LABELS)
    assert isinstance(view, PlaneView)
    async with Showing(view).run_test(size=(46, 12)) as pilot:
        await pilot.pause()
        before = painted(view)
        # The area begins at column 3: forty cells for x from -2 to 2, ten rows for y from 1 to -1.
        view.hover(3 + 39, 9)
        await pilot.pause()
        assert painted(view)[-1] == "x 1.95  y -0.9  class 1"
        assert painted(view)[9].endswith("+")
        view.hover(3 + 5, 0)
        await pilot.pause()
        assert painted(view)[-1].startswith("x -1.45  y 0.9")
        assert view.describe().startswith(
            "at (-1.45, 0.9): class 0, nearest train, class 0 at (-1.5, 0.9); train: 4 points"
        )
        assert view.plain().startswith("at (-1.45, 0.9): class 0")
        view.walk(1, 1)
        await pilot.pause()
        assert painted(view)[-1].startswith("x -1.35  y 0.7")
        view.walk(-99, -99)
        await pilot.pause()
        assert painted(view)[-1].startswith("x -1.95  y 0.9")
        view.leave()
        await pilot.pause()
        assert painted(view) == before
        assert view.describe().startswith("train: 4 points")
        view.hover(3 + 39, 9)
        view.hover(0, 11)
        await pilot.pause()
        assert painted(view) == before


async def test_the_first_move_puts_the_cursor_into_the_middle() -> None:
    view = view_for(descent())
    async with Showing(view).run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        rows = len(painted(view))
        view.walk(1, 0)
        await pilot.pause()
        assert painted(view)[-3].startswith("x 0  y -0.0714  value 0.01775")
        assert len(painted(view)) == rows
        view.language = "zh"
        await pilot.pause()
        assert "值 0." in painted(view)[-3]
        assert "个点，共 20 个" in view.describe()


def test_words_under_the_cursor_are_told_with_their_places() -> None:
    view = embedding()
    view.walk(0, 0)
    for _ in range(60):
        view.walk(1, 0)
    view.walk(-8, 3)
    assert "nearest" in view.describe()
    assert "(1.7, -0.5)" in view.plain()


def test_where_there_is_little_room_the_nearest_word_stays_longest() -> None:
    view = embedding()
    view.walk(0, 0)
    view.walk(26, -6)
    assert view.describe().startswith("at (1.35, 1): nearest 女王 at (1.3, 1.1); ")
    assert texts(picture(view, 60, 14))[-1] == "x 1.33  y 0.833  女王  (1.3, 1.1)"
    assert texts(picture(view, 30, 14))[-1].endswith("女王")
    view.walk(-7, 2)
    assert view.describe().startswith("at (0.296, 0.167): no point near; ")
    view.language = "zh"
    assert view.describe().startswith("在 (0.296, 0.167) 处：附近没有点；")


def test_a_field_that_is_no_number_is_read_as_such() -> None:
    field = Grid(2, 2, [math.nan, math.inf, math.nan, -math.inf])
    for regions_ in (False, True):
        view = view_for(Plane("p", 0, (0.0, 1.0), (0.0, 1.0), field, regions_, [], []))
        view.walk(0, 0)
        view.walk(-99, 0)
        assert "value nan" in view.describe()
        view.walk(99, -99)
        assert "value -inf" in view.describe()
        rows = texts(picture(view, 40, 12))
        assert {"×", "∞"} <= set("".join(rows[:8]))


def test_a_cursor_before_the_first_frame_is_none() -> None:
    view = PlaneView()
    view.walk(1, 1)
    view.hover(3, 3)
    view.leave()
    assert view.describe() == ""
