"""What a person would call the same shape counts; nothing else does."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.course.answers import parse_shape


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("(1, 6, 30, 30)", [1, 6, 30, 30]), ("[1,6,30,30]", [1, 6, 30, 30]), ("1, 6, 30, 30", [1, 6, 30, 30]),
        ("1x6x30x30", [1, 6, 30, 30]), ("1 X 6", [1, 6]), ("2×3", [2, 3]), ("2*3", [2, 3]), ("2·3", [2, 3]),
        ("(2 x 3)", [2, 3]), ("1 6 30 30", [1, 6, 30, 30]), ("[1 6]", [1, 6]), (" ( 1 , 6 ) ", [1, 6]),
        ("torch.Size([1, 6])", [1, 6]), ("Size([1, 6])", [1, 6]), ("size((1, 6))", [1, 6]), ("torch.Size([])", []),
        ("（２，３）", [2, 3]), ("2，3", [2, 3]), ("2、3", [2, 3]), ("【2，3】", [2, 3]), ("２×３", [2, 3]),
        ("(2，3)。", [2, 3]), ("(2, 3).", [2, 3]), ("\u200b(2, 3)", [2, 3]),
        ("(5,)", [5]), ("(5)", [5]), ("[5]", [5]), ("5", [5]), ("5,", [5]), ("()", []), ("[]", []), ("( )", []),
        ("((1, 6))", [1, 6]), ("([1, 6])", [1, 6]), ("(0, 3)", [0, 3]),
    ],
)  # fmt: skip
def test_a_shape_may_be_written_as_people_write_it(text: str, shape: list[int]) -> None:
    assert parse_shape(text) == shape


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "x", "(1, 2", "1, 2)", ")1(", "(1, 2]", "1x6 30]", "1x6 30", "1,2x3", "1, 2 3", "-1", "(-1, 2)", "+1",
        "a b", "1.5", "1.5x2", "(1,,2)", "(,)", "(,1)", ",", "1xx2", "x1", "1x", "1 x", "((1, 2), 3)", "[[1, 2]]",
        "([1], 2)", "torch.Size", "torch.Size 2", "size 3", "torch.Size(2", "shape(2)", "1;2", "1e3", "(N, 3)", "①",
        "1\n2", "1" * 13, "1x" * 100 + "1", "(1, 2) (3)", "()()",
    ],
)  # fmt: skip
def test_what_is_no_shape_is_refused(text: str) -> None:
    assert parse_shape(text) is None


@settings(max_examples=300)
@given(st.text(alphabet="12,()[]", max_size=8))
def test_of_such_signs_only_what_python_reads_is_a_shape(text: str) -> None:
    shape = parse_shape(text)
    if shape is not None:
        read = ast.literal_eval(text)
        assert list(read if isinstance(read, (tuple, list)) else [read]) == shape


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=6))
def test_every_shape_is_read_in_each_way_of_writing_it(shape: list[int]) -> None:
    plain = ", ".join(map(str, shape))
    for text in (
        str(tuple(shape)), str(shape), plain, f"torch.Size({shape})", f"Size({shape})", plain.replace(",", ""),
        plain.replace(", ", "x"), plain.replace(", ", " × "), f"({plain.replace(', ', '，')})",
        "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in str(shape)),
    ):  # fmt: skip
        assert parse_shape(text) == shape


@settings(max_examples=200)
@given(st.text(max_size=30) | st.text(alphabet="0123456789 ,x×*()[]torch.Size，、（）", max_size=30))
def test_no_text_breaks_it_and_what_it_finds_has_sizes(text: str) -> None:
    shape = parse_shape(text)
    assert shape is None or all(size >= 0 for size in shape)
