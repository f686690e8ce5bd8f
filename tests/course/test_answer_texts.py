"""What a person would call the same wording counts; nothing else does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.course.answers import same_text


@pytest.mark.parametrize(
    ("given_text", "accepted"),
    [
        ("Over-fitting", "overfitting"), ("over fitting", "overfitting"), ("over_fitting", "over-fitting"),
        ("  the ReLU. ", "relu"), ("an LSTM", "LSTM"), ("ＤＲＯＰＯＵＴ", "dropout"), ("「过拟合」", "过拟合"),
        ("过拟合。", "过拟合"),
        ("L2 正则化", "L2正则化"), ("《注意力》", "注意力"), ("“bias”", "bias"),
        ("`x.t()`", "x.t()"), ("Straße", "STRASSE"),
        ("x²", "x^2"), ("top–5", "top-5"), ("top5", "top-5"), ("Σ", "σ"), ("...", "..."), ("a", "A"), ("the", "the"),
        ("drop\u00adout", "dropout"), ("drop\u200bout", "dropout"), ("batch\n norm", "batch norm"),
        ("dropout!", "dropout"),
        ("x = 1", "x=1"), ("no_grad( )", "no_grad()"), ("x . y", "x . y"), ("（a，b）", "(a, b)"),
    ],
)  # fmt: skip
def test_a_wording_may_be_written_as_people_write_it(given_text: str, accepted: str) -> None:
    assert same_text(given_text, ["something else", accepted])


@pytest.mark.parametrize(
    ("given_text", "accepted"),
    [
        ("", ""), (" ", "x"), ("underfitting", "overfitting"), ("overfit", "overfitting"),
        ("gates", "gate"),
        ("-1", "1"), ("1 2", "12"), ("1-2", "12"), ("1-2", "1 2"), ("1.5", "15"), ("x2", "x²"), ("init", "__init__"),
        ("x == 1", "x = 1"), ("1, 2", "12"),
        ("过拟和", "过拟合"), ("theta", "a"), ("another", "other"), ("x" * 300, "x" * 300),
    ],
)  # fmt: skip
def test_another_wording_does_not_count(given_text: str, accepted: str) -> None:
    assert not same_text(given_text, [accepted])


def test_of_several_wordings_each_counts() -> None:
    wordings = ["dropout", "随机失活", "丢弃法"]
    assert all(same_text(wording, wordings) for wording in wordings)
    assert not same_text("失活", wordings)
    assert not same_text("dropout", [])


WORDS = st.lists(st.sampled_from(["gate", "drop", "Bias", "xu", "层", "过拟合", "L"]), min_size=1, max_size=3)
Way = Callable[[str], str]
WAYS: tuple[Way, ...] = (
    str.upper,
    lambda text: f"  {text}. ",
    lambda text: f"“{text}”",
    lambda text: f"the {text}",
    lambda text: text.replace(" ", "-"),
    lambda text: text.replace(" ", ""),
    lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
)


@given(WORDS, WORDS, st.sampled_from(WAYS), st.sampled_from(WAYS))
def test_ways_of_writing_make_no_difference_and_words_do(
    first: list[str], second: list[str], way: Way, other: Way
) -> None:
    one, two = " ".join(first), " ".join(second)
    assert same_text(way(one), [other(one)])
    assert same_text(way(one), [other(two)]) == ("".join(first) == "".join(second))


@settings(max_examples=200)
@given(st.text(max_size=30), st.text(max_size=30))
def test_no_text_breaks_it_and_it_is_the_same_both_ways(first: str, second: str) -> None:
    assert same_text(first, [second]) == same_text(second, [first])
