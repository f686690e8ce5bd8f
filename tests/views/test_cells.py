"""Text in cells: widths, shortening, and strings that try to break the screen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.views.cells import clean, clip, fit, fold, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a[i] [bold]x[/bold]", "a[i] [bold]x[/bold]"),
        ("two\nlines\there", "two lines here"),
        ("\x1b[31mred\x1b[0m\x07", "?[31mred?[0m?"),
        ("⚠\ufe0f", "⚠"),
        ("a\u202eb\u200dc", "abc"),
        ("\ud800", "?"),
        ("遗忘门 f", "遗忘门 f"),
    ],
)
def test_what_could_move_the_cursor_is_made_visible_or_dropped(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(st.text())
def test_clean_text_is_one_printable_line(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.isprintable()
    assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in cleaned)
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


@pytest.mark.parametrize(
    ("cells", "shown"),
    [(12, "训练集误差"), (10, "训练集误差"), (9, "训练集误…"), (8, "训练集…"), (2, "…"), (1, "…"), (0, "")],
)
def test_chinese_is_shortened_by_cells(cells: int, shown: str) -> None:
    assert clip("训练集误差", cells) == shown


@given(st.text().map(clean), st.integers(0, 20), st.sampled_from(["left", "right", "centre"]))
def test_fit_fills_exactly(text: str, cells: int, align: str) -> None:
    assert width(fit(text, cells, align)) == cells  # type: ignore[arg-type]


def test_alignment() -> None:
    assert fit("ab", 5) == "ab   "
    assert fit("ab", 5, "right") == "   ab"
    assert fit("损失", 6, "centre") == " 损失 "


@given(st.text().map(clean), st.integers(2, 20))
def test_folding_loses_nothing(text: str, cells: int) -> None:
    pieces = fold(text, cells)
    assert "".join(pieces) == text
    assert all(width(piece) <= cells for piece in pieces)
