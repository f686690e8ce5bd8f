"""A pack opens whatever is in it, and reads no more than it must."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lesson_writing import DEMO_STEP, FILES, HEAD, READ_STEP, write_lesson

from tutor.course import (
    LessonBroken,
    LessonComing,
    Pack,
    UnknownLesson,
    default_folder,
    open_packs,
    read_lesson,
)
from tutor.course.model import DemoStep
from tutor.i18n import Text

COURSE = """\
schema: 1
course: mine
title: {en: Mine, zh: 我的}
parts:
  - part: one
    title: {en: One, zh: 一}
    lessons: [small, {coming: later, title: {en: Later, zh: 以后}, needs: [small, absent]}]
  - part: two
    title: {en: Two, zh: 二}
    lessons:
      - bad-head
      - bad-steps
      - absent
"""
NEEDY = HEAD.replace("steps:", "needs: [later]\nsteps:")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack with a lesson of each state."""
    (tmp_path / "course.yaml").write_text(COURSE, encoding="utf-8")
    write_lesson(tmp_path / "one" / "small", NEEDY + READ_STEP + DEMO_STEP)
    write_lesson(tmp_path / "two" / "bad-head", "title: {en: Head}\nminutes: 5\n", {})
    write_lesson(tmp_path / "two" / "bad-steps", HEAD.replace("small", "bad-steps") + "  - [[[", {})
    return tmp_path


def test_the_table_of_contents(folder: Path) -> None:
    pack = Pack.open(folder)
    assert (pack.name, pack.title, pack.folder, pack.problems) == ("mine", Text("Mine", "我的"), folder, [])
    assert [(part.name, part.title.zh) for part in pack.parts] == [("one", "一"), ("two", "二")]
    small = Text("Small", "小")
    bad, absent = (Text(name, name) for name in ("bad-head", "absent"))
    assert [(each.number, each.name, each.part, each.folder) for each in pack.entries] == [
        (1, "small", "one", folder / "one" / "small"),
        (2, "later", "one", None),
        (3, "bad-head", "two", folder / "two" / "bad-head"),
        (4, "bad-steps", "two", folder / "two" / "bad-steps"),
        (5, "absent", "two", folder / "two" / "absent"),
    ]
    assert [(each.title, each.minutes, each.needs, each.state) for each in pack.entries] == [
        (small, 5, ("later",), "ready"),
        (Text("Later", "以后"), None, ("small", "absent"), "coming"),
        (bad, None, (), "broken"),
        (small, 5, (), "ready"),
        (absent, None, (), "broken"),
    ]
    assert pack.entry("later") == pack.entries[1]


def test_a_lessons_head_is_read_when_it_is_first_asked_for(folder: Path) -> None:
    pack = Pack.open(folder)
    file = folder / "one" / "small" / "lesson.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("en: Small", "en: Renamed"), encoding="utf-8")
    assert pack.entry("small").title.en == "Renamed"
    file.unlink()
    assert (pack.entry("small").title.en, pack.entry("small").state) == ("Renamed", "ready")
    assert pack.entry("absent").state == "broken"


def test_a_lesson_opens_whole(folder: Path) -> None:
    lesson = Pack.open(folder).lesson("small")
    assert [step.id for step in lesson.steps] == ["page", "demo"]
    demo = lesson.step("demo")
    assert isinstance(demo, DemoStep)
    assert demo.knobs["rate"].scale == "log"
    assert demo.knobs["size"].range == [1, 9]


def test_a_lesson_is_read_once_until_one_of_its_files_changes(folder: Path) -> None:
    pack = Pack.open(folder)
    lesson = pack.lesson("small")
    assert pack.lesson("small") is lesson
    file = folder / "one" / "small" / "lesson.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("minutes: 5", "minutes: 6"), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert pack.lesson("small").minutes == 6
    (folder / "one" / "small" / "demo.py").unlink()
    with pytest.raises(LessonBroken):
        pack.lesson("small")
    write_lesson(folder / "one" / "small", NEEDY + READ_STEP + DEMO_STEP)
    assert pack.lesson("small") == lesson


def test_a_lesson_with_the_name_misspelt(folder: Path) -> None:
    with pytest.raises(UnknownLesson) as caught:
        Pack.open(folder).lesson("smal")
    assert caught.value.nearest == "small"
    assert str(caught.value) == "There is no lesson `smal`. Did you mean `small`?"
    assert caught.value.text.zh == "没有 `smal` 这一课。是不是 `small`？"
    with pytest.raises(UnknownLesson) as caught:
        Pack.open(folder).entry("nothing like it")
    assert caught.value.nearest is None


