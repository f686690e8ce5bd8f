"""Text in fewer glyphs: what it reads like."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.i18n import Text, spelling
from tutor.i18n.spelling import Spelled, spelled


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("σ(x₁) ≤ 1 — “so”…", 'sigma(x_1) <= 1 -- "so"...'),
        ("θₜ₊₁ = θₜ − η∇L", "theta_(t+1) = theta_t - eta grad L"),
        ("x ∈ ℝᵈ, αβ, λx", "x in R^d, alpha beta, lambda x"),
        ("10⁻³ and x²", "10^-3 and x^2"),
        ("√2, √(d), ½", "sqrt(2), sqrt(d), 1/2"),
        ("h̄ and ŷ, but Poincaré", "h_bar and y_hat, but Poincare"),
        ("↑↓ ⇧tab →", "up/down shift+tab ->"),
        ("张量：3 × 4", "张量：3 x 4"),
        ("😀", "?"),
    ],
)
def test_signs_are_spelled(text: str, said: str) -> None:
    assert spelled(text) == said


@given(st.text())
def test_whatever_is_spelled_is_ascii_or_two_cells_wide(text: str) -> None:
    assert all(character.isascii() or spelling.is_wide(character) for character in spelled(text))


def test_every_text_is_spelled_where_only_ascii_is_shown(only_ascii: None) -> None:
    text = Text(en="“{name}” → {low} … {high}", zh="「{name}」→ {low} … {high}")
    assert text("en", name="σ", low=0, high=1) == '"sigma" -> 0 ... 1'
    assert text("zh", name="宽", low=0, high=1) == "「宽」-> 0 ... 1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("σ(x₁) ≤ 1 — “so”…", 'sigma(x_1) <= 1 -- "so"...'),
        # An index keeps its form, whether or not the one digit happens to be ambiguous.
        ("x₁ + x₅ + xᵏ", "x_1 + x_5 + x^k"),
        # What has a width that every terminal knows stays.
        ("✓ ✗ ▸ ◦ ⣿⠶ 宽", "✓ ✗ ▸ ◦ ⣿⠶ 宽"),
        ("张量：“梯度”——3 × 4……", "张量：「梯度」--3 x 4......"),
        ("安德鲁·吴", "安德鲁・吴"),
        ("├─ h̄, é", "+- h_bar, e"),
    ],
)
def test_ambiguous_signs_alone_are_spelled(text: str, said: str) -> None:
    assert spelled(text, "narrow") == said


@given(st.text())
def test_no_ambiguous_sign_is_left(text: str) -> None:
    assert all(unicodedata.east_asian_width(character) != "A" for character in spelled(text, "narrow"))


def test_what_is_printed_is_spelled(only_ascii: None) -> None:
    out = io.StringIO()
    print("▸ ±1 ≥ 0", "维度", file=Spelled(out))
    assert out.getvalue() == "> +/-1 >= 0 维度\n"
