"""Cells and dots."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.views.canvas import Canvas, Dots
from tutor.views.cells import clean
from tutor.views.ink import FAINT, TEXT, Ink, line_text, line_width, series

RED = Ink("error")


def drawn(dots: Dots) -> list[str]:
    canvas = Canvas(dots.width, dots.height)
    dots.draw(canvas, 0, 0)
    return [line_text(line) for line in canvas.lines()]


def test_text_outside_is_not_drawn() -> None:
    canvas = Canvas(4, 1)
    canvas.write(-2, 0, "abcdefghi")
    canvas.write(0, 1, "below")
    assert [line_text(line) for line in canvas.lines()] == ["cdef"]


def test_a_wide_character_never_loses_half_of_itself() -> None:
    canvas = Canvas(5, 1)
    canvas.write(0, 0, "损失x")
    canvas.put(1, 0, "|", TEXT)
    assert line_text(canvas.lines()[0]) == " |失x"
    canvas.write(4, 0, "损")
    assert line_text(canvas.lines()[0]) == " |失x"


@given(st.lists(st.tuples(st.integers(-3, 12), st.text(max_size=6).map(clean)), max_size=8))
def test_a_row_is_as_wide_as_the_canvas(writes: list[tuple[int, str]]) -> None:
    canvas = Canvas(10, 1)
    for x, text in writes:
        canvas.write(x, 0, text)
    assert line_width(canvas.lines()[0]) == 10


def test_neighbours_of_one_ink_are_one_run() -> None:
    canvas = Canvas(6, 1)
    canvas.write(1, 0, "abc", RED)
    assert canvas.lines()[0] == ((" ", TEXT), ("abc", RED), ("  ", TEXT))


def test_every_dot_has_its_bit() -> None:
    for x in range(2):
        for y in range(4):
            dots = Dots(1, 1)
            dots.set(x, y, TEXT)
            # Braille numbers its dots 1-3 and 7 down the left, 4-6 and 8 down the right.
            number = ((1, 2, 3, 7), (4, 5, 6, 8))[x][y]
            assert drawn(dots) == [chr(0x2800 + (1 << (number - 1)))]


def test_lines() -> None:
    dots = Dots(2, 1)
    dots.line(0, 0, 3, 3, TEXT)
    assert drawn(dots) == ["⠑⢄"]
    flat = Dots(2, 1)
    flat.line(-100, 0, 100, 0, TEXT)
    assert drawn(flat) == ["⠉⠉"]


def test_a_line_outside_draws_nothing() -> None:
    dots = Dots(2, 1)
    dots.line(-5, -5, -1, -1, TEXT)
    dots.line(0, 0, float("inf"), 0, TEXT)
    dots.line(0, float("nan"), 1, 1, TEXT)
    assert drawn(dots) == ["  "]


@given(*[st.floats(allow_nan=True, allow_infinity=True)] * 4)
def test_no_line_takes_long_or_fails(x0: float, y0: float, x1: float, y1: float) -> None:
    dots = Dots(5, 3)
    dots.line(x0, y0, x1, y1, TEXT)
    assert len(dots.cells) <= 15


def test_a_dash_goes_on_where_the_last_piece_ended() -> None:
    whole, pieces = Dots(10, 1), Dots(10, 1)
    whole.line(0, 0, 19, 0, TEXT, (4, 3))
    begun = 0
    for x in range(19):
        begun = pieces.line(x, 0, x + 1, 0, TEXT, (4, 3), begun)
    assert begun == 19
    assert drawn(whole) == drawn(pieces)
    assert "⠀" not in "".join(drawn(whole))
    assert " " in "".join(drawn(whole))


def test_faint_dots_give_way_and_others_share() -> None:
    under, curve = Dots(2, 1), Dots(2, 1)
    under.set(0, 3, FAINT)
    under.set(2, 3, series(1))
    for x in (0, 2):
        curve.set(x, 0, series(0))
    curve.over(under)
    assert drawn(under) == ["⠁⡁"]
    assert {ink for _, ink in under.cells.values()} == {series(0)}
