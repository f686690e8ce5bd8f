"""A lesson and its files: there, its own, Python, and saying the same as the lesson."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lesson_writing import DEMO, DEMO_STEP, HEAD, READ_STEP, assert_told, told, write_lesson

from tutor.course.check import check
from tutor.course.source import LARGEST

CODE_STEP = """\
  - id: write
    code: start.py
    check: start_check.py
    solution: solution.py
    text: {en: Write, zh: 写}
    wrong: [{file: wrong/first.py, says: a square is no double}]
    right: [other.py]
"""
EXERCISE = {
    "start.py": "def double(x):\n    ...\n",
    "start_check.py": "def check_double(module):\n    assert module.double(2) == 4\n",
    "solution.py": "def double(x):\n    return 2 * x\n",
    "wrong/first.py": "def double(x):\n    return x * x\n",
    "other.py": "def double(n):\n    return n + n\n",
}
CODE = HEAD + CODE_STEP
DEMOS = HEAD + DEMO_STEP
BODY = DEMO.removeprefix("from tutor import live\n")


def test_an_exercise_and_a_demo_that_are_well(tmp_path: Path) -> None:
    assert_told(tmp_path, CODE, "", EXERCISE)
    assert_told(tmp_path, DEMOS, "")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("nothing.py", "missing-file"),
        ("../small/demo.py", "file-outside"),
        ("/etc/passwd", "file-outside"),
        ("C:/x.py", "file-outside"),
        ("..\\\\x.py", "file-outside"),
        ("sub\\\\x.py", "file-outside"),
        ("a\\0b.py", "not-text"),
        (".", "not-a-file"),
        ("folder", "not-a-file"),
        ("pipe", "not-a-file"),
        ("outside.py", "file-outside"),
        ("loop.py", "missing-file"),
        ("large.py", "too-large"),
        ("x" * 190 + "/" + "x" * 9, "missing-file"),
        ("demo.py/x.py", "missing-file"),
    ],
)
def test_a_file_that_is_not_the_lessons_own(tmp_path: Path, name: str, code: str) -> None:
    folder = tmp_path / "small"
    (folder / "folder").mkdir(parents=True)
    os.mkfifo(folder / "pipe")
    (tmp_path / "other.py").write_text("x = 1\n")
    (folder / "outside.py").symlink_to(tmp_path / "other.py")
    (folder / "loop.py").symlink_to(folder / "loop.py")
    (folder / "large.py").write_bytes(b"#" * (LARGEST + 1))
    assert_told(tmp_path, DEMOS.replace("demo: demo.py", f'demo: §"{name}"'), code)


def test_every_file_of_an_exercise_is_looked_at(tmp_path: Path) -> None:
    lesson = CODE
    for name in EXERCISE:
        lesson = lesson.replace(f": {name}", f": §no_{name}").replace(f"[{name}", f"[§no_{name}")
    problems = assert_told(tmp_path, lesson, "missing-file " * 5, EXERCISE)
    assert problems[0].message.en.endswith("Did you mean `start.py`?")


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        ({"start.py": "def double(x)§\n    ...\n"}, "python-syntax"),
        ({"solution.py": "x = 1\n § y = 2\n"}, "python-syntax"),
        ({"wrong/first.py": "中文 = §'中文\n"}, "python-syntax"),
        ({"other.py": "§)\n"}, "python-syntax"),
        ({"start_check.py": "§def helper(module):\n    ...\n"}, "no-checks"),
    ],
)
def test_files_of_an_exercise(tmp_path: Path, files: dict[str, str], codes: str) -> None:
    assert_told(tmp_path, CODE, codes, EXERCISE | files)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    write_lesson(folder, DEMOS)
    (folder / "demo.py").write_bytes(b"x = 1\ny = '\xff'\n")
    assert told(check(folder), folder) == [(("demo.py", 2, 6), "not-utf8")]


@pytest.mark.parametrize("text", ["x\0", "(" * 3000, "x = " + "-" * 200_000 + "1"])
def test_python_that_breaks_parsers(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "small"
    write_lesson(folder, DEMOS, {"demo.py": text})
    problems = check(folder)
    assert [(each.file.name, each.code) for each in problems if each.file.name == "demo.py"] == [
        ("demo.py", problems[0].code)
    ]
    assert problems[0].code in ("python-syntax", "not-text")


def test_a_long_sum_is_valid_and_not_followed(tmp_path: Path) -> None:
    unseen = lesson("panels: [loss]", "panels: [loss, fit]")
    assert_told(tmp_path, unseen, "", {"demo.py": "x = " + "1 + " * 900 + "1\n" + DEMO})


def demo(old: str, new: str) -> dict[str, str]:
    assert old in DEMO
    return {"demo.py": DEMO.replace(old, new, 1)}


def lesson(old: str, new: str) -> str:
    assert old in DEMOS
    return DEMOS.replace(old, new, 1)


PREDICT = """\
  - id: guess
    predict: {en: What, zh: 什么}
    run: demo
    options:
      - {text: {en: up, zh: 升}, right: true, when: WHEN}
      - {text: {en: down, zh: 降}, why: {en: no, zh: 不}}
