"""Pictures in ASCII: nothing is lost but the fineness of the glyphs."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from test_golden_views import PICTURES

from showing import descent, gates, picture, regions, tensor, texts, training
from tutor.i18n import spelling
from tutor.live.frames import Curve, Plane, Series, Tensor
from tutor.views import glyphs
from tutor.views.colormap import RAMP, rgb
from tutor.views.ink import Ink, Line, line_text, line_width, series
from tutor.views.kinds import view_for
from tutor.views.maths.formula import display, inline
from tutor.views.prose.layout import layout

pytestmark = pytest.mark.usefixtures("only_ascii")
SIZES = ((20, 5), (54, 14), (96, 20))


def drawn(frame: Curve | Plane | Tensor, width: int, height: int, *, colour: bool = True) -> list[Line]:
    """The picture of a frame."""
    return picture(view_for(frame), width, height, colour=colour)


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_is_ascii(name: str, size: tuple[int, int], colour: bool) -> None:
    lines = picture(PICTURES[name]("en"), *size, colour=colour)
    assert lines
    for line in texts(lines):
        # Chinese data stays Chinese.
        assert all(character.isascii() or spelling.is_wide(character) for character in line), line


@pytest.mark.parametrize("name", PICTURES)
def test_chinese_stays_chinese(name: str) -> None:
    for line in texts(picture(PICTURES[name]("zh"), 54, 14)):
        assert all(character.isascii() or spelling.is_wide(character) for character in line), line


def test_each_series_is_a_row_of_its_own_marks_and_the_legend_says_whose() -> None:
    *plot, train, dev = texts(drawn(training(), 60, 14, colour=False))
    assert train.startswith("o train")
    assert dev.startswith("x dev")
    above = "\n".join(plot)
    assert above.count("o") > 20
    assert above.count("x") > 20


def test_six_series_have_six_marks() -> None:
    six = Curve("loss", {f"s{index}": Series([0.0, 1.0], [float(index), index + 1.0]) for index in range(6)})
    lines = texts(drawn(six, 60, 30))
    assert [line[0] for line in lines[-6:]] == list(glyphs.SERIES_MARKS[:6])
    for mark in glyphs.SERIES_MARKS[:6]:
        assert sum(line.count(mark) for line in lines[:-6]) > 5


def test_paths_stand_out_of_the_ramp_of_their_field() -> None:
    lines = texts(drawn(descent(), 60, 16, colour=False))
    assert not set(glyphs.SERIES_MARKS[:2]) & set(RAMP)
    legend = next(index for index, line in enumerate(lines) if "ooo plain" in line)
    assert sum(line.count("o") for line in lines[:legend]) > 5
    assert sum(line.count("x") for line in lines[:legend]) > 5


def test_points_are_letters_small_for_the_second_set() -> None:
    lines = texts(drawn(regions(), 60, 16))
    above = "".join(lines[:-2])
    assert {letter for letter in "ABab" if letter in above} == set("ABab")
    assert any("AB train" in line and "ab dev" in line for line in lines)


def test_a_heatmap_keeps_its_colours_as_grounds() -> None:
    lines = drawn(tensor(30, 60, lambda r, c: r * c), 70, 24)
    inks = {ink for line in lines for text, ink in line if text.strip() == "" and ink.back}
    assert len(inks) >= 8
    assert all(line_text(line).isascii() for line in lines)


def test_two_values_of_a_cell_become_their_mean() -> None:
    ((text, ink),) = glyphs.line((("▀", Ink("#102030", "#304050")),))
    assert (text, ink) == (" ", Ink(back="#203040"))
    assert rgb(ink.back) == (32, 48, 64)
    # Colours of the palette cannot be mixed: the lower one stays.
    assert glyphs.line((("▀", Ink("region-0", "region-1")),)) == ((" ", Ink(back="region-1")),)


def test_nan_and_inf_are_letters_that_no_ramp_has() -> None:
    bad = [math.nan, math.inf, 1.0]
    lines = drawn(tensor(30, 60, lambda r, c: bad[(r + c) % 3] if r == 3 else float(c)), 70, 20, colour=False)
    shown = "\n".join(texts(lines))
    assert glyphs.NAN_LETTER in shown
    assert "N nan" in shown
    assert "I inf" in shown
    assert not {"N", "I"} & set(RAMP)


def test_gates_keep_their_place() -> None:
    here = texts(drawn(gates(), 96, 20, colour=False))
    spelling.use_glyphs("all")
    assert here == texts(drawn(gates(), 96, 20, colour=False))


@given(st.text(), st.sampled_from([Ink(), series(1), Ink("class-1"), Ink("#102030", "#ffffff"), Ink("muted")]))
def test_a_line_keeps_its_width(text: str, ink: Ink) -> None:
    line: Line = ((text, ink), ("▀⠿●", ink))
    turned = glyphs.line(line)
    assert line_width(turned) == sum(cell_len(character) for character in text + "▀⠿●")
    assert glyphs.line(turned) == turned
    assert all(c.isascii() or spelling.is_wide(c) for c in line_text(turned))


@pytest.mark.parametrize(
    ("latex", "line"),
    [
        (r"h_t = \sigma(W h_{t-1} + b)", "h_t = sigma(W h_(t-1) + b)"),
        (r"\alpha\beta x \le \lambda x^{2}", "alpha beta x <= lambda x^2"),
        (r"\hat y = \frac{a}{\sqrt{d_k}}", "hat(y) = a/sqrt(d_k)"),
        (r"c_t = f_t \odot c_{t-1}", "c_t = f_t (.) c_(t-1)"),
        (r"x \in \mathbb{R}^{d}, y \cdot z", "x in R^d, y * z"),
        (r"\|x\|^2 \to \infty", "||x||^2 -> inf"),
    ],
)
def test_formulas_are_spelled(latex: str, line: str) -> None:
    assert inline(latex) == line


@pytest.mark.parametrize(
    ("latex", "lines"),
    [
        (r"\sum_{i=1}^{n} \frac{x_i}{n}", [" n  x_i", "sum ---", "i=1  n"]),
        (r"\left(\frac{\theta}{2}\right)", ["/ theta \\", "| ----- |", "\\   2   /"]),
    ],
)
def test_formulas_are_drawn(latex: str, lines: list[str]) -> None:
    shown = display(latex, 60)
    assert all(line.isascii() for line in shown)
    assert ["".join(line.split()) for line in shown] == ["".join(line.split()) for line in lines]


def test_a_page_is_set_anew_when_ascii_is_chosen() -> None:
    page = "A “page” of $h_{t-1}$ → 3 × 4\n\n- one\n\n---"
    here = "\n".join("".join(text for text, _ in line) for line in layout(page, 60))
    assert 'A "page" of h_(t-1) -> 3 x 4' in here
    spelling.use_glyphs("all")
    assert "hₜ₋₁" in "\n".join("".join(text for text, _ in line) for line in layout(page, 60))
