"""What a person would call the same answer counts; nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.course.answers import judge_choice, judge_choices, judge_value, parse_number, parse_shape
from tutor.course.model import AskStep


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12), (" -0.5 ", -0.5), (".5", 0.5), ("1e-3", 1e-3), ("2E3", 2000), ("1,000", 1000), ("3/4", 0.75),
        ("12%", 0.12), ("１２．５", 12.5), ("−3", -3), ("+7", 7), ("1,234,567.5", 1234567.5),
    ],
)  # fmt: skip
def test_a_number_may_be_written_as_people_write_it(text: str, number: float) -> None:
    assert parse_number(text) == pytest.approx(number)


@pytest.mark.parametrize("text", ["", "x", "1.2.3", "1/0", "--2", "1,2", "e5", "nan", "inf", "1/2/3", "0x10", "1_000"])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("(1, 6, 30, 30)", [1, 6, 30, 30]), ("[1,6,30,30]", [1, 6, 30, 30]), ("1x6x30x30", [1, 6, 30, 30]),
        ("torch.Size([1, 6])", [1, 6]), ("1 6", [1, 6]), ("（2，3）", [2, 3]), ("2×3", [2, 3]), ("(5,)", [5]),
        ("()", []), ("torch.Size([])", []), ("2*3", [2, 3]),
    ],
)  # fmt: skip
def test_a_shape_may_be_written_as_people_write_it(text: str, shape: list[int]) -> None:
    assert parse_shape(text) == shape


@pytest.mark.parametrize("text", ["", "x", "(1, 2", "1, 2)", ")1(", "-1", "a b", "1.5"])
def test_what_is_no_shape_is_refused(text: str) -> None:
    assert parse_shape(text) is None


@given(st.text(max_size=30))
def test_no_text_breaks_a_parser(text: str) -> None:
    parse_number(text)
    parse_shape(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_float_is_read_back(number: float) -> None:
    assert parse_number(repr(number)) == number


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=6))
def test_every_shape_is_read_back(shape: list[int]) -> None:
    assert parse_shape(str(tuple(shape))) == shape
    assert parse_shape(str(shape)) == shape
    assert parse_shape("x".join(map(str, shape))) == shape


def ask(**fields: object) -> AskStep:
    text = {"en": "e", "zh": "z"}
    return AskStep.model_validate({"id": "q", "ask": text, "why": {"en": "so", "zh": "因此"}, **fields})


def test_each_wrong_option_has_its_own_why() -> None:
    text = {"en": "e", "zh": "z"}
    step = ask(
        options=[
            {"text": text, "right": True},
            {"text": text, "why": {"en": "no", "zh": "否"}, "back": "there"},
        ]
    )
    assert judge_choice(step, 0).right
    assert judge_choice(step, 0).why == step.why
    wrong = judge_choice(step, 1)
    assert (wrong.right, wrong.back) == (False, "there")
    assert wrong.why is not None
    assert wrong.why("zh") == "否"


def test_several_right_options_must_all_be_marked_and_no_other() -> None:
    text = {"en": "e", "zh": "z"}
    options = [
        {"text": text, "right": right, "why": {"en": str(n), "zh": str(n)}}
        for n, right in enumerate([True, False, True])
    ]
    step = ask(kind="choices", options=options)
    assert judge_choices(step, {0, 2}).right
    for chosen, why in (({0}, "2"), ({0, 1, 2}, "1"), ({1}, "1"), (set(), "0")):
        verdict = judge_choices(step, chosen)
        assert not verdict.right
        assert verdict.why is not None
        assert verdict.why("en") == why


def test_a_number_is_right_within_its_tolerance_and_a_known_mistake_is_explained() -> None:
    step = ask(
        kind="number",
        answer=1.3,
        within=0.05,
        mistakes=[{"answer": 2.3, "why": {"en": "sign", "zh": "符号"}}],
    )
    assert judge_value(step, 1.34).right
    assert not judge_value(step, 1.36).right
    mistake = judge_value(step, 2.3)
    assert mistake.why is not None
    assert mistake.why("en") == "sign"
    assert judge_value(step, 7.0).why is None


def test_a_shape_is_right_only_as_it_is() -> None:
    step = ask(kind="shape", answer=[1, 6])
    assert judge_value(step, [1, 6]).right
    assert not judge_value(step, [6, 1]).right