def test_a_lesson_to_come(folder: Path) -> None:
    with pytest.raises(LessonComing) as caught:
        Pack.open(folder).lesson("later")
    assert caught.value.entry.name == "later"
    assert caught.value.text == Text("“Later” is not written yet.", "《以后》还没有写好。")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("bad-head", (1, 8, "missing-language")),
        ("bad-steps", (8, 1, "yaml")),
        ("absent", (1, 1, "missing-file")),
    ],
)
def test_a_broken_lesson_says_what_is_wrong(folder: Path, name: str, told: tuple[int, int, str]) -> None:
    with pytest.raises(LessonBroken) as caught:
        Pack.open(folder).lesson(name)
    assert told in [(each.line, each.column, each.code) for each in caught.value.problems]
    assert {each.file for each in caught.value.problems} == {folder / "two" / name / "lesson.yaml"}
    assert str(caught.value.problems[0]) in str(caught.value)


def test_a_lesson_whose_demo_says_something_else_still_opens(folder: Path) -> None:
    (folder / "one" / "small" / "demo.py").write_text("syntax error", encoding="utf-8")
    assert Pack.open(folder).lesson("small").minutes == 5


@pytest.mark.parametrize(
    ("course", "codes"),
    [
        ("", {"empty-file"}),
        ("[[[", {"yaml"}),
        ("- 1", {"not-a-mapping"}),
        (
            "schema: 2\ncourse: ../up\ntitle: x\nparts: 3\n",
            {"unknown-value", "bad-name", "missing-language", "wrong-type"},
        ),
        ("schema: 1\n", {"missing-key"}),
    ],
)
def test_a_broken_table_of_contents_leaves_the_lessons_found_by_their_folders(
    folder: Path, course: str, codes: set[str]
) -> None:
    (folder / "course.yaml").write_text(course, encoding="utf-8")
    pack = Pack.open(folder)
    assert {each.code for each in pack.problems} == codes
    assert [entry.name for entry in pack.entries] == ["small", "bad-head", "bad-steps"]
    assert [part.name for part in pack.parts] == ["one", "two"]
    assert pack.lesson("small").minutes == 5


def test_folders_of_lessons_open_without_a_table_of_contents(folder: Path) -> None:
    (folder / "course.yaml").unlink()
    assert [entry.name for entry in Pack.open(folder).entries] == ["small", "bad-head", "bad-steps"]
    part = Pack.open(folder / "one")
    assert [(each.name, each.part, each.state) for each in part.entries] == [("small", "", "ready")]
    alone = Pack.open(folder / "one" / "small")
    assert [(each.name, each.title.en, each.folder) for each in alone.entries] == [
        ("small", "Small", folder / "one" / "small")
    ]
    assert alone.lesson("small").minutes == 5


@pytest.mark.parametrize("what", ["missing", "file", "empty"])
def test_what_is_no_pack_is_an_empty_one(tmp_path: Path, what: str) -> None:
    place = tmp_path / "place"
    if what == "file":
        place.write_text("x")
    elif what == "empty":
        place.mkdir()
    pack = Pack.open(place)
    assert pack.entries == []
    with pytest.raises(UnknownLesson):
        pack.lesson("any")


@given(st.text() | st.text("schema: 1\npartlesoncming-[]{}'\"0"))
def test_any_course_yaml_opens(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("pack", numbered=True)
    (folder / "course.yaml").write_text(text, encoding="utf-8", newline="")
    assert isinstance(Pack.open(folder).entries, list)


def test_read_lesson_needs_no_other_file(tmp_path: Path) -> None:
    write_lesson(tmp_path / "small", HEAD + DEMO_STEP, {})
    assert read_lesson(tmp_path / "small" / "lesson.yaml").lesson == "small"
    with pytest.raises(LessonBroken):
        read_lesson(tmp_path / "small" / "nothing.yaml")


def test_our_course_lists_36_lessons() -> None:
    (pack,) = open_packs()
    assert pack.folder == default_folder()
    assert pack.name == "tutor"
    assert pack.problems == []
    assert [entry.number for entry in pack.entries] == list(range(1, 37))
    assert len({entry.name for entry in pack.entries}) == 36
    assert [len(part.entries) for part in pack.parts] == [11, 4, 3, 5, 2, 7, 4]
    assert {entry.state for entry in pack.entries} <= {"ready", "coming"}


def test_more_packs_open_after_ours_once_each(folder: Path) -> None:
    packs = open_packs([folder, folder, default_folder()])
    assert [pack.name for pack in packs] == ["tutor", "mine"]


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("from tutor.course import open_packs; open_packs()", set()),
        (
            "from tutor.course.pack import read_lesson; read_lesson(__import__('pathlib').Path('lesson.yaml'))",
            {"pydantic"},
        ),
    ],
)
def test_the_table_of_contents_needs_no_pydantic_and_nothing_here_needs_torch(
    tmp_path: Path, code: str, allowed: set[str]
) -> None:
    write_lesson(tmp_path / "small", HEAD + READ_STEP, FILES)
    heavy = {"pydantic", "torch", "numpy", "sklearn", "textual"}
    code += f"; import sys; print(*sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path / "small", capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == allowed
