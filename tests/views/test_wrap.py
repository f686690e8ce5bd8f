"""Line breaking: the rules by example, and what holds for every text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor.views.wrap import divide, is_wide, opportunities, wrap

SNIPPETS = [
    "张量", "形状", "（", "）", "，", "。", "：", "「", "」", "——", "……", "tensor", "x.view(2, 3)", "12", "0.5",
    " ", "  ", "ms", " 个", "a[i]", "high-variance", "https://pytorch.org/docs/stable/", "é", "e\u0301", "🙂",
    "\u3000", "/", "%",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(SNIPPETS), max_size=30).map("".join))
CLOSING = "，。、；：？！）」』》】"
OPENING = "（「『《【"


def single_line(text: str) -> str:
    """The text as one paragraph without what cannot be measured: control characters and joined emoji."""
    return "".join(c for c in text if c.isprintable() and c not in "\u200d\ufe0f" and not "\ud800" <= c <= "\udfff")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("直线在每个样本上都错，曲线也错。", 20, ["直线在每个样本上都", "错，曲线也错。"]),
        ("形状（shape）、步长（stride）", 15, ["形状（shape）、", "步长（stride）"]),
        ("它的形状（shape）很重要", 10, ["它的形状", "（shape）", "很重要"]),
        ("他说「可以」就可以", 10, ["他说「可", "以」就可以"]),
        ("张量 tensor 由内存组成", 12, ["张量 tensor", "由内存组成"]),
        ("张量 tensor 由内存组成", 11, ["张量 tensor", "由内存组成"]),
        ("训练只需 12 ms 就好", 11, ["训练只需", "12 ms 就好"]),
        ("一共有 12 个样本", 9, ["一共有", "12 个样本"]),
        ("一共有3个样本", 7, ["一共有", "3个样本"]),
        ("第一步……然后", 8, ["第一步……", "然后"]),
        ("a high-variance net", 7, ["a high-", "varianc", "e net"]),
        ("a high-variance net", 10, ["a high-", "variance", "net"]),
        ("it is so, or .gitignore", 9, ["it is so,", "or", ".gitignor", "e"]),
        ("the cost is 3 GB .", 13, ["the cost is", "3 GB ."]),
        ("one two  ", 20, ["one two"]),
        ("    indented words here", 14, ["    indented", "words here"]),
        ("first\nsecond line", 8, ["first", "second", "line"]),
        ("", 8, [""]),
    ],
)  # fmt: skip
def test_lines_end_where_a_typesetter_would_end_them(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_a_long_address_is_cut_at_its_joints() -> None:
    assert wrap("see https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html now", 24) == [
        "see https://pytorch.org/",
        "docs/stable/generated/",
        "torch.nn.Conv2d.html now",
    ]


def test_a_kept_stretch_moves_to_the_next_line_as_a_whole() -> None:
    text = "call x.view(2, 3) now"
    assert wrap(text, 14) == ["call x.view(2,", "3) now"]
    assert wrap(text, 14, [(5, 17)]) == ["call", "x.view(2, 3)", "now"]


def test_a_kept_stretch_longer_than_a_line_is_broken_by_the_rules() -> None:
    assert wrap("call x.view(2, 3) now", 10, [(5, 17)]) == ["call", "x.view(2,", "3) now"]


def test_a_kept_stretch_in_a_later_paragraph_counts_from_the_start_of_the_text() -> None:
    assert wrap("one\ncall f(a, b)", 9, [(9, 16)]) == ["one", "call", "f(a, b)"]


def test_without_fold_a_long_word_is_left_too_long() -> None:
    assert divide("a transposition b", 6, fold=False) == [2, 16]


def test_no_opportunity_inside_a_word_or_before_a_mark() -> None:
    assert opportunities("张量（a b）。") == [1, 2, 5]


def test_a_bracket_clings_to_its_word_when_the_word_is_cut() -> None:
    assert wrap("步（dimension）", 8) == ["步", "（dimens", "ion）"]


@given(TEXTS, st.integers(2, 40))
def test_no_line_is_wider_than_the_width(text: str, width: int) -> None:
    for line in wrap(single_line(text), width):
        assert cell_len(line) <= width


@given(TEXTS, st.integers(2, 40))
def test_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    text = single_line(text)
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    cuts = divide(text, width)
    assert cuts == sorted(set(cuts))
    assert all(0 < cut < len(text) for cut in cuts)


@given(st.lists(st.sampled_from(SNIPPETS), max_size=30).map("".join), st.integers(12, 60))
def test_marks_stay_with_their_words_unless_a_word_fits_no_line(text: str, width: int) -> None:
    places = [0, *opportunities(text), len(text)]
    longest = max(cell_len(text[a:b].rstrip()) for a, b in pairwise(places))
    lines = wrap(text, width)
    if longest <= width:
        assert not any(line[0] in CLOSING for line in lines[1:] if line)
        assert not any(line[-1] in OPENING for line in lines[:-1] if line and not text.endswith(line))


@given(st.text("abc de", max_size=60), st.integers(4, 30))
def test_latin_words_that_fit_are_never_cut(text: str, width: int) -> None:
    if all(len(word) <= width for word in text.split()):
        assert " ".join(wrap(text, width)).split() == text.split()


@pytest.mark.parametrize(("character", "wide"), [("中", True), ("，", True), ("a", False), ("·", False), ("", False)])
def test_is_wide(character: str, wide: bool) -> None:
    assert is_wide(character) is wide
