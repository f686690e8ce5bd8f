"""`tutor check` on packs, folders and files; `tutor list --json`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lesson_writing import (
    DEMO_STEP,
    FILES,
    HEAD,
    READ_STEP,
    assert_says_something,
    assert_told,
    places,
    told,
    write_lesson,
)

from tutor.course import Pack, default_folder
from tutor.course.check import check, listing
from tutor.i18n import LANGUAGES

COURSE = """\
schema: 1
course: mine
title: {en: Mine, zh: 我的}
parts:
  - part: one
    title: {en: One, zh: 一}
    lessons:
      - first
      - second
  - part: two
    title: {en: Two, zh: 二}
    lessons:
      - third
      - {coming: later, title: {en: Later, zh: 以后}}
"""
WHERE = {"first": "one", "second": "one", "third": "two"}


def write_pack(folder: Path, course: str = COURSE, **needs: str) -> list[tuple[str, int, int]]:
    """A pack of three lessons, each with what it needs; returns the places marked."""
    plain, marked = places("course.yaml", course)
    (folder / "course.yaml").write_text(plain, encoding="utf-8")
    for name, part in WHERE.items():
        head = HEAD.replace("small", name).replace("steps:", f"needs: [{needs.get(name, '')}]\nsteps:")
        found = write_lesson(folder / part / name, head + READ_STEP, {})
        marked += [(f"{part}/{name}/{file}", *place) for file, *place in found]  # type: ignore[misc]
    return marked


def assert_pack_told(folder: Path, codes: str, marked: list[tuple[str, int, int]]) -> None:
    problems = check(folder)
    for problem in problems:
        assert_says_something(problem)
    said = "\n".join(map(str, problems))
    found = told(problems, folder)
    assert ([place for place, _ in found], [code for _, code in found]) == (marked, codes.split()), said


def test_ten_mistakes_in_one_file_are_ten_problems(tmp_path: Path) -> None:
    lesson = (
        HEAD.replace("minutes: 5", "minutes: §five\n§minuts: 3")
        + READ_STEP.replace("{en: Text, zh: 文字}", "§{en: Text}\n    §color: red")
        + DEMO_STEP.replace("start: 3", "start: §30").replace("panels: [loss]", "panels: [loss, §fit]")
        + "  - id: §page\n    ask: {en: a, zh: b}\n    kind: §nmber\n    options:\n"
        + "      - {text: {en: a, zh: b}, right: true}\n"
        + "  - id: last\n    ask: {en: a, zh: b}\n    options:\n"
        + "      - {text: {en: a, zh: b}, right: true}\n      - §{text: {en: c, zh: d}, back: §nowhere}\n"
    )
    codes = (
        "wrong-type unknown-key missing-language unknown-key panel-never-shown out-of-range "
        "duplicate-id unknown-value missing-why unknown-step"
    )
    assert len(assert_told(tmp_path, lesson, codes)) == 10


def test_a_pack_that_is_well(tmp_path: Path) -> None:
    assert_pack_told(tmp_path, "", write_pack(tmp_path, second="first", third="second, first, later"))


def test_all_problems_of_a_pack_in_order(tmp_path: Path) -> None:
    course = COURSE.replace("schema: 1\n", "schema: 1\n§colour: red\n")
    marked = write_pack(tmp_path, course, second="§frist", third="§nowhere")
    assert_pack_told(tmp_path, "unknown-key unknown-lesson unknown-lesson", marked)


@pytest.mark.parametrize(
    ("needs", "codes"),
    [
        ({"first": "§first"}, "needs-loop"),
        ({"first": "§second", "second": "§first"}, "needs-loop needs-loop"),
        ({"first": "§third", "second": "§first", "third": "§second"}, "needs-loop " * 3),
        ({"first": "second", "second": "§third", "third": "§second"}, "needs-loop needs-loop"),
        ({"first": "§firts, §3"}, "unknown-lesson wrong-type"),
    ],
)
def test_needs(tmp_path: Path, needs: dict[str, str], codes: str) -> None:
    assert_pack_told(tmp_path, codes, write_pack(tmp_path, **needs))


def test_a_loop_is_shown(tmp_path: Path) -> None:
    write_pack(tmp_path, first="third", second="first", third="second")
    assert "first → third → second → first" in check(tmp_path)[0].message.en


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("course: mine", "course: §My course", "bad-name"),
        ("schema: 1", "schema: §2", "unknown-value"),
        ("title: {en: Mine, zh: 我的}", "title: §{en: Mine}", "missing-language"),
        ("title: {en: Mine, zh: 我的}", "title: §Mine", "missing-language"),
        ("title: {en: One, zh: 一}", "title: {en: One, zh: 一, §fr: Un}", "unknown-key"),
        ("- part: one\n    title", "- §part: one\n    §titel", "missing-key unknown-key"),
        ("      - second\n", "      - second\n      - §first\n", "duplicate-name"),
        ("      - second\n", "      - second\n      - §fourth\n", "missing-lesson"),
        ("      - second\n", "      - second\n      - §{x: 1}\n", "bad-entry"),
        ("      - second\n", "      - second\n      - §../up\n", "bad-name"),
        ("      - second\n", "      - second\n      - §3\n", "bad-entry"),
        ("      - second\n", "      - {coming: §second, title: {en: x, zh: y}}\n", "still-coming"),
        ("{coming: later, title: {en: Later, zh: 以后}}", "§{coming: later}", "missing-key"),
        ("{coming: later, title", "{coming: later, §minutes: 3, title", "unknown-key"),
        ("zh: 以后}}", "zh: 以后}, needs: [§frist]}", "unknown-lesson"),
        ("zh: 以后}}", "zh: 以后}, needs: [first, §later]}", "needs-loop"),
        ("zh: 以后}}", "zh: 以后}, needs: §first}", "wrong-type"),
        ("zh: 以后}}", "zh: 以后}, needs: [§3]}", "bad-name"),
        ("      - second\n", "      - second\n      - §third\n", "other-part"),
    ],
)
def test_the_table_of_contents(tmp_path: Path, old: str, new: str, codes: str) -> None:
    assert old in COURSE
    course = COURSE.replace(old, new, 1)
    if codes == "other-part":  # moved there, not listed twice
        course = course.replace("lessons:\n      - third\n", "lessons:\n")
    assert_pack_told(tmp_path, codes, write_pack(tmp_path, course))


def test_a_part_of_the_same_name(tmp_path: Path) -> None:
    course = COURSE.replace("part: two", "part: §one").replace("- third", "- §third")
    assert_pack_told(tmp_path, "duplicate-name other-part", write_pack(tmp_path, course))


@pytest.mark.parametrize(("line", "codes"), [("", ""), ("      - §first\n", "duplicate-name ")])
def test_a_lesson_that_is_not_listed(tmp_path: Path, line: str, codes: str) -> None:
    marked = write_pack(tmp_path, COURSE.replace("      - third\n", line))
    marked.append(("two/third/lesson.yaml", 1, 1))
    assert_pack_told(tmp_path, codes + "unlisted-lesson", marked)


def test_a_broken_table_of_contents_hides_no_lesson(tmp_path: Path) -> None:
    write_pack(tmp_path, "§[[[", first="nowhere")
    codes = [each.code for each in check(tmp_path)]
    assert codes[0] == "yaml"
    assert codes.count("unlisted-lesson") == 3
    assert codes.count("unknown-lesson") == 1


def test_a_lesson_is_checked_within_its_pack(tmp_path: Path) -> None:
    write_pack(tmp_path, first="nowhere", second="also-nowhere")
    for path in (tmp_path / "one" / "first", tmp_path / "one" / "first" / "lesson.yaml"):
        (problem,) = check(path)
        assert (problem.file, problem.code) == (tmp_path / "one" / "first" / "lesson.yaml", "unknown-lesson")
    assert [each.code for each in check(tmp_path / "one")] == ["unknown-lesson"] * 2
    assert len(check(tmp_path / "course.yaml")) == 2


def test_lessons_without_a_pack_need_each_other(tmp_path: Path) -> None:
    write_pack(tmp_path, first="second", second="nowhere")
    (tmp_path / "course.yaml").unlink()
    assert [(each.file.parent.name, each.code) for each in check(tmp_path)] == [("second", "unknown-lesson")]
    assert check(tmp_path / "one" / "first") == []  # alone, nobody can tell what else there is


@pytest.mark.parametrize(
    ("path", "code"),
    [("nothing", "missing-path"), ("empty", "empty-pack"), ("notes.txt", "not-a-lesson"), ("x" * 5000, "missing-path")],
)
def test_what_holds_no_lesson_is_a_problem(tmp_path: Path, path: str, code: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("x")
    (problem,) = check(tmp_path / path)
    assert (problem.file, problem.line, problem.column, problem.code) == (tmp_path / path, 1, 1, code)
    assert_says_something(problem)


def test_the_json_form(tmp_path: Path) -> None:
    write_lesson(tmp_path / "small", HEAD.replace("minutes: 5", "minutes: 0") + READ_STEP, {})
    (problem,) = check(tmp_path / "small")
    for language in LANGUAGES:
        assert json.loads(json.dumps(problem.as_json(language))) == {
            "file": str(tmp_path / "small" / "lesson.yaml"),
            "line": 4,
            "column": 10,
            "code": "out-of-range",
            "message": problem.message(language),
        }


def test_paths_are_told_as_they_were_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lesson(tmp_path / "small", HEAD.replace("minutes: 5", "minutes: 0"), {})
    monkeypatch.chdir(tmp_path)
    assert str(check(Path("small"))[0]).startswith("small/lesson.yaml:4:10: ")
    monkeypatch.chdir(tmp_path / "small")
    assert str(check(Path("."))[0]).startswith("lesson.yaml:4:10: ")
    assert {each.code for each in check(Path("lesson.yaml"))} == {"out-of-range", "missing-value"}


def test_listing_has_a_row_for_each_lesson(tmp_path: Path) -> None:
    write_pack(tmp_path)
    write_lesson(tmp_path / "one" / "second", HEAD.replace("small", "second") + READ_STEP + DEMO_STEP, FILES)
    write_lesson(tmp_path / "two" / "third", HEAD.replace("small", "third") + "  - {id: a, raed: 1}\n", {})
    rows = listing(Pack.open(tmp_path))
    title = {"en": "Small", "zh": "小"}
    steps = [{"id": "page", "kind": "read"}]
    assert rows == [
        {"part": "one", "lesson": "first", "title": title, "minutes": 5, "state": "ready", "steps": steps},
        {
            "part": "one", "lesson": "second", "title": title, "minutes": 5, "state": "ready",
            "steps": [*steps, {"id": "demo", "kind": "demo"}],
        },
        {"part": "two", "lesson": "third", "title": title, "minutes": 5, "state": "broken", "steps": []},
        {
            "part": "two", "lesson": "later", "title": {"en": "Later", "zh": "以后"}, "minutes": None,
            "state": "coming", "steps": [],
        },
    ]  # fmt: skip


def test_our_course_has_36_rows() -> None:
    rows = listing(Pack.open(default_folder()))
    assert len(rows) == 36
    assert [row["lesson"] for row in rows] == [entry.name for entry in Pack.open(default_folder()).entries]
    for row in rows:
        assert list(row) == ["part", "lesson", "title", "minutes", "state", "steps"]
        assert bool(row["steps"]) == (row["state"] == "ready")
