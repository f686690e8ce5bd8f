"""The rules within a lesson.yaml, each broken once or more, told at its line and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from lesson_writing import DEMO_STEP, HEAD, READ_STEP, assert_told

UP = "{text: {en: up, zh: 升}, right: true, when: loss > 1}"
DOWN = "{text: {en: down, zh: 降}, why: {en: no, zh: 不}, when: loss < 1}"
LEFT = "{text: {en: left, zh: 左}, right: true}"
RIGHT = "{text: {en: right, zh: 右}, why: {en: no, zh: 不}, back: page}"
NEITHER = LEFT.replace("right: true", "why: {en: a, zh: b}")
PREDICT = f"""\
  - id: guess
    predict: {{en: What, zh: 什么}}
    run: demo
    options:
      - {UP}
      - {DOWN}
"""
CHOICE = f"""\
  - id: choice
    ask: {{en: What, zh: 什么}}
    options:
      - {LEFT}
      - {RIGHT}
"""
NUMBER = """\
  - id: number
    ask: {en: How many, zh: 多少}
    kind: number
    answer: 10
    within: 0.5
    mistakes: [{answer: 12, why: {en: no, zh: 不}}, {answer: 9, why: {en: no, zh: 不}}]
"""
SHAPE = """\
  - id: shape
    ask: {en: Which, zh: 哪个}
    kind: shape
    answer: [2, 3]
    mistakes: [{answer: [3, 2], why: {en: no, zh: 不}}, {answer: [], why: {en: no, zh: 不}}]
