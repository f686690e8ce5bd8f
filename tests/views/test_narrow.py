"""Pictures for terminals that draw ambiguous glyphs two cells wide: none of those is left, and nothing is lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from test_golden_views import LANGUAGES, PICTURES

from showing import gates, regions, training
from tutor.i18n import spelling
from tutor.live.frames import Frame
from tutor.views.base import View
from tutor.views.ink import line_text, line_width
from tutor.views.kinds import view_for
from tutor.views.maths.formula import display, inline
from tutor.views.prose.layout import layout


@pytest.fixture(autouse=True)
def _narrow() -> Iterator[None]:
    spelling.use_glyphs("narrow")
    yield
    spelling.use_glyphs("all")


def ambiguous(text: str) -> str:
    """The characters of which terminals disagree how wide they are."""
    return "".join(character for character in text if unicodedata.east_asian_width(character) == "A")


def drawn(frame: Frame, colour: bool = True) -> str:
    """The picture of one frame as text."""
    view = view_for(frame)
    view.set_reactive(View.colour, colour)
    return "\n".join(map(line_text, view.picture(54, 14)))


@pytest.mark.parametrize("name", PICTURES)
def test_no_picture_has_an_ambiguous_glyph(name: str) -> None:
    for language in LANGUAGES:
        for colour in (True, False):
            view = PICTURES[name](language)
            view.set_reactive(View.colour, colour)
            for width, height in ((54, 14), (96, 20)):
                lines = view.picture(width, height)
                assert ambiguous("".join(map(line_text, lines))) == ""
                assert all(line_width(line) <= width for line in lines)


def test_curves_stay_fine() -> None:
    text = drawn(training())
    assert any("\u2800" < character <= "\u28ff" for character in text)


def test_classes_are_letters_as_in_ascii() -> None:
    text = drawn(regions())
    assert {letter for letter in "ABab" if letter in text} == set("ABab")


def test_gates_are_ramps_where_there_are_no_colours() -> None:
    text = drawn(gates(), colour=False)
    spelling.use_glyphs("all")
    assert text == drawn(gates(), colour=False)


@pytest.mark.parametrize(
    "text",
    [
        "A “page” of $h_{t-1}$ → 3 × 4, $\\eta$ — …\n\n- one\n- two\n\n| a | b |\n|---|---|\n| α | ● |\n\n> ‘q’\n\n---",
        "中文“引号”——破折号……$\\sum_i \\frac{\\alpha}{\\beta}$\n\n$$\\sum_{i=1}^n \\frac{x_i}{\\sqrt{n}}$$\n",
    ],
)
def test_a_page_has_none(text: str) -> None:
    for plain in (True, False):
        page = "\n".join("".join(piece for piece, _ in line) for line in layout(text, 60, plain=plain))
        # A rule across the page is drawn at the end, by the filter.
        assert set(ambiguous(page)) <= set("─")


def test_formulas_have_none() -> None:
    assert inline(r"\sigma(W h_{t-1} + b) \le \infty") == "sigma(W h_(t-1) + b) <= inf"
    assert ambiguous("".join(display(r"\left(\frac{\theta}{2}\right) \odot \sqrt{\frac{a}{b}}", 60))) == ""
