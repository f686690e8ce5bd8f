"""The form of a lesson: each thing wrong is told once, in our words, at its line and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from lesson_writing import DEMO, DEMO_STEP, HEAD, READ_STEP, assert_says_something, assert_told

from tutor.course import model, schema
from tutor.course.problem import Problems
from tutor.course.source import parse

ASK = "  - id: q\n    ask: {en: What, zh: 什么}\n"
WRONG = "{{text: {{en: '{n}', zh: '{n}'}}, why: {{en: x, zh: y}}}}, "
NINE = "{text: {en: a, zh: b}, right: true}, " + "".join(WRONG.format(n=n) for n in range(8))
KNOB = DEMO_STEP.replace("{start: 3, range: [1, 9], label: {en: Size, zh: 大小}}", "{KNOB}")


@pytest.mark.parametrize(
    ("step", "codes"),
    [
        # keys
        ("  - id: a\n    read: {en: x, zh: y}\n    §erata: true\n", "unknown-key"),
        ("  - id: a\n    read: {en: x, zh: y}\n    §demo: demo.py\n", "two-kinds"),
        ("  - §id: a\n    title: {en: x, zh: y}\n", "no-kind"),
        ("  - id: a\n    §raed: {en: x, zh: y}\n", "no-kind"),
        ("  - §read: {en: x, zh: y}\n", "missing-key"),
        ("  - §§id: a\n    predict: {en: x, zh: y}\n", "missing-key missing-key"),
        ("  - §text\n", "wrong-type"),
        ("  - §null\n", "wrong-type"),
        ("  - §[a]\n", "wrong-type"),
        # languages
        ("  - id: a\n    read: §{en: x}\n", "missing-language"),
        ("  - id: a\n    read: {en: x, §zh: }\n", "missing-language"),
        ("  - id: a\n    read:\n      en: x\n      §zh:\n", "missing-language"),
        ("  - id: a\n    read: §text alone\n", "missing-language"),
        ("  - id: a\n    read: §[x]\n", "missing-language"),
        ("  - id: a\n    read: §§{}\n", "missing-language missing-language"),
        ("  - id: a\n    §read:\n", "missing-value"),
        ("  - id: a\n    read: {en: x, zh: y, §fr: z}\n", "unknown-key"),
        ("  - id: a\n    read: {en: Look, §then say, zh: y}\n", "unknown-key"),
        ("  - id: a\n    read: {en: §3, zh: y}\n", "wrong-type"),
        ("  - id: a\n    read: {en: §true, zh: §[y]}\n", "wrong-type wrong-type"),
        ("  - id: a\n    read: {en: §'', zh: §' '}\n", "empty-text empty-text"),
        # names
        ("  - id: §A B\n    read: {en: x, zh: y}\n", "bad-name"),
        (f"  - id: §{'a' * 65}\n    read: {{en: x, zh: y}}\n", "too-long"),
        ("  - id: §3\n    read: {en: x, zh: y}\n", "wrong-type"),
        (DEMO_STEP.replace("panels: [loss]", "panels: [loss, §the-loss]"), "bad-name"),
        (DEMO_STEP.replace("    notes: {end", "    expect: {§9x: {low: 1}}\n    notes: {end"), "bad-name"),
        (DEMO_STEP.replace("demo: demo.py", "demo: §''"), "empty-text"),
        # values
        (DEMO_STEP.replace("panels: [loss]", "panels: §[]\n    seconds: §0"), "too-few out-of-range"),
        (
            DEMO_STEP.replace("panels: [loss]", "panels: [loss]\n    limits: {memory: §lots, cpu: §0}"),
            "bad-size out-of-range",
        ),
        (
            DEMO_STEP.replace("panels: [loss]", "panels: [loss]\n    limits: {output: §1.5, files: §many}"),
            "bad-size wrong-type",
        ),
        (DEMO_STEP.replace("panels: [loss]", "panels: [loss]\n    limits: {§memroy: 2GB}"), "unknown-key"),
        (
            DEMO_STEP.replace("panels: [loss]", "panels: [loss]\n    limits: §2GB\n    threads: §0"),
            "wrong-type out-of-range",
        ),
        (DEMO_STEP.replace("panels: [loss]", "panels: §loss"), "wrong-type"),
        (DEMO_STEP.replace("panels: [loss]", "panels: [loss]\n    seed: §'3'"), "wrong-type"),
        (DEMO_STEP.replace("panels: [loss]", "panels: [loss]\n    labels: §[]"), "wrong-type"),
        (KNOB.replace("{KNOB}", "{start: §[1], range: [1, 9], label: {en: x, zh: y}}"), "wrong-type"),
        (KNOB.replace("{KNOB}", "{start: 3, range: [1, §a], label: {en: x, zh: y}}"), "wrong-type"),
        (KNOB.replace("{KNOB}", "{start: 3, range: §[1], label: {en: x, zh: y}}"), "too-few"),
        (KNOB.replace("{KNOB}", "{start: 3, range: §[1, 2, 3], label: {en: x, zh: y}}"), "too-many"),
        (KNOB.replace("{KNOB}", "{start: 3, range: [1, 9], scale: §lgo, label: {en: x, zh: y}}"), "unknown-value"),
        (KNOB.replace("{KNOB}", "{start: 3, range: [1, 9], live: §yes, label: {en: x, zh: y}}"), "wrong-type"),
        (KNOB.replace("{KNOB}", "{start: 3, range: [1, 9], step: §0, label: {en: x, zh: y}}"), "out-of-range"),
        (KNOB.replace("{KNOB}", "{start: 3, choices: [3, §true], label: {en: x, zh: y}}"), "wrong-type"),
        (KNOB.replace("{KNOB}", "{start: 3, choices: §[3], label: {en: x, zh: y}}"), "too-few"),
        (KNOB.replace("{KNOB}", "§{start: 3, range: [1, 9]}"), "missing-key"),
        (ASK + "    kind: §chioce\n", "unknown-value"),
        (ASK + "    kind: number\n    answer: §'3'\n", "not-a-number"),
        (ASK + "    kind: number\n    answer: §{a: 1}\n", "wrong-type"),
        (ASK + "    kind: shape\n    answer: [1, §a]\n", "wrong-type"),
        (ASK + "    kind: shape\n    answer: [§1.5, 2]\n", "wrong-type"),
        (ASK + "    kind: text\n    answer: [a, §1]\n", "wrong-type"),
        (ASK + "    kind: text\n    answer: §[[a]]\n".replace("§[[a", "[§[a"), "wrong-type"),
        (ASK + "    kind: number\n    answer: 3\n    within: §-1\n", "out-of-range"),
        (ASK + f"    options: §[{NINE}]\n", "too-many"),
        (ASK + "    options: [{text: {en: a, zh: b}, right: true}, §3]\n", "wrong-type"),
    ],
)
def test_a_step_of_another_form(tmp_path: Path, step: str, codes: str) -> None:
    assert_told(tmp_path, HEAD + step, codes)


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        (HEAD.replace("schema: 1", "schema: §2"), "unknown-value"),
        ("§" + HEAD.removeprefix("schema: 1\n"), "missing-key"),
        (HEAD.replace("lesson: small", "lesson: §Small"), "bad-name"),
        (HEAD.replace("lesson: small", "lesson: §other"), "wrong-name"),
        (HEAD.replace("minutes: 5", "minutes: §5.5"), "wrong-type"),
        (HEAD.replace("minutes: 5", "minutes: §'5'"), "wrong-type"),
        (HEAD.replace("minutes: 5", "minutes: §0"), "out-of-range"),
        (HEAD.replace("minutes: 5", "minutes: §241"), "out-of-range"),
        (HEAD.replace("minutes: 5", "minutes: §.inf"), "bad-number"),
        (HEAD.replace("minutes: 5", "§minutes:"), "missing-value"),
        (HEAD.replace("minutes: 5", "minutes: 5\n§minuts: 5"), "unknown-key"),
        (HEAD.replace("minutes: 5", "minutes: 5\nneeds: §tensors"), "wrong-type"),
        (
            HEAD.replace("minutes: 5", "minutes: 5\nsources: [{title: x, year: §'2009', §pages: 3}]"),
            "wrong-type unknown-key",
        ),
        (HEAD.replace("objectives: [{en: See, zh: 看}]", "objectives: §[]"), "too-few"),
        (HEAD.replace("title: {en: Small, zh: 小}", "title: §Small"), "missing-language"),
    ],
)
def test_a_head_of_another_form(tmp_path: Path, head: str, codes: str) -> None:
    assert_told(tmp_path, head + READ_STEP, codes)


def test_no_steps(tmp_path: Path) -> None:
    assert_told(tmp_path, HEAD.replace("steps:", "steps: §[]"), "too-few")
    assert_told(tmp_path, "§" + HEAD.replace("steps:\n", ""), "missing-key")


def test_the_nearest_name_is_told(tmp_path: Path) -> None:
    (problem,) = assert_told(tmp_path, HEAD.replace("minutes: 5", "minutes: 5\n§minuets: 5") + READ_STEP, "unknown-key")
    assert problem.message.en == "`minuets` is not a key here. Did you mean `minutes`?"
    assert problem.message.zh == "这里没有 `minuets` 这个键。是不是 `minutes`？"


def test_a_value_that_may_have_several_types_is_told_once(tmp_path: Path) -> None:
    knob = "{start: §{a: 1}, label: {en: x, zh: y}}"
    (problem,) = assert_told(tmp_path, HEAD + KNOB.replace("{KNOB}", knob), "wrong-type")
    assert problem.message.en == "`{…}` stands where `true` or `false` or a number or text is needed."


def test_an_error_that_pydantic_learns_later_has_a_line_and_words_too() -> None:
    problems = Problems(Path("lesson.yaml"))
    root = parse("schema: 1\nminutes: 5\n", problems)
    assert root is not None
    schema._report([schema._Error(root, {"type": "of_a_later_version", "loc": ("minutes",)})], problems)
    (problem,) = problems
    assert (problem.line, problem.column, problem.code) == (2, 10, "not-allowed")
    assert_says_something(problem)


def test_every_step_and_part_has_its_keys_known() -> None:
    assert {each.__name__ for each in schema._STEPS.values()} == set(model.STEP_KEYS.values())
    fields = set(model.Lesson.model_fields)
    for each in schema._STEPS.values():
        fields |= set(each.model_fields)
    assert set(schema._PARTS) <= fields


def test_the_lesson_that_the_others_are_broken_from_is_well(tmp_path: Path) -> None:
    assert_told(tmp_path, HEAD + READ_STEP + DEMO_STEP, "", {"demo.py": DEMO})
