"""The placement test as a policy: what it asks, when it ends, and what it finds out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.course import Pack, default_folder
from tutor.course.model import AskStep, FamilyStep
from tutor.course.placement import AT_MOST, QUESTIONS, Placement, questions_of

Needs = dict[str, list[str]]


@st.composite
def courses(draw: st.DrawFn) -> tuple[Needs, set[str]]:
    """Any graph of needs without a loop, and what a learner knows: with each lesson all that it needs."""
    count = draw(st.integers(1, 12))
    names = [f"l{number}" for number in range(count)]
    needs = {
        name: draw(st.lists(st.sampled_from(names[:place]), unique=True, max_size=3)) if place else []
        for place, name in enumerate(names)
    }
    known: set[str] = set()
    for name in draw(st.lists(st.sampled_from(names), max_size=3)):
        known |= below(name, needs)
    return needs, known


def below(name: str, needs: Needs) -> set[str]:
    return {name}.union(*(below(need, needs) for need in needs[name]))


def taken(test: Placement, knows: set[str]) -> list[str]:
    """The lessons asked of, in order, by one who answers right what is known and nothing else."""
    asked: list[str] = []
    while (lesson := test.lesson) is not None:
        if not asked or asked[-1] != lesson:
            asked.append(lesson)
        test.answer(lesson in knows)
    return asked


@settings(max_examples=60)
@given(courses())
def test_answers_that_agree_find_exactly_what_is_known(course: tuple[Needs, set[str]]) -> None:
    needs, knows = course
    test = Placement(needs, list(needs), questions=1000)
    asked = taken(test, knows)
    assert test.known == knows
    assert test.unknown == set(needs) - knows
    assert len(asked) == len(set(asked))


@settings(max_examples=60)
@given(courses(), st.lists(st.booleans(), min_size=40, max_size=40), st.integers(0, 20))
def test_whatever_is_answered_no_lesson_is_asked_that_is_decided(
    course: tuple[Needs, set[str]], answers: list[bool], most: int
) -> None:
    needs, _ = course
    test = Placement(needs, list(needs), questions=most)
    for right in answers:
        lesson = test.lesson
        if lesson is None:
            break
        assert lesson not in test.known | test.unknown
        promised = test.most
        before = set(test.known)
        found = test.answer(right)
        assert test.most < promised
        assert not test.known & test.unknown
        if found is not None:
            assert lesson in test.known | test.unknown
            assert found == frozenset(test.known - before)
    assert test.lesson is None
    assert test.asked <= most


@settings(max_examples=60)
@given(courses(), st.integers(0, 8))
def test_a_test_that_is_cut_short_skips_nothing_that_is_not_known(
    course: tuple[Needs, set[str]], questions: int
) -> None:
    needs, knows = course
    test = Placement(needs, list(needs), questions=questions)
    taken(test, knows)
    assert test.known <= knows
    assert not test.unknown & knows


@pytest.mark.parametrize("known", [0, 1, 17, 18, 35, 36])
def test_a_course_in_a_row_is_searched_by_halves(known: int) -> None:
    names = [f"l{number}" for number in range(36)]
    needs = {name: names[place - 1 : place] if place else [] for place, name in enumerate(names)}
    test = Placement(needs, names)
    asked = taken(test, set(names[:known]))
    assert asked[0] in (names[17], names[18])
    assert len(asked) <= math.ceil(math.log2(37))
    assert test.asked <= AT_MOST
    assert test.known == set(names[:known])


def test_two_right_answers_decide_and_one_wrong_one_does() -> None:
    test = Placement({"a": [], "b": ["a"], "c": ["b"]}, ["a", "b", "c"])
    assert test.lesson == "b"
    assert test.answer(True) is None
    assert test.lesson == "b"
    assert test.answer(True) == frozenset("ab")
    assert test.lesson == "c"
    assert not test.answer(False)
    assert test.lesson is None
    with pytest.raises(ValueError, match="over"):
        test.answer(True)


def test_lessons_to_come_are_not_asked_of_and_are_known_when_what_needs_them_is() -> None:
    test = Placement({"first": [], "coming": ["first"], "last": ["coming"]}, ["first", "last"])
    asked = taken(test, {"first", "coming", "last"})
    assert "coming" not in asked
    assert test.known == {"first", "coming", "last"}


def test_a_lesson_that_cannot_be_asked_of_is_left_to_the_others() -> None:
    test = Placement({"a": [], "b": ["a"], "c": ["b"]}, ["a", "b", "c"])
    test.leave_out()
    asked = taken(test, {"a", "b", "c"})
    assert "b" not in asked
    assert test.known == {"a", "b", "c"}


def test_needs_that_loop_or_lead_nowhere_do_no_harm() -> None:
    test = Placement({"a": ["b", "gone"], "b": ["a"]}, ["a", "b"])
    assert taken(test, {"a", "b"}) == ["a"]
    assert test.known == {"a", "b", "gone"}


def test_an_empty_course_asks_nothing() -> None:
    assert Placement({}, []).lesson is None


def test_every_lesson_of_the_course_can_be_asked_of_families_first_and_no_step_twice() -> None:
    pack = Pack.open(default_folder())
    for entry in pack.entries:
        if entry.state != "ready":
            continue
        lesson = pack.lesson(entry.name)
        chosen = questions_of(lesson)
        assert len(set(chosen)) == len(chosen) >= QUESTIONS
        kinds = [type(lesson.step(step)) for step in chosen]
        families = sum(isinstance(step, FamilyStep) for step in lesson.steps)
        assert kinds == [FamilyStep] * families + [AskStep] * (len(chosen) - families)
