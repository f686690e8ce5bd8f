"""Search: what is found by which words, in which order, and what is never given away."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.course import Pack
from tutor.course.search.fold import marked, terms_of
from tutor.course.search.index import excerpt
from tutor.course.search.library import Library
from tutor.i18n import Language

SMALL = Path(__file__).parents[1] / "packs" / "small"
GLOSSARY = """\
schema: 1
terms:
  - term: {en: tensor, zh: 张量}
    text: {en: Numbers in a grid., zh: 排成网格的数。}
    step: first/hello
  - term: {en: gradient descent, zh: 梯度下降}
    text: {en: Steps against the gradient., zh: 逆着梯度走。}
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(SMALL, tmp_path / "pack"))
    (folder / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    return folder


def library_of(folder: Path) -> Library:
    library = Library([Pack.open(folder)])
    library.refresh()
    return library


def found(library: Library, query: str) -> list[str]:
    """Where each hit leads: the lesson alone, a step, or `=term`."""
    return [
        f"={hit.document.title.en}" if hit.document.kind == "term"
        else "/".join(filter(None, (hit.document.lesson, hit.document.step)))
        for hit in library.search(query, "en")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("hello", ["first/hello"]),
        ("HELLO", ["first/hello"]),
        ("ｈｅｌｌｏ", ["first/hello"]),
        ("hel", ["first/hello"]),
        ("tensor", ["=tensor", "first/hello"]),
        ("张量", ["=tensor", "first/hello"]),
        ("张量 shape", ["first/hello"]),
        ("张量shape", ["first/hello"]),
        ("gradient descent", ["=gradient descent"]),
        ("梯度下降", ["=gradient descent", "first"]),
        ("learning rate", ["first/descend"]),
        ("学习率", ["first/descend"]),
        ("vector", ["first/pick"]),
        ("第一课 学习率", ["first/descend"]),
        ("later", ["later"]),
        ("以后", ["later"]),
        ("broken", ["broken"]),
        ("a[i]", ["first/hello"]),
        ("zebra", []),
        ("hello zebra", []),
        ("", []),
        ("  ，、 ", []),
    ],
)
def test_words_find_what_holds_them_all(pack: Path, query: str, places: list[str]) -> None:
    everything = found(library_of(pack), query)
    assert everything[: len(places)] == places
    assert bool(everything) == bool(places)


def test_a_title_comes_before_a_term_and_a_term_before_a_text(pack: Path) -> None:
    lesson = pack / "begin" / "first" / "lesson.yaml"
    lesson.write_text(lesson.read_text("utf-8").replace("Pick one", "Pick a tensor"), "utf-8")
    (pack / "glossary.yaml").write_text(GLOSSARY.replace("en: tensor", "en: tensor core"), "utf-8")
    assert found(library_of(pack), "tensor")[:3] == ["first/pick", "=tensor core", "first/hello"]


def test_no_answer_is_given_away(pack: Path) -> None:
    library = library_of(pack)
    for secret in ("Rows and columns", "It has one", "forgot the bias", "Add it to itself", "ended at", "Or times two"):
        assert found(library, secret) == [], secret
    assert "def double" in (pack / "begin/first/double.py").read_text("utf-8")
    assert found(library, "double") == ["first/write"]
    texts = [said.text for hit in library.search("even", "en") for said in hit.document.text]
    assert texts.index("2") < texts.index("3") < texts.index("4")


def test_the_line_shown_is_in_the_learners_language_where_both_have_it(pack: Path) -> None:
    library = library_of(pack)
    lines: dict[Language, str] = {
        "en": "A tensor `a[i]` has a shape. Watch it.",
        "zh": "张量 `a[i]` 有形状（shape）。请留意它。",
    }
    for language, line in lines.items():
        said = next(hit.said for hit in library.search("shape", language) if hit.document.step == "hello")
        assert said is not None
        assert said.text == line


def test_a_lesson_whose_file_changed_is_read_again(pack: Path) -> None:
    library = library_of(pack)
    lesson = pack / "begin" / "first" / "lesson.yaml"
    lesson.write_text(lesson.read_text("utf-8").replace("Watch the loss fall.", "Watch the zebra fall."), "utf-8")
    assert found(library, "zebra") == []
    library.refresh()
    assert found(library, "zebra") == ["first/descend"]
    (pack / "glossary.yaml").write_text(GLOSSARY.replace("Numbers", "Ostriches"), "utf-8")
    library.refresh()
    assert found(library, "ostriches") == ["=tensor"]


def test_reading_ends_when_it_is_no_longer_wanted_and_goes_on_later(pack: Path) -> None:
    library = Library([Pack.open(pack)])
    library.refresh(lambda: False)
    assert not library.ready
    assert found(library, "hello") == []
    assert found(library, "tensor") == ["=tensor"]
    library.refresh()
    assert library.ready
    assert found(library, "hello") == ["first/hello"]


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("A Tensor, two tensors", "tensor", ["Tensor", "tensor"]),
        ("偏差与方差", "偏差方差", ["偏差", "方差"]),
        ("ＬＳＴＭ 的门", "lstm 门", ["ＬＳＴＭ", "门"]),
        ("x² and x", "x2", ["x²"]),
        ("nothing", "zebra", []),
    ],
)
def test_what_was_found_is_emphasised(text: str, query: str, spans: list[str]) -> None:
    assert [text[low:high] for low, high in marked(text, terms_of(query))] == spans


def test_an_excerpt_holds_what_was_found() -> None:
    text = "One sentence stands here. " * 9 + "The forget gate keeps it; " + "and so on. " * 9
    cut = excerpt(text, terms_of("forget"), 40)
    assert cut.startswith("…The forget gate")
    assert excerpt("short", terms_of("short"), 40) == "short"


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=30), st.integers(1, 60))
def test_any_text_and_any_query(text: str, query: str, room: int) -> None:
    terms = terms_of(query)
    spans = marked(text, terms)
    assert all(0 <= low < high <= len(text) for low, high in spans)
    assert all(first[1] < second[0] for first, second in pairwise(spans))
    excerpt(text, terms, room)