"""


@pytest.mark.parametrize(
    ("text", "files", "codes"),
    [
        # the lesson says what the demo does not do
        (lesson("panels: [loss]", "panels: [loss, §fit]"), {}, "panel-never-shown"),
        (
            lesson("    knobs:\n", "    knobs:\n      §depth: {start: 1, range: [1, 2], label: {en: x, zh: y}}\n"),
            {},
            "unasked-knob",
        ),
        (lesson("notes: {end", "notes: {§best: {en: x, zh: y}, end"), {}, "unused-note"),
        (lesson("    notes:", "    expect: {§acc: {low: 1}}\n    notes:"), {}, "unknown-figure"),
        (
            lesson("    notes:", "    sentence: §§{en: '{acc} {f1}', zh: '{acc} {f1}'}\n    notes:"),
            {},
            "unknown-figure unknown-figure",
        ),
        (lesson("end: {", "end: §{").replace("{step}", "{stop}"), {}, "unknown-figure"),
        (lesson("range: [1, 9]", "range: [1, 9], §live: true"), {}, "knob-not-live"),
        (DEMOS + PREDICT.replace("WHEN", "§acc > loss + abs(1)"), {}, "unknown-figure"),
        (
            DEMOS + PREDICT.replace(", when: WHEN", "") + "    after: §{en: '{acc}', zh: '{acc}'}\n",
            {},
            "unknown-figure",
        ),
        # the demo does what the lesson does not know
        (
            DEMOS,
            demo("live.seed(0)", 'live.curve(§"中文", a=1); live.tensor(§"fit", 1)'),
            "unlisted-panel unlisted-panel",
        ),
        (DEMOS, demo('live.note("end", step=9)', 'live.note("end", step=9)\nlive.note(§"done")'), "note-without-text"),
        (DEMOS, demo("live.seed(0)", 'depth = live.knob(§"sise")'), "undeclared-knob"),
        (DEMOS, demo("live.seed(0)", "§live.shapes(1)\nlive.shapes(1, §'net')"), "unlisted-panel unlisted-panel"),
        (DEMOS, demo("live.seed(0)", "x = (1,\n  2)§)\n"), "python-syntax"),
    ],
)
def test_a_lesson_and_its_demo(tmp_path: Path, text: str, files: dict[str, str], codes: str) -> None:
    assert_told(tmp_path, text, codes, {"demo.py": DEMO} | files)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (lesson("panels: [loss]", "panels: [loss, fit]"), DEMO + "for name in names:\n    live.tensor(name, 1)\n"),
        (lesson("panels: [loss]", "panels: [loss, fit]"), DEMO + "show = live.tensor\n"),
        (lesson("panels: [loss]", "panels: [loss, fit]"), DEMO + "import helper\n"),
        (lesson("panels: [loss]", "panels: [loss, shapes]"), DEMO + "live.shapes(model)\n"),
        (lesson("panels: [loss]", "panels: [loss, net]"), DEMO + "live.shapes(model, panel='net')\n"),
        (lesson("panels: [loss]", "panels: [loss, console]"), DEMO + "print(1)\n"),
        (lesson("    notes:", "    expect: {acc: {low: 1}}\n    notes:"), DEMO + "live.result(**figures)\n"),
        (lesson("range: [1, 9]", "range: [1, 9], live: true"), DEMO + "def f():\n    return live.knob('size')\n"),
        (lesson("end: {", "end: {").replace("{step}", "{stop}"), DEMO.replace("step=9", "**figures")),
        (DEMOS, DEMO.replace("from tutor import live", "from tutor import live as l").replace("live.", "l.")),
        (DEMOS, "import tutor.live\n" + BODY.replace("live.", "tutor.live.")),
        (DEMOS, "from tutor.live import curve, knob, note, result, seed, steps\n" + BODY.replace("live.", "")),
        (DEMOS, "from tutor.live import *\n"),
    ],
)
def test_what_cannot_be_known_is_not_held_against_a_demo(tmp_path: Path, text: str, source: str) -> None:
    assert_told(tmp_path, text, "", {"demo.py": source, "helper.py": ""})


def test_a_page_needs_no_files(tmp_path: Path) -> None:
    assert_told(tmp_path, HEAD + READ_STEP, "", {})
