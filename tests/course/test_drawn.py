"""What a family draws becomes a question like any other."""

from __future__ import annotations

from typing import Any

import pytest
from questions import both, family, said

from tutor.course.answers import judge
from tutor.course.families import BadDraw, Drawn, question_of, shown
from tutor.i18n import Text

CONV = family(
    ask=both("A {kernel} × {kernel} kernel over {size}?"),
    why=both("It is {answer}, for {kernel:.1f}."),
    traps={
        "padded": {"why": both("{given} would need padding; {answer} has none."), "back": "there"},
        "turned": {"why": both("{{turned}}")},
    },
)
DRAWN = Drawn({"kernel": 3, "size": [1, 32, 32]}, [6, 30, 30], {"padded": [6, 32, 32], "turned": [30, 30, 6]})


def test_a_question_to_choose_from() -> None:
    step = question_of(CONV, DRAWN)
    assert (step.id, step.kind, said(step.ask)) == ("f", "choice", "A 3 × 3 kernel over (1, 32, 32)?")
    assert [said(option.text) for option in step.options] == ["(6, 30, 30)", "(6, 32, 32)", "(30, 30, 6)"]
    assert [option.value for option in step.options] == [[6, 30, 30], [6, 32, 32], [30, 30, 6]]
    verdicts = [judge(step, index) for index in range(3)]
    assert [(each.right, said(each.why), each.back) for each in verdicts] == [
        (True, "It is (6, 30, 30), for 3.0.", None),
        (False, "(6, 32, 32) would need padding; (6, 30, 30) has none.", "there"),
        (False, "{turned}", None),
    ]


@pytest.mark.parametrize(
    ("kind", "key", "wrong", "more"),
    [("number", 0.5, 0.25, {"within": 0.01, "unit": both("s")}), ("shape", [2, 3], [3, 2], {})],
)
def test_a_question_to_type_an_answer_to(kind: str, key: Any, wrong: Any, more: dict[str, Any]) -> None:
    step = question_of(
        family(kind=kind, ask=both("{a}?"), traps={"half": {"why": both("not {given}")}}, **more),
        Drawn({"a": 1}, key, {"half": wrong}),
    )
    assert (step.kind, step.answer, step.options) == (kind, key, [])
    assert judge(step, key).right
    assert said(judge(step, wrong).why) == f"not {shown(wrong)}"
    assert (step.within, said(step.unit)) == ((0.01, "s") if more else (0, None))


def test_a_value_may_be_worded_in_each_language() -> None:
    step = question_of(
        family(ask=both("{what}?"), traps={"down": {"why": both("{given}")}}),
        Drawn({"what": {"en": "loss", "zh": "损失"}}, {"en": "up", "zh": "升"}, {"down": {"en": "down", "zh": "降"}}),
    )
    assert step.ask == Text("loss?", "损失?")
    assert [option.text for option in step.options] == [Text("up", "升"), Text("down", "降")]
    assert step.options[1].why == Text("down", "降")


def test_braces_in_what_was_drawn_are_no_places_for_figures() -> None:
    step = question_of(
        family(ask=both("{code}"), traps={"w": {"why": both("x")}}), Drawn({"code": "{a}"}, "k", {"w": "{}"})
    )
    assert said(step.ask) == "{a}"
    assert said(step.options[1].text) == "{}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ((1, 6), "(1, 6)"), ([3], "(3,)"), ([], "()"), (0.25, "0.25"), (3.0, "3"), (1e-5, "1e-05"), (1 / 3, "0.333333"),
        (12345678, "12345678"), (True, "True"), ([0.5, 1.0], "[0.5, 1]"), ([[1, 2], [3, 4]], "[[1, 2], [3, 4]]"),
        ("x.t()", "x.t()"),
    ],
)  # fmt: skip
def test_values_are_shown_as_people_write_them(value: object, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize("figures", [{}, {"given": {}, "key": 1}, {"given": [], "key": 1, "wrong": {}}, {"key": 1}])
def test_what_is_no_draw(figures: dict[str, Any]) -> None:
    with pytest.raises(BadDraw, match="`make` must return"):
        Drawn.of(figures)


def test_a_draw_as_the_lab_reports_it() -> None:
    assert Drawn.of({"given": {"a": 1}, "key": 2, "wrong": {"b": 3}}) == Drawn({"a": 1}, 2, {"b": 3})


@pytest.mark.parametrize(
    ("drawn", "message"),
    [
        (Drawn({"a": 1, "answer": 1}, 1, {"w": 2}), "`answer` is filled in by itself"),
        (Drawn({"a": 1}, 1, {"x": 2}), "the wrong answer `x`"),
        (Drawn({"a": 1}, 1, {}), "drew 0 wrong answers"),
        (Drawn({"b": 1}, 1, {"w": 2}), "shows `a`"),
        (Drawn({"a": "text"}, 1, {"w": 2}), "cannot be written"),
        (Drawn({"a": 1}, float("nan"), {"w": 2}), "drew `nan`"),
        (Drawn({"a": 1}, 1, {"w": [1.0, float("inf")]}), "drew `\\[1, inf\\]`"),
        (Drawn({"a": 1}, None, {"w": 2}), "drew `None`"),
    ],
)
def test_a_draw_that_makes_no_question_says_why_in_both_languages(drawn: Drawn, message: str) -> None:
    step = family(ask=both("{a:.1f}"), traps={"w": {"why": both("x")}})
    with pytest.raises(BadDraw, match=message) as caught:
        question_of(step, drawn)
    assert caught.value.text.en != caught.value.text.zh


@pytest.mark.parametrize(
    ("kind", "value"), [("number", True), ("number", "1"), ("shape", [1.5]), ("shape", [-1]), ("shape", 3)]
)
def test_what_cannot_be_typed_is_no_answer(kind: str, value: object) -> None:
    with pytest.raises(BadDraw, match=f"of a `{kind}` question"):
        question_of(family(kind=kind, traps={"w": {"why": both("x")}}), Drawn({}, value))
