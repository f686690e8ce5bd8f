"""Text in ASCII: what it reads like, and when it is chosen."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.i18n import Text, spelling
from tutor.i18n.locale import environment, lacks_glyphs
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


def test_what_is_printed_is_spelled() -> None:
    out = io.StringIO()
    print("▸ ±1 ≥ 0", "维度", file=Spelled(out))
    assert out.getvalue() == "> +/-1 >= 0 维度\n"


@pytest.mark.parametrize(
    ("environ", "lacking"),
    [
        ({"LC_ALL": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LC_CTYPE": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "C"}, False),
        ({"LC_ALL": "", "LANG": "C"}, True),
        ({"LC_ALL": "C.UTF-8"}, False),
        ({"LANG": "zh_CN.UTF-8", "TERM": "linux"}, True),
        ({"LANG": "en_GB.UTF-8", "TERM": "vt100"}, True),
        ({}, False),
    ],
)
def test_the_locale_and_the_terminal_choose(environ: dict[str, str], lacking: bool) -> None:
    assert lacks_glyphs(environ, "utf-8") is lacking


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk", "no such encoding"])
def test_an_encoding_without_the_glyphs_chooses(encoding: str) -> None:
    assert lacks_glyphs({"LANG": "en_GB.UTF-8"}, encoding)


def test_what_python_itself_wrote_into_the_environment_does_not_count(tmp_path: Path) -> None:
    given_, now = tmp_path / "environ", {"LANG": "C", "LC_CTYPE": "C.UTF-8"}
    given_.write_bytes(b"LANG=C\0HOME=/\0")
    assert lacks_glyphs(environment(now, given_), "utf-8")
    given_.write_bytes(b"LANG=C\0LC_CTYPE=C.UTF-8\0")
    assert not lacks_glyphs(environment(now, given_), "utf-8")
    # A system that does not tell is believed.
    assert not lacks_glyphs(environment(now, tmp_path / "nothing"), "utf-8")
