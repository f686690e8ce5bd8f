"""The glossary: what is read of it, what `tutor check` says of it, and the words of lessons that contradict it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lesson_writing import HEAD, READ_STEP, assert_says_something, places, told

from tutor.course import default_folder
from tutor.course.check import check
from tutor.course.glossary import Glossary, read_glossary
from tutor.course.pack import Pack
from tutor.course.problem import Problem

COURSE = """\
schema: 1
course: pack
title: {en: Pack, zh: 包}
parts:
  - part: part
    title: {en: Part, zh: 部}
    lessons:
      - small
      - {coming: later, title: {en: Later, zh: 以后}}
"""
TENSOR = """\
  - term: {en: tensor, zh: 张量}
    also: [array of numbers]
    text: {en: Numbers in a grid., zh: 排成网格的数。}
    step: small/page
    see: [bias (error)]
"""
BIAS = """\
  - term: {en: bias (error), zh: 偏差}
    text: {en: How far off., zh: 差多远。}
    step: later
  - term: {en: bias (parameter), zh: 偏置}
    text: {en: A number added., zh: 加上的数。}
"""
ALL = "schema: 1\nterms:\n" + TENSOR + BIAS


def write(folder: Path, glossary: str, lesson: str = HEAD + READ_STEP) -> list[tuple[str, int, int]]:
    """A pack of one lesson, one to come and a glossary; the places that were marked."""
    (folder / "part" / "small").mkdir(parents=True)
    (folder / "course.yaml").write_text(COURSE, "utf-8")
    marked = []
    for name, text in (("glossary.yaml", glossary), ("part/small/lesson.yaml", lesson)):
        plain, found = places(name, text)
        (folder / name).write_text(plain, "utf-8")
        marked += found
    return marked


def assert_told(folder: Path, glossary: str, codes: str, lesson: str = HEAD + READ_STEP) -> list[Problem]:
    marked = write(folder, glossary, lesson)
    problems = check(folder)
    assert told(problems, folder) == list(zip(marked, codes.split(), strict=True)), "\n".join(map(str, problems))
    for problem in problems:
        assert_says_something(problem)
    return problems


def changed(old: str, new: str) -> str:
    assert old in ALL
    return ALL.replace(old, new, 1)


def test_a_glossary_without_faults_says_nothing(tmp_path: Path) -> None:
    assert_told(tmp_path, ALL, "")


def test_our_own_glossary_holds_every_term_once_and_knows_where_each_is_taught() -> None:
    glossary = read_glossary(default_folder())
    assert len(glossary.terms) >= 120
    pack = Pack.open(default_folder())
    for term in glossary.terms:
        assert term.lesson is not None
        assert pack.entry(term.lesson).coming == (term.step is None)
    assert [problem for problem in check(default_folder()) if problem.code.endswith("term")] == []


@pytest.mark.parametrize(
    ("glossary", "codes"),
    [
        (changed("schema: 1", "schema: §2"), "unknown-value"),
        ("§schema: 1\n", "missing-key"),
        ("schema: 1\nterms: §7\n", "wrong-type"),
        ("schema: 1\nterms:\n  - §tensor\n", "wrong-type"),
        (changed("    step: small", "    §stpe: small"), "unknown-key"),
        (changed("{en: tensor, zh: 张量}", "§{en: tensor}"), "missing-language"),
        (changed("zh: 张量}", "zh: §''}"), "missing-language"),
        (changed("term: {en: tensor, zh: 张量}\n    also", "§also"), "missing-key"),
        (changed("en: bias (parameter)", "en: §Tensor"), "duplicate-term"),
        (changed("zh: 偏置", "zh: §张量"), "duplicate-term"),
        (changed("[array of numbers]", "[§偏置]").replace("zh: 偏置", "zh: §偏置").replace("§偏置]", "偏置]"),
         "duplicate-term"),
        (changed("[array of numbers]", "[§12]"), "wrong-type"),
        (changed("see: [bias (error)]", "see: [bias (error), §bais]"), "unknown-term"),
        (changed("step: small/page", "step: §smal/page"), "unknown-lesson"),
        (changed("step: small/page", "step: §small/pgae"), "unknown-step"),
        (changed("step: small/page", "step: §small"), "unknown-step"),
        (changed("step: later", "step: §later/page"), "unknown-step"),
        (changed("How far off.", "§" + "far " * 101).replace("en: §", "en: §"), "too-large"),
        (changed("see: [bias (error)]", "§see: [bais"), "syntax"),
    ],
)  # fmt: skip
def test_every_fault_is_told_at_its_place(tmp_path: Path, glossary: str, codes: str) -> None:
    if codes == "syntax":
        write(tmp_path, glossary.replace("§", ""))
        assert [problem.file.name for problem in check(tmp_path)] == ["glossary.yaml"]
    else:
        assert_told(tmp_path, glossary, codes)


def page(zh: str) -> str:
    lines = "\n".join("        " + line for line in zh.split("\n"))
    return HEAD + f"  - id: page\n    read:\n      en: Text\n      zh: |\n{lines}\n"


@pytest.mark.parametrize(
    ("zh", "codes"),
    [
        ("第一行。\n这叫 **数组§（tensor）** 。", "other-term"),
        ("这是张量（tensor）。", ""),
        ("张量的定义（Tensor）在此。", ""),
        ("这是偏差（bias）。", ""),
        ("这是偏置（bias）。", ""),
        ("这是偏见§（bias）。", "other-term"),
        ("这是偏见§（prejudice，bias）。", "other-term"),
        ("`x`（tensor）与 NumPy（array）。", ""),
        ("这里有两种（用 tensor 的和不用的）。", ""),
        ("矩阵（matrix）与形状（shape）。", ""),
    ],
)
def test_a_lesson_that_calls_a_term_otherwise_is_told(tmp_path: Path, zh: str, codes: str) -> None:
    problems = assert_told(tmp_path, ALL, codes, page(zh))
    if codes:
        alone = check(tmp_path / "part" / "small")
        assert told(alone, tmp_path) == told(problems, tmp_path)


def test_a_pack_without_a_glossary_has_an_empty_one(tmp_path: Path) -> None:
    assert read_glossary(tmp_path) == Glossary()
    assert read_glossary(tmp_path / "nowhere") == Glossary()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"- [", b"7", b"terms: {a: 1}", b"terms: [1, {}]"])
def test_any_file_is_read_without_a_crash(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "glossary.yaml").write_bytes(content)
    assert read_glossary(tmp_path).terms == ()


def test_terms_are_found_by_every_name(tmp_path: Path) -> None:
    write(tmp_path, ALL)
    glossary = read_glossary(tmp_path)
    for name, found in {
        "Tensor": ["tensor"],
        "张量": ["tensor"],
        "array of numbers": ["tensor"],
        "bias (error)": ["bias (error)"],
        "bias": ["bias (error)", "bias (parameter)"],
        "偏置": ["bias (parameter)"],
        "nothing": [],
    }.items():
        assert [term.name.en for term in glossary.find(name)] == found


def test_the_terms_in_a_text_are_whole_words(tmp_path: Path) -> None:
    write(tmp_path, ALL)
    glossary = read_glossary(tmp_path)
    assert [term.name.en for term in glossary.within("Two tensors.", "")] == ["tensor"]
    assert glossary.within("A tensorial view, with bias.", "") == []
    assert [term.name.en for term in glossary.within("It has a bias.", "它有偏置。")] == ["bias (parameter)"]
