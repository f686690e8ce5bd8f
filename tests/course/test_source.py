"""Any file is a tree or problems at the right place, never a traceback."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lesson_writing import assert_says_something, places

from tutor.course.problem import Problems
from tutor.course.source import DEEPEST, LARGEST, MOST, parse, read_text, read_tree

NOWHERE = Path("lesson.yaml")

PLAIN = st.characters(codec="utf-8", exclude_characters="\x85\u2028\u2029")
"""Characters without the line ends that only YAML 1.1 knows."""


def read(text: str) -> tuple[object, list[tuple[int, int, str]]]:
    """What a text holds, and what is wrong with it."""
    problems = Problems(NOWHERE)
    root = parse(text, problems)
    for problem in problems:
        assert_says_something(problem)
    return (root.data() if root else None), [(each.line, each.column, each.code) for each in problems]


@pytest.mark.parametrize(
    ("marked", "code"),
    [
        ("a: 1\nb: §*x\n", "alias"),
        ("a: §&x 1\n", "alias"),
        ("a: §!!python/object/apply:os.system ['x']\n", "tag"),
        ("a: §!!str 1\n", "tag"),
        ("a: §! 1\n", "tag"),
        ("a: 1\nb: 2\n§a: 3\n", "duplicate-key"),
        ("b: {a: 1, §a: 2}\n", "duplicate-key"),
        ("a: 1\n§---\nb: 2\n", "several-documents"),
        ("? §[1, 2]\n: 3\n", "bad-key"),
        ("{§'': 3}\n", "bad-key"),
        ("§- 1\n- 2\n", "not-a-mapping"),
        ("§text\n", "not-a-mapping"),
        ("§", "empty-file"),
        ("§# only a comment\n", "empty-file"),
        ("a: 1\nb: x§\x00y\n", "not-text"),
        ('a: §"\\e[2J"\n', "not-text"),
        ("a: §.inf\n", "bad-number"),
        ("a: §-.NaN\n", "bad-number"),
        ("a: §1e999\n", "bad-number"),
        (f"a: §{10**30}\n", "bad-number"),
        (f"a: {'[' * (DEEPEST - 1)}§[\n", "too-deep"),
        ("a: " + "{a: " * (DEEPEST - 1) + "§{a: 1", "too-deep"),
        ("中文: 中文§: x\n", "yaml"),
        ("a: §@x\n", "yaml"),
        ("a: [1, 2\nb§: 3\n", "yaml"),
        ("a: {b: 1\nc§: 3\n", "yaml"),
        ("a: §'x\nb: 3\n", "yaml"),
        ('a: "§\\l"\n', "yaml"),
        ("a: *§*bold** text\n", "yaml"),
        ("a:\n§\tb: 1\n", "yaml"),
        ("a: |§x\n  y\n", "yaml"),
        ("a: 1\n§b\n", "yaml"),
        ("a: §- b\n", "yaml"),
        ("a:\n  - b\n §- c\n", "yaml"),
        ("a: 1\n§}\n", "yaml"),
        ("a: 1\n...\n§b\n", "yaml"),
        ("a: [1,§,2]\n", "yaml"),
    ],
)
def test_what_is_refused_is_refused_at_its_place(marked: str, code: str) -> None:
    text, (place,) = places("", marked)
    assert read(text)[1] == [(*place[1:], code)]


def test_everything_refused_is_told_at_once_and_the_rest_is_read() -> None:
    data, problems = read("a: *x\nb: &y 1\nc: !t 2\nd: 4\nd: 5\n")
    assert data == {"a": None, "b": 1, "c": 2, "d": 4}
    assert [code for *_, code in problems] == ["alias", "alias", "tag", "duplicate-key"]


def test_scalars_mean_what_yaml_12_says() -> None:
    text = (
        "a: 1e-3\nb: yes\nc: 010\nd: 0x1F\ne: 2009-01-01\nf: '3'\ng:\n"
        + "h: ~\ni: true\nj: -1.5\nk: 12:30\nl: .5\n1: x\n"
    )
    assert read(text) == (
        {
            "a": 0.001, "b": "yes", "c": 10, "d": 31, "e": "2009-01-01", "f": "3", "g": None, "h": None, "i": True,
            "j": -1.5, "k": "12:30", "l": 0.5, "1": "x",
        },
        [],
    )  # fmt: skip


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(PLAIN, max_size=20),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc_ 中", min_size=1), inner, max_size=4),
        max_leaves=15,
    )
)
def test_what_a_yaml_writer_writes_is_read_back(value: object) -> None:
    text = yaml.safe_dump({"value": value}, allow_unicode=True)
    data, problems = read(text)
    # Text with control characters is written by escapes, which we refuse; nothing else is.
    assert data == {"value": value} or {code for *_, code in problems} == {"not-text"}


def test_reading_stops_where_it_is_told_to() -> None:
    problems = Problems(NOWHERE)
    head = parse("title: {en: a, zh: b}\nsteps:\n  - [[[ broken from here", problems, stop="steps")
    assert head is not None
    assert head.data() == {"title": {"en": "a", "zh": "b"}}
    assert not problems


def test_an_inner_key_of_that_name_does_not_stop_it() -> None:
    head = parse("title: {steps: 1}\nminutes: 2\nsteps: []\n", Problems(NOWHERE), stop="steps")
    assert head is not None
    assert head.data() == {"title": {"steps": 1}, "minutes": 2}


@pytest.mark.parametrize(
    ("bomb", "code"),
    [
        ("a: " + "[" * 300_000, "too-deep"),
        ("a: " + "{a: " * 200_000, "too-deep"),
        ("- " * 300_000, "too-deep"),
        ("[" * 300_000, "too-deep"),
        ("a: [" + "1," * (MOST + 1) + "]", "too-large"),
    ],
)
def test_bombs_end_early(bomb: str, code: str) -> None:
    assert [each for *_, each in read(bomb)[1]] == [code]


def file_of(tmp_path: Path, content: bytes) -> Path:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    ("content", "line", "column", "code"),
    [
        ("a: 中\nb: ".encode() + b"\xe4\xb8", 2, 4, "not-utf8"),
        ("中".encode() * 3 + b"\xff", 1, 4, "not-utf8"),
        ("a: 1\n".encode("utf-16"), 1, 1, "not-utf8"),
        (b"\x7fELF\x02\x01\x01\x00", 1, 1, "not-text"),
        (b"a: " + b"x" * LARGEST, 1, 1, "too-large"),
    ],
)
def test_bytes_that_are_no_text(tmp_path: Path, content: bytes, line: int, column: int, code: str) -> None:
    problems = Problems(NOWHERE)
    assert read_tree(file_of(tmp_path, content), problems) is None
    assert [(each.line, each.column, each.code) for each in problems] == [(line, column, code)]


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    problems = Problems(NOWHERE)
    text = read_text(file_of(tmp_path, b"#" * LARGEST), problems)
    assert text is not None
    assert len(text) == LARGEST
    assert not problems


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    problems = Problems(NOWHERE)
    root = read_tree(file_of(tmp_path, b"\xef\xbb\xbfa: 1\n"), problems)
    assert root is not None
    assert root.data() == {"a": 1}
    assert (root.line, root.column) == (1, 1)


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "loop", "long", "nul"])
def test_what_is_no_ordinary_file(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "lesson.yaml"
    match kind:
        case "folder":
            file.mkdir()
        case "pipe":
            os.mkfifo(file)
        case "loop":
            file.symlink_to(file)
        case "long":
            file = tmp_path / ("x" * 5000)
        case "nul":
            file = tmp_path / "x\0y"
    problems = Problems(file)
    assert read_tree(file, problems) is None
    codes = {"missing": "missing-file", "folder": "not-a-file", "pipe": "not-a-file"}
    assert [(each.line, each.column, each.code) for each in problems] == [(1, 1, codes.get(kind, "unreadable-file"))]


@given(st.text())
def test_any_text_is_a_tree_or_a_problem(text: str) -> None:
    problems = Problems(NOWHERE)
    root = parse(text, problems)
    assert root is not None or len(problems) > 0
    lines = text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028") + text.count("\u2029") + 1
    assert all(1 <= each.line <= lines + 1 and each.column >= 1 for each in problems)


@given(st.text("abc:-[]{}&*!|>'\"%@`#,?\n \t\\中。0.1e~"))
def test_any_yaml_like_text_is_a_tree_or_a_problem(text: str) -> None:
    problems = Problems(NOWHERE)
    assert parse(text, problems) is not None or len(problems) > 0
