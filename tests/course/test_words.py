"""What is said about lesson files is said in both languages, with the same figures."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
from lesson_writing import assert_says_something

from tutor.course.problem import Mark, Problems, fill, hint, listed, nearest, quote
from tutor.course.schema import _EXPECTED
from tutor.i18n import LANGUAGES, Text
from tutor.i18n import course as words

MESSAGES = {name: value for name, value in vars(words).items() if isinstance(value, Text)}
FILLED = {name for name, value in MESSAGES.items() if re.search(r"{[a-z]+}", value.en)}


PIECES = ("expected", "place", "language", "first", "last")


@pytest.mark.parametrize("name", sorted(FILLED))
def test_both_languages_tell_the_same_figures(name: str) -> None:
    message = MESSAGES[name]
    en, zh = ({part[1] for part in string.Formatter().parse(message(each)) if part[1]} for each in LANGUAGES)
    assert en == zh
    filled = fill(message, **dict.fromkeys(en, "FIGURE"))
    for said in (filled.en, filled.zh):
        assert said.count("FIGURE") >= len(en)
        assert "{{" not in said


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_chinese_is_set_as_chinese(name: str) -> None:
    said = MESSAGES[name].zh
    plain = re.sub(r"`[^`]*`", "`", said)
    for piece in PIECES:  # figures that are Chinese words
        plain = plain.replace(f"{{{piece}}}", "")
    assert not re.search(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]", plain)
    assert not re.search(r"[\u4e00-\u9fff][A-Za-z0-9{`]|[A-Za-z0-9}`][\u4e00-\u9fff]", plain)


def test_every_type_has_words() -> None:
    assert all(each.en and each.zh for each in _EXPECTED.values())


def test_the_nearest_name_ignores_case_and_gives_up_on_strangers() -> None:
    assert nearest("Minutes", ["minutes", "title"]) == "minutes"
    assert nearest("mintues", ["minutes", "title"]) == "minutes"
    assert nearest("xyz", ["minutes", "title"]) is None
    assert nearest("", []) is None
    assert nearest("x" * 1_000_000, ["minutes"]) is None


def test_the_hint_tells_the_nearest_name_or_all_of_a_few() -> None:
    assert hint("mintues", ["minutes"]) == Text(" Did you mean `minutes`?", "是不是 `minutes`？")
    assert hint("xyz", ["a", "b"]) == Text(" Known here: `a`, `b`.", "这里可用的有：`a`、`b`。")
    assert hint("xyz", [str(number) for number in range(100, 200)]) == Text("", "")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\n\tb", "`a b`"),
        (None, "`null`"),
        (True, "`true`"),
        (1, "`1`"),
        (0.5, "`0.5`"),
        ([1, 2], "`[1, 2]`"),
        ("\x1b[2Jx", "` [2Jx`"),
        ("x" * 50, "`" + "x" * 39 + "…`"),
    ],
)
def test_values_are_shown_on_one_short_line(value: object, shown: str) -> None:
    assert quote(value) == shown


def test_braces_in_a_value_are_no_places_for_figures() -> None:
    problems = Problems(Path("x"))
    problems.add(Mark(1, 2), "code", words.UNKNOWN_KEY, key=quote("{key}"), hint=hint("{x}", ["{y}"]))
    (problem,) = problems
    assert_says_something(problem)
    assert problem.message.en == "`{key}` is not a key here. Did you mean `{y}`?"
    assert listed(["{a}"]).zh == "`{a}`"