"""
ALL = HEAD + READ_STEP + DEMO_STEP + PREDICT + CHOICE + NUMBER + SHAPE


def broken(old: str, new: str) -> str:
    """The whole lesson with one thing changed."""
    assert old in ALL
    return ALL.replace(old, new, 1)


def test_the_whole_lesson_is_well(tmp_path: Path) -> None:
    assert_told(tmp_path, ALL, "")


UNIT = "{en: m, zh: 米}"


@pytest.mark.parametrize(
    ("lesson", "codes"),
    [
        (broken("id: choice", "id: §guess"), "duplicate-id"),
        (ALL + READ_STEP.replace("page", "§page") * 2, "duplicate-id duplicate-id"),
        (broken("back: page", "back: §pgae"), "unknown-step"),
        (broken("{answer: 9,", "{answer: 9, back: §nowhere,"), "unknown-step"),
        (broken("run: demo", "run: §dmeo"), "unknown-step"),
        (broken("run: demo", "run: §page"), "not-a-demo"),
        (broken("lesson: small", "lesson: §smal"), "wrong-name"),
    ],
)
def test_names(tmp_path: Path, lesson: str, codes: str) -> None:
    assert_told(tmp_path, lesson, codes)


def test_a_repeated_id_tells_the_line_of_the_first(tmp_path: Path) -> None:
    third, fourth = assert_told(tmp_path, ALL + READ_STEP.replace("page", "§page") * 2, "duplicate-id duplicate-id")
    assert "(line 7)" in third.message.en
    assert "（第 7 行）" in fourth.message.zh


@pytest.mark.parametrize(
    ("lesson", "codes"),
    [
        (broken(f"- {UP}", "§- " + UP.replace("right: true", "why: {en: a, zh: b}")), "no-right-option"),
        (broken(DOWN, "§" + DOWN.replace("why:", "right: true, why:")), "several-right-options"),
        (broken(DOWN, "§" + DOWN.replace("why: {en: no, zh: 不}, ", "")), "missing-why"),
        (broken(f"- {LEFT}", "§- " + NEITHER), "no-right-option"),
        (broken(RIGHT, "§" + RIGHT.replace("why:", "right: true, why:")), "several-right-options"),
        (broken(RIGHT, "§" + RIGHT.replace("why: {en: no, zh: 不}, ", "")), "missing-why"),
        (
            broken(f"    options:\n      - {LEFT}", "    kind: choices\n    options:\n      §- " + NEITHER),
            "no-right-option",
        ),
        (broken(f"- {LEFT}\n      - {RIGHT}", f"§- {LEFT}"), "too-few"),
        (broken(RIGHT, "§" + RIGHT.replace("en: right", "en: left")), "duplicate-option"),
        (broken(RIGHT, "§" + RIGHT.replace("zh: 右", "zh: 左")), "duplicate-option"),
        (ALL + "  - §id: bare\n    ask: {en: a, zh: b}\n", "too-few"),
        (broken("id: choice\n", "id: choice\n    §answer: 3\n"), "has-answer"),
        (
            broken("id: choice\n", f"id: choice\n    §within: 3\n    §unit: {UNIT}\n"),
            "misplaced-key misplaced-key",
        ),
        (broken(LEFT, LEFT.replace("true", "true, §when: x > 1")), "misplaced-key"),
        (broken("when: loss > 1", "§value: 3"), "misplaced-key"),
        (broken("id: number\n", "id: number\n    §options: [{text: {en: a, zh: b}, right: true}]\n"), "has-options"),
        (
            broken("id: shape\n", "id: shape\n    §within: 1\n    §unit: {en: m, zh: 米}\n"),
            "misplaced-key misplaced-key",
        ),
        (broken("- id: number", "- §id: number").replace("    answer: 10\n", ""), "missing-answer"),
        (broken("answer: 10", "answer: §[1, 2]"), "not-a-number"),
        (broken("{answer: 9,", "{answer: §[9],"), "not-a-number"),
        (broken("answer: [2, 3]", "answer: §6"), "not-a-shape"),
        (broken("answer: [2, 3]", "answer: §[-2, 3]"), "not-a-shape"),
        (broken("{answer: [3, 2],", "{answer: §3,"), "not-a-shape"),
        (broken("{answer: 12,", "{answer: §10.5,"), "answer-clash"),
        (broken("{answer: 12,", "{answer: §9.5,"), "answer-clash"),
        (broken("{answer: [3, 2],", "{answer: §[2, 3],"), "answer-clash"),
        (broken("{answer: 9,", "{answer: §12.0,"), "duplicate-mistake"),
        (broken("{answer: [],", "{answer: §[3, 2],"), "duplicate-mistake"),
        (broken("id: number\n", "id: number\n    verify: §1 +\n"), "bad-expression"),
        (broken("id: number\n", "id: number\n    verify: §x = 3\n"), "bad-expression"),
        (broken("id: number\n", "id: number\n    verify: §run('x = = 1', 'x')\n"), "bad-expression"),
        (broken("id: number\n", "id: number\n    verify: §run('x = 1', 'x x')\n"), "bad-expression"),
        (broken("id: number\n", f"id: number\n    verify: §{'(' * 3000}\n"), "bad-expression"),
        (broken("when: loss > 1", "when: §loss >"), "bad-expression"),
    ],
)
def test_questions(tmp_path: Path, lesson: str, codes: str) -> None:
    assert_told(tmp_path, lesson, codes)


def test_a_mistake_just_outside_the_tolerance_is_one(tmp_path: Path) -> None:
    assert_told(tmp_path, broken("{answer: 12,", "{answer: 10.51,"), "")


SIZE = "size: {start: 3, range: [1, 9], "
RATE = "rate: {start: 0.1, range: [0.01, 1], scale: log, "


def with_set(settings: str) -> str:
    return broken("run: demo\n", f"run: demo\n    set: {settings}\n")


@pytest.mark.parametrize(
    ("lesson", "codes"),
    [
        (broken(SIZE, "size: §{start: 3, "), "missing-range"),
        (broken(SIZE, "size: {start: 3, range: §[9, 1], "), "range-order"),
        (broken(SIZE, "size: {start: 3, range: §[3, 3], "), "range-order"),
        (broken(SIZE, "size: {start: §0, range: [1, 9], "), "out-of-range"),
        (broken(SIZE, "size: {start: §10, range: [1, 9], "), "out-of-range"),
        (broken(RATE, "rate: {start: 0.1, range: §[0, 1], scale: log, "), "log-range"),
        (broken(RATE, "rate: {start: 0.1, range: §[-1, 1], scale: log, "), "log-range"),
        (broken(SIZE, "size: {start: §two, choices: [one, tow], "), "not-a-choice"),
        (broken(SIZE, "size: {start: one, choices: [one, §one], "), "duplicate-choice"),
        (broken(SIZE, "size: {start: 1, choices: [1, 2], §range: [1, 2], "), "misplaced-key"),
        (broken(SIZE, "size: {start: true, §range: [0, 1], §step: 1, "), "misplaced-key misplaced-key"),
        (broken(SIZE, "size: {start: text, §scale: log, "), "misplaced-key"),
        (broken("panels: [loss]", "panels: [loss, §loss]"), "duplicate-panel"),
        (with_set("{§szie: 3}"), "unknown-knob"),
        (with_set("{size: §12}"), "out-of-range"),
        (with_set("{size: §2.5}"), "knob-type"),
        (with_set("{size: §big}"), "knob-type"),
        (with_set("{size: §true, rate: §false}"), "knob-type knob-type"),
        (with_set("{size: §3}").replace(SIZE, "size: {start: true, "), "knob-type"),
        (with_set("{size: §3}").replace(SIZE, "size: {start: text, "), "knob-type"),
        (with_set("{size: §3}").replace(SIZE, "size: {start: 1, choices: [1, 2], "), "not-a-choice"),
        (with_set("{size: §true}").replace(SIZE, "size: {start: 1, choices: [1, 2], "), "not-a-choice"),
    ],
)
def test_knobs(tmp_path: Path, lesson: str, codes: str) -> None:
    assert_told(tmp_path, lesson, codes)


@pytest.mark.parametrize("settings", ["{size: 9, rate: 1}", "{size: 2.0}", "{}"])
def test_a_prediction_sets_what_the_demo_allows(tmp_path: Path, settings: str) -> None:
    assert_told(tmp_path, with_set(settings), "")


def expecting(form: str) -> str:
    return broken("    panels: [loss]\n", f"    panels: [loss]\n    expect: {{§loss: {form}}}\n")


@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "{about: 1}",
        "{within: 1}",
        "{about: 1, within: 1, low: 0}",
        "{low: 0, equals: 0}",
        "{about: 1, equals: 1}",
    ],
)
def test_an_expectation_has_one_form(tmp_path: Path, form: str) -> None:
    assert_told(tmp_path, expecting(form), "expect-form")


def test_an_expectation_has_its_ends_in_order(tmp_path: Path) -> None:
    assert_told(tmp_path, expecting("§{low: 2, high: 1}").replace("{§", "{", 1), "expect-order")


@pytest.mark.parametrize(
    "form", ["{about: 1, within: 0}", "{low: 1}", "{high: 1}", "{low: 1, high: 1}", "{equals: [0, 1]}", "{equals: a}"]
)
def test_forms_of_expectation(tmp_path: Path, form: str) -> None:
    assert_told(tmp_path, expecting(form).replace("§", ""), "")


def saying(en: str, zh: str) -> str:
    return broken("    panels: [loss]\n", f"    panels: [loss]\n    sentence: {{en: {en}, zh: {zh}}}\n")


@pytest.mark.parametrize(
    ("lesson", "codes"),
    [
        (saying('§"{"', '"x"'), "bad-placeholder"),
        (saying('§"{}"', '"x"'), "bad-placeholder"),
        (saying('§"{0}"', '§"{loss.real}"'), "bad-placeholder bad-placeholder"),
        (saying('"x"', '§"{loss[0]}"'), "bad-placeholder"),
        (saying('§"{loss:.3q}"', '"x"'), "bad-placeholder"),
        (saying('§"{loss:999999999}"', '"x"'), "bad-placeholder"),
        (saying('§"{loss:{error}}"', '"x"'), "bad-placeholder"),
        (saying('§"{loss!x}"', '"x"'), "bad-placeholder"),
        (saying('§"$x_{i}^{2}$"', '"x"'), "bad-placeholder"),
        (saying('"{loss}"', '"x"').replace("sentence: ", "sentence: §"), "placeholders-differ"),
        (broken('end: {en: "Step {step}."', 'end: §{en: "Step"'), "placeholders-differ"),
        (broken("run: demo\n", 'run: demo\n    after: §{en: "{loss}", zh: "{error}"}\n'), "placeholders-differ"),
    ],
)
def test_sentences(tmp_path: Path, lesson: str, codes: str) -> None:
    assert_told(tmp_path, lesson, codes)


@pytest.mark.parametrize("text", ["{loss:.3f} and {error:>8}", "{loss:+.2e}, {loss:,}", "{{x}} {loss!r}", "{loss:.0%}"])
def test_sentences_that_can_be_filled(tmp_path: Path, text: str) -> None:
    assert_told(tmp_path, saying(f'"{text}"', f'"{text}"'), "")
