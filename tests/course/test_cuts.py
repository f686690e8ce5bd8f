"""A text without quotes of which YAML takes a part: what was cut is told where it was cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from lesson_writing import assert_says_something, places

from tutor.course.problem import Problems
from tutor.course.source import parse


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("a:\n  en: The letter §# of it\n  zh: x\n", "comment"),
        ("a: {en: Item §# 1, zh: 第 1 项}\nb: 2\n", "comment"),
        ("a: {en: x, zh: y §#3}\n", "comment"),
        ("a: [x §# 1, y]\nb: 1\n", "comment"),
        ("a: [§(0, 0), b]\n", "comma"),
        ("a: {en: §f(x, y), zh: z}\n", "comma"),
        ("a: {en: §(0, 0), zh: '(0, 0)'}\n", "comma"),
    ],
)
def test_a_text_that_is_cut_is_told_once_with_its_remedy(tmp_path: Path, marked: str, said: str) -> None:
    text, marks = places("lesson.yaml", marked)
    problems = Problems(tmp_path)
    parse(text, problems)
    assert [(each.line, each.column) for each in problems] == [mark[1:] for mark in marks]
    (problem,) = problems
    assert_says_something(problem)
    assert said in problem.message.en
    assert "quotes" in problem.message.en
    assert "引号" in problem.message.zh


def test_the_same_bracket_cut_twice_is_no_key_given_twice(tmp_path: Path) -> None:
    problems = Problems(tmp_path)
    parse("a: {en: (0, 0), zh: (0, 0)}\n", problems)
    assert [each.code for each in problems] == ["cut-text", "cut-text"]


@pytest.mark.parametrize(
    "text",
    [
        "a: 1  # a comment\n",
        "a: name  # a comment\n",
        "a: {en: 'x # y', zh: \"y # z\"}  # a comment\n",
        "a:\n  en: |\n    x # y\n  zh: x#y\n",
        "a: (0, 0)\n",
        "a: [f(x), (y)]\n",
        "a: ['(0, 0)']\n",
        "a:\n  - 1) first\n  - (2\n",
    ],
)
def test_comments_and_brackets_elsewhere_are_nobodys_mistake(tmp_path: Path, text: str) -> None:
    problems = Problems(tmp_path)
    assert parse(text, problems) is not None
    assert list(problems) == []


def test_a_missing_brace_is_not_blamed_on_a_hash_in_quotes(tmp_path: Path) -> None:
    problems = Problems(tmp_path)
    parse('a: {en: "x # y}", zh: z\nb: 2\n', problems)
    assert ["missing" in each.message.en for each in problems] == [True]
